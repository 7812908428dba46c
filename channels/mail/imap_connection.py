"""One connection to an IMAP server: TLS, login, a folder opened, and a hard limit on how long a command may take."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, IMAPClientReadOnlyError, LoginError

from channels.mail.mailbox_options import MailboxOptions
from channels.mail.oauth import TokenSource

# After one of these the connection is of no more use. OSError covers resets, time-outs and TLS errors.
DROPPED = (IMAPClientAbortError, OSError)
# The server refused a command, or answered what cannot be read; the connection still works.
REFUSED = (IMAPClientError, ValueError)

_MOST_UIDS_IN_A_LINE = 100_000


@dataclass(frozen=True, slots=True)
class OpenFolder:
    """A folder as it was when it was opened; ``keeps_keywords`` and ``is_writable`` say what may be done in it."""

    name: str
    uidvalidity: int
    uidnext: int
    exists: int
    is_writable: bool
    keywords: frozenset[str]

    def keeps(self, keyword: str) -> bool:
        """Whether a keyword that is set here stays; some servers drop it without a word."""
        return self.is_writable and bool(self.keywords & {"\\*", keyword.lower()})

    def path_key(self, account: str, uid: int) -> str:
        """The identity of a message by its place: it changes when the server gives UIDs anew."""
        return f"imap:{account}:{self.name}:{self.uidvalidity}:{uid}"


class Connection:
    """A logged-in client; any thread may ``cut`` it, and then whatever waits on it ends at once."""

    def __init__(self, client: IMAPClient, *, command_seconds: float) -> None:
        self.client = client
        self._command_seconds = command_seconds
        self._capabilities: frozenset[str] = frozenset()

    def can(self, capability: str) -> bool:
        """Whether the server announced it after login."""
        return bool(self.client.has_capability(capability))

    @contextlib.contextmanager
    def bounded(self) -> Iterator[IMAPClient]:
        """The client, for as long as a command may take in all: a server that trickles passes any socket time-out."""
        timer = threading.Timer(self._command_seconds, self.cut)
        timer.daemon = True
        timer.start()
        try:
            yield self.client
        finally:
            timer.cancel()

    def cut(self) -> None:
        """Ends the connection from another thread."""
        with contextlib.suppress(OSError):
            # Not SSLSocket's own shutdown: that takes the TLS object away from the thread that reads.
            socket.socket.shutdown(self.client.socket(), socket.SHUT_RDWR)

    def open_folder(self, name: str, *, to_write: bool) -> OpenFolder:
        """Opens a folder; without ``to_write``, or where the server forbids it, nothing in it can be changed."""
        with self.bounded() as client:
            is_writable = to_write
            try:
                told = client.select_folder(name, readonly=not to_write)
            except IMAPClientReadOnlyError:
                is_writable, told = False, client.select_folder(name, readonly=True)
        flags = told.get(b"PERMANENTFLAGS", ())
        return OpenFolder(
            name=name,
            uidvalidity=int(told.get(b"UIDVALIDITY", 0)),
            uidnext=int(told.get(b"UIDNEXT", 0)),
            exists=int(told.get(b"EXISTS", 0)),
            is_writable=is_writable,
            keywords=frozenset(flag.decode("ascii", "replace").strip("()").lower() for flag in flags),
        )

    def uids(self, folder: OpenFolder) -> list[int]:
        """Every UID in the open folder, read or unread, in order."""
        with self.bounded() as client:
            if folder.exists <= _MOST_UIDS_IN_A_LINE or not folder.uidnext:
                return sorted(client.search("ALL"))
            # An answer of over a million bytes is refused by the library, so a great folder is asked in parts.
            found: list[int] = []
            for start in range(1, folder.uidnext, _MOST_UIDS_IN_A_LINE):
                found += client.search(["UID", f"{start}:{start + _MOST_UIDS_IN_A_LINE - 1}"])
            return sorted(set(found))

    def uids_after(self, uid: int) -> list[int]:
        """The UIDs above one; asking for them always gives the last message, too."""
        with self.bounded() as client:
            return sorted(found for found in client.search(["UID", f"{uid + 1}:*"]) if found > uid)

    def close(self) -> None:
        """Says goodbye where that is still possible."""
        try:
            with self.bounded() as client:
                client.logout()
        except (*DROPPED, *REFUSED):
            with contextlib.suppress(*DROPPED):
                self.client.shutdown()


@contextlib.contextmanager
def connected(options: MailboxOptions, tokens: TokenSource | None) -> Iterator[Connection]:
    """A logged-in connection. Raises LoginError, TokenError, or an error of ``DROPPED``."""
    connection = connect(options, tokens)
    try:
        yield connection
    finally:
        connection.close()


def connect(options: MailboxOptions, tokens: TokenSource | None) -> Connection:
    """Logs in; a token that the server refuses is asked for anew, once."""
    try:
        return _logged_in(options, tokens)
    except LoginError:
        if tokens is None:
            raise
        tokens.discard()
        return _logged_in(options, tokens)


def _logged_in(options: MailboxOptions, tokens: TokenSource | None) -> Connection:
    token = tokens.token() if tokens else ""
    connection = Connection(_protected(options), command_seconds=options.command_seconds)
    try:
        with connection.bounded() as client:
            _log_in(client, options, token)
    except BaseException:
        with contextlib.suppress(*DROPPED, *REFUSED):
            connection.client.shutdown()
        raise
    return connection


def _protected(options: MailboxOptions) -> IMAPClient:
    timeout = SocketTimeout(options.timeout_seconds, options.timeout_seconds)
    if options.security == "none":
        return IMAPClient(options.host, options.port, ssl=False, timeout=timeout)
    context = ssl.create_default_context(cafile=str(options.ca_file) if options.ca_file else None)
    if options.security == "tls":
        return IMAPClient(options.host, options.port, ssl=True, ssl_context=context, timeout=timeout)
    client = IMAPClient(options.host, options.port, ssl=False, timeout=timeout)
    try:
        client.starttls(context)
    except BaseException:
        with contextlib.suppress(*DROPPED, *REFUSED):
            client.shutdown()
        raise
    return client


def _log_in(client: IMAPClient, options: MailboxOptions, token: str) -> None:
    if options.method == "xoauth2":
        client.oauth2_login(options.username, token)
    elif options.method == "oauthbearer":
        client.oauthbearer_login(options.username, token)
    elif (options.username + options.password).isascii():
        client.login(options.username, options.password)
    else:
        client.plain_login(options.username, options.password)  # LOGIN knows ASCII only
