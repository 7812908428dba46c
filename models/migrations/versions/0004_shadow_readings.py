"""What a reader that reads along found."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table of shadow readings."""
    op.create_table(
        "shadow_readings",
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["request_id"], ["requests.id"], name=op.f("fk_shadow_readings_request_id")),
        sa.PrimaryKeyConstraint("request_id", "reader", name=op.f("pk_shadow_readings")),
    )


def downgrade() -> None:
    """Not offered: a restored backup is the way back."""
    raise NotImplementedError("Restore the backup made before the upgrade.")
