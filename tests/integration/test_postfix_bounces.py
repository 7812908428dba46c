"""The whole way of a reply that comes back: through a real Postfix, refused by the client's server, matched (H20)."""

from collections.abc import Iterator

import pytest

from models.database import Database, open_database
from models.store import Store
from tests.installation import Installation, mail
from tests.integration.open_door import Door, Kept
from tests.integration.postfix_server import Postfix, postfix_server, require
from tests.integration.sink_server import Sink, sink_server
from tests.integration.test_sender import options, send

pytestmark = pytest.mark.requires_postfix


@pytest.fixture
def database(sqlite_url: str) -> Iterator[Database]:
    opened = open_database(sqlite_url)
    yield opened
    opened.close()


@pytest.fixture
def clients_server() -> Iterator[Sink]:
    with sink_server() as running:
        yield running


@pytest.fixture
def came_back() -> Kept:
    return Kept()


@pytest.fixture
def postfix(came_back: Kept, clients_server: Sink) -> Iterator[Postfix]:
    require()
    door = Door(came_back, lmtp=True)
    with postfix_server(lmtp_port=door.port, client_port=clients_server.port) as running:
        yield running
    door.close()


def test_a_refused_reply_comes_back_to_its_own_return_path_and_is_matched_h20(
    database: Database, postfix: Postfix, clients_server: Sink, came_back: Kept
) -> None:
    installation = Installation(database)
    request = installation.receive(mail())
    clients_server.refusals["dana.whitfield@northside.example"] = "550 5.1.1 no such user here"

    send(installation, options(postfix.port))
    postfix.wait_until(lambda: bool(came_back.deliveries), what="the report comes back")
    (report,) = came_back.deliveries
    installation.desk.accept(report)
    while installation.desk.work(20):
        pass

    (receipt,) = installation.replies(request)
    assert report.envelope_from == ""
    assert receipt.state == "bounced"
    assert "no such user here" in receipt.reason
    with Store.read(database) as store:
        acts = [entry.act for entry in store.audit.of(f"case:{installation.cases(request)[0].id}")]
    assert "bounced" in acts
