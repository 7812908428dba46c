"""What the console serves as it is: scripts by others are unchanged, and nothing needs what the policy forbids."""

import hashlib
import re

import pytest

from channels.web.pages import FOLDER, STATIC

VENDOR = STATIC / "vendor"
TEMPLATES = sorted((FOLDER / "templates").glob("*.html"))


def test_scripts_by_others_are_those_of_the_list() -> None:
    listed = dict(re.findall(r"^\| `([^`]+\.js)` .*`([0-9a-f]{64})` \|$", (VENDOR / "README.md").read_text(), re.M))

    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in VENDOR.glob("*.js")}
    assert found == listed


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_no_inline_script_or_style(template: object) -> None:
    text = template.read_text()  # type: ignore[attr-defined]

    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:|hx-on|hx-vals=.js:|\|\s*safe\b", text)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", text))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_every_form_that_is_posted_carries_the_token(template: object) -> None:
    text = template.read_text()  # type: ignore[attr-defined]

    for form in re.findall(r'<form[^>]*method="post".*?</form>', text, re.S):
        assert 'name="csrf"' in form


def test_the_pages_are_light() -> None:
    served = [path for path in STATIC.rglob("*") if path.suffix in (".css", ".js", ".svg")]
    ours = [path for path in served if path.name != "portal.css"]  # no page is of the console and of the portal

    assert sum(path.stat().st_size for path in ours) < 112_000
