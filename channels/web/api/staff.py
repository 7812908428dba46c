"""Who works here and which reader serves, by the API: an administrator's acts, and the audit trail (H12)."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query
from pydantic import BaseModel, Field, StringConstraints

from channels.web.account_page import SHORTEST_PASSWORD
from channels.web.api.entrance import Api, IdempotencyKey, TheApi, check_lead, needs
from channels.web.api.paging import Cursor, Limit, before_of, next_of
from channels.web.api.problems import ProblemError, answers
from channels.web.api.shapes import Line, Name, Page, Taken
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from channels.web.auth import hash_password
from intake.staff import Staff, TechnicianDetails
from models.people import ReaderRow, TechnicianRow
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["staff"])
_ROLE = r"^(technician|lead|administrator)$"
_LOGIN = r"^[\x21-\x2e\x30-\x7e]{1,60}$"
Login = Annotated[str, Path(pattern=_LOGIN, description="Such as ada.")]
ReaderId = Annotated[str, Path(max_length=100, pattern=r"^[A-Za-z0-9._-]+$")]
StaffWriter = Annotated[Caller, Depends(needs(Scope.STAFF_WRITE))]
ReaderKeeper = Annotated[Caller, Depends(needs(Scope.READERS_WRITE))]
Text = Annotated[str, Query(max_length=80)]


class TechnicianIn(Taken):
    """A person of the support group; without a password theirs stays as it is."""

    name: Name
    role: Annotated[str, StringConstraints(pattern=_ROLE)]
    email: Line = ""
    slack_user: Annotated[str, StringConstraints(pattern=r"^(T[A-Z0-9]{2,20}/U[A-Z0-9]{2,20})?$")] = ""
    active: bool = True
    password: Annotated[str, StringConstraints(min_length=SHORTEST_PASSWORD, max_length=200)] | None = None


class Technician(BaseModel):
    """A person of the support group."""

    login: str
    name: str
    role: str
    email: str
    slack_user: str | None
    active: bool
    second_factor: bool


class ReaderShape(BaseModel):
    """A trained reader with its figures."""

    id: str
    state: str
    trained_at: datetime
    promoted_at: datetime | None
    figures: dict[str, float]


class Act(BaseModel):
    """One line of the audit trail."""

    id: int
    at: datetime
    actor: str
    act: str
    subject: str
    reason: str
    detail: dict[str, Any] = Field(default_factory=dict)


@router.get("/technicians", responses=answers())
def list_technicians(api: TheApi, caller: Annotated[Caller, Depends(needs(Scope.STAFF_READ))]) -> list[Technician]:
    """Everybody who works here, by login; for leads."""
    check_lead(caller)
    with Store.read(api.database) as store:
        return [_technician(row) for row in store.people.all()]


@router.put("/technicians/{login}", responses=answers())
def put_technician(
    api: TheApi, caller: StaffWriter, login: Login, body: TechnicianIn, _key: IdempotencyKey = None
) -> Technician:
    """Registers a technician, or changes one; who is made inactive is out at once. For administrators."""
    details = TechnicianDetails(
        login=login,
        name=body.name,
        role=body.role,
        email=body.email,
        slack_user=body.slack_user,
        active=body.active,
        password_hash=hash_password(body.password) if body.password else "",
    )
    _staff(api).put_technician(details, login=caller.login)
    return _fresh(api, login)


@router.post("/technicians/{login}/factor-off", responses=answers())
def take_factor_off(api: TheApi, caller: StaffWriter, login: Login, _key: IdempotencyKey = None) -> Technician:
    """Lets a technician who lost the authenticator sign in by password alone. For administrators."""
    _fresh(api, login)
    _staff(api).take_second_factor_off(login, login=caller.login)
    return _fresh(api, login)


@router.get("/readers", responses=answers())
def list_readers(api: TheApi, _caller: Annotated[Caller, Depends(needs(Scope.READERS_READ))]) -> list[ReaderShape]:
    """The trained readers, the newest first, with their figures."""
    return _readers(api)


@router.post("/readers/rollback", responses=answers())
def roll_back(api: TheApi, caller: ReaderKeeper, _key: IdempotencyKey = None) -> list[ReaderShape]:
    """Lets the reader before serve again. For administrators."""
    _staff(api).roll_back(login=caller.login)
    return _readers(api)


@router.post("/readers/{reader_id}/promote", responses=answers())
def promote_reader(
    api: TheApi, caller: ReaderKeeper, reader_id: ReaderId, _key: IdempotencyKey = None
) -> list[ReaderShape]:
    """Lets a trained reader serve; running workers take it at their next start. For administrators."""
    if reader_id not in {each.id for each in _readers(api)}:
        raise ProblemError(404, f"There is no trained reader {reader_id!r}.")
    _staff(api).promote(reader_id, login=caller.login)
    return _readers(api)


@router.get("/audit", responses=answers())
def list_acts(
    api: TheApi,
    caller: Annotated[Caller, Depends(needs(Scope.AUDIT_READ))],
    actor: Text = "",
    subject: Text = "",
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[Act]:
    """The audit trail, the newest first: of everybody or one actor, of everything or one subject; for leads."""
    check_lead(caller)
    with Store.read(api.database) as store:
        rows = store.audit.page(
            actor=_storable(actor), subject=_storable(subject), before=before_of(cursor), limit=limit
        )
    acts = [Act(**{name: getattr(row, name) for name in Act.model_fields}) for row in rows]
    return Page(items=acts, next=next_of([row.id for row in rows], limit))


def _staff(api: Api) -> Staff:
    return Staff(api.database, api.clock)


def _fresh(api: Api, login: str) -> Technician:
    with Store.read(api.database) as store:
        row = store.people.find(login)
    if row is None:
        raise ProblemError(404, f"There is no technician {login!r}.")
    return _technician(row)


def _readers(api: Api) -> list[ReaderShape]:
    with Store.read(api.database) as store:
        return [_reader(row) for row in store.people.readers()]


def _technician(row: TechnicianRow) -> Technician:
    return Technician(
        login=row.login,
        name=row.name,
        role=row.role,
        email=row.email,
        slack_user=row.slack_user,
        active=row.active,
        second_factor=bool(row.totp_secret),
    )


def _reader(row: ReaderRow) -> ReaderShape:
    figures = {name: float(value) for name, value in row.figures.items() if isinstance(value, int | float)}
    return ReaderShape(
        id=row.id, state=row.state, trained_at=row.trained_at, promoted_at=row.promoted_at, figures=figures
    )


def _storable(text: str) -> str:
    return text.replace("\x00", "")
