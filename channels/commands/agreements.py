"""What clients bought, by command: change the plan, end it, its history, implementations, fees (E6-E8, P2, P3)."""

import getpass
import tomllib
from datetime import date, datetime
from typing import Any

import click

from channels.commands.acts import AS
from channels.commands.cases import cases
from channels.commands.context import Context
from channels.commands.registers import clients

DAY = click.DateTime(formats=["%Y-%m-%d"])
BY = click.option("--by", required=True, help="The purchasing representative who authorised it, by name or address.")
MESSAGE = click.option("--message", required=True, help="The message by which it was authorised.")


@clients.command("change-plan")
@click.argument("client")
@click.argument("plan")
@click.option("--from", "effective_on", type=DAY, required=True, help="The first day of the new plan.")
@click.option(
    "--override", "overrides", multiple=True, help='A plan field of their own, such as "incidents_per_month=8".'
)
@BY
@MESSAGE
@AS
@click.pass_obj
def change_plan(
    context: Context,
    client: str,
    plan: str,
    effective_on: datetime,
    overrides: tuple[str, ...],
    by: str,
    message: str,
    login: str | None,
) -> None:
    """Change a client's plan from a day on, as a purchasing representative wishes; the old one stays on record."""
    from intake.agreements import Agreements, PlanWish

    wish = PlanWish(plan, effective_on.date(), by, message, _overrides(overrides))
    with context.application() as application:
        acts = Agreements(application.database, application.policy, application.clock)
        acts.change_plan(client, wish, login=login or getpass.getuser())
    click.echo(f"{client} has plan {plan} from {wish.effective_on} on.")


@clients.command("end-agreement")
@click.argument("client")
@click.option("--on", "last_day", type=DAY, required=True, help="The last day.")
@BY
@MESSAGE
@AS
@click.pass_obj
def end_agreement(context: Context, client: str, last_day: datetime, by: str, message: str, login: str | None) -> None:
    """End a client's agreement with a day, as a purchasing representative wishes."""
    from intake.agreements import Agreements

    with context.application() as application:
        acts = Agreements(application.database, application.policy, application.clock)
        ended = acts.end_agreement(
            client, last_day.date(), representative=by, message=message, login=login or getpass.getuser()
        )
    click.echo(f"{len(ended)} agreements of {client} end with {last_day.date()}.")


@clients.command("history")
@click.argument("client")
@click.pass_obj
def history(context: Context, client: str) -> None:
    """Show what a client bought over time: each change with its day, who authorised it and by which message."""
    from intake.agreement_values import history_lines
    from models.store import Store

    with context.application() as application, Store.read(application.database) as store:
        row = store.clients.find_by_name(client)
        if row is None:
            raise click.ClickException(f"There is no client {client!r}.")
        click.echo("\n".join(history_lines(store, row.id)))


@clients.command("complete-implementation")
@click.argument("client")
@click.argument("product")
@click.option("--how", required=True, help="How it was confirmed that the product opens and runs at the client.")
@click.option("--on", "completed_on", type=DAY, default=None, help="The day; today at the client where it is absent.")
@AS
@click.pass_obj
def complete_implementation(
    context: Context, client: str, product: str, how: str, completed_on: datetime | None, login: str | None
) -> None:
    """Record that a technician saw a product open and run at a client: its implementation support ends."""
    from intake.agreements import Agreements

    day: date | None = completed_on.date() if completed_on else None
    with context.application() as application:
        acts = Agreements(application.database, application.policy, application.clock)
        row = acts.complete_implementation(client, product, how=how, login=login or getpass.getuser(), completed_on=day)
        click.echo(f"{product} at {client} is in production since {row.implementation_completed_on}.")


@cases.command("authorise-fee")
@click.argument("number")
@BY
@MESSAGE
@AS
@click.pass_obj
def authorise_fee(context: Context, number: str, by: str, message: str, login: str | None) -> None:
    """Record a representative's consent to the fee for a third-party or network matter."""
    from intake.agreements import Agreements
    from intake.case_file import find_case
    from models.store import Store

    with context.application() as application:
        with Store.read(application.database) as store:
            case_id = find_case(store, application.policy, number).id
        acts = Agreements(application.database, application.policy, application.clock)
        acts.authorise_fee(case_id, representative=by, message=message, login=login or getpass.getuser())
    click.echo(f"The fee for {number} is authorised by {by}.")


@cases.command("take-on")
@click.argument("number")
@click.option("--reason", default="", help="Why it is taken on although it lies outside the plan.")
@AS
@click.pass_obj
def take_on(context: Context, number: str, reason: str, login: str | None) -> None:
    """Take on a case that lies outside the plan; it is charged as any other from then on."""
    from intake.agreements import Agreements
    from intake.case_file import find_case
    from models.store import Store

    with context.application() as application:
        with Store.read(application.database) as store:
            case_id = find_case(store, application.policy, number).id
        acts = Agreements(application.database, application.policy, application.clock)
        acts.take_on(case_id, reason=reason, login=login or getpass.getuser())
    click.echo(f"{number} is taken on.")


def _overrides(given: tuple[str, ...]) -> dict[str, Any]:
    """Overrides as TOML reads their values: ``incidents_per_month=8``, ``single_point_of_contact=false``."""
    try:
        return tomllib.loads("\n".join(given))
    except tomllib.TOMLDecodeError as error:
        raise click.UsageError(f"--override: {error}. Write it as in TOML: incidents_per_month=8.") from error


COMMANDS: tuple[click.Command, ...] = ()
