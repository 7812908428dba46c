"""1301-1400: what machines write when nobody is there, in many tongues, with headers and without; and persons beside them."""

from compose import CARE, add, mail, multi, part, plain, text_only


def R(name, kind, sender, subject, text, extra="", path=None, lead=None, **more):
    """A machine's message: only its leading words are named."""
    entity = plain(text) if isinstance(text, str) else text
    lead = lead if lead is not None else text.strip().split("\n")[0]
    add(name, mail(sender, subject, entity, to=CARE, extra=extra, path=path), lead, kind, text_loose=True, **more)


def W(name, sender, subject, text, said=None, extra="", **more):
    """A person's message."""
    text_only(name, sender, subject, text, said or text.strip(), extra=extra, **more)


OOF = "X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated\n"
# absent, with Exchange's headers
R("1301-away-es", "vacation", "Noelia Arnau <noelia@hospital-segura.example>", "Respuesta automática: Lector", "Estaré fuera de la oficina hasta el lunes 16 sin acceso al correo.\nPara urgencias, contacte con la centralita.\n", OOF)
R("1302-away-pl", "vacation", "Bożena Grzymała <b.grzymala@szpital-bug.example>", "Automatyczna odpowiedź: Czytnik", "W dniach 9-13 marca przebywam na urlopie. W pilnych sprawach proszę o kontakt z sekretariatem.\n", OOF)
R("1303-away-cs", "vacation", "Květoslava Hrubá <hruba@nemocnice-orlice.example>", "Automatická odpověď: Čtečka", "Do 13. března čerpám dovolenou. Na zprávy odpovím po svém návratu.\n", OOF)
R("1304-away-fi", "vacation", "Aino Hietalahti <aino@oys.example>", "Automaattinen vastaus: Lukija", "Olen lomalla 13.3. asti. Kiireellisissä asioissa ottakaa yhteyttä päivystykseen.\n", OOF)
R("1305-away-nb", "vacation", "Eirik Sandvær <eirik@nordlandshelse.example>", "Automatisk svar: Leser", "Jeg er på ferie til og med 13. mars og leser ikke e-post. Ta kontakt med sentralbordet ved behov.\n", OOF)
R("1306-away-hu", "vacation", "Zsófia Bodrogi <zs@korhaz-tisza.example>", "Automatikus válasz: Olvasó", "Március 13-ig szabadságon vagyok. Sürgős esetben kérem, hívják a titkárságot.\n", OOF)
R("1307-away-pt", "vacation", "Jandira Peçanha <jandira@santacasa-mata.example>", "Resposta automática: Leitor", "Estou de férias até 16 de março. Para assuntos urgentes, procure a recepção.\n", OOF)
R("1308-away-ru", "vacation", "Инна Варлей <inna@bolnica-onega.example>", "Автоматический ответ: Считыватель", "Я в отпуске до 16 марта. По срочным вопросам обращайтесь в приёмную.\n", OOF)
R("1309-away-tr", "vacation", "Tülay ERKOÇ <tulay@hastane-gediz.example>", "Otomatik yanıt: Okuyucu", "16 Mart'a kadar izindeyim. Acil durumlarda lütfen santrali arayınız.\n", OOF)
R("1310-away-zh", "vacation", "龚慧敏 <gong.hm@jinhua-yiyuan.example>", "自动答复: 读卡器", "您好，我正在休假，3月16日返回。紧急事宜请联系设备科。\n", OOF)
R("1311-away-ko", "vacation", "표은결 <pyo@hanbit.example>", "자동 회신: 판독기", "3월 16일까지 휴가입니다. 급한 용무는 의공학팀으로 연락 바랍니다.\n", OOF)
R("1312-away-he", "vacation", "נעמה שקד <naama@rofe-galil.example>", "תשובה אוטומטית: קורא", "אני בחופשה עד 16 במרץ. בעניינים דחופים נא לפנות למזכירות.\n", OOF)
# absent, no header at all
R("1313-bare-en-maternity", "vacation", "Sunniva Lake <sunniva.lake@fjord-clinic.example>", "Out of office Re: Badge reader", "Thank you for your email. I am on maternity leave until September. Please contact my colleague Abe Lund, who has taken over my work.\n")
R("1314-bare-de-elternzeit", "vacation", "Ute Brandl <u.brandl@klinik-traun.example>", "Abwesend: Leser", "Ich befinde mich bis Ende August in Elternzeit. Ihre Nachricht wird nicht gelesen. Bitte wenden Sie sich an Herrn Wiesinger.\n")
R("1315-bare-fr-conges", "vacation", "Solène Kervadec <solene@ehpad-glenan.example>", "Absente du bureau Re: Lecteur", "Actuellement en congés, je serai de retour le 16 mars et répondrai à votre message à ce moment-là.\n")
R("1316-bare-sv-foraldraledig", "vacation", "Tuva Ahlqvist <tuva@lasarettet-mora.example>", "Frånvaro: Läsare", "Jag är föräldraledig till augusti. Kontakta växeln för akuta ärenden. Din e-post läses inte.\n")
R("1317-bare-da", "vacation", "Rosa Kjærgaard <rkj@sygehus-als.example>", "Autosvar: Læser", "Jeg holder ferie til og med den 13. marts. Kontakt venligst receptionen, hvis det haster.\n")
R("1318-bare-el", "vacation", "Δέσποινα Καλογήρου <d@nosokomeio-evros.example>", "Αυτόματη απάντηση: Αναγνώστης", "Απουσιάζω από το γραφείο έως τις 16 Μαρτίου. Για επείγοντα επικοινωνήστε με τη γραμματεία.\n")
R("1319-bare-ro", "vacation", "Smaranda Voiculescu <s@spital-olt.example>", "Răspuns automat: Cititor", "Sunt în concediu până pe 16 martie. Pentru urgențe vă rog să contactați secretariatul.\n")
R("1320-bare-it-subject-in", "vacation", "Ottavia Brusaferro <o@osp-friuli.example>", "Fuori sede R: Lettore", "Sarò assente fino al 16 marzo. Per urgenze rivolgersi alla segreteria.\n")
R("1321-conference-en", "vacation", "Abe Lund <abe.lund@fjord-clinic.example>", "Automatic reply: Badge reader", "I'm travelling to a conference this week and will be slow to respond. Back Monday.\n")
R("1322-left-company-en", "vacation", "Abe Lund <abe.lund@fjord-clinic.example>", "Automatic reply: Badge reader", "Abe Lund no longer works at Fjord Clinic. Please send your mail to estates@fjord-clinic.example.\n", OOF, automatic_also_accept=["auto-reply"])
R("1323-left-company-de", "auto-reply", "Gernot Wiesinger <g@klinik-traun.example>", "Automatische Antwort: Leser", "Herr Wiesinger ist nicht mehr in unserem Hause tätig. Bitte wenden Sie sich an medtech@klinik-traun.example. Ihre E-Mail wird nicht weitergeleitet.\n", OOF, automatic_also_accept=["vacation"])
R("1324-clinic-closed-holiday", "auto-reply", "Tarn Clinic <office@tarn-clinic.example>", "Automatic reply: Badge reader", "Our office is closed for the bank holiday and will reopen on Tuesday at 8:30.\n", "Auto-Submitted: auto-replied\n", automatic_also_accept=["vacation"])
R("1325-gmail-vacation-header", "vacation", "Imogen Varley <imogen@tarn-clinic.example>", "On leave Re: Badge reader", "I am on leave and will be back on the 16th.\n", "X-Autoreply: yes\nPrecedence: bulk\n", automatic_also_accept=["auto-reply"])
R("1326-cpanel-autoresponder", "auto-reply", "Tarn Shop <shop@tarn-supplies.example>", "Thank you for your message", "We have got your message and will answer it tomorrow.\n", "X-Autorespond: Badge reader\nPrecedence: auto_reply\n", automatic_also_accept=["vacation"])
# other desks
R("1327-ack-zammad-de", "auto-reply", "Haustechnik <haustechnik@werk-lindau.example>", "[Ticket#81004] Leser", "Ihre Anfrage (Ticket#81004) ist bei uns eingegangen und wird in Kürze durch unser Team bearbeitet.\n\nUm weitere Informationen zu senden, antworten Sie bitte auf diese E-Mail.\n", "Auto-Submitted: auto-replied\nX-Auto-Response-Suppress: All\n")
R("1328-ack-freshdesk", "auto-reply", "Lift Support <support@lifts.example>", "Ticket Received - Badge reader", "Dear customer,\n\nWe would like to acknowledge that we have received your request and a ticket has been created.\nA support representative will be reviewing your request and will send you a personal response (usually within 24 hours).\n", automatic_also_accept=["notification"])
R("1329-ack-fr", "auto-reply", "Assistance Ascenseurs <assistance@ascenseurs.example>", "Accusé de réception de votre demande n° 55021", "Nous avons bien reçu votre demande, enregistrée sous le n° 55021. Un technicien vous répondra dans les meilleurs délais.\n\nCeci est un message automatique, merci de ne pas y répondre.\n", automatic_also_accept=["notification"])
R("1330-ack-nl", "auto-reply", "Servicedesk <servicedesk@liften.example>", "Ontvangstbevestiging melding M2603-114", "Uw melding is bij ons geregistreerd onder nummer M2603-114. Wij nemen zo spoedig mogelijk contact met u op.\n", "Auto-Submitted: auto-generated\n", automatic_also_accept=["notification"])
R("1331-ack-it", "auto-reply", "Assistenza <assistenza@ascensori.example>", "Conferma apertura ticket 70118", "Gentile cliente, la sua richiesta è stata registrata con il numero 70118. Sarà ricontattato quanto prima.\n\nMessaggio generato automaticamente, si prega di non rispondere.\n", automatic_also_accept=["notification"])
R("1332-ack-pl", "auto-reply", "Pomoc <pomoc@windy.example>", "Potwierdzenie zgłoszenia nr 3301", "Dziękujemy za zgłoszenie. Zostało ono zarejestrowane pod numerem 3301. Odpowiemy w ciągu dwóch dni roboczych.\n\nWiadomość wygenerowana automatycznie.\n", automatic_also_accept=["notification"])
R("1333-ack-ja", "auto-reply", "サポート窓口 <support@lift-jp.example>", "【自動返信】お問い合わせを受け付けました", "お問い合わせいただきありがとうございます。受付番号は 55012 です。担当者より折り返しご連絡いたします。\n", automatic_also_accept=["notification"])
R("1334-closed-desk", "notification", "Lift Support <no-reply@lifts.example>", "Your request 5512 has been resolved", "Your request 5512 has been marked as resolved. If you are satisfied, no action is needed.\n", automatic_also_accept=["auto-reply"])
R("1335-mailbox-unmonitored", "auto-reply", "Fjord Clinic Billing <billing@fjord-clinic.example>", "Automatic reply: invoice", "This mailbox is not monitored. Please use the portal instead.\n", "X-Auto-Response-Suppress: All\n", automatic_also_accept=["notification", "vacation"])
R("1336-challenge", "auto-reply", "Abe Lund <abe@private.example>", "Please confirm your message", "I use a spam filter. Your message is held until you confirm that you are a real person: https://filter.example/c/1\n\nThis is an automated message.\n", automatic_also_accept=["notification"])
# bounces without a report
R("1337-bounce-text-yahoo", "bounce", "MAILER-DAEMON@mta.hamlet.example", "Failure Notice", "Sorry, we were unable to deliver your message to the following address.\n\n<x@nowhere.example>:\n554: delivery error: dd This user doesn't have an account\n", path="")
R("1338-bounce-full", "bounce", "postmaster@hamlet.example", "Undeliverable: receipt", "Delivery has failed to these recipients or groups:\n\nAbe Lund (abe@hamlet.example)\nThe recipient's mailbox is full and can't accept messages now. Please try resending your message later.\n", path="")
R("1339-bounce-de-web", "bounce", "Mail Delivery System <mailer-daemon@mx.hamlet.example>", "Mail delivery failed: returning message to sender", "Die folgende Nachricht konnte nicht zugestellt werden:\n\nx@nowhere.example\n  550 Requested action not taken: mailbox unavailable\n", path="")
R("1340-bounce-groupwise", "bounce", "Mailer-Daemon@gw.hamlet.example", "Message status - undeliverable", "The message that you sent was undeliverable to the following:\n\tx@nowhere.example (User not found)\n", path="")
R("1341-bounce-spam-refused", "bounce", "Mail Delivery Subsystem <MAILER-DAEMON@mx.hamlet.example>", "Returned mail: see transcript for details", "The original message was received at Wed, 4 Mar 2026 10:00:00 +0100\n\n   ----- The following addresses had permanent fatal errors -----\n<x@nowhere.example>\n    (reason: 550 5.7.1 rejected as spam)\n", path="")
R("1342-bounce-spanish", "bounce", "Postmaster <postmaster@correo.example>", "No se puede entregar: recibo", "No se pudo entregar el mensaje a los siguientes destinatarios:\n\nx@nowhere.example\n", path="")
R("1343-warning-4-hours", "bounce", "Mail Delivery System <Mailer-Daemon@ex.hamlet.example>", "Warning: message 1tAb delayed 24 hours", "This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its recipients after more than 24 hours on the queue.\n", "Auto-Submitted: auto-replied\n", path="", automatic_also_accept=["notification"])
# notices
R("1344-github", "notification", "octo <notifications@git.example>", "[fjord/badges] Build fails on main (Issue #12)", "Build fails since yesterday.\n\n--\nReply to this email directly or view it on GitHub\n", "X-GitHub-Reason: subscribed\nList-Id: fjord/badges <badges.fjord.git.example>\n")
R("1345-grafana", "notification", "Grafana <grafana@mon.fjord-clinic.example>", "[FIRING:1] Reader offline (door12)", "Firing: door12 offline for 5 minutes\n")
R("1346-zabbix", "notification", "Zabbix <zabbix@mon.fjord-clinic.example>", "Problem: Disk space is low on badge01", "Problem started at 02:14:00 on 2026.03.04\nProblem name: Disk space is low\nSeverity: Average\n")
R("1347-ups", "notification", "UPS2 <ups2@fjord-clinic.example>", "UPS2: On battery power", "The UPS is on battery power due to a loss of input power.\n")
R("1348-printer-toner", "notification", "Printer level 2 <printer@fjord-clinic.example>", "Alert: toner low", "Toner low. Device: LEVEL2-MFP. Serial: X1. This mail was sent automatically by the device.\n")
R("1349-nas-disk", "notification", "NAS1 <nas1@fjord-clinic.example>", "[NAS1] Volume 1 has degraded", "Volume 1 on NAS1 has entered degraded status. Please replace the failed drive.\n\nSincerely,\nNAS1\n", "Auto-Submitted: auto-generated\n")
R("1350-scan-to-mail", "notification", "Scanner <scan@fjord-clinic.example>", "Scanned image from MFP-2", "This E-mail was sent from \"MFP-2\". Scan date: 04.03.2026.\n", automatic_also_accept=[None])
R("1351-password-expiry", "notification", "IT <no-reply@fjord-clinic.example>", "Your password expires in 5 days", "Your password expires in 5 days. Change it at the portal.\n")
R("1352-invoice-noreply", "notification", "Cloudberry Billing <no-reply@cloudberry.example>", "Your invoice for March is ready", "Your invoice 2026-03-0099 is ready to download.\n")
R("1353-newsletter", "notification", "Door World <newsletter@doorworld.example>", "Spring locks are here", "See our new locks.\n\nUnsubscribe: https://doorworld.example/u\n", "List-Unsubscribe: <https://doorworld.example/u>\nPrecedence: bulk\n")
R("1354-calendar-cancel", "calendar", "Abe Lund <abe.lund@fjord-clinic.example>", "Canceled: Reader visit", multi("alternative", part("text/plain", "\n"), part("text/calendar; method=CANCEL", "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:3\nSTATUS:CANCELLED\nEND:VEVENT\nEND:VCALENDAR\n")), lead="")
R("1355-calendar-decline-de", "calendar", "Ute Brandl <u.brandl@klinik-traun.example>", "Abgelehnt: Termin Leser", part("text/calendar; method=REPLY", "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:4\nATTENDEE;PARTSTAT=DECLINED:mailto:u.brandl@klinik-traun.example\nEND:VEVENT\nEND:VCALENDAR\n"), lead="")
R("1356-dmarc-report", "notification", "dmarc-noreply@mx.hamlet.example", "Report domain: ostrava-desk.example Submitter: hamlet.example Report-ID: 7", part('application/gzip; name="r.xml.gz"', b"\x1f\x8b", "base64", extra='Content-Disposition: attachment; filename="r.xml.gz"\n'), lead="", automatic_also_accept=["feedback-report"])
R("1357-sms-gateway", "notification", "SMS Gateway <sms@gateway.example>", "SMS from +44 7700 900014", "Door 12 still open\n\nThis message was sent automatically by the SMS gateway; replies are not monitored.\n")
R("1358-survey", "notification", "Lift Support <survey@lifts.example>", "How did we do?", "Please rate our answer to your request 5512: https://lifts.example/rate\n", "Auto-Submitted: auto-generated\n")
R("1359-signup-code-es", "notification", "Nube <noreply@nube.example>", "Tu código de verificación", "Tu código de verificación es 482913. Caduca en 10 minutos.\n")
R("1360-delivery-receipt-relayed", "notification", "postmaster@hamlet.example", "Relayed: receipt", multi("report", part("text/plain", "Delivery to these recipients is complete, but no delivery notification was sent by the destination server.\n"), b"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns;ex.hamlet.example\r\n\r\nFinal-Recipient: rfc822;abe@hamlet.example\r\nAction: relayed\r\nStatus: 2.5.0\r\n", extra='; report-type="delivery-status"'), path="", lead="Delivery to these recipients is complete")
# persons
W("1361-i-am-away-next-week", "Abe Lund <abe.lund@fjord-clinic.example>", "Reader on door 12", "Door 12's reader is dead. I am away next week, please contact Imogen for access. When can you come?\n")
W("1362-reply-will-be-back", "Abe Lund <abe.lund@fjord-clinic.example>", "Re: Visit on Thursday", "Thursday is fine, I will be back in the office by then. Thank you for your message.\n")
W("1363-asks-about-auto-reply", "Abe Lund <abe.lund@fjord-clinic.example>", "Automatic replies from your desk", "We get three automatic replies for each mail we send you. Please send one.\n")
W("1364-urlaub-vertretung", "Ute Brandl <u.brandl@klinik-traun.example>", "Vertretung im Urlaub", "Guten Tag,\n\nich bin ab Montag im Urlaub. Bitte tragen Sie für diese Zeit Herrn Wiesinger als Ansprechpartner ein.\n")
W("1365-ticket-number-thanks", "Abe Lund <abe.lund@fjord-clinic.example>", "RE: [CS-1042] Reader", "Thank you, we have received the spare part and your ticket number. It works now.\n")
W("1366-please-do-not-reply-all", "Abe Lund <abe.lund@fjord-clinic.example>", "Reader", "Please do not reply to all, only to me: who has the key to the riser?\n")
W("1367-alert-asks", "Abe Lund <abe.lund@fjord-clinic.example>", "Alert: reader on door 12 is smoking", "The reader on door 12 is smoking!! What do we do?\n")
W("1368-problem-colon", "Abe Lund <abe.lund@fjord-clinic.example>", "Problem: reader dead on arrival", "The new reader does not start. It was delivered this morning, order 5512.\n")
W("1369-undeliverable-story", "Abe Lund <abe.lund@fjord-clinic.example>", "Undeliverable mail from your desk", "Your receipts come back to us as undeliverable since Monday. Our new domain is fjord-clinic.example, please change it.\n")
W("1370-invoice-question", "Accounts <accounts@fjord-clinic.example>", "Your invoice 2026-0099", "Hello, invoice 2026-0099 names two readers, but we got one. Please correct it.\n")
W("1371-unsubscribe-header-person", "Imogen Varley <imogen@tarn-clinic.example>", "Reader", "Hi, our reader is slow since the update. Thanks, Imogen\n", "Hi, our reader is slow since the update.", "List-Unsubscribe: <https://crm.example/u>\nX-Mailer: CRM Outreach 3\n", also_accept=["Hi, our reader is slow since the update. Thanks, Imogen"])
W("1372-helpdesk-address-person", "Helpdesk <helpdesk@fjord-clinic.example>", "Reader on door 12", "Good morning colleagues, one of our users cannot open door 12. Her badge is 4471. Could you check the log of this morning? Kind regards, Lisa from the helpdesk\n", "Good morning colleagues, one of our users cannot open door 12. Her badge is 4471. Could you check the log of this morning? Kind regards, Lisa from the helpdesk", also_accept=["Good morning colleagues, one of our users cannot open door 12. Her badge is 4471. Could you check the log of this morning?"])
W("1373-admin-address-person", "Site admin <admin@fjord-clinic.example>", "Backup of the badge server failed", "Our backup of badge01 fails every night with error 5. Is that a problem of your agent?\n")
W("1374-subject-ok", "Abe Lund <abe.lund@fjord-clinic.example>", "OK: reader works", "It works now, you can close this.\n")
W("1375-weekly-report-question", "Abe Lund <abe.lund@fjord-clinic.example>", "Weekly report shows nothing", "The weekly report for doors is empty since version 7.4.\n")
W("1376-confirm-subscription-person", "Abe Lund <abe.lund@fjord-clinic.example>", "Confirm your visit", "Please confirm your visit on Thursday at ten.\n")
W("1377-fwd-oof", "Imogen Varley <imogen@tarn-clinic.example>", "FW: Automatic reply: Reader", "See below, Abe is away. Who else can open the riser?\n\nFrom: Abe Lund <abe.lund@fjord-clinic.example>\nSent: Wednesday, March 4, 2026 9:00 AM\nTo: Imogen Varley <imogen@tarn-clinic.example>\nSubject: Automatic reply: Reader\n\nI am out of the office until Monday.\n", "See below, Abe is away. Who else can open the riser?\n\nI am out of the office until Monday.")
W("1378-re-vacation-answered", "Imogen Varley <imogen@tarn-clinic.example>", "Re: Automatic reply: Reader", "I know Abe is away, but door 12 is open. Can somebody else come?\n\nOn Wed, Mar 4, 2026 at 9:00 AM Abe Lund <abe.lund@fjord-clinic.example> wrote:\n> I am out of the office until Monday.\n", "I know Abe is away, but door 12 is open. Can somebody else come?")
W("1379-list-with-auto-words", "Ruben <ruben@lists.arden.example>", "[doors] automatic reply of controller C", "Does your controller C send an automatic reply to the panel? Ours stopped.\n", extra="List-Id: <doors.lists.arden.example>\nPrecedence: list\n")
W("1380-generated-pdf", "Abe Lund <abe.lund@fjord-clinic.example>", "Automatically generated PDF is empty", "The automatically generated PDF of the door log is empty. This is an automatic job at six, nobody touches it.\n")
W("1381-japanese-absence-told", "三浦 鈴子 <r.miura@umibe-byoin.example>", "来週の訪問", "来週は休暇をいただきますので、訪問は再来週にしていただけますか。\n")
W("1382-french-received", "Solène Kervadec <solene@ehpad-glenan.example>", "Pièce reçue", "Nous avons bien reçu la pièce n° 55021, merci. Qui vient la monter ?\n")
W("1383-bounce-forwarded-by-person", "Abe Lund <abe.lund@fjord-clinic.example>", "Fwd: Undelivered Mail Returned to Sender", "Your address bounced for me, is it still right?\n\n---------- Forwarded message ---------\nFrom: Mail Delivery System <MAILER-DAEMON@mx.fjord-clinic.example>\nDate: Wed, 4 Mar 2026 at 09:00\nSubject: Undelivered Mail Returned to Sender\nTo: <abe.lund@fjord-clinic.example>\n\n<care@ostrava-desk.example>: host mx.ostrava-desk.example said: 451 try later\n", "Your address bounced for me, is it still right?\n\n<care@ostrava-desk.example>: host mx.ostrava-desk.example said: 451 try later")
W("1384-robot-the-product", "Robin Bott <robot.team@fjord-clinic.example>", "Robot 3 stands still", "Delivery robot 3 stands still in front of door 12. The door does not open for it.\n")
