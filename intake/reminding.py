"""Reminding a client who is waited for, and asking a technician what to do when no answer comes (R2)."""

from intake.acting import Acting
from intake.resolution import Status, due_reminders, is_given_up, next_reminder_at
from intake.telling import Letter, tell_assigned, tell_client
from models.cases import CaseRow
from models.life import WaitRow


def remind(acting: Acting, case_id: int) -> list[str]:
    """Does what is due while a client is waited for; no case ends by that alone."""
    case, wait = acting.case(case_id), acting.store.waits.open_of(case_id)
    if wait is None or wait.look_at is None or wait.look_at > acting.now:
        return []
    if case.status != Status.WAITING:
        acting.store.waits.end(case_id, now=acting.now)
        return []
    policy = acting.policy.reminders
    if is_given_up(wait.asked_at, acting.now, policy):
        return _give_up(acting, case, wait)
    due, done = due_reminders(wait.asked_at, wait.reminders_sent, acting.now, policy), []
    if due:
        _remind(acting, case, wait)
        wait.reminders_sent = due[-1] + 1
        done = ["reminded"]
    reminder = next_reminder_at(wait.asked_at, wait.reminders_sent, policy)
    wait.look_at = reminder or wait.asked_at + policy.give_up_after
    return done


def _remind(acting: Acting, case: CaseRow, wait: WaitRow) -> None:
    text = (
        f"We wait for your answer to go on with {acting.number(case.id)}: please see what we wrote on "
        f"{wait.asked_at:%d %B %Y}. If the matter is settled, please tell us so."
    )
    identity = tell_client(acting, case, Letter("reminder", text, state="Waiting for your answer."))
    acting.note(case, "reminded", data={"reply": identity})


def _give_up(acting: Acting, case: CaseRow, wait: WaitRow) -> list[str]:
    wait.given_up_at, wait.look_at = acting.now, None
    acting.note(case, "no_answer", data={"asked_at": wait.asked_at.isoformat()})
    subject = f"{acting.number(case.id)}: the client does not answer"
    tell_assigned(acting, case, f"no-answer:{wait.id}", subject, "Decide what becomes of it: go on, or resolve it.")
    return ["given up"]
