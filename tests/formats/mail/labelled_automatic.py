"""Automatic answers with their day of return, notices of people who left, and people who only speak of being away."""

from __future__ import annotations

from datetime import date

from tests.formats.mail.labelled import Labelled, letter

AUTO = {"Auto_Submitted": "auto-replied"}
EXCHANGE = {"X_Auto_Response_Suppress": "All", "Auto_Submitted": "auto-generated"}
BARE: dict[str, str] = {}
D = date

# (subject, body, heads, day back)
_AWAY = [
    (
        "Automatic reply: Fifteen minutes",
        "I am out of the office and will be back on Monday 7 December.\nFor urgent matters please contact tom@acme.example.",
        EXCHANGE,
        D(2026, 12, 7),
    ),
    (
        "Automatic reply: Your work on batteries",
        "Thank you for your email. I am currently away with no email access, returning December 14th.",
        EXCHANGE,
        D(2026, 12, 14),
    ),
    (
        "Automatische Antwort: Fünfzehn Minuten",
        "Vielen Dank für Ihre Nachricht.\nIch bin bis einschließlich 12. Januar nicht im Büro.",
        EXCHANGE,
        D(2027, 1, 13),
    ),
    (
        "Automatische Antwort: Kurze Frage",
        "Guten Tag,\nich bin ab dem 4. Januar wieder für Sie da. In dringenden Fällen wenden Sie sich an tom@acme.example.",
        EXCHANGE,
        D(2027, 1, 4),
    ),
    (
        "Abwesenheitsnotiz: Fünfzehn Minuten",
        "Ich bin vom 21.12.2026 bis 08.01.2027 im Urlaub. Ihre Mail wird nicht weitergeleitet.",
        AUTO,
        D(2027, 1, 9),
    ),
    (
        "Abwesend",
        "Ich bin derzeit nicht im Haus und am 30.11. wieder erreichbar. Ihre E-Mail wird nicht weitergeleitet.",
        AUTO,
        D(2026, 11, 30),
    ),
    (
        "Out of Office: Fifteen minutes",
        "I'm on annual leave until 5.1. and will answer when I return.",
        AUTO,
        D(2027, 1, 5),
    ),
    ("Re: Fifteen minutes", "I am out of office from 23 November to 4 December.", AUTO, D(2026, 12, 5)),
    (
        "Re: Fifteen minutes",
        "Hi, I'm travelling this week with limited email access. I'll be back at my desk on Monday.",
        AUTO,
        D(2026, 11, 30),
    ),
    (
        "Automatic reply: Hello",
        "I will be out of the office starting 11/20/2026 and will not return until 11/30/2026.",
        EXCHANGE,
        D(2026, 11, 30),
    ),
    ("Automatic reply: Hello", "I'm away. Back on 5/1.", EXCHANGE, None),
    ("Automatic reply: Hello", "I am away until 3/12. For emergencies call my colleague.", EXCHANGE, None),
    (
        "Réponse automatique : Quinze minutes",
        "Bonjour,\nje suis absente jusqu'au 3 janvier inclus. En cas d'urgence, contactez Paul.",
        EXCHANGE,
        D(2027, 1, 4),
    ),
    (
        "Réponse automatique : Quinze minutes",
        "Merci pour votre message. Je suis en congés et serai de retour le lundi 30 novembre.",
        EXCHANGE,
        D(2026, 11, 30),
    ),
    (
        "Respuesta automática: Quince minutos",
        "Estoy fuera de la oficina. Regreso el 9 de diciembre.",
        EXCHANGE,
        D(2026, 12, 9),
    ),
    (
        "Respuesta automática: Quince minutos",
        "Gracias por su mensaje. Estaré de vacaciones hasta el 7/1. Para asuntos urgentes escriba a Luis.",
        EXCHANGE,
        D(2027, 1, 7),
    ),
    (
        "Resposta automática: Quinze minutos",
        "Estou de férias e retorno no dia 14 de dezembro.",
        EXCHANGE,
        D(2026, 12, 14),
    ),
    (
        "Risposta automatica: Quindici minuti",
        "Sono fuori ufficio, rientrerò lunedì 7 dicembre. Per urgenze contattare Marco.",
        EXCHANGE,
        D(2026, 12, 7),
    ),
    (
        "Automatisch antwoord: Vijftien minuten",
        "Ik ben afwezig tot en met 3 januari. Bij spoed kunt u Piet bellen.",
        EXCHANGE,
        D(2027, 1, 4),
    ),
    (
        "Automatisch antwoord: Vijftien minuten",
        "Bedankt voor uw bericht. Ik ben met vakantie en op 1 december weer aanwezig.",
        EXCHANGE,
        D(2026, 12, 1),
    ),
    ("Autosvar: Femton minuter", "Jag är inte på kontoret. Jag är tillbaka den 4 januari.", EXCHANGE, D(2027, 1, 4)),
    ("Autosvar: Femten minutter", "Jeg er på ferie og er tilbage den 30. november.", EXCHANGE, D(2026, 11, 30)),
    ("Odpowiedź automatyczna: Piętnaście minut", "Jestem na urlopie. Wracam 7 grudnia.", EXCHANGE, D(2026, 12, 7)),
    (
        "Automatic reply: Coffee",
        "I am on parental leave until further notice. Please contact our team at info@acme.example.",
        EXCHANGE,
        None,
    ),
    (
        "Automatic reply: Coffee",
        "Thank you for your message. I receive a lot of mail and will answer as soon as I can.",
        EXCHANGE,
        None,
    ),
    (
        "Fifteen minutes",
        "I'm currently out of the office with limited access to email. In urgent cases, please contact tom@acme.example. I will respond upon my return on Tuesday, 1 December.",
        BARE,
        D(2026, 12, 1),
    ),
    (
        "AW: Kurze Frage",
        "Vielen Dank für Ihre Nachricht. Ich bin zurzeit im Urlaub und habe keinen Zugriff auf meine Mails. In dringenden Fällen hilft meine Vertretung. Ich bin am Mo., 7.12. wieder im Büro.",
        BARE,
        D(2026, 12, 7),
    ),
    (
        "Re: Fifteen minutes",
        "This is an automatic response. I'm at a conference through Friday, 27 November.",
        {"Precedence": "auto_reply"},
        D(2026, 11, 28),
    ),
    ("Vacation reply", "Gone fishing until Dec 20.", {"X_Autoreply": "yes"}, D(2026, 12, 20)),
    ("On vacation Re: hello", "On holiday. Back 2026-12-15.", {"X_Autorespond": "hello"}, D(2026, 12, 15)),
    ("Automatic reply: Hi", "I'm out of the office today.", EXCHANGE, D(2026, 11, 25)),
    ("Automatic reply: Hi", "Our office is closed from December 21 to 31. Happy holidays!", EXCHANGE, D(2027, 1, 1)),
    ("Automatic reply: Hi", "I'm out until Thursday. I check mail rarely.", EXCHANGE, D(2026, 11, 26)),
    (
        "Automatische Antwort: Hallo",
        "Ab 7. Dezember bin ich im Urlaub und ab 4. Januar wieder da.",
        EXCHANGE,
        D(2027, 1, 4),
    ),
    (
        "Automatische Antwort: Hallo",
        "Unser Büro ist vom 24. Dezember bis zum 1. Januar geschlossen.",
        EXCHANGE,
        D(2027, 1, 2),
    ),
    (
        "Automatische Antwort: Hallo",
        "Ich bin in Elternzeit und voraussichtlich ab 1. März 2027 zurück. Meine Vertretung ist Jonas Berg, jonas@acme.example.",
        EXCHANGE,
        D(2027, 3, 1),
    ),
    (
        "Automatic reply: Hi",
        "Ich bin bis 11. Dezember abwesend. // I am out of office until 11 December.",
        EXCHANGE,
        D(2026, 12, 11),
    ),
    (
        "Automatic reply: Hi",
        "I will be back in the office after 5 January 2027. Until then, call reception.",
        EXCHANGE,
        D(2027, 1, 6),
    ),
    (
        "Ticket received [#48213]",
        "We have received your message and opened ticket #48213. Please do not reply to this mail.",
        {"Auto_Submitted": "auto-replied"},
        None,
    ),
    (
        "Re: your enquiry",
        "Thank you for contacting the institute. This is an automated confirmation that we have received your request.",
        {"Auto_Submitted": "auto-replied", "Precedence": "bulk"},
        None,
    ),
    (
        "Automatic reply: Hi",
        "I am away 30 November - 4 December, and will be slow to answer. I return on Monday, December 7.",
        EXCHANGE,
        D(2026, 12, 7),
    ),
    ("Automatic reply: Hi", "I am back on 12/13/2026. Cheers", EXCHANGE, D(2026, 12, 13)),
    ("Out of office", "Currently travelling. Back Mon 11/30.", AUTO, D(2026, 11, 30)),
    ("自动答复: 十五分钟", "I am out of the office until 2026-12-01.", EXCHANGE, D(2026, 12, 1)),
    ("Automaattinen vastaus: Moi", "I am out of office. Back on 8.12.2026", EXCHANGE, D(2026, 12, 8)),
    ("Automatic reply: Hi", "I'm off sick. I will reply to your email when I am better.", EXCHANGE, None),
    (
        "Automatic reply: Hi",
        "I was away until 20 November and am catching up; please be patient.",
        EXCHANGE,
        D(2026, 11, 20),
    ),
    ("Automatic reply: Hi", "I'll be back in two weeks.", EXCHANGE, D(2026, 12, 8)),
    (
        "Automatic reply: Hi",
        "I'm on sabbatical until the end of January and will return in February.",
        EXCHANGE,
        D(2027, 2, 1),
    ),
    (
        "Automatic reply: Hi",
        "Our next fair is on 3 December. I am out of office and return on the 9th.",
        EXCHANGE,
        D(2026, 12, 9),
    ),
]
_LEFT = [
    ("Automatic reply: Hi", "I no longer work at Acme. Please contact Jonas Berg (jonas@acme.example).", EXCHANGE),
    (
        "Automatic reply: Hi",
        "Ana Silva is no longer with the company. Your message was not delivered to anyone else.",
        EXCHANGE,
    ),
    (
        "Automatische Antwort: Hallo",
        "Ich bin nicht mehr für die Acme GmbH tätig. Bitte wenden Sie sich an jonas@acme.example.",
        EXCHANGE,
    ),
    ("Automatische Antwort: Hallo", "Frau Silva hat das Unternehmen verlassen.", EXCHANGE),
    ("Réponse automatique : Bonjour", "Je ne travaille plus chez Acme depuis le 1er octobre.", EXCHANGE),
    (
        "Automatic reply: Hi",
        "I have left the company as of 31 October. For anything about batteries write to jonas@acme.example.",
        EXCHANGE,
    ),
    ("Automatic reply: Hi", "This email address is no longer in use. My new address is ana.silva@volta.example.", AUTO),
    ("Respuesta automática: Hola", "Ya no trabajo en Acme. Escriba a luis@acme.example.", EXCHANGE),
    ("Automatic reply: Hi", "My last day at Acme was 13 November. It was a pleasure!", EXCHANGE),
    (
        "Automatische Antwort: Hallo",
        "Seit Oktober bin ich im Ruhestand, ich bin aus dem Unternehmen ausgeschieden.",
        EXCHANGE,
    ),
]
# People wrote these, whatever the words or the heads look like.
_PEOPLE = [
    (
        "Re: Fifteen minutes",
        "I am out of office next week but happy to talk Tuesday.",
        {"In_Reply_To": "<1@students.example>"},
        "yes",
    ),
    (
        "Re: Fifteen minutes",
        "Sure, Thursday at 3 works for me.",
        {"X_Auto_Response_Suppress": "All", "In_Reply_To": "<1@students.example>"},
        "yes",
    ),
    (
        "AW: Kurze Frage",
        "Ich bin nächste Woche im Urlaub, aber danach gerne! Passt Ihnen der 9. Dezember?",
        {"X_Auto_Response_Suppress": "DR, OOF, AutoReply"},
        "yes",
    ),
    (
        "Re: Out of office next week?",
        "No, I'm around. Let's talk Wednesday.",
        {"In_Reply_To": "<1@students.example>"},
        "yes",
    ),
    (
        "Re: Automatic reply: Fifteen minutes",
        "Sorry for the automatic reply earlier, I'm back now. How about Friday at ten?",
        {"In_Reply_To": "<1@students.example>"},
        "yes",
    ),
    (
        "Re: Fifteen minutes",
        "I'm away until Monday with patchy internet. Could you send me your questions by email first?",
        {},
        "question",
    ),
    (
        "Re: Fifteen minutes",
        "I left Acme last year, so I may not be the right person. Jonas Berg, jonas@acme.example, took over my team and you should talk to him.",
        {},
        "referral",
    ),
    (
        "Re: Fifteen minutes",
        "Thanks for your email. I'd love to help. I'm on leave until 4 January; can we talk after that?",
        {},
        "yes",
    ),
    (
        "Re: Undeliverable letters project",
        "Happy to tell you about the postal project. Call me on Thursday.",
        {"In_Reply_To": "<1@students.example>"},
        "yes",
    ),
    ("Re: delayed trains study", "Sorry for the delayed reply! Yes, gladly.", {}, "yes"),
]
MAILS = [
    *(
        Labelled(f"away {i}", letter(s, b, **h).as_bytes(), "auto_reply", until=u)
        for i, (s, b, h, u) in enumerate(_AWAY)
    ),
    *(Labelled(f"left {i}", letter(s, b, **h).as_bytes(), "moved_on") for i, (s, b, h) in enumerate(_LEFT)),
    *(
        Labelled(f"person {i}", letter(s, b, **h).as_bytes(), "answer", answer=a)
        for i, (s, b, h, a) in enumerate(_PEOPLE)
    ),
]
