"""The words beside a skill that tell it from its everyday double."""

from __future__ import annotations

ORGANISED = frozenset(
    """
        department departments team teams channel channels manager managers director directors agency
        agencies office offices company companies firm firms industry industries sector engineer engineers
        scientist scientists officer officers executive executives assistant assistants consultant
        consultants lead leads specialist specialists coordinator representative rep reps desk hub people
        folks guy guys person crowd world shop shops platform platforms budget budgets campaign campaigns
        house houses group groups division committee position positions role roles job jobs vacancy intern
        interns developer developers programme hardware professional professionals practitioner
        practitioners researcher researchers startup startups union lecturer professor issue issues problem
        breakdown
    """.split()
)
STUDIED = frozenset(
    """
        study studied studies studying learn learned learnt learning learns degree degrees background major
        majored majoring course courses class classes module modules knowledge know knew knowing skill
        skills training train trained qualification qualifications qualified master's masters bachelor's phd
        diploma certificate certification certificates experience expertise experienced proficient
        proficiency literate teach taught teaches understand understanding understood fundamentals basics
        certified practise practice practised practiced good better great strong solid improve improved
        minor taking read foundation foundations grasp apprenticeship msc bsc ba ma a-level specialise
        specialised specialize specialized excellent comfortable confident familiar using use used including
        require requires required need needs mastering upskill retrain retrained retraining
    """.split()
)
STUDIED_AFTER = frozenset(
    """
        degree degrees skill skills course courses background knowledge qualification qualifications diploma
        class classes certificate certification certifications licence license major experience training
        expertise fundamentals basics ability abilities module modules exam exams methods techniques
        bootcamp tools
    """.split()
)
BEFORE_TOOL = frozenset(
    """in with using use used uses learn learning learnt learned know knew knows knowing teach taught like via mastering
    basic advanced master microsoft adobe some no good into""".split()
)
BEFORE_SMALL = frozenset(
    "in with using use used uses learn learning learnt learned know knew knows knowing taught microsoft".split()
)
AFTER_TOOL = frozenset(
    """
        , and or skills skill course courses developer developers programming certification certificate
        certified spreadsheet spreadsheets sheet sheets files file macros formulas plugin software tutorial
        tutorials training shortcuts dashboards
    """.split()
)
BEFORE_LETTER = frozenset(
    """in with using use used learn learning learnt learned know knew knowing code like teach taught prefer over into
    from to either was do""".split()
)
AFTER_LETTER = frozenset(
    """
        programming language code developer developers script scripts skills studio package packages course
    """.split()
)
LETTERS = frozenset("b d e vitamin plan".split())
LANGUAGES = frozenset(
    "python sql java javascript c++ c# matlab sas stata spss julia excel ruby rust scala kotlin tableau php".split()
)
LISTED = frozenset({",", "and", "or"})
BEFORE_TONGUE = frozenset(
    """
        speak speaks speaking spoke spoken learn learns learned learnt learning fluent know knew business
        conversational written native decent medical broken speaking
    """.split()
)
BESIDE_TONGUE = frozenset(
    [
        "in",
        "my",
        "your",
        "their",
        "his",
        "her",
        "our",
        "basic",
        "good",
        "better",
        "perfect",
        "and",
        "or",
        "no",
        "without",
        "of",
        "some",
    ]
)
AFTER_TONGUE = frozenset(
    """
        language speaker speakers speaking fluency fluently lessons skills native b1 b2 c1 c2 a2 proficiency
    """.split()
)
BEFORE_DEGREE = frozenset(
    """
        some certain high higher large greater great same lesser varying what nth 360 180 90 ninety third
        such
    """.split()
)
AFTER_DEGREE = frozenset(["of", "celsius", "fahrenheit", "below", "above", "outside", "north", "south"])
BEFORE_MASTERS = frozenset(
    ["he", "she", "who", "it", "that", "one", "which", "nobody", "everybody", "everyone", "to", "old", "augusta"]
)
DETERMINERS = frozenset(
    """
        my your his her their our the a an this that good great strong one-page on with and of updated each
        every no one page any nice
    """.split()
)
ENDS = frozenset(
    """
        . , and or is was are were for because but to with so if which that when before after too as on in
        at well will would first than until all rather while then from enough every these really you we i
        they it
    """.split()
)
