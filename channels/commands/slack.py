"""Setting Slack up: ``slack manifest``, ``slack link``, ``slack workspaces``."""

import json

import click

from channels.commands.context import Context


@click.group()
def slack() -> None:
    """The app in Slack: its manifest, and the workspaces that it is installed in."""


@slack.command("manifest")
@click.option("--name", default="Support", help="What the app is called.")
@click.pass_obj
def print_manifest(context: Context, name: str) -> None:
    """Print the manifest that Slack makes the app from, as the settings say: by requests or by Socket Mode."""
    from channels.application import settings_in_force
    from channels.slack.manifest import manifest

    settings = settings_in_force(context.settings())
    socket_mode = bool(settings.slack.app_token.get_secret_value()) or not settings.web.public_url
    public_url, several = settings.web.public_url or "https://support.example", bool(settings.slack.client_id)
    made = manifest(name=name, public_url=public_url, socket_mode=socket_mode, several=several)
    click.echo(json.dumps(made, indent=2, ensure_ascii=False))


@slack.command("link")
@click.pass_obj
def print_link(context: Context) -> None:
    """Print a link by which the app may be installed in a further workspace, for seven days."""
    from channels.slack.installing import install_link
    from channels.slack_doors import seal_of

    with context.application() as application:
        settings = application.in_force()
        if not (settings.slack.client_id and settings.web.public_url):
            raise click.ClickException("Set slack.client_id, slack.client_secret and web.public_url first.")
        click.echo(install_link(seal_of(settings), settings.web.public_url, now=application.clock()))


@slack.command("workspaces")
@click.pass_obj
def list_workspaces(context: Context) -> None:
    """List the workspaces that the app is installed in, and those it was removed from."""
    from models.store import Store

    with context.application() as application, Store.read(application.database) as store:
        for row in store.slack.installations():
            state = f"removed {row.removed_at:%Y-%m-%d}: {row.reason}" if row.removed_at else "installed"
            click.echo(f"{row.team}\t{row.name}\t{state}")


COMMANDS = (slack,)
