"""Keeping what an installation is run by: who may, and the trace that each act leaves."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from intake.errors import NotAllowedError, NotDecidableError
from models.clients import ClientRow
from models.database import Database
from models.store import Store

KEEPERS = ("lead", "administrator")
ADMINISTRATORS = ("administrator",)
Record = Callable[..., None]


@contextmanager
def keeping(
    database: Database, login: str, now: datetime, *, roles: Sequence[str] = KEEPERS, refusal: str = ""
) -> Iterator[tuple[Store, Record]]:
    """One act in one transaction: the store and what records the act; NotAllowedError for who has none of the roles."""
    with Store.open(database) as store:
        keeper = store.people.find(login)
        if keeper is None or not keeper.active or keeper.role not in roles:
            raise NotAllowedError(refusal or "Only a lead or an administrator keeps the registers.")

        def record(act: str, subject: str, detail: dict[str, Any], reason: str = "") -> None:
            actor = f"technician:{login}"
            store.audit.record(at=now, actor=actor, act=act, subject=subject, reason=reason, detail=detail)

        yield store, record


def client_of(store: Store, client_id: int) -> ClientRow:
    """The client that is to be kept; raises NotDecidableError where there is none."""
    client = store.clients.find(client_id)
    if client is None:
        raise NotDecidableError("There is no such client.")
    return client
