"""Indexes that hold all that is counted and summed, so that no row is looked up for it."""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_BEFORE = (
    ("ix_ledger_client_id_pool_month", "ledger", ["client_id", "pool", "month"]),
    ("ix_cases_opened_at", "cases", ["opened_at"]),
)
_AFTER = (
    ("ix_ledger_client_id_pool_month_amount", "ledger", ["client_id", "pool", "month", "amount"]),
    ("ix_cases_opened_at_status_kind", "cases", ["opened_at", "status", "kind"]),
)


def upgrade() -> None:
    """Widens the indexes; PostgreSQL gets one along which a search walks from the newest."""
    _swap(_BEFORE, _AFTER)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE INDEX ix_search_texts_ref ON search_texts (ref)")


def downgrade() -> None:
    """Narrows them again."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP INDEX ix_search_texts_ref")
    _swap(_AFTER, _BEFORE)


def _swap(old: tuple[tuple[str, str, list[str]], ...], new: tuple[tuple[str, str, list[str]], ...]) -> None:
    for name, table, _ in old:
        op.drop_index(name, table_name=table)
    for name, table, columns in new:
        op.create_index(name, table, columns)
