"""DNS answers from the network, asked of a small server on this machine."""

import socketserver
import threading
from collections.abc import Iterator

import dns.message
import dns.rcode
import dns.resolver
import dns.rrset
import pytest

from channels.mail.resolver import DnsResolver, DnsUnavailable

ANSWERS = {
    ("client.example.", "TXT"): ['"v=spf1 " "-all"'],
    ("client.example.", "MX"): ["10 mail.client.example."],
    ("mail.client.example.", "A"): ["192.0.2.10"],
    ("mail.client.example.", "AAAA"): ["2001:db8::1"],
}


class Server(socketserver.UDPServer):
    asked = 0
    is_dead = False


class Answer(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        packet, connection = self.request
        question = dns.message.from_wire(packet)
        response = dns.message.make_response(question)
        name, kind = question.question[0].name.to_text(), dns.rdatatype.to_text(question.question[0].rdtype)
        self.server.asked += 1
        if self.server.is_dead:
            response.set_rcode(dns.rcode.SERVFAIL)
        elif (name, kind) in ANSWERS:
            response.answer.append(dns.rrset.from_text(name, 120, "IN", kind, *ANSWERS[name, kind]))
        elif name not in {known for known, _ in ANSWERS}:
            response.set_rcode(dns.rcode.NXDOMAIN)
        connection.sendto(response.to_wire(), self.client_address)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def now() -> list[float]:
    return [0.0]


@pytest.fixture
def resolver(server: Server, now: list[float]) -> DnsResolver:
    inner = dns.resolver.Resolver(configure=False)
    inner.nameservers, inner.port = ["127.0.0.1"], server.server_address[1]
    return DnsResolver(lifetime_seconds=1.0, most_answers=3, clock=lambda: now[0], inner=inner)


def test_the_strings_of_a_text_are_joined(resolver: DnsResolver):
    assert resolver.lookup("Client.example.", "TXT") == ("v=spf1 -all",)


@pytest.mark.parametrize(
    ("name", "kind", "values"),
    [
        ("client.example", "MX", ("10 mail.client.example.",)),
        ("mail.client.example", "A", ("192.0.2.10",)),
        ("mail.client.example", "AAAA", ("2001:db8::1",)),
        ("mail.client.example", "TXT", ()),
        ("nowhere.example", "TXT", ()),
        ("a" * 80 + ".example", "TXT", ()),
        ("a..example", "TXT", ()),
    ],
)
def test_a_name_and_type_give_their_values(resolver: DnsResolver, name: str, kind: str, values: tuple[str, ...]):
    assert resolver.lookup(name, kind) == values


def test_an_answer_is_remembered_for_as_long_as_it_says(resolver: DnsResolver, server: Server, now: list[float]):
    resolver.lookup("client.example", "TXT")
    resolver.lookup("client.example", "TXT")
    before = server.asked
    now[0] = 121.0
    resolver.lookup("client.example", "TXT")

    assert (before, server.asked) == (1, 2)


def test_only_so_many_answers_are_remembered(resolver: DnsResolver, server: Server):
    for number in range(5):
        resolver.lookup(f"{number}.nowhere.example", "TXT")
    resolver.lookup("0.nowhere.example", "TXT")

    assert server.asked == 6


def test_a_server_that_fails_is_not_asked_again_at_once(resolver: DnsResolver, server: Server, now: list[float]):
    server.is_dead = True
    for _ in range(2):
        with pytest.raises(DnsUnavailable):
            resolver.lookup("client.example", "TXT")
    asked, server.is_dead, now[0] = server.asked, False, 11.0

    assert asked == 1 and resolver.lookup("client.example", "TXT") == ("v=spf1 -all",)
