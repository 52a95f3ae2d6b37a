"""The words by which an answer says yes, no, later, ask somebody else, or stop; in letters without accents."""

from __future__ import annotations

import re

_DAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|lundi|mardi|"
    r"mercredi|jeudi|"
    r"vendredi|lunes|martes|miercoles|jueves|viernes|tomorrow|morgen|next week|nachste woche"
)


def _compiled(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


STOP = _compiled(
    r"\b(?:do not|don't|not) (?:wish|want|like) to be (?:contacted|approached|written to|e-?mailed)|\b(?:do not|"
    r"don't|not to) (?:write|send)[^.!?\n]{0,30} (?:to this address|any ?more|any more (?:mails?|messages?))|"
    r"\b(?:unterlassen|ersparen) sie\b[^.!?\n]{0,40}(?:nachricht|mail|anfrage|kontakt)",
    r"\b(?:please )?(?:do not|don't|stop|never) (?:contact|write|e-?mail|messag|text|approach|"
    r"bother)(?:ing)?(?: to)? me(?: again| any ?more| further)?"
    r"(?! (?:at|on|before|until|via|through|here|about|for))",
    r"\b(?:remove|delete|take) me (?:from|off)|\bremove my (?:name|address|details|e-?mail)|\bunsubscribe\b|"
    r"\bleave me alone\b|"
    r"\bno (?:further|more) (?:e-?mails|messages|contact|requests)\b|\bstop (?:e-?mailing|contacting|messaging|"
    r"writing)\b",
    r"\b(?:schreib\w*|kontaktier\w*|mail\w*) (?:sie |du )?mi(?:r|ch) (?:bitte )?(?:nicht|nie) (?:mehr|wieder|weiter)|"
    r"\bkeine (?:weiteren )?(?:e-?mails?|mails|nachrichten|anfragen)(?: von ihnen)? mehr\b|"
    r"\bkeine weiteren (?:e-?mails?|mails|nachrichten|anfragen)\b|"
    r"\bbitte (?:keine|von) weiteren? (?:e-?mails?|mails|nachrichten|anfragen)\b|\bnicht mehr (?:an|"
    r"zu ?)?(?:schreiben|kontaktieren|anschreiben)\b|"
    r"\blassen sie mich in ruhe|\b(?:losch\w+|entfern\w+) (?:sie )?(?:bitte )?mein\w* (?:daten|adresse|mail\w*)",
    r"\bne (?:me|m')\s?(?:contactez|ecrivez|contacter|ecris) plus|\bno me (?:contacte|escriba|vuelva a (?:contactar|"
    r"escribir))\w*(?: mas)?|"
    r"\bdeje de escribirme|\bnon mi (?:contatti|scriva) piu|\bniet meer (?:mailen|contacteren|schrijven|benaderen)",
)
NO = _compiled(
    r"\b(?:can't|cannot|won't|kann nicht|geht nicht)\s*(?:,? sorry)?\s*(?=[.!,]|$)|(?:^|[,;.!] ?)\s*(?:no|nope|nein|"
    r"nee|non)\s*(?=[.!]|$)|\b(?:don't|do not|doesn't|does not) (?:usually |generally |currently )?(?:offer|do|"
    r"provide|allow|permit|give)\b|\bnot (?:be )?of (?:any|much) help\b|\bwrong person\b|\bdas (?:mochte|"
    r"will) ich nicht\b|\bbin (?:ich )?(?:leider )?der falsche\b|\bbin (?:ich )?(?:leider )?die falsche\b",
    r"\b(?:can't|cannot|can not|could not|couldn't|won't|will not|(?:am|be|i'm|not) (?:un)?able to|"
    r"unable to) (?:really |be able to |currently |be )?"
    r"(?:help|talk|do (?:it|this|that|any|an?|these|calls?|interviews?)|make (?:it|time|the time|this)|meet|speak|"
    r"take (?:part|this|on|the|any|calls?|time)|commit|offer|"
    r"participate|accommodate|chat|assist|support|available|find (?:the )?time|spare|accept|join|say yes|fit)",
    r"\b(?:have to|must|need to|going to|will|i'll|would rather|i) (?:politely |respectfully |regretfully |have to |"
    r"need to )?(?:decline|pass)(?: on)?\b|"
    r"\bnot interested\b|\bno,? (?:thanks|thank you|sorry)|\b(?:don't|do not|haven't|have no|do not have|don't have|"
    r"haven't got) (?:really |currently |have )?(?:any |the |much |enough |got )?"
    r"(?:spare )?(?:time|capacity|bandwidth)\b|\b(?:don't|do not) (?:usually |generally |normally )?(?:do|give|take|"
    r"accept|offer) (?:any |these )?(?:informational |such |these |"
    r"phone |unsolicited )?(?:interviews|calls|meetings|requests|this)|\bnot (?:the right|a good|the best) (?:person|"
    r"fit|match|contact)|"
    r"\b(?:don't|do not) think (?:i|that i|this|it)(?:'m| am| can| would| is| could)?(?: be)? (?:the right|able|"
    r"of (?:much |any )?help|help|a good|something)|"
    r"\bnot (?:be )?possible\b|\bnot comfortable\b|^\s*(?:no|nope)[.,! ]|\bi'd rather not\b|\bprefer not to\b",
    r"\bkann (?:ich )?(?:ihnen|dir|euch|da|dabei|hier|leider| )*nicht (?:weiter)?helfen|"
    r"\bleider (?:\w+ ){0,5}?(?:nicht|kein\w*|absagen|ablehnen)\b|"
    r"\bmuss (?:ich )?(?:\w+ ){0,3}(?:absagen|ablehnen|passen)|\b(?:keine|nicht die) (?:zeit|kapazitat\w*)\b|"
    r"\bkein interesse\b|\bschaffe (?:ich )?(?:es |das )?"
    r"(?:zeitlich )?(?:leider )?nicht|\bnicht moglich\b|^\s*nein[.,! ]|\bnicht zur verfugung\b|"
    r"\bnicht der (?:richtige|passende)|\bnicht die (?:richtige|passende)|"
    r"\bgebe (?:ich )?keine (?:interviews|auskunfte)|\bmochte (?:ich )?(?:\w+ )?(?:nicht|absehen)|\bnein,? danke",
    r"\bje ne (?:peux|pourrai|suis) (?:malheureusement )?pas\b|\bpas (?:le temps|disponible|possible|interesse)|"
    r"\bnon,? merci|\bdecliner\b|"
    r"\bno (?:puedo|podre|tengo tiempo|me es posible|estoy interesad|dispongo)|\bno,? gracias|\bnon (?:posso|"
    r"ho tempo|sono interessat)|"
    r"\b(?:geen tijd|kan (?:je|u) (?:helaas )?niet helpen|moet (?:ik )?(?:helaas )?bedanken|nee,? (?:bedankt|helaas))",
)
SORRY = _compiled(
    r"\b(?:unfortunately|regrettably|i'm afraid|i am afraid|sadly|leider|bedauerlicherweise|malheureusement|"
    r"lamentablemente|desafortunadamente|purtroppo|helaas)\b"
)
YES = _compiled(
    r"^\s*(?:ok|okay|yes|ja|si|oui|klar|gern|gerne|sure|deal|great|perfect|perfekt|super|prima)\s*[,.!]*\s*$|"
    r"^\s*(?:ok|okay)[,.!]|\bsend me (?:over )?your questions|\b(?:come|stop|drop|swing) by\b|\bcome and (?:say|see|"
    r"visit)|\b(?:ginge|geht|wurde passen|ware gut)(?: auch| es)?(?: (?:bei|fur) (?:mir|mich))|\b(?:i have|i've got|"
    r"habe ich|ich habe|ich hatte) \d{1,2} ?(?:min\w*)\b|\beither (?:is|works|day)\b|\bhappy to\b(?=[.!,]|$)",
    r"(?<!not )\b(?:very |more than |really |always |only too )?(?:happy|glad|delighted|pleased|keen|willing|"
    r"honou?red) to (?!hear|read|see|learn|receive|know|announce)\w+",
    r"\b(?:would|i'd|we'd|will|i'll) (?:be )?(?:really |absolutely |also )?(?:love|happy|glad|delighted|"
    r"like) to (?:help|talk|chat|meet|speak|connect|share|do|hop|have|find|tell)|"
    r"\bsounds (?:good|great|fine|perfect|lovely|interesting|like a plan)|\b(?:works?|suits?|is (?:fine|good|great|"
    r"perfect|ok|okay)|would (?:work|be (?:good|fine|great)))"
    r"(?: well| great| fine| best| perfectly| better)?(?: (?:for|with) (?:me|us)| me\b)|"
    rf"\b(?:{_DAY})\b[^.!?\n]{{0,40}}\b(?:works|is (?:good|fine|great|perfect)|would (?:work|suit|be)|suits)|"
    r"(?:^|[.!,;] ?)\s*(?:yes|yep|yeah|sure|absolutely|of course|certainly|definitely|gladly|with pleasure|"
    r"my pleasure|no problem|no worries)\b(?! (?:you|but))|"
    r"\blet's (?:talk|do|meet|chat|speak|schedule|find|set|say|have|arrange|plan|try|aim|connect)\b|"
    r"\b(?:i am|i'm|i could|i can|i'll be|i would be|i have|i've got) (?:be )?(?:generally |usually |also )?(?:free|"
    r"available|(?:do|make|offer|spare|give you|talk)"
    rf"(?= (?:{_DAY}|\d|on|at|you|half|twenty|fifteen|thirty|a (?:call|slot|quick|few|short)))|time (?:on|at|next|"
    rf"tomorrow|this))",
    r"\bhere(?:'s| is) my (?:calend\w+|booking|scheduling|number|mobile|phone|zoom)|\bcalendly\.com|\bcal\.com/|"
    r"\bgive me a (?:call|ring|buzz)\b|"
    r"\bcall me\b(?! back in)|\b(?:book|pick|grab|choose|find) (?:yourself )?a (?:slot|time)\b|"
    r"\bsend (?:me )?(?:over )?(?:a |an )?(?:calendar |meeting |zoom )?invit\w+|"
    r"\blooking forward to (?:talking|speaking|meeting|our|it|chatting|the call)|\bcount me in\b|\bwhy not\b|"
    r"\bfeel free to (?:call|book|send|ask)|\b(?:what|which) (?:day|time)s? (?:would )?(?:work|suit)",
    r"\b(?:sehr |ganz |wirklich )?gerne?\b(?! geschehen)|\bpasst (?:mir|uns|gut|super|perfekt|prima|bei mir|das)|"
    r"\bpasst\b(?=[.!, ]|$)(?<!nicht passt)|\bfreue? mich (?:auf|schon|sehr auf)|"
    r"(?:^|[.!,;] ?)\s*(?:ja|klar|klar doch|na klar|naturlich|selbstverstandlich|unbedingt|kein problem|"
    r"einverstanden)\b|\bruf(?:en)? (?:sie )?mich\b(?! nicht)|"
    r"\b(?:hatte|habe) (?:ich )?(?:\w+ ){0,4}zeit\b(?<!keine zeit)|\blass(?:en sie|t)? uns\b|\bmit vergnugen\b|"
    r"\bstehe (?:ich )?(?:ihnen |dir )?(?:gerne? )?zur verfugung|\bwann (?:passt|wurde es|hatten sie|hast du)",
    r"\bavec (?:grand )?plaisir|\bvolontiers\b|\bd'accord\b|\bbien sur\b|\bca me (?:va|convient)|"
    r"\bje suis (?:disponible|libre)|"
    r"\bcon (?:mucho )?gusto|\bencantad[oa]\b|\bpor supuesto|\bclaro que si|\bme (?:viene|va) bien|^\s*si[,.!]|"
    r"\bestoy disponible|"
    r"\bvolentieri\b|\bcon piacere\b|\bva bene\b|\bgraag\b|\bprima\b|\bnatuurlijk\b|\bmed glaede|\bgarna\b|\bgjerne\b",
)
AGAIN = _compiled(
    r"\bverschieben\b|\bvertagen\b|\bnext (?:quarter|term|semester)\b|\bnachstes (?:quartal|semester)\b|"
    r"\bnot (?:at this time|a good time)\b|\b(?:im (?:neuen jahr|fruhjahr|fruhling|sommer|herbst|winter)|"
    r"ab (?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|"
    r"dezember))\b[^.!?\n]{0,25}(?:gern|wieder|besser|moglich|mehr zeit)|\b(?:drop|send|shoot) me (?:a|"
    r"another) (?:line|note|mail|message|reminder|e-?mail)\b[^.!?\n]{0,30}(?:in|after|around|next|mid|early|late)\b|"
    r"\b(?:can't|cannot|won't|not|unable)\b[^.!?\n]{0,40}\b(?:until|before|till)\b",
    r"\b(?:ask|write|contact|try|ping|e-?mail|message|remind|nudge|call) (?:to )?(?:me |us )?(?:again |"
    r"back )?(?:(?:in|after|around|from|at the|some ?time|early|mid|late|next|once|when|later|closer|then)\b)",
    r"\b(?:reach out|get in touch|check (?:back|in)|follow up|come back|circle back|get back|touch base|"
    r"drop me a (?:line|note)|reconnect|revisit|pick this up|let me know)(?: to me| with me| to us)?(?: again)?"
    r"(?: (?:in|after|around|from|at the|some ?time|early|mid|late|next (?:month|year|quarter|term|semester|spring|"
    r"summer|autumn|fall|winter)|once|when i|later|closer|then)\b)",
    r"\b(?:reach out|get in touch|contact me|ask me|try me|write) again\b|\b(?:speak|talk|connect|"
    r"chat) (?:again )?(?:later|in a few (?:weeks|months))|\bnot (?:right )?now\b|\bnot (?:until|before)\b|"
    r"\bat a later (?:time|date|point|stage)|\bmaybe later\b|\b(?:some other|another) time\b|"
    r"\blater (?:this|in the) (?:year|month|spring|summer|autumn|fall|winter)|\b(?:postpone|put (?:this|it) off|"
    r"revisit)\b",
    r"\b(?:meld\w*|frag\w*|schreib\w*|versuch\w*|kontaktier\w*|erinner\w*|komm\w*) (?:sie |"
    r"du )?(?:\w+ ){0,4}?(?:noch ?(?:ein)?mal|wieder|erneut|dann|im|ab|nach|anfang|ende|mitte|in \w+ (?:wochen|"
    r"monaten))\b",
    r"\b(?:erst|fruhestens) (?:wieder )?(?:im|ab|nach|am|in|ende|anfang|mitte)\b|\bspater (?:noch ?mal|wieder|"
    r"im jahr|gerne)|\bzu einem spateren zeitpunkt|\bein anderes mal|\bnicht vor\b|\bgerne? (?:ab|nach|"
    r"im) (?:\w+ )?(?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|ostern|"
    r"weihnachten)",
    r"\b(?:recontact\w+|re(?:lancez|venez)|revenez vers moi|reecri\w+)|\bplus tard\b|\bpas avant\b|\bmas (?:adelante|"
    r"tarde)\b|\bvuelv\w+ a (?:escrib|contact)\w+|\bpiu (?:avanti|tardi)\b|\bnog eens (?:in|na)\b|\bpas (?:in|na|"
    r"vanaf)\b|\blater (?:dit|nog)",
)
BUSY = _compiled(
    r"\b(?:(?:very|quite|really|extremely|super|pretty|rather|too|so|incredibly) )?(?:busy|swamped|snowed under|"
    r"slammed|overloaded|tied up|stretched)\b|\b(?:at the moment|right now|currently|these days|this (?:month|"
    r"quarter|semester|term))\b|"
    r"\bup to my (?:ears|neck|eyes)|\bcrazy (?:period|time|month|few weeks)|\bin the middle of\b|\bdeadline",
    r"\b(?:im moment|momentan|derzeit|zurzeit|zur zeit|aktuell|gerade|diesen monat|dieses (?:jahr|quartal))\b|"
    r"\b(?:viel|sehr viel|zu viel) (?:zu tun|los|um die ohren)|\bausgelastet\b|\bland unter\b|\bstress\w*",
    r"\ben ce moment\b|\bdeborde\w*|\ben este momento\b|\bmuy ocupad\w+|\bal momento\b|\bop dit moment\b|\bdruk\b",
)
REFERRAL = _compiled(
    r"\bhave you (?:tried|asked|spoken (?:to|with)|talked to|considered|contacted)\b (?!to\b|it|this|any|your)|"
    r"\b(?:get|getting|please) in touch with\b|\bfragen sie (?:doch |mal |am besten |bitte ){0,2}(?:herrn?|frau|mein|"
    r"unser|bei)|\bleite[^.!?\n]{0,40}weiter\b|\b(?:unser|our) (?:hr|people|career|recruiting|student|"
    r"press)\w* (?:team|department|office|desk)\b",
    r"\b(?:should|could|might(?: want to)?|would|suggest|recommend|please|better|best|try|can|i'd|advise|encourage|"
    r"to|instead)\b(?: (?:you|that|also|instead|rather|to|best|be|better|off))*"
    r" (?:talk(?:ing)? (?:to|with)|speak(?:ing)? (?:to|with)|contact(?:ing)?|reach(?:ing)? out to|ask(?:ing)?|"
    r"writ(?:e|ing)(?: to)?|connect(?:ing)? with|e-?mail(?:ing)?|get(?:ting)? in touch with|approach(?:ing)?)"
    r" (?!me\b|us\b|you\b|him\b|her\b|again|your|for|questions?|them\b|what|how|why|about|if|some|more|a few|"
    r"the following|down|back|now|after|in\b|next|earlier|any)",
    r"\bmy (?:former |old |good )?(?:colleague|friend|teammate|coworker|co-worker|boss|manager|successor|"
    r"classmate)\b|\b(?:cc'?d|cc'?ing|copied|copying|looping|looped|adding|added|i've added|in cc|on cc|i've copied)\b|"
    r"\b(?:took|taken|taking|takes) over (?:from me|my|that|the)\b|\btry (?:our|my|the) [^.!?\n]{2,40}\bat\b|"
    r"\bintroduc(?:e|ing|ed) you to\b|\bconnect you (?:with|to)\b|\bput(?:ting)? you in (?:touch|contact) with|"
    r"\b(?:is|would be|might be|'s) (?:probably |certainly |much )?(?:the |a )?(?:right|better|best|good|"
    r"ideal) (?:person|contact|one|fit|placed)|"
    r"\b(?:passed|forwarded|forwarding|passing|sent) (?:on )?(?:your|this|it)(?: \w+){0,3} (?:on )?to\b",
    r"\bwenden sie sich (?:\w+ ){0,3}an\b|\bwende dich (?:\w+ ){0,3}an\b|\bmein\w* (?:ehemalig\w+ |"
    r"gut\w+ )?(?:kolleg\w+|bekannte\w*|freund\w*|chef\w*|nachfolger\w*)\b|\b(?:sprechen|schreiben|fragen|"
    r"kontaktieren) sie (?:\w+ ){0,3}?(?:mit |an )?(?:herrn?|frau|dr|mein)\b|"
    r"\b(?:sprich|frag|schreib|kontaktier) (?:\w+ ){0,3}?(?:mit |an )?(?:herrn?|frau|dr|mein)\w*|\b(?:richtige|"
    r"bessere|passende|geeignete)\w* ansprechpartner\w*|\b(?:in cc|in kopie|ins cc)\b|\bweitergeleitet an\b|"
    r"\bstelle (?:\w+ ){0,3}kontakt\b|\bleite (?:\w+ ){0,4}an\b",
    r"\b(?:mon|ma) collegue\b|\badressez-vous a\b|\bcontactez (?!-?moi)|\b(?:mi|un) (?:colega|companer\w)\b|"
    r"\bpongase en contacto con|\bhable con|\b(?:il mio|la mia) colleg\w+|\bmijn collega\b|\bneem contact op met\b",
)
PROPOSES_TIME = re.compile(
    rf"\b(?:{_DAY})\b|\b(?:how about|what about|would|does|could we|shall we|can we|when|wann|passt|wie ware|geht|"
    rf"quand|cuando)\b[^?]{{0,80}}"
    r"(?:\d{1,2}[:.]\d\d|\d ?[ap]m|uhr|work|suit|free|available|time|zeit|call|talk|speak|meet|telefon|sprechen|"
    r"convient|bien)"
)
BUT = re.compile(r"\b(?:but|however|though|although|aber|jedoch|allerdings|doch|mais|pero|ma|maar|dafur|instead)\b")
NAMES_A_DAY = re.compile(rf"\b(?:{_DAY})\b")
