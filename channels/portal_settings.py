"""``[portal]`` and ``[api]``: where clients help themselves, and where programs come in."""

from pydantic import Field, SecretStr

from channels.settings_section import Section

_NONE = SecretStr("")


class PortalSettings(Section):
    """``[portal]``: the clients' own pages."""

    enabled: bool = Field(True, description="Whether clients can sign in at /portal.")
    session_hours: float = Field(12.0, gt=0, description="How long a visit to the portal lasts.")
    link_minutes: float = Field(20.0, gt=0, description="How long a sign-in link can be used.")
    oidc_issuer: str = Field("", description="An OpenID Connect provider that clients sign in with; empty: none.")
    oidc_client_id: str = Field("", description="Our name at that provider.")
    oidc_client_secret: SecretStr = Field(_NONE, description="Our secret at that provider.")
    oidc_name: str = Field("single sign-on", description="What the button calls the provider.")


class ApiSettings(Section):
    """``[api]``: the door for programs."""

    enabled: bool = Field(True, description="Whether /api/v1 answers.")
    requests_per_minute: int = Field(600, ge=1, description="How many requests one token may send in a minute.")
