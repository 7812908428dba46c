"""Removal of the app from a workspace: its token is forgotten, what it brought stays."""

from datetime import datetime

from channels.slack.payloads import Payload, mapping
from models.store import Store


def note_removal(store: Store, team: str, event: Payload, *, now: datetime) -> None:
    """Notes that the app was uninstalled, or that its bot's token was revoked, and forgets the token."""
    row = store.slack.installation(team)
    if event.get("type") == "tokens_revoked" and not mapping(event.get("tokens")).get("bot"):
        return
    if row is None or row.removed_at is not None:
        return
    row.sealed_token, row.removed_at = "", now
    row.reason = "The app was uninstalled." if event.get("type") == "app_uninstalled" else "Its token was revoked."
    store.audit.record(at=now, actor="slack", act="uninstalled", subject=f"slack:{team}", reason=row.reason)
