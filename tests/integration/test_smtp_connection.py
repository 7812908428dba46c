"""How connections reach the SMTP door: by TLS, and through a proxy."""

import socket
import ssl
import struct
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from channels.mail.authenticity import networks
from channels.mail.smtp_limits import is_within
from models.messages import Delivery
from models.store.inbox import Accepted
from tests.integration.open_door import SUPPORT, Door, Kept, certificate

MESSAGE = b"From: ines@client.example\r\nSubject: Printing\r\n\r\nHow do I print?"
OpenDoor = Callable[..., Door]


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def open_door(kept: Kept) -> Iterator[OpenDoor]:
    doors: list[Door] = []

    def opened(accept_many: Callable[[Sequence[Delivery]], list[Accepted]] = kept, **options: object) -> Door:
        doors.append(Door(accept_many, **options))  # type: ignore[arg-type]
        return doors[-1]

    yield opened
    for door in doors:
        door.close()


def test_the_client_behind_a_configured_proxy_is_the_peer(open_door: OpenDoor, kept: Kept) -> None:
    door = open_door(proxies=networks(["127.0.0.1"]), most_connections_per_peer=1)
    second_form = b"\r\n\r\n\x00\r\nQUIT\n" + bytes([0x21, 0x21]) + struct.pack("!H", 36)
    second_form += socket.inet_pton(socket.AF_INET6, "2001:db8::9") + bytes(16) + struct.pack("!HH", 4000, 25)

    with door.talk() as first, door.talk() as second:
        for client, line in (first, b"PROXY TCP4 192.0.2.10 203.0.113.1 4000 25\r\n"), (second, second_form):
            client.send(line)
            client.greet()
            client.deliver(MESSAGE)
        with door.talk() as third:
            third.send(b"PROXY TCP4 192.0.2.10 203.0.113.1 4001 25\r\n")
            refused = third.hear()

    assert [delivery.peer for delivery in kept.deliveries] == ["192.0.2.10", "2001:db8::9"]
    assert refused.startswith("421 4.7.0 ")


def test_a_proxy_is_only_believed_from_its_network_and_must_speak(open_door: OpenDoor, kept: Kept) -> None:
    line = b"PROXY TCP4 192.0.2.10 203.0.113.1 4000 25\r\n"
    elsewhere, expected = open_door(proxies=networks(["10.0.0.0/8"])), open_door(proxies=networks(["127.0.0.1"]))

    with elsewhere.talk() as client:
        client.send(line)
        greeting, answer = client.hear(), client.hear()
        client.say("EHLO x")
        client.deliver(MESSAGE)
    with expected.talk() as silent:
        silent.send(b"EHLO x\r\nNOOP\r\n")
        closed = silent.hear()

    assert greeting.startswith("220 ") and answer.startswith("500 ")
    assert kept.deliveries[0].peer == "127.0.0.1"
    assert closed == ""
    assert is_within("::ffff:10.1.2.3", networks(["10.0.0.0/8"]))


def test_what_is_said_before_tls_is_thrown_away_h19(open_door: OpenDoor, kept: Kept, tmp_path: Path) -> None:
    file, key = certificate(tmp_path)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(file, key)

    with open_door(starttls=context).talk() as client:
        plain = client.greet()
        client.send(b"STARTTLS\r\nMAIL FROM:<mallory@evil.example>\r\n")
        ready = client.hear()
        client.protect(ssl.create_default_context(cafile=str(file)))
        unknown = client.say(f"RCPT TO:<{SUPPORT}>")
        protected = client.say("EHLO mail.client.example")
        need_mail = client.say(f"RCPT TO:<{SUPPORT}>")
        twice = client.say("STARTTLS")
        login = client.say("AUTH PLAIN AGEAYg==")
        answer = client.deliver(MESSAGE)

    assert "250-STARTTLS" in plain and ready.startswith("220 ")
    assert unknown.startswith("503 ") and need_mail.startswith("503 ") and twice.startswith("503 ")
    assert "STARTTLS" not in protected and "AUTH" not in protected and login.startswith("502 ")
    assert answer.startswith("250 ")
    assert [delivery.envelope_from for delivery in kept.deliveries] == ["ines@client.example"]


def test_tls_from_the_first_byte(open_door: OpenDoor, kept: Kept, tmp_path: Path) -> None:
    file, key = certificate(tmp_path)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(file, key)

    with open_door(tls=context).talk() as client:
        client.protect(ssl.create_default_context(cafile=str(file)))
        offered = client.greet()
        answer = client.deliver(MESSAGE)

    assert "STARTTLS" not in offered and "AUTH" not in offered
    assert answer.startswith("250 ")
    assert kept.deliveries[0].peer == "127.0.0.1"


def test_a_connection_whose_tls_fails_is_counted_out_once(open_door: OpenDoor, tmp_path: Path) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*certificate(tmp_path))
    door = open_door(starttls=context, most_connections=2)

    for _ in range(3):
        with door.talk() as client:
            client.greet()
            client.say("STARTTLS")
            client.send(b"this is no handshake\r\n")
            client.socket.recv(100)

    with door.talk() as first, door.talk() as second:
        first.greet()
        second.greet()
        with door.talk() as third:
            assert third.hear().startswith("421 4.3.2 ")
