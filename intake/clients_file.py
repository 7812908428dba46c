"""What ``clients.toml`` says, checked entry by entry."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from intake.identity import idna, normal_address
from intake.plans import PLAN_FIELDS, Plan, PlanError, with_overrides
from models.toml_file import TomlEntry, nearest, read_toml


@dataclass(frozen=True, slots=True)
class ContactEntry:
    """A person as ``clients.toml`` names them; ``known_by`` holds (kind, value) pairs."""

    name: str
    known_by: tuple[tuple[str, str], ...]
    location: str
    single_point_of_contact: bool
    purchasing_representative: bool


@dataclass(frozen=True, slots=True)
class AgreementEntry:
    """A bought plan as ``clients.toml`` names it."""

    plan: str
    starts_on: date
    ends_on: date | None
    overrides: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeploymentEntry:
    """A product at a client; the implementation is open where no day is given."""

    product: str
    version: str
    implementation_completed_on: date | None


@dataclass(frozen=True, slots=True)
class ClientEntry:
    """A client as ``clients.toml`` names it."""

    name: str
    time_zone: str
    named_contacts_only: bool
    domains: tuple[str, ...]
    slack: tuple[tuple[str, str], ...]
    locations: tuple[str, ...]
    contacts: tuple[ContactEntry, ...]
    agreements: tuple[AgreementEntry, ...]
    deployments: tuple[DeploymentEntry, ...]


def read_clients(path: Path, *, plans: Collection[str], calendars: Collection[str] = ()) -> list[ClientEntry]:
    """What ``clients.toml`` says, by the plans and calendars that there are.

    Raises TomlFileError at the first bad entry, naming its line.
    """
    file = read_toml(path)
    file.only("client")
    entries = file.entries("client")
    clients = [_client(entry, plans, calendars) for entry in entries]
    _refuse_shared(list(zip(entries, clients, strict=True)))
    return clients


def _client(entry: TomlEntry, plans: Collection[str], calendars: Collection[str]) -> ClientEntry:
    entry.only(
        "name", "time_zone", "domains", "slack_teams", "slack_channels", "named_contacts_only",
        "location", "contact", "agreement", "deployment",
    )  # fmt: skip
    locations = tuple(_location(location) for location in entry.entries("location"))
    return ClientEntry(
        name=entry.text("name"),
        time_zone=_zone(entry),
        named_contacts_only=entry.flag("named_contacts_only"),
        domains=tuple(_domains(entry)),
        slack=tuple(
            [("team", team) for team in entry.texts("slack_teams")]
            + [("channel", channel) for channel in entry.texts("slack_channels")]
        ),
        locations=locations,
        contacts=tuple(_contact(contact, locations) for contact in entry.entries("contact")),
        agreements=tuple(_agreement(agreement, plans, calendars) for agreement in entry.entries("agreement")),
        deployments=tuple(_deployment(deployment) for deployment in entry.entries("deployment")),
    )


def _zone(entry: TomlEntry) -> str:
    zone = entry.text("time_zone", "UTC")
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise entry.error(f"{zone!r} is no time zone; write one such as 'Europe/Berlin'.", "time_zone") from error
    return zone


def _domains(entry: TomlEntry) -> Iterator[str]:
    for domain in entry.texts("domains"):
        if "@" in domain or "." not in domain or " " in domain:
            raise entry.error(f"{domain!r} is no mail domain; write one such as 'northside.example'.", "domains")
        yield idna(domain)


def _location(entry: TomlEntry) -> str:
    entry.only("name")
    return entry.text("name")


def _contact(entry: TomlEntry, locations: Collection[str]) -> ContactEntry:
    entry.only(
        "name", "emails", "slack_users", "phones", "location", "single_point_of_contact", "purchasing_representative"
    )
    emails = entry.texts("emails")
    for email in emails:
        if email.count("@") < 1 or email.startswith("@") or email.endswith("@") or " " in email:
            raise entry.error(f"{email!r} is no e-mail address.", "emails")
    for user in entry.texts("slack_users"):
        if "/" not in user:
            raise entry.error(f"{user!r} must name workspace and user, such as 'T012AB/U345CD'.", "slack_users")
    location = entry.text("location", "")
    if location and location not in locations:
        raise entry.error(f"{location!r} is no location of this client; {nearest(location, locations)}", "location")
    known_by = (
        [("email", normal_address(email)) for email in emails]
        + [("slack", user) for user in entry.texts("slack_users")]
        + [("phone", phone) for phone in entry.texts("phones")]
    )
    if not known_by:
        raise entry.error("needs 'emails', 'slack_users' or 'phones': there is no other way to know this person.")
    return ContactEntry(
        name=entry.text("name"),
        known_by=tuple(known_by),
        location=location,
        single_point_of_contact=entry.flag("single_point_of_contact"),
        purchasing_representative=entry.flag("purchasing_representative"),
    )


def _agreement(entry: TomlEntry, plans: Collection[str], calendars: Collection[str]) -> AgreementEntry:
    entry.only("plan", "starts_on", "ends_on", *PLAN_FIELDS)
    plan = entry.text("plan")
    if plan not in plans:
        raise entry.error(f"{plan!r} is no plan of the settings; {nearest(plan, plans)}", "plan")
    starts_on, ends_on = entry.day("starts_on"), entry.optional_day("ends_on")
    if ends_on is not None and ends_on < starts_on:
        raise entry.error(f"ends on {ends_on}, before it starts on {starts_on}.", "ends_on")
    overrides = {key: value for key, value in entry.values.items() if key in PLAN_FIELDS}
    try:
        unknown = with_overrides(Plan(plan), overrides).unknown_calendars(calendars)
    except PlanError as error:
        raise entry.error(str(error)) from error
    if unknown:
        known = ["24x7", "24x5", *calendars]
        raise entry.error(f"{unknown[0]!r} is no calendar of the settings; {nearest(unknown[0], known)}", "coverage")
    return AgreementEntry(plan, starts_on, ends_on, overrides)


def _deployment(entry: TomlEntry) -> DeploymentEntry:
    entry.only("product", "version", "implementation")
    implementation = entry.values.get("implementation", "open")
    if isinstance(implementation, str) and implementation != "open":
        raise entry.error(
            f'must be "open" or the day on which it was complete, such as 2026-01-31 without quotes, '
            f"not {implementation!r}.",
            "implementation",
        )
    completed = None if implementation == "open" else entry.day("implementation")
    return DeploymentEntry(entry.text("product"), entry.text("version"), completed)


def _refuse_shared(clients: list[tuple[TomlEntry, ClientEntry]]) -> None:
    owners: dict[tuple[str, str], str] = {}
    for entry, client in clients:
        ways = [("name", client.name)]
        ways += [("domain", domain) for domain in client.domains]
        ways += [(f"Slack {kind}", value) for kind, value in client.slack]
        ways += [way for contact in client.contacts for way in contact.known_by if way[0] != "phone"]
        for way in ways:
            if way in owners:
                raise entry.error(f"the {way[0]} {way[1]!r} stands already at {owners[way]!r}.")
            owners[way] = client.name
