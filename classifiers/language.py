"""Which language a text is written in, by its script and its commonest words."""
# ruff: noqa: E501 - lists of words, one language or client beside the other

import re
import unicodedata
from collections import Counter

_WORDS = {
    "en": "the and is to of in that it for you we this not with have are on be can was your from please but our when which has would there since yesterday without all does why today how no any",
    "de": "der die und das ist nicht ich wir sie ein eine mit auf für es zu den von bei haben wird auch bitte kann dass im dem sind noch seit gestern ohne alle funktioniert warum heute wie seit keine mehr nach hat",
    "fr": "le la les et est pas nous vous je une des pour dans que qui sur avec ne en du il ce cette au plus sont mais bonjour merci depuis hier sans tous depuis fonctionne pourquoi aujourd comment plus ça",
    "es": "el la los las que no es en por para con una un del se al como está más pero nos su hola gracias cuando desde tenemos este puede ayer sin todos hemos funciona qué hoy cómo desde",
    "it": "il la che non è di per un una con del sono gli le si come più ma ci alla della abbiamo nel questo grazie quando può anche dal ieri più senza tutti ho abbiamo funziona perché oggi cosa",
    "pt": "o a os as que não é para com uma um do da em no na por se mais mas ao como está são nos obrigado quando temos você isso pelo ontem sem todos funciona hoje desde tenho muito",
    "nl": "de het een en is niet van wij ik dat op te voor met zijn er maar bij ook aan wordt naar we kan onze deze als nog graag hebben sinds gisteren geen meer zonder weer alle dan dit werkt",
    "sv": "och att det är inte som på en för vi jag med har till den av om kan från när men ni hej tack ett så vår finns efter sedan igår ut nu oss vad varför några blir också igen om ska vill mig genom utan skriver",
    "da": "og at det er ikke som på en for vi jeg med har til den af om kan fra når men hej tak et så vores efter der blev hvordan siden igår går ud nu os hvad hvorfor nogle bliver også igen hvis skal vil mig igennem",
    "no": "og at det er ikke som på en for vi jeg med har til den av om kan fra når men hei takk et så vår etter blir noe hvordan etter siden igår går ut nå oss hva hvorfor noen blir også igjen hvis skal vil meg gjennom uten",
    "fi": "ja on ei se että en me kun mutta ovat oli joka tai niin kuin voi hei kiitos meillä voitteko ole sen jos tämä mitä miten myös ei jälkeen enää kaikki olla sitten eikä ovat minä sinä meidän miksi tulee voisitteko toimii eilen tänään",
    "pl": "nie i w na się jest z do to że jak o po od za co przez czy są ale dla tym proszę dzień dobry nam jednak może już nie wczoraj mamy jestem proszę który która które ma bardzo nasz nasza dlaczego kiedy tego przed bez",
    "cs": "a se je na v že to s z o do pro jsme ale jak nebo jsou není prosím dobrý den když po od už při být nám také které včera máme jsem který která které proč naše náš bez dnes nejde nefunguje děkuji toho ještě",
    "sk": "a sa je na v že to s z o do pre sme ale ako alebo sú nie prosím dobrý deň keď po od už pri byť nám tiež ktoré včera máme som ktorý ktorá prečo naše náš bez dnes nejde nefunguje ďakujem toho ešte nie",
    "hu": "a az és nem hogy is egy van ez de meg ha mint már csak vagy kérem tisztelt köszönöm nekünk miért lehet után azt kell tegnap óta nincs ezt hogyan mikor lehet kell már még minden nálunk működik",
    "ro": "și si nu este în la de pe cu o un că să din am mai pentru dar sunt vă bună ziua ne când care dacă după avem poate ieri mai fost avem toate funcționează cum astăzi fără",
    "tr": "ve bir bu için ile da de çok ne var mi değil olarak daha ama gibi kadar merhaba teşekkürler biz sonra lütfen nasıl olan yok her dün beri oldu bize neden nasıl bugün çalışmıyor mı mu gün",
    "hr": "i je se u na da ne su za od što sam smo ali kako bi koji iz nije ili molim hvala kada",
    "et": "ja on ei et see ka kui aga me ta või oma tere palun meil saab mis kas ole",
    "lt": "ir yra ne kad į su iš tai bet ar kaip mes nuo prašome labas dėl po už jis",
    "lv": "un ir nav ka uz ar no par bet mēs kā lai vai lūdzu sveiki pēc tas šo",
    "vi": "và của là không có cho chúng tôi được này với trong khi đã các một những",
    "id": "dan yang di tidak ini untuk dengan kami dari itu ada saya pada bisa tolong apakah",
    "ca": "el la els les que no és en per amb una un del es com però hem nostre gràcies quan aquest",
}
_BY_WORD: dict[str, tuple[str, ...]] = {}
for _code, _list in _WORDS.items():
    for _word in set(_list.split()):
        _BY_WORD[_word] = (*_BY_WORD.get(_word, ()), _code)
# Letters that only some of the languages use.
_LETTERS = {
    "ä": ("de", "sv", "fi", "et", "sk"),
    "ö": ("de", "sv", "fi", "hu", "tr"),
    "ü": ("de", "tr", "hu", "et"),
    "ę": ("pl",),
    "ą": ("pl", "lt"),
    "ć": ("pl", "hr"),
    "ń": ("pl",),
    "ź": ("pl",),
    "č": ("cs", "sk", "hr", "lt"),
    "š": ("cs", "sk", "hr", "lt"),
    "ž": ("cs", "sk", "hr", "lt"),
    "ý": ("cs", "sk"),
    "ď": ("cs", "sk"),
    "ť": ("cs", "sk"),
    "ň": ("cs", "sk"),
    "è": ("fr", "it", "ca"),
    "ê": ("fr", "pt"),
    "ç": ("fr", "pt", "tr"),
    "ò": ("it", "ca"),
    "ù": ("it", "fr"),
    "ì": ("it",),
    "â": ("fr", "ro", "pt"),
    "î": ("fr", "ro"),
    "ß": ("de",),
    "ñ": ("es",),
    "¿": ("es",),
    "ã": ("pt",),
    "õ": ("pt", "et"),
    "å": ("sv", "da", "no"),
    "ø": ("da", "no"),
    "æ": ("da", "no"),
    "ł": ("pl",),
    "ż": ("pl",),
    "ś": ("pl",),
    "ř": ("cs",),
    "ě": ("cs",),
    "ů": ("cs",),
    "ľ": ("sk",),
    "ĺ": ("sk",),
    "ô": ("sk", "fr"),
    "ő": ("hu",),
    "ű": ("hu",),
    "ț": ("ro",),
    "ș": ("ro",),
    "ţ": ("ro",),
    "ă": ("ro",),
    "ı": ("tr",),
    "ğ": ("tr",),
    "ş": ("tr", "ro"),
    "đ": ("hr", "vi"),
    "ė": ("lt",),
    "ų": ("lt",),
    "ņ": ("lv",),
    "ā": ("lv",),
}
_NEIGHBOURS = {frozenset(("da", "no")): "da", frozenset(("cs", "sk")): "cs", frozenset(("es", "ca")): "es"}
_SCRIPTS = (
    ("ja", re.compile("[\u3041-\u3096\u30a1-\u30fa]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hi", re.compile("[\u0900-\u097f]")),
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4_000


def language_of(text: str) -> str:
    """The ISO 639-1 code; "" where it cannot be told.

    >>> language_of("The scanner does not work since we updated it."), language_of("Der Scanner ist seit heute nicht da.")
    ('en', 'de')
    >>> language_of("スキャナーが動きません"), language_of("12345")
    ('ja', '')
    """
    sample = unicodedata.normalize("NFC", text[:_SAMPLE])
    if not sample.isascii() and (code := _by_script(sample)):
        return code
    words = [word.casefold() for word in _WORD.findall(sample)]
    scores: Counter[str] = Counter()
    for word in words:
        found = _BY_WORD.get(word, ())
        for code in found:
            scores[code] += 2 if len(found) == 1 else 1
    for letter, codes in _LETTERS.items() if not sample.isascii() else ():
        if letter in sample:
            for code in codes:
                scores[code] += min(3, sample.count(letter)) * 2
    return _best(scores, len(words))


def _best(scores: Counter[str], words: int) -> str:
    if not scores:
        return ""
    (code, score), *others = scores.most_common(2)
    if score < 2 or score * 12 < words:
        return ""
    if others and others[0][1] == score:
        # Neighbours that a short text cannot tell apart: the one with more speakers.
        return _NEIGHBOURS.get(frozenset((code, others[0][0])), "")
    return code


def _by_script(sample: str) -> str:
    letters = sum(1 for character in sample if character.isalpha())
    for code, pattern in _SCRIPTS:
        count = len(pattern.findall(sample))
        # Japanese mixes kana with Chinese characters; a Chinese character says as much as several letters.
        needed = 12 if code == "ja" else 6 if code in ("zh", "ko") else 3
        if count and count * needed > letters:
            return _within_script(code, sample)
    return ""


def _within_script(code: str, sample: str) -> str:
    if code == "ru":
        if re.search("[іїєґІЇЄҐ]", sample):
            return "uk"
        if re.search("[јљњћђџ]", sample):
            return "sr"
        if re.search("[ъ]", sample) and not re.search("[ыэё]", sample):
            return "bg"
    if code == "ar" and re.search("[پچژگک]", sample):
        return "fa"
    return code
