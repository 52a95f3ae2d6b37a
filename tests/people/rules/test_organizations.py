"""One organization, however it is written, and never another one whose name only begins alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.people.rules.organizations import (
    alias_keys,
    is_no_organization,
    meant,
    organization_key,
    same_organization,
)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Siemens AG", "siemens"),
        ("SIEMENS", "siemens"),
        ("Figma, Inc.", "figma"),
        ("Figma Inc", "figma"),
        ("Atlassian Pty Ltd", "atlassian"),
        ("Huawei Technologies Co., Ltd.", "huawei technologies"),
        ("Müller GmbH & Co. KG", "muller"),
        ("Beispiel UG (haftungsbeschränkt)", "beispiel"),
        ("Verein für Gestaltung e.V.", "verein fur gestaltung"),
        ("Marks & Spencer PLC", "marks and spencer"),
        ("Marks and Spencer", "marks and spencer"),
        ("Ernst und Young", "ernst and young"),
        ("McKinsey & Company", "mckinsey"),
        ("Tiffany & Co.", "tiffany"),
        ("The Walt Disney Company", "walt disney"),
        ("The Guardian", "the guardian"),
        ("Société Générale S.A.", "societe generale"),
        ("Société Générale S. A.", "societe generale"),
        ("Nubank S.A.", "nubank"),
        ("Eni S.p.A.", "eni"),
        ("Eni SpA", "eni"),
        ("Blue Lagoon Spa", "blue lagoon spa"),
        ("Philips N.V.", "philips"),
        ("Booking.com B.V.", "booking com"),
        ("A.P. Møller – Mærsk A/S", "ap moller maersk"),
        ("Equinor ASA", "equinor"),
        ("Volvo AB (publ)", "volvo"),
        ("Nokia Oyj", "nokia"),
        ("Żabka Polska Sp. z o.o.", "zabka polska"),
        ("Firma sp. z o. o.", "firma"),
        ("Škoda Auto a.s.", "skoda auto"),
        ("Firma spol. s r.o.", "firma"),
        ("Rimac d.o.o.", "rimac"),
        ("Koç Holding A.Ş.", "koc holding"),
        ("Toyota K.K.", "toyota"),
        ("株式会社トヨタ", "とよた"),
        ("トヨタ株式会社", "とよた"),
        ("华为技术有限公司", "华为技术"),
        ("ООО «Ромашка»", "ромашка"),
        ("L'Oréal", "loreal"),
        ("Yahoo!", "yahoo"),
        ("AT&T", "at and t"),
        ("E.ON SE", "e on"),
        ("J.P. Morgan", "jp morgan"),
        ("Acme™ Corp.", "acme"),
        ("Bosch (Deutschland)", "bosch deutschland"),
        ("The Limited", "the limited"),
        ("GmbH", "gmbh"),
        ("Co", "co"),
        ("S.A.", "sa"),
        ("!!!", ""),
        ("", ""),
    ],
)
def test_an_organization_has_one_key(name, key):
    assert organization_key(name) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Meta", "Metallbau"),
        ("Meta", "Meta Platforms"),
        ("Apple", "Applebee's"),
        ("Guardian", "The Guardian"),
        ("Google", "Google DeepMind"),
        ("SAP", "SAP Fioneer"),
        ("Siemens", "Siemens Energy AG"),
        ("Shell", "Shellfish Ltd"),
        ("", ""),
        ("!!!", "???"),
    ],
)
def test_a_part_never_stands_for_the_whole(one, other):
    assert not same_organization(one, other)
    assert not same_organization(other, one)


@pytest.mark.parametrize(
    "name",
    ["Freelance", "freelancer", "Self-employed", "Self Employed", "selbständig", "Stealth Startup", "N/A", "-",
     "Auto-entrepreneur", "Autónoma", "Egen företagare", "Open to Work", "Retired"],
)  # fmt: skip
def test_people_without_an_employer_are_not_together_anywhere(name):
    assert is_no_organization(name)
    assert not same_organization(name, name)


def test_an_employer_is_an_organization():
    assert not is_no_organization("Figma")
    assert same_organization("Figma", "FIGMA, Inc.")


def test_the_explorers_word_makes_two_names_one():
    aliases = alias_keys([("Facebook", "Meta"), ("Meta Platforms, Inc.", "Meta"), ("Instagram", "Facebook")])
    assert same_organization("Instagram", "Meta", aliases)
    assert same_organization("Facebook Inc.", "Meta Platforms", aliases)
    assert not same_organization("Instagram", "Metallbau", aliases)


def test_aliases_in_a_circle_end():
    aliases = alias_keys([("A1", "B1"), ("B1", "C1"), ("C1", "A1")])
    assert {meant(key, aliases) for key in ("a1", "b1", "c1")} == {"a1"}


@given(st.text(max_size=40), st.sampled_from(["", " GmbH", ", Inc.", " S.A.", " & Co. KG", " Ltd", " (publ)"]))
@settings(max_examples=500, deadline=None, derandomize=True)
def test_any_name_has_a_key_that_is_its_own(name, form):
    key = organization_key(name + form)
    assert key == key.strip()
    assert bool(key) or not any(letter.isascii() and letter.isalnum() for letter in name + form)
