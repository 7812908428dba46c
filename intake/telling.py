"""Telling people about a case: its client on the conversation's channel, and the leads of the support group."""

from dataclasses import dataclass, replace

from intake.acting import LEADING, Acting
from intake.clocks import RESPONSE
from intake.costs import cost_now
from intake.identity import normal_address
from intake.outgoing import Outgoing, message_id_of, queue
from intake.promises import promise_in_words
from intake.releasing import was_taken_away
from intake.replies import CaseLine, Reply, as_html, as_text, subject_of
from models.cases import CaseRow, RequestRow
from models.messages import Attachment, OutgoingMessage
from models.vocabulary import Channel, Kind, Severity

TRIAGE = "triage"


@dataclass(frozen=True, slots=True)
class Letter:
    """What the client of a case is told: a text, perhaps with files; ``state`` is said beside the case's number.

    ``by_person`` is a technician's own answer: whoever watches the conversation gets it too (H9).
    """

    purpose: str
    text: str
    state: str = ""
    by_person: bool = False
    attachments: tuple[Attachment, ...] = ()
    cases: tuple[CaseRow, ...] = ()


def tell_client(acting: Acting, case: CaseRow, letter: Letter) -> str:
    """Queues a letter to whoever wrote the case; its identity, or empty where nobody can be reached."""
    store, request = acting.store, latest_request(acting, case)
    channel, recipient = where_of(acting, acting.request_of(case))
    if not recipient or acting.policy.is_ours(recipient):
        return ""
    cases = letter.cases or (case,)
    identity = f"{letter.purpose}:{case.id}.{len(store.events.of_case(case.id))}"
    numbers = [acting.number(each.id) for each in cases]
    outgoing = Outgoing(
        purpose=letter.purpose,
        identity=identity,
        recipient=recipient,
        subject=subject_of(numbers, store.conversations.get(case.conversation_id).subject),
        reply=Reply(
            greeting=letter.text,
            cases=tuple(line_of(acting, each, letter.state) for each in cases) if letter.state else (),
            vendor=acting.policy.vendor,
            closing="" if letter.by_person else acting.policy.say("closing"),
        ),
        channel=channel,
        automatic=not letter.by_person,
        cc=_watchers(acting, case, recipient) if letter.by_person and channel is Channel.EMAIL else (),
        attachments=letter.attachments,
    )
    queue(store, acting.policy, request, outgoing, now=acting.now)
    return identity


def tell_supported(acting: Acting, case: CaseRow, purpose: str, text: str) -> None:
    """Tells the client that a case is supported that was not, and what it costs now (E6, E7)."""
    tell_client(acting, case, Letter(purpose, f"{text} {cost_now(acting.store, case)}".strip()))


def latest_request(acting: Acting, case: CaseRow) -> RequestRow:
    """The newest message about a case: the one that a reply answers."""
    follow_ups = acting.store.cases.follow_ups(case.id)
    own = acting.request_of(case)
    later = [row for row, _ in follow_ups if row.channel == own.channel and row.conversation_id == case.conversation_id]
    return later[-1] if later else own


def line_of(acting: Acting, case: CaseRow, state: str) -> CaseLine:
    """What a client reads about a case beside a letter."""
    return CaseLine(
        number=acting.number(case.id),
        kind=Kind(case.kind),
        severity=Severity(case.severity) if case.severity else None,
        summary=case.summary,
        state=state,
        severity_name=acting.policy.severity_name(case.severity),
    )


def decided_line(acting: Acting, case: CaseRow, state: str) -> CaseLine:
    """What a client reads about a case that was decided on: what is promised next, and what it costs."""
    zone = acting.store.clients.get(case.client_id).time_zone
    response = acting.store.clocks.of_case(case.id).get(RESPONSE)
    promise = "" if response is not None and response.met_at else case.coverage
    return replace(
        line_of(acting, case, state),
        promise=promise_in_words(promise, case.response_due_at, zone),
        cost=cost_now(acting.store, case),
    )


def tell_leads(acting: Acting, case: CaseRow, identity: str, subject: str, text: str) -> None:
    """Tells every active lead by mail, and the triage channel where leads are told there too; never a client (X4)."""
    policy, store = acting.policy, acting.store
    leads = [each for each in store.people.all() if each.active and each.role in LEADING and each.email]
    link = f"{policy.public_url.rstrip('/')}/console/cases/{acting.number(case.id)}" if policy.public_url else ""
    body = "\n\n".join(part for part in (text, link) if part)
    for lead in leads:
        send_mail(acting, f"{identity}:{lead.login}", lead.email, subject, body)
    _tell_triage(acting, case, identity, subject, body)


def tell_assigned(acting: Acting, case: CaseRow, identity: str, subject: str, text: str = "") -> None:
    """Tells the technician who has a case, by mail, and the triage channel; the leads where nobody has it (S6)."""
    technician = acting.store.people.find(case.assigned_to) if case.assigned_to else None
    body = "\n\n".join(part for part in (f"{subject}.", case.summary, text) if part)
    if technician is not None and technician.active and technician.email:
        send_mail(acting, f"{identity}:{technician.login}", technician.email, subject, body)
        _tell_triage(acting, case, identity, subject, f"{body}\n\nAssigned to {technician.name or technician.login}.")
    else:
        tell_leads(acting, case, identity, subject, body)


def _tell_triage(acting: Acting, case: CaseRow, identity: str, subject: str, body: str) -> None:
    if acting.policy.leads_on_slack:
        told = OutgoingMessage(Channel.SLACK, TRIAGE, subject, body, "", f"{identity}:{TRIAGE}")
        acting.store.outbox.add(told, purpose="lead", now=acting.now, request_id=case.request_id)


def send_mail(acting: Acting, identity: str, recipient: str, subject: str, text: str) -> None:
    """Queues a mail to one of our own people, apart from every conversation."""
    reply, policy = Reply(greeting=text, vendor=acting.policy.vendor), acting.policy
    message = OutgoingMessage(
        channel=Channel.EMAIL,
        recipient=recipient,
        subject=subject,
        text=as_text(reply),
        html=as_html(reply),
        identity=identity,
        message_id=message_id_of(identity, policy.support_address),
    )
    acting.store.outbox.add(message, purpose="lead", now=acting.now)


def where_of(acting: Acting, request: RequestRow) -> tuple[Channel, str]:
    """The channel and address on which the writer of a request is answered: a caller, or who wrote from an address that
    was taken from the register since, by mail to what is registered, else in the portal."""
    channel, sender = Channel(request.channel), request.sender
    if channel in (Channel.EMAIL, Channel.SLACK) and not was_taken_away(acting.store, request):
        return channel, normal_address(sender) if sender and channel is Channel.EMAIL else sender
    mail = acting.store.clients.addresses(request.contact_id, "email") if request.contact_id else []
    return (Channel.EMAIL, mail[0]) if mail else (Channel.PORTAL, f"contact:{request.contact_id}")


def _watchers(acting: Acting, case: CaseRow, recipient: str) -> tuple[str, ...]:
    """Who else takes part: those who watch, and colleagues of the writer who wrote about the case (H9)."""
    watching = acting.store.conversations.watchers(case.conversation_id)
    colleagues = [
        normal_address(row.sender)
        for row, _ in acting.store.cases.follow_ups(case.id)
        if row.channel == Channel.EMAIL and row.client_id == case.client_id and row.sender
    ]
    others = dict.fromkeys([*watching, *colleagues])
    return tuple(
        address
        for address in others
        if address != recipient
        and not acting.policy.is_ours(address)
        and not acting.store.ways.was_taken("email", address)
    )
