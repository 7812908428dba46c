"""Everything the console does is done by the API: each of its routes has its counterpart, or a reason for none."""

from channels.web.access import RULES
from tests.integration.api_fixtures import opened_api

SCREEN = "is about a person at a screen"
# A route of the console that is not here fails the test below: the API must learn it, too.
COUNTERPARTS = {
    "GET /console": "GET /cases",
    "GET /console/side": "GET /standing",
    "POST /console/bulk": "POST /bulk",
    "POST /console/filters": SCREEN,
    "POST /console/filters/{filter_id}/share": SCREEN,
    "POST /console/filters/{filter_id}/drop": SCREEN,
    "GET /console/cases/{number}": "GET /cases/{number}/conversation",
    "GET /console/cases/{number}/presence": SCREEN,
    "POST /console/cases/{number}/writing": SCREEN,
    "POST /console/cases/{number}/note": "POST /cases/{number}/notes",
    "POST /console/cases/{number}/give-back": "POST /cases/{number}/reverse-charge",
    "POST /console/escalations/{escalation_id}/step": "POST /escalations/{escalation_id}/steps",
    "POST /console/escalations/{escalation_id}/owner": "POST /escalations/{escalation_id}/hand-over",
    "POST /console/requests/{request_id}/dismiss": "POST /requests/{request_id}/put-away",
    "GET /console/calls/new": SCREEN,
    "GET /console/calls/{inbox_id}": "GET /inbox/{inbox_id}",
    "GET /console/feedback": "GET /defects",
    "POST /console/defects/{report_id}/fixed": "POST /defects/{report_id}/fix",
    "GET /console/held": "GET /requests",
    "POST /console/clients/{client_id}/contacts/{contact_id}/remove": (
        "DELETE /clients/{client_id}/contacts/{contact_id}"
    ),
    "POST /console/clients/{client_id}/remove": "DELETE /clients/{client_id}",
    "POST /console/clients/{client_id}/deployments/{deployment_id}/remove": (
        "DELETE /clients/{client_id}/deployments/{deployment_id}"
    ),
    "POST /console/clients/{client_id}/agreements": "POST /clients/{client_id}/plan",
    "GET /console/clients/{client_id}/report": "GET /clients/{client_id}/reports/{month}",
    "GET /console/clients/{client_id}/report.csv": "GET /clients/{client_id}/reports/{month}/csv",
    "GET /console/clients/{client_id}/report.pdf": "GET /clients/{client_id}/reports/{month}/pdf",
    "GET /console/reports": "GET /dashboard",
    "GET /console/reports.csv": "GET /dashboard/csv",
    "GET /console/reports/month": "GET /reports/{month}",
    "GET /console/reports/month.csv": "GET /reports/{month}/csv",
    "GET /console/reports/month.pdf": "GET /reports/{month}/pdf",
    "POST /console/catalogue/products": "POST /catalogue",
    "POST /console/catalogue/features": "POST /catalogue",
    "POST /console/catalogue/releases": "POST /catalogue",
    "POST /console/catalogue/documents": "POST /catalogue",
    "GET /console/articles/new": SCREEN,
    "POST /console/articles/new": "POST /articles",
    "GET /console/articles/{article_id}/edit": SCREEN,
    "POST /console/articles/{article_id}/edit": "PUT /articles/{article_id}",
    "GET /console/account": SCREEN,
    "POST /console/account/password": SCREEN,
    "POST /console/account/factor": SCREEN,
    "POST /console/account/factor/off": SCREEN,
    "GET /console/admin": "GET /technicians",
    "POST /console/admin/technicians": "PUT /technicians/{login}",
    "POST /console/admin/technicians/{login}/factor-off": "POST /technicians/{login}/factor-off",
    "POST /console/admin/templates": "POST /templates",
    "POST /console/admin/templates/{template_id}/drop": "DELETE /templates/{template_id}",
    "POST /console/admin/readers/rollback": "POST /readers/rollback",
    "POST /console/admin/readers/{reader}/promote": "POST /readers/{reader_id}/promote",
    "GET /console/admin/plans": "GET /settings/{section}",
    "POST /console/admin/plans": "PUT /settings/{section}",
    "POST /console/admin/plans/drop": "PUT /settings/{section}",
    "GET /console/admin/calendars": "GET /settings/{section}",
    "POST /console/admin/calendars": "PUT /settings/{section}",
    "POST /console/admin/calendars/drop": "PUT /settings/{section}",
    "GET /console/admin/words": "GET /settings/{section}",
    "GET /console/admin/rules": "GET /settings/{section}",
    "GET /console/admin/retention": "GET /settings/{section}",
    "POST /console/admin/settings/{name}": "PUT /settings/{section}",
    "POST /console/admin/settings/{name}/back": "DELETE /settings/{section}",
    "GET /console/admin/connections": "GET /connections",
    "GET /console/admin/connections/{name}": "GET /settings/{section}",
    "POST /console/admin/connections/{name}": "PUT /settings/{section}",
    "POST /console/admin/connections/{name}/given": "POST /settings/{section}/try",
    "POST /console/admin/connections/{name}/back": "DELETE /settings/mailbox/{name}",
    "POST /console/admin/connections/{name}/try": "POST /connections/{name}/try",
    "GET /console/admin/audit": "GET /audit",
    "GET /console/admin/export/clients.toml": "GET /registers/clients.toml",
    "GET /console/admin/export/catalog.toml": "GET /registers/catalog.toml",
    "POST /console/admin/import/clients": "POST /registers/clients.toml",
    "POST /console/admin/import/catalog": "POST /registers/catalog.toml",
    "GET /console/live": SCREEN,
    "POST /console/logout": SCREEN,
}


def test_whatever_the_console_does_the_api_does(sqlite_url: str) -> None:
    with opened_api(sqlite_url) as (_, client):
        paths = client.get("/api/v1/openapi.json").json()["paths"]
    known = {f"{method.upper()} {path}" for path, methods in paths.items() for method in methods}

    # What is called the same at both needs no entry.
    found = {rule: COUNTERPARTS.get(rule, rule.replace(" /console/", " /", 1)) for rule in RULES}

    assert {rule: way for rule, way in found.items() if way != SCREEN and way not in known} == {}
    assert COUNTERPARTS.keys() <= RULES.keys()
