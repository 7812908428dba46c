"""Telling open pages of changes."""

import asyncio
import threading

from channels.web.live import CHANGED, COMMENT, Live
from models.database import open_database

MEMORY = "sqlite:///:memory:"


async def welcome() -> bool:
    return True


async def not_welcome() -> bool:
    return False


def live(**timing: float) -> Live:
    return Live(open_database(MEMORY), **({"pause_seconds": 0.0, "comment_seconds": 5.0} | timing))


def test_an_announcement_of_another_thread_reaches_every_stream() -> None:
    async def play() -> list[str]:
        told = live()
        streams = [told.events(is_welcome=welcome) for _ in range(3)]
        assert [CHANGED in await anext(stream) for stream in streams] == [True] * 3
        threading.Thread(target=told.announce).start()
        heard = await asyncio.wait_for(asyncio.gather(*(anext(stream) for stream in streams)), 5)
        for stream in streams:
            await stream.aclose()
        assert told.listeners == 0
        return list(heard)

    assert asyncio.run(play()) == [CHANGED] * 3


def test_a_quiet_stream_says_that_it_is_there() -> None:
    async def play() -> str:
        stream = live(comment_seconds=0.01).events(is_welcome=welcome)
        await anext(stream)
        return await asyncio.wait_for(anext(stream), 5)

    assert asyncio.run(play()) == COMMENT


def test_a_stream_ends_when_the_session_has_ended() -> None:
    async def play() -> list[str]:
        return [heard async for heard in live(comment_seconds=0.01).events(is_welcome=not_welcome)]

    assert len(asyncio.run(asyncio.wait_for(play(), 5))) == 1


def test_streams_end_when_the_house_closes() -> None:
    async def play() -> list[str]:
        told = live()
        stream = told.events(is_welcome=welcome)
        await anext(stream)
        asyncio.get_running_loop().call_later(0.05, told.close)
        return [heard async for heard in stream]

    assert asyncio.run(asyncio.wait_for(play(), 5)) == []


def test_a_store_that_does_not_answer_does_not_end_the_watch() -> None:
    async def play() -> bool:
        told = live(poll_seconds=0.01)
        stream = told.events(is_welcome=welcome)
        await anext(stream)
        watch = asyncio.create_task(told.watch())
        await asyncio.sleep(0.2)
        is_watching = not watch.done()
        watch.cancel()
        await stream.aclose()
        return is_watching

    assert asyncio.run(play())
