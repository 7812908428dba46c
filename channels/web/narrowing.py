"""What a view of the queue is narrowed to, as it stands in an address and in a filter that somebody kept."""

from dataclasses import dataclass
from urllib.parse import urlencode

from models.choices import SavedFilterRow
from models.vocabulary import Kind, Severity


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A client, a kind, a severity and whose cases; None where a view is not narrowed."""

    client_id: int | None = None
    kind: str | None = None
    severity: str | None = None
    assigned_to: str | None = None

    @staticmethod
    def of(client: str, kind: str, severity: str, assigned_to: str) -> "Narrowed":
        """What an address or a form says; what means nothing narrows nothing.

        >>> Narrowed.of("3", "nonsense", "low", "")
        Narrowed(client_id=3, kind=None, severity='low', assigned_to=None)
        """
        return Narrowed(
            int(client) if client.isdecimal() and len(client) < 10 else None,
            kind if kind in set(Kind) else None,
            severity if severity in set(Severity) else None,
            assigned_to or None,
        )

    @staticmethod
    def by(row: SavedFilterRow) -> "Narrowed":
        """What a kept filter says."""
        return Narrowed(row.client_id, row.kind, row.severity, row.assigned_to)

    @property
    def query(self) -> str:
        """The same as a part of an address; empty where nothing is narrowed.

        >>> Narrowed(client_id=3, kind="defect").query
        '&client=3&kind=defect'
        """
        parts = {"client": self.client_id, "kind": self.kind, "severity": self.severity, "with": self.assigned_to}
        given = {name: value for name, value in parts.items() if value is not None}
        return f"&{urlencode(given)}" if given else ""
