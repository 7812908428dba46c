"""Named queries on how machines and clients come in: tokens, kept answers, sign-in links and portal visits."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, or_, select, update
from sqlalchemy.orm import Session

from models.access import ApiTokenRow, KeptAnswerRow, PortalLinkRow, PortalVisitRow, WebhookRow
from models.clients import ClientRow, ContactAddressRow, ContactRow
from models.people import TechnicianRow
from models.store.inbox import insert_unless_known


class Access:
    """Who may come in by other ways than the console's login."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add_token(self, **fields: Any) -> ApiTokenRow:
        """Registers a token by its hash."""
        row = ApiTokenRow(**fields)
        self._session.add(row)
        self._session.flush()
        return row

    def find_token(self, token_hash: str, *, now: datetime) -> tuple[ApiTokenRow, TechnicianRow] | None:
        """A token that is neither revoked nor expired, with its technician, who is active."""
        query = (
            select(ApiTokenRow, TechnicianRow)
            .join(TechnicianRow, TechnicianRow.id == ApiTokenRow.technician_id)
            .where(ApiTokenRow.token_hash == token_hash, ApiTokenRow.revoked_at.is_(None), TechnicianRow.active)
            .where(or_(ApiTokenRow.expires_at.is_(None), ApiTokenRow.expires_at > now))
        )
        found = self._session.execute(query).first()
        return (found[0], found[1]) if found else None

    def note_use(self, token_id: int, *, now: datetime) -> None:
        """Notes when a token was used last."""
        self._session.execute(update(ApiTokenRow).where(ApiTokenRow.id == token_id).values(last_used_at=now))

    def tokens(self) -> list[tuple[ApiTokenRow, TechnicianRow]]:
        """Every token with its technician, oldest first."""
        query = select(ApiTokenRow, TechnicianRow).join(TechnicianRow, TechnicianRow.id == ApiTokenRow.technician_id)
        return [(token, technician) for token, technician in self._session.execute(query.order_by(ApiTokenRow.id))]

    def revoke(self, token_id: int, *, now: datetime) -> bool:
        """Ends a token; whether there was one that was not ended yet."""
        ended = self._session.execute(
            update(ApiTokenRow)
            .where(ApiTokenRow.id == token_id, ApiTokenRow.revoked_at.is_(None))
            .values(revoked_at=now)
            .returning(ApiTokenRow.id)
        ).all()
        return bool(ended)

    def begin_answer(self, token_id: int, key: str, fingerprint: str, *, now: datetime) -> KeptAnswerRow | None:
        """Takes a key for a write that is about to be done; else the row of who took it before."""
        values = {"token_id": token_id, "key": key, "fingerprint": fingerprint, "begun_at": now, "status": 0}
        values |= {"headers": {}, "body": ""}
        if insert_unless_known(self._session, KeptAnswerRow, values, KeptAnswerRow.key) is not None:
            return None
        return self._session.get(KeptAnswerRow, (token_id, key))

    def take_answer_over(self, row: KeptAnswerRow, *, now: datetime) -> bool:
        """Takes a key over from a write that never ended; whether nobody else was quicker."""
        mine = (KeptAnswerRow.token_id == row.token_id, KeptAnswerRow.key == row.key)
        taken = self._session.execute(
            update(KeptAnswerRow)
            .where(*mine, KeptAnswerRow.begun_at == row.begun_at, KeptAnswerRow.status == 0)
            .values(begun_at=now)
            .returning(KeptAnswerRow.key)
            .execution_options(synchronize_session=False)
        ).all()
        return bool(taken)

    def keep_answer(self, token_id: int, key: str, *, status: int, headers: dict[str, str], body: str) -> None:
        """Keeps what was answered."""
        self._session.execute(
            update(KeptAnswerRow)
            .where(KeptAnswerRow.token_id == token_id, KeptAnswerRow.key == key)
            .values(status=status, headers=headers, body=body)
        )

    def forget_answer(self, token_id: int, key: str) -> None:
        """Frees a key whose write was not done."""
        self._session.execute(delete(KeptAnswerRow).where(KeptAnswerRow.token_id == token_id, KeptAnswerRow.key == key))

    def forget_answers(self, *, before: datetime) -> None:
        """Deletes answers that nobody will ask for again."""
        self._session.execute(delete(KeptAnswerRow).where(KeptAnswerRow.begun_at < before))

    def add_link(self, token_hash: str, contact_id: int, *, address: str, expires_at: datetime) -> None:
        """Registers a sign-in link by the hash of its token."""
        self._session.add(
            PortalLinkRow(token_hash=token_hash, contact_id=contact_id, address=address, expires_at=expires_at)
        )

    def use_link(self, token_hash: str, *, now: datetime) -> PortalLinkRow | None:
        """Spends a link that is neither spent nor expired: of two who come at once, one gets it."""
        used = self._session.execute(
            update(PortalLinkRow)
            .where(PortalLinkRow.token_hash == token_hash)
            .where(PortalLinkRow.used_at.is_(None), PortalLinkRow.expires_at > now)
            .values(used_at=now)
            .returning(PortalLinkRow.token_hash)
            .execution_options(synchronize_session=False)
        ).all()
        return self._session.get(PortalLinkRow, token_hash) if used else None

    def open_visit(self, token_hash: str, contact_id: int, *, address: str, expires_at: datetime) -> None:
        """Begins a contact's visit."""
        self._session.add(
            PortalVisitRow(token_hash=token_hash, contact_id=contact_id, address=address, expires_at=expires_at)
        )

    def find_visit(self, token_hash: str, *, now: datetime) -> tuple[PortalVisitRow, ContactRow, ClientRow] | None:
        """A visit that has not expired, with contact and client, neither removed, nor the contact's address of it."""
        address = and_(ContactAddressRow.kind == "email", ContactAddressRow.value == PortalVisitRow.address)
        query = (
            select(PortalVisitRow, ContactRow, ClientRow)
            .join(ContactRow, ContactRow.id == PortalVisitRow.contact_id)
            .join(ClientRow, ClientRow.id == ContactRow.client_id)
            .join(ContactAddressRow, and_(address, ContactAddressRow.contact_id == ContactRow.id))
            .where(PortalVisitRow.token_hash == token_hash, PortalVisitRow.expires_at > now)
            .where(
                ContactRow.removed_at.is_(None), ClientRow.removed_at.is_(None), ContactAddressRow.removed_at.is_(None)
            )
        )
        found = self._session.execute(query).first()
        return (found[0], found[1], found[2]) if found else None

    def close_visit(self, token_hash: str) -> None:
        """Ends a visit."""
        self._session.execute(delete(PortalVisitRow).where(PortalVisitRow.token_hash == token_hash))

    def forget_expired(self, *, now: datetime) -> None:
        """Deletes links and visits that have expired."""
        self._session.execute(delete(PortalLinkRow).where(PortalLinkRow.expires_at <= now))
        self._session.execute(delete(PortalVisitRow).where(PortalVisitRow.expires_at <= now))

    def add_webhook(self, **fields: Any) -> WebhookRow:
        """Registers an address that is told of events."""
        row = WebhookRow(**fields)
        self._session.add(row)
        self._session.flush()
        return row

    def find_webhook(self, webhook_id: int) -> WebhookRow | None:
        """The webhook of that id."""
        return self._session.get(WebhookRow, webhook_id)

    def hold_webhook(self, webhook_id: int) -> WebhookRow | None:
        """The webhook of that id, held until the transaction ends."""
        query = select(WebhookRow).where(WebhookRow.id == webhook_id).with_for_update()
        return self._session.scalars(query.execution_options(populate_existing=True)).first()

    def webhooks(self, *, active_only: bool = False) -> Sequence[WebhookRow]:
        """Every webhook, or those that are told of events, oldest first."""
        query = select(WebhookRow).order_by(WebhookRow.id)
        return self._session.scalars(query.where(WebhookRow.active) if active_only else query).all()

    def remove_webhook(self, row: WebhookRow) -> None:
        """Forgets a webhook and its secret."""
        self._session.delete(row)
        self._session.flush()
