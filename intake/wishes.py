"""Words by which a client wishes to change the plan or consents to a fee; a technician decides where it is unclear."""

import re
from collections.abc import Collection

_CHANGE = re.compile(
    r"\b(upgrad\w*|downgrad\w*|switch\w*|chang\w*|mov(?:e|ing)|extend\w*|renew\w*|cancel\w*|terminat\w*"
    r"|wechsel\w*|umstell\w*|erweiter\w*|kündig\w*|verlänger\w*"
    r"|pass(?:er|ons|ez)|chang(?:er|eons)|résili\w*|prolong\w*"
    r"|cambi\w*|ampli\w*|rescind\w*|pasar|passare|disdi\w*|mudar|alterar|overstap\w*|opzeg\w*|uitbreid\w*)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(?:support |maintenance |service )?(?:plan|agreement|contract|subscription|tier|package)\b"
    r"|\b(?:support)?vertrag\w*|\bwartungsvertrag\w*|\bcontrat\b|\babonnement\b|\bcontrato\b|\bcontratto\b|\bcontract\b",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"\b(?:(?:i|we)\s+(?:hereby\s+|do\s+)?(?:authori[sz]e|approve)|(?:is|are)\s+(?:hereby\s+)?(?:authori[sz]ed|approved)"
    r"|(?:ich|wir)\s+genehmigen?|genehmigt|j'autorise|nous\s+autorisons|(?:lo\s+|la\s+)?autoriz(?:o|amos)"
    r"|autorizz(?:o|iamo)|(?:ik|wij)\s+(?:ga|gaan)\s+akkoord)\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:not|never|no|cannot|can't|don't|won't|isn't|aren't|unless|until|before|if|nicht|kein\w*|nie|pas|jamais|nunca|non|niet"
    r"|geen|wenn|si|se|als)\b|\?",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:our|unser\w*|notre|nuestr\w+|il nostro|onze?)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


def wishes_plan_change(text: str, plans: Collection[str], current: str) -> bool:
    """Whether a text wishes for another plan than the ``current`` one, or for a change of it.

    >>> wishes_plan_change("Please move us from Silver to Gold next month.", ["Silver", "Gold"], "Silver")
    True
    >>> wishes_plan_change("How do I change the floor plan?", ["Silver", "Gold"], "Silver")
    False
    """
    for sentence in _SENTENCE.split(text):
        if not _CHANGE.search(sentence):
            continue
        named = [plan for plan in plans if re.search(rf"\b{re.escape(plan)}\b", sentence, re.IGNORECASE)]
        other = [plan for plan in named if plan != current]
        if other or (_PLAN.search(sentence) and (named or _OURS.search(sentence))):
            return True
    return False


def consents(text: str) -> bool:
    """Whether a text surely consents in its first lines, where nothing can be quoted from our own letter (E7).

    A condition, a question or a "not" beside it leaves that to a technician.

    >>> consents("I authorise CS-1005.\\nKind regards"), consents("We do not authorise this.")
    (True, False)
    """
    beginning = "\n".join([line for line in text.splitlines() if line.strip()][:4])[:400]
    found = [sentence for sentence in _SENTENCE.split(beginning) if _CONSENT.search(sentence)]
    return bool(found) and not any(_DENIAL.search(sentence) for sentence in found)
