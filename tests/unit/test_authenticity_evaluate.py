"""SPF, DKIM and DMARC as the receiving server finds them (H1, H3)."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from channels.mail.authenticity import evaluate
from channels.mail.dkim_check import signature_candidate
from channels.mail.resolver import RecordedResolver
from models.messages import Authenticity
from models.vocabulary import Trust
from tests.unit.signed_mail import CLIENT, DMARC, PEER, PLAIN, SPF, dkim_key, dns, signed


def judged(
    raw: bytes = PLAIN,
    resolver: RecordedResolver | None = None,
    *,
    peer: str = PEER,
    mail_from: str = "alice@client.example",
    helo: str = "mail.client.example",
) -> Authenticity:
    return evaluate(raw, peer=peer, helo=helo, mail_from=mail_from, resolver=resolver or dns({}))


def test_an_aligned_signature_passes_dmarc():
    found = judged(signed(), dns(DMARC | dkim_key()), peer="203.0.113.9")

    assert found.trust is Trust.AUTHENTICATED
    assert found.reason == "client.example: DMARC passes: it is signed by client.example (DKIM)."


def test_aligned_spf_passes_dmarc():
    found = judged(PLAIN, dns(DMARC | SPF))

    assert found.trust is Trust.AUTHENTICATED and "(SPF)" in found.reason


def test_a_signature_counts_without_a_dmarc_record():
    found = judged(signed(), dns(dkim_key()), peer="203.0.113.9")

    assert found.trust is Trust.AUTHENTICATED and "no DMARC record" in found.reason


def test_aligned_spf_counts_without_a_dmarc_record():
    found = judged(PLAIN, dns(SPF))

    assert found.trust is Trust.AUTHENTICATED and "no DMARC record" in found.reason


def test_h1_a_from_that_nothing_proves_is_unverified():
    assert judged().trust is Trust.UNVERIFIED


def test_h1_a_forged_from_fails_dmarc():
    found = judged(PLAIN, dns(DMARC | SPF), peer="203.0.113.9")

    assert found.trust is Trust.FAILED and "policy reject" in found.reason


def test_h1_spf_of_the_forgers_own_domain_proves_nothing():
    records = SPF | {"evil.example": "v=spf1 +all"}

    found = judged(PLAIN, dns(records), mail_from="mallory@evil.example")

    assert found.trust is Trust.UNVERIFIED and "evil.example only" in found.reason


@pytest.mark.parametrize(
    "mail_from", ["x@evil.example@client.example", '"x@evil.example"@client.example', "a b@client.example"]
)
def test_h1_an_envelope_sender_with_two_domains_is_not_checked(mail_from: str):
    records = {"evil.example": "v=spf1 +all", "client.example": "v=spf1 -all"}

    assert judged(PLAIN, dns(records), mail_from=mail_from).trust is Trust.UNVERIFIED


def test_h3_a_signature_of_another_domain_is_not_enough():
    raw = signed(domain="evil.example")

    found = judged(raw, dns(DMARC | dkim_key("evil.example")), peer="203.0.113.9")

    assert found.trust is Trust.FAILED and "evil.example is not for the From domain" in found.reason


def test_the_clients_signature_counts_behind_that_of_its_mailing_service():
    raw = signed(signed(), domain="service.example")

    found = judged(raw, dns(DMARC | dkim_key() | dkim_key("service.example")), peer="203.0.113.9")

    assert found.trust is Trust.AUTHENTICATED


def test_a_signature_that_covers_part_of_the_text_proves_nothing():
    raw = signed(length=True) + b"Pay to another account.\r\n"

    found = judged(raw, dns(DMARC | dkim_key()), peer="203.0.113.9")

    assert found.trust is Trust.FAILED and "part of the text" in found.reason


def test_a_changed_text_breaks_the_signature():
    raw = signed().replace(b"this morning", b"last night")

    assert judged(raw, dns(DMARC | dkim_key()), peer="203.0.113.9").trust is Trust.FAILED


def test_a_second_from_added_behind_the_signature_names_nobody():
    raw = b"From: boss@client.example\r\n" + signed()

    assert judged(raw, dns(dkim_key())).trust is Trust.UNVERIFIED


@pytest.mark.parametrize(
    ("change", "note"),
    [
        ("h=to:subject", "does not cover the From field"),
        ("l=10", "covers only a part of the text"),
        ("a=rsa-sha1", "uses an algorithm that is not believed"),
        ("d=evil.example", "is not for the From domain"),
        ("d=client", "is not for the From domain"),
        ("d=", "cannot be read"),
        ("s=a b", "cannot be read"),
        ("d=client.example", ""),
    ],
)
def test_a_signature_is_looked_at_before_it_is_checked(change: str, note: str):
    tags = {"v": "1", "a": "rsa-sha256", "d": "client.example", "s": "key", "h": "from:to", "bh": "AAAA", "b": "AAAA"}
    name, _, value = change.partition("=")

    found = signature_candidate("; ".join(f"{k}={v}" for k, v in (tags | {name: value}).items()).encode(), CLIENT)

    assert found.note == note


def test_a_key_for_the_very_domain_refuses_the_identity_of_a_subdomain():
    raw = signed(identity=b"@sales.client.example")

    assert judged(raw, dns(dkim_key()), peer="203.0.113.9").trust is Trust.AUTHENTICATED
    assert judged(raw, dns(dkim_key(tags="t=s; ")), peer="203.0.113.9").trust is Trust.UNVERIFIED


def test_checks_in_several_threads_do_not_see_each_others_dns():
    def check(number: int) -> bool:
        allowed = number % 2 == 0
        resolver = dns({CLIENT: f"v=spf1 ip4:192.0.2.{10 if allowed else 11} -all"})
        return (judged(PLAIN, resolver).trust is Trust.AUTHENTICATED) == allowed

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(check, range(400)))


def test_a_key_shorter_than_1024_bits_proves_nothing():
    raw = signed(bits=768)

    assert judged(raw, dns(dkim_key(bits=768)), peer="203.0.113.9").trust is Trust.UNVERIFIED


def test_a_key_of_1024_bits_is_enough():
    raw = signed(bits=1024)

    assert judged(raw, dns(dkim_key(bits=1024)), peer="203.0.113.9").trust is Trust.AUTHENTICATED


def test_sha1_proves_nothing():
    raw = signed(signature_algorithm=b"rsa-sha1")

    assert judged(raw, dns(dkim_key()), peer="203.0.113.9").trust is Trust.UNVERIFIED


def test_a_key_in_testing_proves_nothing():
    assert judged(signed(), dns(dkim_key(tags="t=y; ")), peer="203.0.113.9").trust is Trust.UNVERIFIED


def test_strict_alignment_refuses_a_subdomain():
    records = {"_dmarc.client.example": "v=DMARC1; p=reject; adkim=s; aspf=s"} | dkim_key("mail.client.example")
    raw = signed(domain="mail.client.example")

    assert judged(raw, dns(records), peer="203.0.113.9").trust is Trust.FAILED


def test_relaxed_alignment_takes_a_subdomain():
    raw = signed(domain="mail.client.example")

    found = judged(raw, dns(DMARC | dkim_key("mail.client.example")), peer="203.0.113.9")

    assert found.trust is Trust.AUTHENTICATED


def test_a_subdomain_follows_the_policy_for_subdomains():
    raw = PLAIN.replace(b"alice@client.example", b"alice@sales.client.example")
    records = {"_dmarc.client.example": "v=DMARC1; p=none; sp=quarantine"}

    assert "policy quarantine" in judged(raw, dns(records), peer="203.0.113.9").reason


def test_two_dmarc_records_are_none():
    records = {"_dmarc.client.example": ["v=DMARC1; p=reject", "v=DMARC1; p=none"]}

    assert judged(PLAIN, dns(records), peer="203.0.113.9").trust is Trust.UNVERIFIED


@pytest.mark.parametrize(
    "record", ["v=DMARC1; p=maybe", "v=DMARC1", "p=reject; v=DMARC1", "v=DMARC1; p=none; p=reject"]
)
def test_a_malformed_dmarc_record_is_none(record: str):
    found = judged(PLAIN, dns({"_dmarc.client.example": record}), peer="203.0.113.9")

    assert found.trust is Trust.UNVERIFIED


@pytest.mark.parametrize("dead", ["_dmarc.client.example", "key._domainkey.client.example", "client.example"])
def test_dns_that_does_not_answer_is_never_a_pass_nor_a_failure(dead: str):
    resolver = dns(DMARC | dkim_key(), {dead})

    assert judged(signed().replace(b"fails", b"failed"), resolver).trust is not Trust.AUTHENTICATED
    assert judged(PLAIN, dns(DMARC, {"_dmarc.client.example"})).trust is Trust.UNVERIFIED
    assert judged(PLAIN, dns(DMARC, {"client.example"})).trust is Trust.UNVERIFIED


def test_a_bounce_is_checked_by_the_name_its_server_gives():
    records = DMARC | {"mail.client.example": "v=spf1 ip4:192.0.2.10 -all"}

    assert judged(PLAIN, dns(records), mail_from="").trust is Trust.AUTHENTICATED


def test_without_a_peer_only_a_signature_can_prove_anything():
    assert judged(signed(), dns(DMARC | dkim_key()), peer="").trust is Trust.AUTHENTICATED
    assert judged(PLAIN, dns(DMARC | SPF), peer="").trust is Trust.UNVERIFIED


@pytest.mark.parametrize(
    "record",
    ["v=spf1 include:client.example -all", "v=spf1 ip4:999.1.1.1 -all", "v=spf1 %{zz} +all", "v=spf1 a:%{l}%{"],
)
def test_a_broken_spf_record_is_no_pass(record: str):
    assert judged(PLAIN, dns({"client.example": record})).trust is Trust.UNVERIFIED


def test_a_hostile_run_of_blanks_costs_little():
    raw = signed(canonicalize=(b"relaxed", b"relaxed")) + b" \t" * 1_000_000
    started = time.process_time()

    judged(raw, dns(dkim_key()))

    assert time.process_time() - started < 5


def test_an_unsigned_mail_costs_less_than_a_millisecond():
    resolver = dns(DMARC | SPF)
    judged(PLAIN, resolver)
    started = time.process_time()

    for _ in range(200):
        judged(PLAIN, resolver)

    assert (time.process_time() - started) / 200 < 0.001


NAMES = st.sampled_from(["client.example", "evil.example", "mail.client.example", "client.example.evil.example"])
RECORDS = st.sampled_from(
    ["v=spf1 -all", "v=DMARC1; p=none", "v=spf1 include:x.evil.example ?all", "p=", "v=DKIM1; p=AAAA", "é"]
)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200), st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_no_input_makes_the_evaluation_fail(raw: bytes, peer: str, helo: str, mail_from: str):
    for message in (raw, b"From: a@client.example\r\nDKIM-Signature: " + raw, PLAIN + raw):
        found = evaluate(message, peer=peer, helo=helo, mail_from=mail_from, resolver=dns({}))
        assert found.trust is not Trust.AUTHENTICATED


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(NAMES, st.sampled_from(["", "_dmarc.", "key._domainkey."]), RECORDS), max_size=6),
    NAMES,
    NAMES,
    st.lists(
        st.sampled_from(
            [
                b"Authentication-Results: mx.ours.example; dmarc=pass header.from=client.example\r\n",
                b"Received-SPF: pass\r\n",
                b"Sender: alice@client.example\r\n",
                b"DKIM-Signature: v=1; a=rsa-sha256; d=client.example; s=key; h=from; bh=AAAA; b=AAAA\r\n",
            ]
        )
    ),
)
def test_nothing_without_an_aligned_pass_is_ever_authenticated(records, envelope, helo, additions):
    resolver = dns({prefix + name: record for name, prefix, record in records} | {"x.evil.example": "v=spf1 +all"})
    raw = b"".join(additions) + PLAIN

    for mail_from in (f"alice@{envelope}", ""):
        found = evaluate(raw, peer="203.0.113.9", helo=helo, mail_from=mail_from, resolver=resolver)
        aligned_include = any("include" in record and not prefix for _, prefix, record in records)
        assert aligned_include or found.trust is not Trust.AUTHENTICATED


@settings(max_examples=100, deadline=None)
@given(st.integers(min_value=0, max_value=2_000), st.binary(min_size=1, max_size=3))
def test_no_change_of_a_signed_mail_proves_another_sender(position: int, change: bytes):
    raw = signed()
    changed = raw[:position] + change + raw[position + len(change) :]

    found = judged(changed, dns(dkim_key()), peer="203.0.113.9")

    assert found.trust is not Trust.AUTHENTICATED or found.reason.startswith("client.example:")
