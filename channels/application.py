"""Putting an installation together from its settings: the one place where floors and doors are joined."""

import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from socket import gethostname
from tempfile import NamedTemporaryFile

from channels.mail.authenticity import TrustPolicy, authenticate
from channels.mail.parse import parse
from channels.mail.resolver import Resolver
from channels.readers import newest_reader, reader_at
from channels.settings import Settings, SettingsError
from channels.slack.parse import authenticate_slack, parse_slack
from channels.trust import trust_of
from channels.understanding import InChildren, InProcess, Tools
from channels.web.submission import FORM_CHANNELS, authenticate_submission, parse_submission
from intake.calendars import Calendar, calendar_from_mapping, zone_named
from intake.desk import Desk
from intake.errors import DeskError
from intake.identity import normal_address
from intake.letters import LetterError, Letters, letters_from
from intake.matching import CaseNumbers
from intake.plans import Plan, plan_from_mapping
from intake.policy import Limits, Policy
from intake.reply_address import ReplyAddresses
from intake.severities import severity_words
from intake.triage import Triage
from intake.wording import Wording, WordingError, check_wording
from models.database import Database, DatabaseError, open_database
from models.messages import Authenticity, Delivery, IncomingMessage
from models.store import Store
from models.vocabulary import Channel

Clock = Callable[[], datetime]


def now() -> datetime:
    """The clock of a running installation: aware, in UTC."""
    return datetime.now(UTC)


def new_token() -> str:
    """A token that nobody else has; it names the process, so that an operator can tell who holds a lease."""
    return f"{gethostname()}:{os.getpid()}:{secrets.token_hex(8)}"


@dataclass(frozen=True, slots=True)
class Application:
    """An installation that is put together: its database, its policy and what understands messages."""

    settings: Settings
    database: Database
    policy: Policy
    clock: Clock = now

    def desk(self, understand: InChildren | InProcess) -> Desk:
        """The desk that works this installation's inbox."""
        worker = self.settings.worker
        return Desk(
            database=self.database,
            policy=self.policy,
            understand=understand,
            clock=self.clock,
            new_token=new_token,
            lease=timedelta(seconds=worker.lease_seconds),
            most_attempts=worker.most_attempts,
        )

    def triage(self) -> Triage:
        """The desk's other side, where technicians decide."""
        return Triage(self.database, self.policy, self.clock)

    def understanding(self, *, children: int) -> InChildren | InProcess:
        """What parses and reads messages, in child processes or (0) in this one."""
        make = partial(make_tools, self.settings, self.reader_folder(), self.shadow_folder())
        seconds = self.settings.worker.message_seconds
        return InChildren(make, children=children, seconds=seconds) if children else InProcess(make(), seconds=seconds)

    def reader_folder(self) -> Path | None:
        """Where the reader that serves is kept: the one the store names, else the newest; None without any."""
        folder = self.settings.path(self.settings.reader.folder)
        with Store.read(self.database) as store:
            serving = store.people.serving_reader()
        if serving and (folder / serving / "manifest.json").exists():
            return folder / serving
        return newest_reader(folder)

    def shadow_folder(self) -> Path | None:
        """Where the reader is kept that reads along; None without one."""
        folder = self.settings.path(self.settings.reader.folder)
        with Store.read(self.database) as store:
            shadow = store.people.shadow_reader()
        return folder / shadow if shadow and (folder / shadow / "manifest.json").exists() else None


def open_application(settings: Settings) -> Application:
    """An installation on its database; raises SettingsError or DatabaseError."""
    url = settings.database_url()
    if url.startswith("sqlite:///") and ":memory:" not in url:
        folder = Path(url.removeprefix("sqlite:///")).parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = f"The database cannot be used: {folder} cannot be made: {error.strerror}. Is database.url right?"
            raise DatabaseError(reason) from error
    return Application(settings, open_database(url), policy_of(settings))


def policy_of(settings: Settings) -> Policy:
    """What the settings decide for the desk; raises SettingsError for a plan that cannot be."""
    vendor, limits = settings.vendor, settings.limits
    own = {normal_address(address) for address in (vendor.support_address, *vendor.own_addresses)}
    plans, calendars = _plans(settings)
    try:
        severities = severity_words(settings.severity)
        zone_named(vendor.time_zone, "vendor.time_zone")
    except DeskError as error:
        raise SettingsError(f"settings: {error}") from error
    if vendor.mail_codes and not settings.web.public_url:
        raise SettingsError("vendor.mail_codes needs web.public_url: the links that are mailed lead there.")
    lifetime = timedelta(days=limits.reply_token_days)
    return Policy(
        vendor=vendor.name,
        numbers=CaseNumbers(vendor.case_prefix),
        addresses=ReplyAddresses(normal_address(vendor.support_address), signing_key(settings), lifetime),
        own_addresses=frozenset(own),
        support_address=normal_address(vendor.support_address),
        plans=plans,
        calendars=calendars,
        vendor_calendar=calendars.get(vendor.calendar),
        limits=Limits(
            replies_per_address=limits.replies_per_address_per_day,
            replies_per_domain=limits.replies_per_domain_per_hour,
            replies_per_case=limits.replies_per_case_per_day,
            replies_in_all=limits.replies_per_hour,
            status_answers=limits.status_answers_per_hour,
            tries_per_sender=limits.credential_tries_per_sender_per_hour,
            tries_per_client=limits.credential_tries_per_client_per_hour,
            codes_per_client=limits.codes_per_client_per_day,
            code_lifetime=timedelta(days=limits.code_days),
            reopen_within=timedelta(days=limits.reopen_days),
        ),
        rules=settings.rules.rules(),
        reverses_by_itself=settings.rules.reverse_charges_by_itself,
        thresholds=settings.cases.thresholds(),
        reminders=settings.cases.reminders(),
        document_owner=normal_address(settings.cases.document_owner) if settings.cases.document_owner else "",
        answer_strangers=vendor.answer_strangers,
        mail_codes=vendor.mail_codes,
        public_url=settings.web.public_url,
        leads_on_slack=settings.slack.is_open and bool(settings.slack.triage_channel),
        severities=severities,
        wording=_wording(settings),
        letters=_letters(settings),
    )


def _plans(settings: Settings) -> tuple[dict[str, Plan], dict[str, Calendar]]:
    try:
        plans = [plan_from_mapping(table) for table in settings.plan]
        calendars = [calendar_from_mapping(table) for table in settings.calendar]
    except DeskError as error:
        raise SettingsError(f"settings: {error}") from error
    hours = {calendar.name for calendar in calendars}
    for what, names in (("plan", [plan.name for plan in plans]), ("calendar", [each.name for each in calendars])):
        if twice := [name for name in names if names.count(name) > 1]:
            raise SettingsError(f"settings: the {what} {twice[0]!r} stands there twice; each needs a name of its own.")
    for plan in plans:
        if unknown := plan.unknown_calendars(hours):
            raise SettingsError(f"settings: plan {plan.name}: there is no [[calendar]] named {unknown[0]!r}.")
    if settings.vendor.calendar and settings.vendor.calendar not in hours:
        raise SettingsError(f"settings: vendor.calendar: there is no [[calendar]] named {settings.vendor.calendar!r}.")
    return {plan.name: plan for plan in plans}, {each.name: each for each in calendars}


def _wording(settings: Settings) -> Wording:
    try:
        return check_wording(Wording(**settings.wording.model_dump()))
    except WordingError as error:
        raise SettingsError(f"settings: {error}") from error


def _letters(settings: Settings) -> Letters:
    letters = settings.letters
    try:
        return letters_from(_template(settings, letters.text), _template(settings, letters.html))
    except LetterError as error:
        raise SettingsError(f"settings: {error}") from error


def _template(settings: Settings, name: str) -> str:
    try:
        return settings.path(name).read_text(encoding="utf-8") if name else ""
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"settings: letters: {settings.path(name)} cannot be read: {error}.") from error


def signing_key(settings: Settings) -> bytes:
    """The key of the settings, else one that is made once and kept in ``var/secret.key``, readable by us alone.

    Raises SettingsError where it is too short, or cannot be kept.
    """
    given = settings.secrets.key.get_secret_value()
    if given:
        if len(given) < 32:
            raise SettingsError("secrets.key needs at least 32 characters.")
        return given.encode()
    path = settings.path("var/secret.key")
    try:
        _make_key(path)
        key = path.read_bytes()
    except OSError as error:
        raise SettingsError(f"{path}: the signing key cannot be kept: {error.strerror}.") from error
    if len(key) < 32:
        raise SettingsError(f"{path}: holds no signing key; remove it, and a new one is made.")
    return key


def _make_key(path: Path) -> None:
    """Puts a key there whole or not at all: none may ever sign with a part of it, nor with one that is replaced."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent) as file:  # only we can read it
        file.write(secrets.token_hex(32).encode())
        file.flush()
        os.fsync(file.fileno())
        with suppress(FileExistsError):  # another process was quicker: its key is ours
            os.link(file.name, path)


def make_tools(settings: Settings, reader_folder: Path | None, shadow_folder: Path | None = None) -> Tools:
    """What one process needs to understand messages; made anew in each child."""
    policy, resolver = trust_of(settings)
    return Tools(
        parse=_parse,
        authenticate=partial(_authenticate, policy=policy, resolver=resolver),
        reader=reader_at(reader_folder),
        shadow=reader_at(shadow_folder) if shadow_folder else None,
    )


def _authenticate(delivery: Delivery, *, policy: TrustPolicy, resolver: Resolver) -> Authenticity:
    if delivery.channel is Channel.SLACK:
        return authenticate_slack(delivery)
    if delivery.channel in FORM_CHANNELS:
        return authenticate_submission(delivery)
    return authenticate(delivery, policy=policy, resolver=resolver)


def _parse(delivery: Delivery) -> IncomingMessage:
    if delivery.channel is Channel.SLACK:
        return parse_slack(delivery)
    if delivery.channel in FORM_CHANNELS:
        return parse_submission(delivery)
    # Without a peer nobody told us the envelope: an empty sender is then unknown, not the null sender of a bounce.
    return parse(delivery.raw, envelope_from=delivery.envelope_from if delivery.peer else None)
