"""Routes of the API: nothing is asked that is not described, and a write with an ``Idempotency-Key`` is done once."""

import hashlib
import hmac
import json
from collections.abc import Callable, Coroutine, Iterator
from datetime import timedelta
from typing import Any

from fastapi import Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from channels.web.api.entrance import Api, caller_of
from channels.web.api.problems import ProblemError, refusal
from channels.web.sealing import Seal
from models.access import KeptAnswerRow
from models.store import Store
from models.toml_file import nearest

KEPT_FOR = timedelta(hours=24)
_GIVEN_UP_AFTER = timedelta(minutes=2)
_KEPT_HEADERS = ("content-type", "etag", "location")
_LONGEST_KEY = 200
LARGEST_BODY_BYTES = 12 * 1024 * 1024

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class OnceRoute(APIRoute):
    """A route whose writes take an ``Idempotency-Key``: kept for a day, with the token that sent it."""

    def get_route_handler(self) -> Handler:
        """The route's own handler, behind the look at the key."""
        handle = super().get_route_handler()
        known = frozenset(_query_names(self.dependant))

        async def once(request: Request) -> Response:
            _check_query(request, known)
            key = request.headers.get("idempotency-key", "")
            await _check_size(request)
            if request.method in ("GET", "HEAD") or not _is_key(key):
                return await handle(request)
            return await _once(request, key, handle)

        return once


async def _once(request: Request, key: str, handle: Handler) -> Response:
    api: Api = request.app.state.api
    caller = await caller_of(request, api)
    fingerprint = _fingerprint(api, request, await request.body())
    before = await run_in_threadpool(_begin, api, caller.token_id, key, fingerprint)
    if before is not None:
        return before
    try:
        response = await _settled(request, handle)
    except BaseException:
        await run_in_threadpool(_forget, api, caller.token_id, key)
        raise
    await run_in_threadpool(_end, api, caller.token_id, key, response)
    return response


async def _settled(request: Request, handle: Handler) -> Response:
    """The answer, refusals among it: what was refused is refused again, until another key is sent."""
    try:
        return await handle(request)
    except Exception as error:
        response = refusal(request, error)
        if response.status_code >= 500:
            raise
        return response


def _begin(api: Api, token_id: int, key: str, fingerprint: str) -> Response | None:
    """The answer of before, or None where the write is now ours to do; raises ProblemError."""
    now = api.now
    with Store.open(api.database) as store:
        store.access.forget_answers(before=now - KEPT_FOR)
        row = store.access.begin_answer(token_id, key, fingerprint, now=now)
        if row is None:
            return None
        if row.fingerprint != fingerprint:
            raise ProblemError(422, "This Idempotency-Key was sent with another request; take a new one.")
        if row.status:
            return _again(api, row)
        if now - row.begun_at > _GIVEN_UP_AFTER and store.access.take_answer_over(row, now=now):
            return None
    raise ProblemError(409, "A request with this Idempotency-Key is being done.", headers={"Retry-After": "2"})


def _again(api: Api, row: KeptAnswerRow) -> Response:
    body = _seal(api).open(row.body, now=api.now) or ""
    return Response(body.encode(), row.status, {**row.headers, "Idempotency-Replayed": "true"})


def _seal(api: Api) -> Seal:
    # An answer may hold a secret that is shown once, such as a webhook's.
    return Seal(api.policy.addresses.key, "kept answers")


def _end(api: Api, token_id: int, key: str, response: Response) -> None:
    headers = {name: response.headers[name] for name in _KEPT_HEADERS if name in response.headers}
    body = _seal(api).close(bytes(response.body).decode(), now=api.now)
    with Store.open(api.database) as store:
        if response.status_code < 500:
            store.access.keep_answer(token_id, key, status=response.status_code, headers=headers, body=body)
        else:
            store.access.forget_answer(token_id, key)


def _forget(api: Api, token_id: int, key: str) -> None:
    with Store.open(api.database) as store:
        store.access.forget_answer(token_id, key)


def _query_names(dependant: Dependant) -> Iterator[str]:
    yield from (field.alias for field in dependant.query_params)
    for below in dependant.dependencies:
        yield from _query_names(below)


def _check_query(request: Request, known: frozenset[str]) -> None:
    """A filter that is misspelt would be a filter that is not applied: it is refused instead."""
    for name in request.query_params:
        if name not in known:
            raise ProblemError(422, f"There is no parameter {name[:100]!r} here; {nearest(name, known or {'none'})}")


async def _check_size(request: Request) -> None:
    length = request.headers.get("content-length", "0")
    if "transfer-encoding" in request.headers:
        raise ProblemError(411, "Send the length of the body with it (Content-Length).")
    if not length.isdecimal() or int(length) > LARGEST_BODY_BYTES:
        size = LARGEST_BODY_BYTES // 1024 // 1024
        raise ProblemError(413, f"A body of at most {size} MB is taken.")


def _fingerprint(api: Api, request: Request, body: bytes) -> str:
    asked = json.dumps([request.method, request.url.path, request.url.query, request.headers.get("if-match", "")])
    # With our key: a body may hold a password, which nobody shall find by trying many.
    return hmac.new(api.policy.addresses.key, asked.encode() + b"\n" + body, hashlib.sha256).hexdigest()


def _is_key(key: str) -> bool:
    # One that cannot be is refused by the route's own description, which says what a key is.
    return 0 < len(key) <= _LONGEST_KEY and all("\x21" <= sign <= "\x7e" for sign in key)
