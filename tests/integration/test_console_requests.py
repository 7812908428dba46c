"""Held messages and telephone calls in the console, and a call settled on both databases (E3, S5)."""

from channels.web.submission import Submission, delivery_of
from models.cases import RequestRow
from models.store import Store
from models.vocabulary import Channel, Trust
from tests.installation import DANA, INES, Installation, mail
from tests.integration.console_fixtures import Visitor


def held(installation: Installation, sender: str = DANA) -> RequestRow:
    installation.trust = Trust.UNVERIFIED
    request = installation.receive(mail(sender))
    assert request.state == "held"
    return request


def settled(installation: Installation, request: RequestRow) -> RequestRow:
    while installation.desk.work(20):
        pass
    with Store.read(installation.database) as store:
        found = store.conversations.find_request(request.id)
    assert found is not None
    return found


def client_id(installation: Installation, name: str) -> int:
    with Store.read(installation.database) as store:
        found = store.clients.find_by_name(name)
    assert found is not None
    return found.id


def contact_id(installation: Installation, address: str) -> int:
    with Store.read(installation.database) as store:
        found = store.clients.find_contact("email", address)
    assert found is not None
    return found.id


def test_a_call_of_somebody_without_an_address_is_settled_like_any_other_s5(installation: Installation) -> None:
    northside = client_id(installation, "Northside Clinic")
    with Store.open(installation.database) as store:
        caller = store.clients.put_contact(northside, [("phone", "+1 555 0100")], name="Kim Park", registered=True)
    call = Submission("call:1", "", "Kim Park", "Map", "The floor map of TrackPoint 7.3 draws every tag wrong.",
                      vouched_by="technician:ada", contact_id=caller.id)  # fmt: skip
    delivery = delivery_of(call, Channel.PHONE, received_at=installation.now)

    accepted = installation.desk.accept(delivery)
    while installation.desk.work(20):
        pass

    with Store.read(installation.database) as store:
        request = store.conversations.request_of(accepted.inbox_id)
    assert request is not None
    (case,) = installation.cases(request)
    assert (request.channel, request.trust, case.contact_id) == ("phone", Trust.VOUCHED, caller.id)
    assert "ada" in request.trust_reason
    assert installation.replies(request) == []
    installation.triage.confirm([case.id], login="ada")
    assert installation.replies(request) == []


def test_a_held_message_is_let_go_on_in_the_console_e3(house: Installation, ada: Visitor) -> None:
    request = held(house)
    assert f'href="/console/requests/{request.id}"' in ada.get("/console/held").text
    page = ada.get(f"/console/requests/{request.id}").text
    assert "It claims to be from" in page
    northside = client_id(house, "Northside Clinic")

    refused = ada.post(f"/console/requests/{request.id}/release", client=str(northside), reason="")
    answer = ada.post(f"/console/requests/{request.id}/release", client=str(northside), reason="Called back.")

    assert (refused.status_code, answer.status_code) == (409, 303)
    assert "Say why" in refused.text
    assert "It is being settled" in ada.get(answer.headers["location"]).text
    settled(house, request)
    case = house.cases(request)[0]
    assert ada.get(f"/console/requests/{request.id}").headers["location"] == f"/console/cases/CS-{case.id}"


def test_a_held_message_is_dismissed_in_the_console_and_its_view_is_on_the_trail_h28(
    house: Installation, ada: Visitor
) -> None:
    request = held(house)

    ada.get(f"/console/requests/{request.id}")
    answer = ada.post(f"/console/requests/{request.id}/dismiss", why_not="Forged.")

    assert answer.status_code == 303
    assert "Dismissed" in ada.get(answer.headers["location"]).text
    with Store.read(house.database) as store:
        assert [act.act for act in store.audit.of(f"request:{request.id}")][-3:] == ["viewed", "put away", "viewed"]
    assert "Nothing is held." in ada.get("/console/held").text


def test_a_case_is_opened_from_a_message_that_held_none(house: Installation, ada: Visitor) -> None:
    house.trust = Trust.AUTHENTICATED
    request = house.receive(mail(DANA, "Good morning to all of you.\n", subject="Greetings"))
    assert request.state == "noted"
    assert "Open a case from it" in ada.get(f"/console/requests/{request.id}").text

    refused = ada.post(f"/console/requests/{request.id}/open", kind="question", severity="low")
    answer = ada.post(f"/console/requests/{request.id}/open", words="body:0:12", kind="question", severity="low")

    assert (refused.status_code, answer.status_code) == (409, 303)
    assert [case.status for case in house.cases(request)] == ["open"]


def test_a_call_is_logged_in_the_console_and_leads_to_its_case_s5(house: Installation, ada: Visitor) -> None:
    lakeview = str(client_id(house, "Lakeview Hospital"))
    ines = str(contact_id(house, "ines.vogel@lakeview.example"))
    dana = str(contact_id(house, "dana.whitfield@northside.example"))
    assert "Ines Vogel" in ada.get(f"/console/calls/new?client={lakeview}").text
    said = "The medication record is down for all wards, patients are at risk!"

    strange = ada.post("/console/calls", client=lakeview, contact=dana, text=said)
    empty = ada.post("/console/calls", client=lakeview, contact=ines, text=" ")
    answer = ada.post("/console/calls", client=lakeview, contact=ines, subject="Down", text=said)

    assert (strange.status_code, empty.status_code, answer.status_code) == (409, 409, 303)
    assert said in strange.text
    where = answer.headers["location"]
    assert "It is being read" in ada.get(where).text
    while house.desk.work(20):
        pass
    case_page = ada.get(ada.get(where).headers["location"]).headers["location"]
    page = ada.get(case_page).text
    assert "Telephone" in page
    assert "technician:ada vouches" in page
    with Store.read(house.database) as store:
        assert [act.detail for act in store.audit.by_act("logged a call")] == [{"of": "Ines Vogel"}]


def test_no_page_of_an_unknown_message_or_call_tells_anything(house: Installation, ada: Visitor) -> None:
    house.receive(mail(INES))

    for address in ("/console/requests/99", "/console/calls/99", "/console/calls/1"):
        assert ada.get(address).status_code == 404, address
