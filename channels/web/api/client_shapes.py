"""The body that registers a client, as ``clients.toml`` would say it."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from channels.web.api.shapes import Email, Line, Name, Taken

Domain = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$", max_length=253)]
SlackUser = Annotated[str, StringConstraints(pattern=r"^T[A-Z0-9]{2,20}/[UW][A-Z0-9]{2,20}$")]
Phone = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ()./-]{2,30}$")]


class WayIn(Taken):
    """One way to know a client or one of its contacts: its kind, and what stands in the register."""

    kind: Literal["email", "slack", "phone", "domain", "team", "channel"]
    value: Name


class PersonIn(Taken):
    """A person at a client, known by at least one address, Slack user or telephone number."""

    name: Name
    emails: list[Email] = Field(default_factory=list, max_length=10)
    slack_users: list[SlackUser] = Field(default_factory=list, max_length=10)
    phones: list[Phone] = Field(default_factory=list, max_length=10)
    location: Line | None = None
    single_point_of_contact: bool = False
    purchasing_representative: bool = False


class AgreementIn(Taken):
    """A plan that the client buys."""

    plan: Name
    starts_on: date = Field(strict=False)
    ends_on: date | None = Field(None, strict=False)
    overrides: dict[str, Any] = Field(default_factory=dict, description="Fields of the plan for this client (P2).")


class DeploymentIn(Taken):
    """A product at the client; without a day its implementation is open."""

    product: Name
    version: Name
    implementation_completed_on: date | None = Field(None, strict=False)


class ClientIn(Taken):
    """A client."""

    name: Name
    time_zone: Name = "UTC"
    named_contacts_only: bool = False
    domains: list[Domain] = Field(default_factory=list, max_length=50)
    slack_teams: list[Annotated[str, StringConstraints(pattern=r"^T[A-Z0-9]{2,20}$")]] = Field(
        default_factory=list, max_length=50
    )
    slack_channels: list[Annotated[str, StringConstraints(pattern=r"^(T[A-Z0-9]{2,20}/)?[CG][A-Z0-9]{2,20}$")]] = Field(
        default_factory=list, max_length=50
    )
    locations: list[Name] = Field(default_factory=list, max_length=200)
    contacts: list[PersonIn] = Field(default_factory=list, max_length=500)
    agreements: list[AgreementIn] = Field(default_factory=list, max_length=50)
    deployments: list[DeploymentIn] = Field(default_factory=list, max_length=200)
