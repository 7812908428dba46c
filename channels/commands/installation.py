"""Setting up: ``init``, ``db``, ``technicians``, ``doctor``."""

from importlib.resources import files
from pathlib import Path

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
@click.password_option(envvar="INTAKE_TECHNICIAN_PASSWORD", help="For the console; asked for where it is absent.")
@click.pass_obj
def add_technician(context: Context, login: str, name: str, role: str, password: str) -> None:
    """Register a technician, or change the name, role and password of one."""
    from channels.web.auth import hash_password
    from models.store import Store

    if len(password) < 10:
        raise click.ClickException("A password needs at least 10 characters.")
    with context.application() as application, Store.open(application.database) as store:
        store.people.put(login, name=name or login, role=role, password_hash=hash_password(password), active=True)
        store.audit.record(
            at=application.clock(), actor="operator", act="registered", subject=f"technician:{login}", reason=role
        )
    click.echo(f"{login} can log in as {role}.")


@technicians.command("list")
@click.pass_obj
def list_technicians(context: Context) -> None:
    """List the technicians."""
    from models.store import Store

    with context.application() as application, Store.read(application.database) as store:
        for row in store.people.all():
            click.echo(f"{row.login}\t{row.role}\t{row.name}\t{'active' if row.active else 'inactive'}")


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
