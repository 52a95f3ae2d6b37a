"""Who is who: what makes two entries one person for certain, what only makes it likely, and what does not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.people.rules.identity import Identity, Verdict, addresses_of_several, blocks_of, candidates, compare

ANA = Identity(
    "Ana Silva",
    mails=("ana.silva@figma.com",),
    phones=("+351 912 345 678",),
    profiles=("https://www.linkedin.com/in/ana-silva",),
    organizations=("Figma, Inc.",),
)


def person(name="Ana Silva", **known):
    return Identity(name, **{field: (value,) for field, value in known.items()})


def judged(one, other, **more):
    verdict = compare(one, other, **more)
    assert verdict == compare(other, one, **more)
    return verdict


@pytest.mark.parametrize(
    ("other", "reasons"),
    [
        (person(profiles="pt.linkedin.com/in/ANA-SILVA/"), ("the same LinkedIn address",)),
        (person(mails="Ana.Silva@figma.com"), ("the same mail address",)),
        (person(phones="00351 912345678"), ("the same phone number",)),
        (
            person("Silva, Ana", mails="ana.silva@figma.com", phones="+351912345678"),
            ("the same mail address", "the same phone number"),
        ),
        (
            person("A. Silva", profiles="linkedin.com/in/ana-silva"),
            ("the same LinkedIn address, though the names are written differently: A. Silva and Ana Silva",),
        ),
        (
            person("A. Silva", mails="ana.silva@figma.com"),
            ("the same mail address, though the names are written differently: A. Silva and Ana Silva",),
        ),
    ],
)
def test_one_address_and_names_that_allow_it_are_certain(other, reasons):
    assert judged(ANA, other) == Verdict("certain", reasons)


def test_the_same_entry_of_a_source_is_certain_whatever_the_name():
    one = Identity("Ana Silva", keys=(("linkedin", "linkedin.com/in/ana"),))
    other = Identity("Ana Vogel", keys=(("google", "7"), ("linkedin", "linkedin.com/in/ana")))
    assert judged(one, other) == Verdict("certain", ("the same entry of the same source",))
    assert judged(one, Identity("Bernd Vogel", keys=(("google", "linkedin.com/in/ana"),))).kind == "no"
    assert judged(Identity("A", keys=(("vcard", ""),)), Identity("B", keys=(("vcard", ""),))).kind == "no"


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            person(profiles="linkedin.com/in/ana"),
            person("Ana Vogel", profiles="linkedin.com/in/ana"),
            "the same LinkedIn address, though the names differ: Ana Silva and Ana Vogel",
        ),
        (
            person(mails="silva@home.example"),
            person("Tom Meier", mails="silva@home.example"),
            "the same mail address, though the names differ: Ana Silva and Tom Meier",
        ),
        (
            person(phones="+351912345678"),
            person("Ana Vogel", phones="+351912345678"),
            "the same phone number, though the names differ: Ana Silva and Ana Vogel",
        ),
        (
            person(mails="hello@studio.example"),
            person(mails="hello@studio.example"),
            "the same mail address, which others may share: hello@studio.example",
        ),
        (
            person(phones="0912 345 678"),
            person(phones="+351 912 345 678"),
            "a phone number that may be the same, one without a country code",
        ),
        (
            person("Tom Smith", mails="smith@home.example"),
            person("Tom Smith Jr.", mails="smith@home.example"),
            "the same mail address, though only one of them is written as the younger or the elder",
        ),
        (
            person("J. Smith", phones="+14155550100"),
            person("John Smith", phones="+14155550100"),
            "the same phone number, though one first name is only a letter",
        ),
        (
            person(mails="ana@home.example", profiles="linkedin.com/in/ana-silva"),
            person(mails="ana@home.example", profiles="linkedin.com/in/ana-silva-ux"),
            "the same mail address, though two different addresses on LinkedIn",
        ),
        (ANA, person(organizations="FIGMA"), "the same name, and both at FIGMA"),
        (
            person("A. Silva", organizations="Figma"),
            ANA,
            "names that are alike (A. Silva and Ana Silva), and both at Figma",
        ),
        (person(mails="ana@figma.com"), person(organizations="Figma"), "the same name, and both at Figma"),
        (person(mails="ana@ux.bosch.com"), person(mails="a.s@bosch.com"), "the same name, and both at bosch.com"),
        (person("Tom", organizations="SAP"), person("Tom Meier", organizations="SAP SE"),
         "names that are alike (Tom and Tom Meier), and both at SAP"),
        (person(schools="Uni Porto"), person(schools="uni porto"), "the same name, and both studied at Uni Porto"),
        (ANA, person(), "the same name, and nothing else is known of one of them"),
        (person("李伟"), person("李伟", organizations="SAP"), "the same name, and nothing else is known of one of them"),
        (
            person(phones="+351912345678"),
            person(profiles="linkedin.com/in/ana-silva"),
            "the same name, and nothing known of both that could tell them apart",
        ),
    ],
)  # fmt: skip
def test_less_than_that_is_for_the_explorer_to_say(one, other, reason):
    assert judged(one, other) == Verdict("likely", (reason,))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ANA, person("Ana Costa", organizations="Figma")),
        (ANA, person(profiles="linkedin.com/in/ana-silva-ux", organizations="Figma")),
        (ANA, person("Eva Costa", phones="+351912345678")),
        (person(mails="info@a.example"), person("Tom Meier", mails="info@a.example")),
        (
            person(mails="info@a.example", profiles="linkedin.com/in/ana1"),
            person(mails="info@a.example", profiles="linkedin.com/in/ana2"),
        ),
        (
            person(mails="silva@home.example", profiles="linkedin.com/in/ana"),
            person("Tom Meier", mails="silva@home.example", profiles="linkedin.com/in/tom"),
        ),
        (person(organizations="Meta"), person(organizations="Metallbau")),
        (person(organizations="Freelance"), person("A. Silva", organizations="Freelance")),
        (person(mails="ana@gmail.com"), person(mails="ana.s@gmail.com")),
        (person("Tom"), person("Tom", organizations="SAP")),
        (person("A. Silva"), person("Ana Silva")),
        (person("Tom Smith Jr.", organizations="SAP"), person("Tom Smith Sr.", organizations="SAP")),
        (person(""), person("")),
    ],
)
def test_a_name_alone_or_a_shared_house_is_not_enough(one, other):
    assert judged(one, other).kind == "no"


def test_a_chosen_address_and_an_id_on_linkedin_do_not_speak_against_one_person():
    one = person(profiles="linkedin.com/in/ACoAAABCDEFGHIJKLMNOPQR", organizations="Figma")
    assert judged(one, ANA).kind == "likely"


def test_an_address_that_several_people_use_proves_nothing():
    people = [
        person("Ana Silva", mails="team@studio.example", phones="+49891234567"),
        person("A. Silva", mails="team@studio.example", phones="+49891234567"),
        person("Tom Meier", mails="team@studio.example", phones="+49891234567"),
        person("Eva Costa", mails="eva@studio.example"),
        person("E. Costa", mails="eva@studio.example"),
    ]
    several = addresses_of_several(people)
    assert several == {"team@studio.example", "+49891234567"}
    assert judged(people[0], people[1], several=several).kind == "likely"
    assert judged(people[0], people[2], several=several).kind == "no"
    assert judged(people[3], people[4], several=several).kind == "certain"


def pairs(*people):
    return set(candidates(enumerate(people)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ANA, person("Tom Meier", mails="ana.silva@figma.com")),
        (ANA, person("Tom Meier", phones="0912345678")),
        (ANA, person("Tom Meier", profiles="linkedin.com/in/ana-silva")),
        (person("Bob Smith"), person("Smith, Robert")),
        (person("J. Smith"), person("John Smith")),
        (person("Li Wei"), person("Wei Li")),
        (person("Kim Min-jun"), person("Minjun Kim")),
        (person("An Nguyen"), person("Nguyễn Văn An")),
        (person("Юлия Соколова"), person("Julia Sokolova")),
        (person("Katharina Zimmermann"), person("Katarina Zimmermann")),
        (person("Katharina Zimmermann"), person("Katharina Zimmerman")),
        (person("Hans-Christian Voss"), person("Hanschristian Voss")),
        (person("Bob", organizations="SAP"), person("Robert Smith", organizations="SAP SE")),
        (person("Meier", organizations="SAP"), person("Tom Meier", mails="tom@sap.com")),
        (person("Ana S.", organizations="Figma"), ANA),
    ],
)
def test_people_who_may_be_one_are_paired(one, other):
    assert pairs(one, other) == {(0, 1)}
    assert blocks_of(one) & blocks_of(other)


def test_a_pair_comes_once_and_strangers_not_at_all():
    same = [ANA, person(mails="ana.silva@figma.com", organizations="Figma"), person("Eva Costa")]
    assert list(candidates(enumerate(same))) == [(0, 1)]
    assert list(candidates([])) == []


def test_a_crowd_of_namesakes_is_told_apart_by_where_they_work():
    crowd = [person("Kim Min-jun", organizations=f"Firm {number // 2}") for number in range(600)]
    assert pairs(*crowd) == {(number, number + 1) for number in range(0, 600, 2)}
    narrow = [block for block in blocks_of(crowd[0]) if "firm0" in block]
    assert all(block not in blocks_of(crowd[2]) for block in narrow)


def test_a_crowd_of_initials_is_told_apart_by_where_they_work():
    crowd = [
        person(f"{given} Kim", organizations=f"Firm {number}") for number in range(300) for given in ("M.", "Mina")
    ]
    found = [(one, other) for one, other in pairs(*crowd) if compare(crowd[one], crowd[other]).kind != "no"]
    assert sorted(found) == [(number, number + 1) for number in range(0, 600, 2)]


def test_a_crowd_without_anything_else_is_left_alone():
    assert pairs(*[person("Kim Min-jun")] * 600) == set()


WORDS = st.sampled_from(
    "Ana|Silva|Bob|Robert|J.|Jr|Dr.|,|(|)|李伟|Иван|Müller|Mueller|a@b.de|info@b.de|+491701234567|01701234567|"
    "linkedin.com/in/ana|in/anna|Figma|Inc.|Freelance|b|\u200f|/".split("|")
)
TEXTS = st.one_of(st.text(max_size=20), st.lists(WORDS, max_size=4).map(" ".join), WORDS)
SEVERAL = st.lists(TEXTS, max_size=2).map(tuple)
IDENTITIES = st.builds(
    Identity,
    TEXTS,
    SEVERAL,
    SEVERAL,
    SEVERAL,
    SEVERAL,
    SEVERAL,
    st.lists(st.tuples(TEXTS, TEXTS), max_size=1).map(tuple),
)


@given(IDENTITIES, IDENTITIES)
@settings(max_examples=600, deadline=None, derandomize=True)
def test_any_two_are_judged_alike_both_ways_and_paired_unless_they_are_two(one, other):
    verdict = judged(one, other)
    assert all(verdict.reasons)
    assert verdict.kind == "no" or (pairs(one, other) == {(0, 1)} and blocks_of(one) & blocks_of(other))


@given(IDENTITIES)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_anybody_with_an_address_of_their_own_is_certainly_themselves(one):
    verdict = judged(one, Identity(one.name, one.mails, one.phones, one.profiles))
    if one.pages and one.spoken.words:
        assert verdict.kind == "certain"
