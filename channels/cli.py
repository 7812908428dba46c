"""The command line: every command of ``intake``, with exit codes that scripts and mail servers can rely on."""

import logging
import sys
from pathlib import Path

import click

from channels.commands import (
    agreements,
    cases,
    dividing,
    escalations,
    feedback,
    installation,
    mail,
    readers,
    reading,
    registers,
    reports,
    running,
    tokens,
    working,
)
from channels.commands.context import Context

EX_TEMPFAIL = 75


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="intake", prog_name="intake")
@click.option(
    "--config",
    "config",
    envvar="INTAKE_CONFIG",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The settings file; without it ./intake.toml where there is one.",
)
@click.option("-v", "--verbose", is_flag=True, help="Say more about what is done.")
@click.pass_context
def intake(context: click.Context, config: Path | None, verbose: bool) -> None:
    """The front desk of a software vendor's technical support."""
    level = logging.INFO if verbose else logging.WARNING
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    context.obj = Context(config)


_MODULES = (
    installation, running, mail, reading, readers, registers, cases, working, dividing, escalations, feedback, tokens,
    agreements, reports,
)  # fmt: skip
for module in _MODULES:
    for command in module.COMMANDS:
        intake.add_command(command)


def main() -> None:
    """Runs a command; errors that a person can mend are told in a sentence on standard error."""
    try:
        code = intake.main(standalone_mode=False)
    except click.Abort:
        sys.exit(1)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.exit(1)
    except Exception as error:
        if not _is_expected(error):
            raise
        click.echo(f"intake: {error}", err=True)
        sys.exit(EX_TEMPFAIL if type(error).__name__ == "StoreUnavailableError" else 1)
    sys.exit(code if isinstance(code, int) else 0)


def _is_expected(error: Exception) -> bool:
    """Whether an error carries a sentence for a person."""
    # Imported late: most commands end well, and should not wait for libraries that they do not use.
    from channels.settings import SettingsError
    from classifiers.labelled import RowError
    from classifiers.onnx_encoder import EncoderError
    from classifiers.reader import ReaderError
    from intake.errors import DeskError
    from models.database import DatabaseError
    from models.store import StoreUnavailableError
    from models.toml_file import TomlFileError

    expected = (
        DeskError,
        SettingsError,
        DatabaseError,
        TomlFileError,
        ReaderError,
        RowError,
        EncoderError,
        StoreUnavailableError,
    )
    return isinstance(error, expected)


if __name__ == "__main__":
    main()
