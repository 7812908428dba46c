"""The SMTP door over real sockets: what it takes and refuses, and that it never says 250 too early."""

import socket
import threading
from collections.abc import Callable, Iterator, Sequence

import pytest

from models.messages import Delivery
from models.store import StoreUnavailableError
from models.store.inbox import Accepted
from tests.integration.open_door import SUPPORT, Door, Kept

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


def test_only_our_addresses_and_their_tokens_are_known_where_it_is_asked_for(open_door: OpenDoor) -> None:
    with open_door(recipients=frozenset({SUPPORT})).talk() as client:
        client.greet()
        client.say("MAIL FROM:<ines@client.example>")
        answers = [
            client.say(f"RCPT TO:<{address}>")[:9]
            for address in ("Support@Meridian.example", "support+t17-x@meridian.example", "ceo@meridian.example")
        ]

    assert answers == ["250 2.1.5", "250 2.1.5", "550 5.1.1"]


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


def test_commands_may_come_together(open_door: OpenDoor, kept: Kept) -> None:
    with open_door().talk() as client:
        client.greet()
        client.send(f"MAIL FROM:<a@b.example>\r\nRCPT TO:<{SUPPORT}>\r\nDATA\r\n".encode())
        answers = [client.hear()[:3] for _ in range(3)]
        client.send(MESSAGE + b"\r\n.\r\nMAIL FROM:<c@d.example>\r\nRSET\r\nQUIT\r\n")
        answers += [client.hear()[:3] for _ in range(4)]

    assert answers == ["250", "250", "354", "250", "250", "250", "221"]
    assert len(kept.deliveries) == 1
