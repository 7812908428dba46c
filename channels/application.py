"""Putting an installation together from its settings: the one place where floors and doors are joined."""

import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from socket import gethostname

from channels.choices import SettingsMaking
from channels.connecting import Connecting, Lain
from channels.mail.authenticity import TrustPolicy, authenticate
from channels.mail.parse import parse
from channels.mail.resolver import Resolver
from channels.policies import policy_of
from channels.readers import newest_reader, usable_reader
from channels.renewing import Renewing
from channels.settings import Settings
from channels.slack.parse import authenticate_slack, parse_slack
from channels.trust import receivers_of, trust_of
from channels.understanding import InChildren, InProcess, Tools
from channels.web.submission import FORM_CHANNELS, authenticate_submission, parse_submission
from intake.choosing import Choosing, Chosen
from intake.desk import Desk, Understanding
from intake.policy import Policy
from intake.triage import Triage
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
    choosing: Choosing | None = None
    making: SettingsMaking | None = None

    @property
    def chosen(self) -> Chosen:
        """What was chosen in the console, as far as this process took it up."""
        return self.choosing.taken_up if self.choosing else {}

    def lain(self, section: str) -> Mapping[str, Lain]:
        """Every connection of a section by its name, as what was chosen lies over the file."""
        return Connecting(self.settings).lain(section, self.chosen.get(section))

    def in_force(self) -> Settings:
        """The settings with the connections that were chosen; another object as soon as others are."""
        if self.choosing is None or self.making is None:
            return self.settings
        return self.making.in_force(self.choosing.taken_up)

    def desk(self, understand: Understanding) -> Desk:
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

    def understanding(self, *, children: int) -> Renewing:
        """What parses and reads messages, in child processes or (0) in this one."""
        seconds, reader, shadow = self.settings.worker.message_seconds, self.reader_folder(), self.shadow_folder()

        def made() -> InChildren | InProcess:
            make = partial(make_tools, self.in_force(), reader, shadow)
            return (
                InChildren(make, children=children, seconds=seconds) if children else InProcess(make(), seconds=seconds)
            )

        return Renewing(made, lambda: receivers_of(self.in_force()))

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
    """An installation on its database, with what was chosen in the console; raises SettingsError or DatabaseError."""
    url = settings.database_url()
    if url.startswith("sqlite:///") and ":memory:" not in url:
        folder = Path(url.removeprefix("sqlite:///")).parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = f"The database cannot be used: {folder} cannot be made: {error.strerror}. Is database.url right?"
            raise DatabaseError(reason) from error
    database, policy = open_database(url), policy_of(settings)
    making = SettingsMaking(settings)
    choosing = Choosing(database, policy, now, making)
    choosing.refresh()
    return Application(settings, database, policy, choosing=choosing, making=making)


def settings_in_force(settings: Settings) -> Settings:
    """The settings with the connections that were chosen in the console; the file's where no database answers."""
    try:
        application = open_application(settings)
    except DatabaseError:
        return settings
    try:
        return application.in_force()
    finally:
        application.database.close()


def make_tools(settings: Settings, reader_folder: Path | None, shadow_folder: Path | None = None) -> Tools:
    """What one process needs to understand messages; made anew in each child."""
    policy, resolver = trust_of(settings)
    return Tools(
        parse=_parse,
        authenticate=partial(_authenticate, policy=policy, resolver=resolver),
        reader=usable_reader(reader_folder),
        shadow=usable_reader(shadow_folder) if shadow_folder else None,
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
