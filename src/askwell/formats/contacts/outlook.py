"""Contacts as CSV from Outlook: the desktop program in five languages, Outlook.com, and Google's "Outlook CSV".

The desktop program writes some ninety columns, most of them empty or at a setting nobody chose ("Gender: Unspecified",
"Birthday: 0/0/00"). In Spanish it leaves half of its headings in English, in French two of them read "Titre".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from askwell.formats.contacts.cells import mails_in, plain
from askwell.formats.contacts.entries import Entry, as_it_stood, cards_of
from askwell.formats.contacts.headings import words_of
from askwell.formats.contacts.model import Card, Skipped, Stint
from askwell.formats.contacts.tables import Row

# Words of a heading, without accents, case, numbers and punctuation, in English, German, French, Spanish, Dutch.
_MEANINGS = {
    "given": "first name|vorname|prenom|nombre|voornaam",
    "middle": "middle name|weitere vornamen|zweiter vorname|deuxieme prenom|segundo nombre|middelste naam|tweede naam",
    "family": "last name|nachname|nom|apellidos|apellido|achternaam",
    "prefix": "title|anrede|titel|titre|titulo|tratamiento",
    "suffix": "suffix|suffixe|sufijo|achtervoegsel|namenszusatz",
    "nickname": "nickname|spitzname|surnom|sobrenombre|bijnaam",
    "organization": "company|firma|societe|organizacion|compania|empresa|bedrijf",
    "department": "department|abteilung|service|departamento|afdeling",
    "role": "job title|position|puesto|cargo|fonction|functie",
    "profession": "profession|beruf|profesion|beroep",
    "email": "e mail address|e mail adresse|adresse de messagerie|direccion de correo electronico"
    "|direccion del correo electronico|e mailadres",
    "email type": "e mail type|e mail typ|type de messagerie|tipo de correo electronico|e mailtype",
    "email shown": "e mail display name|e mail angezeigter name|nom complet de l adresse de messagerie"
    "|nombre de pantalla de correo electronico|nombre completo de correo electronico|weergavenaam voor e mail"
    "|e mail weergegeven naam",
    "phone": "business phone|home phone|mobile phone|primary phone|other phone|car phone|radio phone|callback"
    "|telefon geschaftlich|telefon privat|mobiltelefon|haupttelefon|weiteres telefon|autotelefon"
    "|telephone|tel mobile|telephone mobile|telephone principal"
    "|telefono del trabajo|telefono particular|particular|telefono movil|telefono principal|otro telefono"
    "|telefoon op werk|telefoon thuis|mobiele telefoon|hoofdtelefoon|andere telefoon",
    "page": "web page|personal web page|business home page|webseite|page web|pagina web|webpagina",
    "note": "notes|notizen|notas|notities|opmerkingen",
    "group": "categories|kategorien|categorias|categorieen|categorien",
    "school": "schools",
    "work place": "business city|business state|business country|business country region|ort geschaftlich"
    "|region geschaftlich|bundesland geschaftlich|land geschaftlich|land region geschaftlich|ville bureau"
    "|dep region bureau|pays bureau|pays region bureau|ciudad de trabajo|ciudad del trabajo"
    "|provincia o estado de trabajo|pais o region del trabajo|werkadres plaats|werkadres provincie|land regio werk",
    "home place": "home city|home state|home country|home country region|ort privat|region privat|bundesland privat"
    "|bundesland kanton privat|land privat|land region privat|ville domicile|dep region domicile|pays domicile"
    "|pays region domicile|pais o region del domicilio|huisadres plaats|huisadres provincie|land regio thuis",
    "place": "location|ort|emplacement|ubicacion|locatie",
    "setting": "priority|private|sensitivity|prioritat|privat|vertraulichkeit|priorite|prive|critere de diffusion"
    "|prioridad|privado|confidencialidad|prioriteit|gevoeligheid|priv|initials|initialen|initiales",
    "left": "gender|geschlecht|sexe|genero|sexo|geslacht|government id number|regierungsnr|sozialversicherungsnr"
    "|code gouvernement|sofinummer",
}
_MEANING = {words: meaning for meaning, listed in _MEANINGS.items() for words in listed.split("|")}
# Beside names and an address, what tells Outlook from any other list with names and addresses.
_TYPICAL = re.compile(
    r"e mail (?:type|typ|display name|angezeigter name)|type de messagerie|e mailtype|business phone|business street"
    r"|given yomi|im ?address|strasse geschaftlich|telefon geschaftlich|rue bureau|calle del trabajo"
    r"|telefono del trabajo|werkadres straat|telefoon op werk|internet free busy|e mail weergegeven naam"
)
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NUMBER = re.compile(r"\d+")
_NO_DATE = re.compile(r"0{1,4}(?:[/.\-]0{1,4}){2}")
_BETWEEN_CATEGORIES = re.compile(r"[;,]")
# "Téléphone (bureau)", "Téléphone 2 (domicile)"; others are an assistant's or the company's.
_OF_THEIRS = (" bureau", " domicile", " autre", " voiture")
_CHECKED = ("given", "family", "email")


def reads(headings: Sequence[str]) -> bool:
    """Tell the headings of an Outlook export: both names, a mail address, and a column only Outlook writes."""
    words = [_words(heading) for heading in headings]
    meant = {_MEANING.get(one) for one in words}
    return meant.issuperset(_CHECKED) and any(map(_TYPICAL.fullmatch, words))


def cards(headings: Sequence[str], rows: Iterable[Row]) -> tuple[list[Card], list[Skipped], int]:
    """Return the cards below these headings, the rows that became none, and how many rows are blank.

    Settings nobody chose are passed over; gender and numbers of identity papers are left unread; of several addresses
    the place is the one at work.
    """
    layout = _Layout(tuple(headings))
    return cards_of(rows, layout.written, lambda row: _entry(row, layout))


def _words(heading: str) -> str:
    """Return the words of a heading; what stands in brackets tells home from work, so it counts here."""
    return words_of(heading.replace("(", " ").replace(")", " "))


@dataclass(slots=True)
class _Layout:
    written: tuple[str, ...]
    columns: list[tuple[str, str, str]] = field(init=False)  # heading, meaning, number

    def __post_init__(self) -> None:
        self.columns = []
        for place, heading in enumerate(self.written, 1):
            words = _words(heading)
            number = found[0] if (found := _NUMBER.search(heading)) else "1"
            self.columns.append((heading or f"column {place}", self._meaning(words), number))

    def _meaning(self, words: str) -> str:
        earlier = {meaning for _, meaning, _ in self.columns}
        if words == "titre" and "prefix" in earlier:
            return "role"
        if words.startswith("telephone ") and words.endswith(_OF_THEIRS):
            return "phone"
        return _MEANING.get(words, "")


def _entry(row: Row, layout: _Layout) -> Entry:
    entry = Entry(row.line, "")
    stood: list[tuple[str, str]] = []
    held: dict[str, list[tuple[str, str]]] = {}
    mails: dict[str, dict[str, tuple[str, str]]] = {}
    known = len(layout.columns)
    for place, cell in enumerate(row.cells):
        if not cell or not (value := plain(cell)):
            continue
        heading, meaning, number = layout.columns[place] if place < known else (f"column {place + 1}", "", "")
        if meaning == "left" or _NO_DATE.fullmatch(value):
            continue
        stood.append((heading, cell))
        if meaning.startswith("email"):
            mails.setdefault(number, {})[meaning] = heading, value
        elif not meaning:
            entry.more.append((heading, value))
        elif meaning != "setting":
            held.setdefault(meaning, []).append((heading, value))
    entry.original = as_it_stood(stood)
    for told in mails.values():
        _mail(entry, told)
    _sorted(entry, held)
    return entry


def _mail(entry: Entry, told: dict[str, tuple[str, str]]) -> None:
    """Take an address. What is marked EX names a mailbox within a company and is none; the name shown may hold one."""
    heading, address = told.get("email", ("", ""))
    within = told.get("email type", ("", ""))[1].casefold() == "ex" or address.casefold().startswith("/o=")
    shown = told.get("email shown", ("", ""))[1]
    if address and not within:
        entry.hold("email", heading, address)
    elif mails_in(shown):
        entry.hold("email", heading or told["email shown"][0], shown)
    if shown and not entry.called and "@" not in (name := _ASIDE.sub("", shown).strip(" '\"")):
        entry.called = name


def _sorted(entry: Entry, held: dict[str, list[tuple[str, str]]]) -> None:
    organization, department, role, profession = (
        held.pop(key, [("", "")]) for key in ("organization", "department", "role", "profession")
    )
    stint = Stint(
        organization=organization[0][1],
        department=department[0][1],
        role=role[0][1] or profession[0][1],
    )
    if stint != Stint():
        entry.stints.append(stint)
    if role[0][1]:
        entry.more += [told for told in profession if told[1]]
    entry.schools = [Stint(organization=school) for _, school in held.pop("school", ())]
    for heading, listed in held.pop("group", ()):
        for label in _BETWEEN_CATEGORIES.split(listed):
            entry.hold("group", heading, label.strip())
    where = [held.pop(key) for key in ("work place", "home place", "place") if key in held]
    for told in where[1:]:
        entry.more += told
    entry.held.update(held)
    if where:
        entry.held["place"] = where[0]
