"""The store's queries behind the console, on both databases."""

import threading
import warnings
from datetime import timedelta

import pytest

from intake.plans import Plan
from models.store import Store
from models.store.queue import CaseFilter, Order
from models.vocabulary import Severity
from tests.installation import DANA, QUESTION, Installation, mail

CRITICAL = "The medication record is down for all wards, patients are at risk!\n"


def test_the_undecided_come_worst_first_then_oldest(installation: Installation) -> None:
    first, second = (installation.cases(installation.receive(mail()))[0] for _ in range(2))
    critical = installation.cases(installation.receive(mail(DANA, CRITICAL)))[0]

    with Store.read(installation.database) as store:
        lines = store.queue.page(CaseFilter(statuses=["new"]), limit=10).lines
        only = store.queue.page(CaseFilter(statuses=["new"], severity="critical"), limit=10).lines

    assert [line.case.id for line in lines] == [critical.id, first.id, second.id]
    assert [line.case.id for line in only] == [critical.id]
    assert lines[0].client == "Northside Clinic"
    assert lines[0].finding["kind"] == critical.kind
    assert "medication record" in lines[0].text


def test_a_queue_is_walked_page_by_page_without_loss_or_doubles(installation: Installation) -> None:
    texts = ["How do I print it?\n", CRITICAL, "How do I save it?\n", CRITICAL, "How do I close it?\n"]
    cases = [installation.cases(installation.receive(mail(DANA, text)))[0].id for text in texts]
    worst_first = [cases[place] for place in (1, 3, 0, 2, 4)]

    for at_once in (1, 2, 3, 5, 9):
        for order, expected in ((Order.WORST_FIRST, worst_first), (Order.NEWEST_FIRST, cases[::-1])):
            walked, after = list[int](), ""
            for _ in range(9):
                with Store.read(installation.database) as store:
                    page = store.queue.page(CaseFilter(order=order), limit=at_once, after=after)
                walked += [line.case.id for line in page.lines]
                after = page.after
                if not after:
                    break
            assert walked == expected, (at_once, order)


def test_a_queue_is_counted_no_further_than_it_is_shown(installation: Installation) -> None:
    for _ in range(3):
        installation.receive(mail())

    with Store.read(installation.database) as store:
        assert store.queue.count(CaseFilter(statuses=["new"]), most=100) == 3
        assert store.queue.count(CaseFilter(statuses=["new"]), most=2) == 2
        assert store.queue.count(CaseFilter(assigned_to="ada"), most=100) == 0


def test_the_decided_come_newest_first_and_page_by_page(installation: Installation) -> None:
    cases = [installation.cases(installation.receive(mail()))[0] for _ in range(3)]
    installation.triage.confirm([case.id for case in cases], login="ada")

    with Store.read(installation.database) as store:
        opened = CaseFilter(statuses=["open"], order=Order.NEWEST_FIRST)
        page = store.queue.page(opened, limit=2)
        rest = store.queue.page(opened, limit=2, after=page.after)

    assert [line.case.id for line in (*page.lines, *rest.lines)] == [case.id for case in reversed(cases)]


def test_what_a_reader_said_last_is_what_is_shown(installation: Installation) -> None:
    case = installation.cases(installation.receive(mail()))[0]
    with Store.open(installation.database) as store:
        store.cases.suggest(case.id, reader="new", finding={"kind": "defect"}, now=installation.now)

    with Store.read(installation.database) as store:
        assert store.cases.newest_findings([case.id, 9999]) == {case.id: {"kind": "defect"}}
        assert store.cases.newest_findings([]) == {}


def test_the_next_case_is_the_one_that_waits_longest_in_another_message(installation: Installation) -> None:
    first, second = (installation.cases(installation.receive(mail()))[0] for _ in range(2))

    with Store.read(installation.database) as store:
        after = store.cases.oldest(status="new", not_of_request=first.request_id)
        none = store.cases.oldest(status="open", not_of_request=first.request_id)

    assert after is not None
    assert after.id == second.id
    assert none is None


def test_the_change_mark_moves_with_every_act_but_not_with_a_look(installation: Installation) -> None:
    def mark() -> str:
        with Store.read(installation.database) as store:
            return store.audit.change_mark()

    empty = mark()
    case = installation.cases(installation.receive(mail()))[0]
    opened = mark()
    with Store.open(installation.database) as store:
        store.audit.record(at=installation.now, actor="technician:ada", act="viewed", subject="request:1")
    looked = mark()
    installation.triage.confirm([case.id], login="ada")

    assert empty != opened
    assert looked == opened
    assert mark() != opened


def test_held_requests_are_counted(installation: Installation) -> None:
    installation.receive(mail("Sam <sam@elsewhere.example>", "Hello"))

    with Store.read(installation.database) as store:
        assert store.conversations.count_requests("held") == 1
        assert store.conversations.count_requests("opened") == 0


def test_workers_that_settle_messages_of_one_client_do_not_wait_in_a_ring_h27(
    installation: Installation, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(40):
        installation.desk.accept(installation.delivery(mail()))

    def work() -> None:
        while installation.desk.work(5):
            pass

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)

    with Store.read(installation.database) as store:
        assert store.inbox.counts() == {"done": 40}
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == []


def test_what_is_due_first_comes_first_and_each_case_once_s4(installation: Installation) -> None:
    coverage = dict.fromkeys(Severity, "24x7")
    hours = {Severity.CRITICAL: 1, Severity.MEDIUM: 4, Severity.LOW: 8}
    targets = {severity: timedelta(hours=count) for severity, count in hours.items()}
    plan = Plan("Silver", incidents_per_month=9, coverage=coverage, response=targets, resolution=targets)
    installation.use_plan(plan)
    later = installation.cases(installation.receive(mail()))[0]
    sooner = installation.cases(installation.receive(mail(DANA, CRITICAL)))[0]
    tomorrow = installation.now + timedelta(hours=24)
    due = CaseFilter(due_before=tomorrow, order=Order.DUE_FIRST)

    with Store.read(installation.database) as store:
        assert [line.case.id for line in store.queue.page(due, limit=10).lines] == [sooner.id, later.id]
        assert [line.case.id for line in store.queue.page(due, limit=1).lines] == [sooner.id]
        assert store.queue.count(due, most=100) == 2
        soon = CaseFilter(due_before=installation.now + timedelta(hours=2), order=Order.DUE_FIRST)
        assert [line.case.id for line in store.queue.page(soon, limit=10).lines] == [sooner.id]

    installation.triage.reject(sooner.id, login="ada", reason="Asked before.")
    with Store.read(installation.database) as store:
        assert [line.case.id for line in store.queue.page(due, limit=10).lines] == [later.id]


@pytest.mark.parametrize("order", list(Order))
def test_what_is_due_is_found_in_every_order_and_what_is_not_due_in_none_s4(
    installation: Installation, order: Order
) -> None:
    hours = {Severity.CRITICAL: 1, Severity.MEDIUM: 4, Severity.LOW: 8}
    targets = {severity: timedelta(hours=count) for severity, count in hours.items()}
    coverage = dict.fromkeys(Severity, "24x7")
    installation.use_plan(Plan("Silver", coverage=coverage, response=targets, resolution=targets))
    texts = (QUESTION, CRITICAL, QUESTION)
    later, sooner, done = (installation.cases(installation.receive(mail(DANA, text)))[0].id for text in texts)
    installation.triage.reject(done, login="ada", reason="Asked before.")

    def found(hours: int) -> list[int]:
        chosen = CaseFilter(due_before=installation.now + timedelta(hours=hours), order=order)
        with Store.read(installation.database) as store, warnings.catch_warnings():
            warnings.simplefilter("error")  # two tables without a join between them are a warning only
            page = store.queue.page(chosen, limit=10)
            assert store.queue.count(chosen, most=100) == len(page.lines)
            if order is Order.NEWEST_FIRST and len(page.lines) > 1:
                first = store.queue.page(chosen, limit=1)
                second = store.queue.page(chosen, limit=1, after=first.after)
                assert [*first.lines, *second.lines] == page.lines[:2]
        return [line.case.id for line in page.lines]

    assert found(hours=0) == []
    assert found(hours=2) == [sooner]
    assert sorted(found(hours=24)) == [later, sooner]


def test_the_escalated_are_those_whose_escalation_lasts_x4(installation: Installation) -> None:
    case, other = (installation.cases(installation.receive(mail()))[0] for _ in range(2))
    escalated = CaseFilter(escalated=True, order=Order.NEWEST_FIRST)
    fields = {"reason": "no_attention", "text": "", "started_by": "technician:ada", "through": "technician"}
    with Store.open(installation.database) as store:
        for each, state in ((case, "running"), (other, "ended")):
            store.escalations.add(
                case_id=each.id, state=state, owner="ada", cause=None, started_at=installation.now, **fields
            )

    with Store.read(installation.database) as store:
        assert [line.case.id for line in store.queue.page(escalated, limit=10).lines] == [case.id]
        assert store.queue.count(escalated, most=100) == 1
