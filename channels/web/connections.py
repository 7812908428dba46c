"""What the console shows of connections: what each is, where it stands, and a way to try it now."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models.database import Database
from models.store import Store

Tried = Sequence[tuple[str, str]]
#: Tries a connection of a section as somebody wrote it, before it is kept.
Trying = Callable[[str, Mapping[str, Any]], Tried]


@dataclass(frozen=True, slots=True)
class Connection:
    """One way to the outside; ``facts`` hold no secrets, ``where`` says where it is changed, ``account`` its mailbox.

    ``attempt`` tries it and gives each part by name, with what is wrong with it; nothing where it is well.
    ``section`` is what it is chosen by in the console, empty where it stands in the file alone. ``problem`` says
    why what is chosen cannot be used.
    """

    name: str
    label: str
    facts: Sequence[tuple[str, str]]
    where: str
    attempt: Callable[[], Tried] | None = None
    account: str = ""
    section: str = ""
    is_on: bool = True
    is_of_file: bool = True
    is_chosen: bool = False
    problem: str = ""


def nothing_to_try(_section: str, _content: Mapping[str, Any]) -> Tried:
    """Where nothing is known of connections."""
    return []


def note_tried(database: Database, name: str, tried: Tried, *, actor: str, now: datetime) -> None:
    """Puts on the audit trail that a connection was tried, with what was wrong."""
    faults = "; ".join(f"{part}: {problem}" for part, problem in tried if problem)
    with Store.open(database) as store:
        store.audit.record(at=now, actor=actor, act="tried", subject=f"connection:{name[:100]}", reason=faults)
