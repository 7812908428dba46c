"""What Slack's payloads say, read without relying on what Slack documents as optional."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Payload = Mapping[str, Any]

#: What our own posts are marked with.
OUR_MARK = "intake_reply"

#: Subtypes of messages that people write; all others are notices of the system.
WRITTEN = frozenset({"", "file_share", "thread_broadcast", "me_message"})


@dataclass(frozen=True, slots=True)
class Post:
    """One post: where it stands, who wrote it, and in which thread; ``thread`` is empty where it begins one.

    ``author_team`` is empty where Slack does not say it; ``is_bot`` says that a machine wrote it.
    """

    team: str
    channel: str
    ts: str
    thread: str
    author: str
    author_team: str
    event_id: str
    is_bot: bool


def authorized_team(body: Payload) -> str:
    """The workspace that a payload names as that of its installation; empty where it names none."""
    entries = [entry for entry in body.get("authorizations") or () if isinstance(entry, Mapping)]
    named = (_mapping(body.get("view")).get("app_installed_team_id"), *(entry.get("team_id") for entry in entries))
    return next((team for team in named if isinstance(team, str) and team), "")


def installation_team(body: Payload) -> str:
    """The workspace whose installation a payload is for: ``authorizations`` knows best, also in shared channels."""
    for found in (
        authorized_team(body),
        _id(body.get("team")),
        body.get("context_team_id"),
        body.get("team_id"),
        _mapping(body.get("event")).get("team"),
        _mapping(body.get("user")).get("team_id"),
    ):
        if isinstance(found, str) and found:
            return found
    return ""


def bot_users(body: Payload) -> frozenset[str]:
    """The users that are this app's own bots, as far as the payload says."""
    entries = [entry for entry in body.get("authorizations") or () if isinstance(entry, Mapping)]
    return frozenset(str(entry["user_id"]) for entry in entries if entry.get("is_bot", True) and entry.get("user_id"))


def actor_team(body: Payload) -> str:
    """The workspace of who wrote a message; empty where that is not sure (F.5).

    In a shared channel ``event.team`` of a mention is ours, whoever wrote: only what names the author counts. Of a
    person of a Grid organisation it is the organisation's id (E…), where the workspace is not said.
    """
    event = _mapping(body.get("event"))
    profile = _mapping(event.get("user_profile"))
    named = [event.get("user_team"), event.get("source_team"), profile.get("team")]
    said = [team for team in named if isinstance(team, str) and team]
    if said:
        return next((team for team in said if team.startswith("T")), said[0])
    is_shared = body.get("is_ext_shared_channel") is True
    if is_shared and event.get("type") == "app_mention":
        return ""
    return str(event.get("team") or ("" if is_shared else installation_team(body)))


def post_of(body: Payload, installation: str) -> Post | None:
    """The post that an event brings to an installation; None for whatever is no post of a person or a bot."""
    event = _mapping(body.get("event"))
    channel, ts = str(event.get("channel") or ""), str(event.get("ts") or "")
    author = str(event.get("user") or event.get("bot_id") or "")
    if event.get("type") not in ("message", "app_mention") or not (channel and ts and author):
        return None
    if (event.get("subtype") or "") not in {*WRITTEN, "bot_message"} or event.get("hidden"):
        return None
    thread = str(event.get("thread_ts") or "")
    return Post(
        team=installation,
        channel=channel,
        ts=ts,
        thread="" if thread == ts else thread,
        author=author,
        author_team=actor_team(body),
        event_id=str(body.get("event_id") or ""),
        is_bot=bool(event.get("bot_id")) or event.get("subtype") == "bot_message" or _is_by_us(event),
    )


def _is_by_us(event: Payload) -> bool:
    """Whether it bears the mark of what we post ourselves, also where it names no bot."""
    return _mapping(event.get("metadata")).get("event_type") == OUR_MARK


def as_found(message: Payload, channel: str, team: str) -> Payload:
    """The event that a message of the history would have been; of whom it does not name, nothing is assumed (F.5)."""
    event = dict(message) | {"type": "message", "channel": channel}
    return {
        "type": "event_callback",
        "event": event,
        "is_ext_shared_channel": True,
        "authorizations": [{"team_id": team, "is_bot": False}],
    }


def presser(body: Payload) -> tuple[str, str]:
    """The workspace and user who pressed, sent a form or gave a command; their own team, not the channel's."""
    user = body.get("user")
    if isinstance(user, Mapping):
        return str(user.get("team_id") or _id(body.get("team")) or ""), str(user.get("id") or "")
    return str(body.get("team_id") or ""), str(body.get("user_id") or "")


def mapping(value: object) -> Payload:
    """The value where it is a mapping, else an empty one."""
    return _mapping(value)


def _mapping(value: object) -> Payload:
    return value if isinstance(value, Mapping) else {}


def _id(value: object) -> str:
    found = _mapping(value).get("id") if isinstance(value, Mapping) else value
    return found if isinstance(found, str) else ""
