"""The limits of the SMTP door over real sockets: size, memory, recipients, connections, pace."""

import socket
import threading
import tracemalloc
from collections.abc import Callable, Iterator, Sequence

import pytest

from channels.mail.authenticity import networks
from models.messages import Delivery
from models.store.inbox import Accepted
from tests.acceptance.serving import wait_until
from tests.integration.open_door import Dialogue, Door, Kept

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
