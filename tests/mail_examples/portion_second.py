"""1701-1860: a second batch written blind, to measure the reader once: 110 messages of machines, 50 of persons."""

import base64
import re

from compose import add, address, alternative, apple, attached, coded, crlf, esc, gmail, gmail_app, iphone, machine, multi, outlook
from compose import outlook_web, part, plain, proton, samsung, thunderbird, thunderbird_html, word, yahoo, zimbra

DESK = "Tidewell Support <support@tidewell.example>"
REF = "In-Reply-To: <CS-5531.a9@tidewell.example>\nReferences: <c0a1.77@customer.example> <CS-5531.a9@tidewell.example>\n"
_n = [0]


def when(n, zone="+0100"):
    day = 24 + n % 2                                    # a Tuesday and a Wednesday
    return f"{'Tue Wed'.split()[n % 2]}, {day:02d} Nov 2026 {7 + n % 11:02d}:{n * 7 % 60:02d}:{n * 13 % 60:02d} {zone}"


def post(sender, subject, entity, extra="", path=None, to=DESK, mid=None, hop="", zone="+0100", date=None, received="", asis=False):
    """A whole message as our server received it.  `path` is the envelope's sender, `hop` the server that gave it to us, `received` older lines."""
    _n[0] += 1
    n = _n[0]
    bare = re.search(r"[^\s<]+@[^\s<>;]+", sender).group(0)
    domain = bare.split("@")[1]
    hop = hop or f"mail.{domain}"
    date = date or when(n, zone)
    mid = f"<{n * 104729 % 999983:06x}.{n * 7919 % 99991:05d}@{domain}>" if mid is None else mid
    head = [f"Return-Path: <{bare if path is None else path}>", "Delivered-To: support@tidewell.example",
            f"Received: from {hop} ({hop} [198.51.100.{n % 250 + 1}])\r\n\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))\r\n"
            f"\tby mx2.tidewell.example (Postfix) with ESMTPS id 4S{n * 15485863 % 16777215:06X}\r\n\tfor <support@tidewell.example>; {date}"]
    if received:
        head.append(crlf(received).rstrip())
    head += [f"From: {sender if asis else address(sender)}", f"To: {to if asis else address(to)}", f"Subject: {subject if asis else word(subject)}", f"Date: {date}"]
    if mid:
        head.append(f"Message-ID: {mid}")
    head.append("MIME-Version: 1.0")
    return ("\r\n".join(head) + "\r\n" + crlf(extra)).encode("utf-8") + (plain(entity) if isinstance(entity, str) else entity)


def M(name, kind, sender, subject, body, extra="", path=None, lead=None, also=(), keep=(), more=None, **way):
    """A machine's message; only its leading words are named."""
    machine(name, post(sender, subject, body, extra, path, **way), kind, body, lead, also, keep=keep, **(more or {}))


def V(name, sender, subject, body, extra="", path=None, lead=None, page="", **way):
    """An absence notice; `page` puts it into HTML with the text beside it."""
    entity = body
    if page:
        lead = lead or body.strip().split("\n")[0]
        entity = alternative(body + "\n", page.replace("{}", "<br>\n".join(esc(line) for line in body.split("\n"))), None if body.isascii() else "quoted-printable",
                             boundary="_000_" + format(abs(sum(map(ord, name))) * 99991, "X") + "_")
    M(name, "vacation", sender, subject, entity, extra, path, lead, also=["auto-reply"], **way)


def P(name, sender, subject, entity, said, hide="", leak=(), extra="", more=None, **way):
    """A person's message."""
    add(name, post(sender, subject, entity, extra, **way), said, hide=hide, leak=leak, **(more or {}))


# --- absence notices with the headers of their programs: 30
def exch(n, lang="en-US", topic="Ticket CS-5531"):
    return (REF + f"Thread-Topic: {word(topic)}\nThread-Index: AQHcXg{n:04d}hJ2kT0m9Q6uYw3fX1rE7A==\nX-MS-Has-Attach:\nX-Auto-Response-Suppress: All\nauto-submitted: auto-generated\n"
            f"X-MS-Exchange-Inbox-Rules-Loop: user{n}\nX-MS-TNEF-Correlator:\nAccept-Language: {lang}\nContent-Language: {lang}\n")


def emid(n):
    return f"<{n * 7919 % 65536:04x}{n * 104729 % 1048576:05x}c84e1fa0b2@AM9PR0{n % 9}MB{n:04d}.eurprd0{n % 9}.prod.outlook.example>"


PROT = "mail-am6eur05on20{}.outbound.protection.outlook.example"
X = '<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\n</head>\n<body dir="ltr">\n<div>{}</div>\n</body>\n</html>\n'

V("1701-exchange-en", "Rowena Castell <r.castell@pemberlyfoods.example>", "Automatic reply: [CS-5531] Conveyor scanner offline",
  "Hi,\n\nI am on annual leave from Monday 23 November until Friday 4 December, with no access to e-mail. For anything urgent please call the plant office on 01632 960 447.\n\nRowena",
  exch(1701), "", page=X, mid=emid(1701), hop=PROT.format(81))
V("1702-exchange-de", "Kühnel, Bernd <bernd.kuehnel@lindauer-pumpen.example>", "Automatische Antwort: [CS-5540] Lizenz läuft ab",
  "Sehr geehrte Damen und Herren,\n\nich bin bis einschließlich 27.11.2026 auf Dienstreise und lese meine Nachrichten nur abends. Ihre Mail wird nicht weitergeleitet.\n\nIn dringenden Fällen: einkauf@lindauer-pumpen.example\n\nMit freundlichen Grüßen\nBernd Kühnel",
  exch(1702, "de-DE", "[CS-5540] Lizenz läuft ab"), "", page=X, mid=emid(1702), hop=PROT.format(52))
V("1703-exchange-fr", "Solène Garrigue <s.garrigue@mairie-bellecombe.example>", "Réponse automatique : [CS-5547] Votre demande",
  "Bonjour,\n\nActuellement en formation, je serai de retour le jeudi 26 novembre. Pour toute urgence, merci de contacter l'accueil au 05 99 00 12 34.\n\nCordialement,\nSolène Garrigue",
  exch(1703, "fr-FR", "[CS-5547] Votre demande"), "", page=X, mid=emid(1703), hop=PROT.format(60))
V("1704-exchange-nl", "Joost Wiersma <j.wiersma@veldhuis-logistiek.example>", "Automatisch antwoord: [CS-5550] Koppeling met magazijn",
  "Goedendag,\n\nIk ben op maandag en dinsdag niet aanwezig (ouderschapsverlof). Woensdag lees ik uw bericht.\n\nKan het niet wachten? Bel dan mijn collega Anouk, 010 555 01 23.\n\nGroet, Joost",
  exch(1704, "nl-NL", "[CS-5550] Koppeling met magazijn"), "", page=X, mid=emid(1704), hop=PROT.format(77))
V("1705-exchange-pl", "Agnieszka Wróbel <agnieszka.wrobel@hurtownia-klon.example>", "Odpowiedź automatyczna: [CS-5552] Błąd faktury",
  "Dzień dobry,\n\nprzebywam na zwolnieniu lekarskim do odwołania. W sprawach bieżących proszę pisać na adres biuro@hurtownia-klon.example.\n\nPozdrawiam\nAgnieszka Wróbel",
  exch(1705, "pl-PL", "[CS-5552] Błąd faktury"), "", page=X, mid=emid(1705), hop=PROT.format(44))
V("1706-exchange-ja", "大石 遥 <h.oishi@minato-seiki.example>", "自動応答: [CS-5559] ライセンス更新の件",
  "お世話になっております。\n\n11月24日から27日まで振替休暇をいただいております。\nご返信は11月30日以降となります。お急ぎの場合は営業部（03-5550-0142）までご連絡ください。\n\n大石",
  exch(1706, "ja-JP", "[CS-5559] ライセンス更新の件"), "", page=X, mid=emid(1706), hop="mail-tyo01on2099.outbound.protection.outlook.example", zone="+0900")
V("1707-exchange-fi", "Niemelä Tuukka <tuukka.niemela@jarvisahko.example>", "Automaattinen vastaus: [CS-5561] Mittarin lukema",
  "Hei!\n\nOlen isyysvapaalla 11.1.2027 asti. Sinua auttaa asiakaspalvelu@jarvisahko.example.\n\nTerveisin Tuukka",
  exch(1707, "fi-FI", "[CS-5561] Mittarin lukema"), "", page=X, mid=emid(1707), hop=PROT.format(19))
V("1708-exchange-en-left", "Piers Donaghue <p.donaghue@corvane.example>", "Automatic reply: [CS-5503] Renewal of maintenance",
  "Piers Donaghue no longer works for Corvane. Please direct all correspondence to procurement@corvane.example, or telephone our switchboard.\n\nThis mailbox will be closed on 31 December.",
  exch(1708), "", page=X, mid=emid(1708), hop=PROT.format(33))
V("1709-exchange-sv", "Annika Bergdahl <annika.bergdahl@skogsro.example>", "Autosvar: [CS-5566] Fråga om rapporten",
  "Hej,\n\nJag är föräldraledig och åter i mars 2027. Kontakta Per-Olof Sjö i mitt ställe: po.sjo@skogsro.example.\n\nHälsningar\nAnnika",
  exch(1709, "sv-SE", "[CS-5566] Fråga om rapporten"), "", page=X, mid=emid(1709), hop=PROT.format(26))
V("1710-exchange-onprem-it", "Ruggero Bellandi <r.bellandi@clinicasanvito.example>", "Risposta automatica: [CS-5570] Stampante referti",
  "Buongiorno,\nsono fuori sede per un congresso fino al 28/11. Per le urgenze potete rivolgervi alla segreteria, interno 212.\nRuggero Bellandi",
  REF + "Thread-Topic: [CS-5570] Stampante referti\nX-MS-Has-Attach:\nX-Auto-Response-Suppress: All\nX-MS-Exchange-Inbox-Rules-Loop: r.bellandi@clinicasanvito.example\nX-MS-TNEF-Correlator:\nx-originating-ip: [10.4.1.22]\nAuto-Submitted: auto-generated\n",
  "", page=X, mid="<77ab41c09e2d4d1b8e@EXCH02.clinicasanvito.local>", hop="exch02.clinicasanvito.example")
V("1711-exchange-suppress-only", "Ola Brattvoll <ola.brattvoll@fjellheis.example>", "Automatisk svar: [CS-5572] Oppdatering av terminal",
  "Hei, jeg er på reise uten nett denne uken. Ring vakttelefonen 55 50 01 77 ved driftsstans.\n\nOla",
  REF + "X-Auto-Response-Suppress: DR, OOF, AutoReply\nX-MS-Exchange-Inbox-Rules-Loop: ola.brattvoll@fjellheis.example\nX-Mailer: Microsoft Exchange\n",
  "", mid="<0d82c@ex16-a.fjellheis.example>")

GM = REF + "Precedence: bulk\nX-Autoreply: yes\nAuto-Submitted: auto-replied\n"


def gv(name, sender, subject, body, n, lang="en", **way):
    g = f'<div dir="{"rtl" if lang in ("he", "ar") else "ltr"}">{{}}</div>\n'
    V(name, sender, subject, body, "References: <CS-5531.a9@tidewell.example>\nIn-Reply-To: <CS-5531.a9@tidewell.example>\nX-Autoreply: yes\nAuto-Submitted: auto-replied\nPrecedence: bulk\n"
      "X-Google-Smtp-Source: AGHT+IE%05d\n" % n, "", page=g, mid=f"<CAHk+b{n * 7919:08x}zQ{n * 31:05d}w@mail.gmail.example>", hop="mail-lf1-f45.google.example", **way)


gv("1712-gmail-en", "Tamsin Oyelaran <tamsin@bluekitedesign.example>", "Out until Thursday Re: [CS-5531] Export is empty",
   "Thanks for writing! I'm moving house this week and will only read e-mail now and then. Expect a reply on Thursday.", 1712)
gv("1713-gmail-es", "Iratxe Lozano <iratxe.lozano@viverosdelsur.example>", "Vacaciones Re: [CS-5580] Pedido duplicado",
   "Hola:\n\nEstoy de vacaciones hasta el 30 de noviembre. Si es urgente, escribe a pedidos@viverosdelsur.example.\n\nUn saludo,\nIratxe", 1713)
gv("1714-gmail-he", "נועה ברקת <noa@galil-optics.example>", "מענה אוטומטי Re: [CS-5581] Calibration",
   "שלום,\nאני במילואים עד סוף החודש ואענה עם שובי. בנושאים דחופים אפשר לפנות לאלון, 03-5550188.\nנועה", 1714, "he", zone="+0200")
gv("1715-gmail-pt-br", "Thaís Medrado <thais.medrado@cafezalnorte.example>", "Ausência Re: [CS-5583] Nota fiscal rejeitada",
   "Olá! Estou de licença-maternidade até abril. Quem responde por mim é o Cauã: caua@cafezalnorte.example", 1715, zone="-0300")
gv("1716-gmail-id", "Dewi Larasati <dewi.larasati@samudrakargo.example>", "Sedang cuti Re: [CS-5590] Aplikasi pelacakan",
   "Terima kasih atas email Anda. Saya sedang cuti tahunan dan kembali bekerja pada hari Senin, 30 November. Untuk hal mendesak silakan hubungi tim operasional.", 1716, zone="+0700")
V("1717-outlookcom-da", "Kirsten Aagaard <kirsten.aagaard@outlook.example>", "Automatisk svar: [CS-5592] Glemt adgangskode",
  "Hej\n\nJeg er på ferie i uge 47 og 48 og ser ikke mails.\n\nVenlig hilsen\nKirsten",
  REF + "auto-submitted: auto-generated\nX-Auto-Response-Suppress: All\nX-TMN: [Zk8bTn2]\nx-ms-exchange-messagesentrepresentingtype: 1\nX-Microsoft-Original-Message-ID: <c71d@outlook.example>\nContent-Language: da-DK\n",
  "", page=X, mid="<DB7P194MB0411FA0C@DB7P194MB0411.eurp194.prod.outlook.example>", hop="eur02-db5-obe.outbound.protection.outlook.example")
V("1718-zimbra-fr", "Benoît Peyrache <b.peyrache@lycee-montclar.example>", "Réponse automatique : [CS-5593] Salle informatique",
  "Je suis absent jusqu'au 3 décembre inclus. Pour les questions de réseau, écrivez à assistance@lycee-montclar.example.",
  REF + "Auto-Submitted: auto-replied (zimbra; vacation)\nPrecedence: bulk\nX-Mailer: Zimbra 9.0.0_GA_4652\n", "", mid="<1188402311.40221.1763990011.JavaMail.zimbra@lycee-montclar.example>")
V("1719-zimbra-el", "Ελένη Μαυρίδου <e.mavridou@nisos-travel.example>", "Out of Office Re: [CS-5594] Κράτηση",
  "Καλησπέρα σας,\nθα λείπω με άδεια έως και τις 29/11. Για επείγοντα θέματα επικοινωνήστε με το γραφείο στο 2310 555 019.\nΕλένη Μαυρίδου",
  REF + "Auto-Submitted: auto-replied (zimbra; vacation)\nPrecedence: bulk\n", "", mid="<920114.77.1763990777.JavaMail.zimbra@nisos-travel.example>", zone="+0200")
V("1720-sieve-de", "Gesine Althoff <althoff@stadtwerke-ohlau.example>", "Auto: [CS-5595] Zählerdaten fehlen",
  "Guten Tag,\n\nich bin vom 16.11. bis 27.11. im Urlaub. Bitte wenden Sie sich an leitwarte@stadtwerke-ohlau.example.\n\nG. Althoff",
  "In-Reply-To: <CS-5531.a9@tidewell.example>\nReferences: <CS-5531.a9@tidewell.example>\nX-Sieve: Pigeonhole Sieve 0.5.19 (4eae2f79)\nAuto-Submitted: auto-replied (vacation)\nPrecedence: bulk\n", "",
  mid="<dovecot-sieve-1764000311-482120-0@imap.stadtwerke-ohlau.example>")
V("1721-sieve-cs", "Vendula Hošková <hoskova@knihovna-lipnik.example>", "Automatická odpověď",
  "Dobrý den, do 25. 11. jsem na školení. Vaši zprávu vyřídím po návratu. V. Hošková",
  "In-Reply-To: <CS-5531.a9@tidewell.example>\nX-Sieve: Pigeonhole Sieve 0.4.24\nAuto-Submitted: auto-replied (vacation)\nPrecedence: bulk\n", "",
  mid="<dovecot-sieve-1764000977-11200-0@posta.knihovna-lipnik.example>")
V("1722-cyrus-en", "Anselm Drury <adrury@astro.stmarrow-college.example>", "Auto: Re: [CS-5596] Dome controller",
  "I am observing at the southern station until 6 December and will be asleep during your working hours. The workshop (ext. 4410) can restart the controller.",
  "In-Reply-To: <CS-5531.a9@tidewell.example>\nAuto-Submitted: auto-replied (vacation)\nX-Sieve: CMU Sieve 3.0\n", "", mid="<cmu-sieve-30127-1764001200-3@imap4.stmarrow-college.example>", zone="+0000")
V("1723-notes-en", "Marguerite Voss/OPS/Halberd <Marguerite_Voss@halberd-insurance.example>", "AUTO: Marguerite Voss is out of the office (returning 11/30/2026)",
  "\nI am out of the office until 11/30/2026.\n\nFor claims gateway questions contact Dieter Lamb.\n\n\nNote: This is an automated response to your message  \"[CS-5597] Gateway\ntimeouts\" sent on 11/24/2026 9:41:12 AM.\n\nThis is the only notification you will receive while this person is away.\n",
  "X-MIMETrack: Serialize by Router on MAIL07/SRV/Halberd(Release 12.0.2|November 2022) at\n 11/24/2026 09:41:20 AM\nAuto-Submitted: auto-generated\nX-Disclaimed: 18221\n", "",
  mid="<OF41C2A7B1.9D30-ONC1258D2A.00352B1F-C1258D2A.00352B20@halberd-insurance.example>", zone="-0500")
V("1724-notes-de", "Hartmut Zeller <Hartmut.Zeller@gussteile-zeller.example>", "AUTO: Hartmut Zeller ist außer Haus (Rückkehr am 01.12.2026)",
  "\nIch bin bis 01.12.2026 außer Haus.\n\nHinweis: Dies ist eine automatische Antwort auf Ihre Nachricht \"[CS-5598] Datensicherung\", gesendet am 24.11.2026 10:02:44.\n\nDiese Nachricht ist die einzige Benachrichtigung, die Sie während der Abwesenheit der Person erhalten.\n",
  "X-Mailer: HCL Domino Release 11.0.1\nX-MIMETrack: Itemize by Router on HUB1/Zeller(Release 11.0.1FP4|October 2021)\nAuto-Submitted: auto-replied\nPrecedence: bulk\n", "",
  mid="<OFA0D13D02.EF-ONC12.0099@gussteile-zeller.example>")
V("1725-groupwise-en", "Leland Marsh <LMarsh@county-records.example>", "Vacation rule: Deputy Clerk away",
  "The Deputy Clerk is attending the state assembly of recorders. Requests sent to clerks@county-records.example are seen daily.",
  "X-Mailer: GroupWise 18.4.1\nAuto-Submitted: auto-replied\nX-Autoreply: yes\n", "", mid="<673F0A1B020000C1000BB7E1@gwia.county-records.example>", zone="-0600")
V("1726-procmail-vacation-1", "Fenwick Ashdown <fenwick@cs.lowmoor-uni.example>", "away from my mail",
  "I will not be reading my mail for a while.\nYour mail regarding \"[CS-5600] Compiler licence\" will be read when I return.\n",
  "Precedence: bulk\nX-Delivered-By-The-Graces-Of: vacation 1.2.7\nAuto-Submitted: auto-replied\n", "", mid="<202611241011.5AOABc31002@sun2.cs.lowmoor-uni.example>", zone="+0000")
V("1727-cpanel-ro", "Ilinca Stănescu <ilinca@moara-veche.example>", "Sunt în concediu",
  "Bună ziua,\nSunt plecată în concediu până pe 1 decembrie. Pentru comenzi sunați la 021 555 0160.\nIlinca",
  "X-Autorespond: [CS-5601] Comanda 88\nX-Loop: ilinca@moara-veche.example\nPrecedence: auto_reply\nX-Precedence: auto_reply\nAuto-Submitted: auto-replied\n", "",
  mid="<E1vN2aB-0004Xq-9C@cp21.gazduire.example>", hop="cp21.gazduire.example", zone="+0200")
V("1728-mdaemon-hu", "Bartalos Géza <bartalos.geza@tiszagep.example>", "Házon kívül: [CS-5602] Licenc",
  "Tisztelt Partnerünk!\n\n2026. november 30-ig szabadságon vagyok, sürgős ügyben keressék Vas Emesét (vas.emese@tiszagep.example).\n\nBartalos Géza",
  "X-MDAutoResponder: bartalos.geza@tiszagep.example\nPrecedence: bulk\nX-MDaemon-Deliver-To: support@tidewell.example\n", "", mid="<MDAEMON-F202611241033.AA330188md50000041@tiszagep.example>")
V("1729-communigate-ru", "Клавдия Зорина <zorina@volga-pribor.example>", "Автоответ: [CS-5603] Калибровка",
  "Здравствуйте! Я в командировке по 28 ноября, почту смотрю нерегулярно. По срочным вопросам: Лев Туманов, доб. 117.",
  "X-Mailer: CommuniGate Pro Rules\nX-Autogenerated: Reply\nIn-Reply-To: <CS-5531.a9@tidewell.example>\n", "", mid="<auto-000048211907@volga-pribor.example>", zone="+0400")
V("1730-proton-en", "Saoirse Kinnane <saoirse.kinnane@proton.example>", "Auto: [CS-5604] Map tiles missing",
  "I am walking the coast path and the phone stays off. Back on the 1st!",
  REF + "Auto-Submitted: auto-replied\nX-Autoreply: yes\nPrecedence: auto_reply\nX-Pm-Origin: internal\n", "saoirse.kinnane@proton.example",
  page='<div style="font-family: Arial, sans-serif; font-size: 14px;">{}</div>\n', mid="<kR0w8cV7b2@proton.example>", zone="+0000")

# --- absence notices of which only the subject's prefix tells: 10
V("1731-prefix-en-oof", "Callum Reddy <callum.reddy@northlight-hvac.example>", "Out of Office: Callum Reddy",
  "Thank you for your message. My desk is empty until 1 December; Hana in dispatch (dispatch@northlight-hvac.example) has my calls.\n\nCallum")
V("1732-prefix-de", "Sebald Winkler <winkler@druckhaus-amsee.example>", "Abwesenheitsnotiz: [CS-5605] Farbprofil",
  "Hallo,\n\nbis zum 30. November erreichen Sie mich leider nicht. Frau Eberl hilft Ihnen gern weiter: eberl@druckhaus-amsee.example.\n\nBeste Grüße\nSebald Winkler", REF)
V("1733-prefix-it", "Ornella Ficarra <o.ficarra@agrumi-ficarra.example>", "Fuori sede: [CS-5606] Etichette",
  "Gentile cliente,\nsarò assente fino al 2 dicembre per inventario. Le risponderò al rientro.\nOrnella Ficarra", REF)
V("1734-prefix-es", "Joan Puigdevall <jpuigdevall@tallers-rius.example>", "Fuera de la oficina: [CS-5607] Lector de matrículas",
  "Buenos días,\nde viaje hasta el lunes, con acceso limitado al correo. Para lo urgente, el taller: 93 555 01 44.\nSaludos", REF)
V("1735-prefix-pt", "Fernão Quaresma <fernao.quaresma@portos-do-mondego.example>", "Resposta automática: [CS-5608] Balança",
  "Boa tarde,\nencontro-me de baixa médica por tempo indeterminado. Contacte por favor a Engª. Lídia Torres.\nFernão Quaresma", REF, zone="+0000")
V("1736-prefix-tr", "Sevgi Alkan <sevgi.alkan@ege-zeytin.example>", "Otomatik yanıt: [CS-5609] Fatura entegrasyonu",
  "Merhaba,\n27 Kasım'a kadar yıllık izindeyim. Acil konular için Murat Bey'e yazabilirsiniz: murat@ege-zeytin.example\nSevgi Alkan", REF, zone="+0300")
V("1737-prefix-zh", "潘雨桐 <pan.yutong@haichuan-tech.example>", "自动回复: [CS-5610] 接口超时",
  "您好，我在11月23日至27日休假，期间无法及时查看邮件。紧急事宜请联系同事陈立，电话 021-5550-0166。", REF, zone="+0800")
V("1738-prefix-ko", "문세아 <seah.moon@hanbit-logis.example>", "부재중 알림: [CS-5611] 송장 오류",
  "안녕하세요. 11월 30일까지 출산휴가 중입니다. 업무 관련 문의는 이도현 대리(dh.lee@hanbit-logis.example)에게 부탁드립니다.", REF, zone="+0900")
V("1739-prefix-uk", "Остап Гнатюк <o.hnatiuk@karpaty-les.example>", "Автоматична відповідь: [CS-5612] Датчик вологості",
  "Вітаю! Я у відпустці до 30 листопада. З термінових питань телефонуйте на 044 555 01 90.\nОстап", REF, zone="+0200")
V("1740-prefix-en-ooo", "Keziah Brandt <keziah@millrace-brewery.example>", "OOO Re: [CS-5613] Tank sensor",
  "Off to get married! I'll be back behind the mash tun on the 7th of December. Shane can help with anything that fizzes: shane@millrace-brewery.example", REF)

# --- absence notices of which only the words tell: 5
V("1741-words-en", "Duncan Frome <d.frome@harbourlegal.example>", "Re: [CS-5614] Document upload fails",
  "Thank you for your email. I am currently out of the office with no access to email and will return on Wednesday 2 December 2026. If your matter is urgent, please contact my secretary, Mrs Imogen Tull, on 01632 960 190.\n\nKind regards\nDuncan Frome", REF)
V("1742-words-fr", "Capucine Heurtel <c.heurtel@atelier-heurtel.example>", "Re: [CS-5615] Plan de coupe",
  "Bonjour,\n\nMerci de votre message. Je suis absente du bureau du 23 au 30 novembre et ne consulterai pas ma messagerie. Je vous répondrai dès mon retour.\n\nBien à vous,\nCapucine Heurtel", REF)
V("1743-words-nl", "Rinske Talsma <rinske@friesezuivel.example>", "RE: [CS-5616] Weegschaal",
  "Beste lezer,\n\nBedankt voor je e-mail. Van 20 november tot en met 1 december ben ik met vakantie. Mijn mail wordt in deze periode niet gelezen of doorgestuurd. Neem bij spoed contact op met planning@friesezuivel.example.\n\nRinske", REF)
V("1744-words-hr", "Zrinka Matošić <zrinka.matosic@dalmat-brod.example>", "Re: [CS-5617] Izvještaj",
  "Poštovani,\n\nzahvaljujem na poruci. Na godišnjem sam odmoru do 30. studenoga te u tom razdoblju neću odgovarati na e-poštu. Za hitne slučajeve obratite se na ured@dalmat-brod.example.\n\nLijep pozdrav", REF)
V("1745-words-vi", "Đặng Khánh Linh <linh.dang@bienxanh-export.example>", "Re: [CS-5618] Tờ khai hải quan",
  "Xin chào,\n\nCảm ơn bạn đã gửi email. Hiện tôi đang nghỉ phép đến hết ngày 30/11 và không thể trả lời thư trong thời gian này. Nếu cần gấp, vui lòng liên hệ chị Hạnh, số 024 5550 0133.\n\nTrân trọng,\nLinh", REF, zone="+0700")


# --- bounces and delays: 20
OUR = ("Received: from app1.tidewell.example (app1.tidewell.example [192.0.2.14])\n\tby mx2.tidewell.example (Postfix) with ESMTPS id 4SAA01\n\tfor <{to}>; Tue, 24 Nov 2026 09:12:01 +0100\n"
       "From: Tidewell Support <support@tidewell.example>\nTo: {to}\nSubject: [CS-5531] Your request\nMessage-ID: <CS-5531.a9@tidewell.example>\nDate: Tue, 24 Nov 2026 09:12:00 +0100\n"
       "Auto-Submitted: auto-replied\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n")


def rows(kind, text, charset=""):
    return f"Content-Type: {kind}\r\n\r\n".encode() + crlf(text).encode()


def dsn(human, mta, rcpt, action, status, diagnostic, fields="", returned="headers", more="", boundary="4SAA02.1763971921/mx.example", charset=None, page=""):
    """RFC 3464's three parts."""
    status_part = f"Reporting-MTA: dns; {mta}\n{fields}Arrival-Date: Tue, 24 Nov 2026 09:12:01 +0100\n\nFinal-Recipient: rfc822; {rcpt}\nAction: {action}\nStatus: {status}\n" + \
                  (f"Diagnostic-Code: {diagnostic}\n" if diagnostic else "") + more
    parts = [alternative(human, page, boundary="_alt_" + boundary[:8]) if page else part("text/plain", human, None, charset), rows("message/delivery-status", status_part)]
    if returned == "headers":
        parts.append(rows("text/rfc822-headers", OUR.format(to=rcpt)))
    elif returned == "message":
        parts.append(rows("message/rfc822", OUR.format(to=rcpt) + "\nHello,\n\nwe have received your request and numbered it CS-5531.\n\nTidewell Support\n"))
    return multi("report", *parts, boundary=boundary, extra="; report-type=delivery-status")


def B(name, sender, subject, entity, lead, extra="Auto-Submitted: auto-replied\n", path="", **way):
    M(name, "bounce", sender, subject, entity, extra, path, lead, **way)


B("1746-postfix-unknown", "Mail Delivery System <MAILER-DAEMON@mx2.tidewell.example>", "Undelivered Mail Returned to Sender",
  dsn("This is the mail system at host mx2.tidewell.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\nFor further assistance, please send mail to postmaster.\n\nIf you do so, please include this problem report. You can\ndelete your own text from the attached returned message.\n\n                   The mail system\n\n<g.harnett@odellmoss.example>: host mx.odellmoss.example[203.0.113.40] said: 550 5.1.1\n    <g.harnett@odellmoss.example>: Recipient address rejected: User unknown (in\n    reply to RCPT TO command)\n",
      "mx2.tidewell.example", "g.harnett@odellmoss.example", "failed", "5.1.1", "smtp; 550 5.1.1 <g.harnett@odellmoss.example>: Recipient\n    address rejected: User unknown", "X-Postfix-Queue-ID: 4SAA02\nX-Postfix-Sender: rfc822; support@tidewell.example\n", "message", "Remote-MTA: dns; mx.odellmoss.example\n"),
  "This is the mail system at host mx2.tidewell.example.")
B("1747-postfix-delayed", "Mail Delivery System <MAILER-DAEMON@mx2.tidewell.example>", "Delayed Mail (still being retried)",
  dsn("This is the mail system at host mx2.tidewell.example.\n\n####################################################################\n# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #\n####################################################################\n\nYour message could not be delivered for more than 4 hour(s).\nIt will be retried until it is 5 day(s) old.\n\n                   The mail system\n\n<rezeption@hotel-gamsblick.example>: connect to\n    mail.hotel-gamsblick.example[203.0.113.9]:25: Connection timed out\n",
      "mx2.tidewell.example", "rezeption@hotel-gamsblick.example", "delayed", "4.4.1", "X-Postfix; connect to\n    mail.hotel-gamsblick.example[203.0.113.9]:25: Connection timed out", "X-Postfix-Queue-ID: 4SAA03\nX-Postfix-Sender: rfc822; support@tidewell.example\n", "headers", "Will-Retry-Until: Sun, 29 Nov 2026 09:12:01 +0100\n", boundary="4SAA03.1763986321/mx2.tidewell.example"),
  "This is the mail system at host mx2.tidewell.example.", also=["notification"])
B("1748-exim-unrouteable", "Mail Delivery System <Mailer-Daemon@relay.cairnhosting.example>", "Mail delivery failed: returning message to sender",
  "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  bookings@glenmorvie-inn.example\n    Unrouteable address\n\n------ This is a copy of the message, including all the headers. ------\n\n" + OUR.format(to="bookings@glenmorvie-inn.example") + "\nHello,\n\nwe have received your request and numbered it CS-5531.\n",
  "This message was created automatically by mail delivery software.", "X-Failed-Recipients: bookings@glenmorvie-inn.example\nAuto-Submitted: auto-replied\n", mid="<E1vN4zz-0008Qk-2F@relay.cairnhosting.example>")
B("1749-exim-delay", "Mail Delivery System <Mailer-Daemon@relay.cairnhosting.example>", "Warning: message 1vN3Rd-0001aB-7T delayed 24 hours",
  "This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on relay.cairnhosting.example.\n\nThe message identifier is:     1vN3Rd-0001aB-7T\nThe subject of the message is: [CS-5620] Your request\nThe date of the message is:    Mon, 23 Nov 2026 08:40:12 +0100\n\nThe address to which the message has not yet been delivered is:\n\n  ops@kestrel-quarry.example\n    host mx1.kestrel-quarry.example [203.0.113.77]\n    SMTP error from remote mail server after RCPT TO:<ops@kestrel-quarry.example>:\n    451 4.7.1 Greylisting in action, please come back later\n\nNo action is required on your part. Delivery attempts will continue for\nsome time, and this warning may be repeated at intervals.\n",
  "This message was created automatically by mail delivery software.", also=["notification"], mid="<E1vNR11-0003Cc-1A@relay.cairnhosting.example>")
B("1750-exchange-online-ndr", "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@birkett-legal.example>", "Undeliverable: [CS-5621] Renewal",
  dsn("Your message to paul.birkett@birkett-legal.example couldn't be delivered.\n\npaul.birkett wasn't found at birkett-legal.example.\n\nsupport\tOffice 365\tpaul.birkett\nAction Required\t\tRecipient\nUnknown To address\n\nHow to Fix It\nThe address may be misspelled or may not exist.\n\nOriginal Message Details\nCreated Date: 11/24/2026 8:12:00 AM\nSender Address: support@tidewell.example\nRecipient Address: paul.birkett@birkett-legal.example\nSubject: [CS-5621] Renewal\n",
      "AM9PR05MB2201.eurprd05.prod.outlook.example", "paul.birkett@birkett-legal.example", "failed", "5.1.10", "smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient paul.birkett@birkett-legal.example not found by SMTP address lookup", "Received-From-MTA: dns;mx2.tidewell.example\n", "headers",
      boundary="60f1b3c2-77ad-4f0c-8a11-5d2f", page='<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><table style="width:548px"><tr><td style="font-size:21px">Your message to <span style="color:#0072c6">paul.birkett@birkett-legal.example</span> couldn\'t be delivered.</td></tr><tr><td><b>paul.birkett</b> wasn\'t found at <b>birkett-legal.example</b>.</td></tr></table><p>How to Fix It</p></body></html>'),
  "Your message to paul.birkett@birkett-legal.example couldn't be delivered.", "Content-Language: en-US\nX-MS-Exchange-Message-Is-Ndr:\nAuto-Submitted: auto-replied\nIn-Reply-To: <CS-5531.a9@tidewell.example>\n", hop=PROT.format(90), mid="<b0a3c1fe-1f2d-4a4e-9b7f-0c91@AM9PR05MB2201.eurprd05.prod.outlook.example>")
B("1751-exchange-de-ndr", "Microsoft Outlook <MicrosoftExchange88ae4615bbc36ab6ce41109e329e71ec@kreisklinik-wald.example>", "Unzustellbar: [CS-5622] Ihr Anliegen",
  dsn("Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\nstationsleitung3@kreisklinik-wald.example\nDas Postfach des Empfängers ist voll und kann zurzeit keine Nachrichten annehmen. Versuchen Sie, die Nachricht später erneut zu senden, oder wenden Sie sich direkt an den Empfänger.\n\nDiagnoseinformationen für Administratoren:\n\nGenerierender Server: ex19.kreisklinik-wald.example\n",
      "ex19.kreisklinik-wald.example", "stationsleitung3@kreisklinik-wald.example", "failed", "5.2.2", "smtp;554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException", "", "message", boundary="b7d2-kreis-0041"),
  "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:", "X-MS-Exchange-Message-Is-Ndr:\nAuto-Submitted: auto-replied\n")
B("1752-gmail-dsn", "Mail Delivery Subsystem <mailer-daemon@googlemail.example>", "Delivery Status Notification (Failure)",
  dsn("\n** Address not found **\n\nYour message wasn't delivered to merle.attwood@lanternpress.example because the address couldn't be found, or is unable to receive mail.\n\nThe response from the remote server was:\n550 5.1.1 The email account that you tried to reach does not exist.\n",
      "googlemail.example", "merle.attwood@lanternpress.example", "failed", "5.1.1", "smtp; 550-5.1.1 The email account that you tried to reach does not exist.", "Received-From-MTA: dns; support@tidewell.example\nX-Original-Message-ID: <CS-5531.a9@tidewell.example>\n", "headers", "Last-Attempt-Date: Tue, 24 Nov 2026 00:12:05 -0800 (PST)\n", boundary="000000000000d1ce5506",
      page='<html><head><style>* {font-family:Roboto, "Helvetica Neue", Helvetica, Arial, sans-serif;}</style></head><body><table><tr><td><h2 style="color:#212121">Address not found</h2></td></tr><tr><td>Your message wasn\'t delivered to <b>merle.attwood@lanternpress.example</b> because the address couldn\'t be found, or is unable to receive mail.</td></tr></table></body></html>'),
  "** Address not found **", "Auto-Submitted: auto-replied\nX-Failed-Recipients: merle.attwood@lanternpress.example\nReferences: <CS-5531.a9@tidewell.example>\nIn-Reply-To: <CS-5531.a9@tidewell.example>\n", mid="<674442a5.050a0220.3c1d.0001.GMR@mx.google.example>", zone="-0800",
  more={"also_accept": ["Address not found"]})
B("1753-gmail-delay", "Mail Delivery Subsystem <mailer-daemon@googlemail.example>", "Delivery Status Notification (Delay)",
  dsn("\n** Delivery incomplete **\n\nThere was a temporary problem delivering your message to wharf@northmole.example. Gmail will retry for 45 more hours. You'll be notified if the delivery fails permanently.\n\nThe response was:\nDNS Error: DNS type 'mx' lookup of northmole.example responded with code SERVFAIL\n",
      "googlemail.example", "wharf@northmole.example", "delayed", "4.4.0", "smtp; DNS Error: DNS type 'mx' lookup of northmole.example responded with code SERVFAIL", "", "headers", "Will-Retry-Until: Thu, 26 Nov 2026 06:01:00 -0800 (PST)\n", boundary="000000000000ab12cd06"),
  "** Delivery incomplete **", "Auto-Submitted: auto-replied\n", zone="-0800", also=["notification"])
B("1754-sendmail", "Mail Delivery Subsystem <MAILER-DAEMON@gate.physik-institut.example>", "Returned mail: see transcript for details",
  dsn("The original message was received at Tue, 24 Nov 2026 09:12:04 +0100\nfrom mx2.tidewell.example [198.51.100.20]\n\n   ----- The following addresses had permanent fatal errors -----\n<wacker@physik-institut.example>\n    (reason: 552 5.2.2 Over quota)\n\n   ----- Transcript of session follows -----\n... while talking to imap.physik-institut.example.:\n>>> DATA\n<<< 552 5.2.2 Over quota\n554 5.0.0 Service unavailable\n",
      "gate.physik-institut.example", "wacker@physik-institut.example", "failed", "5.2.2", "SMTP; 552 5.2.2 Over quota", "Received-From-MTA: DNS; mx2.tidewell.example\n", "headers", "Last-Attempt-Date: Tue, 24 Nov 2026 09:12:09 +0100\n", boundary="5AO8C9Xx012233.1763971929/gate.physik-institut.example"),
  "The original message was received at Tue, 24 Nov 2026 09:12:04 +0100", "Auto-Submitted: auto-generated (failure)\n", mid="<202611240812.5AO8C9Xx012233@gate.physik-institut.example>")
B("1755-qmail", "MAILER-DAEMON@ns1.oldcastle-net.example", "failure notice",
  "Hi. This is the qmail-send program at ns1.oldcastle-net.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<curate@stwilfrid-parish.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <support@tidewell.example>\n" + OUR.format(to="curate@stwilfrid-parish.example") + "\nHello,\n\nwe have received your request and numbered it CS-5531.\n",
  "Hi. This is the qmail-send program at ns1.oldcastle-net.example.", "", mid="", zone="-0000")
B("1756-domino", "Postmaster@zeller-werke.example", "DELIVERY FAILURE: User h.lindt (h.lindt@zeller-werke.example) not listed in Domino Directory",
  dsn("Your message\n\n  Subject: [CS-5623] Archivlizenz\n\nwas not delivered to:\n\n  h.lindt@zeller-werke.example\n\nbecause:\n\n  User h.lindt (h.lindt@zeller-werke.example) not listed in Domino Directory\n\n",
      "hub2.zeller-werke.example", "h.lindt@zeller-werke.example", "failed", "5.1.1", "X-Notes; User h.lindt (h.lindt@zeller-werke.example) not listed in Domino Directory", "", "headers", boundary="==IFJRGLKFGIR60089UHRUHIHD"),
  "Your message", "X-MIMETrack: Itemize by SMTP Server on HUB2/Zeller(Release 11.0.1) at 24.11.2026 09:13:00\n", mid="<OF00A1.5C-ONC12.0031@zeller-werke.example>")
B("1757-mimecast", "MailScanner Postmaster <postmaster@eu-smtp-1.mimeguard.example>", "[Postmaster] Email Delivery Failure",
  dsn("This message was created automatically by Mimeguard.\n\nA message that you sent could not be delivered to one or more of its recipients. This is a permanent error.\n\n  orders@hexham-tiles.example\n\nReason: Administrative policy violation: attachment type not permitted.\n",
      "eu-smtp-1.mimeguard.example", "orders@hexham-tiles.example", "failed", "5.7.1", "smtp; 550 Administrative prohibition - envelope blocked", "", "headers", boundary="MCBoundary=_12611240913050041"),
  "This message was created automatically by Mimeguard.", "Auto-Submitted: auto-generated\n", hop="eu-smtp-delivery-1.mimeguard.example")
B("1758-ses-style", "MAILER-DAEMON@eu-west-1.mailrelay.example", "Delivery Status Notification (Failure)",
  dsn("An error occurred while trying to deliver the mail to the following recipients:\nivo.petkov@tryavna-wood.example\n",
      "a7-31.smtp-out.eu-west-1.mailrelay.example", "ivo.petkov@tryavna-wood.example", "failed", "5.4.4", "smtp; 550 5.4.4 Invalid domain", "", "headers", boundary="a3f166fa86ff58e7081d6a"),
  "An error occurred while trying to deliver the mail to the following recipients:", "")
B("1759-mailru-text", "mailer-daemon@corp.pochta-ru.example", "Mail failure.",
  "Это письмо создано автоматически сервером pochta-ru.example, отвечать на него не нужно.\n\nК сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:\n\n**********************\n\nzakupki@uralstal-snab.example\nпревышен размер почтового ящика / mailbox is full\n\n**********************\n\n" + OUR.format(to="zakupki@uralstal-snab.example"),
  "Это письмо создано автоматически сервером pochta-ru.example, отвечать на него не нужно.", "X-Failed-Recipients: zakupki@uralstal-snab.example\nAuto-Submitted: auto-replied\n", zone="+0300")
B("1760-yahoo-jp-plain", "MAILER-DAEMON@mta0114.ymobile-mail.example", "Failure Notice",
  "Sorry, we were unable to deliver your message to the following address.\n\n<kaze_no_oka@ymobile-mail.example>:\n554: delivery error: dd This user doesn't have a ymobile-mail.example account (kaze_no_oka@ymobile-mail.example) [0]\n\n--- Below this line is a copy of the message.\n\n" + OUR.format(to="kaze_no_oka@ymobile-mail.example"),
  "Sorry, we were unable to deliver your message to the following address.", "", mid="", zone="+0900")
B("1761-courier", '"Courier mail server at mail.fenland-dairy.example" <@fenland-dairy.example>'.replace("<@", "<postmaster@"), "NOTICE: mail delivery status.",
  dsn("This is a delivery status notification from mail.fenland-dairy.example,\nrunning the Courier mail server, version 1.0.16.\n\nThe original message was received on Tue, 24 Nov 2026 08:12:31 +0000\nfrom mx2.tidewell.example (mx2.tidewell.example [198.51.100.20])\n\n---------------------------------------------------------------------------\n\n                           UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<herd@fenland-dairy.example>:\n    550 User unknown.\n",
      "mail.fenland-dairy.example", "herd@fenland-dairy.example", "failed", "5.0.0", "smtp; 550 User unknown.", "", "headers", boundary="=_courier-40122-1763971951-0001-1"),
  "This is a delivery status notification from mail.fenland-dairy.example,", "", zone="+0000", asis=True)
B("1762-null-sender-spam-block", "Email Security <no-reply@gate.sandpiper-trust.example>", "Message rejected: [CS-5624] Logs wanted",
  "Your message to <casework@sandpiper-trust.example> with subject \"[CS-5624] Logs wanted\" was not delivered because it was classified as bulk by the recipient's filter.\n\n550 5.7.0 Local Policy Violation, incident id 7f4e-1127\n\nIf you believe this is an error, ask the recipient to add you to the allowed senders.\n",
  "Your message to <casework@sandpiper-trust.example>", "Auto-Submitted: auto-generated\n", zone="+0000", also=["notification"])
B("1763-fr-provider-text", "Postmaster <postmaster@smtp.postelibre.example>", "Message non distribué",
  "Ceci est un message automatique, merci de ne pas y répondre.\n\nVotre message n'a pas pu être remis au destinataire suivant :\n\n    <contact@fromagerie-aubrac.example>\n\nMotif : cette adresse n'existe pas ou n'existe plus (550 5.1.1).\n\nSujet d'origine : [CS-5625] Balance de comptoir\n",
  "Ceci est un message automatique, merci de ne pas y répondre.", "")
B("1764-own-path-no-null", "Mail Administrator <postmaster@cherwell-school.example>", "Mail System Error - Returned Mail",
  "This Message was undeliverable due to the following reason:\n\nEach of the following recipients was rejected by a remote mail server.\nThe reasons given by the server are included to help you determine why\neach recipient was rejected.\n\n    Recipient: <bursar@cherwell-school.example>\n    Reason:    5.2.1 Mailbox disabled, not accepting messages\n\nPlease reply to <postmaster@cherwell-school.example>\nif you feel this message to be in error.\n",
  "This Message was undeliverable due to the following reason:", "", path="postmaster@cherwell-school.example", zone="+0000")
B("1765-groupwise-es", "Mailer-Daemon <Mailer-Daemon@gwia.ayto-robledal.example>", "Mensaje devuelto: error permanente",
  dsn("El mensaje que envió no pudo entregarse a uno o más destinatarios.\n\nusuario no encontrado: padron@ayto-robledal.example\n\nNo es necesario responder a este aviso.\n", "gwia.ayto-robledal.example", "padron@ayto-robledal.example", "failed", "5.1.1", "", "", "none", boundary="____GWIA_7C41", charset="iso-8859-1"),
  "El mensaje que envió no pudo entregarse a uno o más destinatarios.", "X-Mailer: GroupWise Internet Agent 18.4\n")


# --- acknowledgements and status mails of other desks: 15
def A(name, sender, subject, body, extra="", kind="auto-reply", also=("notification",), **way):
    M(name, kind, sender, subject, body, extra, also=also, **way)


A("1766-zendesk-ack", "Polder Cloud (Support) <support@poldercloud.zendesk.example>", "[Polder Cloud] Re: [CS-5630] Object store returns 503",
  alternative("##- Please type your reply above this line -##\n\nYour request (481207) has been received and is being reviewed by our support staff.\n\nTo add additional comments, reply to this email.\n\n--------------------------------\nThis email is a service from Polder Cloud.\n\n[QX7VEE-2Z0LM]\n",
    '<html><body><div style="color: #b5b5b5;">##- Please type your reply above this line -##</div><p></p><div dir="auto"><p>Your request (481207) has been received and is being reviewed by our support staff.</p><p>To add additional comments, reply to this email.</p></div><div style="color: #9e9e9e">This email is a service from Polder Cloud.</div><span style="color:#FFFFFF">[QX7VEE-2Z0LM]</span></body></html>', boundary="--==_mimepart_6744_2f"),
  "Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\nX-Mailer: Zendesk Mailer\nX-Zendesk-From-Account-Id: 8f02c1\nX-Zendesk-Email-Id: 01JDF\nIn-Reply-To: <CS-5531.a9@tidewell.example>\n",
  lead="Your request (481207) has been received", more={"also_accept": ["Your request (481207) has been received and is being reviewed by our support staff. To add additional comments, reply to this email."]}, hop="outbyoip12.pod29.zendesk.example")
A("1767-freshdesk-ack", "Aster Payroll Helpdesk <helpdesk@asterpayroll.freshdesk.example>", "Ticket Received - Re: [CS-5631] Time export",
  "Dear Tidewell,\n\nWe would like to acknowledge that we have received your request and a ticket has been created with Ticket ID - 20931.\nA support representative will be reviewing your request and will send you a personal response (usually within 24 hours).\n\nTo view the status of the ticket or add comments, please visit\nhttps://asterpayroll.freshdesk.example/support/tickets/20931\n\nThank you for your patience.\n\nSincerely,\nAster Payroll Support Team",
  "X-FD-Ticket-Id: 20931\nX-Auto-Response-Suppress: DR, RN, OOF, AutoReply\nAuto-Submitted: auto-generated\nPrecedence: bulk\n", hop="fwd11.freshemail.example")
A("1768-jsm-ack", "Lumen Grid Service Desk <jira@lumengrid.atlas-desk.example>", "LGS-7719 Re: [CS-5632] Substation map blank",
  alternative("—-—-—-—\nReply above this line.\n\nTidewell Support, we've received your request and will get back to you soon.\n\nView request: https://lumengrid.atlas-desk.example/servicedesk/customer/portal/3/LGS-7719\n\nLumen Grid Service Desk, powered by Jira Service Management\n",
    '<html><body><div style="color:#aaa">—-—-—-—<br>Reply above this line.</div><p>Tidewell Support, we\'ve received your request and will get back to you soon.</p><p><a href="https://lumengrid.atlas-desk.example/servicedesk/customer/portal/3/LGS-7719">View request</a></p></body></html>', "quoted-printable"),
  "Auto-Submitted: auto-generated\nPrecedence: bulk\nX-JIRA-FingerPrint: 9a1f0c\nX-Atlassian-Token: no-check\nFeedback-ID: jsd:lumengrid\n", lead="Tidewell Support, we've received your request and will get back to you soon.")
A("1769-otrs-ack", "IT-Service Universität Rehmstadt <it-service@uni-rehmstadt.example>", "[Ticket#2026112410004812] RE: [CS-5633] Anmeldung am Portal",
  "Sehr geehrte Damen und Herren,\n\nvielen Dank für Ihre Anfrage. Ihre E-Mail wurde unter der Ticketnummer 2026112410004812 erfasst und wird schnellstmöglich bearbeitet.\n\nBitte geben Sie bei Rückfragen immer diese Nummer im Betreff an.\n\nIhr IT-Service",
  "X-OTRS-Loop: yes\nX-Mailer: OTRS Mail Service (6.0.30)\nX-Powered-By: OTRS (https://otrs.example/)\nPrecedence: bulk\nAuto-Submitted: auto-replied\nX-Auto-Response-Suppress: All\n", "auto-reply", path="")
A("1770-rt-ack", "\"Netops via RT\" <netops@rt.fjord-ix.example>", "[fjord-ix.example #88213] AutoReply: [CS-5634] Packet loss at port 7",
  "\nGreetings,\n\nThis message has been automatically generated in response to the\ncreation of a trouble ticket regarding:\n\t\"[CS-5634] Packet loss at port 7\",\na summary of which appears below.\n\nThere is no need to reply to this message right now.  Your ticket has been\nassigned an ID of [fjord-ix.example #88213].\n\nPlease include the string:\n\n         [fjord-ix.example #88213]\n\nin the subject line of all future correspondence about this issue.\n\n                        Thank you,\n                        netops@fjord-ix.example\n\n-------------------------------------------------------------------------\nThe switch port has shown 2 % loss since nine.\n",
  "RT-Ticket: fjord-ix.example #88213\nRT-Originator: support@tidewell.example\nManaged-By: RT 5.0.5 (http://www.bestpractical.example/rt/)\nX-RT-Loop-Prevention: fjord-ix.example\nPrecedence: bulk\nAuto-Submitted: auto-generated\n", lead="Greetings,", path="www-data@rt.fjord-ix.example", asis=True)
A("1771-servicenow-status", "Orrin Group IT <orringroup@service-now.example>", "INC0448120 has been resolved",
  "Your incident INC0448120 has been resolved.\n\nShort description: VPN certificate expired\nClosed by: Jyoti Rangan\nClose notes: Certificate reissued, client confirmed.\n\nIf you feel the issue is not resolved, please reply to this email within 7 days to reopen your incident.\n\nRef:MSG21884102",
  "X-ServiceNow-Generated: true\nX-ServiceNow-Source: Notification-3f2\nX-ServiceNow-SysEmail-Version: 2\nAuto-Submitted: auto-generated\nPrecedence: bulk\n", "notification", ("auto-reply",))
A("1772-glpi-es", "Soporte GLPI <glpi@cabildo-lanzada.example>", "[GLPI #0031177] Nuevo ticket: [CS-5635] Sin acceso al visor",
  "=-=-=-= Para responder por correo, escriba por encima de esta línea =-=-=-=\n\n URL : https://glpi.cabildo-lanzada.example/index.php?redirect=ticket_31177\n\nTicket: Descripción\n\n Título : [CS-5635] Sin acceso al visor\n Solicitantes : Tidewell Support\n Fecha de apertura : 24-11-2026 10:31\n Estado : Nuevo\n Urgencia : Mediana\n\n--\nGenerado automáticamente por GLPI 10.0.16",
  "X-Auto-Response-Suppress: OOF, DR, NDR, RN, NRN\nAuto-Submitted: auto-generated\nX-Mailer: PHPMailer 6.9.1 (https://github.com/PHPMailer/PHPMailer)\n", "notification", ("auto-reply",), lead="URL : https://glpi.cabildo-lanzada.example", more={"also_accept": ["=-=-=-= Para responder por correo, escriba por encima de esta línea =-=-=-= URL : https://glpi.cabildo-lanzada.example"]})
A("1773-hubspot-ticket-close", "Brio Fitness <support@briofitness.example>", "Your ticket has been closed (ref 11820443)",
  "Hi Tidewell,\n\nWe've closed your ticket \"Turnstile reader\" as we haven't heard from you in 5 days. If you still need help, just reply to this email and it will open again.\n\nThe Brio team",
  "Auto-Submitted: auto-generated\nX-HS-Cid: 07tc1\nList-Unsubscribe: <https://briofitness.example/hs/manage-preferences/unsubscribe-all?d=V3>\nPrecedence: bulk\n", "notification", ("auto-reply",))
A("1774-helpscout-ack", "Wren & Otter <hello@wrenandotter.example>", "Re: [CS-5636] Till cannot print",
  "Hey there! Thanks for getting in touch.\n\nThis is just a quick note (from our robot) to let you know we got your message. We reply to most e-mails within one working day.\n\nTalk soon,\nThe Wren & Otter crew",
  REF + "X-Autorespond: true\nX-Autoreply: yes\nAuto-Submitted: auto-replied\nPrecedence: auto_reply\nX-Mailer: Help Scout\n", "auto-reply")
A("1775-osticket-pl", "Pomoc Techniczna <pomoc@drukarnia-sokol.example>", "Zgłoszenie nr 504418 zostało utworzone [#504418]",
  "Szanowni Państwo,\n\npotwierdzamy otrzymanie zgłoszenia. Nadano mu numer #504418. Odpowiemy najszybciej, jak to możliwe.\n\nZespół Pomocy Technicznej",
  "Auto-Submitted: auto-replied\nX-Auto-Response-Suppress: ALL, AutoReply\nX-Autoreply: yes\nPrecedence: auto_reply\nX-Mailer: osTicket Mailer\n")
A("1776-zammad-de", "Stadtarchiv Auenfeld <archiv@auenfeld.example>", "[Ticket#67104] Wir haben Ihre Anfrage erhalten: [CS-5637] Digitalisate",
  "Guten Tag,\n\nIhre Anfrage (Ticket#67104) ist bei uns eingegangen. Sie erhalten so bald wie möglich eine Antwort.\n\nUm weitere Angaben zu machen, antworten Sie einfach auf diese E-Mail.\n\nIhr Team des Stadtarchivs",
  "X-Mailer: Zammad Mail Service\nX-Zammad-FQDN: tickets.auenfeld.example\nAuto-Submitted: auto-generated\nPrecedence: bulk\nX-Auto-Response-Suppress: All\n")
A("1777-no-header-en", "Ardent Valves Technical Support <techsupport@ardentvalves.example>", "Case 00219873 created",
  "Thank you for contacting Ardent Valves Technical Support. Your case number is 00219873.\n\nAn engineer will contact you according to your service level. Please do not open a second case for the same matter.\n\nref:_00D3k.5008W:ref")
A("1778-no-header-fr", "Service client Maison Lorient <serviceclient@maison-lorient.example>", "Nous avons bien reçu votre message",
  "Bonjour,\n\nNous avons bien reçu votre message et nous vous en remercions. Votre demande est enregistrée sous la référence ML-2026-48112. Un conseiller vous répondra sous 48 heures ouvrées.\n\nCeci est un message automatique, merci de ne pas y répondre.\n\nLe service client")
A("1779-no-header-ja", "株式会社みどり計器 お問い合わせ窓口 <contact@midori-keiki.example>", "【みどり計器】お問い合わせありがとうございます（受付番号：K-20418）",
  "※本メールは自動送信です。\n\nこのたびはお問い合わせいただき、誠にありがとうございます。\n以下の内容で受け付けいたしました。担当者より2営業日以内にご連絡いたします。\n\n受付番号：K-20418\n件名：[CS-5638] 流量計の通信エラー\n\n株式会社みどり計器", zone="+0900")
A("1780-no-header-nl-form", "Gemeente Waalrade <klantcontact@waalrade.example>", "Ontvangstbevestiging melding 2026-11842",
  "Geachte heer, mevrouw,\n\nWij hebben uw melding in goede orde ontvangen onder nummer 2026-11842. U krijgt binnen vijf werkdagen een reactie.\n\nDit is een automatisch gegenereerd bericht. U kunt hierop niet antwoorden.\n\nMet vriendelijke groet,\nKlantcontactcentrum")

# --- newsletters, marketing, surveys: 10
def N(name, sender, subject, body, extra="", page="", **way):
    entity = alternative(body + "\n", page, None if body.isascii() else "quoted-printable", boundary="_----------=_MCPart_88120%s" % name[:4]) if page else body
    M(name, "notification", sender, subject, entity, extra, lead=body.strip().split("\n")[0], also=("auto-reply",), **way)


PAGE = '<!doctype html><html><head><title></title><style>.x{{max-width:600px}}</style></head><body><table class="x" width="100%"><tr><td>{}</td></tr><tr><td style="font-size:11px;color:#888"><a href="https://click.mailings.example/u/9f2">{}</a></td></tr></table></body></html>'
N("1781-newsletter-mailchimp", "The Copper Kettle <news@copperkettle.example>", "November at the Kettle: spiced plum is back",
  "Spiced plum is back, and so are the long evenings.\n\nThis month: three new blends, a tasting on the 28th, free delivery over 30 pounds.\n\nUnsubscribe: https://copperkettle.list-manage.example/unsubscribe?u=1f2",
  "List-ID: 4f1c2mc list <4f1c2.91.list-id.mailings.example>\nList-Unsubscribe: <https://copperkettle.list-manage.example/unsubscribe?u=1f2>, <mailto:unsubscribe-9f2@mailings.example>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\nX-Mailer: MailChimp Mailer - **CID1f2**\nX-Campaign: mailchimp4f1c2.91\nPrecedence: bulk\nFeedback-ID: 4f1c2:91.us14:mc\n",
  PAGE.format("Spiced plum is back, and so are the long evenings.<br><br>This month: three new blends, a tasting on the 28th, free delivery over 30 pounds.", "Unsubscribe"), path="bounce-mc.us14_4f1c2.91-support=tidewell.example@mail14.mailings.example")
N("1782-newsletter-de", "Verband der Wasserwirtschaft <newsletter@vww-verband.example>", "VWW aktuell 11/2026",
  "Liebe Leserinnen und Leser,\n\nin dieser Ausgabe: die neue Meldepflicht für Pegelstände, ein Rückblick auf die Herbsttagung und freie Plätze im Seminar Leckortung.\n\nSie möchten keinen Newsletter mehr erhalten? Hier abmelden: https://vww-verband.example/abmelden",
  "List-Unsubscribe: <https://vww-verband.example/abmelden?id=2231>\nPrecedence: bulk\nX-Mailer: CleverReach CRM v4\n", path="bounce+2231@cr-versand.example")
N("1783-webinar-en", "Tessellate Analytics <marketing@tessellate.example>", "Last chance: save your seat for Thursday's webinar",
  "Tidewell, your seat is waiting.\n\nJoin 2,000 peers this Thursday as our experts show how to cut dashboard time in half. Can't make it? Register and we'll send the recording.\n\nYou are receiving this e-mail because you downloaded a guide. Unsubscribe or manage preferences.",
  "List-Unsubscribe: <mailto:u-8841@em.tessellate.example>\nX-Mailer: Marketo\nX-MktMailDKIM: true\nX-MarketoID: 771-TSL-004:2210\n", path="771-TSL-004.0.2210@em.tessellate.example")
N("1784-survey-after-ticket", "Aster Payroll Helpdesk <noreply@asterpayroll.example>", "How did we do? Ticket 20931",
  "How would you rate the support you received?\n\nGood, I'm satisfied: https://asterpayroll.example/r/20931/g\nBad, I'm unsatisfied: https://asterpayroll.example/r/20931/b\n\nThis takes less than a minute.",
  "Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\nPrecedence: bulk\n")
N("1785-survey-nps-fr", "Voltéa Énergie <enquete@satisfaction-voltea.example>", "Votre avis compte : 2 minutes pour nous aider",
  "Bonjour,\n\nSur une échelle de 0 à 10, recommanderiez-vous Voltéa à un confrère ?\n\nRépondre au questionnaire : https://enquete.satisfaction-voltea.example/q/7fa1\n\nPour ne plus recevoir nos enquêtes, cliquez ici.",
  "List-Unsubscribe: <https://enquete.satisfaction-voltea.example/stop/7fa1>\nPrecedence: bulk\n")
N("1786-shop-it", "Ferramenta Brusa <offerte@ferramentabrusa.example>", "Black Friday: fino al -40% su avvitatori e lame",
  "Solo fino a domenica!\n\nScopri le offerte su utensili e accessori. Spedizione gratuita da 49 €.\n\nRicevi questa e-mail perché sei iscritto alla nostra newsletter. Disiscriviti",
  "List-Unsubscribe: <https://ferramentabrusa.example/disiscriviti/81>\nX-Mailer: MailUp\nX-Campaign-ID: 118\n")
N("1787-product-news-no-list", "Quillstack Team <team@quillstack.example>", "What's new in Quillstack 6.2",
  "Quillstack 6.2 is here.\n\n* Faster search in long documents\n* Comments you can resolve\n* Dark mode, finally\n\nRead the full release notes on our blog. You're getting this because you have a Quillstack account. Turn off product news in your settings.",
  "X-SG-EID: u001.qZ0m\nX-Entity-ID: u001\n", path="bounces+101-8f0a-support=tidewell.example@em7.quillstack.example")
N("1788-news-ru", "Журнал «Измерения» <rassylka@izmereniya-journal.example>", "Новый номер журнала уже на сайте",
  "Уважаемые подписчики!\n\nВышел ноябрьский номер: поверка счётчиков, обзор датчиков давления, календарь выставок.\n\nОтписаться от рассылки: https://izmereniya-journal.example/unsub/4410",
  "List-Unsubscribe: <https://izmereniya-journal.example/unsub/4410>\nPrecedence: bulk\nX-Mailer: Unisender\n", zone="+0300")
N("1789-conference-call-no-header", "Organising Committee ICMF 2027 <icmf2027@metering-forum.example>", "ICMF 2027: registration now open, early bird until 15 January",
  "Dear colleague,\n\nRegistration for the 12th International Congress on Metering and Flow (Porto Sereno, 4-7 May 2027) is now open. Register before 15 January to benefit from the early bird rate.\n\nThis message was sent to all participants of earlier congresses. To be removed from our list click here: https://metering-forum.example/remove\n\nThe Organising Committee", zone="+0000")
N("1790-digest-social", "Guildhall <notifications@guildhall-network.example>", "You have 3 new invitations and 11 profile views",
  "Orla Finch and 2 others want to connect.\n\nSee all invitations: https://guildhall-network.example/i\n\nThis email was intended for Tidewell Support. You are receiving Invitation emails. Unsubscribe.",
  "List-Unsubscribe: <https://guildhall-network.example/unsub/aa>\nX-Guildhall-Class: INVITE-DIGEST\nFeedback-ID: invite-digest:guildhall\nPrecedence: bulk\n", path="s-9f1@bounce.guildhall-network.example")


# --- monitoring, backups, cron, devices, voicemail, parcels, invoices: 14
N("1791-nagios", "nagios@mon.ferrowatt.example", "** PROBLEM Service Alert: db3/PostgreSQL connections is CRITICAL **",
  "***** Nagios *****\n\nNotification Type: PROBLEM\n\nService: PostgreSQL connections\nHost: db3\nAddress: 10.20.0.33\nState: CRITICAL\n\nDate/Time: Tue Nov 24 03:12:55 CET 2026\n\nAdditional Info:\n\nPOSTGRES_BACKENDS CRITICAL: 98 of 100 connections (98%)", "", mid="<20261124021255.8C1F2A01@mon.ferrowatt.example>", path="nagios@mon.ferrowatt.example")
N("1792-alertmanager", "Alertmanager <alerts@prom.orbis-hosting.example>", "[FIRING:2] DiskWillFillIn4Hours (node-exporter warning)",
  "2 alerts for alertname=DiskWillFillIn4Hours job=node-exporter\n\nView In Alertmanager\n\n[2] Firing\nLabels\nalertname = DiskWillFillIn4Hours\ninstance = web-07:9100\nmountpoint = /var\nseverity = warning\n\nSent by Alertmanager")
N("1793-uptime-up", "Pulsecheck <alert@pulsecheck-uptime.example>", "Monitor is UP: portal.tidewell.example",
  "The monitor portal.tidewell.example (https://portal.tidewell.example) is back UP (HTTP 200 - OK). It was down for 4 minutes and 11 seconds.\n\nEvent timestamp: 2026-11-24 05:41:02 UTC", "Auto-Submitted: auto-generated\nX-SES-Outgoing: 2026.11.24-198.51.100.31\n", path="0102019a@eu-west-1.mailrelay.example")
N("1794-cron", "Cron Daemon <root@batch1.salthouse-museum.example>", "Cron <collections@batch1> /usr/local/bin/sync-images.sh",
  "rsync: [sender] change_dir \"/mnt/scans/2026-11\" failed: No such file or directory (2)\nrsync error: some files/attrs were not transferred (see previous errors) (code 23) at main.c(1338) [sender=3.2.7]", "Auto-Submitted: auto-generated\nX-Cron-Env: <SHELL=/bin/sh>\nX-Cron-Env: <HOME=/home/collections>\nX-Cron-Env: <LOGNAME=collections>\nPrecedence: bulk\n", mid="<20261124030001.B04C140233@batch1.salthouse-museum.example>")
N("1795-backup-veeam", "Backup <backup@lindqvist-bygg.example>", "[Success] VM-Daily (6 objects) 0 warnings",
  "Backup job: VM-Daily\nSuccess\n6 of 6 VMs processed\n\nTuesday, November 24, 2026 1:00:08 AM\nSuccess 6  Start time 1:00:08 AM  Total size 2.1 TB  Backup size 41.7 GB\nWarning 0  End time 1:52:40 AM  Data read 88.2 GB  Dedupe 1.4x\nError 0  Duration 0:52:32\n\nVeeam Backup & Replication 12.1.2.172")
N("1796-synology-fr", "NAS-CABINET <nas@cabinet-rouvray.example>", "[NAS-CABINET] La sauvegarde réseau a échoué",
  "Cher utilisateur,\n\nLa tâche de sauvegarde Hyper Backup « Dossiers clients » sur NAS-CABINET a échoué. Veuillez vous connecter à DSM et vérifier le journal pour plus d'informations.\n\nDe la part de NAS-CABINET")
N("1797-ups-device", "APC UPS <ups-serverraum@grundschule-ilmtal.example>", "UPS: On battery power in response to an input power problem.",
  "Name : USV-Serverraum\nLocation : Keller\nContact : Hausmeister\n\nhttp://10.0.4.9\n\nSerial Number : AS1827193355\nDevice Ser # : 5A1829T00417\nDate: 11/24/2026\nTime: 02:17:44\nCode : 0x0109\n\nWarning - UPS: On battery power in response to an input power problem.", mid="")
N("1798-printer-toner", "Printer Floor 2 <mfp-floor2@barrow-surveyors.example>", "Device alert: Toner low (Cyan)",
  "Device Name: MFP-FLOOR2\nModel: BX-C458\nSerial: 7X1004418\n\nStatus: Toner low - Cyan (8 %)\nTotal pages: 118,204\n\nThis is an automatic notification from your device.", mid="<5f0a.20261124081144@192.168.7.41>", zone="+0000")
M("1799-scanner-to-mail", "notification", "scanner@notariat-weissensee.example", "Message from KM_C308", multi("mixed", plain("Sehr geehrte Empfängerin, sehr geehrter Empfänger, anbei Ihr gescanntes Dokument.\n\nGerät: KM_C308\nSeiten: 3\n"), attached("SKM_C30826112410210.pdf", "application/pdf", b"%PDF-1.4\n%scan\n%%EOF\n"), boundary="KMBND_0041"),
  "X-Mailer: KONICA MINOLTA bizhub C308\n", lead="Sehr geehrte Empfängerin, sehr geehrter Empfänger, anbei Ihr gescanntes Dokument.", also=("auto-reply", None), more={"attachments": [{"name": "SKM_C30826112410210.pdf", "type": "application/pdf"}]})
M("1800-voicemail", "notification", "Voicemail <pbx@harrier-freight.example>", "[PBX]: New message 4 in mailbox 2107", multi("mixed", plain("Dear Operations Desk:\n\nYou have a new message 0:47 long, number 4, in mailbox 2107, from \"WIRELESS CALLER\" <01632960588>, on Tuesday, November 24, 2026 at 07:58:13 AM.\n\nDial *97 to listen.\n\n--Asterisk\n"), attached("msg0003.wav", "audio/x-wav", b"RIFF$\0\0\0WAVEfmt "), boundary="voicemail_42107pbx"),
  "X-Asterisk-CallerID: 01632960588\nX-Asterisk-CallerIDName: WIRELESS CALLER\n", lead="Dear Operations Desk:", also=("auto-reply",), more={"attachments": [{"name": "msg0003.wav"}]})
N("1801-parcel-de", "FlinkPaket <noreply@flinkpaket.example>", "Ihr Paket kommt heute zwischen 11:30 und 13:30 Uhr",
  "Hallo Tidewell,\n\nIhre Sendung 00340434161094 kommt heute zwischen 11:30 und 13:30 Uhr.\n\nNicht zu Hause? Wählen Sie einen Ablageort: https://flinkpaket.example/s/00340434161094\n\nBitte antworten Sie nicht auf diese E-Mail.", path="bounce-7714@flinkpaket.example")
N("1802-invoice-robot", "Billing <billing@nimbusmetrics.example>", "Your Nimbus Metrics invoice #NM-0038114",
  "Invoice NM-0038114 for November 2026\n\nAmount due: EUR 148.00\nYour card ending in 4410 will be charged on 1 December. No action is required.\n\nView invoice: https://pay.nimbusmetrics.example/i/NM-0038114\n\nQuestions? Visit our billing FAQ.", "X-Stripe-EID: acct_1Nm\n", path="bounces+9915@em.nimbusmetrics.example")
N("1803-ci-build", "GitForge CI <noreply@gitforge.example>", "tidewell/portal | Failed pipeline for main | 7c01e9ad",
  "Your pipeline has failed.\n\nProject: tidewell/portal\nBranch: main\nCommit: 7c01e9ad\nCommit Author: Petra Lunt\n\nPipeline #88102 triggered by Petra Lunt had 1 failed job.\n\nJob #410077 (test / e2e)\n\n  TimeoutError: page.goto: Timeout 30000ms exceeded.",
  "X-GitLab-Project: portal\nX-GitLab-Pipeline-Id: 88102\nX-GitLab-Pipeline-Status: failed\nAuto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\n")
N("1804-portal-account-sv", "Leverantörsportalen <donotreply@regionskogby.example>", "Ditt lösenord går ut om 7 dagar",
  "Hej!\n\nLösenordet för kontot tidewell-support i Leverantörsportalen går ut om 7 dagar. Logga in och byt det under Mitt konto.\n\nDet här meddelandet går inte att besvara.")

# --- calendar replies: 3
def ics(method, who, stat, summary, extra=""):
    return (f"BEGIN:VCALENDAR\nMETHOD:{method}\nPRODID:-//Example//Calendar 1.0//EN\nVERSION:2.0\nBEGIN:VEVENT\nUID:040000008200E00074C5B7101A82E00800000000A1@tidewell.example\n"
            f"SUMMARY:{summary}\nDTSTART:20261130T090000Z\nDTEND:20261130T093000Z\nDTSTAMP:20261124T081200Z\nORGANIZER:mailto:support@tidewell.example\nATTENDEE;PARTSTAT={stat};CN={who.split(' <')[0]}:mailto:{who.split('<')[1][:-1]}\n{extra}SEQUENCE:0\nEND:VEVENT\nEND:VCALENDAR\n")


def cal(method, who, stat, summary, body="", extra=""):
    return multi("alternative", part("text/plain", body + "\n", None, "utf-8"), part(f"text/calendar; method={method}", ics(method, who, stat, summary, extra), "base64", "utf-8"), boundary="_000_cal_" + stat)


who = "Ines Halloran <ines.halloran@quayside-labs.example>"
M("1805-outlook-accepted", "calendar", who, "Accepted: Handover of sensor line 4", cal("REPLY", who, "ACCEPTED", "Handover of sensor line 4"), "X-MS-Has-Attach:\nX-MS-Exchange-Calendar-Series-Instance-Id: AA\nContent-Class: urn:content-classes:calendarmessage\n", lead="", hop=PROT.format(71))
who = "Ulf Tennander <ulf.tennander@malmkaj.example>"
M("1806-google-declined", "calendar", who, "Declined: Genomgång larm @ Mon Nov 30, 2026 10am - 10:30am (CET)", multi("mixed", cal("REPLY", who, "DECLINED", "Genomgång larm", "Ulf Tennander has declined this invitation."), attached("invite.ics", "application/ics", crlf(ics("REPLY", who, "DECLINED", "Genomgang larm")).encode()), boundary="0000000000009c77aa"),
  "Auto-Submitted: auto-generated\nSender: Google Calendar <calendar-notification@google.example>\nReply-To: Ulf Tennander <ulf.tennander@malmkaj.example>\n", lead="Ulf Tennander has declined this invitation.", mid="<calendar-77c0@google.example>", path="3abc@calendar-server.bounces.google.example")
who = "Grazyna Podhalska <g.podhalska@tatra-stal.example>"
M("1807-cancelled", "calendar", who, "Odwołane: Test integracji wag", cal("CANCEL", who, "NEEDS-ACTION", "Test integracji wag", "Spotkanie zostało odwołane.", "STATUS:CANCELLED\n"), "Importance: high\n", lead="Spotkanie zostało odwołane.", also=(None,))

# --- read receipts: 3
def mdn(human, mode, recipient, disposition, agent, boundary):
    return multi("report", part("text/plain", human, None, None), rows("message/disposition-notification", f"Reporting-UA: {agent}\nOriginal-Recipient: rfc822;{recipient}\nFinal-Recipient: rfc822;{recipient}\nOriginal-Message-ID: <CS-5531.a9@tidewell.example>\nDisposition: {mode}; {disposition}\n"),
                 boundary=boundary, extra="; report-type=disposition-notification")


M("1808-outlook-read", "notification", "Milo Strand <milo.strand@reefpower.example>", "Read: [CS-5640] Meter swap", mdn("Your message\n\n   To: Milo Strand\n   Subject: [CS-5640] Meter swap\n   Sent: Tuesday, November 24, 2026 9:12:00 AM (UTC+01:00)\n\n was read on Tuesday, November 24, 2026 9:30:14 AM (UTC+01:00).\n", "automatic-action/MDN-sent-automatically", "milo.strand@reefpower.example", "displayed", "mail.reefpower.example; Microsoft Outlook", "b0c1-7781"), REF + "X-MS-Exchange-Transport-Rules-Loop: 1\n", "", lead="Your message", also=("auto-reply",))
M("1809-thunderbird-return-receipt-de", "notification", "Jorinde Paasch <j.paasch@baumschule-paasch.example>", "Empfangsbestätigung (angezeigt) - [CS-5641] Klimasensor", mdn("Dies ist eine Empfangsbestätigung für eine Nachricht, die Sie an <j.paasch@baumschule-paasch.example> gesendet haben.\n\nBeachten Sie: Diese Empfangsbestätigung sagt nur aus, dass die Nachricht am Computer des Empfängers angezeigt wurde. Es gibt keine Garantie, dass der Empfänger den Inhalt der Nachricht gelesen oder verstanden hat.\n", "manual-action/MDN-sent-manually", "j.paasch@baumschule-paasch.example", "displayed", "baumschule-paasch.example; Thunderbird 128.5", "mdn000106050903"), REF, lead="Dies ist eine Empfangsbestätigung für eine Nachricht,", also=("auto-reply",))
M("1810-deleted-unread-fr", "notification", "Achille Bonnefoy <a.bonnefoy@transports-bonnefoy.example>", "Non lu : [CS-5642] Boîtier télématique", mdn("Votre message\n\n   À : Achille Bonnefoy\n   Objet : [CS-5642] Boîtier télématique\n   Envoyé : mardi 24 novembre 2026 09:12\n\na été supprimé sans être lu le mardi 24 novembre 2026 11:05.\n", "automatic-action/MDN-sent-automatically", "a.bonnefoy@transports-bonnefoy.example", "deleted", "exch1.transports-bonnefoy.example; Microsoft Exchange Server", "exch-mdn-11"), REF, "", lead="Votre message", also=("auto-reply",))


# --- persons' everyday answers and first messages: 25
def R(name, sender, subject, shape, said, *rest, extra=REF, more=None, leak=(), way=None, **options):
    P(name, sender, subject, shape(said, *rest, **options), said, "\n".join(rest), leak, extra, more, **(way or {}))


ASKED = "Hello,\n\nwhich firmware does the concentrator show under Settings > About?\n\nKind regards\nHal Merriden\nTidewell Support"
WROTE = "On Tue, Nov 24, 2026 at 9:12 AM Tidewell Support <support@tidewell.example> wrote:"
R("1811-gmail-answer", "Maud Pelletrier <maud@saltmarsh-growers.example>", "Re: [CS-5701] Concentrator keeps rebooting", gmail,
  "Hi Hal,\n\nIt says 4.11.2-b7. It rebooted twice more since this morning, both times when the pumps started.", "Maud Pelletrier\nSaltmarsh Growers\n01632 960 300", WROTE, ASKED)
R("1812-outlook-de", "Roland Eckstein <r.eckstein@fahrzeugbau-eckstein.example>", "AW: [CS-5702] Lizenzserver", outlook,
  "Hallo Herr Merriden,\n\nder Lizenzserver läuft jetzt auf Port 27010, die Meldung kommt aber weiterhin beim dritten Arbeitsplatz. Könnten Sie sich morgen Vormittag aufschalten?", "Mit freundlichen Grüßen\nRoland Eckstein\nFahrzeugbau Eckstein GmbH\nTel. 0911 555 01-44",
  "Von: Tidewell Support <support@tidewell.example>\nGesendet: Dienstag, 24. November 2026 09:12\nAn: Roland Eckstein <r.eckstein@fahrzeugbau-eckstein.example>\nBetreff: [CS-5702] Lizenzserver", "Guten Tag,\n\nauf welchem Port läuft der Dienst?\n\nTidewell Support, H. Merriden")
R("1813-iphone-fr", "Violaine Ducros <violaine.ducros@hotel-les-tilleuls.example>", "Re: [CS-5703] Serrure chambre 14", iphone,
  "Non, la diode reste éteinte, même avec des piles neuves. Je fais quoi ?", "Envoyé de mon iPhone", "Le 24 nov. 2026 à 09:12, Tidewell Support <support@tidewell.example> a écrit :", "Bonjour,\nla diode clignote-t-elle lorsque vous présentez le badge ?\nTidewell Support")
R("1814-outlookweb-es", "Nuria Bastarrica <nuria.bastarrica@bodegasarrieta.example>", "Re: [CS-5704] Sondas de temperatura", outlook_web,
  "Buenos días,\n\nhemos cambiado la sonda 6 y ahora lee bien. La 7 sigue marcando -40. ¿Es posible que sea el cable?", "Nuria Bastarrica\nEnóloga",
  "De: Tidewell Support <support@tidewell.example>\nEnviado: martes, 24 de noviembre de 2026 9:12\nPara: Nuria Bastarrica <nuria.bastarrica@bodegasarrieta.example>\nAsunto: [CS-5704] Sondas de temperatura", "Buenos días:\n¿han probado a intercambiar las sondas 6 y 7?\nTidewell Support")
R("1815-thunderbird-nl", "Wouter Klaassens <wouter@klaassens-tuinbouw.example>", "Re: [CS-5705] Klimaatregelaar", thunderbird,
  "Dag,\n\nde regelaar schakelt nu op tijd, maar in het logboek staat nog steeds de oude tijdzone. Is daar een instelling voor?", "Wouter Klaassens\nKlaassens Tuinbouw B.V.", "Op 24-11-2026 om 09:12 schreef Tidewell Support:", "Goedemorgen,\nstaat de klok van de regelaar gelijk met uw computer?\nTidewell Support")
R("1816-apple-it", "Tiziana Moroni <t.moroni@studiomoroni.example>", "Re: [CS-5706] Esportazione PDF", apple,
  "Buongiorno, l'esportazione funziona solo se tolgo il logo dal modello. Vi mando il modello?", "Tiziana Moroni\nStudio Moroni Architetti", "Il giorno 24 nov 2026, alle ore 09:12, Tidewell Support <support@tidewell.example> ha scritto:", "Buongiorno,\nsuccede anche con un progetto nuovo?\nTidewell Support")
R("1817-samsung-pl", "Zdzisław Kubiak <zkubiak@stolarnia-kubiak.example>", "Re: [CS-5707] Czytnik kart", samsung,
  "Czytnik dalej piszczy trzy razy i nic. Proszę o telefon po 15.", "Wysłane z mojego smartfona Samsung Galaxy.", "-------- Oryginalna wiadomość --------", "Od: Tidewell Support <support@tidewell.example>\nData: 24.11.2026 09:12 (GMT+01:00)\nDo: zkubiak@stolarnia-kubiak.example\nTemat: [CS-5707] Czytnik kart", "Dzień dobry,\nproszę przyłożyć kartę serwisową.\nTidewell Support")
R("1818-yahoo-en", "Gwen Abernathy <gwen_abernathy@yahoo.example>", "Re: [CS-5708] App login", yahoo,
  "I never got the code. Checked spam too. Phone number ends in 88, is that what you have?", "", "On Tuesday, November 24, 2026 at 09:12:00 AM GMT, Tidewell Support <support@tidewell.example> wrote:", "Hello Gwen,\nwe have sent you a six digit code by text message.\nTidewell Support")
R("1819-zimbra-pt", "Custódio Vilar <c.vilar@cm-serradoeste.example>", "Re: [CS-5709] Contadores de água", zimbra,
  "Bom dia,\n\no ficheiro que enviaram abre bem, mas faltam os contadores da freguesia de Louredo. Podem confirmar?", "Custódio Vilar\nDivisão de Águas", "----- Mensagem original -----", "De: \"Tidewell Support\" <support@tidewell.example>\nPara: \"Custódio Vilar\" <c.vilar@cm-serradoeste.example>\nEnviadas: Terça-feira, 24 de novembro de 2026 9:12:00\nAssunto: [CS-5709] Contadores de água", "Bom dia,\nsegue em anexo a exportação pedida.\nTidewell Support")
R("1820-proton-en", "Lucan Feyre <lucan.feyre@proton.example>", "Re: [CS-5710] Webhook signature", proton,
  "Found it: our proxy rewrote the body. You can close this one. Where do I read about rotating the secret, though?", "Lucan", "On Tuesday, November 24th, 2026 at 9:12 AM, Tidewell Support <support@tidewell.example> wrote:", "Hi Lucan,\nplease compare the raw bytes that you receive.\nTidewell Support")
R("1821-gmailapp-sv", "Moa Sandelin <moa.sandelin@fjardbatar.example>", "Re: [CS-5711] Spårsändare", gmail_app,
  "Den gröna lampan lyser fast nu, men båten syns fortfarande inte på kartan.", "", "Den tis 24 nov. 2026 09:12Tidewell Support <support@tidewell.example> skrev:", "Hej Moa,\nlyser den gröna lampan?\nTidewell Support")
R("1822-thunderbirdhtml-cs", "Radim Šimáček <simacek@pila-horka.example>", "Re: [CS-5712] Měření vlhkosti", thunderbird_html,
  "Dobrý den,\nčidlo jsme vyměnili a hodnoty už sedí. Ještě prosím, jak nastavím e-mail při překročení?", "Radim Šimáček\nPila Horka", "Dne 24. 11. 2026 v 9:12 Tidewell Support napsal(a):", "Dobrý den,\nukazuje čidlo stále 99 %?\nTidewell Support")
R("1823-outlook-ja", "三浦 圭吾 <k.miura@aoba-foods.example>", "RE: [CS-5713] 温度ロガーについて", outlook,
  "いつもお世話になっております。青葉フーズの三浦です。\n\n本日確認したところ、ロガー3台のうち1台だけ時刻が9時間ずれておりました。修正方法をご教示いただけますでしょうか。", "--------------------------------\n青葉フーズ株式会社\n三浦 圭吾\nTEL 022-555-0180",
  "From: Tidewell Support <support@tidewell.example>\nSent: Tuesday, November 24, 2026 5:12 PM\nTo: 三浦 圭吾 <k.miura@aoba-foods.example>\nSubject: [CS-5713] 温度ロガーについて", "三浦様\n\nロガーの時刻をご確認ください。\n\nTidewell Support")
R("1824-iphone-thanks", "Percy Lund <percy.lund@fellside-rescue.example>", "Re: [CS-5714] Radio gateway", iphone, "Got it, thank you!", "Sent from my iPhone", "On 24 Nov 2026, at 09:12, Tidewell Support <support@tidewell.example> wrote:", "Hello Percy,\nthe spare gateway left us this morning by courier.\nTidewell Support")
inline = "> Which version is it?\n\n7.3.1, on both machines.\n\n> Does it also happen with the sample file?\n\nYes, but only on the second print.\n\n> Please send us the log.\n\nAttached.\n"
P("1825-inline-replies", "Hester Quillan <hq@letterpress-lane.example>", "Re: [CS-5715] Second print comes out blank", multi("mixed", plain("Hi,\n\nOn 24/11/2026 09:12, Tidewell Support wrote:\n\n" + inline + "\nHester\n"), attached("print.log", "text/plain", b"09:01 ok\n09:02 blank\n"), boundary="------------0vQ2"),
  "Hi,\n\n7.3.1, on both machines.\n\nYes, but only on the second print.\n\nAttached.", "", ["Which version is it?", "Does it also happen with the sample file?", "Please send us the log."], REF, {"attachments": [{"name": "print.log"}]})
P("1826-first-message-en", "Bartholomew Ngata <b.ngata@kauri-freight.example>", "Depot map shows the wrong yard", alternative("Kia ora,\n\nSince the weekend update the depot map for Onehunga shows the yard in Penrose. Drivers are being sent to the wrong gate. We are on release 2026.10.\n\nCan somebody look at this today? It is costing us about an hour per truck.\n\nNgā mihi\nBart Ngata\nKauri Freight | Operations\n", "<div dir=\"ltr\">" + "".join(f"<div>{line or '<br>'}</div>" for line in "Kia ora,||Since the weekend update the depot map for Onehunga shows the yard in Penrose. Drivers are being sent to the wrong gate. We are on release 2026.10.||Can somebody look at this today? It is costing us about an hour per truck.||Ngā mihi|Bart Ngata|Kauri Freight | Operations".replace("Freight | ", "Freight &#124; ").split("|")) + "</div>\n", "quoted-printable"),
  "Kia ora,\n\nSince the weekend update the depot map for Onehunga shows the yard in Penrose. Drivers are being sent to the wrong gate. We are on release 2026.10.\n\nCan somebody look at this today? It is costing us about an hour per truck.", "", ["Bart Ngata"], zone="+1300")
P("1827-first-message-de", "Elfriede Passlack <passlack@gemeinde-kaltenbrunn.example>", "Neue Mitarbeiterin anlegen", "Guten Tag,\n\nzum 1. Dezember fängt Frau Sabine Orth bei uns im Bauamt an. Bitte richten Sie ihr einen Zugang mit denselben Rechten wie Herr Tietz ein.\n\nFreundliche Grüße\nElfriede Passlack\nHauptamt, Zimmer 12\n",
  "Guten Tag,\n\nzum 1. Dezember fängt Frau Sabine Orth bei uns im Bauamt an. Bitte richten Sie ihr einen Zugang mit denselben Rechten wie Herr Tietz ein.", leak=["Hauptamt, Zimmer 12"])
P("1828-first-message-fr", "Anselme Courtois <acourtois@imprimerie-courtois.example>", "Devis pour deux postes supplémentaires", "Bonjour,\n\nPourriez-vous nous faire parvenir un devis pour deux postes supplémentaires sur notre contrat ? Nous en aurions besoin avant vendredi.\n\nMerci d'avance,\n\nAnselme Courtois\nImprimerie Courtois\n06 99 00 11 22\n",
  "Bonjour,\n\nPourriez-vous nous faire parvenir un devis pour deux postes supplémentaires sur notre contrat ? Nous en aurions besoin avant vendredi.", leak=["06 99 00 11 22"])
P("1829-first-message-ru", "Рустам Галеев <galeev@kama-energo.example>", "Не открывается отчёт", "Добрый день!\n\nПосле обновления до 7.4 отчёт по потерям не открывается, окно закрывается без сообщения. Что прислать для проверки?\n\nС уважением,\nРустам Галеев\nКама-Энерго\n",
  "Добрый день!\n\nПосле обновления до 7.4 отчёт по потерям не открывается, окно закрывается без сообщения. Что прислать для проверки?", leak=["Кама-Энерго"], zone="+0300")
P("1830-first-message-zh", "郑晓岚 <zheng.xl@jiangnan-textile.example>", "无法导出月报", "您好，\n\n从昨天开始，系统无法导出10月份的月报，点击导出后页面一直转圈。其他月份正常。请帮忙看一下。\n\n谢谢！\n郑晓岚\n江南纺织 信息部\n",
  "您好，\n\n从昨天开始，系统无法导出10月份的月报，点击导出后页面一直转圈。其他月份正常。请帮忙看一下。", zone="+0800", more={"also_accept": ["您好， 从昨天开始，系统无法导出10月份的月报，点击导出后页面一直转圈。其他月份正常。请帮忙看一下。 谢谢！"]}, leak=["江南纺织 信息部"])
P("1831-disclaimer-en", "Cordelia Vance <c.vance@vance-trust.example>", "Access for our auditors", "Hello,\n\nOur auditors need read-only access to the ledger from 1 to 11 December. Two people, names to follow. What do you need from us?\n\nRegards,\n\nCordelia Vance\nTrustee\n\n________________________________\nThis email and any attachments are confidential and intended solely for the addressee. If you have received it in error please delete it and notify the sender.\n",
  "Hello,\n\nOur auditors need read-only access to the ledger from 1 to 11 December. Two people, names to follow. What do you need from us?", leak=["confidential and intended solely", "Trustee"])
R("1832-outlook-da", "Asger Thygesen <at@vestkyst-fisk.example>", "SV: [CS-5716] Vægt i hal 2", outlook,
  "Hej\n\nVægten er genstartet, og den viser 0,4 kg for meget på alle kasser. Skal vi kalibrere selv?", "Mvh\nAsger Thygesen\nVestkyst Fisk ApS", "Fra: Tidewell Support <support@tidewell.example>\nSendt: 24. november 2026 09:12\nTil: Asger Thygesen <at@vestkyst-fisk.example>\nEmne: [CS-5716] Vægt i hal 2", "Hej Asger,\nprøv at genstarte vægten.\nTidewell Support", rule="")
R("1833-outlookmobile-tr", "Berrin Aydoğan <berrin@kordon-otel.example>", "Ynt: [CS-5717] Rezervasyon ekranı", outlook_web,
  "Merhaba, ekran hâlâ donuyor, şu an resepsiyonda sıra var. Acil bakabilir misiniz?", "", "Gönderen: Tidewell Support <support@tidewell.example>\nGönderildi: Salı, Kasım 24, 2026 11:12\nKime: Berrin Aydoğan <berrin@kordon-otel.example>\nKonu: [CS-5717] Rezervasyon ekranı", "Merhaba,\ntarayıcıyı yeniden başlatır mısınız?\nTidewell Support", mobile="iOS için Outlook’u edinin")
R("1834-gmail-ptbr", "Juliano Sarmento <juliano@laticinios-serrana.example>", "Re: [CS-5718] Etiqueta sem peso", gmail,
  "Boa tarde, pessoal!\n\nA etiqueta saiu certa depois da troca do modelo. Só ficou faltando o lote. Onde configuro?", "Juliano Sarmento\nLaticínios Serrana", "Em ter., 24 de nov. de 2026 às 09:12, Tidewell Support <support@tidewell.example> escreveu:", "Olá Juliano,\ntroque o modelo da etiqueta para 60x40.\nTidewell Support")
R("1835-gmail-ar", "رنا الخطيب <rana@nakheel-clinic.example>", "Re: [CS-5719] جدول المواعيد", gmail,
  "مرحباً،\n\nالجدول يظهر الآن لكن مواعيد يوم الأحد غير موجودة. هل يمكنكم التحقق؟", "", "في الثلاثاء، 24 نوفمبر 2026 في 9:12 ص تمت كتابة ما يلي بواسطة ‪Tidewell Support‬‏ <‪support@tidewell.example‬‏>:", "مرحباً،\nهل يظهر الجدول بعد التحديث؟\nTidewell Support", way={"zone": "+0300"})


# --- persons whose mail resembles machines': 25
LIST = ("List-Id: Operators of Tidewell gateways <gateway-users.lists.tidewell.example>\nList-Post: <mailto:gateway-users@lists.tidewell.example>\nList-Unsubscribe: <mailto:gateway-users-leave@lists.tidewell.example>\nList-Archive: <https://lists.tidewell.example/archives/gateway-users/>\n"
        "Precedence: list\nX-BeenThere: gateway-users@lists.tidewell.example\nX-Mailman-Version: 3.3.9\n")
FOOT = "\n_______________________________________________\ngateway-users mailing list -- gateway-users@lists.tidewell.example\nTo unsubscribe send an email to gateway-users-leave@lists.tidewell.example\n"
TOLIST = "gateway-users@lists.tidewell.example"
P("1836-list-mailman", "Osric Blyth <osric@blyth-automation.example>", "[gateway-users] Modbus polling below one second?", "Hello all,\n\nhas anybody got the gateway to poll Modbus faster than once a second? The manual says 250 ms, mine settles at 1000 whatever I enter.\n\nOsric\n" + FOOT,
  "Hello all,\n\nhas anybody got the gateway to poll Modbus faster than once a second? The manual says 250 ms, mine settles at 1000 whatever I enter.", leak=["gateway-users mailing list", "To unsubscribe"], extra=LIST, to=TOLIST, path="gateway-users-bounces@lists.tidewell.example", hop="lists.tidewell.example")
P("1837-list-answer-bulk", "Mechthild Roos <m.roos@energiehof-roos.example>", "Re: [gateway-users] Modbus polling below one second?", "Osric Blyth wrote:\n> has anybody got the gateway to poll Modbus faster than once a second?\n\nYes, but only after switching off the web server on it. Does support plan to change that?\n\nMechthild\n" + FOOT,
  "Yes, but only after switching off the web server on it. Does support plan to change that?", leak=["has anybody got the gateway", "gateway-users mailing list"], extra=LIST.replace("Precedence: list", "Precedence: bulk") + REF, to=TOLIST, path="gateway-users-bounces@lists.tidewell.example", hop="lists.tidewell.example")
P("1838-googlegroup", "Emeka Adeyemi <emeka.adeyemi@lagoonpower.example>", "Re: [tidewell-partners] Reseller portal price list", "Dear all,\n\nThe price list in the portal is still that of 2025. When will the new one be up?\n\nEmeka\n\n-- \nYou received this message because you are subscribed to the Google Groups \"tidewell-partners\" group.\nTo unsubscribe from this group and stop receiving emails from it, send an email to tidewell-partners+unsubscribe@googlegroups.example.\n",
  "Dear all,\n\nThe price list in the portal is still that of 2025. When will the new one be up?", leak=["You received this message because"], extra="Precedence: list\nMailing-list: list tidewell-partners@googlegroups.example; contact tidewell-partners+owners@googlegroups.example\nList-ID: <tidewell-partners.googlegroups.example>\nX-Google-Group-Id: 4410288\nList-Unsubscribe: <mailto:googlegroups-manage+4410288+unsubscribe@googlegroups.example>\n", to="tidewell-partners@googlegroups.example", path="tidewell-partners+bncBD@googlegroups.example", hop="mail-wr1-f60.google.example")
P("1839-away-soon-en", "Petronella Ashe <p.ashe@windrush-theatre.example>", "On leave from Monday: please finish before", "Hi,\n\nI will be on annual leave from Monday 30 November until 11 December. Could the new seat plan go live before then? If not, Jonty (box office) can sign it off in my absence.\n\nThanks\nPetronella\n",
  "Hi,\n\nI will be on annual leave from Monday 30 November until 11 December. Could the new seat plan go live before then? If not, Jonty (box office) can sign it off in my absence.")
P("1840-away-soon-de", "Ignaz Vollmer <vollmer@kellerei-vollmer.example>", "Urlaub", "Guten Tag zusammen,\n\nab Donnerstag bin ich zwei Wochen im Urlaub und nicht erreichbar. Wer aus Ihrem Team ruft in der Zeit meine Frau zurück, falls die Kühlung wieder Alarm gibt? Ihre Nummer ist die 0931 555 01-70.\n\nViele Grüße\nIgnaz Vollmer\n",
  "Guten Tag zusammen,\n\nab Donnerstag bin ich zwei Wochen im Urlaub und nicht erreichbar. Wer aus Ihrem Team ruft in der Zeit meine Frau zurück, falls die Kühlung wieder Alarm gibt? Ihre Nummer ist die 0931 555 01-70.")
R("1841-about-your-notice", "Sunniva Rask <sunniva@rask-elektro.example>", "Re: Automatic reply: Invoice for October", gmail,
  "I keep getting this out-of-office from Hal although he answered me yesterday. Is he in or not? I still need the corrected invoice.", "Sunniva", "On Tue, Nov 24, 2026 at 10:02 AM Hal Merriden <hal.merriden@tidewell.example> wrote:", "I am out of the office until 16 November with no access to e-mail. Please write to support@tidewell.example.\n\nHal Merriden", extra="References: <oof.71@tidewell.example>\nIn-Reply-To: <oof.71@tidewell.example>\n")
R("1842-answer-to-autoreply-fr", "Gaspard Lenormand <g.lenormand@carrieres-lenormand.example>", "Re: Réponse automatique : Pont-bascule en panne", outlook,
  "Bonjour,\n\nJ'ai bien noté que M. Aubin est absent jusqu'au 30. Qui le remplace pour le pont-bascule ? Nous sommes à l'arrêt.", "Gaspard Lenormand\nCarrières Lenormand", "De : Aubin, Loïc <loic.aubin@tidewell.example>\nEnvoyé : mardi 24 novembre 2026 09:12\nÀ : Gaspard Lenormand <g.lenormand@carrieres-lenormand.example>\nObjet : Réponse automatique : Pont-bascule en panne", "Je suis absent du bureau jusqu'au 30 novembre inclus.\nLoïc Aubin")
BOUNCED = "The original message was received at Mon, 23 Nov 2026 17:02:11 GMT\n\n   ----- The following addresses had permanent fatal errors -----\n<alarms@tidewell.example>\n    (reason: 550 5.7.26 Unauthenticated email is not accepted due to DMARC policy)"
P("1843-forwards-bounce-gmail", "Ffion Gethin <ffion@gethin-dairy.example>", "Fwd: Returned mail: see transcript for details", plain("Hi, our alarm mails to you have come back since yesterday, see below. Nothing was changed at our end. Did you change something?\n\nFfion\n\n---------- Forwarded message ---------\nFrom: Mail Delivery Subsystem <MAILER-DAEMON@smtp.gethin-dairy.example>\nDate: Mon, Nov 23, 2026 at 5:02 PM\nSubject: Returned mail: see transcript for details\nTo: <controller@gethin-dairy.example>\n\n\n" + BOUNCED + "\n"),
  "Hi, our alarm mails to you have come back since yesterday, see below. Nothing was changed at our end. Did you change something?", zone="+0000",
  more={"also_accept": ["Hi, our alarm mails to you have come back since yesterday, see below. Nothing was changed at our end. Did you change something?\n\n" + BOUNCED], "must_keep": ["Did you change something?"]})
P("1844-forwards-bounce-attached", "Detlef Stahnke <d.stahnke@kranbau-stahnke.example>", "WG: Unzustellbar: Störmeldung Kran 3", multi("mixed", plain("Hallo,\n\nkönnen Sie mit der angehängten Rückmeldung etwas anfangen? Die Störmeldungen von Kran 3 kommen bei Ihnen offenbar nicht mehr an.\n\nGruß\nD. Stahnke\n"), rows("message/rfc822", "From: Mail Delivery System <MAILER-DAEMON@mail.kranbau-stahnke.example>\nTo: kran3@kranbau-stahnke.example\nSubject: Undelivered Mail Returned to Sender\nDate: Tue, 24 Nov 2026 06:01:00 +0100\nAuto-Submitted: auto-replied\nMIME-Version: 1.0\nContent-Type: text/plain\n\nThis is the mail system at host mail.kranbau-stahnke.example.\n\n<alarme@tidewell.example>: Host or domain name not found.\n"), boundary="------------fwD88"),
  "Hallo,\n\nkönnen Sie mit der angehängten Rückmeldung etwas anfangen? Die Störmeldungen von Kran 3 kommen bei Ihnen offenbar nicht mehr an.")
P("1845-forwards-ack-asks", "Bronagh Tierney <bronagh@tierney-marquees.example>", "Fwd: Ticket Received - Booking page down", "I got this from your system on Friday and nothing since. Is anybody looking at number 4471?\n\nBronagh\n\nBegin forwarded message:\n\n> From: Tidewell Support <support@tidewell.example>\n> Subject: Ticket Received - Booking page down\n> Date: 20 November 2026 at 16:40:11 GMT\n> To: bronagh@tierney-marquees.example\n> \n> We have received your request and a ticket has been created with Ticket ID - 4471.\n> This is an automatically generated message.\n",
  "I got this from your system on Friday and nothing since. Is anybody looking at number 4471?", zone="+0000", more={"must_keep": ["Is anybody looking at number 4471?"], "also_accept": ["I got this from your system on Friday and nothing since. Is anybody looking at number 4471?\n\nWe have received your request and a ticket has been created with Ticket ID - 4471.\nThis is an automatically generated message."]})
P("1846-role-info", "info@gasthof-zur-linde.example", "Kasse druckt nicht", "Hallo, unsere Kasse druckt seit heute früh keine Bons mehr, im Display steht Fehler 12. Mittags haben wir eine Busgesellschaft im Haus, bitte melden!\n\nFam. Obermoser\n", "Hallo, unsere Kasse druckt seit heute früh keine Bons mehr, im Display steht Fehler 12. Mittags haben wir eine Busgesellschaft im Haus, bitte melden!", more={"also_accept": ["Hallo, unsere Kasse druckt seit heute früh keine Bons mehr, im Display steht Fehler 12. Mittags haben wir eine Busgesellschaft im Haus, bitte melden!\n\nFam. Obermoser"]})
R("1847-role-it-support", "IT Support <it-support@grangehall-academy.example>", "RE: [CS-5720] Single sign-on", outlook,
  "Hi,\n\nWe have uploaded the new metadata. Staff can sign in, pupils still get \"audience mismatch\". Ticket IT-2281 on our side, if you need a reference.", "IT Support\nGrangehall Academy", "From: Tidewell Support <support@tidewell.example>\nSent: 24 November 2026 09:12\nTo: IT Support <it-support@grangehall-academy.example>\nSubject: [CS-5720] Single sign-on", "Hello,\nplease upload the new metadata file.\nTidewell Support")
P("1848-noreply-looking", "Yard Office <no-reply.yard@corrigan-timber.example>", "weighbridge", "pls ignore the address, its the only account on this pc. weighbridge ticket printer prints the date as 1970, can u fix remotely? we open til 5\n\nMick at the yard\n", "pls ignore the address, its the only account on this pc. weighbridge ticket printer prints the date as 1970, can u fix remotely? we open til 5", zone="+0000", more={"also_accept": ["pls ignore the address, its the only account on this pc. weighbridge ticket printer prints the date as 1970, can u fix remotely? we open til 5\n\nMick at the yard"]})
P("1849-admin-at", "Administrator <administrator@vinarija-plavac.example>", "Certifikat istječe", "Poštovani,\n\ncertifikat na našem uređaju istječe 3. prosinca. Obnavljate li ga vi ili trebamo mi nešto učiniti?\n\nSrdačan pozdrav\nTonći Barbarić\n", "Poštovani,\n\ncertifikat na našem uređaju istječe 3. prosinca. Obnavljate li ga vi ili trebamo mi nešto učiniti?")
R("1850-thanks-received", "Aurelio Sanz <a.sanz@hormigones-sanz.example>", "Re: [CS-5721] Factura rectificativa", gmail_app, "Gracias, recibido.", "", "El mar, 24 nov 2026, 9:12, Tidewell Support <support@tidewell.example> escribió:", "Buenos días:\nadjuntamos la factura rectificativa.\nTidewell Support")
R("1851-received-will-answer", "Heli Raudsepp <heli.raudsepp@meretalu.example>", "RE: [CS-5722] Questionnaire", outlook_web, "Thank you, I have received your message and will answer by Friday. One thing already now: is the phone number in section 2 still the right one?", "Heli Raudsepp\nMeretalu OÜ",
  "From: Tidewell Support <support@tidewell.example>\nSent: Tuesday, November 24, 2026 10:12\nTo: Heli Raudsepp <heli.raudsepp@meretalu.example>\nSubject: [CS-5722] Questionnaire", "Hello Heli,\nplease fill in the attached questionnaire.\nTidewell Support")
ALARM = "*** ALARM *** Station 14 LEVEL HIGH\nTime: 2026-11-24 02:14:07\nValue: 4.81 m (limit 4.20 m)\nAcknowledge: no"
P("1852-pasted-alarm", "Torvald Eikeland <torvald@eikeland-vann.example>", "Alarm at night", "Hello,\n\nwe got this at night:\n\n" + ALARM + "\n\nThe basin was empty when I came there. Why does the sensor report 4.81?\n\nTorvald\n", "Hello,\n\nwe got this at night:\n\n" + ALARM + "\n\nThe basin was empty when I came there. Why does the sensor report 4.81?")
CRON = "backup.sh: line 41: /opt/tidewell/bin/tw-export: Permission denied\nbackup finished with status 126"
P("1853-pasted-cron", "Lionel Achterberg <lionel@achterberg-print.example>", "Cron <root@store> /opt/backup.sh fails since update", "Hi support,\n\nsince 7.4 cron mails me this every night:\n\n" + CRON + "\n\nWhat rights should tw-export have?\n\nLionel\n", "Hi support,\n\nsince 7.4 cron mails me this every night:\n\n" + CRON + "\n\nWhat rights should tw-export have?")
P("1854-subject-notification", "Blessing Okonjo <b.okonjo@delta-terminals.example>", "Notification: planned maintenance at our site on 28 November", "Dear Tidewell team,\n\nOn Saturday 28 November we switch off the power of building C from 06:00 to 14:00. The gateway will be offline. Please suppress its alarms; do you need the serial number?\n\nBest regards\nBlessing Okonjo\nDelta Terminals\n", "Dear Tidewell team,\n\nOn Saturday 28 November we switch off the power of building C from 06:00 to 14:00. The gateway will be offline. Please suppress its alarms; do you need the serial number?", zone="+0100")
P("1855-out-of-hours-guard", "Nachtwache Pforte 2 <pforte2@chemiepark-rhinow.example>", "Pumpe 7 steht, Bereitschaft nicht erreichbar", "Guten Abend,\n\nes ist 23:40 Uhr, außerhalb der Bürozeiten ist niemand im Haus. Pumpe 7 steht mit Meldung E-31, Ihre Bereitschaft geht nicht ans Telefon. Was darf ich selbst tun?\n\nKrüger, Nachtwache\n", "Guten Abend,\n\nes ist 23:40 Uhr, außerhalb der Bürozeiten ist niemand im Haus. Pumpe 7 steht mit Meldung E-31, Ihre Bereitschaft geht nicht ans Telefon. Was darf ich selbst tun?", date="Tue, 24 Nov 2026 23:41:08 +0100", more={"also_accept": ["Guten Abend,\n\nes ist 23:40 Uhr, außerhalb der Bürozeiten ist niemand im Haus. Pumpe 7 steht mit Meldung E-31, Ihre Bereitschaft geht nicht ans Telefon. Was darf ich selbst tun?\n\nKrüger, Nachtwache"]})
P("1856-suppress-header-person", "Imke Lorentzen <imke.lorentzen@reederei-lorentzen.example>", "Bordrechner MS Amrum", outlook("Moin,\n\nder Bordrechner der MS Amrum zeigt nach dem Werftaufenthalt Lizenz ungültig. Sie läuft um 16 Uhr aus, geht das noch vorher?", "Imke Lorentzen\nReederei Lorentzen", "", ""), "Moin,\n\nder Bordrechner der MS Amrum zeigt nach dem Werftaufenthalt Lizenz ungültig. Sie läuft um 16 Uhr aus, geht das noch vorher?", "Reederei Lorentzen",
  extra="X-Auto-Response-Suppress: OOF\nAuto-Submitted: no\nX-MS-Has-Attach:\nX-MS-TNEF-Correlator:\n", hop=PROT.format(18))
P("1857-colleague-on-leave", "Constance Amberley <constance@amberley-auctions.example>", "Fwd: out of office", "Good morning,\n\nmy colleague Digby, your usual contact, is out of the office on sick leave until further notice. Please send everything to me instead, and could you tell me which tickets he has open with you?\n\nConstance Amberley\n", "Good morning,\n\nmy colleague Digby, your usual contact, is out of the office on sick leave until further notice. Please send everything to me instead, and could you tell me which tickets he has open with you?", zone="+0000")
P("1858-person-left-told-by-person", "Personalabteilung <personal@moebelwerk-thalau.example>", "Herr Senft nicht mehr im Unternehmen", "Guten Tag,\n\nHerr Jürgen Senft ist seit dem 20.11. nicht mehr in unserem Unternehmen tätig. Bitte sperren Sie seinen Zugang noch heute und bestätigen Sie uns das kurz.\n\nMit freundlichen Grüßen\n\nMarlis Tonner\nPersonalabteilung\n", "Guten Tag,\n\nHerr Jürgen Senft ist seit dem 20.11. nicht mehr in unserem Unternehmen tätig. Bitte sperren Sie seinen Zugang noch heute und bestätigen Sie uns das kurz.")
P("1859-web-form-person", "Tidewell website <forms@tidewell-web.example>", "Contact form: Question about exports", "Name: Fabrizia Nardi\nE-mail: fabrizia.nardi@orto-nardi.example\n\nMessage:\nGood day, can your exporter write the decimal comma? Our accountant's program refuses the point.\n", "Good day, can your exporter write the decimal comma? Our accountant's program refuses the point.", extra="Reply-To: Fabrizia Nardi <fabrizia.nardi@orto-nardi.example>\nX-Mailer: PHPMailer 6.9.1 (https://github.com/PHPMailer/PHPMailer)\n",
  more={"also_accept": ["Name: Fabrizia Nardi\nE-mail: fabrizia.nardi@orto-nardi.example\n\nMessage:\nGood day, can your exporter write the decimal comma? Our accountant's program refuses the point."], "automatic_also_accept": ["notification"]})
R("1860-answer-from-other-desk-person", "Rafe Tolliver (Aster Payroll) <helpdesk@asterpayroll.example>", "[Ticket 20931] Re: [CS-5631] Time export", gmail,
  "Hi Hal,\n\nI had a look at your export: column F has the hours as text. Can you send numbers instead, or shall I convert them here?", "Rafe Tolliver\nAster Payroll Helpdesk", WROTE, "Hello,\nhere is the export, please check column F.\nTidewell Support", extra=REF + "X-FD-Ticket-Id: 20931\n")
