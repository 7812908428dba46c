"""A working day in the console by keyboard alone: from a held message and a call to a resolved and escalated case."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from models.cases import CaseRow
from models.database import open_database
from models.store import Store
from models.vocabulary import Trust
from tests.acceptance.browsing import open_page, opened_browser, served, sign_in
from tests.installation import DANA, Installation, mail
from tests.integration.console_fixtures import LOGIN

pytestmark = pytest.mark.requires_browser
MAP = "The floor map of TrackPoint 7.3 draws every tag wrong.\n"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened_browser() as opened:
        yield opened


@pytest.fixture
def house(sqlite_url: str) -> Iterator[Installation]:
    database = open_database(sqlite_url)
    yield Installation(database)
    database.close()


@pytest.fixture
def page(browser: Browser, house: Installation) -> Iterator[Page]:
    with served(house) as address:
        with Store.open(house.database) as store:
            store.people.put(LOGIN, role="lead", email="ada@meridian.example")
        context = browser.new_context(base_url=address)
        page = context.new_page()
        sign_in(page)
        page.wait_for_selector("html.scripted", state="attached")
        yield page
        context.close()


def press(page: Page, *keys: str) -> None:
    """One key after the other, and words that are typed where a key is longer than keys are."""
    for key in keys:
        page.keyboard.type(key[1:]) if key.startswith("=") else page.keyboard.press(key)


def settled(page: Page, words: str) -> None:
    """Waits for a notice, and until the page's keys are listened to again."""
    expect(page.get_by_role("status").filter(has_text=words)).to_be_visible()
    page.wait_for_selector("html.scripted", state="attached")


def now_of(house: Installation, case: CaseRow) -> CaseRow:
    with Store.read(house.database) as store:
        found = store.cases.find(case.id)
    assert found is not None
    return found


def test_a_case_is_taken_noted_answered_escalated_and_resolved_by_keyboard_alone(
    house: Installation, page: Page
) -> None:
    case = house.cases(house.receive(mail(DANA, MAP)))[0]
    open_page(page, f"/console/cases/CS-{case.id}")

    press(page, "c")
    settled(page, "confirmed")
    press(page, "a")
    settled(page, "has another technician now")
    press(page, "i", "=Ask engineering first.", "Control+Enter")
    settled(page, "The note is kept")
    press(page, "r", "=Please calibrate the map.", "Control+Enter")
    settled(page, "The answer is on its way")
    press(page, "Shift+E", "Tab", "Tab", "Tab", "=The ward waits.", "Control+Enter")
    settled(page, "is escalated")
    press(page, "d", "Space", "Tab", "Tab", "Control+Enter")
    settled(page, "is resolved")

    done = now_of(house, case)
    assert (done.status, done.assigned_to, done.resolutions) == ("resolved", LOGIN, ["instructions"])
    with Store.read(house.database) as store:
        assert [note.text for note in store.notes.of(case.id)] == ["Ask engineering first."]
        said = [row.payload["text"] for row in store.outbox.of_conversation(case.conversation_id)]
        assert any("Please calibrate the map." in text for text in said)
        assert len(store.escalations.of_case(case.id)) == 1


def test_a_held_message_is_let_go_on_and_a_call_is_logged_by_keyboard_alone(house: Installation, page: Page) -> None:
    house.trust = Trust.UNVERIFIED
    request = house.receive(mail(DANA, MAP))
    press(page, "g", "h")
    page.wait_for_selector("#held")
    page.wait_for_selector("html.scripted", state="attached")

    press(page, "j", "Enter")
    page.wait_for_selector("#release")
    page.wait_for_selector("html.scripted", state="attached")
    press(page, "l", "Tab", "=Called her back.", "Enter")
    settled(page, "It is being settled")
    while house.desk.work(20):
        pass
    assert house.cases(request)[0].status == "new"

    open_page(page, "/console")
    press(page, "g", "n")
    page.wait_for_selector("select[name=client]")
    page.keyboard.type("North")
    page.wait_for_selector("select[name=contact]")
    page.wait_for_selector("html.scripted", state="attached")
    page.locator("select[name=contact]").focus()
    press(page, "Tab", "=The map", "Tab", "=How do I calibrate the floor map?", "Control+Enter")
    expect(page.get_by_text("The call is logged.")).to_be_visible()
    while house.desk.work(20):
        pass
    expect(page.locator("article.card")).to_be_visible()
