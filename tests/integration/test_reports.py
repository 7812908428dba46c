"""Reports of a month: what they count, how they read, and that each is mailed once (E2, P1, P9, S2, S6, H24)."""

import csv
import io
import re
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest

from channels.monthly import Monthly
from channels.report_charts import bars
from channels.report_files import client_pdf, lead_csv, lead_pdf
from channels.report_html import client_html, lead_html
from channels.report_words import client_text, lead_text
from channels.web.usage_files import usage_csv
from intake.agreements import Agreements, PlanWish
from intake.clocks import Clocks
from intake.deciding import Decision
from intake.plans import Plan
from intake.reports import ClientReport, LeadReport, client_report, lead_report
from models.database import open_database
from models.store import Store
from models.vocabulary import Kind, Severity
from tests.installation import DANA, INES, Installation, mail
from tests.paper import lines_of

JOEL = "Joel Marsh <joel.marsh@northside.example>"
ALWAYS = dict.fromkeys(Severity, "24x7")
IN_AN_HOUR = dict.fromkeys(Severity, timedelta(hours=1))


@pytest.fixture
def house(installation: Installation) -> Installation:
    """Silver promises an answer within an hour, and has three incidents."""
    installation.use_plan(Plan("Silver", 3, coverage=ALWAYS, response=IN_AN_HOUR))
    return installation


def of_client(house: Installation, name: str = "Northside Clinic", month: str = "2026-11") -> ClientReport:
    with Store.read(house.database) as store:
        client = store.clients.find_by_name(name)
        assert client is not None
        return client_report(store, house.policy, client, month, now=house.now)


def of_all(house: Installation, month: str = "2026-11") -> LeadReport:
    with Store.read(house.database) as store:
        return lead_report(store, house.policy, month, now=house.now)


def monthly(house: Installation, **wishes: bool) -> Monthly:
    return Monthly(house.database, house.policy, lambda: house.now, "America/Chicago", **wishes)


def mailed(house: Installation) -> list[tuple[str, str, list[str]]]:
    with Store.open(house.database) as store:
        claimed = store.outbox.claim(100, token="t", now=house.now, lease=timedelta(seconds=1))
    return [
        (reply.message.recipient, reply.message.subject, [each.name for each in reply.message.attachments])
        for reply in claimed
        if reply.purpose == "report"
    ]


def test_usage_is_told_by_person_location_kind_and_severity_with_what_is_left_e2_p1(house: Installation) -> None:
    house.receive(mail(DANA))
    house.receive(mail(DANA, "How do I print the battery report of TrackPoint 7.3?"))
    house.receive(mail("New Nurse <new.nurse@northside.example>"), envelope_from="new.nurse@northside.example")

    report = of_client(house)
    text = client_text(report)

    assert report.usage.by_contact == [("Dana Whitfield", 2, 2), ("New Nurse", 1, 1)]
    assert report.usage.by_location == [("Main building", 2, 2), ("No location", 1, 1)]
    assert report.usage.by_severity == [("low", 3, 3)]
    assert "Plan Silver: 3 of 3 incidents used in November 2026. None left." in text


def test_what_went_beyond_the_allowance_is_told_p9(house: Installation) -> None:
    for _ in range(5):
        house.receive(mail(DANA))

    report = of_client(house)

    assert (report.beyond, report.usage.incidents, len(report.usage.cases)) == (2, 3, 5)
    assert "2 cases were beyond the allowance." in client_text(report)


def test_promises_kept_broken_and_running_are_counted_s6(house: Installation) -> None:
    kept, broken, _ = [house.cases(house.receive(mail(DANA)))[0].id for _ in range(3)]
    with Store.open(house.database) as store:
        case = store.cases.hold(kept)
        assert case is not None
        Clocks(store, house.policy, house.now + timedelta(minutes=5)).meet(case, "response")
        case = store.cases.hold(broken)
        assert case is not None
        Clocks(store, house.policy, house.now + timedelta(hours=3)).meet(case, "response")
    house.now += timedelta(minutes=30)

    (response, _) = of_client(house).promises

    assert (response.kept, response.broken, response.running) == (1, 1, 1)
    house.now += timedelta(hours=1)  # and nobody has looked at the clock since
    assert of_client(house).promises[0].broken == 2


def test_a_month_that_is_over_is_told_by_the_plan_it_ended_with_e8_h27(house: Installation) -> None:
    house.receive(mail(DANA))
    wish = PlanWish("Gold", datetime(2026, 12, 1, tzinfo=UTC).date(), "Joel Marsh", "letter")
    Agreements(house.database, house.policy, lambda: house.now).change_plan("Northside Clinic", wish, login="ada")
    house.now = datetime(2026, 12, 20, 9, tzinfo=UTC)

    november, december = of_client(house), of_client(house, month="2026-12")

    assert november.usage.plan is not None and november.usage.plan.name == "Silver"
    assert december.usage.plan is not None and december.usage.plan.name == "Gold"


def test_leads_see_all_clients_and_how_far_suggestions_were_accepted_s2(house: Installation) -> None:
    accepted, corrected, rejected = [house.cases(house.receive(mail(DANA)))[0].id for _ in range(3)]
    house.receive(mail(INES, "How do I print the discharge letter of ChartWell?"))
    house.triage.confirm([accepted], login="ada")
    house.triage.correct(
        corrected, Decision(Kind.DEFECT, Severity.MEDIUM, "TrackPoint", "Battery report", None), login="ada"
    )
    house.triage.reject(rejected, login="ada", reason="No request")

    report = of_all(house)
    text = lead_text(report)

    assert [client.usage.client for client in report.clients] == ["Lakeview Hospital", "Northside Clinic"]
    acceptance = report.acceptance
    assert (acceptance.decided, acceptance.rejected, acceptance.unchanged, acceptance.kind) == (3, 1, 1, 1)
    assert re.search(r"All as suggested +1 +33 %", text)
    assert {kind: count for kind, count, _ in report.by_kind}["question"] == 3


def test_a_page_has_a_chart_and_a_table_for_each_figure_and_runs_nothing_h24(house: Installation) -> None:
    with Store.open(house.database) as store:
        dana = store.clients.find_contact("email", "dana.whitfield@northside.example")
        assert dana is not None
        dana.name = "<img src=x onerror=alert(1)> & Co"
    house.receive(mail(DANA))

    page = client_html(of_client(house), vendor="A & B")
    charts = re.findall(r"<svg.*?</svg>", page, re.DOTALL)

    assert len(charts) == 4
    for chart in charts:
        ElementTree.fromstring(chart)  # well-formed by itself
    assert "<img" not in page and "&lt;img src=x" in page
    assert "<script" not in page and "http://www.w3.org/2000/svg" in page
    assert page.count("<table>") == 6
    assert "aria-label=" in charts[0]
    assert "<svg" in lead_html(of_all(house))


def test_a_chart_without_figures_is_left_out() -> None:
    assert bars("Cases", []) == ""
    assert bars("Cases", [("none", 0)]).count("<rect") == 1


def test_no_cell_of_a_table_file_is_run_as_a_formula_h24(house: Installation) -> None:
    with Store.open(house.database) as store:
        client = store.clients.find_by_name("Northside Clinic")
        dana = store.clients.find_contact("email", "dana.whitfield@northside.example")
        assert client is not None and dana is not None
        client.name, dana.name = "=cmd|' /C calc'!A0", "+1+1"
    house.receive(mail(DANA))

    for content in (lead_csv(of_all(house)), usage_csv(of_client(house, "=cmd|' /C calc'!A0").usage)):
        cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_both_reports_can_be_printed(house: Installation) -> None:
    house.receive(mail(DANA))

    assert client_pdf(of_client(house), vendor="Meridian").startswith(b"%PDF-")
    assert lead_pdf(of_all(house)).startswith(b"%PDF-")


def test_a_month_is_mailed_once_when_it_is_over_in_the_clients_own_zone_p1_h27(house: Installation) -> None:
    house.receive(mail(DANA))
    house.now = datetime(2026, 12, 1, 3, tzinfo=UTC)  # Berlin is in December, Chicago in November
    assert monthly(house, to_leads=False).send_due() > 0
    first = mailed(house)
    house.now = datetime(2026, 12, 1, 6, 0, 1, tzinfo=UTC)

    count = monthly(house, to_leads=False).send_due()
    again = monthly(house, to_leads=False).send_due()

    assert ("ines.vogel@lakeview.example", "Your support in November 2026") in [each[:2] for each in first]
    assert "Your support in November 2026" not in [each[1] for each in first if "northside" in each[0]]
    assert (count, again) == (1, 0)
    assert (
        "joel.marsh@northside.example",
        "Your support in November 2026",
        ["support-2026-11.pdf", "support-2026-11.csv"],
    ) in mailed(house)


def test_leads_get_all_clients_a_day_later_and_nobody_else_does(house: Installation) -> None:
    with Store.open(house.database) as store:
        store.people.put("lena", name="Lena", role="lead", email="lena@meridian.example", active=True)
    house.receive(mail(DANA))
    house.now = datetime(2026, 12, 2, 7, tzinfo=UTC)

    assert monthly(house, to_clients=False).send_due() == 1

    (sent,) = mailed(house)
    assert sent[:2] == ("lena@meridian.example", "Support in November 2026, all clients")
    assert monthly(house, to_clients=False).send_due() == 0


def test_h18_names_in_any_letters_are_readable_on_paper(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    house = Installation(database)
    house.receive(mail())
    with Store.open(database) as store:
        client = store.clients.find_by_name("Northside Clinic")
        assert client is not None
        client.name = "Łódź <b> & Київ 東京 한국 שלום"
    with Store.read(database) as store:
        report = client_report(store, house.policy, store.clients.get(client.id), "2026-11", now=house.now)
    database.close()

    paper = client_pdf(report, vendor="Mëridian")

    assert paper.startswith(b"%PDF-")
    assert b"STSong-Light" in paper and b"HYSMyeongJo-Medium" in paper
    assert b"/Helvetica-Bold" not in paper and b"/FontFile2" in paper
    assert any("Łódź <b> & Київ" in line and "םולש" in line for line in lines_of(paper))
