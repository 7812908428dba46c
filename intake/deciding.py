"""What a technician's decision does to a case: values, charge, clocks, where it leads, and what the reader learns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from classifiers.findings import Span
from intake.acting import Acting, snapshot, values_of
from intake.clocks import Clocks
from intake.corrections import release, settle
from intake.eligibility import Verdict
from intake.entitlement import Matter
from intake.errors import CaseChangedError, NotDecidableError
from intake.joined_escalations import end_with_rejected
from intake.learning import keep_decided
from intake.outgoing import Outgoing, queue
from intake.reassessing import reassess
from intake.releasing import was_taken_away
from intake.replies import Reply, subject_of, summary_of
from intake.representative_mail import ask_for_fee
from intake.resolution import Status
from intake.routing import route, unroute
from intake.severities import check_used
from intake.telling import decided_line, where_of
from models.cases import CaseRow, RequestRow
from models.vocabulary import Kind, Severity


@dataclass(frozen=True, slots=True)
class Decision:
    """What a technician says a case is; a kind that opens no case, or a severity it cannot have, is refused."""

    kind: Kind
    severity: Severity | None
    product: str | None
    feature: str | None
    version: str | None

    def check(self) -> None:
        """Raises NotDecidableError where no case can be so."""
        if not self.kind.opens_case:
            raise NotDecidableError(f"A case cannot be of the kind {self.kind}; reject it, or choose another kind.")
        if self.kind.has_severity and self.severity is None:
            raise NotDecidableError(f"A case of the kind {self.kind} needs a severity.")
        if not self.kind.has_severity and self.severity is not None:
            raise NotDecidableError(f"A case of the kind {self.kind} has no severity.")

    def values(self) -> dict[str, str | None]:
        """What it changes of a case."""
        return {
            "kind": self.kind.value,
            "severity": self.severity.value if self.severity else None,
            "product": self.product or None,
            "feature": self.feature or None,
            "version": self.version or None,
            "summary": summary_of(self.kind, self.product, self.feature, self.version),
        }


def check_spans(request: RequestRow, spans: Sequence[Span]) -> None:
    """Raises CaseChangedError for words that the message does not have, NotDecidableError for none at all."""
    if not spans:
        raise NotDecidableError("Choose the words that the case rests on.")
    lengths = {"subject": len(request.subject), "body": len(request.text)}
    for span in spans:
        if not 0 <= span.start < span.end <= lengths.get(span.part, 0):
            raise CaseChangedError("Those words are not in the message; look at it again.")


def span_rows(spans: Sequence[Span]) -> list[dict[str, object]]:
    """Words as a case keeps them."""
    return [{"part": span.part, "start": span.start, "end": span.end} for span in spans]


def undecided(acting: Acting, case_id: int, revision: int | None) -> CaseRow:
    """The case, if nobody has decided on it; else an error that says who was first (H12)."""
    case = acting.case(case_id)
    if case.status != Status.NEW:
        by = case.decided_by or "somebody else"
        raise NotDecidableError(f"{acting.number(case_id)} was decided already by {by}.")
    return case if revision is None else acting.case(case_id, revision)


def decide(
    acting: Acting, case: CaseRow, act: str, values: dict[str, Any], *, kind: str, data: dict[str, Any] | None = None
) -> None:
    """Decides on a case: its charge is final, its targets follow its severity, it goes where its kind leads."""
    if values.get("severity"):
        check_used(Severity(values["severity"]), acting.policy.severities)
    before, entries = values_of(case), acting.entries(case)
    kept = snapshot(case, len(entries))
    again = _again(acting, case, act, values) if "kind" in values else {}
    acting.change(case, status="open", decided_at=acting.now, decided_by=acting.login, **values, **again)
    acting.charge(settle(acting.entries(case), case.id, acting.because(f"Decided: {case.kind}.")))
    acting.decide(case, act, before, kind=kind, data={"undo": kept, **(data or {})})
    clocks = Clocks(acting.store, acting.policy, acting.now)
    clocks.retarget(case)
    clocks.progress(case)
    route(acting, case)
    keep_decided(acting.store, case, now=acting.now)


def _again(acting: Acting, case: CaseRow, act: str, values: dict[str, Any]) -> dict[str, Any]:
    """What follows where a technician found the case to be something else: verdict and charge (P7, E6, E7)."""
    severity = values["severity"]
    matter = Matter(
        Kind(str(values["kind"])), Severity(severity) if severity else None, values["product"], values["version"]
    )
    because = acting.because("Corrected.")
    return reassess(acting.store, acting.policy, case, matter, because, name=act).values


def reject(acting: Acting, case: CaseRow, reason: str) -> None:
    """Ends what is no case of its own; it costs nothing (P7)."""
    before, entries = values_of(case), acting.entries(case)
    kept = snapshot(case, len(entries))
    acting.change(case, status="rejected", decided_at=acting.now, decided_by=acting.login)
    acting.charge(release(entries, case.id, acting.because(reason or "Not a case of its own (P7).")))
    ended = end_with_rejected(acting, case)
    undoing = {"undo": kept, "was_escalated": ended.kept}
    acting.decide(case, "reject", before, kind="rejected", reason=reason, data=undoing)
    Clocks(acting.store, acting.policy, acting.now).drop(case)
    unroute(acting, case)
    keep_decided(acting.store, case, now=acting.now)


def tell_decided(acting: Acting, cases: Sequence[CaseRow]) -> None:
    """One reply to the client for all that was decided of a message."""
    first, policy = cases[0], acting.policy
    request = acting.request_of(first)
    channel, recipient = where_of(acting, request) if was_taken_away(acting.store, request) else (None, request.sender)
    if not recipient:
        return
    reply = Reply(
        greeting=policy.say("decided"),
        cases=tuple(decided_line(acting, case, "Confirmed, in work.") for case in cases),
        notices=tuple(_fees_asked(acting, request, cases)),
        vendor=policy.vendor,
        closing=policy.say("closing"),
    )
    outgoing = Outgoing(
        purpose="decision",
        identity=f"decision:{first.id}.{first.revision}",
        recipient=recipient,
        channel=channel,
        subject=subject_of([acting.number(case.id) for case in cases], request.subject),
        reply=reply,
    )
    queue(acting.store, policy, request, outgoing, now=acting.now)


def _fees_asked(acting: Acting, request: RequestRow, cases: Sequence[CaseRow]) -> Iterator[str]:
    """What was found to be a third party's or the network's needs a fee: its representatives are asked now (E7)."""
    client = acting.store.clients.get(cases[0].client_id)
    for case in cases:
        needs_fee = case.verdict == Verdict.THIRD_PARTY_NEEDS_FEE
        if needs_fee and (notice := ask_for_fee(acting.store, acting.policy, request, client, case, now=acting.now)):
            yield notice
