"""How mails end: closing formulas, lines that devices add, words that stand in contact blocks."""
# ruff: noqa: E501 - lists of words, one language or client beside the other

import re

# Formulas that only close a letter.
_CLOSINGS = """
greetings|with love|ngā mihi|ngā mihi nui|a greeting|a cordial greeting|cordial greetings|kind greetings|with friendly greetings|friendly greetings|with best greetings|best greetings|many greetings|warm greetings|with kind greetings|love|lots of love|love and light|hugs|one hug|a hug|slán|slainte|hwyl|have a good one|god bless|god bless you|alright god bless|with respect|respectfully yours|peace|cheerio|ta|ta ra|tara|toodle pip|yours ever|as ever|ever yours|
terv|ystäv. terv|ystävällisin terv|bj|cdt|cdlt|cordlt|bien cdt|slds|sds|sldos|atte|att|mfg|m.f.g|vg|lg|bg|vlg|hgr|vh|mvh|m.v.h|dbh|pozdr|poz|z pow|z pozdr|s poz|üdv|tiszt|syg|с ув|с ув. к вам|зп|з пов|groete|vriendelike groete|beste groete|
hürmətlə|құрметпен|հարգանքով|պատվով|პატივისცემით|me respekt|cofion|cofion gorau|gyda diolch|beannachtaí|le dea-mhéin|agur|agur bero bat|ondo izan|ongi izan|saúdos|un saúdo|atentamente|tisztelettel üdvözlöm|salamlar|lubos na gumagalang|wasalaam|хүндэтгэсэн|হৃদ্য শুভেচ্ছা|শুভেচ্ছা|ধন্যবাদান্তে|அன்புடன்|இப்படிக்கு|
srdačan pozdrav|lijep pozdrav|lijepi pozdrav|lep pozdrav|lepi pozdravi|s poštovanjem|s štovanjem|srdačno|pozdrav|lp|s osobitim poštovanjem|prijatan pozdrav|срдачан поздрав|с поштовањем|поздрав|s spoštovanjem|
hormat kami|hormat saya|salam hormat|salam|dengan hormat|yang benar|sekian dan terima kasih|sekian, terima kasih|ขอแสดงความนับถือ|ด้วยความเคารพ|ด้วยความนับถือ|敬祝|祝好|此致|敬礼|敬禮|顺颂商祺|順頌商祺|商祺|
kveðja|með kveðju|bestu kveðjur|með bestu kveðju|kær kveðja|salutacions|salutacions cordials|atentament|una salutació|cordialment|le meas|سپاسگزارم|با احترام|با تشکر|सादर|भवदीय|आपका|शुभकामनाएँ|me respekt|përshëndetje|
best regards|best|kind regards|kindest regards|warm regards|warmest regards|with kind regards|with best regards|regards|rgds|brgds|br|kr|best wishes|all the best|sincerely|sincerely yours|yours sincerely|
yours faithfully|yours truly|yours|respectfully|cordially|cheers|with regards|thanks and regards|thanks & regards|thank you and best regards|many thanks and kind regards|thanks and best regards|thanks and kind regards|
thank you and kind regards|best regards and thanks|take care|have a nice day|have a great day|have a good day|have a nice weekend|have a great weekend|warmly|faithfully|
mit freundlichen grüßen|mit freundlichen grüssen|mit freundlichem gruß|mit freundlichem gruss|mit freundlichen gruessen|freundliche grüße|freundliche grüsse|viele grüße|viele grüsse|viele gruesse|beste grüße|beste grüsse|liebe grüße|liebe grüsse|
herzliche grüße|herzliche grüsse|schöne grüße|schöne grüsse|mit besten grüßen|mit besten grüssen|grüße|gruß|gruss|grüsse|lg|vg|mfg|mit herzlichen grüßen|hochachtungsvoll|freundlicher gruß|danke und gruß|danke und viele grüße|vielen dank und freundliche grüße|vielen dank und viele grüße|
cordialement|bien cordialement|très cordialement|bien à vous|salutations|sincères salutations|meilleures salutations|bonne journée|bonne réception|amicalement|cdlt|cdt|respectueusement|avec mes meilleures salutations|merci et bonne journée|bien sincèrement|bonne fin de journée|
saludos|un saludo|saludos cordiales|atentamente|atte|cordialmente|un cordial saludo|muchos saludos|un abrazo|reciba un cordial saludo|muchas gracias y saludos|gracias y saludos|le saluda atentamente|
cordiali saluti|distinti saluti|saluti|un saluto|un cordiale saluto|cari saluti|buona giornata|buon lavoro|i migliori saluti|grazie e cordiali saluti|grazie e saluti|in attesa di riscontro, cordiali saluti|
atenciosamente|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|abraços|abraço|cordialmente|saudações|att|obrigado e cumprimentos|com os meus cumprimentos|obrigada e cumprimentos|
met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|groeten|groet|mvg|hartelijke groet|hartelijke groeten|met hartelijke groet|alvast bedankt en groet|
med vänliga hälsningar|med vänlig hälsning|vänliga hälsningar|vänlig hälsning|hälsningar|mvh|bästa hälsningar|hälsning|vänligen|hej då|
med venlig hilsen|venlig hilsen|med venlige hilsner|de bedste hilsner|bedste hilsner|hilsen|mange hilsner|vh|kh|kærlig hilsen|
med vennlig hilsen|vennlig hilsen|beste hilsen|hilsen|mvh|med hilsen|vennlige hilsener|
ystävällisin terveisin|parhain terveisin|terveisin|terveiset|t|yt|yst terv|ystävällisesti|
pozdrawiam|pozdrawiam serdecznie|z poważaniem|serdecznie pozdrawiam|z pozdrowieniami|pozdrowienia|łączę pozdrowienia|z wyrazami szacunku|
s pozdravem|s přátelským pozdravem|hezký den|zdravím|s úctou|děkuji a přeji hezký den|děkuji, s pozdravem|díky a zdravím|přeji hezký den|
s pozdravom|s priateľským pozdravom|pozdravujem|pekný deň|ďakujem, s pozdravom|prajem pekný deň|
üdvözlettel|tisztelettel|szívélyes üdvözlettel|köszönettel|üdv|barátsággal|üdvözlet|köszönettel és üdvözlettel|szép napot|
cu stimă|cu respect|toate cele bune|o zi bună|cu drag|cu stima|cu considerație|salutări|numai bine|o zi bună vă doresc|
saygılarımla|saygılarımızla|iyi çalışmalar|sevgiler|selamlar|iyi günler|iyi günler dilerim|iyi çalışmalar dilerim|teşekkürler, saygılarımla|
με εκτίμηση|φιλικά|χαιρετισμούς|με φιλικούς χαιρετισμούς|καλή συνέχεια|μετά τιμής|ευχαριστώ, με εκτίμηση|
с уважением|с наилучшими пожеланиями|всего доброго|с уважением и благодарностью|спасибо, с уважением|всего хорошего|заранее спасибо, с уважением|
з повагою|з найкращими побажаннями|щиро|усього найкращого|всього найкращого|гарного дня|
よろしくお願いします|よろしくお願いいたします|宜しくお願いします|宜しくお願いいたします|宜しくお願い致します|よろしくお願い致します|以上、よろしくお願いいたします|以上、よろしくお願いします|以上、宜しくお願いいたします|何卒よろしくお願いいたします|敬具|以上|どうぞよろしくお願いいたします|
此致|敬礼|此致敬礼|顺祝商祺|祝好|谨上|致敬|順頌商祺|敬上|祝工作顺利|敬祝 商祺|此致 敬礼|祝商祺|
감사합니다|수고하세요|드림|안녕히 계세요|감사드립니다|올림|수고하십시오|
مع خالص التحية|مع التحية|تحياتي|مع أطيب التحيات|أطيب التحيات|وتفضلوا بقبول فائق الاحترام|مع فائق الاحترام|مع جزيل الشكر|شكرا وتحياتي|
בברכה|בכבוד רב|תודה ובברכה|בתודה|יום טוב|בברכה ותודה|
trân trọng|salam|hormat saya|s poštovanjem|lijep pozdrav|lep pozdrav|s spoštovanjem|pagarbiai|ar cieņu|lugupidamisega|salutacions|atentament|с уважение|поздрави
"""
# Words of thanks close a letter only above a name.
_THANKS = """
thanks|thank you|many thanks|thanks a lot|thank you very much|thanks in advance|thank you in advance|thanks again|thanks so much|thx|ty|much appreciated|thank you so much|thanks very much|thanks for your help|thank you for your help|thanks for your time|
danke|vielen dank|danke schön|besten dank|danke im voraus|vielen dank im voraus|herzlichen dank|merci|merci beaucoup|merci d'avance|merci d’avance|par avance merci|avec mes remerciements|gracias|muchas gracias|gracias de antemano|
grazie|grazie mille|molte grazie|grazie in anticipo|obrigado|obrigada|muito obrigado|muito obrigada|obrigado desde já|bedankt|dank je|dank u|dank u wel|alvast bedankt|hartelijk dank|bij voorbaat dank|dank|tack|tack så mycket|tack på förhand|stort tack|tusen tack|
tak|mange tak|på forhånd tak|takk|mange takk|tusen takk|på forhånd takk|kiitos|kiitos paljon|kiitos etukäteen|paljon kiitoksia|dziękuję|dzięki|z góry dziękuję|dziękuję bardzo|děkuji|díky|předem děkuji|děkuji předem|ďakujem|vopred ďakujem|ďakujem vopred|
köszönöm|köszönöm szépen|előre is köszönöm|köszi|mulțumesc|mulţumesc|multumesc|vă mulțumesc|mulțumesc anticipat|teşekkürler|teşekkür ederim|şimdiden teşekkürler|ευχαριστώ|ευχαριστώ πολύ|ευχαριστώ εκ των προτέρων|спасибо|большое спасибо|заранее спасибо|благодарю|дякую|щиро дякую|дякую заздалегідь|
ありがとうございます|ありがとうございました|谢谢|謝謝|多谢|고맙습니다|شكرا|شكراً|شكرا جزيلا|شكرًا|תודה|תודה רבה|תודה מראש|cảm ơn|terima kasih|terima kasih banyak|terimakasih|hvala|hvala lijepa|hvala unaprijed|hvala vnaprej|хвала|благодаря|предварително благодаря|ačiū|dėkoju|iš anksto dėkoju|paldies|jau iepriekš paldies|tänan|tänan ette|aitäh|gràcies|moltes gràcies|takk fyrir|ขอบคุณ|ขอบคุณค่ะ|ขอบคุณครับ|धन्यवाद|متشکرم|با سپاس|faleminderit
"""
SENT_FROM = re.compile(
    r".{2,80}<https?://(?:aka\.ms/\w{4,14}|(?:[\w-]+\.)?onelink\.me/\S{1,200}|overview\.mail\.yahoo\.\S{1,200}|(?:www\.)?bluemail\.me\S{0,100})|"
    r"(?:sent|envoyé|gesendet|verstuurd|verzonden|skickat|sendt|lähetetty|wysłane|wysłano|odesláno|odoslané|elküldve|küldve|trimis|enviado|enviada|inviato|отправлено|надіслано|στάλθηκε|εστάλη|απεστάλη)(?:\s+\w{1,8}){0,3}?\s+"
    r"(?:from|via|with|using|depuis|de|à partir|von|vom|mit|aus|met|vanaf|van|från|fra|via|min|minun|z|ze|zo|pomocí|pomocou|desde|do|da|dal|del|din|с|со|з|із|από|meu|mi|mio|mon|my|iphone|k|lähettäjä)\b.{1,70}"
    r"|(?:get|download|obtenir|téléchargez|télécharger|outlook|hol|holen sie sich|obtener|obtén|ottieni|scarica|obter|obtenha|download|hämta|hent|hanki|pobierz|získejte|získať|získajte|szerezze be|obțineți|edinin|λήψη|скачать|завантажити) .{0,30}\boutlook (?:for|pour|für|para|per|voor|för|til|dla|pro|pre|на|для|için|για|pentru) (?:ios|android|mac).{0,30}"
    r"|outlook (?:für|for|pour|para|per|voor|för|til|iOS:?lle|androidille|dla|pro|pre|для|на|için|για|pentru) ?(?:ios|android|mac).{0,40}"
    r"|outlook[ -]?(?:iOS|android).{0,30}(?:herunterladen|downloaden|letöltése|beszerzése|edinin|lataa).{0,10}"
    r"|von meinem .{2,40} gesendet.{0,20}|diese nachricht wurde von meinem .{2,60} gesendet.{0,10}|von (?:unterwegs|mobil(?:gerät)?|iphone|ipad) gesendet.{0,20}|gesendet von .{2,40}"
    r"|mobil gesendet.{0,40}|.{0,30}(?:iphone|ipad|android|samsung|outlook|puhelimesta|iPadistani|laitteesta|iphonesta|galaxysta).{0,20} lähetetty.{0,10}|lähetetty .{2,40}(?:ista|istä|sta|stä|ni|ltä|lta)\b.{0,20}"
    r"|(?:iphone|ipad|samsung|android|galaxy|huawei|outlook|yahoo|telefon).{0,25}(?:gönderildi|kaldırıldı|küldve|elküldve|küldtem|gönderilmiştir).{0,10}|(?:iphone|ipad|android|samsung)-?.{0,8}(?:ról|ről|mról|emről|-omról) küldve.{0,5}"
    r"|via (?:mobile|my mobile|.{0,12}phone)|from my (?:i-?phone|i-?pad|mobile|android|phone|samsung).{0,30}"
    r"|(?:изпратено|пратено|послато|послано) (?:от|са|с) .{2,50}|(?:poslano|poslato) (?:s|sa|iz|z) .{2,50}|išsiųsta iš .{2,50}|nosūtīts no .{2,50}|saadetud (?:minu )?.{2,50}|(?:đã )?gửi từ .{2,50}|dikirim (?:dari|melalui|menggunakan) .{2,50}|dihantar (?:dari|daripada) .{2,50}|ส่งจาก.{2,50}|enviat (?:des de|des del|amb) .{2,50}|sent úr .{2,40}|मेरे .{2,40} से भेजा गया|ارسال شده از .{2,40}|ارسال‌شده از .{2,40}"
    r"|iphone['’]?(?:umdan|dan) gönderildi|(?:iPhone|iPad|スマートフォン|Outlook|Galaxy|Android|携帯).{0,12}から送信.{0,5}|(?:从|从我的|發自|发自|发送自|從|從我的|来自|來自)\s?(?:我的)?\s?(?:iphone|ipad|android|huawei|华为|小米|手机|手機|outlook|三星|galaxy|qq|网易|mac).{0,30}"
    r"|(?:나의|내)?\s?(?:iphone|ipad|아이폰|갤럭시|android|outlook|galaxy|스마트폰|삼성).{0,20}(?:에서 보냄|에서 전송|로 보냄|에서 보낸 메일|에서 보냈습니다).{0,5}"
    r"|(?:أُرسلت|أرسلت|تم الإرسال|مرسل|أُرسل|تم إرسال(?:ها|ه)?|مرسلة|أرسل) (?:من|بواسطة|عبر|باستخدام).{2,50}|נשלח(?:ה)? (?:מ|באמצעות|מה).{2,40}|‏?(?:הורד|קבל) (?:את )?outlook.{0,40}"
    r"|můj iphone|odesláno z .{2,50}|odoslané z .{2,50}|wysłane z .{2,60}|wysłano z .{2,60}|enviado (?:desde|do|de|a partir) .{2,50}|envoyé (?:de|depuis|à partir|avec) .{2,60}|inviato (?:da|dal) .{2,50}|trimis de pe .{2,50}|с iphone|отправлено (?:с|из|со) .{2,60}|надіслано (?:з|із) .{2,60}"
    r"|sent (?:from|via|on|with|using) .{2,60}|yahoo mail:? .{0,60}|envoyé par .{2,40}|von outlook .{0,30}gesendet|sendt fra .{2,50}|skickat från .{2,50}|verzonden (?:vanaf|met|via|van) .{2,50}|verstuurd vanaf .{2,50}",
    re.IGNORECASE,
)
POSTSCRIPT = re.compile(
    r"(?-i:P\.?S\.?S?|PPS|PD|NB) +(?=[^\W\d_])|(?:p\.? ?s\.?|p\.? ?d\.?|n\.? ?b\.?|ps:|psst|pps|p\.p\.s|з\.?ы|p\. ?s|追伸|又及|附言|추신|ملاحظة|נ\.?ב\.?|υ\.? ?γ\.?|ui|u\.i|dk|ök|not)\s*[.:)：–-]",
    re.IGNORECASE,
)
# How a writer goes on who has closed the letter already and thinks of something else.
AFTERTHOUGHT = re.compile(
    r"(?:(?:oh,? )?(?:and )?(?:one (?:more|other|last) thing|another thing)|by the way|btw|oh,? and|also,|i (?:almost |nearly )?forgot|forgot to (?:say|mention|ask)|"
    r"noch (?:etwas|was|eine (?:frage|sache))|übrigens|ach ja|autre chose|au fait|j['’]oubliais|j['’]ai oublié|por cierto|(?:y )?(?:otra|una) cosa más|otra cosa|se me olvid|un['’]altra cosa|ancora una cosa|a proposito|dimenticavo|"
    r"(?:mais )?outra coisa|mais uma coisa|a propósito|nog iets|trouwens|en sak till|förresten|en ting til|for øvrigt|forresten|vielä yksi|muuten|jeszcze jedno|ještě (?:jedna|něco)|mimochodem|ešte niečo|még valami|încă ceva|bir şey daha|bu arada|"
    r"και κάτι ακόμ|κάτι ακόμ|кстати|(?:и )?ещё одно|ещё вопрос|забыл[аи]? |до речі|і ще |ちなみに|もう[一1１]点|それと|追加で|另外|顺便|順便|对了|對了|그리고|참,|추가로|וגם|דבר נוסף|أمر آخر|شيء آخر)"
    r"(?=\W|(?<=[^\x00-\u024f])).{8}",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"\b(?:tel|phone|ph|mob|mobile|cell|fax|telefon|telefoon|téléphone|tél|teléfono|telefono|telefone|móvil|cellulare|cel|portable|handy|durchwahl|direct|dir|office|mobil|mobiel|puh|puhelin|gsm|tlf|tfn|kom|telefonszám|τηλ|κιν|тел|моб|факс|e-?mail|mail|web|website|www|skype|linkedin|twitter|whatsapp|電話|电话|電郵|手机|手機|전화|휴대폰|이메일|هاتف|جوال|טלפון|נייד|טל|faks|mobitel|ext|dw|zentrale|hrb|vat|ust-?idnr|geschäftsführer|sitz|nip|regon|krs|ičo|ico|siret|rcs|cif|p\.? ?iva|org\.? ?nr|cvr|kvk)\b[.:)：]?"
    r"|\+\d[\d ()./-]{6,20}\d|(?<![\w.])\(?0\d{1,5}\)?[ /.-]?\d[\d ./-]{4,16}\d|(?<!\d)\(\d{3}\) ?\d{3}-\d{4}|(?<!\d)\d{3}[-. ]\d{3}[-. ]\d{4}(?!\d)|https?://\S+|www\.\S+|^\S+@\S+\.\w+$|<?\S+@\S+\.\w{2,}>?$|^[\w-]+\.(?:com|org|net|example|de|fr|es|it|nl|se|dk|fi|pl|eu|io|co\.uk)$",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"\+\d[\d ()./-]{6,20}\d|\b(?:tel|phone|mob|mobile|cell|fax|telefon|tél|τηλ|тел|電話|电话|전화|هاتف|טל|puh|tlf|tfn)\w{0,8}[.:)：]",
    re.IGNORECASE,
)


# A device or program in such a line, or that it is somebody's own.
DEVICE = re.compile(
    r"aka\.ms/|onelink\.me/|i-?phone|i-?pad|ipod|ios|mac\b|android|outlook|yahoo|samsung|galaxy|huawei|xiaomi|oneplus|mobil|phone|tablet|blackberry|mail|nokia|sony|htc|motorola|pixel|watch|windows|proton|thunderbird|handy|"
    r"telefo|cellulare|celular|móvil|téléphone|portable|puhel|aquamail|k-9|nine|spark|superhuman|hey\b|my\b|mein|\bmon\b|\bmi\b|meu|mio\b|min\b|mijn|mojego|m[éeů]ho|mého|môjho|unterwegs|minun|моего|мого|мой|κινητό|手机|手機|スマ|携帯|아이폰|갤럭시|스마트폰|휴대|ها?تف|جوال|آيفون|אייפון|טלפון|נייד",
    re.IGNORECASE,
)
# Formulas that are a sentence of their own.
LONG_CLOSING = re.compile(
    r"(?:敬祝|順祝|顺祝|順頌|顺颂|敬頌|敬颂|謹祝|谨祝|恭祝|即頌|即颂|祝您?)\s?\S{1,8}[!！。]?|"
    r"و?(?:تفضلوا|تقبلوا|تفضل) .{0,60}(?:تحي|احترام|تقدير|شكر).{0,30}|مع (?:خالص|فائق|أطيب|أجمل|جزيل) .{0,40}|"
    r"(?:veuillez|je vous (?:prie|remercie)|nous vous (?:prions|remercions)|agréez|vous remerciant|avec mes remerciements|dans l['’]attente|en vous remerciant|recevez|restant à votre).{0,110}(?:salutations|sentiments|considération|respects|cordialement)\b.{0,40}"
    r"|(?:sin otro particular|quedo|quedamos|a la espera|en espera|reciba|reciban|le saluda|agradeciendo).{0,110}(?:salud\w*|atentamente)\b.{0,30}"
    r"|(?:in attesa|le porgo|vi porgo|porgo|porgiamo|la ringrazio|ringraziando|restando|resto a|rimango).{0,110}(?:saluti|saluto)\b.{0,20}"
    r"|(?:sem mais|sem outro assunto|fico|ficamos|aguardo|aguardando|apresento|agradecendo).{0,110}(?:cumprimentos|atenciosamente)\b.{0,20}"
    r"|(?:ich verbleibe|wir verbleiben|ich freue mich|vielen dank|danke|besten dank|mit bestem dank|einen schönen tag).{0,90}(?:grü(?:ß|ss)en?|gruß|gruss)\b.{0,30}"
    r"|(?:mit )?(?:freundlichen?|freundlichem|besten?|vielen?|herzlichen?|schönen?|liebe[nr]?|sonnigen?|kollegialen?) (?:grü(?:ß|ss)en?|gru(?:ß|ss)) (?:aus|von|vom|nach|und) .{2,50}"
    r"|(?:best|kind|warm|with kind|with best) regards from .{2,50}|greetings from .{2,40}|(?:met )?vriendelijke groeten? (?:uit|namens) .{2,40}|med vänlig(?:a)? hälsning(?:ar)? från .{2,40}"
    r"|(?:thanks|thank you|many thanks)[^.?!]{0,60}(?:and|&|,) (?:kind|best|warm)? ?regards",
    re.IGNORECASE,
)
NAME_THEN_CLOSING = re.compile(
    r"[\u4e00-\u9fff]{1,4} ?[\u4e00-\u9fff]{0,3} ?(?:敬上|谨上|謹上|拜上|敬启|敬啟|顿首|上)|[\uac00-\ud7a3]{2,12}(?: [\uac00-\ud7a3]{1,6}){0,2} (?:드림|올림|배상|拜上)\.?"
)
PICTURE = re.compile(
    r"\[(?:cid:|image:|inline image|bild:|logo)[^\]]{0,200}\]|<image\d{1,4}\.(?:png|jpg|gif)>|\[image[^\]]{0,60}\]",
    re.IGNORECASE,
)


def _set(words: str) -> frozenset[str]:
    return frozenset(word.strip().casefold() for word in words.replace("\n", "").split("|") if word.strip())


CLOSINGS = _set(_CLOSINGS)
THANKS = _set(_THANKS)
