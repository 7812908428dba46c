"""1901-2030: a batch written blind: what a support desk gets from machines in a month, and from persons."""

import datetime

from compose import add, alternative, apple, attached, esc, gmail, gmail_app, iphone, machine, multi, outlook, outlook_web, part, plain, samsung
from compose import thunderbird, thunderbird_html, yahoo, zimbra
from compose import mail as _mail

DESK = "Norrvik Support <support@norrvik-it.example>"
OURS = "<SUP-{0}.1b7e@norrvik-it.example>"


def when(name, zone="+0100"):
    n = int(name[:4]) - 1901
    first, at, step = ((0, (9, 8, 20), 97), (35, (10, 13, 20), 9), (51, (16, 8, 5), 83), (85, (18, 12, 10), 37))[(n >= 35) + (n >= 51) + (n >= 85)]
    d = datetime.datetime(2026, 11, *at) + datetime.timedelta(minutes=(n - first) * step, seconds=n * n % 60)
    return d.strftime("%a, %d %b %Y %H:%M:%S ") + zone


def irt(name):
    mid = OURS.format(40000 + int(name[:4]) * 7)
    return f"In-Reply-To: {mid}\nReferences: {mid}\n"


def mail(name, *what, to=DESK, date=None, **more):
    raw = _mail(*what, to=to, date=date or when(name), **more)
    return raw.replace(b"by mail.vela.example", b"by mx1.norrvik-it.example").replace(b" mx.mx.", b" mx.").replace(b"(mx.mx.", b"(mx.").replace(b"mx.mx1.", b"mx1.")


def M(name, kind, sender, subject, body, extra="", path=None, lead=None, also=(), keep=(), answers=False, mid=None, to=DESK, **more):
    """A machine's message; only its leading words are named."""
    entity = plain(body) if isinstance(body, str) else body
    head = (irt(name) if answers else "") + extra
    machine(name, mail(name, sender, subject, entity, extra=head, path=path, message_id=mid, to=to), kind, body, lead, also, keep=keep, **more)


def V(name, sender, subject, body, extra="", path=None, lead=None, answers=True, mid=None):
    M(name, "vacation", sender, subject, body, extra, path, lead, also=["auto-reply"], answers=answers, mid=mid)


def P(name, sender, subject, entity, said, hide="", leak=(), extra="", path=None, answers=False, mid=None, to=DESK, **more):
    """A person's message."""
    entity = plain(entity) if isinstance(entity, str) else entity
    add(name, mail(name, sender, subject, entity, extra=(irt(name) if answers else "") + extra, path=path, message_id=mid, to=to), said,
        hide=hide, leak=leak, **more)


# --- absence notices with the headers of their programs
EXO = ("Thread-Topic: {0}\nThread-Index: AQHbP1xk3vT0c9sZ8E6Jw2uQm5rL7Q==\nX-MS-Has-Attach:\nX-Auto-Response-Suppress: All\nX-MS-Exchange-Inbox-Rules-Loop: {1}\n"
       "X-MS-TNEF-Correlator:\nauto-submitted: auto-generated\nx-ms-exchange-generated-message-source: Mailbox Rules Agent\nContent-Language: {2}\n")
PAGE = ('<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\n</head>\n<body>\n<div style="font-family:Aptos,Calibri,sans-serif;font-size:12pt">{}</div>\n</body>\n</html>\n')
SIEVE = "X-Sieve: Pigeonhole Sieve 0.5.21 (f6cd4b8e)\nPrecedence: bulk\nX-Auto-Response-Suppress: All\nAuto-Submitted: auto-replied (vacation)\n"
GOOGLE = "Precedence: bulk\nX-Autoreply: yes\nAuto-Submitted: auto-replied\n"


def exo(name, sender, subject, lines, topic, lang):
    words = "\n".join(lines)
    entity = multi("alternative", part("text/plain", words + "\n", "quoted-printable", "utf-8"),
                   part("text/html", PAGE.format("<br>\n".join(esc(x) for x in lines)), "quoted-printable", "utf-8"),
                   boundary=f"_000_{name[:4]}AM9PR07MB{int(name[:4]) * 37}eurprd07prod_")
    who = sender.split("<")[1].rstrip(">")
    V(name, sender, subject, entity, EXO.format(topic, who, lang), path="", lead=lines[0],
      mid=f"<AM9PR07MB{int(name[:4]) * 37}A1C5D0E2F7B9@AM9PR07MB{int(name[:4]) * 37}.eurprd07.prod.outlook.example>")


exo("1901-exchange-de", "Hanke, Dorothea <d.hanke@stadtwerke-lohfeld.example>", "Automatische Antwort: [SUP-53207] Anmeldung am Terminal",
    ["Guten Tag,", "", "ich bin bis einschließlich 20.11.2026 nicht im Haus. Ihre E-Mail wird nicht weitergeleitet.",
     "In dringenden Fällen wenden Sie sich bitte an leitstelle@stadtwerke-lohfeld.example.", "", "Mit freundlichen Grüßen", "Dorothea Hanke"],
    "[SUP-53207] Anmeldung am Terminal", "de-DE")
exo("1902-exchange-fr", "Maxence Duvivier <m.duvivier@transports-oree.example>", "Réponse automatique : [SUP-53214] Export des tournées",
    ["Bonjour,", "", "Je suis en congé paternité jusqu'au 7 décembre inclus.", "Pour toute urgence, merci de contacter Ophélie Garin au poste 214.", "", "Cordialement,", "Maxence Duvivier"],
    "[SUP-53214] Export des tournées", "fr-FR")
exo("1903-exchange-nl", "Anouk Terpstra <a.terpstra@groenhof-zuivel.example>", "Automatisch antwoord: [SUP-53221] Weegbrug leest niet",
    ["Beste,", "", "Op woensdag en vrijdag werk ik niet. Ik lees uw bericht de eerstvolgende werkdag.", "Kan het niet wachten? Bel dan de receptie.", "", "Groet, Anouk"],
    "[SUP-53221] Weegbrug leest niet", "nl-NL")
exo("1904-exchange-sv", "Lovisa Ekdahl <lovisa.ekdahl@bergslagens-sag.example>", "Autosvar: [SUP-53228] Skrivaren i hall B",
    ["Hej!", "", "Jag är föräldraledig till och med augusti 2027.", "Frågor om såglinjen tar Jerker Moln hand om: jerker.moln@bergslagens-sag.example", "", "/Lovisa"],
    "[SUP-53228] Skrivaren i hall B", "sv-SE")
exo("1905-exchange-pl", "Bartosz Wilkołek <b.wilkolek@odlewnia-radna.example>", "Odpowiedź automatyczna: [SUP-53235] Licencja stanowiska 4",
    ["Dzień dobry,", "", "przebywam na zwolnieniu lekarskim, przewidywany powrót: 30.11.2026.", "W sprawach pilnych proszę o kontakt z p. Hanną Zych (wew. 118).", "", "Pozdrawiam", "Bartosz Wilkołek"],
    "[SUP-53235] Licencja stanowiska 4", "pl-PL")
exo("1906-exchange-it", "Fulvia Brambati <f.brambati@ceramiche-valdeo.example>", "Risposta automatica: [SUP-53242] Aggiornamento forno 2",
    ["Gentili tutti,", "", "sono in fiera a Bologna fino a venerdì e leggerò la posta solo la sera.", "Per urgenze sul forno chiamare il numero di reparto.", "", "Fulvia Brambati"],
    "[SUP-53242] Aggiornamento forno 2", "it-IT")
exo("1907-exchange-en", "Desmond Achterberg <d.achterberg@pinecrest-clinics.example>", "Automatic reply: [SUP-53249] Badge reader offline",
    ["I no longer work for Pinecrest Clinics. Please direct all enquiries to facilities@pinecrest-clinics.example.", "", "This mailbox is not monitored and will be closed on 31 December 2026."],
    "[SUP-53249] Badge reader offline", "en-US")
exo("1908-exchange-pt", "Otávio Serpa <otavio.serpa@cafes-do-vale.example>", "Resposta automática: [SUP-53256] Etiquetas em branco",
    ["Olá,", "", "estarei de férias de 03/11 a 23/11. Neste período a Janaína Roca responde por mim (ramal 31).", "", "Abraço,", "Otávio"],
    "[SUP-53256] Etiquetas em branco", "pt-BR")
exo("1909-exchange-fi", "Päivi Rautala <paivi.rautala@koivumaenkirjasto.example>", "Automaattinen vastaus: [SUP-53263] Lainausautomaatti",
    ["Hei,", "", "olen koulutuksessa 9.–12.11. enkä lue sähköpostia.", "Kiireiset asiat: Mika Sorvo, p. 040 555 0142.", "", "Terveisin Päivi"],
    "[SUP-53263] Lainausautomaatti", "fi-FI")

V("1910-gmail-es", "Remedios Ugalde <remedios.ugalde@viveros-altamar.example>", "Re: [SUP-53270] Sensor de riego",
  alternative("Gracias por su mensaje. Estoy de viaje en Chile hasta el 25 de noviembre con conexión\nlimitada. Le contestaré a mi regreso.\n\nRemedios\n",
              '<div dir="ltr">Gracias por su mensaje. Estoy de viaje en Chile hasta el 25 de noviembre con conexión limitada. Le contestaré a mi regreso.<div><br></div><div>Remedios</div></div>'),
  GOOGLE, lead="Gracias por su mensaje.", mid="<CAHk7s9Lq0+tV2bqX8m4Zr1=dUe5yRw@mail.gmail.example>")
V("1911-gmail-cs", "Radim Kostohryz <radim.kostohryz@pivovar-duben.example>", "Re: [SUP-53277] Chyba při tisku etiket",
  alternative("Dobrý den,\n\nv týdnu 9.–13. 11. čerpám dovolenou. Urgentní věci řeší kolegyně Šimková.\n\nR. Kostohryz\n",
              '<div dir="ltr"><div>Dobrý den,</div><div><br></div><div>v týdnu 9.–13. 11. čerpám dovolenou. Urgentní věci řeší kolegyně Šimková.</div><div><br></div><div>R. Kostohryz</div></div>'),
  GOOGLE, lead="Dobrý den,", mid="<CAN3eW5tT8pQ_aZk1=Yc0uJm6vB4x@mail.gmail.example>")
V("1912-dovecot-da", "Signe Overby <signe@havnens-baadvaerft.example>", "Auto: [SUP-53284] Adgang til portalen",
  "Hej\n\nTak for din mail. Jeg holder fri resten af ugen og er tilbage mandag d. 16. november.\n\nSigne Overby\nHavnens Bådværft\n", SIEVE, path="")
V("1913-dovecot-hu", "Csonka Réka <csonka.reka@tiszamalom.example>", "Automatikus válasz: [SUP-53291] Silóérzékelő",
  "Tisztelt Feladó!\n\nNovember 23-ig szabadságon vagyok. Sürgős ügyben kérem, hívja Baki Tamást.\n\nÜdvözlettel,\nCsonka Réka\n", SIEVE, path="")
V("1914-cyrus-no", "Torbjørn Skaar <torbjorn.skaar@fjellheim-hotell.example>", "Auto: [SUP-53298] Nøkkelkort",
  "Jeg er på jakt og uten dekning til søndag. Ring resepsjonen om det haster.\n\nTorbjørn\n",
  "X-Sieve: CMU Sieve 3.0\nAuto-Submitted: auto-replied (vacation)\n", path="")
V("1915-zimbra-fr", "Bérénice Laforêt <blaforet@mairie-saint-oyen.example>", "Absent(e) du bureau : [SUP-53305] Borne d'accueil",
  "Absente le 10 et le 11 novembre, je traiterai votre message à mon retour le 12.\n\nB. Laforêt, accueil de la mairie\n",
  "Auto-Submitted: auto-replied (zimbra; vacation)\nPrecedence: bulk\nX-Mailer: Zimbra 9.0.0_GA_4583\n", path="")
V("1916-domino-de", "Gerlinde Pfahl <Gerlinde.Pfahl@maschinenbau-ostertal.example>", "AUTO: Gerlinde Pfahl ist außer Haus (Rückkehr am 23.11.2026)",
  "Ich bin außer Haus bis 23.11.2026.\n\nDie Vertretung übernimmt Herr Kluge, Tel. -338.\n\n\nHinweis: Dies ist eine automatische Antwort auf Ihre Nachricht  \"[SUP-53312] Serienbrief\" gesendet am 09.11.2026 08:14:22.\n\nDiese ist die einzige Benachrichtigung, die Sie empfangen werden, während diese Person abwesend ist.\n",
  "Auto-Submitted: auto-generated\nX-Mailer: HCL Domino Release 12.0.2 November 10, 2022\nX-MIMETrack: Serialize by Router on OTNOTES1/Ostertal(Release 12.0.2|November 10, 2022) at\n 09.11.2026 08:14:31\n",
  mid="<OF5A1C7E22.9D0B31F4-ONC1258C66.002D4A10@maschinenbau-ostertal.example>", answers=False)
V("1917-postfixadmin-ro", "Anca Pîrvulescu <anca@tipografia-lunca.example>", "Concediu: [SUP-53319] Cozi de tipărire",
  "Bună ziua,\n\nSunt în concediu până la data de 19 noiembrie. Pentru comenzi scrieți la comenzi@tipografia-lunca.example.\n\nAnca\n",
  "Precedence: junk\nX-Loop: Postfix Admin Virtual Vacation\nAuto-Submitted: auto-replied\n", path="")
V("1918-cpanel-el", "Στέλιος Μαυρίδης <stelios@elaiones-kalos.example>", "Απουσία: [SUP-53326] Ζυγαριά",
  "Καλησπέρα σας,\n\nθα απουσιάζω από το γραφείο έως τις 18 Νοεμβρίου λόγω της συγκομιδής.\nΓια επείγοντα καλέστε στο 210 555 0177.\n\nΣτ. Μαυρίδης\n",
  "Auto-Submitted: auto-replied\nX-Auto-Response-Suppress: All\nX-Autorespond: \nX-Mailer: cPanel Autoresponder\nPrecedence: bulk\n")
V("1919-groupwise-en", "Ines Calloway <icalloway@marlow-county-schools.example>", "Re: [SUP-53333] Projector wall mount (Out of the office)",
  "I will be out for jury duty this week and possibly next. Please contact the district help line at extension 4400.\n\nInes Calloway\n",
  "X-Mailer: GroupWise 18.4.2\nAuto-Submitted: auto-replied\nX-Autogenerated: Reply\n")
V("1920-mailru-ru", "Ярослав Кудинов <y.kudinov@lesopilka-sever.example>", "Re: [SUP-53340] Камера на проходной",
  "Здравствуйте! Я в командировке до 20 ноября, доступ к почте ограничен. Отвечу после возвращения.\n",
  "Auto-Submitted: auto-replied\nX-Autogenerated: Reply\nPrecedence: bulk\nX-Mailer: mPOP Web-Mail 2.19\n")
V("1921-bsdvacation-en", "Hollis Wren <wren@physics.tarnwood.example>", "away from my mail",
  "I will not be reading my mail until the new term (7 January).\nYour message regarding \"[SUP-53347] Shared calendar\" will be read when I return.\n",
  "Auto-Submitted: auto-replied\nPrecedence: bulk\n", path="")
V("1922-ox-tr", "Nilgün Taşkıran <nilgun@ege-kutuphane.example>", "Otomatik yanıt: [SUP-53354] Barkod okuyucu",
  "Merhaba,\n\n9-24 Kasım tarihleri arasında yıllık izindeyim. Acil konular için Mert Beye yazabilirsiniz: mert@ege-kutuphane.example\n\nSaygılarımla\nNilgün Taşkıran\n",
  "X-Mailer: Open-Xchange Mailer v7.10.6\nX-Sieve: Pigeonhole Sieve 0.5.19\nPrecedence: bulk\nAuto-Submitted: auto-replied (vacation)\n", path="")
V("1923-exchange2016-ja", "久保田 さやか <s.kubota@minato-seiki.example>", "自動応答: [SUP-53361] 端末の再起動",
  "お世話になっております。港精機の久保田です。\n\n11月9日(月)から12日(木)まで出張のため不在にしております。\nお急ぎの場合は総務の平野までご連絡ください。\n",
  EXO.format("[SUP-53361]", "s.kubota@minato-seiki.example", "ja-JP"), path="")

# --- where only the beginning of the subject tells
V("1924-prefix-en", "Priscilla Odom <podom@lakeshore-dental.example>", "Out of Office: [SUP-53368] X-ray viewer",
  "Hello,\n\nBack on Monday the 16th. Tess at the front desk can reach me if a patient is waiting.\n\nPriscilla Odom, RDH\n")
V("1925-prefix-de", "Veit Angermann <v.angermann@weingut-kuppel.example>", "Abwesenheitsnotiz: [SUP-53375] Kassensystem",
  "Liebe Kunden und Partner,\n\nvom 9. bis 22.11. machen wir Betriebsruhe. Bestellungen bearbeiten wir danach der Reihe nach.\n\nHerzlich\nVeit Angermann\n")
V("1926-prefix-es", "Iker Barandiaran <i.barandiaran@astilleros-urdai.example>", "Fuera de la oficina: [SUP-53382] Plano del muelle",
  "Buenos días:\n\nVuelvo el día 24. Mientras tanto atiende Nerea Lasa.\n\nUn saludo.\n")
V("1927-prefix-ko", "문서영 <moon.sy@hanbit-logis.example>", "부재중 알림: [SUP-53389] 재고 화면 오류",
  "안녕하세요.\n\n11월 13일까지 휴가입니다. 급한 용무는 물류팀 배지훈 대리에게 연락 바랍니다.\n\n문서영 드림\n")
V("1928-prefix-zh", "骆文洁 <luo.wenjie@dongting-paper.example>", "自动回复: [SUP-53396] 打印机驱动",
  "您好，我正在休假，将于11月20日返回。紧急事宜请联系仓储部。\n\n骆文洁\n")
V("1929-prefix-uk", "Зоряна Гайдук <z.haiduk@mlyn-podillia.example>", "Автоматична відповідь: [SUP-53403] Облік борошна",
  "Доброго дня!\n\nДо 17 листопада я на навчанні. З термінових питань телефонуйте черговому.\n")
V("1930-prefix-hr", "Damir Šokčević <damir.sokcevic@luka-brzet.example>", "Automatski odgovor: [SUP-53410] Dizalica 3",
  "Poštovani,\n\nna godišnjem sam odmoru do 27. studenoga. Zamjenjuje me Ivona Prpić.\n\nSrdačan pozdrav\n")
V("1931-prefix-sk", "Ľubica Hornáková <hornakova@kupele-lipiny.example>", "Neprítomnosť: [SUP-53417] Rezervácie",
  "Dobrý deň,\n\nod 10. do 14. novembra som na služobnej ceste. Obráťte sa prosím na recepciu.\n\nĽ. Hornáková\n")

# --- where only the words tell
V("1932-words-fr", "Côme Haberer <come.haberer@scierie-du-val.example>", "Re: [SUP-53424] Découpe à zéro",
  "Bonjour,\n\nJe suis absent du 9 au 20 novembre et ne consulte pas ma messagerie. Votre message sera traité à mon retour.\nEn cas d'urgence, adressez-vous à l'atelier : atelier@scierie-du-val.example\n\nCôme Haberer\n")
V("1933-words-en", "Yusra Bekele <yusra.bekele@hillside-vets.example>", "Re: [SUP-53431] Label printer",
  "Thank you for your email. I am currently on maternity leave until May 2027 and will not be checking this inbox.\nFor anything about the practice please email reception@hillside-vets.example.\n\nKind regards,\nYusra\n")
V("1934-words-et", "Kaarel Lepmets <kaarel.lepmets@saarekalur.example>", "Re: [SUP-53438] Külmhoone andur",
  "Tere!\n\nOlen puhkusel kuni 22. novembrini ja e-kirju ei loe. Kiirete küsimustega palun pöörduge Liisi Ojari poole.\n\nKaarel Lepmets\n")
V("1935-words-de-en", "Ruprecht Zöllner <r.zoellner@klinikum-sandau.example>", "AW: [SUP-53445] Visitenwagen",
  "Sehr geehrte Damen und Herren,\n\nvielen Dank für Ihre Nachricht. Ich bin derzeit nicht erreichbar. Ab dem 1.12. beantworte ich Ihre E-Mail gern.\n\n+++\n\nThank you for your message. I am currently out of the office and will reply after 1 December.\n\nR. Zöllner\n")

# --- bounces and delays
def status(mta, lines):
    return f"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; {mta}\r\n\r\n".encode() + lines.strip().replace("\n", "\r\n").encode() + b"\r\n\r\n"


def returned(to, subject, mid, kind="message/rfc822", body="Hello,\r\n\r\nplease see the answer to your case in the portal.\r\n\r\nNorrvik Support\r\n"):
    return (f"Content-Type: {kind}\r\n\r\nReceived: by mx1.norrvik-it.example (Postfix, from userid 112)\r\n\tid 5C1D240E7A; Tue, 10 Nov 2026 09:12:44 +0100 (CET)\r\n"
            f"From: Norrvik Support <support@norrvik-it.example>\r\nTo: {to}\r\nSubject: {subject}\r\nMessage-ID: {mid}\r\nDate: Tue, 10 Nov 2026 09:12:44 +0100\r\n"
            "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n" + (body if kind == "message/rfc822" else "")).encode()


def B(name, sender, subject, words, mta, lines, to, extra="", kind="message/rfc822", lead=None, mid=None, how=None, path="", **more):
    entity = multi("report", part("text/plain", words, how), status(mta, lines), returned(to, "[SUP-53501] Your request", OURS.format(77120), kind),
                   boundary=f"{name[:4]}C0DE.1731226364/{mta}", extra="; report-type=delivery-status")
    M(name, "bounce", sender, subject, entity, extra, path, lead or words.strip().split("\n")[0], mid=mid, **more)


B("1936-postfix-550", "MAILER-DAEMON@mx1.norrvik-it.example (Mail Delivery System)", "Undelivered Mail Returned to Sender",
  "This is the mail system at host mx1.norrvik-it.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\nFor further assistance, please send mail to postmaster.\n\n                   The mail system\n\n<t.oakes@redfern-print.example>: host mail.redfern-print.example[203.0.113.20] said: 550 5.1.1\n    <t.oakes@redfern-print.example>: Recipient address rejected: User unknown (in\n    reply to RCPT TO command)\n",
  "mx1.norrvik-it.example", "Final-Recipient: rfc822; t.oakes@redfern-print.example\nOriginal-Recipient: rfc822;t.oakes@redfern-print.example\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mail.redfern-print.example\nDiagnostic-Code: smtp; 550 5.1.1 User unknown",
  "t.oakes@redfern-print.example", "Auto-Submitted: auto-replied\n", keep=())
B("1937-postfix-delay", "MAILER-DAEMON@mx1.norrvik-it.example (Mail Delivery System)", "Delayed Mail (still being retried)",
  "This is the mail system at host mx1.norrvik-it.example.\n\n####################################################################\n# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #\n####################################################################\n\nYour message could not be delivered for more than 4 hour(s).\nIt will be retried until it is 5 day(s) old.\n",
  "mx1.norrvik-it.example", "Final-Recipient: rfc822; office@quillon-law.example\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: X-Postfix; connect to mx.quillon-law.example[198.51.100.7]:25: Connection timed out\nWill-Retry-Until: Sun, 15 Nov 2026 09:12:44 +0100 (CET)",
  "office@quillon-law.example", "Auto-Submitted: auto-replied\n", "text/rfc822-headers")
B("1938-exchange-ndr", "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@ambleford.example>", "Undeliverable: [SUP-53508] Scanner on floor 2",
  "Delivery has failed to these recipients or groups:\n\nGiles Pemberton (g.pemberton@ambleford.example)\nThe email address you entered couldn't be found. Please check the recipient's email address and try to resend the message.\n\n\nDiagnostic information for administrators:\n\nGenerating server: VI1PR08MB4417.eurprd08.prod.outlook.example\n",
  "VI1PR08MB4417.eurprd08.prod.outlook.example", "Final-Recipient: rfc822;g.pemberton@ambleford.example\nAction: failed\nStatus: 5.1.10\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
  "g.pemberton@ambleford.example", "X-MS-Exchange-Message-Is-Ndr:\nauto-submitted: auto-replied\nContent-Language: en-US\n")
B("1939-exchange-de-full", "postmaster@gartenbau-rehn.example", "Unzustellbar: [SUP-53515] Neue Version",
  "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\nbuero@gartenbau-rehn.example\nDas Postfach des Empfängers ist voll und kann zurzeit keine Nachrichten annehmen. Versuchen Sie, die Nachricht später erneut zu senden.\n",
  "mail02.gartenbau-rehn.example", "Final-Recipient: rfc822;buero@gartenbau-rehn.example\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp;554 5.2.2 mailbox full",
  "buero@gartenbau-rehn.example", "X-MS-Exchange-Message-Is-Ndr:\nContent-Language: de-DE\n", how="quoted-printable")
B("1940-gmail-nxdomain", "Mail Delivery Subsystem <mailer-daemon@googlemail.example>", "Delivery Status Notification (Failure)",
  "** Address not found **\n\nYour message wasn't delivered to kay@burrow-and-finch.example because the domain burrow-and-finch.example couldn't be found. Check for typos or unnecessary spaces and try again.\n\nThe response was:\n\nDNS Error: DNS type 'mx' lookup of burrow-and-finch.example responded with code NXDOMAIN\n",
  "googlemail.example", "Final-Recipient: rfc822; kay@burrow-and-finch.example\nAction: failed\nStatus: 4.0.0\nDiagnostic-Code: smtp; DNS Error: NXDOMAIN",
  "kay@burrow-and-finch.example", "Auto-Submitted: auto-replied\nX-Failed-Recipients: kay@burrow-and-finch.example\n")
B("1941-sendmail-warning", "Mail Delivery Subsystem <MAILER-DAEMON@relay.osprey-freight.example>", "Warning: could not send message for past 4 hours",
  "    **********************************************\n    **      THIS IS A WARNING MESSAGE ONLY      **\n    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **\n    **********************************************\n\nThe original message was received at Tue, 10 Nov 2026 09:12:48 +0100\nfrom mx1.norrvik-it.example [192.0.2.25]\n\n   ----- Transcript of session follows -----\n<dock4@osprey-freight.example>... Deferred: Connection refused by inner.osprey-freight.example.\nWarning: message still undelivered after 4 hours\nWill keep trying until message is 5 days old\n",
  "relay.osprey-freight.example", "Final-Recipient: RFC822; dock4@osprey-freight.example\nAction: delayed\nStatus: 4.2.0\nLast-Attempt-Date: Tue, 10 Nov 2026 13:40:02 +0100",
  "dock4@osprey-freight.example", "Auto-Submitted: auto-generated (warning-timeout)\n", "text/rfc822-headers", lead="THIS IS A WARNING MESSAGE ONLY")
B("1942-dovecot-quota", "Mail Delivery Subsystem <postmaster@mailhost.cresta-yoga.example>", "Rejected: [SUP-53522] Calendar link",
  "Your message to <hello@cresta-yoga.example> was automatically rejected:\nQuota exceeded (mailbox for user is full)\n",
  "mailhost.cresta-yoga.example", "Original-Recipient: rfc822; hello@cresta-yoga.example\nFinal-Recipient: rfc822; hello@cresta-yoga.example\nAction: failed\nStatus: 5.2.2",
  "hello@cresta-yoga.example", "Auto-Submitted: auto-replied (rejected)\nPrecedence: bulk\n", "text/rfc822-headers")
B("1943-ses-suppressed", "MAILER-DAEMON@eu-north-1.amazonses.example", "Delivery Status Notification (Failure)",
  "An error occurred while trying to deliver the mail to the following recipients:\nlog@ferncliff-motors.example\n",
  "a8-21.smtp-out.eu-north-1.amazonses.example", "Action: failed\nFinal-Recipient: rfc822; log@ferncliff-motors.example\nDiagnostic-Code: smtp; 550 5.4.1 Recipient address rejected: Access denied.\nStatus: 5.4.1",
  "log@ferncliff-motors.example", "")
B("1944-success-dsn", "Postmaster <postmaster@zimt-und-sohn.example>", "Relayed: [SUP-53529] Terminbestätigung",
  "Die Zustellung an die folgenden Empfänger ist abgeschlossen, aber vom Zielserver wurde keine Benachrichtigung gesendet:\n\nlager@zimt-und-sohn.example\n",
  "gw.zimt-und-sohn.example", "Final-Recipient: rfc822; lager@zimt-und-sohn.example\nAction: relayed\nStatus: 2.0.0",
  "lager@zimt-und-sohn.example", "Auto-Submitted: auto-generated\n", "text/rfc822-headers", how="quoted-printable", automatic_also_accept=["notification"])
M("1945-exim-plain", "bounce", "Mail Delivery System <Mailer-Daemon@web14.hostvale.example>", "Mail delivery failed: returning message to sender",
  "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  orders@bramble-cheese.example\n    SMTP error from remote mail server after end of data:\n    host mx.bramble-cheese.example [203.0.113.88]: 552 5.3.4 Message size exceeds fixed limit\n\n------ This is a copy of the message, including all the headers. ------\n------ The body of the message is 18874368 characters long; only the first\n------ 106496 or so are included here.\n\nReturn-path: <support@norrvik-it.example>\nFrom: Norrvik Support <support@norrvik-it.example>\nTo: orders@bramble-cheese.example\nSubject: [SUP-53536] Installation package\n\nHello Ms Tarn,\nthe package is attached.\n",
  "X-Failed-Recipients: orders@bramble-cheese.example\nAuto-Submitted: auto-replied\n", "")
M("1946-qmail-plain", "bounce", "MAILER-DAEMON@smtp.tallowfield.example", "failure notice",
  "Hi. This is the qmail-send program at smtp.tallowfield.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<barn@tallowfield.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <support@norrvik-it.example>\nReceived: (qmail 20117 invoked from network); 10 Nov 2026 08:13:02 -0000\nFrom: Norrvik Support <support@norrvik-it.example>\nSubject: [SUP-53543] Feeder control\n\nHello,\nthe update is ready.\n", "", "")
M("1947-exim-delay", "bounce", "Mail Delivery System <Mailer-Daemon@out3.clayhost.example>", "Warning: message 1tA9xq-0004Rz-2H delayed 4 hours",
  "This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 4 hours on the queue on out3.clayhost.example.\n\nThe message identifier is:     1tA9xq-0004Rz-2H\nThe subject of the message is: [SUP-53550] Opening hours on the sign\n\nThe address to which the message has not yet been delivered is:\n\n  desk@harbour-museum.example\n    Delay reason: SMTP timeout after initial connection\n\nNo action is required on your part. Delivery attempts will continue for\nsome time.\n", "Auto-Submitted: auto-replied\n", "")
M("1948-gateway-spam", "bounce", "Mail Gateway <postmaster@gw.thornbury-foods.example>", "Message blocked: [SUP-53557] Update",
  "The message you sent to stock@thornbury-foods.example was blocked by our mail filter and has not been delivered.\n\nReason: attachment type not allowed (setup.msi)\n\nIf you believe this is a mistake, ask the recipient to contact their administrator.\n", "", "", also=("notification",))
M("1949-t-online-old", "bounce", "Mail Delivery System <postmaster@mailout07.fernruf-netz.example>", "Mail konnte nicht zugestellt werden",
  "Leider konnte Ihre Nachricht an den folgenden Empfänger nicht zugestellt werden:\n\n   h.brandis@fernruf-netz.example\n   550-5.7.1 Postfach gesperrt\n\nDies ist eine automatisch erzeugte Nachricht, bitte antworten Sie nicht darauf.\n\n--- Es folgt der Kopf der Nachricht ---\nSubject: [SUP-53564] Router\nDate: Tue, 10 Nov 2026 09:12:44 +0100\n", "", "")
M("1950-lotus-failure", "bounce", "Mail Router <postmaster@notes.kvarnby-stal.example>", "DELIVERY FAILURE: User elis.brandt (elis.brandt@kvarnby-stal.example) not listed in Domino Directory",
  "Your message\n\n  Subject: [SUP-53571] Inloggning\n\nwas not delivered to:\n\n  elis.brandt@kvarnby-stal.example\n\nbecause:\n\n  User elis.brandt (elis.brandt@kvarnby-stal.example) not listed in Domino Directory\n", "X-MIMETrack: Itemize by SMTP Server on NOTES/Kvarnby(Release 9.0.1FP10|July 25, 2019)\n", "")
M("1951-fr-fai", "bounce", "Administrateur de messagerie <postmaster@courriel-des-iles.example>", "Échec de la remise : [SUP-53578] Mot de passe",
  "Votre message n'a pas pu être remis au destinataire suivant :\n\n  gerance@maison-corail.example\n\nMotif : adresse inconnue (550 5.1.1).\nCe message a été généré automatiquement par le serveur de messagerie.\n", "", "")

# --- other ticket systems: acknowledgements and status mails
AR = ("notification",)
M("1952-zendesk", "auto-reply", "Palmgrove Support <support@palmgrove.zendesk-host.example>", "[Palmgrove] Re: [SUP-53601] Card terminal",
  alternative("##- Please type your reply above this line -##\n\nYour request (48213) has been received and is being reviewed by our support staff.\n\nTo add additional comments, reply to this email.\n\n--------------------------------\nThis email is a service from Palmgrove. Delivered by Zendesk\n\n[G6ZK2P-48MQ]\n",
              '<div style="color:#b5b5b5">##- Please type your reply above this line -##</div><p>Your request (48213) has been received and is being reviewed by our support staff.</p><p>To add additional comments, reply to this email.</p><div style="padding:10px 0;color:#aaa">This email is a service from Palmgrove. Delivered by Zendesk</div><span style="color:#FFFFFF" aria-hidden="true">[G6ZK2P-48MQ]</span>'),
  "Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\nX-Mailer: Zendesk Mailer\nX-Zendesk-From-Account-Id: 9f02be\n", lead="Your request (48213) has been received", also=AR, answers=True, mid="<G6ZK2P48MQ_67311f2a_1bd4_sprut@zendesk-host.example>")
M("1953-freshdesk", "auto-reply", "Tidewater Marina IT <helpdesk@tidewater-marina.example>", "Ticket Received - [SUP-53608] Gate cameras",
  "Dear Norrvik Support,\n\nWe would like to acknowledge that we have received your request and a ticket has been created with Ticket ID - 7731.\nA support representative will be reviewing your request and will send you a personal response (usually within 24 hours).\n\nTo view the status of the ticket or add comments, please visit\nhttps://tidewater.freshdesk-host.example/helpdesk/tickets/7731\n\nThank you for your patience.\n\nSincerely,\nTidewater Marina Support Team\n",
  "Auto-Submitted: auto-replied\nX-Auto-Response-Suppress: DR, RN, OOF, AutoReply\nX-FD-Email-Category: ticket_received\n", also=AR, answers=True)
M("1954-otrs-de", "auto-reply", "Hochschule Auental Servicedesk <servicedesk@hs-auental.example>", "[Ticket#2026110910000427] RE: [SUP-53615] Lizenzserver",
  "Sehr geehrte Damen und Herren,\n\nvielen Dank für Ihre Anfrage. Ihre E-Mail wurde unter der Ticketnummer 2026110910000427 erfasst.\n\nBitte lassen Sie die Nummer bei Rückfragen im Betreff stehen.\n\nIhr Servicedesk\n",
  "X-OTRS-Loop: servicedesk@hs-auental.example\nPrecedence: bulk\nAuto-Submitted: auto-replied\nX-Mailer: Znuny (https://znuny.example/)\n", path="", also=AR, answers=True)
M("1955-rt", "auto-reply", "Computing Help via RT <rt-help@cs.elmstead.example>", "[elmstead.example #91447] AutoReply: [SUP-53622] Render nodes",
  "Greetings,\n\nThis message has been automatically generated in response to the\ncreation of a trouble ticket regarding:\n\t\"[SUP-53622] Render nodes\",\na summary of which appears below.\n\nThere is no need to reply to this message right now.  Your ticket has been\nassigned an ID of [elmstead.example #91447].\n\n-------------------------------------------------------------------------\nHello, the nodes are licensed again.\n",
  "Precedence: bulk\nX-RT-Loop-Prevention: elmstead.example\nRT-Ticket: elmstead.example #91447\nManaged-BY: RT 5.0.5 (http://www.bestpractical.example/rt/)\nAuto-Submitted: auto-replied\n", also=AR, answers=True)
M("1956-jira", "notification", "Sunniva Dahl (Jira) <jira@kobberbakken.atlassian-host.example>", "DRIFT-884 Samband mot Norrvik nede",
  "—-—-—-—\nReply above this line.\n\nSunniva Dahl changed the status to Waiting for customer.\n\nView request: https://kobberbakken.atlassian-host.example/servicedesk/customer/portal/3/DRIFT-884\nTurn off this request's notifications\n",
  "Auto-Submitted: auto-generated\nPrecedence: bulk\nX-JIRA-FingerPrint: 22b6b1f0a8\nX-Atlassian-Mail-Transaction-Id: 6d0f\n", lead="Sunniva Dahl changed the status", also=("auto-reply",))
M("1957-glpi-fr", "notification", "GLPI Clinique du Belvédère <glpi@clinique-belvedere.example>", "[GLPI #0021846] Ticket résolu - Liaison Norrvik",
  "URL : https://glpi.clinique-belvedere.example/index.php?redirect=ticket_21846\n\nTitre : Liaison Norrvik\nStatut : Résolu\nSolution : Redémarrage de la passerelle.\n\nSans réponse de votre part sous 5 jours, le ticket sera clos.\n\n--\nGénéré automatiquement par GLPI\n",
  "Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: OOF, DR, NDR, RN, NRN\n", also=("auto-reply",))
M("1958-servicenow", "auto-reply", "IT Service Desk <castellane@service-now-host.example>", "Incident INC0417762 -- opened on your behalf",
  "Your incident INC0417762 has been opened.\n\nShort description: [SUP-53629] Nightly import\nPriority: 4 - Low\n\nClick here to view: LINK\n\nRef:MSG8830117_bW2x0Yq\n",
  "X-ServiceNow-Generated: true\nX-ServiceNow-Source: Notification-7f10\nAuto-Submitted: auto-generated\nPrecedence: bulk\n", also=AR)
M("1959-zammad-pl", "auto-reply", "Pomoc Techniczna <pomoc@urzad-wrzosowa.example>", "Re: [SUP-53636] Podpis kwalifikowany [Ticket#31402]",
  "Zgłoszenie (Ticket#31402) zostało przyjęte i oczekuje na rozpatrzenie.\n\nAby dodać informacje, prosimy odpowiedzieć na tę wiadomość.\n\nZespół Pomocy Technicznej\n",
  "Auto-Submitted: auto-replied\nPrecedence: bulk\nX-Auto-Response-Suppress: All\nX-Powered-By: Zammad - Helpdesk/Support (https://zammad.example/)\nX-Zammad-Ticket-Id: 31402\n", also=AR, answers=True)
M("1960-helpscout", "auto-reply", "Oddfellow Bikes <hello@oddfellow-bikes.example>", "Re: [SUP-53643] Webshop stock sync",
  "Thanks for getting in touch! We've got your message and one of the crew will reply within one business day.\n\nOddfellow Bikes\n",
  "X-HelpScout-Autoreply: true\nAuto-Submitted: auto-replied\nX-Mailer: Help Scout\n", also=AR, answers=True)
M("1961-bare-en", "auto-reply", "Colbeck Council Contact Centre <contact@colbeck-council.example>", "We have received your email - reference CC/118204",
  "Thank you for contacting Colbeck Council.\n\nThis is an automated acknowledgement. Your reference is CC/118204. We aim to answer within 10 working days.\n\nPlease do not reply to this email.\n", also=AR)
M("1962-bare-es", "auto-reply", "Soporte Lumbreras <soporte@lumbreras-tel.example>", "Hemos recibido su solicitud n.º 60917",
  "Estimado cliente:\n\nSu solicitud ha sido registrada con el número 60917. Un técnico se pondrá en contacto con usted en un plazo de 48 horas.\n\nMensaje generado automáticamente, por favor no responda.\n", also=AR)
M("1963-bare-nl", "notification", "Klantportaal Waterschap Laagland <portaal@waterschap-laagland.example>", "Uw melding M-2026-3391 is afgehandeld",
  "Geachte heer, mevrouw,\n\nUw melding M-2026-3391 (gemaal De Hoek, storing besturing) heeft de status: Afgehandeld.\n\nU kunt niet reageren op deze e-mail. Ga voor vragen naar het klantportaal.\n", also=("auto-reply",))

# --- newsletters, marketing, surveys
LIST = "List-Unsubscribe: <https://{0}/u/8c21f>, <mailto:unsubscribe@{0}>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n"


def N(name, sender, subject, words, extra="", path=None, lead=None, also=("auto-reply",)):
    page = "<html><body><table width=\"600\" align=\"center\"><tr><td>" + "".join(f"<p>{esc(x)}</p>" for x in words.split("\n") if x) + "</td></tr></table></body></html>"
    M(name, "notification", sender, subject, alternative(words, page, boundary=f"_----------={name[:4]}17312"), extra, path, lead or words.split("\n")[0], also=also)


N("1964-mailchimp", "Ledger & Loom <news@ledgerloom.example>", "November at Ledger & Loom: close the year in half the time",
  "Three webinars, one checklist and a new export.\n\nRead more: https://ledgerloom.example/nov\n\nYou are receiving this email because you opted in via our website.\nUnsubscribe from this list | Update preferences\n",
  "X-Mailer: MailChimp Mailer - **CID8841fa**\nX-Campaign: mailchimp8841fa.20c\nFeedback-ID: 8841fa:20c:mc\nPrecedence: bulk\n" + LIST.format("ledgerloom.example"), path="bounce-mc.us14_20c-support=norrvik-it.example@mail14.mcsv.example")
N("1965-cleverreach-de", "Fachverlag Brinkum <newsletter@fachverlag-brinkum.example>", "IT-Sicherheit kompakt 11/2026",
  "Die wichtigsten Meldungen des Monats:\n\n1. NIS-2: Was jetzt zu tun ist\n2. Fünf Fehler bei der Datensicherung\n\nSie möchten den Newsletter nicht mehr erhalten? Hier abmelden.\n",
  LIST.format("fachverlag-brinkum.example") + "List-ID: 220187 <kompakt.fachverlag-brinkum.example>\nPrecedence: bulk\n")
N("1966-hubspot", "Kit Delacroix <kit.delacroix@rampwell.example>", "Quick question about your on-call rota",
  "Hi there,\n\nTeams like yours cut escalations by 38% with Rampwell. Would a 15-minute demo on Thursday suit you?\n\nRampwell Inc., 40 Quay Street\nUnsubscribe: https://rampwell.example/u/771\n",
  LIST.format("rampwell.example") + "X-HubSpot-Tracking: 41\nFeedback-ID: aws-12:3:hubspot\n", path="1axb.c2@bf.hubspotmail.example", lead="Hi there,")
N("1967-survey-sv", "Kvarnby Hotell <noreply@kvarnbyhotell.example>", "Hur var din vistelse?",
  "Tack för att du bodde hos oss!\n\nSvara på fyra frågor och var med i utlottningen av en weekend: https://svar.kvarnbyhotell.example/e/93\n\nDetta mejl går inte att svara på.\n", LIST.format("kvarnbyhotell.example"))
N("1968-nps", "Brightpeg Feedback <feedback@brightpeg.example>", "How likely are you to recommend Brightpeg?",
  "On a scale from 0 to 10, how likely are you to recommend Brightpeg to a colleague?\n\n0 1 2 3 4 5 6 7 8 9 10\n\nPowered by Askwell. Opt out of surveys.\n", "Auto-Submitted: auto-generated\nX-SG-EID: u001.9Vq\nPrecedence: bulk\n", path="bounces+1182-support=norrvik-it.example@em41.brightpeg.example")
N("1969-brevo-fr", "Papeterie Malvoisin <bonjour@papeterie-malvoisin.example>", "-20 % sur les toners jusqu'à dimanche",
  "Faites le plein avant l'hiver !\n\nCode promo : TONER20, valable jusqu'au 15 novembre.\n\nSe désinscrire\nVoir la version en ligne\n", LIST.format("papeterie-malvoisin.example") + "X-Mailin-EID: MTAzOTk\n")
N("1970-webinar-it", "Formazione Tecnova <eventi@tecnova-formazione.example>", "Promemoria: il tuo webinar inizia tra un'ora",
  "Il webinar \"Backup senza sorprese\" inizia oggi alle 15:00.\n\nPartecipa: https://tecnova-formazione.example/w/551\n\nRicevi questo messaggio perché ti sei iscritto all'evento.\n")
N("1971-community-digest", "Norrland Admins Community <digest@norrland-admins.example>", "Your weekly digest: 6 new topics",
  "Popular topics since your last visit\n\n- Printer GPOs after the October update (14 replies)\n- Which UPS for a small rack? (9 replies)\n\nTo stop these emails, click unsubscribe.\n",
  "X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated\n" + LIST.format("norrland-admins.example"))

# --- monitors, backups, cron, devices, voicemail, parcels, invoices
M("1972-zabbix", "notification", "Zabbix <zabbix@mon.skarvsund.example>", "Problem: Free disk space is less than 10% on volume /var",
  "Problem started at 03:12:08 on 2026.11.17\nProblem name: Free disk space is less than 10% on volume /var\nHost: sk-db02\nSeverity: Average\nOperational data: 7.81 %\nOriginal problem ID: 4471920\n", "Auto-Submitted: auto-generated\n")
M("1973-veeam", "notification", "backup@archiv-sonnwald.example", "[Failed] Nightly VMs (9 objects) 1 failed",
  part("text/html", "<html><body><table><tr><td><b>Backup job: Nightly VMs</b></td><td>Failed</td></tr><tr><td>Success</td><td>8</td></tr><tr><td>Warning</td><td>0</td></tr><tr><td>Error</td><td>1</td></tr><tr><td>dc-01</td><td>Cannot connect to the host's administrative share.</td></tr></table><p>Veeam Backup &amp; Replication 12.1</p></body></html>", "quoted-printable", "utf-8"),
  lead="Backup job: Nightly VMs")
M("1974-cron", "notification", "root@lager02.hofgut-tannen.example (Cron Daemon)", "Cron <root@lager02> /usr/local/sbin/sync-stock.sh",
  "rsync: [sender] change_dir \"/srv/stock/out\" failed: No such file or directory (2)\nrsync error: some files/attrs were not transferred (code 23) at main.c(1338)\n",
  "X-Cron-Env: <SHELL=/bin/sh>\nX-Cron-Env: <LOGNAME=root>\nAuto-Submitted: auto-generated\n")
M("1975-synology", "notification", "Synology NAS <nas@steuerbuero-ehlers.example>", "[NAS-EHLERS] Speicherpool 1 ist beeinträchtigt",
  "Sehr geehrter Benutzer,\n\nSpeicherpool 1 auf NAS-EHLERS ist beeinträchtigt (Festplatte 3 ausgefallen). Bitte ersetzen Sie das Laufwerk.\n\nVon NAS-EHLERS\n")
M("1976-printer", "notification", "MFP-2nd-floor <mfp2@chancery-lane-office.example>", "Device alert: toner low (Black)",
  "Device: MFP-2nd-floor\nSerial number: A7PY021004417\nLocation: 2nd floor corridor\nEvent: Toner low (Black), about 340 pages left\nTotal counter: 188204\n")
M("1977-scan", "notification", "scanner@praxis-am-anger.example", "Message from KM_C300i",
  multi("mixed", part("text/plain", "Device Name: KM_C300i\nDevice Model: C300i\nLocation: Anmeldung\n\nFile Format: PDF MMR(G4)\nResolution: 200dpi x 200dpi\n"), attached("SKM_C300i26111709150.pdf", "application/pdf", b"%PDF-1.4\n%scan\n" * 30)),
  lead="Device Name: KM_C300i", automatic_also_accept=[None], attachments=[{"name": "SKM_C300i26111709150.pdf"}])
M("1978-voicemail", "notification", "Voicemail <no-reply@pbx.solvang-gruppen.example>", "New voicemail from 047 555 0109 (0:43)",
  multi("mixed", part("text/plain", "You have received a new voicemail.\n\nFrom: 0475550109\nMailbox: 200 (Support)\nDuration: 0:43\nReceived: Tuesday, 17 November 2026, 07:51\n\nThe message is attached.\n"), attached("msg0043.wav", "audio/x-wav", b"RIFF\x24\x00\x00\x00WAVEfmt " * 12)),
  lead="You have received a new voicemail.")
M("1979-parcel-pl", "notification", "Kurier Zefir <powiadomienia@kurier-zefir.example>", "Twoja paczka 6280 0041 1177 jest w drodze",
  "Dzień dobry!\n\nKurier dostarczy paczkę 6280 0041 1177 dzisiaj między 11:20 a 13:20. Do zapłaty: 0,00 zł.\n\nWiadomość wygenerowana automatycznie. Prosimy na nią nie odpowiadać.\n")
M("1980-invoice-cs", "notification", "Fakturace Energo Blata <fakturace@energo-blata.example>", "Faktura č. 2611004482 ke stažení",
  "Vážený zákazníku,\n\nv příloze zasíláme fakturu č. 2611004482 se splatností 1. 12. 2026. Částka k úhradě: 4 318 Kč.\n\nTento e-mail byl vygenerován automaticky, neodpovídejte na něj.\n", "Auto-Submitted: auto-generated\n")
M("1981-certificate", "notification", "cert-watch <noreply@certwatch.example>", "Expires in 7 days: portal.norrvik-it.example",
  "The certificate for the names below expires on 2026-11-26 (7 days).\n\nportal.norrvik-it.example\nwww.portal.norrvik-it.example\n\nYou receive this because your address was given at issuance.\n", also=())


# --- calendar replies, read receipts
def ics(method, who, state, title, n):
    return (f"BEGIN:VCALENDAR\nPRODID:-//Example//Calendar 7//EN\nVERSION:2.0\nMETHOD:{method}\nBEGIN:VEVENT\nUID:meet-{n}@norrvik-it.example\nDTSTAMP:20261117T101500Z\nDTSTART:20261124T090000Z\nDTEND:20261124T093000Z\n"
            f"ORGANIZER:mailto:support@norrvik-it.example\nATTENDEE;PARTSTAT={state};CN={who.split(' <')[0]}:mailto:{who.split('<')[1][:-1]}\nSUMMARY:{title}\nEND:VEVENT\nEND:VCALENDAR\n")


WHO = "Emrys Tolliver <e.tolliver@grange-optics.example>"
M("1982-google-accept", "calendar", WHO, "Accepted: Handover of the portal @ Tue 24 Nov 2026 10:00 - 10:30 (CET) (Norrvik Support)",
  multi("mixed", multi("alternative", part("text/plain", "Emrys Tolliver has accepted this invitation.\n\nHandover of the portal\nTuesday 24 Nov 2026, 10:00 - 10:30\n\nInvitation from Google Calendar: https://calendar.google.example/calendar/\n"),
                       part("text/html", "<p>Emrys Tolliver has accepted this invitation.</p><p><b>Handover of the portal</b></p>"), part("text/calendar; method=REPLY", ics("REPLY", WHO, "ACCEPTED", "Handover of the portal", 1)), boundary="000000000000ab12"),
        attached("invite.ics", "application/ics", ics("REPLY", WHO, "ACCEPTED", "Handover of the portal", 1).encode()), boundary="000000000000ab13"),
  "Auto-Submitted: auto-generated\n", lead="Emrys Tolliver has accepted this invitation.")
WHO2 = "Annelie Sturm <annelie.sturm@holzbau-rieder.example>"
M("1983-outlook-decline", "calendar", WHO2, "Abgelehnt: Abnahme Zeiterfassung",
  multi("alternative", part("text/plain", "\n"), part("text/calendar; method=REPLY", ics("REPLY", WHO2, "DECLINED", "Abnahme Zeiterfassung", 2), "base64", "utf-8"), boundary="_000_DB7PR06MB5512_"),
  "Thread-Topic: Abnahme Zeiterfassung\nX-MS-Has-Attach:\n", lead="")


def receipt(name, sender, subject, words, ua):
    entity = multi("report", part("text/plain", words), ("Content-Type: message/disposition-notification\r\n\r\nReporting-UA: " + ua + "\r\nFinal-Recipient: rfc822;" + sender.split("<")[1][:-1] +
                   "\r\nOriginal-Message-ID: " + OURS.format(88010) + "\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n").encode(), boundary=f"----{name[:4]}MDN", extra="; report-type=disposition-notification")
    M(name, "notification", sender, subject, entity, lead=words.split("\n")[0], also=("auto-reply", "feedback-report"), answers=True)


receipt("1984-read-outlook", "Crispin Vale <crispin.vale@downs-auction.example>", "Read: [SUP-53650] Catalogue import", "Your message\n\n   To: Crispin Vale\n   Subject: [SUP-53650] Catalogue import\n   Sent: Tuesday, November 17, 2026 9:02:00 AM (UTC+00:00)\n\n was read on Tuesday, November 17, 2026 9:40:00 AM (UTC+00:00).\n", "DB7PR06; Microsoft Outlook 16.0")
receipt("1985-read-thunderbird", "Solveig Amdal <solveig@fjordfisk-amdal.example>", "Return Receipt (displayed) - [SUP-53657] Temperaturlogg", "This is a Return Receipt for the mail that you sent to solveig@fjordfisk-amdal.example.\n\nNote: This Return Receipt only acknowledges that the message was displayed on the recipient's computer. There is no guarantee that the recipient has read or understood the message contents.\n", "fjordfisk; Thunderbird 128.4")


# --- persons: everyday answers and first messages
def R(name, sender, subject, shape, said, sign, *rest, **more):
    """Someone's answer or message in the shape of a program."""
    options = {k: more.pop(k) for k in ("block", "rule", "mobile", "only_html", "only_plain", "charset", "flowed") if k in more}
    hide = "\n".join(x for x in (sign, *rest) if x)
    P(name, sender, subject, shape(said, sign, *rest, **options), said, hide=hide, **more)


ASKED = "Hello,\n\ncould you tell us which version is shown under Help, About?\n\nKind regards\nNorrvik Support, Ylva"

R("1986-gmail-en", "Bronwen Ap Rhys <bronwen@cwm-pottery.example>", "Re: [SUP-53700] Kiln log does not open", gmail,
  "Hi Ylva,\n\nit says 8.4.1 (build 2207). The log opens on my laptop but not on the one next to the kiln.", "Bronwen Ap Rhys\nCwm Pottery", "On Wed, 18 Nov 2026 at 09:12, Norrvik Support <support@norrvik-it.example> wrote:", ASKED, answers=True)
R("1987-outlook-de", "Jost Willeke <j.willeke@blechwerk-hagenau.example>", "AW: [SUP-53707] Stempeluhr bucht doppelt", outlook,
  "Hallo Frau Lind,\n\nVersion 8.4.0. Seit gestern Abend bucht die Uhr am Tor 2 jede Karte zweimal.\nKönnen Sie die doppelten Buchungen löschen oder müssen wir das selbst tun?", "Viele Grüße\nJost Willeke\nPersonalabteilung\nTel. +49 555 0188-14",
  "Von: Norrvik Support <support@norrvik-it.example>\nGesendet: Mittwoch, 18. November 2026 09:12\nAn: Jost Willeke <j.willeke@blechwerk-hagenau.example>\nBetreff: [SUP-53707] Stempeluhr bucht doppelt", ASKED, answers=True)
R("1988-iphone-en", "Tamsin Okoro <tamsin@littlegate-nursery.example>", "Re: [SUP-53714] Door code", iphone,
  "That worked, the door opens again. One more thing: can the night staff get their own code?", "Sent from my iPhone", "On 18 Nov 2026, at 12:01, Norrvik Support <support@norrvik-it.example> wrote:", ASKED, answers=True)
R("1989-thunderbird-fr", "Gaspard Ruelle <g.ruelle@imprimerie-ruelle.example>", "Re: [SUP-53721] Polices manquantes", thunderbird,
  "Bonjour,\n\nnous sommes en 8.3.9. Les polices manquent seulement dans les PDF exportés depuis le poste 5.\nFaut-il mettre à jour tous les postes ?", "Gaspard Ruelle\nImprimerie Ruelle & fils", "Le 18/11/2026 à 09:12, Norrvik Support a écrit :", ASKED, answers=True)
R("1990-outlookweb-es", "Marisol Tejada <mtejada@frutas-arroyo.example>", "RE: [SUP-53728] Pesadas duplicadas", outlook_web,
  "Buenas tardes:\n\nLa versión es la 8.4.1. Adjunto mañana la captura porque hoy no tengo acceso a la báscula.", "", "De: Norrvik Support <support@norrvik-it.example>\nEnviado: miércoles, 18 de noviembre de 2026 9:12\nPara: Marisol Tejada <mtejada@frutas-arroyo.example>\nAsunto: [SUP-53728] Pesadas duplicadas", ASKED, answers=True)
R("1991-apple-it", "Ludovico Sarti <ludovico@studio-sarti.example>", "Re: [SUP-53735] Rilievo in DWG", apple,
  "Salve Ylva,\n\nil file si apre, grazie. Mancano però le quote del secondo piano: è un limite dell'esportazione?", "Arch. Ludovico Sarti", "Il giorno 18 nov 2026, alle ore 09:12, Norrvik Support <support@norrvik-it.example> ha scritto:", ASKED, answers=True)
R("1992-samsung-tr", "Volkan Erdem <volkan@bosfor-nakliyat.example>", "Re: [SUP-53742] Araç takip", samsung,
  "Merhaba, sürüm 8.4.1 görünüyor. 34 plakalı araç haritada hâlâ dünkü yerinde duruyor.", "Galaxy cihazımdan gönderildi", "-------- Orijinal mesaj --------", "Kimden: Norrvik Support <support@norrvik-it.example>\nTarih: 18.11.2026 09:12 (GMT+03:00)\nAlıcı: volkan@bosfor-nakliyat.example\nKonu: [SUP-53742] Araç takip", ASKED, answers=True)
R("1993-gmailapp-ru", "Марта Ильина <marta@chainaya-lavka.example>", "Re: [SUP-53749] Остатки на складе", gmail_app,
  "Версия 8.4.1. После перезагрузки остатки снова правильные, но отчёт за октябрь пустой.", "", "ср, 18 нояб. 2026 г., 09:12 Norrvik Support <support@norrvik-it.example>:", ASKED, answers=True)
R("1994-yahoo-en", "Dell Hathcock <dellhathcock@ymail-users.example>", "Re: [SUP-53756] Statement shows wrong address", yahoo,
  "The new statement still has the old street on it. Page 1 is right, page 2 is wrong.", "Dell Hathcock", "On Wednesday, November 18, 2026 at 03:12:00 AM CST, Norrvik Support <support@norrvik-it.example> wrote:", ASKED, answers=True)
R("1995-zimbra-pt", "Leonor Quaresma <leonor.quaresma@junta-alvor.example>", "Re: [SUP-53763] Senhas do balcão", zimbra,
  "Bom dia,\n\na versão é a 8.3.9. O ecrã do balcão 2 continua a chamar a senha anterior.", "Leonor Quaresma\nJunta de Freguesia de Alvor", "----- Mensagem original -----", "De: \"Norrvik Support\" <support@norrvik-it.example>\nPara: \"Leonor Quaresma\" <leonor.quaresma@junta-alvor.example>\nEnviadas: Quarta-feira, 18 de novembro de 2026 9:12:00\nAssunto: [SUP-53763] Senhas do balcão", ASKED, answers=True)
R("1996-first-en", "Rufus Bellamy <rufus.bellamy@stonecross-theatre.example>", "Seat map for the studio", outlook,
  "Good morning,\n\nThe seat map for our studio shows row F twice and row G not at all. Tickets for the premiere go on sale on Friday, so we need this corrected before then.\n\nThe change was made by your colleague on Tuesday, I believe.", "Kind regards,\nRufus Bellamy\nBox Office Manager", "", "")
R("1997-first-sv", "Hjalmar Nyman <hjalmar@nymans-bageri.example>", "Kvittoskrivaren", gmail,
  "Hej!\n\nKvittoskrivaren i butiken skriver bara ut halva kvittot sedan i morse. Vi har bytt rulle och startat om kassan. Vad gör vi nu?", "Hjalmar", "", "", block=False)
P("1998-first-pl", "Jagoda Sikora <jagoda.sikora@biblioteka-mglista.example>", "Nowe stanowisko dla czytelników",
      "Dzień dobry,\n\nuruchamiamy od poniedziałku dodatkowe stanowisko. Czy nasza licencja obejmuje dziewiąty komputer, czy trzeba ją rozszerzyć?\n\n-- \nJagoda Sikora\nBiblioteka Miejska\n",
      "Dzień dobry,\n\nuruchamiamy od poniedziałku dodatkowe stanowisko. Czy nasza licencja obejmuje dziewiąty komputer, czy trzeba ją rozszerzyć?", hide="Biblioteka Miejska")
P("1999-first-ja", "堀内 健介 <horiuchi@asagiri-onsen.example>", "予約画面について",
  "お世話になっております。朝霧温泉の堀内です。\n\n昨日から予約画面の料金が表示されません。再起動しても変わりませんでした。\n対処方法をご教示いただけますでしょうか。\n\n-- \n堀内 健介\n朝霧温泉 フロント\n",
  "お世話になっております。朝霧温泉の堀内です。\n\n昨日から予約画面の料金が表示されません。再起動しても変わりませんでした。\n対処方法をご教示いただけますでしょうか。", hide="朝霧温泉 フロント")
R("2000-first-nl-attach", "Wessel Brandsma <wessel@brandsma-tegels.example>", "Foutmelding bij offerte", outlook_web,
  "Hoi,\n\nals ik een offerte met meer dan 40 regels opsla krijg ik foutcode 0x1F. Bij kortere offertes gaat het goed.", "", "", "", mobile="Outlook voor Android downloaden")
P("2001-reply-below", "Piotr Halama <p.halama@serwis-halama.example>", "Re: [SUP-53770] Backup agent",
      "On 18.11.2026 09:12, Norrvik Support wrote:\n> Hello,\n>\n> could you tell us which version is shown under Help, About?\n\n8.4.1 on the server, 8.3.9 on the two clients.\n\n> Kind regards\n> Norrvik Support, Ylva\n\n-- \nPiotr\n",
      "8.4.1 on the server, 8.3.9 on the two clients.", leak=["which version is shown"], answers=True)
R("2002-tbhtml-de", "Wiebke Moormann <w.moormann@deichverband-ost.example>", "Re: [SUP-53777] Pegelkurve", thunderbird_html,
  "Moin,\ndie Kurve ist wieder da, vielen Dank für die schnelle Hilfe.\nDer Pegel am Siel 4 läuft allerdings eine Stunde nach. Zeitumstellung?", "Wiebke Moormann", "Am 18.11.2026 um 09:12 schrieb Norrvik Support:", ASKED, answers=True)
R("2003-ko", "구민재 <koo.mj@saebyeok-foods.example>", "Re: [SUP-53784] 라벨 인쇄", gmail,
  "안녕하세요,\n\n버전은 8.4.1입니다. 라벨의 유통기한이 하루 빠르게 찍힙니다. 설정에서 바꿀 수 있나요?", "구민재\n새벽식품 생산팀", "2026년 11월 18일 (수) 오후 5:12, Norrvik Support <support@norrvik-it.example>님이 작성:", ASKED, answers=True)
R("2004-short-en", "Ottoline Marsh <o.marsh@ridgeway-solicitors.example>", "RE: [SUP-53791] Dictation", outlook,
  "8.4.1", "Ottoline Marsh\nRidgeway Solicitors LLP", "From: Norrvik Support <support@norrvik-it.example>\nSent: 18 November 2026 09:12\nTo: Ottoline Marsh <o.marsh@ridgeway-solicitors.example>\nSubject: [SUP-53791] Dictation", ASKED, answers=True)
R("2005-fi-first", "Seppo Vainikka <seppo.vainikka@jokivarren-saha.example>", "Tukkimittari", iphone,
  "Hei, tukkimittari näyttää nollaa linjalla 1. Voiko joku soittaa minulle tänään?", "Lähetetty iPhonesta", "", "")

# --- persons whose mail resembles machines'
MAILMAN = "Precedence: list\nList-Id: {0} <{1}>\nList-Unsubscribe: <https://{2}/options/x>, <mailto:{3}-request@{2}?subject=unsubscribe>\nList-Post: <mailto:{3}@{2}>\nX-BeenThere: {3}@{2}\nX-Mailman-Version: 2.1.39\nErrors-To: {3}-bounces@{2}\n"

P("2006-mailman", "Gunhild Torsvik <gunhild@torsvik-data.example>", "[norrvik-users] Export stops at 1000 rows",
  "Hi all,\n\nsince 8.4.1 my export stops at exactly 1000 rows. Does anyone else see this, and is it a setting?\n\n-- \nGunhild\n_______________________________________________\nnorrvik-users mailing list\nnorrvik-users@lists.norrvik-users.example\nhttps://lists.norrvik-users.example/listinfo/norrvik-users\n",
  "Hi all,\n\nsince 8.4.1 my export stops at exactly 1000 rows. Does anyone else see this, and is it a setting?",
  leak=["norrvik-users mailing list"], extra=MAILMAN.format("Users of Norrvik", "norrvik-users.lists.norrvik-users.example", "lists.norrvik-users.example", "norrvik-users"),
  path="norrvik-users-bounces@lists.norrvik-users.example", to="norrvik-users@lists.norrvik-users.example")
P("2007-google-group", "Tobiah Lund <tobiah@lund-fabrik.example>", "Re: Label queue stuck after reboot",
  "Same here on two machines. Clearing the queue by hand helps until the next reboot. Could support confirm this is known?\n\nTobiah\n\n-- \nYou received this message because you are subscribed to the Google Groups \"Norrvik Partners\" group.\nTo unsubscribe from this group and stop receiving emails from it, send an email to norrvik-partners+unsubscribe@groups.example.\n",
  "Same here on two machines. Clearing the queue by hand helps until the next reboot. Could support confirm this is known?",
  leak=["You received this message because"], extra="Precedence: list\nMailing-list: list norrvik-partners@groups.example; contact norrvik-partners+owners@groups.example\nList-ID: <norrvik-partners.groups.example>\nX-Google-Group-Id: 551200981\nList-Unsubscribe: <mailto:googlegroups-manage+55+unsubscribe@groups.example>\n",
  path="norrvik-partners+bncBC5@groups.example", to="norrvik-partners@groups.example")
P("2008-bulk-person", "Eudora Finch <e.finch@parish-council-thrale.example>", "Re: [SUP-53805] Minutes template",
  "Thank you, the template works. Where do I change the crest in the header?\n\nEudora Finch\n", "Thank you, the template works. Where do I change the crest in the header?",
  extra="Precedence: bulk\nX-Mailer: GroupMail 6.0\n", answers=True)
P("2009-about-notice", "Henning Straub <h.straub@straub-optik.example>", "Abwesenheitsnotiz wird nicht verschickt",
  "Guten Tag,\n\nmeine Abwesenheitsnotiz \"Ich bin bis 27.11. nicht im Haus\" ist seit Freitag aktiv, aber niemand bekommt sie. Woran kann das liegen?\n\nMit freundlichen Grüßen\nHenning Straub\n",
  "Guten Tag,\n\nmeine Abwesenheitsnotiz \"Ich bin bis 27.11. nicht im Haus\" ist seit Freitag aktiv, aber niemand bekommt sie. Woran kann das liegen?", leak=["Mit freundlichen Grüßen"])
R("2010-away-soon-en", "Cordelia Nash <c.nash@foxhollow-school.example>", "Re: [SUP-53812] Timetable import", outlook,
  "Hi Ylva,\n\nI will be out of the office from Friday until 2 December, so please send the import file to Mr Abara in the meantime. Before I go: do we need to close the old timetable first?", "Regards,\nCordelia Nash",
  "From: Norrvik Support <support@norrvik-it.example>\nSent: Wednesday, November 18, 2026 9:12 AM\nTo: Cordelia Nash\nSubject: [SUP-53812] Timetable import", ASKED, answers=True)
R("2011-away-soon-fr", "Anselme Koffi <a.koffi@cooperative-baobab.example>", "Congés la semaine prochaine et mise à jour", gmail,
  "Bonjour,\n\nje serai en congé du 23 au 30 novembre. Peut-on reporter la mise à jour au 1er décembre, ou ma collègue Awa peut-elle la lancer seule ?", "Anselme Koffi", "", "")
R("2012-back-again-pl", "Grażyna Morawiec <g.morawiec@zaklad-wodny.example>", "Re: [SUP-53819] Odczyty liczników", gmail,
  "Dzień dobry,\n\nprzepraszam za zwłokę, byłam na urlopie i dopiero dziś wróciłam do biura. Odczyty nadal się nie wczytują. Co mam sprawdzić?", "Grażyna Morawiec",
  "śr., 18 lis 2026 o 09:12 Norrvik Support <support@norrvik-it.example> napisał(a):", ASKED, answers=True)
P("2013-quotes-our-notice", "Ingolf Bakke <ingolf@bakke-elektro.example>", "Re: Automatic reply: Meter gateway",
  "So nobody is there until Monday? Our gateway is down now. Who can I phone?\n\nOn 18 Nov 2026 18:20, Norrvik Support wrote:\n> Thank you for your message. The office is closed until Monday, 23 November.\n> Your message will be answered then.\n",
  "So nobody is there until Monday? Our gateway is down now. Who can I phone?", leak=["The office is closed until Monday"], answers=True)
P("2014-forward-bounce", "Perpetua Lamb <p.lamb@lamb-and-daughters.example>", "FW: Undelivered Mail Returned to Sender",
  "Hello,\n\nI get this back each time I mail our accountant from your system, but from my phone it goes through. Can you see why?\n\nPerpetua Lamb\n\n-----Original Message-----\nFrom: MAILER-DAEMON@mx1.norrvik-it.example\nSent: 17 November 2026 16:02\nTo: p.lamb@lamb-and-daughters.example\nSubject: Undelivered Mail Returned to Sender\n\nThis is the mail system at host mx1.norrvik-it.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.\n\n<office@hale-accounts.example>: host mx.hale-accounts.example said: 550 5.7.1 SPF check failed\n",
  "Hello,\n\nI get this back each time I mail our accountant from your system, but from my phone it goes through. Can you see why?", leak=["Sent: 17 November 2026 16:02"],
  also_accept=["Hello,\n\nI get this back each time I mail our accountant from your system, but from my phone it goes through. Can you see why?\n\nThis is the mail system at host mx1.norrvik-it.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.\n\n<office@hale-accounts.example>: host mx.hale-accounts.example said: 550 5.7.1 SPF check failed"])
WORDS = "Hallo zusammen,\n\nanbei die Unzustellbarkeitsmeldung von heute früh. Warum lehnt der Server plötzlich alle Mails an die Filiale ab?"
P("2015-attached-bounce", "Notburga Heigl <n.heigl@molkerei-inntal.example>", "Unzustellbar: Tagesbericht",
  multi("mixed", part("text/plain", WORDS + "\n\nViele Grüße\nNotburga Heigl\n"),
        b'Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename="Unzustellbar.eml"\r\n\r\nFrom: postmaster@molkerei-inntal.example\r\nTo: n.heigl@molkerei-inntal.example\r\nSubject: Unzustellbar: Tagesbericht\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nDelivery has failed to these recipients or groups:\r\nfiliale3@molkerei-inntal.example\r\n550 5.7.606 Access denied\r\n'),
  WORDS, leak=["Viele Grüße"], also_accept=[WORDS + "\n\nDelivery has failed to these recipients or groups:\nfiliale3@molkerei-inntal.example\n550 5.7.606 Access denied"])
P("2016-forward-ack", "Zsófia Kertész <kertesz@duna-nyomda.example>", "FW: Ticket received #88120",
  "Dear Norrvik,\n\nthe cloud provider sent only this automatic confirmation three days ago and nothing since. Is the fault on their side or yours?\n\nZsófia Kertész\n\n________________________________\nFrom: Skyhoist Support <noreply@skyhoist.example>\nSent: Monday, November 16, 2026 8:11:00 AM\nTo: Zsófia Kertész <kertesz@duna-nyomda.example>\nSubject: Ticket received #88120\n\nYour request has been received. Please do not reply to this email.\n",
  "Dear Norrvik,\n\nthe cloud provider sent only this automatic confirmation three days ago and nothing since. Is the fault on their side or yours?", leak=["Skyhoist Support <noreply@skyhoist.example>"],
  also_accept=["Dear Norrvik,\n\nthe cloud provider sent only this automatic confirmation three days ago and nothing since. Is the fault on their side or yours?\n\nYour request has been received. Please do not reply to this email."])
R("2017-info-address", "Info Bergbahn Kalkspitz <info@bergbahn-kalkspitz.example>", "Drehkreuz 2 gesperrt", outlook,
  "Grüß Gott,\n\nseit 8 Uhr bleibt Drehkreuz 2 rot, obwohl die Karten gültig sind. Bitte um Rückruf an der Kassa.", "Bergbahn Kalkspitz\nInformation & Kassa", "", "")
R("2018-it-support", "IT-Support Rosenlund <it-support@rosenlund-kommun.example>", "SV: [SUP-53826] Inloggning via AD", outlook_web,
  "Hej!\n\nVi har nu lagt till gruppen i AD men får fortfarande felkod 401. Kan ni kontrollera på er sida?", "IT-Support\nRosenlunds kommun", "Från: Norrvik Support <support@norrvik-it.example>\nSkickat: den 18 november 2026 09:12\nTill: IT-Support Rosenlund <it-support@rosenlund-kommun.example>\nÄmne: [SUP-53826] Inloggning via AD", ASKED, answers=True)
P("2019-noreply-name", "Bolt & Barrow <no-reply@boltandbarrow.example>", "Till drawer",
  "Hi, it's Sam from the Leeds shop, sorry, only this mailbox works on the till. The drawer doesn't open after a card sale. Is there a setting for that?\n\nSam\n",
  "Hi, it's Sam from the Leeds shop, sorry, only this mailbox works on the till. The drawer doesn't open after a card sale. Is there a setting for that?")
P("2020-system-admin", "System Administrator <admin@helmsley-trust.example>", "Service account password",
  "Hello,\n\nwe rotate the password of the service account on the first of the month. Does your agent need a restart after that, or does it pick up the new one by itself?\n\nRegards,\nBasil Quaye\nSystem Administrator\n",
  "Hello,\n\nwe rotate the password of the service account on the first of the month. Does your agent need a restart after that, or does it pick up the new one by itself?", hide="Basil Quaye\nSystem Administrator")
P("2021-received-thanks", "Quentin Ahlgren <q.ahlgren@ahlgren-marin.example>", "Re: [SUP-53833] Licence file",
  "Thank you, received.\n\n> Please find the licence file attached.\n", "Thank you, received.", leak=["Please find the licence file"], answers=True)
P("2022-received-de", "Magda Pohl <pohl@kanzlei-pohl.example>", "AW: [SUP-53840] Rechnung Oktober",
  "Vielen Dank für Ihre Nachricht, habe alles erhalten und melde mich morgen.\n\nMagda Pohl\n\nAm 18.11.2026 um 09:12 schrieb Norrvik Support:\n> Guten Tag, anbei die Rechnung für Oktober.\n",
  "Vielen Dank für Ihre Nachricht, habe alles erhalten und melde mich morgen.", leak=["anbei die Rechnung"], answers=True)
P("2023-received-es", "Amparo Lledó <amparo@conservas-lledo.example>", "Re: [SUP-53847] Certificado",
  "Recibido, gracias. Lo reviso y le digo algo.\n\nAmparo\n", "Recibido, gracias. Lo reviso y le digo algo.", answers=True)
ALARM = "Morning,\n\nwe get the following every night at 3. Is it harmless?\n\nPROBLEM: norrvik-agent on sk-app01 is CRITICAL\nService: norrvik-agent\nState: CRITICAL (timeout after 10 s)\nDate/Time: 2026-11-18 03:00:11"
P("2024-pasted-alarm", "Ferelith Moore <f.moore@skarn-hydro.example>", "PROBLEM: norrvik-agent on sk-app01 is CRITICAL", ALARM + "\n\nThanks\nFerelith\n", ALARM)
CRON = "Hei,\n\ndette kom fra cron i natt. Må vi gjøre noe?\n\n/etc/cron.daily/norrvik-rotate:\nerror: skipping \"/var/log/norrvik/agent.log\" because parent directory has insecure permissions"
P("2025-pasted-cron", "Rolf Åmodt <rolf.amodt@fjellbrygg.example>", "Cron <root@fb1> norrvik-rotate", CRON + "\n\nHilsen Rolf\n", CRON)
R("2026-night-shift", "Duty Engineer <duty@north-pier-terminal.example>", "OUT OF HOURS: crane 2 has no position data", iphone,
  "Out of hours call. Crane 2 lost its position data at 02:40, crane 1 is fine. We restarted the gateway twice. Please ring the duty phone, I am on shift until 6.", "Madoc\n\nSent from my iPhone", "", "")
P("2027-pikett-de", "Pikettdienst Spital Rautal <pikett@spital-rautal.example>", "Pikett: Rufanlage Station 3",
  "Guten Abend\n\nDie Rufanlage auf Station 3 zeigt keine Zimmernummern mehr an. Bin bis 7 Uhr im Dienst, danach übernimmt Frau Zgraggen.\n\nFreundliche Grüsse\nUrs Inderbitzin\n",
  "Guten Abend\n\nDie Rufanlage auf Station 3 zeigt keine Zimmernummern mehr an. Bin bis 7 Uhr im Dienst, danach übernimmt Frau Zgraggen.", leak=["Freundliche Grüsse"])
P("2028-suppress-header", "Petronella Vos <p.vos@vos-en-zonen.example>", "Re: [SUP-53854] Storing kassa",
  "Beste Ylva,\n\nde kassa doet het weer. Mag de melding dicht, of wachten we op de update van vrijdag?\n\nMet vriendelijke groet,\nPetronella Vos\n",
  "Beste Ylva,\n\nde kassa doet het weer. Mag de melding dicht, of wachten we op de update van vrijdag?", leak=["Met vriendelijke groet"],
  extra="X-Auto-Response-Suppress: DR, OOF, AutoReply\nX-MS-Has-Attach:\nThread-Topic: [SUP-53854] Storing kassa\nAuto-Submitted: no\nX-Priority: 3\n", answers=True)
P("2029-agent-of-other-desk", "Otis Rowntree (Skyhoist Support) <support@skyhoist.example>", "Re: [SUP-53861] API key [Skyhoist #88120]",
  "Hi Ylva,\n\nI looked at ticket 88120 myself: your key was revoked on the 12th because it was unused. Shall I issue a new one with the same scope?\n\nOtis Rowntree\nSkyhoist Support, tier 2\n",
  "Hi Ylva,\n\nI looked at ticket 88120 myself: your key was revoked on the 12th because it was unused. Shall I issue a new one with the same scope?", hide="Skyhoist Support, tier 2",
  extra="X-Mailer: Zendesk Mailer\nX-Zendesk-From-Account-Id: 771a\n", answers=True)
P("2030-newsletter-question", "Clementina Ricci <clementina@libreria-ricci.example>", "Newsletter di novembre: disiscrizione",
  "Buongiorno,\n\nnella newsletter che inviamo dal vostro programma il link \"Annulla iscrizione\" porta a una pagina vuota. Come si corregge?\n\nClementina Ricci\n",
  "Buongiorno,\n\nnella newsletter che inviamo dal vostro programma il link \"Annulla iscrizione\" porta a una pagina vuota. Come si corregge?")
