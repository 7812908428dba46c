"""``intake defects``, ``enhancements`` and ``documents``: what leads to engineering, the committee, the writers."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from channels.commands.acts import AS, acting_login, get_case
from channels.commands.context import Context

if TYPE_CHECKING:
    from channels.application import Application
    from intake.defects import Defects
    from intake.enhancements import Enhancements

KEY = click.argument("key")
JSON = click.option("--json", "as_json", is_flag=True, help="A JSON object a line.")


@click.group()
def defects() -> None:
    """Defect reports; KEY is a report's number, or the tracker's own key."""


@defects.command("list")
@click.option("--state", "states", multiple=True, help="evaluating and confirmed, where none is named.")
@click.option("--limit", default=500, show_default=True)
@JSON
@click.pass_obj
def list_defects(context: Context, states: tuple[str, ...], limit: int, as_json: bool) -> None:
    """List reports as engineering should look at them: by priority, technical severity, age."""
    files = _defect_files(context, states, limit)
    _print(files, as_json, ("id", "state", "case_priority", "technical_severity", "tracker_key", "summary"))


@defects.command("export")
@click.option("--state", "states", multiple=True, help="evaluating and confirmed, where none is named.")
@click.option("--limit", default=10_000, show_default=True)
@click.pass_obj
def export_defects(context: Context, states: tuple[str, ...], limit: int) -> None:
    """Write reports as one JSON document for the tracker; none holds a word of a client."""
    from intake.defects import FORMAT

    document = {"format": FORMAT, "defects": _defect_files(context, states, limit)}
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


@defects.command("rate")
@KEY
@click.argument("severity", type=click.Choice(["unrated", "blocker", "major", "minor", "cosmetic"]))
@AS
@click.pass_obj
def rate(context: Context, key: str, severity: str, login: str | None) -> None:
    """Give a report engineering's own severity; the cases' priority stays beside it (D1)."""
    from intake.feedback import TechnicalSeverity

    with context.application() as application:
        acts = _defects(application)
        acts.rate(acts.id_of(key), TechnicalSeverity(severity), login=acting_login(login))
    click.echo(f"Defect report {key}: {severity}.")


@defects.command("confirm")
@KEY
@AS
@click.pass_obj
def confirm(context: Context, key: str, login: str | None) -> None:
    """Confirm that the product is at fault (K2)."""
    with context.application() as application:
        acts = _defects(application)
        acts.confirm(acts.id_of(key), login=acting_login(login))
    click.echo(f"Defect report {key} is confirmed.")


@defects.command("link")
@KEY
@click.argument("tracker_key")
@AS
@click.pass_obj
def link(context: Context, key: str, tracker_key: str, login: str | None) -> None:
    """Note under which key the tracker keeps it."""
    with context.application() as application:
        acts = _defects(application)
        acts.link(acts.id_of(key), tracker_key, login=acting_login(login))
    click.echo(f"Defect report {key} is {tracker_key} in the tracker.")


@defects.command("join")
@KEY
@click.option("--into", required=True, help="The report that stays.")
@AS
@click.pass_obj
def join(context: Context, key: str, into: str, login: str | None) -> None:
    """Make one report of two about the same fault."""
    with context.application() as application:
        acts = _defects(application)
        acts.join(acts.id_of(key), into=acts.id_of(into), login=acting_login(login))
    click.echo(f"Defect report {key} is part of {into}.")


@defects.command("fixed")
@KEY
@click.option("--in", "version", required=True, help="The version in which it is corrected.")
@click.option("--text", default="", help="More that the clients are told.")
@AS
@click.pass_obj
def fixed(context: Context, key: str, version: str, text: str, login: str | None) -> None:
    """The way back: it is corrected, and the clients of all its cases are told."""
    with context.application() as application:
        acts = _defects(application)
        acts.fix(acts.id_of(key), version, login=acting_login(login), words=text)
    click.echo(f"Defect report {key} is fixed in {version}; its cases' clients are told.")


@defects.command("decline")
@KEY
@click.option("--reason", required=True)
@AS
@click.pass_obj
def decline(context: Context, key: str, reason: str, login: str | None) -> None:
    """Engineering finds no fault; whoever has the cases is told."""
    with context.application() as application:
        acts = _defects(application)
        acts.decline(acts.id_of(key), reason, login=acting_login(login))
    click.echo(f"Defect report {key} is declined.")


@click.group()
def enhancements() -> None:
    """The upgrade committee's queue (D2)."""


@enhancements.command("list")
@click.option("--state", "states", multiple=True, help="queued, where none is named.")
@click.option("--limit", default=500, show_default=True)
@JSON
@click.pass_obj
def list_enhancements(context: Context, states: tuple[str, ...], limit: int, as_json: bool) -> None:
    """List what clients wish for, what most of them asked for first."""
    from intake.enhancements import queue_of
    from models.store import Store

    with context.application() as application, Store.read(application.database) as store:
        files = queue_of(store, application.policy, states=states or ("queued",), limit=limit)
    _print(files, as_json, ("id", "state", "clients", "subject"))


@enhancements.command("join")
@click.argument("enhancement", type=int)
@click.option("--into", type=int, required=True, help="The one that stays.")
@AS
@click.pass_obj
def join_enhancement(context: Context, enhancement: int, into: int, login: str | None) -> None:
    """Make one of two wishes for the same thing."""
    with context.application() as application:
        _enhancements(application).join(enhancement, into=into, login=acting_login(login))
    click.echo(f"Enhancement {enhancement} is part of {into}.")


@enhancements.command("rule")
@click.argument("enhancement", type=int)
@click.argument("ruling", type=click.Choice(["accepted", "declined", "delivered"]))
@click.option("--reason", default="", help="Everybody who asked is told it.")
@AS
@click.pass_obj
def rule(context: Context, enhancement: int, ruling: str, reason: str, login: str | None) -> None:
    """Record what the committee decided; everybody who asked is told."""
    from intake.enhancements import Ruling

    with context.application() as application:
        _enhancements(application).rule(enhancement, Ruling(ruling), login=acting_login(login), reason=reason)
    click.echo(f"Enhancement {enhancement} is {ruling}.")


@click.group()
def documents() -> None:
    """Errors in our own documents (K3)."""


@documents.command("errors")
@click.option("--state", default="open", show_default=True, type=click.Choice(["open", "mended", "withdrawn"]))
@click.option("--limit", default=500, show_default=True)
@JSON
@click.pass_obj
def list_errors(context: Context, state: str, limit: int, as_json: bool) -> None:
    """List errors that clients found, with the document and its owner."""
    from intake.documents import error_file
    from models.store import Store

    with context.application() as application, Store.read(application.database) as store:
        rows = store.feedback.document_errors(state=state, limit=limit)
        files = [error_file(application.policy, row) for row in rows]
    _print(files, as_json, ("case", "state", "product", "document", "owner"))


@documents.command("mended")
@click.argument("number")
@click.option("--text", default="", help="More that the client is told.")
@AS
@click.pass_obj
def mended(context: Context, number: str, text: str, login: str | None) -> None:
    """The document that a case found wrong is corrected; the client is told."""
    from intake.documents import Documents

    with context.application() as application:
        acts = Documents(application.database, application.policy, application.clock)
        acts.mend(get_case(application, number).id, login=acting_login(login), words=text)
    click.echo(f"{number}: the document is mended; the client is told.")


def _defect_files(context: Context, states: tuple[str, ...], limit: int) -> list[dict[str, Any]]:
    from intake.defects import LIVING, defect_file, in_order
    from models.store import Store

    with context.application() as application, Store.read(application.database) as store:
        rows = in_order(store.feedback.defects(states=states or LIVING, limit=limit))
        return [defect_file(store, application.policy, row) for row in rows]


def _print(files: Iterable[dict[str, Any]], as_json: bool, columns: tuple[str, ...]) -> None:
    for file in files:
        line = "\t".join(str(file[name]) if file[name] is not None else "-" for name in columns)
        click.echo(json.dumps(file, ensure_ascii=False) if as_json else line)


def _defects(application: "Application") -> "Defects":
    from intake.defects import Defects

    return Defects(application.database, application.policy, application.clock)


def _enhancements(application: "Application") -> "Enhancements":
    from intake.enhancements import Enhancements

    return Enhancements(application.database, application.policy, application.clock)


COMMANDS = (defects, enhancements, documents)
