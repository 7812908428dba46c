"""How long parsing takes: the example mails one by one, median and 99th percentile of CPU time."""

import statistics
import time
from pathlib import Path

from channels.mail.parse import parse


def measure() -> list[dict[str, object]]:
    """A row over all example mails."""
    raws = [path.read_bytes() for path in sorted(Path("tests/mail_examples").glob("*.eml"))]
    times = []
    for raw in raws:
        begun = time.process_time()
        parse(raw)
        times.append((time.process_time() - begun) * 1000)
    times.sort()
    return [
        {
            "mails": len(raws),
            "median ms": statistics.median(times),
            "p99 ms": times[int(len(times) * 0.99)],
            "slowest ms": times[-1],
            "mails a second": 1000 * len(times) / sum(times),
        }
    ]
