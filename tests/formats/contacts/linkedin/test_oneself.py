"""What the export says of the explorer."""

import pytest
from tests.formats.contacts.linkedin.export import EDUCATION, EMAILS, FILES, NORA, POSITIONS, PROFILE, SKILLS, part_of

from askwell.formats.contacts.linkedin import combined
from askwell.formats.contacts.model import Stint


def test_all_files_together_describe_the_explorer():
    oneself = combined(map(part_of, FILES.values())).oneself

    assert oneself.name == "Nora Lind"
    assert oneself.profiles == (NORA,)
    assert oneself.emails == ("nora@lind.example", "old@lind.example")
    assert oneself.stints == (
        Stint(organization="Acme", role="Engineer", since="2020-01"),
        Stint(organization="Globex", role="Student assistant", since="2018", until="2020-01", present=False),
    )
    assert oneself.schools == (
        Stint(organization="Lund University", role="BSc Chemistry", since="2015-09", until="2018", present=False),
        Stint(organization="Hill School", present=False),
    )
    assert oneself.skills == ("Public Speaking", "C++")


def test_grades_birthdays_and_descriptions_are_not_kept():
    kept = repr(combined([part_of(EDUCATION), part_of(POSITIONS), part_of(PROFILE)]))

    assert "Grade A" not in kept
    assert "builds" not in kept


def test_positions_of_a_second_file_are_added_once():
    second = "Company Name,Title,Description,Location,Started On,Finished On\nAcme,Engineer,,Oslo,Jan 2020,\nInitech,Clerk,,,2010,2012\n"

    oneself = combined([part_of(POSITIONS), part_of(second)]).oneself

    assert [stint.organization for stint in oneself.stints] == ["Acme", "Globex", "Initech"]


@pytest.mark.parametrize("until", ["", "Present", "heute", "Aujourd'hui"])
def test_a_position_without_an_end_is_todays(until):
    text = f"Company Name,Title,Description,Location,Started On,Finished On\nAcme,Engineer,,,2020,{until}\n"

    (stint,) = combined([part_of(text)]).oneself.stints

    assert (stint.present, stint.until) == (True, "")


def test_volunteering_is_work_too():
    text = "Company Name,Role,Cause,Started On,Finished On,Description\nRiver Watch,Guide,Nature,2016,,\n"

    assert combined([part_of(text)]).oneself.stints == (Stint(organization="River Watch", role="Guide", since="2016"),)


def test_older_profiles_with_more_columns_and_other_scripts_are_read():
    text = "First Name,Last Name,Headline,Contact Instructions,Country\n小龙,李,Actor,,CN\n"

    assert combined([part_of(text)]).oneself.name == "李小龙"


def test_rows_that_say_nothing_are_counted_as_blank():
    part = part_of(SKILLS + ",\n\n")

    assert part.blank == 2
    assert part_of(EMAILS + ",Yes,No,\n").blank == 1
