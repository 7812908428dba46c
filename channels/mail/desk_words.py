"""What other desks write by themselves to whoever wrote to them, by what each phrase means."""
# ruff: noqa: E501 - lists of words, one language beside the other

# That something was taken in, opened, passed on or closed.
TAKEN = """
en: has been received | have been received | was received | been successfully received | been successfully submitted | has been submitted | has been created | was created | has been opened | was opened | been successfully created | has been registered | was registered | has been logged | was logged | has been recorded | has been assigned | was assigned | has been raised | has been updated | was updated | has been resolved | was resolved | has been closed | was closed | has been escalated | has been added to | has been forwarded to | has been queued | have received your | ve received your | we received your | received your request | received your message | received your e mail | received your email | received your enquiry | received your inquiry | got your request | got your message | acknowledge receipt | acknowledging receipt | confirm receipt | confirming receipt | confirms receipt | confirmation of receipt | acknowledgement of | acknowledgment of | thank you for contacting | thanks for contacting | thank you for reaching out | thanks for reaching out | thank you for your request | thank you for your enquiry | thank you for your inquiry | thank you for submitting | thank you for reporting | we re on it | is now in our queue | have passed your | have logged your | have registered your | have recorded your | have opened a | passed your | forwarded your | new ticket | new request | new case | ticket received | request received | case created | ticket created | incident opened
de: eingegangen | erhalten | erfasst | registriert | angelegt | eröffnet | erstellt | aufgenommen | zugewiesen | weitergeleitet an | gelöst | geschlossen | eingangsbestätigung | empfangsbestätigung | bestätigen den eingang | bestätigen wir den | bestätigen ihnen den | dank für ihre anfrage | dank für ihre meldung | dank für ihre kontaktaufnahme | dank für ihre nachricht
fr: avons bien reçu | bien été transmis | a été transmis | avons transmis | bien été reçu | bien reçu | a été reçu | a été créé | a été enregistr | été enregistr | a été ouvert | a été prise en compte | pris en compte | a été affect | a été assign | a été résolu | a été clôtur | a été fermé | accusons réception | accusé de réception | avons ouvert | avons créé | merci de nous avoir contact | merci pour votre demande
es: hemos recibido | ha sido recibid | ha sido registrad | ha sido cread | ha sido asignad | ha sido resuelt | ha sido cerrad | se ha recibido | se ha registrado | se ha creado | se ha abierto | se ha asignado | se ha resuelto | se ha cerrado | hemos registrado | hemos abierto | acuse de recibo | gracias por contactar | gracias por comunicarse | gracias por ponerse | gracias por su solicitud | gracias por su consulta
ca: hem rebut | s ha registrat | s ha creat | ha estat registrad | ha estat rebud | justificant de recepció
it: abbiamo ricevuto | è stata ricevuta | è stato ricevuto | è stata registrata | è stato registrato | è stata aperta | è stato aperto | è stata creata | è stato creato | è stata presa in carico | è stato preso in carico | presa in carico | è stato assegnato | è stata assegnata | è stato risolto | è stata risolta | è stato chiuso | è stata chiusa | abbiamo aperto | conferma di ricezione | grazie per averci contattato | grazie per la sua richiesta
pt: recebemos | foi recebid | foi registad | foi registrad | foi criad | foi abert | foi atribuíd | foi resolvid | foi encerrad | foi fechad | foi atualizad | confirmamos a receção | confirmamos o recebimento | acusamos a receção | acusamos o recebimento | obrigado por contactar | obrigado por entrar em contato | agradecemos o seu contacto | agradecemos o seu contato
nl: ontvangen | is aangemaakt | aangemaakt | geregistreerd | in behandeling genomen | toegewezen | opgelost | afgesloten | gesloten | ontvangstbevestiging | in goede orde | bedankt voor uw melding | bedankt voor uw aanvraag | bedankt voor uw vraag
sv: har mottagit | har tagit emot | har registrerats | är registrerat | registrerats | har skapats | har öppnats | har tilldelats | har lösts | har stängts | mottagningsbekräftelse | bekräftelse på | tack för din anmälan | tack för ditt ärende | tack för att du kontaktar | tack för att du kontaktat | ärendet är
da: har modtaget | er modtaget | modtaget | er oprettet | oprettet | er registreret | registreret | er tildelt | er løst | er lukket | kvittering for | bekræftelse på | tak for din henvendelse
nb: har mottatt | er mottatt | mottatt | er opprettet | opprettet | er registrert | registrert | er tildelt | er løst | er lukket | kvittering for | bekreftelse på | takk for din henvendelse | takk for henvendelsen | takk for at du kontakt
is: móttekin | höfum móttekið | skráð | stofnuð
fi: on vastaanotettu | olemme vastaanottaneet | vastaanotettu | on kirjattu | kirjattu | on luotu | on rekisteröity | on ratkaistu | on suljettu | on välitetty | kiitos yhteydenotosta | kiitos viestistäsi | saapunut | vastaanottokuittaus
et: oleme kätte saanud | kätte saanud | registreeritud | loodud | lahendatud | suletud | vastu võetud
lv: esam saņēmuši | saņemts | saņemta | reģistrēts | reģistrēta | izveidots | atrisināts
lt: gavome | užregistruot | sukurt | išspręst | uždaryt | gautas
pl: otrzymaliśmy | zostało zarejestrowane | została zarejestrowana | zarejestrowan | zostało przyjęte | zostało utworzone | zostało przypisane | zostało rozwiązane | zostało zamknięte | przyjęliśmy | utworzono | zarejestrowano | potwierdzamy otrzymanie | potwierdzamy przyjęcie | potwierdzenie przyjęcia | potwierdzenie zgłoszenia | dziękujemy za zgłoszenie | dziękujemy za kontakt
cs: obdrželi jsme | přijali jsme | byl přijat | byla přijata | byl zaregistrován | byla zaregistrována | zaevidov | byl vytvořen | byla vytvořena | byl přiřazen | byl vyřešen | byl uzavřen | potvrzujeme přijetí | potvrzení o přijetí | děkujeme za váš | děkujeme za vaši
sk: prijali sme | dostali sme | bola prijatá | bol prijatý | bola zaregistrovaná | bol zaregistrovaný | zaevidov | bola vytvorená | bol vytvorený | bola vyriešená | potvrdzujeme prijatie | ďakujeme za váš | ďakujeme za vašu
sl: prejeli smo | smo prejeli | je bil prejet | je bila prejeta | evidentiran | zabeležen | je bil ustvarjen | je bil rešen | potrjujemo prejem
hr: zaprimili smo | smo zaprimili | primili smo | zaprimljen | evidentiran | otvoren | riješen | zatvoren | potvrda primitka | hvala što ste nas kontaktirali
sr: примили смо | примљен | евидентиран | отворен | решен
bg: получихме | е получен | регистриран | създаден | приет | е решен | затворен
ru: получили ваш | получено | получен | зарегистрирован | принят | создан | назначен | решен | закрыт | благодарим за обращение | благодарим вас за обращение | спасибо за обращение | ваше обращение
uk: отримали ваш | отримано | зареєстрован | прийнят | створен | призначен | вирішен | закрит | дякуємо за звернення
hu: megkaptuk | rögzítettük | iktattuk | beérkezett | rögzítésre került | létrehoztuk | létrejött | megoldva | lezárva | visszaigazol | köszönjük megkeres | köszönjük bejelent
ro: am primit | a fost primit | a fost înregistrat | am înregistrat | a fost creat | a fost deschis | a fost alocat | a fost rezolvat | a fost închis | confirmăm primirea | vă mulțumim pentru solicit | vă mulțumim că ne
el: λάβαμε | ελήφθη | παραλάβαμε | καταχωρ | δημιουργήθηκε | ανατέθηκε | επιλύθηκε | έκλεισε | επιβεβαίωση λήψης
tr: alındı | alınmıştır | ulaştı | ulaşmıştır | oluşturuldu | oluşturulmuştur | kaydedil | kayıt altına | atandı | çözüldü | kapatıldı | bize ulaştığınız | başvurunuz
ar: استلمنا | تم استلام | تلقينا | تم إنشاء | تم تسجيل | تم فتح | تم حل | تم إغلاق | شكرا لتواصل
he: קיבלנו | התקבלה | התקבל | נפתחה | נפתח | נרשמה | נקלטה | נסגרה | טופלה | תודה שפניתם | תודה על פנייתך
fa: دریافت شد | ثبت شد | دریافت کردیم
hi: प्राप्त हुआ | प्राप्त हो गया | दर्ज किया गया | पंजीकृत
vi: đã nhận được | đã được tiếp nhận | tiếp nhận | đã được tạo | đã được ghi nhận | đã đóng
id: telah kami terima | telah diterima | kami telah menerima | telah dibuat | telah terdaftar | telah selesai
ms: telah diterima | kami telah menerima | telah didaftarkan | telah dibuka
th: ได้รับข้อความ | ได้รับเรื่อง | ได้รับอีเมล | รับเรื่อง | ถูกสร้าง
ja: 受け付けました | 受け付けいたしました | 受付いたしました | 受付しました | 受付完了 | 承りました | 受信いたしました | 受信しました | お問い合わせいただき | お問い合わせありがとう | 登録されました | 作成されました | 完了しました | クローズ
zh: 已收到 | 我们收到 | 我們收到 | 已创建 | 已建立 | 已受理 | 已提交 | 已登记 | 已登記 | 已分配 | 已解决 | 已解決 | 已关闭 | 已結案 | 感谢您的来信 | 感謝您的來信 | 感谢您联系 | 感謝您聯繫
ko: 접수되었 | 접수됐 | 접수 완료 | 접수하였 | 접수했 | 등록되었 | 생성되었 | 배정되었 | 해결되었 | 종료되었 | 문의해 주셔서 | 문의 주셔서
"""
# The same in short, beside a matter's name and number in a subject.
TAKEN_SHORT = """
en: received_ | created_ | opened_ | registered_ | logged_ | assigned_ | resolved_ | closed_ | updated_ | confirmed_ | acknowledged_ | submitted_ | solved_
de: erhalten | eingegangen | erstellt | eröffnet | registriert | erfasst | zugewiesen | gelöst | geschlossen | aktualisiert | bestätigt | eingang | bestätigung
fr: reçu | reçue | créé | ouvert | enregistré | enregistrement | assigné | résolu | clos | fermé | confirmation | réception
es: recibid | cread | abiert | registrad | asignad | resuelt | cerrad | confirmación | registro
it: ricevut | creat | apert | registrat | assegnat | risolt | chius | conferma
pt: recebid | criad | abert | registad | registrad | atribuíd | resolvid | encerrad | fechad | confirmação
nl: ontvangen | aangemaakt | geopend | geregistreerd | toegewezen | opgelost | gesloten | bevestiging
sv: mottaget | skapat | registrerat | tilldelat | löst | stängt | bekräftelse
da: modtaget | oprettet | registreret | løst | lukket | bekræftelse | kvittering
nb: mottatt | opprettet | registrert | løst | lukket | bekreftelse | kvittering
fi: vastaanotettu | luotu | kirjattu | ratkaistu | suljettu | vahvistus
pl: przyjęt | utworzon | zarejestrowan | rozwiązan | zamknięt | potwierdzenie
cs: přijat | vytvořen | zaregistrován | vyřešen | uzavřen | potvrzení
sk: prijat | vytvoren | zaregistrovan | vyriešen | uzavret | potvrdenie
hu: rögzít | létrehoz | lezár | megold | visszaigazol
ro: primit | creat | înregistrat | rezolvat | închis | confirmare
ru: принят | создан | зарегистрирован | решен | закрыт
uk: прийнят | створен | зареєстрован | вирішен | закрит
tr: alındı | oluşturuldu | kaydedildi | çözüldü | kapatıldı
el: ελήφθη | δημιουργήθηκε | καταχωρήθηκε | επιλύθηκε
ja: 受付 | 受け付け | 完了
zh: 已受理 | 已收到 | 已创建 | 已解决 | 已关闭
ko: 접수 | 완료 | 해결
ar: استلام | تسجيل
he: התקבל | נפתח | נסגר
"""
# What a desk calls that which it takes in.
MATTER = """
en: ticket | request | case_ | incident | enquiry | inquiry | service request | support request | query | complaint | reference number | reference no | tracking number | your message | your e mail | your email | your report | your submission | application | return_ | rma_
de: anfrage | ticket | vorgang | meldung | störungsmeldung | anliegen | ihre nachricht | ihre e mail | ihrer nachricht | ihrer e mail | fall_ | vorgangsnummer | bearbeitungsnummer | bewerbung | unterlagen
fr: demande | ticket | incident | dossier | requête | votre message | votre courriel | référence | signalement | candidature
es: solicitud | ticket | caso | incidencia | consulta | petición | su mensaje | su correo | número de | candidatura
ca: sol licitud | incidència | consulta | tiquet
it: richiesta | ticket | segnalazione | pratica | caso | il suo messaggio | la sua e mail
pt: pedido | ticket | chamado | ocorrência | solicitação | protocolo | a sua mensagem | o seu e mail | incidente
nl: melding | ticket | aanvraag | verzoek | vraag_ | uw bericht | uw e mail | incident | zaak | sollicitatie
sv: ärende | ärendet | anmälan | felanmälan | förfrågan | ditt meddelande | ditt mejl | ärendenummer | ansökan
da: sag_ | sagen | sagsnummer | henvendelse | ticket | din mail | din besked
nb: sak_ | saken | saksnummer | henvendelse | ticket | din e post | din melding
is: beiðni | mál_ | erindi
fi: palvelupyyntö | tiketti | tukipyyntö | pyyntö | pyyntösi | viestisi | vikailmoitus | asianumero | yhteydenotto
et: pöördumi | pöördumine | päring | teade
lv: pieteikum | pieprasījum
lt: užklaus | prašym | registracijos
pl: zgłoszeni | ticket | sprawa | sprawy | twoja wiadomość | państwa wiadomość | incydent | aplikacj
cs: požadavek | požadavku | hlášení | ticket | tiket | podnět | případ | váš e mail | vaše zpráva
sk: požiadavk | hlásenie | ticket | tiket | podnet | vaša správa
sl: zahtevek | zahtevk | prijav | vaše sporočilo
hr: zahtjev | upit | prijav | vaša poruka
sr: захтев | упит | пријав
bg: заявк | запитване | сигнал | обаждане
ru: заявк | обращени | запрос | тикет | инцидент | номер
uk: заявк | звернення | запит | інцидент | номер
hu: bejelentés | megkeresés | hibajegy | kérelem | jegy_ | azonosító
ro: solicitare | tichet | cerere | sesizare | incident
el: αίτημα | αίτησ | δελτίο | υπόθεσ | μήνυμά σας
tr: talep | talebiniz | kayıt | bildirim | başvuru | mesajınız
ar: طلبك | طلبكم | الطلب | تذكرة | التذكرة | رسالتك | رسالتكم | بلاغ
he: פנייתך | פנייתכם | הפנייה | קריאה | הקריאה | בקשתך
fa: درخواست | تیکت
hi: अनुरोध | टिकट | शिकायत
vi: yêu cầu | phiếu
id: permintaan | tiket | laporan | pesan anda
ms: permohonan | tiket | aduan
th: คำขอ | เรื่อง
ja: お問い合わせ | 受付番号 | チケット | 依頼 | 案件 | ご要望
zh: 工单 | 工單 | 请求 | 請求 | 问题单 | 您的邮件 | 您的來信 | 您的来信 | 案件 | 申请单 | 编号 | 編號
ko: 문의 | 요청 | 티켓 | 접수번호 | 접수 번호 | 민원
"""
# What becomes of it: an answer in time, a link to look at it, how to add to it.
COURSE = """
en: will be in touch | will get back | will respond | will reply | will contact you | will review | will be reviewed | being reviewed | is being reviewed | will look into | will be processed | be handled | as soon as possible | within the next | business day | business days | working day | working days | business hour | working hour | shortly | support team | support staff | representative | our team | one of our | service desk | help desk | to add | add additional | additional comments | view your | view the | view request | view ticket | track your | track the | follow the progress | status of your | check the status | reply to this e mail | reply to this email | reply above | replying to this | keep the subject | do not change the subject | do not remove | leave the subject | quote this | please quote | reference in | reopen | how would you rate | rate your | satisfaction | survey | feedback | portal | knowledge base | queue | priority
de: melden uns | setzen uns | werden uns | schnellstmöglich | so schnell wie möglich | in kürze | umgehend | innerhalb | werktag | werktage | arbeitstag | bearbeitet | bearbeiten | mitarbeiter | support team | serviceteam | kundenservice | betreff | antworten sie | status | einsehen | verfolgen | portal | rückfragen | zufriedenheit | bewert | umfrage | priorität
fr: meilleurs délais | plus brefs délais | jours ouvr | sous deux jours | sous 24 | sous 48 | vous répondr | prendra contact | vous recontacter | reviendr | conseiller | un agent | notre équipe | suivre | consulter votre | objet | satisfaction | enquête | traité
es: lo antes posible | a la brevedad | en breve | días hábiles | días laborables | pondremos en contacto | contactaremos | responderemos | agente | nuestro equipo | seguimiento | consultar el estado | asunto | encuesta | satisfacción | atenderemos
ca: tan aviat | en breu | dies hàbils | ens posarem | respondrem
it: prima possibile | al più presto | a breve | giorni lavorativi | ricontatt | risponder | contatter | operatore | nostro team | stato della | oggetto | sondaggio | lavorazione
pt: brevemente | em breve | o mais rápido | dias úteis | entraremos em contacto | entraremos em contato | responderemos | equipa | equipe | acompanhar | estado do | assunto | inquérito | pesquisa de satisfação
nl: zo spoedig mogelijk | zo snel mogelijk | binnen | werkdag | werkdagen | nemen contact | medewerker | reactie | onderwerp | status | volgen | tevredenheid | klantenservice | servicedesk
sv: så snart | så fort | inom | arbetsdag | återkommer | handläggare | ämnesraden | följa | kundservice | svar
da: hurtigst muligt | snarest | inden for | hverdage | arbejdsdage | vender tilbage | kontakter | medarbejder | emnefeltet | følge
nb: snarest | så snart | innen | virkedag | arbeidsdag | kommer tilbake | kontakter | saksbehandler | emnefeltet | følge
is: eins fljótt | innan
fi: mahdollisimman | pian | arkipäiv | työpäiv | otamme yhteyttä | palaamme | vastaamme | käsittel | asiantuntija | aihe | seurata
et: esimesel võimalusel | tööpäev | vastame | võtame ühendust
lv: drīzumā | darba dien | sazināsimies | atbildēsim
lt: artimiausiu | darbo dien | susisieksime | atsakysime
pl: najszybciej | wkrótce | dni robocz | skontaktuj | odpowiem | konsultant | temat | status | śledzić | realizac
cs: co nejdříve | brzy | pracovních dn | ozveme | budeme vás | kontaktovat | předmět | stav
sk: čo najskôr | pracovných dn | ozveme | budeme vás | kontaktovať | predmet | stav
sl: v najkrajšem | kmalu | delovn | odgovorili
hr: u najkraćem | uskoro | radnih dan | javit | odgovorit
sr: у најкраћем | ускоро | радних дан | јавић | одговорић
bg: възможно най | скоро | работни дни | свържем | отговорим
ru: в ближайшее время | рабочих дн | рабочего дня | свяж | ответ | специалист | рассмотр | статус | теме письма
uk: найближч | робочих дн | зв яж | відповід | спеціаліст | статус | темі листа
hu: hamarosan | lehető | munkanap | válaszol | felvesszük | kollégá | tárgy
ro: cât mai curând | cel mai scurt | zile lucrătoare | vă vom contacta | reveni | subiect
el: σύντομα | συντομότερο | εργάσιμ | επικοινωνήσ | απαντήσ | θέμα
tr: en kısa süre | kısa sürede | iş günü | dönüş | yanıt | konu_ | takip
ar: أقرب وقت | قريبا | أيام عمل | سنتواصل | سيتم | سنقوم | فريق
he: בהקדם | ימי עסקים | ניצור | נחזור | נציג | נשיב
fa: به زودی | در اسرع وقت | پاسخ
hi: शीघ्र | जल्द | कार्य दिवस
vi: sớm nhất | trong vòng | ngày làm việc | liên hệ với | phản hồi
id: segera | hari kerja | menghubungi | secepat
ms: segera | hari bekerja | menghubungi
th: โดยเร็ว | วันทำการ | ติดต่อกลับ
ja: 折り返し | 営業日 | 担当者 | 順次 | ご連絡いたします | ご連絡させて | 回答 | しばらくお待ち
zh: 尽快 | 盡快 | 工作日 | 回复您 | 回覆您 | 与您联系 | 與您聯繫 | 客服 | 处理 | 處理
ko: 빠른 시일 | 빠르게 | 영업일 | 담당자 | 답변 | 연락드리
"""
# Words that a desk itself does not write: what a person tells of it.
PERSON = """
en: but_ | our ticket_ | our case_ | our request_ | our incident | our number | please link | however | yesterday | still | again | missing | broken | we received the | have received the | i received | unfortunately | does not work | doesn t | please send | please call me | please check | i think | my_
de: aber | unser ticket | unsere anfrage | unser vorgang | unsere nummer | gestern | immer noch | fehlt | defekt | leider | bitte schicken | bitte prüfen | ich_ | funktioniert nicht | mir_
fr: hier_ | notre ticket | notre demande | notre dossier | toujours pas | il manque | en panne | malheureusement | je_ | ne fonctionne | cependant
es: ayer | nuestra incidencia | nuestro ticket | nuestro caso | sigue | falta | roto | lamentablemente | pero_ | no funciona | sin embargo | necesito
it: ieri | ancora | manca | guasto | purtroppo | però | non funziona
pt: ontem | falta | avariad | infelizmente | mas_ | não funciona
nl: maar_ | gisteren | nog steeds | ontbreekt | kapot | helaas | ik_ | werkt niet
sv: men_ | igår | fortfarande | saknas | trasig | tyvärr | jag_ | fungerar inte
da: men_ | i går | stadig | mangler | desværre | jeg_ | virker ikke
nb: men_ | i går | fortsatt | fremdeles | mangler | dessverre | jeg_ | virker ikke
fi: mutta | eilen | edelleen | puuttuu | valitettavasti | minä | ei toimi
pl: ale_ | wczoraj | nadal | brakuje | niestety | nie działa
cs: ale_ | včera | stále | chybí | bohužel | nefunguje
ru: но_ | вчера | все еще | не хватает | к сожалению | я_ | не работает
uk: але_ | вчора | досі | бракує | на жаль | не працює
hu: tegnap | még mindig | hiányzik | sajnos | nem működik
ro: dar_ | ieri | încă | lipsește | din păcate | nu funcționează
tr: ama_ | dün_ | hâlâ | eksik | maalesef | çalışmıyor
ja: しかし | 昨日 | まだ | 届きません | 残念 | 動きません
zh: 但是 | 昨天 | 仍然 | 还是 | 可惜
ko: 하지만 | 그런데 | 어제 | 아직 | 안타깝
"""
