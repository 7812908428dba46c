"""A real ``intake serve`` process for tests: started, killed without warning, started again on the same port."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from tests.installation import samples


def free_port() -> int:
    """A port of loopback that nobody holds now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Serving:
    """One installation's folder and settings, and the processes that serve it.

    ``is_set_up`` says that its database has its tables and registers already.
    """

    def __init__(
        self, folder: Path, database_url: str, *, smtp_port: int, sink_port: int, is_set_up: bool = False, **more: str
    ) -> None:
        self.smtp_port = smtp_port
        self._environment = os.environ | {
            "INTAKE_CONFIG": str(folder / "intake.toml"),
            "INTAKE_DATABASE__URL": database_url,
            "INTAKE_LISTENER__PORT": str(smtp_port),
            "INTAKE_SENDER__PORT": str(sink_port),
            "INTAKE_TRUST__DNS_FILE": "dns.toml",
            "INTAKE_WORKER__READERS": "0",
            "INTAKE_WORKER__LEASE_SECONDS": "3",
            "INTAKE_LIMITS__REPLIES_PER_ADDRESS_PER_DAY": "100000",
            **more,
        }
        self.processes: list[subprocess.Popen[str]] = []
        for name in ("intake.toml", "clients.toml", "catalog.toml", "dns.toml"):
            (folder / name).write_text((samples() / name).read_text(encoding="utf-8"), encoding="utf-8")
        if is_set_up:
            return
        self.run("db", "upgrade")
        self.run("clients", "import", str(folder / "clients.toml"))
        self.run("catalog", "import", str(folder / "catalog.toml"))

    def run(self, *arguments: str) -> str:
        """Runs a command of ``intake`` to its end; its output."""
        ended = subprocess.run(
            [sys.executable, "-m", "channels.cli", *arguments],
            env=self._environment, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert ended.returncode == 0, ended.stderr
        return ended.stdout

    def start(self, only: str = "mail,worker", **more: str) -> subprocess.Popen[str]:
        """Starts a process and waits until it says that it is ready."""
        return self.await_ready(self.launch(only, **more))

    def launch(self, only: str, **more: str) -> subprocess.Popen[str]:
        """Starts a process."""
        process = subprocess.Popen(
            [sys.executable, "-m", "channels.cli", "serve", "--only", only],
            env=self._environment | more, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        self.processes.append(process)
        return process

    def await_ready(self, process: subprocess.Popen[str]) -> subprocess.Popen[str]:
        """Waits until a process says that it is ready."""
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("Ready"):
                threading.Thread(target=process.stdout.read, daemon=True).start()
                return process
        raise AssertionError(f"intake serve ended with {process.wait()} before it was ready.")

    def kill(self, process: subprocess.Popen[str]) -> None:
        """Ends a process as a power cut would."""
        process.send_signal(signal.SIGKILL)
        process.wait(20)

    def stop_all(self) -> None:
        """Ends whatever still runs."""
        for process in self.processes:
            if process.poll() is None:
                process.kill()
                process.wait(20)


def wait_until(condition, *, seconds: float, what: str) -> None:  # type: ignore[no-untyped-def]
    """Waits for a condition; fails saying ``what`` did not come about."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        if condition():
            return
        time.sleep(0.1)
    raise AssertionError(f"not within {seconds} seconds: {what}")
