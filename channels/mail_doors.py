"""The doors by which mail is brought to us, opened as the settings say: SMTP, and LMTP for a mail server in front."""

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from functools import partial

from channels.application import Application
from channels.mail.authenticity import Network, networks
from channels.mail.gather import Gatherer
from channels.mail.listener import open_listener, open_lmtp
from channels.mail.listener_options import ListenerOptions
from channels.mail.smtp_door import without_token
from channels.mail.smtp_limits import Budget
from channels.settings import Settings, SettingsError
from intake.desk import accept_all

Place = tuple[str, int]


@contextlib.asynccontextmanager
async def mail_doors(
    application: Application, *, on_accepted: Callable[[], None]
) -> AsyncIterator[tuple[Place | None, Place | None]]:
    """Where SMTP and LMTP can be reached, for as long as the block runs; raises SettingsError."""
    settings = application.settings
    gatherer = Gatherer(
        partial(accept_all, application.database),
        seconds=settings.listener.gather_milliseconds / 1000,
        on_accepted=on_accepted,
    )
    smtp, lmtp = smtp_options(settings), lmtp_options(settings)
    budget = Budget(max(settings.listener.bytes_in_flight, settings.listener.largest_message_bytes))
    async with contextlib.AsyncExitStack() as stack:
        places: list[Place | None] = [None, None]
        if settings.listener.enabled:
            opening = open_listener(gatherer, smtp, application.clock, budget=budget)
            places[0] = await _opened(stack, opening, "listener", smtp)
        if settings.lmtp.enabled:
            opening = open_lmtp(gatherer, lmtp, application.clock, budget=budget)
            places[1] = await _opened(stack, opening, "lmtp", lmtp)
        yield places[0], places[1]


async def _opened(
    stack: contextlib.AsyncExitStack, opening: Awaitable[asyncio.Server], section: str, options: ListenerOptions
) -> Place:
    try:
        server = await opening
    except OSError as error:
        raise SettingsError(
            f"{section}: {options.host}:{options.port} cannot be opened: {error.strerror}. "
            f"Another program may hold the port: stop it, or change [{section}] port (0 takes a free one)."
        ) from error
    stack.callback(server.close)
    host, port = server.sockets[0].getsockname()[:2]
    return host, port


def smtp_options(settings: Settings) -> ListenerOptions:
    """How the settings open the SMTP door; raises SettingsError."""
    listener, vendor = settings.listener, settings.vendor
    if listener.security == "tls" and listener.proxy_networks:
        raise SettingsError(
            'listener: proxy_networks needs security = "starttls" or "none": a proxy speaks before TLS.'
        )
    ours = frozenset(without_token(address) for address in (vendor.support_address, *vendor.own_addresses))
    context = _tls(settings)
    return ListenerOptions(
        host=listener.host,
        port=listener.port,
        hostname=listener.hostname,
        largest_message_bytes=listener.largest_message_bytes,
        most_recipients=listener.most_recipients,
        most_connections=listener.most_connections,
        most_connections_per_peer=listener.most_connections_per_peer,
        messages_per_peer_per_minute=listener.messages_per_peer_per_minute,
        timeout_seconds=listener.timeout_seconds,
        recipients=frozenset() if listener.any_recipient else ours,
        repair_newlines=listener.repair_newlines,
        proxies=_networks("listener.proxy_networks", listener.proxy_networks),
        exempt=_networks("trust.relays", settings.trust.relays),
        starttls=context if listener.security == "starttls" else None,
        tls=context if listener.security == "tls" else None,
    )


def lmtp_options(settings: Settings) -> ListenerOptions:
    """How the settings open the LMTP door: one mail server of ours stands before it, so no peer has limits."""
    options = smtp_options(settings)
    return replace(
        options,
        host=settings.lmtp.host,
        port=settings.lmtp.port,
        most_connections_per_peer=0,
        messages_per_peer_per_minute=0,
        proxies=(),
        starttls=options.starttls or options.tls,
        tls=None,
    )


def _networks(name: str, values: list[str]) -> tuple[Network, ...]:
    try:
        return networks(values)
    except ValueError as error:
        raise SettingsError(f"{name}: {error}.") from error


def _tls(settings: Settings) -> ssl.SSLContext | None:
    listener = settings.listener
    if listener.security == "none":
        return None
    if not listener.certificate:
        raise SettingsError(f"listener: security = {listener.security!r} needs a certificate.")
    certificate = settings.path(listener.certificate)
    key = settings.path(listener.private_key) if listener.private_key else None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        context.load_cert_chain(certificate, key)
    except OSError as error:  # also of the TLS library
        raise SettingsError(f"listener: {certificate} and its key cannot be used: {error.strerror}.") from error
    return context
