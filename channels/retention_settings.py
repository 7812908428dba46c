"""``[retention]``: for how long messages are kept to the byte once nobody works on them any more."""

from pydantic import Field

from channels.settings_section import Section
from intake.policy import Retention


class RetentionSettings(Section):
    """One choice for each; an unknown key is refused."""

    original_days: int = Field(
        0, ge=0, description="Days after which a message's original and its files are removed; 0: never."
    )
    automatic_days: int = Field(0, ge=0, description="The same for messages that machines wrote, with their text.")

    def retention(self) -> Retention:
        """The choices as the desk needs them."""
        return Retention(original_days=self.original_days or None, automatic_days=self.automatic_days or None)
