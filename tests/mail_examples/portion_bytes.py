"""769-824: charsets, headers, boundaries, encodings and files as seldom programs write them, byte by byte."""

import base64

from compose import add, crlf


def O(*given, **more):
    add(*given, **more)


def raw(headers, body):
    return crlf(headers).encode("utf-8","surrogateescape")+b"\r\n"+body


BASE="Return-Path: <a@fern.example>\nFrom: Ada Fern <a@fern.example>\nTo: help@kestra.example\nDate: Tue, 3 Mar 2026 09:12:44 +0100\nMessage-ID: <x1@fern.example>\nSubject: Odd\nMIME-Version: 1.0\n"
# charsets
O("769-windows-1250-czech", raw(BASE+"Content-Type: text/plain; charset=windows-1250\nContent-Transfer-Encoding: 8bit\n","Čtečka u dveří nereaguje, světlo bliká žlutě.\r\n".encode("cp1250")),"Čtečka u dveří nereaguje, světlo bliká žlutě.")
O("770-iso-8859-7-greek", raw(BASE+"Content-Type: text/plain; charset=ISO-8859-7\nContent-Transfer-Encoding: 8bit\n","Ο αναγνώστης δεν ανταποκρίνεται.\r\n".encode("iso8859-7")),"Ο αναγνώστης δεν ανταποκρίνεται.")
O("771-euc-jp", raw(BASE+"Content-Type: text/plain; charset=EUC-JP\nContent-Transfer-Encoding: 8bit\n","入口のリーダーが反応しません。\r\n".encode("euc_jp")),"入口のリーダーが反応しません。")
O("772-big5", raw(BASE+"Content-Type: text/plain; charset=Big5\nContent-Transfer-Encoding: base64\n",base64.encodebytes("門口的讀卡機沒有反應。\r\n".encode("big5"))),"門口的讀卡機沒有反應。")
O("773-gb18030-undeclared", raw(BASE+"Content-Type: text/plain\nContent-Transfer-Encoding: 8bit\n","门口的读卡器没有反应，请尽快派人来看。护士站今天已经报了三次。\r\n".encode("gb18030")),"门口的读卡器没有反应，请尽快派人来看。护士站今天已经报了三次。")
O("774-cp1251-undeclared", raw(BASE+"Content-Type: text/plain; charset=unknown-8bit\nContent-Transfer-Encoding: 8bit\n","Считыватель у входа не отвечает, лампа мигает жёлтым. Пришлите мастера.\r\n".encode("cp1251")),"Считыватель у входа не отвечает, лампа мигает жёлтым. Пришлите мастера.")
O("775-utf16-bom-base64", raw(BASE+"Content-Type: text/plain; charset=utf-16\nContent-Transfer-Encoding: base64\n",base64.encodebytes("Der Leser reagiert nicht.\r\n".encode("utf-16"))),"Der Leser reagiert nicht.")
O("776-utf7", raw(BASE+"Content-Type: text/plain; charset=utf-7\n",b"Der Leser f+APw-r T+APw-r 3 reagiert nicht.\r\n"),"Der Leser für Tür 3 reagiert nicht.")
O("777-says-ascii-is-utf8", raw(BASE+"Content-Type: text/plain; charset=us-ascii\nContent-Transfer-Encoding: 8bit\n","Läsaren vid dörr 3 svarar inte.\r\n".encode()),"Läsaren vid dörr 3 svarar inte.")
O("778-says-utf8-is-latin1", raw(BASE+"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n","Der Leser für Tür 3 ist überhitzt.\r\n".encode("latin-1")),"Der Leser für Tür 3 ist überhitzt.")
O("779-iso-2022-kr", raw(BASE+"Content-Type: text/plain; charset=iso-2022-kr\n","출입문 리더기가 응답하지 않습니다.\r\n".encode("iso2022_kr")),"출입문 리더기가 응답하지 않습니다.")
O("780-windows-874-thai", raw(BASE+"Content-Type: text/plain; charset=windows-874\nContent-Transfer-Encoding: 8bit\n","เครื่องอ่านที่ประตูไม่ตอบสนอง\r\n".encode("cp874")),"เครื่องอ่านที่ประตูไม่ตอบสนอง")
O("781-macintosh", raw(BASE+"Content-Type: text/plain; charset=macintosh\nContent-Transfer-Encoding: 8bit\n","Le lecteur à la porte 3 ne répond pas.\r\n".encode("mac_roman")),"Le lecteur à la porte 3 ne répond pas.")
O("782-x-sjis", raw(BASE+"Content-Type: text/plain; charset=x-sjis\nContent-Transfer-Encoding: 8bit\n","表示が能登半島のままです。\r\n".encode("cp932")),"表示が能登半島のままです。")
# headers
O("783-folded-subject-mixed-words", raw(BASE.replace("Subject: Odd\n","Subject: =?utf-8?Q?T=C3=BCr?=\n =?iso-8859-1?Q?_3_=F6ffnet?= nicht =?utf-8?B?4oCTIGRyaW5nZW5k?=\n"),b"x\r\n"),"x",subject="Tür 3 öffnet nicht – dringend")
O("784-word-split-inside-character", raw(BASE.replace("Subject: Odd\n","Subject: =?utf-8?B?5YWl5Y+j44Gu44Oq44O844OA44O844GM5Y+N5b+c44GX44G+44Gb44KT?=\n =?utf-8?Q?=E3=80?= =?utf-8?Q?=82?=\n"),b"x\r\n"),"x",subject="入口のリーダーが反応しません。")
O("785-raw-8bit-subject", raw(BASE.replace("Subject: Odd\n","Subject: Tür 3 öffnet nicht\n"),b"x\r\n"),"x",subject="Tür 3 öffnet nicht")
O("786-no-subject", raw(BASE.replace("Subject: Odd\n",""),b"door 3 is open\r\n"),"door 3 is open",subject="")
O("787-comment-in-from", raw(BASE.replace("From: Ada Fern <a@fern.example>","From: a@fern.example (Ada Fern)"),b"x\r\n"),"x",**{"from":{"address":"a@fern.example","name":"Ada Fern"}})
O("788-quoted-comma-name", raw(BASE.replace("From: Ada Fern <a@fern.example>",'From: "Fern, Ada (ICU)" <a@fern.example>'),b"x\r\n"),"x",**{"from":{"address":"a@fern.example","name":"Fern, Ada (ICU)"}})
O("789-unquoted-comma-name", raw(BASE.replace("From: Ada Fern <a@fern.example>",'From: Fern, Ada <a@fern.example>'),b"x\r\n"),"x",**{"from":{"address":"a@fern.example"}})
O("790-encoded-name-with-address-inside", raw(BASE.replace("From: Ada Fern <a@fern.example>",'From: =?utf-8?Q?boss=40client=2Eexample?= <a@fern.example>'),b"x\r\n"),"x",**{"from":{"address":"a@fern.example"}})
O("791-route-address", raw(BASE.replace("From: Ada Fern <a@fern.example>",'From: Ada <@relay.example:a@fern.example>'),b"x\r\n"),"x",**{"from":{"address":"a@fern.example"}})
O("792-idn-domain", raw(BASE.replace("<a@fern.example>","<a@bücher.example>",1).replace("From: Ada Fern <a@fern.example>","From: Ada <a@bücher.example>"),b"x\r\n"),"x")
O("793-date-two-digit-year-zone-name", raw(BASE.replace("Date: Tue, 3 Mar 2026 09:12:44 +0100","Date: 3 Mar 26 08:12:44 GMT"),b"x\r\n"),"x",date="2026-03-03T08:12:44+00:00")
O("794-date-no-weekday-comment", raw(BASE.replace("Date: Tue, 3 Mar 2026 09:12:44 +0100","Date: 3 Mar 2026 09:12 +0100 (CET)"),b"x\r\n"),"x",date="2026-03-03T09:12:00+01:00")
O("795-message-id-folded-and-spaces", raw(BASE.replace("Message-ID: <x1@fern.example>","Message-ID:\n\t<x1@fern.example> "),b"x\r\n"),"x",message_id="x1@fern.example")
O("796-references-with-comments", raw(BASE+"References: <a1@k.example>\n\t<a2@k.example> (see also)\n <a3@k.example>\nIn-Reply-To: Your message of Tue <a3@k.example>\n",b"x\r\n"),"x",references=["a1@k.example","a2@k.example","a3@k.example"],in_reply_to=["a3@k.example"])
O("797-header-name-spaces-lowercase", raw(BASE.replace("Subject: Odd","subject : Odd one"),b"x\r\n"),"x",subject="Odd one")
# MIME
O("798-boundary-quoted-special", raw(BASE+'Content-Type: multipart/mixed; boundary="=_(a:b)/c d"\n',b"--=_(a:b)/c d\r\nContent-Type: text/plain\r\n\r\ndoor 3\r\n--=_(a:b)/c d--\r\n"),"door 3")
O("799-missing-final-boundary", raw(BASE+'Content-Type: multipart/mixed; boundary=b1\n',b"--b1\r\nContent-Type: text/plain\r\n\r\ndoor 3\r\n--b1\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\nJVBERi0=\r\n"),"door 3",attachments=[{"name":"a.pdf","size":5}])
O("800-boundary-never-appears", raw(BASE+'Content-Type: multipart/mixed; boundary=zzz\n',b"door 3 is open\r\n"),"door 3 is open")
O("801-rfc2231-three-pieces", raw(BASE+"Content-Type: multipart/mixed; boundary=b1\n",b"--b1\r\nContent-Type: text/plain\r\n\r\nsee file\r\n--b1\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment;\r\n filename*0*=utf-8'de'Pr%C3%BCf;\r\n filename*1*=bericht%20;\r\n filename*2=\"2026.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--b1--\r\n"),"see file",attachments=[{"name":"Prüfbericht 2026.pdf"}])
O("802-encoded-word-in-filename", raw(BASE+"Content-Type: multipart/mixed; boundary=b1\n",b"--b1\r\nContent-Type: text/plain\r\n\r\nsee file\r\n--b1\r\nContent-Type: application/pdf; name=\"=?utf-8?B?UHLDvGZiZXJpY2h0LnBkZg==?=\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--b1--\r\n"),"see file",attachments=[{"name":"Prüfbericht.pdf"}])
O("803-path-in-filename", raw(BASE+"Content-Type: multipart/mixed; boundary=b1\n",b"--b1\r\nContent-Type: text/plain\r\n\r\nsee file\r\n--b1\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename=\"..\\..\\etc/passwd\"\r\n\r\n<b>x</b>\r\n--b1--\r\n"),"see file",attachment_names_must_not_contain=["/","\\"])
O("804-format-flowed-delsp-stuffed", raw(BASE+"Content-Type: text/plain; format=flowed; delsp=yes\n",b"The reader at \r\n the door of room 3 does not re \r\nact.\r\n From noon on it is dark.\r\n-- \r\nAda\r\n"),"The reader at the door of room 3 does not react.\nFrom noon on it is dark.",also_accept=["The reader atthe door of room 3 does not react.\nFrom noon on it is dark.","The reader at the door of room 3 does not re act.\nFrom noon on it is dark."])
O("805-qp-soft-breaks-broken", raw(BASE+"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n",b"T=C3=BCr 3 =\r\nist off=65n, 50=% der Zeit. =\r\n"),"Tür 3 ist offen, 50=% der Zeit.")
O("806-base64-with-garbage", raw(BASE+"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n",b"VMO8ciAzIGlz*\r\ndCBvZmZlbi4=\r\n--\r\n"),"Tür 3 ist offen.")
O("807-cte-unknown", raw(BASE+"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8-bit\n","Tür 3 ist offen.\r\n".encode()),"Tür 3 ist offen.")
O("808-html-only-entities", raw(BASE+"Content-Type: text/html\n",b"<p>T&uuml;r&nbsp;3 ist offen &#8211; seit <b>heute</b>.</p>\r\n"),"Tür 3 ist offen – seit heute.")
O("809-html-meta-charset-only", raw(BASE+"Content-Type: text/html\nContent-Transfer-Encoding: 8bit\n",'<html><head><meta charset="windows-1251"></head><body>Дверь 3 открыта с утра.</body></html>'.encode("cp1251")),"Дверь 3 открыта с утра.")
O("810-empty-plain-full-html", raw(BASE+"Content-Type: multipart/alternative; boundary=b1\n",b"--b1\r\nContent-Type: text/plain\r\n\r\n \r\n--b1\r\nContent-Type: text/html\r\n\r\n<p>Door 3 is open.</p>\r\n--b1--\r\n"),"Door 3 is open.")
O("811-plain-says-view-html", raw(BASE+"Content-Type: multipart/alternative; boundary=b1\n",b"--b1\r\nContent-Type: text/plain\r\n\r\nYour mail program does not support HTML messages.\r\n--b1\r\nContent-Type: text/html\r\n\r\n<p>Door 3 is open.</p>\r\n--b1--\r\n"),"Door 3 is open.")
O("812-related-inside-mixed-inside-alternative", raw(BASE+"Content-Type: multipart/alternative; boundary=b1\n",b"--b1\r\nContent-Type: text/plain\r\n\r\nDoor 3 is open.\r\n--b1\r\nContent-Type: multipart/mixed; boundary=b2\r\n\r\n--b2\r\nContent-Type: multipart/related; boundary=b3\r\n\r\n--b3\r\nContent-Type: text/html\r\n\r\n<p>Door 3 is open.</p><img src=cid:i>\r\n--b3\r\nContent-Type: image/png; name=i.png\r\nContent-ID: <i>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0=\r\n--b3--\r\n--b2\r\nContent-Type: application/pdf; name=log.pdf\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--b2--\r\n--b1--\r\n"),"Door 3 is open.",attachments=[{"name":"log.pdf"}],attachments_also_accept=[[{"name":"i.png"},{"name":"log.pdf"}]])
O("813-two-text-parts-around-picture", raw(BASE+"Content-Type: multipart/mixed; boundary=b1\n",b"--b1\r\nContent-Type: text/plain\r\n\r\nThis is what I see:\r\n--b1\r\nContent-Type: image/png; name=s.png\r\nContent-Disposition: inline; filename=s.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0=\r\n--b1\r\nContent-Type: text/plain\r\n\r\nAnd it stays like that.\r\n--b1--\r\n"),"This is what I see:\nAnd it stays like that.",attachments=[{"name":"s.png"}])
O("814-lf-only", BASE.encode()+b"\nDoor 3 is open.\nSince noon.\n","Door 3 is open.\nSince noon.")
O("815-bom-before-headers", b"\xef\xbb\xbf"+raw(BASE,b"Door 3 is open.\r\n"),"Door 3 is open.",subject="Odd")
O("816-mbox-from-line", b"From a@fern.example Tue Mar  3 09:12:44 2026\r\n"+raw(BASE,b"Door 3 is open.\r\n>From the hall one sees it.\r\n"),"Door 3 is open.\n>From the hall one sees it.",subject="Odd",also_accept=["Door 3 is open.\nFrom the hall one sees it."])
O("817-apple-double-and-windows-path-body", raw(BASE+"Content-Type: text/plain\n",b"The export goes to C:\\new\\tables\\report.csv and stops at \\n.\r\n"),"The export goes to C:\\new\\tables\\report.csv and stops at \\n.")
O("818-smime-signed", raw(BASE+'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary=s1\n',b"--s1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDoor 3 is open.\r\n--s1\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=smime.p7s\r\n\r\nMIIB\r\n--s1--\r\n"),"Door 3 is open.")
O("819-pgp-clearsigned", raw(BASE,b"-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\nDoor 3 is open.\r\n- -- \r\nAda\r\n-----BEGIN PGP SIGNATURE-----\r\n\r\niQEz\r\n=abcd\r\n-----END PGP SIGNATURE-----\r\n"),"Door 3 is open.")
O("820-invite-with-words", raw(BASE+"Content-Type: multipart/alternative; boundary=b1\n",b"--b1\r\nContent-Type: text/plain\r\n\r\nCould we look at door 3 together on Friday?\r\n--b1\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Door 3\r\nDTSTART:20260306T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--b1--\r\n"),"Could we look at door 3 together on Friday?",automatic=None,automatic_also_accept=["calendar"])
O("821-attachment-only-pdf", raw(BASE+"Content-Type: application/pdf; name=order.pdf\nContent-Disposition: attachment; filename=order.pdf\nContent-Transfer-Encoding: base64\n",b"JVBERi0=\r\n"),"",attachments=[{"name":"order.pdf","size":5}])
O("822-forwarded-as-attachment", raw(BASE+"Content-Type: multipart/mixed; boundary=b1\n",b"--b1\r\nContent-Type: text/plain\r\n\r\nPlease see the mail of our night shift.\r\n--b1\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename=\"night.eml\"\r\n\r\nFrom: n@fern.example\r\nSubject: Door\r\n\r\nDoor 3 opened by itself at 2.\r\n--b1--\r\n"),"Please see the mail of our night shift.",also_accept=["Please see the mail of our night shift. Door 3 opened by itself at 2."])
O("823-nul-and-controls", raw(BASE,b"Door\x00 3 is\x08 open\x07.\r\n"),"Door 3 is open.")
O("824-uuencode", raw(BASE,b"The log:\r\n\r\nbegin 644 log.txt\r\n#0V%T\r\n`\r\nend\r\n\r\nWhy?\r\n"),"The log:\n\nWhy?",attachments=[{"name":"log.txt","size":3}])
