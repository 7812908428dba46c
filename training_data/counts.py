"""Prints the counts of the data card as Markdown: ``python -m training_data.counts`` from the root."""

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from classifiers.labelled import Label, Row, load_rows

FOLDER = Path(__file__).parent


def main() -> None:
    """Counts of training and test data side by side."""
    sides = {"training": load_rows(FOLDER), "test": load_rows(FOLDER / "test")}
    labels = {side: [label for row in rows for label in row.labels] for side, rows in sides.items()}
    print("| | training | test |\n| --- | ---: | ---: |")
    _line("hands", {side: len({row.hand for row in rows}) for side, rows in sides.items()})
    _line("messages", {side: len(rows) for side, rows in sides.items()})
    _line("findings", {side: len(found) for side, found in labels.items()})
    _table(sides, "channel", lambda row: row.text.channel)
    _table(sides, "findings in a message", lambda row: str(min(6, len(row.labels))) + "+" * (len(row.labels) > 5))
    _table(sides, "words in a message", _length)
    for name in ("kind", "severity"):
        _table(labels, name, lambda label, name=name: str(getattr(label, name) or "none"))
    for name in ("product", "feature", "version"):
        _table(labels, name, lambda label, name=name: "known" if getattr(label, name) else "unknown")
    _table(labels, "places of evidence", lambda label: str(min(3, len(label.spans))) + "+" * (len(label.spans) > 2))


def _length(row: Row) -> str:
    words = len(row.text.body.split())
    return "under 40" if words < 40 else "40 to 119" if words < 120 else "over 119"


def _table(sides: dict[str, list[Row]] | dict[str, list[Label]], title: str, name_of: Callable[..., str]) -> None:
    counts = {side: Counter(map(name_of, found)) for side, found in sides.items()}
    for name in sorted(set().union(*counts.values())):
        _line(f"{title}: {name}", {side: _shared(count, name) for side, count in counts.items()})


def _shared(count: Counter[str], name: str) -> str:
    return f"{count[name]} ({count[name] / max(1, count.total()):.0%})"


def _line(name: str, values: dict[str, object]) -> None:
    cells: Iterable[str] = map(str, values.values())
    print(f"| {name} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
