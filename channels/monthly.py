"""Mailing the reports of a month that is over: to clients by their own zone, to leads by the vendor's; each once."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from channels.application import Application
from channels.report_files import client_pdf, lead_csv, lead_pdf
from channels.report_words import standing_lines
from channels.web.submission import attachment_of
from channels.web.usage_files import usage_csv
from intake.acting import LEADING
from intake.outgoing import message_id_of
from intake.policy import Policy
from intake.replies import Reply, as_html, as_text
from intake.reports import ClientReport, client_report, lead_report, month_before
from intake.usage import month_name
from models.clients import ClientRow
from models.database import Database
from models.messages import Attachment, OutgoingMessage
from models.store import Store, StoreUnavailableError
from models.vocabulary import Channel

_log = logging.getLogger(__name__)
_LOOK_EVERY_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class _Parcel:
    """One report, for whom it is, and the mark by which it is known that it went out."""

    mark: str
    recipients: tuple[str, ...]
    subject: str
    text: str
    files: tuple[Attachment, ...]


@dataclass(frozen=True, slots=True)
class Monthly:
    """Looks for reports that are due, and queues them; any number of processes may do so."""

    database: Database
    policy: Policy
    clock: Callable[[], datetime]
    zone: str
    to_clients: bool = True
    to_leads: bool = True

    def send_due(self) -> int:
        """Queues each report that is due and was not sent; how many mails that made."""
        now, queued = self.clock(), 0
        with Store.read(self.database) as store:
            clients = store.clients.all() if self.to_clients else []
        for client in clients:
            queued += self._send(self._for_client(client, now), now)
        if self.to_leads:
            queued += self._send(self._for_leads(now), now)
        return queued

    def _for_client(self, client: ClientRow, now: datetime) -> _Parcel | None:
        month = month_before(now, client.time_zone)
        mark = f"report:{month}:client:{client.id}"
        with Store.read(self.database) as store:
            if client.removed_at is not None or store.clocks.is_marked(mark):
                return None
            report = client_report(store, self.policy, client, month, now=now)
            recipients = _representatives(store, client)
        if not recipients or not (report.usage.cases or report.usage.plan):
            return _Parcel(mark, (), "", "", ())
        return _Parcel(
            mark,
            recipients,
            f"Your support in {month_name(month)}",
            _client_text(report),
            (
                attachment_of(f"support-{month}.pdf", "application/pdf", client_pdf(report, vendor=self.policy.vendor)),
                attachment_of(f"support-{month}.csv", "text/csv", usage_csv(report.usage)),
            ),
        )

    def _for_leads(self, now: datetime) -> _Parcel | None:
        # A day later than the vendor's month ends, when it has ended for every client, too.
        month = month_before(now - timedelta(days=1), self.zone)
        mark = f"report:{month}:leads"
        with Store.read(self.database) as store:
            if store.clocks.is_marked(mark):
                return None
            report = lead_report(store, self.policy, month, now=now)
            people = [each for each in store.people.all() if each.active and each.role in LEADING and each.email]
        cases = sum(len(client.usage.cases) for client in report.clients)
        return _Parcel(
            mark,
            tuple(each.email for each in people),
            f"Support in {month_name(month)}, all clients",
            f"{cases} cases of {len(report.clients)} clients. The figures are in the files.",
            (
                attachment_of(f"support-{month}.pdf", "application/pdf", lead_pdf(report)),
                attachment_of(f"support-{month}.csv", "text/csv", lead_csv(report)),
            ),
        )

    def _send(self, parcel: _Parcel | None, now: datetime) -> int:
        if parcel is None:
            return 0
        reply = Reply(greeting=parcel.text, vendor=self.policy.vendor)
        with Store.open(self.database) as store:
            if not store.clocks.mark(parcel.mark, now=now):
                return 0  # another process was quicker
            for place, recipient in enumerate(parcel.recipients):
                identity = f"{parcel.mark}:{place}"
                message = OutgoingMessage(
                    channel=Channel.EMAIL,
                    recipient=recipient,
                    subject=parcel.subject,
                    text=as_text(reply),
                    html=as_html(reply),
                    identity=identity,
                    message_id=message_id_of(identity, self.policy.support_address),
                    attachments=parcel.files,
                )
                store.outbox.add(message, purpose="report", now=now)
        return len(parcel.recipients)


@contextlib.asynccontextmanager
async def monthly_reports(application: Application) -> AsyncIterator[None]:
    """Looks every few minutes for reports that are due, as long as the block runs."""
    task = asyncio.create_task(_look(monthly_of(application)))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task], timeout=30)


def monthly_of(application: Application) -> Monthly:
    """What mails the reports that the settings wish for."""
    settings = application.settings
    return Monthly(
        application.database,
        application.policy,
        application.clock,
        settings.vendor.time_zone,
        to_clients=settings.reports.monthly_to_clients,
        to_leads=settings.reports.monthly_to_leads,
    )


async def _look(monthly: Monthly) -> None:
    while True:
        try:
            await asyncio.to_thread(monthly.send_due)
        except StoreUnavailableError as error:
            _log.warning("Monthly reports wait: %s", error)
        await asyncio.sleep(_LOOK_EVERY_SECONDS)


def _representatives(store: Store, client: ClientRow) -> tuple[str, ...]:
    found: list[str] = []
    for contact in store.clients.contacts(client.id):
        if contact.purchasing_representative or contact.single_point_of_contact:
            found += store.clients.addresses(contact.id, "email")[:1]
    return tuple(dict.fromkeys(found))


def _client_text(report: ClientReport) -> str:
    lines: Sequence[str] = standing_lines(report)
    count = len(report.usage.cases)
    cases = f"{count} {'case' if count == 1 else 'cases'} in {month_name(report.usage.month)}."
    return "\n\n".join([f"{report.usage.client}: {cases}", *lines, "The cases are in the files."])
