"""What absence notices say besides: when one answers, what becomes of mail, and that a program says so."""
# ruff: noqa: E501 - lists of words, one language beside the other

LATER = """
en: replies may | longer than usual | allow some time | may take | pick up your | catch up on | see your message | read your | will reply | will respond | will answer | will get back | will be in touch | will attend to | will deal with | will look at | will read your | will be answered | will be dealt with | will be processed | ll reply | ll respond | ll answer | ll get back | ll be in touch | shall reply | shall respond | shall get back | respond to your | reply to your | replying | responding | reply when | upon my return | on my return | upon return | on return | when i return | when i get back | when i am back | when i m back | once i return | once i am back | once i m back | after my return | when we return | when we reopen | as soon as | next working day | delayed response | delay in | slow to respond | slower than usual | response time | may be delayed | will be delayed | at the earliest
de: antworte | beantworte | beantwortung | antworten kann | rückmeldung | melde mich | melden uns | nach meiner rückkehr | nach rückkehr | nach unserer rückkehr | nach meinem urlaub | sobald | kümmere mich | kümmern uns | bearbeite | bearbeitung | bearbeitet | verzögert | verzögerung | schnellstmöglich | umgehend | anschließend
fr: répondr | répondre | réponse | à mon retour | dès mon retour | dès que | reviendrai vers | traiter | traité | dès la réouverture | meilleurs délais | plus brefs délais | prendrai connaissance | à notre retour
es: responder | responderé | contestar | contestaré | atender | a mi regreso | a mi vuelta | a la vuelta | en cuanto | tan pronto | lo antes posible | a nuestro regreso | respuesta | tardar
ca: respondr | contestar | a la tornada | quan torni | tan aviat | a la meva tornada
gl: responder | contestar | ao meu regreso
eu: erantzun
it: risponder | risposta | al mio rientro | al rientro | al mio ritorno | non appena | appena possibile | provvederò | prima possibile | ricontatter | leggerò | al nostro rientro | gestirò
pt: responderei | responder | resposta | no meu regresso | ao regressar | quando regressar | assim que | no meu retorno | logo que | retornarei | darei retorno | quando voltar | quanto antes
nl: beantwoord | antwoord | reageren | reageer | reactie | na mijn terugkomst | bij terugkomst | na terugkomst | na mijn vakantie | zodra | zo spoedig | zo snel | in behandeling
af: antwoord | by my terugkeer | sodra
sv: svarar | svara på | återkommer | när jag är tillbaka | när jag kommer | så snart | så fort | besvarar | besvaras | hör av mig | dröja | dröjer
da: svarer | svare | besvare | vender tilbage | når jeg er | når jeg kommer | så snart | hurtigst muligt | svar på
nb: svarer | svare | besvare | når jeg er | når jeg kommer | så snart | snarest | så fort | kommer tilbake til | lengre svartid
is: svara | svarað | þegar ég kem
fi: vastaan | vastaamme | vastata | palattuani | palattua | lomani jälkeen | heti kun | mahdollisimman | vastaus | viive | viiveellä
et: vastan | vastame | naasmis | esimesel võimalusel | tagasi tulles
lv: atbildēš | atbildēt | atgriežoties | pēc atgriešan | tiklīdz
lt: atsaky | grįžęs | grįžusi | kai grįš | kai tik
pl: odpowiem | odpowiemy | odpowied | odpisz | po powrocie | po moim powrocie | jak najszybciej | skontaktuj | niezwłocznie | zajmę się | jak tylko
cs: odpovím | odpovíme | odpověď | ozvu se | ozveme | po návratu | po svém návratu | jakmile | co nejdříve | vyřídím | budu věnovat | odepíšu
sk: odpoviem | odpovieme | odpoveď | ozvem | po návrate | hneď ako | čo najskôr | akonáhle
sl: odgovoril | odgovorila | odgovorim | odgovor | po vrnitvi | takoj ko | čim prej | javil | javila
hr: odgovorit | odgovor | po povratku | čim se | u najkraćem | javit | nakon povratka
sr: одговор | по повратку | јавић | чим_
mk: одговор | по враќање | штом
bg: отговор | след завръщане | щом_ | възможно най
ru: отвеч | ответ | после возвращения | по возвращении | по возвращению | как только | свяжусь | рассмотр | позже | когда вернусь
uk: відпові | після повернення | по поверненні | як тільки | щойно | зв яжусь | зв яжуся | пізніше
be: адкаж | пасля вяртання
hu: válasz | visszatérés | után | amint | mihamarabb | jelentkez | foglalkoz
ro: răspun | la întoarcere | când revin | când mă întorc | imediat ce | de îndată | cât mai curând | după revenire | la revenire
sq: përgjigj | pas kthimit | sapo
el: απαντήσ | απαντώ | επιστροφή μου | μόλις | το συντομότερο | με την επιστροφή | όταν επιστρέψω
tr: yanıtla | yanıt | cevap | döndüğüm | dönüş | geri dön | en kısa süre | döner dönmez
az: cavab
kk: жауап
hy: կպատասխան
ka: გიპასუხებ
ar: سأرد | سأقوم | الرد | رد_ | عند عودتي | فور عودتي | بعد عودتي | حال عودتي | في أقرب | سوف أرد | سنرد | سأجيب
he: אענה | אשיב | אגיב | בשובי | עם שובי | לאחר שובי | כשאחזור | בהקדם | אחזור אליך | אחזור אליכם | ייענ | נענה | תגובה
fa: پاسخ | پس از بازگشت | در اولین فرصت
ur: جواب
hi: उत्तर | जवाब
bn: উত্তর
ta: பதில்
vi: trả lời | phản hồi | hồi âm | sau khi trở lại | ngay khi | sớm nhất
id: membalas | balas | setelah kembali | sekembali | segera | merespons | menanggapi | secepatnya
ms: membalas | balas | selepas kembali | sekembali | secepat
tl: sasagot | tutugon
sw: nitajibu
cy: ymateb | ateb_ | wedi i mi ddychwelyd
ga: freagr
mt: inwieġeb | nwieġeb
lb: äntweren
th: จะตอบ | ตอบกลับ | โดยเร็ว | เมื่อกลับ
ja: 返信 | ご連絡いたし | 連絡させて | 回答 | 対応いたし | 対応させて | 折り返し | お返事 | 返答 | 順次 | 遅くな | 遅れ | 改めて
zh: 回复 | 回覆 | 答复 | 答覆 | 尽快 | 盡快 | 处理 | 處理 | 回信
ko: 회신 | 답변 | 답장 | 연락드리겠 | 연락 드리겠 | 확인 후 | 확인하겠 | 늦어질 | 지연 | 순차적
"""
UNREAD = """
en: only check | once a week | limited access | no access | intermittent access | sporadic access | restricted access | limited e mail | limited email | without access | without e mail | without email | access to e mail | access to email | access to my e mail | access to my email | not checking | not check | not be checking | not reading | not read_ | not be reading | not monitoring | not monitored | not be monitored | not be forwarded | not forwarded | been forwarded | be forwarded | is forwarded | forwarded automatically | unable to respond | unable to reply | unable to answer | cannot respond | cannot reply | mailbox is | inbox is | emails irregularly | mails irregularly | will be deleted | this inbox | this mailbox | resend | won t see email | won t see e mail | won t see your | not seeing email
de: nicht weitergeleitet | wird weitergeleitet | werden weitergeleitet | automatisch weitergeleitet | keine weiterleitung | nicht gelesen | nicht bearbeit | nicht beantwort | nicht abgerufen | keinen zugriff | kein zugriff | eingeschränkt | nur sporadisch | sporadisch | unregelmäßig | nur unregelmäßig | nicht auf mails | nicht auf e mails | lese keine | rufe keine | nicht antworten | nicht regelmäßig | erneut zu senden | gelöscht
fr: ne sera pas lu | ne seront pas lu | pas lu_ | pas lus_ | ne sont pas lus | pas transféré | pas transmis | pas redirigé | pas relevé | ne consulte pas | ne consulterai pas | pas accès | sans accès | accès limité | accès restreint | pas en mesure de | ne pourrai pas | ne peux pas répondre | ne pourrai répondre | sera transféré | transféré automatiquement | consultation occasionnelle | messagerie n est pas | consulte mes | consulterai mes | consulte peu | peu mes messages
es: no leo | no leeré | sin acceso | acceso limitado | acceso restringido | no tendré acceso | no consult | no será leído | no se leer | no será reenviado | no se reenvía | no podré | no revis | no puedo responder | no puedo atender | reenviado | no puedo ver
ca: sense accés | accés limitat | no llegiré | no podré
it: accesso limitato | senza accesso | non avrò accesso | non leggo | non leggerò | non verrà letta | non sarà letta | non verranno lette | non saranno lette | non verrà inoltrat | non viene inoltrat | non consult | non potrò | inoltrata automaticamente | leggerò la posta
pt: acesso limitado | sem acesso | não terei acesso | não lerei | não será lid | não será reencaminhad | não poderei | não consulto | não conseguirei | acesso restrito | reencaminhad
nl: lees ik | niet gelezen | niet doorgestuurd | wordt niet | worden niet | geen toegang | beperkt toegang | beperkte toegang | lees geen | lees mijn mail niet | niet gecontroleerd | beperkt bereikbaar | doorgestuurd
af: beperkte toegang | nie gelees
sv: läser min mejl först | läser mejl först | läser inte | läses inte | läses ej | läser ej | begränsad tillgång | begränsad åtkomst | ingen tillgång | utan tillgång | vidarebefordras | kontrollerar inte | läser mail sporadiskt | läser min mail sporadiskt | sporadiskt | bevakas inte
da: læser ikke | læses ikke | bliver ikke læst | begrænset adgang | ingen adgang | videresend | uden adgang | tjekker ikke | ikke mulighed | sporadisk
nb: leser ikke | leses ikke | blir ikke lest | begrenset tilgang | ikke tilgang | videresend | sjekker ikke | sporadisk | uten tilgang
is: les ekki | takmarkaðan aðgang
fi: en lue | ei lueta | rajoitetusti | satunnaisesti | en pääse | ei välitetä | ei ohjata | en seuraa | en vastaa | edelleenlähetetä | harvoin
et: ei loe | ei edastata | piiratud | ei kontrolli
lv: nelasīšu | nelasu | netiek pārsūt | ierobežota piekļuve | netiek lasīt
lt: neskaitau | neskaitysiu | nepersiunčiam | ribota prieiga | netikrinsiu
pl: ograniczony | nie czytam | nie będę czytać | nie będzie czytan | nie jest czytan | nie są czytan | nie będzie przekaz | nie są przekaz | nie są przekier | ograniczony dostęp | ograniczonego dostępu | bez dostępu | nie mam dostępu | nie będę mieć dostępu | nie odbieram | nie sprawdzam | przekierowan
cs: nečtu | nebudu číst | není čten | nebude přeposl | nejsou přepos | nepřeposíl | omezený přístup | bez přístupu | nemám přístup | nesleduj | nekontroluj | nevyřizuj
sk: nečítam | nebude preposl | obmedzený prístup | nemám prístup | nesledujem | nekontrolujem
sl: ne berem | ne bom bral | ne prebiram | ne spremljam | ni posredovan | omejen dostop | nimam dostopa | ne pregledujem
hr: ne čitam | neću čitati | ograničen pristup | nemam pristup | ne prosljeđ | neće biti proslij | ne provjeravam
sr: не читам | ограничен приступ | немам приступ | не прослеђ
mk: не читам | немам пристап
bg: не чета | няма достъп | нямам достъп | ограничен достъп | не се препращ | не проверявам
ru: не читаю | не читается | не проверяю | не будет прочитан | не пересыла | не перенаправ | ограниченный доступ | ограничен доступ | нет доступа | без доступа | не имею доступа | не смогу ответить | не могу ответить
uk: не читаю | не перевіряю | не пересила | обмежений доступ | немає доступу | без доступу | не маю доступу | не зможу відповісти
hu: nem olvas | nem továbbít | korlátozott | nem férek hozzá | nem kerül továbbít | nem tudok válaszol | nem figyel
ro: nu citesc | acces limitat | nu am acces | fără acces | nu va fi citit | nu va fi redirec | nu verific | nu voi putea
el: δεν διαβάζ | δεν προωθ | περιορισμένη πρόσβαση | χωρίς πρόσβαση | δεν έχω πρόσβαση | δεν θα διαβάζ | δεν ελέγχ
tr: okuyam | okumuyorum | e postalarıma bakam | erişimim | erişim | iletilmeyecek | iletilmemekte | sınırlı | kontrol edem | yönlendiril
ar: لن أتمكن | لا أستطيع | الوصول إلى البريد | محدود | لن يتم تحويل | لا يتم تحويل
he: גישה מוגבלת | ללא גישה | אין לי גישה | לא אוכל | לא אקרא | לא קורא | לא מועבר | לא יועבר
fa: دسترسی محدود | دسترسی ندارم | دسترسی
hi: सीमित | ईमेल नहीं देख
vi: không kiểm tra | hạn chế truy cập | không truy cập | không thể trả lời | không đọc
id: akses terbatas | tidak dapat mengakses | tidak membaca | tidak membuka | tidak dapat membalas
ms: akses terhad | tidak dapat membaca | tidak membaca
th: ไม่สามารถตอบ | ไม่สามารถเช็ค | ไม่ได้เช็ค | ไม่สามารถอ่าน
ja: 確認でき | 確認することができ | 確認が | メールを見る | メールを拝見 | 拝見でき | 閲覧でき | 転送され | 対応でき | 返信でき
zh: 无法及时 | 無法及時 | 无法即时 | 無法即時 | 不能及时 | 不能及時 | 无法查看 | 無法查看 | 无法收 | 無法收 | 不便 | 不会转发 | 不會轉寄 | 无法处理 | 不会被转
ko: 확인이 어렵 | 확인이 어려 | 확인할 수 없 | 확인이 불가 | 확인하지 못 | 확인이 늦 | 회신이 어려 | 회신이 어렵 | 답변이 어려 | 읽을 수 없 | 전달되지
"""
AUTOMATIC = """
en: automatic reply | automatic response | automated reply | automated response | automatic message | automated message | auto reply | auto response | autoreply | autoresponse | automatically generated | automatic e mail | automated e mail | automated email | only notification you will receive | do not reply
de: automatische antwort | automatische nachricht | automatisch erstellt | automatisch generiert | automatisch versand | automatisch versendet | automatische e mail | automatische mail | abwesenheitsnotiz | abwesenheitsassistent
fr: réponse automatique | message automatique | automatiquement | courriel automatique
es: respuesta automática | mensaje automático | automáticamente | correo automático
it: risposta automatica | messaggio automatico | automaticamente
pt: resposta automática | mensagem automática | automaticamente
nl: automatisch antwoord | automatisch bericht | automatische | automatisch gegenereerd
sv: automatiskt svar | autosvar | automatiskt
da: automatisk svar | autosvar | automatisk | automatiske
fi: automaattinen | automaattisesti | automaattivasta
pl: automatyczn
cs: automatick
sl: samodejn | avtomatsk
hr: automatsk
sr: аутоматск
bg: автоматич
ru: автоматич | автоответ
uk: автоматичн | автовідпов
hu: automatikus
ro: automat_ | automată
el: αυτόματ | αυτοματοποιημέν
tr: otomatik
ar: تلقائي | رد آلي | آلية
he: אוטומטי | אוטומטית
fa: خودکار
hi: स्वचालित
vi: tự động
id: otomatis | automatik
lt: automatin
lv: automātisk
et: automaat
ja: 自動返信 | 自動応答 | 自動で | 自動的に | 自動送信
zh: 自动回复 | 自動回覆 | 自动发送 | 自動發送 | 自动答复 | 自動答覆
ko: 자동 회신 | 자동회신 | 자동 응답 | 자동응답 | 자동으로 | 자동 답장
th: อัตโนมัติ
"""
# What mail is called: "not read" tells something only of mail.
MAIL = """
en: mail | e mail | email | message | inbox | in box | messages | correspondence | address | account
de: nachricht | mails | post_ | posteingang | postfach | adresse
fr: courriel | messagerie | méls | boîte | adresse
es: correo | mensaje | buzón | dirección | cuenta
ca: correu | missatge
it: posta | messaggi | casella | email | indirizzo
pt: mensagem | mensagens | correio | caixa | endereço | conta_
nl: bericht | berichten | adres
sv: mejl | meddeland | e post | epost | adress
da: besked | beskeder | adresse
nb: melding | epost | adresse
is: tölvupóst | póst
fi: sähköposti | viesti | posti | osoite
et: kirju | kirja_ | e posti | meile
lv: vēstul | e past
lt: laišk | el pašt | pašt
pl: wiadomo | poczt | maili | maile | skrzynk | adres
cs: zpráv | pošt | maily | mailů | adres | schránk
sk: správ | pošt | adres | schránk
sl: sporočil | pošt | naslov | predal
hr: poruk | pošt | adres | sandučić
sr: порук | пошт
bg: имейл | съобщен | поща | адрес
ru: почт | письм | сообщен | адрес | ящик
uk: пошт | лист | повідомлен | адрес | скриньк
hu: level | üzenet | postafiók | cím_
ro: mesaj | mailuri | adres
el: μήνυμα | αλληλογραφία | διεύθυνση
tr: posta | ileti | mesaj | adres
ar: بريد | البريد | رسائل | رسالت | الرسائل | العنوان
he: דואר | מייל | מיילים | הודע | תיבה | כתובת
fa: ایمیل | پیام
hi: ईमेल | मेल
vi: thư | tin nhắn
id: surel | pesan
ms: emel | e mel
th: อีเมล | ข้อความ
ja: メール | アドレス
zh: 邮件 | 郵件 | 来信 | 來信 | 信件 | 邮箱 | 信箱 | 地址
ko: 메일 | 주소
"""
# That an address is used no more.
DEAD = """
en: no longer in use | no longer used | no longer monitored | no longer active | no longer valid | not in use any more | not monitored | is unmonitored | been deactivated | be deactivated | been closed and | mailbox has been closed | is discontinued | does not accept
de: nicht mehr betreut | nicht mehr genutzt | nicht mehr verwendet | nicht mehr gelesen | nicht mehr aktiv | nicht mehr gültig | nicht überwacht | deaktiviert | stillgelegt | abgeschaltet
fr: n est plus consult | n est plus utilis | n est plus active | n est plus valide | n est pas surveill | n est plus surveill | désactivée | plus consultée
es: ya no está activ | ya no se utiliza | ya no se usa | ya no se consulta | no está supervis | desactivad | ya no es válid
ca: ja no està activ | ja no s utilitza
it: non è più attiv | non è più in uso | non viene più lett | non è più utilizzat | non è presidiat | disattivat
pt: já não está ativ | já não é utilizad | não é mais utilizad | desativad | não está ativ | já não é consultad
nl: niet meer gelezen | niet meer in gebruik | niet meer gebruikt | niet meer actief | opgeheven
sv: används inte längre | bevakas inte | inte längre i bruk | är avstängd | läses inte längre
da: bruges ikke længere | benyttes ikke | overvåges ikke | ikke længere i brug | er nedlagt | læses ikke længere
nb: brukes ikke lenger | overvåkes ikke | er ikke i bruk | ikke lenger i bruk | er nedlagt | leses ikke lenger
fi: ei ole enää käytössä | ei enää käytössä | ei lueta enää | ei enää lueta | poistettu käytöstä
pl: nie jest już używan | nie jest już aktywn | nie jest monitorowan | już nie działa | jest nieaktywn | została wyłączon
cs: se již nepoužívá | již není používán | již není aktivní | není monitorován | byla zrušena | už není aktivní
sk: sa už nepoužíva | už nie je aktívn | bola zrušená
sl: ni več v uporabi | ni več aktiven
hr: više se ne koristi | više nije aktivn
hu: már nem olvas | már nem használ | megszűnt | nem használatos
ro: nu mai este folosit | nu mai este activ | nu mai este utilizat | a fost dezactivat
el: δεν χρησιμοποιείται πλέον | δεν είναι πλέον ενεργ | έχει καταργηθεί
tr: artık kullanılm | kullanılmamakta | kullanım dışı
bg: вече не се използва | не е активен
ru: больше не используется | более не используется | не обслуживается | отключен | больше не действует | не действует
uk: більше не використовується | вже не використовується | не діє_ | вимкнена
ja: 使用しておりません | 使われておりません | 使用されておりません | 利用できません | 廃止 | 送信専用
zh: 已停用 | 不再使用 | 已弃用 | 已棄用 | 无人查看 | 無人查看
ko: 더 이상 사용하지 | 사용하지 않습니다 | 사용되지 않
ar: لم يعد مستخدم | لم يعد نشط
he: אינה פעילה | לא פעילה | אינו פעיל | לא בשימוש
vi: không còn sử dụng
id: tidak digunakan lagi | tidak lagi digunakan
"""
