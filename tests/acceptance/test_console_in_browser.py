"""The console in a real browser, by keyboard alone: sign in, open a case, confirm it; news come by themselves."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from models.database import open_database
from models.store import Store
from tests.acceptance.browsing import THREE, open_page, opened_browser, served, sign_in
from tests.installation import DANA, INES, Installation, mail
from tests.integration.console_fixtures import LOGIN

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
    """A page that is signed in by keyboard; whatever the browser complains of fails the test."""
    complaints: list[str] = []
    with served(house) as address:
        context = browser.new_context(base_url=address)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if line.type in ("error", "warning") else None)
        sign_in(page)
        page.wait_for_selector("html.scripted", state="attached")
        yield page
        context.close()
    # The browser calls it an error that a decision was refused: that is what some tests are about.
    assert [line for line in complaints if "409 (Conflict)" not in line] == []


def status_of(house: Installation, case_id: int) -> str:
    with Store.read(house.database) as store:
        case = store.cases.find(case_id)
    assert case is not None
    return case.status


def test_a_case_is_opened_and_confirmed_by_keyboard_alone(house: Installation, page: Page) -> None:
    first = house.cases(house.receive(mail()))[0]
    second = house.cases(house.receive(mail(INES, "How do I print the discharge letter?\n")))[0]
    expect(page.locator(f"#row-CS-{second.id}")).to_be_visible()

    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator(f"#row-CS-{first.id}")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(f"mark[data-cases='CS-{first.id}']")).to_contain_text("battery report for one wing")
    page.keyboard.press("c")

    expect(page.get_by_role("status").filter(has_text=f"CS-{first.id} confirmed")).to_be_visible()
    assert status_of(house, first.id) == "open"
    page.keyboard.press("n")
    expect(page.locator(f"#CS-{second.id}")).to_be_visible()
    page.keyboard.press("q")
    expect(page.locator("table.queue tbody tr")).to_have_count(1)


def test_the_queue_shows_a_case_of_another_process_without_reload(house: Installation, page: Page) -> None:
    expect(page.get_by_text("Every case is confirmed.")).to_be_visible()
    page.evaluate("window.isTheSamePage = true")

    case = house.cases(house.receive(mail()))[0]

    expect(page.locator(f"#row-CS-{case.id}")).to_be_visible()
    assert page.evaluate("window.isTheSamePage")
    expect(page).to_have_title("(1) Queue · Intake")


def test_the_focus_stays_on_its_case_when_the_queue_changes(house: Installation, page: Page) -> None:
    first = house.cases(house.receive(mail()))[0]
    page.locator(f"#row-CS-{first.id}").wait_for()
    page.keyboard.press("j")

    house.receive(mail(DANA, "The medication record is down for all wards, patients are at risk!\n"))

    expect(page.locator("table.queue tbody tr")).to_have_count(2)
    expect(page.locator(f"#row-CS-{first.id}")).to_be_focused()


def test_each_finding_is_corrected_or_ended_by_keyboard_in_its_turn(house: Installation, page: Page) -> None:
    request = house.receive(mail(DANA, THREE, subject="Several things"))
    cases = house.cases(request)
    assert len(cases) == 3
    open_page(page, f"/console/cases/CS-{cases[0].id}")
    expect(page).to_have_title(f"CS-{cases[0].id} · Intake")

    page.keyboard.press("j")
    expect(page.locator(f"#CS-{cases[1].id}")).to_have_attribute("aria-current", "true")
    expect(page.locator(f"mark[data-cases='CS-{cases[1].id}']").first).to_have_class("hue-2 is-current")
    page.keyboard.press("e")
    page.keyboard.type("Q")  # the list's word that begins so: Question
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text(f"CS-{cases[1].id} corrected and confirmed.")).to_be_visible()
    open_page(page, f"/console/cases/CS-{cases[2].id}")
    page.keyboard.press("x")
    page.keyboard.type("Asked before")
    page.keyboard.press("Enter")
    expect(page.get_by_text(f"CS-{cases[2].id} ended: not a case.")).to_be_visible()

    assert [(case.status, case.kind) for case in house.cases(request)][1] == ("open", "question")
    assert [case.status for case in house.cases(request)] == ["new", "open", "rejected"]


def test_all_cases_of_a_message_are_confirmed_by_one_key(house: Installation, page: Page) -> None:
    request = house.receive(mail(DANA, THREE))
    open_page(page, f"/console/cases/CS-{house.cases(request)[0].id}")

    page.keyboard.press("Shift+C")

    expect(page.get_by_role("status").filter(has_text="confirmed. The client is told.")).to_be_visible()
    assert {case.status for case in house.cases(request)} == {"open"}


def test_what_somebody_else_decides_appears_on_the_open_page_h12(house: Installation, page: Page) -> None:
    case = house.cases(house.receive(mail()))[0]
    open_page(page, f"/console/cases/CS-{case.id}")
    expect(page.locator(".live.is-live")).to_be_visible()

    house.triage.confirm([case.id], login=LOGIN)

    expect(page.locator(f"#CS-{case.id} .standing")).to_have_text("Open, decided by ada")
    expect(page.locator("button[data-key=c]")).to_have_count(0)


def test_two_technicians_at_a_case_see_each_other_come_write_and_go_h12(
    browser: Browser, house: Installation, page: Page
) -> None:
    case = house.cases(house.receive(mail()))[0]
    with Store.open(house.database) as store:
        ada = store.people.find(LOGIN)
        assert ada is not None
        store.people.put("ben", name="Ben", role="technician", active=True, password_hash=ada.password_hash)
    address = f"/console/cases/CS-{case.id}"
    open_page(page, address)
    expect(page.locator("#presence")).to_be_hidden()
    other = browser.new_context(base_url=page.url.removesuffix(address))
    ben = other.new_page()
    sign_in(ben, "ben")

    open_page(ben, address)
    expect(ben.locator("#presence")).to_have_text(re.compile("Ada Byron has this open too"))
    expect(page.locator("#presence")).to_have_text(re.compile("Ben has this open too"))
    ben.keyboard.press("i")
    ben.keyboard.type("It is the cache.")
    expect(page.locator("#presence")).to_have_text(re.compile("Ben is writing here"))
    other.close()

    expect(page.locator("#presence")).to_be_hidden()


def test_h18_lines_run_as_their_letters_do_and_turn_nothing_beside_them(house: Installation, page: Page) -> None:
    hebrew = "איך מדפיסים את דוח הסוללה של אגף שלוש?"
    text = f"How do I print the battery report for one wing only?\n\n{hebrew}\n"
    case = house.cases(house.receive(mail("שרה <dana.whitfield@northside.example>", text)))[0]
    open_page(page, f"/console/cases/CS-{case.id}")
    message = page.locator(".original .message")
    expect(message).to_contain_text(hebrew)

    # Where the first and the last letter of each line stand.
    places = message.evaluate(
        """(element, lines) => lines.map((line) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), range = document.createRange();
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf(line);
            if (at < 0) continue;
            const left = (place) => (range.setStart(node, place), range.setEnd(node, place + 1),
              range.getBoundingClientRect().left);
            return [left(at), left(at + line.length - 1)];
          }
        })""",
        ["battery report", "אגף שלוש?"],
    )

    (english_first, english_last), (hebrew_first, hebrew_last) = places
    assert english_first < english_last
    assert hebrew_last < hebrew_first


def test_what_is_being_written_is_not_taken_away_by_news_h12(house: Installation, page: Page) -> None:
    case = house.cases(house.receive(mail()))[0]
    open_page(page, f"/console/cases/CS-{case.id}")
    expect(page.locator(".live.is-live")).to_be_visible()
    page.keyboard.press("x")
    page.keyboard.type("Because it")

    house.triage.confirm([case.id], login=LOGIN)

    expect(page.get_by_text("Somebody changed this while you were writing.")).to_be_visible()
    expect(page.locator("details[open] input[name=reason]")).to_have_value("Because it")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="was decided already by ada")).to_be_visible()


def test_the_palette_opens_and_closes_by_keys_and_keys_rest_while_writing(house: Installation, page: Page) -> None:
    case = house.cases(house.receive(mail()))[0]
    open_page(page, f"/console/cases/CS-{case.id}")

    palette = page.get_by_role("dialog", name="Commands and keys")
    page.keyboard.press("?")
    expect(palette).to_be_visible()
    page.keyboard.press("c")
    page.keyboard.press("Escape")
    expect(palette).to_be_hidden()
    page.keyboard.press("x")
    page.keyboard.type("cccj?")
    page.keyboard.press("Escape")

    assert status_of(house, case.id) == "new"
    expect(page.locator(f"#reject-CS-{case.id} summary")).to_be_focused()


def test_the_palette_finds_an_act_by_its_name_and_a_case_by_its_number(house: Installation, page: Page) -> None:
    first, second = (house.cases(house.receive(mail()))[0] for _ in range(2))
    open_page(page, f"/console/cases/CS-{first.id}")

    page.keyboard.press("?")
    page.keyboard.type("conf")
    expect(page.get_by_role("option", name="Confirm c")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text=f"CS-{first.id} confirmed")).to_be_visible()
    page.keyboard.press("Control+k")
    page.keyboard.type(str(second.id))
    page.keyboard.press("Enter")

    expect(page.locator(f"#CS-{second.id}")).to_be_visible()


def test_several_cases_are_chosen_and_confirmed_by_keyboard_alone(house: Installation, page: Page) -> None:
    cases = [house.cases(house.receive(mail()))[0] for _ in range(3)]
    page.locator(f"#row-CS-{cases[2].id}").wait_for()

    for key in ("j", "x", "j", "j", "x"):
        page.keyboard.press(key)
    expect(page.get_by_text("2 chosen")).to_be_visible()
    another = house.cases(house.receive(mail()))[0]
    page.locator(f"#row-CS-{another.id}").wait_for()
    page.wait_for_function("!document.querySelector('.htmx-settling, .htmx-swapping')")
    expect(page.get_by_text("2 chosen")).to_be_visible()
    page.keyboard.press("Shift+C")

    expect(page.get_by_role("status").filter(has_text="2 cases confirmed.")).to_be_visible()
    assert [status_of(house, case.id) for case in cases] == ["open", "new", "open"]


def test_views_are_reached_by_two_keys(house: Installation, page: Page) -> None:
    page.keyboard.press("g")
    page.keyboard.press("m")
    expect(page.get_by_text("No case is assigned to you.")).to_be_visible()
    page.wait_for_selector("html.scripted", state="attached")
    page.keyboard.press("g")
    page.keyboard.press("h")
    expect(page.get_by_role("heading", name="Held")).to_be_visible()


def test_without_scripts_a_case_is_confirmed_and_another_corrected(browser: Browser, house: Installation) -> None:
    cases = house.cases(house.receive(mail(DANA, THREE)))
    with served(house) as address:
        context = browser.new_context(base_url=address, java_script_enabled=False)
        page = context.new_page()
        sign_in(page)
        page.click(f"#row-CS-{cases[0].id}")
        page.click(f"#CS-{cases[0].id} button[data-key=c]")
        expect(page.get_by_text(f"CS-{cases[0].id} confirmed.")).to_be_visible()
        page.click(f"#correct-CS-{cases[1].id} summary")
        page.select_option(f"#correct-CS-{cases[1].id} select[name=kind]", "question")
        page.click(f"#correct-CS-{cases[1].id} button")
        expect(page.get_by_text(f"CS-{cases[1].id} corrected and confirmed.")).to_be_visible()
        context.close()

    assert [status_of(house, case.id) for case in cases] == ["open", "open", "new"]


def test_selected_words_are_split_off_a_card_is_dragged_onto_another_and_both_are_taken_back_p7_h26(
    house: Installation, page: Page
) -> None:
    request = house.receive(mail(DANA, THREE))
    first, second, _ = house.cases(request)
    open_page(page, f"/console/cases/CS-{first.id}")
    page.evaluate(SELECT, "draws every tag")

    page.keyboard.press("s")
    expect(page.locator("[data-taken] input")).to_be_checked()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status").filter(has_text=f"CS-{first.id} was split.")).to_be_visible()
    new = house.cases(request)[-1]
    (span,) = new.spans
    assert request.text[span["start"] : span["end"]] == "draws every tag"
    page.locator(".with-undo button").press("z")
    expect(page.get_by_text("was taken back")).to_be_visible()
    assert status_of(house, new.id) == "merged"

    page.locator(f"#card-CS-{second.id}").drag_to(page.locator(f"#CS-{first.id} .facts"))
    expect(page.get_by_text(f"CS-{second.id} is a part of this case now.")).to_be_visible()
    assert status_of(house, second.id) == "merged"
    page.locator(".with-undo button").press("z")
    expect(page.get_by_text("was taken back")).to_be_visible()
    assert status_of(house, second.id) == "new"


SELECT = """words => {
  const walk = document.createTreeWalker(document.querySelector('[data-part=body]'), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const at = walk.currentNode.data.indexOf(words);
    if (at >= 0) getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + words.length);
  }
}"""
