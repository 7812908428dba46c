"""The files of an example installation: those that came with the program, or a vendor's own folder."""

from importlib.resources import files
from pathlib import Path

from channels.settings import SettingsError

NAMES = ("intake.toml", "clients.toml", "catalog.toml", "dns.toml", "messages.toml")


def read_example(folder: Path | None) -> dict[str, str]:
    """The text of each file by its name; raises SettingsError where one is missing."""
    if folder is None:
        samples = files("channels").joinpath("samples")
        return {name: samples.joinpath(name).read_text(encoding="utf-8") for name in NAMES}
    if missing := [name for name in NAMES if not (folder / name).is_file()]:
        raise SettingsError(f"{folder} has no {missing[0]}; an example consists of {', '.join(NAMES)}.")
    return {name: (folder / name).read_text(encoding="utf-8") for name in NAMES}
