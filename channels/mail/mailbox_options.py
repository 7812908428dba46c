"""What a mailbox door is told: where the account is, how to log in, which folders, and what becomes of their mail."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

Security = Literal["tls", "starttls", "none"]
Method = Literal["password", "xoauth2", "oauthbearer"]
Flow = Literal["client_credentials", "refresh_token"]
After = Literal["leave", "flag", "move"]


class TokenSeal(Protocol):
    """What a refresh token is sealed with on disk."""

    def close(self, text: str) -> str:
        """The text, sealed."""

    def open(self, sealed: str) -> str:
        """What was sealed; empty where it was not sealed here."""


@dataclass(frozen=True, slots=True)
class TokenOptions:
    """Where OAuth access tokens come from; a refresh token that the server changes is kept in the file ``keep``.

    There it is sealed with ``seal``, where there is one.
    """

    url: str
    flow: Flow
    client_id: str
    client_secret: str = field(default="", repr=False)
    scope: str = ""
    refresh_token: str = field(default="", repr=False)
    keep: Path | None = None
    seal: TokenSeal | None = None
    timeout_seconds: float = 30.0


@dataclass(frozen=True, slots=True)
class MailboxOptions:
    """One account. A message larger than ``largest_message_bytes`` is noted and left; so is one that cannot be read."""

    name: str
    host: str
    port: int
    username: str
    folders: tuple[str, ...] = ("INBOX",)
    security: Security = "tls"
    ca_file: Path | None = None
    method: Method = "password"
    password: str = field(default="", repr=False)
    tokens: TokenOptions | None = None
    after: After = "leave"
    flag: str = "$Intake"
    move_to: str = ""
    idle: bool = True
    sweep_seconds: float = 300.0
    timeout_seconds: float = 30.0
    command_seconds: float = 300.0
    longest_pause_seconds: float = 300.0
    largest_message_bytes: int = 26_214_400
    batch_messages: int = 100
    batch_bytes: int = 8_000_000
