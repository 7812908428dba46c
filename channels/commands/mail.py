"""Mail from files: ``ingest``, ``drain``, ``parse``, ``inbox``."""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click

from channels.commands.context import Context

EX_TEMPFAIL = 75


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--envelope-from", default="", help="The envelope's sender, where it is known.")
@click.option("--envelope-to", multiple=True, help="A recipient of the envelope; may be given several times.")
@click.option("--verified", is_flag=True, help="The operator vouches for the senders: for backfills.")
@click.pass_obj
def ingest(
    context: Context, paths: tuple[str, ...], envelope_from: str, envelope_to: tuple[str, ...], verified: bool
) -> None:
    """Take in .eml files, mbox files, Maildirs, or one message on standard input (-), as any mail.

    Exit 0 only when all of it is stored; 75 asks a mail server to try again.
    """
    from channels.mail.intake_from_files import deliveries_of, messages_in
    from channels.settings import SettingsError
    from models.database import DatabaseError
    from models.store import Store, StoreUnavailableError

    count = new = 0
    try:
        with context.application() as application:
            for raws in _batches(messages_in(paths, sys.stdin.buffer), 100):
                batch = deliveries_of(
                    raws,
                    now=application.clock(),
                    envelope_from=envelope_from,
                    envelope_to=envelope_to,
                    vouched=verified,
                )
                with Store.open(application.database) as store:
                    accepted = store.inbox.accept(batch)
                count, new = count + len(accepted), new + sum(each.is_new for each in accepted)
    except (StoreUnavailableError, DatabaseError, SettingsError) as error:
        click.echo(f"intake: not stored, try again: {error}", err=True)
        raise click.exceptions.Exit(EX_TEMPFAIL) from error
    click.echo(f"{count} stored, {new} of them new.")


@click.command()
@click.option("--timeout", "timeout_seconds", type=float, default=600.0, help="Give up after so many seconds.")
@click.pass_obj
def drain(context: Context, timeout_seconds: float) -> None:
    """Work the inbox and the outbox until both are empty; exit 1 where that takes too long."""
    from channels.draining import drain_all

    with context.application() as application:
        left = drain_all(application, timeout_seconds=timeout_seconds, monotonic=time.monotonic, sleep=time.sleep)
    if left:
        click.echo(f"intake: still waiting: {left}. Is the mail server of [sender] reachable?", err=True)
        raise click.exceptions.Exit(1)
    click.echo("The inbox and the outbox are empty.")


@click.command()
@click.argument("files", nargs=-1, required=True)
def parse(files: tuple[str, ...]) -> None:
    """Print what is understood of raw messages as JSON: one object for one file, a line each for several."""
    from channels.mail.parse import parse as parse_mail
    from channels.mail.parse_json import as_json

    for name in files:
        message = parse_mail(_read(name))
        indent = 2 if len(files) == 1 else None
        click.echo(json.dumps(as_json(message), ensure_ascii=False, indent=indent))


@click.group()
def inbox() -> None:
    """Messages as they came in."""


@inbox.command("list")
@click.option("--state", type=click.Choice(["waiting", "claimed", "done", "set_aside"]), help="Only these.")
@click.option("--limit", default=50, show_default=True)
@click.pass_obj
def list_inbox(context: Context, state: str | None, limit: int) -> None:
    """List messages, the newest first, with the reason where one was set aside."""
    from models.store import Store

    with context.application() as application, Store.read(application.database) as store:
        for row in store.inbox.listing(state=state, limit=limit):
            click.echo(f"{row.id}\t{row.received_at:%Y-%m-%d %H:%M:%S}\t{row.state}\t{row.envelope_from}\t{row.reason}")


@inbox.command("show")
@click.argument("inbox_id", type=int)
@click.pass_obj
def show_inbox(context: Context, inbox_id: int) -> None:
    """Print the raw bytes of one message, as they came."""
    from models.store import Store

    with context.application() as application, Store.open(application.database) as store:
        row = store.inbox.find(inbox_id)
        if row is None:
            raise click.ClickException(f"There is no message {inbox_id} in the inbox.")
        # Each view of an original stands on the audit trail (H28).
        store.audit.record(at=application.clock(), actor="operator", act="viewed", subject=f"inbox:{inbox_id}")
        sys.stdout.buffer.write(row.raw)


@inbox.command("retry")
@click.argument("inbox_ids", type=int, nargs=-1, required=True)
@click.pass_obj
def retry_inbox(context: Context, inbox_ids: tuple[int, ...]) -> None:
    """Put messages that were set aside back to wait."""
    from models.store import Store

    with context.application() as application, Store.open(application.database) as store:
        for inbox_id in inbox_ids:
            if not store.inbox.retry(inbox_id):
                raise click.ClickException(f"Message {inbox_id} is not set aside; nothing was changed.")
            store.audit.record(at=application.clock(), actor="operator", act="retried", subject=f"inbox:{inbox_id}")
    click.echo(f"{len(inbox_ids)} will be tried again.")


def _read(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise click.ClickException(f"{name}: cannot be read: {error.strerror}.") from error


def _batches(messages: Iterator[bytes], size: int) -> Iterator[list[bytes]]:
    batch: list[bytes] = []
    for message in messages:
        batch.append(message)
        if len(batch) >= size:
            yield batch
            batch = []
    if batch:
        yield batch


COMMANDS = (ingest, drain, parse, inbox)
