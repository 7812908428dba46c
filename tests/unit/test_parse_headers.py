"""Headers of mail, as they should be and as they are (H4, H16, H18)."""

import pytest

from channels.mail.parse import parse


def mail(*headers: bytes, body: bytes = b"It stops.\r\n") -> bytes:
    return b"\r\n".join(headers) + b"\r\n\r\n" + body


@pytest.mark.parametrize(
    "value",
    [
        b"alice@client.example<mallory@evil.example>",
        b'"alice@client.example" <mallory@evil.example>',
        b"=?utf-8?q?alice=40client=2Eexample?= <mallory@evil.example>",
        b"<alice@client.example> <mallory@evil.example>",
        b"alice@client.example mallory@evil.example",
        b"alice@client.example@evil.example",
        b"alice@client.example]<mallory@evil.example>",
        b"alice@client.example)<mallory@evil.example>",
        b"<alice@client.example> mallory@evil.example",
    ],
)
def test_a_from_that_hides_another_writer_never_gives_the_victim_h4(value):
    message = parse(mail(b"From: " + value))

    assert message.sender is None or message.sender.address in ("mallory@evil.example", "")


def test_of_two_from_headers_the_first_is_shown_and_the_second_is_named_as_a_repair_h4():
    message = parse(mail(b"From: a@one.example", b"From: b@two.example"))

    assert message.sender is not None
    assert message.sender.address == "a@one.example"
    assert any("From" in repair for repair in message.repairs)


def test_only_the_domain_of_an_address_is_put_in_lower_case():
    message = parse(mail(b"From: Ada <Ada.Quist@Clinic.EXAMPLE>"))

    assert message.sender is not None
    assert message.sender.address == "Ada.Quist@clinic.example"


def test_groups_names_with_commas_and_comments_are_read():
    message = parse(mail(b'To: Team: "Doe, J." <j@a.example>, k@b.example;, Roe, Jane <r@c.example>, x@d.example (Xi)'))

    assert [(one.name, one.address) for one in message.to] == [
        ("Doe, J.", "j@a.example"),
        ("", "k@b.example"),
        ("Roe, Jane", "r@c.example"),
        ("Xi", "x@d.example"),
    ]


def test_an_empty_group_names_nobody():
    assert parse(mail(b"To: undisclosed-recipients:;")).to == ()


@pytest.mark.parametrize(("value", "expected"), [(b"<>", ""), (b"", ""), (b"< a@b >", "a@b"), (b"a@b", "a@b")])
def test_odd_message_ids_are_read_or_empty_h16(value, expected):
    assert parse(mail(b"Message-ID: " + value)).message_id == expected


def test_a_message_without_ids_has_empty_ones_h16():
    message = parse(mail(b"Subject: x"))

    assert (message.message_id, message.in_reply_to, message.references) == ("", (), ())


@pytest.mark.parametrize(
    ("raw", "subject"),
    [
        (b"=?utf-8?b?R3LDtg==?= =?utf-8?b?w58=?=", "Größ"),
        (b"=?utf-8?b?R3LD?= =?utf-8?b?tsOf?=", "Größ"),
        (b"=?iso-8859-1?q?caf=E9?= and =?utf-8?q?na=C3=AFve?=", "café and naïve"),
        ("Größe".encode(), "Größe"),
        ("Größe".encode("latin-1"), "Größe"),
        (b"=?iso-2022-jp?b?GyRCRnxLXBsoQg==?=", "日本"),
        (b"=?x-unknown?q?plain?=", "plain"),
        (b"=?utf-8?q?broken", "=?utf-8?q?broken"),
        (b"folded\r\n\tsubject", "folded subject"),
        (b"a\x00b", "ab"),
    ],
)
def test_subjects_are_readable_h18(raw, subject):
    assert parse(mail(b"Subject: " + raw)).subject == subject


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"Tue, 3 Mar 2026 10:00:00 +0200", "2026-03-03T08:00:00+00:00"),
        (b"3 Mar 26 10:00 GMT", "2026-03-03T10:00:00+00:00"),
        (b"yesterday", None),
        (b"Tue, 99 Mar 2026 99:00:00 +9999", None),
    ],
)
def test_dates_are_in_utc_or_absent(raw, expected):
    date = parse(mail(b"Date: " + raw)).date

    assert (date.isoformat() if date else None) == expected
