"""A real, private Dovecot on loopback for tests: its own configuration, users and folders; also when we are root."""

import base64
import hashlib
import hmac
import json
import os
import pwd
import shutil
import signal
import smtplib
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import imapclient
import pytest

from channels.mail.mailbox_options import MailboxOptions
from tests.acceptance.serving import free_port, wait_until

USER = "support@acme.test"
OTHER = "second@acme.test"
PASSWORD = "sekret"
TOKEN_KEY = b"a key of the test's own identity provider"

_CONFIG = """
protocols = imap lmtp
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
mail_location = maildir:{folder}/mail/%u
mail_uid = {user}
mail_gid = {group}
first_valid_uid = 1
ssl = yes
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2 oauthbearer
auth_failure_delay = 0
mail_max_userip_connections = 100
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {folder}/oauth2.conf.ext
}}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {folder}/users
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap_port}
  }}
  inet_listener imaps {{
    port = {imaps_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp_port}
  }}
}}
namespace inbox {{
  inbox = yes
  mailbox Processed {{
    auto = create
  }}
}}
"""

_OAUTH = """
introspection_mode = local
local_validation_key_dict = fs:posix:prefix={folder}/keys/
username_attribute = email
username_format = %u
"""


def require_dovecot() -> None:
    """Skips where Dovecot is not installed, and fails there in CI."""
    if shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin"):
        return
    reason = "Dovecot is not installed; as root on Debian: apt-get install dovecot-imapd dovecot-lmtpd"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def access_token(user: str = USER, *, valid_seconds: float = 3600) -> str:
    """A signed token of the test's own identity provider, which the server checks by itself."""
    now = int(time.time())
    claims = {
        "sub": user, "email": user, "iat": now - 7200, "nbf": now - 7200, "exp": int(now + valid_seconds),
    }  # fmt: skip
    head = _encoded(json.dumps({"alg": "HS256", "typ": "JWT"}).encode())
    body = _encoded(json.dumps(claims).encode())
    signature = hmac.new(TOKEN_KEY, f"{head}.{body}".encode(), hashlib.sha256).digest()
    return f"{head}.{body}.{_encoded(signature)}"


def _encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


@dataclass
class Dovecot:
    """A running server; its users are USER and OTHER."""

    folder: Path
    imap_port: int
    imaps_port: int
    lmtp_port: int
    run_as: list[str]
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    generation: int = 0

    @property
    def certificate(self) -> Path:
        """What signs the server's certificate: itself."""
        return self.folder / "cert.pem"

    def options(self, user: str = USER, **changes: object) -> MailboxOptions:
        """How to pull one of its users over TLS."""
        made = MailboxOptions(
            name=user.partition("@")[0],
            host="localhost",
            port=self.imaps_port,
            username=user,
            ca_file=self.certificate,
            password=PASSWORD,
            timeout_seconds=5.0,
            command_seconds=30.0,
        )
        return replace(made, **changes)  # type: ignore[arg-type]

    def client(self, user: str = USER) -> imapclient.IMAPClient:
        """Another mail program of the same person."""
        client = imapclient.IMAPClient("127.0.0.1", self.imap_port, ssl=False, timeout=10)
        client.login(user, PASSWORD)
        return client

    def append(self, *raws: bytes, folder: str = "INBOX", user: str = USER) -> None:
        """Puts messages into a folder, in order."""
        with self.client(user) as client:
            if not client.folder_exists(folder):
                client.create_folder(folder)
            if len(raws) == 1:
                client.append(folder, raws[0])
            elif raws:
                client.multiappend(folder, [{"msg": raw} for raw in raws])

    def empty(self, user: str = USER) -> None:
        """Takes away all mail, and every folder but the first."""
        with self.client(user) as client:
            for _, _, name in client.list_folders():
                client.select_folder(name)
                if uids := client.search("ALL"):
                    client.delete_messages(uids)
                    client.expunge()
                client.close_folder()
                if name not in ("INBOX", "Processed"):
                    client.delete_folder(name)

    def deliver(self, raw: bytes, user: str = USER) -> None:
        """Has a message delivered by LMTP, as the server in front would."""
        with smtplib.LMTP("127.0.0.1", self.lmtp_port) as client:
            client.sendmail("someone@acme.test", [user], raw)

    def flags(self, folder: str = "INBOX", user: str = USER) -> dict[int, tuple[bytes, ...]]:
        """The flags of each message of a folder."""
        with self.client(user) as client:
            client.select_folder(folder, readonly=True)
            found = client.get_flags(client.search("ALL"))
        return {uid: tuple(flag for flag in flags if flag != b"\\Recent") for uid, flags in found.items()}

    def give_uids_anew(self, user: str = USER) -> None:
        """Changes the UIDVALIDITY of the inbox, as a restored backup does."""
        self.generation += 1000
        command = ["mailbox", "update", "--uid-validity", str(int(time.time()) + self.generation), "-u", user, "INBOX"]
        config = str(self.folder / "dovecot.conf")
        subprocess.run([*self.run_as, "doveadm", "-c", config, *command], check=True, capture_output=True, cwd="/")

    def files(self, user: str = USER) -> list[Path]:
        """The files of the inbox's messages, in order of arrival."""
        return sorted(path for path in (self.folder / "mail" / user).glob("[cn]*/*") if path.is_file())

    def start(self) -> None:
        """Opens, and waits for the greeting."""
        command = [*self.run_as, "dovecot", "-F", "-c", str(self.folder / "dovecot.conf")]
        nowhere = subprocess.DEVNULL
        self.process = subprocess.Popen(command, stdout=nowhere, stderr=nowhere, cwd="/", start_new_session=True)
        wait_until(self._is_open, seconds=10, what="Dovecot greets")

    def stop(self) -> None:
        """Ends at once, with whoever is connected."""
        if self.process is None:
            return
        with_workers = os.getpgid(self.process.pid)
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)
        self.process = None
        for pid in _members(with_workers):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue

    def _is_open(self) -> bool:
        try:
            imapclient.IMAPClient("127.0.0.1", self.imap_port, ssl=False, timeout=5).shutdown()
        except OSError:
            return False
        return True


def _members(group: int) -> list[int]:
    """The processes of a group that we began: the server's workers."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if os.getpgid(int(entry.name)) == group:
                found.append(int(entry.name))
        except ProcessLookupError:
            continue
    return found


@contextmanager
def dovecot_server() -> Iterator[Dovecot]:
    """A running server in a fresh folder; it and its files are gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="intake-dovecot-"))
    user, run_as = _somebody()
    server = Dovecot(folder, free_port(), free_port(), free_port(), run_as)
    try:
        _write(server, user)
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _somebody() -> tuple[pwd.struct_passwd, list[str]]:
    """Who the server runs as, and how to become them: it must not be root."""
    if os.geteuid() != 0:
        return pwd.getpwuid(os.geteuid()), []
    user = pwd.getpwnam("nobody")
    return user, ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]


def _write(server: Dovecot, user: pwd.struct_passwd) -> None:
    import grp

    folder = server.folder
    known = {
        "folder": folder, "user": user.pw_name, "group": grp.getgrgid(user.pw_gid).gr_name,
        "imap_port": server.imap_port, "imaps_port": server.imaps_port, "lmtp_port": server.lmtp_port,
    }  # fmt: skip
    (folder / "dovecot.conf").write_text(_CONFIG.format(**known))
    (folder / "oauth2.conf.ext").write_text(_OAUTH.format(**known))
    (folder / "users").write_text("".join(f"{name}:{{PLAIN}}{PASSWORD}::::::\n" for name in (USER, OTHER)))
    keys = folder / "keys" / "default" / "HS256"
    keys.mkdir(parents=True)
    (keys / "default").write_bytes(base64.b64encode(TOKEN_KEY))
    make_certificate(folder)
    for path in (folder, *folder.rglob("*")):
        os.chown(path, user.pw_uid, user.pw_gid)


def make_certificate(folder: Path) -> None:
    """Writes cert.pem and key.pem for localhost."""
    subprocess.run(
        [
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
            "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
            "-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem"),
        ],
        check=True, capture_output=True,
    )  # fmt: skip
