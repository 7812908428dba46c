"""What devices and watching programs send without saying so in a header: bare facts, no greeting, no name (H20)."""
# ruff: noqa: E501 - lists of words, one language beside the other

import re

from channels.mail.evidence import Evidence, asks
from models.vocabulary import Automatic

_WORDS = (
    r"alarm|alert|allarme|alarme|alarma|alerte|alerta|larm|halytys|riasztas|monitor|watch|sensor|logger|templog|probe|gateway|controller|plc|scada"
    r"|system|server|srv|host|node|switch|router|firewall|printer|drucker|scan|fax|mfp|copier|ups|usv|nas|raid|storage|disk|backup|sicherung"
    r"|vm|esx|vcenter|hyperv|cluster|db|sql|cron|job|batch|daemon|agent|bot|door|tuer|gate|access|camera|cam|nvr|dvr|fridge|freezer|incubator"
    r"|kuehl|hvac|boiler|pump|meter|battery|generator|solar|inverter|elevator|lift|voicemail|pbx|sip|telefon|mailbox|noreply|no-reply|root"
    r"|nagios|zabbix|icinga|grafana|prtg|checkmk|check_mk|uptime|status|event|notif|report|log|ilo|idrac|ipmi|bmc|device|geraet|iot|lora"
)
_PART = re.compile(r"[-_.+\d\s]+")
_DEVICE = re.compile(rf"(?:{_WORDS})s?(?:er|ing|ings)?$", re.IGNORECASE)
# Two names, none of a device: a person's address or a person's name.
_SUBJECT = re.compile(
    r"\s*(?:\W{0,3}(?:\d{1,2}[:.]\d{2}\s*)?)(?:\[[^\]]{1,60}\]|(?:alarm|alert|warning|warn|critical|crit|error|err|fatal|emergency|notice|info|ok|okay|up|down|fault|failure|failed|fail|problem|recovery|recovered|resolved|cleared|clear|offline|online"
    r"|alarme|alarma|allarme|alerte|alerta|larm|hälytys|warnung|störung|fehler|kritisch|entwarnung|meldung|panne|avertissement|défaut|erreur|fallo|aviso|advertencia|guasto|avviso|errore|falha|storing|waarschuwing|fel|varning|fejl|advarsel|feil|vika|varoitus|awaria|ostrzeżenie|błąd|porucha|varování|upozornění|výstraha|hiba|riasztás|figyelmeztetés|avarie|alertă|avertizare|hata|uyarı|συναγερμός|σφάλμα|авария|тревога|предупреждение|ошибка|сбой|аварія|тривога|попередження|警報|アラーム|異常|警告|障害|报警|警报|告警|警報|故障|恢复|경보|알람|경고|장애|إنذار|تنبيه|התראה|אזעקה)(?:\b|(?<=\W)|\s*[:：-]))",
    re.IGNORECASE,
)
_CAPITALS = re.compile(
    r"\b(?:ALARM|ALERT|WARNING|CRITICAL|ERROR|FAULT|FAILURE|FAILED|OK|DOWN|UP|OFFLINE|ONLINE|RECOVERY|RESOLVED|STÖRUNG|ALARME|ALARMA|ALLARME)\b"
)
_FIELD = re.compile(r"\s*[^\s:：=][^:：=\n]{0,40}\s?(?:[:：=]|\t|\s{2,})\s*\S")
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?|\d{4}-\d{2}-\d{2}")
_VALUE = re.compile(
    r"[-+]?\d+(?:[.,]\d+)?\s?(?:°|%|c\b|v\b|a\b|hz|kw|bar|mbar|pa\b|ppm|gb|mb|tb|ms\b|s\b|min\b|rpm|lux|db)",
    re.IGNORECASE,
)
_MAILER = re.compile(
    r"embedded|smtpclient|blat|msmtp|ssmtp|sendemail|swaks|arduino|esp32|esp8266|firmware|device|logger|printer|scanner|multifunction|apc |powerchute|synology|qnap",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"\b(?:i|we|my|our|me|us|i['’]\w+|we['’]\w+|please|ich|wir|mein\w*|unser\w*|bitte|je|nous|mon|notre|nos|yo|nosotros|mi|nuestr\w+|io|noi|mio|nostr\w+|eu|nós|meu|noss\w+|ik|wij|mijn|ons|onze|jag|vi|(?<!\d\s)min|vår\w*|jeg|minä|me|meidän|ja|mój|nasz\w*|můj|náš|naše|můžete|én|mi|ben|biz|я|мы|мой|наш\w*|ми|мій|εγώ|εμείς|μας)\b"
    r"|私|弊社|当院|我们|我|저희|제가|お願い|请|부탁",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"\s*(?:hi|hello|dear|good (?:morning|afternoon|day)|hallo|guten|liebe|sehr geehrte|moin|bonjour|salut|hola|buen|ciao|salve|olá|bom dia|beste|goede|hej|hei|moi|dzień dobry|cześć|dobrý|ahoj|jó|tisztelt|bună|merhaba|здравствуйте|добрый|добрий|вітаю|γεια|καλημέρα)\b",
    re.IGNORECASE,
)
_ENOUGH = 6
_LONGEST = 4_000


def device_notice(evidence: Evidence) -> Automatic | None:
    """A notice of a device: its address or name must be that of one; bare facts and the subject add to it."""
    text = evidence.text[:_LONGEST]
    if evidence.answers or evidence.is_forward or evidence.from_list or evidence.answerable or asks(text):
        return None
    sender = _of_sender(evidence)
    if not sender or _GREETING.match(text) or _SPEAKER.search(f"{evidence.subject}\n{text}"):
        return None
    return Automatic.NOTIFICATION if sender + _of_subject(evidence.subject) + _of_text(text) >= _ENOUGH else None


def _of_sender(evidence: Evidence) -> int:
    """How much an address and a name are those of a device."""
    address = any(_DEVICE.search(part) for part in _PART.split(evidence.local) if part)
    name = any(_DEVICE.search(part) for part in _PART.split(evidence.name) if part)
    numbered = evidence.local[-1:].isdigit() or evidence.name[-1:].isdigit()
    mailer = bool(_MAILER.search(evidence.root.headers.get("x-mailer")[:200]))
    nameless = not evidence.name or evidence.name.lower() in (evidence.local.lower(), "")
    return 2 * address + name + mailer * 2 + (numbered + nameless) * (address or name or mailer)


def _of_subject(subject: str) -> int:
    return 2 * bool(_SUBJECT.match(subject)) + bool(_CAPITALS.search(subject)) + bool(_VALUE.search(subject))


def _of_text(text: str) -> int:
    lines = [line for line in text.splitlines() if line.strip()]
    fields = sum(1 for line in lines if _FIELD.match(line[:200]))
    facts = 2 * (fields >= 2 and fields * 2 >= len(lines)) or fields == 1
    return facts + bool(_TIME.search(text)) + bool(_VALUE.search(text))
