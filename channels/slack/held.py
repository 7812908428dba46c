"""Held requests from the triage channel: whose one is, or that it is put away; the form of each, and what it does."""

from typing import Any

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from channels.slack.cards import DISMISS, RELEASE
from channels.slack.client_words import whole
from channels.slack.form_parts import chosen, quotation, seen_in, select, typed, typed_input
from channels.slack.payloads import Payload
from intake.claimant import claimed_by
from intake.errors import NoSuchCaseError, NotDecidableError
from intake.holds import Holds
from intake.slack_identity import client_of_channel
from models.cases import RequestRow
from models.store import Store
from models.vocabulary import Channel

HELD_FORMS = (RELEASE, DISMISS)
_MOST_CLIENTS = 99


def held_form(store: Store, act: str, request_id: int) -> dict[str, Any]:
    """The form about a held request; raises NoSuchCaseError or NotDecidableError."""
    request = store.conversations.find_request(request_id)
    if request is None:
        raise NoSuchCaseError("There is no such message.")
    if request.state != "held":
        raise NotDecidableError(f"It is not held any more; it was {request.state}.")
    blocks: list[Block] = [quotation(whole(request))]
    if act == RELEASE:
        blocks.append(_clients(store, request))
    blocks.append(typed_input("reason", "Why? It stands on the audit trail.", most=1_000))
    view = View(
        type="modal",
        callback_id=act,
        title="Release" if act == RELEASE else "Put away",
        submit="Save",
        close="Leave",
        private_metadata=f"{request.id}:0",
        blocks=blocks,
    )
    view.validate_json()
    return view.to_dict()


def submit_held(holds: Holds, view: Payload, login: str) -> None:
    """Carries a form about a held request out."""
    request_id, _ = seen_in(view)
    if view.get("callback_id") == DISMISS:
        holds.dismiss(request_id, login=login, reason=typed(view, "reason"))
        return
    client = chosen(view, "client") or ""
    if not client.isdecimal():
        raise NotDecidableError("Choose whose it is.")
    holds.release(request_id, client_id=int(client), login=login, reason=typed(view, "reason"))


def _clients(store: Store, request: RequestRow) -> Block:
    claimed = claimed_by(store, request).client_id
    if claimed is None and request.channel == Channel.SLACK and request.message_id.count(":") == 2:
        channel = client_of_channel(store, f"/{request.message_id.split(':')[1]}")
        claimed = channel.id if channel else None
    rows = [row for row in store.clients.all() if row.removed_at is None]
    rows.sort(key=lambda row: (row.id != claimed, row.name))  # the likely one first: the list may be cut
    shown = {str(row.id): row.name for row in rows[:_MOST_CLIENTS]}
    if not shown:
        raise NotDecidableError("No client is registered whose it could be.")
    return select("client", "Whose is it?", shown, next(iter(shown)))
