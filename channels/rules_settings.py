"""``[rules]``: what a vendor chose where the rules of support leave room."""

from pydantic import Field

from channels.settings_section import Section
from intake.policy import Rules
from models.vocabulary import Kind


class RulesSettings(Section):
    """One choice for each rule; an unknown key is refused."""

    version_support_days: int = Field(
        90, ge=-1, description="Days that a release is supported after the one that replaced it; -1: without an end."
    )
    free_kinds: list[Kind] = Field([], description="Kinds of cases that cost a plan nothing, such as account.")

    reverse_charges_by_itself: bool = Field(
        False, description="Whether a confirmed fault of ours gives its charge back without being asked."
    )

    def rules(self) -> Rules:
        """The choices as the desk needs them."""
        days = self.version_support_days
        return Rules(version_support_days=None if days < 0 else days, free_kinds=frozenset(self.free_kinds))
