"""Administration in the console: technicians, templates, readers, registers as files, and the trail of it all."""

import tomllib

import pytest
from fastapi.testclient import TestClient

from channels.web.auth import is_password
from models.store import Store
from tests.installation import Installation, samples
from tests.integration.console_fixtures import LOGIN, Visitor


def acts_of(house: Installation, subject: str) -> list[str]:
    with Store.read(house.database) as store:
        return [act.act for act in store.audit.of(subject)]


def test_a_technician_is_registered_and_can_sign_in(
    house: Installation, keeper: Visitor, opened: tuple[Installation, TestClient]
) -> None:
    fields = {"name": "Grace", "role": "lead", "email": "grace@meridian.example", "active": "yes"}

    answer = keeper.post("/console/admin/technicians", login="grace", password="a long new password", **fields)

    assert answer.status_code == 303
    assert "grace@meridian.example" in keeper.get("/console/admin").text
    with Store.read(house.database) as store:
        grace = store.people.find("grace")
    assert grace is not None
    assert is_password("a long new password", grace.password_hash)
    assert acts_of(house, f"technician:{grace.id}") == ["registered"]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"login": LOGIN, "role": "technician", "active": "yes"}, "One administrator at least"),
        ({"login": LOGIN, "role": "administrator"}, "One administrator at least"),
        ({"login": "two words", "role": "lead"}, "no spaces"),
        ({"login": "grace", "role": "queen"}, "Choose a role"),
        ({"login": "grace", "role": "lead", "email": "nowhere"}, "no e-mail address"),
        ({"login": "grace", "role": "lead", "password": "short"}, "at least 10 characters"),
    ],
)
def test_a_technician_that_cannot_be_is_refused_with_the_reason(
    house: Installation, keeper: Visitor, fields: dict[str, str], words: str
) -> None:
    answer = keeper.post("/console/admin/technicians", **fields)

    assert answer.status_code == 409
    assert words in answer.text
    with Store.read(house.database) as store:
        assert store.people.find("grace") is None


def test_who_is_made_inactive_is_out_at_once(house: Installation, keeper: Visitor) -> None:
    keeper.post("/console/admin/technicians", login="grace", role="administrator", active="yes")

    keeper.post("/console/admin/technicians", login=LOGIN, role="administrator")

    assert keeper.get("/console").headers["location"].startswith("/console/login")


def test_a_lost_second_factor_is_taken_off_by_an_administrator(house: Installation, keeper: Visitor) -> None:
    with Store.open(house.database) as store:
        grace = store.people.put("grace", name="Grace", role="lead", active=True, totp_secret="JBSWY3DPEHPK3PXP")

    first = keeper.post("/console/admin/technicians/grace/factor-off")
    second = keeper.post("/console/admin/technicians/grace/factor-off")

    assert (first.status_code, second.status_code) == (303, 409)
    assert acts_of(house, f"technician:{grace.id}") == ["took the second factor off"]


def test_a_template_begins_an_answer_until_it_is_dropped(house: Installation, keeper: Visitor) -> None:
    keeper.post("/console/admin/templates", name="Logs, please", text="Dear {contact}, please send the logs.")
    with Store.read(house.database) as store:
        (template,) = store.knowledge.templates()

    page = keeper.get("/console/admin").text
    keeper.post(f"/console/admin/templates/{template.id}/drop")

    assert "please send the logs" in page
    assert keeper.post(f"/console/admin/templates/{template.id}/drop").status_code == 409
    assert "please send the logs" not in keeper.get("/console/admin").text


def test_a_reader_serves_and_gives_way_to_the_one_before(house: Installation, keeper: Visitor) -> None:
    with Store.open(house.database) as store:
        for reader in ("first", "second"):
            store.people.put_reader(reader, figures={"kind_macro_f1": 0.91}, now=house.now)

    for reader in ("first", "second"):
        keeper.post(f"/console/admin/readers/{reader}/promote")
    page = keeper.get("/console/admin").text
    keeper.post("/console/admin/readers/rollback")

    assert "0.910" in page
    with Store.read(house.database) as store:
        assert store.people.serving_reader() == "first"
    assert acts_of(house, "reader:first") == ["promoted", "rolled back"]
    assert keeper.post("/console/admin/readers/unheard/promote").status_code == 409


@pytest.mark.parametrize(("what", "name"), [("clients", "clients.toml"), ("catalog", "catalog.toml")])
def test_what_is_exported_is_imported_again_and_changes_nothing(
    house: Installation, keeper: Visitor, what: str, name: str
) -> None:
    before = keeper.get(f"/console/admin/export/{name}").text

    answer = upload(keeper, f"/console/admin/import/{what}", name, before.encode(), prune="yes")

    assert answer == 303
    assert keeper.get(f"/console/admin/export/{name}").text == before
    assert tomllib.loads(before) != {}
    subject = "clients" if what == "clients" else "catalogue"
    assert acts_of(house, subject) == ["exported", "exported"]


def test_every_client_of_the_samples_is_in_the_export(keeper: Visitor) -> None:
    exported = tomllib.loads(keeper.get("/console/admin/export/clients.toml").text)
    written = tomllib.loads((samples() / "clients.toml").read_text(encoding="utf-8"))

    for client in written["client"]:
        (same,) = (each for each in exported["client"] if each["name"] == client["name"])
        assert {each["name"] for each in same["contact"]} == {each["name"] for each in client["contact"]}
        assert {each["plan"] for each in same["agreement"]} == {each["plan"] for each in client["agreement"]}


def test_a_bad_file_is_refused_by_its_line_and_nothing_is_registered(house: Installation, keeper: Visitor) -> None:
    bad = b'[[client]]\nname = "New"\ntime_zone = "Mars/Olympus"\n'

    status = upload(keeper, "/console/admin/import/clients", "clients.toml", bad)
    page = keeper.client.post(
        "/console/admin/import/clients",
        data={"csrf": keeper.csrf},
        files={"file": ("clients.toml", bad, "application/toml")},
    ).text

    assert status == 409
    assert "Mars/Olympus" in page
    assert "/tmp" not in page
    with Store.read(house.database) as store:
        assert store.clients.find_by_name("New") is None


def test_the_audit_trail_is_narrowed_to_an_actor_and_a_subject(house: Installation, keeper: Visitor) -> None:
    with Store.open(house.database) as store:
        for number in range(130):
            store.audit.record(at=house.now, actor="rule:test", act=f"did <b>{number}</b>", subject="case:7")

    newest = keeper.get("/console/admin/audit?actor=rule:test&subject=case:7").text
    nobody = keeper.get("/console/admin/audit?actor=contact:9").text

    assert "did &lt;b&gt;129&lt;/b&gt;" in newest
    assert "did &lt;b&gt;29&lt;/b&gt;" not in newest
    older = newest.partition('href="/console/admin/audit?before=')[2].partition('"')[0].replace("&amp;", "&")
    assert "did &lt;b&gt;29&lt;/b&gt;" in keeper.get(f"/console/admin/audit?before={older}").text
    assert "did &lt;b&gt;" not in nobody


def upload(visitor: Visitor, address: str, name: str, content: bytes, **fields: str) -> int:
    """Sends a file by a form; the status of the answer."""
    return visitor.client.post(
        address,
        data={"csrf": visitor.csrf, **fields},
        files={"file": (name, content, "application/toml")},
        follow_redirects=False,
    ).status_code
