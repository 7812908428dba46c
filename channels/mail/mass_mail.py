"""Newsletters and other mail to many that no person writes to us, told from lists on which people write (H20).

A list on which people write names the address for posting (``List-Post``, RFC 2369) or its kind; what a program sends
to many offers to end it with one click (RFC 8058), names a campaign, and says below why one gets it.
"""

import re

from channels.mail import automatic_phrases as phrases
from channels.mail import mass_words as words
from channels.mail.evidence import Evidence
from channels.mail.notice_signs import speaks
from channels.mail.phrase_index import PhraseIndex
from models.vocabulary import Automatic

_CAMPAIGN_HEADERS = (
    "x-campaign",
    "x-campaignid",
    "x-campaign-id",
    "x-mc-user",
    "x-mailchimp-campaign-id",
    "x-csa-complaints",
    "x-mailin-campaign",
    "x-mailin-client",
    "x-sib-id",
    "x-mj-campaign",
    "x-mj-mid",
    "x-klaviyo-message-id",
    "x-hs-cid",
    "x-hubspot-campaign",
    "x-cmail-campaignid",
    "x-newsletter",
    "x-newsletter-id",
    "x-mailer-lid",
    "x-job",
    "x-jobid",
    "x-emarsys-identify",
    "x-rapidmail-mailing-id",
    "x-cleverreach",
    "x-inxmail-id",
    "x-mailing-id",
    "x-mailingid",
    "x-acymailing",
    "x-sfmc-stack",
    "x-marketoid",
    "x-eloqua-emailid",
    "x-roving-id",
    "x-ctct-id",
    "x-getresponse-campaign",
    "x-mlr-campaign",
    "x-phplist-version",
    "x-sendy-campaign",
    "x-bulkmail",
    "x-mass-mail",
    "campaign_id",
)
_CAMPAIGN_MAILER = re.compile(
    r"mailchimp|unisender|acumbamail|mailrelay|mailup|contactlab|newsletter2go|sarbacane|sendpulse|mailganer|campaign|newsletter|sendinblue|brevo|mailjet|cleverreach|rapidmail|phplist|acymailing|mailpoet|getresponse"
    r"|constant ?contact|klaviyo|emarsys|inxmail|hubspot|marketo|eloqua|sendy|mailerlite|bulk|aweber|activecampaign",
    re.IGNORECASE,
)
_BELOW = PhraseIndex({"end": words.END, "why": words.WHY, "view": words.VIEW})
_ENOUGH = 4
_FOOT = 1_200


def mass_mail(evidence: Evidence) -> Automatic | None:
    """A notice to many by its header, or by what stands below it."""
    posted = evidence.has("list-post", "mailing-list", "x-google-group-id", "list-subscribe", "x-mailman-version")
    if posted or evidence.continues:
        return None
    said = _BELOW.kinds(evidence.text[-_FOOT:]) | _BELOW.kinds(evidence.text[:200])
    unsubscribe = evidence.has("list-unsubscribe")
    if not unsubscribe:
        return Automatic.NOTIFICATION if len(said) > 1 and "end" in said else None
    score = (
        _of_header(evidence)
        + len(said)
        + ("end" in said) * (1 + (not speaks(evidence.text)))
        + bool(phrases.NEWS.match(evidence.local))
    )
    return Automatic.NOTIFICATION if score >= _ENOUGH else None


def _of_header(evidence: Evidence) -> int:
    """What the fields say; a contact form may come through the same services, so one of them is not enough."""
    headers = evidence.root.headers
    bulk = headers.get("precedence").strip().lower() in ("bulk", "junk")
    campaign = evidence.has(*_CAMPAIGN_HEADERS) or bool(_CAMPAIGN_MAILER.search(headers.get("x-mailer")[:200]))
    one_click = evidence.has("list-unsubscribe-post")
    return (
        1
        + evidence.returns_elsewhere
        + one_click
        + 2 * campaign
        + bulk
        + evidence.has("feedback-id")
        + evidence.has("list-id")
    )
