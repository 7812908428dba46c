"""Opening cases for what a message holds: each finding that is an incident, entitled and charged (P1, P5, P6)."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from classifiers.analyze import as_request
from classifiers.findings import Catalogue, Finding
from intake.acting import Acting
from intake.asked_escalations import Asked, asks_to_escalate, escalate_for_client, only_case_of
from intake.case_file import words_about
from intake.clocks import Clocks
from intake.costs import cost_in_words
from intake.eligibility import Eligibility, Verdict, decide
from intake.entitlement import Gathered, Matter, first_entry, incident_of
from intake.errors import NotDecidableError
from intake.facts import Facts
from intake.follow_ups import FollowUp, asks_for_status, cases_spoken_of, new_topics
from intake.handling import continuation_of, go_on_with_client
from intake.ledger import as_row
from intake.matching import Match
from intake.policy import Policy
from intake.promises import Promise, promise_for
from intake.replies import CaseLine, is_fresh_subject, summary_of
from intake.resolution import Continuation
from intake.verdicts import Judged, Occasion, keep_verdict
from intake.wishes import wishes_plan_change
from models.cases import CaseRow, RequestRow
from models.credentials import ReleasedRequestRow
from models.store import Store
from models.vocabulary import Channel, Kind, Severity, Trust


@dataclass(slots=True)
class Opened:
    """What came of a message's findings."""

    cases: list[CaseRow] = field(default_factory=list)
    lines: list[CaseLine] = field(default_factory=list)
    followed: list[CaseRow] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)
    refusals: list[Eligibility] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    enquires: bool = False
    escalated: list[Asked] = field(default_factory=list)
    is_unclear: bool = False
    remark: str = ""

    @property
    def is_urgent(self) -> bool:
        """Whether something critical is in it that a rule stands in the way of (H10)."""
        return any(each.needs_technician_now for each in (*self.refusals, *(each.eligibility for each in self.judged)))


@dataclass(frozen=True, slots=True)
class Opening:
    """One request of a known client, and all that opening its cases needs.

    ``released`` where it was held before; ``technician`` (``technician:ada``) where a person opens its cases.
    """

    store: Store
    policy: Policy
    request: RequestRow
    matched: Match
    reader: str
    catalogue: Catalogue
    now: datetime
    released: ReleasedRequestRow | None = None
    technician: str = ""

    @property
    def asked_at(self) -> datetime:
        """The moment that decides day and month: when the message arrived, or when it was released (E3)."""
        return self.now if self.released else self.request.received_at

    def open_cases(self, findings: Sequence[Finding]) -> Opened:
        """Opens a case for each new incident, and joins the message to the cases that it continues."""
        request, matched = self.request, self.matched
        existing = self.store.cases.in_conversation(matched.conversation_id) if matched.conversation_id else []
        existing = list({whole.id: whole for whole in map(self._whole, existing)}.values())
        # An answer keeps the subject of what it answers: what that asks was asked before.
        subject = "" if existing else request.subject
        enquiries = [finding for finding in findings if asks_for_status(finding, request.text, subject)]
        opened = Opened(enquires=bool(enquiries))
        live = [case for case in existing if self._continuation(case) is not Continuation.OPENS_LINKED]
        if live:
            incidents = new_topics(findings, existing, words_about(self.store, existing), self._answer(existing))
        else:
            incidents = [finding for finding in findings if finding.kind.opens_case]
        request.conversation_id = matched.conversation_id
        if incidents:
            self._open_each(incidents, opened)
        if existing and not live:
            self._link(existing, incidents, opened)
        more = [each for each in findings if each not in incidents and each not in enquiries]
        if existing and (more or not (incidents or enquiries)):
            self._follow_up(live or existing, more, opened)
        self._escalate(findings, opened)
        return opened

    def _continuation(self, case: CaseRow) -> Continuation | None:
        return continuation_of(self.policy, case, self.now)

    def _link(self, past: Sequence[CaseRow], findings: Sequence[Finding], opened: Opened) -> None:
        """What is written about cases that are over is a new request, linked to them (R2)."""
        spoken_of, _ = cases_spoken_of(past, words_about(self.store, past), self._answer(past), findings)
        for case in opened.cases:
            for before in spoken_of:
                reason = f"Written about {self.policy.numbers.write(before.id)}, which is over (R2)."
                self.store.notes.link(case.id, linked_to=before.id, reason=reason)
                self.store.events.add(
                    case.id, "linked", actor="rule:R2", at=self.now, data={"to": before.id, "reason": reason}
                )

    def open_by_technician(self, finding: Finding) -> CaseRow:
        """Opens a case for what a technician found in the message, and takes it on (E6, P7).

        What is not covered is opened too, without a promise (E5); only whose it is must be known (E3).
        """
        gathered, opened = self._gathered(), Opened()
        self.store.ledger.lock_client(gathered.client.id)
        matter = Matter(finding.kind, finding.severity, finding.product, finding.version, finding.sure)
        facts = replace(gathered.facts(matter), taken_on=True)
        judged = Judged(facts, decide(facts), self.asked_at, gathered.zone)
        if judged.eligibility.verdict is Verdict.HELD:
            raise NotDecidableError(judged.eligibility.technician_reason)
        self._open_one(gathered, finding, judged, self.store.cases.newest_ordinal(self.request.id) + 1, opened)
        return opened.cases[0]

    def _open_each(self, findings: Sequence[Finding], opened: Opened) -> None:
        gathered = self._gathered()
        self.store.ledger.lock_client(gathered.client.id)  # the last incident of the month is given once (H27)
        for ordinal, finding in enumerate(findings, start=1):
            matter = Matter(finding.kind, finding.severity, finding.product, finding.version, finding.sure)
            facts = self._with_acts(gathered.facts(matter), finding)
            judged = Judged(facts, decide(facts), self.asked_at, gathered.zone)
            if judged.eligibility.opens_case:
                self._open_one(gathered, finding, judged, ordinal, opened)
            else:
                keep_verdict(self.store, judged, self._occasion("refused", None))
                opened.refusals.append(judged.eligibility)

    def _with_acts(self, facts: Facts, finding: Finding) -> Facts:
        """The facts with what people did: a technician's admission, and a wish to change the plan.

        Such a wish is no incident but the client's right (E8).
        """
        parts = {"subject": self.request.subject, "body": self.request.text}
        words = "\n".join(parts[span.part][span.start : span.end] for span in finding.spans)
        current = facts.plan.name if facts.plan else ""
        is_wish = finding.kind is Kind.ACCOUNT and wishes_plan_change(words, list(self.policy.plans), current)
        is_admitted = self.released is not None and self.released.admitted
        return replace(facts, costs_nothing=facts.costs_nothing or is_wish, taken_on=is_admitted)

    def _open_one(self, gathered: Gathered, finding: Finding, judged: Judged, ordinal: int, opened: Opened) -> None:
        facts, eligibility, zone = judged.facts, judged.eligibility, judged.zone
        promise = promise_for(self.policy, facts.plan, eligibility, finding.severity, now=self.asked_at, zone=zone)
        case = self._open(gathered, finding, eligibility, promise, ordinal)
        incident = incident_of(
            facts,
            client_id=case.client_id,
            asked_at=self.asked_at,
            zone=zone,
            case_id=case.id,
            verdict=eligibility.verdict,
        )
        entry = first_entry(facts, incident, at=self.now)
        self.store.ledger.add([as_row(entry)])
        keep_verdict(self.store, judged, self._occasion("opened", case.id), entry)
        opened.cases.append(case)
        opened.judged.append(judged)
        opened.lines.append(self._line(case, promise, cost_in_words(judged, entry)))

    @property
    def _opener(self) -> str:
        return self.technician or f"reader:{self.reader}"

    def _occasion(self, act: str, case_id: int | None) -> Occasion:
        return Occasion(self.request.id, case_id, act, self._opener, self.now)

    def _gathered(self) -> Gathered:
        request, clients = self.request, self.store.clients
        assert request.client_id is not None
        return Gathered(
            self.store,
            clients.get(request.client_id),
            clients.get_contact(request.contact_id) if request.contact_id else None,
            self.policy.plans,
            self.policy.rules,
            self.catalogue,
            Channel(request.channel),
            Trust(request.trust),
            self.asked_at,
        )

    def _open(
        self, gathered: Gathered, finding: Finding, eligibility: Eligibility, promise: Promise, ordinal: int
    ) -> CaseRow:
        request = self.request
        case = self.store.cases.add(
            conversation_id=self._conversation(),
            request_id=request.id,
            ordinal=ordinal,
            client_id=gathered.client.id,
            contact_id=request.contact_id,
            location_id=gathered.contact.location_id if gathered.contact else None,
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
            coverage=promise.coverage,
            response_due_at=promise.response_due_at,
            opened_at=self.asked_at,
        )
        if not self.technician:
            self.store.cases.suggest(case.id, reader=self.reader, finding=as_request(finding), now=self.now)
        self._record(self._opener, "opened", case, finding.reasons[0] if finding.reasons else "")
        plan = gathered.agreement.plan if gathered.agreement else None
        Clocks(self.store, self.policy, self.asked_at).start(case, plan, gathered.zone)
        return case

    def _conversation(self) -> int:
        request = self.request
        if request.conversation_id is None:
            assert request.client_id is not None
            request.conversation_id = self.store.conversations.add(
                client_id=request.client_id,
                contact_id=request.contact_id,
                channel=request.channel,
                subject=request.subject,
                now=self.now,
            )
        return request.conversation_id

    def _line(self, case: CaseRow, promise: Promise, cost: str) -> CaseLine:
        return CaseLine(
            number=self.policy.numbers.write(case.id),
            kind=Kind(case.kind),
            severity=Severity(case.severity) if case.severity else None,
            summary=case.summary,
            promise=promise.words,
            cost=cost,
            severity_name=self.policy.severity_name(case.severity),
        )

    def _follow_up(self, existing: Sequence[CaseRow], findings: Sequence[Finding], opened: Opened) -> None:
        opened.followed, certain = cases_spoken_of(
            existing, words_about(self.store, existing), self._answer(existing), findings
        )
        for case in opened.followed:
            self.store.cases.follow_up(case.id, self.request.id, certain=certain)
            self._record(f"contact:{self.request.contact_id}", "wrote", case, self.matched.reason)
            self._take_up(case)

    def _whole(self, case: CaseRow) -> CaseRow:
        """The case that a merged one is a part of; any other itself."""
        return (self.store.cases.find(case.merged_into) or case) if case.merged_into else case

    def _take_up(self, case: CaseRow) -> None:
        """A reply ends our waiting, and reopens what was resolved a short time ago (R2)."""
        acting = Acting(self.store, self.policy, f"contact:{self.request.contact_id}", self.now)
        go_on_with_client(acting, acting.case(case.id))

    def _answer(self, existing: Sequence[CaseRow]) -> FollowUp:
        request, matched = self.request, self.matched
        before = self.store.conversations.get(existing[0].conversation_id).subject
        is_fresh = request.channel == Channel.EMAIL and is_fresh_subject(request.subject, before)
        return FollowUp(request.text, matched.in_text, matched.in_heading, fresh_subject=is_fresh)

    def _escalate(self, findings: Sequence[Finding], opened: Opened) -> None:
        """What a message asks to escalate is the case it continues, names or opens; else the only one (X2)."""
        if not asks_to_escalate(findings, self.request.text):
            return
        acting = Acting(self.store, self.policy, f"contact:{self.request.contact_id}", self.now)
        named = self.store.cases.find_many(self.matched.named_cases, client_id=self.request.client_id or 0)
        meant = opened.followed or named or opened.cases
        cases = meant or only_case_of(acting, self.request)
        for case in () if opened.followed or opened.cases else cases:
            self.store.cases.follow_up(case.id, self.request.id, certain=bool(meant))
            self._record(acting.actor, "wrote", case, self.matched.reason)
            opened.followed.append(case)
        opened.escalated = escalate_for_client(acting, self.request, cases, findings)
        if not cases:
            opened.is_unclear = True
            opened.remark = "It asks to escalate, but names no case: a technician must find out which."

    def _record(self, actor: str, act: str, case: CaseRow, reason: str) -> None:
        kind, data = act.replace(" ", "_"), {"request": self.request.id, "reason": reason}
        self.store.events.add(case.id, kind, actor=actor, at=self.now, data=data)
        self.store.audit.record(at=self.now, actor=actor, act=act, subject=f"case:{case.id}", reason=reason)
