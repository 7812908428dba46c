"""A vendor with severities of its own number and names, through the whole desk, on both databases (S1, S2)."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from classifiers.findings import Span
from intake.deciding import Decision
from intake.dividing import Dividing
from intake.errors import NotDecidableError
from intake.handling import Handling
from intake.severities import severity_words
from models.store import Store
from models.vocabulary import Kind, Severity
from tests.installation import DANA, Installation, mail
from tests.integration.portal_fixtures import Client, make_portal_app

BROKEN = "The floor map of TrackPoint shows the wrong ward since this morning, it slows us down.\n"


@pytest.fixture
def house(installation: Installation) -> Installation:
    """Critical, high and low: answered within 1, 4 and 24 hours."""
    tables = [{"severity": "high", "name": "Priority 2"}, {"severity": "medium", "used": False}]
    hours = {Severity.CRITICAL: 1, Severity.HIGH: 4, Severity.LOW: 24}
    silver = replace(
        installation.policy.plans["Silver"],
        coverage=dict.fromkeys(Severity, "24x7"),
        response={severity: timedelta(hours=each) for severity, each in hours.items()},
    )
    plans = {**installation.policy.plans, "Silver": silver}
    installation.use(replace(installation.policy, severities=severity_words(tables), plans=plans))
    return installation


def test_s1_s4_what_is_read_is_told_promised_and_decided_in_the_vendors_own_severities(house: Installation) -> None:
    request = house.receive(mail(DANA, BROKEN))
    (case,) = house.cases(request)

    assert case.severity == "high"  # it was read as medium
    assert case.response_due_at == house.now + timedelta(hours=4)
    assert "Severity: Priority 2" in house.replies(request)[0].payload["text"]

    house.triage.correct(case.id, Decision(Kind.DEFECT, Severity.LOW, "TrackPoint", "Floor map", None), login="ada")
    handling = Handling(house.database, house.policy, lambda: house.now)
    handling.change(case.id, Decision(Kind.DEFECT, Severity.HIGH, "TrackPoint", "Floor map", None), login="ada")

    with Store.read(house.database) as store:
        changed = store.cases.find(case.id)
        rows = store.cases.training_rows()
    assert changed is not None
    assert (changed.severity, changed.status) == ("high", "open")
    assert rows[-1]["requests"][0]["severity"] == "high"


def test_s1_no_act_gives_a_case_a_severity_that_is_not_in_use(house: Installation) -> None:
    request = house.receive(mail(DANA, BROKEN))
    (case,) = house.cases(request)
    medium = Decision(Kind.DEFECT, Severity.MEDIUM, "TrackPoint", "Floor map", None)

    with pytest.raises(NotDecidableError, match="medium is not in use here; there are critical, high, low"):
        house.triage.correct(case.id, medium, login="ada")
    house.triage.confirm([case.id], login="ada")
    with pytest.raises(NotDecidableError, match="not in use"):
        Handling(house.database, house.policy, lambda: house.now).change(case.id, medium, login="ada")
    with pytest.raises(NotDecidableError, match="not in use"):
        Dividing(house.database, house.policy, lambda: house.now).open_from(
            request.id, [Span("body", 0, 20)], medium, login="ada"
        )


@pytest.mark.parametrize(
    ("text", "kind", "chosen"),
    [
        (BROKEN, "defect", "high"),
        ("Hello", "question", "trivial"),
        ("Please send us the invoice of June again.", "account", "trivial"),
    ],
)
def test_s1_the_portal_shows_what_it_read_in_the_severities_in_use(
    house: Installation, text: str, kind: str, chosen: str
) -> None:
    tables = [{"severity": each, "used": each in ("high", "trivial")} for each in ("high", "medium", "low", "trivial")]
    house.use(replace(house.policy, severities=severity_words(tables)))
    dana = Client(make_portal_app(house), house).sign_in()
    dana.get("/new")

    page = dana.post("/new", subject="", text=text).text

    selected = dict(re.findall(r'<select name="(\w+-1)">.*?value="(\w+)" selected.*?</select>', page))
    assert selected == {"kind-1": kind, "severity-1": chosen}, page
