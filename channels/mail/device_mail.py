"""What devices and watching programs send without saying so in a header: bare facts, no greeting, no name (H20)."""
# ruff: noqa: E501 - lists of words, one language beside the other

import re

from channels.mail.evidence import Evidence, asks
from channels.mail.notice_signs import DEVICE, PART, PROGRAM, TIME, fields_of, from_group, said_of, speaks
from models.vocabulary import Automatic

_SUBJECT = re.compile(
    r"\s*(?:\W{0,3}(?:\d{1,2}[:.]\d{2}\s*)?)(?:\[[^\]]{1,60}\]|(?:alarm|alert|warning|warn|critical|crit|error|err|fatal|emergency|notice|info|ok|okay|up|down|fault|failure|failed|fail|problem|recovery|recovered|resolved|cleared|clear|offline|online"
    r"|alarme|alarma|allarme|alerte|alerta|larm|hälytys|warnung|störung|fehler|kritisch|entwarnung|meldung|panne|avertissement|défaut|erreur|fallo|aviso|advertencia|guasto|avviso|errore|falha|storing|waarschuwing|fel|varning|fejl|advarsel|feil|vika|varoitus|awaria|ostrzeżenie|błąd|porucha|varování|upozornění|výstraha|hiba|riasztás|figyelmeztetés|avarie|alertă|avertizare|hata|uyarı|συναγερμός|σφάλμα|авария|тревога|предупреждение|ошибка|сбой|аварія|тривога|попередження|警報|アラーム|異常|警告|障害|报警|警报|告警|警報|故障|恢复|경보|알람|경고|장애|إنذار|تنبيه|התראה|אזעקה)(?:\b|(?<=\W)|\s*[:：-]))",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"\b(?:alarm|alert|warning|error|fault|failure|failed|failure|completed|success|succeeded|finished|banned|detected|degraded|exceeded|backup|snapshot|replication|low|high|offline|online|unreachable|alarme?|allarme|alerte|larm|störung|einbruch\w*|meldung|\w+meldung|avertissement|guasto|fallo|awaria|авария|тревога)\b|警|报|報|異常|アラ|경보|장애",
    re.IGNORECASE,
)
_CAPITALS = re.compile(
    r"\b(?:ALARM|ALERT|WARNING|CRITICAL|ERROR|FAULT|FAILURE|FAILED|OK|DOWN|UP|OFFLINE|ONLINE|RECOVERY|RESOLVED|STÖRUNG|ALARME|ALARMA|ALLARME)\b"
)
_VALUE = re.compile(
    r"(?<!\d)[-+]?\d{1,6}(?:[.,]\d{1,6})?\s?(?:°|%|c\b|v\b|a\b|hz|kw|bar|mbar|pa\b|ppm|gb|mb|tb|ms\b|s\b|min\b|rpm|lux|db)",
    re.IGNORECASE,
)
_MAILER = re.compile(
    r"embedded|smtpclient|blat|msmtp|ssmtp|sendemail|swaks|arduino|esp32|esp8266|firmware|device|logger|printer|scanner|multifunction|apc |powerchute|synology|qnap",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"\s*(?:hi|hello|dear|good (?:morning|afternoon|day)|hallo|guten|liebe|sehr geehrte|moin|bonjour|salut|hola|buen|ciao|salve|olá|bom dia|beste|goede|hej|hei|moi|dzień dobry|cześć|dobrý|ahoj|jó|tisztelt|bună|merhaba|здравствуйте|добрый|добрий|вітаю|γεια|καλημέρα)\b",
    re.IGNORECASE,
)
_ENOUGH = 6
_LONGEST = 4_000


def device_notice(evidence: Evidence) -> Automatic | None:
    """A notice of a device or program: its address or name must be that of one; bare facts and subject add to it."""
    text = evidence.text[:_LONGEST]
    if evidence.continues or evidence.from_list or evidence.answerable or asks(text):
        return None
    sender = _of_sender(evidence)
    if not sender or from_group(evidence) or speaks(f"{evidence.subject}\n{text}"):
        return None
    score = sender + _of_subject(evidence.subject) + _of_text(text) - bool(_GREETING.match(text))
    return Automatic.NOTIFICATION if score >= _ENOUGH else None


def _of_sender(evidence: Evidence) -> int:
    """How much an address and a name are those of a device."""
    local, name = PART.findall(evidence.local[:100]), PART.findall(evidence.name[:100])
    program = any(PROGRAM.fullmatch(part) for part in local + name)
    device = bool(DEVICE.search(evidence.local[:100]))
    named = any(DEVICE.search(part) or PROGRAM.fullmatch(part) for part in name)
    mailer = bool(_MAILER.search(evidence.root.headers.get("x-mailer")[:200]))
    numbered = evidence.local[-1:].isdigit()
    nameless = not evidence.name or evidence.name.lower().replace(" ", "") == evidence.local.lower()
    score = 2 * (evidence.from_robot or program or device) + program + named + 2 * mailer
    return score + numbered + nameless if score else 0


def _of_subject(subject: str) -> int:
    score = 2 * bool(_SUBJECT.match(subject)) or bool(_STATE.search(subject))
    score += bool(_CAPITALS.search(subject)) + bool(_VALUE.search(subject))
    return score + ("subject" in said_of(subject))


def _of_text(text: str) -> int:
    fields, lines = fields_of(text), sum(1 for line in text.splitlines() if line.strip())
    facts = 2 * (fields >= 2 and fields * 2 >= lines) or bool(fields)
    return facts + bool(TIME.search(text)) + bool(_VALUE.search(text))
