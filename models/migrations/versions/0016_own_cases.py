"""What a client's own pages ask for is found along indexes; a line of a time line says whose case it is of."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_INDEXES = (
    ("ix_cases_client_id_status_id", "cases", ["client_id", "status", "id"]),
    ("ix_follow_ups_request_id", "follow_ups", ["request_id"]),
    ("ix_ledger_client_id_month_case_id_kind_amount", "ledger", ["client_id", "month", "case_id", "kind", "amount"]),
)


def upgrade() -> None:
    """Adds the indexes, and to each line the client of its case."""
    for name, table, columns in _INDEXES:
        op.create_index(name, table, columns)
    op.add_column("case_events", sa.Column("client_id", sa.Integer(), nullable=True))
    op.execute("UPDATE case_events SET client_id = (SELECT client_id FROM cases WHERE cases.id = case_events.case_id)")
    with op.batch_alter_table("case_events") as batch:
        batch.alter_column("client_id", existing_type=sa.Integer(), nullable=False)
        batch.create_foreign_key(op.f("fk_case_events_client_id"), "clients", ["client_id"], ["id"])
        batch.create_index("ix_case_events_client_id_id", ["client_id", "id"])


def downgrade() -> None:
    """Takes them away again."""
    with op.batch_alter_table("case_events") as batch:
        batch.drop_index("ix_case_events_client_id_id")
        batch.drop_constraint(op.f("fk_case_events_client_id"), type_="foreignkey")
        batch.drop_column("client_id")
    for name, table, _ in _INDEXES:
        op.drop_index(name, table_name=table)
