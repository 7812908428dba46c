"""Settings that are chosen while the installation runs, and its connections, by the API; for leads to read."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Response
from pydantic import BaseModel, Field

from channels.web.api.entrance import (
    Api,
    IdempotencyKey,
    IfMatch,
    TheApi,
    check_administrator,
    check_lead,
    needs,
)
from channels.web.api.problems import ProblemError, answers
from channels.web.api.shapes import Taken
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from channels.web.connections import Tried as Outcome
from channels.web.connections import note_tried
from intake.choosing import CONNECTIONS, SECTIONS, Back, Choosing, contents_of
from models.choices import ChoiceRow

router = APIRouter(route_class=OnceRoute, tags=["settings"])
Name = Annotated[str, Path(pattern=rf"^({'|'.join(SECTIONS)})$", description="Such as plan, calendar, retention.")]
Way = Annotated[str, Path(pattern=rf"^({'|'.join(CONNECTIONS)})$", description="A section with secrets.")]
Account = Annotated[str, Path(max_length=64, pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", description="Its name.")]
_TABLES = ("plan", "calendar", "severity", "mailbox")


async def _leading(caller: Annotated[Caller, Depends(needs(Scope.SETTINGS_READ))]) -> Caller:
    check_lead(caller)
    return caller


async def _keeping(caller: Annotated[Caller, Depends(needs(Scope.SETTINGS_WRITE))]) -> Caller:
    check_administrator(caller)
    return caller


Lead = Annotated[Caller, Depends(_leading)]
Keeper = Annotated[Caller, Depends(_keeping)]


class SectionIn(Taken):
    """A section in the settings' own terms: tables for plan, calendar, severity and mailbox, else keys and values.

    Secrets are written and never read: an empty one stays as it is, null takes it away.
    """

    content: dict[str, Any] | list[dict[str, Any]]


class ConnectionIn(Taken):
    """One connection: a table of ``mailbox``, or the keys and values of ``sender`` or ``slack``."""

    content: dict[str, Any]


class Section(BaseModel):
    """A section as it is in force; ``chosen_by`` is null where the settings file counts.

    ``secrets`` names those that are set, such as ``support.password``; in ``content`` they are empty.
    """

    name: str
    content: dict[str, Any] | list[dict[str, Any]]
    secrets: list[str]
    chosen_by: str | None
    chosen_at: datetime | None


class Fact(BaseModel):
    """Something that is known of a connection; never a secret."""

    name: str
    value: str


class ConnectionShape(BaseModel):
    """A way to the outside, as it is in force; ``is_chosen`` says that somebody changed it here."""

    name: str
    label: str
    facts: list[Fact]
    where: str = Field(description="Where it stands in the settings file.")
    section: str = Field(description="The section of /settings that changes it; empty where only the file does.")
    is_on: bool
    is_of_file: bool
    is_chosen: bool
    problem: str = Field(description="Why what is chosen cannot be used.")
    can_be_tried: bool


class Tried(BaseModel):
    """A part of a connection, and what is wrong with it; nothing where it is well."""

    part: str
    problem: str


@router.get("/settings", responses=answers())
def list_sections(api: TheApi, _caller: Lead) -> list[Section]:
    """Every section that can be chosen, as it is in force."""
    choosing = _choosing(api)
    rows = choosing.in_force()
    return [_section(choosing, name, rows) for name in SECTIONS]


@router.get("/settings/{section}", responses=answers())
def show_section(api: TheApi, _caller: Lead, section: Name, response: Response) -> Section:
    """A section as it is in force; ``ETag`` tells one choice from the next."""
    return _shown(_choosing(api), section, response)


@router.put("/settings/{section}", responses=answers(412))
def choose_section(
    api: TheApi,
    caller: Keeper,
    section: Name,
    body: SectionIn,
    response: Response,
    seen: IfMatch = None,
    _key: IdempotencyKey = None,
) -> Section:
    """Chooses a section from now on, by the same checks as the settings file's; for administrators."""
    _check_shape(section, body.content)
    return _choose(api, caller, section, body.content, seen, response)


@router.delete("/settings/{section}", responses=answers(412))
def give_back(
    api: TheApi, caller: Keeper, section: Name, response: Response, seen: IfMatch = None, _key: IdempotencyKey = None
) -> Section:
    """Lets the settings file count again for a section; for administrators."""
    return _choose(api, caller, section, None, seen, response)


@router.delete("/settings/mailbox/{name}", responses=answers(412))
def give_one_back(
    api: TheApi, caller: Keeper, name: Account, response: Response, seen: IfMatch = None, _key: IdempotencyKey = None
) -> Section:
    """Lets the settings file count again for one mail account; one that it does not have is taken away."""
    return _choose(api, caller, "mailbox", Back(name), seen, response)


@router.get("/connections", responses=answers())
def list_connections(api: TheApi, _caller: Lead) -> list[ConnectionShape]:
    """Mail accounts, mail servers and Slack, as they are set; secrets are never among the facts."""
    return [
        ConnectionShape(
            name=each.name,
            label=each.label,
            facts=[Fact(name=name, value=value) for name, value in each.facts],
            where=each.where,
            section=each.section,
            is_on=each.is_on,
            is_of_file=each.is_of_file,
            is_chosen=each.is_chosen,
            problem=each.problem,
            can_be_tried=each.attempt is not None,
        )
        for each in api.connections()
    ]


@router.post("/connections/{name}/try", responses=answers())
def try_connection(
    api: TheApi,
    caller: Keeper,
    name: Annotated[str, Path(max_length=200, pattern=r"^[^\x00-\x1f]+$")],
    _key: IdempotencyKey = None,
) -> list[Tried]:
    """Tries a connection now, and says of each part how it went; for administrators."""
    found = next((each for each in api.connections() if each.name == name and each.attempt), None)
    if found is None or found.attempt is None:
        raise ProblemError(404, f"There is no connection {name!r} to try.")
    return _noted(api, caller, name, found.attempt())


@router.post("/settings/{section}/try", responses=answers())
def try_given(
    api: TheApi, caller: Keeper, section: Way, body: ConnectionIn, _key: IdempotencyKey = None
) -> list[Tried]:
    """Tries a connection as it is sent, and keeps nothing; for administrators."""
    name = f"mailbox-{body.content.get('name')}" if section == "mailbox" else section
    return _noted(api, caller, name, api.trying(section, body.content))


def _noted(api: Api, caller: Caller, name: str, tried: Outcome) -> list[Tried]:
    note_tried(api.database, name, tried, actor=caller.actor, now=api.now)
    return [Tried(part=part, problem=problem) for part, problem in tried]


def _choosing(api: Api) -> Choosing:
    if api.choosing is None:
        raise ProblemError(409, "Settings are not changed here: they stand in intake.toml.")
    return api.choosing


def _check_shape(section: str, content: Any) -> None:
    wanted = list if section in _TABLES else dict
    if not isinstance(content, wanted):
        raise ProblemError(422, f"The content of {section} is {'tables' if wanted is list else 'keys and values'}.")
    if section == "letters" and not all(isinstance(each, str) for each in dict(content).values()):
        raise ProblemError(422, "The templates of letters are texts.")


def _choose(api: Api, caller: Caller, section: str, content: Any, seen: str | None, response: Response) -> Section:
    choosing = _choosing(api)
    mark = choosing.mark(section)
    tags = {each.strip() for each in (seen or "*").split(",")}
    if not {"*", _etag(section, mark)} & tags:
        raise ProblemError(412, "Somebody changed this meanwhile; look again.")
    choosing.choose(section, content, login=caller.login, mark=mark)
    return _shown(choosing, section, response)


def _shown(choosing: Choosing, name: str, response: Response) -> Section:
    response.headers["ETag"] = _etag(name, choosing.mark(name))
    return _section(choosing, name, choosing.in_force())


def _section(choosing: Choosing, name: str, rows: Mapping[str, ChoiceRow]) -> Section:
    chosen, row = contents_of(rows), rows.get(name)
    return Section(
        name=name,
        content=choosing.making.content(name, chosen),
        secrets=list(choosing.making.secrets(name, chosen)),
        chosen_by=row.chosen_by if row else None,
        chosen_at=row.chosen_at if row else None,
    )


def _etag(section: str, mark: int) -> str:
    return f'"{section}.{mark}"'
