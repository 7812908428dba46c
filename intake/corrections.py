"""What later decisions do to charges: settle, take back, reverse, move, let through (P7-P9)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from intake.charges import Act, ChargeError, Entry, EntryKind, ReversalCause
from models.vocabulary import Severity

_WHY = {
    ReversalCause.DEFECT: "Reversed: caused by a product defect (P8).",
    ReversalCause.DOCUMENTATION: "Reversed: caused by a documentation error (P8).",
    ReversalCause.JOINED: "Reversed: no incident of its own (P7).",
    ReversalCause.CORRECTED: "Reversed: it was found to be something else (P7).",
}


@dataclass(frozen=True, slots=True)
class _Charge:
    """What a case still carries in one allowance; ``sample`` names that allowance and the agreement."""

    sample: Entry
    provisional: int
    final: int


def settle(entries: Iterable[Entry], case_id: int, act: Act) -> tuple[Entry, ...]:
    """A technician decided on the case: what is provisional becomes final; nothing where nothing is."""
    return tuple(
        entry
        for charge in _charges(entries, case_id)
        for _ in range(charge.provisional)
        for entry in (
            _like(charge.sample, EntryKind.PROVISIONAL, -1, act),
            _like(charge.sample, EntryKind.FINAL, 1, act),
        )
    )


def reversal(entries: Iterable[Entry], case_id: int, cause: ReversalCause, act: Act) -> tuple[Entry, ...]:
    """Gives a final charge back, to the month it was made in even when that has ended (P8, H27)."""
    why = replace(act, reason=f"{_WHY[cause]} {act.reason}".strip())
    return tuple(
        _like(charge.sample, EntryKind.REVERSED, -1, why)
        for charge in _charges(entries, case_id)
        for _ in range(charge.final)
    )


def release(
    entries: Sequence[Entry], case_id: int, act: Act, *, cause: ReversalCause = ReversalCause.JOINED
) -> tuple[Entry, ...]:
    """Takes back all that a case carries, because it is no incident of its own (P7): a split undone, a mistake."""
    taken_back = tuple(
        _like(charge.sample, EntryKind.PROVISIONAL, -1, act)
        for charge in _charges(entries, case_id)
        for _ in range(charge.provisional)
    )
    return taken_back + reversal(entries, case_id, cause, act)


def move(entries: Sequence[Entry], from_case: int, to_case: int, act: Act) -> tuple[Entry, ...]:
    """The charge follows when one case is joined to another (P7); two become one, so a second charge is released."""
    if from_case == to_case:
        raise ChargeError("A charge cannot move to the case it is on.")
    if len({entry.client_id for entry in entries if entry.case_id in (from_case, to_case)}) > 1:
        raise ChargeError("A charge cannot move to another client's case.")
    if _charges(entries, to_case):
        return release(entries, from_case, act)
    settled = settle(entries, from_case, act)
    return settled + tuple(
        entry
        for charge in _charges([*entries, *settled], from_case)
        for _ in range(charge.final)
        for entry in (
            _like(charge.sample, EntryKind.MOVED, -1, act),
            replace(_like(charge.sample, EntryKind.MOVED, 1, act), case_id=to_case),
        )
    )


def join(entries: Sequence[Entry], from_case: int, to_case: int, act: Act, *, decided: bool) -> tuple[Entry, ...]:
    """The charge follows a merge (P7); where nobody ``decided`` on the case it goes to, it is provisional there."""
    if decided or _charges(entries, to_case):
        return move(entries, from_case, to_case, act)
    return release(entries, from_case, act) + tuple(
        replace(_like(charge.sample, EntryKind.PROVISIONAL, 1, act), case_id=to_case)
        for charge in _charges(entries, from_case)
        for _ in range(charge.provisional + charge.final)
    )


def restore(entries: Sequence[Entry], case_id: int, count: int, act: Act) -> tuple[Entry, ...]:
    """Brings a case's charge back to what its first ``count`` entries made it: an act is taken back (H26).

    Nothing is erased: what was added since is answered by entries of its own.
    """
    own = [entry for entry in entries if entry.case_id == case_id]
    wanted, standing = _by_pool(own[:count], case_id), _by_pool(own, case_id)
    found: list[Entry] = []
    for key in sorted({*wanted, *standing}):
        was, now = wanted.get(key), standing.get(key)
        sample = (now or was or _Charge(own[0], 0, 0)).sample
        provisional = (was.provisional if was else 0) - (now.provisional if now else 0)
        final = (was.final if was else 0) - (now.final if now else 0)
        found += [_like(sample, EntryKind.REVERSED, -1, act)] * -final
        found += [_like(sample, EntryKind.PROVISIONAL, 1 if provisional > 0 else -1, act)] * abs(provisional)
        found += [_like(sample, EntryKind.FINAL, 1, act)] * final
    return tuple(found)


def let_through(entries: Iterable[Entry], case_id: int, act: Act) -> Entry:
    """A lead lets a case through that is beyond the allowance; it costs nothing there, and stays on record (P9)."""
    own = [entry for entry in entries if entry.case_id == case_id]
    beyond = [entry for entry in own if entry.kind is EntryKind.BEYOND]
    if not beyond:
        raise ChargeError("Only a case beyond the allowance can be let through.")
    if any(entry.kind is EntryKind.LET_THROUGH for entry in own):
        raise ChargeError("This case was already let through.")
    return _like(beyond[-1], EntryKind.LET_THROUGH, 0, act)


def is_waiting_for_lead(entries: Iterable[Entry], case_id: int, severity: Severity | None) -> bool:
    """Whether a case is held up beyond the allowance; a critical one never is (P9, H27)."""
    own = [entry for entry in entries if entry.case_id == case_id]
    kinds = {entry.kind for entry in own}
    has_passed = EntryKind.LET_THROUGH in kinds or sum(entry.amount for entry in own) > 0
    return EntryKind.BEYOND in kinds and not has_passed and severity is not Severity.CRITICAL


def faults(entries: Sequence[Entry], cases: Collection[int], decided: Collection[int]) -> tuple[str, ...]:
    """Where ledger and cases disagree: a charge without a case, a final one without a decision, a sum not 0 or 1."""
    found = []
    for case_id in sorted({entry.case_id for entry in entries}):
        own = [entry for entry in entries if entry.case_id == case_id]
        if case_id not in cases:
            found.append(f"Case {case_id} has entries in the ledger but does not exist.")
        if any(charge.final for charge in _charges(own, case_id)) and case_id not in decided:
            found.append(f"Case {case_id} has a final charge but no decision.")
        if sum(entry.amount for entry in own) not in (0, 1):
            found.append(f"Case {case_id} is charged {sum(entry.amount for entry in own)} times.")
    return tuple(found)


def _charges(entries: Iterable[Entry], case_id: int) -> list[_Charge]:
    pools: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        if entry.case_id == case_id:
            pools.setdefault((entry.pool, entry.month), []).append(entry)
    charges = [_charge(pools[key]) for key in sorted(pools)]
    return [charge for charge in charges if charge.provisional or charge.final]


def _by_pool(entries: Iterable[Entry], case_id: int) -> dict[tuple[str, str], _Charge]:
    return {(charge.sample.pool, charge.sample.month): charge for charge in _charges(entries, case_id)}


def _charge(entries: Sequence[Entry]) -> _Charge:
    provisional = sum(entry.amount for entry in entries if entry.kind is EntryKind.PROVISIONAL)
    return _Charge(entries[0], provisional, sum(entry.amount for entry in entries) - provisional)


def _like(sample: Entry, kind: EntryKind, amount: int, act: Act) -> Entry:
    return replace(sample, kind=kind, amount=amount, reason=act.reason, actor=act.actor, entered_at=act.at)
