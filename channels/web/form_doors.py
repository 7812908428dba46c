"""The doors where requests come in by forms, mounted beside the console: the API and the clients' portal."""

from collections.abc import Callable
from dataclasses import dataclass, field

from fastapi import FastAPI

from channels.web.api.app import API_URL, make_api
from channels.web.entrance import Console
from channels.web.portal.app import PORTAL_URL, make_portal
from channels.web.portal.entrance import Portal, PortalOptions, Understanding


def _nobody() -> None:
    """Nobody waits to be woken."""


@dataclass(frozen=True, slots=True)
class FormDoors:
    """What the settings say of them; ``on_accepted`` wakes who works the inbox, ``understand`` reads before sending."""

    on_accepted: Callable[[], None] = _nobody
    understand: Understanding | None = None
    with_api: bool = True
    with_portal: bool = True
    requests_per_minute: int = 600
    plain_webhooks: bool = False
    portal: PortalOptions = field(default_factory=PortalOptions)


def mount_forms(app: FastAPI, console: Console, forms: FormDoors) -> None:
    """Mounts what is open."""
    if forms.with_api:
        api = make_api(
            database=console.database,
            policy=console.policy,
            clock=console.clock,
            live=console.live,
            on_accepted=forms.on_accepted,
            requests_per_minute=forms.requests_per_minute,
            plain_webhooks=forms.plain_webhooks,
            originals=console.originals,
            choosing=console.chosen,
            connections=console.connections,
            trying=console.trying,
        )
        app.mount(API_URL, api, name="api")
    if forms.with_portal:
        portal = Portal(console, forms.portal, forms.on_accepted, forms.understand)
        app.mount(PORTAL_URL, make_portal(portal), name="portal")
