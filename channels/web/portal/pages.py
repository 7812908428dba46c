"""Renders the portal's pages: in the client's words and on the client's own clock."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from starlette.responses import HTMLResponse

from channels.report_words import STATES
from channels.web.pages import render, severities_of
from channels.web.portal.entrance import Guest, Portal

KINDS = {
    "defect": "Possible defect",
    "enhancement": "Suggestion",
    "question": "Question",
    "documentation": "Error in a document",
    "environment": "Network, permissions or other products",
    "account": "Plan, licences or contacts",
}


def show(portal: Portal, template: str, *, page: str, guest: Guest | None = None, **values: Any) -> HTMLResponse:
    """A page of the portal."""
    zone = guest.zone if guest else "UTC"
    status: int = values.pop("status", 200)
    return render(
        f"portal/{template}",
        status=status,
        guest=guest,
        page=page,
        vendor=portal.policy.vendor,
        kind_words=KINDS,
        state_words=STATES,
        severities=severities_of(portal.policy),
        severity_words=_severities(portal),
        local=lambda at: local(at, zone),
        span=span,
        **values,
    )


def _severities(portal: Portal) -> dict[str, str]:
    """Each severity as the vendor calls it, with what it means (S1)."""
    return {
        severity.value: f"{words.name[0].upper()}{words.name[1:]}: {words.means}"
        for severity, words in portal.policy.severities.items()
    }


def local(at: datetime, zone: str) -> str:
    """A moment on the client's clock.

    >>> from datetime import UTC
    >>> local(datetime(2026, 1, 31, 9, 5, tzinfo=UTC), "Europe/Berlin")
    '31 Jan 2026, 10:05'
    """
    there = at.astimezone(ZoneInfo(zone))
    return f"{there.day} {there:%b %Y, %H:%M}"


def span(length: timedelta) -> str:
    """A length of time in words.

    >>> span(timedelta(hours=8)), span(timedelta(minutes=30)), span(timedelta(days=2))
    ('8 hours', '30 minutes', '2 days')
    """
    minutes = int(length.total_seconds() // 60)
    for unit, size in (("day", 24 * 60), ("hour", 60), ("minute", 1)):
        if minutes >= size and minutes % size == 0:
            count = minutes // size
            return f"{count} {unit}{'s' if count > 1 else ''}"
    return f"{minutes} minutes"
