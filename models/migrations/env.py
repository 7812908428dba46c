"""How Alembic runs our migrations: on a connection that ``models.upgrade`` hands over."""

from typing import Any

from alembic import context

from models.tables import METADATA

VERSION_TABLE = "intake_schema"


def _is_ours(_object: Any, name: str | None, kind: str, _reflected: bool, _compared: Any) -> bool:
    # Other people's tables in the same database are none of our business: without this Alembic proposes to drop them.
    return kind != "table" or name in METADATA.tables


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    include_object=_is_ours,
    version_table=VERSION_TABLE,
    render_as_batch=True,
    compare_type=True,
)
context.run_migrations()
