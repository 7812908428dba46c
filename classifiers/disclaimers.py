"""Paragraphs that a company adds to every mail: legal disclaimers, notices of outside mail, advertisements of scanners."""
# ruff: noqa: E501 - lists of words, one language or client beside the other

import re

from classifiers.text_lines import Lines
from models.vocabulary import HiddenKind

# Each of these alone makes a paragraph a disclaimer.
_ALONE = re.compile(
    r"^[*_\W]{0,6}(?:e-?mail )?(?:confidentiality|privileged and confidential)(?: (?:notice|statement|note|disclaimer))?\s*(?::|[-–—]|this |the |\*|$)"
    r"|confidentiality notice\s*:|^[*_ ]*(?:legal )?disclaimer\s*[:：]|^[*_ ]*privacy notice\s*:|^[*_ ]*(?:legal|important) notice\s*:.{0,200}(?:e-?mail|message)"
    r"|(?:consider|think (?:of|about)) the environment before print|(?:an die|denken sie an) .{0,20}umwelt.{0,40}druck|pens(?:ez|ons) à l['’ ]environnement|medio ?ambiente.{0,60}imprim|imprim.{0,60}medio ?ambiente|ambiente.{0,60}stamp|pense no (?:meio )?ambiente|denk aan het milieu|tänk på miljön|tænk på miljøet"
    r"|originated (?:from )?outside (?:of )?(?:the|your|our) (?:organi[sz]ation|company|network)"
    r"|^[\[*_ ]*(?:caution|warning|external|achtung|attention|atención|attenzione|externe?|extern)\b[\]*_: !-]{1,6}(?:this|external|diese|externe?|ce|cet|este|questa?|deze|dette|detta)\b.{0,20}(?:e-?mail|message|sender|courriel|absender|nachricht|mensaje|correo).{0,60}(?:outside|extern|extérieur|esterno|außerhalb|utanför|udefra|utenfor|buiten)"
    r"|^\[?(?:external|extern|externe?|externo|esterno)(?: e-?mail| sender)?\]?$"
    r"|do not click (?:on )?(?:any )?links or open attachments"
    r"|^\W{0,4}virus-?free\.|virus-?free\.? ?www\.|^this (?:e-?mail|message)(?: and its attachments)? (?:has been|was) (?:scanned|checked) for (?:viruses|malware|spam)|^\W{0,4}(?:legal |e-?mail )?(?:disclaimer|haftungsausschluss|aviso legal|avis légal|note légale|avvertenze legali|juridische kennisgeving|yasal uyarı)\W{0,4}$|(?:checked|scanned) (?:for viruses )?by (?:avast|avg|norton|mcafee|mimecast|messagelabs|symantec)|^\W{0,4}(?:virenfrei|keine viren|sans virus|libre de virus|privo di virus|livre de vírus|virusvrij)\b.{0,6}(?:www|$|gefunden)"
    r"|\bregistered (?:in|office|charity|company)\b.{0,120}(?:\bregistered office\b|\bcompany (?:no|number|reg)|\bno\.? ?\d{5,}|\bnumber:? ?\d{5,})"
    r"|aka\.ms/LearnAboutSenderIdentification"
    r"|you don['’]t often get (?:e-?mail|messages?) from|learn why this is important|some people who received this message don['’]t often get"
    r"|^(?:to )?unsubscribe (?:from this|send|here|:)|you received this message because you are subscribed|to unsubscribe from this group and stop receiving",
    re.IGNORECASE,
)
# What a company's mail server puts above mail from outside: all three of these in the first paragraph.
_OUTSIDE = re.compile(
    r"\bextern\w{0,6}\b|\boutside\b|außerhalb|extérieur|\besterno|fuera de|fora d[aeo]\b|\bbuiten\b|utanför|udefra|utenfra|ulkopuol|zewnętrzn|zewnątrz|mimo (?:vaš|naš|organiz)|külső|\bexterior|kurum dışı|dış kaynak|εξωτερικ|εκτός|внешн|извне|зовнішн|外部|외부|خارج|חיצוני",
    re.IGNORECASE,
)
_WARNING = re.compile(
    r"(?:do not|don['’]t|never) (?:click|open)|be (?:careful|cautious|vigilant)|(?:use|exercise) caution|think before|vorsicht|klicken sie (?:nicht|keine)|öffnen sie keine|keine links|seien sie|ne (?:cliquez|pas cliquer|pas ouvrir)|n['’]ouvrez|soyez (?:prudent|vigilant)|no haga clic|no abra|tenga (?:cuidado|precaución)|non (?:cliccare|aprire|cliccate|aprite)|prestare attenzione|fare attenzione|não (?:clique|abra)|tenha cuidado|"
    r"klik (?:niet|geen)|open geen|wees (?:voorzichtig|alert)|klicka inte|öppna inte|var försiktig|klik ikke|åbn ikke|vær (?:forsigtig|forsiktig|opmærksom|oppmerksom)|klikk ikke|åpne ikke|älä (?:klikkaa|avaa)|ole varovainen|nie (?:klikaj|otwieraj)|zachowaj ostrożność|neklikejte|neotevírejte|buďte opatrní|neklikajte|neotvárajte|ne (?:kattintson|nyissa)|legyen óvatos|nu (?:accesați|deschideți)|tıklamayın|açmayın|μην (?:κάνετε|ανοίγετε|πατ)|не (?:переходите|открывайте|відкривайте|переходьте|нажимайте|натискайте)|будьте (?:осторожны|обережні)|"
    r"クリックしない|開かない|ご注意|谨慎|请勿|不要点击|請勿|謹慎|주의하|클릭하지|لا تنقر|لا تفتح|توخ|אין ללחוץ|היזהר|נא להיזהר",
    re.IGNORECASE,
)
_THIS_MAIL = re.compile(
    r"mail|message|nachricht|courriel|correo|mensaje|messaggio|mensagem|bericht|meddelande|besked|melding|viesti|wiadomość|zpráv|správ|üzenet|levél|mesaj|ileti|μήνυμα|письмо|сообщение|лист|повідомлення|メール|邮件|郵件|메일|رسالة|البريد|הודעה|דוא",
    re.IGNORECASE,
)
_LONGEST_BANNER = 500
# Two of these together make one.
_TOGETHER = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"confidential|vertraulich|confidentiel|confidencial|riservat|confidenzial|vertrouwelijk|konfidenti|fortrolig|luottamuksel|poufn|důvěrn|dôvern|bizalmas|confiden[țţt]ial|gizli|εμπιστευτικ|απόρρητ|конфиденциальн|конфіденційн|機密|秘密|保密|机密|기밀|비밀|سرية|سري\b|חסוי|סודי",
        r"intended (?:only|solely|recipient|exclusively|for the)|sole(?:ly)? (?:for the )?use|named addressee|(?:not|never) the (?:intended|named)|wrong recipient|received (?:this|it) .{0,40}(?:in )?error|nicht der (?:richtige|beabsichtigte|vorgesehene)|irrtümlich|ausschließlich für|destinataire|réservé|por error|destinatari|exclusiv|per errore|por engano|bestemd voor|geadresseerde|ten onrechte|avsedd|av misstag|felaktigt|tiltænkt|ved en fejl|ment for|ved en feil|tarkoitettu|vahingossa|erehdyksessä|adresat|wyłącznie|pomyłkowo|omyłkowo|určen|omylem|adresát|výhradne|omylom|címzett|tévedés|véletlenül|destinatar|din greșeală|din eroare|alıcı|yanlışlıkla|sehven|παραλήπτη|εκ παραδρομής|λάθος|предназначен|адресат|по ошибке|призначен|помилков|受信者|宛先|誤って|收件人|误收|錯誤|误发|수신인|수신자|잘못|المرسل إليه|للشخص|بالخطأ|عن طريق الخطأ|הנמען|בטעות|מיועד",
        r"(?:please|kindly|immediately) (?:notify|delete|inform|destroy|advise)|notify (?:the|us)|(?:delete|destroy) (?:it|this|the|all)|benachrichtig|informieren sie|vernicht|lösch|détrui|supprim|avis(?:er|ez)|notifi|elimin|borr|destru|distrugg|cancell|apag|inform(?:e|ar) o|verwijder|breng .{0,30}op de hoogte|vernietig|radera|meddela|slet|underret|slett|poista|ilmoita|usun|zniszcz|powiadom|poinform|smaž|vymaž|odstraň|upozorn|informuj|töröl|értesít|semmisít|șterge|ştergeţi|anunța|notifica|silin|siliniz|bildir|διαγράψ|ενημερ|удал|уничтож|сообщ|видал|повідом|знищ|削除|破棄|ご連絡|删除|刪除|销毁|通知|삭제|폐기|알려|حذف|إتلاف|إبلاغ|למחוק|מחק|להודיע",
        r"privileged|legally|unauthori[sz]ed|unbefugt|unerlaubt|prohibited|strictly|nicht gestattet|interdit|prohib|vietat|proibid|verboden|förbjud|ulovlig|kielletty|zabron|zakáz|tilos|interzis|yasak|απαγορεύ|запрещ|заборон|禁じ|禁止|严禁|嚴禁|금지|محظور|يحظر|אסור|liabilit|haftung|responsabil|aansprakelijk|ansvar|odpowiedzialno|odpovědnost|zodpovednos|felelőss|sorumlu|ευθύνη|ответственност|відповідальніст|責任|责任|책임|مسؤولية|אחריות",
        r"disclosure|distribution|copying|dissemination|weitergabe|vervielfältigung|diffusion|divulgation|difusi|divulg|diffusione|verspreid|openbaarmak|spridning|videregivelse|videreform|levittä|rozpowszech|kopiow|šíření|šírenie|terjeszt|difuzare|dağıt|διανομή|распростран|розповсюдж|開示|転載|複製|传播|散布|披露|배포|복사|نشر|نسخ|להעתיק|הפצה",
        r"(?:this|the) (?:e-?mail|message|communication|transmission)\b|and any (?:attachments?|files?)|diese (?:e-?mail|nachricht|mail)|dieser e-?mail|ce (?:message|courriel|mail)|este (?:mensaje|correo|e-?mail|mensagem)|esta mensagem|questo messaggio|questa (?:e-?mail|comunicazione)|dit (?:e-?mail)?bericht|deze e-?mail|detta (?:meddelande|mejl|e-post)|denne (?:e-?mail|mail|e-post|besked|meddelelse|melding)|tämä (?:viesti|sähköposti)|ta wiadomość|niniejsza wiadomość|tento e-?mail|tato zpráva|táto správa|jelen (?:e-?mail|üzenet|levél)|ez az (?:e-?mail|üzenet)|acest (?:mesaj|e-?mail)|bu (?:e-?posta|mesaj|ileti)|αυτό το (?:μήνυμα|e-?mail)|το παρόν|(?:это|данное|настоящее) (?:сообщение|письмо)|(?:це|цей) (?:повідомлення|лист)|このメール|本メール|本电子邮件|本邮件|此邮件|本郵件|이 메일|본 메일|본 이메일|이 이메일|هذه الرسالة|هذا البريد|הודעה זו|דוא\"ל זה",
    )
)
_OF_ONESELF = re.compile(
    r"\bI\b|\b(?:call|tell|send) (?:me|us)\b|\b(?:ich|mich|mir)\b|\bj['’e]|\bmoi\b|\byo\b|\bik\b|\bmij\b|\bjag\b|\bjeg\b|\bminä\b|\bmnie\b|(?<!\w)(?:я|мне|меня)(?!\w)"
)
_LONGEST_PARAGRAPH = 6_000


def hide_disclaimers(lines: Lines, first: int, last: int) -> None:
    """Labels the paragraphs from line ``first`` up to ``last`` that no writer wrote for this message."""
    number = first
    found_above = False
    while (number := lines.next_filled(number, last)) < last:
        end = number
        while end < last and lines.words[end] and lines.labels[end] is None:
            end += 1
        if end == number:
            number += 1
            continue
        found_above = _hide_paragraph(
            lines, number, end, found_above, number > first and lines.next_filled(end, last) >= last
        )
        number = end


def _hide_paragraph(lines: Lines, begin: int, end: int, found_above: bool, last_one: bool) -> bool:
    """Labels a paragraph from its first line of disclaimer on; whether it did."""
    paragraph = " ".join(lines.words[begin:end])[:_LONGEST_PARAGRAPH]
    marks = _marks(paragraph)
    if begin == lines.next_filled(0, end) and _is_banner(paragraph):
        lines.label(begin, end, HiddenKind.DISCLAIMER)
        return False
    speaks_of_itself = len(paragraph) > 80 and bool(_TOGETHER[-1].search(paragraph[:60])) and last_one
    if marks >= 3 or (marks == 2 and (found_above or speaks_of_itself)):
        lines.label(_first_line(lines, begin, end), end, HiddenKind.DISCLAIMER)
        return True
    return False


def _is_banner(paragraph: str) -> bool:
    """Whether a first paragraph warns of mail from outside, as no writer does."""
    return (
        len(paragraph) <= _LONGEST_BANNER
        and "?" not in paragraph
        and bool(_OUTSIDE.search(paragraph) and _WARNING.search(paragraph) and _THIS_MAIL.search(paragraph))
    )


def _marks(paragraph: str) -> int:
    if _ALONE.search(paragraph):
        return 3
    # A question or a request about confidentiality is a person's.
    if "?" in paragraph or len(paragraph) < 60:
        return 0
    marks = sum(1 for pattern in _TOGETHER if pattern.search(paragraph))
    # No company says "I" or asks to be called.
    return marks if marks > 3 or not _OF_ONESELF.search(paragraph) else 0


def _first_line(lines: Lines, begin: int, end: int) -> int:
    """Where the disclaimer begins in a paragraph: words above it without a blank line between stay visible."""
    for number in range(begin, end):
        if _ALONE.search(lines.words[number]):
            if _marks(" ".join(lines.words[begin:number])[:_LONGEST_PARAGRAPH]) < 3:
                return number
            end = number
            break
    for number in range(end - 1, begin, -1):
        if re.search(r"[.!?。:,]$|^[-_*=]{3,}$", lines.words[number - 1]) and not any(
            pattern.search(lines.words[row]) for row in range(begin, number) for pattern in _TOGETHER[:5]
        ):
            return number
    return begin
