"""The mailboxes of the settings, pulled in threads of their own while the installation runs."""

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Callable

from channels.application import Application
from channels.mail.imap_sweep import Collector
from channels.mail.mailbox import Mailbox
from channels.mail.mailbox_options import MailboxOptions, TokenOptions
from channels.mailbox_settings import MailboxSettings
from channels.settings import Settings, SettingsError


@contextlib.asynccontextmanager
async def pulled_mailboxes(
    application: Application, *, on_accepted: Callable[[], None]
) -> AsyncIterator[tuple[Mailbox, ...]]:
    """The mailboxes, each pulled in a thread for as long as the block runs; raises SettingsError."""
    mailboxes = tuple(
        Mailbox(Collector(options, application.database, application.clock, on_accepted), chance=random.random)
        for options in mailbox_options(application.settings)
    )
    for mailbox in mailboxes:
        mailbox.start()
    try:
        yield mailboxes
    finally:
        for mailbox in mailboxes:
            mailbox.ask_to_stop()
        await asyncio.gather(*(asyncio.to_thread(mailbox.stop) for mailbox in mailboxes))


def mailbox_options(settings: Settings) -> tuple[MailboxOptions, ...]:
    """How the settings pull each mailbox; raises SettingsError."""
    names = [mailbox.name for mailbox in settings.mailbox]
    for name in names:
        if names.count(name) > 1:
            raise SettingsError(f"mailbox: two are named {name!r}; each needs a name of its own.")
    return tuple(_options(settings, mailbox) for mailbox in settings.mailbox)


def _options(settings: Settings, mailbox: MailboxSettings) -> MailboxOptions:
    ca_file = settings.path(mailbox.ca_file) if mailbox.ca_file else None
    if ca_file and not ca_file.is_file():
        raise SettingsError(f"mailbox {mailbox.name}: ca_file {ca_file} is not there.")
    return MailboxOptions(
        name=mailbox.name,
        host=mailbox.host,
        port=mailbox.port or (993 if mailbox.security == "tls" else 143),
        username=mailbox.username,
        folders=tuple(dict.fromkeys(mailbox.folders)),
        security=mailbox.security,
        ca_file=ca_file,
        method=mailbox.auth,
        password=mailbox.password.get_secret_value(),
        tokens=None if mailbox.auth == "password" else _token_options(settings, mailbox),
        after=mailbox.after,
        flag=mailbox.flag,
        move_to=mailbox.move_to,
        idle=mailbox.idle,
        sweep_seconds=mailbox.sweep_seconds,
        timeout_seconds=mailbox.timeout_seconds,
        command_seconds=10 * mailbox.timeout_seconds,
        largest_message_bytes=mailbox.largest_message_bytes,
    )


def _token_options(settings: Settings, mailbox: MailboxSettings) -> TokenOptions:
    return TokenOptions(
        url=mailbox.token_url,
        flow=mailbox.flow,
        client_id=mailbox.client_id,
        client_secret=mailbox.client_secret.get_secret_value(),
        scope=mailbox.scope,
        refresh_token=mailbox.refresh_token.get_secret_value(),
        keep=settings.path(f"var/mailboxes/{mailbox.name}.json"),
        timeout_seconds=mailbox.timeout_seconds,
    )
