"""Keys, signatures and DNS records for the tests of sender authentication."""

import base64
import subprocess
from collections.abc import Collection
from functools import cache

import dkim

from channels.mail.resolver import RecordedResolver

CLIENT = "client.example"
PEER = "192.0.2.10"

PLAIN = (
    b"Received: from mail.client.example ([192.0.2.10]) by mx.ours.example; Tue, 4 Nov 2025 10:00:00 +0000\r\n"
    b"From: Alice Smith <alice@client.example>\r\n"
    b"To: support@ours.example\r\n"
    b"Subject: Export fails\r\n"
    b"Date: Tue, 4 Nov 2025 10:00:00 +0000\r\n"
    b"Message-ID: <1@client.example>\r\n"
    b"\r\n"
    b"The export fails since this morning.\r\n"
)


@cache
def private_key(bits: int) -> bytes:
    return subprocess.run(["openssl", "genrsa", str(bits)], capture_output=True, check=True).stdout


@cache
def key_record(bits: int = 2048, tags: str = "") -> str:
    command = ["openssl", "rsa", "-pubout", "-outform", "DER"]
    public = subprocess.run(command, input=private_key(bits), capture_output=True, check=True).stdout
    return f"v=DKIM1; k=rsa; {tags}p={base64.b64encode(public).decode()}"


def signed(raw: bytes = PLAIN, domain: str = CLIENT, *, bits: int = 2048, **options: object) -> bytes:
    header = dkim.sign(raw, b"key", domain.encode(), private_key(bits), **options)
    return bytes(header) + raw


def sealed(raw: bytes, domain: str) -> bytes:
    headers = dkim.arc_sign(raw, b"key", domain.encode(), private_key(2048), domain.encode())
    return b"".join(headers) + raw


def dns(records: dict[str, str | list[str]], unavailable: Collection[str] = ()) -> RecordedResolver:
    table = {(name, "TXT"): tuple([value] if isinstance(value, str) else value) for name, value in records.items()}
    return RecordedResolver(table, frozenset(unavailable))


SPF = {CLIENT: "v=spf1 ip4:192.0.2.10 -all"}
DMARC = {"_dmarc.client.example": "v=DMARC1; p=reject"}


def dkim_key(domain: str = CLIENT, *, bits: int = 2048, tags: str = "") -> dict[str, str]:
    return {f"key._domainkey.{domain}": key_record(bits, tags)}
