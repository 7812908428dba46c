"""What happens because time passes: warnings, breaches, proposals, reminders, closings, removals (S4, S6, X3, R2).

``tick`` may be turned by any number of processes as often as they like: each thing is done once, and a case costs
nothing until something is due for it.
"""

import logging
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial

from intake.acting import Acting
from intake.agreement_turns import take_turn, turns
from intake.clocks import PROGRESS, PROMISES, Clocks
from intake.escalation import CaseFacts, proposals
from intake.handling import close
from intake.policy import Policy
from intake.raising import propose
from intake.reminding import remind
from intake.resolution import Status
from intake.retention import RULE, forget_originals, is_due
from intake.telling import tell_assigned
from models.cases import CaseRow
from models.database import Database
from models.life import ClockRow
from models.store import Store, StoreUnavailableError
from models.vocabulary import Severity

log = logging.getLogger(__name__)

MOST_AT_ONCE = 500
_LATER = timedelta(minutes=5)
_Act = Callable[[Acting], list[str]]


def tick(database: Database, policy: Policy, now: datetime, *, limit: int = MOST_AT_ONCE) -> Counter[str]:
    """Does what is due at a moment, at most ``limit`` of each kind; how much was done, by its name.

    What fails stands back for a while, so that it stops nothing else; it is counted as ``failed``.
    """
    done: Counter[str] = Counter()
    for rule, case_id, act in _due(database, policy, now, limit):
        try:
            with Store.open(database) as store:
                done.update(act(Acting(store, policy, rule, now)))
        except StoreUnavailableError:
            raise
        except Exception:
            log.exception("What is due by %s for %s could not be done.", rule, case_id)
            done["failed"] += 1
            with Store.open(database) as store:
                store.clocks.put_off(case_id, until=now + _LATER)
                store.waits.put_off(case_id, until=now + _LATER)
    return done


def _due(database: Database, policy: Policy, now: datetime, limit: int) -> Iterator[tuple[str, int, _Act]]:
    with Store.read(database) as store:
        turned = turns(store, now)
        clocks = dict.fromkeys(case_id for case_id, _ in store.clocks.to_look_at(now, limit=limit))
        waits = store.waits.to_look_at(now, limit=limit)
        over = store.cases.to_close(now - policy.limits.reopen_within, limit=limit)
        forgets = is_due(store, policy, now)
    # A plan that changed moves the targets before anybody asks whether they were kept.
    yield from (("rule:S4", 0, partial(take_turn, turn=turn)) for turn in turned)
    yield from (("rule:S6", case_id, partial(look_at_clocks, case_id=case_id)) for case_id in clocks)
    yield from (("rule:R2", case_id, partial(remind, case_id=case_id)) for case_id in waits)
    yield from (("rule:R2", case_id, partial(_close, case_id=case_id)) for case_id in over)
    yield from ((RULE, 0, partial(forget_originals, limit=limit)) for _ in range(forgets))


def look_at_clocks(acting: Acting, case_id: int) -> list[str]:
    """Warns ahead of a promise, notes one that was broken, and proposes to escalate what stagnates or is late."""
    case, clocks = acting.case(case_id), Clocks(acting.store, acting.policy, acting.now)
    rows, done = acting.store.clocks.of_case(case_id), []
    for row in rows.values():
        if row.look_at is not None and row.look_at <= acting.now:
            done += _look_at(acting, case, row, clocks)
    facts = _facts_of(case, rows, clocks)
    for proposal in proposals(facts, acting.now, acting.policy.thresholds):
        if propose(acting, case, proposal) is not None:
            done.append("proposed")
    return done


def _look_at(acting: Acting, case: CaseRow, row: ClockRow, clocks: Clocks) -> list[str]:
    number, clock = acting.number(case.id), clocks.value(row)
    done: list[str] = []
    if row.promise == PROGRESS:
        row.look_at = None  # until something is done on the case
        return done
    if clocks.note_breaches(case, row, clock):
        done.append("breached")
        tell_assigned(acting, case, f"breach:{row.id}", f"{number}: the {row.promise} target was missed")
    elif row.warned_at is None and row.due_at is not None:
        row.warned_at = acting.now
        acting.note(case, "warned", data={"promise": row.promise, "due_at": row.due_at.isoformat()})
        done.append("warned")
        due = f"{row.due_at:%Y-%m-%d %H:%M} UTC"
        identity = f"warning:{row.id}.{len(row.terms)}.{len(row.pauses)}"
        tell_assigned(acting, case, identity, f"{number}: the {row.promise} target falls due at {due}")
    clocks.look(row)
    return done


def _facts_of(case: CaseRow, rows: dict[str, ClockRow], clocks: Clocks) -> CaseFacts:
    return CaseFacts(
        case_id=case.id,
        status=Status(case.status),
        severity=Severity(case.severity) if case.severity else None,
        opened_at=case.opened_at,
        progressed_at=case.progressed_at,
        clocks={name: clocks.value(rows[name]) for name in PROMISES if name in rows},
        progress=clocks.value(rows[PROGRESS]) if PROGRESS in rows else None,
    )


def _close(acting: Acting, case_id: int) -> list[str]:
    """Closes a case that nobody reopened in time; several processes may come to it (R2)."""
    case = acting.case(case_id)
    if case.status != Status.RESOLVED or case.resolved_at is None:
        return []
    if case.resolved_at + acting.policy.limits.reopen_within > acting.now:
        return []
    close(acting, case)
    return ["closed"]
