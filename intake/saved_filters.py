"""Filters of the queue that technicians keep under names of their own; a lead shares one with everybody."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from intake.errors import NotAllowedError, NotDecidableError
from intake.keeping import KEEPERS
from models.choices import SavedFilterRow
from models.database import Database
from models.people import TechnicianRow
from models.store import Store

_MOST = 30
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cases a filter shows: a view, and what it is narrowed to."""

    view: str
    client_id: int | None = None
    kind: str | None = None
    severity: str | None = None
    assigned_to: str | None = None


@dataclass(frozen=True, slots=True)
class SavedFilters:
    """Acts of technicians on their own filters, and of leads on those that are shared."""

    database: Database
    clock: Callable[[], datetime]

    def keep(self, name: str, wanted: Wanted, *, login: str) -> SavedFilterRow:
        """Keeps a filter, in place of one's own of the same name."""
        name = " ".join(name.split())[:_LONGEST_NAME]
        if not name:
            raise NotDecidableError("Give the filter a name.")
        with Store.open(self.database) as store:
            if store.filters.find_named(login, name) is None and store.filters.count(login) >= _MOST:
                raise NotDecidableError(f"You keep {_MOST} filters already; delete one first.")
            return store.filters.put(
                login,
                name,
                now=self.clock(),
                view=wanted.view,
                client_id=wanted.client_id,
                kind=wanted.kind,
                severity=wanted.severity,
                assigned_to=wanted.assigned_to,
            )

    def share(self, filter_id: int, *, shared: bool, login: str) -> None:
        """Lets all technicians see a filter of one's own, or no longer; a lead does it for any that is shared."""
        with Store.open(self.database) as store:
            row, by = self._of(store, filter_id, login)
            if by.role not in KEEPERS:
                raise NotAllowedError("A lead shares filters with everybody.")
            row.shared = shared
            act = "shared" if shared else "took back"
            store.audit.record(
                at=self.clock(), actor=f"technician:{login}", act=act, subject=f"filter:{row.id}", reason=row.name
            )

    def drop(self, filter_id: int, *, login: str) -> None:
        """Deletes a filter of one's own; a lead deletes any that is shared."""
        with Store.open(self.database) as store:
            row, by = self._of(store, filter_id, login)
            if row.owner != login and by.role not in KEEPERS:
                raise NotAllowedError(f"This filter is {row.owner}'s.")
            store.filters.drop(row.id)
            if row.shared:
                store.audit.record(
                    at=self.clock(),
                    actor=f"technician:{login}",
                    act="dropped",
                    subject=f"filter:{row.id}",
                    reason=row.name,
                )

    def _of(self, store: Store, filter_id: int, login: str) -> tuple[SavedFilterRow, TechnicianRow]:
        """A filter that a technician sees, and the technician; others' own filters are as if they were not there."""
        row, by = store.filters.find(filter_id), store.people.find(login)
        if row is None or by is None or not (row.owner == login or row.shared):
            raise NotDecidableError("This filter is gone already.")
        return row, by
