"""The words by which mail clients mark history and forwards, in the languages they are sold in."""
# ruff: noqa: E501 - lists of words, one language or client beside the other

import re

# Who wrote, in the past or the present tense, as it stands in "On <date>, <name> wrote:".
_WROTE = r"""
wrote|writes|has written|said|schrieb(?: am)?|schreibt|geschrieben|hat .{0,80} geschrieben|a écrit|écrit|a ecrit|escribió|escribio|escribe|ha escrito|
ha scritto|scrive|scritto|escreveu|escreve|schreef|heeft .{0,80} geschreven|skrev|skriver|kirjoitti|napisał(?:\(a\)|a)?|pisze|
napsal(?:\(a\)|a)?|píše|napísal(?:\(a\)|a)?|írta|ezt írta|ezt irta|a scris|yazdı|yazmış|şunu yazdı|şunları yazdı|έγραψε|γράφει|
написал(?:\(а\)|а)?|пишет|писал(?:а|и|\(а\))?|пише|написав|написала|написав\(ла\)|написа|rašė|rakstīja|kirjutas|va escriure|napisala?|
napisao(?: je|/la)?|je napisal(?:[ao]|\(a\))?|napisana przez|је написа[ол]а?|је написао/ла|menulis surat|написао|skrifaði|đã viết|viết|menulis|a écrit ce qui suit|skrev följande|skrev følgende
"""
_WROTE_UNSPACED = r"写道|寫道|來信|来信|书写|さんは書きました|は書きました|が書きました|のメッセージ|のメール|님이 작성|님이 쓴|쓴 글|작성함|작성|wrote|كتب|كتبت|كتابة ما يلي|כתב|כתבה|‫כתב|ने लिखा|نوشت|เขียนว่า"
WROTE = re.compile(
    rf"(?:^|[\s,.;>)\"'*/:])(?:{_WROTE.strip().replace(chr(10), '')})(?=$|[\s,:：(<\"'*])|{_WROTE_UNSPACED}",
    re.IGNORECASE,
)
# How the line begins in which a client says who wrote what follows.
OPENER = re.compile(
    r"(?:on|at|am|le|el|il|il giorno|em|no dia|a|op|den|på|dne|dňa|dnia|w dniu|în data|pe|în|στις|την|в|от|у|во|vào|pada|在|於|于|في|ב-?|בתאריך|på)\s"
    r"|(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|mié|jeu|jue|ven|vie|sam|sáb|dim|dom|gio|sab|seg|ter|qua|qui|sex|ma|wo|vr|za|zo|"
    r"må?n|tis|ons|tor?s|tirs?|fre|lør|lör|søn|sön|ti|ke|to|pe|la|su|pon|wt|śr|czw|pt|sob|niedz|po|út|st|čt|pá|ut|št|pi|ne|h|k|sze|cs|p|szo|v|"
    r"joi|vin|mie|paz|pzt|sal|çar|per|cum|cmt|пн|вт|ср|чт|пт|сб|вс|нд|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)[a-zçğıäöåéíůřžńз]{0,8}\.?,?\s"
    r"|\d{1,4}\s?[-./年년日]|\d{1,2}\.? [^\W\d_]{3,12}|(?:20|19)\d\d|在 ?\d|於 ?\d|on\b",
    re.IGNORECASE,
)
HAS_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{1,2}월|\d{1,2}月")
HAS_TIME = re.compile(r"\d{1,2}\s?[:.h：]\s?\d{2}(?!\d)|\d{1,2}\s?(?:am|pm|uhr)\b|\d{1,2}[時时点點시]", re.IGNORECASE)
HAS_MAIL = re.compile(r"[^\s<>()\[\]\"',;:]{1,64}@[^\s<>()\[\]\"',;:]{1,190}")
MAIL_THEN_COLON = re.compile(
    r"[<(\[]\S{0,20}[^\s<>()]{1,64}@[^\s<>()]{1,190}[>)\]]+[\s\u200e\u200f\u202a-\u202e]{0,4}[:：]$"
)

_FORWARDED = """
forwarded message|forwarded mail|forwarded email|begin forwarded message|start of forwarded message|fwd|weitergeleitete nachricht|weitergeleitete mail|
anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|beginn der weitergeleiteten nachricht|weitergeleitet von|
message transféré|message transmis|début du message transféré|début du message réexpédié|courriel transféré|message réexpédié|
mensaje reenviado|inicio del mensaje reenviado|inicio del mensaje remitido|messaggio inoltrato|inizio messaggio inoltrato|inizio del messaggio inoltrato|
mensagem encaminhada|mensagem reencaminhada|início da mensagem reencaminhada|início da mensagem encaminhada|doorgestuurd bericht|begin doorgestuurd bericht|
vidarebefordrat meddelande|vidarebefordrat brev|vidarebefordrat mejl|början på vidarebefordrat brev|vidarebefordrat mail|
videresendt meddelelse|videresendt besked|videresendt mail|start på videresendt besked|start på videresendt meddelelse|videresendt melding|videresendt e-post|
start på videresendt melding|begynnelse på videresendt melding|välitetty viesti|edelleenlähetetty viesti|alkuperäinen viesti välitettynä|välitetty viesti alkaa|välitettävä viesti alkaa|
przekazana wiadomość|wiadomość przekazana|treść przekazanej wiadomości|początek przekazanej wiadomości|początek przekazywanej wiadomości|przesłana dalej wiadomość|
przeposlaná zpráva|přeposlaná zpráva|začátek přeposlané zprávy|přeposílaná zpráva|preposlaná správa|začiatok preposlanej správy|preposielaná správa|
továbbított üzenet|továbbított levél|továbbított levél kezdete|továbbított üzenet kezdete|mesaj redirecționat|mesaj redirecţionat|mesaj transmis mai departe|
începutul mesajului redirecționat|început mesaj redirecționat|mesaj înaintat|yönlendirilmiş ileti|yönlendirilen ileti|yönlendirilmiş mesaj|iletilen mesaj|
iletilmiş mesaj|iletilmiş ileti|i̇letilen mesajın başlangıcı|iletilen mesajın başlangıcı|i̇letilen mesaj|i̇letilmiş ileti|προωθημένο μήνυμα|προωθούμενο μήνυμα|αρχή προωθημένου μηνύματος|έναρξη προωθημένου μηνύματος|
пересылаемое сообщение|пересланное сообщение|переадресованное сообщение|начало переадресованного сообщения|начало пересылаемого сообщения|
переслане повідомлення|перенаправлене повідомлення|пересилане повідомлення|початок пересланого повідомлення|переспрямоване повідомлення|препратено съобщение|
転送されたメッセージ|転送メッセージ|転送されたメール|転送元メッセージ|已转发邮件|转发邮件|转发的邮件|转发的消息|转发邮件信息|以下是转发的邮件|轉寄郵件|轉寄的郵件|已轉寄郵件|以下是轉寄的郵件|轉寄訊息|轉寄的訊息|開始轉寄郵件|
전달된 메시지|전달된 메일|전달한 메시지|전달된 메시지 시작|전달된 이메일|رسالة معاد توجيهها|رسالة محولة|رسالة مُعاد توجيهها|الرسالة المعاد توجيهها|بداية الرسالة المعاد توجيهها|بدء الرسالة المعاد توجيهها|
הודעה שהועברה|תחילת ההודעה שהועברה|תחילת הודעה שהועברה|thư được chuyển tiếp|pesan terusan|missatge reenviat|proslijeđena poruka|posredovano sporočilo
"""
_ORIGINAL = """
original message|original appointment|original mail|original e-mail|original email|reply message|ursprüngliche nachricht|originalnachricht|ursprüngliche mail|ursprünglicher termin|original-nachricht|
message d'origine|message d’origine|message original|message initial|mail original|e-mail d'origine|courriel original|mensaje original|messaggio originale|messaggio originario|mensagem original|oorspronkelijk bericht|origineel bericht|
originalmeddelande|ursprungligt meddelande|ursprungligt mejl|oprindelig meddelelse|oprindelig besked|original meddelelse|opprinnelig melding|original melding|alkuperäinen viesti|
wiadomość oryginalna|oryginalna wiadomość|wiadomość pierwotna|původní zpráva|původní e-mail|originální zpráva|pôvodná správa|originálna správa|eredeti üzenet|eredeti levél|mesaj original|mesajul original|mesajul inițial|
orijinal mesaj|özgün ileti|orijinal ileti|özgün mesaj|αρχικό μήνυμα|αρχικό μήνυμα αλληλογραφίας|исходное сообщение|исходное письмо|оригинальное сообщение|первоначальное сообщение|початкове повідомлення|вихідне повідомлення|оригінальне повідомлення|
元のメッセージ|オリジナルメッセージ|元のメール|original message|原始邮件|原始郵件|原邮件|邮件原件|原始信件|原始訊息|원본 메시지|원본 메일|원본메시지|원본 이메일|الرسالة الأصلية|رسالة أصلية|הודעה מקורית|ההודעה המקורית|thư gốc|pesan asli|missatge original|izvorna poruka|izvirno sporočilo|оригинално съобщение
"""
_FROM = "from|von|de|da|van|från|fra|lähettäjä|od|odosielateľ|odesílatel|feladó|de la|expeditor|kimden|gönderen|από|αποστολέας|от|от кого|від|від кого|差出人|送信者|送信元|发件人|發件人|寄件者|寄件人|보낸 사람|보낸사람|발신|من|المرسل|מאת|từ|dari|expéditeur|mittente|remitente|afzender|avsändare|afsender|avsender|nadawca|remetente|absender|kimdən|от:|saatja|nuo|no|od:|šalje|pošiljatelj|pošiljalac|шаље|pošiljatelj|จาก|daripada|frá|از|प्रेषक"
_SENT = "sent|date|sent on|gesendet|gesendet am|datum|envoyé|envoyé le|date d'envoi|enviado|enviado el|enviada|enviada em|enviado em|enviada a|data de envio|fecha|fecha de envío|inviato|data|data invio|verzonden|verzonden op|skickat|skickades|sendt|dato|lähetetty|päivämäärä|päiväys|pvm|aika|wysłano|wysłane|data wysłania|odesláno|odoslané|odoslaná|dátum|elküldve|küldve|küldés dátuma|trimis|trimisă|data trimiterii|gönderildi|gönderme tarihi|gönderilme|gönderim tarihi|tarih|στάλθηκε|εστάλη|απεστάλη|ημερομηνία|ημ/νία|отправлено|дата|дата отправки|надіслано|відправлено|送信日時|送信|日付|日時|日期|发送时间|发送日期|發送時間|發送日期|傳送時間|寄件日期|时间|時間|보낸 날짜|날짜|보낸 시간|보낸날짜|일시|تاريخ الإرسال|تم الإرسال|أرسلت|التاريخ|أُرسلت|تاريخ|נשלח|תאריך|đã gửi|ngày|dikirim|tanggal|изпратено|išsiųsta|data:|nosūtīts|datums|saadetud|kuupäev|poslano|poslato|послато|datum:|ส่ง|วันที่|dihantar|sent:|ارسال شده|تاریخ|भेजा गया"
_TO = "to|an|à|a|para|aan|till|til|vastaanottaja|do|komu|címzett|către|catre|kime|alıcı|προς|кому|до|宛先|收件人|收件者|받는 사람|받는사람|수신|إلى|אל|đến|kepada|destinataire|destinatario|destinatário|empfänger|naar|mottagare|modtager|mottaker|per|pour|für|kam|adressaat|saaja|za|prima|primatelj|primalac|ถึง|ke|به|प्रति|за|прима"
_SUBJECT = "subject|betreff|betrifft|objet|sujet|asunto|oggetto|assunto|onderwerp|ämne|ärende|emne|aihe|temat|předmět|predmet|tárgy|subiect|konu|θέμα|тема|件名|主题|主題|主旨|제목|الموضوع|موضوع|נושא|chủ đề|perihal|subjek|assumpte|относно|tema|tēma|teema|zadeva|предмет|เรื่อง|หัวข้อ|efni|विषय|naslov"
_OTHER = "cc|bcc|kopie|kopia|kopi|copie|copia|cópia|c/c|másolat|bilgi|κοιν|κοιν.|κοινοποίηση|копия|копія|抄送|副本|참조|نسخة|نسخة إلى|עותק|העתק|reply-to|antwort an|répondre à|importance|wichtigkeit|priority|priorität|attachments|anlagen|anhänge|pièces jointes|datos adjuntos|allegati|anexos|bijlagen|organization|message-id|newsgroups|in-reply-to|resent-from|sensitivity|reply to|kopie an|kopio|dw|udw|vs|skrytá kopie|tilos|bcc:"


def _set(words: str) -> frozenset[str]:
    return frozenset(word.strip().casefold() for word in words.replace("\n", "").split("|") if word.strip())


FORWARDED = _set(_FORWARDED)
ORIGINAL = _set(_ORIGINAL)
HEADER_FIELDS: dict[str, frozenset[str]] = {}
for _field, _names in (("from", _FROM), ("sent", _SENT), ("to", _TO), ("subject", _SUBJECT), ("other", _OTHER)):
    for _name in _set(_names):
        HEADER_FIELDS[_name] = HEADER_FIELDS.get(_name, frozenset()) | {_field}

# Lines by which a desk's own program divides an answer from what is below.
REPLY_ABOVE = re.compile(
    r"(?:reply|respond|type|write).{0,30} above (?:this|the) line|reply above to|above this line .{0,20}(?:reply|add)|(?:antwort|schreib|oberhalb).{0,50}(?:oberhalb|über) dieser (?:zeile|linie)|oberhalb dieser (?:zeile|linie)|"
    r"(?:répon|écri).{0,40}au-dessus de cette ligne|(?:respon|escrib).{0,40}(?:encima|arriba) de esta línea|(?:rispond|scriv).{0,40}sopra questa riga|(?:respond|escrev).{0,40}acima desta linha|boven deze (?:regel|lijn)|ovanför denna rad|over denne linj?e|tämän rivin yläpuolelle|powyżej tej linii|nad (?:tento řádek|tento riadok)|e fölé a sor fölé|この行(?:より|の)上|在此行(?:以上|上方)|이 줄 위에",
    re.IGNORECASE,
)

# What a forwarder writes above a message that is to be handled.
TO_HANDLE = re.compile(
    r"forward|fwd|fyi|pass(?:ing|ed)? (?:this|these|it|them|that|both|two)?\s?(?:on|along)\b|as (?:it|they) came|still (?:so|true|live|happening|current|open)|agree with every|\bbelow\b|handle|take care|look into|take a look|have a look|please (?:advise|assist|help|see)|can you help|could you help|"
    r"weiterleit|leite .{0,40}weiter|weitergeleitet|unten|bearbeit|kümmer|prüfen|z\. ?k\.|zur (?:info|kenntnis)|übernehm|"
    r"transf[eéè]r|ci-dessous|ci-après|trait(?:er|ement)|prendre en charge|faire suivre|fais suivre|reenv[ií]|abajo|a continuación|atender|gestionar|revis|inoltr|di seguito|sotto|gestire|in basso|"
    r"encaminh|reencaminh|abaixo|tratar|doorst|doorgest|hieronder|onderstaand|afhandel|oppakken|stuur .{0,30}door|vidarebeford|nedan|hantera|ta hand|"
    r"videresend|nedenfor|nedenstående|håndter|tage .{0,10}af|ta dere av|välit|\balla\b|ohessa|oheinen|käsit|hoita|przekaz|przesyłam|poniżej|poniższ|zaj[ęm]|obsłu|"
    r"přepos|přepo|níže|vyří|vyriaď|řeš|prepos|nižšie|vybav|rieš|továbbít|alább|lent|lenti|intéz|kezel|mai jos|redirec|rezolv|transmit|înaint|ilet|aşağıda|aşağıdaki|ilgilen|yönlend|"
    r"προωθ|παρακάτω|κάτωθι|χειρ|αναλάβ|пересыл|пересл|перенапр|ниже|обработ|займ|разбер|посмотр|пересил|нижче|опрац|розгля|"
    r"転送|以下|下記|対応|转发|轉寄|轉發|转给|下面|处理|處理|见下|跟进|전달|아래|처리|أدناه|توجيه|تحويل|معالج|להלן|מטה|מעביר|לטפל|למטה",
    re.IGNORECASE,
)
SUBJECT_FORWARD = re.compile(
    r"\s*(?:\[[^\]]{1,60}\]\s*)?(?:fwd?|wg|tr|rv|i|enc|doorst|vb|vl|pd|přep|prep|továbbítás|tovább|redir|ilt|i̇lt|iletilen|πρθ|προώθ|пересл|转发|轉寄|轉發|回复转发|전달|转寄|הועבר|fs|ynt fwd|reenv|inoltro|res fwd)\s*[:：]",
    re.IGNORECASE,
)
SUBJECT_REPLY = re.compile(
    r"\s*(?:\[[^\]]{1,60}\]\s*)?(?:re|aw|antw(?:ort)?|sv|rif|r|ref|res|odp|ang|vá|válasz|ynt|yanıt|απ|σχετ|на|отв|відп|ha|回复|回覆|答复|返信|회신|답장|رد|השב|תשובה|bls|trả lời)(?:\[\d+\])?\s*[:：]",
    re.IGNORECASE,
)
