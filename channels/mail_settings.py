"""The settings of the mail doors: how mail is taken in and sent, and how senders are authenticated."""

from typing import Literal

from pydantic import Field, SecretStr

from channels.settings_section import Section


class ListenerSettings(Section):
    """``[listener]``: the SMTP door."""

    enabled: bool = Field(True, description="Whether mail is taken in by SMTP.")
    host: str = Field("127.0.0.1", description="The address it listens on.")
    port: int = Field(2525, ge=0, le=65535, description="The port; 0 takes a free one.")
    hostname: str = Field("localhost", description="The name it greets with.")
    largest_message_bytes: int = Field(26_214_400, ge=1024, description="A larger message is refused with 552.")
    most_recipients: int = Field(100, ge=1, description="More recipients of one message are refused with 452.")
    most_connections: int = Field(100, ge=1, description="More connections at once are refused with 421.")
    most_connections_per_peer: int = Field(
        0, ge=0, description="More of one address are refused with 421; 0: no limit."
    )
    messages_per_peer_per_minute: int = Field(
        0, ge=0, description="More of one address are put off with 450; 0: no limit. Relays are exempt from both."
    )
    bytes_in_flight: int = Field(
        268_435_456, ge=1024, description="What all open messages may hold together; more are put off with 452."
    )
    timeout_seconds: float = Field(300.0, gt=0, description="How long a command, or 64 kB of a message, may take.")
    any_recipient: bool = Field(True, description="Take mail to any address; else only to ours, also with a +token.")
    security: Literal["none", "starttls", "tls"] = Field("none", description="How connections are protected.")
    certificate: str = Field("", description="The file of the certificate and its chain, in PEM form.")
    private_key: str = Field("", description="The file of its key; empty where the certificate's file holds it.")
    proxy_networks: list[str] = Field([], description="Networks of proxies that speak the PROXY protocol to us.")
    repair_newlines: bool = Field(False, description="Repair bare CR or LF instead of refusing the message.")
    gather_milliseconds: float = Field(4.0, ge=0, description="How long arrivals are gathered into one commit.")


class LmtpSettings(Section):
    """``[lmtp]``: the LMTP door, for a mail server in front; its limits are those of ``[listener]``."""

    enabled: bool = Field(False, description="Whether mail is taken in by LMTP.")
    host: str = Field("127.0.0.1", description="The address it listens on.")
    port: int = Field(2524, ge=0, le=65535, description="The port; 0 takes a free one.")


class SenderSettings(Section):
    """``[sender]``: how replies leave by SMTP."""

    host: str = Field("127.0.0.1", description="The SMTP server that takes our replies.")
    port: int = Field(25, ge=1, le=65535, description="Its port.")
    security: Literal["none", "starttls", "tls"] = Field("none", description="How the connection is protected.")
    authorities: str = Field("", description="A file of authorities (PEM) to believe its certificate by.")
    username: str = Field("", description="The login there, where one is needed.")
    password: SecretStr = Field(SecretStr(""), description="Its password; better given by …_FILE.")
    timeout_seconds: float = Field(30.0, gt=0, description="How long an answer of the server is waited for.")


class TrustSettings(Section):
    """``[trust]``: how a sender is authenticated."""

    evaluate: bool = Field(True, description="Whether SPF, DKIM and DMARC are evaluated here for mail by SMTP.")
    authserv_ids: list[str] = Field([], description="Names of receiving servers whose verdict is believed.")
    relays: list[str] = Field([], description="Networks of our own mail servers, whose verdict is believed.")
    vouched_networks: list[str] = Field([], description="Networks whose mail the operator vouches for.")
    received_above: int = Field(
        0,
        ge=0,
        description="Received lines that our servers put above their verdict: 1 for a hop behind, 2 for Google.",
    )
    profile: Literal["standard", "m365"] = Field("standard", description="The form of the verdict header.")
    arc_sealers: list[str] = Field([], description="Domains whose ARC seal is believed.")
    dns_file: str = Field("", description="A TOML file of DNS records to use in place of the network, for tests.")
