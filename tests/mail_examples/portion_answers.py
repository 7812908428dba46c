"""1001-1050: answers as many programs draw them, each in another language, with words that stand nowhere else."""

from compose import CARE, add, alternative, html_only, mail, text_only
from compose import CARE_AGAIN as AGAIN



def H(name, sender, page, said, hide="", leak=(), **more):
    html_only(name, sender, more.pop("subject", "Re: Pump list"), page, said, hide=hide, leak=leak, extra=AGAIN, **more)


def P(name, sender, text, said, hide="", leak=(), **more):
    text_only(name, sender, more.pop("subject", "Re: Pump list"), text, said, hide=hide, leak=leak, extra=AGAIN, **more)


def A(name, sender, words, page, said, hide="", leak=(), **more):
    how = None if words.isascii() and page.isascii() else "quoted-printable"
    add(name, mail(sender, more.pop("subject", "Re: Pump list"), alternative(words, page, how), to=CARE, extra=AGAIN), said, hide=hide, leak=leak, **more)


A("1001-new-outlook-windows-en", "Priscilla Oyelaran <p.oyelaran@fen-hospital.example>",
  "The pump list is back since ten.\nOne bed still shows twice, bed 14B.\n\nPriscilla Oyelaran\nWard Sister\n\n________________________________\nFrom: Ostrava Care Desk <care@ostrava-desk.example>\nSent: Tuesday, March 3, 2026 9:40 AM\nTo: Priscilla Oyelaran <p.oyelaran@fen-hospital.example>\nSubject: Pump list\n\nWe have restarted the list service.\nIs everything back?\n",
  '<html><head><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head><body dir="ltr"><div class="elementToProof" style="font-family: Aptos">The pump list is back since ten.</div><div class="elementToProof">One bed still shows twice, bed 14B.</div><div class="elementToProof"><br></div><div id="ms-outlook-mobile-signature" style="color:inherit"><p>Priscilla Oyelaran</p><p>Ward Sister</p></div><div id="mail-editor-reference-message-container" class="ms-outlook-mobile-reference-message skipProofing"><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Ostrava Care Desk &lt;care@ostrava-desk.example&gt;<br><b>Sent:</b> Tuesday, March 3, 2026 9:40 AM<br><b>To:</b> Priscilla Oyelaran &lt;p.oyelaran@fen-hospital.example&gt;<br><b>Subject:</b> Pump list</div><div><br></div><div>We have restarted the list service.<br>Is everything back?</div></div></body></html>',
  "The pump list is back since ten.\nOne bed still shows twice, bed 14B.", hide="Priscilla Oyelaran\nWard Sister\nWe have restarted the list service.\nIs everything back?\nSent: Tuesday, March 3, 2026")
A("1002-outlook-mac-de", "Gernot Wiesinger <g.wiesinger@klinik-traun.example>",
  "Hallo,\n\ndie Pumpen in OP 2 fehlen immer noch. Seit wann ist der Abgleich aus?\n\nLG\nGernot\n\nVon: Ostrava Care Desk <care@ostrava-desk.example>\nDatum: Dienstag, 3. März 2026 um 09:40\nAn: Gernot Wiesinger <g.wiesinger@klinik-traun.example>\nBetreff: Pump list\n\nGuten Tag, der Abgleich wurde eingeschaltet.\n",
  '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- @font-face {font-family:"Cambria Math";} p.MsoNormal {margin:0cm;} --></style></head><body lang="de-AT" link="#0563C1"><div class="WordSection1"><p class="MsoNormal"><span lang="EN-US">Hallo,<o:p></o:p></span></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">die Pumpen in OP 2 fehlen immer noch. Seit wann ist der Abgleich aus?<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">LG<o:p></o:p></p><p class="MsoNormal">Gernot<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal" style="margin-bottom:12.0pt"><b><span style="font-size:12.0pt;color:black">Von: </span></b><span style="color:black">Ostrava Care Desk &lt;care@ostrava-desk.example&gt;<br><b>Datum: </b>Dienstag, 3. März 2026 um 09:40<br><b>An: </b>Gernot Wiesinger &lt;g.wiesinger@klinik-traun.example&gt;<br><b>Betreff: </b>Pump list<o:p></o:p></span></p></div><p class="MsoNormal">Guten Tag, der Abgleich wurde eingeschaltet.<o:p></o:p></p></div></body></html>',
  "Hallo,\n\ndie Pumpen in OP 2 fehlen immer noch. Seit wann ist der Abgleich aus?", hide="Dienstag, 3. März 2026\nGuten Tag, der Abgleich wurde eingeschaltet.", leak=["LG Gernot"])
A("1003-gmail-fr-comment-below-quote", "Solène Kervadec <solene.kervadec@ehpad-glenan.example>",
  "Bonjour,\nc'est réglé pour le 1er étage.\n\nLe mar. 3 mars 2026 à 09:40, Ostrava Care Desk <care@ostrava-desk.example> a\nécrit :\n\n> La liste est-elle complète ?\n> Merci de vérifier au 2e étage aussi.\n\nAu 2e, il manque la pompe P-77.\n",
  '<div dir="ltr"><div>Bonjour,</div><div>c\'est réglé pour le 1er étage.</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Le mar. 3 mars 2026 à 09:40, Ostrava Care Desk &lt;<a href="mailto:care@ostrava-desk.example">care@ostrava-desk.example</a>&gt; a écrit :<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">La liste est-elle complète ?<br>Merci de vérifier au 2e étage aussi.<br></blockquote><div><br></div><div>Au 2e, il manque la pompe P-77.</div></div>',
  "Bonjour,\nc'est réglé pour le 1er étage.\n\nAu 2e, il manque la pompe P-77.", hide="La liste est-elle complète ?\nMerci de vérifier au 2e étage aussi.\nLe mar. 3 mars 2026")
H("1004-apple-mail-it", "Ottavia Brusaferro <o.brusaferro@osp-friuli.example>",
  '<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space;">La pompa P-31 non compare più.<div>Può controllare il reparto, per favore?</div><div><br></div><div>Cordiali saluti<br id="lineBreakAtBeginningOfMessage"><div><br class="Apple-interchange-newline"><div>Ottavia Brusaferro</div><div>Ingegneria clinica</div></div><div><br><blockquote type="cite"><div>Il giorno 3 mar 2026, alle ore 09:40, Ostrava Care Desk &lt;care@ostrava-desk.example&gt; ha scritto:</div><br class="Apple-interchange-newline"><div><div>Le pompe sono state riassegnate ieri sera.</div></div></blockquote></div><br></div></body></html>',
  "La pompa P-31 non compare più.\nPuò controllare il reparto, per favore?", hide="Ottavia Brusaferro\nIngegneria clinica\nIl giorno 3 mar 2026\nLe pompe sono state riassegnate ieri sera.", leak=["Cordiali saluti"])
H("1005-iphone-es", "Macarena Ibáñez <m.ibanez@clinica-turia.example>",
  '<html><body dir="auto"><div dir="ltr"></div><div dir="ltr">Sigue igual. La lista tarda tres minutos en abrir.</div><div dir="ltr"><br>Enviado desde mi iPhone</div><div dir="ltr"><br><blockquote type="cite">El 3 mar 2026, a las 9:40, Ostrava Care Desk &lt;care@ostrava-desk.example&gt; escribió:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">﻿¿Ha mejorado con el reinicio?</div></blockquote></body></html>',
  "Sigue igual. La lista tarda tres minutos en abrir.", hide="Enviado desde mi iPhone\nEl 3 mar 2026, a las 9:40\n¿Ha mejorado con el reinicio?")
H("1006-yahoo-pt-br", "Jandira Peçanha <jandira.pecanha@santacasa-mata.example>",
  '<html><head></head><body><div class="yahoo-style-wrap" style="font-family:Helvetica Neue, sans-serif;font-size:16px;"><div dir="ltr" data-setdir="false">Bom dia, a bomba 12 está na lista, mas com o setor errado.</div><div dir="ltr" data-setdir="false">Como corrijo?</div><div><br></div></div><div id="ydpabc12yahoo_quoted_1234567890" class="ydpabc12yahoo_quoted"><div style="font-family:Helvetica"><div>Em terça-feira, 3 de março de 2026 às 09:40:11 BRT, Ostrava Care Desk &lt;care@ostrava-desk.example&gt; escreveu:</div><div><br></div><div><br></div><div><div id="ydpabc12yiv999"><div>Prezada Jandira, a lista foi refeita.</div></div></div></div></div></body></html>',
  "Bom dia, a bomba 12 está na lista, mas com o setor errado.\nComo corrijo?", hide="Em terça-feira, 3 de março\nPrezada Jandira, a lista foi refeita.")
H("1007-thunderbird-nl-bottom", "Wietske Hoogland <w.hoogland@zorg-veluwe.example>",
  '<!DOCTYPE html>\n<html>\n  <head>\n    <meta http-equiv="Content-Type" content="text/html; charset=UTF-8">\n  </head>\n  <body text="#000000" bgcolor="#FFFFFF">\n    <div class="moz-cite-prefix">Op 03-03-2026 om 09:40 schreef Ostrava\n      Care Desk:<br>\n    </div>\n    <blockquote type="cite" cite="mid:77.care@ostrava-desk.example">\n      <p>Welke pompen ontbreken er nog?</p>\n    </blockquote>\n    <p>Alleen nog P-8 en P-9, beide op de IC.</p>\n    <p><br>\n    </p>\n    <div class="moz-signature">-- <br>\n      Wietske Hoogland<br>\n      Medische techniek</div>\n  </body>\n</html>\n',
  "Alleen nog P-8 en P-9, beide op de IC.", hide="Op 03-03-2026 om 09:40\nWelke pompen ontbreken er nog?\nWietske Hoogland\nMedische techniek")
P("1008-thunderbird-sv-inline", "Tuva Ahlqvist <tuva.ahlqvist@lasarettet-mora.example>",
  "Den 2026-03-03 kl. 09:40, skrev Ostrava Care Desk:\n> Hej Tuva,\n> 1. Är listan komplett?\n\nNej, avdelning 5 saknas helt.\n\n> 2. Vilken version kör ni?\n\n7.4.1 sedan i fredags.\n\nHälsningar,\nTuva\n",
  "Nej, avdelning 5 saknas helt.\n\n7.4.1 sedan i fredags.", hide="Den 2026-03-03 kl. 09:40\nÄr listan komplett?\nVilken version kör ni?", leak=["Hälsningar"])
P("1009-apple-da", "Rosa Kjærgaard <rkj@sygehus-als.example>",
  "Tak, nu kan jeg se dem alle.\nMen hvorfor står pumpe 6 som \"ude\"?\n\nMvh Rosa\n\n> Den 3. mar. 2026 kl. 09.40 skrev Ostrava Care Desk <care@ostrava-desk.example>:\n> \n> Listen er genindlæst.\n> \n> Ostrava Care Desk\n",
  'Tak, nu kan jeg se dem alle.\nMen hvorfor står pumpe 6 som "ude"?', hide="Den 3. mar. 2026 kl. 09.40\nListen er genindlæst.", leak=["Mvh Rosa"])
H("1010-samsung-nb", "Eirik Sandvær <eirik@nordlandshelse.example>",
  '<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body dir="auto"><div dir="auto">Fremdeles feil.</div><div dir="auto">Pumpe 44 ligger på to avdelinger.</div><div dir="auto"><br></div><div dir="auto"><br></div><div id="composer_signature" dir="auto"><div style="font-size:14px;color:#757575" dir="auto">Sendt fra min Galaxy</div></div><div dir="auto"><br></div><div dir="auto" align="left" style="color: #000000;" dir="auto"><div>-------- Opprinnelig melding --------</div><div>Fra: Ostrava Care Desk &lt;care@ostrava-desk.example&gt; </div><div>Dato: 03.03.2026  09:40  (GMT+01:00) </div><div>Til: Eirik Sandvær &lt;eirik@nordlandshelse.example&gt; </div><div>Emne: Pump list </div><div><br></div></div><div dir="auto">Kan du bekrefte at listen stemmer?</div></body></html>',
  "Fremdeles feil.\nPumpe 44 ligger på to avdelinger.", hide="Sendt fra min Galaxy\nOpprinnelig melding\nKan du bekrefte at listen stemmer?")
P("1011-gmail-fi-wrapped", "Aino Hietalahti <aino.hietalahti@oys-sairaala.example>",
  "Hei!\n\nLista näkyy, mutta pumppu 3 puuttuu yhä.\nVoitteko tarkistaa?\n\nTerveisin\nAino\n\nti 3. maalisk. 2026 klo 9.40 Ostrava Care Desk (care@ostrava-desk.example)\nkirjoitti:\n\n> Palvelu käynnistettiin uudelleen.\n>\n",
  "Hei!\n\nLista näkyy, mutta pumppu 3 puuttuu yhä.\nVoitteko tarkistaa?", hide="ti 3. maalisk. 2026\nPalvelu käynnistettiin uudelleen.", leak=["Terveisin"])
P("1012-outlook-plain-pl", "Bożena Grzymała <b.grzymala@szpital-bug.example>",
  "Dzień dobry,\n\npompa 19 nadal nie pojawia się na liście, a jest w użyciu.\n\nPozdrawiam\nBożena Grzymała\nKierownik działu aparatury\ntel. 22 555 01 47\n\nFrom: Ostrava Care Desk <care@ostrava-desk.example> \nSent: Tuesday, March 3, 2026 9:40 AM\nTo: Bożena Grzymała <b.grzymala@szpital-bug.example>\nSubject: Pump list\n\nProsimy o sprawdzenie listy.\n",
  "Dzień dobry,\n\npompa 19 nadal nie pojawia się na liście, a jest w użyciu.", hide="Kierownik działu aparatury\ntel. 22 555 01 47\nProsimy o sprawdzenie listy.\nSent: Tuesday")
P("1013-seznam-cs", "Květoslava Hrubá <hruba@nemocnice-orlice.example>",
  "Dobrý den,\nseznam se načte, ale pumpa 5 má starou polohu.\n\nS pozdravem\nKvětoslava Hrubá\n\n---------- Původní e-mail ----------\nOd: Ostrava Care Desk <care@ostrava-desk.example>\nKomu: Květoslava Hrubá <hruba@nemocnice-orlice.example>\nDatum: 3. 3. 2026 9:40:22\nPředmět: Pump list\n\nDobrý den, poloha se obnovuje každou minutu.\n",
  "Dobrý den,\nseznam se načte, ale pumpa 5 má starou polohu.", hide="Původní e-mail\nDobrý den, poloha se obnovuje každou minutu.", leak=["S pozdravem"])
H("1014-freemail-hu", "Zsófia Bodrogi <bodrogi.zsofia@korhaz-tisza.example>",
  '<div>Jó napot!</div><div><br></div><div>A 8-as pumpa még mindig nem látszik. Mit tegyünk?</div><div><br></div><div>Üdvözlettel,<br>Bodrogi Zsófia</div><div><br></div><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Ostrava Care Desk &lt;care@ostrava-desk.example&gt; ezt írta (időpont: 2026. márc. 3., K, 9:40):<br></div><blockquote class="gmail_quote"><div>A lista frissült.</div></blockquote></div>',
  "Jó napot!\n\nA 8-as pumpa még mindig nem látszik. Mit tegyünk?", hide="Bodrogi Zsófia\nezt írta (időpont\nA lista frissült.", leak=["Üdvözlettel"])
P("1015-roundcube-ro", "Smaranda Voiculescu <s.voiculescu@spital-olt.example>",
  "Am verificat, lipsesc două pompe: 21 și 22.\n\nCu stimă,\nSmaranda Voiculescu\n\nPe 03.03.2026 09:40, Ostrava Care Desk a scris:\n> Vă rugăm să verificați lista.\n> \n> Echipa Ostrava\n",
  "Am verificat, lipsesc două pompe: 21 și 22.", hide="Pe 03.03.2026 09:40\nVă rugăm să verificați lista.", leak=["Cu stimă"])
P("1016-abv-bg", "Райна Стоименова <raina@bolnica-iskar.example>",
  "Добър ден,\n\nпомпа 4 се вижда, но със стара дата.\n\nПоздрави,\nРайна\n\n>-------- Оригинално писмо --------\n>От: Ostrava Care Desk care@ostrava-desk.example\n>Относно: Pump list\n>До: raina@bolnica-iskar.example\n>Изпратено на: 03.03.2026 09:40\n\n> Списъкът е обновен.\n",
  "Добър ден,\n\nпомпа 4 се вижда, но със стара дата.", hide="Оригинално писмо\nИзпратено на\nСписъкът е обновен.", leak=["Поздрави"])
P("1017-outlook-el", "Δέσποινα Καλογήρου <d.kalogirou@nosokomeio-evros.example>",
  "Καλημέρα,\n\nη αντλία 7 εξακολουθεί να λείπει.\n\nΜε εκτίμηση,\nΔέσποινα Καλογήρου\nΒιοϊατρική Τεχνολογία\n\nΑπό: Ostrava Care Desk <care@ostrava-desk.example>\nΑποστολή: Τρίτη, 3 Μαρτίου 2026 9:40 π.μ.\nΠρος: Δέσποινα Καλογήρου <d.kalogirou@nosokomeio-evros.example>\nΘέμα: Pump list\n\nΗ λίστα ανανεώθηκε.\n",
  "Καλημέρα,\n\nη αντλία 7 εξακολουθεί να λείπει.", hide="Βιοϊατρική Τεχνολογία\nΑποστολή: Τρίτη\nΗ λίστα ανανεώθηκε.", leak=["Με εκτίμηση"])
H("1018-gmail-tr", "Nilüfer Karaosman <nilufer@hastane-gediz.example>",
  '<div dir="ltr"><div>Merhaba,</div><div>7 numaralı pompa hâlâ listede yok.</div><div><br></div><div>İyi çalışmalar</div><div>Nilüfer Karaosman</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Ostrava Care Desk &lt;<a href="mailto:care@ostrava-desk.example">care@ostrava-desk.example</a>&gt;, 3 Mar 2026 Sal, 09:40 tarihinde şunu yazdı:<br></div><blockquote class="gmail_quote">Liste yenilendi, kontrol eder misiniz?</blockquote></div>',
  "Merhaba,\n7 numaralı pompa hâlâ listede yok.", hide="tarihinde şunu yazdı\nListe yenilendi, kontrol eder misiniz?", leak=["İyi çalışmalar"])
H("1019-mailru-ru", "Зинаида Перфильева <perfileva@bolnica-onega.example>",
  '<HTML><BODY><div>Добрый день!<br>Насос 12 в списке есть, но отделение чужое.</div><div><br>&nbsp;</div><div data-signature-widget="container"><div data-signature-widget="content"><div>--<br>Зинаида Перфильева<br>Отправлено из Почты Mail</div></div></div><div><br>&nbsp;</div><blockquote style="border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px;">Вторник, 3 марта 2026, 9:40 +03:00 от Ostrava Care Desk &lt;care@ostrava-desk.example&gt;:<br>&nbsp;<div id=""><div class="js-helper js-readmsg-msg">Проверьте, пожалуйста, список.</div></div></blockquote></BODY></HTML>',
  "Добрый день!\nНасос 12 в списке есть, но отделение чужое.", hide="Зинаида Перфильева\nОтправлено из Почты Mail\nВторник, 3 марта 2026\nПроверьте, пожалуйста, список.")
P("1020-ukrnet-uk", "Орися Ганжа <hanzha@likarnia-desna.example>",
  "Добрий день,\n\nнасос 9 зник зі списку після оновлення.\n\nЗ повагою,\nОрися Ганжа\n\n--- Оригінальне повідомлення ---\nВід кого: \"Ostrava Care Desk\" <care@ostrava-desk.example>\nДата: 3 березня 2026, 09:40:10\n\nСписок оновлено.\n",
  "Добрий день,\n\nнасос 9 зник зі списку після оновлення.", hide="Оригінальне повідомлення\nСписок оновлено.", leak=["З повагою", "Від кого"])
H("1021-gmail-he", "נעמה שקד <naama@rofe-galil.example>",
  '<div dir="rtl"><div>שלום,</div><div>משאבה 15 עדיין לא מופיעה ברשימה.</div><div><br></div><div>תודה,</div><div>נעמה</div></div><br><div class="gmail_quote"><div dir="rtl" class="gmail_attr">‫בתאריך יום ג׳, 3 במרץ 2026 ב-9:40 מאת ‪Ostrava Care Desk‬‏ &lt;‪<a href="mailto:care@ostrava-desk.example">care@ostrava-desk.example</a>‬‏&gt;:‬<br></div><blockquote class="gmail_quote"><div>הרשימה עודכנה, נא לבדוק.</div></blockquote></div>',
  "שלום,\nמשאבה 15 עדיין לא מופיעה ברשימה.", hide="הרשימה עודכנה, נא לבדוק.", leak=["בתאריך יום", "תודה,"])
H("1022-outlook-ar", "هالة المنصوري <hala@mustashfa-barq.example>",
  '<html><body dir="rtl"><div class="elementToProof">مرحبا،</div><div class="elementToProof">المضخة رقم 6 لا تظهر في القائمة منذ أمس.</div><div><br></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="rtl"><b>من:</b> Ostrava Care Desk &lt;care@ostrava-desk.example&gt;<br><b>تم الإرسال:</b> الثلاثاء 3 مارس 2026 09:40 ص<br><b>إلى:</b> هالة المنصوري<br><b>الموضوع:</b> Pump list</div><div>تم تحديث القائمة، نرجو التأكد.</div></body></html>',
  "مرحبا،\nالمضخة رقم 6 لا تظهر في القائمة منذ أمس.", hide="تم تحديث القائمة، نرجو التأكد.\nالثلاثاء 3 مارس 2026")
P("1023-becky-ja", "三浦 鈴子 <r.miura@umibe-byoin.example>",
  "オストラバサポート様\n\nポンプ３番がまだ一覧に出ません。\n再起動はしました。\n\nOn Tue, 03 Mar 2026 09:40:12 +0900\nOstrava Care Desk <care@ostrava-desk.example> wrote:\n\n> 一覧を更新しました。\n> ご確認ください。\n\n---\n三浦 鈴子 <r.miura@umibe-byoin.example>\n海辺病院 臨床工学室\n",
  "オストラバサポート様\n\nポンプ３番がまだ一覧に出ません。\n再起動はしました。", hide="一覧を更新しました。\nご確認ください。\n海辺病院 臨床工学室")
H("1024-netease-zh", "龚慧敏 <gong.hm@jinhua-yiyuan.example>",
  '<div style="line-height:1.7;color:#000000;font-size:14px;font-family:Arial"><div>您好，</div><div>列表里仍然没有3号输液泵，请尽快处理。</div><br><br><div style="position:relative;zoom:1">龚慧敏<br>设备科</div><div id="divNeteaseMailCard"></div><br><pre>在 2026-03-03 09:40:12，"Ostrava Care Desk" &lt;care@ostrava-desk.example&gt; 写道：</pre><blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; BORDER-LEFT: #ccc 1px solid"><div>列表已经更新，请确认。</div></blockquote></div>',
  "您好，\n列表里仍然没有3号输液泵，请尽快处理。", hide="设备科\n写道\n列表已经更新，请确认。", leak=["设备科"])
H("1025-foxmail-zh", "覃雅婷 <qin@guilin-yy.example>",
  '<html><head><style>body { line-height: 1.5; }blockquote { margin-top: 0px; }</style></head><body>\n<div><span></span>7号泵的位置显示错误，显示在三楼，实际在五楼。</div><div>请问怎么修改？</div>\n<div><br></div><hr style="width: 210px; height: 1px;" color="#b5c4df" size="1" align="left">\n<div><span><div style="MARGIN: 10px; FONT-FAMILY: verdana; FONT-SIZE: 10pt"><div>覃雅婷</div><div>设备管理处 0773-5550147</div></div></span></div>\n<blockquote style="margin-Top: 0px; margin-Bottom: 0px; margin-Left: 0.5em"><div>&nbsp;</div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><div style="PADDING-RIGHT: 8px; FONT-SIZE: 12px;BACKGROUND: #efefef;"><div><b>发件人：</b>&nbsp;<a href="mailto:care@ostrava-desk.example">Ostrava Care Desk</a></div><div><b>发送时间：</b>&nbsp;2026-03-03&nbsp;09:40</div><div><b>收件人：</b>&nbsp;<a href="mailto:qin@guilin-yy.example">覃雅婷</a></div><div><b>主题：</b>&nbsp;Pump list</div></div></div><div><div>位置数据已经同步。</div></div></blockquote></body></html>',
  "7号泵的位置显示错误，显示在三楼，实际在五楼。\n请问怎么修改？", hide="设备管理处\n位置数据已经同步。\n发送时间", leak=["覃雅婷"])
H("1026-naver-ko", "표은결 <pyo@hanbit-byeongwon.example>",
  '<div style="font-size:10pt; font-family:Gulim;"><p>안녕하세요.</p><p>5번 펌프가 아직 목록에 없습니다. 확인 부탁드립니다.</p><p>&nbsp;</p><p>-----Original Message-----<br><b>From:</b> "Ostrava Care Desk"&lt;care@ostrava-desk.example&gt;<br><b>To:</b> "표은결"&lt;pyo@hanbit-byeongwon.example&gt;;<br><b>Cc:</b><br><b>Sent:</b> 2026-03-03 (화) 09:40:12 (GMT+09:00)<br><b>Subject:</b> Pump list<br>&nbsp;</p><p>목록을 새로 만들었습니다.</p></div>',
  "안녕하세요.\n5번 펌프가 아직 목록에 없습니다. 확인 부탁드립니다.", hide="목록을 새로 만들었습니다.\n2026-03-03 (화)")
P("1027-gmail-th", "พิมพ์ชนก ศรีสวัสดิ์ <pim@rongphayaban-ping.example>",
  "สวัสดีค่ะ\nปั๊มหมายเลข 2 ยังไม่แสดงในรายการ\n\nขอบคุณค่ะ\nพิมพ์ชนก\n\nในวันที่ อ. 3 มี.ค. 2026 เวลา 9:40 Ostrava Care Desk <\ncare@ostrava-desk.example> เขียนว่า:\n\n> เราได้อัปเดตรายการแล้ว\n",
  "สวัสดีค่ะ\nปั๊มหมายเลข 2 ยังไม่แสดงในรายการ", hide="เราได้อัปเดตรายการแล้ว", leak=["ขอบคุณค่ะ", "เขียนว่า"])
P("1028-gmail-vi", "Đặng Thuỳ Trâm <tram@benhvien-huong.example>",
  "Chào anh chị,\n\nMáy bơm số 4 vẫn chưa có trong danh sách.\n\nTrân trọng,\nĐặng Thuỳ Trâm\n\nVào Th 3, 3 thg 3, 2026 vào lúc 09:40 Ostrava Care Desk <\ncare@ostrava-desk.example> đã viết:\n\n> Danh sách đã được cập nhật.\n",
  "Chào anh chị,\n\nMáy bơm số 4 vẫn chưa có trong danh sách.", hide="Danh sách đã được cập nhật.\nVào Th 3, 3 thg 3", leak=["Trân trọng"])
P("1029-outlook-id", "Wulandari Hapsari <wulan@rs-brantas.example>",
  "Selamat pagi,\n\nPompa nomor 8 belum muncul di daftar.\n\nTerima kasih,\nWulandari\n\nDari: Ostrava Care Desk <care@ostrava-desk.example>\nDikirim: Selasa, 03 Maret 2026 09.40\nKepada: Wulandari Hapsari <wulan@rs-brantas.example>\nSubjek: Pump list\n\nDaftar sudah diperbarui.\n",
  "Selamat pagi,\n\nPompa nomor 8 belum muncul di daftar.", hide="Dikirim: Selasa\nDaftar sudah diperbarui.", leak=["Terima kasih"])
P("1030-em-client-hr", "Dubravka Šipek <sipek@bolnica-kupa.example>",
  "Pozdrav,\npumpa 17 je i dalje na krivom odjelu.\n\nLijep pozdrav\nDubravka\n\n------ Izvorna poruka ------\nŠalje: \"Ostrava Care Desk\" <care@ostrava-desk.example>\nPrima: \"Dubravka Šipek\" <sipek@bolnica-kupa.example>\nDatum: 3.3.2026. 9:40:12\nNaslov: Pump list\n\n>Popis je osvježen.\n",
  "Pozdrav,\npumpa 17 je i dalje na krivom odjelu.", hide="Izvorna poruka\nPopis je osvježen.", leak=["Lijep pozdrav"])
P("1031-gmail-sl", "Ajda Resnik <ajda@bolnisnica-sava.example>",
  "Pozdravljeni,\nčrpalka 3 je izginila s seznama.\n\nLep pozdrav,\nAjda\n\nV V tor., 3. mar. 2026 ob 09:40 je oseba Ostrava Care Desk <\ncare@ostrava-desk.example> napisala:\n\n> Seznam smo osvežili.\n",
  "Pozdravljeni,\nčrpalka 3 je izginila s seznama.", hide="Seznam smo osvežili.\nje oseba Ostrava", leak=["Lep pozdrav"])
P("1032-gmail-sk", "Ľubica Hronská <lubica@nemocnica-vah.example>",
  "Dobrý deň,\npumpa 6 sa po reštarte nezobrazuje.\n\nĎakujem\nĽubica\n\nut 3. 3. 2026 o 9:40 Ostrava Care Desk <care@ostrava-desk.example> napísal(a):\n\n> Zoznam je obnovený.\n",
  "Dobrý deň,\npumpa 6 sa po reštarte nezobrazuje.", hide="Zoznam je obnovený.\nut 3. 3. 2026", leak=["Ďakujem Ľubica"])
P("1033-gmail-lt-lv-et-mixed", "Rasa Mikalauskaitė <rasa@ligonine-nemunas.example>",
  "Laba diena,\nsiurblio 5 sąraše vis dar nėra.\n\nPagarbiai\nRasa\n\n2026-03-03, an, 09:40 Ostrava Care Desk <care@ostrava-desk.example> rašė:\n\n> otrd., 2026. g. 3. marts, plkst. 08:10 — lietotājs Baiba (<baiba@slimnica.example>) rakstīja:\n>\n>> Kuupäev T, 3. märts 2026 kell 07:55 kirjutas Maarja <maarja@haigla.example>:\n>>\n>>> Pump 5 on kadunud.\n>>\n>> Sūknis 5 ir pazudis.\n>\n> Sąrašas atnaujintas.\n",
  "Laba diena,\nsiurblio 5 sąraše vis dar nėra.", hide="Pump 5 on kadunud.\nSūknis 5 ir pazudis.\nSąrašas atnaujintas.", leak=["Pagarbiai"])
P("1034-gmail-ca", "Mercè Puigdomènech <merce@hospital-ter.example>",
  "Bon dia,\nla bomba 2 encara no surt a la llista.\n\nSalutacions,\nMercè\n\nMissatge de Ostrava Care Desk <care@ostrava-desk.example> del dia dt., 3 de\nmarç 2026 a les 9:40:\n\n> Hem actualitzat la llista.\n",
  "Bon dia,\nla bomba 2 encara no surt a la llista.", hide="Hem actualitzat la llista.\nMissatge de Ostrava", leak=["Salutacions"])
P("1035-gmail-is", "Sólrún Eiríksdóttir <solrun@sjukrahus.example>",
  "Sæl,\ndæla 4 birtist ekki á listanum.\n\nKveðja,\nSólrún\n\nÞann þri., 3. mar. 2026 kl. 09:40 skrifaði Ostrava Care Desk <\ncare@ostrava-desk.example>:\n\n> Listinn hefur verið uppfærður.\n",
  "Sæl,\ndæla 4 birtist ekki á listanum.", hide="Listinn hefur verið uppfærður.\nÞann þri., 3. mar.", leak=["Kveðja"])
H("1036-gmail-fa", "شیرین رستگار <shirin@bimarestan-karun.example>",
  '<div dir="rtl"><div>سلام،</div><div>پمپ شماره ۹ هنوز در فهرست نیست.</div></div><br><div class="gmail_quote"><div dir="rtl" class="gmail_attr">در تاریخ سه‌شنبه ۳ مارس ۲۰۲۶،‏ ۹:۴۰ Ostrava Care Desk &lt;‪care@ostrava-desk.example‬‏&gt; نوشت:<br></div><blockquote class="gmail_quote">فهرست به‌روز شد.</blockquote></div>',
  "سلام،\nپمپ شماره ۹ هنوز در فهرست نیست.", hide="فهرست به‌روز شد.", leak=["در تاریخ"])
P("1037-gmail-hi", "अनन्या भारद्वाज <ananya@aspataal-betwa.example>",
  "नमस्ते,\nपंप 3 अभी भी सूची में नहीं है।\n\nधन्यवाद\nअनन्या\n\nमंगल, 3 मार्च 2026 को 9:40 am बजे को Ostrava Care Desk <\ncare@ostrava-desk.example> ने लिखा:\n\n> सूची अपडेट कर दी गई है।\n",
  "नमस्ते,\nपंप 3 अभी भी सूची में नहीं है।", hide="सूची अपडेट कर दी गई है।", leak=["धन्यवाद", "ने लिखा"])
P("1038-outlook-sr-latin", "Milica Obradov <milica@bolnica-morava.example>",
  "Zdravo,\n\npumpa 11 se ne vidi na spisku od jutros.\n\nSrdačan pozdrav,\nMilica Obradov\nBiomedicinsko inženjerstvo\n\nŠalje: Ostrava Care Desk <care@ostrava-desk.example>\nPoslato: utorak, 3. mart 2026. 9:40\nZa: Milica Obradov <milica@bolnica-morava.example>\nTema: Pump list\n\nSpisak je obnovljen.\n",
  "Zdravo,\n\npumpa 11 se ne vidi na spisku od jutros.", hide="Biomedicinsko inženjerstvo\nPoslato: utorak\nSpisak je obnovljen.", leak=["Srdačan pozdrav"])
P("1039-gmail-mk", "Ангелина Трајковска <angelina@bolnica-vardar.example>",
  "Здраво,\nпумпата 2 ја нема на списокот.\n\nПоздрав,\nАнгелина\n\nНа вт, 3 мар 2026 во 09:40 Ostrava Care Desk <care@ostrava-desk.example>\nнапиша:\n\n> Списокот е обновен.\n",
  "Здраво,\nпумпата 2 ја нема на списокот.", hide="Списокот е обновен.", leak=["Поздрав", "напиша"])
P("1040-gmail-ka", "ნათია ქავთარაძე <natia@klinika-mtkvari.example>",
  "გამარჯობა,\nტუმბო 6 სიაში არ ჩანს.\n\nსამ, 3 მარ. 2026, 09:40-ზე Ostrava Care Desk <care@ostrava-desk.example>-მა დაწერა:\n\n> სია განახლდა.\n",
  "გამარჯობა,\nტუმბო 6 სიაში არ ჩანს.", hide="სია განახლდა.", leak=["დაწერა"])
P("1041-gmail-hy", "Արփինե Մանուկյան <arpine@hivandanots.example>",
  "Բարև,\nպոմպ 3-ը ցուցակում չկա։\n\nերք, 3 մրտ, 2026 թ., 09:40 Ostrava Care Desk <care@ostrava-desk.example> գրել է․\n\n> Ցուցակը թարմացվել է։\n",
  "Բարև,\nպոմպ 3-ը ցուցակում չկա։", hide="Ցուցակը թարմացվել է։", leak=["գրել է"])
P("1042-outlook-cy", "Gwenllian Pritchard <gwenllian@ysbyty-dyfi.example>",
  "Bore da,\n\nNid yw pwmp 4 ar y rhestr o hyd.\n\nCofion cynnes,\nGwenllian\n\nOddi wrth: Ostrava Care Desk <care@ostrava-desk.example>\nAnfonwyd: 03 Mawrth 2026 09:40\nAt: Gwenllian Pritchard <gwenllian@ysbyty-dyfi.example>\nPwnc: Pump list\n\nMae'r rhestr wedi'i diweddaru.\n",
  "Bore da,\n\nNid yw pwmp 4 ar y rhestr o hyd.", hide="Mae'r rhestr wedi'i diweddaru.\nAnfonwyd: 03 Mawrth", leak=["Cofion cynnes"])
P("1043-gmail-eu", "Ainhoa Etxeberria <ainhoa@ospitale-oria.example>",
  "Kaixo,\n5. ponpa ez da zerrendan agertzen.\n\nAgur bero bat,\nAinhoa\n\nOstrava Care Desk erabiltzaileak hau idatzi du (care@ostrava-desk.example)\n(2026 mar. 3, ar. (09:40)):\n\n> Zerrenda eguneratu dugu.\n",
  "Kaixo,\n5. ponpa ez da zerrendan agertzen.", hide="Zerrenda eguneratu dugu.\nerabiltzaileak hau idatzi du", leak=["Agur bero bat"])
P("1044-gmail-gl", "Uxía Carballeira <uxia@hospital-mino.example>",
  "Bos días,\na bomba 7 segue sen aparecer na lista.\n\nUn saúdo,\nUxía\n\nO mar, 3 mar 2026 ás 9:40, Ostrava Care Desk (<care@ostrava-desk.example>)\nescribiu:\n\n> Actualizamos a lista.\n",
  "Bos días,\na bomba 7 segue sen aparecer na lista.", hide="Actualizamos a lista.", leak=["Un saúdo", "escribiu"])
P("1045-gmail-sq", "Besjana Hoxhaj <besjana@spitali-drin.example>",
  "Përshëndetje,\npompa 3 nuk shfaqet ende në listë.\n\nMe respekt,\nBesjana\n\nNë mar, 3 mar 2026 në 9:40, Ostrava Care Desk <care@ostrava-desk.example>\nshkroi:\n\n> Lista u rifreskua.\n",
  "Përshëndetje,\npompa 3 nuk shfaqet ende në listë.", hide="Lista u rifreskua.", leak=["Me respekt", "shkroi"])
P("1046-gmail-az", "Günay Məmmədova <gunay@xestexana-kur.example>",
  "Salam,\n4 nömrəli nasos hələ siyahıda yoxdur.\n\nHörmətlə,\nGünay\n\nOstrava Care Desk <care@ostrava-desk.example>, 3 mar 2026, ç.a., 09:40\ntarixində yazdı:\n\n> Siyahı yeniləndi.\n",
  "Salam,\n4 nömrəli nasos hələ siyahıda yoxdur.", hide="Siyahı yeniləndi.", leak=["Hörmətlə", "tarixində"])
P("1047-gmail-sw", "Neema Mwakyusa <neema@hospitali-pwani.example>",
  "Habari,\npampu namba 4 bado haionekani kwenye orodha.\n\nAsante,\nNeema\n\nMnamo Jnn, 3 Mac 2026 saa 09:40 Ostrava Care Desk <\ncare@ostrava-desk.example> aliandika:\n\n> Orodha imesasishwa.\n",
  "Habari,\npampu namba 4 bado haionekani kwenye orodha.", hide="Orodha imesasishwa.", leak=["Asante,", "aliandika"])
P("1048-outlook-ms", "Nur Aisyah binti Roslan <aisyah@hospital-kinta.example>",
  "Selamat pagi,\n\nPam nombor 6 masih tiada dalam senarai.\n\nSekian, terima kasih.\nAisyah\n\nDaripada: Ostrava Care Desk <care@ostrava-desk.example>\nDihantar: Selasa, 3 Mac 2026 9:40 PG\nKepada: Nur Aisyah binti Roslan <aisyah@hospital-kinta.example>\nSubjek: Pump list\n\nSenarai telah dikemas kini.\n",
  "Selamat pagi,\n\nPam nombor 6 masih tiada dalam senarai.", hide="Dihantar: Selasa\nSenarai telah dikemas kini.", leak=["Sekian, terima kasih"])
P("1049-outlook-zh-tw-plain", "詹佳穎 <chan@yunlin-yy.example>",
  "您好：\n\n3 號幫浦還是沒有出現在清單中，煩請協助。\n\n詹佳穎 敬上\n\n寄件者: Ostrava Care Desk <care@ostrava-desk.example> \n寄件日期: 2026年3月3日 上午 09:40\n收件者: 詹佳穎 <chan@yunlin-yy.example>\n主旨: Pump list\n\n清單已更新。\n",
  "您好：\n\n3 號幫浦還是沒有出現在清單中，煩請協助。", hide="寄件日期\n清單已更新。", leak=["敬上", "清單已更新"])
P("1050-lotus-notes-de", "Irmtraud Kölbel <i.koelbel@lk-werra.example>",
  "Guten Morgen,\n\nPumpe 3 fehlt weiterhin.\n\nMit freundlichen Grüßen\nIrmtraud Kölbel\nLandkreis Werra, Medizintechnik\n\n\n\nVon:    Ostrava Care Desk <care@ostrava-desk.example>\nAn:     i.koelbel@lk-werra.example\nDatum:  03.03.2026 09:40\nBetreff:        Pump list\n\n\n\nDie Liste wurde neu geladen.\n",
  "Guten Morgen,\n\nPumpe 3 fehlt weiterhin.", hide="Landkreis Werra, Medizintechnik\nDie Liste wurde neu geladen.", leak=["Mit freundlichen Grüßen"])
