"""Machines known by what they say alone, in many languages, and by the fields of programs that answer (H20)."""
# ruff: noqa: E501 - messages, one beside the other

import pytest

from channels.mail.phrase_index import PhraseIndex
from models.vocabulary import Automatic
from tests.short_mail import kind

AWAY = {
    "en-third-person": "Dr Amara Cole is on maternity leave until 1 September. Her patients are looked after by Dr Finch, please ring 01632 960 200.",
    "en-working-days": "Thanks for getting in touch. My working days are Tuesday to Thursday. I will reply when I am next at work; for anything urgent ring 01632 960 200.",
    "en-left": "Tom Ash has left the company. Please direct your message to estates@clinic.example. This mailbox is not monitored.",
    "en-closed": "We are closed from 24 December to 2 January. Messages will be answered after we reopen. In an emergency call 01632 960 200.",
    "en-jury": "I am on jury service until further notice and have limited access to my email. Please contact my colleague Bo instead.",
    "de-reha": "Guten Tag, ich bin bis voraussichtlich 20. März in Reha. Ihre Nachricht wird nicht weitergeleitet, in dringenden Fällen hilft Ihnen Frau Ohm.",
    "de-praxis": "Unsere Praxis ist wegen Fortbildung vom 4. bis 6. März geschlossen. Die Vertretung übernimmt Dr. Lohr, Telefon 030 555 0123.",
    "de-teilzeit": "Vielen Dank für Ihre Nachricht. Freitags bin ich nicht im Büro, ich melde mich am Montag bei Ihnen. Eilige Anliegen bitte an empfang@klinik.example.",
    "fr-arret": "Bonjour, je suis en arrêt maladie pour une durée indéterminée. Vos messages ne sont pas lus, merci de contacter le secrétariat.",
    "fr-fermeture": "Le laboratoire est fermé du 24 décembre au 2 janvier inclus. Nous répondrons à votre courriel dès la réouverture.",
    "es-baja": "Me encuentro de baja médica. No podré leer su correo; para cualquier urgencia escriba a laboratorio@clinica.example.",
    "ca-vacances": "Bon dia, soc de vacances fins al 9 de març i contestaré a la tornada. Per urgències truqueu a la centraleta.",
    "it-congresso": "Sono ad un congresso fino a venerdì, con accesso limitato alla posta. Risponderò al mio rientro.",
    "pt-formacao": "Obrigada pela sua mensagem. Estou em formação até dia 9 e responderei assim que possível. Urgências: 21 555 0123.",
    "nl-cursus": "Tot en met 9 maart ben ik op cursus en lees ik mijn mail niet. Voor spoed kunt u bellen met de balie.",
    "sv-vab": "Jag är hemma med sjukt barn idag, vabbar till fredag. Ring växeln vid akuta ärenden.",
    "da-kursus": "Jeg er på kursus til og med fredag og svarer på din mail, når jeg er tilbage.",
    "nb-permisjon": "Jeg har permisjon frem til 1. august. Kontakt Eirik ved behov, e-post blir ikke lest.",
    "is-fri": "Ég er í sumarfríi til 9. ágúst. Hafið samband við skrifstofuna ef erindið er áríðandi.",
    "fi-koulutus": "Olen koulutuksessa 9.3. saakka enkä lue sähköpostia. Kiireellisissä asioissa soittakaa vaihteeseen.",
    "et-puhkus": "Olen puhkusel kuni 9. märtsini. Kiirete küsimuste korral pöörduge palun Mardi poole.",
    "lv-slimiba": "Esmu slimības lapā līdz 9. martam. Steidzamos jautājumos zvaniet uz reģistratūru.",
    "lt-komandiruote": "Esu komandiruotėje iki kovo 9 d. Skubiais klausimais kreipkitės į kolegą. Atsakysiu grįžęs.",
    "pl-delegacja": "Do piątku jestem w delegacji i nie sprawdzam poczty. W pilnych sprawach proszę dzwonić do sekretariatu.",
    "cs-nemoc": "Jsem v pracovní neschopnosti, e-maily nečtu. Obracejte se prosím na kolegyni Janu.",
    "sk-skolenie": "Som na školení do 9. marca. Odpoviem po návrate, v súrnych prípadoch volajte recepciu.",
    "sl-bolniska": "Trenutno sem na bolniški in pošte ne prebiram. V nujnih primerih pokličite tajništvo.",
    "hr-sluzbeni": "Na službenom sam putu do 9. ožujka. Javit ću se po povratku, za hitne stvari nazovite tajništvo.",
    "sr-godisnji": "На годишњем одмору сам до 9. марта. За хитне случајеве обратите се колегама.",
    "bg-bolnichen": "В болничен съм до 9 март. При спешни въпроси се обърнете към колегите ми.",
    "hu-taappenz": "Táppénzen vagyok, leveleimet nem olvasom. Sürgős ügyekben keressék a titkárságot.",
    "ro-delegatie": "Sunt în delegație până pe 9 martie. Voi răspunde la revenire, pentru urgențe sunați la secretariat.",
    "el-synedrio": "Βρίσκομαι σε συνέδριο έως τις 9 Μαρτίου. Θα απαντήσω με την επιστροφή μου.",
    "tr-rapor": "9 Mart tarihine kadar raporluyum. Acil durumlarda sekreterliği arayabilirsiniz.",
    "ru-komandirovka": "Добрый день! Я в командировке до 9 марта, почту не проверяю. По срочным вопросам звоните в приёмную.",
    "uk-likarnyanyi": "Я на лікарняному. З термінових питань телефонуйте до приймальні, відповім пізніше.",
    "ar-mahamma": "شكراً لرسالتكم. أنا في مهمة عمل حتى 9 مارس. للحالات العاجلة يرجى الاتصال بالاستقبال.",
    "he-miluim": "שלום, אני במילואים עד 9 במרץ. בדברים דחופים התקשרו למזכירות.",
    "fa-morkhasi": "با سلام، تا 9 مارس در مرخصی هستم. در موارد فوری با همکارم تماس بگیرید.",
    "hi-avkash": "नमस्ते, मैं 9 मार्च तक अवकाश पर हूँ। अत्यावश्यक होने पर कार्यालय से संपर्क करें।",
    "vi-cong-tac": "Cảm ơn bạn đã gửi thư. Tôi đi công tác đến hết ngày 9 tháng 3. Việc gấp xin liên hệ lễ tân.",
    "id-dinas": "Terima kasih atas email Anda. Saya sedang dinas luar sampai 9 Maret. Untuk hal mendesak silakan hubungi rekan saya.",
    "th-la": "ขอบคุณสำหรับอีเมล ดิฉันลาพักร้อนถึงวันที่ 9 มีนาคม หากเร่งด่วนกรุณาติดต่อฝ่ายธุรการ",
    "en-part-time": "Today is my non-working day. I'll pick up your message tomorrow. For urgent issues call 555 0100.",
    "en-retired": "Please note I have now retired from the trust. Any queries should go to estates@clinic.example.",
    "de-ausgeschieden": "Ich habe das Unternehmen zum 28.02. verlassen. Bitte richten Sie Ihre Anfragen künftig an info@firma.example.",
    "fr-parti": "Madame, Monsieur, je ne fais plus partie de l'établissement. Vous pouvez désormais vous adresser à Mme Hébert.",
    "nl-woensdag": "Ik werk niet op woensdag en vrijdag. Donderdag lees ik uw bericht weer.",
    "nb-paaske": "Kontoret er stengt i påsken. Vi svarer på henvendelsen din tirsdag 7. april.",
    "pl-gabinet": "Gabinet nieczynny od 24 grudnia do 2 stycznia. W nagłych przypadkach prosimy dzwonić pod numer 112.",
    "ru-uvolen": "Я больше не работаю в компании. Пожалуйста, обращайтесь к Инне Петровой.",
    "zh-lizhi": "我已离职，后续工作请联系王工。",
    "ko-huemu": "오늘은 휴무입니다. 내일 확인 후 회신드리겠습니다.",
    "en-dead-address": "I have changed jobs and this address will be deactivated on 31 March. Please use estates@clinic.example from now on.",
    "en-hours": "Thank you for contacting Fern Clinic out of hours. Our reception is open Monday to Friday and we will reply on the next working day.",
    "de-mutterschutz": "Ich bin im Mutterschutz und anschließend in Elternzeit. Meine Aufgaben hat Frau Dr. Senn übernommen: senn@klinik.example.",
    "fr-boite": "Cette boîte n'est plus consultée. Écrivez désormais à accueil@clinique.example.",
    "es-quirofano": "En este momento estoy en quirófano y no puedo atender el correo. Responderé esta tarde.",
    "nl-taken": "In verband met zwangerschapsverlof ben ik tot september afwezig. Sanne neemt mijn taken waar.",
    "fi-sijainen": "Olen äitiysvapaalla vuoden loppuun. Sijaisenani toimii Aino Laine.",
    "cs-zastup": "Jsem na mateřské dovolené, zastupuje mě Jana Dvořáková (jana@klinika.example).",
    "tr-adres": "Bu adres artık kullanılmamaktadır. Lütfen info@klinik.example adresine yazınız.",
    "ko-juso": "이 메일 주소는 더 이상 사용하지 않습니다. info@byeongwon.example 로 보내 주세요.",
    "ja-ikuji": "育児休業のため、9月1日まで不在にしております。お急ぎの場合は事務局までご連絡ください。",
    "zh-chanjia": "您好，本人正在休产假，预计9月1日返回。如有急事请联系张医生。",
    "ko-yonsu": "연수 참석으로 3월 9일까지 부재중입니다. 급하신 용무는 원무과로 연락 바랍니다.",
}


@pytest.mark.parametrize("body", AWAY.values(), ids=AWAY.keys())
def test_an_absence_notice_is_known_by_the_sum_of_its_words_h20(body):
    assert kind(body, "Re: 12") is Automatic.VACATION


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Poza biurem: Czytnik", "W pilnych sprawach: 22 555 01 23."),
        ("Frånvarande: Läsare", "Kontakta växeln vid akuta ärenden."),
        ("Urlaub: Leser", "Bitte wenden Sie sich an empfang@klinik.example."),
        ("AUTO: Ada Lund is out of the office (returning 9 March)", "I will respond to your message when I return."),
        (
            "Automatisch antwoord: Lezer",
            "Op vrijdag ben ik niet aanwezig. Kan het niet wachten? Bel dan de balie, 030 555 0123.",
        ),
        ("Ik ben met vakantie: Lezer", "Spoed? Bel de balie: 030 555 0123."),
    ],
)
def test_an_absence_named_in_the_subject_needs_few_words_h20(subject, body):
    assert kind(body, subject, more="") is Automatic.VACATION


DESKS = {
    "en-assigned": (
        "Incident INC0077120 has been assigned",
        "IT Service Desk <itsm@council.example>",
        "Your incident INC0077120 has been assigned to Network Support.\n\nPriority: 3\nState: In progress",
    ),
    "en-resolved": (
        "Request #55120 has been resolved",
        "Support <support@pipes.example>",
        "Your request #55120 has been resolved. If you do not agree, reply to this email and it will be reopened.\n\nHow would you rate our support?",
    ),
    "de": (
        "Ihre Meldung 2026-4471 wurde registriert",
        "Störungsannahme <service@stadtwerk.example>",
        "Wir bestätigen den Eingang Ihrer Meldung. Sie wird unter der Nummer 2026-4471 bearbeitet.",
    ),
    "fr": (
        "Votre demande n° 77120 a été enregistrée",
        "Assistance <assistance@ascenseur.example>",
        "Votre demande a été enregistrée sous le numéro 77120. Un conseiller vous répondra sous deux jours ouvrés.",
    ),
    "es": (
        "Incidencia 77120 registrada",
        "Soporte <soporte@agua.example>",
        "Su incidencia ha sido registrada con el número 77120. Un agente se pondrá en contacto con usted en breve.",
    ),
    "sv": (
        "Ärende 77120",
        "Kundservice <kundservice@vatten.example>",
        "Ditt ärende har registrerats med ärendenummer 77120. Vi återkommer så snart vi kan, normalt inom två arbetsdagar.",
    ),
    "fi": (
        "Palvelupyyntö 77120 vastaanotettu",
        "Asiakastuki <tuki@vesi.example>",
        "Palvelupyyntösi on vastaanotettu ja kirjattu numerolla 77120. Vastaamme kahden arkipäivän kuluessa.",
    ),
    "cs": (
        "Požadavek č. 77120",
        "Podpora <podpora@voda.example>",
        "Váš požadavek byl zaregistrován pod číslem 77120. Budeme vás kontaktovat co nejdříve.",
    ),
    "tr": (
        "Talebiniz 77120",
        "Destek <destek@su.example>",
        "Talebiniz 77120 numarasıyla kaydedilmiştir. En kısa sürede size dönüş yapılacaktır.",
    ),
    "ko": (
        "[접수번호 77120] 문의가 접수되었습니다",
        "고객지원 <support@mul.example>",
        "문의하신 내용이 접수되었습니다. 담당자가 확인 후 영업일 기준 2일 이내에 답변드리겠습니다.",
    ),
}


@pytest.mark.parametrize(("subject", "sender", "body"), DESKS.values(), ids=DESKS.keys())
def test_another_desks_acknowledgement_is_known_by_its_words_h20(subject, sender, body):
    assert kind(body, subject, sender, more="") is Automatic.AUTO_REPLY


DEVICES = {
    "smart": (
        "SMART error detected on host: nas2",
        "root <root@nas2.clinic.example>",
        "The following warning/error was logged by the smartd daemon:\n\nDevice: /dev/sda [SAT], 8 unreadable sectors",
    ),
    "ban": (
        "[Fail2Ban] sshd: banned 192.0.2.7 from gw1",
        "Fail2Ban <fail2ban@gw1.clinic.example>",
        "Hi,\n\nThe IP 192.0.2.7 has just been banned after 5 attempts against sshd.\n\nRegards,\nFail2Ban",
    ),
    "majordomo": (
        "Majordomo results: subscribe doors",
        "Majordomo@lists.example",
        ">>>> subscribe doors\nSucceeded.\n>>>> end",
    ),
    "burglar": (
        "ALLARME porta 12",
        "Centrale <centrale-antintrusione@clinica.example>",
        "Evento: Porta 12 forzata\nOra: 04:10\nZona: Laboratorio",
    ),
    "cold-chain": ("报警 冰箱3", "冷链监控 <lengliankong3@yiyuan.example>", "测点: 冰箱3\n温度: 9.4 °C\n上限: 8.0 °C"),
    "parcel": (
        "Your parcel is on its way",
        "Parcel Service <versand@parcel.example>",
        "Good news! Your parcel 00340434 arrives on Thursday.\n\nTrack it: https://t.example/1",
    ),
    "invoice": (
        "Your invoice 2026-331",
        "Pipe Works Billing <billing@pipes.example>",
        "Dear customer,\n\nYour invoice 2026-331 over EUR 120.00 is attached.\n\nYours sincerely\nPipe Works",
    ),
    "invoice-link": (
        "Your Flow invoice #FL-00381",
        "Billing <billing@flow.example>",
        "Amount due: EUR 148.00\n\nView invoice: https://pay.flow.example/i/FL-00381\n\nQuestions? See our FAQ.",
    ),
    "delivery": (
        "Ihr Paket kommt heute",
        "Paketdienst <zustellung@paket.example>",
        "Ihr Paket 003404 wird heute zugestellt.\nSendungsverfolgung: https://p.example/1",
    ),
    "transfer": (
        "Aviso de transferencia recibida",
        "Banco Río <avisos@bancorio.example>",
        "Importe: 120,00 EUR\nFecha: 03/03/2026\nConcepto: 55120",
    ),
    "pbx": (
        "[PBX]: New message 4 in mailbox 21",
        "Voicemail <pbx@freight.example>",
        "You have a new message 0:47 long in mailbox 21.\n\nDial *97 to listen.",
    ),
    "password": (
        "Your password expires in 5 days",
        "IT <it@council.example>",
        "Your password will expire in 5 days. Change it in the portal: https://portal.example/pw",
    ),
    "ups": (
        "WARNING UPS on battery",
        "ups-basement2@clinic.example",
        "Event: On battery\nTime: 03.03.2026 04:12:55\nRuntime: 22 min",
    ),
    "freezer": ("ALARM -61.2 °C", "Freezer 7 <freezer7@labor.example>", "Sensor: 7\nValue: -61.2 °C\nLimit: -70.0 °C"),
    "raid": (
        "[nas4] Storage pool degraded",
        "nas4@clinic.example",
        "Volume: 1\nDisk: 3\nStatus: Failed\nDate: 2026-03-03 02:11",
    ),
    "monitor": (
        "CRITICAL: db1 load 42",
        "monitoring@clinic.example",
        "Host: db1\nService: load\nState: CRITICAL\nTime: 04:12:55",
    ),
    "de": (
        "Störung Kühlzelle 2",
        "Kuehlzelle Logger <logger2@klinik.example>",
        "Messstelle: Kühlzelle 2\nTemperatur: 9,4 °C\nSeit: 03.03.2026 04:10",
    ),
}


@pytest.mark.parametrize(("subject", "sender", "body"), DEVICES.values(), ids=DEVICES.keys())
def test_a_device_or_service_is_known_by_its_address_and_bare_facts_h20(subject, sender, body):
    assert kind(body, subject, sender, more="") is Automatic.NOTIFICATION


@pytest.mark.parametrize(
    ("more", "body"),
    [
        (
            "List-Unsubscribe: <https://c.example/u>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\nFeedback-ID: 1:c\nPrecedence: bulk\n",
            "Three ideas for spring. Would you try one?",
        ),
        (
            "List-Unsubscribe: <https://c.example/u>\nX-CSA-Complaints: csa@eco.example\n",
            "Unsere Themen im März.\n\nNewsletter abbestellen: https://c.example/u",
        ),
        ("List-Unsubscribe: <https://c.example/u>\nX-Mailer: MailPoet\n", "Nos offres.\n\nSe désinscrire"),
        (
            "List-Unsubscribe: <https://c.example/u>\nPrecedence: bulk\n",
            "Новый номер уже на сайте.\n\nОтписаться: https://c.example/u",
        ),
        (
            "",
            "Registration is open.\n\nThis message was sent to all visitors of 2025. To be removed from our list: https://c.example/r",
        ),
        ("", "Meet us in hall 7.\n\nYou receive this because you signed up. Unsubscribe: https://c.example/u"),
    ],
)
def test_a_newsletter_is_known_by_the_campaign_it_names_h20(more, body):
    assert kind(body, "News for you", "Ines of Flow <hello@flow.example>", more) is Automatic.NOTIFICATION


@pytest.mark.parametrize(
    "field",
    [
        "X-Autogenerated: Reply",
        "X-Auto-Responder: yes",
        "X-Kerio-Autoreply: 1",
        "X-Vacation: yes",
        "X-Precedence: auto_reply",
        "Delivered-To: Autoresponder",
        "X-Loop: Postfix Admin Virtual Vacation",
        "X-Mailer: Example Mailbot 2.0",
        "Auto-Submitted: auto-replied (vacation)",
    ],
)
def test_the_fields_of_programs_that_answer_are_known_rfc_3834(field):
    assert kind("I am away until 9 March.", "12", more=f"{field}\n") is Automatic.VACATION


@pytest.mark.parametrize("field", ["X-Auto-Response-Suppress: All", "X-Autoreply: no", "Precedence: list"])
def test_fields_that_forbid_answers_do_not_make_one_rfc_3834(field):
    assert kind("The reader at door 12 stays red.", "12", more=f"{field}\n") is None


def test_a_phrase_is_found_where_a_word_begins_with_it_in_any_letters():
    index = PhraseIndex({"a": "de: im büro | ab_", "b": "ja: 不在\nko: 부재"})

    assert index.kinds("Ich bin im BUROGEBÄUDE") == {"a"}
    assert index.kinds("aber kaum") == frozenset()
    assert index.kinds("現在不在です") == {"b"}
    assert index.kinds("부재중") == {"b"}
