"""How this installation authenticates mail, from its settings."""

from collections.abc import Mapping

from channels.mail.authenticity import Receiver, TrustPolicy, networks
from channels.mail.resolver import DnsFileError, DnsResolver, Resolver, read_dns_file
from channels.settings import Settings, SettingsError


def trust_of(settings: Settings) -> tuple[TrustPolicy, Resolver]:
    """Whose word is believed, and what answers DNS questions; raises SettingsError."""
    trust = settings.trust
    try:
        policy = TrustPolicy(
            evaluate=trust.evaluate,
            authserv_ids=tuple(trust.authserv_ids),
            relays=networks(trust.relays),
            vouched_networks=networks(trust.vouched_networks),
            profile=trust.profile,
            arc_sealers=tuple(trust.arc_sealers),
            received_above=trust.received_above,
            own_name=settings.listener.hostname,
            mailboxes=receivers_of(settings),
        )
        resolver = read_dns_file(settings.path(trust.dns_file)) if trust.dns_file else DnsResolver()
    except (ValueError, DnsFileError) as error:
        raise SettingsError(f"trust: {error}") from error
    return policy, resolver


def receivers_of(settings: Settings) -> Mapping[str, Receiver]:
    """Whose word is believed of mail from an account, where that is not for all the same."""
    return {
        mailbox.name: Receiver(tuple(mailbox.authserv_ids), mailbox.profile, mailbox.received_above)
        for mailbox in settings.mailbox
        if mailbox.authserv_ids or mailbox.profile == "m365"
    }
