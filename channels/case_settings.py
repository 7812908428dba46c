"""``[cases]``: what happens to cases because time passes, and who is told."""

from datetime import timedelta

from pydantic import Field, field_validator

from channels.settings_section import Section
from intake.escalation import Thresholds
from intake.resolution import Reminders
from models.vocabulary import Severity


class CaseSettings(Section):
    """One choice for each; an unknown key is refused."""

    warn_minutes: float = Field(
        60.0, ge=0, description="Covered minutes before a target falls due, to warn; at most half of it (S6)."
    )
    stagnant_critical_hours: float = Field(
        4.0, gt=0, description="Covered hours without an act of ours after which to escalate is proposed (X3)."
    )
    stagnant_high_hours: float = Field(24.0, gt=0, description="The same for high severity.")
    stagnant_medium_hours: float = Field(48.0, gt=0, description="The same for medium severity.")
    stagnant_low_hours: float = Field(120.0, gt=0, description="The same for low severity.")
    stagnant_trivial_hours: float = Field(240.0, gt=0, description="The same for trivial severity.")
    reminder_days: list[float] = Field(
        [3.0, 7.0], description="Days after our question on which a client is reminded (R2)."
    )
    give_up_days: float = Field(
        14.0, gt=0, description="Days after it on which a technician is asked what becomes of the case."
    )
    look_seconds: float = Field(15.0, gt=0, description="How often is looked for what is due.")
    document_owner: str = Field(
        "", description="Who is told of errors in documents whose owner the catalogue does not name (K3)."
    )

    @field_validator("reminder_days")
    @classmethod
    def _in_order(cls, value: list[float]) -> list[float]:
        if value != sorted(set(value)) or any(days <= 0 for days in value):
            raise ValueError("must be days above 0 in their order")
        return value

    def thresholds(self) -> Thresholds:
        """When the system speaks up by itself."""
        hours = {
            Severity.CRITICAL: self.stagnant_critical_hours,
            Severity.HIGH: self.stagnant_high_hours,
            Severity.MEDIUM: self.stagnant_medium_hours,
            Severity.LOW: self.stagnant_low_hours,
            Severity.TRIVIAL: self.stagnant_trivial_hours,
        }
        stagnant = {severity: timedelta(hours=each) for severity, each in hours.items()}
        return Thresholds(stagnant, timedelta(minutes=self.warn_minutes))

    def reminders(self) -> Reminders:
        """When a client who is waited for is reminded."""
        after = tuple(timedelta(days=days) for days in self.reminder_days)
        return Reminders(after, timedelta(days=self.give_up_days))
