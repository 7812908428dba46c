"""Finding what an address names, as far as the caller may see it: what is another client's is not there (H7)."""

from typing import Annotated

from fastapi import Path

from channels.web.api.entrance import Api
from channels.web.api.problems import ProblemError
from channels.web.api.tokens import Caller
from intake.case_file import find_case
from intake.errors import NoSuchCaseError
from models.cases import CaseRow, RequestRow
from models.clients import ClientRow
from models.store import Store

Number = Annotated[
    str, Path(pattern=r"^([A-Za-z]{1,12}-)?[1-9][0-9]{0,8}$", description="A case number such as CS-1042.")
]
RowId = Annotated[int, Path(ge=1, le=2**31 - 1)]


def own_case(store: Store, api: Api, caller: Caller, number: str) -> CaseRow:
    """The case of a number; raises NoSuchCaseError, of another client's case in the same words."""
    case = find_case(store, api.policy, number)
    if not caller.may_see(case.client_id):
        raise NoSuchCaseError(f"There is no case {number}.")
    return case


def own_request(store: Store, caller: Caller, request_id: int) -> RequestRow:
    """The request of an id; raises ProblemError 404."""
    request = store.conversations.find_request(request_id)
    if request is None or not caller.may_see(request.client_id):
        raise ProblemError(404, f"There is no request {request_id}.")
    return request


def own_client(store: Store, caller: Caller, client_id: int) -> ClientRow:
    """The client of an id; raises ProblemError 404."""
    row = store.clients.find(client_id)
    if row is None or not caller.may_see(row.id):
        raise ProblemError(404, f"There is no client {client_id}.")
    return row


def etag_of(case: CaseRow) -> str:
    """The ETag of a case: its revision (RFC 9110, 8.8.3)."""
    return f'"{case.id}.{case.revision}"'


def check_match(case: CaseRow, if_match: str | None) -> None:
    """Raises ProblemError 412 where the caller saw another state of the case (RFC 9110, 13.1.1)."""
    if if_match is None or if_match.strip() == "*":
        return
    if etag_of(case) not in [each.strip() for each in if_match.split(",")]:
        raise ProblemError(412, "The case was changed since you looked at it; look again.")
