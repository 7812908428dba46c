"""What stands beside the facts of an absence notice, and what only a person writes who will be away."""
# ruff: noqa: E501 - lists of words, one language beside the other

# Thanks for the message that the notice answers.
THANKS = """
en: thank you for your e mail | thank you for your email | thank you for your mail | thank you for your message | thank you for your note | thank you for contacting | thank you for getting in touch | thank you for writing | thank you for reaching | thank you for the message | thank you for the email | thank you for emailing | thanks for your e mail | thanks for your email | thanks for your mail | thanks for your message | thanks for contacting | thanks for getting in touch | thanks for writing | thanks for reaching | thanks for the message | thanks for the email | many thanks for your | thank you very much for your | i have received your | i received your | received your e mail | received your email | received your message | thanks for your note | thanks so much for your | thanks a lot for your
de: dank für ihre | dank für deine | dank für eure | dank für die nachricht | danke für ihre | danke für deine | danke für die nachricht | dank für ihr | danke für ihr | ihre nachricht habe ich erhalten | ihre e mail habe ich erhalten | herzlichen dank für
fr: merci pour votre | merci de votre | merci pour ton | je vous remercie | nous vous remercions | j ai bien reçu | nous avons bien reçu | votre message a bien | bien reçu votre
es: gracias por su | gracias por tu | gracias por contactar | gracias por escribir | gracias por el mensaje | gracias por el correo | he recibido su | he recibido tu | agradezco su
ca: gràcies pel | gràcies per | moltes gràcies
gl: grazas polo | grazas por
eu: eskerrik asko
it: grazie per il | grazie per la | grazie per aver | grazie della | grazie del | la ringrazio | vi ringrazio | ho ricevuto la
pt: obrigado pel | obrigada pel | obrigado por | obrigada por | agradeço o | agradeço a | agradecemos | recebi o seu | recebi a sua
nl: bedankt voor | dank voor | dank u voor | dank je voor | hartelijk dank | ik heb uw | dank je wel voor
af: dankie vir
sv: tack för ditt | tack för ert | tack för din | tack för er | tack för mejl | tack för mail | tack för meddel
da: tak for din | tak for deres | tak for jeres | tak for mail | tak for besked | tak for henvend
nb: takk for din | takk for e post | takk for meld | takk for mail | takk for henvend | takk for at
is: takk fyrir | þakka þér
fi: kiitos viesti | kiitos sähköposti | kiitos yhteyd | kiitos meili
et: tänan | täname | aitäh
lv: paldies par | pateicos
lt: dėkoju | ačiū | dėkojame
pl: dziękuję za | dziękujemy za | otrzymałem | otrzymałam
cs: děkuji za | děkujeme za | děkuji vám | díky za
sk: ďakujem za | ďakujeme za | ďakujem vám | vďaka za
sl: hvala za | zahvaljujem
hr: hvala na | hvala vam | zahvaljujem | hvala što
sr: хвала
mk: благодарам | ви благодар
bg: благодаря | благодарим
ru: спасибо за | благодарю | благодарим | спасибо вам
uk: дякую за | дякуємо за | щиро дякую
be: дзякуй
hu: köszönöm | köszönjük
ro: mulțumesc pentru | mulțumim pentru | vă mulțumesc | am primit mesaj
sq: faleminderit
el: ευχαριστώ | σας ευχαριστ | ευχαριστούμε
tr: e postanız için teşekkür | mesajınız için teşekkür | mailiniz için teşekkür | teşekkür ederim | teşekkürler | teşekkür ederiz
az: təşəkkür
kk: рахмет
hy: շնորհակալ
ka: გმადლობ | მადლობ
ar: شكرا | أشكر | نشكر
he: תודה על | תודה רבה | תודה שפנית
fa: سپاس | متشکر | ممنون
ur: شکریہ
hi: धन्यवाद
bn: ধন্যবাদ
ta: நன்றி
vi: cảm ơn
id: terima kasih
tl: salamat
sw: asante
cy: diolch am
ga: go raibh maith
mt: grazzi
lb: merci fir
th: ขอบคุณ
ja: ありがとうございま | メールを受信 | メールをいただき | ご連絡いただき
zh: 谢谢 | 謝謝 | 感谢 | 感謝 | 已收到 | 收到您的 | 来信收悉 | 来信已
ko: 감사합니다 | 감사드립니다 | 메일 감사 | 메일을 받았
"""
# Greetings, apologies, wishes and endings: they say nothing for or against.
POLITE = """
en: dear | hello | good morning | good afternoon | good day | sorry for | apologies | apologise | apologize | inconvenience | understanding | patience | best wishes | kind regards | best regards | regards | merry christmas | happy new year | happy holidays | season s greetings | wish you | have a nice | have a great | have a good | sincerely | please note | please be aware | please be advised | i would like to inform
de: guten tag | guten morgen | sehr geehrte | liebe | lieber | hallo | verständnis | entschuldig | geduld | grüße | grüßen | gruß | frohe | schöne | wünsche | wünschen | gesegnete | guten rutsch | bitte beachten
fr: bonjour | madame | monsieur | merci de votre compréhension | compréhension | excus | désolé | cordialement | bien à vous | joyeu | bonne année | bonnes fêtes | belles fêtes | souhait | je vous informe | salutations | veuillez noter
es: hola | buenos | buenas | estimad | disculp | lament | comprensión | saludo | atentamente | gracias | felices | felic | le informo | les informo | muchas gracias
ca: bon dia | benvolgu | disculp | salutacions | gràcies | bones festes
gl: ola_ | desculp | saúdos | grazas
it: buongiorno | gentile | gentili | salve | buonasera | scus | comprensione | cordiali | saluti | grazie | buon | buone | auguri | distinti | la informo | vi informo
pt: bom dia | boa tarde | olá | exmo | exma | caro | cara | prezad | desculp | lament | compreensão | cumprimentos | atenciosamente | obrigad | boas festas | feliz | informo que
nl: goedendag | beste | geachte | goedemorgen | hallo | begrip | excuses | verontschuldig | groet | groeten | fijne | prettige | ongemak
sv: hej | hejsan | god dag | ursäkta | förståelse | hälsning | mvh | trevlig | glad | god jul | gott nytt
da: hej | kære | goddag | god dag | beklager | undskyld | forståelse | hilsen | hilsner | mvh | vh_ | glædelig | godt nytår | god sommer
nb: hei | god dag | beklager | forståelse | hilsen | mvh | god jul | godt nytt | god sommer | ha en fin
is: góðan dag | sæl | kveðj | afsak
fi: hei | hyvä | terve | moi_ | pahoittel | ymmärrys | terveisin | ystävällis | hyvää | mukavaa | kiitos
et: tere | lugupeetud | vabandus | parimate | lugupidamis | kaunist
lv: labdien | cienījam | atvain | cieņā | ar cieņu | sveiki | priecīg
lt: laba diena | sveiki | gerb | atsipraš | pagarbiai | linkėj | gražių
pl: dzień dobry | szanown | witam | przepraszam | zrozumienie | wyrozumiałość | pozdraw | poważaniem | wesołych | dziękuję | informuję | uprzejmie informuj
cs: dobrý den | vážen | omlouv | pochopení | pozdrav | děkuj | krásné | veselé | hezký
sk: dobrý deň | vážen | ospravedl | pochopenie | pozdrav | ďakujem | krásne | veselé | pekný
sl: pozdravljeni | spoštovan | dober dan | opravič | razumevanje | pozdrav | hvala | vesel | lep dan
hr: poštovan | dobar dan | isprič | razumijevanj | pozdrav | hvala | srdačan | sretn
sr: поштован | добар дан | извин | разумева | поздрав | хвала | срећн
mk: почитуван | здраво | поздрав | извин
bg: здравейте | уважаем | добър ден | извин | разбиране | поздрав | весел | благодаря
ru: здравствуйте | добрый | уважаем | извин | понимани | уважением | спасибо | с наступающ | с новым
uk: вітаю | добрий день | доброго | шановн | вибач | перепрош | розумінн | повагою | дякую | гарного
be: добры дзень | вітаю
hu: tisztelt | kedves | jó napot | elnézés | megértés | üdvözlettel | köszön | boldog | kellemes | szép napot
ro: bună | stimat | dragă | scuze | înțelegere | cu stimă | mulțumesc | sărbători fericite | o zi
sq: përshëndetje | i nderuar | ju kërkoj
el: καλημέρα | γεια | αγαπητ | αξιότιμ | κύριε | κυρία | συγγνώμη | κατανόηση | εκτίμηση | φιλικ | ευχαριστ | καλές γιορτές | χρόνια πολλά
tr: merhaba | sayın | iyi günler | özür | anlayış | saygı | saygılar | teşekkür | bayramınız | iyi bayram | mutlu
az: salam | hörmətli
ar: السلام عليكم | مرحبا | تحية | عزيزي | السادة | السيد | نعتذر | أعتذر | تفهم | مع أطيب | مع التحية | تحياتي | كل عام
he: שלום | בוקר טוב | תודה | סליחה | מתנצל | בברכה | הבנת | חג שמח
fa: سلام | با درود | پوزش | با احترام | با تشکر
hi: नमस्ते | नमस्कार | प्रिय | खेद | सादर
vi: xin chào | kính gửi | kính thưa | chào | xin lỗi | mong | trân trọng
id: yth_ | halo | selamat | dengan hormat | mohon maaf | maaf | salam | hormat
ms: salam | selamat | tuan | puan | maaf | kerjasama
th: สวัสดี | เรียน | ขออภัย | ขอแสดงความนับถือ
ja: お世話になって | いつも大変 | いつもお世話 | 拝啓 | お詫び | 申し訳 | 恐れ入り | 恐縮 | ご不便 | ご迷惑 | 何卒 | よろしくお願い | 宜しくお願い | ご了承 | ご理解
zh: 您好 | 你好 | 尊敬的 | 亲爱的 | 抱歉 | 歉意 | 谅解 | 諒解 | 见谅 | 見諒 | 敬请 | 敬請 | 祝您 | 此致 | 新年快乐
ko: 안녕하세요 | 안녕하십니까 | 죄송합니다 | 양해 | 불편 | 드림 | 수고하세요 | 좋은 하루
"""
# Plans told before they begin, arrangements, things asked for, and words of a matter: a person speaks.
PERSON = """
en: next week | next month | starting next | before then | before that | by then | until then | just to let you know | just letting you know | fyi | by the way | as discussed | as agreed | that s fine | sounds good | see you_ | can you | could you | would you | please send me | please send us | please come | please make | please reset | please check | please give | please do | please let | please keep | we need | i need | i forgot | instead of me | in my place | the visit | appointment | technician | engineer | still | attached | enclosed | yesterday | last week | this one | asked | unlock | install | deliver | courier | delivery | invoice | login | password | let him in | let her in | let them in | let you in | so please | before i | before we | from tomorrow | starting tomorrow | as of tomorrow | tomorrow i | tomorrow we | tomorrow at | for tomorrow | come tomorrow | setting | screen | planner | roster shows | calendar shows | still shows | error | button | export | please lock | please block | please remove | please delete | please disable | please deactivate | please confirm | please change | please add | please update | please cancel | please forward this | please arrange | please fix | please repair | please replace | please stop | pls_
de: trotzdem | stellen sie | ändern sie | tragen sie | schalten sie | löschen sie | schicken sie uns | ab morgen | übermorgen | nächste woche | nächsten montag | nächsten dienstag | nächsten mittwoch | nächsten donnerstag | nächsten freitag | nächsten monat | kommende woche | vorher | bis dahin | nur zur info | zur info | übrigens | wie besprochen | wie vereinbart | könnten sie | könnt ihr | bitte schicken | bitte senden sie mir | bitte senden sie uns | bitte kommen | bitte schalten | bitte löschen | bitte prüfen | bitte tragen | bitte stellen | bitte ändern | termin | techniker | immer noch | anbei | im anhang | gestern | letzte woche | lieferung | rechnung | passwort | brauche | brauchen wir | lässt ihn | lässt sie | von morgen an | für morgen | noch nicht | leider noch | noch immer | einstellung | dienstplan | bildschirm | angezeigt | fehler | einrichten | eintragen | einstellen | bitte sperren | bitte entfernen | bitte deaktivieren | bitte bestätigen | bitte ergänzen | bitte aktualisieren | bitte stornieren | bitte ersetzen | bitte beheben | bitte reparieren | bitte stoppen | bestätigen sie uns | sperren sie | zugang
fr: la semaine prochaine | semaine prochaine | le mois prochain | d ici là | avant mon | avant cela | pour info | au fait | comme convenu | pouvez vous passer | pouvez vous venir | pouvez vous envoyer | pourriez vous | merci de m envoyer | merci de nous envoyer | merci de passer | merci de venir | rendez vous | technicien | toujours pas | ci joint | en pièce jointe | hier | la semaine dernière | livraison | facture | mot de passe | il faudrait | j ai besoin | nous avons besoin | on peut | à partir de demain | dès demain | demain je | demain nous | réglage | écran | planning | erreur | affiche | bouton | merci de supprimer | merci de bloquer | merci de désactiver | merci de confirmer | merci de modifier | merci de changer | merci de réparer | veuillez supprimer | veuillez bloquer | veuillez désactiver | veuillez confirmer | veuillez modifier | veuillez changer
es: la semana que viene | la próxima semana | próxima semana | el mes que viene | antes de que | antes de eso | hasta entonces | por cierto | como acordamos | podrían | podéis | puede usted | envíenme | envíennos | vengan | la cita | técnico | sigue | todavía | adjunto | ayer | la semana pasada | entrega | factura | contraseña | necesito | necesitamos | a partir de mañana | desde mañana | mañana por | pantalla | ajustes | planificador | botón | aparece | por favor bloqueen | bloqueen | eliminen | desactiven | confirmen | cambien | borren | arreglen | por favor bloquee | por favor elimine | por favor confirme
it: la settimana prossima | prossima settimana | il mese prossimo | prima di allora | fino ad allora | tra l altro | come concordato | potreste | potrebbe | mandatemi | inviatemi | appuntamento | tecnico | ancora | in allegato | allego | ieri | la settimana scorsa | consegna | fattura | password | ho bisogno | abbiamo bisogno | vi chiedo | da domani | a partire da domani | schermata | schermo | impostazion | errore | pulsante | vi prego di | vi preghiamo di bloccare | bloccate | eliminate | disattivate | confermate | modificate | cambiate | riparate | confermateci
pt: na próxima semana | próxima semana | semana que vem | no próximo mês | antes disso | até lá | já agora | conforme combinado | poderiam | pode vir | enviem | a visita | técnico | em anexo | ontem | na semana passada | entrega | fatura | senha | preciso | precisamos | a partir de amanhã | ainda não | ecrã | tela_ | definiç | configuraç | erro_ | botão | bloqueiem | eliminem | desativem | confirmem | alterem | mudem | reparem | por favor bloqueie | por favor confirme
nl: volgende week | volgende maand | voor die tijd | tot dan | ter info | trouwens | zoals afgesproken | kunnen jullie | kun je | kan je | graag voor | afspraak | monteur | nog steeds | bijlage | gisteren | vorige week | levering | factuur | wachtwoord | ik heb nodig | we hebben | vanaf morgen | stuur mij | stuur ons | scherm | instelling | foutmelding | rooster | knop | graag blokkeren | graag verwijderen | gelieve te | blokkeer | verwijder | bevestig | wijzig | willen jullie | wilt u
sv: nästa vecka | nästa månad | innan dess | tills dess | förresten | som överenskommet | kan ni | kunde ni | besöket | tekniker | fortfarande | bifogar | bifogat | igår | i går | förra veckan | leverans | faktura | lösenord | vi behöver | jag behöver | från imorgon | från och med imorgon | från och med i morgon | skicka mig | skicka till oss | skärm | inställning | felmeddelande | schemat | knapp | spärra | ta bort | bekräfta | ändra | avaktivera | byt ut
da: næste uge | næste måned | inden da | indtil da | forresten | som aftalt | kunne i_ | besøget | tekniker | stadig | vedhæft | i går | sidste uge | levering | faktura | adgangskode | vi har brug | jeg har brug | fra i morgen | kan i komme | send mig | send os | skærm | indstilling | fejl | vagtplan | knap_ | spær | slet | fjern | bekræft | ret venligst | deaktiver
nb: neste uke | neste måned | før det | innen da | forresten | som avtalt | besøket | tekniker | fortsatt | fremdeles | vedlagt | i går | forrige uke | levering | faktura | passord | vi trenger | jeg trenger | fra i morgen | send meg | send oss | skjerm | innstilling | feil | vaktplan | knapp | sperr | slett | fjern | bekreft | endre | deaktiver
fi: huomisesta | ensi viikolla | ensi kuussa | sitä ennen | siihen asti | muuten | kuten sovittiin | voitteko | voisitteko | voitko | voisitko | lähettäkää | käynti | asentaja | edelleen_ | vieläkin | liitteenä | eilen | viime viikolla | toimitus | lasku | salasana | tarvitsemme | tarvitsen | näyttö | näytö | asetus | asetuks | virhe | työvuorolista | painike | poistakaa | sulkekaa | vahvistakaa | muuttakaa | korjatkaa | vaihtakaa
pl: od jutra | w przyszłym tygodniu | przyszłym | przedtem | do tego czasu | przy okazji | zgodnie z ustaleniami | proszę przesłać | proszę przysłać | proszę przyjechać | wizyt | technik | serwisant | nadal | wciąż | w załączeniu | wczoraj | w zeszłym | dostaw | faktur | hasło | potrzebuj | czy_ | ekran | ustawieni | błąd | błęd | grafik | przycisk | proszę zablokować | proszę usunąć | proszę potwierdzić | proszę zmienić | proszę wyłączyć | proszę naprawić | proszę o zablokowanie | proszę o usunięcie | proszę o potwierdzenie
cs: od zítřka | příští týden | příštího | předtím | do té doby | mimochodem | jak jsme se domluvili | mohli byste | pošlete | přijeďte | schůzk | technik | stále | pořád | v příloze | včera | minulý týden | dodávk | faktur | heslo | potřebuj | od zítra | můžete přijet | můžete poslat | obrazov | nastaven | chyb | rozpis | tlačít | prosím zablokujte | zablokujte | smažte | odstraňte | potvrďte | změňte | opravte | zrušte
sk: budúci týždeň | dovtedy | predtým | mimochodom | mohli by ste | pošlite | príďte | stretnut | technik | stále | v prílohe | včera | minulý týždeň | faktúr | heslo | potrebuj | od zajtra | môžete prísť | môžete poslať | obrazov | nastaven | chyb | rozpis | tlačid | zablokujte | vymažte | odstráňte | potvrďte | zmeňte | opravte | zrušte
sl: prihodnji teden | naslednji teden | pred tem | do takrat | lahko pošljete | termin | serviser | še vedno | v prilogi | včeraj | račun | geslo_ | gesla | potrebuj | od jutri | zaslon | nastavit | napak
hr: idući tjedan | sljedeći tjedan | prije toga | do tada | možete li | pošaljite | termin | serviser | još uvijek | u prilogu | jučer | račun | lozink | trebam | od sutra | ekran | postavk | grešk | zaslon
bg: следващата седмица | дотогава | може ли | изпратете | техник | все още | прилагам | вчера | фактур | парол | от утре | можете ли | екран | настройк | грешк
ru: на следующей неделе | на той неделе | до этого | до тех пор | кстати | как договаривались | не могли бы | можно ли | пришлите | приезжайте | визит | техник | инженер | мастер | все еще | по прежнему | во вложении | прилагаю | вчера | на прошлой неделе | поставк | счет_ | пароль | нам нужно | мне нужно | с завтрашнего | можете ли | вы можете прислать | экран | настройк | ошибк | графике | кнопк | заблокируйте | удалите | отключите | подтвердите | измените | исправьте | замените | отмените
uk: наступного тижня | до того часу | до речі | чи можете | чи могли | надішліть | приїдьте | візит | технік | майстер | досі | додаю | вчора | минулого тижня | рахунок | пароль | нам потрібно | з завтрашнього | від завтра | екран | налаштув | помилк | графік | кнопк | заблокуйте | видаліть | вимкніть | підтвердьте | змініть | виправте | замініть
hu: jövő héten | jövő hét | addig | egyébként | ahogy megbeszéltük | tudnának | küldjék | jöjjenek | technikus | szerelő | még mindig | mellékel | csatol | tegnap | múlt héten | szállít | számla | jelszó | szükség | holnaptól | képerny | beállít | hiba_ | hibá | gomb | kérem tiltsák | tiltsák | töröljék | erősítsék | módosítsák | javítsák
ro: săptămâna viitoare | până atunci | apropo | cum am stabilit | ați putea | trimiteți | veniți | tehnician | încă | atașat | ieri | săptămâna trecută | livrare | factur | parol | avem nevoie | am nevoie | de mâine | puteți trimite | puteți veni | ecran | setăr | eroare | buton | blocați | ștergeți | dezactivați | confirmați | modificați | reparați
el: την επόμενη εβδομάδα | μέχρι τότε | παρεμπιπτόντως | θα μπορούσατε | στείλτε μου | στείλτε μας | ραντεβού | τεχνικός | ακόμα | ακόμη | επισυνάπτω | χθες | τιμολόγιο | κωδικ | χρειαζόμαστε | από αύριο | μπορείτε να έρθετε | μπορείτε να στείλετε | οθόνη | ρύθμισ | σφάλμα | κουμπί | μπλοκάρετε | διαγράψτε | απενεργοποιήστε | επιβεβαιώστε | αλλάξτε | διορθώστε
tr: haftaya | gelecek hafta | önümüzdeki hafta | o zamana kadar | bu arada | konuştuğumuz gibi | bilir misiniz | lütfen gönder | gelin_ | randevu | teknisyen | hâlâ_ | ekte | dün_ | geçen hafta | teslimat | fatura | şifre | ihtiyac | yarından | ekran | ayar | hatası | düğme | lütfen engelle | lütfen silin | lütfen onayla | lütfen değiştir | iptal edin | kapatın
ar: الأسبوع القادم | الأسبوع المقبل | قبل ذلك | حتى ذلك | هل_ | أرسلوا | موعد | فني_ | لا يزال | مرفق | أمس | الفاتورة | كلمة المرور | نحتاج | من الغد | ابتداء من الغد | شاشة | إعداد | خطأ
he: בשבוע הבא | שבוע הבא | משבוע הבא | לפני כן | עד אז | אגב | האם | שלחו | טכנאי | עדיין | מצורף | מצ ב | אתמול | חשבונית | סיסמה | צריכים | ממחר | החל ממחר | מסך | הגדרה | הגדרות | שגיאה
fa: فردا | هفته آینده | لطفا ارسال | هنوز | پیوست | دیروز
vi: tuần sau | tuần tới | trước đó | vui lòng gửi | kỹ thuật viên | đính kèm | hôm qua | hóa đơn | mật khẩu | từ ngày mai | màn hình | cài đặt
id: minggu depan | sebelum itu | bisakah | teknisi | masih | terlampir | kemarin | faktur | kata sandi | butuh | mulai besok | tolong kirim | tolong perbaiki | layar | pengaturan | galat
ja: 来週 | 明日から | 明後日 | 来月 | それまでに | できますか | でしょうか | 訪問 | まだ | 添付 | 昨日 | 先週 | 請求書 | エラー | 故障 | いただけますか | いただけないで | 設定 | 登録 | 画面 | 申請 | システム | 表示 | 削除してください | 停止してください | 変更してください | 修正してください | 交換してください | 無効に
zh: 下周 | 下週 | 下个月 | 下個月 | 在此之前 | 能否 | 可否 | 可以吗 | 吗_ | 请派 | 技术员 | 工程师来 | 仍然 | 还是 | 附件 | 昨天 | 上周 | 发票 | 密码 | 从明天 | 從明天 | 明天起 | 设置 | 設定 | 页面 | 頁面 | 申请 | 申請 | 登记 | 显示 | 顯示 | 系统里 | 请删除 | 请停用 | 请修改 | 请更换 | 请确认 | 请取消 | 請刪除 | 請停用 | 請修改
ko: 다음 주 | 다음주 | 다음 달 | 그 전에 | 전까지 | 가능할까요 | 수 있나요 | 방문 | 기사님 | 아직 | 여전히 | 첨부 | 어제 | 지난주 | 오류 | 비밀번호 | 내일부터 | 설정 | 화면 | 등록 | 신청 | 표시 | 삭제해 | 차단해 | 변경해 | 수정해 | 확인 부탁 | 교체해 | 취소해
"""
# What desks call their cases: one that is closed or was left is no absence.
CASE = """
en: ticket | case_ | incident | request_ | order_
de: ticket | vorgang | störung | fall_
fr: ticket | demande | dossier | incident
es: caso_ | ticket | solicitud | incidencia
it: ticket | richiesta | segnalazione | pratica
pt: ticket | chamado | pedido | solicitação | caso_
nl: ticket | melding | aanvraag | zaak_
sv: ärende
da: sag_ | sagen
nb: sak_ | saken
fi: tiketti | palvelupyyn | pyyntö
pl: zgłoszeni | sprawa
cs: požadav | tiket
sk: požiadav | tiket
hu: bejelentés | jegy_
ro: tichet | solicitare
el: αίτημα
tr: talep
ru: заявк | обращени | тикет
uk: заявк | звернення
ja: 受付番号 | チケット
zh: 工单 | 工單
ko: 접수 | 티켓
ar: طلبك | تذكرة
he: פנייה | פנייתך
"""
