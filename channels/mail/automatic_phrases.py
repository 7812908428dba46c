"""What machines write: subjects and sentences of bounces, vacation replies, acknowledgements and notices."""
# ruff: noqa: E501 - lists of words, one language or client beside the other

import re


def _any(*lists: str) -> re.Pattern[str]:
    return re.compile("|".join(phrase.strip() for text in lists for phrase in text.strip().split("\n")), re.IGNORECASE)


BOUNCE_SUBJECT = re.compile(
    r"\s*(?:\[[^\]]{1,40}\]\s*|\*{2,}\s*)?(?:"
    r"undeliver(?:able|ed)|undelivrd|mail delivery (?:failed|failure|subsystem|status|system)|delivery (?:status )?(?:notification|report|failure|failed|has failed|delayed)|"
    r"(?:mail|message|e-?mail) (?:delivery )?(?:failure|failed|undeliverable|could not be delivered|not delivered|delayed|status report|system error|returned)|"
    r"failure notice|failure delivery|failed mail|returned (?:mail|to sender|message)|returning message|non[- ]?(?:delivery|delivered|remis)|message (?:you sent )?blocked|warning: (?:could not send|message)|"
    r"your message (?:could not|couldn['’]t|wasn['’]t|was not|to .{1,80} (?:couldn|could not))|permanent (?:delivery )?failure|rejected(?: mail)?:|mailbox (?:is )?full|user unknown|nondeliverable|ndn:|ndr:|"
    r"unzustellbar|(?:nachricht|e-?mail|mail) (?:ist )?unzustellbar|nicht zustellbar|zustellung (?:der nachricht )?(?:fehlgeschlagen|verzögert)|mail konnte nicht|ihre nachricht konnte nicht|rückläufer|übermittlung (?:fehlgeschlagen|verzögert)|unzustellbare|nachricht nicht zugestellt|fehlgeschlagene zustellung|übermittlungsfehler|"
    r"non (?:remis|distribu|délivr)|échec de (?:la )?(?:remise|distribution|livraison)|message non (?:remis|distribu)|notification d['’]état de remise|retour à l['’]expéditeur|courrier non remis|"
    r"no (?:se puede entregar|entregado|entregable)|no se pudo entregar|error de entrega|mensaje no entregado|fallo (?:en|de) la entrega|notificación de estado de entrega|devuelto al remitente|correo devuelto|"
    r"non recapitabile|mancato recapito|mancata consegna|impossibile recapitare|notifica (?:sullo )?(?:di )?stato (?:di |della )?consegna|recapito non riuscito|messaggio non recapitato|errore di consegna|"
    r"não entregue|não é possível entregar|falha na entrega|entrega falhou|mensagem não entregue|devolução|não foi possível entregar|notificação de falha|"
    r"onbestelbaar|niet bezorgd|kan niet worden bezorgd|bezorging mislukt|niet afgeleverd|olevererbart|kan inte leverera|kunde inte levereras|oleverbar|leveransfel|kan ikke leveres|ikke leveret|kunne ikke leveres|ikke levert|leveringsfeil|"
    r"toimitus epäonnistui|ei voitu toimittaa|viestiä ei voi|perillemeno|toimittamaton|nie można dostarczyć|niedostarczona|nie dostarczono|niedostarczalne|zwrot|nedoručitelná|nedoručené|nelze doručit|nedoručiteľné|nemožno doručiť|"
    r"kézbesíthetetlen|nem kézbesíthető|kézbesítési hiba|nelivrabil|nelivrat|nu s-a putut livra|imposibil de livrat|teslim edilemedi|iletilemedi|iletilemeyen|gönderilemedi|δεν ήταν δυνατή η παράδοση|αδυναμία παράδοσης|αποτυχία παράδοσης|μη παραδοτέο|"
    r"не доставлено|недоставленное|недоставлен|не удалось доставить|ошибка доставки|сообщение не доставлено|возвращ|не вдалося доставити|недоставлен|помилка доставки|"
    r"配信不能|配達不能|配信できません|送信エラー|エラーメール|配信エラー|未配信|配送失敗|メール配送|退信|无法投递|无法送达|投递失败|系统退信|無法傳遞|傳送失敗|未送达|未傳遞|無法投遞|배달되지|배달 실패|전송 실패|반송|전달되지|전송되지|"
    r"غير قابل للتسليم|تعذر تسليم|فشل التسليم|لم يتم تسليم|לא ניתן למסירה|לא נמסר|כשל במסירה|דואר שלא נמסר"
    r")",
    re.IGNORECASE,
)
BOUNCE_TEXT = _any(
    r"""
(?:could not|couldn['’]t|cannot|can['’]t|was not able to|unable to|has not been|wasn['’]t|was not|were not|not be) (?:be )?deliver
delivery (?:to the following|has failed|failed|is delayed|to these|of your message)|following (?:address|recipient|organi[sz]ation|message).{0,80}(?:fail|reject|error|could not|not deliver)
permanent (?:fatal )?error|undeliverable|undelivered|message (?:was|has been) (?:returned|rejected|bounced|blocked)|sorry it didn['’]t work out|returned to sender|addresses had permanent
\b[45]\.\d{1,3}\.\d{1,3}\b|\b5[05]\d[ -](?:\d\.\d\.\d|[a-z])|user unknown|unknown user|no such user|mailbox (?:is )?(?:full|unavailable|not found)|(?:over|exceeded).{0,20}quota|quota.{0,20}exceeded|status: [45]\.|diagnostic-code|final-recipient|reporting-mta
nicht zugestellt|nicht zustell|unzustellbar|zustellung.{0,40}(?:fehlgeschlagen|nicht möglich)|konnte nicht|n['’]a pas pu être|non remis|échec|impossible de (?:remettre|distribuer)|no se (?:pudo|ha podido|puede)|non è stato possibile|impossibile|não (?:pôde|foi possível)|niet (?:worden )?(?:bezorgd|afgeleverd)
inte levereras|ikke leveres|ikke levert|ei voitu|nie można|nie mogła|nie udało|nelze|nebylo možné|nebolo možné|nem (?:sikerült|kézbes)|nu a putut|teslim edilemedi|δεν (?:ήταν δυνατή|παραδόθηκε)|не (?:удалось|может быть|было) |не вдалося|配信でき|配達でき|送信できません|届けられません|配送できません|无法(?:投递|送达|发送)|被退回|無法|배달|전송하지|전달하지|تعذر|لا يمكن|לא ניתן
"""
)
DAEMON = re.compile(
    r"^(?:mailer[-_.]?daemon|mail[-_.]?daemon|postmaster|maildelivery|mail-delivery|bounce[sd]?|mdaemon|microsoftexchange[0-9a-f]*|mmdf|mail\.?delivery\.?(?:sub)?system|double-bounce|symantec_antivirus.*|smtp-?daemon|mailadmin|mailmaster)(?:[-+].*)?$",
    re.IGNORECASE,
)
# Of these no person writes.
MAILER_DAEMON = re.compile(r"(?:mailer|mail|smtp)-?daemon(?:[-+].*)?$", re.IGNORECASE)
DAEMON_NAME = re.compile(
    r"mail(?:er)?[- ]?(?:delivery|daemon)|delivery (?:sub)?system|mail system|microsoft outlook$|postmaster|mail administrator|mailer|e-?mail delivery|system administrator|systemadministrator|internet mail delivery",
    re.IGNORECASE,
)
ROBOT = re.compile(
    r"^(?:(?:do[-_.]?)?no?t?[-_.]?(?:re)?ply(?:[-_.+]?to)?|no[-_.]?repl(?:y|ies)|noreply.*|no-reply.*|.*[-_.](?:no-?reply|donotreply)|do[-_.]?not[-_.]?reply.*|dont[-_.]?reply|no[-_.]?answer|no[-_.]?responder?|ne[-_.]?pas[-_.]?repondre|nepasrepondre|noresponder|nao-?responda|keine?[-_.]?antwort|"
    r"nicht-antworten|non-?rispondere|notifications?|notify|notifier|alerts?|alarms?|alerting|monitoring|monitor|nagios|zabbix|icinga|grafana|prtg|sentry|datadog|opsgenie|pagerduty|ups\d{0,3}|nas\d{0,3}|voicemail|synology|qnap|prometheus|cron|root|daemon|automated|automailer|auto|automatic|robot|bot|mailbot|system|sysmail|quarantine|digest|updates?|news(?:letter)?|backup|backups|jenkins|gitlab|github|jira|ci|build|"
    r"feedback|survey|surveys|scan(?:ner)?|reports?|reporting|dmarc.*|tls-?rpt.*|mailman.*|.*-(?:request|owner|admin)|sns|veeam|statuspage|security-alerts?|account-security|confirm|verification|verify)(?:\+.*)?$",
    re.IGNORECASE,
)
# Header fields that only programs write which answer by themselves: by name, and by value.
REPLY_FIELD = re.compile(
    r"x-(?:auto-?(?:reply|respond|responder|response|answer)(?!-suppress)[\w-]*|mail-?auto-?reply|[\w-]{0,30}-?auto-?(?:reply|respond(?:er)?)"
    r"|(?:[\w-]{1,30}-)?vacation(?:-\w+)?|out-?of-?office(?:-\w+)?|oof|ooo|fc-machinegenerated)"
)
REPLY_VALUES = {
    "precedence": re.compile(r"auto[-_]?repl", re.IGNORECASE),
    "x-precedence": re.compile(r"auto[-_]?repl", re.IGNORECASE),
    "preference": re.compile(r"auto[-_]?repl", re.IGNORECASE),
    "x-autogenerated": re.compile(r"repl", re.IGNORECASE),
    "delivered-to": re.compile(r"^\s*auto-?responder", re.IGNORECASE),
    "x-post-messageclass": re.compile(r"autoresponder", re.IGNORECASE),
    "x-mailer": re.compile(r"auto-?(?:respon|repl)|vacation|replybot|mailbot|out of office", re.IGNORECASE),
    "x-loop": re.compile(r"vacation|autorespond", re.IGNORECASE),
}
# Header fields that only programs write which tell something by themselves.
ROBOT_HEADERS = (
    "x-cron-env",
    "x-github-reason",
    "x-gitlab-project",
    "x-jira-fingerprint",
    "x-list-administrivia",
    "x-bugzilla-type",
    "x-sentry-project",
    "x-nagios-notification",
    "x-zabbix-event",
    "x-ses-outgoing-notification",
    "tls-report-domain",
    "x-redmine-project",
)
# Devices and watching programs: no person is called so, nor sits behind it.
DEVICE = re.compile(
    r"(?:nagios|zabbix|icinga|grafana|prtg|prometheus|datadog|opsgenie|pagerduty|ups\d{0,3}|nas\d{0,3}|idrac|ilo|ipmi|synology|qnap|veeam|voicemail|cron)(?:[-_.+].{0,40})?$",
    re.IGNORECASE,
)
# Addresses that nobody can answer to, as opposed to roles behind which a person may sit.
NO_REPLY = re.compile(
    r"no[-_.]?repl|not[-_.]?reply|dont[-_.]?reply|no-?answer|repondre|respond(?:er|a)|keine?[-_.]?antwort|nicht-antwort|rispondere",
    re.IGNORECASE,
)

VACATION_SUBJECT = re.compile(
    r"\s*(?:(?:re|aw|sv|vs|odp|rif|antw|ynt|r|ref|回复|答复|回覆)\s*[:：]\s*)?[\[(*]{0,2}\s*(?:"
    r"out[- ]of[- ](?:the[- ])?office|ooo\b|ooto|on (?:vacation|leave|holiday|annual leave|maternity|parental|paternity|sick leave)|(?:i am |i['’]m )?(?:currently )?(?:away|out of office)\b|away from (?:my|the) (?:office|desk|mail)|vacation (?:reply|message|auto|response|notice)|holiday (?:notice|auto)|absence (?:notice|message)|"
    r"abwesen|nicht im (?:büro|haus)|außer haus|im urlaub|urlaub(?:snotiz|smeldung)?:?|bin (?:im urlaub|nicht)|ferienabwesen|abwesend|elternzeit|"
    r"absen[ct]e?\b.{0,20}(?:du bureau|bureau)?|absent|en congé|message d['’]absence|notification d['’]absence|je suis absent|en vacances|fuera de (?:la )?oficina|ausente|ausencia|de vacaciones|estoy de vacaciones|fuori (?:sede|ufficio)|in ferie|assenza|assente|ufficio chiuso|"
    r"fora do escritório|ausência|de férias|estou de férias|afwezig|niet aanwezig|niet op kantoor|op vakantie|vakantie|frånvaro|frånvarande|inte på kontoret|på semester|semester\b|fravær|ikke på kontoret|på ferie|ferie\b|ikke til stede|ude af kontoret|"
    r"poissa|lomalla|en ole (?:paikalla|toimistolla)|poissaolo|nieobecno|poza biurem|urlop|jestem na urlopie|przebywam na urlopie|mimo kancelář|nepřítomn|dovolen|mimo kancelári|neprítomn|házon kívül|irodán kívül|szabadság|távollét|"
    r"în afara biroului|absent de la birou|în concediu|plecat din birou|ofis dışı|ofiste değil|izindeyim|izin\b|yıllık izin|εκτός γραφείου|απουσία|σε άδεια|вне офиса|отсутств|в отпуске|нет на месте|нахожусь в отпуске|поза офісом|відсутн|у відпустці|"
    r"不在(?:通知|のお知らせ|のご連絡|連絡)?|休暇(?:中|のお知らせ)?|外出中|夏季休業|年末年始休業|外出|休假|不在办公室|不在辦公室|外出通知|年假|부재중?|휴가|자리 비움|خارج المكتب|في إجازة|إجازة|מחוץ למשרד|לא במשרד|בחופשה|היעדרות|no longer (?:with|employed|work)|left the company|nicht mehr im unternehmen|ya no trabaj|ne travaille plus"
    r")",
    re.IGNORECASE,
)
AUTO_SUBJECT = re.compile(
    r"\s*[\[(*]{0,2}\s*(?:(?:re|aw)\s*:\s*)?(?:auto(?:matic|mated|mat)?[- ]?(?:re(?:ply|sponse|sponder|spond)|acknowledg\w*|antwort)|auto:|autoreply|autoresponder|automatische (?:antwort|nachricht|beantwortung)|automatisch antwoord|automatisch(?:e)? (?:bericht|beantwoord)|"
    r"réponse automatique|respuesta automática|risposta automatica|resposta automática|autosvar|automatiskt? svar|automatisk svar|automaattinen vastaus|automaattivastaus|autom\. vastaus|automatyczna odpowied|odpowiedź automatyczna|autoodpowied|automatická odpově|automatická odpoveď|automatikus válasz|răspuns automat|raspuns automat|"
    r"otomatik yanıt|otomatik cevap|αυτόματη απάντηση|автоответ|автоматический ответ|автоматична відповідь|автовідповід|自動応答|自動返信|自动回复|自動回覆|自动答复|자동 ?회신|자동 ?응답|رد تلقائي|الرد التلقائي|מענה אוטומטי|תשובה אוטומטית|trả lời tự động|balasan otomatis|automatski odgovor|samodejni odgovor|"
    r"automatinis atsak|automātisk\w{1,3} atbild|automaatvastus|автоматичен отговор|аутоматски одговор|sjálfvirkt svar|resposta automàtica|jawapan automatik|ตอบกลับอัตโนมัติ|การตอบกลับอัตโนมัติ|پاسخ خودکار|स्वचालित उत्तर|"
    r"out[- ]of[- ](?:the[- ])?office|ooo\b|abwesenheits(?:notiz|nachricht|meldung|benachrichtigung|assistent)|absence du bureau|(?:notification|avis|message) d['’]absence|fuera de (?:la )?oficina|fuori (?:sede|ufficio)|fora do escritório|afwezigheids(?:melding|bericht|assistent)|frånvaro(?:meddelande)?|fraværs(?:meddelelse|melding|besked)|poissaoloilmoitus|nieobecność w biurze)",
    re.IGNORECASE,
)
# Sentences of vacation replies, by what they say: coming back, whom to ask, and what becomes of the mail.
VACATION_TEXT = (
    _any(
        r"""
until|till|back (?:on|in|at|to|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next|tomorrow)|return(?:ing)?\b|from .{3,30} (?:to|through)
bis (?:zum|einschl|\d|auf weiteres|(?:ende|anfang|mitte) |(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\b)|wieder (?:da|im|ab|erreichbar)|ab dem|zurück|jusqu|retour|du \d|hasta|regres|vuelv|del \d|volver|fino al|rientr|torn|dal \d|até|regress|volto|retorn|tot (?:en met|\d)|terug|weer (?:aanwezig|bereikbaar)|till (?:och med|den)|tillbaka|åter|til (?:og med|den|\d)|tilbage|tilbake|igen|asti|saakka|palaan|takaisin|do (?:dnia|\d)|wrac|wróc|powr|do \d|zpět|vrát|vráti|späť|ig\b|visszat|vissza|până|revin|întor|tarihine|kadar|dön|έως|μέχρι|επιστρ|до \d|верн|по \d|повер|まで|から|戻|至|到|返回|回来|까지|복귀|حتى|أعود|العودة|עד|אחזור|חזרה
"""
    ),
    _any(
        r"""
urgent|emergenc|in my absence|please (?:contact|call|ring|phone|reach|write|e-?mail|speak|direct|get in touch)
diríj|dirig(?:irse|ir)|rivolg|procur[ea]\b|dirij|vänd (?:dig|er)|henvend|terecht bij|obrac|forduljon|başvur|απευθυν|адресу|merci de (?:vous|joindre|contacter)|standard\b|zentrale|vertrete[nr]|zastup|helyettes|замеща|växeln|sentralbord|centralk
immediate(?:ly)? (?:assistance|help|attention)|contact my|my colleague
dringend|eilig|vertretung|ved behov|rask hjelp|hitn|nujn|obratite|súrn|naliehav|zavolajte|volajte|спешн|свърж|skub|steidz|kreipkitės|sazinieties|kiire|khẩn|mendesak|เร่งด่วน|bråttom|akutt|akut\b|wenden sie sich|kontaktieren|en cas d['’]urgence|urgen|contacter|en mi ausencia|póngase en contacto|contact|contatt|in caso di|assuntos urgentes|spoed|contact op|neem .{0,30}contact|brådskande|kontakta|haster|hast|kontakt|kiireelli|kiireisi|yhteyttä|piln|nagł|sprawach|naléhav|urgent|obrať|sürgős|keres|acil|ulaş|iletişim|επείγ|επικοιν|срочн|неотлож|обращ|терміново|нагальн|зверт|至急|緊急|お急ぎ|代わり|紧急|緊急|急事|联系|聯絡|급한|긴급|연락|عاجل|للحالات|التواصل|الاتصال|דחוף|דחופים|לפנות|פנו
"""
    ),
    _any(
        r"""
(?:will|shall|['’]ll) (?:reply|respond|answer|get back|read|be (?:read|answered|checking))|upon my return|when i (?:return|get back|am back)|as soon as (?:i|possible)|(?:limited|no|intermittent) access|not (?:be(?:ing)? )?(?:forwarded|read|check|monitor)|nicht (?:gelesen|bearbeitet|abgerufen)|(?:ne sera pas|n['’]est pas) (?:lu|trait)|no (?:será|se) (?:leíd|lee)|non (?:verrà|viene|sarà) lett|não será lid|niet gelezen|läses inte|ikke (?:læst|lest)|ei lueta|nie (?:będzie|jest) czytan|nebude (?:čten|přečten|čítan)|не (?:читается|будет прочитан)|will be delayed|thank(?:s| you) for (?:your|the) (?:e-?mail|message|mail|note)|auto(?:matic|mated|-?reply|-?response)
nach (?:meiner|unserer) rückkehr|répondr|odgovori\w{0,2} ću|odgovoril[ao]? bom|po povratk|ще отговоря|след завръщане|atsakysiu|atbildēšu|vastan\b|sẽ trả lời|akan (?:membalas|saya balas)|จะตอบ|next working day|nicht weitergeleitet|werde ich .{0,40}(?:beantworten|antworten|melden|bearbeiten)|keinen zugriff|vielen dank für ihre (?:nachricht|e-?mail|mail)|automatisch|à mon retour|répondrai|je vous remercie de votre|merci (?:de|pour) votre (?:message|courriel|mail)|ne (?:sera|seront) pas|automatique|a mi regreso|a la vuelta|responder|gracias por (?:su|tu|contactar)|automátic|al mio rientro|risponder|grazie per (?:la|il|aver)|automatic|no meu regresso|responderei|obrigad[oa] pel|assim que|automátic|na (?:mijn )?terugkomst|beantwoord|bedankt voor (?:uw|je)|automatisch
när jag är tillbaka|svara|tack för (?:ditt|ert)|automatisk|når jeg (?:er|kommer)|besvare|svare|tak for (?:din|deres)|takk for|palattuani|vastaan|kiitos (?:viesti|sähköposti)|automaatti|po powrocie|odpowi|dziękuję za|automatycz|po návratu|odpov|děkuji za|automatick|po návrate|ďakujem za|visszatérésem|válaszol|köszönöm (?:a )?(?:level|üzenet|megkeres)|automatikus|la întoarcere|răspun|mulțumesc pentru|automat|döndüğümde|döndükten|yanıt|dönüş|mesajınız için|otomatik|επιστροφή μου|απαντήσω|ευχαριστώ για|αυτόματ|по возвращении|отвеч|спасибо за|автомат|після повернення|відпові|дякую за|автомат|ご連絡|返信|自動|ありがとうございます|回复|回覆|自动|自動|感谢您|感謝您|회신|답변|답장|자동|عند عودتي|سأرد|شكرا|شكراً|تلقائي|בשובי|אשיב|אענה|תודה על|אוטומטי
"""
    ),
)
# How a vacation reply begins that says hardly more than that.
THANKS_FIRST = re.compile(
    r"\W{0,3}(?:(?:hi|hello|dear|good|hallo|guten|liebe|sehr|bonjour|hola|buen|salve|gentile|olá|bom|beste|geachte|hej|hei|dzień|dobrý)\b[^\n]{0,40}\n+)?\W{0,3}"
    r"(?:thank(?:s| you)(?: (?:very|so) much)? for (?:your|the) (?:e-?mail|message|mail|note)|(?:vielen |herzlichen |besten )?dank für (?:ihre|deine|die) |merci (?:de|pour) votre |je vous remercie de votre |gracias por (?:su|tu) |grazie per (?:la|il|aver)|obrigad[oa] pel|bedankt voor (?:uw|je) |tack för (?:ditt|ert|din) |tak for (?:din|deres) |takk for |kiitos (?:viesti|sähköposti)|dziękuję za |děkuji za |ďakujem za |köszönöm (?:a )?(?:level|üzenet)|mulțumesc pentru |спасибо за |дякую за |ευχαριστώ για )",
    re.IGNORECASE,
)
# Addresses from which nothing but news comes, where the header offers to end them.
NEWS = re.compile(
    r"(?:e?news(?:letters?)?|marketing|updates?|digest|campaigns?|mailer|promo(?:tions?)?|offers|mailings?)(?:[-_.+].*)?$",
    re.IGNORECASE,
)
RECEIVED = _any(
    r"""
(?:we(?:['’]ve| have)?|has been|was|is|been) (?:successfully )?(?:received|registered|logged|recorded|created|opened|submitted|assigned)|(?:received|got) your (?:request|message|e-?mail|mail|inquiry|enquiry|ticket|question|case|query|report|support)|(?:request|ticket|case|inquiry|enquiry|issue|incident) (?:\S+ )?(?:has been|was|is) (?:received|created|opened|logged|registered)|thank you for (?:contacting|reaching out|your (?:inquiry|enquiry|request|e-?mail|message|interest))|acknowledg|\b(?:ticket|request|case|message|enquiry|inquiry) (?:received|created|opened|registered|logged)\b|(?:confirmation|receipt) of (?:your )?(?:ticket|request|message|enquiry|inquiry)
dank für ihre (?:anfrage|meldung|kontaktaufnahme)|merci (?:de nous avoir|pour votre demande)|gracias por (?:contactar|su (?:solicitud|consulta))|grazie per (?:averci|la sua richiesta)|obrigad[oa] por (?:contactar|entrar em contato|nos contactar)|bedankt voor uw (?:melding|aanvraag|vraag)|tack för (?:din|er) (?:anmälan|förfrågan|felanmälan)|takk? for (?:din |deres )?henvendelse|kiitos yhteydenoto|dziękujemy za (?:zgłoszenie|kontakt|przesłanie)|děkujeme za (?:váš|vaši|zaslání|kontakt)|ďakujeme za (?:váš|vašu)|köszönjük (?:megkeres|bejelent)|vă mulțumim pentru (?:solicitare|mesaj)|için teşekkür|ευχαριστούμε (?:για|που)|(?:спасибо|благодарим) (?:вас )?за (?:ваше )?обращение|дякуємо за (?:ваше )?звернення
(?:ihre|deine) (?:anfrage|nachricht|e-?mail|meldung|mitteilung|support-?anfrage).{0,60}(?:erhalten|eingegangen|erfasst|registriert)|haben .{0,60}erhalten|ticket .{0,40}(?:erstellt|eröffnet|angelegt)|eingang ihrer|avons bien (?:reçu|pris)|bien (?:reçu|été (?:reçu|enregistr))|a été (?:reçue?|enregistrée?|créée?)|accusé de réception|hemos recibido|ha sido (?:recibid|registrad|cread)|se ha (?:creado|registrado|recibido)|hemos registrado|abbiamo ricevuto|è stat[ao] (?:ricevut|registrat|apert|creat|pres)|recebemos|foi (?:recebid|registad|registrad|criad|abert)|hebben .{0,50}ontvangen|is (?:ontvangen|aangemaakt|geregistreerd)|goede orde
vi har (?:tagit emot|mottagit|modtaget|mottatt|fått)|har (?:registrerats|skapats|modtaget|mottatt)|er (?:modtaget|oprettet|registreret|mottatt|opprettet|registrert)|olemme vastaanottaneet|on vastaanotettu|on kirjattu|otrzymaliśmy|został[aoy]? (?:on[aoe]? )?(?:zarejestrowan|przyjęt|utworzon)|zgłoszenie .{0,40}(?:przyjęt|zarejestrow|utworzon)|obdrželi jsme|přijali jsme|byl[ao]? (?:přijat|zaregistrov|vytvoř)|prijali sme|dostali sme|bol[ao]? (?:prijat|zaregistrov|vytvor)|megkaptuk|rögzítettük|iktattuk|beérkezett|am (?:primit|înregistrat)|a fost (?:primit|înregistrat|creat)|(?:talebiniz|mesajınız|başvurunuz|bildiriminiz).{0,60}(?:alındı|alınmıştır|ulaştı|oluşturul)|λάβαμε|καταχωρ|ελήφθη|παραλάβαμε|получили ваш|получен|зарегистрирован|принят|отримали ваш|отриман|зареєстрован|прийнят
受け付け(?:いたし)?ました|受付(?:いた)?し|承りました|受信(?:いた)?し|お問い合わせ.{0,20}ありがとう|已收到|收到您的|已创建|已受理|已提交|접수되었|접수 ?완료|접수하였|문의.{0,10}감사|استلمنا|تم استلام|تم (?:إنشاء|تسجيل)|تلقينا|קיבלנו|התקבלה|נפתחה|נרשמה
"""
)
# That somebody will answer.
PROMISES = _any(
    r"""
(?:will|shall|['’]ll) (?:be in touch|be reviewing|get back|respond|reply|review|contact|answer|follow up|look into|send you|assist)|within (?:the next )?(?:\d+|one|two|three|a few) (?:business |working )?(?:hours?|days?)|as soon as possible|shortly
so (?:schnell|bald) wie möglich|schnellstmöglich|umgehend|in kürze|innerhalb|werden uns|dans les (?:plus brefs|meilleurs) délais|sous \d|lo antes posible|a la brevedad|en breve|nel più breve|al più presto|o mais breve|em breve|zo spoedig mogelijk|zo snel mogelijk|binnen|så snart|inom|inden for|innen|mahdollisimman|pian|najszybciej|wkrótce|co nejdříve|čo najskôr|hamarosan|lehető|în cel mai scurt|en kısa sürede|σύντομα|το συντομότερο|в ближайшее время|найближч|折り返し|尽快|工作日|盡快|빠른|أقرب وقت|בהקדם
"""
)
WILL_ANSWER = _any(
    PROMISES.pattern,
    r"""
(?:ticket|case|request|reference|incident|vorgangs?|tracking)(?:[- ]?(?:number|no|id|nummer|nr))?\.?\s*(?:is|lautet|:|#|\[|n°)|(?:ticket|case|request|incident)[- ]?#?\s?\d{3,}|\[?#\d{3,}|[A-Z]{2,8}-\d{3,}
numéro (?:de|du|est)|número de|numero|número|nummer|numero|numer|číslo|szám|număr|numara|αριθμός|номер|担当者|番号|编号|編號|번호|담당자|رقم|מספר
""",
)
# A case number in a subject line.
NUMBERED = re.compile(
    r"#\s?\d{3,}|\b[A-Z]{2,10}-?\d{3,}|(?:ticket|case|request|vorgang|anfrage|demande|caso|zgłoszenie|заявк)\S{0,4}[\s:]{0,3}#?\d{3,}",
    re.IGNORECASE,
)
SAYS_AUTOMATIC = _any(
    r"""
(?:this|it) (?:is|was) an? (?:auto(?:matic|mated|-?generated|matically)|system[- ]generated|machine|computer)|auto(?:matically|-) ?(?:generated|sent|created)|generated automatically|automated (?:message|e-?mail|mail|notification|response|reply|system)|automatic (?:message|e-?mail|reply|response|notification|acknowledg)|sent automatically|auto-?(?:reply|response|generated)
(?:please )?(?:do not|don['’]t) (?:reply|respond|answer)|(?:replies|responses) (?:to this|are not|will not)|not monitored|unmonitored|unattended|no-?reply
automatisch (?:erstellt|generiert|erzeugt|versend|versandt|gegenereerd|verzonden|verstuurd)|automatische (?:antwort|nachricht|e-?mail|mail|benachrichtigung|empfangsbestätigung|eingangsbestätigung|bericht|bevestiging)|(?:nicht|bitte nicht) auf diese|antworten sie (?:bitte )?nicht|(?:message|réponse|courriel|mail|e-mail|notification) automatique|(?:envoyé|généré|généré) automatiquement|ne pas (?:y )?répondre|ne répondez pas|(?:mensaje|respuesta|correo|notificación) automátic|automáticamente|no responda|no conteste|(?:messaggio|risposta|e-?mail|notifica) automatic|automaticamente|non rispondere|(?:mensagem|resposta|e-?mail) automátic|não responda|niet (?:te )?(?:beantwoord|reageren|antwoord)|automatiskt (?:skickat|genererat|meddelande|svar)|automatisk (?:svar|besked|genereret|generert|sendt|melding|kvittering|bekræftelse)|svara inte|besvar ikke|ikke svar|automaattinen|automaattisesti|älä vastaa|automatyczn|nie odpowiada|prosimy nie odpowi|automatick|neodpovíd|neodpoved|automatikus|ne válaszol|automat\b|automată|nu răspunde|otomatik|yanıtlamayın|cevaplamayın|αυτόματ|μην απαντ|автоматическ|не отвечайте|автоматичн|не відповідайте
自動(?:送信|返信|配信|応答|的に|で送信|生成)|返信(?:しない|は|いただ|なさら)|自动(?:发送|回复|生成|发出)|請勿回|请勿回复|勿直接回复|系统自动|自動發送|자동(?:으로)? ?(?:발송|응답|회신|생성)|발신 ?전용|회신하지|تلقائي|لا ترد|عدم الرد|אוטומטי|אין להשיב|נא לא להשיב
"""
)
# A message that says of itself, as a sentence of its own, that no person wrote it.
SAYS_SO_OF_ITSELF = re.compile(
    r"(?:^|[.!?。]\s*|\n\s*)[\W_]{0,4}(?:(?:please note:? )?this is an? (?:auto\w*|system)[- ]?(?:generated )?(?:e-?mail|message|notification|reply|response)|this (?:e-?mail|message|mail|notification) (?:was|is|has been) (?:sent |generated |created )?(?:auto|by an? (?:auto|unattended))|"
    r"diese (?:e-?mail|nachricht|mail) (?:wurde|wird|ist) (?:automatisch|maschinell)|dies ist eine (?:automatisch|system)|ceci est un (?:message|courriel|e-?mail|mail) automati|ce (?:message|courriel|e-?mail|mail) (?:a été|est) (?:envoyé |généré )?automati|este (?:es un )?(?:mensaje|correo|e-?mail)(?: electrónico)? (?:ha sido |fue |es )?(?:generado |enviado )?(?:de forma )?automátic|questo (?:è un )?(?:messaggio|e-?mail) (?:è stato )?(?:generato |inviato )?automatic|questa (?:è un['’])?e-?mail (?:è stata )?(?:generata |inviata )?automatic|est[ae] (?:é uma )?(?:mensagem|e-?mail) (?:foi )?(?:gerad[ao] |enviad[ao] )?automátic|"
    r"dit (?:is een )?(?:automatisch|(?:e-?mail)?bericht (?:is|wordt|werd) automatisch)|deze (?:e-?mail|mail) (?:is|wordt|werd) automatisch|det(?:ta|te) (?:är|er) et?t? ?(?:auto|e-postmeddelande som).{0,20}|denn[ea] (?:e-?mail|mail|e-post|besked|melding) (?:er|är) (?:sendt |generert |genereret |skickad )?automatisk|tämä (?:on automaatti|viesti on (?:lähetetty )?automaat)|(?:ta|niniejsza|to jest) (?:wiadomość )?(?:została )?(?:wygenerowana |wysłana )?automatyczn|tento e-?mail (?:byl|bol) .{0,20}automatick|t(?:oto|ato) (?:je|zpráva|správa).{0,25}automatick|ez (?:egy|az).{0,30}automatikus|acest (?:mesaj|e-?mail) (?:este|a fost).{0,20}automat|bu (?:e-?posta|mesaj|ileti).{0,25}otomatik|αυτό (?:το|είναι).{0,25}αυτόματ|"
    r"(?:это|данное|настоящее) (?:письмо |сообщение )?(?:было |сформировано |отправлено |является )?автоматическ|це (?:повідомлення |лист )?.{0,12}автоматичн|(?:この|本)メール(?:は|アドレスは).{0,10}(?:自動|送信専用)|(?:此|本)(?:邮件|郵件|信)(?:由|为|為|是).{0,8}(?:自动|自動|系统|系統)|(?:본|이) (?:메일|이메일)은.{0,10}(?:자동|발신)|هذه (?:رسالة|الرسالة) .{0,12}(?:تلقائي|آلي)|הודעה זו .{0,15}אוטומטי)",
    re.IGNORECASE,
)
CHALLENGE = _any(
    r"""
(?:confirm|verify|prove) (?:that )?(?:you(?:['’]re| are) (?:a )?(?:human|person|real|not a)|your (?:e-?mail address|message) (?:to|before))|(?:held|waiting|quarantine).{0,80}(?:confirm|approve|verif)|spam ?(?:arrest|blocker).{0,80}(?:click|verify)|challenge[- ]response|click .{0,60}(?:to deliver|so that your message)
"""
)
PROVE = re.compile(
    r"(?:confirm|verify|prove) (?:that )?you(?:['’]re| are) (?:a )?(?:human|person|real|not a)|prouve[rz] que vous (?:êtes|n['’]êtes)|bestätigen sie.{0,20} dass sie (?:ein mensch|kein roboter)|confirm[ea] que (?:no )?es un",
    re.IGNORECASE,
)
NOTICE_SUBJECT = re.compile(
    r"\s*(?:\[[^\]]{1,40}\]\s*)?(?:\W{0,3}(?:problem|recovery|acknowledgement|flapping\w*|downtime\w*|alert|alarm|critical|warning|resolved|firing|triggered|ok|down|up|incident|monitor(?:ing)?)\b\W{0,3}(?:alert|service|host|\[|:|-|\*|#|\d|is\b)|\[(?:firing|resolved|alert|alarm|critical|warning|problem|ok|success(?:ful)?|succeeded|fail(?:ed|ure)|error|completed|passed|broken|fixed|jira|github|gitlab)\b|cron <|anacron|logwatch|"
    r"(?:your )?(?:verification|security|confirmation|one-?time|login|sign-?in) (?:code|password|passcode)|verify your|confirm your|reset your password|password reset|new sign-?in|\d{4,8} is your|"
    r"(?:backup|job|build|pipeline|task|scheduled).{0,60}(?:succe|fail|complet|finish|report|warning|passed|broken|fixed)|(?:daily|weekly|monthly) (?:digest|report|summary|statistics)|(?:spam|quarantine).{0,30}(?:digest|report|summary|notification|notice)|(?:your )?(?:invoice|receipt|order|statement|bill|payment|subscription)\b.{0,60}(?:ready|available|confirm|received|#|no\.?|number|\d)|how (?:did we do|was your)|rate your|"
    r"report domain:|(?:\w+ )?moderator request|confirm subscription|read:|gelesen:|lu\s?:|leído:|letto:|lida:|gelezen:|läst:|læst:|lest:|luettu:|przeczytane:|přečteno:|not read:|ungelesen gelöscht|delivered:|relayed:|zugestellt:|remis\s?:|entregado:|return receipt|accusé de lecture|lesebestätigung|開封済み|已读|読み取り)",
    re.IGNORECASE,
)
