"""A real browser for tests, and the console of an installation for it to look at."""

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.acceptance.serving import wait_until
from tests.installation import Installation
from tests.integration.console_fixtures import LOGIN, PASSWORD, make_console
from tests.integration.portal_fixtures import link_of

CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser")
THREE = """Good morning,

since we upgraded to TrackPoint 7.3 the floor map draws every tag one room further east.

It would also be great if the battery report could be exported to Excel.

And how do I give a new nurse access to the patient portal? <script>document.title = "taken"</script>
"""


@contextmanager
def opened_browser() -> Iterator[Browser]:
    """Debian's Chromium; tests that need it are left out where it is not installed, except where all must run."""
    found = next((path for path in CHROMIUM if Path(path).exists()), None)
    if found is None:
        reason = f"no Chromium at {' or '.join(CHROMIUM)}: install Debian's package chromium"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with sync_playwright() as playwright:
        # Chromium's own sandbox does not start for root, as whom containers run.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        opened = playwright.chromium.launch(executable_path=found, args=arguments)
        yield opened
        opened.close()


@contextmanager
def served(house: Installation) -> Iterator[str]:
    """The console of an installation on a free port of loopback."""
    with served_app(make_console(house)) as address:
        yield address


@contextmanager
def served_app(app: FastAPI) -> Iterator[str]:
    """A web application on a free port of loopback."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        app.state.console.live.close()
        server.should_exit = True
        begun = time.monotonic()
        thread.join(10)
        assert time.monotonic() - begun < 2, "open streams kept the server from stopping"


def sign_in(page: Page, login: str = LOGIN) -> None:
    """Signs in by keyboard alone."""
    page.goto("/console")
    expect(page.locator("#login")).to_be_focused()
    page.keyboard.type(login)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("#queue")).to_be_visible()


def open_page(page: Page, address: str) -> None:
    """Opens a page and waits until its keys are listened to."""
    page.goto(address)
    page.wait_for_selector("html.scripted", state="attached")


def mailed_link(house: Installation, address: str, *, before: str = "") -> str:
    """The sign-in link, once it is mailed: the page answers everybody alike before that is done.

    ``before`` is what was the newest link when the new one was asked for.
    """
    wait_until(lambda: link_of(house, address) != before, seconds=30, what=f"a new sign-in link for {address}")
    return link_of(house, address)
