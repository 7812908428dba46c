"""How fast a mailbox of 10,000 messages is taken in from a real Dovecot, and what the next look at it costs."""

import tempfile
import time
from pathlib import Path

from bench.load import mails
from bench.throughput import _fresh
from channels.application import now
from channels.mail.imap_connection import connected
from channels.mail.imap_sweep import Collector
from models.database import Database, open_database
from models.store import Store
from models.upgrade import upgrade
from tests.integration.dovecot_server import Dovecot, dovecot_server
from tests.postgres_server import postgres_server

MESSAGES = 10_000
FILL = b"\r\n" + b"What a person writes around it, line by line, so that a mail has its usual size.\r\n" * 30


def measure() -> list[dict[str, object]]:
    """A row for each database."""
    raws = [raw.replace(b"\n..", b"\n.") + FILL for raw in mails(MESSAGES)]
    with dovecot_server() as server:
        for start in range(0, MESSAGES, 200):
            server.append(*raws[start : start + 200])
        rows = [_on_sqlite(server)]
        with postgres_server(durable=True) as url:
            rows.append(_measured("PostgreSQL", server, open_database(_fresh(url, "mailbox"))))
    return rows


def _on_sqlite(server: Dovecot) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{Path(folder) / 'intake.db'}")
        upgrade(database)
        return _measured("SQLite", server, database)


def _measured(name: str, server: Dovecot, database: Database) -> dict[str, object]:
    first = _sweep(server, database)
    second = _sweep(server, database)
    with Store.read(database) as store:
        kept = sum(store.inbox.counts().values())
    database.close()
    return {
        "store": name,
        "messages": kept,
        "seconds": first,
        "taken in a second": kept / first,
        "whole sweep again, seconds": second,
    }


def _sweep(server: Dovecot, database: Database) -> float:
    collector = Collector(server.options(), database, now)
    begun = time.perf_counter()
    with connected(collector.options, None) as connection:
        collector.sweep(connection, "INBOX")
    return time.perf_counter() - begun
