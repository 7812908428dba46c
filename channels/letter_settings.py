"""``[letters]``: the operator's own layout of replies, beside the sentences that ``[wording]`` gives."""

from pydantic import Field

from channels.settings_section import Section


class LetterSettings(Section):
    """A file for each form; an unknown key is refused."""

    text: str = Field("", description="A template of plain text, seen from the settings file; empty for our own.")
    html: str = Field("", description="A template of HTML, seen from the settings file; empty for our own.")
