"""Which evidence about a sender is asked, and where DNS answers come from."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from channels.mail.authenticity import Receiver, TrustPolicy, authenticate, networks
from channels.mail.resolver import DnsFileError, DnsUnavailable, read_dns_file
from models.messages import Delivery
from models.vocabulary import Channel, Trust
from tests.unit.signed_mail import DMARC, PEER, PLAIN, SPF, dkim_key, dns, sealed, signed

TOLD = b"Authentication-Results: mx.ours.example; dmarc=pass header.from=client.example\r\n" + PLAIN
POLICY = TrustPolicy(authserv_ids=("mx.ours.example",), relays=networks(["10.0.0.0/8"]))


def delivery(raw: bytes = PLAIN, *, peer: str = "", path_key: str = "", vouched: bool = False) -> Delivery:
    return Delivery(
        channel=Channel.EMAIL,
        raw=raw,
        content_key="1",
        received_at=datetime(2025, 11, 4, tzinfo=UTC),
        envelope_from="alice@client.example",
        peer=peer,
        path_key=path_key,
        helo="mail.client.example",
        vouched=vouched,
    )


def test_the_operators_word_counts():
    found = authenticate(delivery(vouched=True), TrustPolicy(), dns({}))

    assert (found.trust, found.reason) == (Trust.VOUCHED, "The operator vouches for it.")


def test_h4_nobody_can_vouch_for_a_from_that_names_two():
    raw = b"From: mallory@evil.example\r\n" + PLAIN

    assert authenticate(delivery(raw, vouched=True), TrustPolicy(), dns({})).trust is Trust.UNVERIFIED


@pytest.mark.parametrize("peer", ["127.0.0.1", "::ffff:127.0.0.1"])
def test_a_vouched_network_is_believed(peer: str):
    policy = TrustPolicy(vouched_networks=networks(["127.0.0.0/8"]))

    assert authenticate(delivery(peer=peer), policy, dns({})).trust is Trust.VOUCHED


def test_our_own_relay_is_believed():
    assert authenticate(delivery(TOLD, peer="10.1.2.3"), POLICY, dns({})).trust is Trust.AUTHENTICATED


def test_a_mailbox_is_believed_for_its_servers_verdict():
    assert authenticate(delivery(TOLD, path_key="inbox/1/2"), POLICY, dns({})).trust is Trust.AUTHENTICATED


def test_h2_a_mailbox_with_a_receiving_server_of_its_own_believes_no_other():
    own = replace(POLICY, mailboxes={"google": Receiver(("mx.google.com",))})

    fetched = delivery(TOLD, path_key="imap:google:INBOX:1:2")
    elsewhere = delivery(TOLD, path_key="imap:support:INBOX:1:2")

    assert authenticate(fetched, own, dns({})).trust is Trust.UNVERIFIED
    assert authenticate(elsewhere, own, dns({})).trust is Trust.AUTHENTICATED


def test_h2_a_strangers_server_is_not_believed():
    assert authenticate(delivery(TOLD, peer="203.0.113.9"), POLICY, dns(DMARC)).trust is Trust.FAILED


def test_h2_mail_of_unknown_origin_is_believed_for_its_signature_only():
    assert authenticate(delivery(TOLD), POLICY, dns({})).trust is Trust.UNVERIFIED
    assert authenticate(delivery(signed()), POLICY, dns(dkim_key())).trust is Trust.AUTHENTICATED


def test_a_stranger_is_evaluated_here():
    assert authenticate(delivery(peer=PEER), POLICY, dns(SPF | DMARC)).trust is Trust.AUTHENTICATED


def test_a_stranger_is_unverified_where_evaluation_is_off():
    found = authenticate(delivery(peer=PEER), TrustPolicy(evaluate=False), dns(SPF | DMARC))

    assert found.trust is Trust.UNVERIFIED


def test_a_signature_proves_a_mailbox_message_that_has_no_verdict():
    found = authenticate(delivery(signed(), path_key="inbox/1/2"), TrustPolicy(), dns(DMARC | dkim_key()))

    assert found.trust is Trust.AUTHENTICATED


def test_a_listed_forwarder_lifts_what_failed():
    forwarded = PLAIN.replace(b"Subject: ", b"Subject: [list] ")
    raw = sealed(
        b"Authentication-Results: list.example; dmarc=pass header.from=client.example\r\n" + forwarded, "list.example"
    )
    resolver = dns(DMARC | dkim_key("list.example"))
    policy = TrustPolicy(arc_sealers=("list.example",))

    assert authenticate(delivery(raw, peer="203.0.113.9"), TrustPolicy(), resolver).trust is Trust.FAILED
    assert authenticate(delivery(raw, peer="203.0.113.9"), policy, resolver).trust is Trust.VOUCHED


def test_a_file_of_dns_records_answers_in_place_of_the_network(tmp_path: Path):
    file = tmp_path / "dns.toml"
    file.write_text(
        '["Client.example"]\nTXT = ["v=spf1 mx -all"]\nMX = ["10 mail.client.example"]\n'
        '["mail.client.example"]\nA = ["192.0.2.10"]\n["broken.example"]\nunavailable = true\n',
        encoding="utf-8",
    )

    resolver = read_dns_file(file)

    assert authenticate(delivery(peer=PEER), TrustPolicy(), resolver).trust is Trust.AUTHENTICATED
    with pytest.raises(DnsUnavailable):
        resolver.lookup("broken.example", "TXT")


@pytest.mark.parametrize("text", ["x", '["a.example"]\nTXT = "v=spf1"', '["a.example"]\nCNAME = ["b"]', "name = 1"])
def test_a_wrong_file_of_dns_records_is_refused_with_its_name(tmp_path: Path, text: str):
    file = tmp_path / "dns.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(DnsFileError, match=r"dns\.toml"):
        read_dns_file(file)
