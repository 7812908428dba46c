"""What we say in Slack stays within Slack's limits and is never obeyed by it, whatever the words are (H24)."""

import asyncio
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from channels.slack.client_words import read_pieces, without
from channels.slack.markup import inert, plain
from channels.slack.posting import Pace
from channels.slack.receipts import as_sections
from classifiers.findings import Span
from models.cases import RequestRow

_TEXTS = st.text(alphabet=st.sampled_from("ab <>&;\n!@#|é"), max_size=9_000)


@settings(deadline=None)
@given(st.lists(_TEXTS, max_size=60))
def test_sections_stay_within_the_limits_of_a_message_h24(texts: list[str]) -> None:
    blocks = as_sections([inert(text) for text in texts], rest="… go on elsewhere")

    shown = [block["text"]["text"] for block in blocks]
    assert len(shown) <= 50
    assert all(1 <= len(text) <= 3_000 for text in shown)
    assert sum(map(len, shown)) <= 12_000


def test_posts_in_one_channel_are_kept_apart_and_other_channels_do_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    now, rests = [0.0], list[float]()

    async def rest(seconds: float) -> None:
        rests.append(seconds)
        now[0] += seconds

    async def post() -> None:
        pace = Pace(1.0, monotonic=lambda: now[0])
        for channel in ("C1", "C1", "C2", "C1"):
            await pace.wait(channel)

    monkeypatch.setattr(asyncio, "sleep", rest)
    asyncio.run(post())

    assert rests == [1.0, 1.0]


def test_a_long_answer_says_where_it_goes_on() -> None:
    shown = [block["text"]["text"] for block in as_sections(["word " * 6_000], rest="… go on elsewhere")]

    assert shown[-1] == "… go on elsewhere"
    assert sum(map(len, shown)) > 10_000


@settings(deadline=None)
@given(_TEXTS)
def test_inert_words_mention_nobody_and_read_the_same_h24(text: str) -> None:
    assert "<" not in inert(text) and ">" not in inert(text)
    assert plain(inert(text)) == text


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), min_size=1, max_size=6))
def test_what_is_left_of_words_is_what_was_not_taken_h26(parts: list[tuple[int, int]]) -> None:
    request = RequestRow(subject="", text="abcdefghijklmnopqrstuvwxyz" * 2)
    taken = read_pieces([f"body:{start}:{start + length}" for start, length in parts])

    left = without([{"part": "body", "start": 0, "end": 52}], taken, request)

    gone = {at for span in taken for at in range(span.start, span.end)}
    kept = {at for span in left for at in range(span.start, span.end)}
    assert gone | kept == set(range(52))
    assert all(isinstance(span, Span) for span in left)


def test_blocks_are_json() -> None:
    assert json.loads(json.dumps(as_sections(["a"])))[0]["text"]["verbatim"] is True
