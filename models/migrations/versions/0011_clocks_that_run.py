"""An index of the clocks that run, by when they are due."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None
_RUNS = "met_at IS NULL AND dropped_at IS NULL AND paused_at IS NULL"


def upgrade() -> None:
    """Makes the index."""
    op.create_index(
        "ix_clocks_running", "clocks", ["due_at"], sqlite_where=sa.text(_RUNS), postgresql_where=sa.text(_RUNS)
    )


def downgrade() -> None:
    """Not offered: a restored backup is the way back."""
    raise NotImplementedError("Restore the backup made before the upgrade.")
