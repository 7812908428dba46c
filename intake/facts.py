"""The facts that a decision on support rests on, as they stood on one day."""

from dataclasses import dataclass
from datetime import date

from intake.plans import Agreement, Allowance, Plan
from intake.releases import ReleaseSupport
from models.vocabulary import Channel, Kind, Severity, Trust


@dataclass(frozen=True, slots=True)
class Deployment:
    """One product at one client; the implementation ends with the recorded confirmation (P3)."""

    id: int
    product: str
    version: str
    implementation_completed_on: date | None = None

    def is_implementing(self, day: date) -> bool:
        """Whether the implementation allowance is open: up to the confirmation, not from its day on."""
        return self.implementation_completed_on is None or day < self.implementation_completed_on


@dataclass(frozen=True, slots=True)
class FeeAuthorisation:
    """A purchasing representative's consent to a fee: who, which day, by which message (E7)."""

    representative: str
    given_on: date
    message: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the decision rests on, as of the day in the client's zone; kept, so that it can be replayed.

    ``client`` is None where the sender matched nobody. ``outside_product`` says that the matter is a third party's
    or the network's, ``costs_nothing`` that the settings make its kind free. ``taken_on`` (a technician) and
    ``let_through`` (a lead) are recorded acts of people.
    """

    day: date
    trust: Trust
    channel: Channel
    client: str | None = None
    client_removed: bool = False
    contact_known: bool = False
    contact_removed: bool = False
    named_contacts_only: bool = False
    is_single_point_of_contact: bool = False
    single_points_of_contact: tuple[str, ...] = ()
    representatives: tuple[str, ...] = ()
    agreement: Agreement | None = None
    allowance: Allowance | None = None
    kind: Kind | None = None
    severity: Severity | None = None
    product: str = ""
    product_is_own: bool = True
    outside_product: bool = False
    release: ReleaseSupport | None = None
    deployment: Deployment | None = None
    fee: FeeAuthorisation | None = None
    costs_nothing: bool = False
    taken_on: bool = False
    let_through: bool = False

    @property
    def is_critical(self) -> bool:
        """Whether it is suggested or decided to be critical."""
        return self.severity is Severity.CRITICAL

    @property
    def is_implementing(self) -> bool:
        """Whether the product is still being implemented at this client."""
        return self.deployment is not None and self.deployment.is_implementing(self.day)

    @property
    def plan(self) -> Plan | None:
        """The plan in force that day."""
        return self.agreement.plan if self.agreement else None
