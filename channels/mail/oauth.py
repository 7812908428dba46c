"""Access tokens for mailboxes: client credentials or a refresh token, exchanged at the provider's token endpoint."""

import hashlib
import json
import os
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from channels.mail.mailbox_options import TokenOptions

_MARGIN_SECONDS = 60.0
_DEFAULT_LIFETIME_SECONDS = 300.0
_LARGEST_ANSWER = 262_144


class TokenError(Exception):
    """The token endpoint gave no token; the sentence holds its reason and never a secret."""


@dataclass(slots=True)
class TokenSource:
    """Gives an access token that is valid now; one refused by the mail server is given back with ``discard``."""

    options: TokenOptions
    monotonic: Callable[[], float] = time.monotonic
    _token: str = ""
    _valid_until: float = 0.0

    def token(self) -> str:
        """The token in hand, else a new one; raises TokenError, or OSError where the endpoint cannot be reached."""
        if not self._token or self.monotonic() >= self._valid_until:
            asked_at = self.monotonic()
            answer = _ask(self.options, _question(self.options))
            lifetime = _lifetime(answer)
            self._valid_until = asked_at + lifetime - min(_MARGIN_SECONDS, lifetime / 10)
            self._token = str(answer["access_token"])
            _keep(self.options, str(answer.get("refresh_token") or ""))
        return self._token

    def discard(self) -> None:
        """Forgets the token: the mail server did not take it."""
        self._token = ""


def _question(options: TokenOptions) -> dict[str, str]:
    fields = {
        "grant_type": options.flow,
        "client_id": options.client_id,
        "client_secret": options.client_secret,
        "scope": options.scope,
    }
    if options.flow == "refresh_token":
        fields["refresh_token"] = _kept(options) or options.refresh_token
    return {name: value for name, value in fields.items() if value}


def _ask(options: TokenOptions, fields: dict[str, str]) -> dict[str, Any]:
    request = urllib.request.Request(  # noqa: S310 (the settings allow https, and http on loopback only)
        options.url, data=urllib.parse.urlencode(fields).encode(), headers={"Accept": "application/json"}
    )
    try:
        with urllib.request.urlopen(request, timeout=options.timeout_seconds) as answer:  # noqa: S310 (as above)
            read = _read(answer.read(_LARGEST_ANSWER))
    except urllib.error.HTTPError as error:
        with error:
            told = _read(error.read(_LARGEST_ANSWER))
        reason = f"{told.get('error', '')}: {told.get('error_description', '')}".strip(": \r\n")
        raise TokenError(f"The token endpoint answered {error.code}: {reason[:300] or error.reason}") from error
    if not isinstance(read.get("access_token"), str) or not read["access_token"]:
        raise TokenError("The token endpoint answered without an access token.")
    return read


def _read(answer: bytes) -> dict[str, Any]:
    try:
        read = json.loads(answer)
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _lifetime(answer: dict[str, Any]) -> float:
    try:
        return max(0.0, float(answer["expires_in"]))
    except (KeyError, TypeError, ValueError):
        return _DEFAULT_LIFETIME_SECONDS


def _kept(options: TokenOptions) -> str:
    """The newest refresh token, unless the operator has set another one since it was kept."""
    if options.keep is None:
        return ""
    try:
        kept = _read(options.keep.read_bytes())
    except OSError:
        return ""
    if kept.get("instead_of") != _fingerprint(options):
        return ""
    if options.seal is not None and "sealed" in kept:
        return options.seal.open(str(kept["sealed"]))
    return str(kept.get("refresh_token", ""))


def _keep(options: TokenOptions, changed: str) -> None:
    """Keeps a refresh token that replaces ours: Microsoft gives a new one each time, and the first one ends."""
    if options.keep is None or options.flow != "refresh_token" or changed in ("", _kept(options)):
        return
    kept = {"sealed": options.seal.close(changed)} if options.seal else {"refresh_token": changed}
    _write_privately(options.keep, json.dumps({"instead_of": _fingerprint(options), **kept}))


def _write_privately(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    draft.replace(path)


def _fingerprint(options: TokenOptions) -> str:
    return hashlib.sha256(options.refresh_token.encode()).hexdigest()
