"""Escalations from start to end: by a client in any words, by a technician, proposed by a rule; on both databases."""

from dataclasses import replace

import pytest

from classifiers.findings import Span
from intake.acting import Acting, Actor
from intake.deciding import Decision
from intake.dividing import Dividing, Part
from intake.errors import NotAllowedError, NotDecidableError
from intake.escalating import Escalating
from intake.escalation import EscalationReason, Proposal, Through
from intake.handling import Handling
from intake.raising import propose
from intake.resolution import Resolution
from models.cases import CaseRow
from models.life import EscalationRow
from models.queues import OutboxRow
from models.store import Store
from models.vocabulary import Kind, Severity
from tests.installation import DANA, INES, Installation, mail

ADA, LENA = Actor("technician", "ada"), Actor("technician", "lena")
DOWN = EscalationReason.PRODUCTION_DOWN
ESCALATED = "Please escalate this. How do I print the battery report for one wing?\n"
ASK = "Please escalate this case, nobody answers us.\n"


@pytest.fixture
def escalating(installation: Installation) -> Escalating:
    """The acts, with two leads of whom one has an address."""
    with Store.open(installation.database) as store:
        store.people.put("lena", name="Lena Berg", role="lead", email="lena@meridian.example", active=True)
        store.people.put("otto", name="Otto Lind", role="lead", email="otto@meridian.example", active=True)
    return Escalating(installation.database, installation.policy, lambda: installation.now)


def opened(installation: Installation, text: str = "How do I print the battery report?", sender: str = DANA) -> CaseRow:
    return installation.cases(installation.receive(mail(sender, text)))[0]


def escalations(installation: Installation, case: CaseRow) -> list[EscalationRow]:
    with Store.read(installation.database) as store:
        return store.escalations.of_case(case.id)


def steps(installation: Installation, row: EscalationRow) -> list[tuple[str, str]]:
    with Store.read(installation.database) as store:
        return [(step.actor, step.what) for step in store.escalations.steps(row.id)]


def letters(installation: Installation, purpose: str) -> list[OutboxRow]:
    with Store.read(installation.database) as store:
        return [row for row in store.outbox.listing(state=None, limit=99) if row.purpose == purpose]


def kinds(installation: Installation, case: CaseRow) -> list[str]:
    with Store.read(installation.database) as store:
        return [event.kind for event in store.events.of_case(case.id)]


def test_x4_an_escalation_has_reason_starter_owner_time_line_and_end_and_the_client_is_told(
    installation: Installation, escalating: Escalating
) -> None:
    case = opened(installation)

    row = escalating.start(
        case.id, DOWN, "The ward is dark.", actor=ADA, through=Through.CUSTOMER_SUCCESS_MANAGER, on_behalf_of="Dana"
    )
    escalating.add_step(row.id, "Called the site.", login="ada")
    escalating.hand_over(row.id, "otto", login="lena")
    escalating.end(row.id, "The site is up.", login="otto")

    ended = escalations(installation, case)[0]
    assert (ended.state, ended.reason, ended.started_by, ended.through, ended.on_behalf_of) == (
        "ended", "production_down", "technician:ada", "customer_success_manager", "Dana",
    )  # fmt: skip
    assert (ended.owner, ended.outcome, ended.client_told_at) == ("otto", "The site is up.", installation.now)
    assert [what for _, what in steps(installation, ended)] == [
        "Escalated: production down. The ward is dark.",
        "The client was told.",
        "Called the site.",
        "Handed over to otto.",
        "Ended: The site is up.",
        "The client was told.",
    ]
    assert {row.recipient for row in letters(installation, "lead")} == {
        "lena@meridian.example",
        "otto@meridian.example",
    }
    assert "Started by Dana. lena owns it." in letters(installation, "lead")[0].payload["text"]
    assert "Lena Berg takes care" in letters(installation, "escalation")[0].payload["text"]
    assert "Called the site" not in letters(installation, "escalation_end")[0].payload["text"]
    assert kinds(installation, case)[1:] == ["escalated", "escalation_step", "escalation_step", "escalation_ended"]


def test_x2_a_client_escalates_in_a_reply_in_their_own_words(
    installation: Installation, escalating: Escalating
) -> None:
    case = opened(installation)

    request = installation.receive(mail(DANA, ASK, subject=f"Re: [CS-{case.id}] A question"))
    installation.receive(mail(DANA, ASK, subject=f"Re: [CS-{case.id}] A question"))

    row = escalations(installation, case)[0]
    assert len(escalations(installation, case)) == 1
    assert (row.state, row.reason, row.through) == ("running", "no_attention", "message")
    assert (row.started_by, row.on_behalf_of) == (f"contact:{case.contact_id}", "Dana Whitfield")
    assert row.client_told_at == installation.now
    assert [what for _, what in steps(installation, row)][-1].startswith("Asked for again.")
    told = letters(installation, "escalation")
    assert [row.request_id for row in told] == [request.id]
    assert f"CS-{case.id} is escalated" in told[0].payload["text"]
    assert len(letters(installation, "lead")) == 2


def test_x2_a_message_that_names_no_case_means_the_only_one_of_its_writer(
    installation: Installation, escalating: Escalating
) -> None:
    case = opened(installation)

    installation.receive(mail(DANA, ASK, subject="Urgent"))

    assert [row.state for row in escalations(installation, case)] == ["running"]
    with Store.read(installation.database) as store:
        assert [certain for _, certain in store.cases.follow_ups(case.id)] == [False]


def test_x2_where_it_cannot_be_told_which_case_is_meant_a_lead_looks_and_the_client_is_told(
    installation: Installation, escalating: Escalating
) -> None:
    cases = [opened(installation), opened(installation, "How do I export the floor map?")]

    request = installation.receive(mail(DANA, ASK, subject="Urgent"))

    assert [escalations(installation, case) for case in cases] == [[], []]
    assert "names no case" in request.reason
    assert {row.recipient for row in letters(installation, "alert")} == {
        "lena@meridian.example",
        "otto@meridian.example",
    }
    assert "which case you mean" in letters(installation, "escalation")[0].payload["text"]


def test_x2_a_case_is_opened_and_escalated_by_one_message(installation: Installation, escalating: Escalating) -> None:
    text = (
        "The floor map of TrackPoint is empty since this morning.\n\nPlease escalate this, our go-live is tomorrow.\n"
    )

    request = installation.receive(mail(DANA, text))

    case = installation.cases(request)[0]
    assert [row.reason for row in escalations(installation, case)] == ["go_live_at_risk"]
    receipt = letters(installation, "receipt")[0].payload["text"]
    assert f"CS-{case.id} is escalated" in receipt


def test_h6_a_foreign_case_is_never_escalated(installation: Installation, escalating: Escalating) -> None:
    mine = opened(installation)

    installation.receive(mail(INES, ASK, subject=f"Re: [CS-{mine.id}] A question"))

    assert escalations(installation, mine) == []
    assert mine.contact_id is not None
    with Store.read(installation.database) as store:
        ines = store.clients.find_contact("email", "ines.vogel@lakeview.example")
    assert ines is not None
    with pytest.raises(NotAllowedError):
        escalating.start(mine.id, DOWN, "", actor=Actor("contact", str(ines.id)))


def test_x3_a_rule_proposes_once_for_a_cause_and_a_lead_accepts(
    installation: Installation, escalating: Escalating
) -> None:
    case = opened(installation)
    proposal = Proposal(case.id, EscalationReason.NOT_PROGRESSING, "Nothing was done on it.", f"{case.id}:stagnation")
    for _ in range(2):
        with Store.open(installation.database) as store:
            acting = Acting(store, installation.policy, "rule:X3", installation.now)
            propose(acting, acting.case(case.id), proposal)

    row = escalations(installation, case)[0]
    assert (row.state, row.through, row.client_told_at) == ("proposed", "system", None)
    assert len(letters(installation, "lead")) == 2
    assert letters(installation, "escalation") == []
    with pytest.raises(NotAllowedError):
        escalating.accept(row.id, login="ada")
    with pytest.raises(NotDecidableError, match="only proposed"):
        escalating.end(row.id, "Done.", login="lena")

    escalating.accept(row.id, login="lena", text="I call them.")

    accepted = escalations(installation, case)[0]
    assert (accepted.state, accepted.owner, accepted.client_told_at) == ("running", "lena", installation.now)


def test_x3_what_a_lead_dismissed_is_not_proposed_again(installation: Installation, escalating: Escalating) -> None:
    case = opened(installation)
    proposal = Proposal(case.id, EscalationReason.NOT_PROGRESSING, "Nothing was done on it.", f"{case.id}:stagnation")
    for _ in range(2):
        with Store.open(installation.database) as store:
            acting = Acting(store, installation.policy, "rule:X3", installation.now)
            propose(acting, acting.case(case.id), proposal)
        if row := next((row for row in escalations(installation, case) if row.state == "proposed"), None):
            escalating.dismiss(row.id, login="lena", reason="We wait for a release.")

    assert [row.state for row in escalations(installation, case)] == ["dismissed"]


def test_x1_an_escalation_of_what_is_proposed_lets_that_run(installation: Installation, escalating: Escalating) -> None:
    case = opened(installation)
    with Store.open(installation.database) as store:
        acting = Acting(store, installation.policy, "rule:X3", installation.now)
        propose(acting, acting.case(case.id), Proposal(case.id, EscalationReason.NO_ATTENTION, "It is due.", "key"))

    escalating.start(case.id, DOWN, "It is down.", actor=LENA)

    assert [(row.state, row.reason, row.owner) for row in escalations(installation, case)] == [
        ("running", "production_down", "lena")
    ]


def test_x4_closing_a_case_ends_its_escalation_and_tells_the_client(
    installation: Installation, escalating: Escalating
) -> None:
    case = opened(installation)
    installation.triage.confirm([case.id], login="ada")
    escalating.start(case.id, DOWN, "", actor=ADA)
    handling = Handling(installation.database, installation.policy, lambda: installation.now)
    handling.resolve(case.id, [Resolution.INSTRUCTIONS], "So.", login="ada")

    handling.close(case.id, login="ada")

    assert [row.state for row in escalations(installation, case)] == ["ended"]
    assert len(letters(installation, "escalation_end")) == 1
    with pytest.raises(NotDecidableError, match="closed"):
        escalating.start(case.id, DOWN, "", actor=ADA)


def test_x4_leads_are_told_in_the_triage_channel_too_where_the_settings_say_so(
    installation: Installation, escalating: Escalating
) -> None:
    case = opened(installation)
    on_slack = replace(escalating, policy=replace(installation.policy, leads_on_slack=True))

    on_slack.start(case.id, DOWN, "", actor=ADA)

    assert ("slack", "triage") in {(row.channel, row.recipient) for row in letters(installation, "lead")}


@pytest.fixture
def dividing(installation: Installation) -> Dividing:
    return Dividing(installation.database, installation.policy, lambda: installation.now)


def proposed(installation: Installation, case: CaseRow) -> None:
    """What the timer does for a case on which nothing is done."""
    with Store.open(installation.database) as store:
        acting = Acting(store, installation.policy, "rule:S6", installation.now)
        propose(acting, case, Proposal(case.id, EscalationReason.NOT_PROGRESSING, "Nothing.", f"{case.id}:stagnation"))


def states(installation: Installation, *cases: CaseRow) -> list[list[str]]:
    return [[row.state for row in escalations(installation, case)] for case in cases]


@pytest.mark.parametrize("way", ["merge", "reattach"])
def test_x4_p7_an_escalation_goes_on_with_the_case_that_goes_on_and_comes_back_with_its_own_h26(
    installation: Installation, escalating: Escalating, dividing: Dividing, way: str
) -> None:
    whole, part = opened(installation), opened(installation, ESCALATED)
    (row,) = escalations(installation, part)

    if way == "merge":
        dividing.merge([part.id], into=whole.id, login="ada")
    else:
        dividing.reattach(part.id, to_case=whole.id, login="ada")

    assert states(installation, whole, part) == [["running"], []]
    assert "escalation_moved" in kinds(installation, whole)
    assert "escalation_moved" in kinds(installation, part)
    assert steps(installation, row)[-2:] == [
        ("technician:ada", f"Goes on with CS-{whole.id}, of which CS-{part.id} is a part now."),
        ("technician:ada", "The client was told."),
    ]
    (letter,) = letters(installation, "merged")
    assert f"The escalation of CS-{part.id} goes on with CS-{whole.id}." in letter.payload["text"]
    assert any(f"CS-{whole.id} is escalated" in row.payload["subject"] for row in letters(installation, "lead"))

    dividing.undo(part.id, login="ada")
    assert states(installation, whole, part) == [[], ["running"]]
    escalating.end(row.id, "We called them.", login="lena")
    assert states(installation, whole, part) == [[], ["ended"]]


@pytest.mark.parametrize(
    ("of_whole", "of_part", "after", "undone"),
    [
        ("running", "running", [["running"], ["ended"]], [["running"], ["running"]]),
        ("running", "proposed", [["running"], ["dismissed"]], [["running"], ["proposed"]]),
        ("proposed", "running", [["dismissed", "running"], []], [["proposed"], ["running"]]),
        ("proposed", "proposed", [["proposed"], ["dismissed"]], [["proposed"], ["proposed"]]),
        ("", "proposed", [["proposed"], []], [[], ["proposed"]]),
        ("running", "", [["running"], []], [["running"], []]),
    ],
)
def test_x4_p7_of_two_escalations_of_one_matter_one_goes_on_and_the_other_says_why_not_h26(
    installation: Installation,
    escalating: Escalating,
    dividing: Dividing,
    of_whole: str,
    of_part: str,
    after: list[list[str]],
    undone: list[list[str]],
) -> None:
    whole, part = opened(installation), opened(installation)
    for case, state in ((whole, of_whole), (part, of_part)):
        if state == "proposed":
            proposed(installation, case)
        elif state == "running":
            escalating.start(case.id, DOWN, "They called.", actor=ADA)

    dividing.merge([part.id], into=whole.id, login="ada")

    assert states(installation, whole, part) == after
    for row in [*escalations(installation, whole), *escalations(installation, part)]:
        assert (row.ended_at is None) == (row.state in ("running", "proposed"))
        assert row.ended_at is None or f"CS-{part.id}" in row.outcome
    said = letters(installation, "merged")[0].payload["text"]
    assert ("is escalated already" in said) == ((of_whole, of_part) == ("running", "running"))

    dividing.undo(part.id, login="ada")

    assert states(installation, whole, part) == undone


def test_x4_what_ended_on_the_whole_does_not_begin_again_when_the_merge_is_taken_back_h26(
    installation: Installation, escalating: Escalating, dividing: Dividing
) -> None:
    whole, part = opened(installation), opened(installation, ESCALATED)
    dividing.merge([part.id], into=whole.id, login="ada")
    escalating.end(escalations(installation, whole)[0].id, "We called them.", login="lena")

    dividing.undo(part.id, login="ada")

    assert states(installation, whole, part) == [["ended"], []]


def test_x4_what_is_no_case_of_its_own_is_escalated_no_longer_and_the_client_is_told_h26(
    installation: Installation, escalating: Escalating, dividing: Dividing
) -> None:
    case = opened(installation, ESCALATED)

    installation.triage.reject(case.id, login="ada", reason="Asked by mistake.")

    assert states(installation, case) == [["ended"]]
    (letter,) = letters(installation, "escalation_end")
    assert f"CS-{case.id} is no case of its own, and its escalation has ended with it." in letter.payload["text"]
    dividing.undo(case.id, login="ada")
    assert states(installation, case) == [["running"]]


def test_x4_the_escalation_of_a_part_goes_on_with_the_whole_when_a_split_is_taken_back_h26(
    installation: Installation, escalating: Escalating, dividing: Dividing
) -> None:
    case = opened(installation, "How do I print the battery report?\nThe floor map is empty.\n")
    decision = Decision(Kind.QUESTION, Severity.LOW, "TrackPoint", None, None)
    parts = [Part((Span("body", *words),), decision) for words in ((0, 34), (35, 58))]
    first, second = dividing.split(case.id, parts, login="ada")
    escalating.start(second.id, DOWN, "They called.", actor=ADA)

    dividing.undo(first.id, login="ada")

    assert states(installation, first, second) == [["running"], []]
