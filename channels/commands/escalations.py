"""``intake cases escalate`` and ``intake escalations``: start, follow and end them (X1-X4)."""

import json
from typing import TYPE_CHECKING

import click

from channels.commands.acts import AS, NUMBER, acting_login, get_case
from channels.commands.cases import cases
from channels.commands.context import Context

if TYPE_CHECKING:
    from channels.application import Application
    from intake.escalating import Escalating

_REASONS = (
    "production_down", "go_live_at_risk", "not_progressing", "no_attention", "business_impact", "clinical_impact",
)  # fmt: skip
ID = click.argument("escalation", type=int)


@cases.command("escalate")
@NUMBER
@click.option("--reason", required=True, type=click.Choice(_REASONS))
@click.option("--text", default="", help="What is known; it stands on the escalation's time line.")
@click.option("--for", "on_behalf_of", default="", help="The client's person for whom it is started.")
@click.option(
    "--through", type=click.Choice(["technician", "customer_success_manager", "representative"]), default="technician"
)
@AS
@click.pass_obj
def escalate(
    context: Context, number: str, reason: str, text: str, on_behalf_of: str, through: str, login: str | None
) -> None:
    """Raise a case to a lead; leads and client are told."""
    from intake.acting import Actor
    from intake.escalation import EscalationReason, Through

    with context.application() as application:
        row = _escalating(application).start(
            get_case(application, number).id,
            EscalationReason(reason),
            text,
            actor=Actor("technician", acting_login(login)),
            through=Through(through),
            on_behalf_of=on_behalf_of,
        )
    click.echo(f"{number} is escalated ({row.id}); {row.owner} owns it.")


@click.group()
def escalations() -> None:
    """Cases that were raised to a lead."""


@escalations.command("list")
@click.option("--all", "with_ended", is_flag=True, help="Ended ones too.")
@click.option("--limit", default=100, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="A JSON object a line.")
@click.pass_obj
def list_escalations(context: Context, with_ended: bool, limit: int, as_json: bool) -> None:
    """List what is proposed and what runs, oldest first."""
    from models.store import Store

    states = ("proposed", "running", *(("ended", "dismissed") if with_ended else ()))
    with context.application() as application, Store.read(application.database) as store:
        for row in store.escalations.listing(states=states, limit=limit):
            number = application.policy.numbers.write(row.case_id)
            file = {
                "id": row.id, "case": number, "state": row.state, "reason": row.reason, "owner": row.owner,
                "started_by": row.started_by, "started_at": row.started_at.isoformat(), "outcome": row.outcome,
            }  # fmt: skip
            line = "\t".join([str(row.id), number, row.state, row.reason, row.owner])
            click.echo(json.dumps(file, ensure_ascii=False) if as_json else line)


@escalations.command("show")
@ID
@click.pass_obj
def show_escalation(context: Context, escalation: int) -> None:
    """Show the time line of an escalation."""
    from models.store import Store

    with context.application() as application, Store.read(application.database) as store:
        for step in store.escalations.steps(escalation):
            click.echo(f"{step.at:%Y-%m-%d %H:%M} UTC\t{step.actor}\t{' '.join(step.what.split())}")


@escalations.command("accept")
@ID
@click.option("--text", default="")
@AS
@click.pass_obj
def accept(context: Context, escalation: int, text: str, login: str | None) -> None:
    """Let run what the system proposed; leads only."""
    with context.application() as application:
        _escalating(application).accept(escalation, login=acting_login(login), text=text)
    click.echo(f"Escalation {escalation} runs.")


@escalations.command("dismiss")
@ID
@click.option("--reason", required=True)
@AS
@click.pass_obj
def dismiss(context: Context, escalation: int, reason: str, login: str | None) -> None:
    """Say that what the system proposed is no escalation; leads only."""
    with context.application() as application:
        _escalating(application).dismiss(escalation, login=acting_login(login), reason=reason)
    click.echo(f"Escalation {escalation} is dismissed.")


@escalations.command("step")
@ID
@click.option("--text", required=True)
@AS
@click.pass_obj
def add_step(context: Context, escalation: int, text: str, login: str | None) -> None:
    """Write a line on its time line."""
    with context.application() as application:
        _escalating(application).add_step(escalation, text, login=acting_login(login))
    click.echo(f"Escalation {escalation}: noted.")


@escalations.command("hand-over")
@ID
@click.option("--to", required=True, help="The login of who owns it from now on.")
@AS
@click.pass_obj
def hand_over(context: Context, escalation: int, to: str, login: str | None) -> None:
    """Give it another owner."""
    with context.application() as application:
        _escalating(application).hand_over(escalation, to, login=acting_login(login))
    click.echo(f"{to} owns escalation {escalation}.")


@escalations.command("end")
@ID
@click.option("--outcome", required=True, help="What came of it.")
@click.option("--tell", default="", help="What the client is told; without it a sentence of ours.")
@AS
@click.pass_obj
def end(context: Context, escalation: int, outcome: str, tell: str, login: str | None) -> None:
    """End it; the client is told."""
    with context.application() as application:
        _escalating(application).end(escalation, outcome, login=acting_login(login), tell=tell)
    click.echo(f"Escalation {escalation} has ended.")


def _escalating(application: "Application") -> "Escalating":
    from intake.escalating import Escalating

    return Escalating(application.database, application.policy, application.clock)


COMMANDS = (escalations,)
