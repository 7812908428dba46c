"""The console without a browser: what a technician sees and decides, and what is refused."""

from datetime import timedelta
from email import message_from_bytes
from email.policy import SMTP as SMTP_POLICY

import pytest

from channels.web.conversation import conversation_of
from intake.acting import Actor
from intake.escalating import Escalating
from intake.escalation import EscalationReason
from models.cases import CaseRow
from models.store import Store
from models.vocabulary import Trust
from tests.installation import DANA, Installation, mail
from tests.integration.console_fixtures import PASSWORD, Visitor

TWO = "How do I print the battery report for one wing only?\n\nThe floor map of TrackPoint 7.3 draws every tag wrong.\n"


def opened_case(house: Installation, text: str = "How do I print the battery report?\n", **mail_of: str) -> CaseRow:
    return house.cases(house.receive(mail(DANA, text, **mail_of)))[0]


def case_now(house: Installation, case: CaseRow) -> CaseRow:
    with Store.read(house.database) as store:
        found = store.cases.find(case.id)
    assert found is not None
    return found


def test_the_queue_shows_what_waits_worst_first(house: Installation, ada: Visitor) -> None:
    question = opened_case(house)
    critical = opened_case(house, "The medication record is down for all wards, patients are at risk!\n")

    page = ada.get("/console").text

    assert case_now(house, critical).severity == "critical"
    assert page.index(f"CS-{critical.id}") < page.index(f"CS-{question.id}")
    assert "unsure" in page
    assert "Northside Clinic" in page


def test_the_filters_show_their_cases_only(house: Installation, ada: Visitor) -> None:
    case = opened_case(house)
    address = f"/console/cases/CS-{case.id}"

    assert f"CS-{case.id}" not in ada.get("/console?view=open").text
    assert f"CS-{case.id}" not in ada.get("/console?view=critical").text
    ada.post(f"{address}/confirm", revision=1)
    assert f"CS-{case.id}" in ada.get("/console?view=open").text
    assert f"CS-{case.id}" not in ada.get("/console?view=unconfirmed").text
    assert f"CS-{case.id}" in ada.get("/console?view=all").text


def test_patient_data_is_masked_in_the_queue_and_shown_in_the_case_with_a_trace_h28(
    house: Installation, ada: Visitor
) -> None:
    case = opened_case(house, "How do I print the chart of patient Mrs. Alvarez, MRN 00482913?\n")

    queue, page = ada.get("/console").text, ada.get(f"/console/cases/CS-{case.id}").text

    assert "Alvarez" not in queue
    assert "00482913" not in queue
    assert "Alvarez" in page
    with Store.read(house.database) as store:
        views = store.audit.of(f"request:{case.request_id}")
    assert [(view.actor, view.act) for view in views] == [("technician:ada", "viewed")]


def test_the_words_of_each_finding_are_marked_in_the_message(house: Installation, ada: Visitor) -> None:
    first, second = house.cases(house.receive(mail(DANA, TWO)))

    page = ada.get(f"/console/cases/CS-{first.id}").text

    assert f'data-cases="CS-{first.id}"' in page
    assert f'data-cases="CS-{second.id}"' in page
    assert "How do I print the battery report for one wing only?</mark>" in page


def test_a_confirmed_case_is_open_and_the_client_is_told(house: Installation, ada: Visitor) -> None:
    case = opened_case(house)

    answer = ada.post(f"/console/cases/CS-{case.id}/confirm", revision=1)

    assert answer.status_code == 303
    assert f"CS-{case.id} confirmed" in ada.get(answer.headers["location"]).text
    assert case_now(house, case).status == "open"
    assert case_now(house, case).decided_by == "ada"
    with Store.read(house.database) as store:
        replies = store.outbox.of_conversation(case.conversation_id)
    assert [reply.purpose for reply in replies] == ["receipt", "decision"]


def test_a_correction_takes_the_catalogues_own_names(house: Installation, ada: Visitor) -> None:
    case = opened_case(house)

    ada.post(
        f"/console/cases/CS-{case.id}/correct",
        revision=1, kind="defect", severity="medium", product="", feature="map VIEW", version=" 7.3 ",
    )  # fmt: skip

    now = case_now(house, case)
    assert (now.kind, now.severity, now.status) == ("defect", "medium", "open")
    assert (now.product, now.feature, now.version) == ("TrackPoint", "Floor map", "7.3")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"feature": "Flor map"}, "did you mean"),
        ({"product": "Nothing of ours"}, "is no product here"),
        ({"product": "ChartWell", "feature": "Floor map"}, "is no feature here"),
        ({"kind": "nonsense"}, "Choose a kind from the list."),
        ({"kind": "status"}, "cannot be of the kind"),
        ({"severity": ""}, "needs a severity"),
    ],
)
def test_a_correction_that_cannot_be_is_said_and_what_was_entered_stays(
    house: Installation, ada: Visitor, fields: dict[str, str], words: str
) -> None:
    case = opened_case(house)
    entered = {"kind": "defect", "severity": "medium", "product": "", "feature": "", "version": "7.77"} | fields

    answer = ada.post(f"/console/cases/CS-{case.id}/correct", revision=1, **entered)

    assert answer.status_code == 409
    assert words in answer.text
    assert 'value="7.77"' in answer.text
    assert case_now(house, case).status == "new"


def test_an_account_matter_has_no_severity_whatever_the_form_says(house: Installation, ada: Visitor) -> None:
    case = opened_case(house)

    ada.post(f"/console/cases/CS-{case.id}/correct", revision=1, kind="account", severity="medium")

    assert (case_now(house, case).kind, case_now(house, case).severity) == ("account", None)


def test_what_is_no_case_ends_with_its_reason_and_costs_nothing(house: Installation, ada: Visitor) -> None:
    case = opened_case(house)

    answer = ada.post(f"/console/cases/CS-{case.id}/reject", revision=1, reason="Thanks only")

    assert answer.status_code == 303
    assert case_now(house, case).status == "rejected"
    with Store.read(house.database) as store:
        assert sum(entry.amount for entry in store.ledger.of_case(case.id)) == 0
        assert store.audit.of(f"case:{case.id}")[-1].reason == "Thanks only"


def test_all_cases_of_a_message_are_confirmed_by_one_reply(house: Installation, ada: Visitor) -> None:
    request = house.receive(mail(DANA, TWO))
    first, second = house.cases(request)

    answer = ada.post(f"/console/requests/{request.id}/confirm", case=[f"{first.id}:1", f"{second.id}:1"])

    assert answer.status_code == 303
    assert [case.status for case in house.cases(request)] == ["open", "open"]
    assert [reply.purpose for reply in house.replies(request)] == ["receipt", "decision"]


def test_chosen_cases_are_confirmed_with_one_reply_a_message(house: Installation, ada: Visitor) -> None:
    request = house.receive(mail(DANA, TWO))
    first, second = house.cases(request)
    other = opened_case(house)

    answer = ada.post("/console/bulk", act="confirm", case=[f"{case.id}:1" for case in (first, other, second)])

    assert answer.headers["location"] == "/console?view=unconfirmed&done=3"
    assert "3 cases confirmed" in ada.get(answer.headers["location"]).text
    assert [case_now(house, case).status for case in (first, second, other)] == ["open"] * 3
    assert [reply.purpose for reply in house.replies(request)] == ["receipt", "decision"]


def test_what_could_not_be_done_to_a_chosen_case_is_said_and_the_others_are_done(
    house: Installation, ada: Visitor
) -> None:
    first, second = opened_case(house), opened_case(house)
    ada.post(f"/console/cases/CS-{first.id}/confirm", revision=1)

    answer = ada.post("/console/bulk", act="confirm", case=[f"{first.id}:1", f"{second.id}:1"])

    assert answer.status_code == 409
    assert f"CS-{first.id} was decided already by ada" in answer.text
    assert "1 case was done" in answer.text
    assert case_now(house, second).status == "open"


def test_several_cases_are_assigned_or_ended_each_unless_somebody_was_quicker_h12(
    house: Installation, ada: Visitor
) -> None:
    first, second, third = (house.cases(house.receive(mail()))[0] for _ in range(3))
    house.triage.confirm([third.id], login="ada")
    chosen = [f"{case.id}:1" for case in (first, second, third)]

    assigned = ada.post("/console/bulk", act="assign", to="ada", case=chosen)
    chosen = [f"{case.id}:{revision_now(house, case.id)}" for case in (first, second)]
    ended = ada.post("/console/bulk", act="reject", reason="Thanks only", case=chosen)

    assert assigned.status_code == 409
    assert "2 cases were done." in assigned.text
    assert f"CS-{third.id} was changed since you looked at it" in assigned.text
    assert "2 cases ended as none." in ada.get(ended.headers["location"]).text
    with Store.read(house.database) as store:
        rows = store.cases.of_numbers([first.id, second.id, third.id])
    assert [(row.status, row.assigned_to) for row in rows] == [("rejected", "ada"), ("rejected", "ada"), ("open", None)]


def revision_now(house: Installation, case_id: int) -> int:
    with Store.read(house.database) as store:
        return store.cases.of_numbers([case_id])[0].revision


@pytest.mark.parametrize("fields", [{}, {"case": "x:1"}, {"act": "confirm"}, {"act": "nonsense", "case": "1001:1"}])
def test_a_choice_that_says_nothing_is_refused(house: Installation, ada: Visitor, fields: dict[str, str]) -> None:
    opened_case(house)

    assert ada.post("/console/bulk", **fields).status_code == 403


def test_the_queue_is_narrowed_to_a_client_and_a_kind(house: Installation, ada: Visitor) -> None:
    case = opened_case(house)
    with Store.read(house.database) as store:
        other = next(client for client in store.clients.all() if client.id != case.client_id)

    assert f"row-CS-{case.id}" in ada.get(f"/console?client={case.client_id}&kind={case.kind}").text
    assert f"row-CS-{case.id}" not in ada.get(f"/console?client={other.id}").text
    assert f"row-CS-{case.id}" not in ada.get("/console?kind=account").text
    assert f"row-CS-{case.id}" in ada.get("/console?client=x'&kind=%3Cb%3E").text


def test_cases_of_another_message_cannot_be_slipped_in(house: Installation, ada: Visitor) -> None:
    request, other = house.receive(mail(DANA, TWO)), opened_case(house)

    answer = ada.post(f"/console/requests/{request.id}/confirm", case=[f"{other.id}:1"])

    assert answer.status_code == 404
    assert case_now(house, other).status == "new"


def test_after_a_decision_the_next_case_of_the_message_is_shown(house: Installation, ada: Visitor) -> None:
    first, second = house.cases(house.receive(mail(DANA, TWO)))

    answer = ada.post(f"/console/cases/CS-{first.id}/confirm", revision=1)

    assert answer.headers["location"].startswith(f"/console/cases/CS-{second.id}?")


def test_a_case_that_was_decided_already_says_by_whom_and_nothing_happens_twice_h12(
    house: Installation, ada: Visitor
) -> None:
    case = opened_case(house)
    ada.post(f"/console/cases/CS-{case.id}/confirm", revision=1)

    for act in ("confirm", "correct", "reject"):
        answer = ada.post(f"/console/cases/CS-{case.id}/{act}", revision=1, kind="defect", severity="low")
        assert answer.status_code == 409
        assert f"CS-{case.id} was decided already by ada." in answer.text

    with Store.read(house.database) as store:
        assert len(store.cases.decisions(case.id)) == 1
        assert len(store.outbox.of_conversation(case.conversation_id)) == 2


def test_a_case_that_changed_since_it_was_looked_at_is_not_decided_h12(house: Installation, ada: Visitor) -> None:
    case = opened_case(house)
    with Store.open(house.database) as store:
        store.cases.change(case.id, revision=1, severity="medium")

    answer = ada.post(f"/console/cases/CS-{case.id}/confirm", revision=1)

    assert answer.status_code == 409
    assert "was changed since you looked at it" in answer.text
    assert case_now(house, case).status == "new"


def test_an_open_page_is_sent_nothing_while_nothing_changes(house: Installation, ada: Visitor) -> None:
    case = opened_case(house)
    address = f"/console/cases/CS-{case.id}"
    with Store.read(house.database) as store:
        entries = len(conversation_of(store, case))
    seen = f"{case.id}.1.1.0-{entries}"  # revision, ledger entries, steps of escalations

    assert ada.get(f"{address}?seen={seen}").status_code == 204
    ada.post(f"{address}/confirm", revision=1)
    assert ada.get(f"{address}?seen={seen}").status_code == 200


def test_what_clients_write_is_text_everywhere_h24(house: Installation, ada: Visitor) -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>"
    case = opened_case(house, f"How do I print {evil} the battery report?\n", subject=f"Report {evil}")
    house.trust = Trust.UNVERIFIED
    house.receive(mail(f'"{evil[:25]}" <dana.whitfield@northside.example>', "Held", subject=evil))

    for address in ("/console?view=all", f"/console/cases/CS-{case.id}", "/console/held"):
        page = ada.get(address).text
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "<svg/onload" not in page
        assert "&lt;script&gt;" in page


HTML = """<html><head><style>p{background:url(https://t.example/a)}</style><base href="https://evil.example/"></head>
<body onload="x()"><p style="position:fixed" onclick="x()">Is this <b>bold</b>?</p><script>x()</script>
<img src="https://tracker.example/pixel.gif"><form action="https://evil.example"><input name="a"></form>
<svg><script>x()</script></svg><math><mtext></mtext></math><a href="javascript:x()">one</a>
<a href="https://ok.example/">two</a></body></html>"""


def with_html_and_file(house: Installation, name: str = "../../<img onerror=x>\u202egnp.html") -> CaseRow:
    message = message_from_bytes(mail(DANA, "How do I print the battery report?\n"), policy=SMTP_POLICY)
    message.add_alternative(HTML, subtype="html")
    message.add_attachment(b"<script>x()</script>", maintype="text", subtype="html", filename=name)
    return house.cases(house.receive(message.as_bytes()))[0]


def test_the_html_of_a_mail_neither_runs_nor_loads_h24(house: Installation, ada: Visitor) -> None:
    case = with_html_and_file(house)

    answer = ada.get(f"/console/requests/{case.request_id}/html")

    assert "<b>bold</b>" in answer.text
    shown = answer.text.partition("<body>")[2]
    for word in ("script", "onload", "onclick", "style=", "<img", "tracker", "evil", "<form", "<svg", "<math", "base"):
        assert word not in shown, word
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert "script-src" not in policy
    assert 'sandbox="allow-popups"' in ada.get(f"/console/cases/CS-{case.id}").text


def test_attachments_are_downloads_under_names_of_ours_h24(house: Installation, ada: Visitor) -> None:
    case = with_html_and_file(house)
    page = ada.get(f"/console/cases/CS-{case.id}").text

    answer = ada.get(f"/console/requests/{case.request_id}/files/0")

    assert f'href="/console/requests/{case.request_id}/files/0" download' in page
    assert "<img onerror" not in page
    assert answer.content == b"<script>x()</script>"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["x-content-type-options"] == "nosniff"
    disposition = answer.headers["content-disposition"]
    assert disposition.startswith("attachment; filename*=UTF-8''")
    assert ".." not in disposition
    assert "%E2%80%AE" not in disposition.upper()
    assert ada.get(f"/console/requests/{case.request_id}/files/7").status_code == 404


def test_the_original_is_given_to_the_byte_and_leaves_a_trace_h28(house: Installation, ada: Visitor) -> None:
    raw = mail(DANA, "How do I print the battery report?\n")
    case = house.cases(house.receive(raw))[0]

    answer = ada.get(f"/console/requests/{case.request_id}/original")

    assert answer.content == raw
    assert "attachment" in answer.headers["content-disposition"]
    with Store.read(house.database) as store:
        assert [view.act for view in store.audit.of(f"request:{case.request_id}")] == ["viewed"]


def test_the_page_of_a_case_shows_what_was_said_since_and_notes_apart(house: Installation, ada: Visitor) -> None:
    case = opened_case(house, message_id="<first@northside.example>")
    house.receive(mail(DANA, "Another thought on it.\n", subject=f"Re: [CS-{case.id}]"))
    with Store.open(house.database) as store:
        store.notes.add(case.id, actor="technician:ben", text="Ask <b>Ines</b> first", now=house.now)

    page = ada.get(f"/console/cases/CS-{case.id}").text

    assert "Another thought on it." in page
    assert "Internal note" in page
    assert "Ask &lt;b&gt;Ines&lt;/b&gt; first" in page
    assert "Receipt" in page
    assert "1 of 5 incidents used in November 2026" in page
    assert "<meter" in page


def test_what_came_back_is_said_where_it_was_sent(house: Installation, ada: Visitor) -> None:
    case = opened_case(house)
    with Store.open(house.database) as store:
        [reply] = store.outbox.of_conversation(case.conversation_id)
        store.outbox.bounced(reply.id, "dana.whitfield@northside.example: failed, 5.1.1")

    assert "Came back: dana.whitfield@northside.example: failed, 5.1.1" in ada.get(f"/console/cases/CS-{case.id}").text


def test_similar_cases_and_fitting_articles_stand_beside_the_finding(house: Installation, ada: Visitor) -> None:
    earlier = opened_case(house, "How do I print the battery report of TrackPoint?\n")
    with Store.open(house.database) as store:
        article = store.knowledge.add_article(
            title="Printing the battery report", text="…", product="TrackPoint", feature="Battery report",
            state="published", updated_at=house.now, updated_by="ada",
        )  # fmt: skip
    words = (
        "The battery report of TrackPoint 7.3 lists nothing.\n\nHow do I give a nurse access to the patient portal?\n"
    )
    about, other = house.cases(house.receive(mail(text=words)))

    page = ada.get(f"/console/cases/CS-{other.id}").text
    card = page.partition(f'id="CS-{about.id}"')[2].partition("</article>")[0]

    assert "Similar cases" in card
    assert f'href="/console/cases/CS-{earlier.id}"' in card
    assert f'<a href="/console/articles/{article.id}">Printing the battery report</a>' in card


def test_words_in_an_address_are_text_too_h24(ada: Visitor) -> None:
    for address in ("/console/cases/<script>alert(1)<%2Fscript>", "/console?view=%22%3E%3Cscript%3Ealert(1)"):
        assert "<script>alert" not in ada.get(address).text


def test_held_requests_are_shown_with_their_reason(house: Installation, ada: Visitor) -> None:
    house.receive(mail("Sam <sam@elsewhere.example>", "Hello", subject="About patient Mrs. Alvarez"))

    page = ada.get("/console/held").text

    assert "Nobody is registered with sam@elsewhere.example" in page
    assert "Alvarez" not in page


def test_a_message_that_was_set_aside_is_tried_again_once(house: Installation, ada: Visitor) -> None:
    with Store.open(house.database) as store:
        accepted = store.inbox.accept([house.delivery(mail())])[0]
        [claimed] = store.inbox.claim(1, token="t", now=house.now, lease=timedelta(seconds=60))
        store.inbox.set_aside(claimed, "It could not be parsed.")
    assert "It could not be parsed." in ada.get("/console/inbox").text

    first = ada.post(f"/console/inbox/{accepted.inbox_id}/retry")
    second = ada.post(f"/console/inbox/{accepted.inbox_id}/retry")

    assert (first.status_code, second.status_code) == (303, 409)
    assert "tried again already" in second.text
    with Store.read(house.database) as store:
        assert store.inbox.counts() == {"waiting": 1}


def test_how_each_mailbox_fares_is_shown_escaped_h22_h24(house: Installation, ada: Visitor) -> None:
    with Store.open(house.database) as store:
        store.mailboxes.put_health("support", failures=0, last_success_at=house.now)
        store.mailboxes.put_health("sales", failures=3, last_error="The server said: <b>no</b>")

    page = ada.get("/console/inbox").text

    assert "It is pulled without faults." in page
    assert "3 failures in a row. The server said: &lt;b&gt;no&lt;/b&gt;" in page


@pytest.mark.parametrize("number", ["CS-9999", "9999", "XX-1", "CS-99999999999999", "<b>", "1001 or 1"])
def test_a_case_that_is_not_there_is_said(ada: Visitor, number: str) -> None:
    assert ada.get(f"/console/cases/{number}").status_code == 404


def test_machines_see_counts_and_whether_it_is_ready(house: Installation, ada: Visitor) -> None:
    opened_case(house)

    assert ada.get("/healthz").status_code == 200
    assert ada.get("/readyz").status_code == 200
    metrics = ada.get("/metrics").text
    assert 'intake_cases{status="new"} 1.0' in metrics
    assert 'intake_inbox_messages{state="done"} 1.0' in metrics
    assert 'intake_outbox_replies{state="waiting"} 1.0' in metrics


def test_s6_machines_see_ages_broken_promises_and_escalations(house: Installation, ada: Visitor) -> None:
    case = house.cases(house.receive(mail()))[0]
    with Store.open(house.database) as store:
        store.clocks.add_breach(case.id, "response", broken_at=house.now, now=house.now)
    escalating = Escalating(house.database, house.policy, lambda: house.now)
    escalating.start(case.id, EscalationReason.NO_ATTENTION, "", actor=Actor("technician", "ada"))
    house.now += timedelta(seconds=90)

    metrics = ada.get("/metrics").text

    assert 'intake_oldest_waiting_seconds{queue="inbox"} 0.0' in metrics
    assert 'intake_oldest_waiting_seconds{queue="outbox"} 90.0' in metrics
    assert 'intake_escalations{state="running"} 1.0' in metrics
    assert 'intake_broken_promises{promise="response"} 1.0' in metrics


def test_a_technician_who_was_made_inactive_is_out_at_once(house: Installation, ada: Visitor) -> None:
    with Store.open(house.database) as store:
        store.people.put("ada", active=False)

    assert ada.get("/console").status_code == 303
    assert Visitor(ada.client).sign_in("ada", PASSWORD).status_code == 401
