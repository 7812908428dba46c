"""Random lives of cases against a model that only counts hours: what breaks a promise is on record, nothing else is.

Every act falls on a full hour, and every target is a number of hours: acts fall on the very moment of a target often.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from intake.acting import Acting
from intake.errors import DeskError
from intake.handling import Handling, go_on_with_client
from intake.resolution import Resolution, Status
from intake.timers import tick
from models.database import open_database
from models.store import Store
from models.vocabulary import Severity
from tests.installation import Installation, mail

TARGETS = {"response": 8, "resolution": 96}
DAYS = 24
REMIND_AFTER, GIVE_UP_AFTER, REOPEN_WITHIN = (3 * DAYS, 7 * DAYS), 14 * DAYS, 14 * DAYS
GOES = {
    "wait": Status.WAITING,
    "resume": Status.OPEN,
    "resolve": Status.RESOLVED,
    "reopen": Status.OPEN,
    "close": Status.CLOSED,
}
FROM = {
    "wait": (Status.OPEN,),
    "resume": (Status.WAITING,),
    "resolve": (Status.OPEN, Status.WAITING),
    "reopen": (Status.RESOLVED,),
    "close": (Status.RESOLVED,),
}
ACTS = ("answer", "note", *GOES, "write", "turn", "turn")
HOURS = st.one_of(st.integers(0, 9), st.sampled_from((8, 16, 48, 72, 96, 168, 336)))
LIFE = st.lists(st.tuples(HOURS, st.sampled_from(ACTS)), min_size=3, max_size=10)


@dataclass
class Life:
    """What a case should be like: its status, how many hours each promise ran, and what timers have to have done."""

    status: Status = Status.OPEN
    ran: Counter[str] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    over: set[str] = field(default_factory=set)
    answered: bool = False
    since: int = 0
    sent: int = 0
    reminded: int = 0
    given_up: int = 0

    def pass_hours(self, hours: int) -> None:
        """Time goes by: a promise is broken when it has run for longer than its target."""
        self.since += hours
        if self.status is not Status.OPEN:
            return
        for name, target in TARGETS.items():
            if name == "response" and self.answered:
                continue
            self.ran[name] += hours
            if self.ran[name] > target and name not in self.over:
                self.over.add(name)
                self.broken[name] += 1

    def act(self, name: str) -> bool:
        """Whether an act is allowed, and what it does."""
        if name in FROM:
            if self.status not in FROM[name]:
                return False
            self._go(GOES[name])
        elif name == "turn":
            self._turn()
        elif name == "write":
            self._hear()
        self.answered |= name in ("answer", "resolve")
        return True

    def _go(self, status: Status) -> None:
        self.status, self.since, self.sent = status, 0, 0

    def _hear(self) -> None:
        """The client's words end our waiting, and reopen what was resolved a short time ago."""
        if self.status is Status.WAITING or (self.status is Status.RESOLVED and self.since <= REOPEN_WITHIN):
            self._go(Status.OPEN)

    def _turn(self) -> None:
        if self.status is Status.RESOLVED and self.since >= REOPEN_WITHIN:
            self._go(Status.CLOSED)
        if self.status is Status.WAITING and self.since >= GIVE_UP_AFTER:
            self.given_up += self.sent <= len(REMIND_AFTER)
            self.sent = len(REMIND_AFTER) + 1
        elif self.status is Status.WAITING:
            due = sum(self.since >= after for after in REMIND_AFTER)
            self.reminded += due > self.sent
            self.sent = max(self.sent, due)


@pytest.fixture(scope="module")
def house(module_sqlite_url: str) -> Iterator[Installation]:
    """Where an answer is promised within 8 hours and an end within 96, at any hour."""
    database = open_database(module_sqlite_url)
    house = Installation(database)
    silver = replace(
        house.policy.plans["Silver"],
        incidents_per_month=None,
        coverage=dict.fromkeys(Severity, "24x7"),
        response=dict.fromkeys(Severity, timedelta(hours=TARGETS["response"])),
        resolution=dict.fromkeys(Severity, timedelta(hours=TARGETS["resolution"])),
    )
    house.use(replace(house.policy, plans={**house.policy.plans, "Silver": silver}))
    yield house
    database.close()


def carry_out(house: Installation, case_id: int, name: str) -> bool:
    """Does an act as a technician, as the client or as the clock does it; whether it was allowed."""
    handling = Handling(house.database, house.policy, lambda: house.now)

    def write() -> None:
        with Store.open(house.database) as store:
            acting = Acting(store, house.policy, "contact:1", house.now)
            go_on_with_client(acting, acting.case(case_id))

    acts = {
        "answer": lambda: handling.answer(case_id, "So.", login="ada"),
        "note": lambda: handling.note(case_id, "Seen.", login="ada"),
        "wait": lambda: handling.wait_for_client(case_id, login="ada"),
        "resume": lambda: handling.resume(case_id, login="ada"),
        "resolve": lambda: handling.resolve(case_id, [Resolution.INSTRUCTIONS], "So.", login="ada"),
        "reopen": lambda: handling.reopen(case_id, login="ada"),
        "close": lambda: handling.close(case_id, login="ada"),
        "write": write,
        "turn": lambda: tick(house.database, house.policy, house.now),
    }
    try:
        acts[name]()
    except DeskError:
        return False
    return True


@settings(
    max_examples=15,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(life=LIFE)
@example(life=[(1, "wait"), (60, "resume"), (7, "answer"), (1, "resolve"), (50, "reopen"), (60, "turn")])
@example(life=[(9, "answer"), (60, "turn"), (60, "resolve"), (1, "close"), (60, "turn")])
@example(life=[(96, "resolve"), (50, "turn"), (1, "reopen"), (0, "resolve"), (9, "turn")])
@example(life=[(8, "wait"), (80, "turn"), (0, "write"), (0, "answer"), (88, "wait"), (170, "turn"), (1, "resume")])
@example(life=[(9, "resolve"), (1, "resume"), (1, "wait"), (1, "reopen"), (99, "turn")])
@example(life=[(1, "wait"), (72, "turn"), (1, "turn"), (96, "turn"), (1, "turn"), (166, "turn"), (1, "turn")])
@example(life=[(8, "answer"), (0, "wait"), (336, "turn"), (1, "resolve"), (336, "write"), (0, "turn")])
def test_s4_s6_r1_r2_what_is_on_record_is_what_the_hours_say(house: Installation, life: list[tuple[int, str]]) -> None:
    case = house.cases(house.receive(mail()))[0]
    house.triage.confirm([case.id], login="ada")
    model = Life()

    for hours, name in [*life, (1, "turn"), (0, "turn")]:
        house.now += timedelta(hours=hours)
        model.pass_hours(hours)
        assert carry_out(house, case.id, name) == model.act(name), (name, model)

    with Store.read(house.database) as store:
        row, breaches = store.cases.find(case.id), store.clocks.breaches(case.id)
        events = Counter(event.kind for event in store.events.of_case(case.id))
        causes = [each.cause for each in store.escalations.of_case(case.id)]
        clocks = store.clocks.of_case(case.id).values()
    assert row is not None
    assert row.status == model.status
    assert Counter(breach.promise for breach in breaches) == model.broken
    assert events["breached"] == len(breaches)
    assert [events[kind] for kind in ("reminded", "no_answer")] == [model.reminded, model.given_up]
    assert len(causes) == len(set(causes))
    assert not any(clock.look_at and clock.look_at <= house.now for clock in clocks)
