"""Files of a member export that are not opened: told by name, because their headings stand inside."""

from __future__ import annotations

import re
import unicodedata

_NAMES = frozenset(
    # What advertisers are told and what LinkedIn infers.
    "adtargeting adsclicked lanadsengagement inferencesaboutyou inferences inferredcredibilityscores "
    "causesyoucareabout "
    # Where and how somebody signed in, and papers that prove who they are.
    "securitychallenges registration logins accountstatushistory verifications privateidentityasset "
    "privateidentityassets whatsappphonenumbers receipts "
    # What somebody searched for, and looking for work: often a secret from today's employer.
    "searchqueries jobapplications savedjobs jobseekerpreferences savedjobalerts jobapplicantsavedanswers "
    "jobapplicantsavedscreeningquestionresponses onlinejobpostings "
    # Talks with a machine, which have the headings of messages.
    "coachmessages learningcoachmessages learningcoachaimessages learningroleplaymessages guidemessages".split()
)
_FOLDERS = {"jobs", "verifications"}
# Word stems for exports in other languages, whose names of files are not documented. One file too many left unopened
# costs nothing: none of the files with people is called like this.
_STEMS = re.compile(
    r"adtarget|adsclick|login|inferen|inferenz|securit|sicherheit|seguridad|seguranca|sicurezza|beveilig"
    r"|searchquer|suchanfrag|recherche|busqueda|pesquisa|ricerche|zoekopdracht"
    r"|jobapplic|screeningq|savedanswer|bewerbung|candidatur|sollicitatie|offresdemploi|jobsuche"
    r"|anmeldung|registrier|inscription|iniciodesesion"
    r"|werbe|anzeigen|publicit|publicid|pubblicit|anuncio|annonce|advertent|coachmess|roleplay"
)
_ENDING = re.compile(r"\.[a-z0-9]{1,5}$")
_VERSION = re.compile(r"[\s_-]v\d+$")
_NO_LETTER = re.compile(r"[\W\d_]+")


def is_sensitive(entry_name: str) -> bool:
    """Tell, by its name in the archive alone, a file that is nobody's business but its owner's and stays unopened."""
    *folders, name = entry_name.replace("\\", "/").split("/")
    if any(_bare(folder) in _FOLDERS for folder in folders):
        return True
    bare = _bare(_VERSION.sub("", _ENDING.sub("", name.casefold().strip())))
    return bare in _NAMES or _STEMS.search(bare) is not None


def _bare(name: str) -> str:
    """Return the letters of a name alone, small and without accents; numbers of members and of copies fall away."""
    return _NO_LETTER.sub("", "".join(filter(str.isascii, unicodedata.normalize("NFKD", name.casefold()))))
