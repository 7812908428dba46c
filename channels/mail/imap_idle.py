"""Waiting for mail by IDLE (RFC 2177) in short rounds, each of which proves that the server is still there."""

import select
import ssl
import threading
import time
from collections.abc import Sequence
from typing import Any

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from channels.mail.imap_connection import Connection

_FIRST_ROUND_SECONDS = 1.0
_LONGEST_ROUND_SECONDS = 120.0
_STEP_SECONDS = 0.5
_NEWS = (b"EXISTS", b"EXPUNGE", b"FETCH", b"RECENT")


def wait_for_mail(connection: Connection, *, seconds: float, stopping: threading.Event) -> bool:
    """Whether the open folder changed within so many seconds; raises an error of ``DROPPED`` where the server is gone.

    What the server says while a round begins can stay in the library's buffer, unseen until the round ends:
    so the first rounds, when more mail is likeliest, are the shortest.
    """
    ends, round_seconds = time.monotonic() + seconds, _FIRST_ROUND_SECONDS
    while not stopping.is_set() and (left := ends - time.monotonic()) > 0:
        if _round(connection, min(round_seconds, left), stopping):
            return True
        round_seconds = min(round_seconds * 2, _LONGEST_ROUND_SECONDS)
    return False


def _round(connection: Connection, seconds: float, stopping: threading.Event) -> bool:
    # The client's own idle_check is not used: it takes a server that has gone for one that is silent (imapclient #449).
    client = connection.client
    try:
        client.idle()
        _until_readable(client, seconds, stopping)
        with connection.bounded():
            _, answers = client.idle_done()  # raises on a dead link, at the latest after the socket's time-out
    except IMAPClientAbortError:
        raise
    except (IMAPClientError, ValueError) as error:
        # An answer out of turn: what comes next could not be told apart any more.
        raise IMAPClientAbortError(f"IDLE went wrong: {error}") from error
    return _is_news(answers)


def _until_readable(client: IMAPClient, seconds: float, stopping: threading.Event) -> None:
    sock, poller, ends = client.socket(), select.poll(), time.monotonic() + seconds
    poller.register(sock.fileno(), select.POLLIN)
    while not stopping.is_set() and (left := ends - time.monotonic()) > 0:
        if isinstance(sock, ssl.SSLSocket) and sock.pending():
            return
        if poller.poll(min(left, _STEP_SECONDS) * 1000):
            return


def _is_news(answers: Sequence[tuple[Any, ...]]) -> bool:
    if any(answer and answer[0] == b"BYE" for answer in answers):
        raise IMAPClientAbortError("The server said goodbye.")
    return any(len(answer) > 1 and answer[1] in _NEWS for answer in answers)
