"""The connections of the settings as the console shows them: mail in and out, Slack; no secret is ever shown."""

from collections.abc import Sequence
from functools import partial

from channels.doctor import slack_checks, try_mailbox, try_sender
from channels.mailboxes import mailbox_options
from channels.settings import Settings
from channels.web.connections import Connection, Tried


def connections_of(settings: Settings) -> Sequence[Connection]:
    """Every connection, with a way to try it where there is one."""
    return (*_mail_in(settings), *_mailboxes(settings), _mail_out(settings), _slack(settings))


def _mail_in(settings: Settings) -> list[Connection]:
    doors = (("SMTP door", "listener", settings.listener), ("LMTP door", "lmtp", settings.lmtp))
    found = []
    for label, section, door in doors:
        facts = [("Listens on", f"{door.host}:{door.port}" if door.enabled else "closed")]
        if section == "listener" and door.enabled:
            facts.append(("Security", settings.listener.security))
        found.append(Connection(section, label, facts, f"[{section}]"))
    return found


def _mailboxes(settings: Settings) -> list[Connection]:
    return [
        Connection(
            name=f"mailbox-{options.name}",
            label=f"Mail account {options.name}",
            facts=[
                ("Server", f"{options.host}:{options.port}, {options.security}"),
                ("Login", f"{options.username}, by {options.method}"),
                ("Secret", "is set" if options.password or options.tokens else "is missing"),
                ("Folders", ", ".join(options.folders)),
                ("Mail taken in", f"{options.after}{f' to {options.move_to}' if options.move_to else ''}"),
            ],
            where=f"[[mailbox]] named {options.name}",
            attempt=partial(_one, partial(try_mailbox, options, settings), "Login and folders"),
            account=options.name,
        )
        for options in mailbox_options(settings)
    ]


def _mail_out(settings: Settings) -> Connection:
    sender = settings.sender
    return Connection(
        name="sender",
        label="Mail server for replies",
        facts=[
            ("Server", f"{sender.host}:{sender.port}, {sender.security}"),
            ("Login", sender.username or "without"),
            ("From", f"{settings.vendor.name} <{settings.vendor.support_address}>"),
        ],
        where="[sender]",
        attempt=partial(_one, partial(try_sender, settings), "Greeting"),
    )


def _slack(settings: Settings) -> Connection:
    slack = settings.slack
    if not slack.is_open:
        return Connection("slack", "Slack", [("Door", "closed: no token and no client id is set")], "[slack]")
    set_secrets = [
        name
        for name in ("bot_token", "signing_secret", "app_token", "client_secret")
        if str(getattr(slack, name).get_secret_value())
    ]
    return Connection(
        name="slack",
        label="Slack",
        facts=[
            ("Events come by", ", ".join(slack.ways) or "no way"),
            ("Secrets set", ", ".join(set_secrets) or "none"),
            ("Triage channel", slack.triage_channel or "none"),
            ("On duty", ", ".join(slack.on_duty) or "nobody"),
        ],
        where="[slack]",
        attempt=partial(slack_checks, settings),
    )


def _one(attempt: "partial[str]", name: str) -> Tried:
    try:
        return [(name, attempt())]
    except Exception as error:
        return [(name, f"{type(error).__name__}: {error}")]
