"""Tokens of the API: how they are made, what they may do, and how one is known again by its hash."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from models.database import Database
from models.store import Store

_MARK = "intake_"
_LONGEST = 200
_USE_NOTED_EVERY = timedelta(minutes=5)


class Scope(StrEnum):
    """What a token may do."""

    CASES_READ = "cases:read"
    CASES_WRITE = "cases:write"
    REQUESTS_READ = "requests:read"
    REQUESTS_WRITE = "requests:write"
    CLIENTS_READ = "clients:read"
    CLIENTS_WRITE = "clients:write"
    CATALOGUE_READ = "catalogue:read"
    CATALOGUE_WRITE = "catalogue:write"
    ARTICLES_WRITE = "articles:write"
    TEMPLATES_READ = "templates:read"
    TEMPLATES_WRITE = "templates:write"
    STAFF_READ = "staff:read"
    STAFF_WRITE = "staff:write"
    AUDIT_READ = "audit:read"
    SETTINGS_READ = "settings:read"
    SETTINGS_WRITE = "settings:write"
    READERS_READ = "readers:read"
    READERS_WRITE = "readers:write"
    REPORTS_READ = "reports:read"
    WEBHOOKS = "webhooks"


# With a client's bound a token can only be used where each object says whose it is.
SCOPES_OF_ONE_CLIENT = frozenset(
    {
        Scope.CASES_READ,
        Scope.CASES_WRITE,
        Scope.REQUESTS_READ,
        Scope.REQUESTS_WRITE,
        Scope.CLIENTS_READ,
        Scope.CATALOGUE_READ,
        Scope.REPORTS_READ,
    }
)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls: the token, the technician it acts as, and the one client it is bound to, if any."""

    token_id: int
    token_name: str
    login: str
    role: str
    scopes: frozenset[str]
    client_id: int | None

    @property
    def actor(self) -> str:
        """The technician's name on the audit trail."""
        return f"technician:{self.login}"

    def may_see(self, client_id: int | None) -> bool:
        """Whether what belongs to a client may be seen; what belongs to none is for unbound tokens."""
        return self.client_id is None or self.client_id == client_id


def new_token() -> str:
    """A token that nobody can guess, and that a secret scanner can tell from other text."""
    return _MARK + secrets.token_urlsafe(32)


def hash_of(token: str) -> str:
    """What is kept of a token: whoever reads the store cannot use it."""
    return hashlib.sha256(token.encode()).hexdigest()


def find_caller(database: Database, token: str, *, now: datetime) -> Caller | None:
    """Whose token it is; None where it is unknown, revoked, expired or its technician inactive."""
    if not token.startswith(_MARK) or len(token) > _LONGEST:
        return None
    with Store.read(database) as store:
        found = store.access.find_token(hash_of(token), now=now)
    if found is None:
        return None
    row, technician = found
    if row.last_used_at is None or now - row.last_used_at > _USE_NOTED_EVERY:
        with Store.open(database) as store:
            store.access.note_use(row.id, now=now)
    return Caller(row.id, row.name, technician.login, technician.role, frozenset(row.scopes), row.client_id)
