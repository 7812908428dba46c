"""Training a reader from the seed data and an installation's own decisions, and the gate that lets it serve."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from channels.application import Application
from channels.readers import reader_at, usable_reader
from classifiers.analyze import finding_of
from classifiers.evaluation import read_rows
from classifiers.findings import Catalogue, Finding
from classifiers.gate import Divided, Verdict, divide, judge
from classifiers.labelled import Row, row_of
from classifiers.training import load_catalogues, load_rows, train
from intake.learning import masked_findings
from intake.registry import load_catalogue
from models.cases import RequestRow
from models.store import Store

OWN = "own"
MOST_WEIGHT, FADES_FROM = 2.0, 1_000
GATE_FILE = "gate.json"


@dataclass(frozen=True, slots=True)
class Decided:
    """What an installation has decided so far, and the catalogue that it was decided by."""

    rows: tuple[Row, ...]
    catalogue: Catalogue


def decided_in(application: Application) -> Decided:
    """The decided messages of an installation, each as it was decided last, oldest first."""
    with Store.read(application.database) as store:
        kept, catalogue = store.cases.training_rows(), load_catalogue(store)
    newest = {str(told["id"]): told for told in kept}
    return Decided(tuple(row_of(told) for told in newest.values()), catalogue)


def own_weight(decisions: int) -> float:
    """How much a decided message counts beside one of the seed data: twice until there are a thousand.

    >>> own_weight(50), own_weight(2_000), own_weight(100_000)
    (2.0, 1.0, 1.0)
    """
    return max(1.0, MOST_WEIGHT * min(1.0, FADES_FROM / max(decisions, 1)))


@dataclass(frozen=True, slots=True)
class Trained:
    """A new reader's folder, and what the gate says of it (None where nothing has been decided yet)."""

    folder: Path
    verdict: Verdict | None


def train_with_decisions(
    application: Application,
    data: Path,
    out: Path,
    *,
    encoder: Path | None = None,
    progress: Callable[[str], None],
) -> Trained:
    """Trains from the seed data and what was decided, and judges the result against the reader that serves.

    Raises RowError for unusable seed data, EncoderError for an encoder that cannot be used.
    """
    seed, catalogues, decided = load_rows(data), load_catalogues(data), decided_in(application)
    serving = _keep_serving(application)
    divided = divide(decided.rows)
    weight = own_weight(len(divided.learn))
    own = [replace(row, weight=weight) for row in divided.learn]
    if own:
        progress(f"{len(own)} decided messages, each counting as {weight:g} of the seed data's")
    folder = train(
        [*seed, *own],
        catalogues | {OWN: decided.catalogue},
        out,
        today=application.clock().date(),
        encoder_folder=encoder,
        progress=progress,
    )
    if not decided.rows:
        return Trained(folder, None)
    return Trained(folder, _judge(folder, serving, divided, decided.catalogue))


def _keep_serving(application: Application) -> Path | None:
    """The reader that serves; one that serves only for being the newest is promoted, so that it goes on serving."""
    folder = application.reader_folder()
    if folder is not None:
        with Store.open(application.database) as store:
            if store.people.serving_reader() is None:
                store.people.put_reader(folder.name, figures={}, now=application.clock())
                store.people.promote(folder.name, now=application.clock())
    return folder


def _judge(folder: Path, serving: Path | None, divided: Divided, catalogue: Catalogue) -> Verdict:
    rows: Sequence[Row] = divided.gate
    catalogues = {OWN: catalogue}
    served = usable_reader(serving)
    before, after = (read_rows(reader, rows, catalogues) if rows else [] for reader in (served, reader_at(folder)))
    verdict = judge(rows, before, after)
    told = asdict(verdict) | {"against": served.id}
    (folder / GATE_FILE).write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return verdict


def gate_of(folder: Path) -> dict[str, object] | None:
    """What the gate said of a reader when it was trained; None where it was not asked."""
    path = folder / GATE_FILE
    if not path.is_file():
        return None
    told: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return told


def shadow_verdict(application: Application, reader_id: str) -> Verdict:
    """Compares a reader that read along with what was suggested, by the messages that were decided since."""
    decided = {row.id: row for row in decided_in(application).rows}
    rows, suggested, shadow = [], [], []
    with Store.read(application.database) as store:
        for request, findings in store.cases.shadow_readings(reader_id):
            row = decided.get(f"request-{request.id}")
            if row is not None:
                rows.append(row)
                suggested.append(_findings(request, request.findings))
                shadow.append(_findings(request, findings))
    return judge(rows, suggested, shadow)


def _findings(request: RequestRow, told: list[dict[str, Any]]) -> tuple[Finding, ...]:
    moved = masked_findings(told, subject=request.subject, text=request.text)
    return tuple(finding_of(finding) for finding in moved)
