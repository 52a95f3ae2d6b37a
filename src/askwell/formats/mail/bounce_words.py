"""What servers write of mail they could not deliver, in plain text and in many dialects; in `plain_letters`."""

from __future__ import annotations

import re

SENDERS = re.compile(
    r"\b(?:mailer[-_.]?da?emon|post[-_]?master|mail[-_. ]?delivery|mail (?:delivery )?(?:sub)?system|mailerdaemon|"
    r"microsoft exchange|"
    r"exchange system|system attendant|mail administrator|mail-admin|delivery[-_ ]?(?:failure|status|subsystem|"
    r"service|report)|"
    r"bounces?[-_.]?(?:handler|noreply)?|internet mail (?:delivery|service)|mdaemon|"
    r"system administrator|groupwise)\b|mail ?delivery"
)
FAILED_SUBJECT = re.compile(
    r"\b(?:undeliver\w+|returned mail|failed mail|delivery status notification|mail delivery (?:failed|failure|error|"
    r"problem)|delivery (?:status notification ?\(?fail\w*|"
    r"failure|failed|error|has failed|problem|notification: delivery has failed|report)|failure (?:notice|delivery|"
    r"notification)|"
    r"mail (?:could not|failed|system error|returned|failure)|message (?:undeliver\w+|could not be delivered|"
    r"delivery failure|status - undeliverable)|"
    r"non[- ]?deliver\w+|not deliver\w+|unable to deliver|user unknown|returned to sender|return to sender|bounced|"
    r"nondeliverable|"
    r"unzustellbar\w*|zustellung(?:sfehler)?\b.{0,30}(?:fehl\w+|nicht)|nicht zugestellt|fehler bei der zustellung|"
    r"zustellfehler|"
    r"non (?:remis|distribu)\w*|echec de (?:la )?(?:remise|distribution|livraison)|no se (?:puede|pudo|"
    r"ha podido) entregar|"
    r"no (?:entregado|entregable)|correo no entregado|impossibile (?:recapitare|consegnare)|mancato recapito|"
    r"mancata consegna|"
    r"nao (?:foi )?(?:possivel )?entreg\w+|falha na entrega|devolvido|onbestelbaar|niet (?:bezorgd|afgeleverd)|"
    r"kan inte levereras|"
    r"kunne ikke leveres|nie(?:dostarczon\w+|doreczon\w+)|niemozliwe do dostarczenia|nedorucitelne|не доставлено|"
    r"недоставленн\w+|undelivered)"
)
DELAYED_SUBJECT = re.compile(
    r"\b(?:delay(?:ed)?|warning: (?:message|could not send|mail)|delivery (?:delayed|status notification ?\(?delay|"
    r"is delayed)|"
    r"still (?:being )?(?:retried|trying)|not (?:yet )?delivered after|verzoger\w+|verzogerte zustellung|retard\w*|"
    r"retras\w+|ritard\w+|"
    r"atras\w+|vertraagd|vertraging|forsenad\w*|opoznion\w+)\b"
)
DELAYED = re.compile(
    r"\b(?:(?:will|is|are) (?:be |being )?(?:retr(?:y|ied|ying)|(?:continue|keep) (?:to try|trying))|"
    r"will (?:continue|keep|be) (?:trying|to try|retried|retrying)|"
    r"(?:has|have) not yet been delivered|(?:has been|was|is) postponed|not yet been delivered|(?:is|has been|was|"
    r"been) delayed|delivery to the following recipients? (?:has been|was|is) delayed|"
    r"this is a warning message only|you do not need to (?:resend|re-?send)|no action is required on your part|"
    r"delivery attempts will continue|temporary (?:failure|error|problem)s?[^.]{0,80}(?:retr|try|continu)|"
    r"still (?:being )?(?:try|trying|retried|attempting)|"
    r"could not be delivered for (?:the (?:last|past) )?\d+(?:\.\d+)? (?:hour|minute)|queued (?:on|for)|"
    r"(?:wird|werden) (?:weiter(?:hin)?|erneut) (?:versucht|zugestellt)|zustellung (?:wird )?(?:verzogert|noch)|"
    r"noch nicht zugestellt|"
    r"nouvelle tentative|se volvera a intentar|seguira intentando|riprover\w+|"
    r"message (?:was )?not (?:yet )?delivered (?:after|within) \d+ hours?[^.]{0,60}(?:try|retr|continue))"
)
GIVEN_UP = re.compile(
    r"\b(?:(?:permanent|fatal|final) (?:error|failure|delivery)|i(?:'ve| have) given up|giving up|gave up|"
    r"no further attempts|retry (?:time|timeout)[^.]{0,30}exceeded|"
    r"will not be retried|could not be delivered to (?:one or more|the following|any)|undeliverable|address not found|"
    r"(?:message|mail) (?:could not|couldn't|wasn't|was not|cannot|can't) be delivered|returned to you|expired)"
)
REASONS = re.compile(
    r"\b(?:user (?:unknown|not found|does(?:n't| not) exist|account is unavailable|is not local)|unknown (?:user|"
    r"recipient|address|local|or illegal alias)|"
    r"no such (?:user|recipient|mailbox|address|person|account|local user)|does(?:n't| not) (?:exist|"
    r"have a(?:n)? \S+ account|like recipient)|"
    r"(?:mailbox|address|account|recipient|email account)\b[^.\n]{0,40}(?:not found|unknown|unavailable|disabled|"
    r"does not exist|rejected|inactive|full|over quota|"
    r"could not be found|wasn't found|couldn't be found|not exist|refused|invalid)|invalid (?:recipient|address|"
    r"mailbox|user)|recipients? (?:rejected|unknown|not found)|"
    r"over (?:its |their |the )?(?:storage )?quota|quota exceeded|host (?:unknown|or domain name not found|"
    r"not found)|domain (?:not found|does not exist)|"
    r"name service error|relay(?:ing)? (?:access )?(?:denied|not (?:allowed|permitted))|unrouteable|unroutable|"
    r"(?:returned|undelivered) because|was aborted|could not find a |did not reach|did not (?:exactly )?match|"
    r"no longer valid|"
    r"(?:could not|couldn't|cannot|can't|wasn't|was not|not) be delivered|wasn't delivered|not delivered|(?:unable|"
    r"failed) to (?:deliver|send|reach)|"
    r"undeliver\w+|delivery (?:to the following|failed|has failed|failure)|(?:had|produced) (?:permanent|"
    r"transient)? ?(?:fatal|non-fatal)? ?errors?|"
    r"(?:the )?following (?:address|recipient|message|user)\w*[^.\n]{0,40}(?:fail|not|could|error|bounce|rejected|"
    r"unknown)|"
    r"nicht (?:zugestellt|zustellbar|gefunden|erreichbar|existier\w+)|unbekannt\w*|existiert nicht|konnte nicht|"
    r"n'a pas (?:pu etre|ete) (?:remis|distribu|livre)\w*|introuvable|no se (?:pudo|ha podido|encontro)|no existe|"
    r"non (?:e stato|esiste)|"
    r"impossibile|nao existe|niet (?:bezorgd|gevonden|bestaat)|bestaat niet)\b|\b5\.\d{1,2}\.\d{1,3}\b|\b5[0-5]\d[ -]"
)
CODE = re.compile(r"\b(?P<status>[245]\.\d{1,2}\.\d{1,3})\b|(?<![\d.])(?P<reply>[45][0-5]\d)(?=[ \-:<]\D)")
# What follows is our own mail, come back.
RETURNED_BELOW = re.compile(
    r"(?im)^[ \t>*]{0,20}(?:-{2,60}.{0,60}(?:original|copy|header|unsent|returned|below|orginal|message follows|"
    r"message text).{0,60}|"
    r"(?:original |old )?message ?(?:headers?|follows|text|:$)[^\n]{0,20}:?|"
    r"-{3,60}[^\n]{0,200}this is a copy[^\n]{0,200}|"
    r"(?:unsent |returned )message (?:follows|below)[^\n]{0,200}|(?:below|following) (?:this line )?(?:is|"
    r"are) [^\n]{0,200}(?:copy|header|message)[^\n]{0,200}|"
    r"(?:message|text of message|the header of the original)[^\n]{0,30}(?:follows|following)\b[^\n]{0,200}|"
    r"received: from [^\n]{1,500}|return-path: [^\n]{1,500}|ursprungliche nachrichtenkopf[^\n]{0,200}|"
    r"ursprüngliche nachrichtenkopf[^\n]{0,200}|en-t[eê]tes? de message[^\n]{0,200}|"
    r"encabezados? (?:del|de) mensaje[^\n]{0,200}|original message headers[^\n]{0,200})$"
)
