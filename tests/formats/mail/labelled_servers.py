"""Bounces and late mail in the dialects of many servers, calendars' answers, newsletters, receipts."""

from __future__ import annotations

from tests.formats.mail.labelled import Labelled, calendar, from_server, letter, report

TO = "ana@acme.example"
DAEMON = "Mail Delivery System <MAILER-DAEMON@mx.students.example>"
POSTMASTER = "postmaster@acme.example"
GMAIL = "Mail Delivery Subsystem <mailer-daemon@googlemail.example>"

_REPORTS = [
    (report(TO, "failed", "5.1.1", "<ana@acme.example>: host mx.acme.example said: 550 5.1.1 User unknown"), (TO,)),
    (
        report(
            TO,
            "failed",
            "5.1.10",
            "RESOLVER.ADR.RecipientNotFound",
            subject="Undeliverable: Fifteen minutes",
            sender="Microsoft Outlook <MicrosoftExchange1@acme.example>",
        ),
        (TO,),
    ),
    (
        report(
            TO,
            "failed",
            "5.0.0",
            "Die Zustellung an folgende Empfänger ist fehlgeschlagen",
            subject="Unzustellbar: Fünfzehn Minuten",
            sender=POSTMASTER,
        ),
        (TO,),
    ),
    (report("box17@inner.acme.example", "failed", "5.1.1", "unknown", original=TO), (TO,)),
    (report(TO, "failed", "5.2.2", "mailbox is full", reason="552 5.2.2 quota exceeded"), (TO,)),
    (report(TO, "failed", "4.4.7", "Message expired after 5 days"), (TO,)),
    (report(TO, "failed", "5.7.1", "Message rejected by policy"), (TO,)),
    (report(TO, "Failed", "5.4.4", "Host or domain name not found"), (TO,)),
]
_IN_WORDS = [
    (
        from_server(
            "Address not found\n\nYour message wasn't delivered to ana@acme.example because the address couldn't be found, or is unable to receive mail.\n\nThe response was:\n\n550 5.1.1 The email account that you tried to reach does not exist.",
            subject="Delivery Status Notification (Failure)",
            sender=GMAIL,
            X_Failed_Recipients=TO,
        ),
        (TO,),
    ),
    (
        from_server(
            "Hi. This is the qmail-send program at mx.acme.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<ana@acme.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nFrom: nora@students.example\nTo: ana@acme.example\n",
            subject="failure notice",
            sender="MAILER-DAEMON@mx.acme.example",
        ),
        (TO,),
    ),
    (
        from_server(
            "This is the mail system at host mx.students.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n<ana@acme.example>: host mx.acme.example[192.0.2.1] said: 550 5.1.1\n    <ana@acme.example>: Recipient address rejected: User unknown",
            subject="Undelivered Mail Returned to Sender",
            sender=DAEMON,
        ),
        (TO,),
    ),
    (
        from_server(
            "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ana@acme.example\n    Unrouteable address\n",
            subject="Mail delivery failed: returning message to sender",
            sender=DAEMON,
        ),
        (TO,),
    ),
    (
        from_server(
            "Delivery has failed to these recipients or groups:\n\nAna Silva (ana@acme.example)\nThe email address you entered couldn't be found. Please check the recipient's email address and try to resend the message.\n",
            subject="Undeliverable: Fifteen minutes",
            sender=f"Postmaster <{POSTMASTER}>",
        ),
        (TO,),
    ),
    (
        from_server(
            "Fehler bei der Nachrichtenzustellung an folgende Empfänger:\n\nana@acme.example\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden.\n",
            subject="Unzustellbar: Fünfzehn Minuten",
            sender=f"Postmaster <{POSTMASTER}>",
        ),
        (TO,),
    ),
    (
        from_server(
            "   ----- The following addresses had permanent fatal errors -----\n<ana@acme.example>\n    (reason: 550 5.1.1 <ana@acme.example>... User unknown)\n\n   ----- Transcript of session follows -----\n... while talking to mx.acme.example.:\n>>> RCPT To:<ana@acme.example>\n<<< 550 5.1.1 <ana@acme.example>... User unknown\n",
            subject="Returned mail: see transcript for details",
            sender="Mail Delivery Subsystem <MAILER-DAEMON@mx.students.example>",
        ),
        (TO,),
    ),
    (
        from_server(
            "Your message\n\n  To:      ana@acme.example\n  Subject: Fifteen minutes\n\ndid not reach the following recipient(s):\n\nana@acme.example on Tue, 24 Nov 2026 09:30:01 +0100\n    The recipient name is not recognized\n",
            subject="Undeliverable: Fifteen minutes",
            sender="System Administrator <postmaster@acme.example>",
        ),
        (TO,),
    ),
    (
        from_server(
            "Sorry, we were unable to deliver your message to the following address.\n\n<ana@acme.example>:\nRemote host said:\n554 delivery error: dd This user doesn't have an account here\n",
            subject="Failure Notice",
            sender="MAILER-DAEMON@yahoo.example",
        ),
        (TO,),
    ),
    (
        from_server(
            "La remise a échoué pour ces destinataires ou groupes :\n\nana@acme.example\nL'adresse de messagerie est introuvable.\n",
            subject="Non remis : Quinze minutes",
            sender=f"Postmaster <{POSTMASTER}>",
        ),
        (TO,),
    ),
    (
        from_server(
            "No se pudo entregar a estos destinatarios o grupos:\n\nana@acme.example\nNo se encontró la dirección de correo electrónico que especificó.\n",
            subject="No se puede entregar: Quince minutos",
            sender=f"Postmaster <{POSTMASTER}>",
        ),
        (TO,),
    ),
    (
        from_server(
            "The following message could not be delivered:\n\nRecipient: ana@acme.example\nReason: mailbox full, over quota\n",
            subject="Mail delivery failed",
            sender="Mail Administrator <postmaster@acme.example>",
        ),
        (TO,),
    ),
    (
        from_server(
            "Your mail to ana@acme.example could not be delivered. The domain does not exist.\n",
            subject="Mail could not be delivered",
            sender="noreply@relay.example",
            Return_Path="<>",
        ),
        (TO,),
    ),
    (
        from_server(
            "Ihre E-Mail konnte nicht zugestellt werden.\n\nEmpfänger: ana@acme.example\nGrund: Empfänger unbekannt\n",
            subject="Mail delivery failed: Nachricht unzustellbar",
            sender="MAILER-DAEMON@mail.example",
        ),
        (TO,),
    ),
    (
        from_server(
            "Impossibile recapitare il messaggio ai seguenti destinatari:\n\nana@acme.example\nL'indirizzo non esiste.\n",
            subject="Impossibile recapitare: Quindici minuti",
            sender=f"Postmaster <{POSTMASTER}>",
        ),
        (TO,),
    ),
    (
        from_server(
            "Message from acme.example.\nUnable to deliver message to the following address(es).\n\n<ana@acme.example>:\nThis user has been disabled (550)\n",
            subject="Delivery failure",
            sender="mailer-daemon@mail.acme.example",
        ),
        (TO,),
    ),
    (
        from_server(
            "Two of your recipients could not be reached:\n\nana@acme.example: 550 No such user here\nbo@acme.example: 550 No such user here\n",
            subject="Undeliverable mail",
            sender="postmaster@relay.example",
        ),
        (TO, "bo@acme.example"),
    ),
    (
        from_server(
            "Het bericht is niet bezorgd bij de volgende geadresseerden:\n\nana@acme.example\nHet e-mailadres kan niet worden gevonden.\n",
            subject="Onbestelbaar: Vijftien minuten",
            sender=f"Postmaster <{POSTMASTER}>",
        ),
        (TO,),
    ),
]
_LATE = [
    report(
        TO,
        "delayed",
        "4.4.1",
        "THIS IS A WARNING MESSAGE ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.",
        subject="Warning: could not send message for past 4 hours",
    ),
    report(TO, "delayed", "4.2.2", "Delivery delayed", subject="Delivery Status Notification (Delay)", sender=GMAIL),
    report(
        TO,
        "delayed",
        "4.7.0",
        "Zustellung verzögert",
        subject="Zustellung verzögert: Fünfzehn Minuten",
        sender=POSTMASTER,
    ),
    from_server(
        "Message delivery has been delayed\n\nThere was a temporary problem delivering your message to ana@acme.example. Gmail will retry for 47 more hours. You'll be notified if the delivery fails permanently.\n",
        subject="Delivery Status Notification (Delay)",
        sender=GMAIL,
        X_Failed_Recipients=TO,
    ),
    from_server(
        "This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue.\n\nThe address to which the message has not yet been delivered is:\n\n  ana@acme.example\n\nNo action is required on your part. Delivery attempts will continue for\nsome time.\n",
        subject="Warning: message 1xYz delayed 24 hours",
        sender=DAEMON,
    ),
    from_server(
        "Your message could not be delivered for 0.2 hours.\nIt will be retried until it is 5.0 days old.\n\n<ana@acme.example>: connect to mx.acme.example: Connection timed out\n",
        subject="Delayed Mail (still being retried)",
        sender=DAEMON,
    ),
    from_server(
        "Delivery to these recipients has been delayed: ana@acme.example. The server will keep trying for one day.\n",
        subject="Delivery delayed: Fifteen minutes",
        sender=f"Postmaster <{POSTMASTER}>",
    ),
    from_server(
        "Ihre Nachricht an ana@acme.example konnte noch nicht zugestellt werden. Es wird weiterhin versucht.\n",
        subject="Zustellung verzögert",
        sender=DAEMON,
    ),
]
_INVITED = [
    ("REPLY", "ACCEPTED", "Accepted: Talk with Nora"),
    ("REPLY", "DECLINED", "Abgelehnt: Gespräch"),
    ("REPLY", "TENTATIVE", "Tentative: Talk"),
    ("COUNTER", "TENTATIVE", "New time proposed: Talk"),
]
_MANY = [
    letter(
        "The November letter",
        "Read what is new.",
        sender="Acme News <news@acme.example>",
        List_Unsubscribe="<https://acme.example/u>",
        Precedence="bulk",
    ),
    letter(
        "Five tips for your career",
        "Tip one: ask.",
        sender="Careers <hello@careers.example>",
        List_Unsubscribe="<mailto:u@careers.example>",
        List_Id="<c.careers.example>",
    ),
    letter(
        "Alumni in Bonn", "We meet in May.", sender="Alumni <alumni@uni.example>", List_Id="Alumni <alumni.uni.example>"
    ),
    letter("Herbstbrief", "Neues aus dem Verein.", sender="verein@bonn.example", Precedence="bulk"),
]
_PROGRAMS = [
    letter("Your sign-in code", "The code is 123456.", sender="no-reply@service.example"),
    letter("Calendar: daily agenda", "No events.", sender="calendar@service.example", Auto_Submitted="auto-generated"),
    letter("Someone viewed your profile", "See who.", sender="notifications@network.example"),
]


def _read_receipt() -> bytes:
    return (
        b"From: ana@acme.example\nTo: nora@students.example\nSubject: Read: Fifteen minutes\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/report; report-type=disposition-notification; boundary="b"\n\n--b\n\nYour message was read.\n'
        b"--b\nContent-Type: message/disposition-notification\n\nDisposition: manual-action; displayed\n\n--b--\n"
    )


MAILS = [
    *(Labelled(f"report {i}", data, "bounce", dead=dead) for i, (data, dead) in enumerate(_REPORTS)),
    *(Labelled(f"server {i}", data, "bounce", dead=dead) for i, (data, dead) in enumerate(_IN_WORDS)),
    *(Labelled(f"late {i}", data, "delayed") for i, data in enumerate(_LATE)),
    *(Labelled(f"calendar {i}", calendar(*one), "calendar_reply") for i, one in enumerate(_INVITED)),
    *(Labelled(f"many {i}", mail.as_bytes(), "newsletter") for i, mail in enumerate(_MANY)),
    *(Labelled(f"program {i}", mail.as_bytes(), "other") for i, mail in enumerate(_PROGRAMS)),
    Labelled("receipt", _read_receipt(), "other"),
    Labelled("delivered", report(TO, "relayed", "2.0.0", "Your mail was relayed"), "other"),
]
