"""Where in Slack something is to be said: its workspace, channel, thread and person."""

from dataclasses import dataclass

from channels.parcels import Parcel
from channels.slack.workspaces import Workspaces
from models.cases import RequestRow
from models.store import Store

TRIAGE = "triage"
#: What is told in the triage channel beside the cards, where everybody there sees it.
ALERTS = frozenset({"duty", "lead"})
#: What stands below a card.
BESIDE_CARDS = ALERTS | {"heard"}
_RECEIPTS = frozenset({"receipt", "decision", "update"})


@dataclass(frozen=True, slots=True)
class Place:
    """One place; ``kept`` names a message that is posted once and then updated (its purpose and subject).

    ``is_broadcast``: it stands in a thread, and in the channel as well. ``is_overheard``: it is meant for technicians,
    and another organisation would read it.
    """

    team: str = ""
    channel: str = ""
    thread: str = ""
    ts: str = ""
    user: str = ""
    identity: str = ""
    kept: tuple[str, str] | None = None
    is_broadcast: bool = False
    is_overheard: bool = False


def place_of(store: Store, workspaces: Workspaces, parcel: Parcel) -> Place:
    """Where a parcel belongs; without a channel where that is not known."""
    message = parcel.message
    if message.recipient == TRIAGE:
        return _in_triage(store, workspaces, parcel)
    _, _, rest = message.in_reply_to.partition("slack:")
    channel, _, ts = rest.partition(":")
    post = store.slack.find_post(channel, ts)
    team = post.team if post else store.slack.channel_team(channel)
    kept = ("receipt", f"request:{parcel.request_id}") if parcel.purpose in _RECEIPTS else None
    return Place(
        team=team or workspaces.home_team(),
        channel=channel,
        thread=_thread(store, parcel.request_id, ts),
        ts=ts,
        user=message.recipient.rpartition("/")[2],
        identity=":".join(kept) if kept else message.identity,
        kept=kept,
    )


def is_ts(ts: str) -> bool:
    """Whether it names a message of Slack; what was asked by a command has none.

    >>> is_ts("1795328636.000100"), is_ts("command.7")
    (True, False)
    """
    return ts.replace(".", "", 1).isdigit()


def _in_triage(store: Store, workspaces: Workspaces, parcel: Parcel) -> Place:
    card = store.slack.find_message("card", f"request:{parcel.request_id}") if parcel.request_id else None
    kept = ("card", f"request:{parcel.request_id}") if parcel.purpose == "card" else None
    thread = card.ts if card and card.ts and is_ts(card.ts) and not kept else ""
    return Place(
        team=workspaces.home_team(),
        channel=workspaces.settings.triage_channel,
        thread=thread,
        is_broadcast=bool(thread) and parcel.purpose in ALERTS,
        is_overheard=store.slack.is_shared(workspaces.settings.triage_channel),
        identity=":".join(kept) if kept else parcel.message.identity,
        kept=kept,
    )


def _thread(store: Store, request_id: int | None, ts: str) -> str:
    if is_ts(ts):
        return ts
    request: RequestRow | None = store.conversations.find_request(request_id) if request_id else None
    receipt = store.slack.find_message("receipt", f"request:{request.id}") if request else None
    return receipt.ts if receipt and receipt.ts and is_ts(receipt.ts) else ""
