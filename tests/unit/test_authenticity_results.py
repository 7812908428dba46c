"""The verdict of a receiving server of ours, and what senders write in its name (H2)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.mail.arc import arc_vouched
from channels.mail.authentication_results import from_results
from channels.mail.strip_results import strip_results
from models.vocabulary import Trust
from tests.unit.signed_mail import PLAIN, dkim_key, dns, sealed

OURS = ("mx.ours.example",)
PASS = "mx.ours.example; dmarc=pass (p=reject dis=none) header.from=client.example"
EDGE = (
    b"Received: from mail.client.example (192.0.2.10) by AM5EUR02FT025.mail.protection.outlook.com (10.1.1.1)"
    b" with Microsoft SMTP Server; Tue, 4 Nov 2025 10:00:00 +0000\r\n"
)


def told(*values: str) -> bytes:
    return b"".join(b"Authentication-Results: " + value.encode() + b"\r\n" for value in values) + PLAIN


def trust(raw: bytes, ids: tuple[str, ...] = OURS, **options: object) -> Trust:
    return from_results(raw, authserv_ids=ids, **options).trust


@pytest.mark.parametrize(
    "value",
    [
        PASS,
        PASS.replace("mx.ours", "MX.Ours"),
        "mx.ours.example 1; spf=pass smtp.mailfrom=a@x.example;\r\n dmarc=pass header.from=Client.Example",
        "mx.ours.example; dkim=pass header.d=client.example header.s=key",
        'mx.ours.example; dkim=pass header.i=@mail.client.example header.b="abc/"',
        "mx.ours.example; dmarc=none header.from=client.example; dkim=pass header.d=client.example",
    ],
)
def test_the_verdict_of_our_server_counts(value: str):
    assert trust(told(value)) is Trust.AUTHENTICATED


@pytest.mark.parametrize(
    "value",
    [
        "mx.ours.example.evil.example; dmarc=pass header.from=client.example",
        "ours.example; dmarc=pass header.from=client.example",
        "mx.evil.example (mx.ours.example); dmarc=pass header.from=client.example",
        "mx.ours.example; spf=fail (dmarc=pass header.from=client.example) smtp.mailfrom=x.example",
        "mx.ours.example; dmarc=none (pass) header.from=client.example",
        "mx.ours.example; spf=pass smtp.mailfrom=client.example",
        "mx.ours.example; dmarc=pass header.from=evil.example",
        "mx.ours.example; dmarc=pass header.from=evil.example header.from=client.example",
        "mx.ours.example; dmarc=pass",
        "mx.ours.example; dmarc=temperror header.from=client.example; dkim=pass header.d=client.example",
        "mx.ours.example; dmarc=pass header.from=client.example; dmarc=none",
        "mx.ours.example; dkim=pass header.d=evil.example",
        "mx.ours.example; dkim=fail header.d=client.example",
        'mx.ours.example; dkim=fail reason="x; dmarc=pass header.from=client.example"',
        "mx.ours.example; none",
        "mx.ours.example; dmarc=pass header.from=client.example; ((((",
        "mx.ours.example",
        "dmarc=pass header.from=client.example",
        "",
    ],
)
def test_h2_what_only_looks_like_a_pass_is_none(value: str):
    assert trust(told(value)) is Trust.UNVERIFIED


def test_a_failure_that_our_server_found_is_one():
    assert trust(told("mx.ours.example; dmarc=fail header.from=client.example")) is Trust.FAILED


def test_h2_several_verdicts_in_our_name_prove_nothing():
    assert trust(told(PASS, PASS)) is Trust.UNVERIFIED


def test_h2_a_verdict_below_the_first_received_came_with_the_message():
    received, rest = PLAIN.split(b"\r\n", 1)

    assert trust(received + b"\r\nAuthentication-Results: " + PASS.encode() + b"\r\n" + rest) is Trust.UNVERIFIED


def test_h2_without_a_received_field_no_verdict_has_a_place():
    assert trust(told(PASS).replace(b"Received:", b"X-Received:")) is Trust.UNVERIFIED


def test_a_verdict_below_as_many_received_fields_as_our_servers_write_counts():
    raw = b"Received: from mx.ours.example by store.ours.example with LMTP; now\r\n" + told(PASS)

    assert trust(raw) is Trust.UNVERIFIED
    assert trust(raw, received_above=1) is Trust.AUTHENTICATED


def test_h2_with_no_server_configured_the_result_is_unknown():
    found = from_results(told(PASS), authserv_ids=())

    assert found.trust is Trust.UNVERIFIED and "not known" in found.reason


def test_h2_an_ambiguous_from_is_not_helped_by_a_verdict():
    assert trust(b"From: mallory@evil.example\r\n" + told(PASS)) is Trust.UNVERIFIED


def test_microsofts_nameless_verdict_counts_where_it_is_asked_for():
    verdict = (
        b"Received: from x.outlook.com by y.prod.outlook.com; now\r\n"
        b"Authentication-Results: spf=pass (sender IP is 192.0.2.10)\r\n smtp.mailfrom=client.example; dkim=none"
        b" header.d=none;dmarc=pass action=none\r\n header.from=client.example;compauth=pass reason=100\r\n"
    )

    assert trust(verdict + EDGE + PLAIN, (), profile="m365") is Trust.AUTHENTICATED
    assert trust(verdict + EDGE + PLAIN) is Trust.UNVERIFIED
    assert trust(EDGE + verdict + PLAIN, (), profile="m365") is Trust.UNVERIFIED
    assert trust(verdict + PLAIN, (), profile="m365") is Trust.UNVERIFIED


def test_h2_our_listener_removes_what_the_sender_wrote_in_our_name():
    forged = (
        b"authentication-results: MX.ours.example; dmarc=pass\r\n\theader.from=client.example\r\n"
        b"Authentication-Results : (x (y)) mx.ours.example (z); dmarc=pass\r\n"
        b"Authentication-Results:\r\n"
        b'Authentication-Results: "mx.ours.example" 1; none\r\n'
        b"Subject: a\rAuthentication-Results: mx.ours.example; dkim=pass\r\n"
    )
    kept = b"Authentication-Results: mx.other.example; dmarc=pass header.from=client.example\r\n"
    body = b"Authentication-Results: mx.ours.example; dmarc=pass\r\n"

    clean = strip_results(forged + kept + PLAIN + body, "mx.ours.example")

    assert clean == b"Subject: a\r" + kept + PLAIN + body


def test_a_trusted_forwarder_vouches_for_what_it_saw_pass():
    raw = sealed(
        b"Authentication-Results: list.example; dmarc=pass header.from=client.example\r\n" + PLAIN, "list.example"
    )
    resolver = dns(dkim_key("list.example"))

    found = arc_vouched(raw, ("list.example",), resolver)

    assert found is not None and found.trust is Trust.VOUCHED and "list.example" in found.reason
    assert arc_vouched(raw, ("other.example",), resolver) is None
    assert arc_vouched(raw, (), resolver) is None
    assert arc_vouched(raw.replace(b"this morning", b"last night"), ("list.example",), resolver) is None
    assert arc_vouched(raw, ("list.example",), dns({}, {"key._domainkey.list.example"})) is None


def test_only_the_last_forwarder_of_a_chain_is_asked():
    results = b"Authentication-Results: %s; %sdmarc=pass header.from=client.example\r\n"
    once = sealed(results % (b"list.example", b"") + PLAIN, "list.example")
    twice = sealed(results % (b"other.example", b"arc=pass; ") + once, "other.example")
    resolver = dns(dkim_key("list.example") | dkim_key("other.example"))

    assert arc_vouched(twice, ("other.example",), resolver)
    assert arc_vouched(twice, ("list.example",), resolver) is None


def test_a_trusted_forwarder_that_saw_no_pass_vouches_for_nothing():
    raw = sealed(b"Authentication-Results: list.example; dmarc=none; spf=pass\r\n" + PLAIN, "list.example")

    assert arc_vouched(raw, ("list.example",), dns(dkim_key("list.example"))) is None


@given(st.text(max_size=120))
def test_h2_no_text_of_a_strangers_field_is_a_verdict(text: str):
    raw = b"Authentication-Results: mx.evil.example; " + text.encode("utf-8", "surrogatepass") + b"\r\n" + PLAIN

    assert trust(raw) is Trust.UNVERIFIED


@given(st.binary(max_size=300), st.sampled_from(["standard", "m365"]))
def test_no_bytes_make_reading_a_verdict_fail(raw: bytes, profile: str):
    for message in (raw, b"Authentication-Results: mx.ours.example; " + raw, b"ARC-Seal: i=1; " + raw):
        assert trust(message, profile=profile) is not Trust.AUTHENTICATED
        assert arc_vouched(message, ("client.example",), dns({})) is None


@given(st.binary(max_size=200))
def test_stripping_never_fails_and_leaves_the_rest(raw: bytes):
    assert strip_results(raw, "mx.ours.example") == raw
