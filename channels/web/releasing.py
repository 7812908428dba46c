"""The page behind a mailed link: it shows one button, and only pressing that lets the held message go on (E3)."""

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from channels.web.auth import csrf_token, new_token
from channels.web.entrance import PostedForm, TheConsole, session_token, set_cookie
from channels.web.pages import render
from intake.credentials import Links

router = APIRouter()

_TOO_MANY = "Too many tries. Wait a quarter of an hour."
_WRONG = "This link was used already, has expired, or is not one of ours. Nothing was changed."
_DONE = "Thank you. Your message goes on now; you will get its receipt by mail."


@router.get("/release/{code}")
def show_release(request: Request, console: TheConsole) -> Response:
    """The button; it looks the same for every code, and mail scanners that open it change nothing."""
    known = session_token(request, console)
    token = known or new_token()
    response = render("release.html", page="release", vendor=console.policy.vendor, csrf=csrf_token(token), said="")
    if not known:
        set_cookie(response, console, token, seconds=3600)
    return response


@router.post("/release/{code}")
async def release(code: str, request: Request, console: TheConsole, _form: PostedForm) -> Response:
    """Uses the link up."""
    address = request.client.host if request.client else ""
    if not console.attempts.begin(address, "release", now=console.clock()):
        return _say(console.policy.vendor, _TOO_MANY, status=429)
    links = Links(console.database, console.policy, console.clock)
    if not await run_in_threadpool(links.use, code):
        return _say(console.policy.vendor, _WRONG, status=404)
    console.attempts.succeeded(address, "release")
    return _say(console.policy.vendor, _DONE)


def _say(vendor: str, sentence: str, status: int = 200) -> Response:
    return render("release.html", page="release", status=status, vendor=vendor, csrf="", said=sentence)
