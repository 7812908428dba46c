"""A month's usage as files: CSV that a spreadsheet takes for text alone (H24), and a page to print."""

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from reportlab.lib import colors  # type: ignore[import-untyped]
from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
from reportlab.lib.styles import getSampleStyleSheet  # type: ignore[import-untyped]
from reportlab.lib.units import mm  # type: ignore[import-untyped]
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle  # type: ignore[import-untyped]

from intake.dashboard import Figures
from intake.usage import Usage, month_name

_COLUMNS = ("case", "opened", "contact", "location", "kind", "severity", "status", "summary", "incidents")
_ACTIVE = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(text: str) -> str:
    """A cell that no spreadsheet runs as a formula.

    >>> safe_cell('=HYPERLINK("x")'), safe_cell("plain")
    ('\\'=HYPERLINK("x")', 'plain')
    """
    return f"'{text}" if text.startswith(_ACTIVE) else text


def usage_csv(usage: Usage) -> bytes:
    """The cases of the month, a line each, in UTF-8 with a mark for spreadsheets."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for case in usage.cases:
        opened = case.opened_at.astimezone(ZoneInfo(usage.zone)).isoformat(timespec="minutes")
        cells = (case.number, opened, case.contact, case.location, case.kind, case.severity, case.status, case.summary)
        writer.writerow([*(safe_cell(cell) for cell in cells), case.incidents])
    return written.getvalue().encode("utf-8-sig")


def usage_pdf(usage: Usage, *, vendor: str) -> bytes:
    """The month on a page or more, to print or to send on."""
    styles, file = getSampleStyleSheet(), BytesIO()
    title = f"Support in {month_name(usage.month)}"
    document = SimpleDocTemplate(
        file, pagesize=A4, title=f"{title}: {usage.client}", author=vendor,
        leftMargin=18 * mm, rightMargin=18 * mm, topMargin=18 * mm, bottomMargin=18 * mm,
    )  # fmt: skip
    parts = [
        Paragraph(escape(usage.client), styles["Title"]),
        Paragraph(escape(title), styles["Heading2"]),
        Paragraph(escape(standing_in_words(usage)), styles["BodyText"]),
        Spacer(1, 6 * mm),
    ]
    for heading, rows in (("Person", usage.by_contact), ("Location", usage.by_location), ("Kind", usage.by_kind)):
        parts += [table_of([[heading, "Cases", "Incidents"], *rows], [90 * mm, 30 * mm, 30 * mm]), Spacer(1, 5 * mm)]
    cell = styles["BodyText"]
    cell.fontSize, cell.leading = 8, 10
    lines = [
        [case.number, Paragraph(escape(case.summary), cell), Paragraph(escape(case.contact), cell), case.status,
         case.incidents]
        for case in usage.cases
    ]  # fmt: skip
    parts.append(
        table_of(
            [["Case", "About", "Person", "State", "Incidents"], *lines], [22 * mm, 75 * mm, 40 * mm, 18 * mm, 19 * mm]
        )
    )
    document.build(parts)
    return file.getvalue()


def figures_csv(several: Sequence[Figures]) -> bytes:
    """Figures of a dashboard, a line for each value, in UTF-8 with a mark for spreadsheets."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(("figure", "label", "series", "value"))
    for each in several:
        for series in each.series:
            for label, value in zip(each.labels, series.values, strict=True):
                shown = "" if value is None else f"{value:g}"
                writer.writerow([safe_cell(cell) for cell in (each.title, label, series.name)] + [shown])
    return written.getvalue().encode("utf-8-sig")


def standing_in_words(usage: Usage) -> str:
    """The plan of the month and what was used of it."""
    if usage.plan is None or usage.allowance is None:
        return "There was no active agreement; cases are logged without promised times."
    return f"Plan {usage.plan.name}: {usage.allowance.words}."


def table_of(rows: Sequence[Sequence[object]], widths: list[float]) -> Table:
    """A table as reports print it, its first row the headings."""
    table = Table(rows, colWidths=widths, repeatRows=1, hAlign="LEFT")
    table.setStyle(
        TableStyle(
            [
                ("FONTSIZE", (0, 0), (-1, -1), 8),
                ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold"),
                ("LINEBELOW", (0, 0), (-1, 0), 0.6, colors.black),
                ("LINEBELOW", (0, 1), (-1, -1), 0.25, colors.lightgrey),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    return table
