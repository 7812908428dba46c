"""The SMTP door over real sockets: what it refuses, what it puts off, and that it never says 250 too early."""

import socket
import ssl
import struct
import threading
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from channels.mail.authenticity import networks
from channels.mail.smtp_limits import is_within
from models.messages import Delivery
from models.store import StoreUnavailableError
from models.store.inbox import Accepted
from tests.acceptance.serving import wait_until
from tests.integration.open_door import SUPPORT, Dialogue, Door, Kept, certificate

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


def test_the_bytes_kept_are_the_bytes_received(open_door: OpenDoor, kept: Kept) -> None:
    sent = b"Subject: dots\r\n\r\n..one\r\n...two\r\nx.y\r\n" + bytes(range(14, 256))

    with open_door().talk() as client:
        offered = client.greet()
        answer = client.deliver(sent, SUPPORT, "sales@meridian.example")

    delivery = kept.deliveries[0]
    assert answer == "250 2.0.0 Stored as 1"
    assert delivery.raw == sent.replace(b"\r\n.", b"\r\n") + b"\r\n"
    assert (delivery.envelope_from, delivery.peer) == ("ines@client.example", "127.0.0.1")
    assert delivery.envelope_to == (SUPPORT, "sales@meridian.example")
    assert delivery.helo == "mail.client.example"
    assert {"250-SIZE 1000000", "250-8BITMIME", "250-SMTPUTF8"} <= set(offered.splitlines())
    assert "AUTH" not in offered and "STARTTLS" not in offered


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 7])
def test_a_message_that_comes_in_pieces_is_the_same_message(open_door: OpenDoor, kept: Kept, size: int) -> None:
    wire = b".a\r\n..b\r\n\r\n\r\n...\r\n.\r\nQUIT\r\n"

    with open_door().talk() as client:
        client.greet()
        client.begin()
        client.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for start in range(0, len(wire), size):
            client.send(wire[start : start + size])
        answers = [client.hear(), client.hear()]

    assert kept.deliveries[0].raw == b"a\r\n.b\r\n\r\n\r\n..\r\n"
    assert [answer[:3] for answer in answers] == ["250", "221"]


def test_an_empty_message_and_the_null_sender_are_taken(open_door: OpenDoor, kept: Kept) -> None:
    with open_door().talk() as client:
        client.greet()
        client.say("MAIL FROM:<>")
        client.say(f"RCPT TO:<{SUPPORT}>")
        client.say("DATA")
        answer = client.say(".")

    assert answer.startswith("250 ")
    assert (kept.deliveries[0].raw, kept.deliveries[0].envelope_from) == (b"", "")


@pytest.mark.parametrize("end", [b"\n.\n", b"\r\n.\n", b"\n.\r\n", b"\r.\r", b"\r\n.\r", b"\r.\r\n"])
def test_a_smuggled_second_message_is_refused_with_the_first_h19(open_door: OpenDoor, kept: Kept, end: bytes) -> None:
    smuggled = b"MAIL FROM:<admin@client.example>\r\nRCPT TO:<support@meridian.example>\r\nDATA\r\nSubject: b\r\n\r\nb"

    with open_door().talk() as client:
        client.greet()
        answer = client.deliver(MESSAGE + end + smuggled)
        after = client.say("NOOP")

    assert answer.startswith("550 5.5.2 ")
    assert after.startswith("250 ")
    assert kept.deliveries == []


def test_bare_line_ends_can_be_repaired_h19(open_door: OpenDoor, kept: Kept) -> None:
    with open_door(repair_newlines=True).talk() as client:
        client.greet()
        answer = client.deliver(b"Subject: a\n\nb\rc\r\nd")

    assert answer.startswith("250 ")
    assert kept.deliveries[0].raw == b"Subject: a\r\n\r\nb\r\nc\r\nd\r\n"


def test_oversize_is_refused_before_and_after_it_is_sent_h19(open_door: OpenDoor, kept: Kept) -> None:
    door = open_door(largest_message_bytes=100_000)

    with door.talk() as client:
        client.greet()
        announced = client.say("MAIL FROM:<ines@client.example> SIZE=100001")
        unannounced = client.deliver(b"x" * 100_000)
        fits = client.deliver(b"x" * 99_998)

    assert announced.startswith("552 ")
    assert unannounced.startswith("552 5.3.4 ")
    assert fits.startswith("250 ")
    assert len(kept.deliveries) == 1
    assert door.budget.left == 10_000_000


def test_one_recipient_too_many_waits_h19(open_door: OpenDoor, kept: Kept) -> None:
    with open_door(most_recipients=2).talk() as client:
        client.greet()
        client.say("MAIL FROM:<ines@client.example>")
        answers = [client.say(f"RCPT TO:<support+{number}@meridian.example>") for number in range(3)]
        client.say("DATA")
        client.send(MESSAGE + b"\r\n.\r\n")
        taken = client.hear()

    assert [answer[:9] for answer in answers] == ["250 2.1.5", "250 2.1.5", "452 4.5.3"]
    assert taken.startswith("250 ")
    assert len(kept.deliveries[0].envelope_to) == 2


def test_only_our_addresses_and_their_tokens_are_known_where_it_is_asked_for(open_door: OpenDoor) -> None:
    with open_door(recipients=frozenset({SUPPORT})).talk() as client:
        client.greet()
        client.say("MAIL FROM:<ines@client.example>")
        answers = [
            client.say(f"RCPT TO:<{address}>")[:9]
            for address in ("Support@Meridian.example", "support+t17-x@meridian.example", "ceo@meridian.example")
        ]

    assert answers == ["250 2.1.5", "250 2.1.5", "550 5.1.1"]


@pytest.mark.parametrize("moment", ["greeting", "command", "message", "drip"])
def test_a_slow_client_is_cut_off_h19(open_door: OpenDoor, kept: Kept, moment: str) -> None:
    stop = threading.Event()
    with open_door(timeout_seconds=0.4).talk() as client:
        if moment != "greeting":
            client.greet()
        if moment in ("message", "drip"):
            client.begin()
            client.send(b"Subject: never")
        if moment == "drip":
            threading.Thread(target=_drip, args=(client.socket, stop), daemon=True).start()
        answer = client.hear() if moment != "greeting" else client.hear() and client.hear()
        closed = client.hear()
        stop.set()

    assert answer.startswith("421 4.4.2 ")
    assert closed == ""
    assert kept.deliveries == []


def _drip(connection: socket.socket, stop: threading.Event) -> None:
    while not stop.wait(0.05):
        try:
            connection.sendall(b"x")
        except OSError:
            return


def test_lines_of_64_kb_and_longer_are_taken(open_door: OpenDoor, kept: Kept) -> None:
    content = b"Subject: long\r\n\r\n" + b"x" * 65_536 + b"\r\n" + b"y" * 300_000

    with open_door().talk() as client:
        client.greet()
        answer = client.deliver(content)

    assert answer.startswith("250 ")
    assert kept.deliveries[0].raw == content + b"\r\n"


def test_addresses_in_any_script_are_taken(open_door: OpenDoor, kept: Kept) -> None:
    with open_door().talk() as client:
        client.greet()
        begun = client.say("MAIL FROM:<jürgen@bücher.example> BODY=8BITMIME SMTPUTF8")
        client.say("RCPT TO:<サポート@meridian.example>")
        client.say("DATA")
        client.send("Subject: Grüße\r\n\r\nДобрый день\r\n.\r\n".encode())
        answer = client.hear()

    assert begun.startswith("250 ") and answer.startswith("250 ")
    assert kept.deliveries[0].envelope_from == "jürgen@bücher.example"
    assert kept.deliveries[0].envelope_to == ("サポート@meridian.example",)


@pytest.mark.parametrize("address", [b"a\xff@client.example", b"a\x00@client.example", b"<<", b"a@[", b"("])
def test_an_address_that_cannot_be_stored_is_refused_alone(open_door: OpenDoor, address: bytes) -> None:
    with open_door().talk() as client:
        client.greet()
        client.send(b"MAIL FROM:<" + address + b">\r\n")
        refused = client.hear()
        taken = client.deliver(MESSAGE)

    assert refused.startswith("5")
    assert taken.startswith("250 ")


def test_while_the_store_is_away_the_sender_tries_again_h14(open_door: OpenDoor) -> None:
    def away(_deliveries: Sequence[Delivery]) -> list[Accepted]:
        raise StoreUnavailableError("The disk is full.")

    door = open_door(away)
    with door.talk() as client:
        client.greet()
        answer = client.deliver(MESSAGE)

    assert answer.startswith("451 4.3.0 ")
    assert door.budget.left == 10_000_000


def test_whatever_fails_here_is_temporary_h14(open_door: OpenDoor) -> None:
    def faulty(_deliveries: Sequence[Delivery]) -> list[Accepted]:
        raise KeyError("a fault of ours")

    with open_door(faulty).talk() as client, open_door(most_recipients=None).talk() as other:
        client.greet()
        in_the_store = client.deliver(MESSAGE)
        other.greet()
        other.say("MAIL FROM:<ines@client.example>")
        in_a_hook = other.say(f"RCPT TO:<{SUPPORT}>")

    assert in_the_store.startswith("451 4.3.0 ")
    assert in_a_hook.startswith("451 4.3.0 ")


def test_250_only_after_the_commit_h13(open_door: OpenDoor, kept: Kept) -> None:
    asked, commit = threading.Event(), threading.Event()

    def slow(deliveries: Sequence[Delivery]) -> list[Accepted]:
        asked.set()
        commit.wait(10)
        return kept(deliveries)

    with open_door(slow, timeout_seconds=0.2).talk() as client:
        client.greet()
        client.begin()
        client.send(MESSAGE + b"\r\n.\r\n")
        assert asked.wait(10)
        client.socket.settimeout(0.5)
        with pytest.raises(TimeoutError):
            client.socket.recv(1)
        commit.set()
        client.socket.settimeout(10)
        answer = client.socket.recv(200)

    assert answer.startswith(b"250 ")


def test_a_client_that_leaves_during_the_commit_keeps_its_bytes_counted_h13(open_door: OpenDoor, kept: Kept) -> None:
    asked, commit = threading.Event(), threading.Event()

    def slow(deliveries: Sequence[Delivery]) -> list[Accepted]:
        asked.set()
        commit.wait(10)
        return kept(deliveries)

    door = open_door(slow)
    with door.talk() as client:
        client.greet()
        client.begin()
        client.send(MESSAGE + b"\r\n.\r\n")
        assert asked.wait(10)
    held = 10_000_000 - door.budget.left
    commit.set()

    wait_until(lambda: door.budget.left == 10_000_000, seconds=5, what="the bytes are given back")
    assert held == len(MESSAGE) + 2
    assert len(kept.deliveries) == 1


def test_all_open_messages_share_a_budget(open_door: OpenDoor, kept: Kept) -> None:
    door = open_door(bytes_in_flight=500_000)
    with door.talk() as first, door.talk() as second:
        first.greet()
        second.greet()
        first.begin()
        first.send(b"x" * 400_000)
        wait_until(lambda: door.budget.left < 110_000, seconds=5, what="the first message is held")
        announced = second.say("MAIL FROM:<ines@client.example> SIZE=200000")
        unannounced = second.deliver(b"y" * 200_000)
        first.send(b"\r\n.\r\n")
        taken = first.hear()
        later = second.deliver(b"y" * 200_000)

    assert announced.startswith("452 4.3.1 ") and unannounced.startswith("452 4.3.1 ")
    assert taken.startswith("250 ") and later.startswith("250 ")
    assert len(kept.deliveries) == 2


def test_a_message_of_25_mb_is_held_in_one_copy(open_door: OpenDoor) -> None:
    size = 25_000_000
    lines = (b"y" * 76 + b"\r\n") * (size // 78)
    wire = b"Subject: large\r\n\r\n" + lines + b".\r\n"

    def forget(deliveries: Sequence[Delivery]) -> list[Accepted]:
        return [Accepted(1, is_new=True) for _ in deliveries]

    door = open_door(forget, largest_message_bytes=26_214_400, bytes_in_flight=100_000_000)
    with door.talk() as client:
        client.greet()
        client.begin()
        tracemalloc.start()
        client.send(wire)
        answer = client.hear()
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()

    assert answer.startswith("250 ")
    assert peak < 1.5 * size


def test_one_connection_too_many_is_told_to_come_back(open_door: OpenDoor) -> None:
    door = open_door(most_connections=2)

    with door.talk() as first, door.talk() as second:
        first.greet()
        second.greet()
        with door.talk() as third:
            refused = third.hear()
    wait_until(lambda: _is_welcome(door), seconds=5, what="the others left")

    assert refused.startswith("421 4.3.2 ")


def _is_welcome(door: Door) -> bool:
    with door.talk() as client:
        return client.hear().startswith("220 ")


def test_connections_and_messages_of_one_peer_are_limited(open_door: OpenDoor) -> None:
    door = open_door(most_connections_per_peer=1, messages_per_peer_per_minute=2)
    free = open_door(most_connections_per_peer=1, messages_per_peer_per_minute=2, exempt=networks(["127.0.0.0/8"]))

    with door.talk() as client, door.talk() as second:
        client.greet()
        refused = second.hear()
        answers = [_begin_and_reset(client) for _ in range(5)]
    with free.talk() as client, free.talk() as second:
        client.greet()
        second.greet()
        free_answers = [_begin_and_reset(client) for _ in range(5)]

    assert refused.startswith("421 4.7.0 ")
    assert "450 4.7.1" in [answer[:9] for answer in answers]
    assert {answer[:3] for answer in free_answers} == {"250"}


def _begin_and_reset(client: Dialogue) -> str:
    answer = client.say("MAIL FROM:<a@b.example>")
    client.say("RSET")
    return answer


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


def test_commands_may_come_together(open_door: OpenDoor, kept: Kept) -> None:
    with open_door().talk() as client:
        client.greet()
        client.send(f"MAIL FROM:<a@b.example>\r\nRCPT TO:<{SUPPORT}>\r\nDATA\r\n".encode())
        answers = [client.hear()[:3] for _ in range(3)]
        client.send(MESSAGE + b"\r\n.\r\nMAIL FROM:<c@d.example>\r\nRSET\r\nQUIT\r\n")
        answers += [client.hear()[:3] for _ in range(4)]

    assert answers == ["250", "250", "354", "250", "250", "250", "221"]
    assert len(kept.deliveries) == 1
