"""``[[mailbox]]``: one table for each IMAP account that mail is pulled from."""

import re
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, model_validator

from channels.settings_section import Section

_NONE = SecretStr("")
_LOOPBACK = ("localhost", "127.0.0.1", "::1")

FolderName = Annotated[str, Field(min_length=1, pattern=r"^[^\x00-\x1f\x7f]+$")]


class MailboxSettings(Section):
    """One account; an unknown key is refused."""

    name: str = Field(
        pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
        description="What it is called here; mail is known by it, so keep it.",
    )
    enabled: bool = Field(True, description="Whether it is pulled; one that is switched off keeps its place.")
    host: str = Field(min_length=1, description="The IMAP server.")
    port: int = Field(0, ge=0, le=65535, description="Its port; 0 is 993 with TLS from the start, else 143.")
    security: Literal["tls", "starttls", "none"] = Field(
        "tls", description="How the connection is protected; nothing falls back to less."
    )
    ca_file: str = Field("", description="A PEM file with the authority that signed the server, if it is your own.")
    username: str = Field(min_length=1, description="The login, mostly the mail address.")
    password: SecretStr = Field(_NONE, description="Its password; better given by …_FILE.")
    auth: Literal["password", "xoauth2", "oauthbearer"] = Field("password", description="How to log in.")
    flow: Literal["client_credentials", "refresh_token"] = Field(
        "client_credentials", description="How access tokens are obtained."
    )
    token_url: str = Field("", description="Where access tokens are obtained.")
    client_id: str = Field("", description="The application's id at the provider.")
    client_secret: SecretStr = Field(_NONE, description="The application's secret.")
    scope: str = Field("", description="What the token is asked for.")
    refresh_token: SecretStr = Field(_NONE, description="The refresh token; a newer one is kept in var/mailboxes.")
    folders: list[FolderName] = Field(["INBOX"], min_length=1, description="The folders; IDLE watches the first.")
    after: Literal["leave", "flag", "move"] = Field("leave", description="What becomes of mail that was taken in.")
    flag: str = Field("$Intake", pattern=r"^[A-Za-z0-9$_.-]{1,64}$", description="The keyword it is flagged with.")
    move_to: str = Field("", pattern=r"^[^\x00-\x1f\x7f]*$", description="The folder it is moved to; made if absent.")
    idle: bool = Field(True, description="Whether the server tells of new mail at once (IDLE).")
    sweep_seconds: float = Field(300.0, ge=1, le=86_400, description="How often whole folders are compared.")
    timeout_seconds: float = Field(30.0, gt=0, le=600, description="How long an answer of the server is waited for.")
    authserv_ids: list[str] = Field(
        [], description="Names of the server that receives this mail; without any, those of [trust] count."
    )
    profile: Literal["standard", "m365"] = Field("standard", description="The form of its verdicts; m365 names itself.")
    received_above: int = Field(0, ge=0, description="Received lines that it puts above its verdict; 2 for Google.")
    largest_message_bytes: int = Field(26_214_400, ge=1024, description="A larger message is noted and left there.")

    @model_validator(mode="after")
    def _check(self) -> "MailboxSettings":
        for problem in (self._move_problem(), self._login_problem()):
            if problem:
                raise ValueError(problem)
        return self

    def _move_problem(self) -> str:
        if self.after == "move" and not self.move_to:
            return 'after = "move" needs move_to'
        if self.after == "move" and self.move_to in self.folders:
            return "move_to must not be one of folders, or its mail would go round"
        return ""

    def _login_problem(self) -> str:
        if self.auth == "password":
            return "" if self.password.get_secret_value() else 'auth = "password" needs a password'
        needed = ["token_url", "client_id", *(["refresh_token"] if self.flow == "refresh_token" else ["client_secret"])]
        missing = [name for name in needed if not _plain(getattr(self, name))]
        if missing:
            return f"auth = {self.auth!r} with flow = {self.flow!r} needs {', '.join(missing)}"
        url = urlsplit(self.token_url)
        is_safe = url.scheme == "https" or (url.scheme == "http" and url.hostname in _LOOPBACK)
        return "" if is_safe and url.hostname else "token_url must begin with https://"


def _plain(value: str | SecretStr) -> str:
    return value.get_secret_value() if isinstance(value, SecretStr) else value


def variable_name(mailbox_name: object) -> str:
    """How a mailbox is named in ``INTAKE_MAILBOX__<NAME>__<KEY>``, in lower case.

    >>> variable_name("support.de")
    'support_de'
    """
    return re.sub(r"[^a-z0-9]", "_", str(mailbox_name).lower())


def tables_by_variable(values: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The ``[[mailbox]]`` tables by the names that variables give them, before they are checked."""
    tables = values.get("mailbox")
    found = [table for table in tables if isinstance(table, dict)] if isinstance(tables, list) else []
    return {variable_name(table.get("name")): table for table in found}
