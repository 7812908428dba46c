"""Answers in thirty-six languages, in the shapes of the great mail programs: only the new words are read."""

import textwrap
import tomllib
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from html import escape
from pathlib import Path

import pytest

from channels.mail.parse import parse

WORDS = tomllib.loads(Path("tests/mail_examples/languages.toml").read_text(encoding="utf-8"))


def quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def brs(text: str) -> str:
    return "<br>".join(escape(line, quote=False) for line in text.split("\n"))


def divs(text: str) -> str:
    return "".join(f"<div>{escape(line, quote=False) or '<br>'}</div>" for line in text.split("\n"))


def word_paragraphs(text: str) -> str:
    return "".join(
        f"<p class=MsoNormal>{escape(line, quote=False) or '&nbsp;'}<o:p></o:p></p>" for line in text.split("\n")
    )


def mail(words: dict[str, str], body: str, *, html: bool = False) -> bytes:
    message = EmailMessage(policy=SMTP_POLICY)
    message["From"] = f"{words['signature'].split(chr(10))[1]} <someone@client.example>"
    message["To"] = "help@kestra.example"
    message["Subject"] = "Re: x"
    message["Message-ID"] = "<a1@client.example>"
    message["In-Reply-To"] = "<b@kestra.example>"
    message.set_content(body, subtype="html" if html else "plain", cte="base64")
    return message.as_bytes()


def plain_shapes(words: dict[str, str]) -> Iterator[tuple[str, str]]:
    said, signature, old = words["said"], words["signature"], words["old"]
    gmail, apple, thunderbird, outlook = (words[name] for name in ("gmail", "apple", "thunderbird", "outlook"))
    yield "Gmail", f"{said}\n\n{signature}\n\n{gmail}\n\n{quoted(old)}\n"
    wrapped = textwrap.fill(gmail, 60, break_long_words=False)
    yield "Gmail, wrapped", f"{said}\n\n{wrapped}\n\n{quoted(old)}\n\n-- \n{signature}\n"
    yield "Apple Mail", f"{said}\n\n{signature}\n\n> {apple}\n> \n{quoted(old)}\n"
    yield "telephone", f"{said}\n\n{words['device']}\n\n{apple}\n\n{quoted(old)}\n"
    yield "Thunderbird", f"{said}\n\n{thunderbird}\n{quoted(old)}\n\n-- \n{signature}\n"
    yield "Thunderbird, below", f"{thunderbird}\n{quoted(old)}\n\n{said}\n\n-- \n{signature}\n"
    yield "Outlook", f"{said}\n\n{signature}\n\n{outlook}\n\n{old}\n"
    yield "Outlook, rule", f"{said}\n\n{signature}\n\n{'_' * 32}\n{outlook}\n\n{old}\n"
    yield "no marks", f"{said}\n\n{signature}\n\n{gmail}\n{old}\n"
    yield "first message from a telephone", f"{said}\n\n{words['device']}\n"
    yield "first message", f"{said}\n\n{signature}\n"


def html_shapes(words: dict[str, str]) -> Iterator[tuple[str, str]]:
    said, signature, old = words["said"], words["signature"], words["old"]
    fields = (line.partition(":") for line in words["outlook"].split("\n"))
    block = "<br>".join(f"<b>{escape(name)}:</b>{escape(value)}" for name, _, value in fields)
    edge = "border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"
    yield (
        "Outlook, HTML",
        f"<html><body><div class=WordSection1>{word_paragraphs(said)}<p class=MsoNormal><o:p>&nbsp;</o:p></p>"
        f"{word_paragraphs(signature)}<div><div style='{edge}'><p class=MsoNormal>{block}<o:p></o:p></p></div></div>"
        f"{word_paragraphs(old)}</div></body></html>",
    )
    yield (
        "Gmail, HTML",
        f"<div dir=ltr>{divs(said)}<br clear=all><div><div dir=ltr class=gmail_signature>{brs(signature)}</div></div>"
        f"</div><br><div class=gmail_quote><div dir=ltr class=gmail_attr>{escape(words['gmail'])}<br></div>"
        f"<blockquote class=gmail_quote>{divs(old)}</blockquote></div>",
    )
    yield (
        "classes taken away",
        f"<html><body><p>{brs(said)}</p><p>{brs(signature)}</p><p>{escape(words['apple'])}</p>"
        f"<blockquote>{brs(old)}</blockquote></body></html>",
    )


@pytest.mark.parametrize("language", WORDS)
def test_only_what_is_said_now_is_read_in_every_shape_h26(language: str) -> None:
    words = WORDS[language]
    wrong = {
        shape: text
        for shapes, html in ((plain_shapes, False), (html_shapes, True))
        for shape, body in shapes(words)
        if (text := " ".join(parse(mail(words, body, html=html)).text.split())) != " ".join(words["said"].split())
    }

    assert wrong == {}
