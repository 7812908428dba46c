"""An IMAP server of the pip package pymap, for machines without Dovecot: STARTTLS only, no keywords, all in memory."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import imapclient

from channels.mail.mailbox_options import MailboxOptions
from tests.acceptance.serving import free_port, wait_until
from tests.integration.dovecot_server import PASSWORD, USER, make_certificate


@dataclass
class Pymap:
    """A running server with one user, USER."""

    port: int
    certificate: Path

    def options(self, **changes: object) -> MailboxOptions:
        """How to pull the user with STARTTLS."""
        made = MailboxOptions(
            name="support",
            host="localhost",
            port=self.port,
            username=USER,
            security="starttls",
            ca_file=self.certificate,
            password=PASSWORD,
            timeout_seconds=5.0,
        )
        return replace(made, **changes)  # type: ignore[arg-type]

    def client(self) -> imapclient.IMAPClient:
        """Another mail program of the same person."""
        client = imapclient.IMAPClient("127.0.0.1", self.port, ssl=False, timeout=10)
        client.login(USER, PASSWORD)
        return client

    def empty(self) -> None:
        """Leaves nothing in the user's inbox."""
        with self.client() as client:
            client.select_folder("INBOX")
            if uids := client.search("ALL"):
                client.delete_messages(uids)
                client.expunge()

    def put(self, *raws: bytes) -> None:
        """Puts mails into the user's inbox."""
        with self.client() as client:
            for raw in raws:
                client.append("INBOX", raw)


@contextmanager
def pymap_server(folder: Path, port: int | None = None) -> Iterator[Pymap]:
    """A running server; its mail is gone when it ends."""
    if not (folder / "cert.pem").exists():
        make_certificate(folder)
    port = port or free_port()
    process = subprocess.Popen(
        [
            str(Path(sys.executable).with_name("pymap")), "--host", "127.0.0.1", "--port", str(port),
            "--cert", str(folder / "cert.pem"), "--key", str(folder / "key.pem"),
            "dict", "--demo-user", USER, "--demo-password", PASSWORD,
        ],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait_until(lambda: _is_open(port), seconds=15, what="pymap greets")
        yield Pymap(port, folder / "cert.pem")
    finally:
        process.kill()
        process.wait(10)


def _is_open(port: int) -> bool:
    try:
        imapclient.IMAPClient("127.0.0.1", port, ssl=False, timeout=5).shutdown()
    except OSError:
        return False
    return True
