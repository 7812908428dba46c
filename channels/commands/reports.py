"""Reports without a browser: ``reports client``, ``reports leads``, ``reports send``."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from channels.commands.context import Context

if TYPE_CHECKING:
    from intake.reports import ClientReport, LeadReport

FORMS = ("text", "html", "csv", "pdf")
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")


def _month(_context: click.Context, _option: click.Parameter, value: str) -> str:
    if value and not _MONTH.fullmatch(value):
        raise click.BadParameter("write a month as YYYY-MM, such as 2026-03.")
    return value


MONTH = click.option("--month", default="", callback=_month, help="YYYY-MM; the current month where it is absent.")
FORM = click.option("--format", "form", type=click.Choice(FORMS), default="text", help="In which form.")
OUT = click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="The file to write; else standard output."
)


@click.group()
def reports() -> None:
    """What a month of support came to."""


@reports.command("client")
@click.argument("name")
@MONTH
@FORM
@OUT
@click.pass_obj
def of_client(context: Context, name: str, month: str, form: str, out: Path | None) -> None:
    """The month of the client NAME: usage by person, location, kind and severity, what is left, promises kept."""
    from intake.charges import month_of
    from intake.reports import client_report
    from models.store import Store

    with context.application() as application, Store.read(application.database) as store:
        client = store.clients.find_by_name(name)
        if client is None:
            raise click.ClickException(f"There is no client named {name!r}.")
        now = application.clock()
        chosen = month or month_of(now, client.time_zone)
        report = client_report(store, application.policy, client, chosen, now=now)
        vendor = application.policy.vendor
    _write(_client_bytes(report, form, vendor), out)


@reports.command("leads")
@MONTH
@FORM
@OUT
@click.pass_obj
def of_all(context: Context, month: str, form: str, out: Path | None) -> None:
    """The month of all clients, with kinds, severities, promises and how far suggestions were accepted."""
    from intake.charges import month_of
    from intake.reports import lead_report
    from models.store import Store

    with context.application() as application, Store.read(application.database) as store:
        now = application.clock()
        chosen = month or month_of(now, application.settings.vendor.time_zone)
        report = lead_report(store, application.policy, chosen, now=now)
    _write(_lead_bytes(report, form), out)


@reports.command("send")
@click.pass_obj
def send(context: Context) -> None:
    """Queue the monthly reports that the settings wish for and that were not sent yet."""
    from channels.monthly import monthly_of

    with context.application() as application:
        if not application.settings.reports.any:
            raise click.ClickException("Switch reports.monthly_to_clients or reports.monthly_to_leads on first.")
        count = monthly_of(application).send_due()
    click.echo(f"{count} mails queued.")


def _client_bytes(report: "ClientReport", form: str, vendor: str) -> bytes:
    # Imported late: drawing PDF takes a library that other commands need not load.
    from channels.report_files import client_pdf
    from channels.report_html import client_html
    from channels.report_words import client_text
    from channels.web.usage_files import usage_csv

    if form == "html":
        return client_html(report, vendor=vendor).encode()
    if form == "pdf":
        return client_pdf(report, vendor=vendor)
    return usage_csv(report.usage) if form == "csv" else client_text(report).encode()


def _lead_bytes(report: "LeadReport", form: str) -> bytes:
    from channels.report_files import lead_csv, lead_pdf
    from channels.report_html import lead_html
    from channels.report_words import lead_text

    if form == "html":
        return lead_html(report).encode()
    if form == "pdf":
        return lead_pdf(report)
    return lead_csv(report) if form == "csv" else lead_text(report).encode()


def _write(content: bytes, out: Path | None) -> None:
    if out is None:
        click.echo(content, nl=False)
        return
    out.write_bytes(content)
    click.echo(f"Wrote {out}.")


COMMANDS = (reports,)
