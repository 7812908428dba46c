"""A small installation for tests: the sample clients, a clock in the test's hand, and mail in one line."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import make_msgid
from importlib.resources import files
from itertools import count
from pathlib import Path

from channels.mail.keys import content_key
from channels.mail.parse import parse
from channels.understanding import InProcess, Tools
from channels.web.submission import FORM_CHANNELS, authenticate_submission, parse_submission
from classifiers.catalogue_file import load_catalogue
from classifiers.reader import rules_reader
from intake.clients_file import read_clients
from intake.desk import Desk
from intake.matching import CaseNumbers
from intake.plans import Plan
from intake.policy import Policy
from intake.registry import register_catalogue, register_clients
from intake.reply_address import ReplyAddresses
from intake.triage import Triage
from models.cases import CaseRow, RequestRow
from models.database import Database
from models.messages import Authenticity, Delivery
from models.queues import OutboxRow
from models.store import Store
from models.vocabulary import Channel, Trust

SUPPORT = "support@meridian.example"
DANA = "Dana Whitfield <dana.whitfield@northside.example>"
INES = "Ines Vogel <ines.vogel@lakeview.example>"
QUESTION = "How do I print the battery report for one wing only?\n"


def samples() -> Path:
    """Where the sample files of ``intake init`` are."""
    return Path(str(files("channels").joinpath("samples")))


def mail(
    sender: str = DANA,
    text: str = QUESTION,
    *,
    subject: str = "A question",
    message_id: str | None = None,
    **headers: str,
) -> bytes:
    """The raw bytes of a mail; further headers are written with underscores (``In_Reply_To``)."""
    message = EmailMessage(policy=SMTP_POLICY)
    message["From"] = sender
    message["To"] = SUPPORT
    message["Date"] = "Tue, 24 Nov 2026 09:00:00 +0000"
    message["Subject"] = subject
    if message_id is None:
        message["Message-ID"] = make_msgid(domain="northside.example")
    for name, value in headers.items():
        message.replace_header("To", value) if name == "To" else message.add_header(name.replace("_", "-"), value)
    message.set_content(text)
    # Written by hand, because the library refuses to write what others do send.
    own_id = f"Message-ID: {message_id}\r\n".encode() if message_id else b""
    return own_id + message.as_bytes()


class Installation:
    """A desk and a triage on one database; what they read is trusted as the test says.

    ``register`` is false for another process on a database that is set up already.
    """

    def __init__(self, database: Database, *, register: bool = True) -> None:
        self.database = database
        self.now = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
        self.trust = Trust.AUTHENTICATED
        self.policy = Policy(
            vendor="Meridian Support",
            numbers=CaseNumbers("CS"),
            addresses=ReplyAddresses(SUPPORT, b"a key for tests only, long enough", timedelta(days=30)),
            own_addresses=frozenset({SUPPORT}),
            support_address=SUPPORT,
            plans={"Silver": Plan("Silver", incidents_per_month=5), "Gold": Plan("Gold", single_point_of_contact=True)},
        )
        tokens = count(1)
        tools = Tools(
            lambda delivery: parse_submission(delivery) if delivery.channel in FORM_CHANNELS else parse(delivery.raw),
            self._authenticate,
            rules_reader(),
        )
        self.understand = InProcess(tools, seconds=60)
        self.desk = Desk(database, self.policy, self.understand, lambda: self.now, lambda: f"token-{next(tokens)}")
        self.triage = Triage(database, self.policy, lambda: self.now)
        if register:
            self._register()

    def _register(self) -> None:
        with Store.open(self.database) as store:
            register_clients(store, read_clients(samples() / "clients.toml", plans=self.policy.plans), now=self.now)
            register_catalogue(store, load_catalogue(samples() / "catalog.toml"))
            store.people.put("ada", name="Ada", role="technician", active=True)

    def _authenticate(self, delivery: Delivery) -> Authenticity:
        if delivery.channel in FORM_CHANNELS:
            return authenticate_submission(delivery)
        return Authenticity(self.trust, "by the test")

    def use_plan(self, plan: Plan) -> None:
        """Changes what one plan gives, from now on."""
        self.use(replace(self.policy, plans={**self.policy.plans, plan.name: plan}))

    def use(self, policy: Policy) -> None:
        """Lets desk and triage work by another policy from now on."""
        self.policy = policy
        self.desk = replace(self.desk, policy=policy)
        self.triage = replace(self.triage, policy=policy)

    def delivery(self, raw: bytes, **fields: object) -> Delivery:
        """A mail as the SMTP door hands it over."""
        known: dict[str, object] = {
            "channel": Channel.EMAIL,
            "raw": raw,
            "content_key": content_key(raw),
            "received_at": self.now,
            "envelope_from": "dana.whitfield@northside.example",
            "envelope_to": (SUPPORT,),
            "peer": "127.0.0.1",
        }
        return Delivery(**(known | fields))  # type: ignore[arg-type]

    def receive(self, raw: bytes, **fields: object) -> RequestRow:
        """Takes a mail in and settles it; the request it became."""
        accepted = self.desk.accept(self.delivery(raw, **fields))
        while self.desk.work(20):
            pass
        with Store.read(self.database) as store:
            request = store.conversations.request_of(accepted.inbox_id)
        assert request is not None
        return request

    def cases(self, request: RequestRow) -> Sequence[CaseRow]:
        """The cases a request opened."""
        with Store.read(self.database) as store:
            return store.cases.of_request(request.id)

    def replies(self, request: RequestRow) -> Sequence[OutboxRow]:
        """What was queued for a request."""
        with Store.read(self.database) as store:
            return store.outbox.of_request(request.id)
