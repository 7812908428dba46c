"""Signed reply addresses: which conversation a reply belongs to, proved by us and for a time (H8)."""

import base64
import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_SIGNATURE_BYTES = 10


@dataclass(frozen=True, slots=True)
class ReplyAddresses:
    """Writes and reads ``support+<token>@…``; a token proves knowledge of a conversation, never who somebody is."""

    support_address: str
    key: bytes
    lifetime: timedelta

    def write(self, conversation_id: int, *, now: datetime) -> str:
        """The reply address of a conversation, believed until ``now`` plus the lifetime."""
        expires = int((now + self.lifetime).timestamp()) // 3600
        body = f"c{conversation_id:x}.{expires:x}"
        local, _, domain = self.support_address.rpartition("@")
        return f"{local}+{body}.{self._sign(body)}@{domain}"

    def conversation_of(self, address: str, *, now: datetime) -> int | None:
        """The conversation of a reply address; None for another address, a wrong signature or an expired one.

        >>> addresses = ReplyAddresses("support@vendor.example", b"key", timedelta(days=1))
        >>> now = datetime(2026, 1, 31, tzinfo=UTC)
        >>> address = addresses.write(42, now=now)
        >>> addresses.conversation_of(address, now=now)
        42
        >>> addresses.conversation_of(address, now=now + timedelta(days=2)) is None
        True
        """
        own, domain = self.support_address.lower().rpartition("@")[::2]
        local, _, to_domain = address.lower().rpartition("@")
        name, plus, token = local.partition("+")
        parts = token.split(".")
        if not plus or (name, to_domain) != (own, domain) or len(parts) != 3:
            return None
        body, signature = f"{parts[0]}.{parts[1]}", parts[2]
        if not hmac.compare_digest(signature, self._sign(body)):
            return None
        conversation, expires = int(parts[0][1:], 16), int(parts[1], 16)
        return conversation if expires * 3600 >= now.astimezone(UTC).timestamp() else None

    def _sign(self, body: str) -> str:
        digest = hmac.new(self.key, f"reply-address:{body}".encode(), hashlib.sha256).digest()[:_SIGNATURE_BYTES]
        return base64.b32encode(digest).decode("ascii").lower()
