"""Parsing, authenticating and reading raw messages away from the store, where a hostile one can do no harm (H17)."""

import contextlib
import multiprocessing
import resource
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, TimeoutError
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import partial
from types import FrameType
from typing import TypeVar

from classifiers.asked import whole_as_question
from classifiers.findings import Catalogue, Finding, Text
from classifiers.reader import Reader
from intake.desk import Shadow, Understood
from intake.errors import UnreadableMessageError
from intake.requests import storable
from intake.stating import as_stated
from models.messages import Authenticity, Delivery, IncomingMessage
from models.vocabulary import Channel

Parse = Callable[[Delivery], IncomingMessage]
Authenticate = Callable[[Delivery], Authenticity]
Result = TypeVar("Result")
Outcome = Understood | UnreadableMessageError

_MOST_MEMORY = 3 * 1024**3


@dataclass(frozen=True, slots=True)
class Tools:
    """What one process needs to understand messages of every channel."""

    parse: Parse
    authenticate: Authenticate
    reader: Reader
    shadow: Reader | None = None


MakeTools = Callable[[], Tools]


def understand_all(
    tools: Tools, deliveries: Sequence[Delivery], catalogue: Catalogue, *, seconds: float
) -> list[Outcome]:
    """Steps 4 and 6 of the walk in this process, for each delivery alone; ``seconds`` bounds each of them."""
    parsed = [_guarded(partial(_parse, tools, delivery), seconds) for delivery in deliveries]
    texts, places = [], []
    for place, outcome in enumerate(parsed):
        if isinstance(outcome, Understood) and outcome.message.automatic is None:
            texts.append(_text(outcome.message, deliveries[place].channel))
            places.append(place)
    for place, findings in zip(places, _read(tools.reader, texts, catalogue, seconds), strict=True):
        outcome = parsed[place]
        if isinstance(findings, UnreadableMessageError):
            parsed[place] = findings
        elif isinstance(outcome, Understood):
            asked = whole_as_question(outcome.message.text) if outcome.message.asked else ()
            parsed[place] = replace(outcome, findings=as_stated(findings or asked, outcome.message))
    if tools.shadow is not None and texts:
        _read_along(tools.shadow, texts, places, parsed, catalogue, seconds)
    return parsed


def _read_along(
    shadow: Reader,
    texts: Sequence[Text],
    places: Sequence[int],
    parsed: list[Outcome],
    catalogue: Catalogue,
    seconds: float,
) -> None:
    """Adds what a reader that reads along finds; where it fails, nothing is added."""
    for place, findings in zip(places, _read(shadow, texts, catalogue, seconds), strict=True):
        outcome = parsed[place]
        if isinstance(outcome, Understood) and not isinstance(findings, UnreadableMessageError):
            parsed[place] = replace(outcome, shadow=Shadow(shadow.id, findings))


class InProcess:
    """Understands in the caller's own process; for commands and tests."""

    def __init__(self, tools: Tools, *, seconds: float) -> None:
        self._tools = tools
        self._seconds = seconds

    def __call__(self, deliveries: Sequence[Delivery], catalogue: Catalogue) -> list[Outcome]:
        """One outcome for each delivery, in their order."""
        return understand_all(self._tools, deliveries, catalogue, seconds=self._seconds)

    def close(self) -> None:
        """Nothing to end."""


class InChildren:
    """Understands in child processes: one that dies or hangs costs its message, not the worker."""

    def __init__(self, make_tools: MakeTools, *, children: int, seconds: float) -> None:
        self._make_tools = make_tools
        self._children = children
        self._seconds = seconds
        self._pool = self._new_pool()

    def __call__(self, deliveries: Sequence[Delivery], catalogue: Catalogue) -> list[Outcome]:
        """One outcome for each delivery, in their order; after a crash each is tried alone."""
        share = -(-len(deliveries) // self._children)
        chunks = [deliveries[start : start + share] for start in range(0, len(deliveries), share)]
        futures = [self._pool.submit(_in_child, chunk, catalogue, self._seconds) for chunk in chunks]
        outcomes: list[Outcome] = []
        for chunk, future in zip(chunks, futures, strict=True):
            try:
                outcomes += future.result(timeout=self._patience(len(chunk)))
            except (BrokenProcessPool, TimeoutError):
                outcomes += [self._alone(delivery, catalogue) for delivery in chunk]
        return outcomes

    def close(self) -> None:
        """Ends the children."""
        self._kill()

    def _alone(self, delivery: Delivery, catalogue: Catalogue) -> Outcome:
        for _ in range(2):  # the first try may find the pool that a neighbour broke
            try:
                future = self._pool.submit(_in_child, [delivery], catalogue, self._seconds)
                return future.result(timeout=self._patience(1))[0]
            except (BrokenProcessPool, TimeoutError):
                self._kill()
                self._pool = self._new_pool()
        return UnreadableMessageError("The process that read this message died or never ended.")

    def _patience(self, count: int) -> float:
        # Children bound each message themselves; this is for those that cannot any more. Starting takes time, too.
        return 30.0 + self._seconds * 2 * count

    def _new_pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._children,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_start_child,
            initargs=(self._make_tools,),
        )

    def _kill(self) -> None:
        for process in list((self._pool._processes or {}).values()):
            with contextlib.suppress(OSError, ValueError):
                process.kill()
        self._pool.shutdown(wait=False, cancel_futures=True)


_tools: Tools | None = None


def _start_child(make_tools: MakeTools) -> None:
    global _tools
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, hard))
    _tools = make_tools()


def _in_child(deliveries: Sequence[Delivery], catalogue: Catalogue, seconds: float) -> list[Outcome]:
    assert _tools is not None
    return understand_all(_tools, deliveries, catalogue, seconds=seconds)


def _parse(tools: Tools, delivery: Delivery) -> Understood:
    message = tools.parse(delivery)
    message = replace(message, subject=storable(message.subject), text=storable(message.text))
    return Understood(message, tools.authenticate(delivery), (), tools.reader.id)


def _read(
    reader: Reader, texts: Sequence[Text], catalogue: Catalogue, seconds: float
) -> Sequence[tuple[Finding, ...] | UnreadableMessageError]:
    if not texts:
        return []
    together = _guarded(lambda: reader.read_many(texts, catalogue), seconds * len(texts))
    if not isinstance(together, UnreadableMessageError):
        return together
    return [_guarded(partial(reader.read, text, catalogue), seconds) for text in texts]


def _text(message: IncomingMessage, channel: Channel) -> Text:
    sender = message.sender.address if message.sender else ""
    return Text(
        body=message.text,
        subject=message.subject,
        channel="slack" if channel is Channel.SLACK else "email",
        sender=sender,
    )


class _TooSlowError(BaseException):
    """Raised by the alarm; not an Exception, so that no guard inside swallows it."""


def _guarded(act: Callable[[], Result], seconds: float) -> Result | UnreadableMessageError:
    try:
        with _alarm(seconds):
            return act()
    except _TooSlowError:
        return UnreadableMessageError(f"It could not be understood within {seconds:g} seconds.")
    except MemoryError:
        return UnreadableMessageError("It could not be understood within the memory allowed.")
    except Exception as error:
        return UnreadableMessageError(f"It could not be understood: {type(error).__name__}: {error}")


@contextlib.contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise _TooSlowError

    try:
        before = signal.signal(signal.SIGALRM, ring)
    except ValueError:  # not in the main thread: only children bound the time
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
