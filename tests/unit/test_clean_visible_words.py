"""What of a text its writer says now (H25, H26)."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classifiers.clean import hidden_ranges, visible
from models.vocabulary import HiddenKind

ANSWER = "7 stopped again at 07:55."
ATTRIBUTIONS = {
    "en": "On Mon, 2 Mar 2026 at 09:15, Ivo Stone <ivo@desk.example> wrote:",
    "en-folded": "On Mon, 2 Mar 2026 at 09:15, Ivo Stone\n<ivo@desk.example>\nwrote:",
    "en-last": "Ivo Stone <ivo@desk.example> wrote on 2 March 2026 at 09:15:",
    "en-name": "Ivo Stone <ivo@desk.example> wrote:",
    "de": "Am Mo., 2. März 2026 um 09:15 Uhr schrieb Ivo Stone <ivo@desk.example>:",
    "fr": "Le lun. 2 mars 2026 à 09:15, Ivo Stone <ivo@desk.example> a écrit :",
    "es": "El lun, 2 mar 2026 a las 9:15, Ivo Stone (<ivo@desk.example>) escribió:",
    "it": "Il giorno lun 2 mar 2026 alle ore 09:15 Ivo Stone <ivo@desk.example> ha scritto:",
    "pt": "Em seg., 2 de mar. de 2026 às 09:15, Ivo Stone <ivo@desk.example> escreveu:",
    "nl": "Op ma 2 mrt 2026 om 09:15 schreef Ivo Stone <ivo@desk.example>:",
    "sv": "Den mån 2 mars 2026 kl 09:15 skrev Ivo Stone <ivo@desk.example>:",
    "da": "Den man. 2. mar. 2026 kl. 09.15 skrev Ivo Stone <ivo@desk.example>:",
    "no": "man. 2. mars 2026 kl. 09:15 skrev Ivo Stone <ivo@desk.example>:",
    "fi": "ma 2. maalisk. 2026 klo 9.15 Ivo Stone (ivo@desk.example) kirjoitti:",
    "pl": "pon., 2 mar 2026 o 09:15 Ivo Stone <ivo@desk.example> napisał(a):",
    "cs": "po 2. 3. 2026 v 9:15 odesílatel Ivo Stone <ivo@desk.example> napsal:",
    "sk": "po 2. 3. 2026 o 9:15 Ivo Stone <ivo@desk.example> napísal(a):",
    "hu": "Ivo Stone <ivo@desk.example> ezt írta (időpont: 2026. márc. 2., H, 9:15):",
    "ro": "În lun., 2 mar. 2026 la 09:15, Ivo Stone <ivo@desk.example> a scris:",
    "tr": "Ivo Stone <ivo@desk.example>, 2 Mar 2026 Pzt, 09:15 tarihinde şunu yazdı:",
    "el": "Στις Δευ 2 Μαρ 2026 στις 9:15 π.μ., ο χρήστης Ivo Stone <ivo@desk.example> έγραψε:",
    "ru": "пн, 2 мар. 2026 г. в 09:15, Ivo Stone <ivo@desk.example>:",
    "uk": "пн, 2 бер. 2026 р. о 09:15 Ivo Stone <ivo@desk.example> пише:",
    "ja": "2026年3月2日(月) 9:15 Ivo Stone <ivo@desk.example>:",
    "zh": "Ivo Stone <ivo@desk.example> 于2026年3月2日周一 09:15写道：",
    "ko": "2026년 3월 2일 (월) 오전 9:15, Ivo Stone <ivo@desk.example>님이 작성:",
    "ar": "في الاثنين، 2 مارس 2026 في 9:15 ص تمت كتابة ما يلي بواسطة Ivo Stone <ivo@desk.example>:",
    "he": "בתאריך יום ב׳, 2 במרץ 2026 ב-9:15 מאת Ivo Stone <ivo@desk.example>:",
}
HEADER_WORDS = {
    "en": ("From", "Sent", "To", "Subject"),
    "de": ("Von", "Gesendet", "An", "Betreff"),
    "fr": ("De", "Envoyé", "À", "Objet"),
    "es": ("De", "Enviado el", "Para", "Asunto"),
    "it": ("Da", "Inviato", "A", "Oggetto"),
    "pt": ("De", "Enviada em", "Para", "Assunto"),
    "nl": ("Van", "Verzonden", "Aan", "Onderwerp"),
    "sv": ("Från", "Skickat", "Till", "Ämne"),
    "da": ("Fra", "Sendt", "Til", "Emne"),
    "fi": ("Lähettäjä", "Lähetetty", "Vastaanottaja", "Aihe"),
    "pl": ("Od", "Wysłano", "Do", "Temat"),
    "cs": ("Od", "Odesláno", "Komu", "Předmět"),
    "sk": ("Od", "Odoslané", "Komu", "Predmet"),
    "hu": ("Feladó", "Elküldve", "Címzett", "Tárgy"),
    "ro": ("De la", "Trimis", "Către", "Subiect"),
    "tr": ("Kimden", "Gönderildi", "Kime", "Konu"),
    "el": ("Από", "Στάλθηκε", "Προς", "Θέμα"),
    "ru": ("От", "Отправлено", "Кому", "Тема"),
    "uk": ("Від", "Надіслано", "Кому", "Тема"),
    "ja": ("差出人", "送信日時", "宛先", "件名"),
    "zh": ("发件人", "发送时间", "收件人", "主题"),
    "ko": ("보낸 사람", "보낸 날짜", "받는 사람", "제목"),
    "ar": ("من", "تاريخ الإرسال", "إلى", "الموضوع"),
    "he": ("מאת", "נשלח", "אל", "נושא"),
}
CLOSINGS = {
    "en": "Kind regards,",
    "de": "Mit freundlichen Grüßen",
    "fr": "Cordialement,",
    "es": "Saludos cordiales,",
    "it": "Cordiali saluti",
    "pt": "Atenciosamente,",
    "nl": "Met vriendelijke groet,",
    "sv": "Med vänliga hälsningar",
    "da": "Med venlig hilsen",
    "no": "Med vennlig hilsen",
    "fi": "Ystävällisin terveisin",
    "pl": "Pozdrawiam",
    "cs": "S pozdravem",
    "sk": "S pozdravom",
    "hu": "Üdvözlettel",
    "ro": "Cu stimă,",
    "tr": "Saygılarımla,",
    "el": "Με εκτίμηση,",
    "ru": "С уважением,",
    "uk": "З повагою,",
    "ja": "よろしくお願いいたします。",
    "zh": "此致",
    "ko": "감사합니다.",
    "ar": "مع خالص التحية،",
    "he": "בברכה,",
}


@pytest.mark.parametrize("language", ATTRIBUTIONS)
@pytest.mark.parametrize("mark", ["> ", ""])
def test_history_below_who_wrote_it_is_hidden_in_every_language(language, mark):
    text = f"{ANSWER}\n\n{ATTRIBUTIONS[language]}\n\n{mark}Did it stop?\n{mark}And when?\n"

    assert visible(text) == ANSWER


@pytest.mark.parametrize("language", HEADER_WORDS)
@pytest.mark.parametrize("rule", ["", "_" * 32 + "\n", "-----Original Message-----\n"])
def test_history_below_a_block_of_header_lines_is_hidden_in_every_language(language, rule):
    values = ("Ivo Stone <ivo@desk.example>", "2 March 2026 09:15", "ada@clinic.example", "RE: Pump")
    block = "\n".join(f"{word}: {value}" for word, value in zip(HEADER_WORDS[language], values, strict=True))

    assert visible(f"{ANSWER}\n\n{rule}{block}\n\nDid it stop?") == ANSWER


@pytest.mark.parametrize("language", CLOSINGS)
def test_a_closing_formula_with_a_name_is_a_signature_in_every_language(language):
    text = f"{ANSWER}\n\n{CLOSINGS[language]}\nAda Quist\nHead Nurse\nTel. +44 20 7946 0000"

    assert visible(text, sender_name="Ada Quist") == ANSWER
    assert {found.kind for found in hidden_ranges(text)} == {HiddenKind.SIGNATURE}


@pytest.mark.parametrize(
    "line",
    [
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Enviado desde mi iPhone",
        "Inviato da iPhone",
        "Verstuurd vanaf mijn iPhone",
        "Skickat från min iPhone",
        "Sendt fra min iPhone",
        "Lähetetty iPhonesta",
        "Wysłane z iPhone'a",
        "Odesláno z iPhonu",
        "Отправлено с iPhone",
        "Надіслано з iPhone",
        "iPhoneから送信",
        "发自我的 iPhone",
        "나의 iPhone에서 보냄",
        "iPhone'umdan gönderildi",
        "Get Outlook for Android",
    ],
)
def test_what_a_device_adds_is_a_signature(line):
    assert visible(f"{ANSWER}\n\n{line}") == ANSWER


def test_replies_between_quoted_lines_are_the_message_h26():
    text = (
        "On 2 March 2026 at 09:15, Ivo <ivo@desk.example> wrote:\n> Which pump?\nPump 7.\n>\n> Which ward?\nWard 3.\n"
    )

    assert visible(text).split("\n") == ["Pump 7.", "Ward 3."]


def test_a_message_passed_on_with_few_words_is_content_h26():
    text = (
        "Please handle this.\n\n---------- Forwarded message ---------\nFrom: Ada <ada@clinic.example>\n"
        "Date: Mon, 2 Mar 2026\nSubject: Pump\nTo: it@clinic.example\n\nThe pump stops at night.\n"
    )

    assert visible(text) == "Please handle this.\n\nThe pump stops at night."
    assert [found.kind for found in hidden_ranges(text)] == [HiddenKind.FORWARD_HEADER]


def test_a_message_passed_on_below_a_whole_message_is_history_h26():
    own = "The pump in ward 3 stops every night at two, and we have changed the battery, the cable and the socket. "
    text = (
        f"{own * 2}\n\n-------- Forwarded Message --------\nFrom: Ada <ada@clinic.example>\nSubject: Pump\n\nOld words."
    )

    assert "Old words" not in visible(text)


def test_a_forwarded_message_that_was_quoted_is_shown_without_its_marks():
    text = (
        "FYI\n\nBegin forwarded message:\n\n> From: Ada <ada@clinic.example>\n> Subject: Pump\n"
        "> Date: 2 March 2026\n> To: it@clinic.example\n>\n> It stops.\n> At night.\n"
    )

    assert visible(text) == "FYI\n\nIt stops.\nAt night."


def test_the_question_in_a_signature_is_no_question_h26():
    text = "Please reset my badge.\n\n-- \nAda Quist\nQuestions? Call +44 20 7946 0000"

    assert visible(text) == "Please reset my badge."


def test_a_postscript_below_the_signature_is_said_by_the_writer():
    assert visible("It stops.\n\nRegards,\nAda\n\nPS: the printer as well.") == "It stops.\n\nPS: the printer as well."


def test_a_disclaimer_is_hidden_and_a_request_about_confidentiality_is_not():
    disclaimer = (
        "CONFIDENTIALITY NOTICE: This e-mail is confidential and intended only for the addressee. "
        "If you received it in error, please delete it."
    )

    assert visible(f"It stops.\n\n{disclaimer}") == "It stops."
    assert visible("Can the report carry a confidential stamp?") == "Can the report carry a confidential stamp?"


@pytest.mark.parametrize(
    "text",
    [
        "Please move it:\nFrom: 3 March 2025\nTo: 5 March 2025\nSubject: Check-up\nThe client agreed.",
        "Our nurse wrote:\n\nThe screen goes black.\n\nWhat can we do?",
        "My list:\n- Apples\n- Pears\n\n- Total",
        "Steps:\n---\n1. Open\n2. Close\n---\nIt crashes.",
        "Please add this contact:\nJohn Doe\nTel: +49 30 1234567\njohn@clinic.example",
        "Thanks for the quick answer. Best regards is printed twice on each letter.",
        "Please reset it.\n\nThanks!",
        "C:\\new\\table is empty -- why?",
    ],
)
def test_ordinary_words_are_kept(text):
    assert visible(text) == text


def test_characters_that_nobody_sees_are_hidden_h25():
    smuggled = "".join(chr(0xE0000 + ord(letter)) for letter in "severity low")

    assert visible(f"It stops.{smuggled} Now.\u200b") == "It stops. Now."


@pytest.mark.parametrize(
    "text",
    [
        "word " * 20_000,
        "\n" * 200_000,
        "> quoted\n" * 20_000,
        ">" * 200_000,
        "On 3 March 2026 at 10:00 he wrote:\n" * 6_000,
        "From: x\n\n" * 20_000,
        "-- \n" * 50_000,
        "Best regards,\nAda\n" * 10_000,
        "This message is confidential. " * 7_000,
        "---------- Forwarded message ----------\n" * 5_000,
        " \t" * 100_000,
        "_ " * 100_000,
    ],
    ids=lambda text: repr(text[:20]),
)
def test_pathological_text_takes_linear_time_h17(text):
    started = time.process_time()
    hidden_ranges(text)

    assert time.process_time() - started < 2.0


LINES = st.sampled_from(
    [
        *(ANSWER, "> old", "", "--", "Best regards,", "Ada Quist", "Sent from my iPhone", *ATTRIBUTIONS.values()),
        *(
            "---------- Forwarded message ---------",
            "From: Ada <a@b.example>",
            "Subject: x",
            "Date: 2 March 2026",
            ">> x",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=400), st.lists(LINES, max_size=25).map("\n".join)), st.text(max_size=20))
def test_ranges_are_sorted_disjoint_and_within_the_text(text, name):
    ranges = hidden_ranges(text, sender_name=name)

    edges = [edge for found in ranges for edge in (found.start, found.end)]
    assert edges == sorted(edges)
    assert all(found.start < found.end for found in ranges)
    assert not edges or (edges[0] >= 0 and edges[-1] <= len(text))
    assert set(unicodedata.normalize("NFC", visible(text))) <= set(unicodedata.normalize("NFC", text)) | {"\n"}


def test_a_closing_formula_may_end_with_a_picture_h26():
    assert visible("Pump 7 stops.\n\nThanks \U0001f64f\nAda\n", sender_name="Ada Quist") == "Pump 7 stops."


@pytest.mark.parametrize(
    "introduction",
    [
        "Quoting Jo Doe <jo@vendor.example>:",
        "Zitat von Jo Doe:",
        "Jo Doe (2026-03-02 09:15):",
        "Jo Doe - 02.03.26, 09:15:12 CET:",
        "2026/3/2 Jo Doe <jo@vendor.example>",
    ],
)
def test_introductions_without_a_verb_are_known_above_quoted_lines_h26(introduction):
    assert visible(f"It stops.\n\n{introduction}\n\n> Does it?\n") == "It stops."


def test_thanks_just_above_a_divided_signature_belongs_to_it_h26():
    assert visible("It stops.\n\nThanks,\n--\nAda Quist\nBiomed\n") == "It stops."


@pytest.mark.parametrize(
    "tail",
    [
        "Ada Quist (she/her)\nBiomed",
        "Clinic Ltd is registered in England and Wales, no. 0123456. Registered office: 1 High St, York.",
    ],
)
def test_a_name_with_pronouns_and_a_companys_register_are_not_said_now_h26(tail):
    assert visible(f"It stops.\n\n{tail}\n", sender_name="Ada Quist") == "It stops."
