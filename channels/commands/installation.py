"""Setting up: ``init``, ``db``, ``technicians``, ``doctor``."""

from importlib.resources import files
from pathlib import Path
from re import fullmatch

import click

from channels.commands.context import Context

SAMPLES = ("intake.toml", "clients.toml", "catalog.toml")


@click.command()
@click.argument("folder", default=".", type=click.Path(path_type=Path, file_okay=False))
def init(folder: Path) -> None:
    """Write a commented intake.toml and sample clients.toml and catalog.toml; never overwrites."""
    folder.mkdir(parents=True, exist_ok=True)
    there = [name for name in SAMPLES if (folder / name).exists()]
    if there:
        raise click.ClickException(f"{folder / there[0]} is there already; nothing was written.")
    for name in SAMPLES:
        sample = files("channels").joinpath("samples", name)
        (folder / name).write_text(sample.read_text(encoding="utf-8"), encoding="utf-8")
        click.echo(f"wrote {folder / name}")
    click.echo("Next: look them through, then 'intake db upgrade', 'intake clients import clients.toml',")
    click.echo("'intake catalog import catalog.toml', 'intake technicians add LOGIN', 'intake serve'.")


@click.group()
def db() -> None:
    """Migrations, consistency and backups of the case store."""


@db.command("upgrade")
@click.pass_obj
def upgrade_command(context: Context) -> None:
    """Bring the database to the version of this code."""
    from channels.application import open_application
    from models.upgrade import upgrade

    application = open_application(context.settings())
    try:
        click.echo(f"The database is at version {upgrade(application.database)}.")
    finally:
        application.database.close()


@db.command("check")
@click.pass_obj
def check_command(context: Context) -> None:
    """Prove that ledger, cases, numbers and spans agree; exit 1 where they do not."""
    from intake.consistency import faults
    from models.store import Store
    from models.upgrade import differences

    with context.application() as application:
        found = [f"tables: {difference}" for difference in differences(application.database)]
        with Store.read(application.database) as store:
            found += faults(store)
    for fault in found:
        click.echo(fault, err=True)
    if found:
        raise click.exceptions.Exit(1)
    click.echo("Ledger, cases, numbers, spans and tables agree.")


@db.command("backup")
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def backup_command(context: Context, target: Path) -> None:
    """Copy the embedded database to TARGET while it is in use (PostgreSQL: use pg_dump)."""
    from models.backup import back_up

    if target.exists():
        raise click.ClickException(f"{target} is there already; nothing was written.")
    with context.application() as application:
        back_up(application.database, target)
    click.echo(f"wrote {target}")


@click.group()
def technicians() -> None:
    """Who may decide on cases."""


@technicians.command("add")
@click.argument("login")
@click.option("--name", default="", help="The name colleagues read; the login where it is absent.")
@click.option("--role", type=click.Choice(["technician", "lead", "administrator"]), default="technician")
@click.option("--email", default=None, help="Where a lead is told of escalations and alerts.")
@click.option("--slack", "slack_user", default=None, metavar="T…/U…", help="Their workspace and user in Slack.")
@click.password_option(envvar="INTAKE_TECHNICIAN_PASSWORD", help="For the console; asked for where it is absent.")
@click.pass_obj
def add_technician(context: Context, /, login: str, password: str, **given: str | None) -> None:
    """Register a technician, or change one; what is not named stays, but for the name and role."""
    from channels.web.auth import hash_password
    from models.store import Store

    if len(password) < 10:
        raise click.ClickException("A password needs at least 10 characters.")
    role, known = given["role"] or "technician", _contacts(given)
    with context.application() as application, Store.open(application.database) as store:
        owner = store.people.find_by_slack(str(known.get("slack_user")))
        if owner is not None and owner.login != login:
            raise click.ClickException(f"That Slack user is {owner.login} already; nothing was changed.")
        password_hash = hash_password(password)
        store.people.put(
            login, name=given["name"] or login, role=role, password_hash=password_hash, active=True, **known
        )
        store.audit.record(
            at=application.clock(), actor="operator", act="registered", subject=f"technician:{login}", reason=role
        )
    click.echo(f"{login} can log in as {role}.")


def _contacts(given: dict[str, str | None]) -> dict[str, str | None]:
    slack_user = given["slack_user"]
    if slack_user and not fullmatch(r"[TE][A-Z0-9]+/[UW][A-Z0-9]+", slack_user):
        raise click.ClickException(f"{slack_user!r} must name workspace and user, such as 'T012AB/U345CD'.")
    named = {"email": given["email"], "slack_user": slack_user or None}
    return {name: value for name, value in named.items() if given[name] is not None}


@technicians.command("list")
@click.pass_obj
def list_technicians(context: Context) -> None:
    """List the technicians."""
    from models.store import Store

    with context.application() as application, Store.read(application.database) as store:
        for row in store.people.all():
            known_by = "\t".join(filter(None, (row.email, row.slack_user)))
            line = f"{row.login}\t{row.role}\t{row.name}\t{'active' if row.active else 'inactive'}"
            click.echo(f"{line}\t{known_by}".rstrip())


@click.command()
@click.pass_obj
def doctor(context: Context) -> None:
    """Try settings, database, reader, ports, mail server and free space one by one; exit 1 where one fails."""
    from channels.doctor import examine

    failed = 0
    for name, problem in examine(context.settings()):
        failed += bool(problem)
        click.echo(f"{'FAIL' if problem else ' ok '}  {name}" + (f": {problem}" if problem else ""))
    if failed:
        raise click.exceptions.Exit(1)


COMMANDS = (init, db, technicians, doctor)
