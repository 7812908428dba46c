"""Verdicts with the facts of the day, the history of agreements, fees, and a ledger that only grows."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
GROWING_ONLY = ("ledger", "verdicts", "agreement_changes", "implementation_confirmations", "fee_authorisations")


def upgrade() -> None:
    """Makes the tables, numbers the ledger's entries, and lets the database refuse what would change the past."""
    _verdicts()
    _acts()
    _order_the_ledger()
    for table in GROWING_ONLY:
        _only_grows(table)


def _verdicts() -> None:
    op.create_table(
        "verdicts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("technician_reason", sa.String(), nullable=False),
        sa.Column("client_reason", sa.String(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=True),
        sa.Column("deployment_id", sa.Integer(), nullable=True),
        sa.Column("needs_technician_now", sa.Boolean(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("charge", sa.JSON(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("decided_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["request_id"], ["requests.id"], name=op.f("fk_verdicts_request_id")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_verdicts_case_id")),
        sa.ForeignKeyConstraint(["agreement_id"], ["agreements.id"], name=op.f("fk_verdicts_agreement_id")),
        sa.ForeignKeyConstraint(["deployment_id"], ["deployments.id"], name=op.f("fk_verdicts_deployment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verdicts")),
    )
    op.create_index(op.f("ix_verdicts_request_id"), "verdicts", ["request_id"])
    op.create_index(op.f("ix_verdicts_case_id"), "verdicts", ["case_id"])


def _acts() -> None:
    op.create_table(
        "agreement_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("authorised_by", sa.Integer(), nullable=True),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["clients.id"], name=op.f("fk_agreement_changes_client_id")),
        sa.ForeignKeyConstraint(["agreement_id"], ["agreements.id"], name=op.f("fk_agreement_changes_agreement_id")),
        sa.ForeignKeyConstraint(["authorised_by"], ["contacts.id"], name=op.f("fk_agreement_changes_authorised_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_changes")),
    )
    op.create_index(op.f("ix_agreement_changes_client_id"), "agreement_changes", ["client_id"])
    confirmed = "implementation_confirmations"
    op.create_table(
        confirmed,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deployment_id", sa.Integer(), nullable=False),
        sa.Column("completed_on", sa.Date(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("confirmed_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["deployment_id"], ["deployments.id"], name=op.f(f"fk_{confirmed}_deployment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{confirmed}")),
    )
    op.create_index(op.f(f"ix_{confirmed}_deployment_id"), confirmed, ["deployment_id"])
    op.create_table(
        "fee_authorisations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=True),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_fee_authorisations_case_id")),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_fee_authorisations_contact_id")),
        sa.ForeignKeyConstraint(["request_id"], ["requests.id"], name=op.f("fk_fee_authorisations_request_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fee_authorisations")),
        sa.UniqueConstraint("case_id", name=op.f("uq_fee_authorisations_case_id")),
    )


def _order_the_ledger() -> None:
    op.add_column("ledger", sa.Column("ordinal", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE ledger SET ordinal = (SELECT count(*) FROM ledger AS earlier"
        " WHERE earlier.client_id = ledger.client_id AND earlier.id <= ledger.id)"
    )
    with op.batch_alter_table("ledger") as ledger:
        ledger.alter_column("ordinal", existing_type=sa.Integer(), nullable=False)
        ledger.create_unique_constraint(op.f("uq_ledger_client_id_ordinal"), ["client_id", "ordinal"])
        ledger.create_check_constraint(op.f("ck_ledger_amount"), "amount IN (-1, 0, 1)")
        ledger.create_check_constraint(
            op.f("ck_ledger_final_is_decided"), "kind <> 'final' OR (amount = 1 AND actor LIKE 'technician:%')"
        )


def _only_grows(table: str) -> None:
    if op.get_bind().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, 'rows of {table} are added, never changed'); END"
            )
        return
    op.execute(
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$"
        " BEGIN RAISE EXCEPTION 'rows of % are added, never changed', TG_TABLE_NAME; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_only_grows BEFORE UPDATE OR DELETE ON {table}"
        " FOR EACH ROW EXECUTE FUNCTION refuse_change()"
    )


def downgrade() -> None:
    """Not offered: a restored backup is the way back."""
    raise NotImplementedError("Restore the backup made before the upgrade.")
