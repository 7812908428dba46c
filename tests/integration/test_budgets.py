"""Budgets end loops and storms, and a spent one is told once, not once a message (H7, H20, H21)."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from intake.matching import CaseNumbers
from intake.policy import Limits
from intake.reply_address import ReplyAddresses
from models.audit import AuditRow
from models.database import open_database
from models.queues import OutboxRow
from models.store import Store
from models.upgrade import upgrade
from tests.installation import DANA, SUPPORT, Installation, mail

OTHER_DESK = "help@lakeview.example"


def limited(installation: Installation, **limits: int) -> None:
    policy = replace(installation.policy, limits=Limits(**limits))
    installation.use(policy)


def sent(installation: Installation) -> list[OutboxRow]:
    """The replies to writers; that an allowance is used up is told to its representative once, whoever writes."""
    with Store.read(installation.database) as store:
        return [row for row in store.outbox.listing(state=None, limit=1000) if row.purpose != "representative"]


def alarms(installation: Installation) -> list[AuditRow]:
    with Store.read(installation.database) as store:
        return store.audit.by_act("budget spent")


def test_an_address_gets_so_many_replies_a_day_and_every_message_still_opens_its_case_h20_h21(
    installation: Installation, caplog: pytest.LogCaptureFixture
) -> None:
    limited(installation, replies_per_address=3)

    with caplog.at_level(logging.ERROR):
        requests = [installation.receive(mail()) for _ in range(8)]

    assert len(sent(installation)) == 3
    assert [request.state for request in requests] == ["opened"] * 8
    assert "budget" in requests[-1].reason
    assert len(alarms(installation)) == 1
    assert sum("budget" in line.message for line in caplog.records) == 1


def test_the_next_day_replies_go_out_again_and_a_new_window_has_its_own_alarm_h21(installation: Installation) -> None:
    limited(installation, replies_per_address=1)
    for _ in range(3):
        installation.receive(mail())

    installation.now += timedelta(days=1, minutes=1)
    for _ in range(3):
        installation.receive(mail())

    assert len(sent(installation)) == 2
    assert len(alarms(installation)) == 2


@pytest.mark.parametrize("limits", [{"replies_per_domain": 4}, {"replies_in_all": 4}], ids=["domain", "all"])
def test_a_storm_of_many_addresses_ends_at_the_budget_of_the_hour_h21(
    installation: Installation, limits: dict[str, int]
) -> None:
    limited(installation, **limits)

    for number in range(12):
        installation.receive(mail(f"Nurse <nurse{number}@northside.example>"))

    assert len(sent(installation)) == 4
    assert len(alarms(installation)) == 1


def test_one_case_is_answered_so_often_a_day_h20(installation: Installation) -> None:
    limited(installation, replies_per_case=3)
    first = installation.receive(mail())
    receipt = installation.replies(first)[0].payload

    for number in range(6):
        text = f"What is the status of CS-1001, please? ({number})"
        installation.receive(mail(DANA, text, subject="Status", In_Reply_To=f"<{receipt['message_id']}>"))

    assert len(sent(installation)) == 3


def test_questions_about_status_are_answered_so_often_an_hour_h7(installation: Installation) -> None:
    limited(installation, status_answers=2)

    for number in range(5):
        installation.receive(mail(DANA, f"What is the status of CS-{1000 + number}?", subject=f"Status {number}"))

    assert [row.purpose for row in sent(installation)].count("status") == 2


def test_ten_thousand_forged_messages_would_send_nothing_to_their_victim_h21(installation: Installation) -> None:
    from models.vocabulary import Trust

    installation.trust = Trust.UNVERIFIED

    for _ in range(50):
        installation.receive(mail())

    assert sent(installation) == []


@pytest.mark.parametrize("marked", [True, False], ids=["marked as automatic", "not marked"])
def test_two_of_our_desks_that_write_to_each_other_end_by_the_cap_h20(installation: Installation, marked: bool) -> None:
    limited(installation, replies_per_address=40)
    other_database = open_database("sqlite://")
    upgrade(other_database)
    other = Installation(other_database)
    other.use(
        replace(
            other.policy,
            addresses=ReplyAddresses(OTHER_DESK, b"another key for tests only, long", timedelta(days=30)),
            own_addresses=frozenset({OTHER_DESK}),
            support_address=OTHER_DESK,
            numbers=CaseNumbers("LV"),
        )
    )
    with Store.open(other.database) as store:
        northside = store.clients.find_by_name("Northside Clinic")
        assert northside is not None
        store.clients.put_contact(northside.id, [("email", SUPPORT)], name="Meridian Support", registered=True)

    rounds = _play(installation, other, marked=marked, limit=200)

    assert rounds == (1 if marked else 80)
    assert len(sent(installation)) <= 40
    assert len(sent(other)) <= 40
    other_database.close()


def _play(ours: Installation, theirs: Installation, *, marked: bool, limit: int) -> int:
    """How often one desk's reply led to another of the other desk; each reply is a new message with a new id."""
    text: Callable[[int], str] = lambda number: f"How do I print the battery report of wing {number}?\n"  # noqa: E731
    raw = mail(f"Lakeview help <{OTHER_DESK}>", text(0))
    desks = [(ours, SUPPORT), (theirs, OTHER_DESK)]
    for number in range(limit):
        desk, address = desks[number % 2]
        replies = desk.replies(desk.receive(raw))
        if not replies:
            return number
        # The worst case: the other side strips what marks it as automatic, and never writes the same twice.
        headers = {"Auto_Submitted": "auto-replied"} if marked else {}
        raw = mail(f"Desk <{address}>", text(number + 1), subject=f"Matter {number}", **headers)
    return limit
