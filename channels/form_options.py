"""What the settings say of the portal, and the reader that shows what it understands before a request is sent."""

import threading
from collections.abc import Sequence
from datetime import timedelta

from channels.application import Application
from channels.renewing import Renewing
from channels.settings import Settings
from channels.web.portal.entrance import PortalOptions
from channels.web.single_sign_on import Provider
from classifiers.findings import Catalogue
from intake.desk import Understood
from intake.errors import UnreadableMessageError
from models.messages import Delivery


def portal_options(settings: Settings) -> PortalOptions:
    """How the portal is opened; single sign-on where a provider is named."""
    portal = settings.portal
    provider = None
    if portal.oidc_issuer and portal.oidc_client_id:
        secret = portal.oidc_client_secret.get_secret_value()
        provider = Provider(portal.oidc_issuer, portal.oidc_client_id, secret, portal.oidc_name)
    return PortalOptions(timedelta(hours=portal.session_hours), timedelta(minutes=portal.link_minutes), provider)


def staff_provider(settings: Settings) -> Provider | None:
    """The provider that technicians sign in with, where one is named."""
    named = settings.sign_on
    if not named.issuer or not named.client_id:
        return None
    secret = named.client_secret.get_secret_value()
    back, instead = "/console/login/back", "Sign in by password."
    return Provider(named.issuer, named.client_id, secret, named.name, path=back, instead=instead)


class Preview:
    """Reads one request at a time in a child of its own, which is started when somebody first logs a request."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._lock = threading.Lock()
        self._understanding: Renewing | None = None

    def __call__(
        self, deliveries: Sequence[Delivery], catalogue: Catalogue
    ) -> Sequence[Understood | UnreadableMessageError]:
        """What a worker will understand of them."""
        with self._lock:
            if self._understanding is None:
                self._understanding = self._application.understanding(children=1)
            return self._understanding(deliveries, catalogue)

    def close(self) -> None:
        """Ends the child."""
        with self._lock:
            if self._understanding is not None:
                self._understanding.close()
                self._understanding = None
