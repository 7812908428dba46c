"""A message that kills or hangs the process that reads it costs only itself (H17)."""

import os
import time
from datetime import UTC, datetime

import pytest

from channels.understanding import InChildren, Tools
from classifiers.findings import Catalogue
from classifiers.reader import rules_reader
from intake.desk import Understood
from intake.errors import UnreadableMessageError
from models.messages import Authenticity, Delivery, IncomingMessage
from models.vocabulary import Channel, Trust


def _parse(delivery: Delivery) -> IncomingMessage:
    if delivery.raw == b"die":
        os._exit(9)
    if delivery.raw == b"hang":
        while True:
            time.sleep(0.01)
    if delivery.raw == b"eat":
        return IncomingMessage(Channel.EMAIL, None, text="x" * 8_000_000_000)
    return IncomingMessage(Channel.EMAIL, None, text="How do I print it?")


def _authenticate(_delivery: Delivery) -> Authenticity:
    return Authenticity(Trust.UNVERIFIED, "by the test")


def _make_tools() -> Tools:
    return Tools(_parse, _authenticate, rules_reader())


def _delivery(raw: bytes) -> Delivery:
    return Delivery(Channel.EMAIL, raw, content_key=raw.hex(), received_at=datetime(2026, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize("bad", [b"die", b"hang", b"eat"])
def test_one_hostile_message_in_a_batch_costs_only_itself_h17(bad: bytes) -> None:
    understand = InChildren(_make_tools, children=1, seconds=1.0)
    try:
        outcomes = understand([_delivery(b"good"), _delivery(bad), _delivery(b"also good")], Catalogue())
        again = understand([_delivery(b"good")], Catalogue())
    finally:
        understand.close()

    assert isinstance(outcomes[1], UnreadableMessageError)
    assert all(isinstance(outcome, Understood) for outcome in (outcomes[0], outcomes[2], again[0]))
