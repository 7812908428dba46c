"""That somebody is away, and until when, in some fifty languages (how the phrases are found: phrase_index)."""
# ruff: noqa: E501 - lists of words, one language beside the other

AWAY = """
en: out of office | out of the building | out of the lab | out of the clinic | out until | out through | out till | out of the office | out of my office | out of our office | on leave | on annual leave | on holiday | on my holiday | on our holiday | on vacation | on pto | on sick leave | on medical leave | on maternity | on paternity | on parental | on adoption leave | on family leave | on compassionate | on bereavement | on unpaid leave | on study leave | on summer leave | on extended leave | on a business trip | on business travel | on a trip | on secondment | on sabbatical | on jury duty | on jury service | on a course | on a training | on training | in training | in a training | in meetings all | at a conference | at a congress | at a training | at a course | at an event | at a trade | attending a | attending the | away from | i am away | i m away | will be away | ll be away | is away | are away | currently away | am travelling | am traveling | m travelling | m traveling | be travelling | be traveling | currently travelling | currently traveling | am off_ | m off_ | is off_ | be off_ | ll be off | off sick | off work | off duty | off ill | am ill_ | am unwell | am sick | is ill_ | is sick_ | is unwell | in hospital | day off | days off | time off | not working | not work on | don t work on | not in the office | not in our office | not in office | not at work | not at my desk | not in on | not in today | not available | am unavailable | be unavailable | currently unavailable | personally unavailable | unavailable until | unavailable from | not reachable | unreachable | cannot be reached | can t be reached | office is closed | office will be closed | offices are closed | offices will be closed | practice is closed | practice will be closed | clinic is closed | clinic will be closed | surgery is closed | surgery will be closed | we are closed | we re closed | will be closed | is currently closed | are currently closed | closed for | closed from | closed until | closed between | closed on_ | closed over | closed due | remain closed | shut for | shutting down for | shutdown | retired from | no longer work | no longer with | no longer employed | no longer at | has left the | have left the | has left our | left the company | left the organi | has retired | have retired | has moved to another | work part time | working part time | working hours are | working days are | working week is | office hours are | only work | work only | i work monday | i work tuesday | i work wednesday | i work thursday | non working day | night shift | on nights | night duty | rest day | on rest_ | on furlough | annual leave | parental leave | maternity leave | public holiday | bank holiday | national holiday | office closure | absent | absence | incommunicado | on call elsewhere | out of town | out sick | out today | ooo_ | o o o_ | on pilgrimage | in surgery all | in theatre all | am out_ | m out_ | be out_ | ll be out | out of hours | outside our hours | outside our opening | outside our office | outside office hours | outside working hours | outside of working | outside opening hours | outside business hours | in surgery_ | in theatre_ | operating theatre | in meetings | in back to back | reduced hours | poor connectivity | field assignment | field trip | on tour_ | annual stocktake | period of leave | between shifts | have changed jobs
de: nicht im büro | bin erst am | erst wieder am | erst ab | das unternehmen verlassen | die firma verlassen | unternehmen zum | nicht im haus | nicht im dienst | nicht im hause | nicht am platz | nicht am arbeitsplatz | außer haus | ausser haus | im urlaub | in urlaub | urlaubsbedingt | meines urlaubs | auf urlaub | jahresurlaub | sonderurlaub | bildungsurlaub | erholungsurlaub | betriebsurlaub | betriebsferien | werksferien | praxisurlaub | praxisferien | kanzleiferien | in den ferien | in ferien_ | im mutterschutz | in mutterschutz | in elternzeit | elternzeit | mutterschaftsurlaub | vaterschaftsurlaub | pflegezeit | sabbatical | abwesend | abwesenheit_ | erkrankt | krank_ | krankheitsbedingt | krankgeschrieben | krank geschrieben | krankenstand | arbeitsunfähig | in kur_ | reha_ | auf dienstreise | auf geschäftsreise | auf einer dienstreise | auf einer geschäftsreise | auf reisen | auf tagung | auf einer tagung | auf kongress | auf einem kongress | auf einer messe | auf messe | auf fortbildung | auf einer fortbildung | in einer fortbildung | fortbildungsbedingt | auf schulung | auf einer schulung | in einer schulung | im seminar | auf einem seminar | unterwegs | im außendienst | nicht erreichbar | nicht zu erreichen | nicht verfügbar | nicht anwesend | nicht persönlich | verhindert | geschlossen | nicht besetzt | nicht mehr im unternehmen | nicht mehr bei | nicht mehr für | nicht mehr tätig | nicht mehr in unserem | aus dem unternehmen ausgeschieden | ausgeschieden | im ruhestand | in den ruhestand | in teilzeit | teilzeit | arbeite nur | arbeitstage sind | bürozeiten sind | freitags nicht | montags nicht | nachtdienst | nachtschicht | dienstfrei | frei_ | freien tag | überstundenabbau | zeitausgleich | brückentag | feiertag | im op_ | im operationssaal | in besprechungen | in sitzungen | ganztägig im termin | ganztägig in | außerhalb unserer | außerhalb der büro | außerhalb der geschäfts | außerhalb der sprech | außerhalb der öffnungs | machen wir pause | betriebsversammlung | betriebsruhe | inventur | reduzierter arbeitszeit | auf montage
fr: absent | absence | hors du bureau | hors bureau | pas au bureau | plus au bureau | en congé | en vacances | en arrêt | arrêt maladie | congé maladie | malade_ | souffrant | congé maternité | congé paternité | congé parental | en formation | en déplacement | en mission | en voyage | en séminaire | en congrès | au congrès | en colloque | en rtt | en repos | en récupération | télétravail | pas disponible | indisponible | pas joignable | injoignable | est fermé | sont fermé | sera fermé | seront fermé | fermé du | fermé jusqu | fermés du | fermés jusqu | fermeture | ne travaille plus | ne fais plus partie | ne fait plus partie | a quitté | quitté l entreprise | quitté la société | quitté mes fonctions | à temps partiel | temps partiel | ne travaille pas le | travaille pas les | jours de présence | en retraite | à la retraite | de nuit_ | jour férié | en cours toute | en réunion toute | au bloc | en tournée | en dehors des heures | en dehors de nos | hors des heures | en salle d opération | en rendez vous toute | congés annuels | inventaire | fermeture administrative
es: fuera de la oficina | permaneceré fuera | estaré fuera | ya no formo | fuera de oficina | fuera del despacho | fuera de mi | de vacaciones | vacaciones | ausente | ausencia | de baja | baja médica | baja por | enfermo | enferma | de permiso | permiso de | de licencia | licencia por | licencia médica | de viaje | en viaje | en un congreso | en un curso | de formación | en formación | en una formación | no estaré | no estoy | no me encuentro | no disponible | no estaré disponible | cerrado | cerrada | cerrados | cerramos | cierre por | ya no trabaj | ya no forma | ya no pertenece | dejado la empresa | jubilado | jornada reducida | media jornada | no trabajo los | turno de noche | festivo | feriado | día libre | días libres | asuntos propios | en quirófano | fuera del horario | fuera de nuestro horario | fuera de horario | en reuniones | en consulta toda | inventario
ca: fora de l oficina | de vacances | vacances | absent | de baixa | de viatge | de permis | no soc a | no seré | no estaré | tancat | tancada | tanquem | ja no treball | formació | festiu
gl: fóra da oficina | de vacacións | ausente | pechado | xa non traballa | non estarei
eu: bulegotik kanpo | oporretan | bajan nago | ez nago bulegoan | itxita | kanpoan nago
it: fuori ufficio | fuori sede | fuori dall ufficio | in ferie | ferie_ | assente | assenza | in malattia | malato | malata | in maternità | in paternità | in congedo | congedo parentale | in permesso | in trasferta | in viaggio | ad un congresso | a un congresso | al congresso | in formazione | ad un corso | a un corso | non sono in ufficio | non sarò in ufficio | non in ufficio | non sono disponibile | non sarò disponibile | non disponibile | non raggiungibile | non reperibile | irraggiungibile | chiuso | chiusa | chiusi | chiude | chiusura | non lavora più | non lavoro più | non fa più parte | ha lasciato l azienda | in pensione | part time | non lavoro il | turno di notte | festività | in sala operatoria | fuori orario | fuori dall orario | in riunione tutto | inventario
pt: fora do escritório | não me encontro | não estou no | fora da empresa | fora do gabinete | de férias | em férias | férias | ausente | ausência | de baixa | baixa médica | licença | atestado | doente | de folga | em viagem | viagem | em formação | num congresso | em um congresso | em congresso | em um curso | num curso | não estarei | não estou | indisponível | encerrad | fechad | feriado | recesso | já não trabalha | não trabalha mais | não faz mais parte | deixou a empresa | deixei a empresa | desligou | tempo parcial | reformad | aposentad | plantão noturno | turno da noite | no bloco operatório | fora do horário | em reuniões | inventário | em cirurgia
nl: afwezig | niet aanwezig | niet op kantoor | niet op het werk | niet in de praktijk | buiten kantoor | op vakantie | met vakantie | vakantie | met verlof | op verlof | verlof | ziek_ | ziekgemeld | ziekte | ouderschapsverlof | zwangerschapsverlof | bevallingsverlof | op reis | zakenreis | dienstreis | op cursus | op een cursus | in opleiding | op een congres | op congres | op training | nascholing | vrij_ | vrije dag | gesloten | niet bereikbaar | niet beschikbaar | onbereikbaar | niet werkzaam | niet meer werkzaam | niet meer in dienst | werkt niet meer | werk niet meer | niet langer werkzaam | uit dienst | met pensioen | parttime | deeltijd | ik werk op | werk ik niet | werk niet op | werkdagen zijn | nachtdienst | feestdag | buiten kantooruren | buiten kantoortijden | buiten openingstijden | op de ok_ | in vergadering | hele dag in
af: buite kantoor | uit die kantoor | met verlof | met vakansie | op vakansie | afwesig | nie beskikbaar | gesluit | siekverlof
sv: frånvaro | har slutat | stängd i | frånvarande | inte på kontoret | inte på plats | ej på plats | inte i tjänst | inte på jobbet | på semester | semester | sjukskriven | sjuk_ | vabbar | vab_ | vård av barn | föräldraledig | mammaledig | pappaledig | tjänstledig | ledig_ | lediga | på resa | på tjänsteresa | tjänsteresa | bortrest | på kurs | på utbildning | på konferens | på kongress | inte nåbar | inte anträffbar | ej anträffbar | ej nåbar | inte tillgänglig | stängt | stängd | slutat | slutade | inte längre på | inte kvar | arbetar deltid | jobbar deltid | arbetar inte | jobbar inte | nattskift | kompledig | helgdag | utanför kontorstid | utanför våra | utanför öppettid | i möten hela | i operation
da: ikke på kontoret | ude af kontoret | ikke til stede | ikke på arbejde | på ferie | ferie_ | feriefri | har fri_ | holder fri | sygemeldt | syg_ | barns sygedag | barsel | orlov | på rejse | forretningsrejse | tjenesterejse | bortrejst | på kursus | på konference | på kongres | fravær | ikke at træffe | træffes ikke | ikke tilgængelig | lukket | ferielukket | fratrådt | ikke længere ansat | stoppet i | ikke længere hos | arbejder deltid | arbejder ikke | nattevagt | helligdag | uden for åbningstid | uden for kontortid | uden for vores | i møder hele | møder hele dagen
nb: ikke på kontoret | ikke til stede | ikke på jobb | på ferie | har ferie | avspaserer | avspasering | sykmeldt | sykemeldt | syk_ | permisjon | foreldreperm | fødselsperm | på reise | tjenestereise | forretningsreise | bortreist | på kurs | på konferanse | fravær | fraværende | utilgjengelig | ikke tilgjengelig | stengt | feriestengt | sluttet | ikke lenger | jobber ikke | jobber deltid | nattevakt | fri_ | helligdag | utenfor åpningstid | utenfor kontortid | i møter hele | møter hele dagen | avspaser
is: í fríi | í sumarfríi | í orlofi | ekki við | fjarverandi | veik_ | veikur | lokað | hætt störfum | erlendis | fæðingarorlof | utan skrifstofu
fo: í summarfrí | í frítíð | ikki á skrivstov
fi: poissa | lomalla | vuosilomalla | kesälomalla | talvilomalla | isyyslomalla | lomani | sairaslomalla | sairauslomalla | sairaana | vanhempainvapaalla | äitiyslomalla | hoitovapaalla | opintovapaalla | vapaalla | virkavapaalla | vuorotteluvapaalla | työmatkalla | matkoilla | matkalla | koulutuksessa | kurssilla | seminaarissa | kokouksessa koko | kongressissa | konferenssissa | en ole paikalla | en ole toimistolla | en ole töissä | en ole tavoitettavissa | ei ole paikalla | ei tavoitettavissa | tavoittamattomissa | suljettu | kiinni_ | ei ole enää | en ole enää | en työskentele enää | ei työskentele | osa aikai | yövuoro | arkipyhä | eläkkeellä | äitiysvap | perhevap | opintovap | virkavap | hoitovap | vanhempainvap | isyysvap | virka ajan ulkopuolella | aukioloaikojen ulkopuolella | leikkaussalissa | kokouksissa
et: puhkus | ei ole kontoris | ei viibi | eemal | haiguslehel | haige_ | töövõimetus | lapsehooldus | lähetusel | komandeeringus | koolitusel | konverentsil | suletud | ei tööta enam | enam ei tööta | puudun | äraolek | ei ole kättesaadav
lv: atvaļinājum | neesmu birojā | nav birojā | prombūtn | slimības lap | slimoju | darbnespējas | komandējum | mācībās | kursos | konferenc | slēgt | vairs nestrād | nebūšu | bērna kopšanas
lt: atostog | nesu biure | ne darbe | nedarbe | serga | sergu | nedarbingum | komandiruot | mokymuose | konferencij | uždaryt | nebedirb | nebūsiu | motinystės | tėvystės | vaiko priežiūros
pl: na urlopie | urlop | urlopu | nieobecn | poza biurem | poza firmą | nie ma mnie | nie będzie mnie | nie będę | zwolnieniu lekarskim | na zwolnieniu | l4_ | chorobow | chory_ | chora_ | macierzyński | wychowawczy | rodzicielski | delegacj | podróży służbowej | w podróży | na szkoleniu | szkoleni | konferencj | na kongresie | nieczynn | zamknięt | nieosiągaln | niedostępn | nie pracuj | już nie pracuje | zakończył | odszedł | odeszła | na emerytur | niepełnym wymiarze | nocnej zmianie | dyżur nocny | dzień wolny | dniu wolnym | wolne_ | mam wolne | poza godzinami | na bloku operacyjnym | na spotkaniach | inwentaryzacj | dnia wolnego
cs: dovolen | nepřítom | mimo kancelář | nejsem v kancelář | nebudu v kancelář | nejsem k dispozici | nebudu k dispozici | nezastižen | nedostupn | nemocensk | nemocn | nemoc_ | pracovní neschopnost | neschopen | ošetřování | mateřsk | rodičovsk | služební cest | pracovní cest | na cestách | na školení | školení | konferenc | kongres | seminář | zavřen | uzavřen | neordinuj | již nepracuj | už nepracuj | nepracuj | ukončil | v důchodu | částečný úvazek | zkrácený úvazek | noční směn | státní svátek | volno_ | čerpám | mimo pracovní dobu | mimo ordinační | na sále | na operačním sále | na jednání celý | inventur
sk: dovolenk | neprítomn | mimo kancelári | nie som v kancelár | nebudem | nie som k dispozícii | nedostupn | pn_ | práceneschop | práceneschopn | chor_ | materskej | rodičovskej | služobnej cest | pracovnej cest | na školení | zatvoren | neordinuj | už nepracuj | nepracuj | voľno | mimo pracovn | mimo ordinačn | na sále | na operačnej
sl: dopust | odsoten | odsotn | nisem v pisarni | me ne bo | ni me_ | bolnišk | bolniški | porodnišk | služben | na poti | izobraževanj | konferenc | zaprt | ne dela več | ni več zaposlen | nisem več zaposlen | nedosegljiv | nisem dosegljiv
hr: godišnj | odmor | na odmoru | odsutan | odsutna | odsustv | odsutnost | nisam u uredu | nisam u kancelariji | van ureda | izvan ureda | van kancelarije | bolovanj | porodilj | rodiljn | službenom put | službeni put | na putu | edukacij | konferencij | kongresu | seminaru | zatvoren | ne radi više | više ne radi | više nisam | nedostup | nisam dostup
sr: годишњ | одмор | одсутан | одсутна | одсуств | нисам у канцелариј | ван канцелариј | боловањ | породиљ | службеном пут | конференциј | обуци | затворен | више не ради | недоступ
mk: на одмор | годишен одмор | отсутен | отсутна | отсуств | не сум во канцеларија | боледување | службен пат | затворен | повеќе не работ
bg: отпуск | болничен | отсъств | извън офиса | не съм в офиса | болничн | майчинств | командировк | обучение | конференци | затворен | вече не работ | неработ | почивн
ru: в отпуске | отпуск | отсутств | вне офиса | не в офисе | нет на месте | нет в офисе | не на работе | на больничном | больничн | болею | заболел | в декрет | декретн | отпуску по уходу | в командировке | командировк | на обучении | на конференции | на конгрессе | на семинаре | на выезде | недоступ | не доступ | закрыт | не работает | не работаю | больше не работает | уволил | на пенсии | неполный рабочий | выходн | ночной смен | отгул | праздничн | каникул | вне рабочего времени | в нерабочее время | на операции | в операционной | на совещани
uk: у відпустці | відпустк | відсутн | поза офісом | не в офісі | немає на місці | лікарнян | хворію | захвор | декрет | у відрядженні | відрядженн | навчанні | конференції | недоступн | зачинен | не працює | не працюю | більше не працює | вихідн | нічн зміні | святков | поза робочим часом | у неробочий час | на операції
be: у адпачынку | адпачын | адсутнич | хварэю | камандзіроў
hu: szabadság | szabadságon | szabin | házon kívül | irodán kívül | távol_ | távollét | távol leszek | nem vagyok bent | nem vagyok az irod | nem leszek | nem tartózkod | betegszabads | táppénz | beteg_ | beteg vagyok | szülési | gyes | gyed | kiküldetés | hivatalos út | üzleti út | utazom | képzésen | továbbképzés | tréningen | konferenci | kongresszus | zárva | nem elérhető | nem dolgoz | már nem dolgoz | részmunkaid | nyugdíj | éjszakai műszak | ünnepnap | munkaszüneti | munkaidőn kívül | műtőben | nyitvatartási időn kívül | értekezleten | leltár
ro: concediu | absent | lipsesc | nu sunt la birou | nu voi fi la birou | în afara biroului | plecat | plecată | bolnav | medical | maternitate | delegație | deplasare | la un curs | instruire | conferinț | congres | închis | nu mai lucr | nu sunt disponibil | nu voi fi disponibil | indisponibil | sărbători legale | zi liberă | tură de noapte | în afara programului | în sala de operație | inventar
sq: me pushime | pushim | jashtë zyre | nuk jam në zyrë | mungoj | raport mjek | i sëmurë | mbyllur | nuk punon më
el: σε άδεια | με άδεια | άδεια | αδείας | απουσι | εκτός γραφείου | λείπω | λείπει | θα λείψω | αναρρωτικ | ασθεν | άρρωστ | μητρότητας | επαγγελματικό ταξίδι | σε ταξίδι | ταξιδεύω | εκπαίδευση | σεμινάριο | συνέδριο | κλειστ | δεν είμαι διαθέσιμ | δεν θα είμαι | δεν βρίσκομαι | δεν εργάζεται πλέον | αποχώρησε | αργία | νυχτερινή βάρδια | ρεπό | εκτός ωραρίου | στο χειρουργείο | εκτός ωρών
tr: izinde | izindeyim | izinliyim | iznim | izin | tatilde | tatildeyim | tatil | ofis dışında | ofis dışındayım | ofiste değil | ofiste olmay | ofiste bulunm | şehir dışında | yurt dışında | seyahatte | seyahat | iş gezisi | raporlu | raporluyum | hastayım | hasta_ | doğum izn | eğitimde | eğitimdeyim | toplantıda | kongrede | konferans | kapalı | ulaşılam | müsait değil | görevinden ayrıl | işten ayrıl | artık çalışm | çalışmamaktad | çalışmıyor | vardiya | bayram | yokum | bulunamayaca | bulunmuyor | ameliyatta | mesai saatleri dışında | çalışma saatleri dışında
az: məzuniyyət | ofisdə deyil | xəstə | ezamiyyət
kk: демалыс | іссапар | кеңседе жоқ
hy: արձակուրդ | գրասենյակում չեմ | բացակա | գործուղ
ka: შვებულებ | ოფისში არ | მივლინებ
ar: في إجازة | إجازة | خارج المكتب | خارج مكتبي | لست في المكتب | غير متواجد | غير متوفر | غير متاح | غائب | مريض | إجازة مرضية | أمومة | في مهمة | مهمة عمل | رحلة عمل | في سفر | مسافر | دورة تدريبية | مؤتمر | مغلق | لم يعد يعمل | لم أعد أعمل | عطلة | العيد | في دورة | خارج ساعات | خارج أوقات
he: בחופשה | בחופש | חופשה | חופשת | מחוץ למשרד | לא במשרד | לא אהיה | לא נמצא | נעדר | היעדר | במילואים | מילואים | במחלה | חולה | בנסיעה | בנסיעת עסקים | בחו ל | בכנס | בהשתלמות | בקורס | סגור | לא עובד יותר | אינו עובד | אינה עובדת | סיים את עבודת | לא זמינ | חג_ | מחוץ לשעות
fa: مرخصی | در دفتر نیستم | خارج از دفتر | ماموریت | بیمار | تعطیل | حضور ندارم | دیگر در این شرکت
ur: چھٹی پر | دفتر میں نہیں | رخصت پر
hi: छुट्टी | अवकाश | कार्यालय से बाहर | कार्यालय में नहीं | दौरे पर | अस्वस्थ | बंद रहेगा | उपलब्ध नहीं
bn: ছুটিতে | অফিসের বাইরে | ছুটি
ta: விடுமுறை | விடுப்பில்
vi: nghỉ phép | nghỉ lễ | nghỉ tết | nghỉ ốm | nghỉ thai sản | đang nghỉ | vắng mặt | không có mặt | không ở văn phòng | đi công tác | công tác_ | đi học | hội nghị | hội thảo | đóng cửa | không còn làm việc | đã nghỉ việc | ngoài giờ
id: sedang cuti | cuti_ | bercuti | di luar kantor | tidak di kantor | tidak berada di | tidak masuk | sakit_ | dinas luar | perjalanan dinas | pelatihan | konferensi | tutup_ | libur_ | liburan | tidak lagi bekerja | melahirkan | di luar jam
ms: bercuti | cuti_ | luar pejabat | tiada di pejabat | tidak berada di pejabat | kursus | mesyuarat di luar | tidak lagi bertugas | ditutup
tl: naka leave | nakabakasyon | wala sa opisina | wala ako sa opisina | may sakit
sw: likizo | nje ya ofisi | sipo ofisini | safarini
cy: allan o r swyddfa | i ffwrdd o r swyddfa | ar wyliau | ar gau | ar absenoldeb | yn absennol | ddim yn y swyddfa
ga: as oifig | ar saoire | as láthair | dúnta
mt: barra mill uffiċċju | bil leave | vaganza | magħluq
lb: net am büro | am congé | an der vakanz | zou_
th: ลาพัก | ลาป่วย | ลากิจ | ลาคลอด | ลาหยุด | ลาพักร้อน | ไม่อยู่ที่ทำงาน | ไม่อยู่ที่สำนักงาน | ไม่ได้อยู่ที่ | ไม่อยู่ออฟฟิศ | ปิดทำการ | ไปราชการ | เดินทางไป | อบรม | วันหยุด | ไม่ได้ทำงานที่ | นอกเวลา
ja: 不在 | 休暇 | 休業 | 休診 | 休みを | お休み | 休みです | 休みとなり | 休みとさせ | 休んで | 休ませ | 外出 | 出張 | 研修中 | 研修に | 研修のため | 学会 | 育児休 | 育休 | 産休 | 病欠 | 体調不良 | 入院 | 留守 | 席を外し | 退職 | 異動 | 休職 | 有給 | 夏季休 | 年末年始 | 在宅勤務 | 夜勤 | 勤務しておりません | 非番 | 閉庁 | 営業時間外 | 業務時間外 | 診療時間外 | 手術のため | 手術に入 | 会議のため | 棚卸
zh: 休假 | 年假 | 请假 | 請假 | 休年假 | 病假 | 产假 | 產假 | 陪产 | 育婴 | 育嬰 | 外出 | 出差 | 不在办公室 | 不在辦公室 | 不在公司 | 不在座位 | 不在岗 | 度假 | 放假 | 休息 | 假期 | 培训中 | 参加培训 | 參加培訓 | 受训 | 受訓 | 参加会议 | 參加會議 | 学术会议 | 研讨会 | 研討會 | 停诊 | 停診 | 休诊 | 休診 | 已离职 | 已離職 | 离职 | 離職 | 不再任职 | 不再任職 | 已退休 | 公休 | 特休 | 补休 | 補休 | 夜班 | 国庆 | 春节 | 春節 | 非工作时间 | 下班时间 | 非上班時間 | 手术中 | 今天手术 | 手術中 | 开会中 | 開會中 | 盘点
ko: 휴가 | 부재 | 자리를 비 | 자리 비움 | 출장 | 외근 | 연차 | 반차 | 병가 | 휴직 | 출산 | 육아 | 교육 중 | 교육중 | 교육 참석 | 교육으로 | 연수 | 학회 | 휴무 | 휴진 | 퇴사 | 퇴직 | 근무하지 않 | 재택 | 야간 근무 | 야간근무 | 비번 | 명절 | 연휴 | 세미나 참석 | 근무시간 외 | 업무시간 외 | 진료시간 외 | 수술 중 | 수술로 | 회의 중
"""
UNTIL = """
en: until | up to and including | back on | back in the | back in office | back at | be back | am back | i m back | return | resume | reopen | re open | open again | for the rest of | for the remainder | all day | all week | this week | the whole | on fridays | on mondays | on wednesdays | every friday | every monday | monday to | monday and | tuesday to | further notice | indefinitely | from the | effective | between | today | currently | at the moment | this afternoon | this morning | dates
de: bis | wieder im | wieder da | wieder erreichbar | wieder für | wieder zurück | wieder ab | wieder am | wieder geöffnet | wieder persönlich | zurück | ab dem | einschließlich | auf weiteres | derzeit | zurzeit | zur zeit | momentan | heute | diese woche | voraussichtlich | aktuell | zwischen | freitags | montags | mittwochs | dienstags bis | montag bis | längere zeit | unbestimmte zeit | seit
fr: jusqu | de retour | retour le | reprend | du lundi | inclus | à compter | depuis le | actuellement | aujourd hui | cette semaine | pour une durée | à partir du | les vendredi | le vendredi | le mercredi | reviendr | serai là | toute la journée
es: hasta | regres | vuelvo | vuelta | volver | reincorpor | retomar | inclusive | incluido | actualmente | esta semana | desde el | a partir del | los viernes | los lunes | reabri | durante | de momento | tiempo indefinido | hoy_
ca: fins | tornar | torno | des del | actualment
gl: volver
eu: itzul
it: fino | rientr | torner | torno | sino al | compreso | compresi | inclusi | attualmente | al momento | oggi | questa settimana | a partire dal | riapr | venerdì | tutto il giorno | a tempo indeterminato | riprend
pt: até | regress | retorn | volto | voltar | inclusive | a partir de | de momento | no momento | atualmente | actualmente | hoje | esta semana | nesta semana | reabr | entre os dias | durante | desde | às sextas
nl: tot en met | terug | weer aanwezig | weer bereikbaar | weer op | weer open | vanaf | momenteel | vandaag | deze week | op vrijdag | op maandag | op woensdag | van maandag | onbepaalde tijd | op dit moment
af: terug
sv: till och med | t o m | tillbaka | åter | fram till | tills | för närvarande | idag | i dag | denna vecka | den här veckan | fredagar | från och med | fr o m | öppnar igen | under vecka | tills vidare
da: til og med | t o m | indtil | tilbage | igen | i dag | denne uge | i denne uge | fredage | fra den | for tiden | åbner igen | åbner
nb: til og med | t o m | tilbake | igjen | i dag | denne uken | fredager | for tiden | åpner igjen | inntil
is: fram til | aftur | kem aftur
fi: asti | saakka | palaan | takaisin | jälleen | tällä hetkellä | tänään | tämän viikon | perjantaisin | alkaen | väliset | välisenä | toistaiseksi | avaamme | töissä taas | töihin | palaa_
et: kuni | tagasi | naasen | hetkel | täna
lv: līdz | atgriez | šobrīd | šodien
lt: iki | grįš | grįžt | grisiu | grįžtu | šiuo metu | šiandien
pl: wrac | wróc | powrot | powróc | włącznie | obecnie | aktualnie | dzisiaj | dziś | w tym tygodniu | w dniach | w piątki | ponownie | z powrotem | odwołania
cs: zpět | vrát | vrac | návrat | včetně | v současné | momentálně | aktuálně | dnes | tento týden | v pátek | v pátky | opět | znovu | odvolání
sk: späť | vrát | návrat | vrátane | momentálne | aktuálne | dnes | tento týždeň | opäť | odvolania
sl: nazaj | vrnem | vrnil | vrača | vrnitv | vključno | trenutno | danes | ta teden | spet | ponovno
hr: natrag | vraćam | vratit | povrat | uključivo | zaključno | trenutno | danas | ovaj tjedan | ponovno | nazad
sr: назад | враћам | повратк | закључно | тренутно | данас | поново
mk: се враќам | моментално
bg: обратно | връщ | завръщ | включително | в момента | днес | отново
ru: верн | возвращ | включительно | сейчас | сегодня | эту неделю | этой недел | в настоящее время | временно | снова | приступ | буду на месте
uk: поверн | включно | зараз | сьогодні | цього тижня | наразі | тимчасово | знову
be: вярн
hu: vissza | újra | jelenleg | ezen a héten | között | ismét | pénteken | ma_
ro: până | revin | revenire | întorc | întoarc | inclusiv | începând | în prezent | momentan | astăzi | săptămâna aceasta | din data | între | din nou | perioada | azi_
sq: deri | kthehem | aktualisht
el: έως | μέχρι | ως τις | επιστρ | γυρ | αυτή τη στιγμή | σήμερα | αυτή την εβδομάδα | ξανά | προσωρινά
tr: kadar | tarihine | tarihinde | tarihleri | arasında | dön | tekrar | şu anda | bugün | bu hafta | itibar | geri | süresince | cuma günleri
az: qədər | qayıd
kk: дейін
hy: մինչև
ka: მდე
ar: حتى | لغاية | أعود | العودة | عودتي | سأعود | حاليا | اليوم | هذا الأسبوع | ابتداء
he: עד | אחזור | אשוב | חוזר | חוזרת | שובי | מיום | כרגע | היום | השבוע | החל
fa: بازمی | برمی | باز خواهم | در حال حاضر | امروز
hi: तक | लौट | वापस
bn: পর্যন্ত | ফির
ta: வரை
vi: đến hết | đến ngày | cho đến | tới ngày | trở lại | quay lại | từ ngày | hiện | hôm nay | tuần này
id: sampai | hingga | kembali | mulai | saat ini | hari ini | minggu ini | tanggal | sejak
ms: sehingga | hingga | sampai | kembali | mulai | hari ini
tl: hanggang | babalik
sw: hadi | mpaka | nitarudi | kurudi
cy: yn ôl | nôl | dychwel
ga: go dtí | ar ais
mt: lura
lb: zréck
th: จนถึง | ถึงวันที่ | กลับ | ตั้งแต่ | วันนี้ | ระหว่าง | ขณะนี้
ja: まで | より | から | 戻り | 戻る | 復帰 | 出社 | 現在 | 本日 | 今週 | 只今 | ただいま | の間 | 終日 | 再開 | 期間 | 通常
zh: 至 | 到 | 返回 | 回来 | 回來 | 返岗 | 回公司 | 期间 | 期間 | 目前 | 现正 | 現正 | 今天 | 今日 | 本周 | 本週 | 恢复 | 恢復 | 复工 | 销假 | 銷假 | 暂时 | 暫時
ko: 까지 | 복귀 | 부터 | 현재 | 오늘 | 이번 주 | 기간 | 동안 | 돌아 | 출근 | 재개
"""
# Small words that tell a time only beside other signs.
TO = """
en: till_ | til_ | through_ | thru_ | as of_
de: vom_
fr: retour_ | du_ | au_
es: del_ | al_
ca: del_
gl: ata_
eu: arte_
it: dal_ | al_
nl: tot_ | t m_
af: tot_
sv: tom_ | till_
da: til_ | fra_ | pt_
nb: til_ | fra_
is: til_
fi: ajan_
lv: no_
lt: nuo_
pl: do_ | od_
cs: do_ | od_
sk: do_ | od_
sl: do_ | od_
hr: do_ | od_
sr: до_ | од_
mk: до_ | од_
bg: до_ | от_
ru: до_ | по_
uk: до_ | по_
be: да_
hu: ig_ | tól_
ro: din_
sq: nga_
el: από_
ar: من_ | إلى_
fa: تا_ | از_
ur: تک_
hi: से_
vi: đến_
cy: tan_ | hyd_
mt: sa_
lb: bis_
zh: 起_
en: monday | tuesday | wednesday | thursday | friday | saturday | sunday | easter | christmas | new year | thanksgiving
de: montag | dienstag | mittwoch | donnerstag | freitag | samstag | ostern | weihnachten | neujahr | pfingsten
fr: lundi | mardi | mercredi | jeudi | vendredi | samedi | pâques | noël
es: lunes | martes | miércoles | jueves | viernes | navidad | semana santa
it: lunedì | martedì | mercoledì | giovedì | venerdì | pasqua | natale
pt: segunda | terça | quarta | quinta | sexta | natal_ | páscoa
nl: maandag | dinsdag | woensdag | donderdag | vrijdag | pasen | kerst
sv: måndag | tisdag | onsdag | torsdag | fredag | påsk | jul_
da: mandag | tirsdag | onsdag | torsdag | fredag | påske | jul_
fi: maanantai | tiistai | keskiviikko | torstai | perjantai | pääsiäi | joulu
pl: poniedział | wtorek | środ | czwart | piątek | piątk | święta | świąt
cs: pondělí | úter | střed | čtvrt | páteč | pátek | vánoc | velikonoc
sk: pondelok | utorok | stred | štvrtok | piatok | vianoc | veľkonoc
hu: hétfő | kedd | szerda | csütörtök | péntek | karácsony | húsvét
ro: luni | marți | miercuri | joi_ | vineri | crăciun | paște
el: δευτέρα | τρίτη | τετάρτη | πέμπτη | παρασκευή | χριστούγεννα | πάσχα
tr: pazartesi | salı_ | çarşamba | perşembe | cuma_ | bayram
ru: понедельник | вторник | сред | четверг | пятниц | праздник
uk: понеділ | вівтор | серед | четвер | п ятниц | свята
ja: 月曜 | 火曜 | 水曜 | 木曜 | 金曜 | 翌
zh: 周一 | 周二 | 周三 | 周四 | 周五 | 星期 | 週一 | 週五 | 春节
ko: 월요일 | 화요일 | 수요일 | 목요일 | 금요일
"""
# Of oneself: that one works there no more.
GONE = """
en: i no longer work | i no longer am | i am no longer | i m no longer | i have left | i ve left | i have now left | i have retired | i have now retired | i retired | i have moved on | i left
de: ich bin nicht mehr | ich habe das unternehmen | ich habe die firma | ich habe die praxis | ich arbeite nicht mehr | ich bin ausgeschieden | ich bin in den ruhestand | ich bin im ruhestand | bin ich nicht mehr
fr: je ne fais plus partie | je ne travaille plus | j ai quitté | je suis à la retraite | je suis en retraite | je n exerce plus
es: ya no formo | ya no trabajo | he dejado la | ya no pertenezco | me he jubilado | estoy jubilad
it: non lavoro più | non faccio più parte | ho lasciato | sono in pensione
pt: já não trabalho | não trabalho mais | deixei de trabalhar | deixei a | não faço mais parte | estou reformad
nl: ik werk niet meer | ik ben niet meer | ik ben met pensioen | werk ik niet meer | ik ben uit dienst
sv: jag har slutat | jag jobbar inte längre | jag arbetar inte längre | jag har gått i pension
da: jeg er stoppet | jeg arbejder ikke længere | jeg er ikke længere | jeg er gået på pension | jeg er fratrådt
nb: jeg har sluttet | jeg jobber ikke lenger | jeg er ikke lenger | jeg arbeider ikke lenger
fi: en ole enää | en työskentele enää | olen jäänyt eläkkeelle | olen lopettanut
pl: już nie pracuję | nie pracuję już | zakończyłem pracę | zakończyłam pracę | jestem na emeryturze
cs: už nepracuji | již nepracuji | ukončil jsem | ukončila jsem | odešel jsem | odešla jsem
sk: už nepracujem | ukončil som | ukončila som
sl: nisem več | ne delam več
hr: više ne radim | više nisam
hu: már nem dolgozom | nem dolgozom már | nyugdíjba
ro: nu mai lucrez | am părăsit
el: δεν εργάζομαι πλέον | αποχώρησα
tr: artık çalışmıyorum | görevimden ayrıldım | işten ayrıldım
bg: вече не работя | напуснах
ru: больше не работаю | я уволил | уволился | уволилась | я на пенсии
uk: більше не працюю | я звільни
ar: لم أعد أعمل
he: לא עובד יותר | לא עובדת יותר | סיימתי את עבודתי
vi: tôi đã nghỉ việc | tôi không còn làm
id: saya tidak lagi bekerja
ja: 退職いたしました | 退職しました | 退職致しました | 異動いたしました
zh: 我已离职 | 本人已离职 | 本人已離職 | 我已離職 | 已从公司离职
ko: 퇴사하였습니다 | 퇴사했습니다 | 퇴직하였습니다 | 퇴직했습니다
"""
