"""Named queries on defect reports, the upgrade committee's queue, and errors in documents."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from models.cases import CaseRow
from models.feedback import DefectCaseRow, DefectReportRow, DocumentErrorRow, EnhancementRow, WishRow
from models.store.paging import newest_below


class Feedback:
    """Where confirmed cases lead besides their answer (K2-K4, D1, D2)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def report_defect(self, case_id: int, **fields: Any) -> DefectReportRow:
        """Logs a defect report that rests on a case."""
        row = DefectReportRow(**fields)
        self._session.add(row)
        self._session.flush()
        self._session.add(DefectCaseRow(case_id=case_id, report_id=row.id))
        self._session.flush()
        return row

    def find_defect(self, report_id: int) -> DefectReportRow | None:
        """The defect report of that id."""
        return self._session.get(DefectReportRow, report_id)

    def hold_defect(self, report_id: int) -> DefectReportRow | None:
        """The defect report of that id, held until the transaction ends."""
        query = select(DefectReportRow).where(DefectReportRow.id == report_id).with_for_update()
        return self._session.scalars(query.execution_options(populate_existing=True)).first()

    def told_of_defect(self, case_id: int, *, now: datetime) -> None:
        """Notes that a case's client was told what became of its defect."""
        row = self._session.get(DefectCaseRow, case_id)
        if row is not None:
            row.told_at = now

    def defect_of(self, case_id: int) -> DefectReportRow | None:
        """The defect report that a case belongs to."""
        query = select(DefectReportRow).join(DefectCaseRow, DefectCaseRow.report_id == DefectReportRow.id)
        return self._session.scalars(query.where(DefectCaseRow.case_id == case_id)).first()

    def find_defect_by_tracker(self, tracker_key: str) -> DefectReportRow | None:
        """The defect report that the tracker knows by a key."""
        query = select(DefectReportRow).where(DefectReportRow.tracker_key == tracker_key)
        return self._session.scalars(query.order_by(DefectReportRow.id)).first()

    def defects(self, *, states: Sequence[str], limit: int) -> list[DefectReportRow]:
        """The defect reports in some states, oldest first."""
        query = select(DefectReportRow).where(DefectReportRow.state.in_(states)).order_by(DefectReportRow.id)
        return list(self._session.scalars(query.limit(limit)))

    def page_of_defects(self, *, states: Sequence[str], before: int | None, limit: int) -> list[DefectReportRow]:
        """The newest defect reports in some states, with ids below ``before``."""
        query = select(DefectReportRow).where(DefectReportRow.state.in_(states))
        return list(self._session.scalars(newest_below(query, DefectReportRow.id, before, limit)))

    def cases_of_defect(self, report_id: int) -> list[CaseRow]:
        """The cases that a defect report rests on, in the order of their numbers."""
        query = select(CaseRow).join(DefectCaseRow, DefectCaseRow.case_id == CaseRow.id)
        return list(self._session.scalars(query.where(DefectCaseRow.report_id == report_id).order_by(CaseRow.id)))

    def move_defect_cases(self, from_report: int, to_report: int) -> None:
        """Makes one report rest on the cases of another too."""
        moved = update(DefectCaseRow).where(DefectCaseRow.report_id == from_report).values(report_id=to_report)
        self._session.execute(moved.execution_options(synchronize_session=False))

    def withdraw_defect_case(self, case_id: int) -> None:
        """Takes a case off its defect report."""
        self._session.execute(delete(DefectCaseRow).where(DefectCaseRow.case_id == case_id))

    def queue_enhancement(self, **fields: Any) -> EnhancementRow:
        """Puts an enhancement before the committee."""
        row = EnhancementRow(**fields)
        self._session.add(row)
        self._session.flush()
        return row

    def wish(self, case_id: int, enhancement_id: int, *, client_id: int, requester: str) -> None:
        """Notes that a case wishes for an enhancement; a case wishes for one at most."""
        self._session.merge(
            WishRow(case_id=case_id, enhancement_id=enhancement_id, client_id=client_id, requester=requester)
        )
        self._session.flush()

    def find_enhancement(self, enhancement_id: int) -> EnhancementRow | None:
        """The enhancement of that id."""
        return self._session.get(EnhancementRow, enhancement_id)

    def hold_enhancement(self, enhancement_id: int) -> EnhancementRow | None:
        """The enhancement of that id, held until the transaction ends."""
        query = select(EnhancementRow).where(EnhancementRow.id == enhancement_id).with_for_update()
        return self._session.scalars(query.execution_options(populate_existing=True)).first()

    def move_wishes(self, row: EnhancementRow, enhancement_id: int) -> None:
        """Makes the wishes for one enhancement wishes for another; the first leaves the queue."""
        moved = update(WishRow).where(WishRow.enhancement_id == row.id).values(enhancement_id=enhancement_id)
        self._session.execute(moved.execution_options(synchronize_session=False))
        self._session.delete(row)
        self._session.flush()

    def wish_of(self, case_id: int) -> WishRow | None:
        """What a case wishes for."""
        return self._session.get(WishRow, case_id)

    def enhancements(self, *, states: Sequence[str], limit: int) -> list[EnhancementRow]:
        """The enhancements in some states, oldest first."""
        query = select(EnhancementRow).where(EnhancementRow.state.in_(states)).order_by(EnhancementRow.id)
        return list(self._session.scalars(query.limit(limit)))

    def page_of_enhancements(self, *, states: Sequence[str], before: int | None, limit: int) -> list[EnhancementRow]:
        """The newest enhancements in some states, with ids below ``before``."""
        query = select(EnhancementRow).where(EnhancementRow.state.in_(states))
        return list(self._session.scalars(newest_below(query, EnhancementRow.id, before, limit)))

    def wishes(self, enhancement_ids: Sequence[int]) -> list[WishRow]:
        """Who wished for these enhancements, in the order of the cases."""
        query = select(WishRow).where(WishRow.enhancement_id.in_(enhancement_ids)).order_by(WishRow.case_id)
        return list(self._session.scalars(query))

    def withdraw_wish(self, case_id: int) -> None:
        """Takes a case's wish back; an enhancement that nobody wishes for any more leaves the queue."""
        row = self.wish_of(case_id)
        if row is None:
            return
        enhancement_id = row.enhancement_id
        self._session.delete(row)
        self._session.flush()
        if not self.wishes([enhancement_id]):
            self._session.delete(self._session.get_one(EnhancementRow, enhancement_id))
            self._session.flush()

    def note_document_error(self, case_id: int, **fields: Any) -> DocumentErrorRow:
        """Notes an error in a document of ours, or what is known of it now."""
        row = self.document_error_of(case_id) or DocumentErrorRow(case_id=case_id)
        for name, value in fields.items():
            setattr(row, name, value)
        self._session.add(row)
        self._session.flush()
        return row

    def document_error_of(self, case_id: int) -> DocumentErrorRow | None:
        """The error in a document that a case is about."""
        return self._session.scalars(select(DocumentErrorRow).where(DocumentErrorRow.case_id == case_id)).first()

    def document_errors(self, *, state: str, limit: int) -> list[DocumentErrorRow]:
        """The errors in one state, oldest first."""
        query = select(DocumentErrorRow).where(DocumentErrorRow.state == state).order_by(DocumentErrorRow.id)
        return list(self._session.scalars(query.limit(limit)))
