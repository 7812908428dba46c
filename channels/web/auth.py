"""Who is at the console: passwords, sessions of which only a hash is kept, and the token that every form carries."""

import hashlib
import hmac
import secrets
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from models.database import Database
from models.people import TechnicianRow
from models.store import Store

_HASHER = PasswordHasher()  # argon2id with the library's own parameters, which follow RFC 9106
_LONGEST_PASSWORD = 1024
_AT_ONCE = threading.BoundedSemaphore(4)  # each check takes 64 MB: many logins at once wait instead of swapping


@dataclass(frozen=True, slots=True)
class Visit:
    """A technician who is signed in, and the token that proves that a form came from our own page."""

    login: str
    name: str
    role: str
    csrf: str

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


def csrf_token(session_token: str) -> str:
    """The token of all forms of one session: only who holds the session's cookie can make it."""
    return hmac.new(session_token.encode(), b"intake console form", hashlib.sha256).hexdigest()


def is_csrf_token(given: str, session_token: str) -> bool:
    """Whether a form's token belongs to the session."""
    return bool(session_token) and hmac.compare_digest(given.encode(), csrf_token(session_token).encode())


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
        store.people.open_session(token_hash(token), technician.id, expires_at=now + lasts)
        store.audit.record(
            at=now, actor=f"technician:{technician.login}", act="signed in", subject=f"technician:{technician.id}"
        )
    return token


def find_visit(database: Database, token: str, *, now: datetime) -> Visit | None:
    """The visit of a session token, unless it has ended or its technician was made inactive."""
    if not token:
        return None
    with Store.read(database) as store:
        technician = store.people.find_by_session(token_hash(token), now=now)
    if technician is None:
        return None
    return Visit(technician.login, technician.name, technician.role, csrf_token(token))


def close_visit(database: Database, token: str) -> None:
    """Ends a session."""
    with Store.open(database) as store:
        store.people.close_session(token_hash(token))
