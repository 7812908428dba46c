"""Named queries on what is chosen in the console: sections of the settings, and filters of the queue."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, inspect, or_, select
from sqlalchemy.orm import Session

from models.choices import ChoiceRow, SavedFilterRow


class Choices:
    """Sections of the settings; nothing is overwritten, so that it can be said what was in force when."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def is_there(self) -> bool:
        """Whether the database is new enough to keep choices."""
        return inspect(self._session.connection()).has_table(ChoiceRow.__tablename__)

    def mark(self) -> int:
        """A number that is another as soon as something was chosen."""
        return self._session.execute(select(func.max(ChoiceRow.id))).scalar() or 0

    def in_force(self) -> Mapping[str, ChoiceRow]:
        """The newest choice of each section that is not the file's again."""
        newest = select(func.max(ChoiceRow.id)).group_by(ChoiceRow.section)
        rows = self._session.scalars(select(ChoiceRow).where(ChoiceRow.id.in_(newest)).order_by(ChoiceRow.id))
        return {row.section: row for row in rows if row.content is not None}

    def newest(self, section: str) -> ChoiceRow | None:
        """The newest choice of a section, also where it is the file's again."""
        query = select(ChoiceRow).where(ChoiceRow.section == section).order_by(ChoiceRow.id.desc())
        return self._session.scalars(query.limit(1)).first()

    def older(self, row: ChoiceRow) -> list[ChoiceRow]:
        """What was chosen for the same section before, except where it was the file's."""
        query = select(ChoiceRow).where(ChoiceRow.section == row.section, ChoiceRow.id < row.id)
        return [each for each in self._session.scalars(query) if each.content is not None]

    def put(self, section: str, content: Any, *, by: str, now: datetime) -> ChoiceRow:
        """Chooses a section from now on; None gives it back to the file."""
        row = ChoiceRow(section=section, content=content, chosen_at=now, chosen_by=by)
        self._session.add(row)
        self._session.flush()
        return row


# Made once, because every page asks it.
_SEEN = (
    select(SavedFilterRow)
    .where(or_(SavedFilterRow.owner == bindparam("login"), SavedFilterRow.shared))
    .order_by(SavedFilterRow.owner != bindparam("login"), SavedFilterRow.name, SavedFilterRow.id)
)


class SavedFilters:
    """Filters of the queue that technicians keep under names of their own."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def seen_by(self, login: str) -> list[SavedFilterRow]:
        """One's own filters by name, then those that colleagues share."""
        return list(self._session.scalars(_SEEN, {"login": login}))

    def find(self, filter_id: int) -> SavedFilterRow | None:
        """The filter of that id."""
        return self._session.get(SavedFilterRow, filter_id)

    def count(self, owner: str) -> int:
        """How many filters a technician keeps."""
        query = select(func.count()).where(SavedFilterRow.owner == owner)
        return self._session.execute(query).scalar_one()

    def find_named(self, owner: str, name: str) -> SavedFilterRow | None:
        """A technician's filter by its name."""
        query = select(SavedFilterRow).where(SavedFilterRow.owner == owner, SavedFilterRow.name == name)
        return self._session.scalars(query).first()

    def put(self, owner: str, name: str, *, now: datetime, **fields: Any) -> SavedFilterRow:
        """Keeps a filter under a name, in place of the owner's of the same name."""
        row = self.find_named(owner, name) or SavedFilterRow(owner=owner, name=name, created_at=now)
        for field, value in fields.items():
            setattr(row, field, value)
        self._session.add(row)
        self._session.flush()
        return row

    def drop(self, filter_id: int) -> None:
        """Forgets a filter."""
        self._session.execute(delete(SavedFilterRow).where(SavedFilterRow.id == filter_id))
