"""The words of automatic answers, newsletters and people who left, in many languages; all in `plain_letters`."""

from __future__ import annotations

import re

from askwell.formats.mail.day_words import plain_letters

# Written by mail systems, and by nobody else, in front of a subject.
AUTOMATIC_SUBJECT = re.compile(
    plain_letters(
        r"\s*(?:\[[^\]]{1,30}\]\s*)?(?:auto(?:matic|mated|matically)?[\s-]*(?:generated )?(?:reply|response|"
        r"respond\w*|answer|acknowledge?ment)|"
        r"auto\s?:|auto-?respon[sd]\w*|autom(?:atische|\.) (?:antwort|rückantwort|nachricht)|abwesenheits(?:notiz|"
        r"meldung|nachricht|assistent|info)|"
        r"réponse automatique|respuesta automática|resposta automática|risposta automatica|"
        r"automatisch(?:e)? (?:antwoord|bericht)|"
        r"afwezigheids\w+|autosvar|automatiskt? svar|frånvaromeddelande|odpowiedź automatyczna|autoodpowiedź|"
        r"automatická odpověď|"
        r"automaattinen (?:vastaus|poissaolo\w*)|автоматический ответ|автоответ|автоматична відповідь|otomatik yanıt|"
        r"automatikus válasz|răspuns automat|αυτόματη απάντηση|"
        r"自动(?:答复|回复)|自動(?:回覆|応答|返信)|자동 (?:회신|응답))(?![a-z])"
    )
)
AWAY_SUBJECT = re.compile(
    plain_letters(
        r"\s*(?:\[[^\]]{1,30}\]\s*)?(?:(?:i'?m |i am |currently )?out[\s-]*of[\s-]*(?:the[\s-]*)?office|ooo\b|"
        r"vacation (?:notice|message)|"
        r"(?:currently )?away (?:from|until|message|notice)|absence (?:notice|message)|(?:i am |i'm )?on (?:annual |"
        r"parental |maternity |paternity )?(?:vacation|holiday|leave)|"
        r"abwesen\w+|(?:ich bin )?(?:nicht im|außer) (?:büro|haus)|(?:bin )?im urlaub|urlaubs?\w*|message d'absence|"
        r"absence|"
        r"absente? du bureau|fuera de (?:la )?oficina|ausencia|ausente|fora do escritório|fuori (?:ufficio|sede)|"
        r"assenza|afwezig\w*|"
        r"frånvaro\w*|fravær\w*|nieobecno\w+|nepřítomnost|poissaolo\w*|不在|부재중|休假)(?![a-z])"
    )
)
ACKNOWLEDGED = re.compile(
    r"\b(?:ticket|case|request|anfrage|vorgang)\s*(?:no\.?|number|nr\.?|id|#)?\s*[:#]?\s*[\[#(]*[a-z]{0,4}-?\d{3,}|"
    r"(?:we|i) (?:have )?received your (?:e-?mail|message|request|enquiry|inquiry)|wir haben ihre (?:nachricht|"
    r"anfrage|e-?mail) erhalten|"
    r"this is an automat\w+|do not reply to this|please do not reply|diese (?:e-?mail|nachricht) wurde automatisch|"
    r"automatisch (?:erzeugt|generiert|erstellt)|ceci est un message automatique|este es un mensaje automatico|"
    r"automatically generated"
)
AWAY = re.compile(
    r"\b(?:(?:am|i'm|be|currently|is) (?:currently |now |presently )?(?:out of (?:the |my )?office|away|"
    r"on (?:annual |parental |maternity |"
    r"paternity |sick |medical |family )?(?:leave|vacation|holiday|sabbatical)|travel\w+|not in the office|on pto|ooo)|"
    r"out of (?:the )?office|(?:limited|no|intermittent) (?:e-?mail )?access|slow to (?:respond|reply|answer)|(?:at|"
    r"attending) an? (?:conference|trade fair|offsite|training|workshop)|nicht im (?:buro|haus)|ausser haus|abwesend|"
    r"im urlaub|"
    r"nicht erreichbar|in elternzeit|in mutterschutz|auf (?:dienst|geschafts)reise|suis (?:actuellement )?absente?|"
    r"(?:en|de) conges?|absente? du bureau|fuera de (?:la|mi) oficina|de vacaciones|ausente|fora do escritorio|"
    r"de ferias|"
    r"fuori ufficio|in ferie|assente|afwezig|niet aanwezig|met verlof|met vakantie|op vakantie|inte pa kontoret|"
    r"semester|"
    r"ikke pa kontoret|ferie|poza biurem|na urlopie|nieobecn\w+|mimo kancelar|dovolen\w+|отпуск\w*|отсутству\w+)"
)
BOILERPLATE = re.compile(
    r"\b(?:thank(?:s| you)(?: very much)? for (?:your|the) (?:e-?mail|message|mail|note)|(?:for|in) (?:urgent|"
    r"emergenc|immediate|case of)|"
    r"in my absence|during (?:my absence|this time|that time|this period)|(?:upon|on) my return|when i (?:return|"
    r"get back|am back)|"
    r"as soon as (?:i (?:return|am back|get back)|possible)|(?:limited|no|intermittent|sporadic) (?:e-?mail )?access|"
    r"will (?:not )?be (?:forwarded|read|checked)|please contact|respond (?:to your e?-?mail )?(?:when|upon|after|as)|"
    r"(?:vielen|herzlichen) dank fur ihre (?:nachricht|mail|e-?mail|anfrage)|in dringenden|dringende\w*|"
    r"nicht weitergeleitet|"
    r"weitergeleitet|vertretung|vertritt mich|wenden sie sich|nach meiner ruckkehr|wahrend meiner abwesenheit|"
    r"in dieser zeit|"
    r"merci (?:pour|de) (?:votre|ton) (?:message|mail|courriel)|en cas d'urgence|pour toute urgence|a mon retour|"
    r"gracias por (?:su|tu) (?:mensaje|correo)|en caso de urgencia|a mi regreso|para asuntos urgentes|"
    r"obrigad[oa] pel[ao]|"
    r"em caso de urgencia|grazie per (?:il|la)|per urgenze|al mio rientro|bedankt voor (?:uw|je)|in dringende gevallen|"
    r"bij spoed|tack for ditt|vid bradskande|tak for din|w pilnych sprawach)"
)
# What a person answers and no machine does.
PERSONAL = re.compile(
    r"\b(?:happy to|glad to|love to|would be great|sounds (?:good|great)|works for me|let's|let us|how about|"
    r"what about you|"
    r"could (?:you|we)|can (?:you|we)|shall we|your (?:questions?|studies|project|plans?)|but (?:i|we|happy|tuesday|"
    r"wednesday)|free on|"
    r"call me|rufen sie mich|ruf mich|give me a call|looking forward to|(?:gerne|gern) (?:danach|telefon|am|mit|"
    r"sprech|nach)|aber (?:gerne|danach|am|ich|wir)|"
    r"konnen wir|lass uns|passt (?:mir|es|ihnen|dir)|sollen wir|avec plaisir|con mucho gusto|volentieri|graag)\b"
)
LEFT = re.compile(
    r"\b(?:(?:am|is|are|i'm) no longer (?:with|at|working|employed|part of|an employee|a member)|no longer (?:works?|"
    r"employed|with|at|working) "
    r"|(?:i |has |have )(?:have |has )?left (?:the (?:company|organi[sz]ation|firm|university|team|institute)|"
    r"my (?:position|role|job)|[a-z]\w+(?: \w+)?(?=[.,;]| (?:on|in|as of|and|to)\b))|"
    r"(?:my )?last (?:working )?day (?:at \w+ |with \w+ |in the office )?(?:was|is)|have (?:moved|changed) (?:on|"
    r"jobs?|to a new (?:role|position|job|company))|"
    r"(?:address|account|mailbox|inbox) is no longer (?:in use|active|monitored|valid|used)|(?:have )?(?:retired|"
    r"resigned)\b|"
    r"(?:nicht mehr (?:fur|bei|im|in|an|am) [^.!?]{2,60}(?:tatig|beschaftigt|angestellt|erreichbar)|"
    r"nicht mehr (?:tatig|beschaftigt|im unternehmen)|"
    r"(?:habe|hat) (?:das unternehmen|die firma|[^!?\n]{2,60}?) verlassen|(?:unternehmen|firma|haus) verlassen|"
    r"ausgeschieden|"
    r"arbeite nicht (?:mehr|langer)|mein letzter (?:arbeits)?tag|neue stelle angetreten|in den ruhestand|"
    r"e-?mail-?adresse (?:ist|wird) nicht mehr)|"
    r"ne (?:travaille|fais|fait) plus|ai quitte|a quitte|n'est plus (?:active|valide|utilisee)|ya no (?:trabajo|"
    r"trabaja|formo)|he dejado|"
    r"ha dejado (?:la|de)|nao trabalho mais|ja nao trabalh\w+|nao faco mais parte|non lavor\w+ piu|ho lasciato|"
    r"ha lasciato l|"
    r"niet (?:meer|langer) werkzaam|werk(?:t)? niet (?:meer|langer)|uit dienst|har slutat|arbetar inte langre|"
    r"arbejder ikke laengere|"
    r"jobber ikke lenger|nie pracuj\w+ juz|juz nie pracuj\w+)"
)
MAIL_ADDRESS = re.compile(r"[a-z0-9][\w.+-]{0,63}@[a-z0-9][a-z0-9.-]{0,250}\.[a-z]{2,24}", re.IGNORECASE)
