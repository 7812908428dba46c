"""The text of one message as it comes after DATA: its end found, its dots taken out, its memory bounded."""

import io

from channels.mail.smtp_limits import Budget

# Only this ends a message (RFC 5321, 4.1.1.4). Whoever takes "\n.\n" for an end, too, can be fooled into taking
# the rest of a message for commands (SMTP smuggling).
_END = b"\r\n.\r\n"


class MessageText:
    """Collects one message in a single buffer; what is too much is read to its end and thrown away.

    ``problem`` is then the answer to give. ``close`` gives the bytes back to the budget.
    """

    def __init__(self, *, budget: Budget, most: int) -> None:
        self._budget = budget
        self._most = most
        self._held = 0
        self._buffer = io.BytesIO()
        # The line end of the DATA command counts as the one before the first line.
        self._tail = b"\r\n"
        self._begins = True
        self.received = 0
        self.problem = ""

    def feed(self, data: bytes) -> bytes | None:
        """Takes what came; None while the message goes on, else what came behind its end."""
        window = self._tail + data
        end = window.find(_END)
        if end >= 0:
            self._keep(window[: end + 2])
            return window[end + len(_END) :]
        # An end, or a dot to take out, may be cut in two here: it begins with the first CR of the last four bytes.
        cut = window.find(b"\r", max(0, len(window) - len(_END) + 1))
        cut = len(window) if cut < 0 else cut
        self._tail = window[cut:]
        self._keep(window[:cut])
        return None

    def text(self) -> bytes:
        """The message; the buffer itself, not a copy."""
        return self._buffer.getvalue()

    def close(self) -> None:
        """Gives the memory back."""
        self._buffer = io.BytesIO()
        self._budget.give_back(self._held)
        self._held = 0

    def _keep(self, piece: bytes) -> None:
        if not piece:
            return
        piece = piece.replace(b"\r\n.", b"\r\n")
        if self._begins:
            piece, self._begins = piece[2:], False
        self.received += len(piece)
        if self.problem:
            return
        if self.received > self._most:
            self._refuse(f"552 5.3.4 The message is larger than {self._most} bytes")
        elif not self._budget.take(len(piece)):
            self._refuse("452 4.3.1 Too much mail is being received at once; try again later")
        else:
            self._held += len(piece)
            self._buffer.write(piece)

    def _refuse(self, answer: str) -> None:
        self.problem = answer
        self.close()
