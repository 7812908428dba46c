"""Waiting for a client: the clocks stop, reminders are due, and the answer ends it (S4, R2)."""

from intake.acting import Acting
from intake.clocks import Clocks
from intake.resolution import next_reminder_at
from models.cases import CaseRow


def begin_wait(acting: Acting, case: CaseRow) -> None:
    """Begins to wait, unless we wait already."""
    store = acting.store
    if store.waits.open_of(case.id) is None:
        reminder = next_reminder_at(acting.now, 0, acting.policy.reminders)
        store.waits.begin(
            case.id, now=acting.now, look_at=reminder or acting.now + acting.policy.reminders.give_up_after
        )
    Clocks(store, acting.policy, acting.now).wait(case)


def end_wait(acting: Acting, case: CaseRow) -> None:
    """Ends the wait, if we waited: the clocks run on."""
    acting.store.waits.end(case.id, now=acting.now)
    clocks = Clocks(acting.store, acting.policy, acting.now)
    clocks.go_on(case)
    clocks.progress(case)
