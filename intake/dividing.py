"""What technicians do when cases were told apart wrongly: split, merge, re-attach, open from words, undo (P7, H26)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from classifiers.findings import Finding, Span
from intake.acting import Acting, by_technician, snapshot, values_of
from intake.clocks import Clocks
from intake.corrections import join, release
from intake.deciding import Decision, check_spans, decide, span_rows, tell_decided
from intake.errors import NoSuchCaseError, NotDecidableError
from intake.handling import go_on_with_client
from intake.joined_escalations import Carried, carry_over, tell_carried
from intake.learning import keep_decided
from intake.matching import Match
from intake.opening import Opening
from intake.policy import Policy
from intake.registry import load_catalogue
from intake.routing import unroute
from intake.severities import check_used
from intake.telling import Letter, tell_client
from intake.undoing import undo
from models.cases import CaseRow, RequestRow
from models.database import Database
from models.store import Store

LIVING = ("new", "open", "waiting")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a case that is split: its words, and what it is."""

    spans: tuple[Span, ...]
    decision: Decision


@dataclass(frozen=True, slots=True)
class Dividing:
    """Carries the support group's word on what an incident is out; charges follow, and the ledger shows it (P7)."""

    database: Database
    policy: Policy
    clock: Callable[[], datetime]

    def split(self, case_id: int, parts: Sequence[Part], *, login: str, revision: int | None = None) -> list[CaseRow]:
        """Makes several decided cases of one; the first part keeps the number, the others get new ones."""
        if len(parts) < 2:
            raise NotDecidableError("A case is split into two parts at least.")
        for part in parts:
            part.decision.check()
        with Store.open(self.database) as store:
            acting = self._acting(store, login)
            case = _living(acting, case_id, revision)
            request = acting.request_of(case)
            check_spans(request, [span for part in parts for span in part.spans])
            for part in parts:
                check_used(part.decision.severity, self.policy.severities)
            opened = [self._open(acting, request, part.spans, part.decision) for part in parts[1:]]
            told = {"parts": [each.id for each in opened], "numbers": [acting.number(each.id) for each in opened]}
            values = {**parts[0].decision.values(), "spans": span_rows(parts[0].spans)}
            decide(acting, case, "split", values, kind="split", data=told)
            for each in opened:
                store.notes.link(each.id, linked_to=case.id, reason=f"Split from {acting.number(case.id)} (P7).")
                decide(acting, each, "split off", {}, kind="split_off", data={"of": case.id})
            tell_decided(acting, [case, *opened])
            return [case, *opened]

    def merge(
        self, case_ids: Sequence[int], *, into: int, login: str, revisions: Mapping[int, int] | None = None
    ) -> CaseRow:
        """Makes one case of several: the others end as parts of it, and their charge goes along (P7)."""
        others, seen = [each for each in dict.fromkeys(case_ids) if each != into], revisions or {}
        if not others:
            raise NotDecidableError("Name another case to merge.")
        with Store.open(self.database) as store:
            acting = self._acting(store, login)
            whole, carried = _living(acting, into, seen.get(into)), list[Carried]()
            for case in [_living(acting, each, seen.get(each)) for each in sorted(others)]:
                _check_same_client(acting, case, whole)
                kept = _whole_before(acting, whole)
                if case.request_id == whole.request_id:
                    acting.change(whole, spans=_joined(whole.spans, case.spans))
                _follow(acting, whole, case)
                carried.append(_end_as_part(acting, case, whole, "merged", kept, moves_charge=True))
                acting.note(whole, "took_in", data={"case": case.id})
            numbers = ", ".join(acting.number(each) for each in others)
            text = f"We look at {numbers} together with {acting.number(into)}: they are one matter and count once."
            _tell_joined(acting, whole, text, carried)
            return whole

    def reattach(self, case_id: int, *, to_case: int, login: str, revision: int | None = None) -> CaseRow:
        """Joins a case to the one that it only continues: a further contact costs nothing (P6)."""
        if case_id == to_case:
            raise NotDecidableError("A case does not continue itself.")
        with Store.open(self.database) as store:
            acting = self._acting(store, login)
            case, whole = _living(acting, case_id, revision), acting.case(to_case)
            _check_same_client(acting, case, whole)
            if whole.status in ("merged", "rejected", "closed"):
                raise NotDecidableError(f"{acting.number(to_case)} is {whole.status}: nothing continues it.")
            kept = _whole_before(acting, whole)
            _follow(acting, whole, case)
            carried = _end_as_part(acting, case, whole, "reattached", kept, moves_charge=False)
            acting.note(whole, "wrote", data={"request": case.request_id, "case": case.id})
            go_on_with_client(acting, whole)
            text = f"Your message continues {acting.number(to_case)}; {acting.number(case_id)} is not counted."
            _tell_joined(acting, whole, text, [carried])
            return whole

    def open_from(self, request_id: int, spans: Sequence[Span], decision: Decision, *, login: str) -> CaseRow:
        """Opens a decided case from words that nobody marked, or from a message that held none."""
        decision.check()
        with Store.open(self.database) as store:
            acting = self._acting(store, login)
            request = store.conversations.find_request(request_id)
            if request is None:
                raise NoSuchCaseError(f"There is no message {request_id}.")
            if request.client_id is None or request.state == "held":
                raise NotDecidableError("This message is held: release it first, then open a case.")
            check_spans(request, spans)
            check_used(decision.severity, self.policy.severities)
            case = self._open(acting, request, tuple(spans), decision)
            request.state = "opened"
            decide(acting, case, "opened", {}, kind="opened_by_technician")
            tell_decided(acting, [case])
            return case

    def undo(self, case_id: int, *, login: str) -> CaseRow:
        """Takes the last decision on a case back, where nothing later depends on it; its charge too (H26)."""
        with Store.open(self.database) as store:
            acting = self._acting(store, login)
            case = acting.case(case_id)
            undo(acting, case)
            return case

    def _acting(self, store: Store, login: str) -> Acting:
        return by_technician(store, self.policy, login, self.clock())

    def _open(self, acting: Acting, request: RequestRow, spans: tuple[Span, ...], decision: Decision) -> CaseRow:
        store = acting.store
        finding = Finding(
            spans,
            decision.kind,
            1.0,
            True,
            decision.severity,
            1.0,
            decision.product,
            decision.feature,
            decision.version,
        )
        matched = Match(request.conversation_id, (), "A technician opened it.")
        opening = Opening(
            store, self.policy, request, matched, "", load_catalogue(store), acting.now, technician=acting.actor
        )
        return opening.open_by_technician(finding)


def _living(acting: Acting, case_id: int, revision: int | None) -> CaseRow:
    case = acting.case(case_id, revision)
    if case.status not in LIVING:
        raise NotDecidableError(f"{acting.number(case_id)} is {case.status}; take that back first.")
    return case


def _check_same_client(acting: Acting, case: CaseRow, whole: CaseRow) -> None:
    if case.client_id != whole.client_id:
        raise NotDecidableError(f"{acting.number(case.id)} and {acting.number(whole.id)} are of two clients.")


def _whole_before(acting: Acting, whole: CaseRow) -> dict[str, object]:
    return {"case": whole.id, "spans": whole.spans, "entries": len(acting.entries(whole))}


def _follow(acting: Acting, whole: CaseRow, case: CaseRow) -> None:
    """The messages of a part belong to the whole too."""
    store = acting.store
    messages = [(case.request_id, True), *((row.id, certain) for row, certain in store.cases.follow_ups(case.id))]
    for request_id, certain in messages:
        if request_id != whole.request_id:
            store.cases.follow_up(whole.id, request_id, certain=certain)


def _end_as_part(
    acting: Acting, case: CaseRow, whole: CaseRow, act: str, whole_before: dict[str, object], *, moves_charge: bool
) -> Carried:
    store, before, entries = acting.store, values_of(case), acting.entries(case, whole)
    kept = snapshot(case, len(acting.entries(case)))
    because = acting.because(f"Part of {acting.number(whole.id)} (P7).")
    if moves_charge:
        acting.charge(join(entries, case.id, whole.id, because, decided=whole.decided_at is not None))
    else:
        acting.charge(release(entries, case.id, because))
    acting.change(
        case, status="merged", merged_into=whole.id, decided_at=acting.now, decided_by=acting.login, resolutions=[]
    )
    store.notes.link(case.id, linked_to=whole.id, reason=because.reason)
    store.waits.end(case.id, now=acting.now)
    Clocks(store, acting.policy, acting.now).drop(case)
    unroute(acting, case)
    carried = carry_over(acting, case, whole)
    after = {"case": len(acting.entries(case)), "whole": len(acting.entries(whole))}
    undoing = {"undo": kept, "whole": whole_before, "after": after, "was_escalated": carried.kept}
    acting.decide(case, act, before, data={"into": whole.id, **undoing})
    keep_decided(store, case, now=acting.now)
    return carried


def _tell_joined(acting: Acting, whole: CaseRow, text: str, carried: Sequence[Carried]) -> None:
    """Tells the client that cases are one now, and what becomes of what was escalated (X4)."""
    words = " ".join([text, *(each.sentence for each in carried if each.sentence)])
    if tell_client(acting, whole, Letter("merged", words, state="In work.")):
        for each in carried:
            tell_carried(acting, each)


def _joined(spans: Sequence[dict[str, object]], more: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """All words, each once, in the order of the message."""
    merged = [*spans, *(span for span in more if span not in spans)]
    return sorted(merged, key=lambda span: (span["part"] == "body", span["start"]))
