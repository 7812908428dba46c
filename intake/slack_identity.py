"""Who is writing in Slack: the author's own workspace and the channel's client must agree (E1, H11)."""

from intake.identity import Identity, Standing, taken_away
from models.clients import ClientRow, ContactRow
from models.messages import Address, Authenticity
from models.store import Store
from models.vocabulary import Trust


def identify_in_slack(store: Store, sender: Address | None, place: str, authenticity: Authenticity) -> Identity:
    """Who wrote a post; ``sender`` is ``T…/U…`` and ``place`` is the installation's ``T…/C…``.

    A person is known by their own entry, else by their workspace. In an ordinary channel of a client whose workspace
    nobody registered, it is by the channel. What disagrees is believed of nobody.
    """
    if sender is None or not sender.address.rpartition("/")[2]:
        return Identity(Standing.NO_SENDER, "The post names no author.")
    author, (team, _, _) = sender.address, sender.address.partition("/")
    channel = client_of_channel(store, place)
    if technician := store.people.find_by_slack(author):
        return Identity(Standing.TECHNICIAN, f"Written by the technician {technician.login}.")
    if authenticity.trust < Trust.VOUCHED or not team:
        return Identity(Standing.UNVERIFIED, authenticity.reason, channel)
    contact = store.clients.find_contact("slack", author)
    client = store.clients.get(contact.client_id) if contact else store.clients.find_by_slack("team", team)
    if contact is None and (taken := taken_away(store, "slack", author)):
        return taken
    if client is None and channel is not None and team == place.partition("/")[0]:
        client = channel if not store.clients.slack(channel.id, "team") else None
    if client is None:
        return Identity(Standing.STRANGER, f"Nobody is registered with {author}, nor with the workspace {team}.")
    if channel is not None and channel.id != client.id:
        reason = f"{author} belongs to {client.name}, but the channel is {channel.name}'s."
        return Identity(Standing.MISMATCH, reason, client, contact)
    return registered_in_slack(client, contact, author)


def contact_in_slack(store: Store, identity: Identity, author: str, name: str) -> int | None:
    """The contact who a known author is, entered into the register where they are new (E2); None without a client."""
    if identity.contact is not None:
        return identity.contact.id
    if identity.client is None or identity.standing is not Standing.NEW_CONTACT:
        return None
    return store.clients.put_contact(identity.client.id, [("slack", author)], name=name or author, registered=False).id


def client_of_channel(store: Store, place: str) -> ClientRow | None:
    """The client whom a channel (``T…/C…``) is registered for, with or without its workspace."""
    channel = place.rpartition("/")[2]
    return store.clients.find_by_slack("channel", channel) or store.clients.find_by_slack("channel", place)


def registered_in_slack(client: ClientRow, contact: ContactRow | None, author: str) -> Identity:
    """Who an author is as the register stands: a contact, a new one of the client's, or somebody who may not write."""
    if client.removed_at is not None or (contact is not None and contact.removed_at is not None):
        who = contact.name if contact and contact.removed_at else client.name
        return Identity(Standing.REMOVED, f"{who} was removed from the register.", client, contact)
    if contact is not None:
        return Identity(Standing.CONTACT, f"{author} is registered for {contact.name}, {client.name}.", client, contact)
    if client.named_contacts_only:
        reason = f"{client.name} lets only named contacts write, and {author} is not one of them."
        return Identity(Standing.NOT_NAMED, reason, client)
    return Identity(Standing.NEW_CONTACT, f"{author} writes for {client.name}; this person is new.", client)
