"""Choosing settings while the installation runs: an administrator's acts, each kept with what was before it."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from threading import Lock
from typing import Any, Protocol

from intake.errors import CaseChangedError, DeskError, NotDecidableError
from intake.keeping import ADMINISTRATORS, keeping
from intake.policy import Policy
from models.choices import ChoiceRow
from models.database import Database
from models.store import Store, StoreUnavailableError

log = logging.getLogger(__name__)

#: The sections of the settings that can be chosen; all others are read once, at the start.
SECTIONS = (
    "plan", "calendar", "severity", "vendor", "wording", "letters", "rules", "cases", "limits", "retention",
    "mailbox", "sender", "slack",
)  # fmt: skip
#: Those that are ways to the outside: they hold secrets, which are kept sealed and never shown.
CONNECTIONS = ("mailbox", "sender", "slack")
Chosen = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ChoiceField:
    """One key of a section: ``sort`` is text, number, list, tick, secret, or choice (one of ``options``).

    ``given`` is the file's value; of a secret only whether there is one.
    """

    key: str
    sort: str
    about: str
    given: Any
    options: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Back:
    """In place of a section's content: one of its tables is the file's again, or gone where the file has none."""

    name: str


class Making(Protocol):
    """What turns sections into a policy by the same checks as the settings file's."""

    def content(self, section: str, chosen: Chosen) -> Any:
        """A section as it is in force, in the settings' own terms."""

    def normal(self, section: str, content: Any, chosen: Chosen) -> Any:
        """What a person gave, as it is kept: only what differs from the file, None where nothing does."""

    def secrets(self, section: str, chosen: Chosen) -> Sequence[str]:
        """The secrets of a section that are set, by their keys."""

    def trail(self, section: str, before: Chosen, after: Chosen) -> Mapping[str, Any]:
        """What a choice changed, as the audit trail shows it; no secret is in it."""

    def without_secrets(self, section: str, content: Any) -> Any:
        """What may be kept of a choice that is no longer in force."""

    def fields(self, section: str) -> Sequence[ChoiceField]:
        """The keys of a section of keys and values, as a form asks for them."""

    def policy(self, chosen: Chosen) -> Policy:
        """The policy by what is chosen, and for the rest by the file; raises DeskError that names the key."""


@dataclass(slots=True)
class _Seen:
    mark: int = -1
    chosen: Mapping[str, Any] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)


@dataclass(frozen=True, slots=True)
class Choosing:
    """What is chosen, and the ``policy`` that everybody in this process holds."""

    database: Database
    policy: Policy
    clock: Callable[[], datetime]
    making: Making
    _seen: _Seen = field(default_factory=_Seen)

    def in_force(self) -> Mapping[str, ChoiceRow]:
        """The sections that are chosen, with who chose each and when."""
        with Store.read(self.database) as store:
            return store.choices.in_force()

    @property
    def taken_up(self) -> Chosen:
        """What this process goes by; another object as soon as something else was chosen."""
        return self._seen.chosen

    def content(self, section: str) -> Any:
        """A section as it is in force."""
        return self.making.content(section, contents_of(self.in_force()))

    def mark(self, section: str) -> int:
        """What a form must bring along, so that nobody overwrites what they did not see (H12)."""
        with Store.read(self.database) as store:
            row = store.choices.newest(section)
        return row.id if row else 0

    def choose(self, section: str, content: Any, *, login: str, mark: int) -> None:
        """Chooses a section from now on; None gives it back to the file. Raises DeskError, and then nothing changed."""
        if section not in SECTIONS:
            raise NotDecidableError(f"{section!r} cannot be chosen here.")
        now = self.clock()
        refusal = "Only an administrator changes the settings."
        with keeping(self.database, login, now, roles=ADMINISTRATORS, refusal=refusal) as (store, record):
            newest = store.choices.newest(section)
            if mark != (newest.id if newest else 0):
                by = newest.chosen_by if newest else "Somebody"
                raise CaseChangedError(f"{by} changed this meanwhile. Look at it again; nothing was changed.")
            before = contents_of(store.choices.in_force())
            after = {name: each for name, each in before.items() if name != section}
            kept = None if content is None else self.making.normal(section, content, before)
            if kept is not None:
                after[section] = kept
            policy = self.making.policy(after)
            _check_used(store, self.policy, policy, now.date())
            row = store.choices.put(section, kept, by=login, now=now)
            for older in store.choices.older(row) if section in CONNECTIONS else ():
                older.content = self.making.without_secrets(section, older.content)
            act = "chose" if kept is not None else "gave back to the file"
            record(act, f"settings:{section}", dict(self.making.trail(section, before, after)))
        self.refresh()

    def refresh(self) -> bool:
        """Takes up what was chosen since the last look, here or in another process; whether there was anything new.

        A choice that this version of the code cannot use is left out and said in the log: it stops nothing else.
        """
        with self._seen.lock:
            try:
                with Store.read(self.database) as store:
                    if self._seen.mark < 0 and not store.choices.is_there():
                        return False
                    mark = store.choices.mark()
                    if mark == self._seen.mark or (mark == 0 and self._seen.mark < 0):
                        self._seen.mark = mark
                        return False
                    chosen = contents_of(store.choices.in_force())
            except StoreUnavailableError as error:
                log.error("What is chosen could not be looked up: %s", error)
                return False
            self._seen.chosen, policy = self._usable(chosen)
            self.policy.adopt(policy)
            self._seen.mark = mark
            return True

    def _usable(self, chosen: Chosen) -> tuple[Chosen, Policy]:
        try:
            return chosen, self.making.policy(chosen)
        except DeskError:
            kept: dict[str, Any] = {}
            for section, content in chosen.items():
                try:
                    self.making.policy(kept | {section: content})
                    kept[section] = content
                except DeskError as error:
                    log.error("The choice of %s cannot be used and the file's counts: %s", section, error)
            return kept, self.making.policy(kept)


def contents_of(rows: Mapping[str, ChoiceRow]) -> Chosen:
    """What is chosen, without who chose it."""
    return {section: row.content for section, row in rows.items()}


def _check_used(store: Store, before: Policy, after: Policy, today: date) -> None:
    """Refuses to take away a plan or a calendar that a client has, or will have."""
    gone = set(before.plans) - set(after.plans)
    hours = set(before.calendars) - set(after.calendars)
    if not gone and not hours:
        return
    for client, row in store.clients.agreements_from(today):
        if row.plan in gone:
            raise NotDecidableError(f"plan: {client} has the plan {row.plan}: make it inactive instead.")
        for calendar in dict(row.overrides or {}).get("coverage", {}).values():
            if calendar in hours:
                raise NotDecidableError(f"calendar: the agreement of {client} names {calendar}: it must stay.")


def changes(before: Any, after: Any) -> dict[str, Any]:
    """What a choice changed, key by key, as the audit trail shows it.

    >>> changes({"closing": "Bye", "link": "Here:"}, {"closing": "Yours", "link": "Here:"})
    {'from': {'closing': 'Bye'}, 'to': {'closing': 'Yours'}}
    """
    old, new = _by_key(before), _by_key(after)
    names = [name for name in dict.fromkeys([*old, *new]) if old.get(name) != new.get(name)]
    return {"from": {name: old.get(name) for name in names}, "to": {name: new.get(name) for name in names}}


def _by_key(content: Any) -> dict[str, Any]:
    if isinstance(content, Mapping):
        return dict(content)
    return {str(each.get("name") or each.get("severity")): each for each in content}
