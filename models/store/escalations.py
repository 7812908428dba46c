"""Named queries on escalations and their time lines."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from models.life import EscalationRow, EscalationStepRow
from models.store.inbox import insert_unless_known
from models.store.paging import newest_below

LASTING = ("proposed", "running")
# Made once, because the page of a case asks it whenever it is looked at.
_OF_CASE = select(EscalationRow).where(EscalationRow.case_id == bindparam("case_id")).order_by(EscalationRow.id)


class Escalations:
    """Cases raised to a lead (X1-X4)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, **fields: Any) -> int | None:
        """Notes an escalation unless one of the same cause stands there; its id, or None."""
        found: int | None = insert_unless_known(self._session, EscalationRow, fields, EscalationRow.id)
        return found

    def find(self, escalation_id: int) -> EscalationRow | None:
        """The escalation of that id, held until the transaction ends."""
        query = select(EscalationRow).where(EscalationRow.id == escalation_id).with_for_update()
        return self._session.scalars(query.execution_options(populate_existing=True)).first()

    def of_case(self, case_id: int) -> list[EscalationRow]:
        """The escalations of a case, oldest first."""
        return list(self._session.scalars(_OF_CASE, {"case_id": case_id}))

    def lasting_of(self, case_id: int) -> EscalationRow | None:
        """The escalation of a case that runs, else the newest that is proposed."""
        lasting = [row for row in self.of_case(case_id) if row.state in LASTING]
        running = [row for row in lasting if row.state == "running"]
        found = running or lasting
        return found[-1] if found else None

    def listing(self, *, states: Sequence[str], limit: int) -> list[EscalationRow]:
        """The escalations in some states, oldest first."""
        query = select(EscalationRow).where(EscalationRow.state.in_(states)).order_by(EscalationRow.id).limit(limit)
        return list(self._session.scalars(query))

    def page(self, state: str, *, before: int | None, limit: int) -> list[EscalationRow]:
        """The newest escalations in a state, with ids below ``before``."""
        query = select(EscalationRow).where(EscalationRow.state == state)
        return list(self._session.scalars(newest_below(query, EscalationRow.id, before, limit)))

    def escalated(self, case_ids: Sequence[int]) -> set[int]:
        """Which of these cases have an escalation that runs."""
        query = select(EscalationRow.case_id).where(EscalationRow.state == "running")
        return set(self._session.scalars(query.where(EscalationRow.case_id.in_(case_ids))))

    def owned(self) -> dict[str, int]:
        """How many escalations that run each technician owns."""
        query = select(EscalationRow.owner, func.count()).where(EscalationRow.state == "running")
        return {row[0]: row[1] for row in self._session.execute(query.group_by(EscalationRow.owner))}

    def counts(self) -> dict[str, int]:
        """How many escalations stand in each state that lasts."""
        query = select(EscalationRow.state, func.count()).where(EscalationRow.state.in_(LASTING))
        return {row[0]: row[1] for row in self._session.execute(query.group_by(EscalationRow.state))}

    def add_step(self, escalation_id: int, *, actor: str, what: str, at: datetime) -> None:
        """Writes a line on an escalation's time line."""
        self._session.add(EscalationStepRow(escalation_id=escalation_id, actor=actor, what=what, at=at))

    def steps(self, escalation_id: int) -> list[EscalationStepRow]:
        """The time line of an escalation, oldest first."""
        query = select(EscalationStepRow).where(EscalationStepRow.escalation_id == escalation_id)
        return list(self._session.scalars(query.order_by(EscalationStepRow.id)))
