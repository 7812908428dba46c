"""Which addresses are Slack's: those that follow from the setting, and no others."""

from urllib.parse import urlsplit

from channels.slack_settings import SlackSettings

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def is_slacks(address: str, settings: SlackSettings, *, service: str) -> bool:
    """Whether something may be sent to an address: the API's own host, that of a service (files, hooks), or one set.

    A stand-in on this machine may call itself by any of its names.

    >>> from channels.slack_settings import SlackSettings
    >>> ours = SlackSettings(api_url="https://slack.example/api/")
    >>> [is_slacks(f"https://{host}/x", ours, service="hooks") for host in ("hooks.slack.example", "evil.example")]
    [True, False]
    """
    try:
        wanted, api = urlsplit(address), urlsplit(settings.api_url)
    except ValueError:
        return False
    if not wanted.hostname or wanted.scheme != api.scheme or wanted.username:
        return False
    hosts = {str(api.hostname), f"{service}.{api.hostname}", *settings.file_hosts}
    if api.hostname in _LOOPBACK:
        hosts |= _LOOPBACK
    return wanted.hostname in hosts or wanted.netloc in hosts
