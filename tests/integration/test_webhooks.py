"""Webhooks: each event once for each, signed, tried again, never with anybody's words."""

import asyncio
import json
from collections.abc import Iterator
from datetime import timedelta

import pytest

from channels.outbox import OutboxLoop
from channels.web.sealing import Seal
from channels.webhook_door import PATIENCE, WebhookSender
from channels.webhooks import Target, WebhookClient, is_signed, new_secret
from intake.hooks import SEALED_FOR, queue_events, written_secrets
from models.access import WebhookRow
from models.queues import OutboxRow
from models.store import Store
from models.vocabulary import Channel
from tests.installation import DANA, INES, Installation, mail
from tests.integration.hook_server import Received, hook_server

LATER = timedelta(seconds=10)


@pytest.fixture
def receiver() -> Iterator[Received]:
    with hook_server() as received:
        yield received


def register(house: Installation, url: str = "https://tracker.example/hook", **fields: object) -> tuple[int, str]:
    secret = new_secret()
    sealed = Seal(house.policy.addresses.key, SEALED_FOR).close(secret, now=house.now)
    with Store.open(house.database) as store:
        values = {"kinds": [], "client_id": None, "last_event_id": store.events.newest_id()} | fields
        row = store.access.add_webhook(url=url, secret=sealed, created_at=house.now, created_by="grace", **values)
        return row.id, secret


def tell(house: Installation) -> int:
    """Time goes on a little, and what happened is queued."""
    house.now += LATER
    with Store.open(house.database) as store:
        return queue_events(store, house.policy, now=house.now)


def queued(house: Installation) -> list[OutboxRow]:
    with Store.read(house.database) as store:
        rows = store.outbox.listing(state=None, limit=100)
    return [row for row in reversed(rows) if row.channel == "webhook"]


def send(house: Installation, *, private_addresses: bool = True) -> None:
    async def once() -> None:
        client = WebhookClient(timeout_seconds=5, private_addresses=private_addresses)
        sender = WebhookSender(house.database, client, policy=house.policy, clock=lambda: house.now)
        loop = OutboxLoop(
            house.database,
            sender,
            policy=house.policy,
            clock=lambda: house.now,
            new_token=lambda: "token",
            batch=20,
            lease=timedelta(minutes=1),
            channels=frozenset({Channel.WEBHOOK}),
            patience=PATIENCE,
        )
        await loop.send_due()
        await loop.close()

    asyncio.run(once())


def webhook(house: Installation, webhook_id: int) -> WebhookRow:
    with Store.read(house.database) as store:
        row = store.access.find_webhook(webhook_id)
    assert row is not None
    return row


def test_each_event_is_queued_once_and_never_passed_over_while_it_is_young(installation: Installation) -> None:
    register(installation)
    case = installation.cases(installation.receive(mail()))[0]

    with Store.open(installation.database) as store:
        too_soon = queue_events(store, installation.policy, now=installation.now)
    first, second = tell(installation), tell(installation)
    installation.triage.confirm([case.id], login="ada")
    third = tell(installation)

    assert (too_soon, second) == (0, 0)
    assert first >= 1 and third >= 1
    types = [json.loads(row.payload["text"])["type"] for row in queued(installation)]
    assert "case.confirmed" in types
    assert len(types) == first + third


def test_h28_nothing_that_anybody_wrote_is_told(installation: Installation) -> None:
    register(installation)
    case = installation.cases(
        installation.receive(mail(text="How do I print the battery report for Anna Berg, born 1960-04-02?\n"))
    )

    installation.triage.reject(case[0].id, login="ada", reason="Anna Berg wrote twice")
    tell(installation)

    bodies = [row.payload["text"] for row in queued(installation)]
    assert bodies and not any("Anna" in body or "battery" in body or "twice" in body for body in bodies)
    data = json.loads(bodies[-1])["data"]
    assert (data["case"], data["status"], data["by"]) == (f"CS-{case[0].id}", "rejected", "technician")


def test_a_webhook_is_told_of_its_kinds_and_its_client_only(installation: Installation) -> None:
    with Store.read(installation.database) as store:
        lakeview = store.clients.find_by_name("Lakeview Hospital")
    assert lakeview is not None
    register(installation, kinds=["case.confirmed"])
    own, _ = register(installation, client_id=lakeview.id)
    dana, ines = (installation.cases(installation.receive(mail(who)))[0] for who in (DANA, INES))

    installation.triage.confirm([dana.id, ines.id], login="ada")
    tell(installation)

    told = [(row.recipient, json.loads(row.payload["text"])) for row in queued(installation)]
    assert {body["type"] for who, body in told if who != f"webhook:{own}"} == {"case.confirmed"}
    assert {body["data"]["case"] for who, body in told if who == f"webhook:{own}"} == {f"CS-{ines.id}"}


def test_what_is_sent_is_signed_and_tried_again_under_the_same_id(
    installation: Installation, receiver: Received
) -> None:
    _, secret = register(installation, receiver.url, kinds=["case.confirmed"])
    case = installation.cases(installation.receive(mail()))[0]
    installation.triage.confirm([case.id], login="ada")
    tell(installation)

    receiver.answers = [(500, {}), (302, {"Location": "http://127.0.0.1:1/elsewhere"}), (503, {"Retry-After": "600"})]
    for wait in (0, 60, 120, 300, 300):
        installation.now += timedelta(seconds=wait)
        send(installation)

    assert len(receiver.posts) == 4
    assert len({headers["webhook-id"] for headers, _ in receiver.posts}) == 1
    headers, body = receiver.posts[-1]
    assert is_signed(secret, headers, body, now=installation.now)
    assert not is_signed(new_secret(), headers, body, now=installation.now)
    assert not is_signed(secret, headers, body + b" ", now=installation.now)
    assert not is_signed(secret, *receiver.posts[0], now=installation.now)  # caught, and sent again later
    assert [row.state for row in queued(installation)] == ["sent"]


def test_an_address_that_is_gone_is_told_nothing_more(installation: Installation, receiver: Received) -> None:
    webhook_id, _ = register(installation, receiver.url, kinds=["case.confirmed"])
    case = installation.cases(installation.receive(mail()))[0]
    installation.triage.confirm([case.id], login="ada")
    tell(installation)

    receiver.answers = [(410, {})]
    send(installation)

    assert not webhook(installation, webhook_id).active
    assert [row.state for row in queued(installation)] == ["failed"]
    other = installation.cases(installation.receive(mail()))[0]
    installation.triage.confirm([other.id], login="ada")
    assert tell(installation) == 0


def leads_mail(house: Installation) -> list[str]:
    with Store.read(house.database) as store:
        return [row.payload["text"] for row in store.outbox.listing(state=None, limit=100) if row.purpose == "alert"]


def test_who_takes_nothing_for_three_days_is_stopped_and_leads_are_told_and_nothing_is_lost(
    installation: Installation, receiver: Received
) -> None:
    with Store.open(installation.database) as store:
        store.people.put("grace", name="Grace", role="lead", email="grace@vendor.example", active=True)
    webhook_id, _ = register(installation, receiver.url, kinds=["case.confirmed"])
    case = installation.cases(installation.receive(mail()))[0]
    installation.triage.confirm([case.id], login="ada")
    tell(installation)
    begun = installation.now

    receiver.answers = [(500, {}), (429, {"Retry-After": "60"})] * 50
    while webhook(installation, webhook_id).active:
        installation.now += timedelta(hours=5)
        send(installation)

    assert len(receiver.posts) == PATIENCE.most_attempts
    assert sum((PATIENCE.wait_after(each) for each in range(1, PATIENCE.most_attempts)), timedelta()) > timedelta(
        days=3
    )
    assert installation.now - begun > timedelta(days=3)
    assert "told nothing more: It answered" in leads_mail(installation)[0]
    with Store.open(installation.database) as store:
        row = store.access.find_webhook(webhook_id)
        assert row is not None and [act.act for act in store.audit.of(f"webhook:{webhook_id}")] == ["stopped"]
        row.active = True
        assert store.outbox.again(f"webhook:{webhook_id}") == 1
    receiver.answers = []
    send(installation)
    assert [row.state for row in queued(installation)] == ["sent"]
    assert len({headers["webhook-id"] for headers, _ in receiver.posts}) == 1


def test_what_waits_for_a_stopped_webhook_waits_until_it_is_started_again(
    installation: Installation, receiver: Received
) -> None:
    webhook_id, _ = register(installation, receiver.url, kinds=["case.confirmed"])
    case = installation.cases(installation.receive(mail()))[0]
    installation.triage.confirm([case.id], login="ada")
    tell(installation)
    set_active(installation, webhook_id, active=False)

    for _ in range(40):
        installation.now += timedelta(hours=2)
        send(installation)
    assert (receiver.posts, [row.state for row in queued(installation)]) == ([], ["waiting"])

    set_active(installation, webhook_id, active=True)
    with Store.open(installation.database) as store:
        store.outbox.hurry(f"webhook:{webhook_id}")
    send(installation)
    assert [row.state for row in queued(installation)] == ["sent"]


def set_active(house: Installation, webhook_id: int, *, active: bool) -> None:
    with Store.open(house.database) as store:
        row = store.access.find_webhook(webhook_id)
        assert row is not None
        row.active = active


def test_while_a_secret_is_replaced_both_sign(installation: Installation, receiver: Received) -> None:
    webhook_id, old = register(installation, receiver.url, kinds=["case.confirmed"])
    fresh = new_secret()
    with Store.open(installation.database) as store:
        row = store.access.find_webhook(webhook_id)
        assert row is not None
        both = written_secrets(fresh, old, now=installation.now)
        row.secret = Seal(installation.policy.addresses.key, SEALED_FOR).close(both, now=installation.now)

    for known in ((True, True), (True, False)):
        case = installation.cases(installation.receive(mail()))[0]
        installation.triage.confirm([case.id], login="ada")
        tell(installation)
        send(installation)
        headers, body = receiver.posts[-1]
        assert tuple(is_signed(each, headers, body, now=installation.now) for each in (fresh, old)) == known
        installation.now += timedelta(days=2)


def test_an_inner_address_is_not_called_unless_the_settings_say_so(
    installation: Installation, receiver: Received
) -> None:
    register(installation, receiver.url, kinds=["case.confirmed"])
    case = installation.cases(installation.receive(mail()))[0]
    installation.triage.confirm([case.id], login="ada")
    tell(installation)

    send(installation, private_addresses=False)

    assert receiver.posts == []
    assert "inner address" in queued(installation)[0].reason


def test_a_webhook_that_was_removed_is_told_nothing_that_waited_for_it(
    installation: Installation, receiver: Received
) -> None:
    webhook_id, _ = register(installation, receiver.url)
    installation.receive(mail())
    tell(installation)

    with Store.open(installation.database) as store:
        row = store.access.find_webhook(webhook_id)
        assert row is not None
        store.access.remove_webhook(row)
    send(installation)

    assert receiver.posts == []
    assert {row.state for row in queued(installation)} == {"failed"}


def test_a_receiver_that_is_away_is_a_failed_try(installation: Installation) -> None:
    async def once() -> str:
        client = WebhookClient(timeout_seconds=2, private_addresses=True)
        outcome = await client.post(Target("http://127.0.0.1:9/x", (new_secret(),)), "m", b"{}", at=installation.now)
        await client.close()
        return outcome.reason

    assert "ConnectError" in asyncio.run(once())
