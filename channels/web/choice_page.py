"""What pages of settings have in common: what is in force, who chose it, and a refusal that loses nothing written."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from starlette.responses import RedirectResponse, Response

from channels.web.auth import Visit
from channels.web.choice_forms import mark_of
from channels.web.entrance import Console, Form
from intake.choosing import contents_of
from intake.errors import DeskError, NotAllowedError
from models.choices import ChoiceRow


@dataclass(frozen=True, slots=True)
class Section:
    """One section as it is in force; ``chosen`` says by whom and when, None where the file's counts.

    ``secrets`` are the keys of those that are set.
    """

    name: str
    content: Any
    secrets: Collection[str]
    mark: int
    chosen: ChoiceRow | None


def section(console: Console, name: str) -> Section:
    """A section for its page."""
    choosing, making = console.choosing, console.choosing.making
    # The mark is read first: who chooses in between is never overwritten, at worst this form is refused (H12).
    mark = choosing.mark(name)
    rows = choosing.in_force()
    chosen = contents_of(rows)
    return Section(name, making.content(name, chosen), making.secrets(name, chosen), mark, rows.get(name))


def change(
    console: Console,
    visit: Visit,
    form: Form,
    name: str,
    content: Callable[[], Any],
    *,
    to: str,
    again: Callable[[str], Response],
) -> Response:
    """Chooses a section by a form and goes on to a page; what is refused is shown again with the reason."""
    try:
        console.choosing.choose(name, content(), login=visit.login, mark=mark_of(form))
    except NotAllowedError:
        raise
    except DeskError as error:
        return again(str(error))
    return RedirectResponse(f"{to}?done={name}", HTTPStatus.SEE_OTHER)
