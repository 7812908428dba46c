"""The LMTP door over real sockets: an answer for each recipient of a message (RFC 2033)."""

from collections.abc import Iterator, Sequence

import pytest

from models.messages import Delivery
from models.store import StoreUnavailableError
from models.store.inbox import Accepted
from tests.integration.open_door import SUPPORT, Dialogue, Door, Kept

MESSAGE = b"From: ines@client.example\r\nSubject: Printing\r\n\r\nHow do I print?"
SALES = "sales@meridian.example"


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def client(kept: Kept) -> Iterator[Dialogue]:
    door = Door(kept, lmtp=True, recipients=frozenset({SUPPORT, SALES}), largest_message_bytes=100_000)
    with door.talk() as dialogue:
        yield dialogue
    door.close()


def test_lmtp_answers_for_each_recipient_h19(client: Dialogue, kept: Kept) -> None:
    offered = client.greet("LHLO")
    first = client.deliver(MESSAGE, SUPPORT, SALES)
    second = client.hear()
    after = client.say("NOOP")

    assert {"250-PIPELINING", "250-ENHANCEDSTATUSCODES", "250-8BITMIME"} <= set(offered.splitlines())
    assert first.startswith(f"250 2.0.0 <{SUPPORT}> ") and second.startswith(f"250 2.0.0 <{SALES}> ")
    assert after == "250 2.0.0 OK"
    assert len(kept.deliveries) == 1
    assert kept.deliveries[0].envelope_to == (SUPPORT, SALES)


def test_only_recipients_that_were_taken_are_answered_for(client: Dialogue) -> None:
    client.greet("LHLO")
    client.say("MAIL FROM:<>")
    unknown = client.say("RCPT TO:<nobody@meridian.example>")
    client.say(f"RCPT TO:<{SUPPORT}>")
    client.say("DATA")
    client.send(MESSAGE + b"\r\n.\r\nNOOP\r\n")
    answers = [client.hear(), client.hear()]

    assert unknown.startswith("550 5.1.1 ")
    assert answers[0].startswith(f"250 2.0.0 <{SUPPORT}> ") and answers[1] == "250 2.0.0 OK"


@pytest.mark.parametrize(
    ("content", "answer"), [(b"x" * 100_001, "552 5.3.4"), (b"a\nb", "550 5.5.2")], ids=["oversize", "bare LF"]
)
def test_a_refusal_is_told_for_each_recipient_h19(client: Dialogue, content: bytes, answer: str) -> None:
    client.greet("LHLO")
    answers = [client.deliver(content, SUPPORT, SALES), client.hear()]

    assert [line[:9] for line in answers] == [answer, answer]
    assert [SUPPORT in answers[0], SALES in answers[1]] == [True, True]


def test_without_recipients_there_is_no_data(client: Dialogue) -> None:
    client.greet("LHLO")
    client.send(b"MAIL FROM:<a@b.example>\r\nRCPT TO:<nobody@meridian.example>\r\nDATA\r\n")

    assert [client.hear()[:3] for _ in range(3)] == ["250", "550", "503"]


@pytest.mark.parametrize("verb", ["HELO", "EHLO"])
def test_smtp_greetings_are_not_lmtp(client: Dialogue, verb: str) -> None:
    assert client.greet(verb).startswith("500 ")


def test_while_the_store_is_away_each_recipient_is_put_off_h14() -> None:
    def away(_deliveries: Sequence[Delivery]) -> list[Accepted]:
        raise StoreUnavailableError("The disk is full.")

    door = Door(away, lmtp=True)
    with door.talk() as client:
        client.greet("LHLO")
        answers = [client.deliver(MESSAGE, SUPPORT, SALES), client.hear()]
    door.close()

    assert [line[:9] for line in answers] == ["451 4.3.0", "451 4.3.0"]
