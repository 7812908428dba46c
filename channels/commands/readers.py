"""Trained readers: ``train``, and ``models`` for which there are and which one serves."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from channels.commands.context import Context

if TYPE_CHECKING:
    from channels.application import Application
    from classifiers.gate import Verdict

FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command()
@click.option("--data", type=FOLDER, help="Labelled messages and their catalogues; the settings' where it is absent.")
@click.option("--out", type=FOLDER, help="Where the reader is kept; the settings' where it is absent.")
@click.option("--encoder", type=FOLDER, help="A sentence encoder to train with; the settings' where it is absent.")
@click.option("--seed-only", is_flag=True, help="Leave out what was decided in this installation.")
@click.pass_obj
def train(context: Context, data: Path | None, out: Path | None, encoder: Path | None, seed_only: bool) -> None:
    """Train a reader from the seed data and this installation's decisions, and keep it in a folder of its own.

    Decisions count more than seed data. Some clients' messages are kept back: by them the gate tells whether the new
    reader may serve in place of the present one; 'intake models promote' lets it.
    """
    settings = context.settings()
    data = data or settings.path(settings.reader.training_data)
    if not data.is_dir():
        raise click.ClickException(f"{data}: there is no such folder of labelled messages; name one with --data.")
    out = out or settings.path(settings.reader.folder)
    encoder = encoder or (settings.path(settings.reader.encoder) if settings.reader.encoder else None)
    if seed_only or not _has_store(context):
        click.echo(str(_train_from_seed(data, out, encoder)))
        return
    from channels.learning import train_with_decisions

    with context.application() as application:
        trained = train_with_decisions(application, data, out, encoder=encoder, progress=partial(click.echo, err=True))
        _register_all(application)
    for line in _verdict_lines(trained.verdict):
        click.echo(line, err=True)
    click.echo(str(trained.folder))


def _has_store(context: Context) -> bool:
    """Whether there is an installation whose decisions could be learned: training must work without one, too."""
    url = context.settings().database_url()
    return not url.startswith("sqlite:///") or Path(url.removeprefix("sqlite:///")).exists()


def _train_from_seed(data: Path, out: Path, encoder: Path | None) -> Path:
    from classifiers.training import load_catalogues, load_rows
    from classifiers.training import train as train_reader

    today = datetime.now(UTC).date()
    return train_reader(
        load_rows(data),
        load_catalogues(data),
        out,
        today=today,
        encoder_folder=encoder,
        progress=partial(click.echo, err=True),
    )


def _verdict_lines(verdict: "Verdict | None") -> list[str]:
    if verdict is None:
        return ["Nothing has been decided here yet: the reader was trained from the seed data alone."]
    if verdict.passed:
        better = "is surely better than" if verdict.is_better else "is no worse than"
        return [f"The gate of {verdict.messages} decided messages: it {better} the reader that serves."]
    return ["The gate does not let it serve:", *(f"  {reason}" for reason in verdict.reasons)]


@click.group()
def models() -> None:
    """Trained readers, their figures, and which one serves."""


@models.command("list")
@click.pass_obj
def list_models(context: Context) -> None:
    """List the trained readers, the newest first: state, day, figures while learning, what the gate said."""
    from models.store import Store

    with context.application() as application:
        _register_all(application)
        with Store.read(application.database) as store:
            rows = store.people.readers()
        for row in rows:
            figures = ", ".join(f"{name} {value:.3f}" for name, value in row.figures.items())
            gate = _gate_words(application, row.id)
            click.echo(f"{row.id}\t{row.state}\t{row.trained_at:%Y-%m-%d %H:%M}\t{figures}\t{gate}")


@models.command("promote")
@click.argument("reader_id")
@click.option("--despite-gate", is_flag=True, help="Also where the gate found it worse than the one that serves.")
@click.pass_obj
def promote_model(context: Context, reader_id: str, despite_gate: bool) -> None:
    """Let a trained reader serve; running workers take it at their next start."""
    from channels.learning import gate_of
    from models.store import Store

    with context.application() as application:
        _register_all(application)
        told = gate_of(application.settings.path(application.settings.reader.folder) / reader_id)
        if told and not told["passed"] and not despite_gate:
            raise click.ClickException(
                f"The gate does not let {reader_id} serve: {_first_reason(told)} 'intake models shadow {reader_id}' "
                "lets it read along, --despite-gate promotes it all the same."
            )
        with Store.open(application.database) as store:
            if not store.people.promote(reader_id, now=application.clock()):
                raise _unknown(reader_id)
            reason = "despite the gate" if told and not told["passed"] else ""
            store.audit.record(
                at=application.clock(), actor="operator", act="promoted", subject=f"reader:{reader_id}", reason=reason
            )
    click.echo(f"{reader_id} serves.")


@models.command("shadow")
@click.argument("reader_id", required=False)
@click.pass_obj
def shadow_model(context: Context, reader_id: str | None) -> None:
    """Let a trained reader read along beside the one that serves, without any effect; without an id, none does."""
    from models.store import Store

    with context.application() as application:
        _register_all(application)
        with Store.open(application.database) as store:
            if not store.people.set_shadow(reader_id):
                raise _unknown(reader_id or "")
            subject = f"reader:{reader_id or 'none'}"
            store.audit.record(at=application.clock(), actor="operator", act="set as shadow", subject=subject)
    click.echo(f"{reader_id or 'No reader'} reads along; running workers take it at their next start.")


@models.command("compare")
@click.argument("reader_id")
@click.pass_obj
def compare_models(context: Context, reader_id: str) -> None:
    """Compare a reader that read along with what was suggested, by the messages that were decided since."""
    from channels.learning import shadow_verdict

    with context.application() as application:
        verdict = shadow_verdict(application, reader_id)
    if not verdict.messages:
        raise click.ClickException(f"No message that {reader_id} read along has been decided yet.")
    click.echo(f"{verdict.messages} decided messages\n{'figure':<28}{'suggested':>10}{'shadow':>10}")
    for name in sorted(verdict.serving.keys() & verdict.candidate.keys()):
        click.echo(f"{name:<28}{verdict.serving[name]:10.3f}{verdict.candidate[name]:10.3f}")
    if verdict.is_better:
        click.echo("The shadow is surely better (paired bootstrap).")
    for reason in verdict.reasons:
        click.echo(reason)


def _unknown(reader_id: str) -> click.ClickException:
    return click.ClickException(f"There is no trained reader {reader_id!r}; 'intake models list' shows them.")


def _gate_words(application: "Application", reader_id: str) -> str:
    from channels.learning import gate_of

    told = gate_of(application.settings.path(application.settings.reader.folder) / reader_id)
    if told is None:
        return "gate: not asked"
    if told["passed"]:
        return f"gate: {'better' if told['is_better'] else 'no worse'} than {told['against']}"
    return f"gate: {_first_reason(told)}"


def _first_reason(told: dict[str, Any]) -> str:
    return str(next(iter(told["reasons"]), "refused."))


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


def _register_all(application: "Application") -> None:
    from channels.readers import trained_readers
    from models.store import Store

    folder = application.settings.path(application.settings.reader.folder)
    with Store.open(application.database) as store:
        for reader_id, figures, trained_at in trained_readers(folder):
            store.people.put_reader(reader_id, figures=figures, now=trained_at)


COMMANDS = (train, models)
