"""The portal: requests logged and corrected, cases followed, plans changed, and nothing of another client (C1, C2)."""

import re
from collections.abc import Iterator
from datetime import timedelta
from html import unescape

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute

from intake.handling import Handling
from intake.plans import Plan
from models.cases import CaseRow
from models.database import Database
from models.messages import Attachment
from models.store import Store
from tests.installation import INES as INES_WRITES
from tests.installation import Installation, mail
from tests.integration.portal_fixtures import DANA, INES, JOEL, Client, opened_portal
from tests.paper import lines_of

Opened = tuple[Installation, FastAPI]
QUESTION = "How do I print the battery report for one wing only?"
# Where nobody needs to be signed in, and nothing of anybody is shown.
PUBLIC = {
    "GET /sign-in", "POST /sign-in", "GET /enter", "POST /enter", "GET /single-sign-on", "GET /single-sign-on/back",
}  # fmt: skip


@pytest.fixture
def opened(database: Database) -> Iterator[Opened]:
    with opened_portal(database) as both:
        yield both


@pytest.fixture
def house(opened: Opened) -> Installation:
    return opened[0]


@pytest.fixture
def dana(opened: Opened) -> Client:
    return Client(opened[1], opened[0]).sign_in(DANA)


def log_case(client: Client, text: str = QUESTION, **corrections: str) -> str:
    """Writes a request, takes what was understood with corrections, sends it; the number of its first case."""
    client.get("/new")
    preview = client.post("/new", subject="From the portal", text=text)
    fields = dict(re.findall(r'name="((?:spans|version)-\d+)" value="([^"]*)"', preview.text))
    for name, options in re.findall(r'<select name="([^"]+)">(.*?)</select>', preview.text, re.DOTALL):
        fields[name] = next(iter(re.findall(r'<option value="([^"]*)" selected>', options)), "")
    fields = {name: unescape(value) for name, value in fields.items()}
    places = re.findall(r'name="incident" value="(\d+)"', preview.text)
    kept = {f"keep-{place}": "1" for place in re.findall(r'name="keep-(\d+)" value="1" checked', preview.text)}
    sent = client.post(
        "/new/send",
        subject="From the portal",
        text=text,
        incident=places,
        step="send",
        **{**fields, **kept, **corrections},
    )
    assert sent.status_code == 303, sent.text
    client.work()
    page = client.get(sent.headers["location"].removeprefix("/portal"))
    found = re.search(r"/portal/cases/(CS-\d+)", page.text)
    return found[1] if found else page.text


def case_of(house: Installation, number: str) -> CaseRow:
    with Store.read(house.database) as store:
        case = store.cases.find(int(number.removeprefix("CS-")))
    assert case is not None
    return case


def foreign_case(house: Installation) -> CaseRow:
    return house.cases(house.receive(mail(INES_WRITES, "How do I print a chart in ChartWell?\n")))[0]


def test_c1_what_was_understood_is_shown_before_anything_is_sent(house: Installation, dana: Client) -> None:
    dana.get("/new")

    preview = dana.post("/new", subject="Battery report", text=QUESTION)

    assert "We read one question" in preview.text
    assert '<option value="question" selected>' in preview.text
    with Store.read(house.database) as store:
        assert store.inbox.counts() == {}


def test_c1_a_case_is_logged_and_charged_like_any_other(house: Installation, dana: Client) -> None:
    number = log_case(dana)

    case = case_of(house, number)
    page = dana.get(f"/cases/{number}").text

    assert (case.kind, case.feature, case.status) == ("question", "Battery report", "new")
    assert "Counts as one incident of your plan." in page
    assert QUESTION in page
    assert "1 of 5 incidents used" in dana.get("/").text


def test_c1_the_client_corrects_what_was_understood_and_the_reader_learns_of_it(
    house: Installation, dana: Client
) -> None:
    number = log_case(dana, **{"kind-1": "enhancement", "severity-1": "medium", "about-1": "ChartWell"})

    case = case_of(house, number)
    with Store.read(house.database) as store:
        suggestion = store.cases.suggestion(case.id)

    assert (case.kind, case.severity, case.product) == ("enhancement", "medium", "ChartWell")
    assert suggestion is not None
    assert suggestion.finding["reasons"][0] == "The client says so."
    assert suggestion.finding["alternatives"][0][0] == "question"


def test_c1_a_choice_that_is_on_no_list_is_not_taken(house: Installation, dana: Client) -> None:
    number = log_case(dana, **{"kind-1": "status", "severity-1": "fatal", "about-1": "Nowhere\tNothing"})

    case = case_of(house, number)

    assert (case.kind, case.severity, case.product) == ("question", "low", None)


def test_c1_what_the_reader_missed_or_took_together_can_be_chosen(house: Installation, dana: Client) -> None:
    number = log_case(dana, **{"keep-2": "1", "kind-2": "enhancement"})

    with Store.read(house.database) as store:
        cases = store.cases.of_request(case_of(house, number).request_id)

    assert [(case.kind, bool(case.spans)) for case in cases] == [("question", True), ("enhancement", True)]


def test_a_request_that_is_sent_twice_is_one(house: Installation, dana: Client) -> None:
    dana.get("/new")
    for _ in range(2):
        dana.post("/new/send", subject="", text=QUESTION, step="send", nonce="the-same")
    dana.work()

    with Store.read(house.database) as store:
        assert store.inbox.counts() == {"done": 1}


def test_nothing_is_lost_on_the_way_back_to_the_text(dana: Client) -> None:
    dana.get("/new")

    form = dana.post("/new/send", subject="Battery <report>", text=QUESTION, step="back")

    assert QUESTION in form.text
    assert "Battery &lt;report&gt;" in form.text


def test_e5_a_client_without_an_agreement_logs_a_case_without_promised_times(
    house: Installation, opened: Opened
) -> None:
    with Store.open(house.database) as store:
        client = store.clients.find_by_name("Northside Clinic")
        assert client is not None
        for agreement in store.clients.agreements(client.id):
            store.clients.remove(agreement, now=house.now)
    dana = Client(opened[1], house).sign_in(DANA)

    number = log_case(dana)

    assert "No active plan" in dana.get("/").text
    case = case_of(house, number)
    assert case.response_due_at is None
    assert "Counts as" not in dana.get(f"/cases/{number}").text


def test_p6_what_is_added_reaches_the_case_and_costs_nothing(house: Installation, dana: Client) -> None:
    number = log_case(dana)

    dana.get(f"/cases/{number}")
    added = dana.post(f"/cases/{number}/add", text="It is the west wing.")
    dana.work()

    assert added.headers["location"].endswith("?done=added")
    assert "It is the west wing." in dana.get(f"/cases/{number}").text
    with Store.read(house.database) as store:
        assert sum(row.amount for row in store.ledger.of_case(case_of(house, number).id)) == 1


def test_files_are_added_to_a_case(house: Installation, dana: Client) -> None:
    number = log_case(dana)
    dana.get(f"/cases/{number}")

    dana.http.post(
        f"/portal/cases/{number}/add", data={"csrf": dana.csrf, "text": ""}, files={"files": ("log.txt", b"tag 7 lost")}
    )
    dana.work()

    shown = re.search(r'href="/portal(/cases/[^"]+/files/[^"]+)" download>log.txt<', dana.get(f"/cases/{number}").text)
    assert shown is not None
    file = dana.get(shown[1])
    assert (file.content, file.headers["content-type"]) == (b"tag 7 lost", "application/octet-stream")
    assert file.headers["content-disposition"].startswith("attachment")
    assert dana.get(f"{shown[1][:-1]}7").status_code == 404


def test_h24_the_files_of_an_answer_are_had_in_the_portal(house: Installation, dana: Client) -> None:
    number = log_case(dana)
    case = case_of(house, number)
    house.triage.confirm([case.id], login="ada")
    guide = Attachment("guide.pdf", "application/pdf", 4, "0" * 64, False, b"%PDF")
    handling = Handling(house.database, house.policy, lambda: house.now)
    handling.answer(case.id, "See the guide.", login="ada", attachments=[guide])

    shown = re.search(
        r'href="/portal(/cases/[^"]+/answers/[^"]+)" download>guide.pdf<', dana.get(f"/cases/{number}").text
    )

    assert shown is not None
    assert dana.get(shown[1]).content == b"%PDF"
    other = log_case(dana, "How do I give a new nurse access to the patient portal?")
    assert dana.get(shown[1].replace(number, other)).status_code == 404


def test_c1_answers_are_read_in_the_portal_and_notes_are_not(house: Installation, dana: Client) -> None:
    number = log_case(dana)
    case = case_of(house, number)
    house.triage.confirm([case.id], login="ada")
    handling = Handling(house.database, house.policy, lambda: house.now)
    handling.note(case.id, "They are short of staff.", login="ada")
    handling.answer(case.id, "Choose the wing <b>first</b>.", login="ada", wait_for_client=True)

    page = dana.get(f"/cases/{number}").text

    assert "Choose the wing &lt;b&gt;first&lt;/b&gt;." in page
    assert "Waiting for you" in page
    assert "short of staff" not in page
    assert case.verdict_reason not in page


def test_c1_the_client_closes_what_was_answered(house: Installation, dana: Client) -> None:
    number = log_case(dana)
    case = case_of(house, number)
    house.triage.confirm([case.id], login="ada")
    Handling(house.database, house.policy, lambda: house.now).answer(case.id, "Choose it.", login="ada")

    dana.get(f"/cases/{number}")
    closed = dana.post(f"/cases/{number}/close")

    assert closed.headers["location"].endswith("?done=closed")
    assert case_of(house, number).status == "closed"


def test_x2_a_client_escalates_with_a_reason(house: Installation, dana: Client) -> None:
    number = log_case(dana)
    dana.get(f"/cases/{number}")

    refused = dana.post(f"/cases/{number}/escalate", reason="because")
    escalated = dana.post(f"/cases/{number}/escalate", reason="go_live_at_risk", text="We start on Monday.")
    dana.work()

    assert refused.status_code == 422
    assert escalated.headers["location"].endswith("?done=escalated")
    case = case_of(house, number)
    with Store.read(house.database) as store:
        acts = {row.act for row in store.audit.of(f"case:{case.id}")}
        words = [request.text for request, _ in store.cases.follow_ups(case.id)]
    assert acts & {"asked to escalate", "escalated"}
    assert any("A go-live is at risk" in text for text in words)


def test_cases_are_found_by_their_words(house: Installation, dana: Client) -> None:
    number = log_case(dana)

    assert number in dana.get("/?q=BATTERY+wing").text
    assert number not in dana.get("/?q=battery+zebra").text
    assert number not in dana.get("/?view=done").text


def test_p6_what_is_added_goes_to_its_case_alone_and_is_read_as_it_was_written(
    house: Installation, dana: Client
) -> None:
    both = "How do I print the battery report? And how do I give a new nurse access to the patient portal?\n"
    first, second = house.cases(house.receive(mail(text=both)))

    for case in (second, first):
        dana.get(f"/cases/CS-{case.id}")
        dana.post(f"/cases/CS-{case.id}/add", text=f"Words on {case.ordinal}, from the west wing.")
    dana.work()

    with Store.read(house.database) as store:
        added = {case.id: [row.text for row, _ in store.cases.follow_ups(case.id)] for case in (first, second)}
    assert added == {case.id: [f"Words on {case.ordinal}, from the west wing."] for case in (first, second)}


def test_p5_cases_of_one_message_are_told_apart_by_their_own_words(house: Installation, dana: Client) -> None:
    house.receive(mail(subject="Just one"))
    both = "How do I print the battery report? And how do I give a new nurse access to the patient portal?\n"
    request = house.receive(mail(text=both, subject="Two things"))
    assert len(house.cases(request)) == 2

    titles = re.findall(r"<strong>(.*?)</strong>", dana.get("/").text)

    assert "Just one" in titles
    assert any("battery report" in title for title in titles) and any("new nurse" in title for title in titles)
    assert "Two things" not in titles


def test_a_colleagues_case_is_seen_by_all_of_the_organisation(
    house: Installation, opened: Opened, dana: Client
) -> None:
    number = log_case(dana)

    joel = Client(opened[1], house).sign_in(JOEL)

    assert number in joel.get("/").text
    assert joel.get(f"/cases/{number}").status_code == 200


def routes(app: FastAPI) -> list[tuple[str, str]]:
    """Every method and path of the portal, from its own table."""
    portal = next(route.app for route in app.routes if getattr(route, "path", "") == "/portal")
    found, waiting = [], list(portal.routes)
    while waiting:
        route = waiting.pop()
        waiting += getattr(getattr(route, "original_router", None), "routes", [])
        if isinstance(route, APIRoute):
            found += [(method, route.path) for method in route.methods]
    return found


def test_no_page_is_open_to_who_is_not_signed_in(opened: Opened) -> None:
    house, app = opened
    own = house.cases(house.receive(mail()))[0]
    stranger = Client(app, house)
    stranger.get("/sign-in")
    asked = [(method, path) for method, path in routes(app) if f"{method} {path}" not in PUBLIC]
    assert len(asked) >= 16

    for method, path in asked:
        address = path.format(number=f"CS-{own.id}", nonce="x", article_id=1, request_id=1, outbox_id=1, place=0)
        answer = stranger.get(address) if method == "GET" else stranger.post(address)
        assert answer.status_code in (303, 401), (method, path)
        assert answer.headers.get("location", "/portal/sign-in") == "/portal/sign-in", (method, path)
        assert answer.text == ""


def test_c1_no_route_shows_or_touches_anything_of_another_client(opened: Opened, dana: Client) -> None:
    house, app = opened
    foreign = foreign_case(house)
    secret = "chart"
    ines = Client(app, house).sign_in(INES)
    ines.get("/new")
    sent = ines.post("/new/send", subject="Their secret chart", text="A chart question of Lakeview.", step="send")
    ines.work()
    nonce = sent.headers["location"].rpartition("/")[2]
    with Store.read(house.database) as store:
        before = (store.own.mark(foreign.client_id), store.outbox.counts(), store.inbox.counts())
    fields = {"text": "x", "reason": "no_attention", "case": f"CS-{foreign.id}", "plan": "Gold", "step": "send"}
    own_writes = {"/new", "/new/send", "/plan", "/sign-out"}

    for method, path in sorted(routes(app)):
        if f"{method} {path}" in PUBLIC or path in own_writes or path == "/live":
            continue
        dana.get("/")
        address = path.format(
            number=f"CS-{foreign.id}", nonce=nonce, article_id=999, request_id=foreign.request_id, outbox_id=1, place=0
        )
        answer = dana.get(address) if method == "GET" else dana.post(address, **fields)
        assert secret not in answer.text.lower().replace("chartwell", ""), (method, path)
        assert "Lakeview" not in answer.text, (method, path)
        if "{number}" in path or "{nonce}" in path or path == "/plan/fee":
            assert answer.status_code in (403, 404), (method, path)
    with Store.read(house.database) as store:
        assert (store.own.mark(foreign.client_id), store.outbox.counts(), store.inbox.counts()) == before


def test_h7_another_clients_case_reads_as_one_that_is_not_there(house: Installation, dana: Client) -> None:
    foreign = foreign_case(house)

    there, nowhere = dana.get(f"/cases/CS-{foreign.id}"), dana.get("/cases/CS-9999")

    assert there.text.replace(f"CS-{foreign.id}", "CS-9999") == nowhere.text


def test_c2_published_articles_are_found_and_drafts_are_not(house: Installation, dana: Client) -> None:
    with Store.open(house.database) as store:
        for title, state in (("Print by wing", "published"), ("Print in secret", "draft")):
            store.knowledge.add_article(
                title=title, text="**Open** the <script>report</script>.", product="TrackPoint",
                feature="Battery report", state=state, updated_at=house.now, updated_by="ada",
            )  # fmt: skip
    number = log_case(dana)

    assert "Print by wing" in dana.get("/articles?q=print").text
    assert "in secret" not in dana.get("/articles").text
    article = dana.get("/articles/1").text
    assert "<strong>Open</strong>" in article
    assert "<script>report" not in article
    assert dana.get("/articles/2").status_code == 404
    assert "Print by wing" in dana.get(f"/cases/{number}").text


def test_usage_is_shown_and_downloaded_and_no_cell_is_a_formula(house: Installation, dana: Client) -> None:
    with Store.open(house.database) as store:
        contact = store.clients.find_contact("email", DANA)
        assert contact is not None
        contact.name = '=HYPERLINK("https://evil.example")'
    number = log_case(dana)

    page = dana.get("/usage").text
    table = dana.get("/usage.csv?month=2026-11")
    paper = dana.get("/usage.pdf?month=2026-11")

    assert number in page
    assert "1 of 5 incidents used in November 2026" in page
    assert f"{number},2026-11-24T03:00-06:00,\"'=HYPERLINK" in table.content.decode("utf-8-sig")
    assert table.headers["content-disposition"] == 'attachment; filename="support-2026-11.csv"'
    assert {"Received", "Question"} <= {*lines_of(paper.content)}
    assert dana.get("/usage?month=2026-13").status_code == 200
    assert number not in dana.get("/usage?month=2026-10").text


def test_e8_a_representative_changes_the_plan_and_it_is_on_record(house: Installation, opened: Opened) -> None:
    joel = Client(opened[1], house).sign_in(JOEL)
    joel.get("/plan")

    changed = joel.post("/plan", plan="Gold", starts_on="2026-12-01")

    assert changed.headers["location"].endswith("?done=changed")
    with Store.read(house.database) as store:
        rows = {row.plan: (row.starts_on.isoformat(), row.ends_on and row.ends_on.isoformat())
                for row in store.clients.agreements(1)}  # fmt: skip
        changes = [(row.act, row.authorised_by is not None, row.actor) for row in store.entitlements.changes(1)]
    assert rows == {"Silver": ("2026-01-01", "2026-11-30"), "Gold": ("2026-12-01", None)}
    assert [act for act, _, _ in changes] == ["registered", "ended", "started"]
    assert changes[-1][1]
    assert "Plan Silver" in joel.get("/").text
    house.now += timedelta(days=10)
    joel.sign_in(JOEL)
    assert "Plan Gold" in joel.get("/").text


def test_e8_nobody_else_changes_the_plan_and_is_told_who_can(house: Installation, dana: Client) -> None:
    page = dana.get("/plan").text
    refused = dana.post("/plan", plan="Gold")

    assert "Joel Marsh can change the plan" in page
    assert 'action="/portal/plan"' not in page
    assert refused.status_code == 409
    assert "Joel Marsh" in refused.text
    with Store.read(house.database) as store:
        assert [row.plan for row in store.clients.agreements(1)] == ["Silver"]


def test_e8_a_plan_is_not_changed_for_days_that_are_over(house: Installation, opened: Opened) -> None:
    joel = Client(opened[1], house).sign_in(JOEL)
    joel.get("/plan")

    assert joel.post("/plan", plan="Gold", starts_on="2026-11-01").status_code == 409
    assert joel.post("/plan", plan="Platinum").status_code == 409
    assert joel.post("/plan", plan="Silver").status_code == 409


def test_e7_a_fee_is_authorised_by_a_representative_in_writing(
    house: Installation, opened: Opened, dana: Client
) -> None:
    number = log_case(dana)
    with Store.open(house.database) as store:
        case = store.cases.find(int(number.removeprefix("CS-")))
        assert case is not None
        case.verdict = "third_party_needs_fee"
    joel = Client(opened[1], house).sign_in(JOEL)

    page = joel.get("/plan").text
    authorised = joel.post("/plan/fee", case=number)
    dana.get("/plan")
    refused = dana.post("/plan/fee", case=number)
    joel.work()

    assert number in page
    assert authorised.headers["location"].endswith("?done=authorised")
    assert refused.status_code == 403
    with Store.read(house.database) as store:
        words = [request.text for request, _ in store.cases.follow_ups(case_of(house, number).id)]
    assert any("I authorise the fee" in text for text in words)


def test_e4_somebody_else_than_the_point_of_contact_is_told_who_it_is(house: Installation, opened: Opened) -> None:
    house.use_plan(Plan("Silver", single_point_of_contact=True))
    dana = Client(opened[1], house).sign_in(DANA)

    log_case(dana)

    assert "No cases here." in dana.get("/").text


@pytest.mark.parametrize("path", ["/", "/new", "/articles", "/usage", "/plan", "/sign-in"])
def test_pages_are_light_and_need_no_script_of_their_own(dana: Client, path: str) -> None:
    page = dana.get(path)

    assert len(page.content) < 40_000
    assert not re.search(r"<script(?![^>]*\ssrc=)", page.text)
    assert " style=" not in page.text
    assert " onclick" not in page.text


def test_live_tells_of_its_own_client_only(house: Installation, opened: Opened, dana: Client) -> None:
    own = house.cases(house.receive(mail()))[0]
    with Store.read(house.database) as store:
        before = store.own.mark(own.client_id)

    foreign_case(house)
    with Store.read(house.database) as store:
        assert store.own.mark(own.client_id) == before
    house.triage.confirm([own.id], login="ada")
    with Store.read(house.database) as store:
        assert store.own.mark(own.client_id) != before


def test_the_portals_list_holds_the_newest_of_the_chosen_states_and_counts_no_further_than_it_says(
    house: Installation, opened: Opened
) -> None:
    cases = [house.cases(house.receive(mail()))[0] for _ in range(4)]
    foreign_case(house)
    house.triage.confirm([cases[0].id, cases[3].id], login="ada")
    own = cases[0].client_id

    with Store.read(house.database) as store:
        page = store.own.page(own, statuses=("new", "open"), words="", before=None, limit=3)
        rest = store.own.page(own, statuses=("new", "open"), words="", before=page[-1][0].id, limit=3)
        opened_ones = store.own.page(own, statuses=("open", "closed"), words="", before=None, limit=3)
        counts = [store.own.count(own, ("new", "open"), most=most) for most in (2, 10)]

    assert [case.id for case, _ in (*page, *rest)] == [case.id for case in cases[::-1]]
    assert [case.id for case, _ in opened_ones] == [cases[3].id, cases[0].id]
    assert counts == [2, 4]


def test_words_are_looked_for_in_all_cases_of_a_client_however_long_ago(
    house: Installation, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.store.portal._REACH", 1)
    rare = house.cases(house.receive(mail(text="How do I print a quetzal for one wing only?\n")))[0]
    foreign_case(house)
    common = [house.cases(house.receive(mail()))[0].id for _ in range(3)]

    def found(words: str, *, statuses: tuple[str, ...] = (), limit: int = 2) -> list[int]:
        with Store.read(house.database) as store:
            rows = store.own.page(rare.client_id, statuses=statuses, words=words, before=None, limit=limit)
        return [case.id for case, _ in rows]

    assert found("quetzal") == found("QUETZ only", statuses=("new", "open")) == [rare.id]
    assert found("wing") == common[:0:-1]
    assert found("wing", limit=9) == [*common[::-1], rare.id]
    assert found("quetzal", statuses=("closed",)) == found("okapi") == []
