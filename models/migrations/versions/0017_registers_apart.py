"""On SQLite clients, contacts and articles are searched in an index of their own, which is small."""

# ruff: noqa: S608 — every name in these statements stands in the table below

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_MOST_CHARACTERS = 100_000
_SOURCES = (
    # kind, its place among the six of the index (0005), table, column of the title, column of the text
    ("client", 3, "clients", "name", ""),
    ("contact", 4, "contacts", "name", ""),
    ("article", 5, "articles", "title", "text"),
)


def upgrade() -> None:
    """Moves them there; PostgreSQL finds them by their kind as it is."""
    if op.get_bind().dialect.name != "sqlite":
        return
    op.execute(
        "CREATE VIRTUAL TABLE search_registers USING fts5("
        "kind UNINDEXED, ref UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 2')"
    )
    _move("search_texts", "search_registers")


def downgrade() -> None:
    """Moves them back."""
    if op.get_bind().dialect.name != "sqlite":
        return
    _move("search_registers", "search_texts")
    op.execute("DROP TABLE search_registers")


def _move(before: str, after: str) -> None:
    for kind, place, table, title, body in _SOURCES:
        number = f"{{row}}.id * 6 + {place}"
        said = f"substr(coalesce({{row}}.{body}, ''), 1, {_MOST_CHARACTERS})" if body else "''"
        values = f"'{kind}', {{row}}.id, coalesce({{row}}.{title}, ''), {said}"
        into = f"INSERT INTO {after} (rowid, kind, ref, title, body)"
        added = f"{into} VALUES ({number.format(row='new')}, {values.format(row='new')});"
        taken = f"DELETE FROM {after} WHERE rowid = {number.format(row='old')};"
        for event in ("added", "taken", "changed"):
            op.execute(f"DROP TRIGGER search_{kind}_{event}")
        op.execute(f"DELETE FROM {before} WHERE rowid IN (SELECT {number.format(row=table)} FROM {table})")
        op.execute(f"{into} SELECT {number.format(row=table)}, {values.format(row=table)} FROM {table}")
        columns = f"{title}, {body}" if body else title
        op.execute(f"CREATE TRIGGER search_{kind}_added AFTER INSERT ON {table} BEGIN {added} END")
        op.execute(f"CREATE TRIGGER search_{kind}_taken AFTER DELETE ON {table} BEGIN {taken} END")
        op.execute(
            f"CREATE TRIGGER search_{kind}_changed AFTER UPDATE OF {columns} ON {table} BEGIN {taken} {added} END"
        )
