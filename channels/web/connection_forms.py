"""Forms of connections: read into a section's own terms; secrets are written and never shown again."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from channels.web.auth import Visit
from channels.web.connections import Connection
from channels.web.entrance import Console, Form
from channels.web.fields import is_on, listed
from intake.choosing import ChoiceField
from intake.errors import NotDecidableError

#: Keys that stand open in the form of a section; all others are behind "More".
_FIRST: Mapping[str, Sequence[str]] = {
    "mailbox": ("enabled", "name", "host", "port", "security", "username", "auth", "password", "folders", "after",
                "move_to", "authserv_ids"),
    "sender": ("host", "port", "security", "username", "password"),
    "slack": ("enabled", "bot_token", "app_token", "signing_secret", "client_id", "client_secret", "triage_channel",
              "triage_team", "on_duty"),
}  # fmt: skip
_BY_TOKEN = ("flow", "token_url", "client_id", "client_secret", "scope", "refresh_token")
_LONGEST = 5_000
_KEPT_SECONDS = 15 * 60


@dataclass(frozen=True, slots=True)
class Place:
    """Which connection a page is about: a section, and the account's name where there are several.

    ``is_new`` is one that is added; its name stands in the form.
    """

    section: str
    account: str = ""
    is_new: bool = False
    connection: Connection | None = None

    @property
    def path(self) -> str:
        """How an address names it."""
        return "new" if self.is_new else f"mailbox-{self.account}" if self.account else self.section


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote in a form; ``held`` are secrets that they wrote before, sealed in the page meanwhile."""

    table: Mapping[str, Any] = field(default_factory=dict)
    held: Mapping[str, str] = field(default_factory=dict)


def place_of(console: Console, name: str) -> Place:
    """The place that an address names; raises NotDecidableError."""
    if name == "new":
        return Place("mailbox", is_new=True)
    found = next((each for each in console.connections() if each.name == name and each.section), None)
    if found is None:
        raise NotDecidableError("There is no such connection to change.")
    return Place(found.section, found.account, connection=found)


def groups_of(section: str, fields: Sequence[ChoiceField]) -> Mapping[str, Sequence[ChoiceField]]:
    """The fields of a form under their headings; the first has none."""
    by_key = {each.key: each for each in fields}
    first = [by_key[key] for key in _FIRST[section] if key in by_key]
    token = [each for each in fields if section == "mailbox" and each.key in _BY_TOKEN]
    rest = [each for each in fields if each not in first and each not in token]
    groups = {"": first, "Login by OAuth tokens": token, "More": rest}
    return {name: each for name, each in groups.items() if each}


def written_in(console: Console, visit: Visit, form: Form, place: Place) -> Written:
    """What the form says: an empty secret is the one that is kept, one that is ticked to be forgotten is none."""
    table: dict[str, Any] = {}
    held, fields = _opened(console, visit, form, place), console.choosing.making.fields(place.section)
    for each in fields:
        if each.sort == "secret":
            typed = form.get(each.key)[:_LONGEST] or held.get(each.key, "")
            table[each.key] = None if is_on(form, f"{each.key}.forget") else typed
        elif each.sort == "tick":
            table[each.key] = is_on(form, each.key)
        elif each.sort == "list":
            table[each.key] = listed(form, each.key)
        elif form.get(each.key) or each.sort == "text":  # a number that is left out counts by its default
            table[each.key] = form.get(each.key)[:_LONGEST]
    if place.account:
        table["name"] = place.account
    return Written(table, {each.key: table[each.key] for each in fields if each.sort == "secret" and table[each.key]})


def sealed(console: Console, visit: Visit, written: Written, place: Place) -> str:
    """The secrets that were written, for the page to carry: nobody can read them there, and they end soon."""
    if not written.held:
        return ""
    text = json.dumps([visit.login, place.path, dict(written.held)])
    return console.seal("form of a connection").close(text, now=console.clock())


def _opened(console: Console, visit: Visit, form: Form, place: Place) -> Mapping[str, str]:
    now = console.clock()
    text = console.seal("form of a connection").open(form.get("held"), now=now, seconds=_KEPT_SECONDS)
    login, path, secrets = json.loads(text) if text else ("", "", {})
    return dict(secrets) if (login, path) == (visit.login, place.path) else {}
