"""Who may use which route: each route of the console, as it stands in the application's own table, for each role."""

import re

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from channels.web.access import RULES, Role, is_allowed
from channels.web.views import VIEWS
from models.store import Store
from tests.installation import Installation, mail
from tests.integration.console_fixtures import LOGIN, Visitor

OPEN_TO_ALL = {
    "GET /console/login",
    "POST /console/login",
    "POST /console/login/code",
    "GET /console/login/provider",
    "GET /console/login/back",
}


def console_routes(app: FastAPI) -> set[str]:
    """Every method and path below /console that the application answers."""
    found, waiting = set[str](), list(app.routes)
    while waiting:
        route = waiting.pop()
        waiting += getattr(getattr(route, "original_router", None), "routes", [])
        if isinstance(route, APIRoute) and route.path.startswith("/console"):
            found |= {f"{method} {route.path}" for method in route.methods}
    return found


def test_every_route_has_a_rule_and_every_rule_a_route(opened: tuple[Installation, TestClient]) -> None:
    app = opened[1].app
    assert isinstance(app, FastAPI)

    assert console_routes(app) - OPEN_TO_ALL == set(RULES)


@pytest.mark.parametrize("role", [*Role, "nobody"])
def test_every_role_is_held_to_its_rules_on_every_route(opened: tuple[Installation, TestClient], role: str) -> None:
    house, client = opened
    case = house.cases(house.receive(mail()))[0]
    with Store.open(house.database) as store:
        store.people.put(LOGIN, role=role)
    visitor = Visitor(client)
    visitor.sign_in()
    csrf = visitor.csrf

    for rule in sorted(RULES):
        method, path = rule.split()
        if path in ("/console/live", "/console/logout"):
            continue
        address = path.replace("{number}", f"CS-{case.id}").replace("{request_id}", str(case.request_id))
        address = re.sub(r"\{\w+\}", "1", address)
        answer = client.request(
            method, address, data={"csrf": csrf} if method == "POST" else None, follow_redirects=False
        )
        refused = answer.status_code == 403 and "This is for" in answer.text
        assert refused is not is_allowed(role, method, path), rule
        assert answer.status_code < 500, rule


def test_a_route_without_a_rule_is_closed_to_everybody() -> None:
    assert not any(is_allowed(role, "GET", "/console/new-page") for role in Role)


def test_every_view_is_reached_by_its_own_key() -> None:
    keys = [view.key for view in VIEWS.values()]

    assert len({*keys, "h", "i"}) == len(keys) + 2
