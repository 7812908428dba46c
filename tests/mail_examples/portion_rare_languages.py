"""631-660: answers in languages that few programs know words of."""

from compose import ANSWERS_US as RE
from compose import QUESTION as OLD
from compose import text_only as P


def R(n, frm, subj, said, sig, attr, old=OLD, extra=RE, q="> ", **m):
    body = (
        said
        + "\n\n"
        + (sig + "\n\n" if sig else "")
        + (attr + "\n" if attr else "")
        + "\n".join((q + l).rstrip() for l in old.split("\n"))
        + "\n"
    )
    P(n, frm, subj, body, said, hide=old + "\n" + sig, leak=[attr[:40]] if attr else [], extra=extra, **m)


def T(n, frm, subj, said, sig, block, old=OLD, extra=RE, **m):  # unmarked
    body = said + "\n\n" + (sig + "\n\n" if sig else "") + block + "\n\n" + old + "\n"
    P(
        n,
        frm,
        subj,
        body,
        said,
        hide=old + "\n" + sig,
        leak=[l for l in block.split("\n") if len(l) > 12],
        extra=extra,
        **m,
    )


# rare languages
T(
    "631-outlook-catalan",
    "Mercè Puigdomènech <merce@clinica-montseny.example>",
    "RE: Passarel·la",
    "Bon dia,\n\nla tercera llum segueix vermella. Podeu venir dijous?",
    "Salutacions,\nMercè Puigdomènech\nCap de sistemes",
    "De: Kestra Helpdesk <help@kestra.example>\nEnviat el: dimarts, 3 de març de 2026 9:12\nPer a: Mercè Puigdomènech <merce@clinica-montseny.example>\nTema: Passarel·la",
)
R(
    "632-gmail-basque",
    "Itziar Zubieta <itziar@ospitalea.example>",
    "Re: Atebidea",
    "Kaixo, hirugarren argia gorri dago oraindik.",
    "Itziar Zubieta",
    "Kestra Helpdesk (<help@kestra.example>) erabiltzaileak hau idatzi du (2026 mar. 3, ar. (09:12)):",
)
R(
    "633-gmail-galician",
    "Xurxo Lareo <xurxo@centro-medico.example>",
    "Re: Pasarela",
    "Bos días, a terceira luz segue apagada e perdemos os avisos.",
    "Un saúdo,\nXurxo",
    "O mar., 3 mar. 2026 ás 9:12, Kestra Helpdesk (<help@kestra.example>) escribiu:",
)
R(
    "634-gmail-icelandic",
    "Guðrún Hallsdóttir <gudrun@heilsa.example>",
    "Re: Gátt",
    "Góðan dag, þriðja ljósið er enn rautt.",
    "Kveðja,\nGuðrún",
    "þri., 3. mar. 2026 kl. 09:12 skrifaði Kestra Helpdesk <help@kestra.example>:",
)
R(
    "635-gmail-latvian",
    "Inga Ozoliņa <inga@poliklinika.example>",
    "Re: Vārteja",
    "Labdien! Trešā lampiņa joprojām ir sarkana, dati nepienāk.",
    "Ar cieņu,\nInga Ozoliņa",
    "otrd., 2026. g. 3. marts, plkst. 09:12 — lietotājs Kestra Helpdesk (<help@kestra.example>) rakstīja:",
)
R(
    "636-gmail-estonian",
    "Kadri Tamm <kadri.tamm@haigla.example>",
    "Re: Lüüs",
    "Tere, kolmas tuli on ikka punane. Kas saadate tehniku?",
    "Lugupidamisega\nKadri Tamm",
    "Kestra Helpdesk (<help@kestra.example>) kirjutas kuupäeval T, 3. märts 2026 kell 09:12:",
)
R(
    "637-gmail-serbian-cyrillic",
    "Милица Јовић <milica@dom-zdravlja.example>",
    "Re: Мрежни пролаз",
    "Добар дан, трећа лампица је и даље црвена.",
    "Срдачан поздрав,\nМилица",
    "уто, 3. мар 2026. у 09:12 Kestra Helpdesk <help@kestra.example> је написао/ла:",
)
R(
    "638-gmail-croatian",
    "Tihana Barić <tihana@poliklinika-sava.example>",
    "Re: Pristupnik",
    "Dobar dan, nakon ponovnog pokretanja treća lampica ne svijetli.",
    "Lijep pozdrav\nTihana Barić",
    "uto, 3. ožu 2026. u 09:12 Kestra Helpdesk <help@kestra.example> napisao je:",
)
R(
    "639-gmail-slovenian",
    "Nejc Hribar <nejc@zd-drava.example>",
    "Re: Prehod",
    "Pozdravljeni, tretja lučka utripa rdeče. Kaj naj naredimo?",
    "Lep pozdrav,\nNejc",
    "V V tor., 3. mar. 2026 ob 09:12 je oseba Kestra Helpdesk <help@kestra.example> napisala:",
)
T(
    "640-outlook-bulgarian",
    "Невена Кръстева <nevena@mbal.example>",
    "Отн.: Шлюз",
    "Здравейте,\nтретата лампа свети в жълто. Да сменим ли кабела?",
    "Поздрави,\nНевена Кръстева",
    "От: Kestra Helpdesk <help@kestra.example>\nИзпратено: вторник, 3 март 2026 г. 9:12\nДо: Невена Кръстева <nevena@mbal.example>\nОтносно: Шлюз",
)
T(
    "641-outlook-ukrainian",
    "Оксана Гнатюк <oksana@likarnia.example>",
    "RE: Шлюз",
    "Добрий день!\nПісля перезапуску третя лампа не горить.",
    "З повагою\nОксана Гнатюк\nтел. 044 555 12 13",
    "Від: Kestra Helpdesk <help@kestra.example>\nНадіслано: вівторок, 3 березня 2026 р. 09:12\nКому: Оксана Гнатюк <oksana@likarnia.example>\nТема: Шлюз",
)
T(
    "642-outlook-thai",
    "ณัฐพล ศรีสุข <nattapon@rongpayaban.example>",
    "ตอบ: เกตเวย์",
    "สวัสดีครับ\nรีสตาร์ทแล้ว ไฟดวงที่สามยังเป็นสีแดง",
    "ขอบคุณครับ\nณัฐพล",
    "จาก: Kestra Helpdesk <help@kestra.example>\nส่ง: วันอังคารที่ 3 มีนาคม 2026 09:12\nถึง: ณัฐพล ศรีสุข <nattapon@rongpayaban.example>\nเรื่อง: เกตเวย์",
)
R(
    "643-gmail-vietnamese",
    "Đỗ Thu Hằng <hang.do@benhvien.example>",
    "Re: Cổng kết nối",
    "Chào anh, đèn thứ ba vẫn đỏ sau khi khởi động lại.",
    "Trân trọng,\nĐỗ Thu Hằng",
    "Vào Th 3, 3 thg 3, 2026 vào lúc 09:12 Kestra Helpdesk <help@kestra.example> đã viết:",
)
R(
    "644-gmail-indonesian",
    "Dewi Lestari <dewi@rs-melati.example>",
    "Re: Gateway",
    "Selamat siang, lampu ketiga tetap merah. Apakah perlu diganti?",
    "Salam,\nDewi Lestari",
    "Pada Sel, 3 Mar 2026 pukul 09.12 Kestra Helpdesk <help@kestra.example> menulis:",
)
R(
    "645-gmail-persian",
    "مریم احمدی <maryam@darmangah.example>",
    "Re: دروازه",
    "سلام، بعد از راه‌اندازی مجدد چراغ سوم هنوز قرمز است.",
    "با احترام\nمریم احمدی",
    "در تاریخ سه‌شنبه ۳ مارس ۲۰۲۶، ۹:۱۲ Kestra Helpdesk <help@kestra.example> نوشت:",
)
R(
    "646-gmail-georgian",
    "ნინო ბერიძე <nino@klinika.example>",
    "Re: კარიბჭე",
    "გამარჯობა, მესამე ნათურა ისევ წითელია.",
    "პატივისცემით,\nნინო",
    "სამ, 3 მარ, 2026, 09:12-ზე Kestra Helpdesk-მა <help@kestra.example> დაწერა:",
)
R(
    "647-gmail-armenian",
    "Անի Սարգսյան <ani@klinika-ani.example>",
    "Re: Դարպաս",
    "Բարև ձեզ, երրորդ լույսը դեռ կարմիր է։",
    "Հարգանքով՝\nԱնի",
    "2026 թ. մարտի 3, երք, ժ. 09:12 Kestra Helpdesk <help@kestra.example>-ը գրել է.",
)
R(
    "648-gmail-albanian",
    "Blerta Hoxha <blerta@klinika-dardan.example>",
    "Re: Porta",
    "Përshëndetje, drita e tretë është ende e kuqe.",
    "Me respekt,\nBlerta",
    "Më mar., 3 mar 2026 në 09:12, Kestra Helpdesk <help@kestra.example> shkroi:",
)
R(
    "649-gmail-tagalog",
    "Liza Manalo <liza@ospital.example>",
    "Re: Gateway",
    "Magandang umaga po, pula pa rin ang pangatlong ilaw.",
    "Salamat,\nLiza",
    "Noong Mar, Mar 3, 2026 nang 9:12 AM, isinulat ni Kestra Helpdesk <help@kestra.example> ang:",
)
R(
    "650-gmail-swahili",
    "Neema Mushi <neema@zahanati.example>",
    "Re: Lango",
    "Habari, taa ya tatu bado ni nyekundu.",
    "Asante,\nNeema",
    "Mnamo Jum, 3 Mac 2026 saa 9:12 asubuhi Kestra Helpdesk <help@kestra.example> aliandika:",
)
R(
    "651-gmail-afrikaans",
    "Hannes Nel <hannes@kliniek-karoo.example>",
    "Re: Poort",
    "Goeie dag, die derde lig is nog rooi.",
    "Groete\nHannes",
    "Op Di. 3 Mrt. 2026 om 09:12 het Kestra Helpdesk <help@kestra.example> geskryf:",
)
R(
    "652-gmail-macedonian",
    "Билјана Ристова <biljana@bolnica.example>",
    "Re: Портал",
    "Добар ден, третата ламба е сè уште црвена.",
    "Поздрав,\nБилјана",
    "На вто, 3 мар 2026 во 09:12, Kestra Helpdesk <help@kestra.example> напиша:",
)
R(
    "653-gmail-kazakh",
    "Айгүл Сейтова <aigul@emhana.example>",
    "Re: Шлюз",
    "Сәлеметсіз бе, үшінші шам әлі қызыл.",
    "Құрметпен,\nАйгүл",
    "сс, 2026 ж. 3 нау. 09:12 Kestra Helpdesk <help@kestra.example> былай деп жазды:",
)
R(
    "654-gmail-azerbaijani",
    "Leyla Quliyeva <leyla@klinika-xezer.example>",
    "Re: Şlüz",
    "Salam, üçüncü lampa hələ də qırmızıdır.",
    "Hörmətlə,\nLeyla",
    "Kestra Helpdesk <help@kestra.example>, 3 mar 2026, Ç.A., 09:12 tarixində yazdı:",
)
R(
    "655-gmail-bengali",
    "মিতা রায় <mita@hasptal.example>",
    "Re: গেটওয়ে",
    "নমস্কার, তৃতীয় বাতিটি এখনও লাল।",
    "ধন্যবাদ,\nমিতা",
    "মঙ্গল, ৩ মার্চ, ২০২৬ তারিখে ৯:১২ AM টায় তারিখে Kestra Helpdesk <help@kestra.example> লিখেছেন:",
)
R(
    "656-gmail-tamil",
    "கவிதா முருகன் <kavitha@maruthuvamanai.example>",
    "Re: நுழைவாயில்",
    "வணக்கம், மூன்றாவது விளக்கு இன்னும் சிவப்பாக உள்ளது.",
    "நன்றி,\nகவிதா",
    "செவ்., 3 மார்., 2026, முற்பகல் 9:12 அன்று, Kestra Helpdesk <help@kestra.example> எழுதியது:",
)
R(
    "657-gmail-irish",
    "Aoife Ní Bhriain <aoife@clinic-corrib.example>",
    "Re: Geata",
    "Dia dhuit, tá an tríú solas dearg fós.",
    "Le meas,\nAoife",
    "Ar Máirt 3 Márta 2026 ag 09:12 scríobh Kestra Helpdesk <help@kestra.example>:",
)
R(
    "658-gmail-welsh",
    "Rhys Pritchard <rhys@meddygfa.example>",
    "Re: Porth",
    "Bore da, mae'r trydydd golau yn dal yn goch.",
    "Cofion,\nRhys",
    "Ar Maw, 3 Maw 2026 am 09:12 ysgrifennodd Kestra Helpdesk <help@kestra.example>:",
)
R(
    "659-gmail-maltese",
    "Marija Borg <marija@klinika-gozo.example>",
    "Re: Gateway",
    "Bonġu, it-tielet dawl għadu aħmar.",
    "Grazzi,\nMarija",
    "Nhar it-Tlieta, 3 ta' Mar 2026 fid-09:12 Kestra Helpdesk <help@kestra.example> kiteb:",
)
R(
    "660-gmail-mongolian",
    "Болормаа Бат <bolormaa@emneleg.example>",
    "Re: Гарц",
    "Сайн байна уу, гурав дахь гэрэл улаан хэвээр.",
    "Хүндэтгэсэн,\nБолормаа",
    "2026 оны 3-р сарын 3, Мяг 09:12 цагт Kestra Helpdesk <help@kestra.example> бичсэн:",
)
