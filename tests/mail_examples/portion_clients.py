"""601-630: answers as 25 mail programs and services write them, in as many languages, mostly HTML alone."""

from compose import ANSWERS_US as RE
from compose import QUESTION as OLD
from compose import brs, divs, esc, mso
from compose import html_only as H
from compose import text_only as P

# --- 1 OWA (Outlook on the web) French
H(
    "601-owa-french",
    "Solène Maret <solene.maret@clinique-aubier.example>",
    "RE: Passerelle muette",
    """<html><head><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head><body dir="ltr">
<div class="elementToProof" style="font-family: Aptos, Aptos_EmbeddedFont, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">Bonjour Tomas,</div>
<div class="elementToProof" style="font-family: Aptos; font-size: 12pt;"><br></div>
<div class="elementToProof">La troisième lampe reste rouge après le redémarrage.</div>
<div class="elementToProof">Faut-il remplacer la carte ?</div>
<div id="Signature" class="elementToProof"><div style="font-family: Calibri"><br></div><div>Solène Maret</div><div>Responsable biomédical</div><div>Clinique Aubier | 04 72 00 11 22</div></div>
<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>De :</b> Kestra Helpdesk &lt;help@kestra.example&gt;<br><b>Envoyé :</b> mardi 3 mars 2026 09:12<br><b>À :</b> Solène Maret &lt;solene.maret@clinique-aubier.example&gt;<br><b>Objet :</b> Passerelle muette</font><div>&nbsp;</div></div>
<div class="BodyFragment"><font size="2"><span style="font-size:11pt;"><div class="PlainText">"""
    + brs(OLD)
    + """</div></span></font></div></body></html>""",
    "Bonjour Tomas,\n\nLa troisième lampe reste rouge après le redémarrage.\nFaut-il remplacer la carte ?",
    OLD,
    ["Responsable biomédical", "Envoyé"],
)
# 2 Outlook mobile iOS, new
H(
    "602-outlook-ios-german",
    "Björn Hagedorn <b.hagedorn@rehazentrum-lahn.example>",
    "AW: Gateway",
    """<html><body><div dir="ltr"></div><div dir="ltr" class="ms-outlook-mobile-body-separator-line" data-applydefaultfontstyles="true" style="font-family: Aptos; font-size: 12pt;">Die dritte Lampe ist grün, aber Etage 2 meldet nichts.</div>
<div dir="ltr" id="ms-outlook-mobile-signature"><div style="font-family: Aptos">Outlook für <a href="https://aka.ms/o0ukef">iOS</a> herunterladen</div></div>
<div id="mail-editor-reference-message-container" dir="ltr"><br><hr style="display: inline-block; width: 98%;"><div id="divRplyFwdMsg" style="font-size: 11pt;"><b>Von:</b>&nbsp;Kestra Helpdesk &lt;help@kestra.example&gt;<br><b>Gesendet:</b>&nbsp;Dienstag, März 3, 2026 9:12 AM<br><b>An:</b>&nbsp;Björn Hagedorn &lt;b.hagedorn@rehazentrum-lahn.example&gt;<br><b>Betreff:</b>&nbsp;Gateway<br></div><br>"""
    + divs(OLD)
    + """</div></body></html>""",
    "Die dritte Lampe ist grün, aber Etage 2 meldet nichts.",
    OLD,
    ["herunterladen", "Gesendet"],
)
# 3 Apple Mail macOS Italian, html
H(
    "603-apple-mail-italian",
    "Ilaria Conti <ilaria@studioconti.example>",
    "Re: Gateway",
    """<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">Buongiorno,<div>ho riavviato due volte, la lampada resta spenta.</div><div>Quando potete passare?<br id="lineBreakAtBeginningOfMessage"><div>
<meta charset="UTF-8"><div>—</div><div>Ilaria Conti</div><div>Studio Conti, Bergamo</div>
</div>
<div><br><blockquote type="cite"><div>Il giorno 3 mar 2026, alle ore 09:12, Kestra Helpdesk &lt;help@kestra.example&gt; ha scritto:</div><br class="Apple-interchange-newline"><div><div>"""
    + brs(OLD)
    + """</div></div></blockquote></div><br></div></body></html>""",
    "Buongiorno,\nho riavviato due volte, la lampada resta spenta.\nQuando potete passare?",
    OLD,
    ["Studio Conti, Bergamo", "ha scritto"],
)
# 4 iOS Mail Spanish with inline answers
H(
    "604-iphone-spanish-inline",
    "Lucía Ferrán <lucia.ferran@hospital-tormes.example>",
    "Re: Tres preguntas",
    """<html><head></head><body dir="auto"><div dir="ltr"><span></span></div><div dir="ltr">Respondo abajo.</div><div dir="ltr"><br></div><div dir="ltr">Enviado desde mi iPhone</div><div dir="ltr"><br><blockquote type="cite">El 3 mar 2026, a las 9:12, Kestra Helpdesk &lt;help@kestra.example&gt; escribió:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr"><span>1. ¿Qué versión usan ahora mismo?</span><br></div></blockquote><div dir="ltr">La 7.2, desde enero.</div><blockquote type="cite"><div dir="ltr"><span>2. ¿Cuántas camas están afectadas?</span></div></blockquote><div>Doce, todas en la planta 4.</div></body></html>""",
    "Respondo abajo.\nLa 7.2, desde enero.\nDoce, todas en la planta 4.",
    leak=["Qué versión usan", "Cuántas camas están", "Enviado desde"],
)
# 5 Yahoo web
H(
    "605-yahoo-portuguese",
    "Rui Sarmento <rui.sarmento@sarmento-lab.example>",
    "Re: Gateway",
    """<html><head></head><body><div class="ydp7f2cyahoo-style-wrap" style="font-family:Helvetica Neue, Helvetica, Arial, sans-serif;font-size:16px;"><div></div>
<div dir="ltr" data-setdir="false">Boa tarde, o gateway continua sem rede. Trocámos o cabo e nada.</div><div><br></div><div class="ydp7f2csignature">Rui Sarmento<div>Sarmento Lab</div></div></div><div id="yahoo_quoted_8812345" class="yahoo_quoted"><div style="font-family:'Helvetica Neue', Helvetica, Arial, sans-serif;font-size:13px;color:#26282a;"><div>Em terça-feira, 3 de março de 2026 às 09:12:44 WET, Kestra Helpdesk &lt;help@kestra.example&gt; escreveu:</div><div><br></div><div><br></div><div><div id="yiv001"><div>"""
    + brs(OLD)
    + """</div></div></div></div></div></body></html>""",
    "Boa tarde, o gateway continua sem rede. Trocámos o cabo e nada.",
    OLD,
    ["escreveu", "Sarmento Lab"],
)
# 6 Thunderbird dutch
H(
    "606-thunderbird-dutch",
    "Wout Dekkers <wout@praktijkdekkers.example>",
    "Re: Gateway",
    """<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body><p>Dag Tomas,</p><p>de derde lamp knippert oranje. In het logboek staat "link lost".<br></p><pre class="moz-signature" cols="72">-- 
Wout Dekkers
Praktijk Dekkers
Utrecht</pre><div class="moz-cite-prefix">Op 03-03-2026 om 09:12 schreef Kestra Helpdesk:<br></div><blockquote type="cite" cite="mid:9a.desk@kestra.example"><pre class="moz-quote-pre" wrap="">"""
    + esc(OLD)
    + """</pre></blockquote><br></body></html>""",
    'Dag Tomas,\n\nde derde lamp knippert oranje. In het logboek staat "link lost".',
    OLD,
    ["schreef Kestra", "Praktijk Dekkers"],
)
# 7 Samsung mail Polish
H(
    "607-samsung-polish",
    "Grażyna Wilk <g.wilk@szpital-warta.example>",
    "Re: Bramka",
    """<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body dir="auto"><div dir="auto">Dzień dobry, po restarcie świeci tylko pierwsza lampka.</div><div dir="auto"><br></div><div id="composer_signature" dir="auto"><div style="font-size:12px;color:#575757" dir="auto">Wysłane z mojego Galaxy</div></div><div dir="auto"><br></div><div><br></div><div align="left" dir="auto" style="font-size:100%;color:#000000"><div>-------- Oryginalna wiadomość --------</div><div>Od: Kestra Helpdesk &lt;help@kestra.example&gt; </div><div>Data: 3.03.2026  09:12  (GMT+01:00) </div><div>Do: Grażyna Wilk &lt;g.wilk@szpital-warta.example&gt; </div><div>Temat: Bramka </div><div><br></div></div>"""
    + divs(OLD)
    + """</body></html>""",
    "Dzień dobry, po restarcie świeci tylko pierwsza lampka.",
    OLD,
    ["Wysłane z", "Temat: Bramka"],
)
# 8 Zoho
H(
    "608-zoho-hindi-english",
    "Anika Rao <anika.rao@lotus-hospital.example>",
    "Re: Gateway",
    """<!DOCTYPE HTML><html><head></head><body><div style="font-family: Verdana, Arial, Helvetica, sans-serif; font-size: 10pt;"><div>Restarted at 14:05, no change. Third lamp is off, fourth one blinks twice.<br></div><div><br></div><div id="Zm-_Id_-Sgn" data-sigid="2" data-zbluepencil-ignore="true"><div>Anika Rao<br></div><div>Biomedical Engineering<br></div></div><div class="zmail_extra_hr" style="border-top: 1px solid rgb(204, 204, 204); height: 0px; margin-top: 10px; margin-bottom: 10px; line-height: 0px;"><br></div><div class="zmail_extra" data-zbluepencil-ignore="true"><br><div id="Zm-_Id_-Sgn1">---- On Tue, 03 Mar 2026 09:12:44 +0530 <b>Kestra Helpdesk &lt;help@kestra.example&gt;</b> wrote ---<br></div><br><blockquote id="blockquote_zmail" style="margin: 0px;"><div>"""
    + brs(OLD)
    + """</div></blockquote></div></div><br></body></html>""",
    "Restarted at 14:05, no change. Third lamp is off, fourth one blinks twice.",
    OLD,
    ["Biomedical Engineering", "wrote ---"],
)
# 9 Proton
H(
    "609-proton-swedish",
    "Maja Öberg <maja.oberg@vardhuset.example>",
    "Re: Gateway",
    """<div style="font-family: Arial, sans-serif; font-size: 14px;">Hej!</div><div style="font-family: Arial, sans-serif; font-size: 14px;">Tredje lampan lyser gult. Ska jag byta säkring?</div><div class="protonmail_signature_block" style="font-family: Arial;"><div class="protonmail_signature_block-user protonmail_signature_block-empty"></div><div class="protonmail_signature_block-proton">Skickat med <a href="https://proton.me/">Proton Mail</a> säker e-post.</div></div><div><br></div><div class="protonmail_quote">Den tisdag 3 mars 2026 kl. 09:12 skrev Kestra Helpdesk &lt;help@kestra.example&gt;:<br><br><blockquote class="protonmail_quote" type="cite">"""
    + brs(OLD)
    + """</blockquote><br></div>""",
    "Hej!\nTredje lampan lyser gult. Ska jag byta säkring?",
    OLD,
    ["Skickat med", "skrev Kestra"],
)
# 10 GMX
H(
    "610-gmx-german",
    "Ursel Pfannkuch <ursel.pfannkuch@gmx.example>",
    "Aw: Gateway",
    """<html><head></head><body><div style="font-family: Verdana;font-size: 12.0px;"><div>Hallo Tomas,</div><div>&nbsp;</div><div>neu gestartet, Lampe 3 bleibt dunkel. Morgen bin ich ab 10 Uhr da.</div><div>&nbsp;</div><div class="signature">Gru&szlig; Ursel Pfannkuch</div><div>&nbsp;</div><div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5; word-wrap: break-word;"><div style="margin:0 0 10px 0;"><b>Gesendet:</b>&nbsp;Dienstag, 03. M&auml;rz 2026 um 09:12 Uhr<br/><b>Von:</b>&nbsp;&quot;Kestra Helpdesk&quot; &lt;help@kestra.example&gt;<br/><b>An:</b>&nbsp;ursel.pfannkuch@gmx.example<br/><b>Betreff:</b>&nbsp;Gateway</div><div name="quoted-content">"""
    + divs(OLD)
    + """</div></div></div></body></html>""",
    "Hallo Tomas,\n\nneu gestartet, Lampe 3 bleibt dunkel. Morgen bin ich ab 10 Uhr da.",
    OLD,
    ["Gesendet", "Ursel Pfannkuch"],
)
# 11 Mail.ru
H(
    "611-mailru-russian",
    "Галина Штерн <g.shtern@medlab-volga.example>",
    "Re: Шлюз",
    """<HTML><BODY><div>Здравствуйте!</div><div>После перезапуска третья лампа мигает красным, данные не приходят.</div><div data-signature-widget="container"><div data-signature-widget="content"><div>--<br>Галина Штерн</div></div></div><div>&nbsp;</div><blockquote style="border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px;">Вторник, 3 марта 2026, 9:12 +03:00 от Kestra Helpdesk &lt;<a href="///compose?To=help@kestra.example">help@kestra.example</a>&gt;:<br>&nbsp;<div id=""><div class="js-helper js-readmsg-msg"><div id="style_17"><div id="style_17_BODY">"""
    + brs(OLD)
    + """</div></div></div></div></blockquote></BODY></HTML>""",
    "Здравствуйте!\nПосле перезапуска третья лампа мигает красным, данные не приходят.",
    OLD,
    ["Галина Штерн", "Вторник"],
)
# 12 Yandex
H(
    "612-yandex-russian",
    "Олег Дрозд <oleg.drozd@klinika-neva.example>",
    "Re: Шлюз",
    """<div>Добрый день.</div><div>Лампа зелёная, но журнал пустой. Пришлите, пожалуйста, инструкцию.</div><div> </div><div>-- </div><div>С уважением,</div><div>Олег Дрозд</div><div> </div><div> </div><div>03.03.2026, 09:12, "Kestra Helpdesk" &lt;help@kestra.example&gt;:</div><blockquote><p>"""
    + brs(OLD)
    + """</p></blockquote>""",
    "Добрый день.\nЛампа зелёная, но журнал пустой. Пришлите, пожалуйста, инструкцию.",
    OLD,
    ["С уважением", "03.03.2026"],
)
# 13 QQ
H(
    "613-qq-chinese",
    "沈岚 <shenlan@renai-yiyuan.example>",
    "回复：网关",
    """<div>重启之后第三个灯还是红色，护士站收不到报警。</div><div>请尽快处理。</div><div><br></div><div><div style="color:#909090;font-family:Arial Narrow;font-size:12px">------------------</div><div style="font-size:14px;font-family:Verdana;color:#000;"><a class="xm_write_card" id="in_alias">沈岚</a></div></div><div>&nbsp;</div><div><includetail><div>&nbsp;</div><div style="font:Verdana normal 14px;color:#000;"><div style="FONT-SIZE: 12px;FONT-FAMILY: Arial Narrow;padding:2px 0 2px 0;">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="FONT-SIZE: 12px;background:#efefef;padding:8px;"><div id="menu_sender"><b>发件人:</b>&nbsp;"Kestra Helpdesk" &lt;help@kestra.example&gt;;</div><div><b>发送时间:</b>&nbsp;2026年3月3日(星期二) 上午9:12</div><div><b>收件人:</b>&nbsp;"沈岚"&lt;shenlan@renai-yiyuan.example&gt;;</div><div><b>主题:</b>&nbsp;网关</div></div><div>&nbsp;</div>"""
    + divs(OLD)
    + """</div></includetail></div>""",
    "重启之后第三个灯还是红色，护士站收不到报警。\n请尽快处理。",
    OLD,
    ["原始邮件", "发送时间"],
)
# 14 163
H(
    "614-netease-chinese",
    "陆明 <luming@huakang.example>",
    "Re:网关",
    """<div style="line-height:1.7;color:#000000;font-size:14px;font-family:Arial"><div>您好，</div><div>固件是 7.1，能直接升级到 7.3 吗？</div><br/><br/><div style="position:relative;zoom:1"></div><div id="divNeteaseMailCard"></div><p style="margin: 0;"><br/></p><p>At 2026-03-03 09:12:44, "Kestra Helpdesk" &lt;help@kestra.example&gt; wrote:</p><blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; BORDER-LEFT: #ccc 1px solid">"""
    + brs(OLD)
    + """</blockquote></div>""",
    "您好，\n固件是 7.1，能直接升级到 7.3 吗？",
    OLD,
    ["wrote:"],
)
# 15 Roundcube Czech
H(
    "615-roundcube-czech",
    "Zdeněk Vrba <vrba@poliklinika-orlice.example>",
    "Re: Brána",
    """<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /></head><body style='font-size: 10pt; font-family: Verdana,Geneva,sans-serif'><p>Dobrý den,</p><p>brána svítí zeleně, ale displej na sesterně je prázdný.</p><div id="signature"><p>Zdeněk Vrba<br />správce sítě</p></div><p id="reply-intro">Dne 03.03.2026 09:12, Kestra Helpdesk napsal:</p><blockquote type="cite" style="padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0"><div id="replybody1"><div class="pre">"""
    + brs(OLD)
    + """</div></div></blockquote></body></html>""",
    "Dobrý den,\n\nbrána svítí zeleně, ale displej na sesterně je prázdný.",
    OLD,
    ["správce sítě", "napsal"],
)
# 16 eM Client
H(
    "616-em-client-hungarian",
    "Kelemen Ágota <agota@rendelo-tisza.example>",
    "Re: Átjáró",
    """<html><head><style id="css_styles">blockquote.cite { margin-left: 5px; }</style></head><body class="plain"><div>Jó napot!</div><div>Újraindítás után a harmadik lámpa piros, a jelzések nem érkeznek meg.</div><div><br /></div><div id="signature_old"><div>Üdvözlettel</div><div>Kelemen Ágota</div></div><div><br /></div><div>------ Eredeti üzenet ------</div><div>Feladó: &quot;Kestra Helpdesk&quot; &lt;<a href="mailto:help@kestra.example">help@kestra.example</a>&gt;</div><div>Címzett: &quot;Kelemen Ágota&quot; &lt;agota@rendelo-tisza.example&gt;</div><div>Dátum: 2026. 03. 03. 9:12:44</div><div>Tárgy: Átjáró</div><div><br /></div><div id="x1" class="plain"><blockquote cite="9a.desk@kestra.example" type="cite" class="cite2">"""
    + divs(OLD)
    + """</blockquote></div></body></html>""",
    "Jó napot!\nÚjraindítás után a harmadik lámpa piros, a jelzések nem érkeznek meg.",
    OLD,
    ["Üdvözlettel", "Feladó"],
)
# 17 Spark
H(
    "617-spark-danish",
    "Signe Krogh <signe@krogh-klinik.example>",
    "Re: Gateway",
    """<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title></head><body><div name="messageBodySection"><div dir="auto">Hej Tomas<br/>Lampe 3 er slukket. Vi har prøvet to gange.</div></div><div name="messageSignatureSection"><br/><div class="matchFont">Signe Krogh<br/>Sendt fra Spark</div></div><div name="messageReplySection">Den 3. mar. 2026 kl. 09.12 +0100 skrev Kestra Helpdesk &lt;help@kestra.example&gt;:<br/><blockquote type="cite" class="spark_quote" style="margin: 5px 5px; padding-left: 10px; border-left: thin solid #1abc9c;">"""
    + brs(OLD)
    + """</blockquote></div></body></html>""",
    "Hej Tomas\nLampe 3 er slukket. Vi har prøvet to gange.",
    OLD,
    ["Sendt fra Spark", "skrev Kestra"],
)
# 18 Fastmail
H(
    "618-fastmail-norwegian",
    "Eirik Bruland <eirik@bruland-tann.example>",
    "Re: Gateway",
    """<!DOCTYPE html><html><head><title></title><style type="text/css">p.MsoNormal{margin:0}</style></head><body><div>Takk, det hjalp. Men nå er klokka på skjermen én time feil.<br></div><div><br></div><div id="sig12"><div class="signature">Eirik Bruland<br></div></div><div><br></div><div>On Tue, 3 Mar 2026, at 9:12 AM, Kestra Helpdesk wrote:<br></div><blockquote type="cite" id="qt" style=""><div>"""
    + brs(OLD)
    + """</div></blockquote><div><br></div></body></html>""",
    "Takk, det hjalp. Men nå er klokka på skjermen én time feil.",
    OLD,
    ["Eirik Bruland", "wrote:"],
)
# 19 Outlook desktop Turkish (Word HTML)
H(
    "619-outlook-turkish",
    "Şebnem Aksoy <sebnem.aksoy@deniz-hastanesi.example>",
    "YNT: Ağ geçidi",
    """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15 (filtered medium)"></head><body lang=TR><div class=WordSection1><p class=MsoNormal>Merhaba,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Yeniden başlattık, üçüncü lamba hâlâ kırmızı yanıyor.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>İyi çalışmalar,<o:p></o:p></p><p class=MsoNormal><b>Şebnem Aksoy</b><o:p></o:p></p><p class=MsoNormal>Bilgi İşlem Sorumlusu<o:p></o:p></p><p class=MsoNormal>Dahili: 4417<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>Kimden:</b> Kestra Helpdesk &lt;help@kestra.example&gt; <br><b>Gönderildi:</b> Salı, Mart 3, 2026 9:12 AM<br><b>Kime:</b> Şebnem Aksoy &lt;sebnem.aksoy@deniz-hastanesi.example&gt;<br><b>Konu:</b> Ağ geçidi<o:p></o:p></p></div></div><p class=MsoNormal><o:p>&nbsp;</o:p></p>"""
    + mso(OLD)
    + """</div></body></html>""",
    "Merhaba,\n\nYeniden başlattık, üçüncü lamba hâlâ kırmızı yanıyor.",
    OLD,
    ["Bilgi İşlem", "Gönderildi"],
)
# 20 Outlook mac Greek
H(
    "620-outlook-mac-greek",
    "Δήμητρα Λάππα <lappa@kliniki-aigli.example>",
    "Re: Πύλη",
    """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal{margin:0} --></style></head><body lang="EL"><div class="WordSection1"><p class="MsoNormal"><span lang="EL">Καλημέρα, η τρίτη λυχνία αναβοσβήνει και ο όροφος 2 δεν στέλνει τίποτα.</span></p><p class="MsoNormal">&nbsp;</p><p class="MsoNormal">Με εκτίμηση,</p><p class="MsoNormal">Δήμητρα Λάππα</p><p class="MsoNormal">&nbsp;</p><div id="mail-editor-reference-message-container"><div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal" style="margin-bottom:12.0pt"><b>Από: </b>Kestra Helpdesk &lt;help@kestra.example&gt;<br><b>Ημερομηνία: </b>Τρίτη, 3 Μαρτίου 2026, 9:12 π.μ.<br><b>Προς: </b>Δήμητρα Λάππα &lt;lappa@kliniki-aigli.example&gt;<br><b>Θέμα: </b>Πύλη</p></div>"""
    + mso(OLD)
    + """</div></div></div></body></html>""",
    "Καλημέρα, η τρίτη λυχνία αναβοσβήνει και ο όροφος 2 δεν στέλνει τίποτα.",
    OLD,
    ["Με εκτίμηση", "Ημερομηνία"],
)
# 21 Gmail Japanese
H(
    "621-gmail-japanese",
    "西村 彩 <aya.nishimura@midori-clinic.example>",
    "Re: ゲートウェイ",
    """<div dir="ltr">お世話になっております。緑クリニックの西村です。<div><br></div><div>再起動しましたが、三番目のランプが赤いままです。</div><div>交換が必要でしょうか。</div><div><br></div><div>よろしくお願いいたします。</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">2026年3月3日(火) 9:12 Kestra Helpdesk &lt;<a href="mailto:help@kestra.example">help@kestra.example</a>&gt;:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">"""
    + brs(OLD)
    + """</blockquote></div>""",
    "お世話になっております。緑クリニックの西村です。\n\n再起動しましたが、三番目のランプが赤いままです。\n交換が必要でしょうか。",
    OLD,
    ["2026年3月3日"],
    also_accept=[
        "お世話になっております。緑クリニックの西村です。\n\n再起動しましたが、三番目のランプが赤いままです。\n交換が必要でしょうか。\n\nよろしくお願いいたします。"
    ],
)
# 22 Naver Korean
H(
    "622-naver-korean",
    "배서현 <seohyun.bae@hanbit-clinic.example>",
    "RE: 게이트웨이",
    """<html><head><style>p{margin-top:0px;margin-bottom:0px;}</style></head><body><div style="font-size:10pt; font-family:Gulim;"><p>안녕하세요.</p><p>재시작했는데도 세 번째 램프가 빨간색입니다. 교체 일정 알려 주세요.</p><p>&nbsp;</p><p>감사합니다.</p><p>배서현 드림</p><p>&nbsp;</p><p style="font-size:10pt;FONT-FAMILY: sans-serif;padding: 0 0 0 10pt"><span>-----Original Message-----</span><br><b>From:</b> "Kestra Helpdesk"&lt;help@kestra.example&gt; <br><b>To:</b> "배서현"&lt;seohyun.bae@hanbit-clinic.example&gt;; <br><b>Cc:</b> <br><b>Sent:</b> 2026-03-03 (화) 09:12:44 (GMT+09:00)<br><b>Subject:</b> 게이트웨이</p><p>&nbsp;</p>"""
    + divs(OLD)
    + """</div></body></html>""",
    "안녕하세요.\n재시작했는데도 세 번째 램프가 빨간색입니다. 교체 일정 알려 주세요.",
    OLD,
    ["Original Message", "배서현 드림"],
    also_accept=["안녕하세요.\n재시작했는데도 세 번째 램프가 빨간색입니다. 교체 일정 알려 주세요.\n감사합니다."],
)
# 23 Hebrew gmail app
H(
    "623-gmail-app-hebrew",
    "נועה פרידמן <noa@mirpaat-galim.example>",
    "Re: שער",
    """<div dir="auto">שלום, הפעלתי מחדש והנורה השלישית עדיין כבויה.<div dir="auto">מה עושים עכשיו?</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="rtl" class="gmail_attr">בתאריך יום ג׳, 3 במרץ 2026, 09:12, מאת Kestra Helpdesk ‏&lt;<a href="mailto:help@kestra.example">help@kestra.example</a>&gt;:<br></div><blockquote class="gmail_quote" style="margin:0 .8ex 0 0;border-right:1px #ccc solid;padding-right:1ex">"""
    + brs(OLD)
    + """</blockquote></div>""",
    "שלום, הפעלתי מחדש והנורה השלישית עדיין כבויה.\nמה עושים עכשיו?",
    OLD,
    ["בתאריך"],
)
# 24 Arabic Outlook
H(
    "624-outlook-arabic",
    "هدى المنصور <huda@mustashfa-noor.example>",
    "رد: البوابة",
    """<html><body dir="rtl"><div class="WordSection1"><p class="MsoNormal" dir="RTL">السلام عليكم،</p><p class="MsoNormal" dir="RTL">أعدنا التشغيل والمصباح الثالث ما زال أحمر. هل نستبدل البطاقة؟</p><p class="MsoNormal" dir="RTL">&nbsp;</p><p class="MsoNormal" dir="RTL">مع خالص التحية،</p><p class="MsoNormal" dir="RTL">هدى المنصور</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal" dir="RTL"><b>من:</b> Kestra Helpdesk &lt;help@kestra.example&gt;<br><b>تم الإرسال:</b> الثلاثاء، 3 مارس 2026 09:12 ص<br><b>إلى:</b> هدى المنصور &lt;huda@mustashfa-noor.example&gt;<br><b>الموضوع:</b> البوابة</p></div></div>"""
    + mso(OLD)
    + """</div></body></html>""",
    "السلام عليكم،\nأعدنا التشغيل والمصباح الثالث ما زال أحمر. هل نستبدل البطاقة؟",
    OLD,
    ["مع خالص التحية", "تم الإرسال"],
)
# 25 Foxmail
H(
    "625-foxmail-chinese",
    "程立 <chengli@anhe.example>",
    "Re: 网关",
    """<html><head><style>body { line-height: 1.5; }blockquote { margin-top: 0px; }</style></head><body><div><span></span>今天上午又断了一次，日志在附件里。</div><div><br></div><hr style="width: 210px; height: 1px;" color="#b5c4df" size="1" align="left"><div><span><div style="MARGIN: 10px; FONT-FAMILY: verdana; FONT-SIZE: 10pt"><div>程立</div><div>安和医疗 信息科</div></div></span></div><blockquote style="margin-top: 0px; margin-bottom: 0px; margin-left: 0.5em;"><div>&nbsp;</div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><div style="PADDING-RIGHT: 8px; FONT-SIZE: 12px;FONT-FAMILY:tahoma;COLOR:#000000; BACKGROUND: #efefef;"><div><b>发件人：</b>&nbsp;<a href="mailto:help@kestra.example">Kestra Helpdesk</a></div><div><b>发送时间：</b>&nbsp;2026-03-03&nbsp;09:12</div><div><b>收件人：</b>&nbsp;<a href="mailto:chengli@anhe.example">程立</a></div><div><b>主题：</b>&nbsp;网关</div></div></div><div>"""
    + divs(OLD)
    + """</div></blockquote></body></html>""",
    "今天上午又断了一次，日志在附件里。",
    OLD,
    ["安和医疗 信息科", "发送时间"],
)
# 26 plain KMail
P(
    "626-kmail-english",
    "Rory Quinn <rory@quinn-vets.example>",
    "Re: Gateway",
    "On Tuesday, 3 March 2026 09:12:44 CET Kestra Helpdesk wrote:\n> Hello,\n> please restart the gateway and tell us what the third lamp shows.\n\nIt shows nothing at all, it is dark.\n\n> Kestra Helpdesk, Tomas\n\nRegards\nRory\n",
    "It shows nothing at all, it is dark.",
    OLD,
)
# 27 the bat
P(
    "627-the-bat-russian",
    "Фёдор Лисин <lisin@stomat-ural.example>",
    "Re: Шлюз",
    "Здравствуйте, Kestra.\n\nВы писали 3 марта 2026 г., 9:12:44:\n\nKH> please restart the gateway and tell us what the third lamp shows.\n\nПерезапустил, лампа горит жёлтым.\n\n-- \nС уважением,\n Фёдор                          mailto:lisin@stomat-ural.example\n",
    "Здравствуйте, Kestra.\n\nПерезапустил, лампа горит жёлтым.",
    OLD,
    ["Вы писали"],
)
# 28 gnus
P(
    "628-gnus-writes",
    "Ilse Brandl <ilse@brandl-labor.example>",
    "Re: Gateway",
    "Kestra Helpdesk <help@kestra.example> writes:\n\n> please restart the gateway and tell us what the third lamp shows.\n\nGreen, then red after a minute.\n\nIlse\n-- \nLabor Brandl, Graz\n",
    "Green, then red after a minute.",
    OLD,
    ["Labor Brandl"],
)
# 29 mutt lithuanian? -> plain reply bottom
P(
    "629-bottom-post-lithuanian",
    "Rasa Petrauskienė <rasa@klinika-nemunas.example>",
    "Ats: Vartai",
    "2026-03-03 09:12, Kestra Helpdesk rašė:\n> Hello,\n> please restart the gateway and tell us what the third lamp shows.\n> Kestra Helpdesk, Tomas\n\nSveiki,\ntrečia lemputė dega raudonai, duomenų nėra.\n\nPagarbiai\nRasa Petrauskienė\n",
    "Sveiki,\ntrečia lemputė dega raudonai, duomenų nėra.",
    OLD,
    ["Pagarbiai"],
)
# 30 top post unmarked, plain Outlook finnish
P(
    "630-outlook-plain-finnish",
    "Tuomo Rantala <tuomo.rantala@terveys-saimaa.example>",
    "VS: Yhdyskäytävä",
    "Hei,\n\nkolmas valo palaa keltaisena eikä osasto 2 näy lainkaan.\n\nTerveisin\nTuomo Rantala\nTietohallinto\n\nLähettäjä: Kestra Helpdesk <help@kestra.example>\nLähetetty: tiistai 3. maaliskuuta 2026 9.12\nVastaanottaja: Tuomo Rantala <tuomo.rantala@terveys-saimaa.example>\nAihe: Yhdyskäytävä\n\n"
    + OLD
    + "\n",
    "Hei,\n\nkolmas valo palaa keltaisena eikä osasto 2 näy lainkaan.",
    OLD,
    ["Tietohallinto"],
)
