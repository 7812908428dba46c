"""A mail account added in the console by keyboard alone: tried, kept, and its mail is taken in without a restart."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from channels.application import Application
from channels.web.auth import hash_password
from models.store import Store
from tests.acceptance.browsing import open_page, opened_browser, sign_in
from tests.acceptance.serving import wait_until
from tests.installation import mail
from tests.integration.console_fixtures import LOGIN, PASSWORD
from tests.integration.dovecot_server import PASSWORD as IMAP_PASSWORD
from tests.integration.dovecot_server import USER
from tests.integration.mailbox_fixtures import subjects
from tests.integration.pymap_server import Pymap, pymap_server
from tests.running import lone_application, run_in_thread

pytestmark = pytest.mark.requires_browser


@pytest.fixture
def browser() -> Iterator[Browser]:
    with opened_browser() as opened:
        yield opened


@pytest.fixture
def pymap(tmp_path: Path) -> Iterator[Pymap]:
    with pymap_server(tmp_path) as server:
        server.empty()
        server.put(mail(subject="From the new account"))
        yield server


@pytest.fixture
def application(tmp_path: Path, sqlite_url: str) -> Iterator[Application]:
    made = lone_application(tmp_path, sqlite_url, INTAKE_WEB__PORT="0", INTAKE_WEB__SECURE_COOKIES="false")
    with Store.open(made.database) as store:
        store.people.put(LOGIN, name="Ada", role="administrator", active=True, password_hash=hash_password(PASSWORD))
    yield made
    made.database.close()


def fill(page: Page, fields: dict[str, str]) -> None:
    """Goes to each field by its label and writes there, as a person does who uses no mouse."""
    for label, value in fields.items():
        page.get_by_label(label, exact=True).focus()
        page.keyboard.press("Control+a")
        page.keyboard.type(value)


def test_a_mail_account_is_added_tried_and_pulled(browser: Browser, application: Application, pymap: Pymap) -> None:
    with run_in_thread(application, "mail", "web") as opened:
        assert opened.web is not None
        context = browser.new_context(base_url=f"http://{opened.web[0]}:{opened.web[1]}")
        page = context.new_page()
        sign_in(page)
        open_page(page, "/console/admin/connections")
        page.keyboard.press("+")
        expect(page.get_by_role("heading", name="Add a mail account")).to_be_visible()
        fill(page, {
            "Name": "support", "Host": "localhost", "Port": str(pymap.port), "Security": "starttls", "Username": USER,
            "Password": IMAP_PASSWORD,
        })  # fmt: skip
        page.get_by_text("More", exact=True).focus()
        page.keyboard.press("Enter")
        fill(page, {"Ca file": str(pymap.certificate)})
        page.get_by_role("button", name="Try it first").press("Enter")
        expect(page.get_by_role("status").filter(has_text="Tried as written")).to_contain_text("INBOX: well")
        page.get_by_role("button", name="Add it").press("Enter")
        expect(page.get_by_role("status").filter(has_text="Changed.")).to_be_visible()
        wait_until(lambda: subjects(application.database) == ["From the new account"], seconds=30, what="its mail")
        expect(page.locator("#mailbox-support")).to_contain_text("chosen here")
        page.reload()
        expect(page.locator("#mailbox-support")).to_contain_text("well")
        assert IMAP_PASSWORD not in page.content()
        context.close()
