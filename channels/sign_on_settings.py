"""``[sign_on]``: an OpenID Connect provider that technicians sign in to the console with."""

from pydantic import Field, SecretStr

from channels.settings_section import Section

_NONE = SecretStr("")


class SignOnSettings(Section):
    """``[sign_on]``: single sign-on of technicians."""

    issuer: str = Field("", description="The provider's address; empty: technicians sign in by password alone.")
    client_id: str = Field("", description="Our name at that provider.")
    client_secret: SecretStr = Field(_NONE, description="Our secret at that provider.")
    name: str = Field("single sign-on", description="What the button calls the provider.")
