"""A short cry for help is never passed over: where nothing else was found, the units that speak of trouble are one
finding, which is never sure. A message that was wrongly opened costs a click; one that was dropped costs a client."""

from collections.abc import Sequence

from classifiers.looks import Look

MOST_WORDS = 15
_FAULTS = ("fault", "fault_stop", "fault_missing", "fault_refuse", "fault_value")
_TROUBLE = frozenset(("outage", "standstill", *_FAULTS, "harm", "patient_risk", "mix_up", "near_miss"))
_QUIET = frozenset(("withdrawn", "settled", "thanks", "supplied", "pitch", "robot"))


def cry_for_help(looks: Sequence[Look]) -> list[int]:
    """The units of a short message that speak of trouble; none where a unit says that all is well or of no concern."""
    if sum(len(look.unit.words) for look in looks) > MOST_WORDS:
        return []
    if any(map(_says_quiet, looks)):
        return []
    return [at for at, look in enumerate(looks) if look.names & _TROUBLE]


def _says_quiet(look: Look) -> bool:
    """Whether a unit says that nothing is to be done; "does not work again" only seems to."""
    return "withdrawn" in look.names or bool(look.names & _QUIET and "negated" not in look.names)
