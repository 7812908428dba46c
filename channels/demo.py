"""The demonstration: a whole installation on loopback, with clients who write by real SMTP and read our answers."""

import asyncio
import secrets
import signal
import smtplib
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import SMTP as SMTP_POLICY
from email.policy import default as default_policy
from email.utils import format_datetime, make_msgid, parseaddr
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

from channels.application import Application, now, open_application
from channels.demo_clock import DemoClock
from channels.demo_report import report_on
from channels.example import read_example
from channels.serve import Running, running
from channels.settings import Settings, load_settings
from channels.train_if_needed import train_if_needed
from channels.web.auth import hash_password
from channels.web.submission import Submission, delivery_of, parse_submission
from classifiers.catalogue_file import load_catalogue
from intake.clients_file import read_clients
from intake.desk import accept_all
from intake.registry import register_catalogue, register_clients
from models.store import Store
from models.upgrade import upgrade
from models.vocabulary import Channel

Say = Callable[[str], None]
_PATIENCE_SECONDS = 90.0
LOGIN = "demo"
LEAD = "Demo Technician"


@dataclass(slots=True)
class Sink:
    """A mail server that keeps what we send, as the clients' own would."""

    mails: list[EmailMessage] = field(default_factory=list)

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Keeps a mail."""
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        mail = BytesParser(EmailMessage, policy=default_policy).parsebytes(content)
        self.mails.append(mail)
        return "250 2.0.0 Kept"

    def answers_to(self, message_id: str) -> list[EmailMessage]:
        """The mails that a message led to, in the order in which they arrived."""
        return [mail for mail in self.mails if str(mail.get("In-Reply-To", "")) == message_id]

    def answer_to(self, message_id: str, address: str) -> EmailMessage | None:
        """The mail to an address that a message led to."""
        found = (mail for mail in self.answers_to(message_id) if parseaddr(str(mail["To"]))[1] == address)
        return next(found, None)


def run_demo(*, no_wait: bool, say: Say, vendor: Path | None = None) -> bool:
    """Runs the demonstration, of a vendor's folder if one is named; whether every message was settled and answered."""
    return asyncio.run(_demo(no_wait, say, read_example(vendor)))


async def _demo(no_wait: bool, say: Say, samples: Mapping[str, str]) -> bool:
    folder = Path("var") / "demo" / secrets.token_hex(4)
    sink = Sink()
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(sink, hostname="clients.example"), "127.0.0.1", 0
    )
    settings = _settings(folder, samples, sink_port=server.sockets[0].getsockname()[1])
    await asyncio.to_thread(train_if_needed, Path(settings.reader.training_data), Path(settings.reader.folder), say=say)
    clock = DemoClock(now)
    application = replace(open_application(settings), clock=clock)
    story = tomllib.loads(samples["messages.toml"])
    if "at" in story:
        clock.put_to(story["at"])
    password = _register(application, folder, say)
    try:
        async with running(application, ("mail", "web", "worker")) as opened:
            say(f"  {opened.addresses[0]}, replies go to a sink on loopback")
            done = await _play(Stage(application, opened, sink, clock), story["message"], say)
            assert opened.web is not None
            say(f"\nConsole: http://{opened.web[0]}:{opened.web[1]}/console   login: {LOGIN}   password: {password}")
            if not no_wait:
                say("It stays open until you press Ctrl-C.")
                await _until_interrupted()
    finally:
        server.close()
        application.database.close()
    return done


async def _until_interrupted() -> None:
    stopping = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    await stopping.wait()


def _settings(folder: Path, samples: Mapping[str, str], *, sink_port: int) -> Settings:
    folder.mkdir(parents=True)
    for name, text in samples.items():
        (folder / name).write_text(text, encoding="utf-8")
    here = Path.cwd()
    return load_settings(
        folder / "intake.toml",
        {
            "INTAKE_LISTENER__PORT": "0",
            "INTAKE_SENDER__PORT": str(sink_port),
            "INTAKE_WEB__PORT": "0",
            "INTAKE_WEB__SECURE_COOKIES": "false",
            "INTAKE_TRUST__DNS_FILE": "dns.toml",
            "INTAKE_READER__FOLDER": str(here / "var" / "readers"),
            "INTAKE_READER__TRAINING_DATA": str(here / "training_data"),
        },
    )


def _register(application: Application, folder: Path, say: Say) -> str:
    upgrade(application.database)
    password = secrets.token_urlsafe(9)
    clients = read_clients(
        folder / "clients.toml", plans=application.policy.plans, calendars=application.policy.calendars
    )
    email = _address_of_lead(application)
    with Store.open(application.database) as store:
        register_clients(store, clients, now=application.clock())
        register_catalogue(store, load_catalogue(folder / "catalog.toml"))
        store.people.put(LOGIN, name=LEAD, role="lead", email=email, password_hash=hash_password(password), active=True)
    say(f"An installation in {folder}: {len(clients)} clients, SQLite, SMTP, worker, console")
    return password


def _address_of_lead(application: Application) -> str:
    """Where the demonstration's lead reads mail, in the vendor's own domain."""
    return f"{LOGIN}@{application.policy.support_address.rpartition('@')[2]}"


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the messages of a demonstration are played, and what was sent so far, by its title."""

    application: Application
    opened: Running
    sink: Sink
    clock: DemoClock
    sent: dict[str, str] = field(default_factory=dict)


async def _play(stage: Stage, entries: Sequence[Mapping[str, Any]], say: Say) -> bool:
    everything, lead = True, _address_of_lead(stage.application)
    for entry in entries:
        if "at" in entry:
            stage.clock.put_to(entry["at"])
        message_id, subject = await asyncio.to_thread(_deliver, stage, entry)
        stage.sent[entry["title"]] = message_id
        everything = await _until_answered(stage.application, message_id) and everything
        with Store.read(stage.application.database) as store:
            lines = report_on(store, stage.application.policy, message_id, stage.sink.answers_to(message_id), lead)
        moment = f", {entry['at']:%d %B %Y %H:%M:%S} UTC" if "at" in entry else ""
        say(f"\n── {entry['title']}{moment}: {entry['from']}, “{subject}”")
        for line in lines:
            say(f"   {line}")
    return everything


def _deliver(stage: Stage, entry: Mapping[str, Any]) -> tuple[str, str]:
    """Sends a message by its channel; its Message-ID and its subject."""
    if entry.get("channel") == "portal":
        return _submit(stage, entry), str(entry["subject"])
    mail = _mail(stage, entry)
    assert stage.opened.smtp is not None
    _send(stage.opened.smtp, mail)
    return str(mail["Message-ID"]), str(mail["Subject"])


def _submit(stage: Stage, entry: Mapping[str, Any]) -> str:
    """Logs a request as somebody does who is signed in to the portal."""
    name, address = parseaddr(entry["from"])
    submission = Submission(secrets.token_urlsafe(16), address, name, entry["subject"], entry["text"].strip())
    delivery = delivery_of(submission, Channel.PORTAL, received_at=stage.clock())
    accept_all(stage.application.database, [delivery])
    return f"<{parse_submission(delivery).message_id}>"


def _mail(stage: Stage, entry: Mapping[str, Any]) -> EmailMessage:
    mail = EmailMessage(policy=SMTP_POLICY)
    address = parseaddr(entry["from"])[1]
    mail["From"] = entry["from"]
    mail["To"] = stage.application.policy.support_address
    mail["Date"] = format_datetime(stage.clock())
    mail["Message-ID"] = make_msgid(domain=address.rpartition("@")[2])
    subject = entry.get("subject", "")
    answered = stage.sink.answer_to(stage.sent[entry["answers"]], address) if "answers" in entry else None
    text = entry["text"].strip() + "\n"
    if answered is not None:
        subject = f"Re: {answered['Subject']}"
        text += _joined(mail, answered)
    mail["Subject"] = subject
    for name, value in entry.get("headers", {}).items():
        mail[name] = value
    mail.set_content(text)
    return mail


def _joined(mail: EmailMessage, answered: EmailMessage) -> str:
    """Makes a mail the answer to one of ours; what it quotes of it."""
    mail["In-Reply-To"] = answered["Message-ID"]
    mail["References"] = answered["Message-ID"]
    mail.replace_header("To", answered["Reply-To"])
    body = answered.get_body(("plain",))
    quoted = body.get_content() if body is not None else ""
    head = f"\nOn {answered['Date']}, {answered['From']} wrote:\n"
    return head + "".join(f"> {line}\n" for line in quoted.splitlines())


def _send(address: tuple[str, int], mail: EmailMessage) -> None:
    with smtplib.SMTP(*address, timeout=30) as client:
        client.send_message(mail)


async def _until_answered(application: Application, message_id: str) -> bool:
    """Until the message is settled and what it queued has reached the sink."""
    ends = asyncio.get_running_loop().time() + _PATIENCE_SECONDS
    while asyncio.get_running_loop().time() < ends:
        with Store.read(application.database) as store:
            request = store.conversations.find_request_by_message_id(message_id.strip("<>"))
            replies = store.outbox.of_request(request.id) if request else []
        if request is not None and all(reply.state == "sent" for reply in replies):
            return True
        await asyncio.sleep(0.05)
    return False
