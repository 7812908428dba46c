"""The ledger: what cases cost the agreements. Entries are added, never changed; balances are sums."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class LedgerRow(Base):
    """One entry; ``pool`` says which allowance it counts against, ``month`` is the client's own YYYY-MM.

    ``ordinal`` counts a client's entries. An entry rests on all before it: two that rest on the same cannot both stand
    (H27). The database itself refuses a change or the deletion of an entry.
    """

    __tablename__ = "ledger"
    __table_args__ = (
        Index("ix_ledger_client_id_pool_month_amount", "client_id", "pool", "month", "amount"),
        Index("ix_ledger_client_id_month_case_id_kind_amount", "client_id", "month", "case_id", "kind", "amount"),
        UniqueConstraint("client_id", "ordinal"),
        CheckConstraint("amount IN (-1, 0, 1)", name="amount"),
        CheckConstraint("kind <> 'final' OR (amount = 1 AND actor LIKE 'technician:%')", name="final_is_decided"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("clients.id"))
    ordinal: Mapped[int]
    agreement_id: Mapped[int | None] = mapped_column(ForeignKey("agreements.id"))
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    kind: Mapped[str]
    pool: Mapped[str]
    month: Mapped[str]
    amount: Mapped[int]
    reason: Mapped[str]
    actor: Mapped[str]
    entered_at: Mapped[datetime]
