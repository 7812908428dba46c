"""An operator words the sentences of replies; a template that cannot be used is named at the start."""

from pathlib import Path

import pytest

from channels.policies import policy_of
from channels.settings import SettingsError, load_settings
from intake.wording import FIELDS, Wording, WordingError, check_wording

KEY = '[secrets]\nkey = "0123456789012345678901234567890123"\n'


def policy_with(tmp_path: Path, wording: str):  # type: ignore[no-untyped-def]
    path = tmp_path / "intake.toml"
    path.write_text(f"{KEY}[wording]\n{wording}\n", encoding="utf-8")
    return policy_of(load_settings(path, {}))


def test_a_sentence_can_be_worded_in_the_settings(tmp_path: Path) -> None:
    policy = policy_with(tmp_path, 'opened = "Guten Tag, {vendor} hat {cases} eröffnet."')

    assert policy.say("opened", cases="CS-7") == "Guten Tag, Support hat CS-7 eröffnet."


def test_an_unknown_field_is_named_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"wording.closing: '{sender}' is not known here; known are: {vendor}"):
        policy_with(tmp_path, 'closing = "Yours, {sender}"')


@pytest.mark.parametrize(
    "template", ["{vendor.__class__}", "{vendor!r}", "{0}", "{}", "{vendor:>99999}", "{vendor", "}"]
)
def test_only_plain_names_may_stand_in_braces(template: str) -> None:
    with pytest.raises(WordingError, match=r"wording\.greeting"):
        check_wording(Wording(greeting=template))


def test_every_default_can_be_said() -> None:
    wording = check_wording(Wording())

    assert all(wording.say(name, vendor="V", cases="a case") for name in FIELDS)
