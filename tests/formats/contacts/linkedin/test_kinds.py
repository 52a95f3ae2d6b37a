"""A file of the export is told by its headings, whatever it is called."""

import pytest
from tests.formats.contacts.linkedin.export import FILES, MESSAGE_HEADINGS, part_of

from askwell.formats.contacts.linkedin import NOTHING, combined, kind_of, read_table

KINDS = {
    "Connections.csv": "connections",
    "messages.csv": "messages",
    "Invitations.csv": "invitations",
    "Profile.csv": "profile",
    "Positions.csv": "positions",
    "Education.csv": "education",
    "Skills.csv": "skills",
    "Email Addresses.csv": "emails",
}


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_told(name):
    assert part_of(FILES[name]).kind == KINDS[name]


@pytest.mark.parametrize(
    "headings",
    [
        "Profile Summary",
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status",
        "Name,Url,Authority,Started On,Finished On,License Number",
        "Name,Proficiency",
        "Title,Description,Url,Started On,Finished On",
        "Extension,Number,Type",
        "Organization,Followed On",
        "Date,FullName,Status",
        "Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),Content Saved,",
        "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name",
        "Login Date,IP Address,User Agent,Login Type",
        "Date,Link,Message",
    ],
)
def test_files_without_people_are_told_too(headings):
    kind = kind_of(headings.split(","))

    assert kind == NOTHING
    assert combined([read_table(kind, headings.split(","), iter(()))]) == combined([])


@pytest.mark.parametrize(
    "headings",
    [
        "",
        "No conversations found",
        "Name,E-mail,Phone",
        "First Name,Last Name,Company",
        "First Name,Middle Name,Last Name,Title,E-mail Address",
        "Name,Given Name,Family Name,E-mail 1 - Value",
        "Source,FirstName,LastName,Companies,Title,Emails",
    ],
)
def test_other_tables_are_not_taken_for_the_exports(headings):
    assert kind_of(headings.split(",")) is None


def test_headings_are_told_in_any_case_order_and_space():
    assert kind_of([" CONNECTED ON ", "last  name", '"First Name"']) == "connections"
    assert kind_of([heading.lower() for heading in MESSAGE_HEADINGS.split(",")]) == "messages"


def test_a_lone_column_of_names_is_skills_only_within_an_export():
    assert kind_of(["Name"]) is None
    assert kind_of(["Name", ""], exported=True) == "skills"
    assert kind_of(["Name", "Phone"], exported=True) is None
