"""``[slack]``: the Slack door."""

from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator

from channels.settings_section import Section

_NONE = SecretStr("")


class SlackSettings(Section):
    """How we are reached by Slack; the door is open where there is a token, or a client id to install with."""

    enabled: bool = Field(True, description="Whether the door is opened, once a token or a client id is given.")
    api_url: str = Field("https://slack.com/api/", description="The address of Slack's Web API; all else follows it.")
    bot_token: SecretStr = Field(_NONE, description="The bot's token (xoxb-…) of one workspace.")
    signing_secret: SecretStr = Field(_NONE, description="Opens /slack/events: what requests to it are signed with.")
    app_token: SecretStr = Field(_NONE, description="Opens Socket Mode: the app's own token (xapp-…).")
    client_id: str = Field("", description="Opens /slack/install, for several workspaces: the app's client id.")
    client_secret: SecretStr = Field(_NONE, description="The app's client secret.")
    triage_channel: str = Field("", description="The id of the private channel where technicians get a card a request.")
    triage_team: str = Field("", description="Its workspace, where the app is in several; else the token's own.")
    on_duty: list[str] = Field([], description="Users (U…) and user groups (S…) that an alert mentions.")
    quiet_seconds: float = Field(6.0, ge=0, description="Posts of one person less apart than this are one request.")
    longest_burst_seconds: float = Field(60.0, gt=0, description="After how long a burst is taken as it stands.")
    seconds_between_posts: float = Field(1.0, ge=0, description="How far apart our posts in one channel are.")
    signs: bool = Field(True, description="Whether reactions on a client's post show what became of it.")
    case_reaction: str = Field("ticket", description="The reaction that turns a post into a case.")
    history_per_minute: float = Field(1.0, gt=0, description="How many calls of history a minute repairs may make.")
    sweep_seconds: float = Field(900.0, ge=1, description="How often channels are compared with their history.")
    largest_file_bytes: int = Field(26_214_400, ge=0, description="A larger file is named and left with Slack.")
    file_hosts: list[str] = Field([], description="Hosts beside Slack's own that are sent the token for files.")
    timeout_seconds: float = Field(30.0, gt=0, le=600, description="How long an answer of Slack is waited for.")

    @field_validator("api_url")
    @classmethod
    def _is_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("must begin with https:// (or http:// for a stand-in)")
        return value if value.endswith("/") else f"{value}/"

    @property
    def is_open(self) -> bool:
        """Whether there is anything to open."""
        return self.enabled and bool(self.bot_token.get_secret_value() or self.client_id)

    @property
    def ways(self) -> tuple[Literal["http", "socket"], ...]:
        """The ways by which events reach us."""
        http: tuple[Literal["http", "socket"], ...] = ("http",) if self.signing_secret.get_secret_value() else ()
        return (*http, "socket") if self.app_token.get_secret_value() else http
