"""The settings of an installation: ``intake.toml``, then environment variables, checked once at the edge."""

import os
import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, Field, SecretStr, ValidationError

from channels.case_settings import CaseSettings
from channels.letter_settings import LetterSettings
from channels.mail_settings import ListenerSettings, LmtpSettings, SenderSettings, TrustSettings
from channels.mailbox_settings import MailboxSettings, tables_by_variable
from channels.portal_settings import ApiSettings, PortalSettings
from channels.reports_settings import ReportsSettings
from channels.retention_settings import RetentionSettings
from channels.rules_settings import RulesSettings
from channels.settings_section import Section
from channels.sign_on_settings import SignOnSettings
from channels.slack_settings import SlackSettings
from channels.webhook_settings import WebhookSettings
from intake.wording import Wording
from models.toml_file import nearest

PREFIX = "INTAKE_"
_DEFAULT = Wording()


class SettingsError(Exception):
    """What is wrong in the settings, where it stands, and what to do."""


class DatabaseSettings(Section):
    """``[database]``: the case store."""

    url: str = Field("sqlite:///var/intake.db", description="SQLAlchemy URL of SQLite or PostgreSQL.")


class VendorSettings(Section):
    """``[vendor]``: who gives the support."""

    name: str = Field("Support", description="The name clients read in replies.")
    support_address: str = Field("support@localhost", description="The address clients write to; replies come from it.")
    own_addresses: list[str] = Field([], description="Other addresses of ours: mail from them is never answered.")
    case_prefix: str = Field("CS", pattern=r"^[A-Z][A-Z0-9]{0,7}$", description="What stands before a case number.")
    time_zone: str = Field("UTC", description="The vendor's own zone, for its calendars.")
    calendar: str = Field("", description="The calendar whose holidays and zone 24x5 follows.")
    answer_strangers: bool = Field(
        True, description="Whether an authenticated sender whom nobody registered is told so."
    )
    mail_codes: bool = Field(
        False,
        description="Whether a registered contact gets a link by mail that releases an unverified message which names "
        "them; needs web.public_url.",
    )


class WordingSettings(Section):
    """``[wording]``: the sentences of replies; ``{vendor}`` may stand in each, ``{cases}`` in ``opened``."""

    greeting: str = Field(_DEFAULT.greeting, description="Begins a reply that opened no case.")
    opened: str = Field(_DEFAULT.opened, description="Begins a receipt; {cases} is such as '2 cases'.")
    decided: str = Field(_DEFAULT.decided, description="Begins the reply after a technician's decision.")
    closing: str = Field(_DEFAULT.closing, description="Ends a reply; may be empty.")
    notice: str = Field(_DEFAULT.notice, description="Tells a stranger what can be done.")
    notice_in_slack: str = Field(_DEFAULT.notice_in_slack, description="Tells a stranger in Slack, and nobody else.")
    link_greeting: str = Field(_DEFAULT.link_greeting, description="Begins the mail with a link that releases.")
    link: str = Field(_DEFAULT.link, description="Stands before that link.")


class WebSettings(Section):
    """``[web]``: the console and the API."""

    enabled: bool = Field(True, description="Whether the web door is opened.")
    host: str = Field("127.0.0.1", description="The address it listens on.")
    port: int = Field(8080, ge=0, le=65535, description="The port; 0 takes a free one.")
    public_url: str = Field("", description="The address people reach it at, for links in replies.")
    secure_cookies: bool = Field(True, description="Whether cookies are for HTTPS only; browsers except localhost.")
    session_hours: float = Field(12.0, gt=0, description="How long a visit to the console lasts.")


class WorkerSettings(Section):
    """``[worker]``: the loops that work the inbox and the outbox."""

    batch: int = Field(20, ge=1, le=500, description="How many messages are claimed at once.")
    lease_seconds: float = Field(60.0, gt=0, description="After how long another worker takes over.")
    readers: int = Field(1, ge=0, le=64, description="Child processes that parse and read; 0 reads in this process.")
    threads: int = Field(2, ge=1, le=16, description="Batches in hand at once in this process.")
    poll_seconds: float = Field(0.2, gt=0, description="How often an empty queue is looked at.")
    most_attempts: int = Field(8, ge=1, description="After how many tries a message is set aside for a person.")
    message_seconds: float = Field(20.0, gt=0, description="How long one message may take to be understood.")


class ReaderSettings(Section):
    """``[reader]``: the trained readers."""

    folder: str = Field("var/readers", description="Where trained readers are kept.")
    training_data: str = Field("training_data", description="The labelled seed data.")
    encoder: str = Field("", description="A sentence encoder's folder (model.onnx, tokenizer.json) to train with.")


class LimitSettings(Section):
    """``[limits]``: budgets that end loops and storms (H20, H21)."""

    replies_per_address_per_day: int = Field(40, ge=1, description="Replies to one address in a day.")
    replies_per_domain_per_hour: int = Field(2_000, ge=1, description="Replies to one mail domain in an hour.")
    replies_per_case_per_day: int = Field(20, ge=1, description="Replies in one case's conversation in a day.")
    replies_per_hour: int = Field(20_000, ge=1, description="Replies in all in an hour.")
    status_answers_per_hour: int = Field(20, ge=1, description="Answers about case status to one address in an hour.")
    credential_tries_per_sender_per_hour: int = Field(
        5, ge=1, description="Tries at a PIN or code by one sender in an hour, and three times as many in a day."
    )
    credential_tries_per_client_per_hour: int = Field(
        20, ge=1, description="Tries at one client's PIN in an hour, and three times as many in a day."
    )
    codes_per_client_per_day: int = Field(3, ge=1, description="Codes that are mailed to one client in a day.")
    code_days: int = Field(7, ge=1, description="How long a mailed code can be given.")
    reopen_days: int = Field(14, ge=1, description="How long after its resolution a reply reopens a case.")
    reply_token_days: int = Field(180, ge=1, description="How long a signed reply address is believed.")


class SecretSettings(Section):
    """``[secrets]``: what signs reply addresses; machines that share a database share it."""

    key: SecretStr = Field(SecretStr(""), description="At least 32 characters; without it var/secret.key is made.")


class Settings(Section):
    """All settings of one installation; ``folder`` is where relative paths begin."""

    folder: Path = Field(Path(), exclude=True)
    database: DatabaseSettings = DatabaseSettings()
    vendor: VendorSettings = VendorSettings()
    wording: WordingSettings = WordingSettings()
    letters: LetterSettings = LetterSettings()
    listener: ListenerSettings = ListenerSettings()
    lmtp: LmtpSettings = LmtpSettings()
    sender: SenderSettings = SenderSettings()
    trust: TrustSettings = TrustSettings()
    web: WebSettings = WebSettings()
    sign_on: SignOnSettings = SignOnSettings()
    slack: SlackSettings = SlackSettings()
    portal: PortalSettings = PortalSettings()
    api: ApiSettings = ApiSettings()
    webhooks: WebhookSettings = WebhookSettings()
    worker: WorkerSettings = WorkerSettings()
    reader: ReaderSettings = ReaderSettings()
    limits: LimitSettings = LimitSettings()
    rules: RulesSettings = RulesSettings()
    cases: CaseSettings = CaseSettings()
    reports: ReportsSettings = ReportsSettings()
    retention: RetentionSettings = RetentionSettings()
    secrets: SecretSettings = SecretSettings()
    calendar: list[dict[str, Any]] = Field([], description="The hours that plans can name beside 24x7 and 24x5.")
    severity: list[dict[str, Any]] = Field([], description="What the vendor calls severities, and what they mean.")
    plan: list[dict[str, Any]] = Field([], description="The plans that clients can buy.")
    mailbox: list[MailboxSettings] = Field([], description="The IMAP accounts that mail is pulled from.")

    def path(self, name: str) -> Path:
        """A path of the settings, seen from the settings file's folder."""
        return self.folder / name

    def database_url(self) -> str:
        """The database's URL, an SQLite file seen from the settings file's folder."""
        url = re.sub(r"^sqlite\+\w+:", "sqlite:", self.database.url)
        start = "sqlite:///"
        if url.startswith(start) and not url.startswith(start + "/") and url != start + ":memory:":
            return start + str((self.folder / url.removeprefix(start)).resolve())
        return url


def load_settings(path: Path | None, environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of a file (the defaults where it is None) and of ``INTAKE_SECTION__KEY`` variables.

    A variable with ``_FILE`` behind its name gives the file whose content is the value. Raises SettingsError.
    """
    values: dict[str, Any] = {}
    variables: dict[str, str] = {}
    if path is not None:
        values = _read(path)
    for name in sorted(environment):
        if name.startswith(PREFIX) and "__" in name:
            variables[_overlay(values, name, environment[name])] = name
    try:
        return Settings.model_validate(values | {"folder": path.parent if path else Path()})
    except ValidationError as error:
        raise SettingsError(_sentence(error, path, variables)) from error


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}. 'intake init' writes a first one.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: is not TOML: {error}.") from error


def _overlay(values: dict[str, Any], name: str, value: str) -> str:
    section, _, key = name.removeprefix(PREFIX).lower().partition("__")
    fields, table = _fields(section), None
    if section == "mailbox":
        table, key = _mailbox_table(values, name, key)
    if key.endswith("_file") and key not in fields and key.removesuffix("_file") in fields:
        try:
            key, value = key.removesuffix("_file"), Path(value).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise SettingsError(f"{name}: {value} cannot be read: {error.strerror}.") from error
    if key not in fields:
        known = fields or [part for part in Settings.model_fields if part not in ("folder", "plan")]
        wrong = key if fields else section
        raise SettingsError(f"{name}: the setting {wrong!r} is not known; {nearest(wrong, known)}")
    is_list = "list" in str(fields[key].annotation)
    table = values.setdefault(section, {}) if table is None else table
    table[key] = [part.strip() for part in value.split(",")] if is_list else value
    return f"{section}.{key}"


def _mailbox_table(values: dict[str, Any], name: str, rest: str) -> tuple[dict[str, Any], str]:
    mailbox, _, key = rest.partition("__")
    tables = tables_by_variable(values)
    if mailbox not in tables:
        raise SettingsError(f"{name}: no [[mailbox]] has the name {mailbox!r}; {nearest(mailbox, tables)}")
    return tables[mailbox], key


def _fields(section: str) -> dict[str, Any]:
    if section == "mailbox":
        return dict(MailboxSettings.model_fields)
    field = Settings.model_fields.get(section)
    kind = field.annotation if field else None
    return dict(kind.model_fields) if isinstance(kind, type) and issubclass(kind, BaseModel) else {}


def _sentence(error: ValidationError, path: Path | None, variables: Mapping[str, str]) -> str:
    first = error.errors()[0]
    place = [str(part) for part in first["loc"]]
    where = f"{path}, line {_line_of(path, place)}" if path else "settings"
    where = variables.get(".".join(place[:2]), where)
    if first["type"] == "extra_forbidden":
        known = list(_fields(place[0])) if len(place) > 1 else [key for key in Settings.model_fields if key != "folder"]
        return f"{where}: the setting {'.'.join(place)!r} is not known; {nearest(place[-1], known)}"
    return f"{where}: {'.'.join(place)}: {first['msg']}."


def _line_of(path: Path, place: list[str]) -> int:
    section, tables = "", Counter[str]()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        words = line.strip()
        if words.startswith("["):
            head = section = words.split("#")[0].strip(" []")
            if words.startswith("[["):
                section = f"{head}.{tables[head]}"  # the place of an error names a table of several by its number
                tables[head] += 1
            if ".".join(place) in (head, section):
                return number
        elif words.split("=")[0].strip() == place[-1] and section == ".".join(place[:-1]):
            return number
    return 1
