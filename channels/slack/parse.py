"""Understanding a request of Slack: its posts become one message, as a mail would."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from channels.slack.bundle import Bundle, FetchedFile, read_bundle
from channels.slack.markup import plain
from channels.slack.payloads import bot_users, mapping
from models.messages import Address, Attachment, Authenticity, Delivery, Hidden, IncomingMessage
from models.store.slack import moment_of
from models.vocabulary import Channel, HiddenKind, Trust

_LATEST = 2**35  # seconds; a stand-in may count in nanoseconds


def parse_slack(delivery: Delivery) -> IncomingMessage:
    """What the person says in their posts; the thread is its ``message_id``, as all in it belongs together.

    The sender's address is ``T…/U…``, and it was sent to ``T…/C…``.
    """
    bundle = read_bundle(delivery.raw)
    thread = f"slack:{bundle.channel}:{bundle.thread or bundle.ts}"
    said = "\n".join(filter(None, (_said(post) for post in bundle.posts)))
    quoted = [text for post in bundle.posts for text in _shared(mapping(post.get("event")))]
    attachments, problems = _attachments(bundle)
    author = bundle.author
    return IncomingMessage(
        channel=Channel.SLACK,
        sender=Address(author.name or author.user, f"{author.team}/{author.user}"),
        to=(Address("", f"{bundle.team}/{bundle.channel}"),),
        date=_date(bundle.ts, delivery.received_at),
        message_id=thread,
        in_reply_to=(thread,) if bundle.thread else (),
        text=said,
        whole="\n\n".join([said, *quoted]),
        hidden=tuple(Hidden(HiddenKind.QUOTED, text) for text in quoted),
        attachments=attachments,
        repairs=problems,
        asked=bundle.asked,
        replaces=bundle.replaces,
    )


def _date(ts: str, received_at: datetime) -> datetime:
    """When a post was written; when it was received where its ts names no moment."""
    seconds = moment_of(ts)[0]
    return datetime.fromtimestamp(seconds, UTC) if 0 < seconds < _LATEST else received_at


def authenticate_slack(delivery: Delivery) -> Authenticity:
    """Slack vouches for the author of a post, as far as it says which workspace they belong to (H11)."""
    team, _, user = delivery.envelope_from.partition("/")
    if not team or not user:
        return Authenticity(Trust.UNVERIFIED, "Slack does not say to which workspace the author belongs.")
    return Authenticity(Trust.AUTHENTICATED, f"Slack says that {user} of the workspace {team} wrote it.")


def _said(post: Mapping[str, Any]) -> str:
    event = mapping(post.get("event"))
    text = str(event.get("text") or "") or "".join(_in_blocks(event.get("blocks")))
    for bot in bot_users(post):
        text = text.replace(f"<@{bot}>", "")
    return plain(text).strip()


def _in_blocks(block: object) -> Iterator[str]:
    """The text of blocks, for posts that bring no other."""
    if isinstance(block, list):
        for each in block:
            yield from _in_blocks(each)
    elif isinstance(block, dict):
        if isinstance(block.get("text"), str):
            yield block["text"]
        for name in ("text", "elements", "fields"):
            if isinstance(block.get(name), list | dict):
                yield from _in_blocks(block[name])


def _shared(event: Mapping[str, Any]) -> Iterator[str]:
    """What a post shares of other posts: somebody else's words, or older ones."""
    for attachment in event.get("attachments") or ():
        text = str(mapping(attachment).get("text") or "")
        if text and (mapping(attachment).get("is_share") or mapping(attachment).get("is_msg_unfurl")):
            yield plain(text)


def _attachments(bundle: Bundle) -> tuple[tuple[Attachment, ...], tuple[str, ...]]:
    attachments, problems = [], []
    for post in bundle.posts:
        for file in mapping(post.get("event")).get("files") or ():
            described = mapping(file)
            name = str(described.get("name") or described.get("title") or described.get("id") or "file")
            fetched = bundle.files.get(str(described.get("id")), FetchedFile(problem="it was not fetched"))
            if fetched.problem:
                problems.append(f"file {name}: {fetched.problem}")
            attachments.append(_attachment(name, described, fetched))
    return tuple(attachments), tuple(problems)


def _attachment(name: str, described: Mapping[str, Any], fetched: FetchedFile) -> Attachment:
    size = described.get("size")
    return Attachment(
        name=name,
        type=str(described.get("mimetype") or "application/octet-stream"),
        size=len(fetched.content) or (size if isinstance(size, int) else 0),
        sha256=hashlib.sha256(fetched.content).hexdigest() if not fetched.problem else "",
        inline=False,
        content=fetched.content,
    )
