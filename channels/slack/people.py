"""Who the authors of posts are: their name and their workspace, asked of Slack where a post does not say it."""

import logging
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from channels.slack.bundle import Author
from channels.slack.payloads import actor_team, mapping
from channels.slack.posting import failure_of, is_passing
from channels.slack.workspaces import CALL_ERRORS, NotInstalledError, Workspaces

log = logging.getLogger(__name__)

_REMEMBERED = 2_000


class AuthorNotYetError(Exception):
    """Slack does not tell now to which workspace a person belongs; asked later it may (H23)."""


class People:
    """Looks authors up and remembers the last ones; what Slack does not tell stays unknown."""

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces
        self._known: OrderedDict[tuple[str, str], Mapping[str, Any]] = OrderedDict()

    async def find(self, installation: str, user: str, payload: Mapping[str, Any]) -> Author:
        """The author of a post; ``team`` is empty where neither the post nor Slack tells it.

        Raises AuthorNotYetError where it has to be asked and Slack lets us wait.
        """
        profile = mapping(mapping(payload.get("event")).get("user_profile"))
        team, name = actor_team(payload), _name(profile)
        if not (team and name):
            told = await self._told(installation, user, is_needed=not team)
            is_elsewhere = payload.get("is_ext_shared_channel") is True
            team = team or _team(told) or ("" if is_elsewhere else installation)
            name = name or _name(mapping(told.get("profile"))) or _text(told, "real_name", "name")
        return Author(user, team, name)

    async def _told(self, installation: str, user: str, *, is_needed: bool) -> Mapping[str, Any]:
        key = installation, user
        if key in self._known:
            return self._known[key]
        try:
            client = await self._workspaces.client(installation)
            told = mapping((await client.users_info(user=user)).get("user"))
        except (*CALL_ERRORS, NotInstalledError) as error:
            failure = failure_of(error)
            log.warning("Slack tells nothing of the user %s: %s", user, failure.reason)
            if is_needed and is_passing(failure):
                raise AuthorNotYetError(f"Slack does not tell now who {user} is: {failure.reason}") from error
            return {}
        self._known[key] = told
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return told


def _team(user: Mapping[str, Any]) -> str:
    return _text(user, "team_id") or _text(mapping(user.get("profile")), "team")


def _name(profile: Mapping[str, Any]) -> str:
    return _text(profile, "display_name", "real_name", "name")


def _text(values: Mapping[str, Any], *names: str) -> str:
    return next((str(values[name]) for name in names if isinstance(values.get(name), str) and values[name]), "")
