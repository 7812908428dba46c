"""201-290: odd messages: charsets, headers, trees of parts, transfer encodings, containers."""

import base64
import struct

from compose import WORD_HEAD, add, alternative, attached, crlf, mail, multi, part, plain

WHO = "Mila Castor <mila.castor@orla.example>"


def body(name, title, kind, data, said, how="8bit", sender=WHO, extra="", keep=(), leak=(), **more):
    """One part, its Content-Type line and its bytes given exactly.  how=None leaves the transfer encoding out."""
    head = (f"Content-Type: {kind}\r\n" if kind else "") + (f"Content-Transfer-Encoding: {how}\r\n" if how else "")
    if how == "base64" and not data.isascii():
        data = base64.encodebytes(data).replace(b"\n", b"\r\n")
    add(name, mail(sender, title, head.encode() + b"\r\n" + data, extra=extra, raw_headers=title.startswith(("=?", "\r\n"))), said, keep=keep, leak=leak, **more)


# --- charsets ---------------------------------------------------------------------------------------------------------

said = "お世話になっております。\n\nバージョン7.3の画面が真っ白です。ご確認をお願いします。"
body("201-iso-2022-jp", "=?ISO-2022-JP?B?" + base64.b64encode("画面が真っ白です".encode("iso-2022-jp")).decode() + "?=", "text/plain; charset=ISO-2022-JP", crlf(said).encode("iso-2022-jp") + b"\r\n", said, "7bit", subject="画面が真っ白です")
said = "検査室の端末が起動しません。\nエラー番号は表示ソフトの①です。"
body("202-shift-jis-8bit", "=?Shift_JIS?B?" + base64.b64encode("端末".encode("cp932")).decode() + "?=", "text/plain; charset=Shift_JIS", crlf(said).encode("cp932"), said, keep=["表示ソフト"], subject="端末")
said = "간호사 호출 벨이 울리지 않습니다.\n3층 전체가 같은 증상입니다."
body("203-ks-c-5601", "Call bell", "text/plain; charset=\"ks_c_5601-1987\"", crlf(said).encode("cp949"), said)
said = "镕基诊所的标签全部离线,请尽快处理。"
body("204-gb2312-that-is-gbk", "Offline", "text/plain; charset=gb2312", said.encode("gbk"), said)
said = "護理站的螢幕沒有畫面,請協助。"
body("205-big5", "=?big5?B?" + base64.b64encode("螢幕".encode("big5")).decode() + "?=", "text/plain; charset=big5", said.encode("big5"), said, subject="螢幕")
said = "Добрый день!\n\nКарта отделения не открывается с самого утра, помогите пожалуйста."
body("206-koi8-r", "=?koi8-r?B?" + base64.b64encode("Карта отделения".encode("koi8-r")).decode() + "?=", "text/plain; charset=koi8-r", crlf(said).encode("koi8-r"), said, subject="Карта отделения")
said = "Die Größe der Tür stimmt nicht: 2,10 m statt 2,00 m – bitte ändern."
body("207-utf-16-bom-base64", "Door", "text/plain; charset=utf-16", said.encode("utf-16"), said, "base64")
page = "<html><body><p>Le capteur n°4 ne répond plus.</p></body></html>"
body("208-utf-16le-html", "Capteur", "text/html; charset=utf-16le", page.encode("utf-16le"), "Le capteur n°4 ne répond plus.", "base64")
said = "Die Tür zum Lager öffnet nicht mehr. Können Sie helfen?"
body("209-undeclared-utf-8", "Lager", None, said.encode(), said, None)
body("210-undeclared-latin-1", "Lager", "text/plain", said.encode("latin-1"), said, None)
said = "It’s the “new” reader – it doesn’t beep…"
body("211-windows-1252-said-to-be-ascii", "Reader", "text/plain; charset=us-ascii", said.encode("cp1252"), said, "7bit")
said = "Le prix est de 1 200 € – c’est plus qu’annoncé."
body("212-windows-1252-said-to-be-latin-1", "Prix", "text/plain; charset=ISO-8859-1", said.encode("cp1252"), said)
said = "Över 200 kort är spärrade, varför?"
body("213-latin-1-said-to-be-utf-8", "Kort", "text/plain; charset=utf-8", said.encode("latin-1"), said)
body("214-utf-8-said-to-be-latin-1", "Kort", "text/plain; charset=iso-8859-1", said.encode(), said, also_accept=[said.encode().decode("latin-1"), said.encode().decode("cp1252", "replace")])
said = "Çıkış kapısı açılmıyor."
body("215-unknown-charset-utf-8", "Kapı", "text/plain; charset=x-no-such-charset", said.encode(), said)
body("216-utf-7", "Prix", "text/plain; charset=UTF-7", b"L'+AOk-cran du bloc 2 est bris+AOk-.\r\n", "L'écran du bloc 2 est brisé.", "7bit")
said = "病棟のプリンタから用紙が出ません。昨日の夕方から続いています。再起動しても直りませんでした。至急お願いします。"
body("217-undeclared-shift-jis", "Printer", "text/plain", said.encode("cp932"), said, None)
said = "Здравствуйте, после обновления программы не работает поиск по пациентам. Что нам делать дальше?"
body("218-undeclared-koi8-r", "Search", None, said.encode("koi8-r"), said, None, also_accept=[said.encode("koi8-r").decode("cp1252", "replace"), said.encode("koi8-r").decode("latin-1")])
body("219-iso-8859-15-quoted-printable", "Preis", "text/plain; charset=iso-8859-15", b"Warum kostet ein Tag 14 =A4 und nicht 12 =A4?=\r\n Bitte um Kl=E4rung.\r\n", "Warum kostet ein Tag 14 € und nicht 12 €? Bitte um Klärung.", "quoted-printable")
said = "Принтер печатает пустые страницы."
body("220-windows-1251-upper-case-no-quotes", "Принтер", "TEXT/PLAIN; CHARSET=Windows-1251", said.encode("cp1251"), said)
said = "המסך בחדר 5 לא נדלק."
body("221-iso-8859-8-i", "מסך", "text/plain; charset=iso-8859-8-i", said.encode("iso-8859-8"), said)
page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body>Не открывается отчёт за февраль.</body></html>'
body("222-charset-only-in-meta", "Отчёт", "text/html", page.encode("cp1251"), "Не открывается отчёт за февраль.", None)
said = "Το κουδούνι του θαλάμου 8 δεν χτυπά."
body("223-iso-8859-7", "Κουδούνι", "text/plain; charset=iso-8859-7", said.encode("iso-8859-7"), said)
body("224-utf-8-byte-order-mark", "Mark", "text/plain; charset=utf-8", b"\xef\xbb\xbfThe export starts with three strange signs.", "The export starts with three strange signs.")
body("225-lone-surrogate-bytes", "Emoji", "text/plain; charset=utf-8", b"The emoji \xed\xa0\xbd breaks the list view.", "The emoji breaks the list view.", keep=["breaks the list view."],
     also_accept=["The emoji \ufffd breaks the list view.", "The emoji \ufffd\ufffd\ufffd breaks the list view.", "The emoji \u00ed\u00a0\u00bd breaks the list view."])
body("226-nul-bytes", "Zeros", "text/plain; charset=utf-8", b"The log\x00 contains zero bytes.\x00\r\nWhere do they come from?", "The log contains zero bytes.\nWhere do they come from?", keep=["Where do they come from?"], also_accept=["The log\ufffd contains zero bytes.\ufffd\nWhere do they come from?"])
body("227-backslash-paths", "Path", "text/plain; charset=us-ascii", b"We moved C:\\new\\tables\\u0041 to \\\\nas\\backup.\r\nIs %APPDATA%\\vela needed? It prints \\n literally.", "We moved C:\\new\\tables\\u0041 to \\\\nas\\backup.\nIs %APPDATA%\\vela needed? It prints \\n literally.", "7bit", keep=["C:\\new\\tables\\u0041", "\\\\nas\\backup"])

# --- headers ----------------------------------------------------------------------------------------------------------

whole = "Überprüfung der Geräte".encode()
split = f"=?UTF-8?B?{base64.b64encode(whole[:1]).decode()}?=\r\n =?UTF-8?B?{base64.b64encode(whole[1:9]).decode()}?= =?UTF-8?B?{base64.b64encode(whole[9:]).decode()}?="
body("228-encoded-word-split-in-character", split, "text/plain; charset=us-ascii", b"When is the next check?", "When is the next check?", "7bit", subject="Überprüfung der Geräte")
body("229-encoded-words-mixed", "=?iso-8859-1?Q?Caf=E9_?= =?utf-8?q?cr=C3=A8me?= and tea", "text/plain; charset=us-ascii", b"The menu module shows no drinks.", "The menu module shows no drinks.", "7bit", subject="Café crème and tea")
said = "Bitte um Rückruf."
add("230-raw-utf-8-headers", mail("Jörg Käfer <joerg@kaefer.example>", "Rückruf für Käfer", plain(said), raw_headers=True), said, subject="Rückruf für Käfer", **{"from": {"name": "Jörg Käfer", "address": "joerg@kaefer.example"}})
add("231-raw-latin-1-headers", mail("Jörg Käfer <joerg@kaefer.example>", "Rückruf für Käfer", plain(said), raw_headers=True).replace("Jörg Käfer".encode(), "Jörg Käfer".encode("latin-1")).replace("Rückruf für Käfer".encode(), "Rückruf für Käfer".encode("latin-1")),
    said, subject="Rückruf für Käfer", **{"from": {"name": "Jörg Käfer", "address": "joerg@kaefer.example"}})
body("232-encoded-word-unknown-charset", "=?x-strange?Q?Printer_down?=", "text/plain; charset=us-ascii", b"Printer P9 is down.", "Printer P9 is down.", "7bit", subject="Printer down")
body("233-folded-subject", "\r\n A subject that starts on the next line\r\n\tand goes on after a tab", "text/plain; charset=us-ascii", b"Does it arrive whole?", "Does it arrive whole?", "7bit", subject="A subject that starts on the next line and goes on after a tab")
add("234-group-address", mail(WHO, "Group", plain("We write from a shared box, is that fine?"), to="Desk team: support@vela.example, imre@vela.example;", extra="Cc: undisclosed-recipients:;\n", raw_headers=True), "We write from a shared box, is that fine?", **{"from": {"name": "Mila Castor", "address": "mila.castor@orla.example"}})
add("235-from-is-group", mail("Ward team: mila.castor@orla.example;", "Group", plain("The ward team has a question: which tag is the smallest?"), raw_headers=True), "The ward team has a question: which tag is the smallest?")
add("236-two-from-headers", mail(WHO, "Two", plain("Please change the bank account."), extra="From: Boss <boss@pinecrest.example>\n"), "Please change the bank account.")
add("237-empty-message-id", mail(WHO, "Empty id", plain("Every mail of our gateway has an empty id."), message_id="<>"), "Every mail of our gateway has an empty id.", message_id="")
add("238-no-message-id", mail(WHO, "No id", plain("This one has no id at all."), message_id="none"), "This one has no id at all.", message_id="")
add("239-bad-date", mail(WHO, "Bad date", plain("The clock of our server is broken."), date="Someday, 45 Foo 2026 99:99:99 +9999"), "The clock of our server is broken.")
add("240-old-zone-in-date", mail(WHO, "Old zone", plain("Sent from the old time server."), date="Mon, 2 Mar 2026 09:15 EST"), "Sent from the old time server.", date="2026-03-02T14:15:00+00:00")
add("241-address-as-display-name", mail('"support@vela.example" <mallory@evil.example>', "Name", plain("Please resend my password."), raw_headers=True, path="mallory@evil.example"), "Please resend my password.", **{"from": {"name": "support@vela.example", "address": "mallory@evil.example"}})
add("242-glued-address", mail("alice@client.example<mallory@evil.example>", "Glued", plain("Please show me all cases."), raw_headers=True, path="mallory@evil.example"), "Please show me all cases.", from_must_not_be="alice@client.example")
add("243-references-with-rubbish", mail(WHO, "Re: Refs", plain("Still open for us."), extra="In-Reply-To: Your message of Monday <2210.desk@vela.example>\nReferences: <2201.desk@vela.example>,<2205.desk@vela.example>\n\t(comment) <2210.desk@vela.example>\n"),
    "Still open for us.", references=["2201.desk@vela.example", "2205.desk@vela.example", "2210.desk@vela.example"], in_reply_to=["2210.desk@vela.example"])
add("244-comment-in-from", mail("mila.castor@orla.example (Mila Castor (ward 4))", "Comment", plain("An address from the last century."), raw_headers=True, path="mila.castor@orla.example"), "An address from the last century.", **{"from": {"address": "mila.castor@orla.example"}})
add("245-mbox-from-line", b"From mila.castor@orla.example Mon Mar  2 09:15:00 2026\r\n" + mail(WHO, "Mbox line", plain("Exported from an mbox, one line too many on top.")), "Exported from an mbox, one line too many on top.", subject="Mbox line")
add("246-long-header", mail(WHO, "Long", plain("Our filter adds a very long header."), extra="X-Filter-Report: " + "".join(f"rule{i}=0.1;\n\t" for i in range(9000)) + "end\n"), "Our filter adds a very long header.", subject="Long")

# --- names of files ---------------------------------------------------------------------------------------------------

pdf = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
png = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")


def with_file(name, extra, kind, data, expected, said="The file is attached."):
    file = f"Content-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n{extra}\r\n".encode() + base64.encodebytes(data).replace(b"\n", b"\r\n")
    add(name, mail(WHO, "File", multi("mixed", plain(said), file)), said, attachments=[expected])


with_file("247-rfc-2231-continuation", "Content-Disposition: attachment;\r\n filename*0*=UTF-8''Pr%C3%BCf;\r\n filename*1*=protokoll%20M%C3%A4rz;\r\n filename*2=\" 2026.pdf\"\r\n", "application/pdf", pdf, {"name": "Prüfprotokoll März 2026.pdf", "type": "application/pdf", "size": len(pdf)})
with_file("248-rfc-2231-latin-1", "Content-Disposition: attachment; filename*=iso-8859-1'fr'r%E9sum%E9.pdf\r\n", "application/pdf", pdf, {"name": "résumé.pdf", "type": "application/pdf", "size": len(pdf)})
with_file("249-encoded-word-in-file-name", 'Content-Disposition: attachment; filename="=?utf-8?B?' + base64.b64encode("Störung.png".encode()).decode() + '?="\r\n', 'image/png; name="=?utf-8?B?' + base64.b64encode("Störung.png".encode()).decode() + '?="', png, {"name": "Störung.png", "type": "image/png", "size": len(png)})
with_file("250-name-only-in-content-type", "Content-Disposition: attachment\r\n", 'image/png; name="screen.png"', png, {"name": "screen.png", "type": "image/png", "size": len(png)})
with_file("251-file-without-name", "Content-Disposition: attachment\r\n", "application/octet-stream", b"\x01\x02\x03\x04", {"type": "application/octet-stream", "size": 4})
with_file("252-text-file-is-not-text", 'Content-Disposition: attachment; filename="log.txt"\r\n', 'text/plain; charset="us-ascii"; name="log.txt"', b"10:00 gateway lost\n10:05 gateway back\n", {"name": "log.txt", "type": "text/plain", "size": 38})

# --- trees ------------------------------------------------------------------------------------------------------------

tree = multi("mixed", multi("related", multi("alternative", plain("The plan of floor 2 is mirrored, see picture."), part("text/html", '<p>The plan of floor 2 is mirrored, see picture.</p><img src="cid:plan@orla">'), boundary="=_alt"),
             attached("plan.png", "image/png", png, inline=True, extra="Content-ID: <plan@orla>\r\n"), boundary="=_rel"), attached("report.pdf", "application/pdf", pdf), boundary="=_mix")
add("253-mixed-related-alternative", mail(WHO, "Floor plan", tree), "The plan of floor 2 is mirrored, see picture.", attachments=[{"name": "plan.png", "type": "image/png", "size": len(png), "inline": True}, {"name": "report.pdf", "type": "application/pdf", "size": len(pdf), "inline": False}])
cut = multi("mixed", plain("The last boundary of this mail got lost."), attached("report.pdf", "application/pdf", pdf), boundary="=_cut").removesuffix(b"--=_cut--\r\n")
add("254-missing-final-boundary", mail(WHO, "Cut", cut), "The last boundary of this mail got lost.", attachments=[{"name": "report.pdf", "type": "application/pdf", "size": len(pdf)}])
entity = multi("alternative", plain("The boundary stands on a line of its own."), part("text/html", "<p>The boundary stands on a line of its own.</p>"), boundary="=_folded").replace(b"alternative; boundary", b"alternative;\r\n\tcharset=utf-8;\r\n\tboundary")
add("255-folded-boundary-parameter", mail(WHO, "Fold", entity), "The boundary stands on a line of its own.")
entity = multi("alternative", plain("The boundary is folded inside its quotes."), part("text/html", "<p>The boundary is folded inside its quotes.</p>"), boundary="=_one two").replace(b'boundary="=_one two"', b'boundary="=_one\r\n two"')
add("256-boundary-folded-inside-quotes", mail(WHO, "Fold", entity), "The boundary is folded inside its quotes.")
add("257-body-line-like-the-boundary", mail(WHO, "Lines", multi("mixed", plain("Our log draws such lines:\n\n--=_b\x2dx\n--=_bound\n\nIs that a bug?\n"), attached("report.pdf", "application/pdf", pdf), boundary="=_boundary")), "Our log draws such lines:\n\n--=_b-x\n--=_bound\n\nIs that a bug?", keep=["Is that a bug?"])
inner = mail("Ward Nine <ward9@orla.example>", "Scales", plain("The scales send pounds."), to="IT <it@orla.example>")
add("258-base64-rfc822", mail(WHO, "Fwd: Scales", multi("mixed", plain("Please handle the attached complaint of ward 9."), part("message/rfc822", inner, "base64", extra='Content-Disposition: attachment; filename="scales.eml"\r\n'))), "Please handle the attached complaint of ward 9.",
    attachments=[{"type": "message/rfc822"}], also_accept=["Please handle the attached complaint of ward 9. The scales send pounds."])
page = part("text/html", "<html><body><p>Only the page has words.</p></body></html>")
add("259-empty-plain-full-html", mail(WHO, "Half", multi("alternative", plain(" \n"), page)), "Only the page has words.")
add("260-plain-says-use-html", mail(WHO, "Half", multi("alternative", plain("This message requires an HTML capable mail program.\n"), part("text/html", "<p>The tag of bed 12 was washed at 60 degrees. Is it lost?</p>"))), "The tag of bed 12 was washed at 60 degrees. Is it lost?", also_accept=["This message requires an HTML capable mail program."])
add("261-text-picture-text", mail(WHO, "Sandwich", multi("mixed", plain("Before the picture: the lamp is red.\n"), attached("lamp.png", "image/png", png, inline=True), plain("After the picture: why?\n"))), "Before the picture: the lamp is red.\n\nAfter the picture: why?", keep=["the lamp is red", "After the picture: why?"], attachments=[{"name": "lamp.png", "type": "image/png", "size": len(png)}])
deep = plain("Sixty boxes around one question: can you hear me?")
for depth in range(60):
    deep = multi("mixed", deep, boundary=f"=_deep_{depth:03d}")
add("262-sixty-deep", mail(WHO, "Deep", deep), "Sixty boxes around one question: can you hear me?")
add("263-multipart-without-boundary", mail(WHO, "No boundary", b"Content-Type: multipart/mixed\r\n\r\nThere is no boundary, but there are words.\r\n"), "There is no boundary, but there are words.")
add("264-content-type-is-nonsense", mail(WHO, "Nonsense", b"Content-Type: text\r\nContent-Transfer-Encoding: 8-bit\r\n\r\nThe type of this mail is half a word.\r\n"), "The type of this mail is half a word.")

# --- transfer encodings and line ends ---------------------------------------------------------------------------------

body("265-uuencode-in-text", "Old mailer", "text/plain; charset=us-ascii", b"The reading list is below.\r\n\r\nbegin 644 list.txt\r\n%:&5L;&\\\r\n`\r\nend\r\n\r\nPlease tell us whether it opens.\r\n", "The reading list is below.\n\nPlease tell us whether it opens.", "7bit", keep=["Please tell us whether it opens."], leak=["%:&5L;&"], attachments=[{"name": "list.txt", "size": 5}])
body("266-format-flowed", "Flowed", "text/plain; charset=us-ascii; format=flowed", b"This sentence goes on \r\nover three \r\nlines.\r\n\r\n >quoted-looking line, stuffed\r\n From here on it is mine. \r\nIs it joined?\r\n", "This sentence goes on over three lines.\n\n>quoted-looking line, stuffed\nFrom here on it is mine. Is it joined?", "7bit", keep=["This sentence goes on over three lines.", "From here on it is mine. Is it joined?"],
     also_accept=["This sentence goes on over three lines.\n\nFrom here on it is mine. Is it joined?"])
said = "バッテリーの交換方法を教えてください。"
body("267-format-flowed-delsp", "Delsp", "text/plain; charset=utf-8; format=flowed; delsp=yes", "バッテリーの \r\n交換方法を教えて \r\nください。\r\n".encode(), said, also_accept=["バッテリーの 交換方法を教えて ください。"])
whole = mail(WHO, "CR only", plain("Lines end\nwith CR\nalone."))
add("268-cr-only", whole.replace(b"\r\n", b"\r"), "Lines end\nwith CR\nalone.", subject="CR only")
add("269-lf-only", mail(WHO, "LF only", plain("Lines end\nwith LF\nalone.")).replace(b"\r\n", b"\n"), "Lines end\nwith LF\nalone.", subject="LF only")
add("270-mixed-line-ends", mail(WHO, "Mixed ends", b"Content-Type: text/plain\r\n\r\nfirst line\r\nsecond line\nthird line\rfourth line\r\r\nfifth line"), "first line\nsecond line\nthird line\nfourth line\nfifth line")
body("271-base64-without-padding", "Base64", "text/plain; charset=utf-8", b"VGhlIHBhZGRpbmcgaXMgbWlzc2luZy4gSXMg\r\naXQgcmVhZGFibGU/IA\r\n", "The padding is missing. Is it readable?", "base64")
body("272-quoted-printable-broken", "QP", "text/plain; charset=utf-8", b"Caf=c3=a9 at 50=% load, 3=ZZ, trailing equals=\r\n.\r\nIs it fast enough?=", "Café at 50=% load, 3=ZZ, trailing equals.\nIs it fast enough?", "quoted-printable", keep=["Is it fast enough?", "Café at 50"], also_accept=["Café at 50=% load, 3=ZZ, trailing equals.\nIs it fast enough?="])

# --- containers -------------------------------------------------------------------------------------------------------

signature = part('application/pkcs7-signature; name="smime.p7s"', b"\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0\x80\x00\x00\x00\x00", "base64", extra='Content-Disposition: attachment; filename="smime.p7s"\r\n')
add("273-smime-signed", mail(WHO, "Signed", multi("signed", plain("This order is signed: ten more tags, please."), signature, boundary="----A1B2C3", extra='; protocol="application/pkcs7-signature"; micalg=sha-256')), "This order is signed: ten more tags, please.")


def der(tag, *inside):
    data = b"".join(inside)
    size = bytes([len(data)]) if len(data) < 128 else b"\x82" + struct.pack(">H", len(data))
    return bytes([tag]) + size + data


ID_DATA, ID_SIGNED, SHA256 = b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01", b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", b"\x60\x86\x48\x01\x65\x03\x04\x02\x01"
inside = plain("Opaque signature: the words are inside the container. Do you see them?\n")
cms = der(0x30, der(6, ID_SIGNED), der(0xA0, der(0x30, b"\x02\x01\x01", der(0x31, der(0x30, der(6, SHA256))), der(0x30, der(6, ID_DATA), der(0xA0, der(4, inside))), der(0x31))))
add("274-smime-opaque-signed", mail(WHO, "Opaque", part('application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"', cms, "base64", extra='Content-Disposition: attachment; filename="smime.p7m"\r\n')), "Opaque signature: the words are inside the container. Do you see them?", also_accept=[""])
add("275-smime-encrypted", mail(WHO, "Sealed", part('application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"', der(0x30, der(6, b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03")), "base64", extra='Content-Disposition: attachment; filename="smime.p7m"\r\n')), "", attachments=[{"name": "smime.p7m", "type": "application/pkcs7-mime"}])

armour = "-----BEGIN PGP SIGNATURE-----\n\niHUEABYKAB0WIQTnotarealsignaturenotarealsignature0123456789ABCDEF\n=aBcD\n-----END PGP SIGNATURE-----\n"
add("276-pgp-mime-signed", mail(WHO, "PGP", multi("signed", plain("Signed with PGP. Which key do you use for releases?"), part('application/pgp-signature; name="signature.asc"', armour.encode()), extra='; micalg=pgp-sha512; protocol="application/pgp-signature"')), "Signed with PGP. Which key do you use for releases?", leak=["BEGIN PGP"])
add("277-pgp-clear-signed", mail(WHO, "PGP", plain("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nThe check sum of 7.3.2 does not match the page.\n- -- this line began with dashes\nWhich of the two is right?\n" + armour)), "The check sum of 7.3.2 does not match the page.\n-- this line began with dashes\nWhich of the two is right?",
    keep=["Which of the two is right?"], leak=["BEGIN PGP", "Hash: SHA512", "notarealsignature"], also_accept=["The check sum of 7.3.2 does not match the page.\n- -- this line began with dashes\nWhich of the two is right?"])
add("278-pgp-encrypted", mail(WHO, "...", multi("encrypted", part("application/pgp-encrypted", b"Version: 1\r\n"), part('application/octet-stream; name="encrypted.asc"', b"-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMAnotreal\r\n=abcd\r\n-----END PGP MESSAGE-----\r\n"), extra='; protocol="application/pgp-encrypted"')), "")


def tnef(*attributes):
    """A TNEF stream: signature, key, then level, identity, length, data and check sum of each attribute."""
    out = struct.pack("<IH", 0x223E9F78, 1)
    for level, identity, data in attributes:
        out += struct.pack("<BII", level, identity, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)
    return out


START = ((1, 0x00089006, struct.pack("<I", 0x00010000)), (1, 0x00069007, struct.pack("<II", 1252, 0)), (1, 0x00078008, b"IPM.Microsoft Mail.Note\0"))
FILE = ((2, 0x00069002, struct.pack("<HIHHI", 1, 0xFFFFFFFF, 32, 32, 0)), (2, 0x00018010, b"readings.csv\0"), (2, 0x0006800F, b"bed;temp\r\n12;36.9\r\n"))
dat = tnef(*START, (1, 0x00018004, b"Readings\0"), *FILE)
add("279-winmail-with-plain-text", mail(WHO, "Readings", multi("mixed", plain("The readings of bed 12 are attached. Are they plausible?"), attached("winmail.dat", "application/ms-tnef", dat))), "The readings of bed 12 are attached. Are they plausible?",
    attachments=[{"name": "readings.csv", "size": 19}], attachments_also_accept=[[{"name": "winmail.dat", "type": "application/ms-tnef", "size": len(dat)}]])
dat = tnef(*START, (1, 0x00018004, b"Words inside\0"), (1, 0x0002800C, b"The words are only in the winmail file.\r\nIs that still a mail?\0"))
add("280-winmail-holds-the-words", mail(WHO, "Words inside", part('application/ms-tnef; name="winmail.dat"', dat, "base64", extra='Content-Disposition: attachment; filename="winmail.dat"\r\n')), "The words are only in the winmail file.\nIs that still a mail?", also_accept=[""])

invite = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Orla//Cal//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:20260309-01@orla.example\r\nDTSTAMP:20260302T081500Z\r\nDTSTART:20260309T090000Z\r\nDTEND:20260309T100000Z\r\nSUMMARY:Go-live call\r\nORGANIZER;CN=Mila Castor:mailto:mila.castor@orla.example\r\nATTENDEE;RSVP=TRUE:mailto:support@vela.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
said = "Could one of you join this call? We have two questions about the interface."
add("281-calendar-invite-with-words", mail(WHO, "Go-live call", multi("alternative", plain(said), part("text/html", f"<p>{said}</p>"), part("text/calendar; charset=utf-8; method=REQUEST", invite.encode()))), said, automatic_also_accept=["calendar"], leak=["BEGIN:VCALENDAR"])
add("282-calendar-invite-bare", mail(WHO, "Go-live call", part("text/calendar; charset=utf-8; method=REQUEST", invite.encode())), "", automatic="calendar", automatic_also_accept=[None], text_loose=True)
add("283-attachment-only", mail(WHO, "Scan", part('application/pdf; name="scan.pdf"', pdf, "base64", extra='Content-Disposition: attachment; filename="scan.pdf"\r\n')), "", attachments=[{"name": "scan.pdf", "type": "application/pdf", "size": len(pdf)}])
add("284-empty-body", mail(WHO, "Please call me on 555-0155", plain("")), "", subject="Please call me on 555-0155")
add("285-white-space-body", mail(WHO, "Blank", plain(" \n\t\n \u00a0\n\u200b\n")), "")
add("286-no-subject", mail(WHO, "", plain("No subject today, sorry. Tag 55 is lost.")), "No subject today, sorry. Tag 55 is lost.", subject="")
add("287-nothing-at-all", b"", "")
add("288-headers-without-body", b"From: mila.castor@orla.example\r\nTo: support@vela.example\r\nSubject: Only headers", "", subject="Only headers", **{"from": {"address": "mila.castor@orla.example"}})
add("289-html-with-style-and-outlook-conditionals", mail(WHO, "Mso", part("text/html", WORD_HEAD + '<body><!--[if mso]><p>only for Word</p><![endif]--><p class="MsoNormal">The badge printer is out of ribbon.<o:p></o:p></p><![if !supportLists]><![endif]></body></html>', "quoted-printable")), "The badge printer is out of ribbon.", leak=["font-family", "shapedefaults", "only for Word"])
add("290-dangerous-file-names", mail(WHO, "File name", multi("mixed", plain("Two files with strange names."), attached("../../etc/passwd.txt", "application/octet-stream", b"no"), attached("\u202efdp.exe", "application/octet-stream", b"yes"))), "Two files with strange names.",
    attachments=[{"type": "application/octet-stream", "size": 2}, {"type": "application/octet-stream", "size": 3}], attachment_names_must_not_contain=["/", "\u202e"])
