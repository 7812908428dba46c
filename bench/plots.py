"""Draws what ``make evaluate`` and ``make bench`` measured of the reader into ``docs/figures``."""

import json
from pathlib import Path
from typing import Any

from classifiers.counting import KINDS

EVALUATION = Path("var/evaluation.json")
LEARNING = Path("var/bench/learning.json")
FOLDER = Path("docs/figures")
INK, LINE, FILL = "#1d2733", "#2563a8", "#d7e5f4"


def main() -> None:
    """Draws what has been measured; says what was not."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams.update({"svg.hashsalt": "intake", "font.size": 10, "axes.edgecolor": INK, "text.color": INK})
    FOLDER.mkdir(parents=True, exist_ok=True)
    if EVALUATION.exists():
        told = json.loads(EVALUATION.read_text(encoding="utf-8"))
        _draw("reliability", _reliability, told)
        _draw("confusion", _confusion, told)
    if LEARNING.exists():
        _draw("learning", _learning, json.loads(LEARNING.read_text(encoding="utf-8")))
    else:
        print(f"{LEARNING} is not there: 'make bench' measures the learning curve.")


def _draw(name: str, drawing: Any, told: Any) -> None:
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(figsize=(5.6, 4.4))
    drawing(axes, told)
    figure.tight_layout()
    figure.savefig(FOLDER / f"{name}.svg", metadata={"Date": None, "Creator": None})
    plt.close(figure)
    print(f"drew {FOLDER / name}.svg")


def _reliability(axes: Any, told: dict[str, Any]) -> None:
    axes.plot([0, 1], [0, 1], color="#9aa7b4", linestyle="--", linewidth=1)
    said, right, count = zip(*told["reliability"], strict=True)
    axes.scatter(said, right, s=[20 + number for number in count], color=FILL, edgecolor=LINE)
    axes.plot(said, right, color=LINE)
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="confidence said", ylabel="share right", title="Confidence in the kind")


def _confusion(axes: Any, told: dict[str, Any]) -> None:
    table = told["confusion"]
    shares = [[number / max(1, sum(row)) for number in row] for row in table]
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    for row, numbers in enumerate(table):
        for column, number in enumerate(numbers):
            if number:
                dark = shares[row][column] > 0.5
                axes.text(column, row, number, ha="center", va="center", color="white" if dark else INK, fontsize=8)
    axes.set_xticks(range(len(KINDS)), KINDS, rotation=40, ha="right")
    axes.set_yticks(range(len(KINDS)), KINDS)
    axes.set(xlabel="read", ylabel="labelled", title="Kinds of matched findings")


def _learning(axes: Any, told: list[dict[str, Any]]) -> None:
    names = [name for name in told[0] if name not in ("decisions", "messages")]
    places = list(range(len(told)))
    for name in names:
        axes.plot(places, [row[name] for row in told], marker="o", label=name.replace("_", " "))
    axes.set_xticks(places, [row["decisions"] for row in told])
    axes.set(xlabel="decisions of the vendor", ylabel="figure", title="A new vendor's own decisions")
    axes.legend(fontsize=8, loc="upper center", bbox_to_anchor=(0.5, -0.16), ncols=3, frameon=False)


if __name__ == "__main__":
    main()
