"""Mail by people that a machine must not answer (RFC 3834, H20)."""

import pytest

from channels.mail.parse import parse


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("List-Id: <nurses.list.example>", "It came by a mailing list."),
        ("Precedence: Bulk", "Its sender marked it as bulk."),
        ("Auto-Submitted: no", ""),
        ("X-Mailer: Mail", ""),
    ],
)
def test_list_and_bulk_mail_by_a_person_is_not_answered_and_not_automatic_h20(header: str, reason: str) -> None:
    raw = f"From: a@b.example\r\nSubject: Pumps\r\n{header}\r\n\r\nHow do I silence the pump?\r\n".encode()

    message = parse(raw)

    assert message.no_reply == reason
    assert message.automatic is None
