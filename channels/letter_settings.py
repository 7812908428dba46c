"""``[letters]``: the operator's own layout of replies, beside the sentences that ``[wording]`` gives."""

from pydantic import BaseModel, ConfigDict, Field


class LetterSettings(BaseModel):
    """A file for each form; an unknown key is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str = Field("", description="A template of plain text, seen from the settings file; empty for our own.")
    html: str = Field("", description="A template of HTML, seen from the settings file; empty for our own.")
