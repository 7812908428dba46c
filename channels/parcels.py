"""What a door is given to send, and what it says when it could not."""

from dataclasses import dataclass
from datetime import datetime

from models.messages import OutgoingMessage


@dataclass(frozen=True, slots=True)
class Parcel:
    """A reply on its way: its signed return path, when it is written and since when it waits, what it belongs to."""

    message: OutgoingMessage
    return_path: str
    written_at: datetime
    purpose: str = ""
    request_id: int | None = None
    conversation_id: int | None = None
    attempts: int = 1
    queued_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a message was not taken, and whether it never will be.

    In part: the server took it for other recipients; ``put_off`` are those that may be tried again. ``retry_after`` is
    how many seconds the other side asks us to wait: such a refusal is no failed attempt, unless ``counts`` says so.
    """

    reason: str
    is_permanent: bool
    is_partial: bool = False
    put_off: tuple[str, ...] = ()
    retry_after: float | None = None
    counts: bool = False
