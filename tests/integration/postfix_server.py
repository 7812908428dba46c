"""A real, private Postfix on loopback for tests: its own configuration, queue and log; the system's stays untouched."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.acceptance.serving import free_port, wait_until

DAEMONS = Path("/usr/lib/postfix/sbin")

_MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/spool
data_directory = {folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
syslog_name = intaketest
maillog_file = {folder}/maillog
maillog_file_prefixes = {folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.meridian.example
mydestination =
mynetworks = 127.0.0.0/8
smtpd_peername_lookup = no
smtp_dns_support_level = disabled
smtp_host_lookup = native
alias_maps =
alias_database =
local_recipient_maps =
local_transport = error:5.1.1 no local delivery
virtual_mailbox_domains = meridian.example
virtual_mailbox_maps = regexp:{folder}/etc/recipients
virtual_transport = lmtp:inet:127.0.0.1:{lmtp_port}
transport_maps = inline:{{ pipe@meridian.example=intake:, northside.example=smtp:[127.0.0.1]:{client_port} }}
recipient_delimiter = +
smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination
smtpd_forbid_bare_newline = yes
smtpd_forbid_bare_newline_exclusions =
smtpd_data_restrictions = reject_unauth_pipelining
header_checks = regexp:{folder}/etc/header_checks
message_size_limit = 26214400
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
intake_destination_recipient_limit = 1
"""

_MASTER = """
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
lmtp unix - - n - - lmtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
intake unix - n n - 2 pipe
  flags=q user={pipe_user} argv={pipe_command} --envelope-from ${{sender}} --envelope-to ${{original_recipient}} -
"""

_RECIPIENTS = r"/^(support|sales|pipe)(\+[^@]*)?@meridian\.example$/ ok"
_HEADER_CHECKS = r"/^Authentication-Results:[[:space:]]*mx\.meridian\.example([[:space:];]|$)/ IGNORE"


@dataclass(frozen=True, slots=True)
class Postfix:
    """A running Postfix: the port it takes mail on, and its folder."""

    port: int
    folder: Path

    def log(self) -> str:
        """What it wrote to its log until now."""
        file = self.folder / "maillog"
        return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""

    def wait_until(self, condition: Callable[[], bool], *, what: str) -> None:
        """Waits for a condition; where it does not come about, its log tells why."""
        try:
            wait_until(condition, seconds=20, what=what)
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.log()[-3000:]}") from None


def missing() -> str:
    """Why a private Postfix cannot be run here; empty where it can."""
    if not (DAEMONS / "master").exists() or shutil.which("postfix") is None:
        return "Postfix is not installed"
    return "" if os.geteuid() == 0 else "Postfix needs root to start"


def require() -> None:
    """Skips a test where Postfix cannot be run; in CI that is a failure."""
    if reason := missing():
        if os.environ.get("CI"):
            pytest.fail(f"{reason}, and in CI nothing may be skipped")
        pytest.skip(reason)


@contextmanager
def postfix_server(*, lmtp_port: int, pipe_command: str = "/bin/false", client_port: int = 1) -> Iterator[Postfix]:
    """Runs a Postfix that hands mail to an LMTP port; for pipe@meridian.example it runs a command.

    Mail to a client, northside.example, goes to ``client_port``.
    """
    # Not the test's own folder: its users must be able to reach it.
    folder = Path(tempfile.mkdtemp(prefix="intake-postfix-"))
    folder.chmod(0o755)
    port = free_port()
    try:
        _configure(folder, port, lmtp_port, pipe_command, client_port)
        _control(folder, "start")
        try:
            running = Postfix(port, folder)
            running.wait_until(lambda: "daemon started" in running.log(), what="Postfix runs")
            yield running
        finally:
            _control(folder, "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _configure(folder: Path, port: int, lmtp_port: int, pipe_command: str, client_port: int) -> None:
    for name in ("etc", "spool", "data"):
        (folder / name).mkdir()
    os.chown(folder / "data", pwd.getpwnam("postfix").pw_uid, -1)
    main = _MAIN.format(folder=folder, lmtp_port=lmtp_port, client_port=client_port)
    master = _MASTER.format(port=port, pipe_user="nobody", pipe_command=pipe_command)
    files = {"main.cf": main, "master.cf": master, "recipients": _RECIPIENTS, "header_checks": _HEADER_CHECKS}
    for name, text in files.items():
        (folder / "etc" / name).write_text(text.strip() + "\n", encoding="utf-8")


def _control(folder: Path, act: str) -> None:
    ended = subprocess.run(
        ["postfix", "-c", str(folder / "etc"), act], capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 0, ended.stderr
