"""An operator lays replies out in templates of their own; none can leave out or let through what matters."""

import re
from pathlib import Path

import pytest

from channels.policies import policy_of
from channels.settings import SettingsError, load_settings
from intake.letters import LetterError, letters_from
from intake.replies import CaseLine, Reply, as_text
from models.vocabulary import Kind, Severity

DOCUMENT = Path("docs/letters.md")
REPLY = Reply(
    greeting="Thank you.\n\nWe opened 1 case.",
    cases=(
        CaseLine("CS-7", Kind.QUESTION, Severity.LOW, "Question: Rondo", "Answer by Monday", "1 incident", "New"),
        CaseLine("CS-8", Kind.ACCOUNT, None, "Account"),
    ),
    statuses=("CS-1 is solved.", "CS-2 is new."),
    notices=("Your plan ends soon.",),
    vendor="Meridian",
    closing="Reply to add to it.",
)


def documented() -> list[str]:
    """The two templates of the document: text, then HTML."""
    return re.findall(r"```jinja\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)


def test_the_documented_text_is_our_own_letter() -> None:
    letters = letters_from(documented()[0])

    assert letters.text(REPLY) == as_text(REPLY)
    assert letters.text(Reply("Yes.")) == as_text(Reply("Yes."))


def test_the_documented_page_says_everything_escaped_h24() -> None:
    page = letters_from(page=documented()[1]).html(Reply("Hi <script>x()</script>\nthere", vendor="A & B"))

    assert "<p>Hi &lt;script&gt;x()&lt;/script&gt;<br>there</p>" in page
    assert "<p>A &amp; B</p>" in page


def test_the_settings_name_the_templates(tmp_path: Path) -> None:
    (tmp_path / "reply.txt").write_text("*** {{ vendor }} ***\n" + documented()[0], encoding="utf-8")
    path = tmp_path / "intake.toml"
    path.write_text('[secrets]\nkey = "0123456789012345678901234567890123"\n[letters]\ntext = "reply.txt"\n')

    policy = policy_of(load_settings(path, {}))

    assert policy.letters.text(REPLY).startswith("*** Meridian ***\nThank you.")
    assert "<strong>CS-7</strong>" in policy.letters.html(REPLY)


def test_a_template_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "intake.toml"
    path.write_text('[secrets]\nkey = "0123456789012345678901234567890123"\n[letters]\nhtml = "reply.html"\n')

    with pytest.raises(SettingsError, match=r"letters: .*reply\.html cannot be read"):
        policy_of(load_settings(path, {}))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("{{ notice }}", ""), r"letters\.text: it leaves out the notices"),
        (("{{ vendor }}", "{{ vendro }}"), r"letters\.text: 'vendro' is undefined"),
        (("{% endif %}", ""), r"letters\.text: "),
        (("{{ vendor }}", "{{ vendor.__class__.__mro__ }}"), r"letters\.text: "),
    ],
)
def test_a_text_that_cannot_be_used_is_named_at_the_start(change: tuple[str, str], told: str) -> None:
    with pytest.raises(LetterError, match=told):
        letters_from(documented()[0].replace(*change))


def test_a_page_may_not_let_anything_through_unescaped_h24() -> None:
    with pytest.raises(LetterError, match=r"letters\.html: it does not escape the vendor"):
        letters_from(page=documented()[1].replace("{{ vendor }}", "{{ vendor | safe }}"))


def test_a_template_that_fails_on_one_reply_does_not_hold_it_back() -> None:
    source = documented()[0] + "{% if cases | length > 1 %}{{ 1 // 0 }}{% endif %}"

    assert letters_from(source).text(REPLY) == as_text(REPLY)
