"""Articles, answer templates, presences, second factors, replaced sessions, and the index for searching."""

# ruff: noqa: S608 — every name in these statements stands in the table below

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_MOST_CHARACTERS = 100_000  # PostgreSQL takes no more than a megabyte of words in one vector
_SOURCES = (
    # kind, table, columns of the title, columns of the text, whether rows may change
    ("request", "requests", ("sender_name", "sender", "subject"), ("text",), True),
    ("case", "cases", ("summary",), ("verdict_reason",), True),
    ("note", "notes", (), ("text",), False),
    ("client", "clients", ("name",), (), True),
    ("contact", "contacts", ("name",), (), True),
    ("article", "articles", ("title",), ("text",), True),
)


def upgrade() -> None:
    """Makes the tables, and fills the index with what is there."""
    _tables()
    _people()
    if op.get_bind().dialect.name == "sqlite":
        _index_of_sqlite()
    else:
        _index_of_postgresql()


def _tables() -> None:
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("product", sa.String(), nullable=True),
        sa.Column("feature", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
    )
    op.create_index("ix_articles_state_product_feature", "articles", ["state", "product", "feature"])
    op.create_table(
        "answer_templates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer_templates")),
        sa.UniqueConstraint("name", name=op.f("uq_answer_templates_name")),
    )
    op.create_table(
        "presences",
        sa.Column("case_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("is_writing", sa.Boolean(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "login", name=op.f("pk_presences")),
    )


def _people() -> None:
    with op.batch_alter_table("technicians", schema=None) as batch_op:
        batch_op.add_column(sa.Column("totp_secret", sa.String(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("totp_last_step", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("sign_in_subject", sa.String(), nullable=True))
        batch_op.create_unique_constraint(batch_op.f("uq_technicians_sign_in_subject"), ["sign_in_subject"])
    with op.batch_alter_table("sessions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("form_key", sa.String(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("issued_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.create_index("ix_cases_assigned_to_status", ["assigned_to", "status"])
        batch_op.create_index("ix_cases_status_severity_id", ["status", "severity", "id"])
        batch_op.create_index("ix_cases_feature_id", ["feature", "id"])


def _joined(columns: tuple[str, ...], row: str) -> str:
    return " || ' ' || ".join(f"coalesce({row}.{column}, '')" for column in columns) or "''"


def _index_of_sqlite() -> None:
    op.execute(
        "CREATE VIRTUAL TABLE search_texts USING fts5("
        "kind UNINDEXED, ref UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 2')"
    )
    for place, (kind, table, title, body, changes) in enumerate(_SOURCES):
        # A row of the index has the number of its own row and of its source's: it is found without reading others.
        number = f"{{row}}.id * {len(_SOURCES)} + {place}"
        values = (
            f"'{kind}', {{row}}.id, {_joined(title, '{row}')}, substr({_joined(body, '{row}')}, 1, {_MOST_CHARACTERS})"
        )
        into = "INSERT INTO search_texts (rowid, kind, ref, title, body)"
        new, old = {"row": "new"}, {"row": "old"}
        added = f"{into} VALUES ({number.format(**new)}, {values.format(**new)});"
        taken = f"DELETE FROM search_texts WHERE rowid = {number.format(**old)};"
        op.execute(f"{into} SELECT {number.format(row=table)}, {values.format(row=table)} FROM {table}")
        op.execute(f"CREATE TRIGGER search_{kind}_added AFTER INSERT ON {table} BEGIN {added} END")
        op.execute(f"CREATE TRIGGER search_{kind}_taken AFTER DELETE ON {table} BEGIN {taken} END")
        if changes:
            columns = ", ".join((*title, *body))
            op.execute(
                f"CREATE TRIGGER search_{kind}_changed AFTER UPDATE OF {columns} ON {table} BEGIN {taken} {added} END"
            )


def _index_of_postgresql() -> None:
    op.execute(
        "CREATE TABLE search_texts (kind text NOT NULL, ref integer NOT NULL, title text NOT NULL, body text NOT NULL,"
        " words tsvector GENERATED ALWAYS AS"
        " (setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple', body)) STORED,"
        " CONSTRAINT pk_search_texts PRIMARY KEY (kind, ref))"
    )
    op.execute("CREATE INDEX ix_search_texts_words ON search_texts USING gin (words)")
    for kind, table, title, body, changes in _SOURCES:
        short = f"left({_joined(body, '{row}')}, {_MOST_CHARACTERS})"
        values = f"'{kind}', {{row}}.id, left({_joined(title, '{row}')}, 2000), {short}"
        into = "INSERT INTO search_texts (kind, ref, title, body)"
        op.execute(f"{into} SELECT {values.format(row=table)} FROM {table}")
        op.execute(
            f"CREATE FUNCTION search_{kind}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            f" IF TG_OP <> 'INSERT' THEN DELETE FROM search_texts WHERE kind = '{kind}' AND ref = OLD.id; END IF;"
            f" IF TG_OP <> 'DELETE' THEN {into} VALUES ({values.format(row='NEW')}); END IF;"
            " RETURN NULL; END $$"
        )
        events = "INSERT OR DELETE" + (f" OR UPDATE OF {', '.join((*title, *body))}" if changes else "")
        op.execute(
            f"CREATE TRIGGER search_{kind} AFTER {events} ON {table} FOR EACH ROW EXECUTE FUNCTION search_{kind}()"
        )
