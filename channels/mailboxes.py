"""The mailboxes of the settings, pulled in threads of their own while the installation runs."""

import asyncio
import contextlib
import logging
import random
from collections.abc import AsyncIterator, Callable, Collection
from dataclasses import dataclass, field

from channels.application import Application
from channels.mail.imap_sweep import Collector
from channels.mail.mailbox import Mailbox
from channels.mail.mailbox_options import MailboxOptions, TokenOptions
from channels.mailbox_settings import MailboxSettings
from channels.policies import signing_key
from channels.renewing import pause
from channels.settings import Settings, SettingsError
from channels.web.sealing import LastingSeal, Seal
from models.store import Store, StoreUnavailableError

log = logging.getLogger(__name__)

_LOOK_SECONDS = 0.5
_AGAIN_SECONDS = 10.0


@dataclass(slots=True)
class Pulled:
    """The accounts that are pulled now, by name."""

    application: Application
    on_accepted: Callable[[], None]
    by_name: dict[str, Mailbox] = field(default_factory=dict)

    @property
    def mailboxes(self) -> tuple[Mailbox, ...]:
        """Each of them."""
        return tuple(self.by_name.values())

    def look(self, wanted: Settings) -> None:
        """Stops what is no longer pulled, or otherwise than before, and starts what is new; raises SettingsError.

        An account is started again only when its old thread has ended, so that nothing is fetched by both; how far
        its folders were seen is in the store.
        """
        options = {each.name: each for each in mailbox_options(wanted)}
        for name, mailbox in list(self.by_name.items()):
            if options.get(name) != mailbox.options:
                mailbox.stop()
                if not mailbox.is_running:
                    del self.by_name[name]
                    self._forget(mailbox.options, is_pulled=name in options, is_there=name in self._known())
        for name, each in options.items():
            if name not in self.by_name:
                self.by_name[name] = self._started(each)

    def _known(self) -> Collection[str]:
        """Every account that is not taken away, also those that cannot be used."""
        return self.application.lain("mailbox").keys()

    def _forget(self, old: MailboxOptions, *, is_pulled: bool, is_there: bool) -> None:
        """Forgets how an account fared, and the token of one that is gone; how far its folders were seen stays."""
        if not is_pulled:
            with Store.open(self.application.database) as store:
                store.mailboxes.forget_health(old.name)
        if not is_there and old.tokens and old.tokens.keep:
            old.tokens.keep.unlink(missing_ok=True)

    def _started(self, options: MailboxOptions) -> Mailbox:
        application = self.application
        collector = Collector(options, application.database, application.clock, self.on_accepted)
        mailbox = Mailbox(collector, chance=random.random)
        mailbox.start()
        return mailbox

    async def follow(self, stopping: asyncio.Event) -> None:
        """Takes up what is chosen, until told to stop; then ends every thread."""
        seen = self.application.in_force()
        while not stopping.is_set():
            await pause(stopping, _LOOK_SECONDS)
            wanted = self.application.in_force()
            is_waiting = any(each.is_asked_to_stop for each in self.mailboxes)
            if stopping.is_set() or (wanted is seen and not is_waiting):
                continue
            try:
                await asyncio.to_thread(self.look, wanted)
            except (SettingsError, StoreUnavailableError) as error:
                log.error("The mailboxes stay as they are: %s", error)
                await pause(stopping, _AGAIN_SECONDS)
            else:
                seen = wanted
        for mailbox in self.mailboxes:
            mailbox.ask_to_stop()
        await asyncio.gather(*(asyncio.to_thread(mailbox.stop) for mailbox in self.mailboxes))


@contextlib.asynccontextmanager
async def pulled_mailboxes(application: Application, *, on_accepted: Callable[[], None]) -> AsyncIterator[Pulled]:
    """The mailboxes, each pulled in a thread for as long as the block runs; raises SettingsError."""
    pulled, stopping = Pulled(application, on_accepted), asyncio.Event()
    pulled.look(application.in_force())
    following = asyncio.create_task(pulled.follow(stopping))
    try:
        yield pulled
    finally:
        stopping.set()
        await following


def mailbox_options(settings: Settings) -> tuple[MailboxOptions, ...]:
    """How the settings pull each mailbox; raises SettingsError."""
    names = [mailbox.name for mailbox in settings.mailbox]
    for name in names:
        if names.count(name) > 1:
            raise SettingsError(f"mailbox: two are named {name!r}; each needs a name of its own.")
    return tuple(options_of(settings, mailbox) for mailbox in settings.mailbox if mailbox.enabled)


def usual_port(security: str) -> int:
    """Where an IMAP server listens that is protected so, if nobody says otherwise."""
    return 993 if security == "tls" else 143


def options_of(settings: Settings, mailbox: MailboxSettings) -> MailboxOptions:
    """How one account is pulled; raises SettingsError."""
    ca_file = settings.path(mailbox.ca_file) if mailbox.ca_file else None
    if ca_file and not ca_file.is_file():
        raise SettingsError(f"mailbox {mailbox.name}: ca_file {ca_file} is not there.")
    return MailboxOptions(
        name=mailbox.name,
        host=mailbox.host,
        port=mailbox.port or usual_port(mailbox.security),
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
        seal=LastingSeal(Seal(signing_key(settings), "refresh tokens of mailboxes")),
        timeout_seconds=mailbox.timeout_seconds,
    )
