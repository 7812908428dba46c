"""Sealing small texts with the installation's key: second factors at rest, steps of signing in that a browser keeps."""

import base64
from dataclasses import dataclass, field
from datetime import UTC, datetime

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_FOR_EVER = 100 * 366 * 24 * 3600
#: A seal notes a moment; of what never ends it is always the same one.
_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Seal:
    """One use of the installation's key: what was sealed for another use does not open."""

    key: bytes = field(repr=False)
    use: str

    def close(self, text: str, *, now: datetime) -> str:
        """The text, sealed."""
        return self._fernet().encrypt_at_time(text.encode(), int(now.timestamp())).decode()

    def open(self, sealed: str, *, now: datetime, seconds: int = _FOR_EVER) -> str | None:
        """What was sealed, unless it was not sealed here for this use, or longer ago than ``seconds``.

        >>> from datetime import UTC, timedelta
        >>> now = datetime(2026, 11, 24, tzinfo=UTC)
        >>> sealed = Seal(b"k" * 32, "a").close("words", now=now)
        >>> Seal(b"k" * 32, "a").open(sealed, now=now), Seal(b"k" * 32, "b").open(sealed, now=now)
        ('words', None)
        >>> Seal(b"k" * 32, "a").open(sealed, now=now + timedelta(minutes=2), seconds=60) is None
        True
        """
        try:
            return self._fernet().decrypt_at_time(sealed.encode(), seconds, int(now.timestamp())).decode()
        except (InvalidToken, ValueError):
            return None

    def _fernet(self) -> Fernet:
        derived = HKDF(SHA256(), 32, salt=None, info=f"intake console {self.use}".encode()).derive(self.key)
        return Fernet(base64.urlsafe_b64encode(derived))


@dataclass(frozen=True, slots=True)
class LastingSeal:
    """A seal of what never ends, such as a password that is kept."""

    seal: Seal

    def close(self, text: str) -> str:
        """The text, sealed."""
        return self.seal.close(text, now=_MOMENT)

    def open(self, sealed: str) -> str:
        """What was sealed; empty where it was not sealed here."""
        return self.seal.open(sealed, now=_MOMENT) or ""
