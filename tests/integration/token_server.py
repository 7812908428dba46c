"""A token endpoint on loopback (RFC 6749) that gives out what the test says, and remembers what it was asked."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

Answer = tuple[int, dict[str, object]]


class TokenServer:
    """Answers each question with ``answer``; ``asked`` are the fields of the questions so far."""

    def __init__(self, answer: Callable[[dict[str, str]], Answer]) -> None:
        self.asked: list[dict[str, str]] = []
        self.answer = answer
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/token"

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                fields = {name: values[0] for name, values in parse_qs(body).items()}
                outer.asked.append(fields)
                status, answer = outer.answer(fields)
                self.send_response(status)
                self.end_headers()
                self.wfile.write(json.dumps(answer).encode())

            def log_message(self, format: str, *args: object) -> None:
                """Says nothing."""

        return Handler

    def start(self) -> None:
        """Begins to answer."""
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Ends."""
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def token_server(answer: Callable[[dict[str, str]], Answer]) -> Iterator[TokenServer]:
    """A running endpoint."""
    server = TokenServer(answer)
    server.start()
    try:
        yield server
    finally:
        server.stop()
