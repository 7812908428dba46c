"""Damages example messages a million times and asks that each still gives an answer, and how long that takes.

Usage: python bench/fuzz_parse.py [--rounds N] [--seed N] FOLDER
"""

import argparse
import json
import random
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from channels.mail.parse import parse
from channels.mail.parse_json import as_json

SCRAPS = (
    b"\r\n\r\n",
    b"\0",
    b'"',
    b"=?utf-8?b?",
    b"--",
    b"<div>",
    b"\xe3\x81",
    b";",
    b"(",
    b"\r",
    b"Content-Type: ",
    b"> ",
)


def damaged(raw: bytes, chance: random.Random) -> bytes:
    """A copy with a dozen changes at most: bytes replaced, removed, doubled, scraps put in."""
    data = bytearray(raw)
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(data) + 1)
        kind = chance.randrange(4)
        if kind == 0:
            data[place : place + 1] = bytes([chance.randrange(256)])
        elif kind == 1:
            del data[place : place + chance.randrange(200)]
        elif kind == 2:
            data[place:place] = data[place : place + chance.randrange(200)]
        else:
            data[place:place] = chance.choice(SCRAPS)
    return bytes(data)


def main() -> int:
    """Runs the rounds, or those until Ctrl-C; the first message that gives no answer is kept as a file."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--rounds", type=int, default=1_000_000)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    chance = random.Random(chosen.seed)
    originals = [path.read_bytes() for path in sorted(chosen.folder.glob("*.eml"))]
    durations: list[float] = []
    slowest = 0.0
    going = True

    def end(*_: object) -> None:
        nonlocal going
        going = False

    signal.signal(signal.SIGINT, end)
    for number in range(chosen.rounds):
        if not going:
            break
        raw = damaged(chance.choice(originals), chance)
        started = time.process_time()  # CPU time: it may run beside others, at low priority
        try:
            message = parse(raw)
            json.dumps(as_json(message), ensure_ascii=False).encode("utf-8")
        except Exception as error:
            Path("fuzz_failure.eml").write_bytes(raw)
            print(f"round {number}: {error!r}; the message is in fuzz_failure.eml")
            return 1
        if time.process_time() - started > slowest:
            slowest = time.process_time() - started
            Path("fuzz_slowest.eml").write_bytes(raw)
        durations.append(time.process_time() - started)
        if any("unreadable:" in repair for repair in message.repairs):
            Path("fuzz_failure.eml").write_bytes(raw)
            print(f"round {number}: {message.repairs}; the message is in fuzz_failure.eml")
            return 1
    durations.sort()
    count = len(durations)
    print(
        f"{count} messages, no failure; median {durations[count // 2] * 1000:.2f} ms, "
        f"p99 {durations[count * 99 // 100] * 1000:.2f} ms, worst {durations[-1] * 1000:.1f} ms"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
