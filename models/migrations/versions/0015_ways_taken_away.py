"""Addresses, domains and Slack entries can be taken away; the row stays and says since when."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_TABLES = ("contact_addresses", "client_domains", "client_slack")


def upgrade() -> None:
    """Adds the moment of removal."""
    for table in _TABLES:
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Deletes what was taken away, with the column."""
    for table in _TABLES:
        rows = sa.table(table, sa.column("removed_at"))
        op.execute(rows.delete().where(rows.c.removed_at.is_not(None)))
        with op.batch_alter_table(table) as batch:
            batch.drop_column("removed_at")
