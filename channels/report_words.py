"""The lines and table rows of reports, the same on the page, in a mail, as PDF and as CSV."""

from collections.abc import Sequence

from channels.web.usage_files import standing_in_words
from intake.reports import Acceptance, ClientReport, Kept, LeadReport
from intake.usage import month_name

#: The states of cases, as clients read them.
STATES = {
    "new": "Received",
    "open": "In work",
    "waiting": "Waiting for you",
    "resolved": "Resolved",
    "closed": "Closed",
    "rejected": "No case of its own",
    "merged": "Part of another case",
}


def standing_lines(report: ClientReport) -> list[str]:
    """Where the client stands after the month: plan, what is left, what went beyond, what was broken."""
    usage, lines = report.usage, [standing_in_words(report.usage)]
    if usage.allowance is not None and usage.allowance.left is not None:
        lines[0] += f" {usage.allowance.left or 'None'} left."
    lines += [f"{each.words[0].upper()}{each.words[1:]}." for each in report.implementations]
    if report.beyond:
        lines.append(f"{_cases(report.beyond)} beyond the allowance.")
    if report.escalated:
        lines.append(f"{_cases(report.escalated)} escalated.")
    return lines


def client_text(report: ClientReport) -> str:
    """A client's month in plain text."""
    usage = report.usage
    blocks = [f"{usage.client}: support in {month_name(usage.month)}", "\n".join(standing_lines(report))]
    for heading, rows in (
        ("Person", usage.by_contact),
        ("Location", usage.by_location),
        ("Kind", usage.by_kind),
        ("Severity", usage.by_severity),
    ):
        blocks.append(_columns((heading, "cases", "incidents"), rows))
    blocks.append(_columns(("Promise", "kept", "broken", "running"), promise_rows(report.promises)))
    return "\n\n".join(blocks) + "\n"


def lead_text(report: LeadReport) -> str:
    """A month of all clients in plain text."""
    heads = ("Client", "plan", "cases", "incidents", "allowance", "left", "beyond", "escalated", "broken")
    blocks = [
        f"Support in {month_name(report.month)}",
        _columns(heads, client_rows(report)),
        _columns(("Kind", "cases", "incidents"), report.by_kind),
        _columns(("Severity", "cases", "incidents"), report.by_severity),
        _columns(("Promise", "kept", "broken", "running"), promise_rows(report.promises)),
        _columns(("Suggestions and decisions", "cases", "share"), acceptance_rows(report.acceptance)),
    ]
    return "\n\n".join(blocks) + "\n"


def _columns(heads: Sequence[str], rows: Sequence[Sequence[str | int]]) -> str:
    lines = [[str(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(heads))]
    return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)


def promise_rows(promises: Sequence[Kept]) -> list[tuple[str, int, int, int]]:
    """Each promise with how often it was kept, broken, and still runs."""
    names = {"response": "First response", "resolution": "Resolution"}
    return [(names.get(each.promise, each.promise), each.kept, each.broken, each.running) for each in promises]


def acceptance_rows(acceptance: Acceptance) -> list[tuple[str, int, str]]:
    """How far suggestions were taken as they were."""
    rows = [
        ("Kind as suggested", acceptance.kind),
        ("Severity as suggested", acceptance.severity),
        ("Product as suggested", acceptance.product),
        ("All as suggested", acceptance.unchanged),
        ("No case of its own", acceptance.rejected),
    ]
    decided = ("Decided", acceptance.decided, acceptance.share(acceptance.decided))
    return [decided, *((name, count, acceptance.share(count)) for name, count in rows)]


def client_rows(report: LeadReport) -> list[tuple[str, str, int, int, str, str, int, int, int]]:
    """A line for each client."""
    rows = []
    for client in report.clients:
        usage, allowance = client.usage, client.usage.allowance
        left = "–" if allowance is None or allowance.left is None else str(allowance.left)
        broken = sum(each.broken for each in client.promises)
        rows.append(
            (
                usage.client,
                usage.plan.name if usage.plan else "–",
                len(usage.cases),
                usage.incidents,
                allowance.words if allowance else "–",
                left,
                client.beyond,
                client.escalated,
                broken,
            )
        )
    return rows


def _cases(count: int) -> str:
    return "1 case was" if count == 1 else f"{count} cases were"
