"""Posts that their authors edit or delete: followed as long as nothing was decided, shown afterwards (H23)."""

from datetime import datetime

from channels.slack.bundle import Author, Bundle, as_delivery, read_bundle
from channels.slack.payloads import Payload, actor_team, mapping
from models.slack import SlackPostRow
from models.store import Store
from models.store.slack import moment_of

_OUT_OF_ORDER_SECONDS = 600


def note_edit(store: Store, body: Payload, *, now: datetime) -> bool:
    """Takes the new words of a post in; whether they are new: unfurled links and reply counts change no words."""
    event = mapping(body.get("event"))
    message = mapping(event.get("message"))
    post = store.slack.find_post(str(event.get("channel") or ""), str(message.get("ts") or ""))
    if post is None or post.state == "deleted" or not _is_by_author(post, message):
        return False
    before = mapping(post.payload.get("event"))
    if (before.get("text"), _files(before)) == (message.get("text"), _files(message)):
        return False
    post.payload = dict(post.payload) | {"event": dict(before) | _words(message)}
    if post.state == "gathered" and post.inbox_id is not None:
        edited = mapping(mapping(post.payload.get("event")).get("edited")).get("ts") or f"{now:%Y%m%d%H%M%S%f}"
        _send_again(store, post, mark=f"edited:{post.ts}:{edited}", now=now)
    return True


def as_written_late(store: Store, body: Payload, *, now: datetime) -> Payload | None:
    """The post that an edit tells of where the edit came before it: Slack promises no order; None for an old one."""
    event = mapping(body.get("event"))
    message, channel = mapping(event.get("message")), str(event.get("channel") or "")
    ts = str(message.get("ts") or "")
    is_fresh = now.timestamp() - moment_of(ts)[0] < _OUT_OF_ORDER_SECONDS
    if not (message.get("edited") and is_fresh) or store.slack.find_post(channel, ts) is not None:
        return None
    return dict(body) | {"event": dict(message) | {"type": "message", "channel": channel}}


def note_deletion(store: Store, body: Payload, *, now: datetime) -> bool:
    """Follows the deletion of a post: one that still waits is not gathered, of a case it is noted."""
    event = mapping(body.get("event"))
    ts = str(event.get("deleted_ts") or mapping(event.get("previous_message")).get("ts") or "")
    post = store.slack.find_post(str(event.get("channel") or ""), ts)
    if post is None or post.state == "deleted":
        return False
    was, post.state, post.reason = post.state, "deleted", f"Its author deleted it at {now:%Y-%m-%d %H:%M} UTC."
    request = store.conversations.request_of(post.inbox_id) if was == "gathered" and post.inbox_id else None
    for case in (store.cases.of_request(request.id) or store.cases.followed_by(request.id)) if request else ():
        author = f"contact:{case.contact_id}"
        store.notes.add(case.id, actor=author, text="The client deleted this message in Slack.", now=now)
        store.audit.record(at=now, actor=author, act="deleted post", subject=f"case:{case.id}", reason=post.reason)
    return True


def ask_for_case(store: Store, channel: str, ts: str, *, by: str, now: datetime) -> str:
    """Lets a post become a case because a person wants one of it, whatever the reader found; what is said to them."""
    post = store.slack.find_post(channel, ts)
    if post is None or post.state == "deleted":
        return "That post never reached us, or was deleted."
    request = store.conversations.request_of(post.inbox_id) if post.inbox_id else None
    if post.state == "waiting" or request is None:
        post.payload = dict(post.payload) | {"asked": True}
        if post.state == "waiting":
            return "A case is opened from it."
        return "It is being read; ask again in a moment."
    if request.state == "held":
        return "It is held until it is known who wrote it; a technician looks at it."
    if request.state != "noted":
        return "It belongs to a case already."
    if not _send_again(store, post, mark=f"asked:{post.ts}", now=now, asked=True):
        return "A case is opened from it already."
    store.audit.record(at=now, actor=by, act="asked for a case", subject=f"request:{request.id}")
    return "A case is opened from it."


def _send_again(store: Store, post: SlackPostRow, *, mark: str, now: datetime, asked: bool = False) -> bool:
    """Gives the posts of an inbox message to the desk once more, as they are now; whether that was not done before."""
    assert post.inbox_id is not None
    posts = [each for each in store.slack.posts_of(post.inbox_id) if each.state == "gathered"]
    first = store.inbox.find(post.inbox_id)
    before = read_bundle(first.raw) if first is not None and first.raw else None
    bundle = Bundle(
        team=post.team,
        channel=post.channel,
        thread=posts[0].thread,
        author=before.author if before else Author(post.author, actor_team(post.payload)),
        posts=[each.payload for each in posts],
        files=before.files if before else {},
        replaces=post.inbox_id,
        asked=asked,
    )
    return store.inbox.accept([as_delivery(bundle, received_at=now, mark=mark)])[0].is_new


def _is_by_author(post: SlackPostRow, message: Payload) -> bool:
    editor = mapping(message.get("edited")).get("user")
    return message.get("user", post.author) == post.author and editor in (None, post.author)


def _files(message: Payload) -> list[str]:
    return [str(mapping(file).get("id")) for file in message.get("files") or ()]


def _words(message: Payload) -> dict[str, object]:
    return {name: message[name] for name in ("text", "files", "blocks", "edited") if name in message}
