"""What the console shows of connections that are set at the start: what each is, and a way to try it now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Tried = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Connection:
    """One way to the outside; ``facts`` hold no secrets, ``where`` says where it is changed, ``account`` its mailbox.

    ``attempt`` tries it and gives each part by name, with what is wrong with it; nothing where it is well.
    """

    name: str
    label: str
    facts: Sequence[tuple[str, str]]
    where: str
    attempt: Callable[[], Tried] | None = None
    account: str = ""
