"""What headings of tables mean: the words people and programs write over columns, in seven languages."""

from __future__ import annotations

import re
import unicodedata

_CAMEL = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase for line in text.split("|") if (phrase := " ".join(line.split())))


# Without accents, case, digits and punctuation, as words_of returns them. English, German, French, Spanish, Portuguese,
# Italian, Dutch.
SYNONYMS: dict[str, tuple[str, ...]] = {
    key: _phrases(words)
    for key, words in {
        "name": """
            name | full name | fullname | whole name | complete name | display name | contact | contact name | person
            | people | member | member name | alumni name | alumnus | alumna | graduate | mentor | mentor name |
            participant | participant name | attendee | speaker | student name | employee name | vollstandiger name |
            name vorname | vorname nachname | vorname und nachname | vor und nachname | nachname vorname |
            ansprechpartner | kontakt | nom | nom complet | nom et prenom | prenom et nom | nom prenom | prenom nom |
            nombre | nombre completo | nombre y apellidos | nombre y apellido | apellidos y nombre | contacto | nome |
            nome completo | nome e sobrenome | nome e apelido | contato | nome e cognome | cognome e nome | nominativo
            | contatto | naam | volledige naam | contactpersoon | persoon
            """,
        "given": """
            first name | firstname | first names | given name | given names | first | given | forename | forenames |
            christian name | vorname | vornamen | prenom | prenoms | nombre de pila | primer nombre | nombres |
            primeiro nome | nome proprio | voornaam | voornamen
            """,
        "middle": """
            middle name | middle names | middlename | middle | middle initial | additional name | weitere vornamen |
            zweiter vorname | deuxieme prenom | segundo nombre | nome do meio | segundo nome | secondo nome |
            tussenvoegsel | tussenvoegsels | middelste naam
            """,
        "family": """
            last name | lastname | last names | family name | familyname | surname | surnames | last | family |
            nachname | familienname | zuname | nom de famille | apellidos | apellido | primer apellido | segundo
            apellido | sobrenome | apelido | apelidos | ultimo nome | cognome | achternaam | familienaam
            """,
        "prefix": """
            prefix | name prefix | honorific | salutation | courtesy title | anrede | akademischer titel | civilite |
            tratamiento | tratamento | aanhef | aanspreektitel
            """,
        "suffix": """
            suffix | name suffix | credentials | post nominals | namenszusatz | suffixe | sufijo | sufixo | suffisso |
            achtervoegsel
            """,
        "nickname": """
            nickname | preferred name | preferred first name | known as | called | goes by | spitzname | rufname |
            surnom | apodo | soprannome | roepnaam | alias
            """,
        "email": """
            email | emails | e mail | e mails | mail | email address | email addresses | e mail address | mail address
            | mailaddress | emailaddress | email adresse | e mail adresse | mailadresse | emailadresse | courriel |
            adresse courriel | adresse mail | adresse email | adresse e mail | adresse electronique | adresse de
            messagerie | correo | correo electronico | direccion de correo | direccion de correo electronico |
            endereco de email | endereco de e mail | endereco email | correio eletronico | correio electronico | posta
            elettronica | indirizzo email | indirizzo e mail | indirizzo mail | emailadres | e mailadres | mailadres
            """,
        "phone": """
            phone | phones | phone number | phone numbers | telephone | telephone number | tel | tel number | tel no |
            phone no | mobile | mobile phone | mobile number | cell | cell phone | cellphone | contact number |
            whatsapp | telefon | telefonnummer | rufnummer | festnetz | handy | handynummer | mobil | mobilnummer |
            mobiltelefon | telephone portable | telephone mobile | portable | tel portable | numero de telephone |
            telefono | telefono movil | numero de telefono | movil | celular | telefone | telefone celular | numero de
            telefone | telemovel | cellulare | numero di telefono | telefoon | telefoonnummer | mobiel | mobiele
            telefoon | gsm
            """,
        "profile": """
            linkedin | linked in | linkedin url | linkedin profile | linkedin profile url | linkedin link | linkedin
            address | linkedin page | profile url | li profile | li url | linkedin profil | profil linkedin | url
            linkedin | lien linkedin | perfil linkedin | perfil de linkedin | perfil do linkedin | profilo linkedin |
            linkedin profiel
            """,
        "page": """
            website | web site | websites | web page | webpage | home page | homepage | url | web | site | blog |
            portfolio | website url | link | webseite | internetseite | site web | site internet | page web | sitio
            web | pagina web | pagina | sito | sito web | sito internet | webpagina
            """,
        "organization": """
            company | company name | companyname | employer | employer name | organization | organisation |
            organization name | organisation name | org | firm | firm name | workplace | place of work | business |
            business name | firma | firmenname | unternehmen | arbeitgeber | entreprise | societe | employeur |
            organisme | empresa | nombre de la empresa | nome da empresa | compania | organizacion | empleador |
            entidad | organizacao | companhia | empregador | entidade | azienda | societa | datore di lavoro |
            organizzazione | bedrijf | bedrijfsnaam | werkgever | organisatie
            """,
        "role": """
            job title | jobtitle | job | role | position | position title | job position | work title | occupation |
            profession | headline | designation | job function | function | stelle | funktion | beruf |
            berufsbezeichnung | stellenbezeichnung | jobtitel | tatigkeit | poste | fonction | metier | emploi |
            intitule du poste | titre du poste | puesto | puesto de trabajo | cargo | ocupacion | profesion | funcion
            | cargo atual | funcao | profissao | ocupacao | ruolo | posizione | qualifica | professione | mansione |
            incarico | functie | functietitel | beroep | rol
            """,
        "department": """
            department | dept | division | team | business unit | abteilung | bereich | service | departement |
            departamento | dipartimento | reparto | ufficio | afdeling
            """,
        "school": """
            school | schools | school name | university | university name | college | college name | institution |
            alma mater | education | hochschule | universitat | schule | uni | ecole | universite | etablissement |
            universidad | escuela | centro de estudios | universidade | faculdade | escola | universita | scuola |
            ateneo | universiteit | hogeschool
            """,
        "degree": """
            degree | degrees | degree name | degree title | degree program | major | majors | major name | major names
            | minor | minors | minor names | primary major name | field of study | fields of study | area of study |
            programme | program | academic program | program of study | course | course of study | studies |
            discipline | concentration | qualification | qualifications | education level name | studiengang |
            studienfach | abschluss | fachrichtung | diplome | formation | filiere | cursus | specialite | titulacion
            | carrera | estudios | grado | curso | licenciatura | corso di laurea | corso | laurea | titolo di studio
            | opleiding | studie | studierichting
            """,
        "school_until": """
            class year | class of | class | graduation year | grad year | graduation | graduated | year of graduation
            | year graduated | graduation date | grad date | expected graduation | degree year | expected graduation
            date | expected graduation year | year | cohort | alumni year | year of degree | completion year | primary
            education end date | education end date | abschlussjahr | jahrgang | annee de diplome | annee d obtention
            | annee de sortie | promotion | promo | ano de graduacion | ano de egreso | promocion | ano de conclusao |
            ano de formatura | ano de graduacao | turma | anno di laurea | anno di diploma | afstudeerjaar | jaar van
            afstuderen | lichting
            """,
        "place": """
            city | town | location | place | country | region | state | province | state province | city state | home
            city | based in | residence | city country | metro area | ort | stadt | wohnort | standort | land |
            bundesland | ville | pays | localisation | lieu | ciudad | pais | localidad | ubicacion | provincia |
            cidade | localizacao | localidade | estado | citta | paese | localita | luogo | sede | plaats | woonplaats
            | stad | locatie | provincie
            """,
        "sector": """
            industry | industries | sector | sectors | field | business sector | line of business | career field |
            field of work | branche | branchen | industrie | secteur | secteur d activite | domaine d activite |
            domaine | industria | rubro | setor | ramo | area de atuacao | ramo de atividade | settore | bedrijfstak
            """,
        "note": """
            note | notes | comment | comments | remark | remarks | description | bio | biography | about | summary |
            additional information | notiz | notizen | bemerkung | bemerkungen | anmerkung | anmerkungen | kommentar |
            kommentare | beschreibung | remarque | remarques | commentaire | commentaires | observations | nota |
            notas | observaciones | comentarios | observacoes | commenti | osservazioni | opmerking | opmerkingen |
            notitie | notities
            """,
        "group": """
            group | groups | label | labels | tag | tags | category | categories | chapter | affiliation | member type
            | school year name | gruppe | gruppen | kategorie | kategorien | schlagworter | groupe | groupes |
            categorie | etiquette | etiquettes | grupo | grupos | categoria | categorias | etiqueta | etiquetas |
            gruppo | gruppi | etichette | groep | groepen | categorieen
            """,
        "connected_on": """
            connected on | connected | date connected | connection date | met on | date met | verbunden am |
            kennengelernt am | connecte le | conectado el | conectado em | collegato il | verbonden op
            """,
        "wishes": """
            availability | preferred contact method | preferred method of contact | contact preference | contact
            preferences | contact method | max contacts | maximum contacts | max number of contacts | maximum number
            of contacts | how often | contact frequency | mentoring preferences | mentor capacity | number of mentees
            | can help with | help topics | verfugbarkeit | kontaktwunsch | disponibilite | disponibilidad |
            disponibilidade | disponibilita | beschikbaarheid
            """,
        "key": """
            id | member id | memberid | contact id | record id | person id | user id | uid | uuid | guid | alumni id |
            constituent id | external id | crm id | mitgliedsnummer | numero d adherent | numero de socio
            """,
    }.items()
}
MEANING: dict[str, str] = {phrase: key for key, phrases in SYNONYMS.items() for phrase in phrases}

# May head a form of address as well as a job: the values decide.
TITLES = frozenset({"title", "titel", "titre", "titulo", "titolo"})
# Head the whole name, or the half of it that no other column heads ("Vorname; Name").
BARE_NAMES = frozenset({"name", "nom", "nombre", "nome", "naam"})

_QUALIFIERS = frozenset(
    """current primary main work business home personal private contact mentor alumni alumnus member your their
    preferred mobile company school secondary alternate alternative other user employee professional education aktuelle
    aktueller geschaftlich privat dienstlich actuel actuelle professionnel professionnelle personnel actual
    trabajo profissional atual attuale huidige zakelijk optional required the of""".split()
)
_WISHES = ("willing to", "open to", "available for", "available to", "happy to", "interested in helping", "bereit zu")
_SENSITIVE_WORDS = frozenset(
    """gpa grade grades gender sex geschlecht sexe sexo genero genre sesso geslacht ethnicity ethnic race rasse ethnie
    etnia raza raca etniciteit religion religious konfession religione religiao religie nationality nationalitat
    nationalite nacionalidad nacionalidade nazionalita nationaliteit citizenship birth birthday birthdate dob
    geburtsdatum geburtstag geburtsort geboren naissance nacimiento nascimento nascita geboortedatum verjaardag
    anniversaire cumpleanos aniversario compleanno age alter edad idade leeftijd password passwort kennwort contrasena
    senha wachtwoord pin secret token ssn passport reisepass iban bic salary gehalt salaire salario stipendio salaris
    disability behinderung handicap discapacidad deficiencia disabilita veteran familienstand photo picture avatar foto
    headshot notendurchschnitt abschlussnote moyenne promedio cijfer matrikelnummer steuernummer dni nif cpf bsn
    immigration""".split()
)
_SENSITIVE_PHRASES = _phrases(
    """card id | cardid | card number | card no | credit card | bank account | social security | national id | id card |
    government id | tax id | student id | student number | matriculation number | auth identifier | grade average |
    grade point | note moyenne | media voti | voto di laurea | mot de passe | marital status | sexual orientation |
    visa status | work authorization | emergency contact | financial aid | first generation | kartennummer"""
)


def words_of(heading: str) -> str:
    """Return the words of a heading for looking up: no case, accents, digits, punctuation or asides in brackets."""
    letters = unicodedata.normalize("NFKD", _CAMEL.sub(" ", _ASIDE.sub(" ", heading) or heading))
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()
    words = "".join(letter if letter.isalpha() else " " for letter in letters).split()
    return " ".join(words).replace("linked in", "linkedin")


def field_of(heading: str) -> str | None:
    """Return what a heading says its column holds (a key of FIELDS), or None where its words say nothing known."""
    if is_sensitive(heading):
        return "leave"
    words = words_of(heading)
    sides = [words, *(words_of(side) for side in re.split(r"[/|–—]", heading)[:3])]
    for candidate in (candidate for side in sides for candidate in _ever_fewer(side)):
        if candidate in TITLES:
            return "role"
        if candidate in MEANING:
            return MEANING[candidate]
    if words.startswith(_WISHES):
        return "wishes"
    return "profile" if "linkedin" in words else None


def is_sensitive(heading: str) -> bool:
    """Tell a heading over what is nobody's business here: grades, gender, origin, dates of birth, cards, passwords."""
    words = words_of(heading)
    return not _SENSITIVE_WORDS.isdisjoint(words.split()) or any(
        f" {phrase} " in f" {words} " for phrase in _SENSITIVE_PHRASES
    )


def _ever_fewer(words: str) -> list[str]:
    """Return a heading's words, then with ever fewer of the words around them that only say which of several."""
    left = words.split()
    found = [words]
    while len(left) > 1 and (left[0] in _QUALIFIERS or left[-1] in _QUALIFIERS):
        del left[0 if left[0] in _QUALIFIERS else -1]
        found.append(" ".join(left))
    return found
