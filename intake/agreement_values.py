"""An agreement as its history keeps it: a plain value of what was bought."""

from typing import Any

from models.clients import AgreementRow
from models.entitlements import AgreementChangeRow
from models.store import Store


def values_of(agreement: AgreementRow) -> dict[str, Any]:
    """An agreement in JSON's terms, as its history keeps it."""
    return {
        "plan": agreement.plan,
        "starts_on": agreement.starts_on.isoformat(),
        "ends_on": agreement.ends_on.isoformat() if agreement.ends_on else None,
        "overrides": dict(agreement.overrides),
        "removed": agreement.removed_at is not None,
    }


def history_lines(store: Store, client_id: int) -> list[str]:
    """Each change of what a client bought, oldest first, a line each."""
    return [_line(store, row) for row in store.entitlements.changes(client_id)]


def _line(store: Store, row: AgreementChangeRow) -> str:
    after = row.after
    overrides = ", ".join(f"{name}={value}" for name, value in sorted(after.get("overrides", {}).items()))
    ends = f" until {after['ends_on']}" if after.get("ends_on") else ""
    bought = f"{after.get('plan', '')}{f' ({overrides})' if overrides else ''} since {after.get('starts_on', '')}{ends}"
    by = f"authorised by {store.clients.get_contact(row.authorised_by).name}, " if row.authorised_by else ""
    return (
        f"{row.effective_on}  {row.act:<10} {bought}; {by}{row.message}; {row.actor} at {row.changed_at:%Y-%m-%d %H:%M}"
    )
