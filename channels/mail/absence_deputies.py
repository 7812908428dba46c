"""Whom absence notices name instead of whoever is away."""
# ruff: noqa: E501 - lists of words, one language beside the other

INSTEAD = """
en: queries | urgent | urgently | emergenc | in my absence | during my absence | in the meantime | meanwhile | in the interim | please contact | please call | please ring | please phone | please reach | please write | please e mail | please email | please speak | please direct | please get in touch | please turn to | please refer | please use | please try | please dial | please address | please forward your | please send your | please send all | please send any | contact my | contact our | contact the | contact dr | contact mr | contact ms | contact mrs | contact me on | contact reception | can be reached | can be contacted | my colleague | my deputy | my manager | my supervisor | my replacement | my assistant | stand in | looked after by | looks after | are seen by | standing in | covering | cover for | covered by | taking over | has taken over | will take over | will be taking over | responsible for | immediate | assistance | in case of | if you need | if you require | should you need | for help | for support | for all enquiries | for enquiries | for anything | for questions | for any questions | call 112 | call 911 | call 999 | on call | switchboard | hotline | helpline | out of hours | pressing | time critical | time sensitive | cannot wait | can t wait | reachable at | reachable on | leave a message
de: dringend | eilig | eilfall | eilfällen | notfall | notfällen | notfälle | notdienst | vertret | stellvertret | wenden sie sich | wende dich | wenden sich | kontaktieren | kontaktiere | hilft ihnen | helfen ihnen | hilft euch | steht ihnen | stehen ihnen | zur verfügung | übernimmt | übernommen | ansprechpartner | kollege | kollegin | kollegen | kolleginnen | zuständig | anliegen | erreichen sie | telefonisch | rufen sie | anrufen | nummer | zentrale | sekretariat | in der zwischenzeit | in dieser zeit | während dieser zeit | schreiben sie an | richten sie | senden sie ihre | nutzen sie | rückfragen | unaufschiebbar | nutzen sie bitte | verwenden sie
fr: urgen | en cas de | en cas d | en mon absence | pendant mon absence | durant mon absence | pendant cette | merci de contacter | merci de vous | merci de joindre | merci d adresser | merci d écrire | merci d appeler | vous pouvez contacter | vous pouvez joindre | vous pouvez vous | veuillez contacter | veuillez vous | veuillez joindre | veuillez adresser | veuillez appeler | contacter | contactez | adressez | adresser vos | adresser à | joindre | appelez | composez | le 15_ | collègue | secrétariat | standard | remplac | assure | l intérim | médecin de garde | pour toute | pour tout | besoin | écrivez | écrire à | désormais
es: urgen | emergenc | en mi ausencia | durante mi ausencia | pónga | póngase | contact | diríjase | dirigirse | dirija | diríjan | llame | llamar | llamen | escriba | escribir a | compañer | sustitu | centralita | mientras tanto | recepción | secretaría | puede dirig | inaplazable | necesita | en caso de | para cualquier
ca: urgen | contact | adreceu | adreça | truqueu | trucar | company | en cas de | mentrestant | secretaria
gl: urxen | contact | dirixa | chame
eu: premia | larrialdi | jarri harremanetan | deitu
it: urgen | emergenz | in mia assenza | durante la mia assenza | contatt | rivolg | chiamare | chiami | scrivere a | scriva a | collega | segreteria | centralino | sostitu | nel frattempo | in caso di | necessità | per qualsiasi | a disposizione | guardia medica | indirizzare
pt: assunto | urgen | emergên | na minha ausência | durante a minha ausência | contact | contat | procure | dirij | dirig | ligue | ligar | telefon | escreva | colega | secretaria | receção | recepção | entretanto | em caso de | substitu | favor de
nl: dringend | spoed | spoedeisend | noodgeval | urgent | tijdens mijn afwezigheid | in mijn afwezigheid | contact op | contact opnemen | neem contact | wenden tot | terecht bij | terecht op | bel_ | bellen | belt u | bereiken via | collega | waarnem | vervang | secretariaat | balie | receptie | mailen naar | mail naar | in de tussentijd | bij vragen | voor vragen | gebruik voortaan | stuur uw | gebruik_
af: dringend | kontak | bel_ | noodgeval
sv: brådskande | bråttom | akut | angeläg | vid behov | kontakta | kontakt | vänd dig | vänd er | ring_ | ringa | kollega | kollegor | växel | receptionen | under tiden | ersätt | vikarie | mejla | maila | hänvis | frågor
da: haster | hastende | akut | presserende | kontakt | kontakte | henvend | ring_ | ringe | kollega | receptionen | hovednummer | i mit fravær | i mellemtiden | skriv til | vikar | spørgsmål | behov
nb: haster | hastesaker | akutt | kontakt | kontakte | henvend | ring_ | ringe | kollega | sentralbord | resepsjon | i mitt fravær | i mellomtiden | vikar | spørsmål | behov | legevakt
is: áríðandi | brýn | hafðu samband | hafið samband | hringja | hringið | samstarfs
fi: kiireelli | kiireisi | kiireell | kiire | hätä | ota yhteyttä | ottakaa yhteyttä | ottaa yhteyttä | yhteyttä | yhteydenot | sijais | kollega | työkaver | vaihde | vaihte | päivysty | soita | soittakaa | asiaasi | hoitaa | puolesta | asiakaspalvelu | tarvittaessa
et: kiire | pakilis | pöörduge | pöördu | võtke ühendust | võta ühendust | helista | asenda | kolleeg
lv: steidzam | sazinieties | sazināties | zvaniet | zvanīt | aizvieto | kolēģ | vērsieties | rakstiet
lt: skub | kreipkitės | kreiptis | susisiek | skambin | pavaduoj | koleg | rašykite
pl: piln | nagł | niecierpiąc | kontakt | kontaktow | proszę o kontakt | skontaktow | proszę dzwonić | dzwoni | zadzwoni | zastęp | sekretariat | recepcj | współpracown | koleżank | kolega | w razie | prosimy o kontakt | prosimy o wiadomość | kierować | w sprawach | w tym czasie | proszę pisać | pisać na
cs: naléhav | nutn | urgent | urgentn | akutn | neodkladn | spěch | obrať | obracej | kontakt | kontaktuj | volejte | zavolejte | volat | zastup | kolegyn | koleg | sekretariát | v případě | mezitím | pište | pohotovost
sk: naliehav | súrn | urgent | neodkladn | obráť | kontakt | volajte | zavolajte | zastup | kolegyn | koleg | sekretariát | v prípade | píšte
sl: nujn | urgent | obrnite | pokličite | kontakt | kličite | nadomešč | kolegic | sodelav | tajništv | pišite | v primeru | laboratorij
hr: hitn | žurn | urgent | obrati | kontakt | nazovite | zovite | zamjen | kolegic | koleg | tajništv | pišite | u slučaju | javite se
sr: хитн | обрати | контакт | позов | зову | замењу | колег | у случају | пишите
mk: итн | контакт | обрат | јавете | колег
bg: спешн | неотлож | свърж | обърн | обад | замест | колег | пишете | при нужда
ru: срочн | неотлож | экстренн | обращ | обрат | свяж | связ | звон | позвон | замещ | замен | колле | секретар | приемн | в мое отсутствие | пишите | на время моего | по вопросам | по всем вопросам | дежурн
uk: термінов | нагальн | невідкладн | зверт | зверн | зв яж | зв язат | телефон | дзвон | заміща | замін | колег | секретар | приймальн | за моєї відсутності | пишіть | з питань | черг
be: тэрмінов | звярта | калег
hu: sürgős | sürgőss | halaszthatatlan | keres | forduljon | forduljanak | hívja | hívják | hívj | helyettes | kolléga | titkárság | recepció | vegye fel | írjon | ügyelet | esetén | ügyekben
ro: urgen | contact | adres | sunați | apel | coleg | înlocui | secretariat | între timp | recepți | scrieți | vă rog să | vă rugăm să | în caz de
sq: urgjen | kontakt | telefon | koleg
el: επείγ | επείγον | έκτακτ | επικοινων | απευθυν | καλέσ | καλείτε | τηλεφων | συνάδελφ | αντικατ | γραμματεία | στο μεταξύ | κατά την απουσία | στείλτε
tr: acil | ivedi | iletişim | ulaş | başvur | arayın | arayabil | meslektaş | arkadaş | vekalet | yerime | santral | sekreter | bu süre | e posta gönder | yazabil
az: təcili | əlaqə | müraciət
kk: шұғыл | хабарлас
hy: շտապ | դիմե | կապվե
ka: სასწრაფ | დაუკავშირ
ar: عاجل | العاجلة | للحالات | الطارئة | طارئ | التواصل | تواصل | الاتصال | اتصل | مراسلة | زميل | بديل | السكرتارية | الاستقبال | للضرورة | في غيابي | خلال غيابي | المراسلة
he: דחוף | דחופ | לפנות | פנו_ | פנה_ | ניתן לפנות | להתקשר | התקשר | חייגו | ליצור קשר | צרו קשר | צור קשר | עמית | מחליפ | מזכיר | בהיעדרי | מוקד | לכתוב ל | נא לכתוב
fa: فوری | ضروری | تماس | همکار | اضطراری
ur: فوری | رابطہ
hi: तत्काल | आपात | संपर्क | जरूरी | अत्यावश्यक
bn: জরুরি | যোগাযোগ
ta: அவசர | தொடர்பு
vi: khẩn | gấp | cấp bách | liên hệ | liên lạc | gọi số | gọi cho | đồng nghiệp | lễ tân
id: mendesak | darurat | urgent | hubungi | menghubungi | rekan | pengganti | sementara itu | telepon | keperluan
ms: segera | kecemasan | mendesak | hubungi | menghubungi | rakan | pengganti | urusan
tl: apurahan | agarang | makipag ugnayan | tumawag
sw: dharura | wasiliana | piga simu
cy: brys | argyfwng | cysylltwch | cysylltu | cydweithiwr | ffoniwch
ga: práinn | déan teagmháil | glaoigh
mt: urġenti | ikkuntattja
lb: dréngend | kontakt
th: เร่งด่วน | ด่วน | ฉุกเฉิน | ติดต่อ | โทร
ja: 緊急 | 至急 | お急ぎ | 急ぎ | 急用 | 代わりに | 代理 | 代行 | までご連絡 | へご連絡 | にご連絡 | までお電話 | へお電話 | にお電話 | お電話くだ | 連絡先 | 担当の | 後任 | までお願い | 宛に | 窓口 | 代表番号 | 同僚 | へお願い
zh: 紧急 | 緊急 | 急事 | 急件 | 紧要 | 要事 | 如有需要 | 如需 | 请联系 | 請聯絡 | 请联络 | 請聯繫 | 联系 | 聯絡 | 聯繫 | 联络 | 致电 | 致電 | 拨打 | 撥打 | 来电 | 來電 | 代理人 | 代为 | 代為 | 同事 | 请发 | 請寄 | 转至 | 职务代理 | 職務代理 | 前台 | 请发送至 | 請寄至 | 请打
ko: 급한 | 급하신 | 긴급 | 시급 | 응급 | 연락 주 | 연락주 | 연락 바 | 연락바 | 연락 부탁 | 연락하여 | 문의 | 전화 | 대리 | 대행 | 대체 | 동료 | 담당자 | 대신 | 업무 인수 | 로 보내 주 | 보내 주시
"""
# Who stands in for oneself.
DEPUTY = """
en: my role | my duties | my tasks | my work is | my projects | my responsibilities | covering for me | cover for me | covers for me | standing in for me | my stand in | my deputy | my replacement | in my place | looks after my | looking after my
de: meine vertretung | mein vertreter | meine vertreterin | meine aufgaben | vertritt mich | vertreten mich | meinen aufgabenbereich | werde vertreten | übernimmt für mich
fr: me remplace | mon remplaçant | ma remplaçante | assure mon intérim | assure l intérim | mes dossiers
es: me sustituye | mi sustitut | mis tareas | mis funciones | se encarga de mis
it: mi sostituisce | mio sostituto | mia sostituta | miei compiti | le mie attività
pt: substitui me | me substitui | minhas funções | as minhas tarefas | está a substituir
nl: mijn taken | mijn werkzaamheden | vervangt mij | neemt mij waar | neemt voor mij waar | mijn vervanger
sv: ersätter mig | min ersättare | mina arbetsuppgifter | mina ärenden | tas om hand av | vikarierar för
da: mine opgaver | afløser mig | min afløser | min vikar | mine sager
nb: mine oppgaver | min vikar | min stedfortreder | vikarierer for | mine saker
fi: sijaiseni | sijaisenani | sijaistaa | tehtäviäni | työtehtäviäni
pl: zastępuje mnie | moje obowiązki | moim zastępcą | w zastępstwie
cs: zastupuje mě | zastupuje mne | můj zástup | moji zástup | mou agendu
sk: zastupuje ma | môj zástup | moju agendu
sl: nadomešča me | me nadomešča
hr: zamjenjuje me | me zamjenjuje | moja zamjena
hu: helyettesem | helyettesít
ro: mă înlocuiește | înlocuitorul meu
el: με αντικαθιστά | αντικαταστάτ
tr: yerime | vekaleten | vekilim
ru: меня замещает | замещает меня | мои обязанности | вместо меня
uk: мене заміщає | заміщає мене | мої обов язки | замість мене
ja: 代わりに対応 | 代理として | 後任は
zh: 职务代理人 | 職務代理人 | 我的工作由 | 由同事
ko: 업무 대행 | 업무대행 | 대신하여
"""
