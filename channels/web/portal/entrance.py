"""What every page of the portal asks first: which contact is here, and does the form come from a page of ours."""

import hashlib
import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Annotated

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from channels.web.entrance import Console, Form, RefusedFormError, read_form
from channels.web.single_sign_on import Provider
from classifiers.findings import Catalogue
from intake.desk import Understood
from intake.errors import UnreadableMessageError
from intake.policy import Policy
from models.clients import ClientRow
from models.database import Database
from models.messages import Delivery
from models.store import Store

Understanding = Callable[[Sequence[Delivery], Catalogue], Sequence[Understood | UnreadableMessageError]]


class NoContactError(Exception):
    """Nobody is signed in to the portal; the way leads to the sign-in page."""


@dataclass(frozen=True, slots=True)
class PortalOptions:
    """What the settings say of the portal."""

    session: timedelta = timedelta(hours=12)
    link: timedelta = timedelta(minutes=20)
    provider: Provider | None = None


@dataclass(frozen=True, slots=True)
class Portal:
    """What the portal's routes work with; ``understand`` reads a request before it is sent."""

    console: Console
    options: PortalOptions
    on_accepted: Callable[[], None]
    understand: Understanding | None

    @property
    def database(self) -> Database:
        """The case store."""
        return self.console.database

    @property
    def policy(self) -> Policy:
        """The vendor's own choices."""
        return self.console.policy

    @property
    def now(self) -> datetime:
        """This moment."""
        return self.console.clock()

    @property
    def cookie_name(self) -> str:
        """The session cookie: another one than the console's, so that one browser can hold both."""
        return "__Host-intake-portal" if self.console.options.secure_cookies else "intake-portal"


@dataclass(frozen=True, slots=True)
class Guest:
    """A contact who is signed in, and the client that they belong to: they see this client's and nothing else (C1)."""

    contact_id: int
    name: str
    address: str
    client_id: int
    client: str
    zone: str
    is_representative: bool
    csrf: str

    @property
    def actor(self) -> str:
        """The contact on the audit trail."""
        return f"contact:{self.contact_id}"


def the_portal(request: Request) -> Portal:
    """The portal that the application was made with."""
    portal: Portal = request.app.state.portal
    return portal


ThePortal = Annotated[Portal, Depends(the_portal)]


def portal_token(request: Request, portal: Portal) -> str:
    """The token that the browser holds; empty without any."""
    return request.cookies.get(portal.cookie_name, "")


def token_hash(token: str) -> str:
    """What is kept of a link's or a visit's token."""
    return hashlib.sha256(token.encode()).hexdigest()


def csrf_of(token: str) -> str:
    """The token of all forms of one visit."""
    return hmac.new(token.encode(), b"intake portal form", hashlib.sha256).hexdigest()


def find_guest(database: Database, token: str, *, now: datetime) -> Guest | None:
    """Whose visit a token is; None where it has ended, or the contact or the client was removed."""
    if not token:
        return None
    with Store.read(database) as store:
        found = store.access.find_visit(token_hash(token), now=now)
    if found is None:
        return None
    visit, contact, client = found
    return Guest(
        contact.id,
        contact.name,
        visit.address,
        client.id,
        client.name,
        client.time_zone,
        contact.purchasing_representative,
        csrf_of(token),
    )


async def the_guest(request: Request, portal: ThePortal) -> Guest:
    """The contact who is signed in; raises NoContactError."""
    token = portal_token(request, portal)
    guest = await run_in_threadpool(partial(find_guest, portal.database, token, now=portal.now))
    if guest is None:
        raise NoContactError
    return guest


async def guests_form(request: Request, portal: ThePortal) -> Form:
    """The form, once it is certain that a page of ours sent it in this visit; raises RefusedFormError."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise RefusedFormError("This form was sent by another site. Nothing was done.")
    form = await read_form(request)
    token = portal_token(request, portal)
    if not token or not hmac.compare_digest(form.get("csrf").encode(), csrf_of(token).encode()):
        raise RefusedFormError("This page was open for too long. Load it again; nothing was done.")
    return form


def set_portal_cookie(response: Response, portal: Portal, token: str, *, seconds: int) -> None:
    """Gives the browser its token for so many seconds."""
    response.set_cookie(
        portal.cookie_name,
        token,
        max_age=seconds,
        path="/",
        secure=portal.console.options.secure_cookies,
        httponly=True,
        samesite="lax",
    )


def own_client(store: Store, guest: Guest) -> ClientRow:
    """The guest's own client."""
    return store.clients.get(guest.client_id)


TheGuest = Annotated[Guest, Depends(the_guest)]
GuestsForm = Annotated[Form, Depends(guests_form)]
