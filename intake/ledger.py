"""Between the ledger's values and its rows."""

from datetime import datetime

from intake.charges import Entry, EntryKind
from models.ledger import LedgerRow


def as_row(entry: Entry) -> LedgerRow:
    """The row of an entry."""
    return LedgerRow(
        client_id=entry.client_id,
        agreement_id=entry.agreement_id,
        case_id=entry.case_id,
        kind=entry.kind.value,
        pool=entry.pool,
        month=entry.month,
        amount=entry.amount,
        reason=entry.reason,
        actor=entry.actor,
        entered_at=entry.entered_at,
    )


def as_entry(row: LedgerRow) -> Entry:
    """The entry of a row."""
    at: datetime = row.entered_at
    return Entry(
        client_id=row.client_id,
        agreement_id=row.agreement_id,
        case_id=row.case_id,
        kind=EntryKind(row.kind),
        pool=row.pool,
        month=row.month,
        amount=row.amount,
        reason=row.reason,
        actor=row.actor,
        entered_at=at,
    )
