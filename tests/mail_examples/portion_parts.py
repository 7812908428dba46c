"""1101-1149: headers, addresses, charsets, trees, containers and boundaries as odd programs write them, with the fields expected."""

import base64
import hashlib

from compose import add, crlf

HEAD = {"Return-Path": "<n.quist@fjord-clinic.example>", "From": "Nanna Quist <n.quist@fjord-clinic.example>", "To": "care@ostrava-desk.example",
        "Date": "Wed, 4 Mar 2026 07:31:09 +0100", "Message-ID": "<q1@fjord-clinic.example>", "Subject": "Badge printer", "MIME-Version": "1.0"}
SAID = "The badge printer on level 2 prints every card twice."


def M(name, said, body=None, end="\r\n", lines=(), automatic=None, drop=(), **more):
    """A message whose header differs in `headers`; `lines` are added as they are, `body` (bytes) has its own MIME lines when it begins with C."""
    headers = more.pop("headers", {})
    extra = more.pop("wanted", {})
    head = "".join(f"{key}: {value}\n" for key, value in {**HEAD, **headers}.items() if key not in drop) + "".join(line + "\n" for line in lines)
    body = b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + said.encode() + b"\r\n" if body is None else body
    raw = crlf(head).encode("utf-8", "surrogateescape") + body
    add(name, raw if end == "\r\n" else raw.replace(b"\r\n", end.encode()), said, automatic, **more, **extra)


def boxed(*parts, kind="mixed", boundary="zz9", lead="", tail="--"):
    out = f'Content-Type: multipart/{kind}; boundary="{boundary}"{lead}\r\n\r\n'.encode()
    for part in parts:
        out += f"--{boundary}\r\n".encode() + part + b"\r\n"
    return out + f"--{boundary}{tail}\r\n".encode()


def piece(kind, body, *lines):
    return ("Content-Type: " + kind + "\r\n" + "".join(line + "\r\n" for line in lines) + "\r\n").encode() + (body.encode() if isinstance(body, str) else body)


def coded(kind, data, *lines):
    return piece(kind, base64.encodebytes(data).replace(b"\n", b"\r\n"), "Content-Transfer-Encoding: base64", *lines)


WORDS = piece("text/plain; charset=utf-8", SAID)

# addresses
M("1101-group-to-and-from-in-angle-comment", SAID, headers={"To": "undisclosed-recipients:;", "From": "\"Quist, Nanna\" (level 2) <n.quist@fjord-clinic.example> (mobile)"}, wanted={"from": {"address": "n.quist@fjord-clinic.example"}, "subject": "Badge printer"})
M("1102-from-without-space", SAID, headers={"From": "Nanna Quist<n.quist@fjord-clinic.example>"}, wanted={"from": {"address": "n.quist@fjord-clinic.example", "name": "Nanna Quist"}})
M("1103-from-encoded-quoted", SAID, headers={"From": '"=?UTF-8?Q?Nann=C3=A4_Qv=C3=ADst?=" <n.quist@fjord-clinic.example>'}, wanted={"from": {"address": "n.quist@fjord-clinic.example", "name": "Nannä Qvíst"}})
M("1104-from-encoded-comma", SAID, headers={"From": "=?UTF-8?Q?Quist=2C_Nanna?= <n.quist@fjord-clinic.example>"}, wanted={"from": {"address": "n.quist@fjord-clinic.example", "name": "Quist, Nanna"}})
M("1105-from-two-encoded-words-one-glyph", SAID, headers={"From": "=?utf-8?B?5LiJ5rWm?= =?utf-8?B?6Yi05a2Q?= <n.quist@fjord-clinic.example>"}, wanted={"from": {"address": "n.quist@fjord-clinic.example", "name": "三浦鈴子"}})
M("1106-from-route-address", SAID, headers={"From": "Nanna Quist <@relay.example,@hub.example:n.quist@fjord-clinic.example>"}, wanted={"from": {"address": "n.quist@fjord-clinic.example"}})
M("1107-from-quoted-local-part", SAID, headers={"From": 'Nanna <"nanna quist"@fjord-clinic.example>'}, wanted={"from": {"address": '"nanna quist"@fjord-clinic.example'}})
M("1108-from-idn-domain", SAID, headers={"From": "Nanna <nanna@klinik-søen.example>"}, wanted={"from": {"name": "Nanna"}})
M("1109-from-address-in-name", SAID, headers={"From": '"boss@client.example" <n.quist@fjord-clinic.example>'}, wanted={"from": {"address": "n.quist@fjord-clinic.example"}, "from_must_not_be": "boss@client.example"})
M("1110-cve-2023-27043", SAID, headers={"From": "alice@client.example <n.quist@fjord-clinic.example>"}, wanted={"from_must_not_be": "alice@client.example"})
M("1111-two-from-headers", SAID, lines=["From: Other <other@client.example>"], wanted={"subject": "Badge printer"})
M("1112-from-folded-thrice", SAID, headers={"From": "Nanna\n Quist\n\t<n.quist\n @fjord-clinic.example>"}, wanted={"from": {"name": "Nanna Quist"}})
M("1113-from-tabs-and-upper", SAID, headers={"From": "\tNANNA QUIST\t<N.Quist@FJORD-CLINIC.EXAMPLE>"}, wanted={"from": {"name": "NANNA QUIST"}})
# subject, date, ids
M("1114-subject-q-with-spaces", SAID, headers={"Subject": "=?utf-8?Q?Drucker druckt doppelt?="}, wanted={"subject": "Drucker druckt doppelt"})
M("1115-subject-word-glued", SAID, headers={"Subject": "Re:=?utf-8?Q?_Dr=C3=BCcker?="}, wanted={"subject": "Re: Drücker"})
M("1116-subject-b64-no-padding", SAID, headers={"Subject": "=?utf-8?B?RHLDvGNrZXI?="}, wanted={"subject": "Drücker"})
M("1117-subject-gb2312-beyond", SAID, headers={"Subject": "=?gb2312?B?" + base64.b64encode("打印机朱镕基".encode("gbk")).decode() + "?="}, wanted={"subject": "打印机朱镕基"})
M("1118-subject-koi8-lower", SAID, headers={"Subject": "=?koi8-r?q?" + "".join(f"={b:02x}" for b in "Принтер".encode("koi8-r")) + "?="}, wanted={"subject": "Принтер"})
M("1119-subject-rfc2231-language", SAID, headers={"Subject": "=?iso-8859-1*de?Q?Dr=FCcker?="}, wanted={"subject": "Drücker"})
M("1120-subject-twice", SAID, lines=["Subject: Another one"], wanted={"subject": "Badge printer"})
M("1121-subject-empty-then-tab-fold", SAID, headers={"Subject": "\n\tBadge printer\n\tlevel 2"}, wanted={"subject": "Badge printer level 2"})
M("1122-subject-iso-2022-jp", SAID, headers={"Subject": "=?ISO-2022-JP?B?" + base64.b64encode("名札プリンター".encode("iso2022_jp")).decode() + "?="}, wanted={"subject": "名札プリンター"})
M("1123-date-two-digit-year-zone-name", SAID, headers={"Date": "4 Mar 26 01:31:09 EST"}, wanted={"date": "2026-03-04T06:31:09+00:00"})
M("1124-date-with-comment", SAID, headers={"Date": "Wed, 04 Mar 2026 07:31:09 +0100 (CET)"}, wanted={"date": "2026-03-04T06:31:09+00:00"})
M("1125-date-minus-0000", SAID, headers={"Date": "Wed, 4 Mar 2026 06:31:09 -0000"}, wanted={"date": "2026-03-04T06:31:09+00:00"})
M("1126-date-nonsense", SAID, headers={"Date": "yesterday"}, wanted={"subject": "Badge printer"})
M("1127-id-folded-and-references-commas", SAID, headers={"Message-ID": "\n <q27@fjord-clinic.example>"}, lines=["References: <a1@x.example>,<a2@x.example>\n\t<a3@x.example>", "In-Reply-To: Your message of \"Tue, 3 Mar 2026\" <a3@x.example>"], wanted={"message_id": "<q27@fjord-clinic.example>", "references": ["a1@x.example", "a2@x.example", "a3@x.example"], "in_reply_to": ["a3@x.example"]})
M("1128-no-id-no-date-no-to", SAID, drop=("Message-ID", "Date", "To", "MIME-Version"), wanted={"message_id": "", "subject": "Badge printer"})
M("1129-id-in-text-without-brackets", SAID, headers={"Message-ID": "q29@fjord-clinic.example"}, wanted={"message_id": "q29@fjord-clinic.example"})
# charsets and encodings
M("1130-quoted-printable-lower-broken", "Drücker 2 druckt doppelt = teuer", b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: Quoted-Printable\r\n\r\nDr=c3=bccker 2 druckt doppelt = teuer\r\n")
M("1131-base64-with-text-below", SAID, b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(SAID.encode()) + b"\r\n\r\n", )
M("1132-charset-in-quotes-and-comment", "Größe stimmt nicht.", b"Content-Type: text/plain (words); charset=\"iso-8859-15\" ; format=fixed\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + "Größe stimmt nicht.\r\n".encode("iso8859-15"))
M("1133-charset-cp-850-says-ibm", "Größe stimmt nicht.", b"Content-Type: text/plain; charset=ibm850\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + "Größe stimmt nicht.\r\n".encode("cp850"))
M("1134-html-meta-says-1251", "Принтер печатает дважды.", b"Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\"></head><body>" + "Принтер печатает дважды.".encode("cp1251") + b"</body></html>\r\n")
M("1135-mixed-utf8-and-cp1252", "Größe – falsch. Größe € stimmt.", b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + "Größe – falsch.\r\n".encode() + "Größe € stimmt.\r\n".encode("cp1252"))
M("1136-double-type-headers", SAID, b"Content-Type: text/plain; charset=utf-8\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: 7bit\r\n\r\n" + SAID.encode() + b"\r\n")
M("1137-unknown-transfer-encoding", SAID, b"Content-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: 7-bit\r\n\r\n" + SAID.encode() + b"\r\n")
M("1138-lf-only-mbox-from-line", SAID, end="\n", wanted={"from": {"address": "n.quist@fjord-clinic.example"}, "subject": "Badge printer"})
# trees and files
M("1139-related-in-alternative-in-mixed", SAID, boxed(boxed(WORDS, boxed(piece("text/html; charset=utf-8", "<p>" + SAID + "</p><img src='cid:a1'>"), coded("image/png; name=card.png", b"\x89PNG1", "Content-ID: <a1>", "Content-Disposition: inline; filename=card.png"), kind="related", boundary="r1"), kind="alternative", boundary="a1"), coded("application/pdf", b"%PDF-1.7 x", "Content-Disposition: attachment; filename*0*=utf-8''Stra%C3%9Fe; filename*1=.pdf")),
  wanted={"attachments": [{"name": "card.png", "inline": True}, {"name": "Straße.pdf", "type": "application/pdf", "size": 10, "sha256": hashlib.sha256(b"%PDF-1.7 x").hexdigest()}], "attachments_also_accept": [[{"name": "Straße.pdf", "type": "application/pdf", "size": 10}]]})
M("1140-name-encoded-word-in-parameter", SAID, boxed(WORDS, coded('application/pdf; name="=?utf-8?B?QmVyaWNodCDDnGJlci5wZGY=?="', b"%PDF", "Content-Disposition: attachment")), wanted={"attachments": [{"name": "Bericht Über.pdf", "size": 4}]})
M("1141-name-unquoted-with-spaces", SAID, boxed(WORDS, coded("application/msword", b"doc!", "Content-Disposition: attachment; filename=card list final.doc")), wanted={"attachments": [{"name": "card list final.doc"}]})
M("1142-boundary-with-trailing-space-and-no-end", SAID, b'Content-Type: multipart/mixed; boundary="zz 9 "\r\n\r\nThis is a multi-part message in MIME format.\r\n--zz 9  \r\n' + WORDS + b"\r\n--zz 9\r\n" + coded("text/csv; name=cards.csv", b"a,b\r\n1,2\r\n", "Content-Disposition: attachment; filename=cards.csv"), wanted={"attachments": [{"name": "cards.csv", "type": "text/csv", "size": 10}]})
M("1143-boundary-missing-parameter", SAID, b"Content-Type: multipart/mixed\r\n\r\n--guess-me\r\n" + WORDS + b"\r\n--guess-me--\r\n")
M("1144-epilogue-and-preamble-not-text", SAID, b'Content-Type: multipart/mixed; boundary=q\r\n\r\nIf you can read this, your program is old.\r\n--q\r\n' + WORDS + b"\r\n--q--\r\nThis epilogue is nobody's.\r\n", leak=["your program is old", "epilogue"])
M("1145-signed-pgp-mime", SAID, boxed(WORDS, piece('application/pgp-signature; name="signature.asc"', "-----BEGIN PGP SIGNATURE-----\r\n\r\niQEz\r\n-----END PGP SIGNATURE-----"), kind="signed", lead='; protocol="application/pgp-signature"; micalg=pgp-sha256'), leak=["BEGIN PGP"])
M("1146-clearsigned", SAID, b"Content-Type: text/plain; charset=utf-8\r\n\r\n-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\n" + SAID.encode() + b"\r\n-----BEGIN PGP SIGNATURE-----\r\n\r\niQEzBAEBCAAdFiEE\r\n=abcd\r\n-----END PGP SIGNATURE-----\r\n", leak=["BEGIN PGP", "iQEzBAEB", "Hash: SHA256"])
M("1147-smime-detached", SAID, boxed(WORDS, coded("application/pkcs7-signature; name=smime.p7s", b"0\x80\x06", "Content-Disposition: attachment; filename=smime.p7s"), kind="signed", lead='; protocol="application/pkcs7-signature"'))
M("1148-rfc822-attached-is-not-text", SAID, boxed(WORDS, piece("message/rfc822", "From: old@client.example\r\nSubject: Old words\r\n\r\nOld body of another day.\r\n", "Content-Disposition: attachment; filename=old.eml")), leak=["Old body of another day."], wanted={"attachments": [{"type": "message/rfc822", "name": "old.eml"}]})
M("1149-dots-slashes-and-rtlo-in-name", SAID, boxed(WORDS, coded('application/octet-stream; name="..\\\\..\\\\etc\\\\card\u202Efdp.exe"', b"MZ", 'Content-Disposition: attachment; filename="../../etc/card\u202Efdp.exe"')), wanted={"attachments": [{"size": 2}], "attachment_names_must_not_contain": ["/", "\\", "\u202e"]})
