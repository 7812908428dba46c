"""Who comes in: login, sessions, forms of other sites, and every route without a login."""

import re
import statistics
import time
from datetime import timedelta

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from channels.web.app import WebOptions, make_app
from channels.web.headers import CONTENT_SECURITY_POLICY
from channels.web.live import Live
from channels.web.pages import static_url
from models.database import open_database
from models.store import Store
from models.store.queue import CaseFilter
from tests.installation import Installation, mail
from tests.integration.console_fixtures import LOGIN, PASSWORD, Visitor, make_console

PUBLIC = {
    "/", "/console/login", "/console/login/code", "/console/login/back", "/healthz", "/readyz",
    "/metrics", "/release/{code}",
}  # fmt: skip
KINDS_OF_ROUTES = 10


@pytest.fixture
def stranger(opened: tuple[Installation, TestClient]) -> Visitor:
    return Visitor(opened[1])


def routes_of(app: FastAPI) -> list[tuple[str, str]]:
    """Every method and path that the application answers, found in its own table."""
    found: list[tuple[str, str]] = []
    waiting = list(app.routes)
    while waiting:
        route = waiting.pop()
        waiting += getattr(getattr(route, "original_router", None), "routes", [])
        if isinstance(route, APIRoute):
            found += [(method, route.path) for method in route.methods]
    return found


def test_no_route_is_open_without_a_login_unless_it_is_public(stranger: Visitor) -> None:
    app = stranger.client.app
    assert isinstance(app, FastAPI)
    routes = [(method, path) for method, path in routes_of(app) if path not in PUBLIC]
    assert len(routes) >= KINDS_OF_ROUTES
    stranger.get("/console/login")

    for method, path in routes:
        address = re.sub(r"\{\w+\}", "1", path)
        answer = stranger.client.request(
            method, address, data={"csrf": stranger.csrf} if method == "POST" else None, follow_redirects=False
        )
        assert answer.status_code in (303, 401), (method, path)
        assert answer.headers.get("location", "/console/login").startswith("/console/login"), (method, path)
        assert answer.text == ""


def test_every_form_is_refused_without_its_token_even_with_a_login(stranger: Visitor) -> None:
    stranger.sign_in()
    app = stranger.client.app
    assert isinstance(app, FastAPI)

    for method, path in routes_of(app):
        if method == "POST":
            address = re.sub(r"\{\w+\}", "1", path)
            for csrf in ("", "0" * 64):
                answer = stranger.client.post(address, data={"csrf": csrf, "revision": 1}, follow_redirects=False)
                assert answer.status_code == 403, path


def test_a_form_of_another_site_is_refused_even_with_the_token(
    opened: tuple[Installation, TestClient], stranger: Visitor
) -> None:
    house, client = opened
    case = house.cases(house.receive(mail()))[0]
    stranger.sign_in()

    answer = client.post(
        f"/console/cases/CS-{case.id}/confirm",
        data={"csrf": stranger.csrf, "revision": 1},
        headers={"Sec-Fetch-Site": "cross-site"},
    )

    assert answer.status_code == 403
    with Store.read(house.database) as store:
        assert [line.case.id for line in store.queue.page(CaseFilter(statuses=["new"]), limit=9).lines] == [case.id]


def test_the_token_of_one_session_is_worth_nothing_in_another(stranger: Visitor) -> None:
    stranger.sign_in()
    old = stranger.csrf
    stranger.post("/console/logout")
    stranger.sign_in()

    stranger.csrf = old
    assert stranger.post("/console/logout").status_code == 403


def test_a_login_leads_back_and_its_cookie_is_safe(stranger: Visitor) -> None:
    led = stranger.get("/console/cases/CS-1001").headers["location"]
    stranger.get(led)
    before = stranger.client.cookies["intake"]

    answer = stranger.post("/console/login", login=LOGIN, password=PASSWORD, next="/console/cases/CS-1001")

    assert answer.headers["location"] == "/console/cases/CS-1001"
    cookie = answer.headers["set-cookie"].lower()
    assert all(word in cookie for word in ("httponly", "samesite=lax", "path=/"))
    assert stranger.client.cookies["intake"] != before


def test_over_https_the_cookie_is_for_this_host_alone(opened: tuple[Installation, TestClient]) -> None:
    house, _ = opened
    app = make_app(
        database=house.database, triage=house.triage, policy=house.policy, clock=lambda: house.now,
        options=WebOptions(secure_cookies=True), live=Live(house.database),
    )  # fmt: skip
    visitor = Visitor(TestClient(app, base_url="https://desk.example"))

    cookie = visitor.get("/console/login").headers["set-cookie"]

    assert cookie.startswith("__Host-intake=")
    assert "Secure" in cookie
    assert visitor.sign_in().status_code == 303
    assert visitor.get("/console").status_code == 200


@pytest.mark.parametrize(("login", "password"), [(LOGIN, "wrong"), ("nobody", PASSWORD), ("", ""), (LOGIN, "")])
def test_a_wrong_password_and_an_unknown_login_read_the_same(stranger: Visitor, login: str, password: str) -> None:
    stranger.get("/console/login")

    answer = stranger.post("/console/login", login=login, password=password)

    assert answer.status_code == 401
    assert "do not belong together" in answer.text
    assert stranger.get("/console").status_code == 303


def test_an_unknown_login_takes_as_long_as_a_wrong_password(stranger: Visitor) -> None:
    stranger.get("/console/login")

    def seconds(login: str) -> float:
        begun = time.perf_counter()
        stranger.post("/console/login", login=login, password="wrong")
        return time.perf_counter() - begun

    known = statistics.median(seconds(LOGIN) for _ in range(5))
    unknown = statistics.median(seconds(f"nobody{number}") for number in range(5))
    assert 0.3 < known / unknown < 3


def test_after_eight_wrong_passwords_even_the_right_one_waits(
    opened: tuple[Installation, TestClient], stranger: Visitor
) -> None:
    house, _ = opened
    stranger.get("/console/login")
    for _ in range(8):
        assert stranger.post("/console/login", login=LOGIN, password="wrong").status_code == 401

    assert stranger.post("/console/login", login=LOGIN, password=PASSWORD).status_code == 429
    house.now += timedelta(minutes=16)
    assert stranger.post("/console/login", login=LOGIN, password=PASSWORD).status_code == 303


def test_the_store_keeps_only_the_hash_of_a_session_and_forgets_it_at_the_end(
    opened: tuple[Installation, TestClient], stranger: Visitor
) -> None:
    house, _ = opened
    stranger.sign_in()
    token = stranger.client.cookies["intake"]

    with Store.read(house.database) as store:
        assert store.people.find_session(token, now=house.now) is None
    stranger.post("/console/logout")
    stranger.client.cookies.set("intake", token)
    assert stranger.get("/console").status_code == 303


def test_a_session_ends_after_its_hours(opened: tuple[Installation, TestClient], stranger: Visitor) -> None:
    house, _ = opened
    stranger.sign_in()

    house.now += timedelta(hours=11, minutes=59)
    assert stranger.get("/console").status_code == 200
    house.now += timedelta(minutes=2)
    assert stranger.get("/console").status_code == 303
    assert stranger.get("/console", **{"HX-Request": "true"}).headers["hx-redirect"] == "/console/login"


@pytest.mark.parametrize(
    "address", ["/console/login", "/console", "/nowhere", "/healthz", "/console/static/css/base.css"]
)
def test_every_answer_carries_the_strict_headers(stranger: Visitor, address: str) -> None:
    headers = stranger.get(address).headers

    assert headers["content-security-policy"] == CONTENT_SECURITY_POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert "referrer-policy" in headers
    assert headers["cross-origin-opener-policy"] == "same-origin"


def test_pages_are_kept_by_nobody_and_static_files_for_long(stranger: Visitor) -> None:
    assert stranger.get("/console/login").headers["cache-control"] == "no-store"
    script = stranger.get(static_url("js/console.js"), **{"Accept-Encoding": "gzip"})
    assert "immutable" in script.headers["cache-control"]
    assert script.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in stranger.get("/console/login", **{"Accept-Encoding": "gzip"}).headers
    assert "immutable" not in stranger.get("/console/static/js/console.js").headers["cache-control"]
    assert stranger.get("/console/static/../app.py").status_code == 404
    assert stranger.get("/console/static/%2e%2e/app.py").status_code == 404


@pytest.mark.parametrize("address", ["/docs", "/redoc", "/openapi.json"])
def test_nothing_is_published_about_the_routes(stranger: Visitor, address: str) -> None:
    assert stranger.get(address).status_code == 404


@pytest.mark.parametrize("body", [b"\xff\xfe", b"csrf=%ff%fe", b"a&" * 10_000, b"x" * 100_000, b"a=1&" * 5_000])
def test_a_form_that_cannot_be_read_is_refused(stranger: Visitor, body: bytes) -> None:
    stranger.sign_in()

    answer = stranger.client.post("/console/logout", content=body, follow_redirects=False)

    assert answer.status_code == 403


def test_a_database_that_is_not_migrated_is_not_ready() -> None:
    database = open_database("sqlite:///:memory:")
    app = make_app(
        database=database, triage=None, policy=None, clock=None,  # type: ignore[arg-type]
        options=WebOptions(), live=Live(database),
    )  # fmt: skip

    answer = TestClient(app).get("/readyz")

    assert answer.status_code == 503
    database.close()


def test_a_store_that_does_not_answer_is_said_without_details(sqlite_url: str) -> None:
    house = Installation(open_database(sqlite_url))
    visitor = Visitor(TestClient(make_console(house)))
    visitor.sign_in()
    with house.database.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE cases")

    answer = visitor.get("/console")

    assert answer.status_code == 503
    assert "Nothing is lost" in answer.text
    assert "DROP" not in answer.text
    assert "no such table" not in answer.text
    house.database.close()
