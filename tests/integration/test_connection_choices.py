"""Connections chosen in the console: checked as the file's, secrets sealed and never shown, the file's again."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from channels.application import Application
from channels.choices import SettingsMaking
from channels.settings import Settings
from intake.errors import NotDecidableError
from models.database import open_database
from models.store import Store
from tests.installation import Installation
from tests.integration.api_fixtures import Program, make_token
from tests.integration.console_fixtures import SETTINGS, Visitor, application_of, make_console, signed_in

HERE = "/console/admin/connections"
SECRET = "open sesame, says Ali"
BILLING = {
    "name": "billing", "enabled": "yes", "host": "127.0.0.1", "port": "1", "security": "none", "username": "billing",
    "auth": "password", "password": SECRET, "folders": "INBOX, Junk", "after": "leave", "idle": "yes",
    "flag": "$Intake", "flow": "client_credentials", "profile": "standard",
}  # fmt: skip


@pytest.fixture
def made(sqlite_url: str) -> Iterator[tuple[Installation, Application]]:
    database = open_database(sqlite_url)
    house = Installation(database)
    application = application_of(house)
    assert application.choosing is not None
    application.choosing.refresh()
    yield house, application
    database.close()


@pytest.fixture(scope="module")
def unmoved(module_sqlite_url: str) -> Iterator[tuple[Application, Visitor]]:
    """A console and its administrator for all that is refused: nothing there may change."""
    database = open_database(module_sqlite_url)
    house = Installation(database)
    application = application_of(house)
    with TestClient(make_console(house, application=application)) as client:
        yield application, signed_in(house, client, role="administrator")
    database.close()


@pytest.fixture
def keeper(made: tuple[Installation, Application]) -> Iterator[Visitor]:
    with TestClient(make_console(made[0], application=made[1])) as client:
        yield signed_in(made[0], client, role="administrator")


def mark_of(page: str) -> str:
    found = re.search(r'name="mark" value="(\d+)"', page)
    assert found is not None
    return found[1]


def held_in(page: str) -> str:
    found = re.search(r'name="held" value="([^"]+)"', page)
    return found[1] if found else ""


def put(keeper: Visitor, path: str, fields: dict[str, str]) -> int:
    """Opens a form, sends it with these fields; the answer's status."""
    mark = mark_of(keeper.get(f"{HERE}/{path}").text)
    return keeper.post(f"{HERE}/{path}", mark=mark, **fields).status_code


def passwords(application: Application) -> dict[str, str]:
    return {each.name: each.password.get_secret_value() for each in application.in_force().mailbox}


def everything_in(house: Installation) -> str:
    """Every value of every table, as a thief of the database would read it."""
    with house.database.engine.connect() as connection:
        tables = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
        return "\n".join(str(row) for table in tables for row in connection.execute(text(f'SELECT * FROM "{table}"')))


def test_an_account_is_added_changed_switched_off_and_taken_away(
    made: tuple[Installation, Application], keeper: Visitor
) -> None:
    _, application = made

    assert put(keeper, "new", BILLING) == 303
    assert passwords(application) == {"support": "of the file", "billing": SECRET}
    assert put(keeper, "mailbox-billing", BILLING | {"password": "", "folders": "INBOX"}) == 303
    assert passwords(application)["billing"] == SECRET
    assert application.in_force().mailbox[1].folders == ["INBOX"]
    assert put(keeper, "mailbox-billing", BILLING | {"password": "", "enabled": ""}) == 303
    assert "switched off" in keeper.get(HERE).text
    mark = mark_of(keeper.get(f"{HERE}/mailbox-billing").text)
    assert keeper.post(f"{HERE}/mailbox-billing/back", mark=mark).status_code == 303
    assert list(passwords(application)) == ["support"]


def test_an_account_of_the_file_is_overridden_key_by_key_and_given_back(
    made: tuple[Installation, Application], keeper: Visitor
) -> None:
    house, application = made
    page = keeper.get(f"{HERE}/mailbox-support").text
    assert "from intake.toml" in page
    given = BILLING | {"host": "imap.meridian.example", "port": "0", "security": "tls", "username": "x", "password": ""}

    assert put(keeper, "mailbox-support", given | {"name": "sneaky"}) == 303

    account = application.in_force().mailbox[0]
    assert (account.name, account.username, account.password.get_secret_value()) == ("support", "x", "of the file")
    with Store.read(house.database) as store:
        kept = store.choices.newest("mailbox")
    assert kept is not None
    assert kept.content == [{"name": "support", "over_file": True, "username": "x", "folders": ["INBOX", "Junk"]}]
    keeper.post(f"{HERE}/mailbox-support/back", mark=str(kept.id))
    assert application.in_force().mailbox == SETTINGS.mailbox


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"host": ""}, "mailbox billing: host:"),
        ({"port": "99999"}, "mailbox billing: port:"),
        ({"port": "many"}, "mailbox billing: port:"),
        ({"security": "maybe"}, "mailbox billing: security:"),
        ({"name": "a name with spaces"}, "name:"),
        ({"name": "support"}, "there is &#39;support&#39; already"),
        ({"name": ""}, "name: is missing"),
        ({"password": ""}, "needs a password"),
        ({"after": "move"}, "needs move_to"),
        ({"auth": "xoauth2"}, "needs token_url, client_id, client_secret"),
        ({"ca_file": "nowhere.pem"}, "mailbox billing: ca_file:"),
    ],
)
def test_what_cannot_be_is_refused_by_its_key_and_what_was_written_is_not_lost(
    unmoved: tuple[Application, Visitor], fields: dict[str, str], words: str
) -> None:
    application, keeper = unmoved
    page = keeper.get(f"{HERE}/new").text

    answer = keeper.post(f"{HERE}/new", mark=mark_of(page), **(BILLING | {"username": "written once"} | fields))

    assert answer.status_code == 409
    assert words in answer.text
    assert "written once" in answer.text
    assert SECRET not in answer.text
    assert list(passwords(application)) == ["support"]


def test_secrets_are_nowhere_but_sealed(made: tuple[Installation, Application], keeper: Visitor) -> None:
    house, application = made
    refused = keeper.post(f"{HERE}/new", mark="0", **(BILLING | {"port": "many"}))
    # What was typed is not typed again: the page carries it sealed, for this administrator and this account alone.
    given = BILLING | {"password": "", "held": held_in(refused.text)}
    assert put(keeper, "new", given) == 303
    assert passwords(application)["billing"] == SECRET
    assert put(keeper, "mailbox-billing", BILLING | {"password": "another one"}) == 303
    program = Program(keeper.client, make_token(house, login="root", role="administrator"))

    pages = [keeper.get(place).text for place in (HERE, f"{HERE}/mailbox-billing", "/console/admin/audit")]
    answers = [program.get(place).text for place in ("/settings", "/settings/mailbox", "/connections", "/audit")]

    for shown in (*pages, *answers, refused.text, everything_in(house)):
        assert SECRET not in shown
        assert "another one" not in shown
    with Store.read(house.database) as store:
        acts = store.audit.of("settings:mailbox")
        rows = [row.content for row in store.choices.older(store.choices.put("mailbox", None, by="x", now=house.now))]
    assert [act.act for act in acts] == ["chose", "chose"]
    changed = next(act for act in acts if len(act.detail["to"]) == 1)
    assert changed.detail == {"from": {"billing.password": "(secret)"}, "to": {"billing.password": "(another secret)"}}
    assert ["sealed" in json.dumps(each) for each in rows] == [False, True]  # only what is in force keeps its secret


def test_a_kept_secret_goes_to_no_other_place_than_it_was_given_for(
    made: tuple[Installation, Application], keeper: Visitor
) -> None:
    assert put(keeper, "new", BILLING) == 303
    page = keeper.get(f"{HERE}/mailbox-billing").text
    elsewhere = BILLING | {"password": "", "host": "evil.example"}

    kept = keeper.post(f"{HERE}/mailbox-billing", mark=mark_of(page), **elsewhere)
    tried = keeper.post(f"{HERE}/mailbox-billing/given", mark=mark_of(page), **elsewhere)

    for answer in (kept, tried):
        assert answer.status_code == 409
        assert "mailbox billing: password: give it again, because host is another." in answer.text
    assert made[1].in_force().mailbox[1].host == "127.0.0.1"


def test_the_form_is_tried_before_it_is_kept(made: tuple[Installation, Application], keeper: Visitor) -> None:
    house, application = made
    page = keeper.get(f"{HERE}/new").text

    tried = keeper.post(f"{HERE}/new/given", mark=mark_of(page), **BILLING)

    assert "Login: ConnectionRefusedError" in tried.text
    assert "as you wrote it" in tried.text
    assert list(passwords(application)) == ["support"]
    with Store.read(house.database) as store:
        (act,) = store.audit.of("connection:mailbox-billing")
    assert act.act == "tried"


def test_the_api_chooses_tries_and_gives_back_what_the_console_does(
    made: tuple[Installation, Application], keeper: Visitor
) -> None:
    house, application = made
    root = Program(keeper.client, make_token(house, login="root", role="administrator"))
    lead = Program(keeper.client, make_token(house, login="lead", role="lead"))
    shown = root.get("/settings/mailbox")
    account = {"name": "billing", "host": "127.0.0.1", "port": 1, "security": "none", "username": "b", "password": "p"}

    tried = root.ask("POST", "/settings/mailbox/try", {"content": account})
    changed = root.ask("PUT", "/settings/mailbox", {"content": [*shown.json()["content"], account]})

    assert tried.json()[0]["problem"].startswith("ConnectionRefusedError")
    assert lead.ask("POST", "/settings/mailbox/try", {"content": account}).status_code == 403
    assert changed.json()["secrets"] == ["support.password", "billing.password"]
    assert {each["password"] for each in changed.json()["content"]} == {""}
    missing = root.ask("PUT", "/settings/mailbox", {"content": [account]})
    assert (missing.status_code, "support: stands in the file" in missing.text) == (409, True)
    assert [each["is_of_file"] for each in root.get("/connections").json() if each["section"] == "mailbox"] == [
        True, False,
    ]  # fmt: skip
    assert lead.ask("DELETE", "/settings/mailbox/billing").status_code == 403
    assert root.ask("DELETE", "/settings/mailbox/billing").json()["chosen_by"] is None
    assert root.ask("DELETE", "/settings/mailbox/billing").status_code == 409
    assert list(passwords(application)) == ["support"]


def test_what_was_sealed_with_another_key_is_said_and_stops_nothing_else(
    made: tuple[Installation, Application], keeper: Visitor
) -> None:
    house, _ = made
    assert put(keeper, "new", BILLING) == 303
    other = Settings.model_validate(
        SETTINGS.model_dump() | {"secrets": {"key": "another key, also long enough to use"}}
    )
    moved = application_of(house, other)
    assert moved.choosing is not None
    moved.choosing.refresh()

    assert list(passwords(moved)) == ["support"]
    with TestClient(make_console(house, application=moved)) as client:
        visitor = signed_in(house, client, role="administrator")
        assert "mailbox billing: password: give it again: the key is another." in visitor.get(HERE).text
        assert put(visitor, "mailbox-billing", BILLING) == 303
    assert passwords(moved)["billing"] == SECRET


def test_a_choice_whose_file_is_gone_is_left_out_and_said(tmp_path: Path) -> None:
    authority = tmp_path / "authority.pem"
    authority.write_text("", encoding="utf-8")
    making = SettingsMaking(SETTINGS)
    kept = making.normal(
        "mailbox", [making.content("mailbox", {})[0] | {"ca_file": str(authority), "password": "p"}], {}
    )
    authority.unlink()

    assert making.in_force({"mailbox": kept}).mailbox == []
    (problem,) = making.connecting.problems({"mailbox": kept}).values()
    assert problem.startswith("mailbox support: ca_file: there is no file")


def test_an_override_rests_while_the_file_has_no_such_account(made: tuple[Installation, Application]) -> None:
    making = SettingsMaking(SETTINGS)
    content = making.content("mailbox", {})
    kept = making.normal("mailbox", [content[0] | {"sweep_seconds": 60}], {})
    bare = SettingsMaking(SETTINGS.model_copy(update={"mailbox": []}))

    assert making.in_force({"mailbox": kept}).mailbox[0].sweep_seconds == 60
    assert bare.in_force({"mailbox": kept}).mailbox == []
    with pytest.raises(NotDecidableError, match="must be text"):
        making.normal("mailbox", [content[0] | {"password": 7}], {})


def test_the_mail_server_and_slack_are_changed_and_given_back_in_the_same_way(
    made: tuple[Installation, Application], keeper: Visitor
) -> None:
    house, application = made
    sender = {"host": "relay.example", "port": "587", "security": "starttls", "username": "us", "password": SECRET}
    slack = {
        "enabled": "yes", "bot_token": "xoxb-1", "app_token": "xapp-1", "triage_channel": "C0TRIAGE",
        "on_duty": "U1, S2", "api_url": "http://127.0.0.1:1/api/", "case_reaction": "ticket",
    }  # fmt: skip

    assert put(keeper, "sender", sender) == 303
    assert put(keeper, "slack", slack) == 303
    assert put(keeper, "slack", slack | {"bot_token": "", "app_token": "", "app_token.forget": "yes"}) == 303

    chosen = application.in_force()
    assert (chosen.sender.host, chosen.sender.port) == ("relay.example", 587)
    assert chosen.sender.password.get_secret_value() == SECRET
    assert chosen.slack.bot_token.get_secret_value() == "xoxb-1"
    assert (chosen.slack.ways, chosen.slack.on_duty, chosen.slack.signs) == ((), ["U1", "S2"], False)
    assert house.policy.leads_on_slack
    assert "no event can come" in keeper.post(f"{HERE}/slack/given", **(slack | {"app_token.forget": "yes"})).text
    with Store.read(house.database) as store:
        forgotten = store.audit.of("settings:slack")[-1]
    assert forgotten.detail["to"] == {"app_token": None}
    for name in ("sender", "slack"):
        mark = mark_of(keeper.get(f"{HERE}/{name}").text)
        assert keeper.post(f"{HERE}/{name}/back", mark=mark).status_code == 303
    assert (application.in_force().sender, application.in_force().slack) == (SETTINGS.sender, SETTINGS.slack)
    assert not house.policy.leads_on_slack


def test_two_administrators_cannot_overwrite_each_other_h12(
    made: tuple[Installation, Application], keeper: Visitor
) -> None:
    seen = mark_of(keeper.get(f"{HERE}/sender").text)
    assert put(keeper, "sender", {"host": "relay.example", "port": "25", "security": "none"}) == 303

    late = keeper.post(f"{HERE}/sender", mark=seen, host="other.example", port="25", security="none")

    assert late.status_code == 409
    assert made[1].in_force().sender.host == "relay.example"


def test_another_process_opens_what_was_sealed_and_older_secrets_are_gone_on_both_databases(
    installation: Installation,
) -> None:
    mine, theirs = application_of(installation), application_of(installation)
    assert mine.choosing is not None
    assert theirs.choosing is not None
    with Store.open(installation.database) as store:
        store.people.put("ada", role="administrator")
    for password in ("one", "two"):
        choosing = mine.choosing
        choosing.choose("sender", {"password": password}, login="ada", mark=choosing.mark("sender"))

    assert theirs.choosing.refresh()
    assert theirs.in_force().sender.password.get_secret_value() == "two"
    assert theirs.in_force() is theirs.in_force()
    with Store.read(installation.database) as store:
        newest = store.choices.newest("sender")
        assert newest is not None
        assert [row.content for row in store.choices.older(newest)] == [{}]
