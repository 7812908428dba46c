"""Telling cases apart by command: split, merge, reattach, open from words, undo (P6, P7, H26)."""

from typing import TYPE_CHECKING

import click

from channels.commands.acts import AS, NUMBER, acting_login, get_case
from channels.commands.cases import cases
from channels.commands.context import Context
from models.vocabulary import Kind, Severity

if TYPE_CHECKING:
    from channels.application import Application
    from intake.dividing import Dividing, Part

PART = click.option(
    "--part", "parts", multiple=True, required=True,
    help='Such as "words=0-34; kind=question; severity=low; product=TrackPoint; feature=Floor map"; '
    'places in the body count from 0, of the subject they are "subject:0-12".',
)  # fmt: skip
_KEYS = ("words", "kind", "severity", "product", "feature", "version")


@cases.command("split")
@NUMBER
@PART
@AS
@click.pass_obj
def split(context: Context, number: str, parts: tuple[str, ...], login: str | None) -> None:
    """Make several decided cases of one; the first part keeps the number."""
    with context.application() as application:
        case = get_case(application, number)
        found = _dividing(application).split(
            case.id, [_part(part) for part in parts], login=acting_login(login), revision=case.revision
        )
        click.echo(" ".join(application.policy.numbers.write(each.id) for each in found))


@cases.command("merge")
@click.argument("numbers", nargs=-1, required=True)
@click.option("--into", required=True, help="The case that stays.")
@AS
@click.pass_obj
def merge(context: Context, numbers: tuple[str, ...], into: str, login: str | None) -> None:
    """Make one case of several; the charge follows."""
    with context.application() as application:
        ids = [get_case(application, number).id for number in numbers]
        _dividing(application).merge(ids, into=get_case(application, into).id, login=acting_login(login))
    click.echo(f"{', '.join(numbers)}: part of {into}.")


@cases.command("reattach")
@NUMBER
@click.option("--to", required=True, help="The case that it only continues.")
@AS
@click.pass_obj
def reattach(context: Context, number: str, to: str, login: str | None) -> None:
    """Join a case to the one that it only continues; it costs nothing."""
    with context.application() as application:
        case_id, to_case = get_case(application, number).id, get_case(application, to).id
        _dividing(application).reattach(case_id, to_case=to_case, login=acting_login(login))
    click.echo(f"{number} continues {to}.")


@cases.command("open")
@click.argument("request", type=int)
@PART
@AS
@click.pass_obj
def open_case(context: Context, request: int, parts: tuple[str, ...], login: str | None) -> None:
    """Open decided cases from words of a message that nobody marked."""
    with context.application() as application:
        for part in [_part(each) for each in parts]:
            case = _dividing(application).open_from(request, part.spans, part.decision, login=acting_login(login))
            click.echo(application.policy.numbers.write(case.id))


@cases.command("undo")
@NUMBER
@AS
@click.pass_obj
def undo(context: Context, number: str, login: str | None) -> None:
    """Take the last decision on a case back, with its charge, where nothing later rests on it."""
    with context.application() as application:
        _dividing(application).undo(get_case(application, number).id, login=acting_login(login))
    click.echo(f"The last decision on {number} is taken back.")


def _dividing(application: "Application") -> "Dividing":
    from intake.dividing import Dividing

    return Dividing(application.database, application.policy, application.clock)


def _part(text: str) -> "Part":
    from classifiers.findings import Span
    from intake.deciding import Decision
    from intake.dividing import Part

    named = dict(_pair(each) for each in text.split(";") if each.strip())
    try:
        kind = Kind(named.get("kind", ""))
        severity = Severity(named["severity"]) if named.get("severity") else None
        spans = tuple(Span(*_place(place)) for place in named["words"].split(","))
    except (KeyError, ValueError) as error:
        raise click.UsageError(
            f"--part {text!r}: it needs words=START-END and a kind, and a severity if any."
        ) from error
    product, feature, version = (named.get(name) or None for name in ("product", "feature", "version"))
    return Part(spans, Decision(kind, severity, product, feature, version))


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    if name.strip() not in _KEYS:
        raise click.UsageError(f"--part: {name.strip()!r} is not known; known are {', '.join(_KEYS)}.")
    return name.strip(), value.strip()


def _place(text: str) -> tuple[str, int, int]:
    part, colon, place = text.strip().rpartition(":")
    start, _, end = place.partition("-")
    return (part if colon else "body"), int(start), int(end)


COMMANDS: tuple[click.Command, ...] = ()
