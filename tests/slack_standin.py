"""A stand-in for Slack on loopback: its Web API with state, signed deliveries with retries, and Socket Mode.

It runs in a thread of its own, so that real processes and tests can talk to it. It checks what Slack checks: tokens,
limits of blocks, trigger ids that expire, one message a second where a test asks for it.
"""

import asyncio
import hashlib
import hmac
import json
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from itertools import count
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import web

from tests.slack_standin_api import Api

OURS, CLIENTS = "T0VENDOR", "T0NORTH"
BOT, BOT_ID = "U0BOT", "B0BOT"
TOKEN, APP_TOKEN, SECRET = "xoxb-for-tests", "xapp-for-tests", "signed with this"


class SlackStandIn:
    """One Slack; ``events_url`` is where it delivers, a connected socket is preferred."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.api = Api(self)
        self.events_url = ""
        self.sockets: list[web.WebSocketResponse] = []
        self.deaf = False
        self.patience = 3.0
        self.waits_between_tries = (0.05, 0.2, 0.5)
        self.answers: list[tuple[int, str]] = []
        self.acknowledged: dict[str, dict[str, Any]] = {}
        self._ids, self._ts = count(1), count(100)
        self._acks: dict[str, threading.Event] = defaultdict(threading.Event)
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._ready = threading.Event()

    def __enter__(self) -> "SlackStandIn":
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        async def end() -> None:
            for socket in self.sockets:
                await socket.close()
            await self._runner.cleanup()

        asyncio.run_coroutine_threadsafe(end(), self.loop).result(10)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(10)
        self.loop.close()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def new_ts(self) -> str:
        """A ts of now that no other message has."""
        return f"{int(time.time())}.{next(self._ts):06d}"

    def post(self, user: str, text: str, *, channel: str = "C0NORTH", thread: str = "", **event: Any) -> str:
        """A person writes; the ts of their post. ``team`` and ``outer`` change what Slack says of it."""
        ts = event.pop("ts", None) or self.new_ts()
        outer = event.pop("outer", {})
        message = {"type": "message", "user": user, "text": text, "ts": ts, "team": event.pop("team", CLIENTS)}
        message |= ({"thread_ts": thread} if thread else {}) | event
        self.api.channels[channel].append(message)
        self.deliver(message | {"channel": channel, "channel_type": "channel", "event_ts": ts}, **outer)
        return ts

    def edit(self, channel: str, ts: str, text: str) -> None:
        """The author changes a post."""
        before = self.api.find(channel, ts)
        after = before | {"text": text, "edited": {"user": before["user"], "ts": self.new_ts()}}
        self.api.channels[channel][self.api.channels[channel].index(before)] = after
        changed = {"type": "message", "subtype": "message_changed", "hidden": True, "channel": channel}
        self.deliver(changed | {"ts": self.new_ts(), "message": after, "previous_message": before})

    def delete(self, channel: str, ts: str) -> None:
        """The author deletes a post."""
        gone = self.api.find(channel, ts)
        self.api.channels[channel].remove(gone)
        deleted = {"type": "message", "subtype": "message_deleted", "hidden": True, "channel": channel}
        self.deliver(deleted | {"ts": self.new_ts(), "deleted_ts": ts, "previous_message": gone})

    def deliver(self, event: dict[str, Any], **outer: Any) -> int:
        """Delivers an event until it is taken; with which answer that ended (0: it never was)."""
        body = {
            "token": "old", "team_id": CLIENTS, "api_app_id": "A0APP", "type": "event_callback",
            "event_id": f"Ev{next(self._ids):08d}", "event_time": int(time.time()), "event": event,
            "is_ext_shared_channel": event.get("channel", "").startswith("C"),
            "authorizations": [{"team_id": OURS, "user_id": BOT, "is_bot": True, "enterprise_id": None}],
        }  # fmt: skip
        return self.send("events_api", {**body, **outer})

    def press(self, user: str, action_id: str, value: str, *, team: str = OURS, message: str = "", **more: Any) -> Any:
        """Somebody presses a button; what was answered."""
        action = {"type": "button", "action_id": action_id, "block_id": "b", "value": value, "action_ts": self.new_ts()}
        payload = {
            "type": "block_actions", "api_app_id": "A0APP", "team": {"id": OURS}, "user": {"id": user, "team_id": team},
            "container": {"type": "message", "message_ts": message, "channel_id": "C0TRIAGE"},
            "channel": {"id": "C0TRIAGE"}, "message": {"ts": message}, "trigger_id": self.api.new_trigger(),
            "actions": [action | more.pop("action", {})], "response_url": f"{self.address}/respond",
        }  # fmt: skip
        return self.interact(payload | more)

    def submit(self, user: str, view: dict[str, Any], values: dict[str, Any], *, team: str = OURS) -> Any:
        """Somebody sends a form that was opened for them."""
        payload = {
            "type": "view_submission", "api_app_id": "A0APP", "team": {"id": OURS},
            "user": {"id": user, "team_id": team},
            "view": {"type": "modal"} | view | {"app_installed_team_id": OURS, "state": {"values": values}},
        }  # fmt: skip
        return self.interact(payload)

    def react(self, user: str, channel: str, ts: str, name: str) -> None:
        """Somebody reacts to a post; Slack does not say of which workspace they are."""
        item = {"type": "message", "channel": channel, "ts": ts}
        self.deliver(
            {"type": "reaction_added", "user": user, "reaction": name, "item": item, "event_ts": self.new_ts()}
        )

    def shortcut(self, user: str, channel: str, message: dict[str, Any], *, team: str = CLIENTS) -> Any:
        """Somebody uses the shortcut on a message; what was answered."""
        payload = {
            "type": "message_action", "callback_id": "open_case", "trigger_id": self.api.new_trigger(),
            "team": {"id": OURS}, "user": {"id": user, "team_id": team}, "channel": {"id": channel},
            "message": message, "message_ts": message["ts"], "response_url": f"{self.address}/respond",
        }  # fmt: skip
        return self.interact(payload)

    def interact(self, payload: dict[str, Any]) -> Any:
        """Sends a press, a form or a shortcut; the answer as JSON where it is one."""
        self.send("interactive", payload)
        return self._last_answer()

    def command(self, user: str, text: str, *, team: str = CLIENTS, channel: str = "C0NORTH") -> Any:
        """Somebody gives the command."""
        form = {
            "command": "/support", "text": text, "user_id": user, "team_id": team, "channel_id": channel,
            "api_app_id": "A0APP", "trigger_id": self.api.new_trigger(), "response_url": f"{self.address}/respond",
        }  # fmt: skip
        self.send("slash_commands", form)
        return self._last_answer()

    def send(self, kind: str, payload: dict[str, Any]) -> int:
        """Sends by the socket where one is connected, else by HTTP."""
        if self.deaf:
            return 0
        if self.sockets:
            return self._by_socket(kind, payload)
        for number, wait in enumerate((0.0, *self.waits_between_tries)):
            time.sleep(wait)
            status, text = self.request(kind, payload, retry=number)
            self.answers.append((status, text))
            if 200 <= status < 300 or kind == "slash_commands":
                return status
        return 0

    def request(
        self,
        kind: str,
        payload: dict[str, Any],
        *,
        retry: int = 0,
        secret: str = SECRET,
        age: int = 0,
        headers: dict[str, str] | None = None,
    ) -> tuple[int, str]:
        """One signed request; its status and body (599 where nobody answered in time)."""
        if kind == "events_api":
            body, sort = json.dumps(payload).encode(), "application/json"
        else:
            form = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
            body, sort = urlencode(form).encode(), "application/x-www-form-urlencoded"
        stamp = str(int(time.time()) - age)
        signature = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
        sent = {
            "Content-Type": sort,
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": f"v0={signature}",
        } | ({"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": "http_error"} if retry else {})
        return self._await(self._request(body, sent | (headers or {})))

    def _by_socket(self, kind: str, payload: dict[str, Any]) -> int:
        for attempt in range(4):
            envelope = f"env-{next(self._ids)}"
            frame = {"envelope_id": envelope, "type": kind, "payload": payload, "accepts_response_payload": True}
            frame |= {"retry_attempt": attempt, "retry_reason": "timeout" if attempt else ""}
            socket = self.sockets[-1]
            self._await(socket.send_str(json.dumps(frame)))
            if self._acks[envelope].wait(self.patience):
                self.answers.append((200, json.dumps(self.acknowledged[envelope].get("payload") or "")))
                return 200
        return 0

    def _last_answer(self) -> Any:
        status, text = self.answers[-1]
        assert status == 200, (status, text)
        try:
            return json.loads(text) if text else ""
        except ValueError:
            return text

    def _await(self, act: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(act, self.loop).result(30)

    async def _request(self, body: bytes, headers: dict[str, str]) -> tuple[int, str]:
        try:
            timeout = aiohttp.ClientTimeout(total=self.patience)
            async with (
                aiohttp.ClientSession(timeout=timeout) as session,
                session.post(self.events_url, data=body, headers=headers) as response,
            ):
                return response.status, await response.text()
        except (aiohttp.ClientError, OSError, TimeoutError):
            return 599, ""

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        app = web.Application(client_max_size=20_000_000)
        app.router.add_get("/socket", self._socket)
        self.api.add_routes(app)
        self._runner = web.AppRunner(app, shutdown_timeout=1)
        self.loop.run_until_complete(self._runner.setup())
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        self.loop.run_until_complete(site.start())
        self.port = self._runner.addresses[0][1]
        self._ready.set()
        self.loop.run_forever()

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_str(json.dumps({"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A0"}}))
        self.sockets.append(socket)
        try:
            async for message in socket:
                if message.type is aiohttp.WSMsgType.TEXT:
                    acknowledged = json.loads(message.data)
                    self.acknowledged[acknowledged["envelope_id"]] = acknowledged
                    self._acks[acknowledged["envelope_id"]].set()
        finally:
            self.sockets.remove(socket)
        return socket


def until(found: Callable[[], Any], *, seconds: float = 60.0, what: str = "it") -> Any:
    """What ``found`` gives once it gives something."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        if result := found():
            return result
        time.sleep(0.05)
    raise AssertionError(f"{what} did not come about within {seconds} seconds")
