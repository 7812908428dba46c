"""``[webhooks]``: where events leave to."""

from pydantic import Field

from channels.settings_section import Section


class WebhookSettings(Section):
    """How webhooks are sent; who registers them are leads, by the API."""

    enabled: bool = Field(True, description="Whether registered webhooks are told of events.")
    private_addresses: bool = Field(
        False, description="Whether a webhook may lead to an inner address or be without TLS (http)."
    )
    timeout_seconds: float = Field(15.0, gt=0, le=60, description="How long an answer is waited for.")
