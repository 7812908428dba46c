"""What technicians press and send: authority from our own list at each press, decisions by ``Triage`` (H12)."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from channels.parcels import Failure
from channels.slack.cards import CONFIRM, CONFIRM_ALL, CORRECT, REJECT, seen_of
from channels.slack.forms import CORRECTION, correction_form, decision_of, refusal_of, refused_form
from channels.slack.markup import inert
from channels.slack.payloads import Payload, installation_team, mapping, presser
from channels.slack.posting import attempt
from channels.slack.workspaces import NotInstalledError, Workspaces
from intake.errors import DeskError, NotAllowedError
from intake.triage import Triage
from models.store import Store

log = logging.getLogger(__name__)

_NOT_OURS = "You are not registered as a technician here, so nothing was done. A lead can register your Slack user."


@dataclass(frozen=True, slots=True)
class Pressing:
    """Carries presses out. What stands in the way is told to who pressed, unseen by others."""

    triage: Triage
    workspaces: Workspaces
    on_done: Callable[[], None]

    async def action(self, body: Payload) -> str | None:
        """A button of a card: acknowledged when the decision is committed."""
        for action in body.get("actions") or ():
            act = str(mapping(action).get("action_id") or "").partition(":")[0]
            if act in (CONFIRM, CONFIRM_ALL, CORRECT, REJECT):
                await self._press(body, act, str(mapping(action).get("value") or ""))
        return None

    async def view(self, body: Payload) -> dict[str, Any] | None:
        """A form that was sent; what is wrong with it is said in the form."""
        view = mapping(body.get("view"))
        try:
            login = await asyncio.to_thread(self._technician, body)
            if view.get("callback_id") == CORRECTION:
                await asyncio.to_thread(self._correct, login, view)
            elif view.get("callback_id") == REJECT:
                await asyncio.to_thread(self._reject, login, view)
        except DeskError as error:
            return {"response_action": "errors", "errors": {refused_form(view): str(error)}}
        self.on_done()
        return None

    async def _press(self, body: Payload, act: str, value: str) -> None:
        try:
            login, seen = await asyncio.to_thread(self._technician, body), seen_of(value)
            if act in (CONFIRM, CONFIRM_ALL):
                await asyncio.to_thread(self.triage.confirm, list(seen), login=login, revisions=seen)
                self.on_done()
            else:
                await self._open_form(body, act, next(iter(seen)), next(iter(seen.values())))
        except ValueError:
            log.warning("A button with the value %r is none of ours.", value[:100])
        except DeskError as error:
            await self._tell(body, str(error))

    def _technician(self, body: Payload) -> str:
        """The login of who pressed; raises NotAllowedError. A name, or a place in our channel, gives no authority."""
        team, user = presser(body)
        with Store.read(self.triage.database) as store:
            row = store.people.find_by_slack(f"{team}/{user}") if team and user else None
        if row is None:
            raise NotAllowedError(_NOT_OURS)
        return row.login

    async def _open_form(self, body: Payload, act: str, case_id: int, revision: int) -> None:
        make = correction_form if act == CORRECT else refusal_of
        view = await asyncio.to_thread(self._form, make, case_id, revision)
        client = await self.workspaces.client(installation_team(body))
        opened = await attempt(client.views_open(trigger_id=str(body.get("trigger_id")), view=view))
        if isinstance(opened, Failure):
            await self._tell(body, "The form could not be opened in time; press once more.")

    def _form(self, make: Callable[..., dict[str, Any]], case_id: int, revision: int) -> dict[str, Any]:
        with Store.read(self.triage.database) as store:
            return make(store, self.triage.policy, case_id, revision)

    def _correct(self, login: str, view: Payload) -> None:
        with Store.read(self.triage.database) as store:
            case_id, revision, decision = decision_of(store, view)
        self.triage.correct(case_id, decision, login=login, revision=revision)

    def _reject(self, login: str, view: Payload) -> None:
        ((case_id, revision),) = seen_of(str(view.get("private_metadata"))).items()
        reason = str(mapping(mapping(mapping(mapping(view.get("state")).get("values")).get("reason")).get("reason"))
                     .get("value") or "")  # fmt: skip
        self.triage.reject(case_id, login=login, reason=reason, revision=revision)

    async def _tell(self, body: Payload, sentence: str) -> None:
        container = mapping(body.get("container"))
        channel = mapping(body.get("channel")).get("id") or container.get("channel_id")
        _, user = presser(body)
        if not channel or not user:
            return
        try:
            client = await self.workspaces.client(installation_team(body))
        except NotInstalledError as error:
            log.warning("Nobody can be told: %s", error)
            return
        told = await attempt(client.chat_postEphemeral(channel=channel, user=user, text=inert(sentence)))
        if isinstance(told, Failure):
            log.warning("What stood in the way could not be told: %s", told.reason)
