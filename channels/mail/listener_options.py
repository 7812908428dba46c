"""How the SMTP and LMTP doors are opened."""

import ssl
from dataclasses import dataclass

from channels.mail.authenticity import Network


@dataclass(frozen=True, slots=True)
class ListenerOptions:
    """One door. ``recipients`` are the addresses taken in, all of them where it is empty; a limit of 0 is none.

    From ``proxies`` the PROXY protocol is expected. ``exempt`` are our own servers, who write for many: the limits
    per peer do not hold for them. ``starttls`` is offered to the client, ``tls`` protects from the first byte.
    """

    host: str
    port: int
    hostname: str
    largest_message_bytes: int
    most_recipients: int
    most_connections: int
    most_connections_per_peer: int = 0
    messages_per_peer_per_minute: int = 0
    timeout_seconds: float = 300.0
    recipients: frozenset[str] = frozenset()
    repair_newlines: bool = False
    proxies: tuple[Network, ...] = ()
    exempt: tuple[Network, ...] = ()
    starttls: ssl.SSLContext | None = None
    tls: ssl.SSLContext | None = None
