"""Recorded messages, one or more for each hard case, through parsing, authentication and the desk as they arrived."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from channels.mail.authenticity import TrustPolicy, authenticate, networks
from channels.mail.parse import parse
from channels.mail.resolver import read_dns_file
from channels.understanding import InProcess, Tools
from classifiers.reader import rules_reader
from models.cases import RequestRow
from models.database import Database, open_database
from models.messages import Delivery
from models.store import Store
from tests.installation import Installation

FOLDER = Path("tests/hard_mail")
STRANGERS_SERVER = "203.0.113.9"


@pytest.fixture
def database(sqlite_url: str) -> Iterator[Database]:
    opened = open_database(sqlite_url)
    yield opened
    opened.close()


@pytest.fixture
def house(database: Database) -> Installation:
    """An installation that authenticates by the recorded DNS, and believes a mail server of its own on 10.0.0.1."""
    made = Installation(database)
    policy = TrustPolicy(
        authserv_ids=("mx.meridian.example",), relays=networks(["10.0.0.1"]), own_name="mx.meridian.example"
    )
    check = partial(authenticate, policy=policy, resolver=read_dns_file(FOLDER / "dns.toml"))
    made.understand = InProcess(Tools(_parse, check, rules_reader()), seconds=10)
    made.desk = type(made.desk)(database, made.policy, made.understand, made.desk.clock, made.desk.new_token)
    return made


def _parse(delivery: Delivery):  # type: ignore[no-untyped-def]
    return parse(delivery.raw, envelope_from=delivery.envelope_from if delivery.peer else None)


def arrives(house: Installation, name: str, **fields: object) -> RequestRow:
    """A recorded message as a stranger's server hands it to us."""
    raw = (FOLDER / f"{name}.eml").read_bytes()
    known: dict[str, object] = {"peer": STRANGERS_SERVER, "envelope_from": "someone@somewhere.example"}
    return house.receive(raw, **(known | fields))


def sent(house: Installation) -> list[tuple[str, str, str]]:
    """Purpose, recipient and whole words of every reply."""
    with Store.read(house.database) as store:
        rows = store.outbox.listing(state=None, limit=100)
    return [(row.purpose, row.recipient, f"{row.payload['subject']} {row.payload['text']}") for row in rows[::-1]]


OPENED, HELD, AUTOMATIC = ["opened"], ["held"], ["automatic"]


@pytest.mark.parametrize(
    ("name", "states", "purposes"),
    [
        ("h01-signed-by-the-client", OPENED, ["receipt"]),
        ("h01-from-that-nothing-proves", HELD, []),
        ("h02-verdict-that-the-sender-wrote", HELD, []),
        ("h02-pass-inside-a-comment", HELD, []),
        ("h02-two-verdicts", HELD, []),
        ("h03-signed-by-another-domain", HELD, []),
        ("h04-two-addresses-glued", HELD, []),
        ("h04-two-from-fields", HELD, []),
        ("h04-look-alike-domain", HELD, []),
        ("h04-address-as-display-name", HELD, ["notice"]),
        ("h06-stranger-names-a-case", HELD, ["notice"]),
        ("h09-verification-code", ["held", "automatic"], []),
        ("h10-not-the-single-point-of-contact", HELD, ["refusal"]),
        ("h16-no-message-id", OPENED, ["receipt"]),
        ("h16-empty-message-id", OPENED, ["receipt"]),
        ("h18-unknown-charset", OPENED, ["receipt"]),
        ("h20-out-of-office", AUTOMATIC, []),
        ("h20-out-of-office-without-a-header", AUTOMATIC, []),
        ("h20-another-helpdesk", AUTOMATIC, []),
        ("h20-our-own-address", ["automatic", "held"], []),
        ("h21-a-victims-address", HELD, []),
    ],
)
def test_a_recorded_message_ends_as_its_case_says(
    house: Installation, name: str, states: list[str], purposes: list[str]
) -> None:
    request = arrives(house, name)

    assert request.state in states, f"{request.state}: {request.reason} ({request.trust_reason})"
    assert [purpose for purpose, _, _ in sent(house)] == purposes
    assert bool(house.cases(request)) == (states == OPENED)


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("h02-verdict-that-the-sender-wrote", "opened"),  # at our own relay the topmost verdict is our milter's
        ("h02-pass-inside-a-comment", "held"),
        ("h02-two-verdicts", "held"),
    ],
)
def test_from_our_own_relay_only_one_clear_verdict_counts_h2(house: Installation, name: str, state: str) -> None:
    assert arrives(house, name, peer="10.0.0.1").state == state


def test_an_answer_goes_where_the_client_is_and_nowhere_else_h5(house: Installation) -> None:
    stranger = arrives(house, "h05-answers-to-a-stranger")
    arrives(house, "h05-answers-to-a-colleague")

    assert [recipient for _, recipient, _ in sent(house)] == [
        "dana.whitfield@northside.example",
        "joel.marsh@northside.example",
    ]
    assert "asks for answers to mallory@evil.example" in stranger.trust_reason


def test_a_stranger_learns_nothing_about_a_case_they_name_h6(house: Installation) -> None:
    first = arrives(house, "h01-signed-by-the-client")

    stranger = arrives(house, "h06-stranger-names-a-case")

    assert "claims CS-1001" in stranger.reason
    assert stranger.conversation_id is None
    _, _, words = sent(house)[-1]
    assert "CS-" not in words and "Northside" not in words and "question" not in words
    with Store.read(house.database) as store:
        assert store.cases.follow_ups(house.cases(first)[0].id) == []


def test_not_yours_reads_like_does_not_exist_h7(house: Installation) -> None:
    arrives(house, "h01-signed-by-the-client")  # CS-1001 is Northside's

    arrives(house, "h07-a-range-of-numbers")

    _, _, words = sent(house)[-1]
    assert "CS-1001: Question" in words
    assert words.count("your organisation has no case of this number") == 4


def test_no_mail_speaks_with_a_technicians_mouth_h8(house: Installation) -> None:
    first = arrives(house, "h01-signed-by-the-client")

    arrives(house, "h08-words-for-a-technicians-mouth")

    assert all("INTERNAL" not in words for _, _, words in sent(house))
    assert house.cases(first)[0].status == "new"


def test_a_critical_message_of_the_wrong_person_is_never_refused_silently_h10(house: Installation) -> None:
    request = arrives(house, "h10-critical-from-the-wrong-person")

    assert request.state == "held"
    assert [purpose for purpose, recipient, _ in sent(house) if recipient == "night@lakeview.example"] == ["refusal"]


def test_one_message_on_three_paths_is_one_request_and_two_people_are_two_h15(house: Installation) -> None:
    first = arrives(house, "h15-original")
    again = arrives(house, "h15-copy-by-a-list", path_key="imap:support:INBOX:1:1", peer="")
    other = arrives(house, "h15-same-words-again")

    assert again.id == first.id
    assert other.id != first.id
    assert len(house.cases(first)) == len(house.cases(other)) == 1


def test_an_id_that_is_used_again_with_other_words_is_a_new_request_h16(house: Installation) -> None:
    first = arrives(house, "h15-original")
    again = arrives(house, "h16-used-again")

    assert again.id != first.id
    assert again.state == "opened"


def test_no_word_of_an_unverified_sender_is_ever_sent_h21(house: Installation) -> None:
    for name in ("h21-a-victims-address", "h04-address-as-display-name", "h06-stranger-names-a-case"):
        arrives(house, name)

    words = " ".join(words for _, _, words in sent(house))
    assert "BUY NOW" not in words and "evil.example" not in words and "everything" not in words


def test_every_hard_case_of_mail_has_a_test_that_names_it() -> None:
    import re

    named = set[str]()
    for path in Path("tests").rglob("test_*.py"):
        text = path.read_text(encoding="utf-8")
        names = re.findall(r"def test_\w+", text)
        named |= {number for name in names for number in re.findall(r"h(\d+)(?=_|$)", name.removeprefix("def test_"))}
        named |= set(re.findall(r"\bh(\d+)-", text))

    wanted = {str(number) for number in (*range(1, 11), *range(13, 23))}
    assert wanted - {str(int(number)) for number in named} == set()
