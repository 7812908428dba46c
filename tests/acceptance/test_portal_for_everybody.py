"""Every page of the portal: no violation of WCAG 2.2 A or AA in either theme, nothing too heavy, nothing too wide."""

import json
from collections.abc import Iterator
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from intake.handling import Handling
from models.database import open_database
from models.messages import Attachment
from models.store import Store
from tests.acceptance.browsing import THREE, mailed_link, opened_browser, served_app
from tests.acceptance.looking import ALL, COLOURS, LONG, MOST_BYTES, WEIGHT
from tests.installation import DANA, Installation, mail
from tests.integration.portal_fixtures import JOEL, link_of, make_portal_app

pytestmark = pytest.mark.requires_browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened_browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def house(module_sqlite_url: str) -> Iterator[Installation]:
    database = open_database(module_sqlite_url)
    house = Installation(database)
    furnish(house)
    yield house
    database.close()


@pytest.fixture(scope="module")
def address(house: Installation) -> Iterator[str]:
    with served_app(make_portal_app(house)) as opened:
        yield opened


def furnish(house: Installation) -> None:
    """Cases in several states, with a conversation, an article and a fee to be authorised."""
    handling = Handling(house.database, house.policy, lambda: house.now)
    first, second, _ = house.cases(house.receive(mail(DANA, f"{THREE}\n{LONG}\n", subject=f"Several {LONG}")))
    fee = house.cases(house.receive(mail(DANA, "Our firewall blocks the network port, how do I open it?\n")))
    house.triage.confirm([first.id, *(case.id for case in fee)], login="ada")
    guide = Attachment(f"{LONG}.pdf", "application/pdf", 4, "0" * 64, False, b"%PDF")
    handling.answer(first.id, f"We look at it. {LONG}", login="ada", wait_for_client=True, attachments=[guide])
    house.triage.reject(second.id, login="ada", reason="Asked before.")
    with Store.open(house.database) as store:
        for case in fee:
            row = store.cases.find(case.id)
            assert row is not None
            row.verdict = "third_party_needs_fee"
        store.knowledge.add_article(
            title="Exporting the battery report", text=f"## How\n\n*{LONG}*", product="TrackPoint",
            feature="Battery report", state="published", updated_by="ada", updated_at=house.now,
        )  # fmt: skip


PAGES = {
    "cases": "/portal/",
    "empty": "/portal/?view=done&q=nothing",
    "waiting": "/portal/cases/CS-1001",
    "new-case": "/portal/cases/CS-1003",
    "write": "/portal/new",
    "articles": "/portal/articles",
    "article": "/portal/articles/1",
    "usage": "/portal/usage",
    "plan": "/portal/plan",
    "nowhere": "/portal/cases/CS-9",
}


def page_in(browser: Browser, address: str, house: Installation, *, scheme: str, width: int) -> Page:
    """The page of a purchasing representative who signed in, in a theme and width."""
    house.now += timedelta(hours=1)  # links are mailed to one address so many an hour
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    page.goto("/portal/sign-in")
    page.fill("input[name=address]", JOEL)
    before = link_of(house, JOEL)
    page.click("main button")
    page.get_by_role("heading", name="Look into your mail").wait_for()
    page.goto(mailed_link(house, JOEL, before=before))
    page.click("main button")
    page.get_by_role("heading", name="Northside Clinic").wait_for()
    return page


def preview(page: Page) -> None:
    page.goto("/portal/new")
    page.fill("textarea[name=text]", f"{THREE}\n{LONG}")
    page.click("button.main")
    page.wait_for_selector("fieldset.finding")


@pytest.mark.parametrize(("scheme", "rules"), [("light", ALL), ("dark", COLOURS)])
def test_no_page_violates_wcag_with_everything_unfolded(
    browser: Browser, address: str, house: Installation, scheme: str, rules: dict[str, object]
) -> None:
    page, axe, found = page_in(browser, address, house, scheme=scheme, width=1280), Axe(), {}

    def look(name: str) -> None:
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        violations = axe.run(page, options=rules).response["violations"]
        found.update(
            {f"{name}: {each['id']}": [node["html"][:200] for node in each["nodes"][:3]] for each in violations}
        )

    for name, place in PAGES.items():
        page.goto(place)
        look(name)
    preview(page)
    look("preview")
    page.click("button[value=send]")
    page.wait_for_selector("#received")
    look("received")
    page.context.clear_cookies()
    page.goto("/portal/sign-in")
    look("sign-in")
    page.fill("input[name=address]", JOEL)
    page.click("main button")
    page.get_by_role("heading", name="Look into your mail").wait_for()
    look("sent")
    page.goto("/portal/enter?token=wrong")
    look("enter")
    page.context.close()

    assert found == {}, json.dumps(found, indent=1)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_no_page_is_too_heavy_or_reaches_beyond_its_window(
    browser: Browser,
    address: str,
    house: Installation,
    tmp_path_factory: pytest.TempPathFactory,
    scheme: str,
    width: int,
) -> None:
    page, folder = page_in(browser, address, house, scheme=scheme, width=width), tmp_path_factory.mktemp("portal")

    def look(name: str) -> None:
        page.screenshot(path=folder / f"{scheme}-{width}-{name}.png", full_page=True)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        assert page.evaluate(WEIGHT) < MOST_BYTES, name

    for name, place in PAGES.items():
        page.goto(place)
        look(name)
    preview(page)
    look("preview")
    page.context.close()
