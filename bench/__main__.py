"""``make bench``: measures what claims of speed rest on, prints tables and writes JSON into ``var/bench``."""

import json
import sys
from pathlib import Path

from bench import clocks, console, faithfulness, learning, mailbox, memory, parsing, throughput

PARTS = {
    "throughput": throughput.measure,
    "parsing": parsing.measure,
    "mailbox": mailbox.measure,
    "memory": memory.measure,
    "clocks": clocks.measure,
    "console": console.measure,
    "learning": learning.measure,
    "faithfulness": faithfulness.measure,
}


def main(names: list[str]) -> None:
    """Runs the named parts, all of them where none is named."""
    folder = Path("var/bench")
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or PARTS:
        print(f"\n{name}")
        rows = PARTS[name]()
        _print_table(rows)
        (folder / f"{name}.json").write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
        print(f"written to {folder / name}.json")


def _print_table(rows: list[dict[str, object]]) -> None:
    heads = list(rows[0])
    cells = [heads, *[[_cell(row[head]) for head in heads] for row in rows]]
    widths = [max(len(line[column]) for line in cells) for column in range(len(heads))]
    for line in cells:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)))


def _cell(value: object) -> str:
    return f"{value:.2f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    main(sys.argv[1:])
