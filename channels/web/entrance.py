"""What every route of the console asks first: who is signed in, and does the form come from a page of ours."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import Response

from channels.web.access import check_allowed
from channels.web.attempts import Attempts
from channels.web.auth import Visit, find_visit, is_csrf_token
from channels.web.connections import Connection, Trying, nothing_to_try
from channels.web.harmless import Originals, safe_name
from channels.web.live import Live
from channels.web.sealing import Seal
from channels.web.single_sign_on import Provider
from intake.administration import Administration
from intake.choosing import Choosing
from intake.dividing import Dividing
from intake.errors import NotDecidableError
from intake.escalating import Escalating
from intake.handling import Handling
from intake.holds import Holds
from intake.policy import Policy
from intake.removals import Removals
from intake.staff import Staff
from intake.triage import Triage
from models.database import Database
from models.messages import Attachment

_LARGEST_FORM_BYTES = 64 * 1024
_LARGEST_UPLOAD_BYTES = 20 * 1024 * 1024
_MOST_FILES = 10
_MOST_FIELDS = 400
Clock = Callable[[], datetime]


class NotSignedInError(Exception):
    """Nobody is signed in; the way leads to the login page."""


class RefusedFormError(Exception):
    """A form that is not believed to come from our own page, or that is too large; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class WebOptions:
    """What the settings say of the web door."""

    session_hours: float = 12.0
    secure_cookies: bool = True
    provider: Provider | None = None

    @property
    def cookie_name(self) -> str:
        """The session cookie; with the prefix a browser takes it over HTTPS only, and for this host alone."""
        return "__Host-intake" if self.secure_cookies else "intake"


@dataclass(frozen=True, slots=True)
class Console:
    """What the console's routes work with."""

    database: Database
    triage: Triage
    policy: Policy
    clock: Clock
    options: WebOptions
    live: Live
    attempts: Attempts
    originals: Originals = field(default_factory=Originals)
    on_accepted: Callable[[], None] = lambda: None
    chosen: Choosing | None = None
    connections: Callable[[], Sequence[Connection]] = tuple
    trying: Trying = nothing_to_try

    @property
    def choosing(self) -> Choosing:
        """Changing settings while we run."""
        if self.chosen is None:
            raise NotDecidableError("Settings are not changed here: they stand in intake.toml.")
        return self.chosen

    def seal(self, use: str) -> Seal:
        """What is sealed here for one use."""
        return Seal(self.policy.addresses.key, use)

    @property
    def handling(self) -> Handling:
        """The acts on a case from its decision to its end."""
        return Handling(self.database, self.policy, self.clock)

    @property
    def dividing(self) -> Dividing:
        """The acts on cases that were told apart wrongly."""
        return Dividing(self.database, self.policy, self.clock)

    @property
    def escalating(self) -> Escalating:
        """The acts on escalations."""
        return Escalating(self.database, self.policy, self.clock)

    @property
    def holds(self) -> Holds:
        """The acts on held messages."""
        return Holds(self.database, self.policy, self.clock)

    @property
    def staff(self) -> Staff:
        """Who works here."""
        return Staff(self.database, self.clock)

    @property
    def administration(self) -> Administration:
        """Keeping the registers."""
        return Administration(self.database, self.policy, self.clock)

    @property
    def removals(self) -> Removals:
        """Taking out of the registers, and giving back."""
        return Removals(self.database, self.clock)


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a form that was posted; a name may come several times."""

    fields: tuple[tuple[str, str], ...]
    files: tuple[Attachment, ...] = ()

    def get(self, name: str) -> str:
        """The first value of a field, without spaces around it; empty where it was not sent."""
        return next((value.strip() for key, value in self.fields if key == name), "")

    def all(self, name: str) -> list[str]:
        """All values of a field."""
        return [value for key, value in self.fields if key == name]


def the_console(request: Request) -> Console:
    """The console that the application was made with."""
    console: Console = request.app.state.console
    return console


def session_token(request: Request, console: Console) -> str:
    """The session token that the browser holds; empty without any."""
    return request.cookies.get(console.options.cookie_name, "")


def set_cookie(response: Response, console: Console, token: str, *, seconds: int) -> None:
    """Gives the browser its session token for so many seconds."""
    response.set_cookie(
        console.options.cookie_name,
        token,
        max_age=seconds,
        path="/",
        secure=console.options.secure_cookies,
        httponly=True,
        samesite="lax",
    )


async def signed_in(request: Request, console: Annotated[Console, Depends(the_console)]) -> Visit:
    """The technician of this visit, who may use this route; raises NotSignedInError or NotAllowedError."""
    token = session_token(request, console)
    visit = await run_in_threadpool(find_visit, console.database, token, now=console.clock())
    if visit is None:
        raise NotSignedInError
    check_allowed(visit.role, request.method, request.scope["route"].path)
    return visit


async def posted_form(request: Request, console: Annotated[Console, Depends(the_console)]) -> Form:
    """The form, once it is certain that a page of ours sent it in this session; raises RefusedFormError."""
    # Browsers say where a request comes from; the token is asked for all the same, because old ones do not.
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise RefusedFormError("This form was sent by another site. Nothing was done.")
    form = await read_form(request)
    token = session_token(request, console)
    visit = await run_in_threadpool(find_visit, console.database, token, now=console.clock())
    if not is_csrf_token(form.get("csrf"), token, visit):
        raise RefusedFormError(
            "This page was open for too long, or in another session. Load it again; nothing was done."
        )
    return form


async def read_form(request: Request) -> Form:
    """The fields and files of a form, whoever sent it; raises RefusedFormError."""
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        return await _read_with_files(request)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST_FORM_BYTES:
            raise RefusedFormError("This form is too large. Nothing was done.")
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="strict")
    except ValueError as error:
        raise RefusedFormError("This form cannot be read. Nothing was done.") from error
    return Form(tuple(pairs))


async def _read_with_files(request: Request) -> Form:
    length = request.headers.get("content-length", "")
    if not length.isdecimal() or int(length) > _LARGEST_UPLOAD_BYTES:
        raise RefusedFormError("These files are too large: 20 MB in all is the most. Nothing was done.")
    try:
        async with request.form(max_files=_MOST_FILES, max_fields=_MOST_FIELDS, max_part_size=512 * 1024) as form:
            values = form.multi_items()
            fields = tuple((name, value) for name, value in values if isinstance(value, str))
            files = [await _file(value) for _, value in values if isinstance(value, UploadFile)]
    except HTTPException as error:
        raise RefusedFormError("This form cannot be read. Nothing was done.") from error
    return Form(fields, tuple(each for each in files if each.size))


async def _file(upload: UploadFile) -> Attachment:
    content = await upload.read()
    return Attachment(
        safe_name(upload.filename or "", 0),
        upload.content_type or "application/octet-stream",
        len(content),
        hashlib.sha256(content).hexdigest(),
        False,
        content,
    )


TheConsole = Annotated[Console, Depends(the_console)]
SignedIn = Annotated[Visit, Depends(signed_in)]
PostedForm = Annotated[Form, Depends(posted_form)]
