"""The identity of a mail by its content (H15, H16)."""

import hashlib
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.mail.keys import content_key

MAIL = (
    b"Message-ID: <1@client.example>\r\nFrom: a@client.example\r\nDate: now\r\nSubject: One\r\n"
    b"\r\nHello\r\n\r\nthere\r\n"
)


def test_a_key_is_what_was_promised():
    said = b"date:now\nfrom:a@client.example\nmessage-id:<1@client.example>\nsubject:One\n\nHello\n\nthere"

    assert content_key(MAIL) == "mail:" + hashlib.sha256(said).hexdigest()


@pytest.mark.parametrize(
    "same",
    [
        MAIL.replace(b"\r\n", b"\n"),
        MAIL + b"\r\n\r\n",
        MAIL.removesuffix(b"\r\n"),
        b"Received: from x\r\nDelivered-To: y\r\n" + MAIL,
        MAIL.replace(b"Subject: One", b"subject:\r\n\tOne"),
    ],
    ids=["LF", "blank lines", "no last line end", "trace fields", "folded"],
)
def test_the_same_mail_by_another_path_has_the_same_key_h15(same: bytes):
    assert content_key(same) == content_key(MAIL)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MAIL, MAIL.replace(b"Hello", b"Hallo")),
        (MAIL, MAIL.replace(b"\r\n\r\nthere", b"\r\nthere")),
        (MAIL, MAIL.replace(b"One", b"Two")),
        (MAIL, MAIL.replace(b"Hello", b"\r\nHello")),
        (b"no header, no blank line\r\n", b"and another one\r\n"),
        (b"Subject: a\r\nX-Text: one", b"Subject: a\r\nX-Text: two"),
        (b"\r\nbody", b"\r\nother"),
    ],
)
def test_other_content_is_another_mail_h16(one: bytes, other: bytes):
    assert content_key(one) != content_key(other)


@given(st.lists(st.sampled_from([b"a", b"\n", b"\n\n", b"Subject: x\n", b" b", b"x" * 65_535, b"y" * 65_536])))
def test_line_ends_never_count(pieces: list[bytes]):
    raw = b"Subject: s\n\n" + b"".join(pieces)
    other = raw.replace(b"\n", b"\r\n")

    assert content_key(raw) == content_key(other) == content_key(other + b"\r\n")


@given(st.binary(max_size=300))
def test_any_bytes_have_a_key(raw: bytes):
    assert content_key(raw).startswith("mail:")


def test_a_large_mail_is_not_copied():
    raw = MAIL + b"x" * 76 + b"\r\n" * 5_000_000

    tracemalloc.start()
    content_key(raw + b"y")
    copied = tracemalloc.get_traced_memory()[1] - len(raw)
    content_key(MAIL + b"z\r\n" * 3_000_000)
    tracemalloc.stop()

    assert copied < 0.6 * len(raw)
