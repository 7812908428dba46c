"""Every page of the console: no violation of WCAG 2.2 A or AA in either theme, nothing too heavy, nothing too wide."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from intake.acting import Actor
from intake.deciding import Decision
from intake.escalating import Escalating
from intake.escalation import EscalationReason
from intake.handling import Handling
from intake.resolution import Resolution
from models.database import open_database
from models.store import Store
from models.vocabulary import Kind, Severity, Trust
from tests.acceptance.browsing import THREE, opened_browser, served, sign_in
from tests.acceptance.looking import ALL, COLOURS, LONG, MOST_BYTES, WEIGHT
from tests.installation import DANA, INES, Installation, mail
from tests.integration.console_fixtures import LOGIN

pytestmark = pytest.mark.requires_browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened_browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[str]:
    """The console of an installation in which every page has something to show."""
    path = tmp_path_factory.mktemp("console") / "intake.db"
    path.write_bytes(sqlite_template.read_bytes())
    database = open_database(f"sqlite:///{path}")
    house = Installation(database)
    with served(house) as opened:
        furnish(house)
        yield opened
    database.close()


def furnish(house: Installation) -> None:
    """Cases in several states, held and set-aside messages, articles, templates, a reader and a second factor."""
    handling = Handling(house.database, house.policy, lambda: house.now)
    first, second, third = house.cases(house.receive(mail(DANA, f"{THREE}\n{LONG}\n", subject=f"Several {LONG}")))
    house.triage.confirm([first.id], login=LOGIN)
    handling.answer(first.id, f"We look at it. {LONG}", login=LOGIN)
    handling.note(first.id, f"An internal word. {LONG}", login=LOGIN)
    handling.resolve(first.id, [Resolution.WORKAROUND], "", login=LOGIN)
    house.triage.reject(second.id, login=LOGIN, reason="Asked before.")
    Escalating(house.database, house.policy, lambda: house.now).start(
        third.id, EscalationReason.CLINICAL_IMPACT, f"At once. {LONG}", actor=Actor("technician", LOGIN)
    )
    for kind in (Kind.DEFECT, Kind.DEFECT, Kind.ENHANCEMENT, Kind.DOCUMENTATION):
        case = house.cases(house.receive(mail(DANA, f"Why is the floor map empty? {LONG}\n")))[0]
        house.triage.correct(case.id, Decision(kind, Severity.LOW, "TrackPoint", "Floor map", None), login=LOGIN)
    house.receive(mail(INES, "The medication record is down for all wards, patients are at risk!\n"))
    house.trust = Trust.UNVERIFIED
    house.receive(mail("Sam <sam@elsewhere.example>", "Hello, the floor map is broken.\n", subject=LONG))
    house.trust = Trust.AUTHENTICATED
    with Store.open(house.database) as store:
        office = {"name": "office", "zone": "Europe/London", "country": "GB", "hours": {"monday": "09:00-17:00"}}
        store.choices.put("calendar", [office], by=LOGIN, now=house.now)
        store.choices.put("retention", {"original_days": 90}, by=LOGIN, now=house.now)
        store.filters.put(
            LOGIN, f"Ours {LONG}"[:40], now=house.now, view="all", client_id=1, severity="low", shared=True
        )
        store.mailboxes.put_health("support", failures=3, last_error=f"The login was refused. {LONG}")
        store.people.put(LOGIN, role="administrator")
        store.people.put("grace", name="Grace Hopper", role="lead", active=True, totp_secret="sealed")
        store.people.put_reader("2026-11-20-a", figures={"kind_macro_f1": 0.91}, now=house.now)
        store.knowledge.put_template("Logs", text="Dear {contact}", by=LOGIN, now=house.now)
        store.knowledge.add_article(
            title="Exporting the battery report", text=f"## How\n\n*{LONG}*", product="TrackPoint",
            feature="Battery report", state="published", updated_by=LOGIN, updated_at=house.now,
        )  # fmt: skip


PAGES = {
    "queue": "/console",
    "view": "/console?view=all",
    "empty": "/console?view=mine",
    "kept filter": "/console?filter=1",
    "case": "/console/cases/1003",
    "resolved": "/console/cases/1001",
    "view of the escalated": "/console?view=escalated",
    "held": "/console/held",
    "feedback": "/console/feedback",
    "message": "/console/requests/7",
    "inbox": "/console/inbox",
    "call": "/console/calls/new?client=1",
    "search": "/console/search?q=battery",
    "clients": "/console/clients",
    "client": "/console/clients/1",
    "catalogue": "/console/catalogue",
    "articles": "/console/articles",
    "article": "/console/articles/1",
    "edit": "/console/articles/1/edit",
    "reports": "/console/reports",
    "report-month": "/console/reports/month",
    "report-client": "/console/clients/1/report",
    "account": "/console/account",
    "admin": "/console/admin",
    "plans": "/console/admin/plans",
    "calendars": "/console/admin/calendars",
    "words": "/console/admin/words",
    "rules": "/console/admin/rules",
    "retention": "/console/admin/retention",
    "connections": "/console/admin/connections",
    "new account": "/console/admin/connections/new",
    "mail account": "/console/admin/connections/mailbox-support",
    "mail server": "/console/admin/connections/sender",
    "audit": "/console/admin/audit",
    "nowhere": "/console/nowhere",
}


def page_in(browser: Browser, address: str, *, scheme: str, width: int) -> Page:
    """A signed-in page in a theme and width."""
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    sign_in(page)
    return page


@pytest.mark.parametrize(("scheme", "rules"), [("light", ALL), ("dark", COLOURS)])
def test_no_page_violates_wcag_with_everything_unfolded(
    browser: Browser, address: str, scheme: str, rules: dict[str, object]
) -> None:
    page, axe, found = page_in(browser, address, scheme=scheme, width=1280), Axe(), {}

    for name, place in PAGES.items():
        assert page.goto(place).ok or name == "nowhere", name  # type: ignore[union-attr]
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        violations = axe.run(page, options=rules).response["violations"]
        found |= {f"{name}: {each['id']}": [node["html"][:200] for node in each["nodes"][:3]] for each in violations}
    page.context.close()

    assert found == {}, json.dumps(found, indent=1)


def test_the_login_page_violates_nothing(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto("/console/login")

    assert Axe().run(page, options=ALL).response["violations"] == []
    context.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 400)])
def test_no_page_is_too_heavy_or_reaches_beyond_its_window(
    browser: Browser, address: str, tmp_path: Path, scheme: str, width: int
) -> None:
    page = page_in(browser, address, scheme=scheme, width=width)

    for name, place in PAGES.items():
        page.goto(place)
        page.screenshot(path=tmp_path / f"{scheme}-{width}-{name}.png", full_page=True)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        assert page.evaluate(WEIGHT) < MOST_BYTES, name
    page.context.close()
