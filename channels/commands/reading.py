"""The reader: ``analyze``, ``train``, ``evaluate``, ``models``."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from channels.commands.context import Context

if TYPE_CHECKING:
    from channels.application import Application
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
@click.option("--data", type=FOLDER, help="Labelled messages and their catalogues; the settings' where it is absent.")
@click.option("--out", type=FOLDER, help="Where the reader is kept; the settings' where it is absent.")
@click.pass_obj
def train(context: Context, data: Path | None, out: Path | None) -> None:
    """Train a reader from labelled messages and keep it in a folder of its own."""
    from classifiers.training import load_catalogues, load_rows
    from classifiers.training import train as train_reader

    settings = context.settings()
    data = data or settings.path(settings.reader.training_data)
    if not data.is_dir():
        raise click.ClickException(f"{data}: there is no such folder of labelled messages; name one with --data.")
    folder = train_reader(
        load_rows(data),
        load_catalogues(data),
        out or settings.path(settings.reader.folder),
        today=datetime.now(UTC).date(),
        progress=lambda sentence: click.echo(sentence, err=True),
    )
    click.echo(str(folder))


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
        json_file.write_text(json.dumps(as_json(evaluation), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


@click.group()
def models() -> None:
    """Trained readers, their figures, and which one serves."""


@models.command("list")
@click.pass_obj
def list_models(context: Context) -> None:
    """List the trained readers, the newest first."""
    from models.store import Store

    with context.application() as application:
        _register_all(application)
        with Store.read(application.database) as store:
            for row in store.people.readers():
                figures = ", ".join(f"{name} {value:.3f}" for name, value in row.figures.items())
                click.echo(f"{row.id}\t{row.state}\t{row.trained_at:%Y-%m-%d %H:%M}\t{figures}")


@models.command("promote")
@click.argument("reader_id")
@click.pass_obj
def promote_model(context: Context, reader_id: str) -> None:
    """Let a trained reader serve; running workers take it at their next start."""
    from models.store import Store

    with context.application() as application:
        _register_all(application)
        with Store.open(application.database) as store:
            if not store.people.promote(reader_id, now=application.clock()):
                raise click.ClickException(
                    f"There is no trained reader {reader_id!r}; 'intake models list' shows them."
                )
            store.audit.record(at=application.clock(), actor="operator", act="promoted", subject=f"reader:{reader_id}")
    click.echo(f"{reader_id} serves.")


@models.command("rollback")
@click.pass_obj
def rollback_model(context: Context) -> None:
    """Let the reader serve again that served before."""
    from models.store import Store

    with context.application() as application, Store.open(application.database) as store:
        before = store.people.reader_before()
        if before is None:
            raise click.ClickException("No other reader has served before; nothing was changed.")
        store.people.promote(before, now=application.clock())
        store.audit.record(at=application.clock(), actor="operator", act="rolled back", subject=f"reader:{before}")
    click.echo(f"{before} serves again.")


def _newest(context: Context) -> "Reader":
    from channels.readers import newest_reader, reader_at

    settings = context.settings()
    return reader_at(newest_reader(settings.path(settings.reader.folder)))


def _register_all(application: "Application") -> None:
    from channels.readers import trained_readers
    from models.store import Store

    folder = application.settings.path(application.settings.reader.folder)
    with Store.open(application.database) as store:
        for reader_id, figures, trained_at in trained_readers(folder):
            store.people.put_reader(reader_id, figures=figures, now=trained_at)


COMMANDS = (analyze, train, evaluate, models)
