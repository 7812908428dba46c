"""Who works here, and which reader serves: an administrator's acts, each on the audit trail."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from intake.errors import NotDecidableError
from intake.keeping import ADMINISTRATORS, Record, keeping
from models.database import Database
from models.people import TechnicianRow
from models.store import Store

ROLES = ("technician", "lead", "administrator")


@dataclass(frozen=True, slots=True)
class TechnicianDetails:
    """What is known of a technician; an empty ``password_hash`` leaves the password as it is."""

    login: str
    name: str
    role: str
    email: str = ""
    slack_user: str = ""
    active: bool = True
    password_hash: str = ""


@dataclass(frozen=True, slots=True)
class Staff:
    """Acts of administrators; there is always one left who can sign in."""

    database: Database
    clock: Callable[[], datetime]

    def put_technician(self, details: TechnicianDetails, *, login: str) -> TechnicianRow:
        """Registers a technician by login, or changes one; who is made inactive is out at once."""
        _check(details)
        with self._keeping(login) as (store, record):
            others = [row for row in store.people.all() if row.login != details.login and row.active]
            stays = details.active and details.role == "administrator"
            if not stays and not any(row.role == "administrator" for row in others):
                raise NotDecidableError("One administrator at least must be left.")
            if details.slack_user and any(row.slack_user == details.slack_user for row in others):
                raise NotDecidableError(f"{details.slack_user} is another technician in Slack.")
            fields: dict[str, Any] = {
                "name": details.name.strip() or details.login,
                "role": details.role,
                "email": details.email,
                "slack_user": details.slack_user or None,
                "active": details.active,
            }
            if details.password_hash:
                fields["password_hash"] = details.password_hash
            technician = store.people.put(details.login, **fields)
            if not details.active or details.password_hash:
                store.people.close_sessions_of(technician.id)
            told = {"login": details.login, "role": details.role, "active": details.active}
            record("registered", f"technician:{technician.id}", told)
            return technician

    def take_second_factor_off(self, technician: str, *, login: str) -> None:
        """Lets a technician who lost the authenticator sign in by password alone, until they set one up again."""
        with self._keeping(login) as (store, record):
            row = store.people.find(technician)
            if row is None or not row.totp_secret:
                raise NotDecidableError(f"{technician} has no second factor.")
            row.totp_secret = ""
            store.people.close_sessions_of(row.id)
            record("took the second factor off", f"technician:{row.id}", {})

    def promote(self, reader: str, *, login: str) -> None:
        """Lets a trained reader serve."""
        with self._keeping(login) as (store, record):
            if not store.people.promote(reader, now=self.clock()):
                raise NotDecidableError(f"There is no reader {reader!r}.")
            record("promoted", f"reader:{reader}", {})

    def roll_back(self, *, login: str) -> str:
        """Lets the reader before serve again; its id."""
        with self._keeping(login) as (store, record):
            before = store.people.reader_before()
            if before is None:
                raise NotDecidableError("No other reader served before.")
            store.people.promote(before, now=self.clock())
            record("rolled back", f"reader:{before}", {})
            return before

    def _keeping(self, login: str) -> AbstractContextManager[tuple[Store, Record]]:
        refusal = "Only an administrator may do this."
        return keeping(self.database, login, self.clock(), roles=ADMINISTRATORS, refusal=refusal)


def _check(details: TechnicianDetails) -> None:
    if not details.login or not details.login.isascii() or any(sign.isspace() for sign in details.login):
        raise NotDecidableError("A login has letters, digits and signs, and no spaces.")
    if details.role not in ROLES:
        raise NotDecidableError(f"Choose a role: {', '.join(ROLES)}.")
    if details.email and "@" not in details.email:
        raise NotDecidableError(f"{details.email!r} is no e-mail address.")
