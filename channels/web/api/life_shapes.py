"""What the API gives of a case's life: its time line, its notes, its clocks."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel


class Event(BaseModel):
    """One line of a case's time line."""

    id: int
    at: datetime
    kind: str
    actor: str
    data: dict[str, Any]


class Note(BaseModel):
    """An internal note."""

    id: int
    actor: str
    text: str
    written_at: datetime


class Clock(BaseModel):
    """One promised time; due_at is null where the clock does not run."""

    promise: str
    started_at: datetime
    due_at: datetime | None
    paused_at: datetime | None
    warned_at: datetime | None
    breached_at: datetime | None
    met_at: datetime | None
