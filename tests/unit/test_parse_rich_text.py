"""Rich text in ``winmail.dat`` and in mail (H17, H18)."""

import struct
from base64 import encodebytes

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from channels.mail.parse import parse
from channels.mail.rtf import decompressed, rtf_text

HEAD = b"From: Ada Quist <ada@clinic.example>\r\nTo: desk@meridian.example\r\nSubject: Pump\r\nMIME-Version: 1.0\r\n"
# The example of MS-OXRTFCP, 4.1.1.
PACKED = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
)


def stored(rtf: bytes) -> bytes:
    return struct.pack("<II4sI", len(rtf) + 12, len(rtf), b"MELA", 0) + rtf


def winmail(rich: bytes) -> bytes:
    prop = struct.pack("<IHHII", 1, 0x102, 0x1009, 1, len(rich)) + rich.ljust((len(rich) + 3) // 4 * 4, b"\0")
    return struct.pack("<IH", 0x223E9F78, 1) + b"\x01" + struct.pack("<HHI", 0x9003, 6, len(prop)) + prop + b"\0\0"


@pytest.mark.parametrize(
    ("rich", "text"),
    [(PACKED, "hello world"), (stored(rb"{\rtf1\ansi\ansicpg1251 \'cd\'e0\'f1\'ee\'f1 7\par off}"), "Насос 7\noff")],
)
def test_words_that_are_only_rich_text_in_a_winmail_file_are_read_h18(rich, text):
    body = b'Content-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Transfer-Encoding: base64\r\n\r\n'

    assert parse(HEAD + body + encodebytes(winmail(rich))).text == text


@pytest.mark.parametrize(
    ("rtf", "text"),
    [
        (
            rb"{\rtf1\ansi{\fonttbl{\f0\fswiss Arial;}}{\*\generator Riched20;}\f0 Pump 7\line is \b off\b0 .\par}",
            "Pump 7\nis off.",
        ),
        (rb"{\rtf1\ansi\ansicpg932 \'83\'7c\'83\'93\'83v 7}", "ポンプ 7"),
        (rb"{\rtf1\ansi\uc1 \u8364? 5 \u-10179?\ldblquote x\rdblquote\emdash y}", "€ 5 \ufffd“x”—y"),
        (
            rb"{\rtf1\ansi\fromhtml1{\*\htmltag64 <p>}Pump \{7\}\~off{\*\htmltag72 </p>}\htmlrtf\par\htmlrtf0}",
            "Pump {7} off",
        ),
        (rb'{\rtf1{\field{\*\fldinst HYPERLINK "x"}{\fldrslt the log}}{\pict\pngblip 8950}}', "the log"),
    ],
)
def test_a_body_of_rich_text_is_read_h18(rtf, text):
    assert parse(HEAD + b"Content-Type: text/rtf\r\n\r\n" + rtf).text == text


def test_plain_text_is_preferred_to_rich_text():
    body = (
        b"Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/rtf\r\n\r\n{\\rtf1 rich}\r\n"
        b"--b\r\nContent-Type: text/plain\r\n\r\nplain\r\n--b--\r\n"
    )

    assert parse(HEAD + body).text == "plain"


def test_rich_text_that_claims_too_much_or_is_nested_too_deep_is_bounded_h17():
    bomb = struct.pack("<II4sI", 2**31, 2**31, b"LZFu", 0) + b"\x00abcdefgh" + b"\xff" + b"\x0c\xff" * 8

    assert len(decompressed(bomb * 9)) < 4_000
    assert rtf_text(b"{" * 100_000 + b"x" + b"}" * 100_000) == ""


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.binary(max_size=200).map(lambda tail: PACKED[:16] + tail)))
def test_no_bytes_make_rich_text_fail_h17(raw):
    assert isinstance(rtf_text(decompressed(raw) or raw), str)
