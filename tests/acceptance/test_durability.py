"""What was acknowledged is there exactly once, whatever is killed: real processes, real SMTP, both databases."""

import random
import signal
import smtplib
import socketserver
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.database import Database, open_database
from models.store import Store
from tests.acceptance.serving import Serving, free_port, wait_until
from tests.installation import DANA, SUPPORT, mail

MESSAGES = 300


class _Sink(socketserver.StreamRequestHandler):
    """Takes any mail and remembers its Message-ID, as fast as can be."""

    def handle(self) -> None:
        self.wfile.write(b"220 sink\r\n")
        while line := self.rfile.readline():
            verb = line[:4].upper()
            if verb == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                self._take()
            self.wfile.write(b"221 bye\r\n" if verb == b"QUIT" else b"250 ok\r\n")
            if verb == b"QUIT":
                return

    def _take(self) -> None:
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            if line.lower().startswith(b"message-id:"):
                self.server.taken.append(line.split(b":", 1)[1].strip())  # type: ignore[attr-defined]


class SinkServer(socketserver.ThreadingTCPServer):
    """The clients' mail server."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Sink)
        self.taken: list[bytes] = []
        threading.Thread(target=self.serve_forever, daemon=True).start()


@pytest.fixture
def sink() -> Iterator[SinkServer]:
    """A mail server that takes our replies."""
    server = SinkServer()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def serving(tmp_path: Path, database_url: str, sink: SinkServer) -> Iterator[Serving]:
    """An installation that is served by real processes."""
    made = Serving(tmp_path, database_url, smtp_port=free_port(), sink_port=sink.server_address[1])
    yield made
    made.stop_all()


def send_until_acknowledged(port: int, raw: bytes, *, patience_seconds: float = 90) -> None:
    """Sends a mail as a mail server does: again and again until it is acknowledged with 250."""
    ends = time.monotonic() + patience_seconds
    while time.monotonic() < ends:
        try:
            with smtplib.SMTP("127.0.0.1", port, timeout=10) as client:
                client.sendmail("dana.whitfield@northside.example", [SUPPORT], raw)
        except (OSError, smtplib.SMTPException):
            time.sleep(0.05)
        else:
            return
    raise AssertionError("never acknowledged")


def send_all(port: int, mails: list[bytes], *, senders: int = 4) -> list[threading.Thread]:
    """Sends mails side by side; the threads that do."""
    threads = [
        threading.Thread(
            target=lambda mine: [send_until_acknowledged(port, raw) for raw in mine], args=(mails[start::senders],)
        )
        for start in range(senders)
    ]
    for thread in threads:
        thread.start()
    return threads


def is_idle(database: Database) -> bool:
    """Whether nothing waits any more in the inbox or the outbox."""
    with Store.read(database) as store:
        inbox, outbox = store.inbox.counts(), store.outbox.counts()
    return set(inbox) <= {"done"} and set(outbox) <= {"sent"}


def assert_each_exactly_once(database: Database, ids: list[str]) -> None:
    """Every message became one request with its case and one receipt row, and the books agree."""
    with Store.read(database) as store:
        requests = store.conversations.requests(state=None, limit=10_000)
        # That an allowance is used up is told to the client's representative beside the receipt, once, whoever wrote.
        letters = store.outbox.listing(state=None, limit=10_000)
        receipts = Counter(row.request_id for row in letters if row.purpose != "representative")
        cases = Counter(case.request_id for case, _ in store.cases.with_requests())
    assert sum(row.purpose == "representative" for row in letters) <= 1
    assert Counter(request.message_id for request in requests) == Counter(ids)
    assert {request.state for request in requests} == {"opened"}
    for request in requests:
        assert cases[request.id] == 1
        assert receipts[request.id] == 1


def test_kill_9_at_random_moments_loses_and_doubles_nothing_h13(
    serving: Serving, sink: SinkServer, database_url: str
) -> None:
    ids = [f"kill-{number}@northside.example" for number in range(MESSAGES)]
    mails = [mail(DANA, f"How do I print report number {id}?", message_id=f"<{id}>") for id in ids]
    chance = random.Random(13)
    process = serving.start()

    threads = send_all(serving.smtp_port, mails)
    kills = 0
    while any(thread.is_alive() for thread in threads) or kills < 4:
        time.sleep(chance.uniform(0.2, 1.2))
        serving.kill(process)
        kills += 1
        process = serving.start()
    for thread in threads:
        thread.join(60)

    database = open_database(database_url)
    wait_until(lambda: is_idle(database), seconds=120, what="all messages settled and all receipts sent")
    assert_each_exactly_once(database, ids)
    assert serving.run("db", "check").startswith("Ledger, cases, numbers, spans and tables agree.")
    # A second copy of a receipt may have been sent around a kill: it bears the same Message-ID, so clients see one.
    with Store.read(database) as store:
        assert len(set(sink.taken)) == sum(store.outbox.counts().values())
    assert kills >= 4
    database.close()


def test_three_workers_share_an_inbox_and_one_is_killed_while_it_holds_a_lease_h13(
    tmp_path: Path, postgres_url: str, sink: SinkServer
) -> None:
    serving = Serving(tmp_path, postgres_url, smtp_port=free_port(), sink_port=sink.server_address[1])
    try:
        serving.start("mail")
        ids = [f"share-{number}@northside.example" for number in range(200)]
        mails = [mail(DANA, f"How do I print {id}?", message_id=f"<{id}>") for id in ids]
        for thread in send_all(serving.smtp_port, mails):
            thread.join(60)
        database = open_database(postgres_url)
        workers = [serving.launch("worker", INTAKE_WORKER__BATCH="5") for _ in range(3)]
        victim = workers[0]
        wait_until(lambda: _stopped_with_lease(database, victim), seconds=30, what="a worker holds a lease")
        serving.kill(victim)

        wait_until(lambda: is_idle(database), seconds=90, what="the two others finish its work")
        assert_each_exactly_once(database, ids)
        database.close()
    finally:
        serving.stop_all()


def test_while_the_store_is_gone_the_sender_is_asked_to_try_again_h14(
    tmp_path: Path, postgres_url: str, sink: SinkServer, postgres: str
) -> None:
    import psycopg

    serving = Serving(tmp_path, postgres_url, smtp_port=free_port(), sink_port=sink.server_address[1])
    name = postgres_url.rpartition("/")[2]
    try:
        serving.start("mail")
        with psycopg.connect(postgres.replace("+psycopg", ""), autocommit=True) as admin:
            admin.execute(f'ALTER DATABASE "{name}" RENAME TO "{name}_away"') if _cut(admin, name) else None
            with smtplib.SMTP("127.0.0.1", serving.smtp_port, timeout=60) as client:
                client.ehlo()
                client.mail("dana.whitfield@northside.example")
                client.rcpt(SUPPORT)
                code, _ = client.data(mail())
            admin.execute(f'ALTER DATABASE "{name}_away" RENAME TO "{name}"')
        raw = mail(message_id="<after@northside.example>")

        send_until_acknowledged(serving.smtp_port, raw)

        database = open_database(postgres_url)
        with Store.read(database) as store:
            kept = store.inbox.listing(state=None, limit=10)
        assert code == 451
        assert len(kept) == 1
        database.close()
    finally:
        serving.stop_all()


def _cut(admin, name: str) -> bool:  # type: ignore[no-untyped-def]
    admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,))
    time.sleep(0.2)
    return True


def _stopped_with_lease(database: Database, worker: subprocess.Popen[str]) -> bool:
    """Stops a worker and looks whether it holds a lease now; lets it go on where it holds none."""
    worker.send_signal(signal.SIGSTOP)
    with Store.read(database) as store:
        tokens = [row.lease_token or "" for row in store.inbox.listing(state="claimed", limit=100)]
    holds = any(f":{worker.pid}:" in token for token in tokens)
    if not holds:
        worker.send_signal(signal.SIGCONT)
        time.sleep(0.02)
    return holds
