"""Raw messages from files: single mails, mbox files, Maildirs, or standard input."""

import mailbox
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from channels.mail.keys import content_key
from intake.errors import DeskError
from models.messages import Delivery
from models.vocabulary import Channel


def messages_in(paths: Sequence[str], standard_input: BinaryIO) -> Iterator[bytes]:
    """The raw bytes of each message; ``-`` is one message on standard input. Raises DeskError naming the path."""
    for name in paths:
        if name == "-":
            yield standard_input.read()
            continue
        path = Path(name)
        try:
            yield from _messages_at(path)
        except OSError as error:
            raise DeskError(f"{path}: cannot be read: {error.strerror}.") from error


def deliveries_of(
    raws: Sequence[bytes], *, now: datetime, envelope_from: str, envelope_to: Sequence[str], vouched: bool
) -> list[Delivery]:
    """The deliveries of raw messages that an operator or a mail server hands over."""
    return [
        Delivery(
            channel=Channel.EMAIL,
            raw=raw,
            content_key=content_key(raw),
            received_at=now,
            envelope_from=envelope_from,
            envelope_to=tuple(envelope_to),
            vouched=vouched,
        )
        for raw in raws
    ]


def _messages_at(path: Path) -> Iterator[bytes]:
    if path.is_dir():
        if not (path / "cur").is_dir() and not (path / "new").is_dir():
            raise DeskError(f"{path}: is a folder, but no Maildir: it has neither 'cur' nor 'new'.")
        for folder in ("new", "cur"):
            for file in sorted((path / folder).glob("*")):
                yield file.read_bytes()
        return
    raw = path.read_bytes()
    if raw.startswith(b"From "):
        box = mailbox.mbox(str(path), create=False)
        for key in box.keys():  # noqa: SIM118 (a mailbox is no dict)
            yield box.get_bytes(key)
        return
    yield raw
