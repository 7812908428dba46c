"""What stands below mail to many: how to end it, why one gets it, where else to see it."""
# ruff: noqa: E501 - lists of words, one language beside the other

END = """
en: unsubscribe | turn off product | turn off these | turn off this | in your settings | notification settings | to be removed | removed from our list | remove yourself | remove me from this | to stop these | stop these e mails | stop these emails | click here to stop | change what you receive | opt out | manage your preferences | manage preferences | update your preferences | email preferences | e mail preferences | subscription preferences | stop receiving | no longer wish to receive | don t want to receive | do not wish to receive
de: abbestellen | abmelden | newsletter abmelden | austragen | nicht mehr erhalten | keine weiteren e mails | abmeldelink | abmeldung
fr: désabonner | se désabonner | vous désabonner | désinscri | se désinscrire | me désabonner | ne plus recevoir
es: darse de baja | cancelar la suscripción | cancelar suscripción | anular la suscripción | no desea recibir | dejar de recibir | darte de baja
ca: donar de baixa | cancel lar la subscripció
it: disiscri | annulla l iscrizione | cancellati | cancellarsi | non desideri più ricevere | non vuoi più ricevere | cancella iscrizione
pt: cancelar a subscrição | cancelar subscrição | cancelar inscrição | descadastr | não deseja receber | deixar de receber | remover subscrição
nl: afmelden | uitschrijven | niet meer ontvangen | abonnement opzeggen
sv: avregistrera | avprenumerera | avsluta prenumeration | avanmäl
da: afmeld | frameld
nb: meld deg av | avmeld
fi: peruuta tilaus | peru tilaus | lopeta tilaus | poistu postituslistalta
pl: wypisz | wypisać | zrezygnować | rezygnacja z subskrypcji | anuluj subskrypcję
cs: odhlásit | odhlášení | zrušit odběr
sk: odhlásiť | zrušiť odber
sl: odjava | odjavite
hr: odjava | odjavite
hu: leiratkoz | feliratkozás törlése
ro: dezabon | dezaboneaz
bg: отписване | отпишете
ru: отписаться | отпишитесь | отказаться от рассылки
uk: відписатися | відмовитися від розсилки
el: διαγραφή | απεγγραφ
tr: abonelikten çık | listeden çık
ar: إلغاء الاشتراك
he: להסרה | הסרה מרשימת | ביטול הרשמה
vi: hủy đăng ký
id: berhenti berlangganan
ja: 配信停止 | 配信を停止 | 購読解除 | 登録解除 | 配信解除
zh: 退订 | 退訂 | 取消订阅 | 取消訂閱
ko: 수신거부 | 수신 거부 | 구독 취소
"""
WHY = """
en: you re getting this | you are getting this | getting this because | getting this e mail | because you have a | because you have an | because you attended | because you opted | this message was sent to | this mailing was sent to | this newsletter is sent | sent to all | you are receiving this | you re receiving this | you received this | this email was sent to | this e mail was sent to | because you signed up | because you subscribed | because you are subscribed | because you re subscribed | because you are a customer | because you registered | you are subscribed | sent to you by | all rights reserved
de: sie erhalten diese | sie erhalten diesen | du erhältst diese | diese e mail wurde an | weil sie sich | weil sie unseren | impressum
fr: vous recevez ce | vous recevez cet | vous recevez cette | vous êtes inscrit | ce message a été envoyé à | mentions légales
es: recibe este | recibes este | ha recibido este | está suscrito | este correo se ha enviado a | aviso legal
it: ricevi questa | riceve questa | hai ricevuto questa | ricevi questo | perché ti sei iscritto | sei iscritto
pt: recebe este | recebeu este | está a receber | você está recebendo | porque se inscreveu
nl: u ontvangt deze | je ontvangt deze | u ontvangt dit | omdat u
sv: du får detta | du får det här | eftersom du | detta mejl skickades till
da: du modtager denne | du modtager dette | fordi du
nb: du mottar denne | du mottar dette | fordi du
fi: saat tämän | sait tämän | koska olet tilannut
pl: otrzymujesz tę | otrzymujesz ten | otrzymałeś tę | otrzymują państwo
cs: tento e mail jste obdrželi | dostáváte tento | protože jste
hu: ezt a levelet azért | ezt az e mailt azért | azért kapta
ro: ați primit acest | primiți acest
ru: вы получили это | вы получаете это | потому что вы подписа | так как вы подписа
uk: ви отримали цей | ви отримуєте цей | оскільки ви підпис
tr: bu e postayı | çünkü
el: λαμβάνετε αυτό | λάβατε αυτό
ja: このメールは | メールマガジン
zh: 您收到此 | 您收到这封 | 您收到這封
ko: 본 메일은
"""
VIEW = """
en: view in browser | view in your browser | view this email in | view this e mail in | view online | read online | web version | add us to your address book
de: im browser | webversion | online ansehen | onlineversion
fr: version en ligne | version web | dans votre navigateur
es: ver en el navegador | versión web | en su navegador | en tu navegador
it: nel browser | versione web | versione online
pt: no navegador | versão web | no seu browser
nl: in uw browser | in je browser | online bekijken | webversie
sv: i webbläsaren | webbversion
pl: w przeglądarce | wersja online
ru: в браузере | веб версия
ja: ブラウザで | うまく表示されない
zh: 在浏览器中 | 浏览器查看
"""
