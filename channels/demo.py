"""The demonstration: a whole installation on loopback, with clients who write by real SMTP and read our answers."""

import asyncio
import secrets
import signal
import smtplib
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import SMTP as SMTP_POLICY
from email.policy import default as default_policy
from email.utils import format_datetime, make_msgid, parseaddr
from importlib.resources import files
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

from channels.application import Application, open_application
from channels.demo_report import report_on
from channels.serve import Running, running
from channels.settings import Settings, load_settings
from channels.train_if_needed import train_if_needed
from channels.web.auth import hash_password
from classifiers.catalogue_file import load_catalogue
from intake.clients_file import read_clients
from intake.registry import register_catalogue, register_clients
from models.store import Store
from models.upgrade import upgrade

Say = Callable[[str], None]
_PATIENCE_SECONDS = 90.0
LOGIN = "demo"


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

    def answer_to(self, message_id: str) -> EmailMessage | None:
        """The mail that answers a message."""
        return next((mail for mail in self.mails if str(mail.get("In-Reply-To", "")) == message_id), None)


def run_demo(*, no_wait: bool, say: Say) -> bool:
    """Runs the demonstration; whether every message was settled and its replies sent."""
    return asyncio.run(_demo(no_wait, say))


async def _demo(no_wait: bool, say: Say) -> bool:
    folder = Path("var") / "demo" / secrets.token_hex(4)
    samples = _samples()
    sink = Sink()
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(sink, hostname="clients.example"), "127.0.0.1", 0
    )
    settings = _settings(folder, samples, sink_port=server.sockets[0].getsockname()[1])
    await asyncio.to_thread(train_if_needed, Path(settings.reader.training_data), Path(settings.reader.folder), say=say)
    application = open_application(settings)
    password = _register(application, folder, say)
    try:
        async with running(application, ("mail", "web", "worker")) as opened:
            say(f"  {opened.addresses[0]}, replies go to a sink on loopback")
            done = await _play(application, opened, sink, samples["messages.toml"], say)
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


def _samples() -> dict[str, str]:
    folder = files("channels").joinpath("samples")
    names = ("intake.toml", "clients.toml", "catalog.toml", "dns.toml", "messages.toml")
    return {name: folder.joinpath(name).read_text(encoding="utf-8") for name in names}


def _settings(folder: Path, samples: dict[str, str], *, sink_port: int) -> Settings:
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
    clients = read_clients(folder / "clients.toml", plans=application.policy.plans)
    with Store.open(application.database) as store:
        register_clients(store, clients, now=application.clock())
        register_catalogue(store, load_catalogue(folder / "catalog.toml"))
        store.people.put(LOGIN, name="Demo Technician", role="lead", password_hash=hash_password(password), active=True)
    say(f"An installation in {folder}: {len(clients)} clients, SQLite, SMTP, worker, console")
    return password


async def _play(application: Application, opened: Running, sink: Sink, messages: str, say: Say) -> bool:
    sent: dict[str, EmailMessage] = {}
    everything = True
    for entry in tomllib.loads(messages)["message"]:
        mail = _mail(entry, sent, sink, application.clock())
        sent[entry["title"]] = mail
        assert opened.smtp is not None
        await asyncio.to_thread(_send, opened.smtp, mail)
        settled = await _until_answered(application, str(mail["Message-ID"]))
        everything = everything and settled
        with Store.read(application.database) as store:
            lines = report_on(
                store, application.policy, str(mail["Message-ID"]), sink.answer_to(str(mail["Message-ID"]))
            )
        say(f"\n── {entry['title']}: {mail['From']}, “{mail['Subject']}”")
        for line in lines:
            say(f"   {line}")
    return everything


def _mail(entry: dict[str, Any], sent: dict[str, EmailMessage], sink: Sink, written_at: datetime) -> EmailMessage:
    mail = EmailMessage(policy=SMTP_POLICY)
    mail["From"] = entry["from"]
    mail["To"] = "support@meridian.example"
    mail["Date"] = format_datetime(written_at)
    mail["Message-ID"] = make_msgid(domain=parseaddr(entry["from"])[1].rpartition("@")[2])
    subject = entry.get("subject", "")
    receipt = sink.answer_to(str(sent[entry["answers"]]["Message-ID"])) if "answers" in entry else None
    text = entry["text"].strip() + "\n"
    if receipt is not None:
        subject = f"Re: {receipt['Subject']}"
        mail["In-Reply-To"] = receipt["Message-ID"]
        mail["References"] = receipt["Message-ID"]
        mail.replace_header("To", receipt["Reply-To"])
        body = receipt.get_body(("plain",))
        quoted = body.get_content() if body is not None else ""
        text += f"\nOn {receipt['Date']}, {receipt['From']} wrote:\n" + "".join(
            f"> {line}\n" for line in quoted.splitlines()
        )
    mail["Subject"] = subject
    for name, value in entry.get("headers", {}).items():
        mail[name] = value
    mail.set_content(text)
    return mail


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
