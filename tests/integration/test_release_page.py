"""The page behind a mailed link: opening it changes nothing, its button releases the message once (E3, H1)."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient

from models.cases import RequestRow
from models.database import open_database
from models.store import Store
from models.vocabulary import Trust
from tests.installation import DANA, QUESTION, Installation, mail
from tests.integration.console_fixtures import Visitor, make_console


@pytest.fixture
def installation(sqlite_url: str) -> Iterator[Installation]:
    database = open_database(sqlite_url)
    made = Installation(database)
    made.use(replace(made.policy, mail_codes=True, public_url="https://support.meridian.example/"))
    made.trust = Trust.UNVERIFIED
    yield made
    database.close()


@pytest.fixture
def visitor(installation: Installation) -> Iterator[Visitor]:
    with TestClient(make_console(installation)) as client:
        yield Visitor(client)


def held(installation: Installation) -> tuple[RequestRow, str]:
    """A held message, and the path of the link that was mailed for it."""
    request = installation.receive(mail(DANA, QUESTION))
    text: str = installation.replies(request)[0].payload["text"]
    return request, "/release/" + text.partition("https://support.meridian.example/release/")[2].split()[0]


def state(installation: Installation, request: RequestRow) -> str:
    while installation.desk.work(20):
        pass
    with Store.read(installation.database) as store:
        found = store.conversations.find_request(request.id)
    assert found is not None
    return found.state


def test_opening_the_link_changes_nothing_and_its_button_releases_once_e3(
    installation: Installation, visitor: Visitor
) -> None:
    request, link = held(installation)

    page = visitor.get(link)
    opened_only = state(installation, request)
    first, second = visitor.post(link), visitor.post(link)

    assert page.status_code == 200
    assert opened_only == "held"
    assert (first.status_code, second.status_code) == (200, 404)
    assert "goes on now" in first.text
    assert state(installation, request) == "opened"


def test_the_page_looks_the_same_for_every_code_and_names_nobody_e3(
    installation: Installation, visitor: Visitor
) -> None:
    _, link = held(installation)

    real, made_up = visitor.get(link).text, visitor.get("/release/" + "a" * 32).text

    assert real == made_up
    assert "Dana" not in real and "Northside" not in real


def test_without_the_pages_own_token_nothing_is_released_e3(installation: Installation, visitor: Visitor) -> None:
    request, link = held(installation)

    answer = visitor.client.post(link, follow_redirects=False)

    assert answer.status_code == 403
    assert state(installation, request) == "held"


def test_guessing_links_ends_soon_e3(installation: Installation, visitor: Visitor) -> None:
    visitor.get("/release/x")

    answers = [visitor.post(f"/release/{number}").status_code for number in range(12)]

    assert answers[0] == 404
    assert answers[-1] == 429
