"""Messages a second from SMTP in to receipt out, with the CPU and memory they take, on both databases."""

import asyncio
import tempfile
import threading
import time
from pathlib import Path

import psutil

from bench.load import Sink, mails, send_all
from models.database import Database, open_database
from models.store import Store
from models.upgrade import upgrade
from tests.acceptance.serving import Serving, free_port
from tests.postgres_server import postgres_server

MESSAGES = 1_000
CONNECTIONS = 8
PATIENCE_SECONDS = 300.0


def measure() -> list[dict[str, object]]:
    """A row for SQLite in one process, and one for PostgreSQL with 1, 2 and 4 worker processes."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        rows.append(_measure("SQLite, one process", Path(folder), f"sqlite:///{folder}/intake.db", workers=0))
    with postgres_server(durable=True) as url:
        for workers in (1, 2, 4):
            with tempfile.TemporaryDirectory() as folder:
                name = f"PostgreSQL, {workers} worker{'s' if workers > 1 else ''}"
                rows.append(_measure(name, Path(folder), _fresh(url, f"bench{workers}"), workers=workers))
    return rows


def _fresh(url: str, name: str) -> str:
    import psycopg

    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    fresh = url.rpartition("/")[0] + f"/{name}"
    database = open_database(fresh)
    upgrade(database)
    database.close()
    return fresh


def _measure(name: str, folder: Path, url: str, *, workers: int) -> dict[str, object]:
    return asyncio.run(_measured(name, folder, url, workers))


async def _measured(name: str, folder: Path, url: str, workers: int) -> dict[str, object]:
    sink = Sink()
    server = await sink.serve()
    serving = await asyncio.to_thread(
        Serving,
        folder,
        url,
        smtp_port=free_port(),
        sink_port=server.sockets[0].getsockname()[1],
        INTAKE_READER__FOLDER=str(Path("var/readers").resolve()),
        INTAKE_WORKER__READERS="1" if workers == 0 else "0",
        INTAKE_WORKER__LEASE_SECONDS="60",
        INTAKE_WORKER__BATCH="50",
    )
    try:
        roles = ["mail,worker"] if workers == 0 else ["mail", *["worker"] * workers]
        started = [serving.launch(role) for role in roles]
        for process in started:
            await asyncio.to_thread(serving.await_ready, process)
        # The first message starts the children and loads what is loaded late.
        await send_all(serving.smtp_port, mails(MESSAGES + 20)[MESSAGES:], connections=1)
        await _until_answered(url, 20)
        receipts = sink.count
        watched = _Watch([process.pid for process in started])
        begun = time.perf_counter()
        await send_all(serving.smtp_port, mails(MESSAGES), connections=CONNECTIONS)
        taken_in = time.perf_counter() - begun
        await _until_answered(url, 20 + MESSAGES)
        seconds = time.perf_counter() - begun
        cpu, memory = watched.end()
    finally:
        await asyncio.to_thread(serving.stop_all)
        server.close()
    return {
        "store": name,
        "messages": MESSAGES,
        "taken in a second": MESSAGES / taken_in,
        "answered a second": MESSAGES / seconds,
        "receipts": sink.count - receipts,
        "CPU ms a message": cpu * 1000 / MESSAGES,
        "peak memory MB": memory / 1e6,
    }


async def _until_answered(url: str, count: int) -> None:
    """Until so many messages are settled and what they queued has been sent; looks twenty times a second."""
    database = open_database(url)
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not _are_answered(database, count):
                await asyncio.sleep(0.05)
    finally:
        database.close()


def _are_answered(database: Database, count: int) -> bool:
    with Store.read(database) as store:
        inbox, outbox = store.inbox.counts(), store.outbox.counts()
    return inbox == {"done": count} and set(outbox) <= {"sent"}


class _Watch:
    """The CPU time and the peak memory of processes and their children."""

    def __init__(self, pids: list[int]) -> None:
        roots = [psutil.Process(pid) for pid in pids]
        self._processes = [each for root in roots for each in (root, *root.children(recursive=True))]
        self._before = self._cpu()
        self._peak = 0
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> tuple[float, int]:
        """CPU seconds since the beginning, and the peak of their memory in bytes (shared pages count for each)."""
        self._stopping.set()
        self._thread.join()
        return self._cpu() - self._before, self._peak

    def _cpu(self) -> float:
        return sum(times.user + times.system for times in (process.cpu_times() for process in self._processes))

    def _look(self) -> None:
        while not self._stopping.wait(0.2):
            self._peak = max(self._peak, sum(process.memory_info().rss for process in self._processes))
