"""The second factor by RFC 6238: codes of an authenticator, each of which opens the door once."""

import hmac
from datetime import datetime

import pyotp
import segno

STEP_SECONDS = 30
_TOLERATED_STEPS = (0, -1, 1)  # a clock that is half a minute off


def new_secret() -> str:
    """A secret that an authenticator can keep."""
    return pyotp.random_base32()


def step_of(code: str, secret: str, *, now: datetime) -> int | None:
    """The step of time whose code this is; None for a wrong one.

    >>> from datetime import UTC
    >>> step_of("94287082"[2:], "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", now=datetime(1970, 1, 1, 0, 0, 59, tzinfo=UTC))
    1
    """
    given = "".join(code.split())
    if len(given) != 6 or not given.isascii() or not given.isdecimal():
        return None
    totp, present = pyotp.TOTP(secret), int(now.timestamp()) // STEP_SECONDS
    for tolerated in _TOLERATED_STEPS:
        step = present + tolerated
        if step >= 0 and hmac.compare_digest(given, totp.generate_otp(step)):
            return step
    return None


def picture_of(secret: str, *, login: str, vendor: str) -> str:
    """The secret as a picture for an authenticator's camera, as an address that holds it whole."""
    address = pyotp.TOTP(secret).provisioning_uri(name=login, issuer_name=vendor)
    picture: str = segno.make(address, error="m").svg_data_uri(scale=5, border=2, dark="#000", light="#fff")
    return picture
