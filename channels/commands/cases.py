"""Cases without a browser: ``cases list``, ``show``, ``confirm``, ``correct``, ``reject``."""

import getpass
import json

import click

from channels.commands.acts import AS, decision_on
from channels.commands.context import Context
from models.vocabulary import Kind, Severity


@click.group()
def cases() -> None:
    """Support incidents: list them, look at one, decide."""


@cases.command("list")
@click.option("--status", type=click.Choice(["new", "open", "waiting", "resolved", "closed", "rejected", "merged"]))
@click.option("--limit", default=50, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="A JSON object a line.")
@click.pass_obj
def list_cases(context: Context, status: str | None, limit: int, as_json: bool) -> None:
    """List cases, the newest first."""
    from intake.case_file import case_file
    from models.store import Store

    with context.application() as application, Store.read(application.database) as store:
        numbers = application.policy.numbers
        for row in store.cases.listing(status=status, limit=limit):
            if as_json:
                click.echo(json.dumps(case_file(store, application.policy, row), ensure_ascii=False))
            else:
                client = store.clients.get(row.client_id).name
                click.echo(f"{numbers.write(row.id)}\t{row.status}\t{row.severity or '-'}\t{client}\t{row.summary}")


@cases.command("show")
@click.argument("number")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
@click.pass_obj
def show_case(context: Context, number: str, as_json: bool) -> None:
    """Show one case: its message with its words, what was suggested and decided, what it costs."""
    from intake.case_file import as_lines, case_file, find_case
    from models.store import Store

    with context.application() as application, Store.read(application.database) as store:
        case = find_case(store, application.policy, number)
        file = case_file(store, application.policy, case)
        click.echo(json.dumps(file, ensure_ascii=False, indent=2) if as_json else "\n".join(as_lines(file)))


@cases.command("confirm")
@click.argument("numbers", nargs=-1, required=True)
@AS
@click.pass_obj
def confirm_cases(context: Context, numbers: tuple[str, ...], login: str | None) -> None:
    """Confirm cases as they were suggested, all of them or none; the client is told."""
    with context.application() as application:
        ids = [_id(application.policy.numbers.find_all(number), number) for number in numbers]
        application.triage().confirm(ids, login=login or getpass.getuser())
    click.echo(f"{', '.join(numbers)} confirmed.")


@cases.command("correct")
@click.argument("number")
@click.option("--kind", type=click.Choice([kind.value for kind in Kind if kind.opens_case]))
@click.option("--severity", type=click.Choice([severity.value for severity in Severity]))
@click.option("--product")
@click.option("--feature")
@click.option("--version")
@AS
@click.pass_obj
def correct_case(
    context: Context,
    number: str,
    kind: str | None,
    severity: str | None,
    product: str | None,
    feature: str | None,
    version: str | None,
    login: str | None,
) -> None:
    """Confirm a case with other values than were suggested; what is not named stays."""
    from intake.case_file import find_case
    from models.store import Store

    with context.application() as application:
        with Store.read(application.database) as store:
            case = find_case(store, application.policy, number)
        decision = decision_on(case, kind=kind, severity=severity, product=product, feature=feature, version=version)
        application.triage().correct(case.id, decision, login=login or getpass.getuser(), revision=case.revision)
    click.echo(f"{number} corrected and confirmed.")


@cases.command("reject")
@click.argument("number")
@click.option("--reason", default="", help="Why it is no case of its own.")
@AS
@click.pass_obj
def reject_case(context: Context, number: str, reason: str, login: str | None) -> None:
    """Say that something is no case of its own: it ends and costs nothing."""
    with context.application() as application:
        case_id = _id(application.policy.numbers.find_all(number), number)
        application.triage().reject(case_id, login=login or getpass.getuser(), reason=reason)
    click.echo(f"{number} ended: not a case.")


@cases.command("replay")
@click.argument("number")
@click.pass_obj
def replay_case(context: Context, number: str) -> None:
    """Decide again on the facts of the day what a client may have; exit 1 where something else comes out."""
    from intake.case_file import find_case
    from intake.replaying import as_lines as replay_lines
    from intake.replaying import replay
    from models.store import Store

    with context.application() as application, Store.read(application.database) as store:
        case = find_case(store, application.policy, number)
        replayed = [replay(row) for row in store.entitlements.verdicts_of_case(case.id)]
    if not replayed:
        raise click.ClickException(f"Of {number} no facts were kept: it was opened before they were.")
    click.echo("\n".join(line for each in replayed for line in replay_lines(each)))
    if not all(each.is_same for each in replayed):
        raise click.exceptions.Exit(1)


def _id(found: list[int], number: str) -> int:
    if len(found) != 1:
        raise click.UsageError(f"{number!r} is no case number; write one such as CS-1042.")
    return found[0]


COMMANDS = (cases,)
