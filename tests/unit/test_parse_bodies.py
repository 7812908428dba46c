"""Bodies of mail: parts, charsets, encodings and files (H17, H18, H24)."""

import base64
import time

import pytest

from channels.mail.limits import Limits
from channels.mail.parse import parse
from channels.mail.parse_json import as_json

HEAD = b"From: ada@clinic.example\r\nTo: support@desk.example\r\nSubject: Pump\r\nMIME-Version: 1.0\r\n"


def multipart(*parts: bytes, kind: bytes = b"mixed", boundary: bytes = b"b") -> bytes:
    body = b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts)
    return (
        HEAD
        + b"Content-Type: multipart/"
        + kind
        + b'; boundary="'
        + boundary
        + b'"\r\n\r\n'
        + body
        + b"--"
        + boundary
        + b"--\r\n"
    )


def text(body: bytes, charset: bytes = b"utf-8") -> bytes:
    return b"Content-Type: text/plain; charset=" + charset + b"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body


@pytest.mark.parametrize(
    ("body", "codec"),
    [
        ("Die Größe der Tür ist falsch.", "utf-8"),
        ("Die Größe der Tür ist falsch.", "latin-1"),
        ("スキャナーが動きません。確認してください。", "shift_jis"),
        ("スキャナーが動きません。確認してください。", "iso2022_jp"),
        ("スキャナーが動きません。確認してください。", "euc_jp"),
        ("Сканер не работает, проверьте пожалуйста.", "koi8-r"),
        ("Сканер не работает, проверьте пожалуйста.", "cp1251"),
        ("我们的系统不能登录了，请问这是什么问题？", "gb18030"),
        ("스캐너가 작동하지 않습니다. 확인해 주세요.", "cp949"),
        ("The pump stops at night.", "utf-16"),
    ],
)
@pytest.mark.parametrize("label", [b"", b"x-unknown", b"us-ascii"])
def test_undeclared_and_wrongly_declared_text_is_readable_h18(body, codec, label):
    header = b"Content-Type: text/plain" + (b"; charset=" + label if label else b"")
    encoded = base64.encodebytes(body.encode(codec))

    message = parse(HEAD + header + b"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encoded)

    assert message.text == body


def test_a_backslash_stays_a_backslash_h18():
    assert parse(HEAD + b"Content-Type: text/plain; charset=unicode_escape\r\n\r\nC:\\new\\tab").text == "C:\\new\\tab"


def test_nul_and_lone_surrogates_do_not_reach_the_text_h18():
    message = parse(HEAD + b"Content-Type: text/plain; charset=utf-8\r\n\r\na\x00b \xed\xa0\x80 c")

    message.text.encode("utf-8")
    assert "\x00" not in message.text
    assert message.repairs


@pytest.mark.parametrize("line_end", [b"\r", b"\n", b"\r\n"])
def test_any_line_end_divides_header_and_text_h18(line_end):
    raw = line_end.join([b"From: a@b.example", b"Subject: Pump", b"To: c@d.example", b"", b"It stops.", b"Often.", b""])

    message = parse(raw)

    assert (message.subject, message.text) == ("Pump", "It stops.\nOften.")


def test_the_plain_alternative_is_read_unless_it_says_nothing():
    html = b"Content-Type: text/html\r\n\r\n<p>It <b>stops</b>.</p>"

    assert parse(multipart(text(b"It stops, plainly."), html, kind=b"alternative")).text == "It stops, plainly."
    assert parse(multipart(text(b"Your client does not support HTML."), html, kind=b"alternative")).text == "It stops."
    assert parse(multipart(text(b""), html, kind=b"alternative")).text == "It stops."


def test_a_missing_final_boundary_and_a_line_like_one_are_survived_h18():
    raw = multipart(text(b"one\r\n--bx\r\ntwo")).replace(b"--b--\r\n", b"")

    message = parse(raw)

    assert message.text == "one\n--bx\ntwo"
    assert "final boundary missing" in message.repairs


def test_a_wrong_boundary_is_mended_h18():
    assert parse(multipart(text(b"It stops.")).replace(b'boundary="b"', b'boundary="z"')).text == "It stops."


def test_format_flowed_is_put_together_again_rfc_3676():
    raw = HEAD + b"Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\nIt sto \r\nps.\r\n-- \r\nAda\r\n"

    assert parse(raw).text == "It stops."


def test_an_attached_message_is_a_file_and_no_text_h18():
    inner = b"Content-Type: message/rfc822\r\n\r\nFrom: x@y.example\r\nSubject: Old\r\n\r\nOld words."

    message = parse(multipart(text(b"See the attached message."), inner))

    assert message.text == "See the attached message."
    assert [file.type for file in message.attachments] == ["message/rfc822"]


def test_pgp_armour_is_taken_off_h18():
    armoured = b"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nIt stops.\n- - really\n"

    message = parse(HEAD + b"\r\n" + armoured + b"-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n")

    assert message.text == "It stops.\n- really"


def test_a_uuencoded_file_becomes_an_attachment_h18():
    message = parse(HEAD + b"\r\nSee the file.\r\nbegin 644 a.txt\r\n#86)C\r\n`\r\nend\r\n")

    assert message.text == "See the file."
    assert [(file.name, file.content) for file in message.attachments] == [("a.txt", b"abc")]


@pytest.mark.parametrize(
    ("header", "name"),
    [
        (b'filename="../../etc/passwd"', "passwd"),
        (b'filename="C:\\temp\\x.log"', "x.log"),
        ('filename="invoice\u202efdp.exe"'.encode(), "invoicefdp.exe"),
        (b"filename*=utf-8''Gr%C3%B6%C3%9Fe.pdf", "Größe.pdf"),
        (b"filename*0*=utf-8''a%20; filename*1=b.txt", "a b.txt"),
        (b'filename="=?utf-8?q?caf=C3=A9.pdf?="', "café.pdf"),
        (b'filename=".."', ""),
    ],
)
def test_names_of_files_are_harmless_h24(header, name):
    part = b"Content-Type: application/octet-stream\r\nContent-Disposition: attachment; " + header + b"\r\n\r\nx"

    assert [file.name for file in parse(multipart(text(b"x"), part)).attachments] == [name]


def test_a_zip_bomb_is_kept_and_not_opened_h17():
    part = b"Content-Type: application/zip; name=x.zip\r\nContent-Transfer-Encoding: base64\r\n\r\nUEsDBA=="

    assert parse(multipart(part)).attachments[0].content == b"PK\x03\x04"


def nested(depth: int) -> bytes:
    opened = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (number, number) for number in range(depth)
    )
    return HEAD + opened + b"\r\ndeep"


@pytest.mark.parametrize(
    "raw",
    [
        nested(1_000),
        HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\n\r\n" * 100_000,
        HEAD + b"X-Long: " + b"a" * 5_000_000 + b"\r\n\r\nbody",
        HEAD + b"X-Many: a\r\n" * 200_000 + b"\r\nbody",
        b"To: " + b"a@b.example, " * 100_000 + b"\r\n\r\nbody",
        b"From: " + b"(" * 100_000 + b"\r\n\r\nbody",
        HEAD + b"Content-Type: text/html\r\n\r\n" + b"<div>" * 50_000 + b"deep",
        HEAD + b"Content-Type: text/html\r\n\r\n" + b"<!--[if mso]>" * 50_000,
        HEAD + b"Content-Type: text/html\r\n\r\n<p style='padding-left:99999999px'>x",
        HEAD + b"Content-Type: text/html\r\n\r\n<table>" + b"<tr><td>x<td>y" * 20_000,
        HEAD + b"Content-Type: text/html\r\n\r\n<table><tr><td>" + b"x" * 100_000 + b"<tr><td>y" * 2_900,
        HEAD + b"Content-Type: text/html\r\n\r\n" + b"<table><tr><td>a<td>" * 170 + b"<p>x" * 20_000,
    ],
    ids=[
        "nested",
        "parts",
        "long header",
        "headers",
        "to",
        "comments",
        "deep html",
        "comments",
        "padding",
        "table",
        "wide",
        "tables",
    ],
)
def test_hostile_messages_take_little_time_h17(raw):
    started = time.process_time()
    parse(raw)

    assert time.process_time() - started < 2.0


def test_text_inside_deep_html_is_not_lost_h17():
    assert parse(HEAD + b"Content-Type: text/html\r\n\r\n" + b"<div>" * 400 + b"deep words").text == "deep words"


def test_limits_are_honoured_and_named_h17():
    message = parse(multipart(*[text(b"x")] * 20), limits=Limits(parts=5))

    assert any("5 parts" in repair for repair in message.repairs)


def test_an_ordinary_message_takes_a_few_milliseconds_h17():
    raw = multipart(
        text(b"It stops every night. " * 100), b"Content-Type: text/html\r\n\r\n<p>It stops.</p>", kind=b"alternative"
    )
    durations = []
    for _ in range(100):
        started = time.process_time()
        parse(raw)
        durations.append(time.process_time() - started)

    assert sorted(durations)[98] < 0.05


def test_the_json_form_has_the_agreed_fields():
    answer = as_json(parse(b""))

    assert list(answer) == [
        *("from", "reply_to", "to", "cc", "subject", "date", "message_id", "in_reply_to", "references"),
        *("language", "text", "whole", "hidden", "attachments", "automatic", "repairs"),
    ]
    assert answer["from"] == {"name": "", "address": ""}
    assert answer["automatic"] is None
