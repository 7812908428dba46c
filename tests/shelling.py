"""The command line as a person or a script runs it: in a process and a folder of its own."""

import io
import os
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

import pytest

from channels.cli import main


class Shell:
    """Runs ``intake`` in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments: str, given: bytes = b"", **more: str) -> subprocess.CompletedProcess[bytes]:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("INTAKE_")} | more
        return subprocess.run(
            [sys.executable, "-m", "channels.cli", *arguments],
            cwd=self.folder, input=given, capture_output=True, timeout=120, check=False,
            env=environment | {"PYTHONPATH": str(Path.cwd())},
        )  # fmt: skip


class Quick(Shell):
    """The same in this process: a second quicker, for what ends before it opens a door."""

    def __call__(self, *arguments: str, given: bytes = b"", **more: str) -> subprocess.CompletedProcess[bytes]:
        out, err = io.TextIOWrapper(io.BytesIO()), io.TextIOWrapper(io.BytesIO())
        environment = {name: value for name, value in os.environ.items() if not name.startswith("INTAKE_")} | more
        with (
            patch.object(sys, "argv", ["intake", *arguments]),
            patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(given))),
            patch.dict(os.environ, environment, clear=True),
            chdir(self.folder), redirect_stdout(out), redirect_stderr(err),
            pytest.raises(SystemExit) as end,
        ):  # fmt: skip
            main()
        told = []
        for stream in (out, err):
            stream.seek(0)
            told.append(stream.buffer.read())
        return subprocess.CompletedProcess(arguments, int(end.value.code or 0), *told)


def begun(shell: Shell) -> Shell:
    """The shell, in whose folder ``intake init`` was run and the samples were imported."""
    for command in (
        ["init"],
        ["db", "upgrade"],
        ["clients", "import", "clients.toml"],
        ["catalog", "import", "catalog.toml"],
    ):
        ended = shell(*command)
        assert ended.returncode == 0, ended.stderr
    return shell
