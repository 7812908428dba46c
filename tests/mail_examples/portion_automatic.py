"""301-377: mail that no person wrote: bounces, vacation replies, acknowledgements, notifications, reports, calendar replies.

The kind (`automatic`) is the answer that counts here.  `text_loose` marks examples where only must_keep and must_not_leak are meant of the text.
"""

from compose import add, alternative, attached, mail, multi, part, plain

OURS = mail("Vela Support <support@vela.example>", "[CS-2301] Your request", plain("Dear Ms. Holm,\n\ndid the new cable help?\n\nImre\n"), to="Gone Person <gone@ullared-vet.example>")


def report(human, status, original=OURS, headers_only=False, page=None, boundary="=_report_1"):
    first = alternative(human, page, boundary="=_report_alt") if page else plain(human)
    back = part("text/rfc822-headers", original.partition(b"\r\n\r\n")[0] + b"\r\n") if headers_only else b"Content-Type: message/rfc822\r\n\r\n" + original
    return multi("report", first, part("message/delivery-status", status.replace("\n", "\r\n").encode()), back, boundary=boundary, extra="; report-type=delivery-status")


def auto(name, kind, sender, subject, entity, text, extra="", keep=(), leak=(), also=(), **more):
    path = more.pop("path", None)
    if isinstance(entity, str):
        entity = plain(entity)
    if also:
        more["automatic_also_accept"] = list(also)
    more.setdefault("text_loose", True)
    add(name, mail(sender, subject, entity, extra=extra, path=path), text, automatic=kind, keep=keep, leak=leak, **more)


# --- bounces ----------------------------------------------------------------------------------------------------------

DAEMON = "MAILER-DAEMON@mail.ullared-vet.example (Mail Delivery System)"
STATUS = "Reporting-MTA: dns; mail.ullared-vet.example\nX-Postfix-Queue-ID: 4F1A2B3C4D\n\nFinal-Recipient: rfc822; gone@ullared-vet.example\nOriginal-Recipient: rfc822;gone@ullared-vet.example\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.ullared-vet.example\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n"
human = "This is the mail system at host mail.ullared-vet.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\nFor further assistance, please send mail to postmaster.\n\n                   The mail system\n\n<gone@ullared-vet.example>: host mx.ullared-vet.example[192.0.2.44] said: 550 5.1.1\n    User unknown (in reply to RCPT TO command)\n"
auto("301-bounce-postfix", "bounce", DAEMON, "Undelivered Mail Returned to Sender", report(human, STATUS), human, "Auto-Submitted: auto-replied\n", path="", keep=["User unknown"], leak=["did the new cable help?"])
auto("302-bounce-postfix-headers-only", "bounce", DAEMON, "Undelivered Mail Returned to Sender", report(human, STATUS, headers_only=True), human, "Auto-Submitted: auto-replied\n", path="")

human = "Delivery has failed to these recipients or groups:\n\nGone Person (gone@pinecrest.example)\nThe email address you entered couldn't be found. Please check the recipient's email address and try to resend the message.\n\nDiagnostic information for administrators:\n\nGenerating server: EX01.pinecrest.example\n\n#550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found ##\n"
auto("303-bounce-exchange", "bounce", "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@pinecrest.example>", "Undeliverable: [CS-2301] Your request",
     report(human, "Reporting-MTA: dns;EX01.pinecrest.example\n\nFinal-recipient: RFC822; gone@pinecrest.example\nAction: failed\nStatus: 5.1.10\nDiagnostic-code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound\n", page="<html><body><p><b>Delivery has failed to these recipients or groups:</b></p><p>Gone Person</p></body></html>"), human,
     "X-MS-Exchange-Message-Is-Ndr:\nAuto-Submitted: auto-replied\n", path="", leak=["did the new cable help?"])

human = "** Address not found **\n\nYour message wasn't delivered to gone@postbox.example because the address couldn't be found, or is unable to receive mail.\n\nThe response from the remote server was:\n550 5.1.1 No such user\n"
auto("304-bounce-gmail", "bounce", "Mail Delivery Subsystem <mailer-daemon@postbox.example>", "Delivery Status Notification (Failure)",
     report(human, "Reporting-MTA: dns; postbox.example\nArrival-Date: Mon, 02 Mar 2026 00:15:00 -0800 (PST)\n\nFinal-Recipient: rfc822; gone@postbox.example\nAction: failed\nStatus: 5.1.1\n", page="<html><body><h2>Address not found</h2><p>Your message wasn't delivered to <b>gone@postbox.example</b> because the address couldn't be found, or is unable to receive mail.</p></body></html>"), human,
     "Auto-Submitted: auto-replied\nX-Failed-Recipients: gone@postbox.example\n", path="")

auto("305-bounce-sendmail", "bounce", "Mail Delivery Subsystem <MAILER-DAEMON@relay.calder-lab.example>", "Returned mail: see transcript for details",
     report("The original message was received at Mon, 2 Mar 2026 09:15:00 +0100\n\n   ----- The following addresses had permanent fatal errors -----\n<gone@calder-lab.example>\n\n   ----- Transcript of session follows -----\n550 5.1.1 <gone@calder-lab.example>... User unknown\n", STATUS), "The original message was received at Mon, 2 Mar 2026 09:15:00 +0100", "Auto-Submitted: auto-generated (failure)\n", path="")

auto("306-bounce-exim-plain", "bounce", "Mail Delivery System <Mailer-Daemon@mx.fernhill.example>", "Mail delivery failed: returning message to sender",
     "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  gone@fernhill.example\n    Unrouteable address\n\n------ This is a copy of the message, including all the headers. ------\n\nFrom: Vela Support <support@vela.example>\nSubject: Your request\n\ndid the new cable help?\n",
     "This message was created automatically by mail delivery software.", "X-Failed-Recipients: gone@fernhill.example\nAuto-Submitted: auto-replied\n", path="")

auto("307-bounce-qmail", "bounce", "MAILER-DAEMON@qmail.holt-optics.example", "failure notice",
     "Hi. This is the qmail-send program at qmail.holt-optics.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<gone@holt-optics.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <support@vela.example>\nSubject: Your request\n\ndid the new cable help?\n",
     "Hi. This is the qmail-send program at qmail.holt-optics.example.", path="")

auto("308-delay-postfix", "bounce", DAEMON, "Delayed Mail (still being retried)", report("####################################################################\n# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #\n####################################################################\n\nYour message could not be delivered for more than 4 hour(s).\n", STATUS.replace("failed", "delayed").replace("5.1.1", "4.4.1")), "Your message could not be delivered for more than 4 hour(s).", "Auto-Submitted: auto-replied\n", path="", also=["notification"])

ses = '{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bounceSubType":"General","bouncedRecipients":[{"emailAddress":"gone@orla.example","action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1 user unknown"}],"timestamp":"2026-03-02T08:15:00.000Z"},"mail":{"source":"support@vela.example","destination":["gone@orla.example"]}}\n\n--\nIf you wish to stop receiving notifications from this topic, please click or visit the link below to unsubscribe:\nhttps://sns.cloudpost.example/unsubscribe\n'
auto("309-bounce-ses-json", "bounce", "Mail Notifications <no-reply@sns.cloudpost.example>", "AWS Notification Message", ses, ses.partition("\n")[0], also=["notification"])
ses = '{"notificationType":"Complaint","complaint":{"complainedRecipients":[{"emailAddress":"angry@orla.example"}],"complaintFeedbackType":"abuse"},"mail":{"source":"support@vela.example"}}\n'
auto("310-complaint-ses-json", "feedback-report", "Mail Notifications <no-reply@sns.cloudpost.example>", "AWS Notification Message", ses, ses, also=["notification", "bounce"])

auto("311-bounce-no-report-no-null-path", "bounce", "Mail Delivery Subsystem <mailer-daemon@westgate-care.example>", "Returned mail: User unknown", "Your message to <gone@westgate-care.example> could not be delivered.\n\n550 5.1.1 unknown user\n", "Your message to <gone@westgate-care.example> could not be delivered.")
auto("312-bounce-de", "bounce", "Microsoft Outlook <postmaster@hafenklinik.example>", "Unzustellbar: [CS-2301] Ihre Anfrage", "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\nweg@hafenklinik.example\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden.\n", "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:", path="")
auto("313-bounce-fr", "bounce", "postmaster@hopital-valmont.example", "Non remis : [CS-2301] Votre demande", "Échec de la remise pour ces destinataires ou groupes :\n\nparti@hopital-valmont.example\nL'adresse e-mail que vous avez entrée est introuvable.\n", "Échec de la remise pour ces destinataires ou groupes :", path="")
auto("314-bounce-yahoo", "bounce", "MAILER-DAEMON@postbox.example", "Failure Notice", "Sorry, we were unable to deliver your message to the following address.\n\n<gone@postbox.example>:\n554: delivery error: dd This user doesn't have an account\n\n--- Below this line is a copy of the message.\n\ndid the new cable help?\n", "Sorry, we were unable to deliver your message to the following address.")
auto("315-bounce-domino", "bounce", "Postmaster@werk-lindau.example", "DELIVERY FAILURE: User gone (gone@werk-lindau.example) not listed in Domino Directory", report("Your message\n\n  Subject: Your request\n\nwas not delivered to:\n\n  gone@werk-lindau.example\n\nbecause:\n\n  User gone (gone@werk-lindau.example) not listed in Domino Directory\n", STATUS), "was not delivered to:", path="")
auto("316-bounce-quota", "bounce", "postmaster@ullared-vet.example", "Mailbox full", "The mailbox of bea@ullared-vet.example is full. Your message \"Your request\" was not delivered (552 5.2.2 over quota).\n", "The mailbox of bea@ullared-vet.example is full.", path="")
auto("317-bounce-ja", "bounce", "MAILER-DAEMON@minato-kensa.example", "メールをお届けできませんでした", "次のあて先へのメッセージはエラーのため送信できませんでした。\n\n送信先: <gone@minato-kensa.example>\n550 5.1.1 User unknown\n", "次のあて先へのメッセージはエラーのため送信できませんでした。", path="")
auto("318-bounce-groupwise", "bounce", "Mailer-Daemon@kreisklinik-au.example", "Message status - undeliverable", "The attached file had the following undeliverable recipient(s):\n\tgone@kreisklinik-au.example\n\nTranscript of session follows:\n  550 5.1.1 User unknown\n", "The attached file had the following undeliverable recipient(s):", path="")
auto("319-bounce-of-a-forged-sender", "bounce", "Mail Delivery System <MAILER-DAEMON@mx.elsewhere.example>", "Undelivered Mail Returned to Sender", report("I could not deliver the message below.\n", STATUS, original=mail("support@vela.example", "Cheap watches", plain("Buy now!\n"), to="gone@elsewhere.example")), "I could not deliver the message below.", "Auto-Submitted: auto-replied\n", path="", leak=["Buy now!"])
auto("320-success-dsn", "bounce", DAEMON, "Successful Mail Delivery Report", report("Your message was successfully delivered to the destination(s) listed below.\n", STATUS.replace("failed", "delivered").replace("5.1.1", "2.0.0")), "Your message was successfully delivered to the destination(s) listed below.", "Auto-Submitted: auto-replied\n", path="", also=["notification"])
auto("321-read-receipt", "notification", "Ada Okafor <ada.okafor@pinecrest.example>", "Read: [CS-2301] Your request", multi("report", plain("Your message was read on Monday, March 2, 2026 9:15:00 AM.\n"), part("message/disposition-notification", b"Reporting-UA: pinecrest.example; Outlook\r\nFinal-Recipient: rfc822;ada.okafor@pinecrest.example\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n"), extra="; report-type=disposition-notification"), "Your message was read on Monday, March 2, 2026 9:15:00 AM.", also=["auto-reply", "feedback-report", "bounce"])

# --- vacation ---------------------------------------------------------------------------------------------------------

def away(name, sender, subject, text, extra="", sign="", also=(), **more):
    auto(name, "vacation", sender, subject, text + ("\n\n" + sign if sign else "") + "\n", text, extra, also=also, **more)


away("322-vacation-rfc-3834", "Bea Lindqvist <bea@ullared-vet.example>", "Auto: Your request", "I am on holiday until 16 March and read no mail. In urgent cases call 555-0111.", "Auto-Submitted: auto-replied (vacation)\n", path="")
away("323-vacation-exchange", "\"Okafor, Ada\" <ada.okafor@pinecrest.example>", "Automatic reply: [CS-2301] Your request", "I will be out of the office from March 2 to March 6 with limited access to e-mail.", "X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated\nX-MS-Exchange-Inbox-Rules-Loop: ada.okafor@pinecrest.example\n", sign="Best regards,\nAda Okafor")
away("324-vacation-de", "Jürgen Ahlers <j.ahlers@hafenklinik.example>", "Automatische Antwort: [CS-2301] Ihre Anfrage", "Guten Tag,\n\nich bin vom 2. bis 13. März nicht im Haus. Ihre E-Mail wird nicht weitergeleitet.", "X-Auto-Response-Suppress: All\nAuto-Submitted: auto-replied\n")
away("325-vacation-de-no-header", "Wiebke Thomsen <wiebke.thomsen@deichpraxis.example>", "Abwesenheitsnotiz: Ihre Anfrage", "Ich bin bis einschließlich 9. März im Urlaub und ab dem 10. März wieder erreichbar. In dringenden Fällen wenden Sie sich bitte an die Praxis.")
away("326-vacation-fr", "Bastien Caron <b.caron@hopital-valmont.example>", "Réponse automatique : [CS-2301] Votre demande", "Bonjour,\n\nje suis absent jusqu'au 9 mars inclus. En cas d'urgence, contactez le service informatique.", "Auto-Submitted: auto-replied\n")
away("327-vacation-fr-no-header", "Odile Vasseur <odile.vasseur@ehpad-tilleuls.example>", "Absence du bureau Re: Votre demande", "Je suis en congé du 2 au 13 mars et n'ai pas accès à ma messagerie. Je traiterai votre message à mon retour.")
away("328-vacation-es", "Ramiro Pardo <rpardo@hospital-sanroque.example>", "Respuesta automática: [CS-2301] Su consulta", "Estaré fuera de la oficina hasta el 10 de marzo. Para asuntos urgentes llame a la centralita.", "Auto-Submitted: auto-replied\n")
away("329-vacation-es-no-header", "Alba Quiroga <alba.quiroga@mutua-ribera.example>", "Fuera de la oficina", "Estoy de vacaciones hasta el 15 de marzo. Responderé a su correo a mi regreso.")
away("330-vacation-it", "Dario Brusa <d.brusa@ospedale-verzo.example>", "Risposta automatica: [CS-2301] La sua richiesta", "Sono fuori ufficio fino al 6 marzo. Per urgenze rivolgersi al centralino.", "X-Auto-Response-Suppress: All\n")
away("331-vacation-pt", "Caio Tavares <caio.tavares@santacasa-ipe.example>", "Resposta automática: [CS-2301] Seu pedido", "Estou de férias até 12 de março e não terei acesso ao e-mail.", "Auto-Submitted: auto-generated\n")
away("332-vacation-nl", "Daan Verkerk <d.verkerk@ziekenhuis-ameroord.example>", "Automatisch antwoord: [CS-2301] Uw vraag", "Ik ben afwezig tot en met 8 maart. Uw bericht wordt niet doorgestuurd.", "Auto-Submitted: auto-replied\n")
away("333-vacation-sv", "Måns Ekdahl <mans.ekdahl@sjukhuset-norrvik.example>", "Autosvar: [CS-2301] Ditt ärende", "Jag är på semester och åter den 16 mars. Vid brådskande ärenden kontakta växeln.", "Auto-Submitted: auto-replied\n")
away("334-vacation-da-no-header", "Signe Holm <signe.holm@klinik-aaen.example>", "Autosvar: Din henvendelse", "Jeg er på ferie til og med den 13. marts og læser ikke mails.")
away("335-vacation-fi", "Jussi Laakso <jussi.laakso@sairaala-harju.example>", "Automaattinen vastaus: [CS-2301] Pyyntösi", "Olen lomalla 15.3. asti. Kiireellisissä asioissa soita vaihteeseen.", "Auto-Submitted: auto-replied\n")
away("336-vacation-pl", "Marek Sowiński <m.sowinski@przychodnia-lesna.example>", "Odpowiedź automatyczna: [CS-2301] Zgłoszenie", "Jestem na urlopie do 13 marca. W pilnych sprawach proszę dzwonić do sekretariatu.", "Auto-Submitted: auto-replied\n")
away("337-vacation-cs", "Ondřej Vlk <ondrej.vlk@nemocnice-dub.example>", "Automatická odpověď: [CS-2301] Váš požadavek", "Jsem mimo kancelář do 10. března. Vaši zprávu si přečtu po návratu.", "Auto-Submitted: auto-replied\n")
away("338-vacation-hu", "Somodi Réka <reka.somodi@korhaz-matra.example>", "Automatikus válasz: [CS-2301] Kérése", "Március 9-ig szabadságon vagyok, leveleimet nem olvasom.", "Auto-Submitted: auto-replied\n")
away("339-vacation-ru", "Дарья Лужина <d.luzhina@bolnica-sosny.example>", "Автоответ: Ваша заявка", "Я в отпуске до 16 марта. По срочным вопросам обращайтесь в приёмную.")
away("340-vacation-ja", "佐伯 亮 <ryo.saeki@minato-kensa.example>", "自動応答: [CS-2301] お問い合わせ", "3月9日まで不在にしております。お急ぎの場合は代表電話までご連絡ください。", "Auto-Submitted: auto-replied\n")
away("341-vacation-zh", "陈子昂 <ziang.chen@donghu-jiankang.example>", "自动回复: 您的请求", "您好,我正在休假,3月10日返回办公室。紧急事务请联系前台。")
away("342-vacation-tr", "Kerem Aydoğan <kerem.aydogan@klinik-safir.example>", "Otomatik yanıt: [CS-2301] Talebiniz", "9 Mart'a kadar izindeyim, dönüşümde yanıtlayacağım.", "X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply\n")
away("343-vacation-ko", "문지아 <jia.moon@areum-hospital.example>", "자동 회신: [CS-2301] 문의", "3월 9일까지 휴가 중입니다. 급한 용무는 대표 번호로 연락 주십시오.", "Auto-Submitted: auto-replied\n")
away("344-vacation-en-no-header", "Joel Kemp <joel.kemp@kempfarm.example>", "Out of Office Re: [CS-2301] Your request", "Thank you for your message. I am currently out of the office and will return on Monday, March 16. If you need immediate help please ring the farm office.", sign="Joel Kemp")
away("345-vacation-gmail", "Ivy Castellan <ivy.castellan@postbox.example>", "Away until Thursday Re: Your request", "I am hiking and will answer on Friday.", "Precedence: bulk\nX-Autoreply: yes\nAuto-Submitted: auto-replied\n", path="")
away("346-left-the-company", "Ned Oakes <ned@oakes-pharm.example>", "Automatic reply: Your request", "Ned Oakes no longer works at Oakes Pharmacy. This mailbox is not monitored; please write to office@oakes-pharm.example instead.", also=("auto-reply",))
away("347-maternity-leave", "Cora Finch <cora.finch@law-northquay.example>", "Automatic reply: Your request", "I am on parental leave until September. My colleague Jan Moss takes care of everything.", "X-Auto-Response-Suppress: All\n", path="")
quoted = "I am away until 11 March."
away("348-vacation-quoting-us", "Lou Fenn <lou@fennlab.example>", "Out of office: Your request", quoted, "Auto-Submitted: auto-replied\n", sign="> Dear Lou,\n> did the new cable help?", leak=["did the new cable help?"])

# --- acknowledgements -------------------------------------------------------------------------------------------------

def ack(name, sender, subject, text, extra="", also=(), **more):
    auto(name, "auto-reply", sender, subject, text + "\n", text, extra, also=also, **more)


ack("349-ack-request-received", "Pinecrest IT <help@pinecrest.example>", "[Request received] Your request", "Your request (88213) has been received and is being reviewed by our support staff.\n\nTo add additional comments, reply to this email.", "Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\n")
ack("350-ack-no-header", "Lumen Service Desk <servicedesk@lumen-clinic.example>", "Ticket INC0044120 has been opened", "Thank you for contacting the service desk. Your ticket INC0044120 has been created.\n\nThis is an automatically generated message, please do not reply.")
ack("351-ack-otrs", "Kreisklinik Helpdesk <helpdesk@kreisklinik-au.example>", "[Ticket#2026030210000123] RE: Your request", "This is a demo text which is send to every inquiry. It could contain something like:\n\nThank you for your email, a new ticket was created.", "X-Loop: helpdesk@kreisklinik-au.example\nPrecedence: bulk\nAuto-Submitted: auto-replied\n")
ack("352-ack-de", "Stadtlabor Service <service@stadtlabor.example>", "Eingangsbestätigung zu Ihrer Anfrage 5512", "Vielen Dank für Ihre Nachricht. Wir haben Ihre Anfrage unter der Nummer 5512 erfasst.\n\nDies ist eine automatisch erzeugte E-Mail, bitte antworten Sie nicht darauf.")
ack("353-ack-fr", "Accueil <accueil@chu-garrigue.example>", "Accusé de réception de votre message", "Nous avons bien reçu votre message et vous répondrons sous 48 heures.\n\nCeci est un message automatique, merci de ne pas y répondre.", "Auto-Submitted: auto-replied\n")
ack("354-ack-es", "Atención <atencion@mutua-ribera.example>", "Hemos recibido su solicitud nº 771", "Su solicitud ha sido registrada con el número 771. Este es un mensaje automático, por favor no responda.", "Precedence: auto_reply\n")
ack("355-ack-ja", "窓口 <madoguchi@aoba-iryo.example>", "【自動返信】お問い合わせを受け付けました", "お問い合わせありがとうございます。受付番号は 3391 です。\n\n※このメールは自動送信されています。返信はできません。")
ack("356-ack-of-our-own", "Vela Support <support@vela.example>", "[CS-2301] We have your request", "We have opened case CS-2301 for you.", "Auto-Submitted: auto-replied\nReply-To: support+t0k3n@vela.example\n", also=("notification",))
ack("357-challenge-response", "Guard <guard@postbox.example>", "Please confirm your message", "To reach Mr. Castellan for the first time please answer this automatic message once.", "Auto-Submitted: auto-replied\nX-AutoReply-From: guard@postbox.example\n", path="")

# --- notifications ----------------------------------------------------------------------------------------------------

def note(name, sender, subject, text, extra="", also=(), entity=None, **more):
    auto(name, "notification", sender, subject, entity or text + "\n", text, extra, also=also, **more)


note("358-monitoring-alert", "Monitor <noreply@monitor.orla.example>", "PROBLEM: gateway-04 is DOWN", "Host gateway-04 is DOWN since 09:15. Packet loss 100 %.", "Auto-Submitted: auto-generated\n")
note("359-cron", "Cron Daemon <root@nas.sandworks.example>", "Cron <root@nas> /usr/local/bin/backup", "rsync: connection unexpectedly closed\nrsync error: error in rsync protocol data stream (code 12)", "Auto-Submitted: auto-generated\nX-Cron-Env: <SHELL=/bin/sh>\n")
note("360-verification-code", "Trackwise <no-reply@trackwise.example>", "Your verification code is 448120", "Enter 448120 to finish signing up. The code expires in ten minutes. If you did not ask for it, ignore this mail.")
note("361-issue-tracker", "Ike Sand (tracker) <notifications@tracker.sandworks.example>", "[SAND-77] Gateway port ignored", "Ike Sand changed the status of SAND-77 to Done.\n\nYou receive this message because you watch this issue.", "X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated\nPrecedence: bulk\n")
note("362-backup-report", "Backup <do-not-reply@backup.fennlab.example>", "Backup finished with 2 warnings", "Job nightly: 2 warnings, 0 errors. 118 GB in 03:12:44.\n\nDo not reply to this e-mail, the address is not monitored.")
note("363-invoice-no-reply", "Billing <noreply@cloudpost.example>", "Your invoice 2026-0231", "Your invoice for February is ready. This is an automated message.", entity=multi("mixed", plain("Your invoice for February is ready. This is an automated message.\n"), attached("invoice.pdf", "application/pdf", b"%PDF-1.4\n%%EOF\n")))
note("364-chat-digest", "Chatter <feedback@chatter.example>", "3 unread messages", "You have 3 unread messages in #ward-4.", "Auto-Submitted: auto-generated\nList-Unsubscribe: <https://chatter.example/unsubscribe>\nFeedback-ID: digest:chatter\n")
note("365-newsletter", "Trackwise News <news@news.trackwise.example>", "Five ideas for spring", "Five ideas for spring. Unsubscribe below.", "List-Unsubscribe: <https://news.trackwise.example/u/1>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\nPrecedence: bulk\nX-Campaign-Id: 20260302\n", also=("auto-reply", None))
note("366-quarantine-digest", "Mail Guard <postmaster@guard.orla.example>", "Spam quarantine summary: 4 messages", "You have 4 new messages in your quarantine. Review them before Friday.", "Auto-Submitted: auto-generated\n", also=("bounce", "auto-reply"))
note("367-list-moderation", "wards-bounces@lists.orla.example", "Your message to wards awaits moderator approval", "Your mail to 'wards' with the subject Your request is being held until the list moderator can review it for approval.", "Auto-Submitted: auto-replied\nX-List-Administrivia: yes\nList-Id: <wards.lists.orla.example>\nPrecedence: bulk\n", path="wards-bounces@lists.orla.example", also=("auto-reply", "bounce"))
note("368-survey-html", "Orla Survey <noreply@survey.orla.example>", "How was your stay?", "How was your stay? Give us a star.", entity=part("text/html", "<html><body><h1>How was your stay?</h1><p>Give us a star.</p></body></html>"), extra="Auto-Submitted: auto-generated\n")

# --- reports ----------------------------------------------------------------------------------------------------------

arf = multi("report", plain("This is an email abuse report for an email message received from IP 192.0.2.1 on Mon, 2 Mar 2026.\n"), part("message/feedback-report", b"Feedback-Type: abuse\r\nUser-Agent: Complainer/1.0\r\nVersion: 1\r\nOriginal-Mail-From: <support@vela.example>\r\n"), b"Content-Type: message/rfc822\r\n\r\n" + OURS, extra="; report-type=feedback-report")
auto("369-arf", "feedback-report", "Feedback Loop <fbl@postbox.example>", "FW: [CS-2301] Your request", arf, "This is an email abuse report for an email message received from IP 192.0.2.1 on Mon, 2 Mar 2026.", leak=["did the new cable help?"])
arf = multi("report", plain("Complaint about a message that a user of ours marked as junk.\n"), part("message/feedback-report", b"Feedback-Type: fraud\r\nUser-Agent: JunkLoop/2\r\nVersion: 0.1\r\n"), part("text/rfc822-headers", OURS.partition(b"\r\n\r\n")[0] + b"\r\n"), extra=";\r\n\treport-type=feedback-report")
auto("370-arf-headers-only", "feedback-report", "staff@webpost.example", "complaint about message from 192.0.2.1", arf, "Complaint about a message that a user of ours marked as junk.")
auto("371-dmarc-aggregate", "feedback-report", "noreply-dmarc@postbox.example", "Report domain: vela.example Submitter: postbox.example Report-ID: 5512", part('application/gzip; name="postbox.example!vela.example!1772406000!1772492400.xml.gz"', b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x03\x00\x00\x00\x00\x00\x00\x00\x00\x00", "base64", extra='Content-Disposition: attachment; filename="postbox.example!vela.example!1772406000!1772492400.xml.gz"\r\n'), "", also=["notification"])
auto("372-tls-report", "feedback-report", "tlsrpt@postbox.example", "Report Domain: vela.example Submitter: postbox.example Report-ID: <2026@postbox.example>", multi("report", plain("This is an aggregate TLS report from postbox.example\n"), part("application/tlsrpt+gzip", b"\x1f\x8b\x08\x00", "base64"), extra='; report-type="tlsrpt"'), "This is an aggregate TLS report from postbox.example", "TLS-Report-Domain: vela.example\n", also=["notification"])

# --- calendar ---------------------------------------------------------------------------------------------------------

def calendar(name, sender, subject, method, status, text, **more):
    event = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Orla//Cal//EN\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:20260309-01@vela.example\r\nDTSTAMP:20260302T081500Z\r\nDTSTART:20260309T090000Z\r\nDTEND:20260309T100000Z\r\nSUMMARY:Training\r\nORGANIZER:mailto:support@vela.example\r\nATTENDEE;PARTSTAT={status}:mailto:someone@orla.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ics = part(f"text/calendar; charset=utf-8; method={method}", event.encode())
    auto(name, "calendar", sender, subject, multi("alternative", plain(text + "\n"), ics) if text else ics, text, leak=["BEGIN:VCALENDAR"], **more)


calendar("373-accepted-outlook", "Ada Okafor <ada.okafor@pinecrest.example>", "Accepted: Training", "REPLY", "ACCEPTED", "")
calendar("374-declined-de", "Jürgen Ahlers <j.ahlers@hafenklinik.example>", "Abgelehnt: Training", "REPLY", "DECLINED", "")
calendar("375-tentative-gmail", "Theo Brandt <theo@lumen-clinic.example>", "Tentatively Accepted: Training @ Mon Mar 9, 2026", "REPLY", "TENTATIVE", "Theo Brandt has replied \"Maybe\" to this invitation.")
calendar("376-cancelled", "Rhea Stone <rhea@northquay.example>", "Canceled: Training", "CANCEL", "NEEDS-ACTION", "")
calendar("377-counter", "Sam Pryor <sam.pryor@orla.example>", "New Time Proposed: Training", "COUNTER", "TENTATIVE", "", also=[None])
