"""The connections in force as the console shows them: mail in and out, Slack; no secret is ever shown."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from channels.application import Application
from channels.connecting import Connecting, Lain
from channels.connection_kinds import KINDS, defaults_of
from channels.doctor import slack_checks, try_mailbox, try_sender
from channels.mail.imap_reconcile import visit
from channels.mail.mailbox import sentence
from channels.mailbox_settings import MailboxSettings
from channels.mailboxes import options_of, usual_port
from channels.settings import Settings
from channels.web.connections import Connection, Tried
from intake.choosing import CONNECTIONS


def connections_of(application: Application) -> Sequence[Connection]:
    """Every connection, with a way to try it where there is one."""
    settings = application.in_force()
    lain = {section: application.lain(section) for section in CONNECTIONS}
    return (
        *_mail_in(settings),
        *(_mailbox(settings, name, each) for name, each in lain["mailbox"].items()),
        _mail_out(settings, lain["sender"][""]),
        _slack(settings, lain["slack"][""]),
    )


def try_given(application: Application, section: str, content: Mapping[str, Any]) -> Tried:
    """Tries a connection as somebody wrote it; an empty secret is the one that is kept. Raises NotDecidableError."""
    kept = application.choosing.in_force().get(section) if application.choosing else None
    given = Connecting(application.settings).given(section, content, kept.content if kept else None)
    if isinstance(given, MailboxSettings):
        options = options_of(application.settings, given)
        return _several(partial(visit, options), "Login")
    settings = application.in_force().model_copy(update={section: given})
    if section == "sender":
        return _one(partial(try_sender, settings), "Greeting and login")
    return slack_checks(settings, as_given=True)


def _mail_in(settings: Settings) -> list[Connection]:
    doors = (("SMTP door", "listener", settings.listener), ("LMTP door", "lmtp", settings.lmtp))
    found = []
    for label, section, door in doors:
        facts = [("Listens on", f"{door.host}:{door.port}" if door.enabled else "closed")]
        if section == "listener" and door.enabled:
            facts.append(("Security", settings.listener.security))
        found.append(Connection(section, label, facts, f"[{section}]"))
    return found


def _mailbox(settings: Settings, name: str, lain: Lain) -> Connection:
    kind = KINDS["mailbox"]
    values = defaults_of(kind) | lain.values
    secrets = [key for key in kind.secrets if values[key]]
    move_to = f" to {values['move_to']}" if values["move_to"] and values["after"] == "move" else ""
    port = values["port"] or usual_port(values["security"])
    facts = [
        ("Server", f"{values.get('host')}:{port}, {values['security']}"),
        ("Login", f"{values.get('username')}, by {values['auth']}"),
        ("Secret", f"{', '.join(secrets).replace('_', ' ')} set" if secrets else "is missing"),
        ("Folders", ", ".join(values["folders"])),
        ("Mail taken in", f"{values['after']}{move_to}"),
    ]
    attempt: Callable[[], Tried] | None = None
    if lain.model is not None:
        attempt = partial(_one, partial(_try_mailbox, settings, lain.model), "Login and folders")
    return Connection(
        name=f"mailbox-{name}", label=f"Mail account {name}", facts=facts, where=f"[[mailbox]] named {name}",
        attempt=attempt, account=name, section="mailbox", is_on=bool(values["enabled"]),
        is_of_file=lain.is_of_file, is_chosen=bool(lain.kept), problem=lain.problem,
    )  # fmt: skip


def _try_mailbox(settings: Settings, mailbox: MailboxSettings) -> str:
    return try_mailbox(options_of(settings, mailbox), settings)


def _mail_out(settings: Settings, lain: Lain) -> Connection:
    sender = settings.sender
    facts = [
        ("Server", f"{sender.host}:{sender.port}, {sender.security}"),
        ("Login", sender.username or "without"),
        ("Secret", "password set" if sender.password.get_secret_value() else "none"),
        ("From", f"{settings.vendor.name} <{settings.vendor.support_address}>"),
    ]
    return Connection(
        name="sender", label="Mail server for replies", facts=facts, where="[sender]",
        attempt=partial(_one, partial(try_sender, settings), "Greeting and login"),
        section="sender", is_chosen=bool(lain.kept), problem=lain.problem,
    )  # fmt: skip


def _slack(settings: Settings, lain: Lain) -> Connection:
    slack = settings.slack
    secrets = [key for key in KINDS["slack"].secrets if lain.values.get(key)]
    facts = [
        ("Door", _slack_door(settings)),
        ("Secrets set", ", ".join(secrets) or "none"),
        ("Triage channel", slack.triage_channel or "none"),
        ("On duty", ", ".join(slack.on_duty) or "nobody"),
    ]
    return Connection(
        name="slack", label="Slack", facts=facts, where="[slack]",
        attempt=partial(slack_checks, settings) if slack.is_open else None,
        section="slack", is_on=slack.enabled, is_chosen=bool(lain.kept), problem=lain.problem,
    )  # fmt: skip


def _slack_door(settings: Settings) -> str:
    slack = settings.slack
    if not slack.enabled:
        return "switched off"
    if not slack.is_open:
        return "closed: no token and no client id is set"
    return f"open; events come by {', '.join(slack.ways) or 'no way'}"


def _one(attempt: "partial[str]", name: str) -> Tried:
    try:
        return [(name, attempt())]
    except Exception as error:
        return [(name, f"{type(error).__name__}: {error}")]


def _several(attempt: "partial[list[tuple[str, str]]]", name: str) -> Tried:
    try:
        return [(name, ""), *attempt()]
    except Exception as error:
        return [(name, sentence(error))]
