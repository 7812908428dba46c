"""Sending a decided case where it leads besides its answer: engineering, a document's owner, the committee (K2-K4)."""

from classifiers.privacy import mask
from intake.acting import Acting
from intake.case_file import words_of
from intake.charges import ReversalCause
from intake.corrections import reversal
from intake.feedback import Destination, TechnicalSeverity, destination, report_defect
from intake.telling import send_mail
from models.cases import CaseRow
from models.feedback import DefectReportRow
from models.vocabulary import Kind, Severity

_LONGEST_SUBJECT = 120


def route(acting: Acting, case: CaseRow) -> None:
    """Sends a case where its decided kind leads, and takes back where an earlier kind had sent it."""
    where = destination(Kind(case.kind), is_confirmed=case.decided_at is not None)
    _withdraw(acting, case, where)
    if where is Destination.ENGINEERING:
        report(acting, case)
    elif where is Destination.UPGRADE_COMMITTEE:
        queue_wish(acting, case)
    elif where is Destination.DOCUMENT_OWNER:
        tell_document_owner(acting, case)


def unroute(acting: Acting, case: CaseRow) -> None:
    """Takes back where a case was sent: it is undecided again, or no case of its own."""
    _withdraw(acting, case, Destination.NOBODY)


def report(acting: Acting, case: CaseRow) -> DefectReportRow:
    """Logs a potential defect for evaluation, or gives a logged one the case's priority of now (D1)."""
    known = acting.store.feedback.defect_of(case.id)
    if known is not None:
        known.case_priority = highest_priority(acting, known)
        return known
    severity = Severity(case.severity) if case.severity else None
    fresh = report_defect(case.id, Kind(case.kind), severity, confirmed_by=acting.actor, at=acting.now)
    row = acting.store.feedback.report_defect(
        case.id,
        state="evaluating",
        summary=case.summary,
        product=case.product,
        feature=case.feature,
        version=case.version,
        case_priority=fresh.case_priority.value if fresh.case_priority else None,
        technical_severity=TechnicalSeverity.UNRATED.value,
        reported_by=fresh.confirmed_by,
        reported_at=fresh.confirmed_at,
    )
    acting.note(case, "defect_reported", data={"report": row.id})
    return row


def confirm_defect(acting: Acting, case: CaseRow) -> None:
    """The defect, or the error in a document, of a case is confirmed: its charge may be given back (R1, P8)."""
    if case.kind == Kind.DOCUMENTATION:
        tell_document_owner(acting, case)
        if acting.policy.reverses_by_itself:
            give_back(acting, case, "")
    else:
        confirmed(acting, case, report(acting, case))


def confirmed(acting: Acting, case: CaseRow, row: DefectReportRow) -> None:
    """A report is confirmed because of one of its cases; where the settings say so, that is given back (K2, P8)."""
    if row.state == "evaluating":
        row.state, row.confirmed_by, row.confirmed_at = "confirmed", acting.actor, acting.now
    acting.note(case, "defect_confirmed", data={"report": row.id})
    if acting.policy.reverses_by_itself:
        give_back(acting, case, "")


def give_back(acting: Acting, case: CaseRow, reason: str) -> bool:
    """Reverses the final charge of a case whose cause is a fault of ours; whether there was one (P8)."""
    causes = {Kind.DEFECT: ReversalCause.DEFECT, Kind.DOCUMENTATION: ReversalCause.DOCUMENTATION}
    cause = causes.get(Kind(case.kind))
    if cause is None:
        return False
    entries = reversal(acting.entries(case), case.id, cause, acting.because(reason))
    acting.charge(entries)
    if entries:
        acting.note(case, "charge_reversed", reason=reason, data={"month": entries[0].month})
    return bool(entries)


def queue_wish(acting: Acting, case: CaseRow) -> None:
    """Puts an enhancement before the upgrade committee, with who asked (D2)."""
    feedback = acting.store.feedback
    if feedback.wish_of(case.id) is not None:
        return
    request = acting.request_of(case)
    contact = acting.store.clients.get_contact(case.contact_id).name if case.contact_id else ""
    row = feedback.queue_enhancement(
        state="queued",
        subject=_subject(case, words_of(case, request.subject, request.text)),
        product=case.product,
        feature=case.feature,
        queued_at=acting.now,
    )
    feedback.wish(case.id, row.id, client_id=case.client_id, requester=contact or request.sender_name or request.sender)
    acting.note(case, "enhancement_queued", data={"enhancement": row.id})


def tell_document_owner(acting: Acting, case: CaseRow) -> None:
    """Tells a document's owner of an error in it, once (K3)."""
    store = acting.store
    known = store.feedback.document_error_of(case.id)
    if known is not None and known.state != "withdrawn":
        return
    documents = list(store.catalogue.documents_of(case.product)) if case.product else []
    owned = next((row for row in documents if row.owner), None)
    document = owned or (documents[0] if documents else None)
    owner = (owned.owner if owned else "") or acting.policy.document_owner
    title = document.title if document else ""
    if owner:
        request = acting.request_of(case)
        quoted = mask("\n".join(words_of(case, request.subject, request.text)))
        subject = f"{acting.number(case.id)}: an error in {title or 'a document'}"
        text = f"{case.summary}\n\nA client writes:\n\n{quoted}"
        identity = f"document:{case.id}.{len(store.events.of_case(case.id))}"
        send_mail(acting, identity, owner, subject, text)
    store.feedback.note_document_error(
        case.id,
        state="open",
        product=case.product,
        document=title,
        owner=owner,
        told_at=acting.now if owner else None,
        ended_at=None,
    )
    acting.note(case, "document_error_reported", data={"document": title, "owner": owner})


def _withdraw(acting: Acting, case: CaseRow, where: Destination) -> None:
    feedback = acting.store.feedback
    known = feedback.defect_of(case.id)
    if known is not None and where is not Destination.ENGINEERING:
        feedback.withdraw_defect_case(case.id)
        if not feedback.cases_of_defect(known.id):
            known.state, known.ended_at = "withdrawn", acting.now
        acting.note(case, "defect_withdrawn", data={"report": known.id})
    if where is not Destination.UPGRADE_COMMITTEE and feedback.wish_of(case.id) is not None:
        feedback.withdraw_wish(case.id)
        acting.note(case, "enhancement_withdrawn")
    error = feedback.document_error_of(case.id)
    if error is not None and error.state == "open" and where is not Destination.DOCUMENT_OWNER:
        error.state, error.ended_at = "withdrawn", acting.now
        acting.note(case, "document_error_withdrawn")


def highest_priority(acting: Acting, row: DefectReportRow) -> str | None:
    """The worst priority among a report's cases."""
    held = {case.severity for case in acting.store.feedback.cases_of_defect(row.id)}
    return next((severity.value for severity in Severity if severity.value in held), None)


def _subject(case: CaseRow, words: list[str]) -> str:
    quoted = mask(" ".join(" ".join(words).split()))
    short = quoted if len(quoted) <= _LONGEST_SUBJECT else quoted[: _LONGEST_SUBJECT - 1].rstrip() + "…"
    about = ", ".join(part for part in (case.product, case.feature) if part)
    return f"{about}: {short}" if about and short else short or case.summary
