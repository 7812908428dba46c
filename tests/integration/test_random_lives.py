"""Random lives of cases against a model that only counts hours: what breaks a promise is on record, nothing else is."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from intake.errors import DeskError
from intake.handling import Handling
from intake.resolution import Resolution, Status, may_move
from intake.timers import tick
from models.database import open_database
from models.store import Store
from models.vocabulary import Severity
from tests.installation import Installation, mail

RESPONSE, RESOLUTION = 8, 96
ACTS = ("answer", "wait", "resume", "resolve", "reopen", "close", "note", "turn", "turn")
LIFE = st.lists(st.tuples(st.integers(0, 60), st.sampled_from(ACTS)), max_size=14)


@pytest.fixture(scope="module")
def house(module_sqlite_url: str) -> Iterator[Installation]:
    """Where an answer is promised within 8 hours and an end within 96, at any hour."""
    database = open_database(module_sqlite_url)
    house = Installation(database)
    silver = replace(
        house.policy.plans["Silver"],
        incidents_per_month=None,
        coverage=dict.fromkeys(Severity, "24x7"),
        response=dict.fromkeys(Severity, timedelta(hours=RESPONSE)),
        resolution=dict.fromkeys(Severity, timedelta(hours=RESOLUTION)),
    )
    house.use(replace(house.policy, plans={**house.policy.plans, "Silver": silver}))
    yield house
    database.close()


@dataclass
class Life:
    """What a case should be like: its status, and how many hours each promise has run."""

    status: Status = Status.OPEN
    ran: dict[str, int] = field(default_factory=lambda: {"response": 0, "resolution": 0})
    broken: set[str] = field(default_factory=set)
    answered: bool = False
    idle: int = 0

    def pass_hours(self, hours: int) -> None:
        self.idle += hours
        if self.status is not Status.OPEN:
            return
        running = {"resolution"} if self.answered else {"response", "resolution"}
        for name, target in (("response", RESPONSE), ("resolution", RESOLUTION)):
            self.ran[name] += hours if name in running else 0
            if name in running and self.ran[name] > target:
                self.broken.add(name)

    def act(self, name: str) -> bool:
        """Whether the act is allowed, and what it does."""
        goes = {"wait": Status.WAITING, "resume": Status.OPEN, "resolve": Status.RESOLVED, "close": Status.CLOSED}
        if name == "reopen":
            allowed = self.status is Status.RESOLVED
            goes = {"reopen": Status.OPEN}
        else:
            allowed = name not in goes or may_move(self.status, goes[name])
        if allowed and name in goes:
            self.status, self.idle = goes[name], 0
        if allowed and name in ("answer", "resolve"):
            self.answered = True
        return allowed


def carry_out(house: Installation, case_id: int, name: str) -> bool:
    handling = Handling(house.database, house.policy, lambda: house.now)
    acts = {
        "answer": lambda: handling.answer(case_id, "So.", login="ada"),
        "wait": lambda: handling.wait_for_client(case_id, login="ada"),
        "resume": lambda: handling.resume(case_id, login="ada"),
        "resolve": lambda: handling.resolve(case_id, [Resolution.INSTRUCTIONS], "So.", login="ada"),
        "reopen": lambda: handling.reopen(case_id, login="ada"),
        "close": lambda: handling.close(case_id, login="ada"),
        "note": lambda: handling.note(case_id, "Seen.", login="ada"),
        "turn": lambda: tick(house.database, house.policy, house.now),
    }
    try:
        acts[name]()
    except DeskError:
        return False
    return True


@settings(max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(life=LIFE)
@example(life=[(1, "wait"), (60, "resume"), (8, "answer"), (1, "resolve"), (50, "reopen"), (60, "turn")])
@example(life=[(9, "answer"), (60, "turn"), (60, "resolve"), (1, "close"), (60, "turn")])
def test_s4_s6_r1_r2_what_is_on_record_is_what_the_hours_say(house: Installation, life: list[tuple[int, str]]) -> None:
    case = house.cases(house.receive(mail()))[0]
    house.triage.confirm([case.id], login="ada")
    model = Life()

    for hours, name in [*life, (1, "turn"), (0, "turn")]:
        house.now += timedelta(hours=hours)
        model.pass_hours(hours)
        assert carry_out(house, case.id, name) == model.act(name), (name, model)
        if name == "turn" and model.status is Status.RESOLVED and model.idle >= 14 * 24:
            model.status = Status.CLOSED

    with Store.read(house.database) as store:
        row, breaches = store.cases.find(case.id), store.clocks.breaches(case.id)
        events = [event.kind for event in store.events.of_case(case.id)]
        causes = [each.cause for each in store.escalations.of_case(case.id)]
        clocks = store.clocks.of_case(case.id).values()
    assert row is not None
    assert row.status == model.status
    assert {breach.promise for breach in breaches} == model.broken
    assert events.count("breached") == len(breaches)
    assert len(causes) == len(set(causes))
    assert not any(clock.look_at and clock.look_at <= house.now for clock in clocks)
