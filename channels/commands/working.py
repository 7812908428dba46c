"""Working a case by command: assign, note, answer, wait, resolve, close, reopen, reclassify, let through, give back."""

import mimetypes
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from channels.commands.acts import AS, NUMBER, acting_login, decision_on, get_case
from channels.commands.cases import cases
from channels.commands.context import Context
from models.vocabulary import Kind, Severity

if TYPE_CHECKING:
    from channels.application import Application
    from intake.handling import Handling

TEXT = click.option("--text", help="The words; without it they are read from standard input.")
REASON = click.option("--reason", default="", help="Why; it stands on the case's time line.")


@cases.command("assign")
@NUMBER
@click.option("--to", help="The technician's login; without it, nobody has the case.")
@AS
@click.pass_obj
def assign(context: Context, number: str, to: str | None, login: str | None) -> None:
    """Give a case to a technician, or to nobody."""
    with context.application() as application:
        _handling(application).assign(get_case(application, number).id, to, login=acting_login(login))
    click.echo(f"{number}: {to or 'nobody'} has it.")


@cases.command("note")
@NUMBER
@TEXT
@AS
@click.pass_obj
def note(context: Context, number: str, text: str | None, login: str | None) -> None:
    """Write an internal note; no client ever sees it."""
    with context.application() as application:
        _handling(application).note(get_case(application, number).id, _words(text), login=acting_login(login))
    click.echo(f"{number}: noted.")


@cases.command("answer")
@NUMBER
@TEXT
@click.option("--file", "files", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--wait", is_flag=True, help="Then wait for the client: the clocks stop.")
@AS
@click.pass_obj
def answer(
    context: Context, number: str, text: str | None, files: tuple[Path, ...], wait: bool, login: str | None
) -> None:
    """Answer the client on the channel of the conversation."""
    from channels.web.submission import attachment_of

    kinds = {file: mimetypes.guess_type(file.name)[0] or "application/octet-stream" for file in files}
    with context.application() as application:
        _handling(application).answer(
            get_case(application, number).id,
            _words(text),
            login=acting_login(login),
            attachments=[attachment_of(file.name, kinds[file], file.read_bytes()) for file in files],
            wait_for_client=wait,
        )
    click.echo(f"{number}: the answer is on its way.")


@cases.command("wait")
@NUMBER
@AS
@click.pass_obj
def wait_for_client(context: Context, number: str, login: str | None) -> None:
    """Stop the clocks until the client answers."""
    with context.application() as application:
        _handling(application).wait_for_client(get_case(application, number).id, login=acting_login(login))
    click.echo(f"{number} waits for the client.")


@cases.command("resume")
@NUMBER
@AS
@click.pass_obj
def resume(context: Context, number: str, login: str | None) -> None:
    """Let the clocks run on although the client has not answered."""
    with context.application() as application:
        _handling(application).resume(get_case(application, number).id, login=acting_login(login))
    click.echo(f"{number} goes on.")


@cases.command("resolve")
@NUMBER
@click.option(
    "--by", "ways", multiple=True, required=True,
    type=click.Choice(["instructions", "workaround", "defect", "enhancement"]), help="By what; may be given often.",
)  # fmt: skip
@click.option("--text", default="", help="What the client is told; without it a sentence of ours for each way.")
@AS
@click.pass_obj
def resolve(context: Context, number: str, ways: tuple[str, ...], text: str, login: str | None) -> None:
    """Say by what a case is resolved, and tell the client (R1)."""
    from intake.resolution import Resolution

    with context.application() as application:
        case_id, chosen = get_case(application, number).id, [Resolution(way) for way in ways]
        _handling(application).resolve(case_id, chosen, text, login=acting_login(login))
    click.echo(f"{number} is resolved.")


@cases.command("close")
@NUMBER
@AS
@click.pass_obj
def close(context: Context, number: str, login: str | None) -> None:
    """End a resolved case for good."""
    with context.application() as application:
        _handling(application).close(get_case(application, number).id, login=acting_login(login))
    click.echo(f"{number} is closed.")


@cases.command("reopen")
@NUMBER
@REASON
@AS
@click.pass_obj
def reopen(context: Context, number: str, reason: str, login: str | None) -> None:
    """Take a resolved case up again."""
    with context.application() as application:
        _handling(application).reopen(get_case(application, number).id, login=acting_login(login), reason=reason)
    click.echo(f"{number} is open again.")


@cases.command("reclassify")
@NUMBER
@click.option("--kind", type=click.Choice([kind.value for kind in Kind if kind.opens_case]))
@click.option("--severity", type=click.Choice([severity.value for severity in Severity]))
@click.option("--product")
@click.option("--feature")
@click.option("--version")
@REASON
@AS
@click.pass_obj
def reclassify(
    context: Context,
    number: str,
    kind: str | None,
    severity: str | None,
    product: str | None,
    feature: str | None,
    version: str | None,
    reason: str,
    login: str | None,
) -> None:
    """Change what a decided case is; its targets move from now on (S2, S4)."""
    with context.application() as application:
        case = get_case(application, number)
        decision = decision_on(case, kind=kind, severity=severity, product=product, feature=feature, version=version)
        _handling(application).change(
            case.id, decision, login=acting_login(login), reason=reason, revision=case.revision
        )
    click.echo(f"{number} is reclassified.")


@cases.command("let-through")
@NUMBER
@REASON
@AS
@click.pass_obj
def let_through(context: Context, number: str, reason: str, login: str | None) -> None:
    """Let a case through that is beyond the allowance; leads only (P9)."""
    with context.application() as application:
        _handling(application).let_through(get_case(application, number).id, login=acting_login(login), reason=reason)
    click.echo(f"{number} is let through.")


@cases.command("give-back")
@NUMBER
@REASON
@AS
@click.pass_obj
def give_back(context: Context, number: str, reason: str, login: str | None) -> None:
    """Give the charge of a case back whose cause is a fault of ours (P8)."""
    with context.application() as application:
        case_id = get_case(application, number).id
        _handling(application).reverse_charge(case_id, login=acting_login(login), reason=reason)
    click.echo(f"The incident of {number} is given back.")


def _handling(application: "Application") -> "Handling":
    from intake.handling import Handling

    return Handling(application.database, application.policy, application.clock)


def _words(text: str | None) -> str:
    return text if text is not None else sys.stdin.read()


COMMANDS: tuple[click.Command, ...] = ()
