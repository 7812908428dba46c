"""The app's manifest: what Slack must know of it, for the page where apps are made from one."""

from typing import Any

EVENTS_PATH, INSTALL_PATH, INSTALLED_PATH = "/slack/events", "/slack/install", "/slack/installed"

BOT_SCOPES = (
    "app_mentions:read",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "files:read",
    "files:write",
    "groups:history",
    "groups:read",
    "im:history",
    "im:read",
    "im:write",
    "reactions:read",
    "reactions:write",
    "team:read",
    "users:read",
)
BOT_EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "channel_archive",
    "channel_deleted",
    "channel_id_changed",
    "channel_left",
    "channel_shared",
    "channel_unarchive",
    "channel_unshared",
    "group_archive",
    "group_left",
    "member_joined_channel",
    "message.channels",
    "message.groups",
    "message.im",
    "reaction_added",
    "tokens_revoked",
)


def manifest(*, name: str, public_url: str, socket_mode: bool, several: bool) -> dict[str, Any]:
    """The manifest of an app; ``several`` where it is installed in more workspaces than one."""
    url = public_url.rstrip("/")
    requests = {} if socket_mode else {"request_url": f"{url}{EVENTS_PATH}"}
    redirects: dict[str, Any] = {"redirect_urls": [f"{url}{INSTALLED_PATH}"]} if several else {}
    command = {
        "command": "/support",
        "description": "A new request, how a case stands, your open cases, an escalation",
        "usage_hint": "new … | status CS-1042 | cases | escalate CS-1042 …",
        "should_escape": False,
    }
    shortcut = {
        "name": "Open a case from this",
        "type": "message",
        "callback_id": "open_case",
        "description": "Makes a support case of this message",
    }
    return {
        "display_information": {"name": name[:35], "description": "Takes support requests in and answers them"},
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": name[:80], "always_online": True},
            "shortcuts": [shortcut],
            "slash_commands": [command | ({} if socket_mode else {"url": f"{url}{EVENTS_PATH}"})],
        },
        "oauth_config": redirects | {"scopes": {"bot": list(BOT_SCOPES)}},
        "settings": {
            "event_subscriptions": requests | {"bot_events": list(BOT_EVENTS)},
            "interactivity": {"is_enabled": True} | requests,
            "org_deploy_enabled": False,
            "socket_mode_enabled": socket_mode,
            "token_rotation_enabled": False,
        },
    }
