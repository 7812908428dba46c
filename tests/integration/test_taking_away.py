"""Taking away by what somebody is known: a stranger from then on, and what they wrote stays theirs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from intake.administration import Administration, ContactDetails
from intake.clients_file import read_clients
from intake.credentials import set_pin
from intake.errors import NotDecidableError
from intake.explaining import Enquiry, explain
from intake.handling import Handling
from intake.identity import Standing, belongs_to
from intake.pins import Pin
from intake.registry import register_clients
from intake.removals import Removals
from intake.slack_identity import identify_in_slack
from models.clients import ClientRow, ContactRow
from models.database import Database
from models.messages import Address, Authenticity
from models.store import Store
from models.vocabulary import Trust
from tests.installation import Installation, mail
from tests.integration.api_fixtures import Program, make_token, opened_api
from tests.integration.console_fixtures import Visitor
from tests.integration.portal_fixtures import Client, link_of, opened_portal

ADDRESS, OTHER = "dana.whitfield@northside.example", "dana@home.example"


@pytest.fixture
def keeping(installation: Installation) -> Removals:
    return known_twice(installation)


def known_twice(house: Installation) -> Removals:
    """What leads take out of the registers of an installation where Dana is known by two addresses."""
    with Store.open(house.database) as store:
        store.people.put("lena", name="Lena", role="lead", active=True)
    client, dana = northside(house)
    details = ContactDetails("Dana Whitfield", [OTHER])
    registers(house).put_contact(client.id, details, login="lena", contact_id=dana.id)
    return Removals(house.database, lambda: house.now)


def registers(house: Installation) -> Administration:
    return Administration(house.database, house.policy, lambda: house.now)


def northside(house: Installation) -> tuple[ClientRow, ContactRow]:
    with Store.read(house.database) as store:
        client = store.clients.find_by_name("Northside Clinic")
        assert client is not None
        return client, next(each for each in store.clients.contacts(client.id) if each.name == "Dana Whitfield")


def take(keeping: Removals, kind: str = "email", value: str = ADDRESS) -> None:
    with Store.read(keeping.database) as store:
        client = store.clients.find_by_name("Northside Clinic")
    assert client is not None
    keeping.take_away(client.id, kind, value, login="lena")


def test_h1_e3_an_address_that_was_taken_away_is_a_strangers_and_what_it_wrote_keeps_its_sender(
    installation: Installation, keeping: Removals
) -> None:
    client, dana = northside(installation)
    before = installation.receive(mail())

    take(keeping, value=" Dana.Whitfield@Northside.example")
    after = installation.receive(mail())

    assert (after.state, after.client_id, installation.cases(after)) == ("held", None, [])
    assert "no longer registered for Dana Whitfield" in after.reason
    with Store.read(installation.database) as store:
        kept = store.conversations.find_request(before.id)
        lines = explain(store, installation.policy, Enquiry(ADDRESS, installation.now))
        trail = store.audit.of(f"client:{client.id}")[-1]
        assert not belongs_to(store, client, ADDRESS)
    assert kept is not None
    assert (kept.sender, kept.contact_id, kept.state) == (ADDRESS, dana.id, "opened")
    assert "would be held" in lines[-1]
    assert (trail.act, trail.actor) == ("took away", "technician:lena")
    assert trail.detail == {"email": ADDRESS, "contact": "Dana Whitfield"}


def test_an_address_is_given_back_or_given_to_somebody_else_e1(installation: Installation, keeping: Removals) -> None:
    client, dana = northside(installation)
    take(keeping)

    keeping.give_back(client.id, "email", ADDRESS, login="lena")
    back = installation.receive(mail())
    take(keeping)
    kim = registers(installation).put_contact(client.id, ContactDetails("Kim Park", [ADDRESS]), login="lena")
    given = installation.receive(mail())

    assert (back.contact_id, given.contact_id) == (dana.id, kim.id)
    with pytest.raises(NotDecidableError, match="is in use"):
        keeping.give_back(client.id, "email", ADDRESS, login="lena")


def test_the_last_way_to_know_a_contact_stays(installation: Installation, keeping: Removals) -> None:
    take(keeping)

    with pytest.raises(NotDecidableError, match="only way to know Dana Whitfield"):
        take(keeping, value=OTHER)
    with pytest.raises(NotDecidableError, match="was taken away already"):
        take(keeping)
    with pytest.raises(NotDecidableError, match="is not known by"):
        take(keeping, value="ines.vogel@lakeview.example")
    assert installation.receive(mail(f"Dana <{OTHER}>")).state == "opened"


def test_e2_who_writes_from_a_domain_that_was_taken_away_is_a_stranger_and_contacts_stay(
    installation: Installation, keeping: Removals
) -> None:
    known = installation.receive(mail("Kim <kim@northside.example>"))

    take(keeping, "domain", "northside.example")

    assert known.state == "opened"
    assert installation.receive(mail("Pat <pat@northside.example>")).state == "held"
    assert installation.receive(mail("Kim <kim@northside.example>")).contact_id == known.contact_id
    assert installation.receive(mail()).state == "opened"


def test_h11_a_slack_user_who_was_taken_away_is_not_known_by_the_workspace(
    installation: Installation, keeping: Removals
) -> None:
    client, dana = northside(installation)
    details = ContactDetails("Dana Whitfield", [], slack_users=["T1AB/U1CD"])
    registers(installation).put_contact(client.id, details, login="lena", contact_id=dana.id)
    with Store.open(installation.database) as store:
        store.clients.put_slack(client.id, "team", "T1AB")

    take(keeping, "slack", "T1AB/U1CD")

    with Store.read(installation.database) as store:
        proved = Authenticity(Trust.AUTHENTICATED, "by the test")
        gone, other = (
            identify_in_slack(store, Address("", f"T1AB/{user}"), "T1AB/C1", proved) for user in ("U1CD", "U2EF")
        )
    assert (gone.standing, other.standing) == (Standing.REMOVED, Standing.NEW_CONTACT)


def test_h10_a_removed_client_is_held_until_it_is_taken_back(installation: Installation, keeping: Removals) -> None:
    client, _ = northside(installation)
    case = installation.cases(installation.receive(mail()))[0]

    keeping.remove_client(client.id, login="lena")
    held = installation.receive(mail())
    with pytest.raises(NotDecidableError, match="removed already"):
        keeping.remove_client(client.id, login="lena")
    keeping.restore_client(client.id, login="lena")

    assert (held.state, installation.receive(mail()).state) == ("held", "opened")
    with Store.read(installation.database) as store:
        kept = store.cases.find(case.id)
        acts = [act.act for act in store.audit.of(f"client:{client.id}")]
    assert kept is not None
    assert kept.client_id == client.id
    assert acts[-2:] == ["removed", "restored"]


def test_p3_a_deployment_that_is_run_no_longer_is_taken_away_until_it_is_written_down_again(
    installation: Installation, keeping: Removals
) -> None:
    client, _ = northside(installation)
    with Store.read(installation.database) as store:
        first = store.clients.deployments(client.id)[0]

    keeping.remove_deployment(client.id, first.id, login="lena")
    with Store.read(installation.database) as store:
        left = [each.product for each in store.clients.deployments(client.id)]
    registers(installation).put_deployment(client.id, first.product, login="lena", version="9", completed_on=None)

    assert first.product not in left
    with Store.read(installation.database) as store:
        assert first.product in [each.product for each in store.clients.deployments(client.id)]


def test_e3_no_pin_brings_an_address_back(installation: Installation, keeping: Removals) -> None:
    client, _ = northside(installation)
    pin = Pin(client.id, "48213057")
    with Store.open(installation.database) as store:
        set_pin(store, client, pin, b"salt", actor="test", now=installation.now)
    take(keeping)

    request = installation.receive(mail(text=f"How do I print the battery report? Our PIN is {pin}.\n"))

    assert (request.state, request.client_id) == ("held", None)


def test_h9_an_answer_goes_to_what_is_still_registered(installation: Installation, keeping: Removals) -> None:
    request = installation.receive(mail())
    case = installation.cases(request)[0]
    handling = Handling(installation.database, installation.policy, lambda: installation.now)
    take(keeping)

    installation.triage.confirm([case.id], login="ada")
    handling.answer(case.id, "Choose the wing in the second line.", login="ada")

    sent = {row.purpose: row.recipient for row in installation.replies(request)}
    assert sent == {"receipt": ADDRESS, "decision": OTHER, "answer": OTHER}


def test_a_file_gives_back_what_it_names_and_takes_away_the_rest_only_when_told_to(
    installation: Installation, keeping: Removals, tmp_path: Path
) -> None:
    client, dana = northside(installation)
    path = tmp_path / "clients.toml"
    path.write_text(
        f'[[client]]\nname = "{client.name}"\ntime_zone = "{client.time_zone}"\n\n'
        f'[[client.contact]]\nname = "Dana Whitfield"\nemails = ["{ADDRESS}"]\n',
        encoding="utf-8",
    )
    entries = read_clients(path, plans=installation.policy.plans)
    take(keeping)

    with Store.open(installation.database) as store:
        register_clients(store, entries, now=installation.now)
        assert store.clients.addresses(dana.id, "email") == sorted([ADDRESS, OTHER])
        assert store.clients.domains(client.id) == ["northside.example"]
        register_clients(store, entries, now=installation.now, prune=True)
        assert store.clients.addresses(dana.id, "email") == [ADDRESS]
        assert store.clients.domains(client.id) == []
        assert [each.value for each in store.ways.taken_from(client.id)] != []


@pytest.fixture
def portal(database: Database) -> Iterator[tuple[Installation, Client]]:
    with opened_portal(database) as (house, app):
        yield house, Client(app, house)


def test_c1_the_portal_lets_nobody_in_with_an_address_that_was_taken_away(
    portal: tuple[Installation, Client],
) -> None:
    house, dana = portal
    keeping = known_twice(house)
    dana.sign_in(ADDRESS)
    dana.ask_for_link(ADDRESS)
    link = link_of(house, ADDRESS)

    take(keeping)

    assert dana.get("/").headers["location"] == "/portal/sign-in"
    dana.get(link.removeprefix("/portal"))
    assert dana.post("/enter", token=link.partition("token=")[2]).status_code == 403
    dana.ask_for_link(ADDRESS)
    assert link_of(house, ADDRESS) == link
    dana.sign_in(OTHER)


def test_leads_take_an_address_away_in_the_console_and_give_it_back(house: Installation, lead: Visitor) -> None:
    known_twice(house)
    client, _ = northside(house)
    here, way = f"/console/clients/{client.id}", {"kind": "email", "value": ADDRESS}

    page = lead.get(here).text
    taken = lead.post(f"{here}/ways/take-away", **way)
    after = lead.get(here).text
    last = lead.post(f"{here}/ways/take-away", kind="email", value=OTHER)
    lead.post(f"{here}/ways/give-back", **way)

    assert f"Take {ADDRESS} away" in page
    assert taken.status_code == 303
    assert "Taken away" in after
    assert f"Take {OTHER} away" not in after
    assert last.status_code == 409
    assert "only way to know" in last.text
    assert "Taken away" not in lead.get(here).text
    assert "gave back" in lead.get(here).text


def test_a_change_of_a_contact_keeps_the_location_and_needs_no_address(house: Installation, lead: Visitor) -> None:
    client, dana = northside(house)
    here = f"/console/clients/{client.id}"
    with Store.open(house.database) as store:
        place = store.clients.put_location(client.id, "East Wing")
        store.clients.get_contact(dana.id).location_id = place.id

    page = lead.get(here).text
    changed = lead.post(f"{here}/contacts", contact=dana.id, name="Dana W.", location="East Wing", phones="+1 555 0100")

    assert 'value="East Wing"' in page
    assert changed.status_code == 303
    with Store.read(house.database) as store:
        row = store.clients.get_contact(dana.id)
        assert (row.name, row.location_id) == ("Dana W.", place.id)
        assert store.clients.addresses(dana.id, "phone") == ["+1 555 0100"]


def test_slack_entries_are_registered_and_taken_away_in_the_console_h11(house: Installation, lead: Visitor) -> None:
    client, _ = northside(house)
    here = f"/console/clients/{client.id}"
    fields = {"name": client.name, "time_zone": client.time_zone, "slack": "T77AB, C77CD"}

    lead.post("/console/clients", **fields)
    wrong = lead.post("/console/clients", **fields | {"slack": "northside"})
    page = lead.get(here).text
    lead.post(f"{here}/ways/take-away", kind="team", value="T77AB")

    assert "Take T77AB away" in page
    assert wrong.status_code == 409
    with Store.read(house.database) as store:
        assert "T77AB" not in store.clients.slack(client.id, "team")
        assert store.clients.find_by_slack("team", "T77AB") is None
        assert store.clients.find_by_slack("channel", "C77CD") is not None


def test_a_lead_removes_a_client_and_a_deployment_in_the_console(house: Installation, lead: Visitor) -> None:
    client, _ = northside(house)
    here = f"/console/clients/{client.id}"
    with Store.read(house.database) as store:
        first = store.clients.deployments(client.id)[0]

    page = lead.get(here).text
    lead.post(f"{here}/deployments/{first.id}/remove")
    lead.post(f"{here}/remove")
    removed, listed = lead.get(here).text, lead.get("/console/clients").text
    lead.post(f"{here}/restore")

    assert f"Take {first.product} away" in page
    assert f"Take {first.product} away" not in removed
    assert "Take it back" in removed
    assert "Removed:" in listed
    assert "Take it back" not in lead.get(here).text


def test_programs_take_ways_away_and_give_them_back(sqlite_url: str) -> None:
    with opened_api(sqlite_url) as (house, browser):
        known_twice(house)
        client, dana = northside(house)
        program, way = Program(browser, make_token(house)), {"kind": "email", "value": ADDRESS}
        here = f"/clients/{client.id}"

        taken = program.post(f"{here}/ways/take-away", way)
        again = program.post(f"{here}/ways/take-away", way)
        back = program.post(f"{here}/ways/give-back", way)
        first = taken.json()["deployments"][0]["id"]
        gone = program.ask("DELETE", f"{here}/deployments/{first}"), program.ask("DELETE", here)
        without = program.get(here).json()
        restored = program.post(f"{here}/restore").json()
        technician = make_token(house, login="tom", role="technician")
        refused = Program(browser, technician).post(f"{here}/ways/take-away", way)

    (shown,) = taken.json()["taken_away"]
    assert (shown["kind"], shown["value"], shown["contact_id"]) == ("email", ADDRESS, dana.id)
    assert (again.status_code, refused.status_code) == (409, 403)
    assert back.json()["taken_away"] == []
    assert ADDRESS in next(each for each in back.json()["contacts"] if each["id"] == dana.id)["emails"]
    assert [answer.status_code for answer in gone] == [204, 204]
    assert (without["removed"], restored["removed"]) == (True, False)
    assert first not in [each["id"] for each in without["deployments"]]
