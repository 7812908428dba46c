"""OpenID Connect: to the provider and back, with a state, a nonce and PKCE (RFC 7636, OIDC Core 3.1)."""

import base64
import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

import httpx
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from joserfc.jwt import JWTClaimsRegistry

_SKEW_SECONDS = 120
_ALGORITHMS = ("RS256", "PS256", "ES256", "EdDSA")


class SignOnError(Exception):
    """Why the provider's word is not taken, in a sentence for who waits."""


@dataclass(frozen=True, slots=True)
class Provider:
    """An OpenID Connect provider, as the settings name it; ``path`` is where it leads back to.

    ``instead`` is what somebody does whom it cannot let in.
    """

    issuer: str
    client_id: str
    client_secret: str
    name: str
    timeout_seconds: float = 10.0
    path: str = "/portal/single-sign-on/back"
    instead: str = "Ask for a link by mail."


def way_to_provider(provider: Provider, public_url: str) -> tuple[str, str]:
    """The address to go to, and what has to be kept until the way back."""
    kept = {name: secrets.token_urlsafe(32) for name in ("state", "nonce", "verifier")}
    endpoint = str(_discover(provider)["authorization_endpoint"])
    asked = {
        "response_type": "code",
        "client_id": provider.client_id,
        "redirect_uri": public_url.rstrip("/") + provider.path,
        "scope": "openid email",
        "state": kept["state"],
        "nonce": kept["nonce"],
        "code_challenge": _challenge(kept["verifier"]),
        "code_challenge_method": "S256",
    }
    return f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode(asked)}", json.dumps(kept)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the provider says somebody is: its own name for them, and an address that it has proved."""

    subject: str
    address: str


def proved_identity(
    provider: Provider, public_url: str, kept: str, *, code: str, state: str, now: datetime
) -> Identity:
    """Who comes back from the provider; raises SignOnError."""
    before = json.loads(kept)
    if not code or not secrets.compare_digest(state, before["state"]):
        raise SignOnError("The sign-in was not finished. Try again.")
    about = _discover(provider)
    tokens = _redeem(provider, str(about["token_endpoint"]), public_url, code, before["verifier"])
    claims = _claims(provider, str(about["jwks_uri"]), str(tokens.get("id_token", "")), before["nonce"], now)
    if not claims.get("sub"):
        raise SignOnError(f"{provider.name} does not say who you are. {provider.instead}")
    # An address that the provider did not prove could be anybody's.
    is_proved = claims.get("email_verified") in (True, "true") and "@" in str(claims.get("email", ""))
    return Identity(f"{provider.issuer} {claims['sub']}", str(claims["email"]) if is_proved else "")


def proved_address(provider: Provider, public_url: str, kept: str, *, code: str, state: str, now: datetime) -> str:
    """The e-mail address that the provider says is proved; raises SignOnError."""
    identity = proved_identity(provider, public_url, kept, code=code, state=state, now=now)
    if not identity.address:
        raise SignOnError(f"{provider.name} does not say that your address is proved. {provider.instead}")
    return identity.address


def _challenge(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _discover(provider: Provider) -> dict[str, Any]:
    about = _fetch(provider, "GET", provider.issuer.rstrip("/") + "/.well-known/openid-configuration")
    if about.get("issuer") != provider.issuer:
        raise SignOnError(f"{provider.name} does not answer as it should. {provider.instead}")
    return about


def _redeem(provider: Provider, endpoint: str, public_url: str, code: str, verifier: str) -> dict[str, Any]:
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": public_url.rstrip("/") + provider.path,
        "code_verifier": verifier,
    }
    return _fetch(provider, "POST", endpoint, data=form, auth=(provider.client_id, provider.client_secret))


def _claims(provider: Provider, jwks: str, id_token: str, nonce: str, now: datetime) -> dict[str, Any]:
    keys = _fetch(provider, "GET", jwks)
    registry = JWTClaimsRegistry(
        now=int(now.timestamp()),
        leeway=_SKEW_SECONDS,
        iss={"essential": True, "value": provider.issuer},
        aud={"essential": True, "value": provider.client_id},
        exp={"essential": True},
        nonce={"essential": True, "value": nonce},
    )
    try:
        claims = jwt.decode(id_token, KeySet.import_key_set(keys), algorithms=_ALGORITHMS).claims  # type: ignore[arg-type]
        registry.validate(claims)
    except (JoseError, ValueError, KeyError) as error:
        raise SignOnError(f"The word of {provider.name} cannot be believed. Try again.") from error
    return dict(claims)


def _fetch(provider: Provider, method: str, address: str, **options: Any) -> dict[str, Any]:
    try:
        answer = httpx.request(method, address, timeout=provider.timeout_seconds, **options)
        answer.raise_for_status()
        found = answer.json()
    except (httpx.HTTPError, ValueError) as error:
        raise SignOnError(f"{provider.name} does not answer just now. {provider.instead}") from error
    if not isinstance(found, dict):
        raise SignOnError(f"{provider.name} does not answer as it should. {provider.instead}")
    return found
