"""Reports in the console: figures of what really happened, each chart with its table, files, and who may see what."""

from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient

from channels.web.charts import columns, lines, rows
from channels.web.wording import KINDS
from intake.dashboard import READERS, Figures, Overview, Series, learning_curve, overview
from models.database import Database
from models.people import ReaderRow
from models.store import Store
from tests.installation import INES, Installation, mail
from tests.integration.console_fixtures import LOGIN, Visitor


def seen(house: Installation) -> Overview:
    with Store.read(house.database) as store:
        return overview(store, now=house.now, kind_names=KINDS)


def values(figures: Figures, name: str) -> list[float | None]:
    return next(list(each.values) for each in figures.series if each.name == name)


def happened(house: Installation) -> None:
    """Two weeks: a case confirmed and one corrected in the first, one waiting for a decision in the second."""
    first, second = (house.cases(house.receive(mail()))[0] for _ in range(2))
    house.triage.confirm([first.id], login="ada")
    house.now += timedelta(days=7)
    third = house.cases(house.receive(mail(INES)))[0]
    house.triage.reject(third.id, login="ada", reason="Asked before.")
    house.triage.confirm([second.id], login="ada")
    house.receive(mail(INES))


def test_load_ageing_kinds_and_decisions_are_counted_by_day_and_week(database: Database) -> None:
    house = Installation(database)
    happened(house)

    found = seen(house)

    assert values(found.load, "Opened")[-8:] == [2, 0, 0, 0, 0, 0, 0, 2]
    assert (found.ageing.total("Unconfirmed"), values(found.ageing, "Open")) == (1, [0, 0, 0, 2, 0])
    assert found.kinds.labels[0] == "Question"
    assert values(found.kinds, "Cases") == [3]
    assert values(found.decided, "As suggested")[-2:] == [1, 1]
    assert values(found.decided, "No case")[-2:] == [0, 1]
    assert values(found.acceptance, "Taken as suggested")[-3:] == [None, 1.0, 0.5]


def test_s6_broken_promises_are_counted_by_week(database: Database) -> None:
    house = Installation(database)
    case = house.cases(house.receive(mail()))[0]
    with Store.open(database) as store:
        store.clocks.add_breach(case.id, "response", broken_at=house.now, now=house.now)

    found = seen(house)

    assert values(found.broken, "First response")[-2:] == [0, 1]
    assert found.broken.total("Resolution") == 0


def test_the_learning_curve_follows_the_order_of_training(database: Database) -> None:
    house = Installation(database)
    with Store.open(database) as store:
        for days, accuracy in ((2, 0.9), (9, 0.8)):
            moment = house.now - timedelta(days=days)
            store.people.put_reader(f"reader-{days}", figures={"kind_accuracy": accuracy, "gate": "x"}, now=moment)

    assert values(seen(house).learning, "Kind") == [0.8, 0.9]


def test_the_learning_curve_shows_the_newest_readers_only() -> None:
    first = datetime(2026, 1, 1, tzinfo=UTC)
    readers = [
        ReaderRow(id=str(day), state="retired", trained_at=first + timedelta(days=day), figures={"split_f1": day / 100})
        for day in range(60)
    ]

    curve = learning_curve(readers)

    assert len(curve.labels) == READERS
    assert curve.series[0].values[-1] == 0.59


def test_a_chart_draws_what_its_table_says() -> None:
    figures = Figures("T", "Day", ("a", "b"), (Series("One", (1, 3)), Series("Two", (3, 0))))
    share = Figures("S", "Week", ("a", "b", "c"), (Series("One", (0.5, None, 1.0)),), is_share=True)

    drawn = columns(figures)
    one = drawn.bars[0].height
    assert [(bar.series, bar.height) for bar in drawn.bars] == [(0, one), (1, 3 * one), (0, 3 * one)]
    assert [(series, path.count("M")) for series, path in drawn.bar_paths] == [(0, 2), (1, 1)]
    assert lines(share).lines[0].count("M") == 2  # no line over what is not known
    assert [bar.width for bar in rows(figures).bars] == [pytest.approx(410 / 3, abs=0.1), 410]
    assert columns(Figures("N", "Day", (), ())).bars == ()


def test_pages_show_tables_beside_the_pictures_and_files_hold_the_same(
    opened: tuple[Installation, TestClient],
) -> None:
    house, client = opened
    happened(house)
    with Store.open(house.database) as store:
        store.people.put(LOGIN, role="lead")
    visitor = Visitor(client)
    visitor.sign_in()

    page = visitor.get("/console/reports").text
    csv = visitor.get("/console/reports.csv")
    month, own = visitor.get("/console/reports/month").text, visitor.get("/console/clients/1/report?month=2026-11").text

    assert page.count("<table") == page.count('<svg class="chart')
    assert "Load,Day" not in csv.text and "Load,01 Dec,Opened,2" in csv.text
    assert "Northside Clinic" in month and "Lakeview Hospital" in month
    assert "Dana Whitfield" in own and "Lakeview" not in own
    for path in ("/console/reports/month", "/console/clients/1/report"):
        assert visitor.get(f"{path}.pdf").content.startswith(b"%PDF")
        assert visitor.get(f"{path}.csv?month=2026-11").headers["content-disposition"].endswith('2026-11.csv"')
    assert visitor.get("/console/clients/99/report").status_code == 404


def test_months_of_all_clients_are_for_leads(opened: tuple[Installation, TestClient]) -> None:
    _, client = opened
    visitor = Visitor(client)
    visitor.sign_in()

    assert visitor.get("/console/reports").status_code == 200
    assert "/console/reports/month" not in visitor.get("/console/reports").text
    for path in ("/console/reports/month", "/console/reports/month.csv", "/console/reports/month.pdf"):
        assert visitor.get(path).status_code == 403
