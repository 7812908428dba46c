"""What is chosen in the console: settings, filters of the queue, and how long originals are kept."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the tables, and the column that says when an original was removed."""
    op.create_table(
        "choices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("content", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("chosen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("chosen_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_choices")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_choices_section_id", "choices", ["section", "id"])
    op.create_table(
        "saved_filters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("view", sa.String(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("severity", sa.String(), nullable=True),
        sa.Column("assigned_to", sa.String(), nullable=True),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_filters")),
        sa.UniqueConstraint("owner", "name", name=op.f("uq_saved_filters_owner_name")),
    )
    op.add_column("inbox", sa.Column("forgotten_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_inbox_forgotten_at_received_at", "inbox", ["forgotten_at", "received_at"])


def downgrade() -> None:
    """Drops them again; what was removed stays removed."""
    op.drop_index("ix_inbox_forgotten_at_received_at", table_name="inbox")
    op.drop_column("inbox", "forgotten_at")
    op.drop_table("saved_filters")
    op.drop_index("ix_choices_section_id", table_name="choices")
    op.drop_table("choices")
