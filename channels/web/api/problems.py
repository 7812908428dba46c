"""What the API says when something is refused: problem details by RFC 9457, whatever went wrong."""

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from intake.errors import CaseChangedError, DeskError, NoSuchCaseError, NotAllowedError
from models.store import StoreUnavailableError

log = logging.getLogger(__name__)
PROBLEM_JSON = "application/problem+json"


class FieldFault(BaseModel):
    """What is wrong in one field of a request."""

    field: str = Field(description="Where it stands, such as body.severity.")
    detail: str


class Problem(BaseModel):
    """Problem details (RFC 9457)."""

    type: str = Field("about:blank", description="about:blank: the status says what sort of problem it is.")
    title: str
    status: int
    detail: str = Field("", description="What happened and what to do, in a sentence.")
    instance: str = Field("", description="The address that was asked.")
    errors: list[FieldFault] = Field(default_factory=list)


class ProblemError(Exception):
    """A refusal with its status and its sentence."""

    def __init__(self, status: int, detail: str, *, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.headers = dict(headers or {})


def problem(
    request: Request,
    status: int,
    detail: str,
    *,
    headers: Mapping[str, str] | None = None,
    errors: list[FieldFault] | None = None,
) -> Response:
    """A refusal as an answer."""
    shown = Problem(
        title=HTTPStatus(status).phrase,
        status=status,
        detail=detail,
        instance=request.url.path,
        errors=errors or [],
    )
    body = shown.model_dump(exclude={"errors"} if not errors else None)
    return JSONResponse(body, status, dict(headers or {}), PROBLEM_JSON)


def refusal(request: Request, error: Exception) -> Response:
    """The answer to an error that the code raises on purpose; anything else is ours to mend and says nothing of it."""
    if isinstance(error, ProblemError):
        return problem(request, error.status, error.detail, headers=error.headers)
    if isinstance(error, RequestValidationError):
        return problem(request, 422, "The request is not as it is described.", errors=_faults(error))
    if isinstance(error, HTTPException):
        headers = error.headers if isinstance(error.headers, Mapping) else None
        return problem(request, error.status_code, _http_words(error), headers=headers)
    if isinstance(error, DeskError):
        return problem(request, _desk_status(error), str(error))
    if isinstance(error, StoreUnavailableError):
        words = "The case store does not answer just now. Nothing is lost; try again in a moment."
        return problem(request, 503, words, headers={"Retry-After": "5"})
    log.error("The API failed at %s %s.", request.method, request.url.path, exc_info=error)
    return problem(request, 500, "Something went wrong on our side; it is written down.")


def _desk_status(error: DeskError) -> int:
    if isinstance(error, NoSuchCaseError):
        return 404
    if isinstance(error, NotAllowedError):
        return 403
    return 412 if isinstance(error, CaseChangedError) else 409


def _http_words(error: HTTPException) -> str:
    known = {
        404: "There is nothing at this address.",
        405: "This address does not take that method.",
        400: "The request cannot be read.",
    }
    return known.get(error.status_code, str(error.detail))


def _faults(error: RequestValidationError) -> list[FieldFault]:
    return [
        FieldFault(field=".".join(str(part) for part in each["loc"]), detail=str(each["msg"]))
        for each in error.errors()[:20]
    ]


def answers(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """What a route may answer beside its success, for the description of the API."""
    always = (400, 401, 403, 404, 405, 409, 411, 413, 422, 429, 500, 503)
    return {
        status: {"model": Problem, "content": {PROBLEM_JSON: {}}, "description": HTTPStatus(status).phrase}
        for status in (*always, *statuses)
    }
