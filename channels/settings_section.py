"""What all tables of the settings have in common."""

from pydantic import BaseModel, ConfigDict


class Section(BaseModel):
    """One table of ``intake.toml``; an unknown key is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)
