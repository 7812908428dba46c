"""Named queries on cases, what was suggested and what was decided."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.orm import Session

from models.cases import CaseRow, DecisionRow, FollowUpRow, RequestRow, ShadowReadingRow, SuggestionRow, TrainingRow
from models.clients import ClientRow
from models.store.paging import newest_below

# Made once, because the page of a case asks them whenever it is looked at.
_OF_REQUEST = select(CaseRow).where(CaseRow.request_id == bindparam("request_id")).order_by(CaseRow.ordinal)
_DECISIONS = select(DecisionRow).where(DecisionRow.case_id == bindparam("case_id")).order_by(DecisionRow.id)
_OLDEST = (
    select(CaseRow)
    .where(CaseRow.status == bindparam("status"), CaseRow.request_id != bindparam("request_id"))
    .order_by(CaseRow.id)
    .limit(1)
)
_NEWEST = (
    select(CaseRow)
    .where(CaseRow.client_id == bindparam("client_id"))
    .order_by(CaseRow.id.desc())
    .limit(bindparam("most"))
)
_FOLLOW_UPS = (
    select(RequestRow, FollowUpRow.certain)
    .join(FollowUpRow, FollowUpRow.request_id == RequestRow.id)
    .where(FollowUpRow.case_id == bindparam("case_id"))
    .order_by(RequestRow.id)
)
_SUGGESTED_LAST = (
    select(func.max(SuggestionRow.id))
    .where(SuggestionRow.case_id.in_(bindparam("case_ids", expanding=True)))
    .group_by(SuggestionRow.case_id)
)
_FINDINGS = select(SuggestionRow.case_id, SuggestionRow.finding).where(SuggestionRow.id.in_(_SUGGESTED_LAST))


class Cases:
    """Support incidents; every change raises a case's revision."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, **fields: Any) -> CaseRow:
        """Opens a case; its id is the next number."""
        row = CaseRow(**fields)
        self._session.add(row)
        self._session.flush()
        return row

    def find(self, case_id: int) -> CaseRow | None:
        """The case of that number."""
        return self._session.get(CaseRow, case_id)

    def hold(self, case_id: int) -> CaseRow | None:
        """The case of that number as it is now; until the transaction ends nobody else acts on it, nor charges it."""
        client_id = self._session.scalars(select(CaseRow.client_id).where(CaseRow.id == case_id)).first()
        if client_id is None:
            return None
        # The client first, as where cases are opened: two who hold both cannot then wait in a ring. Neither waits for
        # those who only add rows that name it (``Ledger.lock_client``).
        self._session.execute(select(ClientRow.id).where(ClientRow.id == client_id).with_for_update(key_share=True))
        held = select(CaseRow).where(CaseRow.id == case_id).with_for_update(key_share=True)
        return self._session.scalars(held.execution_options(populate_existing=True)).first()

    def find_many(self, case_ids: Sequence[int], *, client_id: int) -> list[CaseRow]:
        """The cases of those numbers that are this client's, in the order of their numbers (H7)."""
        query = select(CaseRow).where(CaseRow.id.in_(case_ids), CaseRow.client_id == client_id).order_by(CaseRow.id)
        return list(self._session.scalars(query))

    def of_numbers(self, case_ids: Sequence[int]) -> list[CaseRow]:
        """The cases of those numbers, whosever they are, in the order of their numbers: for technicians only."""
        return list(self._session.scalars(select(CaseRow).where(CaseRow.id.in_(case_ids)).order_by(CaseRow.id)))

    def change(self, case_id: int, *, revision: int, **fields: Any) -> bool:
        """Changes a case unless somebody changed it since ``revision``; whether it was changed."""
        changed = self._session.execute(
            update(CaseRow)
            .where(CaseRow.id == case_id, CaseRow.revision == revision)
            .values(revision=revision + 1, **fields)
            .returning(CaseRow.id)
            .execution_options(synchronize_session=False)
        ).all()
        if changed:
            self._session.expire(self._session.get_one(CaseRow, case_id))
        return bool(changed)

    def of_request(self, request_id: int) -> list[CaseRow]:
        """The cases that a request opened, in its order."""
        return list(self._session.scalars(_OF_REQUEST, {"request_id": request_id}))

    def in_conversation(self, conversation_id: int) -> list[CaseRow]:
        """The cases of one conversation, in the order of their numbers."""
        query = select(CaseRow).where(CaseRow.conversation_id == conversation_id).order_by(CaseRow.id)
        return list(self._session.scalars(query))

    def listing(self, *, status: str | None, limit: int, before: int | None = None) -> list[CaseRow]:
        """The newest cases, all or of one status, with numbers below ``before``."""
        query = select(CaseRow)
        if status is not None:
            query = query.where(CaseRow.status == status)
        return list(self._session.scalars(newest_below(query, CaseRow.id, before, limit)))

    def newest_findings(self, case_ids: Sequence[int]) -> dict[int, dict[str, Any]]:
        """What was said last of each of these cases."""
        return {row[0]: row[1] for row in self._session.execute(_FINDINGS, {"case_ids": case_ids})}

    def oldest(self, *, status: str, not_of_request: int) -> CaseRow | None:
        """The case that has stood longest in a status, apart from those of one request."""
        return self._session.scalars(_OLDEST, {"status": status, "request_id": not_of_request}).first()

    def open_of_client(self, client_id: int, *, limit: int) -> list[CaseRow]:
        """The newest cases of a client that are not ended."""
        ended = ("resolved", "closed", "rejected", "merged")
        query = select(CaseRow).where(CaseRow.client_id == client_id, CaseRow.status.not_in(ended))
        return list(self._session.scalars(query.order_by(CaseRow.id.desc()).limit(limit)))

    def ids_of_requests(self, request_ids: Sequence[int]) -> dict[int, list[int]]:
        """The numbers of the cases that each of these requests opened; a request without a case is not there."""
        query = select(CaseRow.request_id, CaseRow.id).where(CaseRow.request_id.in_(request_ids)).order_by(CaseRow.id)
        found: dict[int, list[int]] = {}
        for request_id, case_id in self._session.execute(query):
            found.setdefault(request_id, []).append(case_id)
        return found

    def newest_of_client(self, client_id: int, *, limit: int) -> list[CaseRow]:
        """The newest cases of a client, ended or not."""
        return list(self._session.scalars(_NEWEST, {"client_id": client_id, "most": limit}))

    def on_feature(self, feature: str | None, product: str | None, *, not_of_request: int, limit: int) -> list[CaseRow]:
        """The newest cases on a feature of a product that came from other messages; none where no feature is named."""
        if feature is None:
            return []
        query = select(CaseRow).where(CaseRow.feature == feature, CaseRow.request_id != not_of_request)
        if product is not None:
            query = query.where(CaseRow.product == product)
        return list(self._session.scalars(query.order_by(CaseRow.id.desc()).limit(limit)))

    def counts(self) -> dict[str, int]:
        """How many cases stand in each status."""
        rows = self._session.execute(select(CaseRow.status, func.count()).group_by(CaseRow.status))
        return {row[0]: row[1] for row in rows}

    def count_opened(self, *, since: datetime) -> int:
        """How many cases were opened since a moment."""
        query = select(func.count()).where(CaseRow.opened_at >= since)
        return self._session.execute(query).scalar_one()

    def all_ids(self) -> list[int]:
        """The number of every case."""
        return list(self._session.scalars(select(CaseRow.id).order_by(CaseRow.id)))

    def decided_ids(self) -> list[int]:
        """The numbers of the cases that a technician decided on."""
        return list(self._session.scalars(select(CaseRow.id).where(CaseRow.decided_at.is_not(None))))

    def owners_and_verdicts(self) -> dict[int, tuple[int, str]]:
        """Each case's client and verdict, by its number."""
        rows = self._session.execute(select(CaseRow.id, CaseRow.client_id, CaseRow.verdict))
        return {row[0]: (row[1], row[2]) for row in rows}

    def with_requests(self) -> Iterator[tuple[CaseRow, RequestRow]]:
        """Every case with the request that opened it."""
        query = select(CaseRow, RequestRow).join(RequestRow, RequestRow.id == CaseRow.request_id).order_by(CaseRow.id)
        for row in self._session.execute(query.execution_options(yield_per=500)):
            yield row[0], row[1]

    def open_count(self, client_id: int, *, since: datetime) -> int:
        """How many cases a client opened since a moment."""
        query = select(func.count()).where(CaseRow.client_id == client_id, CaseRow.opened_at >= since)
        return self._session.execute(query).scalar_one()

    def suggest(self, case_id: int, *, reader: str, finding: dict[str, Any], now: datetime) -> None:
        """Keeps what a reader said of a case."""
        self._session.add(SuggestionRow(case_id=case_id, reader=reader, finding=finding, suggested_at=now))

    def suggestion(self, case_id: int) -> SuggestionRow | None:
        """What was said of a case last."""
        query = select(SuggestionRow).where(SuggestionRow.case_id == case_id).order_by(SuggestionRow.id.desc())
        return self._session.scalars(query).first()

    def decide(self, **fields: Any) -> None:
        """Keeps what a technician decided of a case."""
        self._session.add(DecisionRow(**fields))

    def decisions(self, case_id: int) -> list[DecisionRow]:
        """What was decided of a case, oldest first."""
        return list(self._session.scalars(_DECISIONS, {"case_id": case_id}))

    def to_close(self, resolved_before: datetime, *, limit: int) -> list[int]:
        """The numbers of resolved cases whose time to be reopened is over, the oldest first (R2)."""
        query = select(CaseRow.id).where(CaseRow.status == "resolved", CaseRow.resolved_at <= resolved_before)
        return list(self._session.scalars(query.order_by(CaseRow.resolved_at, CaseRow.id).limit(limit)))

    def newest_ordinal(self, request_id: int) -> int:
        """The highest ordinal among the cases of a request; 0 where it has none."""
        query = select(func.max(CaseRow.ordinal)).where(CaseRow.request_id == request_id)
        return self._session.execute(query).scalar() or 0

    def follow_up(self, case_id: int, request_id: int, *, certain: bool) -> None:
        """Notes that a request continues a case."""
        self._session.merge(FollowUpRow(case_id=case_id, request_id=request_id, certain=certain))

    def unfollow(self, case_id: int, request_id: int) -> None:
        """Takes back that a request continues a case."""
        row = self._session.get(FollowUpRow, (case_id, request_id))
        if row is not None:
            self._session.delete(row)
            self._session.flush()

    def follow_ups(self, case_id: int) -> list[tuple[RequestRow, bool]]:
        """The requests that continue a case, oldest first, and whether that is certain."""
        return [(request, certain) for request, certain in self._session.execute(_FOLLOW_UPS, {"case_id": case_id})]

    def followed_by(self, request_id: int) -> list[CaseRow]:
        """The cases that a request continues."""
        query = select(CaseRow).join(FollowUpRow, FollowUpRow.case_id == CaseRow.id)
        return list(self._session.scalars(query.where(FollowUpRow.request_id == request_id).order_by(CaseRow.id)))

    def keep_for_training(self, case_id: int, row: dict[str, Any], *, now: datetime) -> None:
        """Keeps a decided message as the reader may learn it."""
        self._session.add(TrainingRow(case_id=case_id, row=row, kept_at=now))

    def forget_training(self, case_ids: Sequence[int]) -> None:
        """Takes back what these cases gave the reader to learn."""
        self._session.execute(delete(TrainingRow).where(TrainingRow.case_id.in_(case_ids)))

    def training_rows(self) -> list[dict[str, Any]]:
        """All decided messages, oldest first."""
        return list(self._session.scalars(select(TrainingRow.row).order_by(TrainingRow.id)))

    def keep_shadow(self, request_id: int, *, reader: str, findings: list[dict[str, Any]]) -> None:
        """Keeps what a reader that reads along found in a request."""
        self._session.merge(ShadowReadingRow(request_id=request_id, reader=reader, findings=findings))

    def shadow_readings(self, reader: str) -> list[tuple[RequestRow, list[dict[str, Any]]]]:
        """Each request that a reader read along, with what it found there."""
        query = select(RequestRow, ShadowReadingRow.findings).join(
            ShadowReadingRow, ShadowReadingRow.request_id == RequestRow.id
        )
        rows = self._session.execute(query.where(ShadowReadingRow.reader == reader))
        return [(row[0], row[1]) for row in rows]
