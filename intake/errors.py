"""Our tree of errors: each carries a sentence fit for a person to read."""


class DeskError(Exception):
    """Something the desk cannot do, and why, in a sentence."""


class NoSuchCaseError(DeskError):
    """There is no case of that number."""


class CaseChangedError(DeskError):
    """Somebody else changed the case first; look again before deciding."""


class NotAllowedError(DeskError):
    """The actor may not do this."""


class NotDecidableError(DeskError):
    """What was asked does not fit the case as it stands."""


class UnreadableMessageError(DeskError):
    """A message that could not be understood; it is kept for a person."""


class WrongWebhookError(DeskError):
    """An address that no webhook may lead to."""
