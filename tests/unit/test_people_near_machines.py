"""Persons who write about absences, tickets, alarms and newsletters are not taken for machines (H20)."""
# ruff: noqa: E501 - messages, one beside the other

import pytest

from tests.short_mail import kind

AWAY = {
    "en-asks-before": "I'll be out of the office from Thursday until 12 March. Can you mend the reader before that?",
    "en-visit-moved": "I am on leave until Monday, so the visit on Friday does not suit. Tuesday would be better.",
    "en-colleague-away": "Tom is on holiday until 9 March and nobody else knows the code of the cabinet.",
    "en-sick-and-matter": "I was off sick last week, sorry for the late answer. The reader was replaced on the 3rd and beeps again.",
    "en-back-now": "I'm back from annual leave. Your colleague wrote that the fix would be in 4.2, but 4.2 does the same.",
    "en-closed-and-key": "We are closed on Friday for the bank holiday. The caretaker has the key, ring him at 01632 960 113 and he opens the lab.",
    "en-no-access": "I have no access to e-mail on the ward, the tablet shows error 12 when I open it.",
    "en-contact-instead": "Please contact Bo from now on about invoices, I have moved to theatre two and do not order any more.",
    "en-night-shift": "I work nights until Sunday and the screen goes dark every time at 3, the others say the same.",
    "en-left": "Our Mrs Hill has left the practice. Her account still gets the alarms of ward 3, remove it please.",
    "en-planner": "Nurses on leave until 13 March stay in the planner and urgent shifts are offered to them.",
    "en-address": "The address on the invoice is no longer used, and the old mailbox of Mrs Hill gets the alarms.",
    "en-deputy": "My deputy cannot log in. Her tasks are still with me although I am on leave until 9 March.",
    "en-surgery": "I am in surgery until noon and the monitor in theatre two shows no heart rate.",
    "de-adresse": "Die Adresse wird nicht mehr verwendet, trotzdem gehen Berichte dorthin. Stellen Sie bitte auf info@praxis.example um.",
    "de-frage": "Ich bin ab Mittwoch im Urlaub. Klappt der Austausch noch am Dienstag?",
    "de-kollege": "Mein Kollege ist bis 9. März im Urlaub, deshalb melde ich mich: der Leser an Tür 12 bleibt rot.",
    "de-praxis-zu": "Unsere Praxis ist bis zum 6. Januar geschlossen. Die Erinnerungen gehen trotzdem hinaus, stellen Sie das bitte ab.",
    "de-krank": "Ich war krank und habe Ihre Nachricht erst heute gelesen. Der Fehler tritt weiter auf.",
    "de-teilzeit": "Ich arbeite nur bis mittags. Rufen Sie vorher an, dann halte ich das Gerät bereit.",
    "de-dienstplan": "Im Dienstplan fehlt der Urlaub vom 3. bis 9. März, obwohl er genehmigt ist.",
    "fr-question": "Je suis en congé jusqu'au 9 mars, pouvez-vous passer le 10 ?",
    "fr-panne": "Je serai absente vendredi. Le lecteur de la porte 12 reste rouge depuis ce matin et personne n'entre.",
    "fr-collegue": "Ma collègue est en arrêt maladie jusqu'au 20 mars, son badge doit être désactivé.",
    "fr-ferme": "Le cabinet est fermé le lundi. Votre livreur est venu lundi et il est reparti avec la pièce.",
    "es-pregunta": "Estoy de vacaciones hasta el 9 de marzo. ¿Puede venir el técnico el día 10?",
    "es-asunto": "Mi compañera está de baja hasta el 15 y su usuario sigue activo en el sistema.",
    "es-cerrado": "El lunes estamos cerrados por festivo, pero el portero les abre el laboratorio si llaman al timbre.",
    "it-domanda": "Sono in ferie fino al 9 marzo, riuscite a passare prima?",
    "it-guasto": "Domani sono fuori sede. Il lettore della porta 12 non legge i badge nuovi, quelli vecchi sì.",
    "pt-pedido": "Estou de férias até 9 de março, por isso enviem a peça para a minha colega Rita.",
    "pt-avaria": "Estive de baixa até ontem. O leitor da porta 12 pisca a vermelho e não abre.",
    "nl-vraag": "Ik ben tot 9 maart op vakantie. Lukt het nog om vrijdag de lezer te vervangen?",
    "nl-zaak": "Onze balie is maandag gesloten. De lezer bij deur 12 piept sinds de storing van gisteren.",
    "sv-fraga": "Jag är på semester till den 9 mars. Hinner ni byta läsaren innan dess?",
    "sv-sak": "Jag var sjuk i går och såg inte ert svar. Läsaren vid dörr 12 blinkar rött hela tiden.",
    "da-sag": "Jeg er på ferie fra mandag. Døren ved rum 12 står åben hele natten, og vagten kan ikke låse den.",
    "nb-sak": "Jeg er på kurs til fredag. Leseren på dør 12 tar ikke kortene, og ingen slipper inn på laboratoriet.",
    "fi-asia": "Olen lomalla 9.3. asti. Oven 12 lukija ei tunnista uusia kortteja ja yövuoro jää ulos.",
    "pl-pytanie": "Jestem na urlopie do 9 marca. Czy technik może przyjechać dziesiątego?",
    "pl-sprawa": "Koleżanka jest na zwolnieniu do 20 marca, a jej konto nadal dostaje wszystkie alarmy z oddziału.",
    "cs-vec": "Do 9. března mám dovolenou. Čtečka u dveří 12 nebere nové karty a noční směna zůstává venku.",
    "hu-kerdes": "Március 9-ig szabadságon vagyok. El tudnak jönni tizedikén?",
    "ro-problema": "Sunt în concediu până pe 9 martie. Cititorul de la ușa 12 nu recunoaște cardurile noi.",
    "el-thema": "Λείπω με άδεια μέχρι τις 9 Μαρτίου. Ο αναγνώστης στην πόρτα 12 δεν διαβάζει τις νέες κάρτες.",
    "tr-konu": "9 Mart'a kadar izindeyim. 12 numaralı kapının okuyucusu yeni kartları tanımıyor, gece ekibi dışarıda kalıyor.",
    "ru-vopros": "Я в отпуске до 9 марта. Сможет ли мастер приехать десятого?",
    "ru-delo": "Наша сотрудница на больничном до 20 марта, её пропуск нужно заблокировать сегодня.",
    "uk-sprava": "Я у відпустці до 9 березня. Зчитувач на дверях 12 не бачить нових карток, нічна зміна лишається надворі.",
    "ja-matter": "3月9日まで休暇をいただきます。12番ドアの読取機が赤く点滅したままで、夜勤の者が入れません。",
    "zh-matter": "我休假到3月9日。12号门的读卡器一直闪红灯，夜班的人进不来。",
    "ko-matter": "3월 9일까지 휴가입니다. 12번 문 판독기가 빨간불만 깜박이고 야간 근무자가 들어오지 못합니다.",
    "ar-question": "أنا في إجازة حتى 9 مارس. هل يمكن إصلاح القارئ قبل ذلك؟",
    "he-question": "אני בחופשה עד 9 במרץ. אפשר להחליף את הקורא לפני כן?",
}


@pytest.mark.parametrize("body", AWAY.values(), ids=AWAY.keys())
def test_who_is_away_and_has_a_matter_is_a_person_h20(body):
    assert kind(body, "Re: Reader") is None


@pytest.mark.parametrize(
    "subject",
    ["Out of office flag in the planner", "Urlaub im Dienstplan", "Absences non affichées", "Vakantie in het rooster"],
)
def test_an_absence_as_topic_is_a_persons_h20(subject):
    assert (
        kind(
            "It is shown until 9 March although it ends on the 6th; urgent shifts go to the wrong people.",
            subject,
            more="",
        )
        is None
    )


TICKETS = [
    ("Re: [CS-2071] Reader", "Thank you, request CS-2071 has been received twice, please close one of them."),
    ("Fwd: Your request 55120 has been received", "This is all I got from your other desk. Who looks after it?"),
    (
        "[INC0044120] Interface down",
        "Our ticket INC0044120 was opened at nine: 40 orders wait and the interface stays down.",
    ),
    ("Re: Reader", "We have received your message and the new reader; the old one still beeps."),
    ("Re: Reader", "Thank you for your message, we will look at it shortly."),
    ("AW: [CS-2071] Leser", "Danke, Ihre Nachricht zum Vorgang CS-2071 ist angekommen, aber der Anhang fehlt."),
    ("RE: [CS-2071] Lecteur", "Nous avons bien reçu votre réponse. Le lecteur ne s'allume toujours pas."),
    ("RE: [CS-2071] Lector", "Hemos recibido el lector nuevo, pero la caja venía vacía por dentro."),
    ("Re: [CS-2071] Läsare", "Vi har tagit emot läsaren men skruvarna saknas."),
    ("Re: [CS-2071] Czytnik", "Otrzymaliśmy państwa odpowiedź na zgłoszenie, ale czytnik nadal nie działa."),
    ("Re: [CS-2071] Считыватель", "Получили ваш ответ по заявке, но считыватель всё ещё не работает."),
    ("Re: [CS-2071] 読取機", "ご回答を受信しました。しかし読取機はまだ動きません。"),
]


@pytest.mark.parametrize(("subject", "body"), TICKETS)
@pytest.mark.parametrize("sender", ["Ada Lund <ada.lund@clinic.example>", "IT Helpdesk <helpdesk@clinic.example>"])
def test_who_writes_about_a_ticket_is_a_person_h20(subject, body, sender):
    assert kind(body, subject, sender, more="") is None


ALARMS = [
    (
        "Alarm fridge 3",
        "Room: 4\nSince: 08:10\nTemperature: 9.4 C\n\nWe moved the vaccines to fridge 2.",
        "Ward 4 <ward4@clinic.example>",
    ),
    (
        "Fault report",
        "Device: C-100\nSerial: 4471\nFault: display stays black\nSince: 3 March",
        "Ada Lund <ada.lund@clinic.example>",
    ),
    ("ALARM!!", "The reader at door 12 is smoking.", "Tom Ash <tom@clinic.example>"),
    ("Störung", "Gerät: C-100\nRaum: 12\nFehler: E07 nach dem Einschalten", "Birte Paulsen <b.paulsen@klinik.example>"),
    (
        "OK: works again",
        "Version: 4.2\nDoor: 12\nIt opened for everybody this morning.",
        "Ada Lund <ada.lund@clinic.example>",
    ),
    (
        "Server room 3",
        "The server in room 3 beeps and I do not know which one it is.",
        "Server Team <server-team@clinic.example>",
    ),
    (
        "Error 12",
        "Hello, the logger in fridge 2 shows error 12 since the power cut.",
        "Night Watch <nightwatch2@clinic.example>",
    ),
]


@pytest.mark.parametrize(("subject", "body", "sender"), ALARMS)
def test_who_tells_of_an_alarm_is_a_person_h20(subject, body, sender):
    assert kind(body, subject, sender, more="") is None


LISTS = [
    (
        "List-Id: <doors.lists.example>\nList-Post: <mailto:doors@lists.example>\nList-Unsubscribe: <mailto:leave@lists.example>\nPrecedence: list\n",
        "[doors] Reader",
        "Does yours stay red, too? Ours does since 4.2.",
    ),
    (
        "List-Id: <doors.groups.example>\nMailing-List: list doors@groups.example\nList-Unsubscribe: <https://groups.example/u>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\nPrecedence: bulk\n",
        "Re: [doors] Reader",
        "It helped to renew the certificate.",
    ),
    (
        "X-Google-Group-Id: 77\nList-Id: <care.clinic.example>\nList-Unsubscribe: <https://groups.example/u>\nFeedback-ID: 7:x\nPrecedence: list\n",
        "Meter 12",
        "Meter 12 shows ERR 4 after every restart.",
    ),
    (
        "List-Unsubscribe: <https://crm.example/u>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\nX-Mailer: CRM Outreach 3\n",
        "Reader",
        "Hi, our reader is slow since the update.",
    ),
    (
        "Feedback-ID: 7:ses\nX-SES-Outgoing: 2026.03.03\nReply-To: ada@clinic.example\n",
        "Contact form",
        "The labels are too small to read.",
    ),
    ("", "Unsubscribe", "Please unsubscribe me, I get your newsletter three times."),
    ("", "Newsletter", 'Your newsletter says "You receive this because you signed up". I never signed up.'),
]


@pytest.mark.parametrize(("more", "subject", "body"), LISTS)
def test_who_writes_on_a_list_or_through_a_service_is_a_person_h20(more, subject, body):
    assert kind(body, subject, more=more) is None


FROM_ROLES = [
    (
        "Ihr Paket",
        "Ihr Paket kam heute um 10:15, aber der Leser darin ist zerbrochen.",
        "Versand <versand@klinik.example>",
    ),
    (
        "Your delivery",
        "Your delivery was left in the rain at gate 2, the box is soaked.",
        "Projects <projects@clinic.example>",
    ),
    (
        "Bewerbung",
        "Das Formular für Bewerbungen nimmt keine Unterlagen über 2 MB an.",
        "Personal <bewerbung@klinik.example>",
    ),
    (
        "Robots",
        "The page asks our staff to prove they are not a robot each time they confirm an alarm.",
        "IT <it@clinic.example>",
    ),
    ("Your invoice 55120", "We were charged twice for the reader.", "Clinic Orders <orders@clinic.example>"),
    ("Password reset does not arrive", "Your account page says 10:15 but no mail comes.", "IT <it@clinic.example>"),
    (
        "Backup failed",
        "The nightly backup of your agent on badge01 fails with error 5 since 03:10.",
        "IT <it@clinic.example>",
    ),
    ("Alarm on ward 4", "Alarm 4-12 sounds since 03:10 and nobody can stop it.", "Ward 4 <ward4@clinic.example>"),
    ("Alarm on ward 4", "Bed: 12\nSince: 03:10\nSound: continuous", "Ward 4 <ward4@clinic.example>"),
    (
        "Planned maintenance on Sunday",
        "On Sunday from 08:00 to 10:00 the power is off in block B. The gateway there will be dark.",
        "Facilities <facilities@clinic.example>",
    ),
    (
        "Terminerinnerung wird nicht versandt",
        "Seit 4.2 gehen keine Erinnerungen um 18:00 hinaus.",
        "Praxis <info@praxis.example>",
    ),
    (
        "Storage almost full",
        "The recorder in room 4 says storage almost full, 97 % since 03:10.",
        "Security <security@clinic.example>",
    ),
    (
        "Votre facture 2026-0099",
        "La facture indique deux lecteurs, un seul a été livré le 03/03 à 10:15.",
        "Compta <commandes@clinique.example>",
    ),
    (
        "Daily report empty",
        "The daily report of doors is empty since 2026-03-01.",
        "Monitoring Team <monitoring-team@clinic.example>",
    ),
    (
        "Server down",
        "The server in room 3 went down at 03:10; the console shows error 17.",
        "Server Team <server-team@clinic.example>",
    ),
    (
        "Sensor 7 defekt",
        "Sensor: 7\nRaum: 12\nFehler: keine Werte seit 03:10",
        "Haustechnik <haustechnik@klinik.example>",
    ),
    (
        "Ticket 55123 created for sensor 7",
        "Our ticket 55123 was created for this. Please link them.",
        "IT Helpdesk <helpdesk@clinic.example>",
    ),
]


@pytest.mark.parametrize(("subject", "body", "sender"), FROM_ROLES)
def test_who_writes_from_a_shared_address_is_a_person_h20(subject, body, sender):
    assert kind(body, subject, sender, more="") is None


NO_REPLY = [
    (
        "scale",
        "hi its Owen, this is the yard's account. my printer prints 1970 on every slip",
        "Yard <noreply.yard@quarry.example>",
    ),
    (
        "gate 4",
        "sorry for the address, this pc has no other. gate 4 stays shut, can you open it from your side?",
        "Gatehouse <noreply.gate@quarry.example>",
    ),
    (
        "Tor 4",
        "Wir haben nur dieses Postfach. Das Tor geht leider nicht mehr auf, woran kann das liegen?",
        "Pforte <no-reply@steinbruch.example>",
    ),
    (
        "portail",
        "Nous n'avons que cette adresse. Pourquoi le portail reste-t-il fermé la nuit ?",
        "Accueil <ne-pas-repondre@carriere.example>",
    ),
]


@pytest.mark.parametrize(("subject", "body", "sender"), NO_REPLY)
def test_a_persons_words_win_over_a_no_reply_address_h20(subject, body, sender):
    assert kind(body, subject, sender, more="") is None


PASSED_ON = [
    (
        "Fwd: Request received",
        "Nothing came after this. Who works on 4471?\n\nWe have received your request. This is an automatically generated message.",
    ),
    (
        "WG: Ihre Anfrage 4471",
        "Das ist alles, was wir bekommen haben.\n\nIhre Anfrage wurde unter 4471 registriert. Diese E-Mail wurde automatisch erstellt.",
    ),
    (
        "TR: Accusé de réception",
        "Voilà ce que nous recevons depuis lundi.\n\nVotre demande a été enregistrée. Ceci est un message automatique.",
    ),
    ("FW: Out of office", "Ada is away, see below.\n\nI am out of the office until 9 March. Please contact Bo."),
]


@pytest.mark.parametrize(("subject", "body"), PASSED_ON)
def test_who_passes_on_what_a_machine_wrote_is_a_person_h20(subject, body):
    assert kind(body, subject, more="") is None


TOLD = [
    (
        "Frau Ohm ist ausgeschieden",
        "Frau Ohm ist seit dem 1. März nicht mehr bei uns tätig. Bitte entfernen Sie ihren Zugang noch diese Woche.",
    ),
    (
        "Mrs Hill has left",
        "Mrs Hill has left the practice on 1 March. Please remove her from all alarm groups this week.",
    ),
    ("M. Hébert absent", "M. Hébert est absent jusqu'au 9 mars. Merci de désactiver son badge pendant cette période."),
    ("Anna Ek har slutat", "Anna Ek har slutat hos oss. Ta bort hennes konto redan idag."),
    ("Pani Wilk odeszła", "Pani Wilk odeszła z przychodni 1 marca. Proszę o usunięcie jej konta dzisiaj."),
]


@pytest.mark.parametrize(("subject", "body"), TOLD)
def test_who_tells_that_somebody_left_and_wants_something_is_a_person_h20(subject, body):
    assert kind(body, subject, more="") is None
