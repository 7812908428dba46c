"""Tokens of the API: ``tokens add``, ``tokens list``, ``tokens revoke``."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import click

from channels.commands.context import Context

if TYPE_CHECKING:
    from models.access import ApiTokenRow


@click.group()
def tokens() -> None:
    """Tokens with which programs use the API."""


@tokens.command("add")
@click.argument("name")
@click.option("--login", required=True, help="The technician as whom it acts.")
@click.option("--scope", "scopes", multiple=True, required=True, help="What it may do, several times; 'all' for all.")
@click.option("--client", default=None, help="The one client whose cases it sees.")
@click.option("--days", type=click.IntRange(1, 3650), default=None, help="After how many days it ends.")
@click.pass_obj
def add_token(context: Context, name: str, login: str, scopes: tuple[str, ...], client: str | None, days: int) -> None:
    """Make a token and print it: it is shown this once, and only its hash is kept."""
    from channels.web.api.tokens import hash_of, new_token
    from models.store import Store

    chosen, token = _scopes(scopes, is_bound=client is not None), new_token()
    with context.application() as application, Store.open(application.database) as store:
        technician = store.people.find(login)
        if technician is None or not technician.active:
            raise click.ClickException(f"There is no active technician {login!r}; 'intake technicians add' makes one.")
        bound = store.clients.find_by_name(client) if client else None
        if client and bound is None:
            raise click.ClickException(f"There is no client {client!r}.")
        now = application.clock()
        row = store.access.add_token(
            name=name,
            token_hash=hash_of(token),
            technician_id=technician.id,
            client_id=bound.id if bound else None,
            scopes=chosen,
            created_at=now,
            expires_at=now + timedelta(days=days) if days else None,
        )
        store.audit.record(at=now, actor="operator", act="added", subject=f"token:{row.id}", detail={"scopes": chosen})
    click.echo(token)


@tokens.command("list")
@click.pass_obj
def list_tokens(context: Context) -> None:
    """List the tokens, with their scopes and their last use."""
    from models.store import Store

    with context.application() as application, Store.read(application.database) as store:
        for row, technician in store.access.tokens():
            state = _state(row, application.clock())
            bound = f"\tonly {store.clients.get(row.client_id).name}" if row.client_id else ""
            click.echo(f"{row.id}\t{row.name}\t{technician.login}\t{state}\t{' '.join(row.scopes)}{bound}")


@tokens.command("revoke")
@click.argument("token_id", type=int)
@click.pass_obj
def revoke_token(context: Context, token_id: int) -> None:
    """End a token by its number in the list; it is refused from now on."""
    from models.store import Store

    with context.application() as application, Store.open(application.database) as store:
        if not store.access.revoke(token_id, now=application.clock()):
            raise click.ClickException(f"There is no token {token_id} that could be revoked.")
        store.audit.record(at=application.clock(), actor="operator", act="revoked", subject=f"token:{token_id}")
    click.echo(f"Token {token_id} is revoked.")


def _state(row: "ApiTokenRow", now: datetime) -> str:
    if row.revoked_at is not None:
        return "revoked"
    if row.expires_at is not None and row.expires_at <= now:
        return "expired"
    return f"used {row.last_used_at:%Y-%m-%d %H:%M}" if row.last_used_at else "never used"


def _scopes(given: tuple[str, ...], *, is_bound: bool) -> list[str]:
    from channels.web.api.tokens import SCOPES_OF_ONE_CLIENT, Scope
    from models.toml_file import nearest

    allowed = [scope.value for scope in Scope if not is_bound or scope in SCOPES_OF_ONE_CLIENT]
    for scope in given:
        if scope not in (*allowed, "all"):
            hint = " with --client" if is_bound else ""
            raise click.ClickException(f"{scope!r} is no scope{hint}; {nearest(scope, [*allowed, 'all'])}")
    return allowed if "all" in given else sorted(set(given))


COMMANDS = (tokens,)
