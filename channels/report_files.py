"""Reports as files: CSV that a spreadsheet takes for text alone (H24), and PDF to print or to send on."""

import csv
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO

from reportlab.graphics.shapes import Drawing, Rect, String  # type: ignore[import-untyped]
from reportlab.lib import colors  # type: ignore[import-untyped]
from reportlab.lib.pagesizes import A4, landscape  # type: ignore[import-untyped]
from reportlab.lib.units import mm  # type: ignore[import-untyped]
from reportlab.platypus import Flowable, SimpleDocTemplate, Spacer  # type: ignore[import-untyped]

from channels.report_fonts import REGULAR, style
from channels.report_paragraphs import label, paragraph
from channels.report_words import STATES, acceptance_rows, client_rows, promise_rows, standing_lines
from channels.web.usage_files import safe_cell, table_of
from intake.reports import ClientReport, LeadReport
from intake.usage import month_name

_CLIENT_HEADS = ("client", "plan", "cases", "incidents", "allowance", "left", "beyond", "escalated", "broken promises")
_PROMISE_HEADS = ("Promise", "Kept", "Broken", "Running")
_FILL = colors.HexColor("#2f6f9f")
_ROW, _LABEL, _BAR = 5 * mm, 45 * mm, 90 * mm


def lead_csv(report: LeadReport) -> bytes:
    """A line for each client, in UTF-8 with a mark for spreadsheets."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(_CLIENT_HEADS)
    for row in client_rows(report):
        writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
    return written.getvalue().encode("utf-8-sig")


def client_pdf(report: ClientReport, *, vendor: str) -> bytes:
    """A client's month."""
    usage = report.usage
    body = style("BodyText")
    parts: list[Flowable] = [paragraph(line, body) for line in standing_lines(report)]
    for heading, rows in (
        ("Person", usage.by_contact),
        ("Location", usage.by_location),
        ("Kind", usage.by_kind),
        ("Severity", usage.by_severity),
    ):
        parts += _counted(heading, rows)
    parts += [Spacer(1, 5 * mm), table_of([_PROMISE_HEADS, *promise_rows(report.promises)], [60 * mm, *[25 * mm] * 3])]
    lines = [
        (case.number, case.summary, case.contact, STATES.get(case.status, case.status), case.incidents)
        for case in usage.cases
    ]
    heads = ("Case", "About", "Person", "State", "Incidents")
    widths = [22 * mm, 71 * mm, 38 * mm, 24 * mm, 19 * mm]
    parts += [Spacer(1, 5 * mm), table_of([heads, *lines], widths)]
    return _document(f"{usage.client}: support in {month_name(usage.month)}", parts, vendor, A4)


def lead_pdf(report: LeadReport) -> bytes:
    """A month of all clients."""
    heads = ("Client", "Plan", "Cases", "Incidents", "Allowance", "Left", "Beyond", "Escalated", "Broken")
    widths = [55 * mm, 28 * mm, 15 * mm, 20 * mm, 65 * mm, 15 * mm, 17 * mm, 20 * mm, 17 * mm]
    parts: list[Flowable] = [table_of([heads, *client_rows(report)], widths)]
    parts += _counted("Kind", report.by_kind)
    parts += _counted("Severity", report.by_severity)
    parts += [Spacer(1, 5 * mm), table_of([_PROMISE_HEADS, *promise_rows(report.promises)], [60 * mm, *[25 * mm] * 3])]
    rows = acceptance_rows(report.acceptance)
    parts += [Spacer(1, 5 * mm), table_of([("Suggestions and decisions", "Cases", "Share"), *rows],
                                          [60 * mm, 25 * mm, 25 * mm])]  # fmt: skip
    return _document(f"Support in {month_name(report.month)}", parts, report.vendor, landscape(A4))


def _counted(heading: str, rows: Sequence[tuple[str, int, int]]) -> list[Flowable]:
    rows = [(f"{name[:1].upper()}{name[1:]}", count, cost) for name, count, cost in rows]
    table = table_of([(heading, "Cases", "Incidents"), *rows], [90 * mm, 25 * mm, 25 * mm])
    return [Spacer(1, 5 * mm), *_chart([(name, count) for name, count, _ in rows]), Spacer(1, 1 * mm), table]


def _chart(rows: Sequence[tuple[str, int]]) -> Iterable[Flowable]:
    if not rows:
        return
    most, height = max(1, *(count for _, count in rows)), _ROW * len(rows)
    drawing = Drawing(_LABEL + _BAR + 15 * mm, height)
    for place, (name, count) in enumerate(rows):
        bottom, length = height - (place + 1) * _ROW, _BAR * count / most
        drawing.add(
            String(_LABEL - 2 * mm, bottom + 1.2 * mm, label(name[:30]), fontName=REGULAR, fontSize=8, textAnchor="end")
        )
        drawing.add(Rect(_LABEL, bottom + 0.6 * mm, max(1, length), 3.4 * mm, fillColor=_FILL, strokeColor=None))
        drawing.add(String(_LABEL + length + 2 * mm, bottom + 1.2 * mm, str(count), fontName=REGULAR, fontSize=8))
    yield drawing


def _document(title: str, parts: Sequence[Flowable], vendor: str, size: tuple[float, float]) -> bytes:
    file, margin = BytesIO(), 15 * mm
    document = SimpleDocTemplate(
        file, pagesize=size, title=title, author=vendor,
        leftMargin=margin, rightMargin=margin, topMargin=margin, bottomMargin=margin,
    )  # fmt: skip
    document.build([paragraph(title, style("Title")), *parts])
    return file.getvalue()
