"""Settings chosen in the console: checked like the file's, in force at once, on the audit trail, taken back."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from channels.choices import SettingsMaking
from intake.choosing import Choosing
from intake.policy import Policy
from intake.timers import tick
from models.audit import AuditRow
from models.database import Database
from models.store import Store
from models.vocabulary import Severity
from tests.installation import DANA, Installation, mail
from tests.integration.console_fixtures import LOGIN, SETTINGS, Visitor, opened_console, signed_in


@pytest.fixture(scope="module")
def unmoved(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[tuple[Installation, Visitor]]:
    """A console and its administrator for all that is refused: nothing there may change."""
    path = tmp_path_factory.mktemp("choices") / "intake.db"
    path.write_bytes(sqlite_template.read_bytes())
    with opened_console(f"sqlite:///{path}") as (house, client):
        yield house, signed_in(house, client, role="administrator")


def mark_of(visitor: Visitor, address: str, section: str = "") -> str:
    """What the form of a page brings along; the page's first one, or that of a section."""
    page = visitor.get(address).text
    page = page.partition(f'action="/console/admin/settings/{section}"')[2] if section else page
    found = re.search(r'name="mark" value="(\d+)"', page)
    assert found is not None
    return found[1]


def acts_on(house: Installation, subject: str) -> list[AuditRow]:
    with Store.read(house.database) as store:
        return store.audit.of(subject)


def last_reply(house: Installation) -> str:
    with Store.read(house.database) as store:
        return str(store.outbox.listing(state=None, limit=1)[0].payload)


def test_a_sentence_that_is_worded_anew_stands_in_the_next_reply_and_the_old_one_on_the_trail(
    house: Installation, keeper: Visitor
) -> None:
    mark = mark_of(keeper, "/console/admin/words", "wording")
    given = dict(SETTINGS.wording.model_dump(), closing="Kind regards, {vendor}")

    answer = keeper.post("/console/admin/settings/wording", mark=mark, **given)
    house.receive(mail())

    assert answer.headers["location"] == "/console/admin/words?done=wording"
    assert "Kind regards, Meridian Support" in last_reply(house)
    (act,) = acts_on(house, "settings:wording")
    assert (act.act, act.actor) == ("chose", f"technician:{LOGIN}")
    assert act.detail["to"] == {"closing": "Kind regards, {vendor}"}
    assert list(act.detail["from"]) == ["closing"]


def test_what_cannot_be_is_refused_by_its_key_and_what_was_written_is_not_lost(
    house: Installation, keeper: Visitor
) -> None:
    mark = mark_of(keeper, "/console/admin/words", "wording")
    given = dict(SETTINGS.wording.model_dump(), closing="Yours, {vendro}")

    answer = keeper.post("/console/admin/settings/wording", mark=mark, **given)

    assert answer.status_code == 409
    assert "wording.closing" in answer.text
    assert "Yours, {vendro}" in answer.text
    assert acts_on(house, "settings:wording") == []


@pytest.mark.parametrize(
    ("section", "fields", "words"),
    [
        ("limits", {"code_days": "0"}, "limits.code_days"),
        ("limits", {"code_days": "many"}, "limits.code_days"),
        ("cases", {"reminder_days": "7, 3"}, "cases.reminder_days"),
        ("rules", {"free_kinds": "account, nonsense"}, "rules.free_kinds"),
        ("vendor", {"calendar": "nowhere"}, "vendor.calendar"),
        ("retention", {"original_days": "-1"}, "retention.original_days"),
        ("letters", {"text": "{{ greeting }}"}, "letters.text"),
        ("database", {"url": "sqlite://"}, "cannot be chosen"),
    ],
)
def test_every_section_is_checked_as_the_file_is(
    unmoved: tuple[Installation, Visitor], section: str, fields: dict[str, str], words: str
) -> None:
    house, keeper = unmoved
    given = {} if section in ("letters", "database") else getattr(SETTINGS, section).model_dump(mode="json")
    given = {key: ", ".join(map(str, value)) if isinstance(value, list) else value for key, value in given.items()}

    answer = keeper.post(f"/console/admin/settings/{section}", mark="0", **{**given, **fields})

    assert answer.status_code == 409
    assert words in answer.text
    assert acts_on(house, f"settings:{section}") == []


PLAN = {
    "mark": "0",
    "active": "yes",
    "channel": ["e-mail", "web", "chat"],
    "implementation_incidents_per_product": "10",
}


def test_a_plan_is_added_with_its_promises_and_one_that_a_client_has_cannot_be_dropped(
    house: Installation, keeper: Visitor
) -> None:
    promises = {"coverage.critical": "24x7", "response.critical": "30m"}

    added = keeper.post("/console/admin/plans", name="Bronze", new="yes", incidents_per_month="2", **promises, **PLAN)
    mark = mark_of(keeper, "/console/admin/plans")
    refused = keeper.post("/console/admin/plans/drop", name="Silver", mark=mark)
    dropped = keeper.post("/console/admin/plans/drop", name="Bronze", mark=mark)

    assert added.status_code == 303
    (first, *_) = acts_on(house, "settings:plan")
    assert first.detail["to"]["Bronze"]["response"] == {"critical": "30m"}
    assert (refused.status_code, dropped.status_code) == (409, 303)
    assert "make it inactive instead" in refused.text
    assert set(house.policy.plans) == {"Silver", "Gold"}


def test_a_changed_plan_counts_for_the_next_message(house: Installation, keeper: Visitor) -> None:
    keeper.post("/console/admin/plans", name="Silver", incidents_per_month="0", **PLAN)

    case = house.cases(house.receive(mail(DANA)))[0]

    assert house.policy.plans["Silver"].incidents_per_month == 0
    assert "0 of 0" in case.verdict_reason or case.verdict == "beyond_allowance"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": "Silver", "new": "yes"}, "already"),
        ({"name": "", "new": "yes"}, "name"),
        ({"name": "Bronze", "new": "yes", "incidents_per_month": "few"}, "incidents_per_month"),
        ({"name": "Bronze", "new": "yes", "response.low": "soon"}, "response.low"),
        ({"name": "Bronze", "new": "yes", "coverage.low": "nowhere"}, "nowhere"),
        ({"name": "Bronze", "new": "yes", "channel": []}, "channels"),
    ],
)
def test_a_plan_that_cannot_be_is_refused_by_its_key(
    unmoved: tuple[Installation, Visitor], fields: dict[str, str], words: str
) -> None:
    house, keeper = unmoved
    answer = keeper.post("/console/admin/plans", **{**PLAN, **fields})

    assert answer.status_code == 409
    assert words in answer.text
    assert set(house.policy.plans) == {"Silver", "Gold"}


def test_a_calendar_gives_plans_its_hours_and_stays_while_one_names_it(house: Installation, keeper: Visitor) -> None:
    week = {f"hours.{day}": "09:00-12:00, 13:00-17:00" for day in ("monday", "tuesday")}

    answer = keeper.post(
        "/console/admin/calendars", name="office", new="yes", zone="Europe/London", country="GB",
        days_off="2026-12-24", mark="0", **week,
    )  # fmt: skip
    keeper.post("/console/admin/plans", name="Silver", **PLAN, **{"coverage.low": "office"})
    refused = keeper.post(
        "/console/admin/calendars/drop", name="office", mark=mark_of(keeper, "/console/admin/calendars")
    )

    assert answer.status_code == 303
    assert len(house.policy.calendars["office"].week[0]) == 2
    assert house.policy.plans["Silver"].coverage == {Severity.LOW: "office"}
    assert refused.status_code == 409
    assert "plan Silver" in refused.text


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"zone": "Mars/Olympus"}, "zone"),
        ({"hours.monday": "9-17"}, "hours.monday"),
        ({"hours.monday": "09:00-12:00, 11:00-13:00"}, "overlap"),
        ({"days_off": "Christmas"}, "days_off"),
        ({"country": "Atlantis"}, "holidays"),
    ],
)
def test_a_calendar_that_cannot_be_is_refused_by_its_key(
    unmoved: tuple[Installation, Visitor], fields: dict[str, str], words: str
) -> None:
    house, keeper = unmoved
    answer = keeper.post("/console/admin/calendars", name="office", new="yes", mark="0", **fields)

    assert answer.status_code == 409
    assert words in answer.text
    assert house.policy.calendars == {}


def test_h12_who_did_not_see_the_latest_choice_overwrites_nothing(house: Installation, keeper: Visitor) -> None:
    given = {"original_days": "90", "automatic_days": "0"}
    keeper.post("/console/admin/settings/retention", mark="0", **given)

    late = keeper.post("/console/admin/settings/retention", mark="0", **{**given, "original_days": "5"})

    assert late.status_code == 409
    assert "changed this meanwhile" in late.text
    assert house.policy.retention.original_days == 90


def test_h12_a_choice_made_while_a_form_is_drawn_is_not_overwritten_by_it(
    house: Installation, keeper: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = Choosing.in_force

    def chosen_meanwhile(choosing: Choosing) -> object:
        seen = drawn(choosing)
        if not seen:
            keeper.post("/console/admin/settings/retention", mark="0", original_days="90", automatic_days="0")
        return seen

    with monkeypatch.context() as patched:
        patched.setattr(Choosing, "in_force", chosen_meanwhile)
        mark = mark_of(keeper, "/console/admin/retention", "retention")
    late = keeper.post("/console/admin/settings/retention", mark=mark, original_days="5", automatic_days="0")

    assert late.status_code == 409
    assert house.policy.retention.original_days == 90


def test_what_is_given_back_is_the_files_again(house: Installation, keeper: Visitor) -> None:
    keeper.post("/console/admin/settings/retention", mark="0", original_days="90", automatic_days="0")
    mark = mark_of(keeper, "/console/admin/retention", "retention")

    answer = keeper.post("/console/admin/settings/retention/back", mark=mark)

    assert answer.status_code == 303
    assert house.policy.retention.original_days is None
    assert [act.act for act in acts_on(house, "settings:retention")] == ["chose", "gave back to the file"]


def test_leads_see_the_settings_and_cannot_change_them(house: Installation, lead: Visitor) -> None:
    page = lead.get("/console/admin/words").text
    answer = lead.post("/console/admin/settings/wording", mark="0", closing="")

    assert "readonly" in page
    assert answer.status_code == 403
    assert acts_on(house, "settings:wording") == []


def test_s1_the_number_and_names_of_severities_are_chosen_and_offered_to_technicians_at_once(
    house: Installation, keeper: Visitor
) -> None:
    request = house.receive(mail(DANA))
    mark = mark_of(keeper, "/console/admin/words", "severity")
    named = {"critical.name": "P1", "high.name": "P2", "low.name": "P3"}
    in_use = {"high.used": "yes", "low.used": "yes"}

    answer = keeper.post("/console/admin/settings/severity", mark=mark, **named, **in_use)

    assert answer.headers["location"] == "/console/admin/words?done=severity"
    assert {each.value: words.name for each, words in house.policy.severities.items()} == {
        "critical": "P1",
        "high": "P2",
        "low": "P3",
    }
    page = keeper.get(f"/console/cases/CS-{house.cases(request)[0].id}").text
    assert re.findall(r'<option value="(?:critical|high|medium|low|trivial)"[^>]*>([^<]+)', page)[:3] == [
        "P1",
        "P2",
        "P3",
    ]
    assert '<span class="severity low">P3</span>' in page
    mark = mark_of(keeper, "/console/admin/words", "severity")
    assert "one severity beside critical" in keeper.post("/console/admin/settings/severity", mark=mark).text


@pytest.mark.parametrize("address", ["/console?view=all", "/console/search?q=zeppelin"])
def test_s1_a_renamed_severity_is_called_so_in_the_queue_and_in_what_is_found(
    house: Installation, keeper: Visitor, address: str
) -> None:
    case = house.cases(house.receive(mail(DANA, subject="Zeppelin")))[0]
    mark = mark_of(keeper, "/console/admin/words", "severity")

    keeper.post("/console/admin/settings/severity", mark=mark, **{"low.name": "priority 3", "low.used": "yes"})

    assert case.severity == "low"
    assert '<span class="severity low">Priority 3</span>' in keeper.get(address).text


def test_a_connection_is_tried_by_a_button_and_says_what_is_wrong(house: Installation, keeper: Visitor) -> None:
    keeper.get("/console/admin/connections")

    well = keeper.post("/console/admin/connections/sender/try").text
    ill = keeper.post("/console/admin/connections/mailbox-support/try").text

    assert "Greeting: well" in well
    assert "The login was refused." in ill
    (act,) = acts_on(house, "connection:mailbox-support")
    assert (act.act, act.reason) == ("tried", "Login and folders: The login was refused.")
    assert keeper.post("/console/admin/connections/nowhere/try").status_code == 409


def other_process(database: Database, made: Installation) -> tuple[Choosing, Policy]:
    making = SettingsMaking(SETTINGS)
    policy = making.policy({})
    return Choosing(database, policy, lambda: made.now, making), policy


def test_another_process_takes_up_what_was_chosen_and_what_its_code_cannot_use_stops_nothing(
    installation: Installation,
) -> None:
    with Store.open(installation.database) as store:
        store.people.put(LOGIN, name="Ada", role="administrator", active=True)
    mine, _ = other_process(installation.database, installation)
    theirs, policy = other_process(installation.database, installation)
    assert not theirs.refresh()

    mine.choose("rules", {"version_support_days": 30}, login=LOGIN, mark=0)
    with Store.open(installation.database) as store:
        store.choices.put("limits", {"a key of another version": 1}, by="somebody", now=installation.now)

    assert theirs.refresh()
    assert policy.rules.version_support_days == 30
    assert not theirs.refresh()


def test_h28_originals_go_when_their_days_are_over_and_held_and_living_ones_stay(installation: Installation) -> None:
    ended = installation.receive(mail(text="Where is the manual?\n"))
    living = installation.receive(mail(text="The floor map is empty.\n"))
    installation.triage.reject(installation.cases(ended)[0].id, login="ada", reason="Asked before.")
    making = SettingsMaking(SETTINGS)
    policy = making.policy({"retention": {"original_days": 30}})

    early = tick(installation.database, policy, installation.now + timedelta(days=29))
    done = tick(installation.database, policy, installation.now + timedelta(days=31))
    again = tick(installation.database, policy, installation.now + timedelta(days=32))

    assert (early["forgotten"], done["forgotten"], again["forgotten"]) == (0, 1, 0)
    with Store.read(installation.database) as store:
        gone, kept = store.inbox.find(ended.inbox_id), store.inbox.find(living.inbox_id)
        request = store.conversations.find_request(ended.id)
        (act,) = store.audit.of(f"inbox:{ended.inbox_id}")
    assert gone is not None
    assert kept is not None
    assert (gone.raw, bool(kept.raw)) == (b"", True)
    assert request is not None
    assert "manual" in request.text
    assert (act.actor, act.act) == ("rule:retention", "forgot")
