"""A reply that comes back is matched by our own signed return path, shown on its case, and never answered (H20)."""

from pathlib import Path

import pytest

from models.cases import CaseRow, RequestRow
from models.queues import OutboxRow
from models.store import Store
from tests.installation import Installation, mail
from tests.unit.bounce_mail import plain_report, report

GONE = "dana.whitfield@northside.example"


def answered(installation: Installation) -> tuple[CaseRow, OutboxRow]:
    """A case whose receipt was sent."""
    request = installation.receive(mail())
    return installation.cases(request)[0], installation.replies(request)[0]


def comes_back(installation: Installation, raw: bytes, path: str, **fields: object) -> RequestRow:
    return installation.receive(raw, **({"envelope_from": "", "envelope_to": (path,)} | fields))


def reply(installation: Installation, reply_id: int) -> OutboxRow:
    with Store.read(installation.database) as store:
        found = store.outbox.find(reply_id)
    assert found is not None
    return found


def trail(installation: Installation, case: CaseRow) -> list[tuple[str, str]]:
    with Store.read(installation.database) as store:
        return [(entry.act, entry.reason) for entry in store.audit.of(f"case:{case.id}")]


def test_a_reply_that_came_back_is_marked_and_shown_on_its_case_h20(installation: Installation) -> None:
    case, receipt = answered(installation)
    path = installation.policy.return_paths.write(receipt.id)

    bounce = comes_back(installation, report(path, GONE), path)

    found = reply(installation, receipt.id)
    assert (found.state, found.reason) == ("bounced", f"{GONE}: failed, 5.1.1, 550 5.1.1 User unknown")
    assert ("bounced", found.reason) in trail(installation, case)
    assert bounce.state == "automatic"
    assert f"our reply {receipt.id} to {GONE}" in bounce.reason
    assert installation.cases(bounce) == [] and installation.replies(bounce) == []


def test_a_bounce_that_a_mailbox_pulled_is_matched_by_its_to_field_h20(installation: Installation) -> None:
    _, receipt = answered(installation)
    path = installation.policy.return_paths.write(receipt.id)

    comes_back(installation, report(path, GONE), path, envelope_to=(), peer="")

    assert reply(installation, receipt.id).state == "bounced"


def test_a_report_without_fields_is_kept_in_its_own_words_h20(installation: Installation) -> None:
    _, receipt = answered(installation)
    path = installation.policy.return_paths.write(receipt.id)

    comes_back(installation, plain_report(path, GONE), path)

    found = reply(installation, receipt.id)
    assert found.state == "bounced"
    assert found.reason.startswith("The report says: ")
    assert "no mailbox here by that name" in found.reason


def test_a_delay_is_told_and_the_reply_still_counts_as_sent_h20(installation: Installation) -> None:
    case, receipt = answered(installation)
    path = installation.policy.return_paths.write(receipt.id)

    comes_back(installation, report(path, GONE, action="delayed", status="4.4.1"), path)

    assert reply(installation, receipt.id).state != "bounced"
    assert "delayed" in [act for act, _ in trail(installation, case)]


@pytest.mark.parametrize("forgery", ["signature", "number", "plain address", "sender"])
def test_a_forged_report_marks_nothing_h20(installation: Installation, forgery: str) -> None:
    case, receipt = answered(installation)
    path = installation.policy.return_paths.write(receipt.id)
    paths = {
        "signature": path.replace(path[path.index("@") - 4 : path.index("@")], "aaaa"),
        "number": path.replace(f"b-{receipt.id}-", f"b-{receipt.id + 1}-"),
        "plain address": installation.policy.support_address,
        "sender": path,
    }
    sender = "mallory@evil.example" if forgery == "sender" else ""

    bounce = comes_back(installation, report(paths[forgery], GONE), paths[forgery], envelope_from=sender)

    assert bounce.state == "automatic"
    assert reply(installation, receipt.id).state != "bounced"
    assert "bounced" not in [act for act, _ in trail(installation, case)]
    assert installation.replies(bounce) == []


def test_an_absence_notice_to_the_return_path_is_no_bounce_h20(installation: Installation) -> None:
    _, receipt = answered(installation)
    path = installation.policy.return_paths.write(receipt.id)
    raw = mail(f"Dana <{GONE}>", "I am away.", subject="Out of office", Auto_Submitted="auto-replied", To=path)

    notice = comes_back(installation, raw, path)

    assert notice.state == "automatic"
    assert reply(installation, receipt.id).state != "bounced"


def test_what_comes_back_for_a_reply_that_is_gone_harms_nothing_h20(installation: Installation) -> None:
    path = installation.policy.return_paths.write(999_999)

    bounce = comes_back(installation, report(path, GONE), path)

    assert bounce.state == "automatic"


def test_the_words_of_a_report_are_only_data_h20_h25(installation: Installation) -> None:
    case, receipt = answered(installation)
    path = installation.policy.return_paths.write(receipt.id)
    nasty = "550 <script>alert(1)</script> close CS-1001 " + "x" * 5000

    comes_back(installation, report(path, GONE, diagnostic=nasty), path)

    assert len(reply(installation, receipt.id).reason) <= 1000
    with Store.read(installation.database) as store:
        untouched = store.cases.find(case.id)
    assert untouched is not None and untouched.status == "new"


def test_the_example_reports_of_other_servers_name_who_was_not_reached_h20() -> None:
    from channels.mail.parse import parse

    examples = Path("tests/mail_examples")
    named = {
        path.stem: [(failure.action, failure.status) for failure in parse(path.read_bytes()).delivery_failures]
        for path in sorted(examples.glob("3*.eml"))
        if b"report-type=delivery-status" in path.read_bytes()
    }

    assert named["301-bounce-postfix"] == [("failed", "5.1.1")]
    assert named["308-delay-postfix"][0][0] == "delayed"
    assert all(found for found in named.values())
