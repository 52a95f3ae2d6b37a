"""What people answer to a request, in their own words, and what it means."""

from __future__ import annotations

from datetime import date

from tests.formats.mail.labelled import Labelled, letter

QUOTED = "\n\nOn Mon, 23 Nov 2026 at 18:02, Nora Lind <nora@students.example> wrote:\n> Dear Ana,\n> would you have fifteen minutes? If not, no problem at all.\n"
QUOTED_DE = "\n\nAm Mo., 23. Nov. 2026 um 18:02 Uhr schrieb Nora Lind <nora@students.example>:\n> Liebe Frau Silva,\n> hätten Sie fünfzehn Minuten? Wenn nicht, kein Problem.\n"
SIGNED = "\n\nBest regards,\nAna Silva\nHead of Cells, Acme\n+49 228 1234567"
SIGNED_DE = "\n\nViele Grüße\nAna Silva\nLeiterin Zellen, Acme GmbH\nTel. +49 228 1234567"
D = date

# (words, answer, the day from which to ask again)
_ENGLISH = [
    ("Hi Nora,\n\nhappy to talk. Does Thursday at 4pm work?", "yes", None),
    ("Sure! Here is my calendar link: https://cal.example/ana", "yes", None),
    ("Thank you for your kind note. I'm afraid I can't help with this.", "no", None),
    ("Dear Nora, unfortunately I don't have the time for calls these days. Good luck with your studies!", "no", None),
    (
        "Interesting project! I'm swamped until the holidays. Could you write to me again in January?",
        "later",
        D(2027, 1, 1),
    ),
    ("Not right now, sorry. Ask me in March.", "later", D(2027, 3, 1)),
    (
        "I'd be glad to chat but this month is impossible. Please get back to me after 10 January.",
        "later",
        D(2027, 1, 10),
    ),
    ("Can you tell me what exactly you would like to know?", "question", None),
    ("Who gave you my address? And what is the talk for?", "question", None),
    (
        "I'm not the right person for this, but my colleague Jonas Berg knows it well. You can reach him at jonas@acme.example.",
        "referral",
        None,
    ),
    ("I've moved to sales. You should speak to Mira Olsen, who leads the lab now.", "referral", None),
    ("Please do not contact me again.", "stop", None),
    ("Remove me from your list.", "stop", None),
    ("Thanks for your message.", "unclear", None),
    ("Got it.", "unclear", None),
    ("Yes, of course. Tuesday morning is good for me.", "yes", None),
    ("Sounds good. Call me any time after six.", "yes", None),
    ("No thanks.", "no", None),
    ("I have to decline, as our firm does not allow this kind of talk.", "no", None),
    ("I can't do Tuesday, but Wednesday at 10 works for me.", "yes", None),
    ("I would love to, but I really can't make time for this.", "no", None),
    ("Happy to answer a few questions by email instead of a call.", "yes", None),
    ("Could you send your questions in advance? Then let's talk on Friday.", "yes", None),
    ("Is this about a job? We are not hiring.", "question", None),
    ("Let me introduce you to Priya Nair, who does exactly that. Priya, meet Nora.", "referral", None),
    ("I'm cc'ing Tom Weber, who is better placed to help.", "referral", None),
    ("Happy to chat next week! You should also talk to Mira Olsen.", "yes", None),
    ("We're in the middle of an audit. Please reach out again in February.", "later", D(2027, 2, 1)),
    ("It's a crazy period at work. Maybe later this year?", "later", None),
    ("Try me again in three weeks.", "later", D(2026, 12, 15)),
    ("Stop emailing me, please.", "stop", None),
    ("I don't do informational interviews.", "no", None),
    ("No problem, 15 minutes are fine. When would suit you?", "yes", None),
    ("Great to hear from you! How did you find me?", "question", None),
    ("I am free on Monday at 9 or Tuesday at 11.", "yes", None),
    ("Absolutely, feel free to book a slot.", "yes", None),
    ("Not interested, thank you.", "no", None),
    ("I passed your mail on to our student office at study@acme.example.", "referral", None),
    ("Let me check with my manager.", "unclear", None),
    ("It would be a pleasure. I could do Friday afternoon.", "yes", None),
]
_GERMAN = [
    ("Liebe Frau Lind,\n\nsehr gerne! Passt Ihnen Donnerstag um 16 Uhr?", "yes", None),
    ("Klar, ruf mich einfach an.", "yes", None),
    ("Vielen Dank für Ihre Anfrage. Leider kann ich Ihnen da nicht weiterhelfen.", "no", None),
    ("leider habe ich dafür keine Zeit. Alles Gute!", "no", None),
    ("Im Moment ist es leider sehr stressig. Melden Sie sich gerne im März noch einmal.", "later", D(2027, 3, 1)),
    ("Das geht erst nach dem 10. Januar, schreiben Sie mir dann bitte noch mal.", "later", D(2027, 1, 10)),
    ("Worum genau geht es Ihnen denn?", "question", None),
    ("Woher haben Sie meine Adresse?", "question", None),
    (
        "Ich bin dafür nicht die Richtige. Bitte wenden Sie sich an meinen Kollegen Jonas Berg (jonas@acme.example).",
        "referral",
        None,
    ),
    ("Am besten sprechen Sie mit Frau Mira Olsen, sie leitet das Labor.", "referral", None),
    ("Bitte schreiben Sie mir nicht mehr.", "stop", None),
    ("Bitte keine weiteren Anfragen.", "stop", None),
    ("Danke für die Nachricht.", "unclear", None),
    ("Dienstag kann ich nicht, aber Mittwoch um 10 passt mir gut.", "yes", None),
    ("Ich würde gern, schaffe es aber leider nicht.", "no", None),
    ("Das passt. Bis Freitag!", "yes", None),
    ("Natürlich, ich freue mich auf das Gespräch.", "yes", None),
    ("Nein, danke.", "no", None),
    ("Fragen Sie mich bitte im neuen Jahr noch einmal.", "later", D(2027, 1, 1)),
    ("Können Sie mir vorab Ihre Fragen schicken?", "question", None),
]
_OTHERS = [
    ("Avec plaisir ! Jeudi à 16h vous convient ?", "yes", None),
    ("Malheureusement je n'ai pas le temps.", "no", None),
    ("Con mucho gusto. ¿Le viene bien el jueves?", "yes", None),
    ("Lo siento, no puedo ayudarle.", "no", None),
    ("Volentieri, giovedì va bene.", "yes", None),
    ("Helaas heb ik geen tijd.", "no", None),
    ("Contactez plutôt ma collègue Marie Dupont.", "referral", None),
    ("Graag! Donderdag komt goed uit.", "yes", None),
]


def _mails() -> list[Labelled]:
    found = []
    for language, ending, rows in (
        ("english", SIGNED + QUOTED, _ENGLISH),
        ("german", SIGNED_DE + QUOTED_DE, _GERMAN),
        ("other", "", _OTHERS),
    ):
        for number, (words, answer, later) in enumerate(rows):
            mail = letter(
                "Re: Fifteen minutes",
                words + ending,
                In_Reply_To="<sent-1@students.example>",
                X_Auto_Response_Suppress="All",
            )
            found.append(Labelled(f"{language} {number}", mail.as_bytes(), "answer", answer=answer, later=later))
    return found


MAILS = _mails()
