"""Settings chosen by the API as in the console: the file's checks, nobody's choice overwritten, the file's again."""

import json
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from intake.choosing import SECTIONS
from tests.installation import Installation
from tests.integration.api_fixtures import Program, make_token, opened_api
from tests.integration.console_fixtures import CONNECTIONS

PLATINUM = {"name": "Platinum", "incidents_per_month": 40, "response": {"critical": "15m"}}
# What a program may send by mistake; each is refused, and none is our own failure.
WRONG = (
    {}, [], {"name": 3}, [{}], [{"name": None}], [{"name": "X", "response": 7}],
    [{"name": "X", "response": {"low": 1}}], [{"name": "X", "hours": "x"}], [{"name": "X", "hours": {"monday": [8]}}],
    [{"name": "X", "coverage": []}], [{"name": "X", "channels": 5}], [{"name": "X", "zone": 7}],
    [{"name": "X", "days_off": [1]}], {"days": "x"}, [{"severity": "low", "name": 4}], [{"severity": []}],
    {"text": "{{"}, {"text": 4}, {"other": "x"}, {"closing": []},
)  # fmt: skip


@pytest.fixture(scope="module")
def opened(module_sqlite_url: str) -> Iterator[tuple[Installation, TestClient]]:
    with opened_api(module_sqlite_url) as both:
        yield both


@pytest.fixture(scope="module")
def root(opened: tuple[Installation, TestClient]) -> Program:
    return Program(opened[1], make_token(opened[0], login="root", role="administrator"))


@pytest.fixture(scope="module")
def lead(opened: tuple[Installation, TestClient]) -> Program:
    return Program(opened[1], make_token(opened[0]))


def test_a_plan_is_chosen_counts_at_once_and_is_the_files_again(
    opened: tuple[Installation, TestClient], root: Program, lead: Program
) -> None:
    before = root.get("/settings/plan")
    plans = before.json()["content"]
    assert before.json()["chosen_by"] is None

    changed = root.ask("PUT", "/settings/plan", {"content": [*plans, PLATINUM]}, If_Match=before.headers["etag"])

    assert changed.status_code == 200, changed.text
    assert (changed.json()["chosen_by"], changed.json()["content"][-1]["name"]) == ("root", "Platinum")
    assert "Platinum" in opened[0].policy.plans
    late = root.ask("PUT", "/settings/plan", {"content": plans}, If_Match=before.headers["etag"])
    assert late.status_code == 412
    trail = lead.get("/audit?subject=settings:plan").json()["items"]
    assert [each["act"] for each in trail] == ["chose"]
    again = root.ask("DELETE", "/settings/plan", If_Match=changed.headers["etag"])
    assert (again.json()["content"], again.json()["chosen_by"]) == (plans, None)
    assert "Platinum" not in opened[0].policy.plans


def test_leads_read_every_section_and_change_none(lead: Program) -> None:
    sections = {each["name"]: each["content"] for each in lead.get("/settings").json()}

    assert tuple(sections) == SECTIONS
    for name, content in sections.items():
        assert lead.get(f"/settings/{name}").json()["content"] == content
        assert lead.ask("PUT", f"/settings/{name}", {"content": content}).status_code == 403
    assert lead.get("/settings/database").status_code == 422


@pytest.mark.parametrize("section", SECTIONS)
def test_what_is_in_force_can_be_sent_back_and_what_cannot_be_is_refused(root: Program, section: str) -> None:
    content = root.get(f"/settings/{section}").json()["content"]

    kept = root.ask("PUT", f"/settings/{section}", {"content": content})
    assert (kept.status_code, kept.json()["content"], kept.json()["chosen_by"]) == (200, content, None)
    for wrong in WRONG:
        answer = root.ask("PUT", f"/settings/{section}", {"content": wrong})
        assert answer.status_code in (200, 409, 422), (wrong, answer.text)
        assert json.loads(answer.text)
        root.ask("DELETE", f"/settings/{section}")
    assert root.get(f"/settings/{section}").json()["content"] == content


def test_connections_are_listed_without_secrets_and_tried_by_administrators(root: Program, lead: Program) -> None:
    listed = lead.get("/connections").json()
    name = next(each.name for each in CONNECTIONS if each.attempt)

    assert [each["name"] for each in listed] == [each.name for each in CONNECTIONS]
    assert lead.post(f"/connections/{name}/try").status_code == 403
    assert root.post(f"/connections/{name}/try").json()[0].keys() == {"part", "problem"}
    assert root.post("/connections/none/try").status_code == 404
    assert root.get("/audit").json()["items"][0]["subject"] == f"connection:{name}"
