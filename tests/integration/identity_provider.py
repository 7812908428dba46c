"""An OpenID Connect provider for tests that answers in this process."""

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey

ISSUER = "https://id.example"


class FakeProvider:
    """What a provider says to one client of its own about one person."""

    def __init__(self, audience: str, address: str) -> None:
        self.key = RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"})
        self.nonce = ""
        self.audience = audience
        self.claims: dict[str, object] = {"sub": "17", "email": address, "email_verified": True}
        self.signer = self.key

    def answer(self, request: httpx.Request) -> httpx.Response:
        """What the provider says."""
        if request.url.path.endswith("openid-configuration"):
            names = {"authorization_endpoint": "/authorize", "token_endpoint": "/token", "jwks_uri": "/keys"}
            return httpx.Response(200, json={"issuer": ISSUER} | {name: ISSUER + at for name, at in names.items()})
        if request.url.path == "/keys":
            return httpx.Response(200, json={"keys": [self.key.as_dict(private=False)]})
        times = {"iat": 1_700_000_000, "exp": 4_000_000_000}
        claims = {"iss": ISSUER, "aud": self.audience, "nonce": self.nonce, **times, **self.claims}
        token = jwt.encode({"alg": "RS256", "kid": "one"}, claims, self.signer)
        return httpx.Response(200, json={"id_token": token})


def answering(monkeypatch: pytest.MonkeyPatch, provider: FakeProvider) -> None:
    """Lets every question over HTTP be answered by the provider."""
    transport = httpx.MockTransport(provider.answer)

    def ask(method: str, address: str, *, timeout: float, **options: object) -> httpx.Response:
        with httpx.Client(transport=transport) as client:
            return client.request(method, address, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(httpx, "request", ask)
