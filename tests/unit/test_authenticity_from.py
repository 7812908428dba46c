"""Whom the From field names (H4)."""

from email import message_from_bytes
from email.policy import default

import dkim
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from channels.mail.alignment import ascii_domain, is_aligned, organizational_domain
from channels.mail.from_domain import from_domain


def mail(*values: str) -> bytes:
    return b"".join(b"From: " + value.encode() + b"\r\n" for value in values) + b"Subject: x\r\n\r\nHello\r\n"


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("alice@client.example", "alice@client.example"),
        ("Alice Smith <Alice@Client.Example>", "Alice@client.example"),
        ("Dr. A. Smith <alice@client.example>", "alice@client.example"),
        ('"Smith, Alice" <alice@client.example>', "alice@client.example"),
        ("José <alice@client.example>", "alice@client.example"),
        ("=?utf-8?q?Jos=C3=A9?= <alice@client.example>", "alice@client.example"),
        ('"=?utf-8?q?Jos=C3=A9?=" <alice@client.example>', "alice@client.example"),
        ("alice@client.example (Alice)", "alice@client.example"),
        ("alice\r\n <alice@client.example>", "alice@client.example"),
        ('"x@evil.example"@client.example', '"x@evil.example"@client.example'),
        ("alice@büro.example", "alice@xn--bro-hoa.example"),
    ],
)
def test_an_ordinary_from_names_its_one_address(value: str, address: str):
    sender = from_domain(mail(value))

    assert (sender.address, sender.problem) == (address, "")


@pytest.mark.parametrize(
    "value",
    [
        "alice@client.example<mallory@evil.example>",
        "alice@client.example <mallory@evil.example>",
        "alice@client.example)mallory@evil.example",
        "alice@client.example, mallory@evil.example",
        "<alice@client.example> <mallory@evil.example>",
        "Team: alice@client.example;",
        "<@evil.example:alice@client.example>",
        "alice@client . example",
        "alice@client.example.",
        "alice@client.example@evil.example",
        "alice\\@client.example@evil.example",
        "alice <alice@client.example",
        '"alice <alice@client.example>',
        "=?utf-8?q?alice=40client.example?=",
        "alice@[192.0.2.1]",
        "alice@client.example\x00.evil.example",
        "alice@-client.example",
        "alice@192.0.2.1",
        "alice",
        "<>",
        "",
        "((((" * 400 + "alice@client.example",
        "a" * 5000 + "@client.example",
    ],
)
def test_h4_a_from_that_can_be_read_in_two_ways_names_nobody(value: str):
    sender = from_domain(mail(value))

    assert sender.problem and not sender.domain and not sender.address


@pytest.mark.parametrize(
    "raw",
    [
        mail("alice@client.example", "mallory@evil.example"),
        b"Subject: x\r\n\r\nFrom: alice@client.example\r\n",
        b"\r\nFrom: alice@client.example\r\n\r\n",
        b"From : mallory@evil.example\r\nFrom: alice@client.example\r\n\r\n",
        b"From: mallory@evil.example\r\nnot a field\r\nFrom: alice@client.example\r\n\r\n",
        b"Subject: x\rFrom: mallory@evil.example\r\nFrom: alice@client.example\r\n\r\n",
        b" From: alice@client.example\r\n\r\n",
        b"X: " + b"a" * 300_000 + b"\r\nFrom: alice@client.example\r\n\r\n",
        b"X: a\r\n" * 2_000 + b"From: alice@client.example\r\n\r\n",
        b"",
    ],
)
def test_h4_a_header_that_readers_could_take_apart_differently_names_nobody(raw: bytes):
    assert from_domain(raw).problem


def test_h4_a_display_name_is_never_evidence():
    sender = from_domain(mail('"alice@client.example" <mallory@evil.example>'))

    assert sender.domain == "evil.example"


@pytest.mark.parametrize("name", ["сlient.example", "clіent.example", "client.eхample", "xn--lient-0ye.example"])
def test_h4_a_look_alike_domain_stays_another_domain(name: str):
    sender = from_domain(mail(f"alice@{name}"))

    assert sender.domain.isascii() and "xn--" in sender.domain and not is_aligned(sender.domain, "client.example")


@pytest.mark.parametrize("name", ["ｃlient.example", "cli\u00adent.example", "client。example", "straße.example"])
def test_h4_a_domain_that_a_mapping_would_respell_names_nobody(name: str):
    assert from_domain(mail(f"alice@{name}")).problem


def test_a_display_name_in_an_undeclared_charset_does_not_hide_the_address():
    sender = from_domain(b"From: Jos\xe9 <alice@client.example>\r\n\r\n")

    assert sender.domain == "client.example"


@pytest.mark.parametrize(
    ("name", "organization"),
    [
        ("a.b.client.example", "client.example"),
        ("mail.client.co.uk", "client.co.uk"),
        ("client.github.io", "client.github.io"),
        ("co.uk", "co.uk"),
        ("localhost", "localhost"),
    ],
)
def test_the_organization_stands_one_label_below_the_public_suffix(name: str, organization: str):
    assert organizational_domain(name) == organization


def test_neighbours_below_a_public_suffix_are_not_aligned():
    assert not is_aligned("evil.github.io", "client.github.io")
    assert not is_aligned("evil.co.uk", "client.co.uk")


@given(st.binary(max_size=300))
def test_no_bytes_make_reading_the_from_fail(raw: bytes):
    sender = from_domain(raw)

    assert bool(sender.problem) != bool(sender.domain)


@given(st.text(max_size=60))
def test_no_from_value_makes_reading_it_fail(value: str):
    sender = from_domain(b"From: " + value.encode("utf-8", "surrogatepass") + b"\r\n\r\n")

    assert bool(sender.problem) != bool(sender.domain)


@given(st.text(max_size=80))
def test_a_comparable_domain_is_plain_and_stable(text: str):
    domain = ascii_domain(text)

    assert domain.isascii() and ascii_domain(domain) == domain


WORDS = [
    b"From",
    b"Subject: x",
    b"From: a@b.example",
    b"alice@client.example",
    b"<m@evil.example>",
    b"=?utf-8?q?",
    b"?=",
]
SIGNS = [
    b":",
    b" ",
    b"\t",
    b"\r\n",
    b"\n",
    b"\r",
    b",",
    b'"',
    b"(",
    b")",
    b";",
    b"\x00",
    b"\x0b",
    b"\x85",
    b"\xe2\x80\xa8",
]
PIECES = st.sampled_from(WORDS + SIGNS)


@settings(max_examples=1500, deadline=None)
@given(st.lists(PIECES, max_size=14).map(b"".join), st.booleans())
def test_h4_where_the_from_is_clear_every_reader_sees_the_same_one(raw: bytes, begins_well: bool):
    raw = (b"From: alice@client.example\r\n" if begins_well else b"") + raw
    sender = from_domain(raw)

    if not sender.problem:
        parsed = message_from_bytes(raw, policy=default).get_all("from")
        fields = [value for name, value in dkim.rfc822_parse(raw)[0] if name.lower() == b"from"]
        assert len(parsed) == len(fields) == 1
        assert [address.addr_spec.rpartition("@")[2].lower() for address in parsed[0].addresses] == [sender.domain]
