"""Who is at the console: passwords, sessions of which only a hash is kept, and the token that every form carries."""

import hashlib
import hmac
import secrets
import threading
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from models.database import Database
from models.people import TechnicianRow
from models.store import Store

_HASHER = PasswordHasher()  # argon2id with the library's own parameters, which follow RFC 9106
_LONGEST_PASSWORD = 1024
_TOKEN_LASTS = timedelta(minutes=15)
_AT_ONCE = threading.BoundedSemaphore(4)  # each check takes 64 MB: many logins at once wait instead of swapping


@dataclass(frozen=True, slots=True)
class Visit:
    """A technician who is signed in, and the token that proves that a form came from our own page.

    ``token`` is the session's; it ``is_due`` when it is old enough to be replaced.
    """

    login: str
    name: str
    role: str
    csrf: str
    token: str = field(default="", repr=False)
    is_due: bool = False
    expires_at: datetime | None = None

    @property
    def leads(self) -> bool:
        """Whether they keep the registers."""
        return self.role in ("lead", "administrator")

    @property
    def actor(self) -> str:
        """The technician's name on the audit trail."""
        return f"technician:{self.login}"


def hash_password(text: str) -> str:
    """The argon2id hash of a password, as it is stored."""
    return _HASHER.hash(text)


# Checked in place of a hash that is not there, so that an unknown login takes as long as a wrong password.
_NOBODY = hash_password(secrets.token_urlsafe(32))


def is_password(text: str, password_hash: str) -> bool:
    """Whether a password is the one of the hash; equally slow where there is no hash."""
    with _AT_ONCE:
        try:
            _HASHER.verify(password_hash or _NOBODY, text[:_LONGEST_PASSWORD])
        except (VerificationError, InvalidHashError):
            return False
    return bool(password_hash) and len(text) <= _LONGEST_PASSWORD


def new_token() -> str:
    """A session token that nobody can guess."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is stored of a session token: the store's reader cannot sign in with it."""
    return hashlib.sha256(token.encode()).hexdigest()


def csrf_token(key: str) -> str:
    """The token of all forms of one visit, by its key; of a browser without a visit, by the token in its cookie."""
    return hmac.new(key.encode(), b"intake console form", hashlib.sha256).hexdigest()


def is_csrf_token(given: str, session_token: str, visit: Visit | None) -> bool:
    """Whether a form came from a page of this visit, or of this browser before anybody signed in."""
    known = [csrf_token(session_token), *([visit.csrf] if visit else [])]
    return bool(session_token) and any(hmac.compare_digest(given.encode(), each.encode()) for each in known)


def find_technician(database: Database, login: str, password: str) -> TechnicianRow | None:
    """The active technician of a login and password; nothing tells which of the two was wrong."""
    with Store.read(database) as store:
        technician = store.people.find(login)
    known = technician.password_hash if technician is not None and technician.active else ""
    return technician if is_password(password, known) else None


def open_visit(
    database: Database, technician: TechnicianRow, *, old_token: str, now: datetime, lasts: timedelta
) -> str:
    """Begins a session under a new token, whatever the browser held before (no session is fixed); the token."""
    token = new_token()
    with Store.open(database) as store:
        store.people.forget_sessions(now=now)
        store.people.close_session(token_hash(old_token))
        store.people.open_session(
            token_hash(token), technician.id, expires_at=now + lasts, form_key=new_token(), now=now
        )
        store.audit.record(
            at=now, actor=f"technician:{technician.login}", act="signed in", subject=f"technician:{technician.id}"
        )
    return token


def find_visit(database: Database, token: str, *, now: datetime) -> Visit | None:
    """The visit of a session token, unless it has ended or its technician was made inactive."""
    if not token:
        return None
    with Store.read(database) as store:
        found = store.people.find_session(token_hash(token), now=now)
    if found is None:
        return None
    session, technician = found
    is_due = session.replaced_at is None and (session.issued_at is None or now - session.issued_at > _TOKEN_LASTS)
    return Visit(
        technician.login,
        technician.name,
        technician.role,
        csrf_token(session.form_key),
        token,
        is_due,
        session.expires_at,
    )


def replace_token(database: Database, token: str, *, now: datetime) -> str:
    """A new token for the same visit; empty where another page was quicker."""
    fresh = new_token()
    with Store.open(database) as store:
        return fresh if store.people.replace_session(token_hash(token), by=token_hash(fresh), now=now) else ""


def close_visit(database: Database, token: str) -> None:
    """Ends a session."""
    with Store.open(database) as store:
        store.people.close_session(token_hash(token))
