"""What our messages in Slack look like, from what the store knows at the moment of sending."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from channels.parcels import Parcel
from channels.slack.cards import card_of
from channels.slack.markup import cut, inert
from channels.slack.places import ALERTS, TRIAGE, Place
from channels.slack.receipts import as_sections, first_words, receipt_blocks, rest_of
from classifiers.privacy import mask
from intake.policy import Policy
from models.database import Database
from models.store import Store

Said = tuple[str, list[dict[str, Any]]]

_MOST_WORDS = 3_000
_SIGNATURE = "-- \n"


@dataclass(frozen=True, slots=True)
class Rendering:
    """Renders a parcel: its words (for notifications and screen readers) and its blocks."""

    database: Database
    policy: Policy
    clock: Callable[[], datetime]
    on_duty: Sequence[str] = ()

    def kept(self, parcel: Parcel, place: Place) -> Said:
        """A message that is kept up to date, as it should look now; no blocks where there is nothing to show."""
        assert place.kept is not None and parcel.request_id is not None
        with Store.read(self.database) as store:
            if place.kept[0] == "card":
                return card_of(store, self.policy, parcel.request_id, now=self.clock())
            text = first_words(store, parcel.request_id) or parcel.message.text
            blocks = receipt_blocks(store, self.policy, parcel.request_id, text)
            return cut("\n\n".join(block["text"]["text"] for block in blocks), _MOST_WORDS), blocks

    def said(self, parcel: Parcel) -> Said:
        """A message that is said once; an alert mentions who is on duty, an answer whom it answers."""
        text = parcel.message.text
        parts = [part for part in text.strip().split("\n\n") if part and not part.startswith(_SIGNATURE)]
        mention = ""
        if parcel.message.recipient == TRIAGE:  # a client's words may be in it (H28)
            mention, text = self._duty() if parcel.purpose in ALERTS else "", mask(text)
            parts = [part for part in text.strip().split("\n\n") if part]
        elif parcel.purpose in _MENTIONING:
            mention = f"<@{parcel.message.recipient.rpartition('/')[2]}> "
        sections = [inert(part) for part in parts]
        sections[0:1] = [mention + sections[0]] if sections else []
        return mention + _words(text), as_sections(sections, rest=rest_of(self.policy))

    def _duty(self) -> str:
        mentions = [f"<!subteam^{who}>" if who.startswith("S") else f"<@{who}>" for who in self.on_duty]
        return " ".join([*mentions, ""])


#: What its reader should be told of even where they look elsewhere.
_MENTIONING = frozenset({"answer", "resolution"})


def _words(text: str) -> str:
    return cut(inert(text.split(_SIGNATURE)[0].strip()), _MOST_WORDS)
