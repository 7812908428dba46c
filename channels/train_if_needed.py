"""Training the reader from the seed data, unless one is there that is newer than the data."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from channels.readers import newest_reader


def train_if_needed(data: Path, folder: Path, *, say: Callable[[str], None]) -> None:
    """Trains from ``data`` into ``folder`` where the data are newer than every reader there, telling its progress."""
    rows = sorted(data.glob("*.jsonl"))
    newest = newest_reader(folder)
    if not rows:
        say(f"No labelled messages in {data}: rules alone read, and are never sure.")
        return
    if newest is not None and (newest / "manifest.json").stat().st_mtime >= max(path.stat().st_mtime for path in rows):
        return
    # Imported late: the usual case is that nothing is to be done.
    from classifiers.training import load_catalogues, load_rows, train

    say(f"Training the reader from {data} …")
    train(
        load_rows(data),
        load_catalogues(data),
        folder,
        today=datetime.now(UTC).date(),
        progress=lambda line: say(f"  {line}"),
    )


if __name__ == "__main__":
    train_if_needed(Path("training_data"), Path("var/readers"), say=lambda line: print(line, file=sys.stderr))
