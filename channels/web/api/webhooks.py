"""Webhooks by the API: who is told of what happens to cases, and what became of each telling."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from pydantic import BaseModel, Field, StringConstraints

from channels.web.api.entrance import Api, IdempotencyKey, TheApi, check_lead, needs
from channels.web.api.finding import RowId, own_client
from channels.web.api.paging import Cursor, Limit, before_of, next_of
from channels.web.api.problems import ProblemError, answers
from channels.web.api.shapes import Id, Line, Page, Taken
from channels.web.api.tokens import Caller, Scope
from channels.web.api.writes import OnceRoute
from channels.web.sealing import Seal
from channels.webhooks import new_secret
from intake.hooks import SEALED_FOR, check_url, queue_test, recipient_of, secrets_of, written_secrets
from models.access import WebhookRow
from models.store import Store

router = APIRouter(route_class=OnceRoute, tags=["webhooks"])
_MOST = 50
Url = Annotated[
    str,
    StringConstraints(
        max_length=500,
        pattern=r"^https?://[A-Za-z0-9]([A-Za-z0-9.-]{0,200}[A-Za-z0-9])?(:[1-9][0-9]{0,4})?(/[A-Za-z0-9._~/?&=%+:,;@-]*)?$",
    ),
]
EventKind = Annotated[str, StringConstraints(pattern=r"^case\.(\*|[a-z_]{1,40})$")]


async def _leading(caller: Annotated[Caller, Depends(needs(Scope.WEBHOOKS))]) -> Caller:
    check_lead(caller)
    return caller


Lead = Annotated[Caller, Depends(_leading)]


class WebhookIn(Taken):
    """An address, and what it wants to be told of."""

    url: Url
    description: Line = ""
    kinds: list[EventKind] = Field(
        default_factory=list, max_length=50, description="Such as case.resolved; empty: every event."
    )
    client_id: Id | None = Field(None, description="The one client whose cases it is told of.")


class Webhook(BaseModel):
    """An address that is told of what happens to cases."""

    id: int
    url: str
    description: str
    kinds: list[str]
    client_id: int | None
    active: bool
    created_at: datetime
    created_by: str


class NewWebhook(Webhook):
    """A webhook with its secret, which is shown this once."""

    secret: str = Field(description="Checks what comes, as Standard Webhooks says.")


class Telling(BaseModel):
    """One event on its way to a webhook."""

    id: int
    event: str
    state: str = Field(description="waiting, claimed, sent or failed")
    attempts: int
    reason: str
    queued_at: datetime
    sent_at: datetime | None


@router.get("/webhooks", responses=answers())
def list_webhooks(api: TheApi, _caller: Lead) -> list[Webhook]:
    """Every webhook, oldest first."""
    with Store.read(api.database) as store:
        return [_shape(row) for row in store.access.webhooks()]


@router.post("/webhooks", status_code=201, responses=answers())
def register_webhook(
    api: TheApi, caller: Lead, body: WebhookIn, response: Response, _key: IdempotencyKey = None
) -> NewWebhook:
    """Registers an address: it is told of what happens from now on, signed with a secret that is shown this once."""
    check_url(body.url, plain=api.plain_webhooks)
    secret = new_secret()
    with Store.open(api.database) as store:
        if body.client_id is not None:
            own_client(store, caller, body.client_id)
        if len(store.access.webhooks()) >= _MOST:
            raise ProblemError(409, f"There are {_MOST} webhooks already; remove one first.")
        row = store.access.add_webhook(
            url=body.url,
            description=body.description,
            secret=_seal(api).close(secret, now=api.now),
            kinds=list(dict.fromkeys(body.kinds)),
            client_id=body.client_id,
            created_at=api.now,
            created_by=caller.login,
            last_event_id=store.events.newest_id(),
        )
        _note(store, api, caller, row.id, "registered")
        response.headers["Location"] = f"/api/v1/webhooks/{row.id}"
        return NewWebhook(**_shape(row).model_dump(), secret=secret)


@router.get("/webhooks/{webhook_id}", responses=answers())
def show_webhook(api: TheApi, _caller: Lead, webhook_id: RowId) -> Webhook:
    """One webhook."""
    with Store.read(api.database) as store:
        return _shape(_found(store, webhook_id))


@router.delete("/webhooks/{webhook_id}", status_code=204, responses=answers())
def remove_webhook(api: TheApi, caller: Lead, webhook_id: RowId, _key: IdempotencyKey = None) -> None:
    """Forgets a webhook and its secret; what waits for it is not sent any more."""
    with Store.open(api.database) as store:
        row = _found(store, webhook_id)
        store.outbox.give_up(recipient_of(row), "The webhook was removed.")
        store.access.remove_webhook(row)
        _note(store, api, caller, webhook_id, "removed")


@router.post("/webhooks/{webhook_id}/stop", responses=answers())
def stop_webhook(api: TheApi, caller: Lead, webhook_id: RowId, _key: IdempotencyKey = None) -> Webhook:
    """Tells a webhook nothing until it is started again."""
    with Store.open(api.database) as store:
        row = _found(store, webhook_id)
        row.active = False
        _note(store, api, caller, webhook_id, "stopped")
        return _shape(row)


@router.post("/webhooks/{webhook_id}/start", responses=answers())
def start_webhook(api: TheApi, caller: Lead, webhook_id: RowId, _key: IdempotencyKey = None) -> Webhook:
    """Tells a webhook of what happens again, from where it was stopped."""
    with Store.open(api.database) as store:
        row = _found(store, webhook_id)
        row.active = True
        store.outbox.hurry(recipient_of(row))
        _note(store, api, caller, webhook_id, "started")
        return _shape(row)


@router.post("/webhooks/{webhook_id}/secret", responses=answers())
def renew_secret(api: TheApi, caller: Lead, webhook_id: RowId, _key: IdempotencyKey = None) -> NewWebhook:
    """Gives a webhook a new secret, which is shown this once; for a day the old one signs as well."""
    secret = new_secret()
    with Store.open(api.database) as store:
        row = _found(store, webhook_id)
        before = secrets_of(_seal(api).open(row.secret, now=api.now) or "", now=api.now)
        row.secret = _seal(api).close(written_secrets(secret, before[0] if before else "", now=api.now), now=api.now)
        _note(store, api, caller, webhook_id, "renewed the secret of")
        return NewWebhook(**_shape(row).model_dump(), secret=secret)


@router.post("/webhooks/{webhook_id}/test", status_code=202, responses=answers())
def try_webhook(api: TheApi, _caller: Lead, webhook_id: RowId, _key: IdempotencyKey = None) -> Webhook:
    """Sends a webhook.test event, at most one a second; see what became of it at its tellings."""
    with Store.open(api.database) as store:
        row = _found(store, webhook_id)
        queue_test(store, row, now=api.now)
        return _shape(row)


@router.post("/webhooks/{webhook_id}/again", status_code=202, responses=answers())
def tell_again(api: TheApi, caller: Lead, webhook_id: RowId, _key: IdempotencyKey = None) -> Webhook:
    """Tells a webhook once more of what it did not take and was given up, under the same ids."""
    with Store.open(api.database) as store:
        row = _found(store, webhook_id)
        if not row.active:
            raise ProblemError(409, f"Webhook {webhook_id} is stopped; start it first.")
        store.outbox.again(recipient_of(row))
        _note(store, api, caller, webhook_id, "told again")
        return _shape(row)


@router.get("/webhooks/{webhook_id}/tellings", responses=answers())
def list_tellings(
    api: TheApi, _caller: Lead, webhook_id: RowId, cursor: Cursor = None, limit: Limit = 50
) -> Page[Telling]:
    """What a webhook was told of or will be, the newest first, with the reason where it was not taken."""
    with Store.read(api.database) as store:
        recipient = recipient_of(_found(store, webhook_id))
        rows = store.outbox.of_recipient(recipient, before=before_of(cursor), limit=limit)
    tellings = [
        Telling(
            id=row.id,
            event=str(row.payload["subject"]),
            state=row.state,
            attempts=row.attempts,
            reason=row.reason,
            queued_at=row.created_at,
            sent_at=row.sent_at,
        )
        for row in rows
    ]
    return Page(items=tellings, next=next_of([row.id for row in rows], limit))


def _found(store: Store, webhook_id: int) -> WebhookRow:
    row = store.access.find_webhook(webhook_id)
    if row is None:
        raise ProblemError(404, f"There is no webhook {webhook_id}.")
    return row


def _seal(api: Api) -> Seal:
    return Seal(api.policy.addresses.key, SEALED_FOR)


def _note(store: Store, api: Api, caller: Caller, webhook_id: int, act: str) -> None:
    store.audit.record(at=api.now, actor=caller.actor, act=act, subject=f"webhook:{webhook_id}")


def _shape(row: WebhookRow) -> Webhook:
    return Webhook(
        id=row.id,
        url=row.url,
        description=row.description,
        kinds=row.kinds,
        client_id=row.client_id,
        active=row.active,
        created_at=row.created_at,
        created_by=row.created_by,
    )
