"""The words around a letter in many languages: "On … wrote:", "From: … Sent: …", "Kind regards", "Sent from my …".

Those of thirteen languages come from the library mail-parser-reply, whose words are good. Its cutting is not used: it
drops everything behind a line that begins with "- " or "Thanks, …", and leaves what was written below or between quoted
lines mixed with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mailparser_reply.constants import MAIL_LANGUAGES

_LANGUAGES = [words for name, words in MAIL_LANGUAGES.items() if name != "david"]
_LONGEST_LINE = 500  # of what is tried against the library's patterns, which are slow on long lines


def _of_library(key: str) -> list[str]:
    found: list[str] = []
    for words in _LANGUAGES:
        value: str | list[str] = words.get(key, "")
        found += [value] if isinstance(value, str) else value
    return [pattern for pattern in found if pattern]


def _any(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


_WROTE_THERE = [re.compile(pattern, re.IGNORECASE) for pattern in _of_library("wrote_header")]
_WROTE = re.compile(
    r"\b(?:wrote|writes|schrieb|schreibt|hat geschrieben|geschrieben|a écrit|escribió|escribio|escreveu|ha scritto|"
    r"schreef|"
    r"skrev|napsala?\(?a?\)?|napisał\(?a?\)?|kirjoitti|написала?|пишет|yazdı|şunu yazdı|írta|a scris|"
    r"έγραψε)\b\)?[^:]{0,120}[:：]$"
    r"|(?:写道|寫道|のメール|님이 작성|작성)[^:]{0,60}[:：]$",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"\s*(?:(?:on|am|le|el|em|il|op|den|dne|dnia|w dniu)\b|\d|[^\W\d_]{2,9}\.?,?\s+\d)", re.IGNORECASE)
_WHEN_OR_WHO = re.compile(r"\d|@|<")
_LABELS = {
    "from": "from|von|de|da|van|från|fra|od|lähettäjä|от|"
    "kimden|feladó|de la|από|发件人|寄件者|差出人|보낸 사람|보낸사람",
    "sent": "sent|date|gesendet|datum|envoyé|date d'envoi|enviado|enviado el|enviada em|fecha|data|inviato|verzonden|"
    "skickat|sendt|dato|odesláno|wysłano|lähetetty|päivämäärä|отправлено|дата|gönderilme|tarih|elküldve|trimis|"
    "发送时间|日期|送信日時|日付|보낸 날짜|날짜",
    "to": "to|an|à|a|para|aan|till|til|komu|do|vastaanottaja|кому|kime|címzett|către|προς|收件人|宛先|받는 사람",
    "subject": "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|předmět|temat|aihe|тема|konu|tárgy|"
    "subiect|θέμα|主题|主旨|件名|제목",
    "cc": "cc|kopie|copie|copia|kopia|kopi|dw|kopio|копия|bilgi|másolat|抄送|参照|참조|reply-to|antwort an|importance",
}
_LABEL = {name: key for key, names in _LABELS.items() for name in names.split("|")}
_LABELLED = re.compile(r"[\s*_>|]*([^\W\d_][^:：*]{0,24}?)\s?\*?\s?[:：]\*?\s*(.*?)\*?\s*")
_SEPARATOR = re.compile(
    r"\s*(?:[-_=]{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|original-?nachricht|"
    r"weitergeleitete "
    r"nachricht|message d'origine|message original|message transféré|mensaje original|mensaje reenviado|"
    r"mensagem original|"
    r"mensagem encaminhada|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|"
    r"ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding|původní zpráva|wiadomość oryginalna|"
    r"alkuperäinen viesti|исходное сообщение|пересылаемое сообщение|"
    r"原始邮件|元のメッセージ|转发邮件|원본 메시지)[^\n]{0,40}?[-_=]{0,}"
    r"|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message (?:réexpédié|transféré) :)\s*",
    re.IGNORECASE,
)
RULE = re.compile(r"\s*[_\-=─]{10,}\s*")
_NAME = r"[^\W\d_][\w.'’-]*"
_CLOSINGS_OF_OURS = (
    r"(?:(?:with )?(?:my |the )?(?:very )?(?:best|kind|kindest|warm|warmest|many|sincere) )?(?:regards|wishes|"
    r"greetings)|"
    r"best|all best|warmly|cheers|thanks|thank you|thanks (?:again|so much|a lot)|many thanks|sincerely|"
    r"yours(?: \w+)?|"
    r"take care|talk soon|speak soon|see you(?: soon| then)?|looking forward|respectfully|cordially|br|rgds|kr|"
    r"(?:mit )?(?:(?:vielen|freundlichen|herzlichen|besten|lieben|schönen|sonnigen|kollegialen)\s)?"
    r"(?:dank(?: und)? )?(?:(?:viele|beste|liebe|herzliche|freundliche|schöne|sonnige|besten|lieben)?\s?(?:grüße|"
    r"grüßen|"
    r"grüsse|grüssen|gruß|gruss|gruessen|gruesse|dank))(?:\s(?:aus|nach|und|von)\s\w+(?:\s\w+)?)?|mfg|lg|vg|bg|hg|"
    r"liebs|hochachtungsvoll|herzlichst|bis (?:bald|dann|dahin)|danke|merci und gruß|"
    r"(?:bien )?(?:cordialement|amicalement|à vous)|merci|bien à (?:vous|toi)|(?:meilleures|sincères) salutations|"
    r"(?:un )?(?:cordial )?saludos?(?: cordiales)?|un abrazo|abrazos?|gracias|atentamente|atenciosamente|"
    r"cumprimentos|obrigad[oa]|abraços?|(?:cordiali |distinti )?saluti|un saluto|grazie|(?:met )?(?:vriendelijke|"
    r"hartelijke) groet(?:en)?|groet(?:en|jes)?|(?:med )?(?:vänlig|venlig|vennlig)a?e? h[äi]lsning(?:ar)?|hilsen|"
    r"hälsningar|s pozdravem|pozdrawiam|z poważaniem|terveisin|ystävällisin terveisin|с уважением|üdvözlettel|"
    r"saygılarımla"
)
_CLOSINGS = _any(
    [
        _CLOSINGS_OF_OURS,
        *(re.sub(r"[,.]+$", "", pattern) for pattern in _of_library("signatures") if "\\w" not in pattern),
    ]
)
_CLOSING = re.compile(rf"(?:{_CLOSINGS})\s*[,.!;–-]*(?P<name>\s*{_NAME}(?:\s+{_NAME}){{0,3}})?[,.]?", re.IGNORECASE)
_SENT_FROM = re.compile(
    rf"[\s\-–_*>]*(?:{_any(_of_library('sent_from'))}|sent (?:from|via|with) (?:my |the |yahoo|outlook|gmail|samsung|"
    rf"proton|"
    r"mail|a |superhuman|airmail|spark)|get outlook for|gesendet (?:mit|von|aus)\b|von meinem \w+ gesendet|"
    r"von (?:unterwegs|mobil|handy) gesendet|"
    r"diese nachricht wurde von meinem|outlook für (?:ios|android) beziehen|envoyé (?:de|à partir de|depuis|avec)\b|"
    r"télécharger outlook|obtenez outlook|enviado (?:desde|de|do)\b|obtener outlook|inviato (?:da|dal)\b|"
    r"scarica outlook|"
    r"verzonden (?:vanaf|vanuit|met)\b|outlook voor|skickat från|sendt fra|wysłane? z|odesláno z|"
    r"отправлено (?:из|с)\b|отправлено с|"
    r"lähetetty |发自我的|從我的|iPhoneから送信)[^\n]{0,120}",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    rf"[\s*>\[]*(?:{_any(_of_library('disclaimers'))})[^\n]*|[^\n]*(?:"
    r"this (?:e-?mail|message|communication)[^\n]{0,80}(?:confidential|privileged|intended (?:solely|only|for))|"
    r"if you are not the intended recipient|intended recipient\(?s?\)?|consider the environment before|"
    r"external (?:e-?mail|sender|message)|originated from outside|diese (?:e-?mail|nachricht)[^\n]{0,80}vertraulich|"
    r"nicht der (?:richtige|beabsichtigte) (?:adressat|empfänger)|ce (?:message|courriel)[^\n]{0,80}confidentiel|"
    r"este (?:mensaje|correo)[^\n]{0,80}confidencial|questa? (?:e-?mail|messaggio)[^\n]{0,80}riservat|"
    r"dit (?:bericht|e-mail)[^\n]{0,60}vertrouwelijk|registered (?:office|in england)|amtsgericht|handelsregister|"
    r"geschäftsführ(?:er|ung):|sitz der gesellschaft)[^\n]*",
    re.IGNORECASE,
)
_TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today tomorrow montag dienstag mittwoch donnerstag "
    "freitag "
    "samstag sonntag heute morgen january february march april may june july august september october november "
    "december "
    "yes no sure not but and i ja nein aber for für it pour so".split()
)


def is_attribution(line: str) -> bool:
    """Tell "On Tuesday Ana wrote:" (joined to one line where it was broken) from a sentence of one's own."""
    line = line.strip()
    if not line.endswith((":", "：")) or len(line) > _LONGEST_LINE or not _WHEN_OR_WHO.search(line):
        return False
    return bool(_WROTE.search(line)) or any(pattern.match(line) for pattern in _WROTE_THERE)


def begins_attribution(line: str) -> bool:
    """Tell whether a line may be the first of "On Tuesday Ana wrote:"."""
    return bool(_BEGINS.match(line))


def label_of(line: str) -> tuple[str, str] | None:
    """Return what a line of a block above an older mail gives: (from, sent, to, subject or cc; its value)."""
    if len(line) > 2000:
        return None
    found = _LABELLED.fullmatch(line)
    key = _LABEL.get(found[1].strip().casefold()) if found else None
    return (key, found[2].strip()) if found and key else None


def is_separator(line: str) -> bool:
    """Tell "-----Original Message-----" in many languages."""
    return len(line) <= 120 and bool(_SEPARATOR.fullmatch(line))


def is_closing(line: str) -> bool:
    """Tell "Kind regards", "Viele Grüße, Ana"; "Thanks, Tuesday works" is none."""
    line = line.strip()
    found = _CLOSING.fullmatch(line) if line and len(line) <= 70 else None
    if not found:
        return False
    named = (found["name"] or "").split()
    return not any(word.casefold().strip(".,") in _TIME_WORDS or word[0].islower() for word in named)


def is_sent_from(line: str) -> bool:
    """Tell "Sent from my iPhone"."""
    return 0 < len(line.strip()) <= 160 and bool(_SENT_FROM.fullmatch(line.strip()))


def is_disclaimer(line: str) -> bool:
    """Tell a line that a firm puts below, or above, all its mail."""
    return bool(_DISCLAIMER.match(line[:_LONGEST_LINE]))
