"""The Web API of the stand-in for Slack: channels, users, files, views, and what Slack refuses.

``knows`` leaves all other methods unknown, as the stand-ins that others wrote do; ``slow`` is how long a method takes.
"""

import asyncio
import json
import time
from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING, Any

from aiohttp import web

if TYPE_CHECKING:
    from tests.slack_standin import SlackStandIn

LOGIN_PAGE = "<!DOCTYPE html><html><body>Sign in to your workspace</body></html>"
_LIST_LIMITS = {"chat.postMessage": 50, "chat.update": 50, "views.open": 100, "views.publish": 100}


class Api:
    """What the methods answer and remember; ``calls`` are all that were made, in their order."""

    def __init__(self, slack: "SlackStandIn") -> None:
        self.slack = slack
        self.channels: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.ephemeral: list[dict[str, Any]] = []
        self.users: dict[str, dict[str, Any]] = {}
        self.files: dict[str, tuple[dict[str, Any], bytes]] = {}
        self.views: dict[str, dict[str, Any]] = {}
        self.homes: dict[str, dict[str, Any]] = {}
        self.reactions: list[tuple[str, str, str]] = []
        self.calls: list[tuple[str, dict[str, Any], float]] = []
        self.tokens = {"xoxb-for-tests": "T0VENDOR", "xapp-for-tests": "T0VENDOR"}
        self.codes: dict[str, dict[str, Any]] = {}
        self.refusals: dict[str, list[tuple[int, dict[str, Any], dict[str, str]]]] = defaultdict(list)
        self.spoken: list[tuple[str, str]] = []
        self.lost: dict[str, int] = defaultdict(int)
        self.slow: dict[str, float] = {}
        self.knows: frozenset[str] = frozenset()
        self.says_unknown = True
        self.responses: list[dict[str, Any]] = []
        self.scopes = "chat:write,channels:history,users:read"
        self._ids = count(1)
        self._triggers: dict[str, float] = {}

    def add_routes(self, app: web.Application) -> None:
        app.router.add_route("*", "/api/{method}", self._call)
        app.router.add_get("/files/{file}", self._file)
        app.router.add_post("/respond", self._respond)
        app.router.add_post("/upload/{file}", self._upload)

    def find(self, channel: str, ts: str) -> dict[str, Any]:
        return next(message for message in self.channels[channel] if message["ts"] == ts)

    def by_us(self, channel: str) -> list[dict[str, Any]]:
        """What the app said in a channel."""
        return [message for message in self.channels[channel] if message.get("bot_id") == "B0BOT"]

    def add_file(self, name: str, content: bytes, mimetype: str = "text/plain", **fields: Any) -> dict[str, Any]:
        """Puts a file into Slack; how a message describes it."""
        file_id = f"F{next(self._ids):06d}"
        described = {
            "id": file_id, "name": name, "mimetype": mimetype, "size": len(content), "mode": "hosted",
            "url_private_download": f"{self.slack.address}/files/{file_id}",
        } | fields  # fmt: skip
        self.files[file_id] = described, content
        return described

    def new_trigger(self) -> str:
        trigger = f"trigger.{next(self._ids)}"
        self._triggers[trigger] = time.monotonic() + 3
        return trigger

    def limit(self, method: str, *, times: int = 1, seconds: int = 1) -> None:
        """Lets the next calls of a method be refused with 429."""
        answer = (429, {"ok": False, "error": "ratelimited"}, {"Retry-After": str(seconds)})
        self.refusals[method] += [answer] * times

    async def _call(self, request: web.Request) -> web.Response:
        method, asked = request.match_info["method"], await _arguments(request)
        self.calls.append((method, asked, time.monotonic()))
        ends = time.monotonic() + self.slow.get(method, 0)
        while method in self.slow and time.monotonic() < ends:
            await asyncio.sleep(0.05)
        if self.knows and method not in self.knows:
            said = web.json_response({"ok": False, "error": "unknown_method"})
            return said if self.says_unknown else web.Response(status=404, text="404 Not Found")
        if self.refusals[method]:
            status, body, headers = self.refusals[method].pop(0)
            return web.json_response(body, status=status, headers=headers)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        self.spoken.append((method, token))
        if token not in self.tokens and method != "oauth.v2.access":
            return web.json_response({"ok": False, "error": "invalid_auth"})
        if len(asked.get("blocks") or (asked.get("view") or {}).get("blocks") or ()) > _LIST_LIMITS.get(method, 1000):
            return web.json_response({"ok": False, "error": "invalid_blocks"})
        do = getattr(self, "do_" + method.replace(".", "_"), None)
        answer = do(asked, token) if do else {"ok": False, "error": "unknown_method"}
        if self.lost[method]:  # it was done, and nobody is told
            self.lost[method] -= 1
            return web.Response(status=502, text="<html>Bad gateway</html>", content_type="text/html")
        headers = {"X-OAuth-Scopes": self.scopes} if method == "auth.test" else {}
        return web.json_response({"ok": True} | answer, headers=headers)

    def do_auth_test(self, _: dict[str, Any], token: str) -> dict[str, Any]:
        return {
            "team_id": self.tokens[token],
            "team": "Vendor",
            "user_id": "U0BOT",
            "bot_id": "B0BOT",
            "user": "intake",
        }

    def do_apps_connections_open(self, _: dict[str, Any], token: str) -> dict[str, Any]:
        if token != "xapp-for-tests":
            return {"ok": False, "error": "not_allowed_token_type"}
        return {"url": f"ws://127.0.0.1:{self.slack.port}/socket"}

    def do_chat_postMessage(self, asked: dict[str, Any], _: str) -> dict[str, Any]:
        if not asked.get("text") and not asked.get("blocks"):
            return {"ok": False, "error": "no_text"}
        message = {"type": "message", "user": "U0BOT", "bot_id": "B0BOT", "ts": self.slack.new_ts(), **asked}
        self.channels[asked["channel"]].append(message)
        return {"ts": message["ts"], "channel": asked["channel"], "message": message}

    def do_chat_update(self, asked: dict[str, Any], _: str) -> dict[str, Any]:
        for message in self.channels[asked["channel"]]:
            if message["ts"] == asked["ts"]:
                message |= asked
                return {"ts": asked["ts"], "channel": asked["channel"]}
        return {"ok": False, "error": "message_not_found"}

    def do_chat_postEphemeral(self, asked: dict[str, Any], _: str) -> dict[str, Any]:
        self.ephemeral.append(asked)
        return {"message_ts": self.slack.new_ts()}

    def do_conversations_history(self, asked: dict[str, Any], _: str) -> dict[str, Any]:
        held = self.channels.get(asked["channel"], [])
        roots = [each for each in held if each.get("thread_ts", each["ts"]) == each["ts"]]
        found = [self._with_replies(asked["channel"], each) for each in roots if _in_range(each, asked)]
        limit = int(asked.get("limit") or 100)
        return {"messages": found[::-1][:limit], "has_more": len(found) > limit}

    def do_conversations_replies(self, asked: dict[str, Any], _: str) -> dict[str, Any]:
        messages = self.channels.get(asked["channel"], [])
        thread = [each for each in messages if asked["ts"] in (each["ts"], each.get("thread_ts"))]
        found = [each for each in thread if each["ts"] == asked["ts"] or _in_range(each, asked)]
        return {"messages": found, "has_more": False}

    def _with_replies(self, channel: str, root: dict[str, Any]) -> dict[str, Any]:
        replies = [each["ts"] for each in self.channels[channel] if each.get("thread_ts") == root["ts"]]
        replies = [ts for ts in replies if ts != root["ts"]]
        return root | ({"reply_count": len(replies), "latest_reply": max(replies)} if replies else {})

    def do_conversations_open(self, asked: dict[str, Any], _: str) -> dict[str, Any]:
        return {"channel": {"id": f"D0{asked['users'][2:]}"}}

    def do_conversations_info(self, asked: dict[str, Any], _: str) -> dict[str, Any]:
        return {"channel": {"id": asked["channel"], "is_member": asked["channel"] in self.channels}}

    def do_users_info(self, asked: dict[str, Any], _: str) -> dict[str, Any]:
        user = self.users.get(asked["user"])
        return {"user": {"id": asked["user"]} | user} if user else {"ok": False, "error": "user_not_found"}

    def do_reactions_add(self, asked: dict[str, Any], _: str) -> dict[str, Any]:
        sign = asked["channel"], asked["timestamp"], asked["name"]
        if sign in self.reactions:
            return {"ok": False, "error": "already_reacted"}
        self.reactions.append(sign)
        return {}

    def do_views_open(self, asked: dict[str, Any], _: str) -> dict[str, Any]:
        if self._triggers.pop(asked["trigger_id"], 0) < time.monotonic():
            return {"ok": False, "error": "expired_trigger_id"}
        view = {"id": f"V{next(self._ids):04d}", "hash": "h1", **asked["view"]}
        self.views[view["id"]] = view
        return {"view": view}

    def do_views_publish(self, asked: dict[str, Any], _: str) -> dict[str, Any]:
        self.homes[asked["user_id"]] = asked["view"]
        return {}

    def do_files_info(self, asked: dict[str, Any], _: str) -> dict[str, Any]:
        return {"file": self.files[asked["file"]][0]} if asked["file"] in self.files else {"ok": False, "error": "no"}

    def do_files_getUploadURLExternal(self, asked: dict[str, Any], _: str) -> dict[str, Any]:
        described = self.add_file(asked["filename"], b"")
        return {"upload_url": f"{self.slack.address}/upload/{described['id']}", "file_id": described["id"]}

    def do_files_completeUploadExternal(self, asked: dict[str, Any], _: str) -> dict[str, Any]:
        files = [self.files[each["id"]][0] for each in asked["files"]]
        message = {"type": "message", "user": "U0BOT", "bot_id": "B0BOT", "ts": self.slack.new_ts(), "files": files}
        self.channels[asked["channel_id"]].append(message | {"thread_ts": asked.get("thread_ts")})
        return {"files": files}

    def do_oauth_v2_access(self, asked: dict[str, Any], _: str) -> dict[str, Any]:
        return self.codes.pop(asked["code"], {"ok": False, "error": "invalid_code"})

    async def _respond(self, request: web.Request) -> web.Response:
        self.responses.append(dict(await request.json()))
        return web.Response(text="ok")

    async def _file(self, request: web.Request) -> web.Response:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if token not in self.tokens:
            return web.Response(text=LOGIN_PAGE, content_type="text/html")
        described, content = self.files[request.match_info["file"]]
        return web.Response(body=content, content_type=described["mimetype"])

    async def _upload(self, request: web.Request) -> web.Response:
        described, _ = self.files[request.match_info["file"]]
        content = await request.read()
        self.files[request.match_info["file"]] = described | {"size": len(content)}, content
        return web.Response(text=f"OK - {len(content)}")


async def _arguments(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        return dict(await request.json())
    given = {**request.query, **(await request.post())}
    form = {key: value for key, value in given.items() if isinstance(value, str)}
    return {key: json.loads(value) if value[:1] in ("{", "[") else value for key, value in form.items()}


def _in_range(message: dict[str, Any], asked: dict[str, Any]) -> bool:
    return str(asked.get("oldest") or "0") < message["ts"] <= str(asked.get("latest") or "9")
