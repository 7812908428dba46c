"""Indexes by which the dashboard counts days."""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_INDEXES = (
    ("ix_cases_opened_at", "cases", "opened_at"),
    ("ix_decisions_decided_at", "decisions", "decided_at"),
    ("ix_breaches_broken_at", "breaches", "broken_at"),
)


def upgrade() -> None:
    """Makes the indexes."""
    for name, table, column in _INDEXES:
        op.create_index(name, table, [column])


def downgrade() -> None:
    """Drops them again."""
    for name, table, _ in _INDEXES:
        op.drop_index(name, table_name=table)
