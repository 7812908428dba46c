"""Reports as pages of their own: a chart and, beside each chart, the table with the same figures (H24)."""

from collections.abc import Sequence
from html import escape

from channels.report_charts import bars
from channels.report_words import acceptance_rows, client_rows, promise_rows, standing_lines
from intake.reports import ClientReport, LeadReport
from intake.usage import month_name

_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;color:#1a1a1a;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;margin:.5rem 0 1.5rem}th,td{text-align:left;padding:.25rem .9rem .25rem 0;"
    "border-bottom:1px solid #ccc;vertical-align:top}td.n,th.n{text-align:right}svg{max-width:100%;height:auto}"
    "h2{margin-top:2rem}caption{text-align:left;font-weight:600}"
)
_COUNTS = ("Cases", "Incidents")


def client_html(report: ClientReport, *, vendor: str) -> str:
    """A client's month."""
    usage = report.usage
    parts = [f"<p>{escape(line)}</p>" for line in standing_lines(report)]
    for heading, rows in (
        ("Person", usage.by_contact),
        ("Location", usage.by_location),
        ("Kind", usage.by_kind),
        ("Severity", usage.by_severity),
    ):
        parts.append(_counted(heading, rows))
    parts.append(_table("Promised times", ("Promise", "Kept", "Broken", "Running"), promise_rows(report.promises)))
    cases = [
        (case.number, case.summary, case.contact, case.location, case.severity or "–", case.status, case.incidents)
        for case in usage.cases
    ]
    heads = ("Case", "About", "Person", "Location", "Severity", "State", "Incidents")
    parts.append(_table("Cases", heads, cases))
    return _page(f"{usage.client}: support in {month_name(usage.month)}", parts, vendor)


def lead_html(report: LeadReport) -> str:
    """A month of all clients."""
    heads = ("Client", "Plan", "Cases", "Incidents", "Allowance", "Left", "Beyond", "Escalated", "Broken promises")
    parts = [
        _table("Clients", heads, client_rows(report)),
        _counted("Kind", report.by_kind),
        _counted("Severity", report.by_severity),
        _table("Promised times", ("Promise", "Kept", "Broken", "Running"), promise_rows(report.promises)),
        _table("Suggestions and decisions", ("What", "Cases", "Share"), acceptance_rows(report.acceptance)),
    ]
    return _page(f"Support in {month_name(report.month)}", parts, report.vendor)


def _counted(heading: str, rows: Sequence[tuple[str, int, int]]) -> str:
    chart = bars(f"Cases by {heading.lower()}", [(name, count) for name, count, _ in rows])
    return f"<h2>{escape(heading)}</h2>{chart}{_table('', (heading, *_COUNTS), rows)}"


def _table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[str | int]]) -> str:
    said = f"<caption>{escape(caption)}</caption>" if caption else ""
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    body = "".join(f"<tr>{''.join(_cell(cell) for cell in row)}</tr>" for row in rows)
    return f"<table>{said}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(value: str | int) -> str:
    return f'<td class="n">{value}</td>' if isinstance(value, int) else f"<td>{escape(value)}</td>"


def _page(title: str, parts: Sequence[str], vendor: str) -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>{''.join(parts)}"
        f"<footer><p>{escape(vendor)}</p></footer></body></html>\n"
    )
