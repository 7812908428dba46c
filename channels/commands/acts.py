"""What the commands on cases share: who acts, which case, and how an act ends."""

import getpass
from typing import TYPE_CHECKING

import click

from models.vocabulary import Kind, Severity

if TYPE_CHECKING:
    from channels.application import Application
    from intake.deciding import Decision
    from models.cases import CaseRow

AS = click.option(
    "--as", "login", envvar="INTAKE_TECHNICIAN", default=None, help="The technician who acts; your login name here."
)
NUMBER = click.argument("number")


def acting_login(login: str | None) -> str:
    """Who acts: the technician named, else whoever is at the terminal."""
    return login or getpass.getuser()


def get_case(application: "Application", number: str) -> "CaseRow":
    """The case of a number; raises NoSuchCaseError."""
    from intake.case_file import find_case
    from models.store import Store

    with Store.read(application.database) as store:
        return find_case(store, application.policy, number)


def decision_on(
    case: "CaseRow",
    *,
    kind: str | None,
    severity: str | None,
    product: str | None,
    feature: str | None,
    version: str | None,
) -> "Decision":
    """The decision that keeps of a case what is not named."""
    from intake.deciding import Decision

    chosen = Kind(kind or case.kind)
    worst = severity or case.severity or Severity.LOW.value
    return Decision(
        kind=chosen,
        severity=Severity(worst) if chosen.has_severity else None,
        product=product if product is not None else case.product,
        feature=feature if feature is not None else case.feature,
        version=version if version is not None else case.version,
    )
