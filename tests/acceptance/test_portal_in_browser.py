"""The portal in a real browser, by keyboard alone: sign in, log and correct a case, follow it live, escalate, close."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from models.database import open_database
from models.store import Store
from tests.acceptance.browsing import THREE, mailed_link, opened_browser, served_app
from tests.installation import Installation
from tests.integration.portal_fixtures import DANA, make_portal_app

pytestmark = pytest.mark.requires_browser


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
    with served_app(make_portal_app(house)) as address:
        context = browser.new_context(base_url=address)
        opened = context.new_page()
        sign_in(opened, house)
        yield opened
        context.close()


def sign_in(page: Page, house: Installation) -> None:
    """Asks for a link by keyboard and follows it as a mail program would."""
    page.goto("/portal/")
    expect(page.get_by_label("Your e-mail address at work")).to_be_focused()
    page.keyboard.type(DANA)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Look into your mail")).to_be_visible()
    page.goto(mailed_link(house, DANA))
    press(page, page.get_by_role("button", name="Sign in"))
    expect(page.get_by_role("heading", name="Northside Clinic")).to_be_visible()


def press(page: Page, target: object) -> None:
    """Goes to something by the tab key and presses Enter: what cannot be reached so cannot be used without a mouse."""
    reach(page, target)
    page.keyboard.press("Enter")


def reach(page: Page, target: object) -> None:
    """Goes to something by the tab key."""
    expect(target).to_be_visible()  # type: ignore[call-overload]
    for _ in range(60):
        if target.evaluate("(element) => element === document.activeElement"):  # type: ignore[attr-defined]
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{target} is not reached by the tab key")


def work(house: Installation) -> None:
    while house.desk.work(20):
        pass


def log_case(page: Page, text: str) -> None:
    """Writes a request and looks at what was understood."""
    page.goto("/portal/new")
    reach(page, page.get_by_label("What is it about?"))
    page.keyboard.insert_text(text)
    press(page, page.get_by_role("button", name="See what we understood"))


def only_case(house: Installation) -> int:
    with Store.read(house.database) as store:
        return store.cases.newest_of_client(1, limit=1)[0].id


def test_c1_a_client_logs_a_case_and_corrects_what_was_understood_before_it_is_sent(
    house: Installation, page: Page
) -> None:
    log_case(page, THREE)
    expect(page.get_by_role("heading", name="We read 3 questions in this")).to_be_visible()
    expect(page.locator("mark.hue-1")).to_contain_text("one room further east")
    assert house.desk.work(20) == 0  # nothing is sent yet

    reach(page, page.get_by_label("This is a question of its own").nth(1))
    page.keyboard.press("Space")
    reach(page, page.get_by_label("Kind").nth(2))
    page.keyboard.type("Q")
    press(page, page.get_by_role("button", name="Send"))
    expect(page.get_by_role("heading", name="It has arrived")).to_be_visible()
    work(house)

    expect(page.get_by_role("heading", name="2 cases are open")).to_be_visible()
    press(page, page.locator("a.row").first)
    expect(page.locator("#title")).to_be_visible()
    assert page.title() != "taken"


def test_c1_what_happens_to_a_case_appears_by_itself(house: Installation, page: Page) -> None:
    log_case(page, "How do I print the battery report for one wing only?\n")
    press(page, page.get_by_role("button", name="Send"))
    expect(page.get_by_role("heading", name="It has arrived")).to_be_visible()
    work(house)
    case = only_case(house)
    page.goto(f"/portal/cases/CS-{case}")
    expect(page.locator("#case .state")).to_have_text("Received")
    page.evaluate("window.isTheSamePage = true")

    with Store.open(house.database) as store:
        store.people.put("ada", name="Ada Byron", role="technician", active=True)
    house.triage.confirm([case], login="ada")

    expect(page.locator("#case .state")).to_have_text("In work")
    assert page.evaluate("window.isTheSamePage")


def test_c1_x2_a_client_adds_escalates_and_closes_by_keyboard(house: Installation, page: Page) -> None:
    log_case(page, "How do I print the battery report for one wing only?\n")
    press(page, page.get_by_role("button", name="Send"))
    expect(page.get_by_role("heading", name="It has arrived")).to_be_visible()
    work(house)
    case = only_case(house)
    page.goto(f"/portal/cases/CS-{case}")

    reach(page, page.get_by_label("Add to this case"))
    page.keyboard.insert_text("It is the west wing.")
    press(page, page.get_by_role("button", name="Send"))
    expect(page.get_by_role("status")).to_contain_text("added to the case")
    work(house)
    expect(page.locator("ol.talk")).to_contain_text("It is the west wing.")

    press(page, page.get_by_text("Escalate it"))
    reach(page, page.get_by_label("Why"))
    page.keyboard.type("A go")  # the list's reason that begins so
    press(page, page.get_by_role("button", name=f"Escalate CS-{case}"))
    expect(page.get_by_role("status")).to_contain_text("escalation has arrived")
    work(house)
    expect(page.locator("#case .flag")).to_contain_text("Escalated")

    press(page, page.get_by_text("It is solved: close it"))
    press(page, page.get_by_role("button", name=f"Close CS-{case}"))
    expect(page.get_by_role("status")).to_contain_text("Thank you")


def test_c1_everything_works_without_scripts(browser: Browser, house: Installation) -> None:
    with served_app(make_portal_app(house)) as address:
        context = browser.new_context(base_url=address, java_script_enabled=False)
        page = context.new_page()
        page.goto("/portal/")
        page.fill("input[name=address]", DANA)
        page.click("main button")
        page.get_by_role("heading", name="Look into your mail").wait_for()
        page.goto(mailed_link(house, DANA))
        page.click("main button")
        page.get_by_role("heading", name="Northside Clinic").wait_for()
        page.goto("/portal/new")
        page.fill("textarea[name=text]", "How do I print the battery report for one wing only?")
        page.click("button.main")
        page.click("button[value=send]")
        page.get_by_role("heading", name="It has arrived").wait_for()
        work(house)
        page.click("text=Look again")
        page.click("a.row")
        expect(page.locator("#title")).to_be_visible()
        context.close()
