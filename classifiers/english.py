# ruff: noqa: E501 (a language is one line)
"""Whether a text is in English, which is the language that the reader was made for."""

from collections import Counter
from collections.abc import Sequence

from classifiers.words import Word

_FUNCTION_WORDS = {
    "en": "the and is to of in it we you for that this with are have not can on be our my do does when from there would please",
    "de": "der die das und ist nicht ein eine wir sie ich mit auf für von den dem bitte wenn haben wird auch zu bei es kann",
    "fr": "le la les et est une nous vous pas pour dans avec sur des du que qui ne je il cette mais plus depuis merci peut",
    "es": "el los las y es una no por para con que del se en nosotros pero cuando esta como hay muy gracias desde puede favor",
    "it": "il lo gli e è una non per con che della si abbiamo ma quando questo come più grazie dopo può nel sono",
    "pt": "o os as e é uma não por para com que do da se nós mas quando este como mais obrigado desde pode em você",
    "nl": "de het een en is niet wij we voor met van op dat dit maar als kan kunnen zijn naar bij ook geen sinds graag",
    "sv": "och är inte vi en ett för med att det på som kan har när från men den av till om kunde tack",
    "pl": "i jest nie w na się do z że to jak czy mamy dla po ale przy proszę od można gdy nam",
    "fi": "ja on ei että se me mutta kun ole voi miten tämä kiitos sekä jos niin myös hän",
    "tr": "ve bir bu için değil ile çok ama nasıl var yok biz olarak daha sonra ne mi lütfen",
    "cs": "a je není na se že to jak ale když prosím pro jsme do od po nebo",
}
_OWNERS: dict[str, set[str]] = {}
for _language, _words in _FUNCTION_WORDS.items():
    for _word in _words.split():
        _OWNERS.setdefault(_word, set()).add(_language)
_LAST_LATIN = "ɏ"


def is_english(words: Sequence[Word]) -> bool:
    """Whether the words are mostly English; too few words to tell count as English.

    >>> from classifiers.words import words_of
    >>> is_english(words_of("Die Karte ist nicht mehr zu sehen, wir haben alles neu gestartet"))
    False
    """
    letters = "".join(word.low for word in words[:300] if word.low[0].isalpha())
    if sum(letter > _LAST_LATIN for letter in letters) > 0.3 * max(len(letters), 1):
        return False
    count: Counter[str] = Counter()
    for word in words[:600]:
        for language in _OWNERS.get(word.low, ()):
            count[language] += 1
    best = max((number for language, number in count.items() if language != "en"), default=0)
    return best < 3 or count["en"] >= best
