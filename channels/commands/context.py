"""What every command is given: the settings, and the installation when it is asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from channels.application import Application
    from channels.settings import Settings


@dataclass(frozen=True, slots=True)
class Context:
    """Where the settings come from."""

    config: Path | None

    def settings(self) -> "Settings":
        """The settings of ``--config``, else of ./intake.toml, else the defaults; raises SettingsError."""
        from channels.settings import load_settings

        path = self.config
        if path is None and Path("intake.toml").exists():
            path = Path("intake.toml")
        return load_settings(path)

    @contextmanager
    def application(self) -> Iterator["Application"]:
        """The installation on a database that is migrated; raises SettingsError or DatabaseError."""
        # Imported late: parsing and reading libraries take a second that other commands need not wait.
        from channels.application import open_application
        from models.upgrade import check_version, upgrade

        application = open_application(self.settings())
        try:
            if application.database.is_sqlite:
                upgrade(application.database)
            else:
                check_version(application.database)
            yield application
        finally:
            application.database.close()
