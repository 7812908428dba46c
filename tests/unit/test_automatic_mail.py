"""Which mail a machine wrote (H20)."""
# ruff: noqa: E501 - raw messages

import pytest

from channels.mail.parse import parse
from models.vocabulary import Automatic


def kind(headers: str, body: str, envelope_from: str | None = None) -> Automatic | None:
    raw = f"{headers}\n\n{body}\n".encode()
    return parse(raw, envelope_from=envelope_from).automatic


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("From: Ada <ada@clinic.example>\nList-Id: <u.l.example>\nPrecedence: bulk\nSubject: Re: [u] TLS", "It works."),
        ("From: Ada <ada@clinic.example>\nSubject: Undeliverable mail", "We get this message, what does it mean?"),
        ("From: Ada <ada@clinic.example>\nSubject: Fwd: Undelivered Mail Returned to Sender", "Why? 550 5.1.1 unknown"),
        ("From: Ada <ada@clinic.example>\nSubject: Out of office planning", "Can the planner show who is on leave?"),
        (
            "From: Ada <ada@clinic.example>\nSubject: vacation",
            "I am on vacation until Monday. Can you reset it before?",
        ),
        ("From: Ada <ada@clinic.example>\nSubject: Automatic reply text", "Please change the automatic reply."),
        (
            "From: Ada <ada@clinic.example>\nSubject: CS-2071",
            "The credit note has not been received. Refer CS-2071 on.",
        ),
        (
            "From: Ada <ada@clinic.example>\nSubject: Please treat CS-2071 as urgent",
            "We logged CS-2071 on Friday as medium. The visit is on Thursday, so please raise it.",
        ),
        (
            "From: postmaster@clinic.example\nSubject: Your SPF record",
            "Your record names an old address. Please mend it.",
        ),
        ("From: no-reply@web.example\nReply-To: ada@clinic.example\nSubject: Contact form", "The label is too small."),
        ("From: Ada <ada@clinic.example>\nAuto-Submitted: no\nSubject: Pump", "It stops."),
        ("From: Ada <ada@clinic.example>\nX-Auto-Response-Suppress: All\nSubject: Pump", "It stops."),
    ],
)
def test_a_person_is_not_taken_for_a_machine_h20(headers, body):
    assert kind(headers, body) is None


def test_a_delivery_report_is_a_bounce_rfc_3464():
    headers = "From: MAILER-DAEMON@x.example\nSubject: Hi\nContent-Type: multipart/report; report-type=delivery-status; boundary=b"
    body = "--b\n\nfailed\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: failed\n--b--"

    assert kind(headers, body) is Automatic.BOUNCE


def test_a_bounce_without_a_report_is_known_by_its_sender_and_subject_h20():
    headers = "From: Mail Delivery System <mailer-daemon@x.example>\nSubject: failure notice"

    assert kind(headers, "Sorry, no mailbox here by that name.") is Automatic.BOUNCE


def test_the_null_sender_of_the_envelope_counts_h20():
    headers = "From: system@x.example\nSubject: Zustellung fehlgeschlagen"

    assert kind(headers, "Die Nachricht konnte nicht zugestellt werden.", "") is Automatic.BOUNCE


def test_a_notice_in_json_is_a_bounce():
    body = '{"notificationType":"Bounce","bounce":{"bounceType":"Permanent"}}'

    assert kind("From: no-reply@cloud.example\nSubject: Notification", body) is Automatic.BOUNCE


def test_a_feedback_report_is_known_rfc_5965():
    headers = (
        "From: fbl@isp.example\nSubject: FW: x\nContent-Type: multipart/report; report-type=feedback-report; boundary=b"
    )

    assert kind(headers, "--b\n\nabuse\n--b--") is Automatic.FEEDBACK_REPORT


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Automatic reply: Pump", "I am out of the office until Monday. In urgent cases please contact Bo."),
        ("Abwesenheitsnotiz", "Ich bin bis zum 9. März im Urlaub. In dringenden Fällen wenden Sie sich an Bo."),
        ("Réponse automatique : Pompe", "Je suis en congé jusqu'au 9 mars. En cas d'urgence, contactez Bo."),
        (
            "Respuesta automática: Bomba",
            "Estoy de vacaciones hasta el 9 de marzo. Para asuntos urgentes, contacte con Bo.",
        ),
        ("Risposta automatica", "Sono in ferie fino al 9 marzo. Per urgenze contattare Bo."),
        ("Resposta automática", "Estou de férias até 9 de março. Em caso urgente contacte Bo."),
        ("Automatisch antwoord", "Ik ben op vakantie tot 9 maart. Neem bij spoed contact op met Bo."),
        ("Autosvar", "Jag är på semester till den 9 mars. Vid brådskande ärenden, kontakta Bo."),
        ("Automatisk svar", "Jeg er på ferie indtil 9. marts. Haster det, kontakt Bo."),
        ("Automaattinen vastaus", "Olen lomalla 9.3. asti. Kiireellisissä asioissa ota yhteyttä Bo."),
        ("Odpowiedź automatyczna", "Jestem na urlopie do 9 marca. W pilnych sprawach proszę o kontakt z Bo."),
        ("Automatická odpověď", "Jsem na dovolené do 9. března. V naléhavých případech kontaktujte Bo."),
        ("Automatikus válasz", "Március 9-ig szabadságon vagyok. Sürgős esetben keressék Bo-t."),
        ("Răspuns automat", "Sunt în concediu până pe 9 martie. Pentru urgențe contactați Bo."),
        ("Otomatik yanıt", "9 Mart tarihine kadar izindeyim. Acil durumlarda Bo ile iletişime geçin."),
        ("Αυτόματη απάντηση", "Είμαι σε άδεια έως 9 Μαρτίου. Για επείγοντα επικοινωνήστε με τον Bo."),
        ("Автоответ", "Я в отпуске до 9 марта. По срочным вопросам обращайтесь к Bo."),
        ("Автоматична відповідь", "Я у відпустці до 9 березня. У термінових справах зверніться до Bo."),
        ("自動応答: ポンプ", "休暇のため不在にしております。3月9日に戻ります。お急ぎの方は Bo までご連絡ください。"),
        ("自动回复: 泵", "我正在休假，3月9日返回。紧急事宜请联系 Bo。"),
        ("자동 회신: 펌프", "3월 9일까지 휴가입니다. 급한 일은 Bo에게 연락해 주세요."),
    ],
)
def test_a_vacation_reply_without_any_header_is_known_by_subject_and_text_h20(subject, body):
    assert kind(f"From: Ada <ada@clinic.example>\nSubject: {subject}", body) is Automatic.VACATION


def test_an_acknowledgement_of_another_desk_is_an_auto_reply_h20():
    headers = "From: Help <help@other.example>\nAuto-Submitted: auto-replied\nSubject: [#123] Received"

    assert kind(headers, "We have received your request and will answer shortly.") is Automatic.AUTO_REPLY


def test_a_no_reply_notice_is_a_notification_h20():
    assert kind("From: no-reply@shop.example\nSubject: Your invoice 7 is ready", "See it.") is Automatic.NOTIFICATION


def test_an_answer_to_an_invitation_is_calendar_mail_rfc_5546():
    headers = "From: Ada <ada@clinic.example>\nSubject: Accepted: Review\nContent-Type: text/calendar; method=REPLY"

    assert kind(headers, "BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR") is Automatic.CALENDAR
