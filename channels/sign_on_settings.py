"""``[sign_on]``: an OpenID Connect provider that technicians sign in to the console with."""

from pydantic import BaseModel, ConfigDict, Field, SecretStr

_NONE = SecretStr("")


class SignOnSettings(BaseModel):
    """``[sign_on]``: single sign-on of technicians."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    issuer: str = Field("", description="The provider's address; empty: technicians sign in by password alone.")
    client_id: str = Field("", description="Our name at that provider.")
    client_secret: SecretStr = Field(_NONE, description="Our secret at that provider.")
    name: str = Field("single sign-on", description="What the button calls the provider.")
