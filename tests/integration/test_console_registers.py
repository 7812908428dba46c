"""Clients, catalogue, articles and searching in the console: who may change what, and the trace that it leaves."""

from datetime import date

import pytest

from models.store import Store
from models.vocabulary import Trust
from tests.installation import DANA, Installation, mail
from tests.integration.console_fixtures import Visitor


def northside(house: Installation) -> int:
    with Store.read(house.database) as store:
        client = store.clients.find_by_name("Northside Clinic")
    assert client is not None
    return client.id


def test_a_contact_is_registered_by_a_lead_and_known_from_then_on_e1(house: Installation, lead: Visitor) -> None:
    client = northside(house)

    answer = lead.post(f"/console/clients/{client}/contacts", name="Kim", emails="kim@other.example")

    assert answer.status_code == 303
    assert "kim@other.example" in lead.get(f"/console/clients/{client}").text
    request = house.receive(mail("Kim <kim@other.example>", "How do I print the battery report?\n"))
    assert request.client_id == client
    with Store.read(house.database) as store:
        assert [act.act for act in store.audit.by_act("registered") if act.actor == "technician:ada"] == ["registered"]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": "Kim", "emails": "ines.vogel@lakeview.example"}, "belongs to Ines Vogel"),
        ({"name": "Kim", "emails": "no address"}, "is no e-mail address"),
        ({"name": "Kim"}, "needs at least one address"),
        ({"emails": "kim@other.example"}, "name is missing"),
    ],
)
def test_a_contact_that_cannot_be_is_refused_with_the_reason(
    house: Installation, lead: Visitor, fields: dict[str, str], words: str
) -> None:
    answer = lead.post(f"/console/clients/{northside(house)}/contacts", **fields)

    assert answer.status_code == 409
    assert words in answer.text


def test_a_removed_contact_is_held_from_then_on_h10(house: Installation, lead: Visitor) -> None:
    client = northside(house)
    with Store.read(house.database) as store:
        dana = store.clients.find_contact("email", "dana.whitfield@northside.example")
    assert dana is not None

    lead.post(f"/console/clients/{client}/contacts/{dana.id}/remove")

    assert house.receive(mail()).state == "held"


def test_a_change_of_plan_ends_the_one_before_and_says_who_authorised_it_e8(house: Installation, lead: Visitor) -> None:
    client, address = northside(house), f"/console/clients/{northside(house)}/agreements"

    unauthorised = lead.post(address, plan="Gold", starts_on="2026-12-01")
    lead.post(address, plan="Gold", starts_on="2026-12-01", reason="Joel Marsh by telephone, 24 November")

    assert unauthorised.status_code == 409
    with Store.read(house.database) as store:
        agreements = [(row.plan, row.starts_on, row.ends_on) for row in store.clients.agreements(client)]
        trace = store.audit.of(f"client:{client}")[-1]
        changes = [(row.act, row.message, row.actor) for row in store.entitlements.changes(client)]
    assert agreements == [
        ("Gold", date(2026, 12, 1), None),
        ("Silver", date(2026, 1, 1), date(2026, 11, 30)),
    ]
    assert (trace.act, trace.reason) == ("agreed", "Joel Marsh by telephone, 24 November")
    assert changes[-2:] == [
        ("ended", "Joel Marsh by telephone, 24 November", trace.actor),
        ("started", "Joel Marsh by telephone, 24 November", trace.actor),
    ]
    assert "Joel Marsh by telephone" in lead.get(f"/console/clients/{client}").text


def test_the_completion_of_an_implementation_is_written_down_p3(house: Installation, lead: Visitor) -> None:
    with Store.read(house.database) as store:
        lakeview = store.clients.find_by_name("Lakeview Hospital")
    assert lakeview is not None
    assert "being implemented" in lead.get(f"/console/clients/{lakeview.id}").text

    lead.post(
        f"/console/clients/{lakeview.id}/deployments", product="ChartWell", version="8.4", completed_on="2026-11-24"
    )

    assert "complete since 24 Nov 2026" in lead.get(f"/console/clients/{lakeview.id}").text


def test_a_new_client_is_known_by_its_domain_and_no_domain_has_two_e1(house: Installation, lead: Visitor) -> None:
    first = lead.post("/console/clients", name="Hillside", time_zone="Europe/Berlin", domains="hillside.example")
    second = lead.post("/console/clients", name="Other", time_zone="UTC", domains="hillside.example")
    third = lead.post("/console/clients", name="Third", time_zone="Mars/Olympus")

    assert (first.status_code, second.status_code, third.status_code) == (303, 409, 409)
    assert house.receive(mail("Jo <jo@hillside.example>", "How do I print it?\n")).client_id is not None
    with Store.read(house.database) as store:
        assert store.clients.find_by_name("Other") is None


def test_a_feature_that_a_lead_registers_is_found_by_the_reader(house: Installation, lead: Visitor) -> None:
    lead.post("/console/catalogue/features", product="TrackPoint", name="Wander guard", aliases="door alarm")
    lead.post("/console/catalogue/releases", product="TrackPoint", version="7.4", released_on="2026-11-20")

    case = house.cases(house.receive(mail(DANA, "How do I silence the door alarm?\n")))[0]

    assert case.feature == "Wander guard"
    assert "7.4" in lead.get("/console/catalogue").text


def test_an_article_is_shown_as_its_markdown_says_and_never_runs_h24(house: Installation, lead: Visitor) -> None:
    text = "## How\n\n<script>x()</script> [a](javascript:x()) ![p](https://t.example/p.gif) **bold**"
    answer = lead.post("/console/articles/new", title="A <b>title</b>", text=text, state="published")

    page = lead.get(answer.headers["location"]).text

    assert "<h2>How</h2>" in page
    assert "<strong>bold</strong>" in page
    assert "A &lt;b&gt;title&lt;/b&gt;" in page
    assert "<script>x()" not in page
    assert 'href="javascript' not in page
    assert "<img" not in page


def test_two_writers_of_an_article_do_not_overwrite_each_other_h12(house: Installation, lead: Visitor) -> None:
    address = lead.post("/console/articles/new", title="One", text="First").headers["location"] + "/edit"

    first = lead.post(address, title="One", text="Second", revision=1)
    second = lead.post(address, title="One", text="Third", revision=1)

    assert (first.status_code, second.status_code) == (303, 409)
    with Store.read(house.database) as store:
        assert [row.text for row in store.knowledge.articles()] == ["Second"]


def test_a_case_is_found_by_words_of_its_message_its_notes_and_by_its_number(
    house: Installation, lead: Visitor
) -> None:
    case = house.cases(house.receive(mail(DANA, "The floor map draws every tag wrong.\n", subject="Zeppelin")))[0]
    with Store.open(house.database) as store:
        store.notes.add(case.id, actor="technician:ada", text="Ask the quokka", now=house.now)

    for words in ("zeppelin", "draws wrong", "quok", "whitfield map"):
        assert f"row-CS-{case.id}" in lead.get(f"/console/search?q={words}").text, words
    assert lead.get(f"/console/search?q=cs-{case.id}").headers["location"] == f"/console/cases/CS-{case.id}"
    assert "Nothing bears all these words" in lead.get("/console/search?q=unheard").text


def test_a_held_message_a_client_a_person_and_an_article_are_found_too(house: Installation, lead: Visitor) -> None:
    house.trust = Trust.UNVERIFIED
    house.receive(mail("Sam <sam@elsewhere.example>", "The xylophone of patient Mrs. Alvarez is broken"))
    lead.post("/console/articles/new", title="Tuning", text="xylophone")

    page = lead.get("/console/search?q=xylophone").text

    assert "sam@elsewhere.example" in page
    assert "Alvarez" not in page
    assert "Tuning" in page
    assert f"/console/clients/{northside(house)}" in lead.get("/console/search?q=northside").text
    assert "Joel Marsh" in lead.get("/console/search?q=joel").text


def test_questions_that_mean_something_to_a_database_are_only_words(house: Installation, lead: Visitor) -> None:
    for words in ('"', "' OR 1=1", "a* NEAR(b)", "%3Cscript%3Ealert(1)", "x" * 300):
        answer = lead.get(f"/console/search?q={words}")
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text
