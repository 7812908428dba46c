"""Opening cases for what a message holds: each finding that is an incident, entitled and charged (P1, P5, P6)."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from classifiers.analyze import as_request
from classifiers.findings import Catalogue, Finding
from intake.charges import charge_for
from intake.eligibility import Eligibility, decide
from intake.entitlement import Gathered, Matter
from intake.facts import Facts
from intake.ledger import as_row
from intake.matching import Match, cases_spoken_of, opens_new_case
from intake.policy import Policy
from intake.replies import CaseLine, summary_of
from models.cases import CaseRow, RequestRow
from models.store import Store
from models.vocabulary import Channel, Kind, Severity, Trust


@dataclass(slots=True)
class Opened:
    """What came of a message's findings."""

    cases: list[CaseRow] = field(default_factory=list)
    lines: list[CaseLine] = field(default_factory=list)
    followed: list[CaseRow] = field(default_factory=list)
    refusals: list[Eligibility] = field(default_factory=list)
    enquires: bool = False
    named: tuple[int, ...] = ()
    remark: str = ""


def open_cases(
    store: Store,
    policy: Policy,
    request: RequestRow,
    matched: Match,
    findings: Sequence[Finding],
    reader: str,
    catalogue: Catalogue,
    *,
    now: datetime,
) -> Opened:
    """Opens a case for each new incident, and joins the message to the cases that it continues."""
    opened = Opened(named=matched.named_cases, enquires=any(finding.kind is Kind.STATUS for finding in findings))
    existing = store.cases.in_conversation(matched.conversation_id) if matched.conversation_id else []
    if existing:
        incidents = [finding for finding in findings if opens_new_case(finding, existing, matched.named_cases)]
    else:
        incidents = [finding for finding in findings if finding.kind.opens_case]
    request.conversation_id = matched.conversation_id
    if incidents:
        _open_each(store, policy, request, incidents, reader, catalogue, opened, now)
    new = [finding for finding in findings if finding not in incidents and finding.kind is not Kind.STATUS]
    if existing and (new or not findings):
        _follow_up(store, request, existing, matched, new, opened, now)
    _note_escalations(store, request, findings, opened, matched, now)
    return opened


def _open_each(
    store: Store,
    policy: Policy,
    request: RequestRow,
    findings: Sequence[Finding],
    reader: str,
    catalogue: Catalogue,
    opened: Opened,
    now: datetime,
) -> None:
    assert request.client_id is not None
    store.ledger.lock_client(request.client_id)  # the last incident of the month is given once (H27)
    client = store.clients.get(request.client_id)
    contact = store.clients.get_contact(request.contact_id) if request.contact_id else None
    gathered = Gathered(
        store, client, contact, policy.plans, catalogue, Channel(request.channel), Trust(request.trust), now
    )
    for ordinal, finding in enumerate(findings, start=1):
        matter = Matter(finding.kind, finding.severity, finding.product, finding.version)
        facts = gathered.facts(matter)
        eligibility = decide(facts)
        if not eligibility.opens_case:
            opened.refusals.append(eligibility)
            continue
        case = _open(store, request, finding, eligibility, ordinal, reader, now)
        cost = _charge(store, gathered, matter, facts, eligibility, case)
        opened.cases.append(case)
        opened.lines.append(_line(policy, case, cost))


def _open(
    store: Store,
    request: RequestRow,
    finding: Finding,
    eligibility: Eligibility,
    ordinal: int,
    reader: str,
    now: datetime,
) -> CaseRow:
    assert request.client_id is not None
    if request.conversation_id is None:
        request.conversation_id = store.conversations.add(
            client_id=request.client_id,
            contact_id=request.contact_id,
            channel=request.channel,
            subject=request.subject,
            now=now,
        )
    contact = store.clients.get_contact(request.contact_id) if request.contact_id else None
    case = store.cases.add(
        conversation_id=request.conversation_id,
        request_id=request.id,
        ordinal=ordinal,
        client_id=request.client_id,
        contact_id=request.contact_id,
        location_id=contact.location_id if contact else None,
        kind=finding.kind.value,
        severity=finding.severity.value if finding.severity else None,
        product=finding.product,
        feature=finding.feature,
        version=finding.version,
        summary=summary_of(finding.kind, finding.product, finding.feature, finding.version),
        spans=as_request(finding)["spans"],
        status="new",
        verdict=eligibility.verdict.value,
        verdict_reason=eligibility.technician_reason,
        opened_at=now,
    )
    store.cases.suggest(case.id, reader=reader, finding=as_request(finding), now=now)
    reason = finding.reasons[0] if finding.reasons else ""
    store.audit.record(at=now, actor=f"reader:{reader}", act="opened", subject=f"case:{case.id}", reason=reason)
    return case


def _charge(
    store: Store, gathered: Gathered, matter: Matter, facts: Facts, eligibility: Eligibility, case: CaseRow
) -> str:
    incident = gathered.incident(matter, facts, case_id=case.id, verdict=eligibility.verdict)
    plan = gathered.agreement.plan if gathered.agreement else None
    used = facts.allowance.used if facts.allowance else 0
    entry = charge_for(incident, plan, used, at=gathered.now)
    store.ledger.add([as_row(entry)])
    if entry.amount and plan is not None:
        return f"Counts as one incident of your plan {plan.name}: {_standing(facts, used + 1)}."
    return eligibility.client_reason


def _standing(facts: Facts, used: int) -> str:
    allowance = facts.allowance
    if allowance is None or allowance.limit is None:
        return "incidents are not limited"
    return replace(allowance, used=used).words


def _line(policy: Policy, case: CaseRow, cost: str) -> CaseLine:
    return CaseLine(
        number=policy.numbers.write(case.id),
        kind=Kind(case.kind),
        severity=Severity(case.severity) if case.severity else None,
        summary=case.summary,
        cost=cost,
    )


def _follow_up(
    store: Store,
    request: RequestRow,
    existing: Sequence[CaseRow],
    matched: Match,
    findings: Sequence[Finding],
    opened: Opened,
    now: datetime,
) -> None:
    spoken_of, certain = cases_spoken_of(existing, matched.named_cases, findings)
    for case in spoken_of:
        store.cases.follow_up(case.id, request.id, certain=certain)
        store.audit.record(
            at=now, actor=f"contact:{request.contact_id}", act="wrote", subject=f"case:{case.id}", reason=matched.reason
        )
    opened.followed = spoken_of


def _note_escalations(
    store: Store, request: RequestRow, findings: Sequence[Finding], opened: Opened, matched: Match, now: datetime
) -> None:
    asked = [finding for finding in findings if finding.kind is Kind.ESCALATION]
    if not asked:
        return
    named = store.cases.find_many(matched.named_cases, client_id=request.client_id or 0)
    cases = opened.followed or named
    for case in cases:
        store.cases.follow_up(case.id, request.id, certain=True)
        reason = asked[0].reasons[0] if asked[0].reasons else "The client asks for it."
        actor = f"contact:{request.contact_id}"
        store.audit.record(at=now, actor=actor, act="asked to escalate", subject=f"case:{case.id}", reason=reason)
    opened.followed = list({case.id: case for case in [*opened.followed, *cases]}.values())
    if not opened.followed:
        opened.remark = "It asks to escalate, but names no case: a technician must find out which."
