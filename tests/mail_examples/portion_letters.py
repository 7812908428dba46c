"""877-920: long letters, pasted code and rows, formal endings in many languages, forwards as programs draw them."""

from compose import html_only as H
from compose import text_only as P

P("877-long-mail-with-steps","Morwenna Tregear <m.tregear@tamar-hospice.example>","Reports on ward 2",
"""Dear Kestra team,

I hope this finds you well. Since the update on Sunday three things are different on ward 2.

1. Open the ward report and choose "last night".
2. Press Print.
3. The preview shows last week.

I have tried it on two PCs and with two users (myself and Sister Angove). Our IT people say the network is fine, and I quote: "It must be the server."

Regards from the night staff, too, who are not amused!

Could you let me know by Thursday whether this can be fixed before the inspection?

With thanks and best wishes,

Morwenna

Morwenna Tregear RGN
Ward Manager, Tamar Hospice
Direct line 01752 555 013 · Bleep 244
My working days are Monday to Thursday
""","""Dear Kestra team,

I hope this finds you well. Since the update on Sunday three things are different on ward 2.

1. Open the ward report and choose "last night".
2. Press Print.
3. The preview shows last week.

I have tried it on two PCs and with two users (myself and Sister Angove). Our IT people say the network is fine, and I quote: "It must be the server."

Regards from the night staff, too, who are not amused!

Could you let me know by Thursday whether this can be fixed before the inspection?""",leak=["Bleep 244","working days","With thanks and best"],extra="")
P("878-german-long-formal","Dr. Ottokar Freihold <freihold@kurklinik-saale.example>","Schnittstelle KIS",
"""Sehr geehrte Damen und Herren,

seit gestern 14 Uhr werden keine Aufnahmen aus dem KIS mehr übernommen. Im Protokoll steht:

    ACK AE|MSH-10 4711|Segment PV1 fehlt

Wir haben nichts geändert. Unser KIS-Hersteller schreibt dazu:
"Die Nachrichten sind unverändert, der Fehler liegt beim Empfänger."

Bitte teilen Sie uns mit, bis wann mit einer Lösung zu rechnen ist.

Für Rückfragen stehe ich Ihnen gerne zur Verfügung.

Hochachtungsvoll
Dr. Ottokar Freihold
Leiter Medizininformatik
""","""Sehr geehrte Damen und Herren,

seit gestern 14 Uhr werden keine Aufnahmen aus dem KIS mehr übernommen. Im Protokoll steht:

    ACK AE|MSH-10 4711|Segment PV1 fehlt

Wir haben nichts geändert. Unser KIS-Hersteller schreibt dazu:
"Die Nachrichten sind unverändert, der Fehler liegt beim Empfänger."

Bitte teilen Sie uns mit, bis wann mit einer Lösung zu rechnen ist.

Für Rückfragen stehe ich Ihnen gerne zur Verfügung.""",leak=["Hochachtungsvoll"],extra="",also_accept=["""Sehr geehrte Damen und Herren,

seit gestern 14 Uhr werden keine Aufnahmen aus dem KIS mehr übernommen. Im Protokoll steht:

    ACK AE|MSH-10 4711|Segment PV1 fehlt

Wir haben nichts geändert. Unser KIS-Hersteller schreibt dazu:
"Die Nachrichten sind unverändert, der Fehler liegt beim Empfänger."

Bitte teilen Sie uns mit, bis wann mit einer Lösung zu rechnen ist."""])
P("879-french-long-polite","Apolline Delcourt <apolline@ehpad-tilleuls.example>","Badges perdus",
"""Madame, Monsieur,

Trois résidents ont perdu leur badge cette semaine (chambres 12, 14 et 31). Nous souhaitons :
- désactiver les anciens badges ;
- en recevoir dix nouveaux avant le 20 mars.

Je vous remercie par avance et vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.

Apolline Delcourt
Directrice adjointe
""","""Madame, Monsieur,

Trois résidents ont perdu leur badge cette semaine (chambres 12, 14 et 31). Nous souhaitons :
- désactiver les anciens badges ;
- en recevoir dix nouveaux avant le 20 mars.""",leak=["Directrice adjointe","salutations"],extra="")
P("880-spanish-long","Fermín Otero <fotero@residencia-mino.example>","Turnos",
"""Buenos días:

El programa de turnos ha duplicado las guardias de marzo. Por ejemplo, el día 7 aparecen dos enfermeras de noche.

¿Es posible borrarlas todas de una vez o hay que hacerlo una por una?

Quedo a la espera de su respuesta. Reciba un cordial saludo,

Fermín Otero Rial
Coordinación · Residencia Miño
Tfno. 982 555 010
""","""Buenos días:

El programa de turnos ha duplicado las guardias de marzo. Por ejemplo, el día 7 aparecen dos enfermeras de noche.

¿Es posible borrarlas todas de una vez o hay que hacerlo una por una?""",leak=["Coordinación","cordial saludo"],extra="",also_accept=["""Buenos días:

El programa de turnos ha duplicado las guardias de marzo. Por ejemplo, el día 7 aparecen dos enfermeras de noche.

¿Es posible borrarlas todas de una vez o hay que hacerlo una por una?

Quedo a la espera de su respuesta."""])
P("881-reply-in-middle-of-thread-three-levels","Iwan Prys <iwan@prys-vets.example>","Re: Re: Kennel sensor","""Yes, all six, since Friday evening.

On 4 Mar 2026, at 08:30, Kestra Helpdesk <help@kestra.example> wrote:

Are all six kennels affected?

On 3 Mar 2026, at 17:02, Iwan Prys <iwan@prys-vets.example> wrote:

Kennel sensors show -40 degrees.
""","Yes, all six, since Friday evening.",leak=["Are all six","-40"])
P("882-answer-below-mobile-line","Soraya Haddad <soraya@haddad-pharm.example>","Re: Fridge","Sent from my iPhone\n\n> On 4 Mar 2026, at 08:30, Kestra Helpdesk <help@kestra.example> wrote:\n> \n> Which fridge is it?\n\nThe tall one in room 3, probe B.\n","The tall one in room 3, probe B.",leak=["Which fridge","Sent from my"])
P("883-iphone-quoted-attribution","Soraya Haddad <soraya@haddad-pharm.example>","Re: Fridge","The tall one in room 3, probe B.\n\nSent from my iPhone\n\n> On 4 Mar 2026, at 08:30, Kestra Helpdesk <help@kestra.example> wrote:\n> \n> ﻿Which fridge is it?\n","The tall one in room 3, probe B.",leak=["Which fridge","Sent from my"])
P("884-german-handy-oben","Resi Huber <resi@huber-optik.example>","Re: Kühlschrank","Von meinem iPhone gesendet\n\nDer hohe in Raum 3, Fühler B.\n\n> Am 04.03.2026 um 08:30 schrieb Kestra Helpdesk <help@kestra.example>:\n> \n> Welcher Kühlschrank ist es?\n","Der hohe in Raum 3, Fühler B.",leak=["Welcher Kühl"],also_accept=["Von meinem iPhone gesendet\n\nDer hohe in Raum 3, Fühler B."])
P("885-two-signatures-personal-and-company","Tarquin Hale <tarquin@hale-estates.example>","Gate","The gate camera is upside down.\n\nT.\n\n-- \nTarquin Hale\nHale Estates\n0117 555 0119\n","The gate camera is upside down.",leak=["Hale Estates"],extra="",also_accept=["The gate camera is upside down.\n\nT."])
P("886-lists-with-dashes-long","Bettina Orth <b.orth@orth-reha.example>","Wünsche","Hallo,\n\nunsere Wünsche für die nächste Version:\n\n-- größere Schrift\n-- Farben für Nachtschicht\n-- Ausdruck je Zimmer\n\nGrüße, Bettina\n","Hallo,\n\nunsere Wünsche für die nächste Version:\n\n-- größere Schrift\n-- Farben für Nachtschicht\n-- Ausdruck je Zimmer",leak=["Grüße"],extra="")
P("887-sql-and-code-kept","Kenji Ward <kenji@ward-data.example>","Export","This query returns nothing:\n\nSELECT *\nFROM visits\nWHERE ward = 3;\n\nThe same with ward = 4 works.\n\nKenji\n","This query returns nothing:\n\nSELECT *\nFROM visits\nWHERE ward = 3;\n\nThe same with ward = 4 works.",leak=[],extra="")
P("888-hl7-pasted","Kenji Ward <kenji@ward-data.example>","HL7","Rejected message:\n\nMSH|^~\\&|KIS|FERN|KESTRA|FERN|202603030912||ADT^A01|4711|P|2.5\nPID|||4711^^^FERN||DOE^JANE\n\nWhich field is wrong?\n","Rejected message:\n\nMSH|^~\\&|KIS|FERN|KESTRA|FERN|202603030912||ADT^A01|4711|P|2.5\nPID|||4711^^^FERN||DOE^JANE\n\nWhich field is wrong?",extra="")
P("889-stack-trace","Kenji Ward <kenji@ward-data.example>","Agent crash","The agent crashes at start:\n\nTraceback (most recent call last):\n  File \"agent.py\", line 12, in <module>\n    main()\nKeyError: 'port'\n-----\nVersion 2.4.1 on Windows.\n","The agent crashes at start:\n\nTraceback (most recent call last):\n  File \"agent.py\", line 12, in <module>\n    main()\nKeyError: 'port'\n-----\nVersion 2.4.1 on Windows.",extra="",also_accept=["The agent crashes at start:\n\nTraceback (most recent call last):\n  File \"agent.py\", line 12, in <module>\n    main()\nKeyError: 'port'\n\nVersion 2.4.1 on Windows."])
P("890-phone-number-is-the-point","Halina Bura <halina@bura-med.example>","Callback","Please call me back about the invoice:\n+48 22 555 01 09\nbetween 9 and 11.\n","Please call me back about the invoice:\n+48 22 555 01 09\nbetween 9 and 11.",extra="")
P("891-contact-of-another-person","Halina Bura <halina@bura-med.example>","New contact","From April our contact for the rota is\n\nMarek Wolny\nmarek.wolny@bura-med.example\n+48 22 555 01 10\n\nPlease change it in your records.\n\nHalina Bura\n","From April our contact for the rota is\n\nMarek Wolny\nmarek.wolny@bura-med.example\n+48 22 555 01 10\n\nPlease change it in your records.",extra="")
P("892-only-a-name-change","Halina Bura <halina@bura-med.example>","New name","Please change my name in Rondo to:\n\nHalina Bura-Wolny\n","Please change my name in Rondo to:\n\nHalina Bura-Wolny",extra="")
P("893-greeting-only-and-quote","Olav Moe <olav@moe-tannlege.example>","Re: Dør","Hei\n\n> Er døren åpen nå?\n\nNei.\n","Hei\n\nNei.")
P("894-yes-only","Olav Moe <olav@moe-tannlege.example>","Re: Dør","Ja\n\nman. 2. mars 2026 kl. 10:00 skrev Kestra Helpdesk <help@kestra.example>:\n\n> Er døren åpen nå?\n","Ja")
P("895-ok-thanks-name","Olav Moe <olav@moe-tannlege.example>","Re: Dør","OK, takk!\n\nOlav\n\nman. 2. mars 2026 kl. 10:00 skrev Kestra Helpdesk <help@kestra.example>:\n\n> Den er åpen nå.\n","OK, takk!",also_accept=["OK, takk!\n\nOlav"])
P("896-thanks-only","Olav Moe <olav@moe-tannlege.example>","Re: Dør","Takk\n\nOlav\n","Takk",also_accept=["Takk\n\nOlav",""])
P("897-emoji-only","Lou Park <lou@park-care.example>","Re: Door","👍\n\nOn Mon, Mar 2, 2026 at 10:00 AM Kestra Helpdesk <help@kestra.example> wrote:\n\n> It is open now.\n","👍")
P("898-empty-reply","Lou Park <lou@park-care.example>","Re: Door","\n\nOn Mon, Mar 2, 2026 at 10:00 AM Kestra Helpdesk <help@kestra.example> wrote:\n\n> Is it open now?\n","")
P("899-sig-then-quote-with-sig","Lou Park <lou@park-care.example>","Re: Door","It is open.\n\nLou Park\nPark Care\n\n________________________________\nVon: Kestra Helpdesk <help@kestra.example>\nGesendet: Montag, 2. März 2026 10:00\nAn: Lou Park\nBetreff: Door\n\nIs it open now?\n\nMit freundlichen Grüßen\nTomas\n","It is open.",leak=["Gesendet","Tomas","Park Care"])
H("900-html-signature-table-logo","Zuzana Holá <zuzana@hola-dent.example>","Kamera",'<html><body><p>Dobrý den,</p><p>kamera u vchodu je otočená.</p><p>S pozdravem</p><table cellpadding="0"><tr><td><img src="cid:logo" alt="Holá Dent"></td><td style="padding-left:10px"><b>Zuzana Holá</b><br>vedoucí recepce<br>T: +420 222 555 010<br><a href="https://hola-dent.example">hola-dent.example</a></td></tr></table></body></html>',"Dobrý den,\n\nkamera u vchodu je otočená.",leak=["vedoucí recepce","S pozdravem"],extra="")
H("901-html-signature-no-closing-table","Zuzana Holá <zuzana@hola-dent.example>","Kamera",'<html><body><div>Kamera u vchodu je otočená.</div><div><br></div><table><tr><td><b>Zuzana Holá</b></td></tr><tr><td>vedoucí recepce | Holá Dent s.r.o.</td></tr><tr><td>+420 222 555 010 | zuzana@hola-dent.example</td></tr></table></body></html>',"Kamera u vchodu je otočená.",leak=["vedoucí recepce"],extra="")
H("902-html-br-only-reply","Pim Vos <pim@vos-zorg.example>","Re: Deur",'Nog steeds dicht.<br><br>Groet,<br>Pim<br><br>Op ma 2 mrt 2026 10:00 schreef Kestra Helpdesk &lt;help@kestra.example&gt;:<br>&gt; Is de deur open?<br>&gt; Tomas',"Nog steeds dicht.",leak=["Is de deur","Pim"])
H("903-html-indent-not-quote","Pim Vos <pim@vos-zorg.example>","Deur",'<div>De melding luidt:</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>Deur 3 geblokkeerd (code 17)</div></blockquote><div>Wat betekent dat?</div>',"De melding luidt:\nDeur 3 geblokkeerd (code 17)\nWat betekent dat?",extra="")
H("904-html-pre-log","Pim Vos <pim@vos-zorg.example>","Log",'<p>Zie log:</p><pre>09:12 open\n09:13 dicht\n</pre><p>Waarom?</p>',"Zie log:\n\n09:12 open\n09:13 dicht\n\nWaarom?",extra="")
H("905-html-list-items","Pim Vos <pim@vos-zorg.example>","Lijst",'<p>Kapot:</p><ol><li>deur 3</li><li>deur 5</li></ol><ul><li>lamp</li></ul>',"Kapot:\n1. deur 3\n2. deur 5\n* lamp",extra="",also_accept=["Kapot:\n\n1. deur 3\n2. deur 5\n- lamp","Kapot:\ndeur 3\ndeur 5\nlamp"])
H("906-html-owa-inline-blue","Greta Nyman <greta@nyman-vard.example>","SV: Frågor",'<div>Hej, mina svar i blått.</div><div id="appendonsend"></div><hr tabindex="-1" style="display:inline-block; width:98%"><div id="divRplyFwdMsg" dir="ltr"><font><b>Från:</b> Kestra Helpdesk &lt;help@kestra.example&gt;<br><b>Skickat:</b> den 2 mars 2026 10:00<br><b>Till:</b> Greta Nyman<br><b>Ämne:</b> Frågor</font></div><div>Vilken version? <span style="color:blue">7.3</span></div>',"Hej, mina svar i blått.",leak=["Skickat"],also_accept=["Hej, mina svar i blått.\n\nVilken version? 7.3"])
H("907-gmail-nested-quotes","Uri Katz <uri@katz-lab.example>","Re: Door",'<div dir="ltr">Open again.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Mar 2, 2026 at 10:00 AM Kestra Helpdesk &lt;<a href="mailto:help@kestra.example">help@kestra.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote"><div>Is it open?</div><br><div class="gmail_quote"><div class="gmail_attr">On Sun, Mar 1, 2026 at 9:00 AM Uri Katz wrote:<br></div><blockquote class="gmail_quote">The door is shut.</blockquote></div></blockquote></div><div><br></div><div>PS: and the lamp is on.</div>',"Open again.\n\nPS: and the lamp is on.",leak=["Is it open","door is shut"])
H("908-gmail-forward-with-note","Uri Katz <uri@katz-lab.example>","Fwd: Door",'<div dir="ltr">Can you handle this one?</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <b class="gmail_sendername">Night Desk</b> <span>&lt;night@katz-lab.example&gt;</span><br>Date: Mon, Mar 2, 2026 at 3:00 AM<br>Subject: Door<br>To: Uri Katz &lt;uri@katz-lab.example&gt;<br></div><br><br><div>The cold room door alarm rings every ten minutes.</div></div>',"Can you handle this one?\n\nThe cold room door alarm rings every ten minutes.",leak=["Forwarded message","night@katz"],extra="")
H("909-apple-forward","Uri Katz <uri@katz-lab.example>","Fwd: Door",'<html><body><div>FYI, please fix.</div><div><br><blockquote type="cite"><div>Begin forwarded message:</div><br class="Apple-interchange-newline"><div style="margin:0"><span><b>From: </b></span>Night Desk &lt;night@katz-lab.example&gt;<br></div><div><b>Subject: </b><b>Door</b><br></div><div><b>Date: </b>2 March 2026 at 03:00:00 CET<br></div><div><b>To: </b>Uri Katz<br></div><br><div>The cold room door alarm rings every ten minutes.</div></blockquote></div></body></html>',"FYI, please fix.\n\nThe cold room door alarm rings every ten minutes.",leak=["Begin forwarded","night@katz"],extra="")
H("910-tb-forward-inline","Uri Katz <uri@katz-lab.example>","Fwd: Door",'<html><body><p>Please see below.</p><div class="moz-forward-container"><br>-------- Forwarded Message --------<table class="moz-email-headers-table"><tbody><tr><th align="RIGHT">Subject: </th><td>Door</td></tr><tr><th>Date: </th><td>Mon, 2 Mar 2026 03:00:00 +0100</td></tr><tr><th>From: </th><td>Night Desk <a href="mailto:night@katz-lab.example">&lt;night@katz-lab.example&gt;</a></td></tr><tr><th>To: </th><td>Uri Katz</td></tr></tbody></table><br><p>The cold room door alarm rings every ten minutes.</p></div></body></html>',"Please see below.\n\nThe cold room door alarm rings every ten minutes.",leak=["Forwarded Message","night@katz"],extra="")
P("911-korean-long-formal","서지안 <jian@dalbit.example>","야간 보고서","안녕하세요, 달빛요양원 서지안입니다.\n\n야간 보고서가 어제부터 빈 화면으로 나옵니다.\n1) 크롬과 엣지에서 모두 확인했습니다.\n2) 다른 층은 정상입니다.\n\n빠른 확인 부탁드립니다.\n감사합니다.\n\n서지안 드림\n달빛요양원 간호과장\n전화 02-555-0109\n","안녕하세요, 달빛요양원 서지안입니다.\n\n야간 보고서가 어제부터 빈 화면으로 나옵니다.\n1) 크롬과 엣지에서 모두 확인했습니다.\n2) 다른 층은 정상입니다.\n\n빠른 확인 부탁드립니다.",leak=["간호과장"],extra="",also_accept=["안녕하세요, 달빛요양원 서지안입니다.\n\n야간 보고서가 어제부터 빈 화면으로 나옵니다.\n1) 크롬과 엣지에서 모두 확인했습니다.\n2) 다른 층은 정상입니다.\n\n빠른 확인 부탁드립니다.\n감사합니다."])
P("912-japanese-long-formal","大橋 遥 <haruka@oohashi-iin.example>","夜間レポートの件","ケストラ サポートご担当者様\n\nいつもお世話になっております。\n大橋医院の大橋です。\n\n昨日より夜間レポートが空白で表示されます。\n・他の階は正常です。\n・再起動しても変わりません。\n\nお忙しいところ恐れ入りますが、ご確認をお願いいたします。\n\n――――――――――――――\n大橋医院 事務長\n大橋 遥\nTEL 03-5550-0109\n――――――――――――――\n","ケストラ サポートご担当者様\n\nいつもお世話になっております。\n大橋医院の大橋です。\n\n昨日より夜間レポートが空白で表示されます。\n・他の階は正常です。\n・再起動しても変わりません。\n\nお忙しいところ恐れ入りますが、ご確認をお願いいたします。",leak=["事務長"],extra="")
P("913-chinese-long-formal","方瑜 <fangyu@boai.example>","夜间报表","尊敬的技术支持：\n\n您好！从昨天起，夜间报表打开后是空白的。\n1、其他楼层正常；\n2、重启后无变化。\n\n烦请尽快核实并回复，谢谢！\n\n此致\n敬礼\n\n方瑜\n博爱医院信息科\n电话：010-5555 0109\n","尊敬的技术支持：\n\n您好！从昨天起，夜间报表打开后是空白的。\n1、其他楼层正常；\n2、重启后无变化。\n\n烦请尽快核实并回复，谢谢！",leak=["信息科","此致"],extra="")
P("914-arabic-long-formal","سامر خليل <samer@shifa-clinic.example>","تقرير الليل","السادة الدعم الفني المحترمون،\n\nتحية طيبة وبعد،\nمنذ أمس يظهر تقرير الليل فارغًا في الطابق الثالث.\n1- الطوابق الأخرى تعمل.\n2- أعدنا التشغيل دون فائدة.\n\nنرجو الإفادة في أقرب وقت.\n\nوتفضلوا بقبول فائق الاحترام والتقدير،\nسامر خليل\nمدير تقنية المعلومات\n","السادة الدعم الفني المحترمون،\n\nتحية طيبة وبعد،\nمنذ أمس يظهر تقرير الليل فارغًا في الطابق الثالث.\n1- الطوابق الأخرى تعمل.\n2- أعدنا التشغيل دون فائدة.\n\nنرجو الإفادة في أقرب وقت.",leak=["مدير تقنية"],extra="")
P("915-hebrew-formal","יעל ברק <yael@barak-clinic.example>","דוח לילה","שלום רב,\n\nמאתמול דוח הלילה ריק בקומה 3. בשאר הקומות הכול תקין.\n\nאודה לטיפולכם המהיר.\n\nבברכה,\nיעל ברק\nמנהלת מערכות מידע\nטל' 03-555-0109\n","שלום רב,\n\nמאתמול דוח הלילה ריק בקומה 3. בשאר הקומות הכול תקין.\n\nאודה לטיפולכם המהיר.",leak=["מנהלת מערכות"],extra="")
P("916-turkish-formal","Nihal Erdem <nihal@erdem-tip.example>","Gece raporu","Sayın yetkili,\n\nDünden beri 3. katta gece raporu boş geliyor. Diğer katlarda sorun yok.\n\nGereğini rica ederim.\n\nSaygılarımla,\nNihal Erdem\nBilgi İşlem\nErdem Tıp Merkezi\n","Sayın yetkili,\n\nDünden beri 3. katta gece raporu boş geliyor. Diğer katlarda sorun yok.\n\nGereğini rica ederim.",leak=["Bilgi İşlem","Saygılarımla"],extra="")
P("917-hungarian-formal","Fodor Csilla <csilla@fodor-kozpont.example>","Éjszakai jelentés","Tisztelt Ügyfélszolgálat!\n\nTegnap óta üres az éjszakai jelentés a 3. emeleten. A többi emeleten rendben van.\n\nSegítségüket előre is köszönöm!\n\nÜdvözlettel:\nFodor Csilla\ninformatikai vezető\n","Tisztelt Ügyfélszolgálat!\n\nTegnap óta üres az éjszakai jelentés a 3. emeleten. A többi emeleten rendben van.",leak=["informatikai vezető","Üdvözlettel"],extra="",also_accept=["Tisztelt Ügyfélszolgálat!\n\nTegnap óta üres az éjszakai jelentés a 3. emeleten. A többi emeleten rendben van.\n\nSegítségüket előre is köszönöm!"])
P("918-romanian-formal","Ioana Petrescu <ioana@petrescu-clinic.example>","Raport de noapte","Bună ziua,\n\nDe ieri raportul de noapte este gol la etajul 3. Celelalte etaje sunt în regulă.\n\nVă rog să verificați.\n\nCu stimă,\nIoana Petrescu\nAdministrator IT | Clinica Petrescu\n","Bună ziua,\n\nDe ieri raportul de noapte este gol la etajul 3. Celelalte etaje sunt în regulă.\n\nVă rog să verificați.",leak=["Administrator IT","Cu stimă"],extra="")
P("919-finnish-formal","Sirpa Ketola <sirpa@ketola-koti.example>","Yöraportti","Hei,\n\nyöraportti on ollut tyhjä eilisestä lähtien 3. kerroksessa. Muut kerrokset toimivat.\n\nVoisitteko tarkistaa asian?\n\nYstävällisin terveisin\n\nSirpa Ketola\npalveluesimies\np. 040 555 0109\n","Hei,\n\nyöraportti on ollut tyhjä eilisestä lähtien 3. kerroksessa. Muut kerrokset toimivat.\n\nVoisitteko tarkistaa asian?",leak=["palveluesimies"],extra="")
P("920-greek-formal","Θεανώ Ράλλη <ralli@gerontokomeio.example>","Νυχτερινή αναφορά","Αγαπητοί κύριοι,\n\nΑπό χθες η νυχτερινή αναφορά του 3ου ορόφου είναι κενή. Οι άλλοι όροφοι λειτουργούν.\n\nΠαρακαλώ για τις ενέργειές σας.\n\nΜε εκτίμηση,\n\nΘεανώ Ράλλη\nΥπεύθυνη μηχανογράφησης\nΤηλ. 210 555 0109\n","Αγαπητοί κύριοι,\n\nΑπό χθες η νυχτερινή αναφορά του 3ου ορόφου είναι κενή. Οι άλλοι όροφοι λειτουργούν.\n\nΠαρακαλώ για τις ενέργειές σας.",leak=["μηχανογράφησης","Με εκτίμηση"],extra="")
