"""Support PINs: who is not known by address shows by the PIN of a client whose they are (E3)."""

import hashlib
import hmac
import re
from dataclasses import dataclass

_PIN = re.compile(r"(?<![\w-])([1-9]\d{0,8})-(\d{4})[- ]?(\d{4})(?![\w-])")
_MOST_IN_A_MESSAGE = 2


@dataclass(frozen=True, slots=True)
class Pin:
    """A support PIN names its client, so that nothing has to be guessed: ``17-4829-1376``."""

    client_id: int
    digits: str

    def __str__(self) -> str:
        """As a person reads it."""
        return f"{self.client_id}-{self.digits[:4]}-{self.digits[4:]}"


def pin_of(client_id: int, chance: int) -> Pin:
    """A PIN from a random number.

    >>> str(pin_of(17, 1048291376))
    '17-4829-1376'
    """
    return Pin(client_id, f"{chance % 10**8:08d}")


def pins_in(text: str) -> list[Pin]:
    """What could be a PIN in a message, at most two.

    >>> [str(pin) for pin in pins_in("Our PIN: 17-4829 1376, or call 555-1234.")]
    ['17-4829-1376']
    """
    found = dict.fromkeys(Pin(int(number), first + last) for number, first, last in _PIN.findall(text))
    return list(found)[:_MOST_IN_A_MESSAGE]


def without_pins(text: str, pin: Pin) -> str:
    """The text with that PIN blotted out: it must not be read by whoever reads the message.

    >>> without_pins("PIN 17-48291376, thanks", Pin(17, "48291376"))
    'PIN [PIN], thanks'
    """
    return _PIN.sub(lambda found: "[PIN]" if Pin(int(found[1]), found[2] + found[3]) == pin else found[0], text)


def hashed(pin: Pin, salt: bytes) -> str:
    """What is kept of a PIN; the salt is random."""
    return f"{salt.hex()}${_digest(pin, salt)}"


def fits(pin: Pin, kept: str) -> bool:
    """Whether a PIN is the one that was kept.

    >>> kept = hashed(Pin(17, "48291376"), b"salt for the test")
    >>> fits(Pin(17, "48291376"), kept), fits(Pin(17, "48291377"), kept), fits(Pin(17, "48291376"), "")
    (True, False, False)
    """
    salt, _, digest = kept.partition("$")
    return bool(digest) and hmac.compare_digest(digest, _digest(pin, bytes.fromhex(salt)))


def _digest(pin: Pin, salt: bytes) -> str:
    return hashlib.scrypt(pin.digits.encode(), salt=salt, n=2**14, r=8, p=1).hex()
