"""What settings opened is closed and opened anew once they are others: never under the hands of who still uses it."""

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Sequence

import pytest

from channels import renewing
from channels.renewing import Renewing, renewed
from classifiers.findings import Catalogue
from models.messages import Delivery


class Understander:
    """One that can be held up, and says whether it was closed."""

    def __init__(self) -> None:
        self.entered, self.let_go, self.is_closed = threading.Event(), threading.Event(), False

    def __call__(self, _deliveries: Sequence[Delivery], _catalogue: Catalogue) -> renewing.Outcomes:
        self.entered.set()
        assert self.let_go.wait(30)
        assert not self.is_closed
        return []

    def close(self) -> None:
        self.is_closed = True


def test_what_understands_by_old_settings_ends_only_when_its_last_batch_has() -> None:
    made: list[Understander] = []
    wanted = "old"

    def make() -> Understander:
        made.append(Understander())
        return made[-1]

    both = Renewing(make, lambda: wanted)
    held = threading.Thread(target=both, args=([], Catalogue()))
    held.start()
    assert made[0].entered.wait(30)
    wanted = "new"
    later = threading.Thread(target=both, args=([], Catalogue()))
    later.start()
    assert made[1].entered.wait(30)
    assert not made[0].is_closed

    for each in made:
        each.let_go.set()
    for thread in (held, later):
        thread.join(30)

    assert [each.is_closed for each in made] == [True, False]
    both.close()
    assert made[1].is_closed


def test_what_is_wanted_is_opened_once_the_old_is_closed_and_a_fault_is_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(renewing, "_LOOK_SECONDS", 0.001)
    monkeypatch.setattr(renewing, "_AGAIN_SECONDS", 0.001)
    wanted, told, faults = "one", list[str](), ["a fault"]

    @contextlib.asynccontextmanager
    async def opening(what: str) -> AsyncIterator[None]:
        if what == "two" and faults:
            raise OSError(faults.pop())
        told.append(f"open {what}")
        yield
        told.append(f"close {what}")

    async def run() -> None:
        nonlocal wanted
        async with renewed(lambda: wanted, opening):
            wanted = "two"
            while "open two" not in told:
                await asyncio.sleep(0.001)

    asyncio.run(run())

    assert told == ["open one", "close one", "open two", "close two"]


def test_what_cannot_be_opened_at_the_start_is_raised() -> None:
    @contextlib.asynccontextmanager
    async def opening(_what: str) -> AsyncIterator[None]:
        raise OSError("no such thing")
        yield

    async def run() -> None:
        async with renewed(lambda: "one", opening):
            raise AssertionError

    with pytest.raises(OSError, match="no such thing"):
        asyncio.run(run())
