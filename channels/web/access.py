"""Who may use which route of the console: one table, and a route that is not in it is closed to everybody."""

from collections.abc import Mapping
from enum import StrEnum

from intake.errors import NotAllowedError


class Role(StrEnum):
    """What a technician may do here; each role may do what those before it may."""

    TECHNICIAN = "technician"
    LEAD = "lead"
    ADMINISTRATOR = "administrator"


_RANK = {role: rank for rank, role in enumerate(Role)}
_T, _L, _A = Role.TECHNICIAN, Role.LEAD, Role.ADMINISTRATOR

RULES: Mapping[str, Role] = {
    "GET /console": _T,
    "GET /console/side": _T,
    "POST /console/bulk": _T,
    "POST /console/filters": _T,
    "POST /console/filters/{filter_id}/share": _L,
    "POST /console/filters/{filter_id}/drop": _T,
    "GET /console/cases/{number}": _T,
    "GET /console/cases/{number}/presence": _T,
    "POST /console/cases/{number}/writing": _T,
    "POST /console/cases/{number}/confirm": _T,
    "POST /console/cases/{number}/correct": _T,
    "POST /console/cases/{number}/reject": _T,
    "POST /console/cases/{number}/assign": _T,
    "POST /console/cases/{number}/note": _T,
    "POST /console/cases/{number}/answer": _T,
    "POST /console/cases/{number}/wait": _T,
    "POST /console/cases/{number}/resume": _T,
    "POST /console/cases/{number}/resolve": _T,
    "POST /console/cases/{number}/close": _T,
    "POST /console/cases/{number}/reopen": _T,
    "POST /console/cases/{number}/split": _T,
    "POST /console/cases/{number}/merge": _T,
    "POST /console/cases/{number}/undo": _T,
    "POST /console/cases/{number}/change": _T,
    "POST /console/cases/{number}/let-through": _L,
    "POST /console/cases/{number}/give-back": _T,
    "POST /console/cases/{number}/escalate": _T,
    "POST /console/escalations/{escalation_id}/accept": _L,
    "POST /console/escalations/{escalation_id}/dismiss": _L,
    "POST /console/escalations/{escalation_id}/step": _T,
    "POST /console/escalations/{escalation_id}/owner": _T,
    "POST /console/escalations/{escalation_id}/end": _T,
    "POST /console/requests/{request_id}/confirm": _T,
    "POST /console/requests/{request_id}/open": _T,
    "GET /console/requests/{request_id}": _T,
    "POST /console/requests/{request_id}/release": _T,
    "POST /console/requests/{request_id}/dismiss": _T,
    "GET /console/requests/{request_id}/html": _T,
    "GET /console/requests/{request_id}/files/{place}": _T,
    "GET /console/requests/{request_id}/original": _T,
    "GET /console/calls/new": _T,
    "POST /console/calls": _T,
    "GET /console/calls/{inbox_id}": _T,
    "GET /console/feedback": _T,
    "POST /console/defects/{report_id}/rate": _T,
    "POST /console/defects/{report_id}/confirm": _T,
    "POST /console/defects/{report_id}/link": _T,
    "POST /console/defects/{report_id}/join": _T,
    "POST /console/defects/{report_id}/fixed": _T,
    "POST /console/defects/{report_id}/decline": _T,
    "POST /console/enhancements/{enhancement_id}/join": _T,
    "POST /console/enhancements/{enhancement_id}/rule": _L,
    "POST /console/cases/{number}/document-mended": _T,
    "GET /console/search": _T,
    "GET /console/held": _T,
    "GET /console/inbox": _T,
    "POST /console/inbox/{inbox_id}/retry": _T,
    "GET /console/clients": _T,
    "POST /console/clients": _L,
    "GET /console/clients/{client_id}": _T,
    "POST /console/clients/{client_id}/remove": _L,
    "POST /console/clients/{client_id}/restore": _L,
    "POST /console/clients/{client_id}/deployments/{deployment_id}/remove": _L,
    "POST /console/clients/{client_id}/contacts": _L,
    "POST /console/clients/{client_id}/contacts/{contact_id}/remove": _L,
    "POST /console/clients/{client_id}/ways/take-away": _L,
    "POST /console/clients/{client_id}/ways/give-back": _L,
    "POST /console/clients/{client_id}/agreements": _L,
    "POST /console/clients/{client_id}/deployments": _L,
    "GET /console/clients/{client_id}/report": _T,
    "GET /console/clients/{client_id}/report.csv": _T,
    "GET /console/clients/{client_id}/report.pdf": _T,
    "GET /console/reports": _T,
    "GET /console/reports.csv": _T,
    "GET /console/reports/month": _L,
    "GET /console/reports/month.csv": _L,
    "GET /console/reports/month.pdf": _L,
    "GET /console/catalogue": _T,
    "POST /console/catalogue/products": _L,
    "POST /console/catalogue/features": _L,
    "POST /console/catalogue/releases": _L,
    "POST /console/catalogue/documents": _L,
    "GET /console/articles": _T,
    "GET /console/articles/new": _T,
    "POST /console/articles/new": _T,
    "GET /console/articles/{article_id}": _T,
    "GET /console/articles/{article_id}/edit": _T,
    "POST /console/articles/{article_id}/edit": _T,
    "GET /console/account": _T,
    "POST /console/account/password": _T,
    "POST /console/account/factor": _T,
    "POST /console/account/factor/off": _T,
    "GET /console/admin": _L,
    "POST /console/admin/technicians": _A,
    "POST /console/admin/technicians/{login}/factor-off": _A,
    "POST /console/admin/templates": _L,
    "POST /console/admin/templates/{template_id}/drop": _L,
    "POST /console/admin/readers/rollback": _A,
    "POST /console/admin/readers/{reader}/promote": _A,
    "GET /console/admin/plans": _L,
    "POST /console/admin/plans": _A,
    "POST /console/admin/plans/drop": _A,
    "GET /console/admin/calendars": _L,
    "POST /console/admin/calendars": _A,
    "POST /console/admin/calendars/drop": _A,
    "GET /console/admin/words": _L,
    "GET /console/admin/rules": _L,
    "GET /console/admin/retention": _L,
    "POST /console/admin/settings/{name}": _A,
    "POST /console/admin/settings/{name}/back": _A,
    "GET /console/admin/connections": _L,
    "GET /console/admin/connections/{name}": _A,
    "POST /console/admin/connections/{name}": _A,
    "POST /console/admin/connections/{name}/given": _A,
    "POST /console/admin/connections/{name}/back": _A,
    "POST /console/admin/connections/{name}/try": _A,
    "GET /console/admin/audit": _L,
    "GET /console/admin/export/clients.toml": _L,
    "GET /console/admin/export/catalog.toml": _L,
    "POST /console/admin/import/clients": _A,
    "POST /console/admin/import/catalog": _A,
    "GET /console/live": _T,
    "POST /console/logout": _T,
}


def is_allowed(role: str, method: str, path: str) -> bool:
    """Whether somebody of a role may use a route; nobody may use one without a rule.

    >>> is_allowed("technician", "GET", "/console"), is_allowed("administrator", "GET", "/somewhere")
    (True, False)
    """
    needed = RULES.get(f"{'GET' if method == 'HEAD' else method} {path}")
    return needed is not None and role in _RANK and _RANK[Role(role)] >= _RANK[needed]


def check_allowed(role: str, method: str, path: str) -> None:
    """Raises NotAllowedError, in words that tell whom to ask."""
    if is_allowed(role, method, path):
        return
    needed = RULES.get(f"{method} {path}")
    raise NotAllowedError(f"This is for {needed or 'nobody'}s." if needed else "This page is closed.")
