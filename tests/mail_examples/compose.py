"""Puts hand-written texts into the shapes that mail programs really send.

Nothing in here reads mail.  The shapes were written from knowledge of what each program emits; the words of every
example stand as literals in the `portion_*.py` files next to this one.
"""

import base64
import html
import json
import quopri
import re
import textwrap
from pathlib import Path

HERE = Path(__file__).parent
ALL = {}
DESK = "Vela Support <support@vela.example>"


# --- words to bytes ---------------------------------------------------------------------------------------------------

def crlf(text):
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def coded(data, how):
    """`data` (bytes) in a content-transfer-encoding."""
    if how in ("7bit", "8bit", "binary"):
        return data
    if how == "quoted-printable":
        lines = quopri.encodestring(data.replace(b"\r\n", b"\n")).split(b"\n")
        return b"\r\n".join(lines)
    if how == "base64":
        return base64.encodebytes(data).replace(b"\n", b"\r\n")
    raise ValueError(how)


def word(text, charset="utf-8", how="B"):
    """An RFC 2047 encoded word, or more of them if one would be too long; plain ASCII stays as it is."""
    if text.isascii():
        return text
    if how == "Q":
        body = "".join(chr(b) if chr(b).isalnum() and b < 128 else "_" if b == 32 else f"={b:02X}" for b in text.encode(charset))
        return f"=?{charset}?Q?{body}?="
    pieces = [text[i:i + 12] for i in range(0, len(text), 12)]
    return "\r\n ".join(f"=?{charset}?B?{base64.b64encode(p.encode(charset)).decode()}?=" for p in pieces)


def address(text, charset="utf-8", how="B"):
    name, sign, rest = text.partition(" <")
    return word(name, charset, how) + sign + rest if sign else text


def part(kind, body, how=None, charset=None, extra=""):
    """One MIME part, its header lines with it.  `body` is text or bytes."""
    if isinstance(body, str):
        charset = charset or ("us-ascii" if body.isascii() else "utf-8")
        kind = f'{kind}; charset="{charset}"'
        body = crlf(body).encode(charset)
        how = how or ("7bit" if body.isascii() else "quoted-printable")
    head = f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {how or '7bit'}\r\n"
    return (head + crlf(extra)).encode() + b"\r\n" + coded(body, how or "7bit")


def multi(kind, *parts, boundary="=_part_7f3a_001", extra="", preamble=b""):
    out = f'Content-Type: multipart/{kind}; boundary="{boundary}"{extra}\r\n\r\n'.encode() + preamble
    for p in parts:
        out += b"--" + boundary.encode() + b"\r\n" + p + (b"" if p.endswith(b"\r\n") else b"\r\n")
    return out + b"--" + boundary.encode() + b"--\r\n"


def alternative(plain, page, how=None, charset=None, boundary="000000000000c0ffee0629a1b2c3"):
    return multi("alternative", part("text/plain", plain, how, charset), part("text/html", page, how or "quoted-printable", charset),
                 boundary=boundary)


def attached(name, kind, data, inline=False, extra=""):
    return part(f'{kind}; name="{name}"', data, "base64",
                extra=f'Content-Disposition: {"inline" if inline else "attachment"}; filename="{name}"\r\n' + extra)


_clock = [0]


def mail(sender, subject, entity, to=DESK, extra="", date=None, message_id=None, path=None, raw_headers=False):
    """A whole message.  `entity` is what part(), multi() and the shapes below give: MIME header lines, blank line, body."""
    _clock[0] += 1
    n = _clock[0]
    bare = re.search(r"[^\s<]+@[^\s<>;]+", sender).group(0)
    date = date or f"{['Mon', 'Tue', 'Wed', 'Thu', 'Fri'][n % 5]}, {2 + n % 5:02d} Mar 2026 {8 + n % 10:02d}:{n % 60:02d}:00 +0100"
    message_id = f"<{n:04d}.{n * 7919 % 99991:05d}@{bare.split('@')[1]}>" if message_id is None else message_id
    path = bare if path is None else path
    head = [
        f"Return-Path: <{path}>",
        f"Received: from mx.{bare.split('@')[1]} (mx.{bare.split('@')[1]} [192.0.2.{n % 250 + 1}])\r\n\tby mail.vela.example with ESMTPS id {n:06X}; {date}",
        f"From: {sender if raw_headers else address(sender)}",
        f"To: {to if raw_headers else address(to)}",
        f"Subject: {subject if raw_headers else word(subject)}",
        f"Date: {date}",
    ]
    if message_id != "none":
        head.append(f"Message-ID: {message_id}")
    head.append("MIME-Version: 1.0")
    text = "\r\n".join(head) + "\r\n" + crlf(extra)
    return text.encode("utf-8") + entity


def plain(text, how=None, charset=None):
    return part("text/plain", text, how, charset)


# --- the shapes of mail programs --------------------------------------------------------------------------------------

def esc(text):
    return html.escape(text, quote=False)


def linked(text):
    return re.sub(r"&lt;(\S+@\S+?)&gt;", r'&lt;<a href="mailto:\1">\1</a>&gt;', esc(text))


def divs(text):
    return "".join(f"<div>{esc(line)}</div>" if line.strip() else "<div><br></div>" for line in text.split("\n"))


def brs(text):
    return "<br>\n".join(esc(line) for line in text.split("\n"))


def mso(text):
    return "\r\n".join(f'<p class="MsoNormal">{esc(line) or "&nbsp;"}<o:p></o:p></p>' for line in text.split("\n"))


def marked(text, mark="> "):
    return "\n".join((mark + line).rstrip() if line else mark.rstrip() for line in text.split("\n"))


def wrapped(text, width=76):
    return "\n".join("\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)) for line in text.split("\n"))


def _join(*blocks):
    return "\n\n".join(b for b in blocks if b)


def gmail(said, sign, attribution, quoted, block=True):
    """Gmail in a browser: gmail_signature behind "-- " (or typed by hand: block=False), gmail_quote below."""
    page = f'<div dir="ltr">{divs(said)}'
    if sign and not block:
        page += "<div><br></div>" + divs(sign)
    page += "</div>"
    if sign and block:
        page += ('<div><br clear="all"></div><div><br></div><span class="gmail_signature_prefix">-- </span><br>'
                 f'<div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">{divs(sign)}</div></div>')
    if attribution:
        page += ('<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">' + linked(attribution) +
                 '<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);'
                 f'padding-left:1ex"><div dir="ltr">{divs(quoted)}</div></blockquote></div>\n')
    words = _join(wrapped(said), ("-- \n" if block else "") + sign if sign else "", wrapped(attribution) if attribution else "",
                  marked(quoted) if attribution else "")
    return alternative(words + "\n", page, "base64" if not (said + sign + quoted + attribution).isascii() else None)


def gmail_app(said, sign, attribution, quoted):
    page = f'<div dir="auto">{divs(said)}' + (f'<div dir="auto"><br></div>{divs(sign)}' if sign else "") + "</div>"
    page += ('<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">' + linked(attribution) + '<br></div><blockquote class="gmail_quote" '
             f'style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">{divs(quoted)}</blockquote></div>')
    return alternative(_join(wrapped(said), sign, wrapped(attribution), marked(quoted)) + "\n", page,
                       "base64" if not (said + sign + quoted + attribution).isascii() else None)


def _header_block(block):
    lines = []
    for line in block.split("\n"):
        label, sign, rest = line.partition(":" if ":" in line else "：")
        lines.append(f"<b>{esc(label)}{sign}</b>{linked(rest)}")
    return "<br>\r\n".join(lines)


WORD_HEAD = ('<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">\r\n'
             '<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n<meta name="Generator" content="Microsoft Word 15 (filtered medium)">\r\n'
             '<style><!--\r\n/* Font Definitions */\r\n@font-face\r\n\t{font-family:Calibri;\r\n\tpanose-1:2 15 5 2 2 2 4 3 2 4;}\r\np.MsoNormal, li.MsoNormal, div.MsoNormal\r\n\t'
             '{margin:0in;\r\n\tfont-size:11.0pt;\r\n\tfont-family:"Calibri",sans-serif;}\r\n@page WordSection1\r\n\t{size:8.5in 11.0in;}\r\ndiv.WordSection1\r\n\t{page:WordSection1;}\r\n'
             '--></style><!--[if gte mso 9]><xml>\r\n<o:shapedefaults v:ext="edit" spidmax="1026" />\r\n</xml><![endif]-->\r\n</head>\r\n')


def outlook(said, sign, block, quoted, rule="", charset=None, only_html=False, only_plain=False):
    """Outlook on a desk: Word's HTML, a grey line above the header block."""
    page = WORD_HEAD + '<body lang="EN-US" link="#0563C1" vlink="#954F72" style="word-wrap:break-word">\r\n<div class="WordSection1">\r\n' + mso(said)
    if sign:
        page += '\r\n<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\r\n' + mso(sign)
    if block:
        page += ('\r\n<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\r\n<div>\r\n<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in">\r\n'
                 f'<p class="MsoNormal">{_header_block(block)}<o:p></o:p></p>\r\n</div>\r\n</div>\r\n<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\r\n' + mso(quoted))
    page += "\r\n</div>\r\n</body>\r\n</html>\r\n"
    words = _join(said, sign, (rule + "\n" if rule else "") + block, quoted) + "\n"
    if only_plain:
        return plain(words, None, charset)
    if only_html:
        return part("text/html", page, "quoted-printable", charset or "utf-8")
    return alternative(words, page, None if words.isascii() else "quoted-printable", charset, "_000_AM0PR04MB5678A1B2C3D4E5F6velaexample_")


def outlook_web(said, sign, block, quoted, mobile=""):
    """Outlook in a browser, and on a telephone when `mobile` gives the line that it signs with."""
    font = 'style="font-family: Aptos, Aptos_EmbeddedFont, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);"'
    page = '<html>\r\n<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n<style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style>\r\n</head>\r\n<body dir="ltr">\r\n'
    page += "".join(f'<div class="elementToProof" {font}>\r\n{esc(line) or "<br>"}</div>\r\n' for line in said.split("\n"))
    if sign:
        page += f'<div class="elementToProof" {font}><br></div>\r\n<div class="elementToProof" id="Signature" {font}>\r\n{brs(sign)}</div>\r\n'
    if mobile:
        page += f'<div id="ms-outlook-mobile-body-separator-line" dir="ltr"><br></div>\r\n<div id="ms-outlook-mobile-signature" dir="auto">{linked(mobile)}</div>\r\n'
    page += '<div id="appendonsend"></div>\r\n'
    if block:
        page += ('<hr style="display:inline-block;width:98%" tabindex="-1">\r\n<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">'
                 f'{_header_block(block)}</font>\r\n<div>&nbsp;</div>\r\n</div>\r\n<div>\r\n{brs(quoted)}\r\n</div>\r\n')
    page += "</body>\r\n</html>\r\n"
    words = _join(said, sign, mobile, "________________________________\n" + block if block else "", quoted if block else "") + "\n"
    return alternative(words, page, None if words.isascii() else "base64", boundary="_000_DB9PR09MB1234FEDCBA98velaexample_")


def apple(said, sign, attribution, quoted):
    page = ('<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word; '
            '-webkit-nbsp-mode: space; line-break: after-white-space;">' + divs(said))
    if sign:
        page += ('<div><br></div><div><meta charset="UTF-8"><div style="caret-color: rgb(0, 0, 0); color: rgb(0, 0, 0); text-align: start;">' + divs(sign) + "</div></div>")
    if attribution:
        page += (f'<div><br><blockquote type="cite"><div>{esc(attribution)}</div><br class="Apple-interchange-newline"><div>{divs(quoted)}</div></blockquote></div><br>')
    page += "</body></html>"
    words = _join(said, sign, marked(_join(attribution, quoted)) if attribution else "") + "\n"
    return alternative(words, page, None if words.isascii() else "quoted-printable", boundary="Apple-Mail=_4C1D7E52-0A6B-4F0E-9B2D-31C5A7E0F001")


def iphone(said, sign, attribution, quoted):
    page = ('<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body dir="auto">' + divs(said) +
            (f'<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">{brs(sign)}</div>' if sign else ""))
    if attribution:
        page += (f'<div dir="ltr"><br><blockquote type="cite">{linked(attribution)}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">\ufeff{divs(quoted)}</div></blockquote>')
    page += "</body></html>"
    words = _join(said, sign, marked(_join(attribution, "\ufeff" + quoted)) if attribution else "") + "\n"
    return alternative(words, page, "quoted-printable", "utf-8", "Apple-Mail-7E1C0F0B-2A44-4A5E-8C60-94D6A1B2C3D4")


def yahoo(said, sign, attribution, quoted):
    page = ('<html><head></head><body><div class="ydp1a2b3cyahoo-style-wrap" style="font-family:Helvetica Neue, Helvetica, Arial, sans-serif;font-size:13px;">'
            f'<div dir="ltr" data-setdir="false">{brs(said)}</div><div><br></div>' + (f'<div class="ydp1a2b3csignature">{brs(sign)}</div>' if sign else "") + "</div>")
    page += ('<div id="yahoo_quoted_5512345678" class="yahoo_quoted"><div style="font-family:\'Helvetica Neue\', Helvetica, Arial, sans-serif;font-size:13px;color:#26282a;">'
             f'<div>{esc(attribution)}</div><div><br></div><div><br></div><div>{brs(quoted)}</div></div></div></body></html>')
    words = _join(" " + said.replace("\n", "\n "), sign, "    " + attribution + "  \n \n " + quoted.replace("\n", "\n "))
    return alternative(words + "\n", page, None if words.isascii() else "quoted-printable", "utf-8", "----=_Part_2481632_1122334455.1772440500000")


def thunderbird(said, sign, attribution, quoted, flowed=True):
    words = _join(said, attribution, marked(quoted), "-- \n" + sign if sign else "") + "\n"
    data = crlf(words).encode("utf-8")
    return b"Content-Type: text/plain; charset=UTF-8" + (b"; format=flowed" if flowed else b"") + b"\r\nContent-Transfer-Encoding: 8bit\r\nContent-Language: en-US\r\n\r\n" + data


def thunderbird_html(said, sign, attribution, quoted):
    page = ('<!DOCTYPE html>\r\n<html>\r\n  <head>\r\n    <meta http-equiv="Content-Type" content="text/html; charset=UTF-8">\r\n  </head>\r\n  <body>\r\n' +
            "".join(f"    <p>{esc(line)}</p>\r\n" for line in said.split("\n") if line) +
            f'    <div class="moz-cite-prefix">{linked(attribution)}<br>\r\n    </div>\r\n    <blockquote type="cite" cite="mid:abc123@vela.example">\r\n{brs(quoted)}\r\n    </blockquote>\r\n' +
            (f'    <pre class="moz-signature" cols="72">-- \r\n{esc(sign)}</pre>\r\n' if sign else "") + "  </body>\r\n</html>\r\n")
    return part("text/html", page, "8bit", "utf-8")


def samsung(said, sign, rule, block, quoted):
    page = ('<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body dir="auto">' + "".join(f'<div dir="auto">{esc(line) or "<br>"}</div>' for line in said.split("\n")) +
            f'<div dir="auto"><br></div><div id="composer_signature" dir="auto"><div style="font-size:12px;color:#575757" dir="auto">{esc(sign)}</div></div><div dir="auto"><br></div>'
            f'<div align="left" dir="auto" style="font-size:100%;color:#000000"><div>{rule}</div>' + "".join(f"<div>{linked(line)} </div>" for line in block.split("\n")) +
            f"<div><br></div></div>{divs(quoted)}</body></html>")
    return alternative(_join(said, sign, rule + "\n" + block, quoted) + "\n", page, "base64", "utf-8", "--_com.samsung.android.email_998877665544330")


def proton(said, sign, attribution, quoted, line="Sent with Proton Mail secure email."):
    page = (f'<div style="font-family: Arial, sans-serif; font-size: 14px;">{brs(said)}</div><div style="font-family: Arial, sans-serif; font-size: 14px;"><br></div>'
            '<div class="protonmail_signature_block" style="font-family: Arial, sans-serif; font-size: 14px;">' +
            (f'<div class="protonmail_signature_block-user">{brs(sign)}</div><div><br></div>' if sign else '<div class="protonmail_signature_block-user protonmail_signature_block-empty"></div>') +
            f'<div class="protonmail_signature_block-proton">{esc(line)}</div></div><div style="font-family: Arial, sans-serif; font-size: 14px;"><br></div>'
            f'<div class="protonmail_quote">\n{linked(attribution)}<br><br>\n<blockquote class="protonmail_quote" type="cite">{brs(quoted)}</blockquote><br>\n</div>')
    return alternative(_join(said, sign, line, attribution, marked(quoted)) + "\n", page, "base64", "utf-8", "b1_Qm9yaW5nQm91bmRhcnk")


def zimbra(said, sign, rule, block, quoted):
    page = (f'<html><body><div style="font-family: arial, helvetica, sans-serif; font-size: 12pt; color: #000000">{divs(said)}<div><br></div><div data-marker="__SIG_PRE__">{brs(sign)}</div>'
            '<div><br></div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><blockquote style="border-left:2px solid #1010FF;margin-left:5px;padding-left:5px;color:#000;">'
            f'{_header_block(block)}<br></blockquote></div><div data-marker="__QUOTED_TEXT__"><blockquote style="border-left:2px solid #1010FF;margin-left:5px;padding-left:5px;color:#000;">{brs(quoted)}</blockquote></div></div></body></html>')
    return alternative(_join(said, sign, rule, block, marked(quoted, "| ") if rule.startswith("|") else quoted) + "\n", page, "quoted-printable", "utf-8", "=_4f7c5f6e-2f0b-4c1d-9d45-0c1b2a3d4e5f")


# --- what is expected -------------------------------------------------------------------------------------------------

def norm(text):
    return " ".join(text.split())


def add(name, raw, text, automatic=None, keep=(), leak=(), hide="", **more):
    """Notes one example.  `hide` is text whose lines (of twelve characters and more, five in Chinese, Japanese and Korean) must all stay out of the answer."""
    if any(other.split("-")[0] == name.split("-")[0] for other in ALL):
        raise SystemExit(f"{name}: number used twice")
    leak = list(leak)
    for line in hide.split("\n"):
        line = line.strip()
        enough = 5 if any(ord(c) > 0x2E80 for c in line) else 12
        if len(line) >= enough and norm(line) not in norm(text) and line not in leak:
            leak.append(line)
    answer = {"text": text, "automatic": automatic}
    if keep:
        answer["must_keep"] = list(keep)
    if leak:
        answer["must_not_leak"] = leak
    answer.update(more)
    for words in keep:
        if norm(words) not in norm(text):
            raise SystemExit(f"{name}: must_keep {words!r} is not in its own text")
    for words in leak:
        if norm(words) in norm(text):
            raise SystemExit(f"{name}: must_not_leak {words!r} is in its own text")
    ALL[name] = raw, answer


def machine(name, raw, kind, words, lead=None, also=(), **more):
    """Notes what a machine wrote: only its leading words are named, the first line of `words` unless told; `also` are kinds that do as well."""
    lead = lead if lead is not None else words.strip().split("\n")[0]
    if also:
        more["automatic_also_accept"] = list(also)
    add(name, raw, lead, kind, text_loose=True, **more)


def reply(name, sender, subject, shape, said, *rest, keep=(), leak=(), extra="", more=None, **options):
    """An answer: what was said, then the signature, attribution or header block, and history, as the shape wants them."""
    raw = mail(sender, subject, shape(said, *rest, **options),
               extra="In-Reply-To: <2210.desk@vela.example>\nReferences: <2201.desk@vela.example> <2210.desk@vela.example>\n" + extra)
    add(name, raw, said, keep=keep, leak=leak, hide="\n".join(rest), **(more or {}))


KESTRA = "Kestra Helpdesk <help@kestra.example>"
ANSWERS_US = "In-Reply-To: <9a.desk@kestra.example>\nReferences: <9a.desk@kestra.example>\n"
CARE = "Ostrava Care Desk <care@ostrava-desk.example>"
CARE_AGAIN = "In-Reply-To: <77.care@ostrava-desk.example>\nReferences: <70.care@ostrava-desk.example> <77.care@ostrava-desk.example>\n"
QUESTION = "Hello,\nplease restart the gateway and tell us what the third lamp shows.\nKestra Helpdesk, Tomas"


def html_only(name, sender, subject, page, said, hide="", leak=(), extra=ANSWERS_US, **more):
    """A message of one HTML part."""
    entity = part("text/html", page, "quoted-printable", "utf-8")
    add(name, mail(sender, subject, entity, to=KESTRA, extra=extra), said, hide=hide, leak=leak, **more)


def text_only(name, sender, subject, text, said, hide="", leak=(), extra=ANSWERS_US, **more):
    """A message of one plain part."""
    add(name, mail(sender, subject, plain(text), to=KESTRA, extra=extra), said, hide=hide, leak=leak, **more)


def write():
    for old in list(HERE.glob("[0-9]*.eml")) + list(HERE.glob("[0-9]*.json")):
        old.unlink()
    for name, (raw, answer) in sorted(ALL.items()):
        (HERE / f"{name}.eml").write_bytes(raw)
        (HERE / f"{name}.json").write_text(json.dumps(answer, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(len(ALL), "examples")
