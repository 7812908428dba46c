"""Registering clients and the catalogue from their files: all of a file, or nothing of it."""

from datetime import datetime

from classifiers.findings import Catalogue, Document, Feature, Product, Release
from intake.agreement_values import values_of
from intake.clients_file import AgreementEntry, ClientEntry, ContactEntry, DeploymentEntry
from models.clients import ClientRow
from models.store import Store


def register_clients(store: Store, clients: list[ClientEntry], *, now: datetime, prune: bool = False) -> None:
    """Registers clients as they stand in the file; a second time changes nothing.

    What is absent from the file stays, unless ``prune``: then it is marked as removed.
    """
    for client in clients:
        _register(store, client, now=now, prune=prune)
    if prune:
        named = {client.name for client in clients}
        for row in store.clients.all():
            if row.name not in named:
                store.clients.remove(row, now=now)


def register_catalogue(store: Store, catalogue: Catalogue, *, prune: bool = False) -> None:
    """Registers products as they stand in the file; a second time changes nothing.

    What is absent from the file stays, unless ``prune``: then it is deleted.
    """
    ids = {}
    for product in catalogue.products:
        product_id = ids[product.name] = store.catalogue.put_product(
            product.name, aliases=product.aliases, own=product.own
        )
        for feature in product.features:
            store.catalogue.put_feature(product_id, feature.name, aliases=feature.aliases, about=feature.about)
        for release in product.releases:
            store.catalogue.put_release(product_id, release.version, release.released_on)
        for document in product.documents:
            store.catalogue.put_document(product_id, document.title, document.kind)
        if prune:
            store.catalogue.keep_only(
                product_id,
                features=[feature.name for feature in product.features],
                releases=[release.version for release in product.releases],
                documents=[document.title for document in product.documents],
            )
    if prune:
        store.catalogue.keep_only_products(ids)


def load_catalogue(store: Store) -> Catalogue:
    """The registered catalogue, as the reader takes it."""
    features: dict[int, list[Feature]] = {}
    for row in store.catalogue.features():
        features.setdefault(row.product_id, []).append(Feature(row.name, tuple(row.aliases), row.about))
    releases: dict[int, list[Release]] = {}
    for release in store.catalogue.releases():
        releases.setdefault(release.product_id, []).append(Release(release.version, release.released_on))
    documents: dict[int, list[Document]] = {}
    for document in store.catalogue.documents():
        documents.setdefault(document.product_id, []).append(Document(document.title, document.kind))
    return Catalogue(
        tuple(
            Product(
                name=row.name,
                aliases=tuple(row.aliases),
                own=row.own,
                features=tuple(features.get(row.id, ())),
                releases=tuple(releases.get(row.id, ())),
                documents=tuple(documents.get(row.id, ())),
            )
            for row in store.catalogue.products()
        )
    )


def _register(store: Store, client: ClientEntry, *, now: datetime, prune: bool) -> None:
    clients = store.clients
    row = clients.put_client(client.name, time_zone=client.time_zone, named_contacts_only=client.named_contacts_only)
    for domain in client.domains:
        clients.put_domain(row.id, domain)
    for kind, value in client.slack:
        clients.put_slack(row.id, kind, value)
    locations = {name: clients.put_location(row.id, name).id for name in client.locations}
    contacts: dict[int, list[tuple[str, str]]] = {}
    for contact in client.contacts:
        known = clients.put_contact(
            row.id,
            contact.known_by,
            contact_id=_known_before(store, row, contact),
            name=contact.name,
            location_id=locations.get(contact.location),
            single_point_of_contact=contact.single_point_of_contact,
            purchasing_representative=contact.purchasing_representative,
            registered=True,
        )
        contacts.setdefault(known.id, []).extend(contact.known_by)
    agreements = {_agreement(store, row, entry, now=now) for entry in client.agreements}
    deployments = {_deployment(store, row, entry) for entry in client.deployments}
    if prune:
        _prune(store, row, keep=({*contacts}, agreements, deployments), now=now)
        # By what they are known beyond the file is taken away (E1).
        store.ways.keep_only(row.id, [*(("domain", each) for each in client.domains), *client.slack], now=now)
        for contact_id, known_by in contacts.items():
            store.ways.keep_only_of(contact_id, known_by, now=now)


def _known_before(store: Store, client: ClientRow, contact: ContactEntry) -> int | None:
    """The contact of that name whose only ways in the file were taken away since: the file gives them back."""
    ways = [way for kind, value in contact.known_by if (way := store.ways.find(kind, value))]
    if any(way.removed_at is None for way in ways):
        return None
    return next((way.contact_id for way in ways if way.client_id == client.id and way.contact == contact.name), None)


def _agreement(store: Store, client: ClientRow, entry: AgreementEntry, *, now: datetime) -> int:
    """An agreement as the file has it, its change recorded; a file without an end takes no recorded end back (E8)."""
    known = store.clients.find_agreement(client.id, entry.plan, entry.starts_on)
    if known is not None and entry.ends_on is None and store.entitlements.was_changed_by_act(known.id):
        return known.id
    before = values_of(known) if known else {}
    row = store.clients.put_agreement(
        client.id, entry.plan, entry.starts_on, ends_on=entry.ends_on, overrides=entry.overrides
    )
    after = values_of(row)
    if before != after:
        store.entitlements.record_change(
            client_id=client.id,
            agreement_id=row.id,
            act="registered" if known is None else "corrected",
            effective_on=row.starts_on,
            before=before,
            after=after,
            authorised_by=None,
            message="clients.toml",
            actor="operator",
            changed_at=now,
        )
    return row.id


def _deployment(store: Store, client: ClientRow, entry: DeploymentEntry) -> int:
    """A deployment as the file has it; a file that says "open" takes no recorded confirmation back (P3)."""
    completed_on = entry.implementation_completed_on
    known = next((each for each in store.clients.deployments(client.id) if each.product == entry.product), None)
    if completed_on is None and known is not None and store.entitlements.confirmations(known.id):
        completed_on = known.implementation_completed_on
    return store.clients.put_deployment(
        client.id, entry.product, version=entry.version, implementation_completed_on=completed_on
    ).id


def _prune(store: Store, client: ClientRow, *, keep: tuple[set[int], set[int], set[int]], now: datetime) -> None:
    contacts, agreements, deployments = keep
    for contact in store.clients.contacts(client.id):
        if contact.registered and contact.id not in contacts:
            store.clients.remove(contact, now=now)
    for agreement in store.clients.agreements(client.id):
        # What a representative agreed to later is in no file (E8).
        if agreement.id not in agreements and not store.entitlements.was_changed_by_act(agreement.id):
            store.clients.remove(agreement, now=now)
    for deployment in store.clients.deployments(client.id):
        if deployment.id not in deployments:
            store.clients.remove(deployment, now=now)
