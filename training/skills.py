"""Build src/askwell/language/data/skills.tsv, the terms that skills are found by.

    python training/skills.py ESCO_LABELS.txt.gz ESCO_SKILLS.csv ONET_TECHNOLOGY_SKILLS.txt.gz

ESCO_LABELS: one preferred label a line. ESCO_SKILLS: columns id and description; a description begins with its
preferred label, and both files are in the same order with some rows missing on either side, so a label belongs to
the next row whose description begins with it. Our own list, training/own_skills.tsv, comes first and wins.
Of ESCO only what people say is taken: names of one to three words whose last word is a field of knowledge
(FIELDS), single words that are sciences or crafts, tools and human languages. Of O*NET, technology that is
"hot" or common, without its maker's name.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
OWN = HERE / "own_skills.tsv"
TERMS = HERE.parent / "src" / "askwell" / "language" / "data" / "skills.tsv"
HEADER = """\
# Terms by which skills are found. Built by training/skills.py; do not edit.
# label, ESCO identifier, rule (skill_rules.py), spoken forms separated by |
# Sources: our own list (training/own_skills.tsv); ESCO, European Commission, reused with acknowledgement under
# Commission Decision 2011/833/EU, a selection of preferred labels, unchanged in meaning; O*NET 27.0 Database,
# U.S. Department of Labor, Employment and Training Administration, CC BY 4.0, Technology Skills, a selection with
# makers' names removed. Neither body has approved, endorsed or tested this selection.
"""
NEXT_ROWS = 60
OTHER_THINGS = {"SPARK"}
"""ESCO labels that are spelled like one of ours and mean something else."""
FIELDS = set(
    """
        law engineering medicine therapy science sciences chemistry physics biology psychology management
        surgery history studies marketing analysis learning modelling programming processing training
        farming photography printing electronics mechanics optics linguistics anthropology interpreting
        accounting care planning auditing logistics technology terminology ecology genetics informatics
        statistics economics conservation architecture languages vision recognition translation testing
        design engraving mapping nutrition physiology anatomy meteorology pathology psychiatry immunology
        microbiology biochemistry radiology neurology aid navigation hygiene welfare mining cutting
        mathematics pedagogy mediation counselling financing finance forecasting profiling forensics
        intelligence
    """.split()
)
NO_FIELDS = set(
    """human anatomy|animal hunting|computer technology|emergent technologies|collection management|primitive technology|\
computer history|mechanical almond processing|style sheet languages|baby care|bingo terminology|chiropractic terminology""".split(
        "|"
    )
)
SCIENCE = re.compile(
    r"(ology|onomy|graphy|metry|iatry|therapy|opathy|ophysics|ochemistry|iculture|forestry|conomics|nomics|"
    r"linguistics|dynamics|echanics|ectronics|obotics|odontics|paedics|botany|zoology|chemistry|physics|biology)$"
)
NO_SCIENCE = set("terminology typology geography technology morphology astrology numerology metaphysics".split())
STUDIED = set(
    """
        algebra anthropology archaeology astronomy audiology biology botany cardiology chemistry criminology
        demography dermatology ecology economics electronics ethics geography geology geometry hydraulics
        kinesiology linguistics literature logic mechanics neurology pathology philosophy physics politics
        psychiatry psychology radiology sociology surgery theology trigonometry zoology history electricity
        nanotechnology rhetoric semantics grammar topography toxicology pneumatics dietetics immunology
        virology
    """.split()
)
CRAFTS = set(
    """
        biostatistics biotechnology cartography cinematography dressmaking e-learning e-commerce ergonomics
        hydroponics mechatronics metalworking metallurgy metrology photogrammetry reprography resuscitation
        stenography telemarketing viticulture woodturning acupuncture acupressure reflexology shiatsu
        thermodynamics aerodynamics aeronautics avionics intubation defibrillation audiometry genealogy
    """.split()
)
TONGUES = set(
    """
        Albanian Arabic Armenian Basque Belarusian Bengali Bosnian Bulgarian Catalan Chinese Croatian Czech
        Danish Dutch English Estonian Finnish French Galician Georgian German Greek Gujarati Hebrew Hindi
        Hungarian Icelandic Irish Italian Japanese Kazakh Korean Kurdish Latin Latvian Lithuanian Macedonian
        Malay Maltese Marathi Norwegian Persian Polish Portuguese Punjabi Romanian Russian Serbian Slovak
        Slovenian Spanish Swedish Tamil Telugu Turkish Ukrainian Urdu Vietnamese Welsh Yiddish
    """.split()
)
MORE_TONGUES = [
    "Mandarin",
    "Cantonese",
    "Farsi",
    "Swahili",
    "Somali",
    "Tagalog",
    "Thai",
    "Indonesian",
    "Amharic",
    "Yoruba",
    "Gaelic",
    "Afrikaans",
]
NO_TOOLS = {"LESS", "LAMS", "STAF", "APL", "MOEM", "JSSS", "SMED", "Cisco", "SPARK", "R", "WebCMS"}
TITLED = re.compile(r"[A-Z]\S*( [A-Z0-9/]\S*)+|\S*[a-z][A-Z]\S*|[A-Z][A-Z0-9#+.]{2,}")
MAKERS = re.compile(
    r"^(Adobe Systems Adobe|Microsoft|Adobe Systems|Autodesk|Apache|IBM|The MathWorks|ESRI|Oracle|Intuit|Google|Dassault Systemes|Bentley|"
    r"PTC|Trimble|Atlassian|SmugMug|Qlik Tech|National Instruments|Red Hat|Amazon|Apple|Siemens|McNeel|Graphisoft|"
    r"Henry Schein|StataCorp|Corel|iParadigms|Wolfram Research|Maplesoft|Avid Technology|Maxon|Embarcadero|Epic|"
    r"GNU|Cisco|LogMeIn|Hewlett Packard|Blackbaud|NortonLifeLock|Cadence|SAS|Tyler Technologies|SAP) (?=[A-Z])"
)
GENERIC = re.compile(
    r"software|system|database|sites|browser|language|internet|resource planning|graphics|device|printing|cloud",
    re.IGNORECASE,
)
NO_ONET = set(
    """Notes|Project|Exchange|Solaris|Go|R|C|Word|Access|Publisher|Drive|Act!|Blink|Chef|Loom|Ada|Basic|Flickr|Pig|Ant|\
Hive|Struts|Bamboo|Facebook|Office|Windows|Meet|Eko|Delphi Technology|Appletree|HMS|ERP|Shell script|Twitter|YouTube|\
FaceTime|Safari|Gmail|Clarity|Vision|Surfer|Director|Flex|Keynote|Online databases|Power Systems|Teams|Zoom|Maple|NX|\
Inventor|Sakai CLE|Eclipse IDE|Analytics|Classroom|Docs|Slides|Dynamics|Land Desktop|HTTP Server|Exact MAX|DOC Cop|\
Formula translation/translator FORTRAN|3M Post-it App|Domino|Fireworks|Common Curriculum|Ab Initio|iPro|STATISTICA|\
MineSight|Business One|Business Objects|UNIX Shell|Groovy|Seesaw|Pro/Pipe|GalacTek ECLIPSE|AutoDesSys form Z""".split(
        "|"
    )
)


class Term(NamedTuple):
    label: str
    uri: str
    rule: str
    spoken: tuple[str, ...]


def identities(labels: Path, skills: Path) -> dict[str, str]:
    """ESCO preferred label to identifier, for each label that a description confirms."""
    with gzip.open(labels, "rt", encoding="utf-8") as file:
        names = [line.strip() for line in file if line.strip()]
    with skills.open(encoding="utf-8", newline="") as file:
        rows = [(row["id"].rsplit("/", 1)[-1], row["description"].strip().lower()) for row in csv.DictReader(file)]
    found: dict[str, str] = {}
    at = 0
    for name in names:
        for row in range(at, min(at + NEXT_ROWS, len(rows))):
            if begins_with(rows[row][1], name.lower()):
                found[name] = rows[row][0]
                at = row + 1
                break
    return found


def begins_with(description: str, name: str) -> bool:
    return description.startswith(name) and not description[len(name) : len(name) + 1].isalnum()


def own(esco: dict[str, str]) -> list[Term]:
    """Our own terms, with the ESCO identity we name or the one of the same label.

    A label we name and ESCO lacks is an error.
    """
    terms = []
    for line in OWN.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        label, rule, spoken, *named = line.split("\t")
        terms.append(Term(label, esco[named[0]] if named else "", rule, tuple(spoken.split("|"))))
    uris = {label.lower(): uri for label, uri in esco.items() if label not in OTHER_THINGS}
    uris |= {term.label.lower(): term.uri for term in terms if term.uri}
    return [term._replace(uri=uris.get(term.label.lower(), "")) for term in terms]


def european(esco: dict[str, str]) -> list[Term]:
    """What people say of ESCO, with the rule by which it is known."""
    terms = []
    for label, uri in esco.items():
        rule = rule_of(label)
        if rule:
            terms.append(Term(label, uri, rule, (label,)))
    terms += [Term(name, "", "tongue", (name,)) for name in MORE_TONGUES]
    return sorted(terms)


def rule_of(label: str) -> str:
    """The rule for an ESCO label; empty for one that is left out."""
    words = label.split()
    if label in TONGUES:
        return "tongue"
    if len(words) == 1:
        return single(label)
    if len(words) > 3 or "(" in label or label in NO_FIELDS or label.split(maxsplit=1)[0] in VERBS:
        return ""
    if TITLED.fullmatch(label):
        return "case"
    return "field" if words[-1] in FIELDS else ""


def single(label: str) -> str:
    if label in NO_TOOLS or label in NO_SCIENCE:
        return ""
    if label in STUDIED:
        return "study"
    if label in CRAFTS or (label.islower() and SCIENCE.search(label)):
        return "field"
    return "case" if TITLED.fullmatch(label) else ""


VERBS = set(
    """
        manage operate perform maintain use develop monitor provide apply prepare advise ensure create
        design understand tend conduct types assess analyse install write inspect handle identify supervise
        work assist plan teach carry coordinate set interact test check evaluate promote organise repair
        follow clean select implement communicate sell keep assemble adjust interpret support liaise make
        determine collect oversee report train administer comply execute lead draw drive participate
        instruct diagnose attend store treat establish arrange review take integrate contribute investigate
        consult inform observe study practice encourage influence engage improve adopt deliver respond
        recruit undertake prescribe characteristics variety principles company basic have own perform do
        build educate present coach negotiate market research utilise coordinate submit prevent promote
    """.split()
)


def american(path: Path) -> list[Term]:
    """O*NET technology that is hot in three occupations or common in ten, under its spoken name."""
    counts: Counter[str] = Counter()
    hot = set()
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            counts[row["Example"]] += 1
            if row["Hot Technology"] == "Y":
                hot.add(row["Example"])
    terms = []
    for example in sorted(counts):
        name = MAKERS.sub("", example)
        plain = name in NO_ONET or GENERIC.search(name) or len(name.split()) > 3
        if plain or counts[example] < (3 if example in hot else 10):
            continue
        mixed = TITLED.fullmatch(name) is not None
        terms.append(Term(name, "", "case" if mixed else "tool", (name,)))
    return terms


def folded(terms: list[Term]) -> list[Term]:
    """The first term to claim a spoken form keeps it; rows of one label and rule are joined."""
    claimed: set[str] = set()
    rows: dict[tuple[str, str, str], list[str]] = {}
    for term in terms:
        fresh = [form for form in term.spoken if form.lower() not in claimed]
        claimed.update(form.lower() for form in fresh)
        if fresh:
            rows.setdefault((term.label, term.uri, term.rule), []).extend(fresh)
    return [Term(*key, tuple(forms)) for key, forms in rows.items()]


def main(labels: str, skills: str, technology: str) -> None:
    esco = identities(Path(labels), Path(skills))
    parts = {"own": own(esco), "ESCO": european(esco), "O*NET": american(Path(technology))}
    terms = folded([term for part in parts.values() for term in part])
    lines = ["\t".join((t.label, t.uri, t.rule, "|".join(t.spoken))) for t in terms]
    TERMS.parent.mkdir(exist_ok=True)
    TERMS.write_text(HEADER + "\n".join(lines) + "\n", "utf-8")
    for name, part in parts.items():
        print(f"{name}: {len(part)}")
    forms = sum(len(term.spoken) for term in terms)
    print(f"{len(terms)} rows, {forms} spoken forms, {sum(bool(t.uri) for t in terms)} with an ESCO identity")


if __name__ == "__main__":
    main(*sys.argv[1:])
