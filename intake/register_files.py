"""The registers as the files that imports read: what is exported can be imported again and changes nothing."""

import json
from collections.abc import Iterable
from datetime import date

from intake.registry import load_catalogue
from models.clients import ClientRow
from models.store import Store


def clients_toml(store: Store) -> str:
    """Every client that is not removed, as ``clients.toml`` names them."""
    return "\n".join(line for client in store.clients.all() for line in _client(store, client))


def catalogue_toml(store: Store) -> str:
    """The catalogue as ``catalog.toml`` names it."""
    lines: list[str] = []
    for product in load_catalogue(store).products:
        lines += _table("product", name=product.name, aliases=list(product.aliases), own=product.own)
        for feature in product.features:
            lines += _table("product.feature", name=feature.name, aliases=list(feature.aliases), about=feature.about)
        for release in product.releases:
            lines += _table("product.release", version=release.version, released_on=release.released_on)
        for document in product.documents:
            lines += _table("product.document", title=document.title, kind=document.kind)
    return "\n".join(lines)


def _client(store: Store, client: ClientRow) -> Iterable[str]:
    clients = store.clients
    yield from _table(
        "client",
        name=client.name,
        time_zone=client.time_zone,
        domains=clients.domains(client.id),
        slack_teams=clients.slack(client.id, "team"),
        slack_channels=clients.slack(client.id, "channel"),
        named_contacts_only=client.named_contacts_only,
    )
    locations = {row.id: row.name for row in clients.locations(client.id)}
    for name in locations.values():
        yield from _table("client.location", name=name)
    for contact in clients.contacts(client.id):
        yield from _table(
            "client.contact",
            name=contact.name,
            emails=clients.addresses(contact.id, "email"),
            slack_users=clients.addresses(contact.id, "slack"),
            phones=clients.addresses(contact.id, "phone"),
            location=locations.get(contact.location_id or 0),
            single_point_of_contact=contact.single_point_of_contact,
            purchasing_representative=contact.purchasing_representative,
        )
    for agreement in clients.agreements(client.id):
        if agreement.removed_at is None:
            yield from _table(
                "client.agreement",
                plan=agreement.plan,
                starts_on=agreement.starts_on,
                ends_on=agreement.ends_on,
                **agreement.overrides,
            )
    for each in clients.deployments(client.id):
        completed: object = each.implementation_completed_on or "open"
        yield from _table("client.deployment", product=each.product, version=each.version, implementation=completed)


def _table(table: str, /, **values: object) -> list[str]:
    """One table with what is said in it; what is empty or false is left out, as it says nothing."""
    said = [f"{key} = {_written(value)}" for key, value in values.items() if value not in (None, "", [], False)]
    if values.get("own") is False:
        said.append("own = false")
    return [f"[[{table}]]", *said, ""]


def _written(value: object) -> str:
    """A value in TOML's terms; its basic strings are written as JSON writes them (TOML 1.0, String).

    >>> _written(["a", 'b"']), _written({"critical": "24x7"}), _written(True)
    ('["a", "b\\\\""]', '{ "critical" = "24x7" }', 'true')
    """
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return f"[{', '.join(_written(each) for each in value)}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{json.dumps(key)} = {_written(each)}' for key, each in value.items())} }}"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
