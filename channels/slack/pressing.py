"""What technicians press and send: authority from our own list of technicians at each press (H12)."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from channels.parcels import Failure
from channels.slack.acts import Acts
from channels.slack.calls import within_patience
from channels.slack.cards import MORE, seen_of
from channels.slack.forms import FORMS, make_form
from channels.slack.held import HELD_FORMS, held_form
from channels.slack.keeping import queue_for_slack
from channels.slack.payloads import Payload, mapping, presser
from channels.slack.places import TRIAGE
from channels.slack.posting import attempt
from channels.slack.telling import tell_alone
from channels.slack.workspaces import NotInstalledError, Workspaces
from intake.errors import DeskError, NotAllowedError
from models.store import Store

log = logging.getLogger(__name__)

_NOT_OURS = "You are not registered as a technician here, so nothing was done. A lead can register your Slack user."


@dataclass(frozen=True, slots=True)
class Pressing:
    """Carries presses out. What stands in the way is told to who pressed, unseen by others."""

    acts: Acts
    workspaces: Workspaces
    on_done: Callable[[], None]

    async def action(self, body: Payload) -> str | None:
        """A button or a menu of a card: acknowledged when the decision is committed."""
        for action in body.get("actions") or ():
            act = str(mapping(action).get("action_id") or "").partition(":")[0]
            value = str(mapping(action).get("value") or "")
            if act == MORE:
                act, _, value = str(mapping(mapping(action).get("selected_option")).get("value")).partition("|")
            if act.startswith(("case_", "held_")):
                await self._press(body, act, value)
        return None

    async def view(self, body: Payload) -> dict[str, Any] | None:
        """A form that was sent; what is wrong with it is said in the form."""
        view = mapping(body.get("view"))
        try:
            login = await asyncio.to_thread(self._technician, body)
            await asyncio.to_thread(self.acts.submit, view, login)
        except (DeskError, ValueError) as error:
            said = str(error) if isinstance(error, DeskError) else "This form is none of ours; open it anew."
            return {"response_action": "errors", "errors": {_first_input(view): said}}
        self.on_done()
        return None

    async def _press(self, body: Payload, act: str, value: str) -> None:
        try:
            login, seen = await asyncio.to_thread(self._technician, body), seen_of(value)
            if act in FORMS or act in HELD_FORMS:
                view = await asyncio.to_thread(self._form, act, *next(iter(seen.items())))
                await within_patience(self._open_form(body, view))
            else:
                await asyncio.to_thread(self.acts.press, act, seen, login)
                self.on_done()
        except ValueError:
            log.warning("A button with the value %r is none of ours.", value[:100])
        except NotAllowedError as error:
            await self._tell(body, str(error))
        except DeskError as error:
            await self._tell(body, str(error))
            if act.startswith("case_"):
                await asyncio.to_thread(self._refresh, next(iter(seen_of(value))), body)

    def _technician(self, body: Payload) -> str:
        """The login of who pressed; raises NotAllowedError. A name, or a place in our channel, gives no authority."""
        team, user = presser(body)
        team = team or self.workspaces.home_team()
        with Store.read(self.acts.triage.database) as store:
            row = store.people.find_by_slack(f"{team}/{user}") if team and user else None
        if row is None:
            raise NotAllowedError(_NOT_OURS)
        return row.login

    async def _open_form(self, body: Payload, view: dict[str, Any]) -> None:
        team = await asyncio.to_thread(self.workspaces.installation, body)
        try:
            client = await self.workspaces.client(team)
        except NotInstalledError as error:
            log.warning("A form could not be opened: %s", error)
            return
        opened = await attempt(client.views_open(trigger_id=str(body.get("trigger_id")), view=view))
        if isinstance(opened, Failure):
            log.warning("A form could not be opened: %s", opened.reason)
            await tell_alone(self.workspaces, team, body, "The form could not be opened in time; press once more.")

    def _form(self, act: str, case_id: int, revision: int) -> dict[str, Any]:
        with Store.read(self.acts.triage.database) as store:
            if act in HELD_FORMS:
                return held_form(store, act, case_id)
            return make_form(store, self.acts.triage.policy, act, case_id, revision)

    def _refresh(self, case_id: int, body: Payload) -> None:
        """Has the card of a case written anew, whatever we think it shows (H12)."""
        with Store.open(self.acts.triage.database) as store:
            case = store.cases.find(case_id)
            request = store.conversations.find_request(case.request_id) if case else None
            row = store.slack.find_message("card", f"request:{request.id}") if request else None
            if request is not None and row is not None:
                row.shown = ""
                pressed = str(body.get("trigger_id") or "")[-60:]
                identity = f"card:{request.id}.pressed.{pressed}"
                queue_for_slack(store, request, "card", TRIAGE, identity, now=self.acts.triage.clock())

    async def _tell(self, body: Payload, sentence: str) -> None:
        team = await asyncio.to_thread(self.workspaces.installation, body)
        await within_patience(tell_alone(self.workspaces, team, body, sentence))


def _first_input(view: Payload) -> str:
    """The block below which it is said what stands in the way."""
    inputs = [mapping(block) for block in view.get("blocks") or () if mapping(block).get("type") == "input"]
    return str(inputs[0].get("block_id")) if inputs else "kind"
