"""Running an installation: ``serve`` and ``demo``."""

from pathlib import Path

import click

from channels.commands.context import Context


@click.command()
@click.option("--only", default="", help="Open only these, divided by commas: mail, slack, web, worker.")
@click.pass_obj
def serve(context: Context, only: str) -> None:
    """Run the enabled doors and workers in this process until it is stopped."""
    from channels.serve import ROLES
    from channels.serve import serve as run

    roles = [role.strip() for role in only.split(",") if role.strip()] or list(ROLES)
    if unknown := [role for role in roles if role not in ROLES]:
        raise click.UsageError(f"--only knows {', '.join(ROLES)}, not {unknown[0]!r}.")
    with context.application() as application:
        run(application, roles, announce=lambda line: click.echo(line))


@click.command()
@click.option("--no-wait", is_flag=True, help="End after every message is answered.")
@click.option(
    "--vendor",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=None,
    help="A folder with a vendor's intake.toml, clients.toml, catalog.toml, messages.toml and dns.toml.",
)
def demo(no_wait: bool, vendor: Path | None) -> None:
    """Show a whole installation on loopback: sample clients write by real SMTP and are answered."""
    from channels.demo import run_demo

    if not run_demo(no_wait=no_wait, say=lambda line: click.echo(line), vendor=vendor):
        raise click.exceptions.Exit(1)


COMMANDS = (serve, demo)
