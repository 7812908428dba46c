"""Clients and the catalogue: ``clients import``, ``clients check``, ``catalog import``."""

import secrets
from datetime import UTC, datetime
from pathlib import Path
from re import fullmatch

import click

from channels.commands.context import Context
from models.vocabulary import Channel, Kind, Severity

FILE = click.Path(path_type=Path, dir_okay=False)
PRUNE = click.option("--prune", is_flag=True, help="Remove what is absent from the file.")


@click.group()
def clients() -> None:
    """Who buys support, and what they may have."""


@clients.command("import")
@click.argument("file", type=FILE)
@PRUNE
@click.pass_obj
def import_clients(context: Context, file: Path, prune: bool) -> None:
    """Register clients from a clients.toml: all of it or, where an entry is bad, nothing."""
    from intake.clients_file import read_clients
    from intake.registry import register_clients
    from models.store import Store

    with context.application() as application:
        entries = read_clients(file, plans=application.policy.plans, calendars=application.policy.calendars)
        with Store.open(application.database) as store:
            register_clients(store, entries, now=application.clock(), prune=prune)
            store.audit.record(at=application.clock(), actor="operator", act="imported", subject=f"clients:{file.name}")
    click.echo(f"{len(entries)} clients registered.")


@clients.command("check")
@click.argument("who")
@click.option("--at", "at", type=click.DateTime(), help="The moment to explain, in UTC; now where it is absent.")
@click.option("--product", default=None, help="What the matter is about.")
@click.option("--version", default=None, help="And which version of it.")
@click.option("--kind", type=click.Choice([kind.value for kind in Kind if kind.opens_case]), default="question")
@click.option("--severity", type=click.Choice([severity.value for severity in Severity]), default="low")
@click.option("--channel", type=click.Choice([channel.value for channel in Channel]), help="By which they write.")
@click.pass_obj
def check_client(context: Context, /, who: str, at: datetime | None, channel: str | None, **matter: str | None) -> None:
    """Say who an ADDRESS or slack:T…/U… is, what they may have, and why."""
    from intake.explaining import Enquiry, explain
    from models.store import Store

    if not fullmatch(r"[^@\s]+@[^@\s]+|slack:[TE]\w+/[UW]\w+", who):
        raise click.UsageError(f"{who!r} is nobody's address; write an e-mail address, or slack:T012AB/U345CD.")
    with context.application() as application, Store.read(application.database) as store:
        moment = at.replace(tzinfo=UTC) if at else application.clock()
        enquiry = Enquiry(
            who,
            moment,
            product=matter["product"],
            version=matter["version"],
            kind=Kind(matter["kind"] or Kind.QUESTION),
            severity=Severity(matter["severity"] or Severity.LOW),
            channel=Channel(channel) if channel else None,
        )
        lines = explain(store, application.policy, enquiry)
    click.echo("\n".join(lines))


@clients.command("pin")
@click.argument("name")
@click.option("--forget", is_flag=True, help="Take the PIN away and give none.")
@click.pass_obj
def pin_of_client(context: Context, name: str, forget: bool) -> None:
    """Give the client NAME a new support PIN and print it, this once; the one before ends."""
    from intake.credentials import set_pin
    from intake.pins import pin_of
    from models.store import Store

    with context.application() as application, Store.open(application.database) as store:
        client = store.clients.find_by_name(name)
        if client is None:
            raise click.ClickException(f"There is no client named {name!r}; nothing was changed.")
        store.credentials.forget_pin(client.id)
        if forget:
            subject = f"client:{client.id}"
            store.audit.record(at=application.clock(), actor="operator", act="took the PIN away", subject=subject)
            click.echo(f"{name} has no support PIN any more.")
            return
        pin = pin_of(client.id, secrets.randbelow(10**8))
        set_pin(store, client, pin, secrets.token_bytes(16), actor="operator", now=application.clock())
    click.echo(str(pin))


@click.group()
def catalog() -> None:
    """What is supported."""


@catalog.command("import")
@click.argument("file", type=FILE)
@PRUNE
@click.pass_obj
def import_catalog(context: Context, file: Path, prune: bool) -> None:
    """Register products from a catalog.toml: all of it or, where an entry is bad, nothing."""
    from classifiers.catalogue_file import load_catalogue
    from intake.registry import register_catalogue
    from models.store import Store

    catalogue = load_catalogue(file)
    with context.application() as application, Store.open(application.database) as store:
        register_catalogue(store, catalogue, prune=prune)
        store.audit.record(at=application.clock(), actor="operator", act="imported", subject=f"catalogue:{file.name}")
    click.echo(f"{len(catalogue.products)} products registered.")


COMMANDS = (clients, catalog)
