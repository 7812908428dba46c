"""Running an installation: the enabled doors and workers in one process, until it is told to stop."""

import asyncio
import contextlib
import gc
import logging
import signal
from collections.abc import AsyncIterator, Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import partial
from socket import create_server

import uvicorn

from channels.application import Application
from channels.choices import following
from channels.mail_doors import mail_doors
from channels.mailboxes import Pulled, pulled_mailboxes
from channels.relay import lease_of, sending
from channels.renewing import renewed
from channels.settings import SettingsError
from channels.slack_holding import SlackHolding
from channels.timing import Timing
from channels.webhook_door import webhooks_out
from channels.worker import Worker

log = logging.getLogger(__name__)

ROLES = ("mail", "slack", "web", "worker")


@dataclass(slots=True)
class Running:
    """What was opened, and where it can be reached."""

    smtp: tuple[str, int] | None = None
    lmtp: tuple[str, int] | None = None
    web: tuple[str, int] | None = None
    pulled: Pulled | None = None
    wake: list[Callable[[], None]] = field(default_factory=list)
    announce: list[Callable[[], None]] = field(default_factory=list)

    @property
    def addresses(self) -> list[str]:
        """A line for each open door."""
        lines = []
        if self.smtp:
            lines.append(f"SMTP on {self.smtp[0]}:{self.smtp[1]}")
        if self.lmtp:
            lines.append(f"LMTP on {self.lmtp[0]}:{self.lmtp[1]}")
        for mailbox in self.pulled.mailboxes if self.pulled else ():
            lines.append(f"Mailbox {mailbox.options.name} on {mailbox.options.host}:{mailbox.options.port}")
        if self.web:
            lines.append(f"Console on http://{self.web[0]}:{self.web[1]}/console")
        return lines


def serve(application: Application, roles: Collection[str], *, announce: Callable[[str], None]) -> None:
    """Runs until SIGTERM or SIGINT; ``announce`` is told each address. Raises SettingsError where a port is taken."""
    asyncio.run(_serve(application, roles, announce))


async def _serve(application: Application, roles: Collection[str], announce: Callable[[str], None]) -> None:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    async with running(application, roles) as opened:
        for line in opened.addresses:
            announce(line)
        announce("Ready.")
        await stopping.wait()
        announce("Stopping.")


@contextlib.asynccontextmanager
async def running(application: Application, roles: Collection[str]) -> AsyncIterator[Running]:
    """The doors and workers of these roles, open for as long as the block runs."""
    opened = Running()
    async with contextlib.AsyncExitStack() as stack:
        if application.choosing is not None:
            await stack.enter_async_context(following(application.choosing))
        slack = SlackHolding(application, roles, on_accepted=partial(_call_all, opened.wake))
        if "worker" in roles:
            await stack.enter_async_context(_worker(application, opened))
            await stack.enter_async_context(_timing(application, opened))
            await stack.enter_async_context(renewed(partial(lease_of, application), partial(sending, application)))
            if application.settings.webhooks.enabled:
                await stack.enter_async_context(webhooks_out(application))
            if application.settings.reports.any:
                # Imported late: most processes draw no reports.
                from channels.monthly import monthly_reports

                await stack.enter_async_context(monthly_reports(application))
        if "mail" in roles:
            doors = mail_doors(application, on_accepted=partial(_call_all, opened.wake))
            opened.smtp, opened.lmtp = await stack.enter_async_context(doors)
            pulled = pulled_mailboxes(application, on_accepted=partial(_call_all, opened.wake))
            opened.pulled = await stack.enter_async_context(pulled)
        if {"worker", "slack", "web"} & set(roles):
            await stack.enter_async_context(renewed(slack.wanted, slack.opened))
        if "web" in roles and application.settings.web.enabled:
            await stack.enter_async_context(_web(application, opened, slack))
        yield opened


@contextlib.asynccontextmanager
async def _worker(application: Application, opened: Running) -> AsyncIterator[None]:
    settings = application.settings.worker
    understand = await asyncio.to_thread(application.understanding, children=settings.readers)
    # More than one, so that one batch is read in the children while another is settled here.
    workers = [
        Worker(
            application.desk(understand),
            batch=settings.batch,
            poll_seconds=settings.poll_seconds,
            on_settled=partial(_call_all, opened.announce),
        )
        for _ in range(settings.threads)
    ]
    for worker in workers:
        worker.start()
        opened.wake.append(worker.wake)
    try:
        yield
    finally:
        for worker in workers:
            await asyncio.to_thread(worker.stop)
        understand.close()


@contextlib.asynccontextmanager
async def _timing(application: Application, opened: Running) -> AsyncIterator[None]:
    timing = Timing(
        application.database,
        application.policy,
        application.clock,
        look_seconds=application.settings.cases.look_seconds,
        on_done=partial(_call_all, opened.announce),
    )
    timing.start()
    try:
        yield
    finally:
        await asyncio.to_thread(timing.stop)


def _call_all(calls: list[Callable[[], None]]) -> None:
    for call in calls:
        call()


class _QuietServer(uvicorn.Server):
    # The signals are ours: uvicorn would end itself and leave the other doors open.
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@contextlib.asynccontextmanager
async def _web(application: Application, opened: Running, slack: SlackHolding) -> AsyncIterator[None]:
    # Imported late: a machine that only works or takes mail in needs no web libraries.
    from channels.connections import connections_of, try_given
    from channels.form_options import Preview, portal_options, staff_provider
    from channels.mail.original import files_of, html_of
    from channels.web.app import FormDoors, WebOptions, make_app
    from channels.web.harmless import Originals
    from channels.web.live import Live

    settings, live, preview = application.settings.web, Live(application.database), Preview(application)
    opened.announce.append(live.announce)
    app = make_app(
        database=application.database,
        triage=application.triage(),
        policy=application.policy,
        clock=application.clock,
        options=WebOptions(settings.session_hours, settings.secure_cookies, staff_provider(application.settings)),
        live=live,
        others=slack.handlers(),
        originals_of=Originals(html_of, files_of),
        choosing=application.choosing,
        connections=partial(connections_of, application),
        trying=partial(try_given, application),
        forms=FormDoors(
            on_accepted=partial(_call_all, opened.wake),
            with_api=application.settings.api.enabled,
            requests_per_minute=application.settings.api.requests_per_minute,
            plain_webhooks=application.settings.webhooks.private_addresses,
            understand=preview,
            with_portal=application.settings.portal.enabled,
            portal=portal_options(application.settings),
        ),
    )
    config = uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=3, lifespan="on")
    try:
        socket = create_server((settings.host, settings.port), backlog=256)
    except OSError as error:
        raise SettingsError(
            f"web: {settings.host}:{settings.port} cannot be opened: {error.strerror}. "
            "Another program may hold the port: stop it, or change [web] port (0 takes a free one)."
        ) from error
    # What is loaded by now stays: the collector would hold an answer up now and then to look through all of it.
    gc.freeze()
    server = _QuietServer(config)
    task = asyncio.create_task(server.serve(sockets=[socket]))
    opened.web = socket.getsockname()[:2]
    try:
        yield
    finally:
        server.should_exit = True
        await asyncio.wait([task], timeout=10)
        await asyncio.to_thread(preview.close)
