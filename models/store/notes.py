"""Named queries on what belongs to a case beside it: internal notes, and links to other cases."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import Session

from models.cases import CaseLinkRow
from models.notes import NoteRow

# Made once, because the page of a case asks it whenever it is looked at.
_OF_CASE = select(NoteRow).where(NoteRow.case_id == bindparam("case_id")).order_by(NoteRow.id)


class Notes:
    """What technicians write to each other, and which case came out of which."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, case_id: int, *, actor: str, text: str, now: datetime) -> NoteRow:
        """Writes a note on a case."""
        row = NoteRow(case_id=case_id, actor=actor, text=text, written_at=now)
        self._session.add(row)
        self._session.flush()
        return row

    def of(self, case_id: int) -> list[NoteRow]:
        """The notes on a case, oldest first."""
        return list(self._session.scalars(_OF_CASE, {"case_id": case_id}))

    def cases_of(self, note_ids: Sequence[int]) -> list[int]:
        """The numbers of the cases that these notes are on, in the order of the notes given."""
        rows = self._session.execute(select(NoteRow.id, NoteRow.case_id).where(NoteRow.id.in_(note_ids)))
        found = {row[0]: row[1] for row in rows}
        return [found[each] for each in note_ids if each in found]

    def link(self, case_id: int, *, linked_to: int, reason: str) -> None:
        """Notes that a case came out of another."""
        self._session.merge(CaseLinkRow(case_id=case_id, linked_to=linked_to, reason=reason))

    def unlink(self, case_id: int, *, linked_to: int) -> None:
        """Takes a link back."""
        row = self._session.get(CaseLinkRow, (case_id, linked_to))
        if row is not None:
            self._session.delete(row)
            self._session.flush()

    def links(self, case_id: int) -> list[CaseLinkRow]:
        """The links from a case and to it."""
        query = select(CaseLinkRow).where(or_(CaseLinkRow.case_id == case_id, CaseLinkRow.linked_to == case_id))
        return list(self._session.scalars(query.order_by(CaseLinkRow.case_id, CaseLinkRow.linked_to)))
