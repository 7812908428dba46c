"""Visits whose token is replaced, the second factor, and one's own account."""

import re
from datetime import timedelta

import pyotp

from models.store import Store
from tests.installation import Installation, mail
from tests.integration.console_fixtures import LOGIN, PASSWORD, Visitor

SECRET = re.compile(r"<code>([A-Z2-7]{32})</code>")
SEALED = re.compile(r'name="sealed" value="([^"]+)"')
STEP = re.compile(r'name="step" value="([^"]+)"')


def code(house: Installation, secret: str) -> str:
    return pyotp.TOTP(secret).at(house.now)


def use(ada: Visitor, token: str) -> None:
    """Lets the browser hold one token and no other."""
    ada.client.cookies.clear()
    ada.client.cookies.set("intake", token)


def with_factor(house: Installation, ada: Visitor) -> str:
    page = ada.get("/console/account").text
    secret = SECRET.findall(page)[0]
    answer = ada.post("/console/account/factor", sealed=SEALED.findall(page)[0], code=code(house, secret))
    assert answer.status_code == 303
    return str(secret)


def test_a_token_is_replaced_and_the_old_one_soon_worth_nothing(house: Installation, ada: Visitor) -> None:
    old = ada.client.cookies["intake"]
    house.now += timedelta(minutes=16)
    ada.get("/console")
    fresh = ada.client.cookies["intake"]

    assert fresh != old
    use(ada, old)
    assert ada.get("/console").status_code == 200
    house.now += timedelta(minutes=2)
    assert ada.get("/console").status_code == 303
    use(ada, fresh)
    assert ada.get("/console").status_code == 200


def test_a_form_that_was_open_while_the_token_was_replaced_is_taken(house: Installation, ada: Visitor) -> None:
    case = house.cases(house.receive(mail()))[0]
    ada.get(f"/console/cases/CS-{case.id}")
    csrf = ada.csrf
    house.now += timedelta(minutes=16)
    ada.get("/console")

    ada.csrf = csrf
    assert ada.post(f"/console/cases/CS-{case.id}/confirm", revision=1).status_code == 303


def test_a_replaced_token_does_not_make_a_visit_longer(house: Installation, ada: Visitor) -> None:
    for _ in range(23):
        house.now += timedelta(minutes=31)
        assert ada.get("/console").status_code == 200

    house.now += timedelta(minutes=10)
    assert ada.get("/console").status_code == 303


def test_signing_out_ends_the_visit_under_every_token_of_it(house: Installation, ada: Visitor) -> None:
    old = ada.client.cookies["intake"]
    house.now += timedelta(minutes=16)
    ada.get("/console")
    fresh = ada.client.cookies["intake"]
    ada.post("/console/logout")

    for token in (old, fresh):
        use(ada, token)
        assert ada.get("/console").status_code == 303


def test_with_a_second_factor_the_password_alone_opens_nothing(house: Installation, ada: Visitor) -> None:
    secret = with_factor(house, ada)
    ada.post("/console/logout")
    house.now += timedelta(minutes=1)

    ada.get("/console/login")
    page = ada.post("/console/login", login=LOGIN, password=PASSWORD)
    assert page.status_code == 200
    assert ada.get("/console").status_code == 303
    step = STEP.findall(page.text)[0]
    assert ada.post("/console/login/code", step=step, code="000000").status_code == 401
    answer = ada.post("/console/login/code", step=step, code=code(house, secret), next="/console/held")

    assert answer.headers["location"] == "/console/held"
    assert ada.get("/console").status_code == 200
    with Store.read(house.database) as store:
        technician = store.people.find(LOGIN)
    assert technician is not None
    assert secret not in technician.totp_secret


def test_a_code_opens_once_and_a_step_lasts_five_minutes(house: Installation, ada: Visitor) -> None:
    secret = with_factor(house, ada)
    ada.post("/console/logout")
    house.now += timedelta(minutes=1)
    ada.get("/console/login")
    step = STEP.findall(ada.post("/console/login", login=LOGIN, password=PASSWORD).text)[0]
    used = code(house, secret)

    assert ada.post("/console/login/code", step=step, code=used).status_code == 303
    ada.get("/console")
    ada.post("/console/logout")
    ada.get("/console/login")
    assert ada.post("/console/login/code", step=step, code=used).status_code == 401
    assert "Begin again" in ada.post("/console/login/code", step="made up", code=used).text
    house.now += timedelta(minutes=6)
    late = ada.post("/console/login/code", step=step, code=code(house, secret))
    assert "Begin again" in late.text


def test_codes_cannot_be_tried_through(house: Installation, ada: Visitor) -> None:
    secret = with_factor(house, ada)
    ada.post("/console/logout")
    house.now += timedelta(minutes=1)
    ada.get("/console/login")
    step = STEP.findall(ada.post("/console/login", login=LOGIN, password=PASSWORD).text)[0]

    tried = [ada.post("/console/login/code", step=step, code=f"{number:06}").status_code for number in range(8)]
    last = ada.post("/console/login/code", step=step, code=code(house, secret))

    assert tried == [401] * 8
    assert last.status_code == 429


def test_a_second_factor_is_switched_on_by_a_code_of_its_own_secret_only(house: Installation, ada: Visitor) -> None:
    page = ada.get("/console/account").text

    for fields in (
        {"sealed": SEALED.findall(page)[0], "code": "123456"},
        {"sealed": "nonsense", "code": code(house, SECRET.findall(page)[0])},
        {},
    ):
        assert ada.post("/console/account/factor", **fields).status_code == 409
    with Store.read(house.database) as store:
        technician = store.people.find(LOGIN)
    assert technician is not None
    assert technician.totp_secret == ""


def test_a_second_factor_is_switched_off_by_its_code_and_leaves_a_trace(house: Installation, ada: Visitor) -> None:
    secret = with_factor(house, ada)

    assert ada.post("/console/account/factor/off", code="000000").status_code == 409
    assert ada.post("/console/account/factor/off", code=code(house, secret)).status_code == 303
    with Store.read(house.database) as store:
        technician = store.people.find(LOGIN)
        assert technician is not None
        acts = [act.act for act in store.audit.of(f"technician:{technician.id}")]
    assert technician.totp_secret == ""
    assert acts[-2:] == ["switched the second factor on", "switched the second factor off"]


def test_a_new_password_ends_every_visit_and_needs_the_old_one(house: Installation, ada: Visitor) -> None:
    assert ada.post("/console/account/password", old="wrong", new="x" * 12).status_code == 403
    assert ada.post("/console/account/password", old=PASSWORD, new="short").status_code == 409
    assert ada.post("/console/account/password", old=PASSWORD, new="quite another password").status_code == 303

    assert ada.get("/console").status_code == 303
    assert ada.sign_in().status_code == 401
    assert ada.sign_in(password="quite another password").status_code == 303
