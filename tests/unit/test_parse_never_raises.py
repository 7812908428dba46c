"""Any byte string gives an answer (H17, H18)."""

import json
import random
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from channels.mail.parse import parse
from channels.mail.parse_json import as_json

EXAMPLES = sorted((Path(__file__).parents[1] / "mail_examples").glob("*.eml"))
PIECES = st.sampled_from(
    [
        *(b"From: ", b"To: ", b"Content-Type: ", b"multipart/mixed; boundary=b\r\n", b"--b\r\n", b"\r\n", b"\r\n\r\n"),
        *(
            b"=?utf-8?b?",
            b"text/html\r\n\r\n",
            b"<div style='",
            b"\xff\xfe",
            b"\x1b$B",
            b"charset=",
            b"utf-16",
            b"<a@b>",
        ),
        *(b"begin 644 x\n", b"> "),
    ]
)


def assert_answers(raw: bytes) -> None:
    message = parse(raw)

    json.dumps(as_json(message), ensure_ascii=False).encode("utf-8")
    assert not any("unreadable:" in repair for repair in message.repairs), message.repairs


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(st.binary(max_size=2_000), st.lists(st.one_of(PIECES, st.binary(max_size=30)), max_size=40).map(b"".join))
)
def test_any_bytes_give_an_answer_h17(raw):
    assert_answers(raw)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(EXAMPLES), st.integers(min_value=0))
def test_damaged_messages_give_an_answer_h18(path, seed):
    assert_answers(damaged(path.read_bytes(), random.Random(seed)))


def damaged(raw: bytes, chance: random.Random) -> bytes:
    data = bytearray(raw)
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(data) + 1)
        kind = chance.randrange(4)
        if kind == 0:
            data[place : place + 1] = bytes([chance.randrange(256)])
        elif kind == 1:
            del data[place : place + chance.randrange(60)]
        elif kind == 2:
            data[place:place] = data[place : place + chance.randrange(80)]
        else:
            data[place:place] = chance.choice(
                [b"\r\n\r\n", b"\0", b'"', b"=?", b"--", b"<", b"\xe3", b";", b"(", b"\r"]
            )
    return bytes(data)
