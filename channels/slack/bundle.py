"""The raw message that a burst becomes: everything Slack said, with the files, as one JSON document."""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from models.messages import Delivery
from models.vocabulary import Channel


@dataclass(frozen=True, slots=True)
class FetchedFile:
    """A file of a post: its content, or why we do not have it."""

    content: bytes = b""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote a burst; ``team`` is empty where Slack does not say it."""

    user: str
    team: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """What one request of Slack is made of; ``replaces`` is the inbox message that an edit changes.

    ``asked`` says that a person wants a case of it, whatever the reader finds.
    """

    team: str
    channel: str
    thread: str
    author: Author
    posts: Sequence[Mapping[str, Any]]
    files: Mapping[str, FetchedFile] = field(default_factory=dict)
    asked: bool = False
    replaces: int | None = None

    @property
    def ts(self) -> str:
        """The ts of its first post."""
        return str(self.posts[0]["event"]["ts"])


def as_delivery(bundle: Bundle, *, received_at: datetime, mark: str = "") -> Delivery:
    """The bundle as it goes into the inbox; ``mark`` tells a later version of the same posts from the first."""
    path = f"slack:{bundle.team}:{bundle.channel}:{bundle.ts}" + (f":{mark}" if mark else "")
    key = hashlib.sha256(f"slack:{bundle.channel}:{bundle.ts}:{mark}".encode()).hexdigest()
    return Delivery(
        channel=Channel.SLACK, raw=_written(bundle), content_key=key, received_at=received_at, path_key=path,
        envelope_from=f"{bundle.author.team}/{bundle.author.user}", envelope_to=(f"{bundle.team}/{bundle.channel}",),
    )  # fmt: skip


def read_bundle(raw: bytes) -> Bundle:
    """The bundle that was written; raises ValueError or KeyError for anything else."""
    read = json.loads(raw)
    files = {
        name: FetchedFile(base64.b64decode(file["content"]), file["problem"]) for name, file in read["files"].items()
    }
    return Bundle(
        team=read["team"],
        channel=read["channel"],
        thread=read["thread"],
        author=Author(**read["author"]),
        posts=read["posts"],
        files=files,
        asked=read["asked"],
        replaces=read["replaces"],
    )


def _written(bundle: Bundle) -> bytes:
    files = {
        name: {"content": base64.b64encode(file.content).decode("ascii"), "problem": file.problem}
        for name, file in bundle.files.items()
    }
    author = {"user": bundle.author.user, "team": bundle.author.team, "name": bundle.author.name}
    written = {
        "team": bundle.team,
        "channel": bundle.channel,
        "thread": bundle.thread,
        "author": author,
        "posts": list(bundle.posts),
        "files": files,
        "asked": bundle.asked,
        "replaces": bundle.replaces,
    }
    return json.dumps(written, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
