"""Slack's signed requests over HTTP: one address for events, presses, forms and commands."""

from http import HTTPStatus

from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.async_app import AsyncApp
from starlette.requests import Request
from starlette.responses import Response

_LARGEST_BYTES = 8_000_000


async def handle_request(app: AsyncApp, request: Request) -> Response:
    """The answer to a request; one that is not signed as it should be gets 401, one that is no request of Slack 400."""
    if int(request.headers.get("content-length") or 0) > _LARGEST_BYTES:
        return Response(status_code=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST_BYTES:
            return Response(status_code=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    stamp, signature = (request.headers.get(f"x-slack-{name}", "") for name in ("request-timestamp", "signature"))
    if (stamp and not (stamp.isascii() and stamp.isdecimal())) or not signature.isascii():
        return Response(status_code=HTTPStatus.UNAUTHORIZED)
    try:
        asked = to_async_bolt_request(request, bytes(body))
    except (ValueError, RecursionError):  # neither JSON nor a form: it does not come from Slack
        return Response(status_code=HTTPStatus.BAD_REQUEST)
    return to_starlette_response(await app.async_dispatch(asked))
