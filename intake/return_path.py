"""Signed return paths: which reply a bounce speaks of, proved by us (H20)."""

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass

_SIGNATURE_BYTES = 10
_TOKEN = re.compile(r"b-([1-9][0-9]{0,17})-([a-z2-7]{16})")


@dataclass(frozen=True, slots=True)
class ReturnPaths:
    """Writes and reads ``support+b-<outbox id>-<signature>@…``, the envelope sender of a reply (VERP)."""

    support_address: str
    key: bytes

    def write(self, outbox_id: int) -> str:
        """Where a delivery report about a reply comes back to."""
        local, _, domain = self.support_address.rpartition("@")
        return f"{local}+b-{outbox_id}-{self._sign(outbox_id)}@{domain}"

    def outbox_id_of(self, address: str) -> int | None:
        """The reply that a return path belongs to; None for another address or a wrong signature.

        >>> paths = ReturnPaths("support@vendor.example", b"key")
        >>> paths.outbox_id_of(paths.write(17)), paths.outbox_id_of("support+b-17-aaaaaaaaaaaaaaaa@vendor.example")
        (17, None)
        """
        own, own_domain = self.support_address.lower().rpartition("@")[::2]
        local, _, domain = address.strip().lower().rpartition("@")
        name, _, token = local.partition("+")
        found = _TOKEN.fullmatch(token)
        if found is None or (name, domain) != (own, own_domain):
            return None
        outbox_id = int(found[1])
        return outbox_id if hmac.compare_digest(found[2], self._sign(outbox_id)) else None

    def _sign(self, outbox_id: int) -> str:
        digest = hmac.new(self.key, f"return-path:{outbox_id}".encode(), hashlib.sha256).digest()[:_SIGNATURE_BYTES]
        return base64.b32encode(digest).decode("ascii").lower()
