"""Credentials, notes, watchers, links between cases, outgoing files, and alarms of spent budgets."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the tables that releasing held messages, answering clients and limiting replies need."""
    op.create_table(
        "budget_alarms",
        sa.Column("budget", sa.String(), nullable=False),
        sa.Column("window_starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("budget", "window_starts_at", name=op.f("pk_budget_alarms")),
    )
    op.create_table(
        "client_pins",
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("pin_hash", sa.String(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_client_pins_client_id")),
        sa.PrimaryKeyConstraint("client_id", name=op.f("pk_client_pins")),
    )
    op.create_table(
        "credential_tries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_credential_tries_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credential_tries")),
    )
    with op.batch_alter_table("credential_tries", schema=None) as batch_op:
        batch_op.create_index("ix_credential_tries_client_id_tried_at", ["client_id", "tried_at"], unique=False)
        batch_op.create_index("ix_credential_tries_sender_tried_at", ["sender", "tried_at"], unique=False)

    op.create_table(
        "credentials",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code_hash", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_credentials_client_id")),
        sa.ForeignKeyConstraint(["request_id"], ["requests.id"], name=op.f("fk_credentials_request_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_credentials")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_credentials_code_hash")),
    )
    with op.batch_alter_table("credentials", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_credentials_client_id"), ["client_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_credentials_request_id"), ["request_id"], unique=False)

    op.create_table(
        "released_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("admitted", sa.Boolean(), nullable=False),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_released_requests_client_id")),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_released_requests_contact_id")),
        sa.ForeignKeyConstraint(["request_id"], ["requests.id"], name=op.f("fk_released_requests_request_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_released_requests")),
    )
    with op.batch_alter_table("released_requests", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_released_requests_request_id"), ["request_id"], unique=False)

    op.create_table(
        "watchers",
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversations.id"], name=op.f("fk_watchers_conversation_id")),
        sa.ForeignKeyConstraint(["request_id"], ["requests.id"], name=op.f("fk_watchers_request_id")),
        sa.PrimaryKeyConstraint("conversation_id", "address", name=op.f("pk_watchers")),
    )
    op.create_table(
        "case_links",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("linked_to", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_links_case_id")),
        sa.ForeignKeyConstraint(["linked_to"], ["cases.id"], name=op.f("fk_case_links_linked_to")),
        sa.PrimaryKeyConstraint("case_id", "linked_to", name=op.f("pk_case_links")),
    )
    with op.batch_alter_table("case_links", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_links_linked_to"), ["linked_to"], unique=False)

    op.create_table(
        "notes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_notes_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes")),
    )
    with op.batch_alter_table("notes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_notes_case_id"), ["case_id"], unique=False)

    op.create_table(
        "outbox_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name=op.f("fk_outbox_files_outbox_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_files")),
    )
    with op.batch_alter_table("outbox_files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outbox_files_outbox_id"), ["outbox_id"], unique=False)

    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index("ix_outbox_created_at_recipient", ["created_at", "recipient"], unique=False)


def downgrade() -> None:
    """Not offered: a restored backup is the way back."""
    raise NotImplementedError("Restore the backup made before the upgrade.")
