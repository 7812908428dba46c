"""Looks for bytes that make reading a mail fail, guided by which code they reach (atheris).

Usage: python bench/fuzz_atheris.py -max_total_time=300 CORPUS [tests/mail_examples]
The first failure is written to a file ``crash-…``, as libFuzzer does.
"""

import json
import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[1]))

with atheris.instrument_imports(include=["channels.mail", "classifiers"]):
    from channels.mail.parse import parse
    from channels.mail.parse_json import as_json


def one(data: bytes) -> None:
    """Fails where a message gives no answer, or where a step of reading it had to be given up."""
    message = parse(data)
    json.dumps(as_json(message), ensure_ascii=False).encode("utf-8")
    if any("unreadable:" in repair for repair in message.repairs):
        raise AssertionError(message.repairs)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
