"""Changing what was decided: another kind or severity, a case let through, a charge given back (S2, S4, P8, P9)."""

from intake.acting import Acting, snapshot, values_of
from intake.clocks import Clocks
from intake.corrections import let_through as let_through_entry
from intake.deciding import Decision
from intake.entitlement import Matter
from intake.errors import NotDecidableError
from intake.learning import keep_decided
from intake.reassessing import follow_act, reassess
from intake.resolution import Status
from intake.routing import give_back, route
from intake.severities import check_used
from intake.telling import Letter, tell_client
from models.cases import CaseRow

_LIVING = (Status.OPEN, Status.WAITING)


def change(acting: Acting, case: CaseRow, decision: Decision, reason: str) -> None:
    """Gives a decided case another kind, severity or place: its targets move from now on, and it goes elsewhere."""
    decision.check()
    check_used(decision.severity, acting.policy.severities)
    number = acting.number(case.id)
    if case.status not in _LIVING:
        raise NotDecidableError(f"{number} is {case.status}; only a decided case in work is reclassified.")
    before, kept, values = values_of(case), snapshot(case, len(acting.entries(case))), decision.values()
    if all(getattr(case, name) == value for name, value in values.items()):
        raise NotDecidableError(f"{number} is so already.")
    because = acting.because(f"Reclassified. {reason}".strip())
    matter = Matter(decision.kind, decision.severity, values["product"], values["version"])
    again = reassess(acting.store, acting.policy, case, matter, because, name="change")
    acting.change(case, **values, **again.values)
    acting.decide(case, "change", before, kind="changed", reason=reason, data={"undo": kept})
    clocks = Clocks(acting.store, acting.policy, acting.now)
    clocks.retarget(case)
    clocks.progress(case)
    route(acting, case)
    keep_decided(acting.store, case, now=acting.now)
    if (case.kind, case.severity) != (before["kind"], before["severity"]):
        text = f"We looked at {number} again and classify it anew."
        tell_client(acting, case, Letter("change", text, state="In work."))


def let_through(acting: Acting, case: CaseRow, reason: str) -> None:
    """A lead lets a case through that is beyond the allowance; what the plan promises counts from now on (P9)."""
    why = reason.strip() or "A lead let it through (P9)."
    acting.charge([let_through_entry(acting.entries(case), case.id, acting.because(why))])
    follow_act(acting, case, "let through", why)
    text = f"{acting.number(case.id)} is beyond your plan's allowance; we take care of it nevertheless."
    tell_client(acting, case, Letter("let_through", text, state="In work."))


def reverse_charge(acting: Acting, case: CaseRow, reason: str) -> None:
    """Gives the charge of a case back whose cause is a fault of ours, also after the month's end (P8, H27)."""
    if not give_back(acting, case, reason):
        raise NotDecidableError(
            f"{acting.number(case.id)} has no final charge that a defect or a documentation error gives back (P8)."
        )
    text = f"The cause of {acting.number(case.id)} is a fault of ours: its incident is given back to your plan."
    tell_client(acting, case, Letter("reversal", text))
