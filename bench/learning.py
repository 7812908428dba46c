"""The learning curve: a new vendor begins with the seed reader, and its technicians decide case after case.

The vendor is six hands of the training data with their catalogues as one; all others are the seed. A fifth of the
vendor's messages is kept back and read after so many decisions: what own decisions are worth.
"""

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from channels.learning import own_weight
from classifiers.evaluation import evaluate_findings, read_rows
from classifiers.findings import Catalogue
from classifiers.labelled import Row, load_catalogues, load_rows
from classifiers.learning import learn
from classifiers.lessons import lessons_of
from classifiers.reader import Reader

DATA = Path("training_data")
VENDOR_HANDS = ("hand-04", "hand-09", "hand-13", "hand-16", "hand-19", "hand-22")
DECISIONS = (0, 50, 100, 300, 1000)
SHOWN = ("split_f1", "right_count", "kind_accuracy", "split_and_kind_f1", "severity_macro_f1", "feature_accuracy")


def measure() -> list[dict[str, object]]:
    """A row for each number of decisions: figures on the messages that were kept back."""
    rows, catalogues = load_rows(DATA), load_catalogues(DATA)
    products = tuple(product for hand in VENDOR_HANDS for product in catalogues[hand].products)
    catalogues["vendor"] = Catalogue(products)
    seed = [row for row in rows if row.hand not in VENDOR_HANDS]
    own = [replace(row, catalogue="vendor", hand="vendor") for row in rows if row.hand in VENDOR_HANDS]
    random.Random(5).shuffle(own)
    kept_back, decided = own[: len(own) // 5], own[len(own) // 5 :]
    made = []
    for number in DECISIONS:
        taken = _first(decided, number)
        weighted = [replace(row, weight=own_weight(len(taken))) for row in taken]
        learned = learn(lessons_of([*seed, *weighted], catalogues), seed=0, progress=_quiet)
        read = read_rows(Reader("bench", learned.trained), kept_back, catalogues)
        figures = evaluate_findings("bench", kept_back, read).figures
        made.append({"decisions": number, "messages": len(taken)} | {name: figures[name].value for name in SHOWN})
    return made


def _quiet(line: str) -> None:
    """Says nothing of how learning goes on."""


def _first(decided: Sequence[Row], number: int) -> list[Row]:
    """The first messages that hold so many decisions together."""
    taken: list[Row] = []
    while sum(len(row.labels) for row in taken) < number and len(taken) < len(decided):
        taken.append(decided[len(taken)])
    return taken
