"""The reader at work: ``analyze`` and ``evaluate``."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from channels.commands.context import Context

if TYPE_CHECKING:
    from classifiers.reader import Reader

FOLDER = click.Path(path_type=Path, file_okay=False)
FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.option("--catalog", type=FILE, required=True, help="The catalog.toml that findings may be about.")
@click.option("--model", type=FOLDER, help="A trained reader's folder; the newest where it is absent, else rules.")
@click.pass_obj
def analyze(context: Context, catalog: Path, model: Path | None) -> None:
    """Read messages: JSON lines on standard input, JSON lines out; no store is needed."""
    from classifiers.analyze import analyze_lines
    from classifiers.catalogue_file import load_catalogue
    from classifiers.reader import load_reader

    reader = load_reader(model) if model else _newest(context)
    lines = sys.stdin.buffer.read().decode("utf-8", "replace").split("\n")
    for line in analyze_lines((line for line in lines if line.strip()), load_catalogue(catalog), reader):
        sys.stdout.write(line.rstrip("\n") + "\n")
        sys.stdout.flush()


@click.command()
@click.option("--data", type=click.Path(path_type=Path), help="Labelled messages: a .jsonl file or a folder of them.")
@click.option("--json", "json_file", type=FILE, help="Write the figures here, too.")
@click.option("--model", type=FOLDER, help="A trained reader's folder; the newest where it is absent, else rules.")
@click.pass_obj
def evaluate(context: Context, data: Path | None, json_file: Path | None, model: Path | None) -> None:
    """Measure the reader on labelled messages it was not trained on; print a table."""
    from classifiers.evaluation import as_json, as_table
    from classifiers.evaluation import evaluate as evaluate_reader
    from classifiers.reader import load_reader
    from classifiers.training import load_catalogues, load_rows

    settings = context.settings()
    data = data or settings.path(settings.reader.training_data) / "test"
    reader = load_reader(model) if model else _newest(context)
    folder = data if data.is_dir() else data.parent
    evaluation = evaluate_reader(reader, load_rows(data), load_catalogues(folder))
    click.echo(as_table(evaluation))
    if json_file:
        json_file.parent.mkdir(parents=True, exist_ok=True)
        json_file.write_text(as_json(evaluation) + "\n", encoding="utf-8")


def _newest(context: Context) -> "Reader":
    from channels.readers import newest_reader, reader_at

    settings = context.settings()
    return reader_at(newest_reader(settings.path(settings.reader.folder)))


COMMANDS = (analyze, evaluate)
