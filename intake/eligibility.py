"""Who gets which support, and why: one decision from the facts of a message (E1-E8, H10)."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from intake.facts import Facts
from intake.phrases import day_in_words, in_words
from intake.plans import channels_in_words
from models.vocabulary import Channel, Kind, Trust

_HELD_FOR_CLIENT = (
    "We could not match this message to a registered client; it is kept, "
    "and goes on by itself once you show who you are with a credential."
)
_KEPT = "Your message is kept for a technician to decide."
_URGENT = " As a critical matter it is put before our leads at once."


class Verdict(StrEnum):
    """What follows from the facts; all but the first three say what stands in the way."""

    ENTITLED = "entitled"
    BEYOND_ALLOWANCE = "beyond_allowance"
    KNOWLEDGE_ONLY = "knowledge_only"
    HELD = "held"
    NAMED_CONTACTS_ONLY = "named_contacts_only"
    SINGLE_POINT_OF_CONTACT_ONLY = "single_point_of_contact_only"
    OUTSIDE_CHANNEL = "outside_channel"
    THIRD_PARTY_NEEDS_FEE = "third_party_needs_fee"
    UNSUPPORTED_VERSION = "unsupported_version"

    @property
    def is_chargeable(self) -> bool:
        """Whether a case under it counts against an allowance, as far as there is room (E6)."""
        return self in (Verdict.ENTITLED, Verdict.BEYOND_ALLOWANCE)

    @property
    def has_targets(self) -> bool:
        """Whether a response was promised; without an agreement a case has no SLA (E5)."""
        return self is Verdict.ENTITLED


@dataclass(frozen=True, slots=True)
class Eligibility:
    """A verdict, what it rests on, and its reason: one sentence for the technician, one for the client.

    ``becomes_contact``: the sender is a new contact by writing (E2). ``needs_technician_now``: it is critical and
    something stands in its way, so a person must look at once (H10).
    """

    verdict: Verdict
    technician_reason: str
    client_reason: str
    agreement_id: int | None = None
    deployment_id: int | None = None
    becomes_contact: bool = False
    needs_technician_now: bool = False
    opens_case: bool = True


@dataclass(frozen=True, slots=True)
class _Finding:
    verdict: Verdict
    technician_reason: str
    client_reason: str


def decide(facts: Facts) -> Eligibility:
    """What this sender may have for this matter, decided by the first rule that applies.

    >>> from datetime import date
    >>> decide(Facts(date(2026, 3, 1), Trust.UNVERIFIED, Channel.EMAIL)).verdict.value
    'held'
    """
    finding = next(found for check in _CHECKS if (found := check(facts)))
    is_held = finding.verdict is Verdict.HELD
    is_urgent = facts.is_critical and finding.verdict is not Verdict.ENTITLED
    return Eligibility(
        verdict=finding.verdict,
        technician_reason=finding.technician_reason,
        client_reason=finding.client_reason + (_URGENT if is_urgent and not is_held else ""),
        agreement_id=facts.agreement.id if facts.agreement and not is_held else None,
        deployment_id=facts.deployment.id if facts.deployment and not is_held else None,
        becomes_contact=not is_held and not facts.contact_known and finding.verdict is not Verdict.NAMED_CONTACTS_ONLY,
        needs_technician_now=is_urgent,
        opens_case=_opens_case(finding.verdict, facts.channel),
    )


def _opens_case(verdict: Verdict, channel: Channel) -> bool:
    if verdict is Verdict.KNOWLEDGE_ONLY:
        return channel in (Channel.PORTAL, Channel.API)
    return verdict not in _KEPT_WITHOUT_CASE


def _identity(facts: Facts) -> _Finding | None:
    """E1, E3, H10: every cause reads alike to the sender, so that nothing about any client is revealed."""
    if facts.trust < Trust.VOUCHED:
        cause = f"The sender's identity is {facts.trust.name.lower()} (E3)."
    elif facts.client is None:
        cause = "The sender matches no registered client (E1)."
    elif facts.client_removed:
        cause = f"{facts.client} is no longer registered (E1)."
    elif facts.contact_removed:
        cause = f"The sender is no longer a contact of {facts.client} (E1)."
    else:
        return None
    return _Finding(Verdict.HELD, cause, _HELD_FOR_CLIENT)


def _narrowed(facts: Facts) -> _Finding | None:
    """E2: the client may ask that only named contacts get support."""
    if not facts.named_contacts_only or facts.contact_known or facts.taken_on:
        return None
    return _Finding(
        Verdict.NAMED_CONTACTS_ONLY,
        f"{facts.client} asked that only named contacts get support, and the sender is not one (E2).",
        f"Your organisation gives access to support to named contacts only. {_KEPT}",
    )


def _no_agreement(facts: Facts) -> _Finding | None:
    """E5, S3: without an agreement the knowledge centre and the portal stay open."""
    if facts.agreement is not None:
        return None
    is_logged = _opens_case(Verdict.KNOWLEDGE_ONLY, facts.channel)
    here = "your case is logged without a promised response time" if is_logged else _KEPT[0].lower() + _KEPT[1:-1]
    there = "" if is_logged else "; what you log in the portal becomes a case, without a promised response time"
    return _Finding(
        Verdict.KNOWLEDGE_ONLY,
        f"{facts.client} has no active agreement on {day_in_words(facts.day)}: knowledge centre and portal only (E5).",
        f"Your organisation has no active support agreement: {here}. "
        f"The knowledge centre and the portal are open to you{there}.",
    )


def _not_the_contact(facts: Facts) -> _Finding | None:
    """E4: a plan may be usable by a single point of contact only; others are told who it is."""
    plan = facts.plan
    if plan is None or not plan.single_point_of_contact or facts.is_single_point_of_contact or facts.taken_on:
        return None
    names = in_words(facts.single_points_of_contact)
    return _Finding(
        Verdict.SINGLE_POINT_OF_CONTACT_ONLY,
        f"Plan {plan.name} of {facts.client} is for its single point of contact, {names or 'not yet recorded'} (E4).",
        f"Support for your organisation goes through {names or 'a single point of contact, not yet named'}. {_KEPT}",
    )


def _wrong_channel(facts: Facts) -> _Finding | None:
    """E5; a critical matter may always come by telephone (S5)."""
    plan = facts.plan
    is_urgent_call = facts.channel is Channel.PHONE and facts.is_critical
    if plan is None or facts.channel.value in plan.channels or is_urgent_call or facts.taken_on:
        return None
    named = in_words(channels_in_words(plan.channels), last="or")
    own = in_words(channels_in_words({facts.channel.value})) or facts.channel.value
    return _Finding(
        Verdict.OUTSIDE_CHANNEL,
        f"Plan {plan.name} of {facts.client} is not for support by {own}, but by {named} (E5).",
        f"Your plan {plan.name} is for support by {named}. {_KEPT}",
    )


def _not_ours(facts: Facts) -> _Finding | None:
    """E6, E7: third-party and network matters only for a fee that a representative authorised."""
    is_included = facts.plan is not None and facts.plan.third_party_included
    if (facts.product_is_own and not facts.outside_product) or facts.fee is not None or is_included or facts.taken_on:
        return None
    matter = facts.product if facts.product and not facts.product_is_own else "The matter"
    who = in_words(facts.representatives, last="or") or "your purchasing representative"
    return _Finding(
        Verdict.THIRD_PARTY_NEEDS_FEE,
        f"{matter} is not wholly our product, and {facts.client} has not authorised a fee for it (E6, E7).",
        f"{matter} lies outside the product that we support; we can help for an additional fee "
        f"once {who} has authorised it. Nothing was charged.",
    )


def _too_old(facts: Facts) -> _Finding | None:
    """E6: the version that is supported is named, and nothing is charged."""
    release = facts.release
    if release is None or release.is_supported or facts.taken_on:
        return None
    old = f"{facts.product} {release.version}".strip()
    until = day_in_words(release.supported_until) if release.supported_until else ""
    ended = f"Support for {old} ended on {until}" if until else f"{old} is no longer supported"
    return _Finding(
        Verdict.UNSUPPORTED_VERSION,
        f"{facts.client} asks about {old}. {ended}; {release.current} is supported (E6).",
        f"{ended}; the supported version is {release.current}. Nothing was charged.",
    )


def _used_up(facts: Facts) -> _Finding | None:
    """P9; a critical case is never blocked by an allowance (H27), nor is what costs nothing (K6, E8)."""
    allowance = facts.allowance
    if allowance is None or not allowance.is_used_up:
        return None
    if facts.is_critical or facts.costs_nothing or facts.fee is not None or facts.let_through:
        return None
    who = in_words(facts.representatives, last="or") or "Your purchasing representative"
    return _Finding(
        Verdict.BEYOND_ALLOWANCE,
        f"{_standing(facts)}: this case is beyond the allowance until a lead lets it through (P9).",
        f"The allowance is used up ({allowance.words}). Your case is recorded; {who} can extend the plan, "
        "or a lead of ours can let it through.",
    )


def _entitled(facts: Facts) -> _Finding:
    plan = facts.agreement.plan.name if facts.agreement else ""
    allowance = facts.allowance
    marked = bool(allowance and allowance.is_used_up) and not facts.costs_nothing and facts.fee is None
    standing = _standing(facts) + (", beyond the allowance but not held up (H27, P9)" if marked else "")
    resources = " Resources can be offered (P4)." if _is_outside_implementation(facts) else ""
    used = f" ({allowance.words})" if allowance else ""
    note = _RESOURCES if _is_outside_implementation(facts) else ""
    return _Finding(Verdict.ENTITLED, f"{standing}.{resources}", f"Your plan {plan} covers this{used}.{note}")


def notes_for_client(facts: Facts) -> str:
    """What a client is told beside the cost: until when their version is supported (E6), and resources (P4)."""
    release = facts.release
    until = ""
    if release is not None and release.is_known and release.is_supported and release.supported_until:
        until = (
            f" {facts.product} {release.version} is supported until {day_in_words(release.supported_until)}; "
            f"{release.current} is the current release."
        )
    return until + (_RESOURCES if _is_outside_implementation(facts) else "")


_RESOURCES = (
    " Enabling remote access, network connectivity or permissions is not part of implementation support; "
    "we can point you to resources."
)


def _is_outside_implementation(facts: Facts) -> bool:
    return facts.is_implementing and facts.kind is Kind.ENVIRONMENT


def _standing(facts: Facts) -> str:
    """Such as "Northside Clinic, plan Silver, 3 of 5 incidents used in March 2026, ChartWell 8.4 is supported"."""
    parts = [facts.client or "", f"plan {facts.agreement.plan.name}" if facts.agreement else ""]
    parts += [facts.allowance.words if facts.allowance else "", _release_in_words(facts)]
    if facts.fee is not None:
        parts.append(f"fee authorised by {facts.fee.representative} on {day_in_words(facts.fee.given_on)}")
    if facts.taken_on:
        parts.append("taken on by a technician")
    if facts.let_through:
        parts.append("let through by a lead")
    return ", ".join(part for part in parts if part)


def _release_in_words(facts: Facts) -> str:
    release = facts.release
    if release is None:
        return ""
    name = f"{facts.product} {release.version}".strip()
    if not release.is_known:
        return f"{name} is no release that we know"
    if not release.is_supported:
        return f"{name} is no longer supported"
    return f"{name} is supported" + (
        f" until {day_in_words(release.supported_until)}" if release.supported_until else ""
    )


_KEPT_WITHOUT_CASE = frozenset(
    {
        Verdict.HELD,
        Verdict.NAMED_CONTACTS_ONLY,
        Verdict.SINGLE_POINT_OF_CONTACT_ONLY,
        Verdict.OUTSIDE_CHANNEL,
    }
)
_CHECKS: tuple[Callable[[Facts], _Finding | None], ...] = (
    _identity,
    _narrowed,
    _no_agreement,
    _not_the_contact,
    _wrong_channel,
    _not_ours,
    _too_old,
    _used_up,
    _entitled,
)
