"""001-060: answers over quoted history, in many languages and the shapes of many mail programs."""

from compose import (
    apple, gmail, gmail_app, iphone, outlook, outlook_web, proton, reply, samsung, thunderbird, thunderbird_html, yahoo, zimbra,
)

# --- English ----------------------------------------------------------------------------------------------------------

reply("001-gmail-web-en", "Nora Whitlock <nora.whitlock@orla.example>", "Re: [CS-2210] Beacon tags", gmail,
      "Hi Imre,\n\nThe restart helped for an hour, then all tags on ward 4 went grey again.\nIs there a log that we can send you?",
      "Nora Whitlock\nBiomedical Engineering | St. Orla Hospital\n+1 555 0134 210",
      "On Mon, Mar 2, 2026 at 9:15 AM Vela Support <support@vela.example> wrote:",
      "Dear Nora,\n\nplease restart the gateway on ward 4. Did that bring the tags back?\n\nImre Fazekas",
      keep=["Is there a log that we can send you?"])

reply("002-gmail-app-en", "Theo Brandt <theo@lumen-clinic.example>", "Re: Rondo roster export", gmail_app,
      "Still the same error on my phone and on the PC. Can you call me after 3?", "Theo",
      "On Tue, Mar 3, 2026, 14:02 Vela Support <support@vela.example> wrote:",
      "Hello Theo,\nplease empty the cache and try the export again.", leak=["Theo,"])

reply("003-outlook-desktop-en", "\"Okafor, Ada\" <ada.okafor@pinecrest.example>", "RE: Kestrel order queue", outlook,
      "Hello,\n\nWe installed 7.3.2 last night. The order queue is moving again but results from the Sunday batch are still missing.\n\nHow do we replay them?",
      "Kind regards,\n\nAda Okafor\nLaboratory IT Lead\nPinecrest Medical Center\nT: 555-0177 ext. 12",
      "From: Vela Support <support@vela.example>\nSent: Monday, March 2, 2026 4:48 PM\nTo: Okafor, Ada <ada.okafor@pinecrest.example>\nCc: Lab Interfaces <lab-if@pinecrest.example>\nSubject: Kestrel order queue",
      "Hi Ada,\n\nversion 7.3.2 fixes the blocked queue. Please install it outside working hours.\n\nRegards,\nImre")

reply("004-outlook-web-en", "Lena Sorrel <lena.sorrel@northquay.example>", "Re: Login for new nurse managers", outlook_web,
      "Thank you, two of the three accounts work.\n\nThe third (j.marsh) says \"licence exceeded\". Do we have to buy one more seat?",
      "Best,\nLena Sorrel\nNorthquay Care Group",
      "From: Vela Support <support@vela.example>\nSent: Tuesday, March 3, 2026 10:11 AM\nTo: Lena Sorrel <lena.sorrel@northquay.example>\nSubject: Login for new nurse managers",
      "Hello Lena,\nI have created the three accounts. Could you let them try?")

reply("005-outlook-ios-en", "Piet Marlow <piet.marlow@orla.example>", "Re: Gateway offline", outlook_web,
      "Rebooted it twice. No change, lights are amber.", "",
      "From: Vela Support <support@vela.example>\nSent: Wednesday, March 4, 2026 7:20:11 AM\nTo: Piet Marlow <piet.marlow@orla.example>\nSubject: Gateway offline",
      "Could you please unplug the gateway for ten seconds?", mobile="Get Outlook for iOS")

reply("006-outlook-android-en", "Rhea Stone <rhea@northquay.example>", "Re: Shift swap", outlook_web,
      "Yes please go ahead, but only for ward B.", "",
      "From: Vela Support <support@vela.example>\nSent: Wednesday, 4 March 2026, 12:00\nTo: Rhea Stone <rhea@northquay.example>\nSubject: Shift swap",
      "Shall I switch the approval step off for you?", mobile="Get Outlook for Android")

reply("007-apple-mail-en", "Gwen Ashby <gwen@ashby-dental.example>", "Re: Calendar sync", apple,
      "Good morning,\n\nsync is back, but every appointment now appears twice: once in green, once in blue.\n\nCan I delete the blue ones safely?",
      "Gwen Ashby\nAshby Dental Practice", "On 2 Mar 2026, at 17:30, Vela Support <support@vela.example> wrote:",
      "Please sign out and in again; the calendar will be read anew.")

reply("008-iphone-en", "Callum Reid <callum.reid@fernhill.example>", "Re: Panic button test", iphone,
      "Button 12 did not ring. The other eleven did.", "Sent from my iPhone",
      "On Mar 5, 2026, at 6:41 AM, Vela Support <support@vela.example> wrote:",
      "Callum, could you press every button once and tell us which of them ring?")

reply("009-yahoo-en", "Ivy Castellan <ivy.castellan@postbox.example>", "Re: Invoice portal", yahoo,
      "I can log in now but the March invoice shows our old address.\nWho changes that?", "Ivy Castellan",
      "On Monday, March 2, 2026 at 09:15:00 AM EST, Vela Support <support@vela.example> wrote:",
      "Dear Ms. Castellan,\nyour password has been reset. Please try again.")

reply("010-thunderbird-bottom-sig-en", "Jonas Ferrer <jferrer@calder-lab.example>", "Re: HL7 listener drops", thunderbird,
      "The listener dropped three times since Friday, always at 02:00.\nThat is when our backup runs. Could the two be related?",
      "Jonas Ferrer - Calder Laboratories\nIs your sample on time? www.calder-lab.example",
      "On 3/2/26 09:15, Vela Support wrote:",
      "Does it happen at a fixed time of day?\nPlease send us the listener log.")

reply("011-thunderbird-html-en", "Mara Quill <mara@quill-vet.example>", "Re: Stock labels", thunderbird_html,
      "The labels print again since the driver update.\nOne thing is left: the bar code is cut off on the right by about two millimetres.",
      "Mara Quill\nQuill Veterinary Surgery", "On 02/03/2026 11:02, Vela Support <support@vela.example> wrote:",
      "Please install driver 4.1 and print one test label.")

reply("012-samsung-en", "Otis Grant <otis.grant@fernhill.example>", "Re: Door reader", samsung,
      "It beeps red for every badge now, also mine.", "Sent from my Galaxy", "-------- Original message --------",
      "From: Vela Support <support@vela.example>\nDate: 3/4/26  10:15 AM  (GMT-05:00)\nTo: Otis Grant <otis.grant@fernhill.example>\nSubject: Door reader",
      "Please hold a badge to the reader and tell us the colour.")

reply("013-proton-en", "Selma Duarte <selma@duarte-pt.example>", "Re: Two-factor codes", proton,
      "The codes arrive now, thank you. But they arrive after four minutes and are then expired.", "",
      "On Monday, March 2nd, 2026 at 9:15 AM, Vela Support <support@vela.example> wrote:",
      "Could you check whether the codes land in your junk folder?")

reply("014-zimbra-en", "Hugo Stellan <hugo.stellan@uni-brenn.example>", "Re: Asset import", zimbra,
      "The import stops at row 5001. Is there a limit in the trial version?", "Hugo Stellan\nUniversity of Brenn, Facility Office",
      "----- Original Message -----",
      "From: \"Vela Support\" <support@vela.example>\nTo: \"Hugo Stellan\" <hugo.stellan@uni-brenn.example>\nSent: Monday, 2 March, 2026 09:15:00\nSubject: Asset import",
      "Please use the CSV template from the help page.")

# --- German -----------------------------------------------------------------------------------------------------------

reply("015-outlook-desktop-de", "Jürgen Ahlers <j.ahlers@hafenklinik.example>", "AW: Dienstplan Export", outlook,
      "Guten Tag Herr Fazekas,\n\nder Export läuft jetzt durch, aber die Umlaute in den Namen sind kaputt (MÃ¼ller statt Müller).\n\nKönnen wir das selbst umstellen?",
      "Mit freundlichen Grüßen\n\nJürgen Ahlers\nLeiter IT\nHafenklinik gGmbH\nTelefon 040 555 0123",
      "Von: Vela Support <support@vela.example>\nGesendet: Montag, 2. März 2026 09:15\nAn: Ahlers, Jürgen <j.ahlers@hafenklinik.example>\nBetreff: Dienstplan Export",
      "Sehr geehrter Herr Ahlers,\n\nbitte stellen Sie das Trennzeichen auf Semikolon.\n\nViele Grüße\nImre Fazekas")

reply("016-gmail-de", "Wiebke Thomsen <wiebke.thomsen@deichpraxis.example>", "Re: Zugang gesperrt", gmail,
      "Moin,\n\nseit heute früh komme ich wieder nicht rein. Gibt es eine Sperre nach drei Versuchen?", "Wiebke Thomsen\nDeichpraxis Dr. Thomsen",
      "Am Mo., 2. März 2026 um 09:15 Uhr schrieb Vela Support <support@vela.example>:", "Wir haben Ihr Konto entsperrt.\nBitte melden Sie sich neu an.")

reply("017-iphone-de", "Kai Brodersen <kai@brodersen-pflege.example>", "Re: Alarmknopf", iphone,
      "Knopf 7 geht nicht. Wer tauscht den aus?", "Von meinem iPhone gesendet", "Am 03.03.2026 um 07:12 schrieb Vela Support <support@vela.example>:",
      "Bitte testen Sie alle Knöpfe einmal.")

reply("018-thunderbird-de", "Uta Lindner <uta.lindner@stadtlabor.example>", "Re: Probenröhrchen", thunderbird,
      "Der Scanner liest die neuen Röhrchen nicht.\nDie alten liest er weiterhin ohne Probleme.", "Uta Lindner\nStadtlabor Ebersberg",
      "Am 02.03.26 um 09:15 schrieb Vela Support:", "Liest der Scanner die alten Röhrchen noch?")

# --- French -----------------------------------------------------------------------------------------------------------

reply("019-gmail-fr", "Solène Guérin <solene.guerin@clinique-ormeaux.example>", "Re: Badges perdus", gmail,
      "Bonjour Imre,\n\nDeux badges restent introuvables sur le plan alors qu'ils sont dans ma main.\nFaut-il les désactiver ?",
      "Solène Guérin\nClinique des Ormeaux", "Le lun. 2 mars 2026 à 09:15, Vela Support <support@vela.example> a écrit :", "Bonjour,\n\npouvez-vous secouer les badges et attendre une minute ?")

reply("020-outlook-desktop-fr", "Bastien Caron <b.caron@hopital-valmont.example>", "RE: File d'attente bloquée", outlook,
      "Bonjour,\n\nLa file est de nouveau bloquée depuis 8 h. Nous avons besoin des résultats avant midi.",
      "Cordialement,\n\nBastien Caron\nResponsable informatique\nHôpital de Valmont",
      "De : Vela Support <support@vela.example>\nEnvoyé : lundi 2 mars 2026 09:15\nÀ : Bastien Caron <b.caron@hopital-valmont.example>\nObjet : File d'attente bloquée",
      "Bonjour Monsieur Caron,\n\nla file a été relancée hier soir.\n\nBien à vous,\nImre")

reply("021-iphone-fr", "Maëlle Picard <maelle@cabinet-picard.example>", "Re: Synchronisation", iphone,
      "Ça marche sur l'iPad mais pas sur mon téléphone. Pourquoi ?", "Envoyé de mon iPhone", "Le 3 mars 2026 à 07:12, Vela Support <support@vela.example> a écrit :",
      "Merci de réinstaller l'application sur tous vos appareils.")

reply("022-proton-fr", "Aurore Blin <aurore@blin-kine.example>", "Re: Facture", proton,
      "Le montant est toujours faux : 120 au lieu de 102.", "", "Le lundi 2 mars 2026 à 09:15, Vela Support <support@vela.example> a écrit :",
      "Nous avons corrigé votre facture.", line="Envoyé avec la messagerie sécurisée Proton Mail.")

# --- Spanish, Portuguese, Italian, Romanian, Catalan ------------------------------------------------------------------

reply("023-gmail-es", "Inés Valcárcel <ines.valcarcel@clinica-arrayan.example>", "Re: Turnos duplicados", gmail,
      "Buenos días:\n\nAhora los turnos de noche salen dos veces en el calendario. ¿Puede ser por el cambio de hora?", "Inés Valcárcel\nClínica Arrayán",
      "El lun, 2 mar 2026 a las 9:15, Vela Support (<support@vela.example>) escribió:", "Estimada Inés:\n\n¿podría cerrar la sesión y volver a entrar?")

reply("024-outlook-desktop-es", "Ramiro Pardo <rpardo@hospital-sanroque.example>", "RE: Lector de pulseras", outlook,
      "Hola:\n\nEl lector funciona en urgencias, pero no en la planta 3.\nEl técnico de ustedes dijo que vendría el jueves.",
      "Saludos cordiales,\n\nRamiro Pardo\nJefe de Sistemas",
      "De: Vela Support <support@vela.example>\nEnviado el: lunes, 2 de marzo de 2026 9:15\nPara: Ramiro Pardo <rpardo@hospital-sanroque.example>\nAsunto: Lector de pulseras",
      "¿Funciona el lector en las demás plantas?")

reply("025-gmail-pt-br", "Caio Tavares <caio.tavares@santacasa-ipe.example>", "Re: Relatório de leitos", gmail,
      "Olá, bom dia!\n\nO relatório abriu, mas o total de leitos está errado: aparecem 48 e temos 52.", "Caio Tavares\nSanta Casa do Ipê",
      "Em seg., 2 de mar. de 2026 às 09:15, Vela Support <support@vela.example> escreveu:", "Por favor, gere o relatório novamente.")

reply("026-outlook-web-pt", "Leonor Matias <leonor.matias@clinica-tejo.example>", "Re: Etiquetas", outlook_web,
      "Bom dia,\n\nas etiquetas saem em branco desde a atualização de ontem.", "Cumprimentos,\nLeonor Matias",
      "De: Vela Support <support@vela.example>\nEnviado: 2 de março de 2026 09:15\nPara: Leonor Matias <leonor.matias@clinica-tejo.example>\nAssunto: Etiquetas",
      "A atualização foi instalada ontem à noite.")

reply("027-apple-it", "Fosca Merani <fosca.merani@casadicura-alba.example>", "Re: Sensori freddo", apple,
      "Buongiorno,\n\nil sensore del frigo 3 segna ancora 14 gradi, ma il termometro dice 5.\n\nLo sostituite voi?", "Fosca Merani",
      "Il giorno 2 mar 2026, alle ore 09:15, Vela Support <support@vela.example> ha scritto:", "Può spegnere e riaccendere il sensore?")

reply("028-outlook-desktop-it", "Dario Brusa <d.brusa@ospedale-verzo.example>", "R: Accesso VPN", outlook,
      "Buonasera,\n\nl'accesso funziona solo dalla sede, non da casa.\n\nServe un certificato nuovo?", "Cordiali saluti\n\nDario Brusa\nUfficio Sistemi",
      "Da: Vela Support <support@vela.example>\nInviato: lunedì 2 marzo 2026 09:15\nA: Dario Brusa <d.brusa@ospedale-verzo.example>\nOggetto: Accesso VPN",
      "L'accesso è stato riattivato.")

reply("029-gmail-ro", "Ilinca Stoian <ilinca.stoian@spital-bistra.example>", "Re: Cititor de carduri", gmail,
      "Bună ziua,\n\ncititorul recunoaște cardurile vechi, dar nu și pe cele primite luni.", "Ilinca Stoian",
      "lun., 2 mar. 2026 la 09:15, Vela Support <support@vela.example> a scris:", "Vă rugăm să reporniți cititorul.")

reply("030-gmail-ca", "Oriol Farré <oriol@farre-fisio.example>", "Re: Agenda", gmail,
      "Bon dia, l'agenda continua buida. Què més puc provar?", "Oriol Farré", "El dl., 2 de març 2026 a les 9:15, Vela Support <support@vela.example> va escriure:", "Heu provat d'actualitzar la pàgina?")

# --- Dutch and the north ----------------------------------------------------------------------------------------------

reply("031-gmail-nl", "Sanne Hoekstra <sanne.hoekstra@zorgwijk.example>", "Re: Rooster", gmail,
      "Goedemorgen,\n\nhet rooster van week 12 is helemaal leeg. Is dat bij andere klanten ook zo?", "Sanne Hoekstra\nZorgwijk Noord",
      "Op ma 2 mrt 2026 om 09:15 schreef Vela Support <support@vela.example>:", "Kunt u de pagina vernieuwen?")

reply("032-outlook-desktop-nl", "Daan Verkerk <d.verkerk@ziekenhuis-ameroord.example>", "RE: Bedsensoren", outlook,
      "Beste Imre,\n\nDe sensoren op kamer 14 en 15 zijn omgewisseld. Hoe zetten we dat recht?", "Met vriendelijke groet,\n\nDaan Verkerk\nFunctioneel beheerder",
      "Van: Vela Support <support@vela.example>\nVerzonden: maandag 2 maart 2026 09:15\nAan: Daan Verkerk <d.verkerk@ziekenhuis-ameroord.example>\nOnderwerp: Bedsensoren",
      "Welke kamers zijn het?")

reply("033-gmail-sv", "Tuva Rosén <tuva.rosen@vardcentralen-lunden.example>", "Re: Larmknapp", gmail,
      "Hej!\n\nKnappen larmar nu, men larmet kommer till fel avdelning.", "Tuva Rosén", "Den mån 2 mars 2026 kl 09:15 skrev Vela Support <support@vela.example>:", "Hej Tuva, kan du testa knappen igen?")

reply("034-outlook-desktop-sv", "Måns Ekdahl <mans.ekdahl@sjukhuset-norrvik.example>", "SV: Skrivare", outlook,
      "Hej,\n\nskrivaren fungerar från Kestrel men inte från Rondo.", "Med vänlig hälsning\n\nMåns Ekdahl\nIT-samordnare",
      "Från: Vela Support <support@vela.example>\nSkickat: den 2 mars 2026 09:15\nTill: Måns Ekdahl <mans.ekdahl@sjukhuset-norrvik.example>\nÄmne: Skrivare",
      "Har ni provat från ett annat program?")

reply("035-gmail-da", "Signe Holm <signe.holm@klinik-aaen.example>", "Re: Vagtplan", gmail,
      "Hej Imre,\n\nvagtplanen viser stadig februar. Kan vi selv skifte måned?", "Signe Holm", "Den man. 2. mar. 2026 kl. 09.15 skrev Vela Support <support@vela.example>:", "Vagtplanen for marts er nu klar.")

reply("036-outlook-web-nb", "Eirik Solbakken <eirik.solbakken@helsehus-fjell.example>", "Sv: Pålogging", outlook_web,
      "Hei,\n\njeg får fortsatt feilmelding 403 når jeg logger på hjemmefra.", "Vennlig hilsen\nEirik Solbakken",
      "Fra: Vela Support <support@vela.example>\nSendt: mandag 2. mars 2026 09:15\nTil: Eirik Solbakken <eirik.solbakken@helsehus-fjell.example>\nEmne: Pålogging",
      "Kontoen din er åpnet igjen.")

reply("037-gmail-fi", "Aino Kettunen <aino.kettunen@sairaala-harju.example>", "Re: Tagit", gmail,
      "Hei,\n\ntagit näkyvät kartalla, mutta väärässä kerroksessa. Mistä kerros asetetaan?", "Aino Kettunen", "ma 2. maalisk. 2026 klo 9.15 Vela Support (support@vela.example) kirjoitti:", "Näkyvätkö tagit nyt kartalla?")

# --- Slavic and Baltic ------------------------------------------------------------------------------------------------

reply("038-gmail-pl", "Zofia Walczak <zofia.walczak@szpital-jodla.example>", "Re: Grafik", gmail,
      "Dzień dobry,\n\ngrafik się otwiera, ale nie można go wydrukować. Czy to wina przeglądarki?", "Zofia Walczak", "pon., 2 mar 2026 o 09:15 Vela Support <support@vela.example> napisał(a):", "Proszę spróbować ponownie otworzyć grafik.")

reply("039-outlook-desktop-pl", "Marek Sowiński <m.sowinski@przychodnia-lesna.example>", "ODP: Czytnik", outlook,
      "Witam,\n\nczytnik nadal nie działa. Proszę o kontakt telefoniczny po 14:00.", "Pozdrawiam,\n\nMarek Sowiński\nAdministrator",
      "Od: Vela Support <support@vela.example>\nWysłano: poniedziałek, 2 marca 2026 09:15\nDo: Marek Sowiński <m.sowinski@przychodnia-lesna.example>\nTemat: Czytnik",
      "Proszę odłączyć czytnik na minutę.")

reply("040-gmail-cs", "Barbora Hájková <barbora.hajkova@nemocnice-dub.example>", "Re: Tiskárna štítků", gmail,
      "Dobrý den,\n\ntiskárna tiskne každý štítek dvakrát.", "Barbora Hájková", "po 2. 3. 2026 v 9:15 odesílatel Vela Support <support@vela.example> napsal:", "Restartujte prosím tiskárnu.")

reply("041-outlook-desktop-sk", "Ľuboš Kráľ <lubos.kral@poliklinika-brest.example>", "RE: Prihlásenie", outlook,
      "Dobrý deň,\n\nheslo som zmenil, ale systém ho neprijíma.", "S pozdravom\n\nĽuboš Kráľ",
      "Od: Vela Support <support@vela.example>\nOdoslané: pondelok 2. marca 2026 9:15\nKomu: Ľuboš Kráľ <lubos.kral@poliklinika-brest.example>\nPredmet: Prihlásenie",
      "Zmeňte si prosím heslo.")

reply("042-gmail-ru", "Антон Вересов <anton.veresov@klinika-bereg.example>", "Re: Метки не видны", gmail,
      "Добрый день!\n\nПосле обновления метки на втором этаже не видны. Можно ли вернуть старую версию?", "Антон Вересов\nКлиника «Берег»",
      "пн, 2 мар. 2026 г. в 09:15, Vela Support <support@vela.example>:", "Здравствуйте, обновление установлено.")

reply("043-outlook-desktop-ru", "Дарья Лужина <d.luzhina@bolnica-sosny.example>", "RE: Очередь заказов", outlook,
      "Добрый день,\n\nочередь снова стоит. Срочно, у нас операции с 10 часов.", "С уважением,\n\nДарья Лужина\nинженер",
      "От: Vela Support <support@vela.example>\nОтправлено: 2 марта 2026 г. 9:15\nКому: Дарья Лужина <d.luzhina@bolnica-sosny.example>\nТема: Очередь заказов",
      "Очередь перезапущена, проверьте, пожалуйста.")

reply("044-gmail-uk", "Оксана Гайова <oksana.hayova@likarnia-dnister.example>", "Re: Звіт", gmail,
      "Добрий день!\n\nЗвіт не завантажується, сторінка біла.", "Оксана Гайова", "пн, 2 бер. 2026 р. о 09:15 Vela Support <support@vela.example> пише:", "Спробуйте, будь ласка, ще раз.")

reply("045-gmail-bg", "Петя Дончева <petya.doncheva@bolnitsa-rila.example>", "Re: Достъп", gmail,
      "Здравейте,\n\nдостъпът работи, но липсва менюто за справки.", "Петя Дончева", "На пн, 2.03.2026 г. в 9:15 Vela Support <support@vela.example> написа:", "Достъпът е възстановен.")

reply("046-gmail-hr", "Lucija Perković <lucija.perkovic@bolnica-krka.example>", "Re: Raspored", gmail,
      "Dobar dan,\n\nraspored je sada vidljiv, ali bez imena liječnika.", "Lucija Perković", "pon, 2. ožu 2026. u 09:15 Vela Support <support@vela.example> napisao je:", "Je li raspored sada vidljiv?")

reply("047-thunderbird-sl", "Jure Kobal <jure.kobal@klinika-soca.example>", "Re: Senzor", thunderbird,
      "Senzor v sobi 9 javlja napako E17.\nKaj pomeni ta koda?", "Jure Kobal", "Vela Support je 2. 03. 26 ob 09:15 napisal:", "Katero napako javlja senzor?")

reply("048-gmail-lt", "Rasa Žemaitė <rasa.zemaite@ligonine-nida.example>", "Re: Etiketės", gmail,
      "Laba diena,\n\netiketės spausdinamos be brūkšninio kodo.", "Rasa Žemaitė", "2026-03-02, pr, 09:15 Vela Support <support@vela.example> rašė:", "Ar etiketės jau spausdinamos?")

# --- Hungarian, Greek, Turkish, Arabic, Hebrew ------------------------------------------------------------------------

reply("049-gmail-hu", "Réka Somodi <reka.somodi@korhaz-matra.example>", "Re: Beosztás", gmail,
      "Jó napot!\n\nA beosztás megint eltűnt. Van róla mentés?", "Somodi Réka", "Vela Support <support@vela.example> ezt írta (időpont: 2026. márc. 2., H, 9:15):", "Visszaállítottuk a beosztást.")

reply("050-outlook-web-el", "Δάφνη Καλλιγά <dafni.kalliga@klinikh-aigli.example>", "Απ: Σύνδεση", outlook_web,
      "Καλημέρα,\n\nη σύνδεση κόβεται κάθε πέντε λεπτά. Τι να ελέγξω;", "Με εκτίμηση,\nΔάφνη Καλλιγά",
      "Από: Vela Support <support@vela.example>\nΣτάλθηκε: Δευτέρα, 2 Μαρτίου 2026 9:15 πμ\nΠρος: Δάφνη Καλλιγά <dafni.kalliga@klinikh-aigli.example>\nΘέμα: Σύνδεση",
      "Η σύνδεση αποκαταστάθηκε.")

reply("051-gmail-tr", "Ece Yıldırım <ece.yildirim@hastane-cinar.example>", "Re: Rapor", gmail,
      "Merhaba,\n\nrapor açılıyor ama tarihler bir gün geride. Saat dilimi ayarı nerede?", "Ece Yıldırım", "Vela Support <support@vela.example>, 2 Mar 2026 Pzt, 09:15 tarihinde şunu yazdı:", "Raporu tekrar açar mısınız?")

reply("052-outlook-desktop-tr", "Kerem Aydoğan <kerem.aydogan@klinik-safir.example>", "YNT: Etiket yazıcı", outlook,
      "İyi günler,\n\nyazıcı çalışıyor fakat etiketler boş çıkıyor.", "Saygılarımla,\n\nKerem Aydoğan",
      "Kimden: Vela Support <support@vela.example>\nGönderildi: 2 Mart 2026 Pazartesi 09:15\nKime: Kerem Aydoğan <kerem.aydogan@klinik-safir.example>\nKonu: Etiket yazıcı",
      "Lütfen yazıcıyı yeniden başlatın.")

reply("053-gmail-ar", "سلمى الحداد <salma.haddad@mustashfa-noor.example>", "Re: بطاقات", gmail,
      "صباح الخير،\n\nالبطاقات الجديدة لا تعمل على باب الطوارئ. هل يمكنكم المساعدة؟", "سلمى الحداد", "في الاثنين، 2 مارس 2026 في 9:15 ص تمت كتابة ما يلي بواسطة Vela Support <support@vela.example>:", "مرحبا، تم تفعيل البطاقات الجديدة.")

reply("054-gmail-he", "נועה ברקאי <noa.barkai@merpaa-alon.example>", "Re: דוחות", gmail,
      "שלום,\n\nהדוח היומי מגיע ריק מאז יום ראשון.", "נועה ברקאי", "‫בתאריך יום ב׳, 2 במרץ 2026 ב-9:15 מאת ‪Vela Support‬‏ <‪support@vela.example‬‏>:‬", "הדוח תוקן ונשלח שוב.")

# --- East Asia --------------------------------------------------------------------------------------------------------

reply("055-gmail-ja", "高瀬 美緒 <mio.takase@aoba-iryo.example>", "Re: タグの表示", gmail,
      "お世話になっております。\n\n再起動後も3階のタグが表示されません。ログを送ればよいでしょうか?", "高瀬 美緒\n青葉医療センター", "2026年3月2日(月) 9:15 Vela Support <support@vela.example>:", "ゲートウェイを再起動していただけますか。")

reply("056-outlook-desktop-ja", "佐伯 亮 <ryo.saeki@minato-kensa.example>", "RE: 検査結果の遅延", outlook,
      "ご担当者様\n\n昨夜から検査結果が届いていません。至急ご確認ください。", "よろしくお願いいたします。\n佐伯 亮\n港検査株式会社",
      "差出人: Vela Support <support@vela.example>\n送信日時: 2026年3月2日 9:15\n宛先: 佐伯 亮 <ryo.saeki@minato-kensa.example>\n件名: 検査結果の遅延",
      "現在の状況をお知らせください。",
      more={"also_accept": ["ご担当者様\n\n昨夜から検査結果が届いていません。至急ご確認ください。\n\nよろしくお願いいたします。"]})

reply("057-gmail-zh-cn", "林晓雯 <xiaowen.lin@yunshan-yiyuan.example>", "Re: 标签离线", gmail,
      "您好,\n\n更新之后有六个标签仍然离线。需要更换电池吗?", "林晓雯\n云山医院", "Vela Support <support@vela.example> 于2026年3月2日周一 09:15写道:", "请先更新网关固件。")

reply("058-outlook-desktop-zh-cn", "陈子昂 <ziang.chen@donghu-jiankang.example>", "答复: 排班表", outlook,
      "你好,\n\n排班表能打开了,但是无法保存修改。", "此致\n敬礼\n陈子昂", "发件人: Vela Support <support@vela.example>\n发送时间: 2026年3月2日 9:15\n收件人: 陈子昂 <ziang.chen@donghu-jiankang.example>\n主题: 排班表",
      "请清除浏览器缓存后重试。")

reply("059-gmail-ko", "한서윤 <seoyun.han@haneul-byeongwon.example>", "Re: 로그인 오류", gmail,
      "안녕하세요.\n\n비밀번호를 바꾼 뒤에도 로그인이 되지 않습니다. 계정이 잠긴 건가요?", "한서윤", "2026년 3월 2일 (월) 오전 9:15, Vela Support <support@vela.example>님이 작성:", "비밀번호를 변경해 주세요.")

reply("060-samsung-de", "Birte Paulsen <birte@paulsen-pflege.example>", "Re: Türleser", samsung,
      "Leser blinkt nur noch rot. Bitte um Rückruf.", "Von meinem Galaxy gesendet", "-------- Ursprüngliche Nachricht --------",
      "Von: Vela Support <support@vela.example>\nDatum: 04.03.26  10:15  (GMT+01:00)\nAn: Birte Paulsen <birte@paulsen-pflege.example>\nBetreff: Türleser",
      "Welche Farbe zeigt der Leser?")
