"""941-976: absence notices and acknowledgements without any header, in twenty languages, and persons who speak of the same."""

from compose import ANSWERS_US as RE
from compose import KESTRA as D
from compose import add, mail, plain


def A(n,frm,subj,text,kind="vacation",also=("auto-reply",),extra=RE,path=None):
    add(n, mail(f"X Y <{frm}@fern.example>",subj,plain(text),to=D,extra=extra,path=path), text.split("\n")[0], automatic=kind, text_loose=True, automatic_also_accept=list(also))
def N(n,frm,subj,text,extra=RE):
    add(n, mail(f"X Y <{frm}@fern.example>",subj,plain(text),to=D,extra=extra), text.split("\n")[0], automatic=None, text_loose=True)
A("941-away-danish","a","Re: x","Tak for din mail. Jeg har fri og er tilbage mandag den 16. marts. Kontakt venligst Mette ved akutte spørgsmål.")
A("942-away-norwegian","a","Re: x","Hei! Jeg har ferie til og med 13. mars og svarer på e-post når jeg er tilbake. Ved behov for rask hjelp, ring 55 50 10 09.")
A("943-away-finnish","a","Re: x","Kiitos viestistäsi. Olen lomalla 13.3. saakka ja vastaan viestiisi palattuani. Kiireellisissä asioissa ota yhteyttä numeroon 040 555 0109.")
A("944-away-czech","a","Re: x","Dobrý den, do 13. 3. čerpám dovolenou. Na Váš e-mail odpovím po návratu. V naléhavých případech kontaktujte kolegyni Janu.")
A("945-away-slovak","a","Re: x","Dobrý deň, do 13. 3. som na dovolenke. Na e-mail odpoviem po návrate. V súrnych prípadoch volajte recepciu.")
A("946-away-hungarian","a","Re: x","Köszönöm levelét! Március 13-ig szabadságon vagyok, visszatérésem után válaszolok. Sürgős esetben kérem, keresse kollégámat.")
A("947-away-romanian","a","Re: x","Bună ziua, sunt în concediu până pe 13 martie. Voi răspunde la întoarcere. Pentru urgențe contactați-o pe Ana.")
A("948-away-greek","a","Re: x","Σας ευχαριστώ για το μήνυμά σας. Θα απουσιάζω με άδεια μέχρι 13 Μαρτίου. Για επείγοντα επικοινωνήστε με τη γραμματεία.")
A("949-away-ukrainian","a","Re: x","Вітаю! Я у відпустці до 13 березня. Відповім після повернення. З термінових питань звертайтеся до колег.")
A("950-away-bulgarian","a","Re: x","Здравейте, в отпуск съм до 13 март и ще отговоря след завръщането си. При спешност се свържете с рецепцията.")
A("951-away-croatian","a","Re: x","Poštovani, na godišnjem sam odmoru do 13. ožujka. Odgovorit ću po povratku. Za hitne slučajeve obratite se recepciji.")
A("952-away-korean","a","Re: x","안녕하세요. 3월 13일까지 휴가로 부재중입니다. 복귀 후 답변드리겠습니다. 급한 용무는 02-555-0109로 연락 바랍니다.")
A("953-away-traditional-chinese","a","Re: x","您好，我目前休假至3月13日，返回後會盡快回覆您的郵件。如有急事請聯絡同事陳小姐。")
A("954-away-arabic","a","Re: x","شكرًا لرسالتك. أنا في إجازة حتى 13 مارس وسأرد عند عودتي. للحالات العاجلة يرجى التواصل مع الاستقبال.")
A("955-away-hebrew","a","Re: x","תודה על פנייתך. אני בחופשה עד 13 במרץ ואשיב בשובי. בעניינים דחופים ניתן לפנות למזכירות.")
A("956-away-english-training","a","Re: x","Thank you for your email. I am attending a conference this week and will have limited access to email. I will respond when I return on Monday. If your matter is urgent, please contact my deputy.")
A("957-away-english-sick","a","Re: x","I'm off sick today and not checking email. I'll get back to you when I return. Please contact the office if it's urgent.")
A("958-away-part-time","a","Re: x","Thank you for your message. I work Monday to Wednesday only and will reply on my next working day. For anything urgent please contact reception@fern.example. This mailbox is not monitored outside these hours.",also=("auto-reply",None))
A("959-away-german-feiertag","a","Re: x","Vielen Dank für Ihre E-Mail. Unsere Praxis ist vom 6. bis 13. März geschlossen. In dringenden Fällen wenden Sie sich bitte an die Vertretung Dr. Lohr. Ihre E-Mail wird nach unserer Rückkehr bearbeitet.")
A("960-away-french-fermeture","a","Re: x","Bonjour, notre cabinet est fermé du 6 au 13 mars. Nous vous répondrons à notre retour. En cas d'urgence, composez le 15.")
A("961-ack-german-no-header","support","Ihre Anfrage [#55120]","Guten Tag,\n\nvielen Dank für Ihre Nachricht. Wir haben Ihre Anfrage unter der Nummer 55120 erfasst und melden uns schnellstmöglich bei Ihnen.","auto-reply",("notification",),"")
A("962-ack-italian","assistenza","Ticket #55120 aperto","Gentile cliente, abbiamo ricevuto la sua richiesta. Il numero del ticket è 55120. Le risponderemo al più presto. Messaggio generato automaticamente.","auto-reply",("notification",),"")
A("963-ack-polish","pomoc","Zgłoszenie 55120","Dzień dobry, Twoje zgłoszenie zostało zarejestrowane pod numerem 55120. Odpowiemy najszybciej, jak to możliwe. Wiadomość wygenerowana automatycznie, prosimy na nią nie odpowiadać.","auto-reply",("notification",),"")
A("964-ack-japanese","info","【自動返信】お問い合わせありがとうございます","お問い合わせを受け付けました。受付番号は55120です。担当者より折り返しご連絡いたします。","auto-reply",("notification",),"")
A("965-ack-russian","help","Заявка №55120 принята","Здравствуйте! Ваша заявка зарегистрирована под номером 55120. Мы ответим в ближайшее время. Это автоматическое сообщение, не отвечайте на него.","auto-reply",("notification",),"")
A("966-ack-turkish","destek","Talebiniz alındı #55120","Talebiniz 55120 numarası ile kaydedilmiştir. En kısa sürede dönüş yapılacaktır. Bu e-posta otomatik olarak gönderilmiştir.","auto-reply",("notification",),"")
N("967-person-holiday-question-danish","a","Re: x","Hej, jeg har ferie fra mandag. Kan I komme inden da og skifte læseren i rum 4? Ellers kontakt Mette.")
N("968-person-away-czech","a","Re: x","Dobrý den, od pondělí mám dovolenou, prosím přijeďte do pátku. Čtečka je stále tmavá.")
N("969-person-closed-office-german","a","Re: x","Unsere Praxis ist ab Montag geschlossen. Bitte schalten Sie bis dahin die Erinnerungen ab, sonst bekommen die Patienten sie umsonst.")
N("970-person-sick-english","a","Re: x","I'm off sick today, so Tom will let your engineer in. The gateway is still red, please bring a spare.")
N("971-person-korean-vacation-topic","a","x","휴가 신청 화면에서 3월 13일까지 선택하면 오류가 납니다. 확인 부탁드립니다.","")
N("972-person-hebrew-away","a","Re: x","אני בחופשה משבוע הבא, אפשר להגיע לפני כן? הקורא עדיין כבוי.")
N("973-person-received-thanks","a","Re: x","Thank you for your message, we have received the new reader. It is installed and works, but the old one still shows in the list.")
N("974-person-registered-number","a","Order 55120","Your order form has been received by us under number 55120, but page 2 is missing. Please send it again.","")
N("975-person-automatic-door","a","x","The automatic message on the door panel is in English only. It was generated in 2019, I think. We need it in Welsh.","")
N("976-person-do-not-reply-topic","a","x","Patients write back to the reminder although it says please do not reply. Where do those replies go? Nobody here reads them.","")
