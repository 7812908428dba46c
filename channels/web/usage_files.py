"""A month's usage as files: CSV that a spreadsheet takes for text alone (H24), and tables to print."""

import csv
from collections.abc import Sequence
from io import StringIO
from zoneinfo import ZoneInfo

from reportlab.lib import colors  # type: ignore[import-untyped]
from reportlab.platypus import Table, TableStyle  # type: ignore[import-untyped]

from channels.report_fonts import REGULAR, style
from channels.report_paragraphs import paragraph
from intake.dashboard import Figures
from intake.usage import Usage

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
    """A table as reports print it, its first row the headings; texts are written in fonts that know their signs."""
    head, cell = style("BodyText", size=8, is_bold=True), style("BodyText", size=8)
    written = [
        [paragraph(each, head if place == 0 else cell) if isinstance(each, str) else each for each in row]
        for place, row in enumerate(rows)
    ]
    table = Table(written, colWidths=widths, repeatRows=1, hAlign="LEFT")
    table.setStyle(
        TableStyle(
            [
                ("FONTSIZE", (0, 0), (-1, -1), 8),
                ("FONTNAME", (0, 0), (-1, -1), REGULAR),
                ("LINEBELOW", (0, 0), (-1, 0), 0.6, colors.black),
                ("LINEBELOW", (0, 1), (-1, -1), 0.25, colors.lightgrey),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    return table
