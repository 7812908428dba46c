"""What only a purchasing representative may decide is asked of them and heard from them alone, on both databases."""

from datetime import timedelta

import pytest

from intake.deciding import Decision
from intake.dividing import Dividing
from intake.plans import Plan
from models.cases import RequestRow
from models.queues import OutboxRow
from models.store import Store
from models.vocabulary import Kind, Severity
from tests.installation import DANA, Installation, mail

JOEL = "Joel Marsh <joel.marsh@northside.example>"
OUTSIDE = "How do I rotate an image in OpenScan Viewer?"


def letters(installation: Installation) -> list[OutboxRow]:
    """What was written to Joel, the representative, that is no answer to a message of his own."""
    with Store.read(installation.database) as store:
        rows = [row for each in range(1, 20) for row in store.outbox.of_request(each)]
    return [row for row in rows if row.purpose == "representative"]


def receipt_of(installation: Installation, request: RequestRow) -> OutboxRow:
    """What the writer of a request is told."""
    (receipt,) = [row for row in installation.replies(request) if row.purpose != "representative"]
    return receipt


def from_joel(installation: Installation, letter: OutboxRow, text: str) -> str:
    """Joel answers a letter; what he is told."""
    request = installation.receive(
        mail(JOEL, text, subject=f"Re: {letter.payload['subject']}", In_Reply_To=letter.payload["message_id"]),
        envelope_from="joel.marsh@northside.example",
    )
    return "\n".join(reply.payload["text"] for reply in installation.replies(request))


def ledger(installation: Installation, case_id: int) -> list[tuple[str, int]]:
    with Store.read(installation.database) as store:
        return [(row.kind, row.amount) for row in store.ledger.of_case(case_id)]


def test_e7_the_representative_is_asked_for_a_fee_and_their_answer_authorises_it(installation: Installation) -> None:
    request = installation.receive(mail(DANA, OUTSIDE))
    (case,) = installation.cases(request)
    receipt = receipt_of(installation, request).payload["text"]
    (letter,) = letters(installation)

    answer = from_joel(installation, letter, "I authorise CS-1001.\n")

    assert "We asked Joel Marsh to authorise the fee for CS-1001." in receipt
    assert letter.recipient == "joel.marsh@northside.example"
    assert "rotate" not in letter.payload["text"]
    assert "The fee for CS-1001 is authorised" in answer
    assert "Joel Marsh authorised the fee for CS-1001; a technician takes care of it." in answer  # to Dana
    with Store.read(installation.database) as store:
        fee, now = store.entitlements.fee_of(case.id), store.cases.find(case.id)
        assert fee is not None and now is not None
        assert fee.request_id is not None and fee.actor.startswith("contact:")
        assert now.verdict == "entitled" and now.response_due_at is None  # Silver promises no time here
    assert {amount for _, amount in ledger(installation, case.id)} == {0}


@pytest.mark.parametrize(
    "words",
    [
        "We do not authorise this.",
        "I authorise CS-1001 if it costs less than 100 dollars.",
        "How much is it before I approve?",
        "I authorise CS-4711.",
        "Thanks.\n\n> I authorise CS-1001",
    ],
)
def test_e7_a_condition_a_question_or_a_refusal_authorises_nothing(installation: Installation, words: str) -> None:
    (case,) = installation.cases(installation.receive(mail(DANA, OUTSIDE)))

    from_joel(installation, letters(installation)[0], words + "\n")

    with Store.read(installation.database) as store:
        assert store.entitlements.fee_of(case.id) is None
        assert [row.verdict for row in store.entitlements.verdicts_of_case(case.id)] == ["third_party_needs_fee"]


def test_e7_somebody_else_of_the_client_cannot_authorise_a_fee(installation: Installation) -> None:
    request = installation.receive(mail(DANA, OUTSIDE))
    receipt = receipt_of(installation, request)

    again = installation.receive(
        mail(DANA, "I authorise CS-1001.\n", subject="Re: [CS-1001]", In_Reply_To=receipt.payload["message_id"])
    )

    assert "can be authorised by a purchasing representative only" in receipt_of(installation, again).payload["text"]
    with Store.read(installation.database) as store:
        assert store.entitlements.fee_of(installation.cases(request)[0].id) is None


def test_e8_a_wish_to_change_the_plan_goes_to_the_representative_and_costs_nothing(installation: Installation) -> None:
    request = installation.receive(
        mail(DANA, "Please move our support plan from Silver to Gold as of January, and change the contract.\n")
    )

    (case,) = installation.cases(request)
    receipt, (letter,) = receipt_of(installation, request).payload["text"], letters(installation)
    assert case.kind == "account"
    assert "The plan can be changed by Joel Marsh of your organisation; your wish is passed on." in receipt
    assert "Dana Whitfield wrote to us about changing your organisation's support plan" in letter.payload["text"]
    assert ledger(installation, case.id) == [("not_charged", 0)]
    with Store.read(installation.database) as store:
        assert [row.plan for row in store.clients.agreements(1)] == ["Silver"]


def test_e8_a_representatives_own_wish_is_recorded_for_a_technician(installation: Installation) -> None:
    request = installation.receive(
        mail(JOEL, "Please move our support plan from Silver to Gold as of January, and change the contract.\n"),
        envelope_from="joel.marsh@northside.example",
    )

    assert "a technician carries it out" in receipt_of(installation, request).payload["text"]
    assert letters(installation) == []


def test_p9_the_representative_is_told_once_that_the_allowance_is_used_up(installation: Installation) -> None:
    installation.use_plan(Plan("Silver", 1))
    for _ in range(3):
        installation.receive(mail())

    (letter,) = letters(installation)
    assert "1 of 1 incidents used in November 2026" in letter.payload["text"]
    installation.now += timedelta(days=10)
    installation.receive(mail())
    installation.receive(mail())
    assert len(letters(installation)) == 2


def test_e3_nobody_is_written_to_because_of_an_unverified_message(installation: Installation) -> None:
    from models.vocabulary import Trust

    installation.trust = Trust.UNVERIFIED

    installation.receive(mail(DANA, OUTSIDE))

    assert letters(installation) == []


def test_p7_what_a_technician_finds_it_to_be_decides_what_it_costs(installation: Installation) -> None:
    (case,) = installation.cases(installation.receive(mail()))
    outside = Decision(Kind.QUESTION, Severity.LOW, "OpenScan Viewer", None, None)

    corrected = installation.triage.correct(case.id, outside, login="ada")

    assert corrected.verdict == "third_party_needs_fee"
    assert sum(amount for _, amount in ledger(installation, case.id)) == 0
    assert ledger(installation, case.id)[-1][0] == "not_charged"


def test_p7_e7_a_wrong_suspicion_of_a_third_partys_product_is_charged_once_it_is_known_to_be_ours(
    installation: Installation,
) -> None:
    (case,) = installation.cases(installation.receive(mail(DANA, OUTSIDE)))

    corrected = installation.triage.correct(
        case.id, Decision(Kind.QUESTION, Severity.LOW, "ChartWell", None, None), login="ada"
    )

    assert corrected.verdict == "entitled"
    assert ledger(installation, case.id)[-1] == ("final", 1)


def test_h26_p7_a_correction_that_is_taken_back_gives_verdict_and_charge_back(installation: Installation) -> None:
    (case,) = installation.cases(installation.receive(mail()))
    before = (case.verdict, case.verdict_reason)
    installation.triage.correct(
        case.id, Decision(Kind.QUESTION, Severity.LOW, "OpenScan Viewer", None, None), login="ada"
    )

    dividing = Dividing(installation.database, installation.policy, lambda: installation.now)
    undone = dividing.undo(case.id, login="ada")

    assert (undone.verdict, undone.verdict_reason) == before
    assert sum(amount for _, amount in ledger(installation, case.id)) == 1


def test_e7_p7_what_is_found_to_be_a_third_partys_is_told_and_the_representative_asked(
    installation: Installation,
) -> None:
    request = installation.receive(mail())
    (case,) = installation.cases(request)

    installation.triage.correct(
        case.id, Decision(Kind.QUESTION, Severity.LOW, "OpenScan Viewer", None, None), login="ada"
    )

    (decision,) = [row for row in installation.replies(request) if row.purpose == "decision"]
    assert "once Joel Marsh has authorised it. Nothing was charged." in decision.payload["text"]
    assert "We asked Joel Marsh to authorise the fee for CS-1001." in decision.payload["text"]
    assert [row.recipient for row in letters(installation)] == ["joel.marsh@northside.example"]


def test_p1_s3_a_decision_tells_what_the_case_costs_what_is_left_and_when_somebody_answers(
    installation: Installation,
) -> None:
    in_four_hours = dict.fromkeys(Severity, timedelta(hours=4))
    installation.use_plan(Plan("Silver", 5, coverage=dict.fromkeys(Severity, "24x7"), response=in_four_hours))
    request = installation.receive(mail())
    installation.receive(mail())

    installation.triage.confirm([installation.cases(request)[0].id], login="ada")

    (decision,) = [row for row in installation.replies(request) if row.purpose == "decision"]
    for part in ("text", "html"):
        assert (
            "Counts as one incident of your plan Silver: 2 of 5 incidents used in November 2026, 3 left."
            in (decision.payload[part])
        )
        assert "A technician answers by Tuesday, 24 November 2026, 07:00 (America/Chicago)." in decision.payload[part]
