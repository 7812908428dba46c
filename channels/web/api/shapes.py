"""The bodies that the API takes and gives, as they are described to programs."""

from datetime import date, datetime
from typing import Annotated, Any, Generic, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from models.vocabulary import Kind, Severity

MOST_ID = 2**31 - 1
Item = TypeVar("Item")

# NUL cannot be stored (H18); everything else can.
_NO_NUL = r"^[^\x00]*$"
_NAME = r"^[^\x00-\x1f]*[^\x00-\x20][^\x00-\x1f]*$"
_EMAIL = r"^[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$"
_TYPE = r"^[a-z0-9.+-]+/[a-z0-9.+-]+$"
_BASE64 = r"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"
Line = Annotated[str, StringConstraints(max_length=300, pattern=_NO_NUL)]
# Long texts lose their NULs: a pattern over so many characters costs whoever makes examples of it too much.
Words = Annotated[
    str, StringConstraints(min_length=1, max_length=100_000), AfterValidator(lambda text: _storable(text))
]
Text = Annotated[str, StringConstraints(max_length=100_000), AfterValidator(lambda text: _storable(text))]
Login = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=_NO_NUL)]
Name = Annotated[
    str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f]*[^\x00-\x20][^\x00-\x1f]*$")
]
Email = Annotated[str, StringConstraints(max_length=254, pattern=_EMAIL)]
# JSON knows one sort of number: 3.0 is a whole one.
Whole = Annotated[int, BeforeValidator(lambda given: int(given) if _is_whole(given) else given)]
Id = Annotated[int, Field(ge=1, le=MOST_ID), BeforeValidator(lambda given: int(given) if _is_whole(given) else given)]


def _storable(text: str) -> str:
    return text.replace("\x00", "")


def _is_whole(given: object) -> bool:
    return isinstance(given, float) and given.is_integer()


class Taken(BaseModel):
    """A body that is taken: types as they are described, and no field that is not."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Page(BaseModel, Generic[Item]):
    """One page of a list, the newest first; ``next`` leads to the following one."""

    items: list[Item]
    next: str | None = Field(None, description="Send it as cursor for the page that follows; null on the last one.")


class Span(BaseModel):
    """A run of characters of the message's subject or body; end is exclusive."""

    part: str
    start: int
    end: int


class CaseSummary(BaseModel):
    """A case in a list."""

    number: str
    status: str
    kind: str
    severity: str | None
    product: str | None
    feature: str | None
    version: str | None
    summary: str
    client_id: int
    client: str
    assigned_to: str | None
    opened_at: datetime
    response_due_at: datetime | None
    revision: int


class CaseFile(BaseModel):
    """A case with all that is known of it; its ETag is its revision."""

    model_config = ConfigDict(extra="allow")

    number: str
    status: str
    kind: str
    severity: str | None
    product: str | None
    feature: str | None
    version: str | None
    summary: str
    client: str
    contact: str | None
    opened_at: datetime
    decided_at: datetime | None
    decided_by: str | None
    verdict: str
    verdict_reason: str
    revision: int
    request: int
    conversation: int
    words: list[str]
    suggestion: dict[str, Any] | None
    decisions: list[dict[str, Any]]
    ledger: list[dict[str, Any]]
    follow_ups: list[dict[str, Any]]


class DecisionIn(Taken):
    """What a case is."""

    kind: Kind = Field(strict=False)
    severity: Severity | None = Field(None, strict=False)
    product: Line | None = None
    feature: Line | None = None
    version: Line | None = None


class ReasonIn(Taken):
    """Why."""

    reason: Line = ""


class NeededReasonIn(Taken):
    """Why; it stands on the audit trail."""

    reason: Name


class SpanIn(Taken):
    """A run of characters of the message's subject or body; end is exclusive."""

    part: Annotated[str, StringConstraints(pattern=r"^(subject|body)$")]
    start: Whole = Field(ge=0, le=1_000_000)
    end: Whole = Field(ge=1, le=1_000_000)


class StatedIn(DecisionIn):
    """One incident as the writer sees it; without spans it rests on all of the text."""

    spans: list[SpanIn] = Field(default_factory=list, max_length=20)


class AttachmentIn(Taken):
    """A file; its content in base64."""

    name: Name
    type: Annotated[str, StringConstraints(max_length=100, pattern=_TYPE)] = "application/octet-stream"
    content: Annotated[str, StringConstraints(max_length=11_000_000, pattern=_BASE64)]


class RequestIn(Taken):
    """A request to log in a contact's name: it is read, told apart, entitled and charged like any other."""

    sender: Email = Field(description="The contact's registered address, or one of a client's domain.")
    name: Line = ""
    subject: Line = ""
    text: Words
    case: Annotated[str, StringConstraints(pattern=r"^([A-Za-z]{1,12}-)?[1-9][0-9]{0,8}$")] | None = Field(
        None, description="The case that it continues (P6)."
    )
    stated: list[StatedIn] = Field(default_factory=list, max_length=20, description="What the writer says it holds.")
    attachments: list[AttachmentIn] = Field(default_factory=list, max_length=20)


class InboxEntry(BaseModel):
    """A raw message in the inbox, and what became of it."""

    id: int
    channel: str
    state: str = Field(description="waiting, claimed, done or set_aside")
    received_at: datetime
    attempts: int
    reason: str
    request: int | None = None
    request_state: str | None = Field(None, description="opened, followed, noted, held, automatic …")
    cases: list[str] = Field(default_factory=list)


class RequestSummary(BaseModel):
    """A request as it was understood."""

    id: int
    inbox: int
    state: str
    reason: str
    channel: str
    sender: str
    subject: str
    client_id: int | None
    trust: str
    trust_reason: str
    received_at: datetime


class RequestFile(RequestSummary):
    """A request with its words and what was found in them."""

    text: str
    findings: list[dict[str, Any]]
    attachments: list[dict[str, Any]]
    cases: list[str]


class ClientSummary(BaseModel):
    """A client in a list."""

    id: int
    name: str
    time_zone: str
    named_contacts_only: bool


class Contact(BaseModel):
    """A person at a client."""

    id: int
    name: str
    emails: list[str]
    slack_users: list[str]
    phones: list[str]
    location: str | None
    single_point_of_contact: bool
    purchasing_representative: bool
    registered: bool


class Agreement(BaseModel):
    """A plan that a client bought, with its own overrides."""

    id: int
    plan: str
    starts_on: date
    ends_on: date | None
    overrides: dict[str, Any]
    removed: bool


class Deployment(BaseModel):
    """A product at a client; implementation is open until a day is recorded."""

    id: int
    product: str
    version: str
    implementation_completed_on: date | None


class TakenAway(BaseModel):
    """A way to know a client or one of its contacts that was taken away, and since when."""

    kind: str = Field(description="email, slack, phone, domain, team or channel.")
    value: str
    contact_id: int | None
    since: datetime | None


class ClientFile(ClientSummary):
    """A client with everybody and everything that belongs to it."""

    removed: bool
    domains: list[str]
    slack_teams: list[str]
    slack_channels: list[str]
    taken_away: list[TakenAway]
    locations: list[str]
    contacts: list[Contact]
    agreements: list[Agreement]
    deployments: list[Deployment]


class CheckIn(Taken):
    """Whose entitlement is asked for."""

    who: Name = Field(description="An address, or slack:T…/U….")
    product: Line | None = None
    version: Line | None = None


class Explanation(BaseModel):
    """Who somebody is and what they may have, a sentence a line."""

    lines: list[str]
