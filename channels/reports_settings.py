"""``[reports]``: which reports are mailed by themselves once a month is over."""

from pydantic import Field

from channels.settings_section import Section


class ReportsSettings(Section):
    """Who gets a report by mail; an unknown key is refused."""

    monthly_to_clients: bool = Field(
        False,
        description="Whether purchasing representatives and single points of contact get their client's month by mail, "
        "on the first day of the next in their zone.",
    )
    monthly_to_leads: bool = Field(
        False, description="Whether leads get the month of all clients by mail, on the second day of the next."
    )

    @property
    def any(self) -> bool:
        """Whether anything is mailed."""
        return self.monthly_to_clients or self.monthly_to_leads
