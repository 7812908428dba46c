"""An installation that is put together and runs in a thread of the test, as ``intake serve`` runs it."""

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

from channels.application import Application, open_application
from channels.serve import Running, running
from channels.settings import load_settings
from tests.installation import samples


def lone_application(folder: Path, database_url: str, **variables: str) -> Application:
    """The sample installation with no door open, that asks nobody outside; ``variables`` set what else is wanted."""
    (folder / "intake.toml").write_text((samples() / "intake.toml").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "dns.toml").write_text("", encoding="utf-8")
    environment = {
        "INTAKE_DATABASE__URL": database_url, "INTAKE_LISTENER__ENABLED": "false", "INTAKE_SENDER__PORT": "1",
        "INTAKE_TRUST__DNS_FILE": "dns.toml", "INTAKE_WORKER__READERS": "0",
    }  # fmt: skip
    return open_application(load_settings(folder / "intake.toml", environment | variables))


@contextlib.contextmanager
def run_in_thread(application: Application, *roles: str) -> Iterator[Running]:
    """Runs these roles for as long as the block does."""
    ready, loop = threading.Event(), asyncio.new_event_loop()
    stopping: asyncio.Event | None = None
    opened: list[Running] = []
    failure: list[BaseException] = []

    async def run() -> None:
        nonlocal stopping
        stopping = asyncio.Event()
        async with running(application, roles) as found:
            opened.append(found)
            ready.set()
            await stopping.wait()

    def work() -> None:
        try:
            loop.run_until_complete(run())
            for task in asyncio.all_tasks(loop):  # as asyncio.run does
                task.cancel()
            loop.run_until_complete(asyncio.sleep(0.1))
        except BaseException as error:
            failure.append(error)
            ready.set()

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    assert ready.wait(120)
    if failure:
        raise failure[0]
    try:
        yield opened[0]
    finally:
        assert stopping is not None
        loop.call_soon_threadsafe(stopping.set)
        thread.join(40)
        loop.close()
