"""A small made-up export of Nora Lind, who knows Ana, Ben and Chidi; no such people exist."""

import io
import zipfile

from askwell.formats.contacts.linkedin import kind_of, read_table
from askwell.formats.contacts.tables import header_at, rows_of

HOST = "https://www.linkedin.com/in/"
NORA, ANA, BEN, CHIDI = (HOST + slug for slug in ("nora-lind", "ana-silva", "ben-okoro", "chidi"))

CONNECTIONS = f"""\
Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Silva,{ANA},ana@silva.example,School of Porto,Chemistry teacher,03 Jan 2024
Ben,Okoro,{BEN},,"Lab, Inc.",Researcher,14 Feb 2019
"""
MESSAGES = f"""\
"CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS","DATE","SUBJECT","CONTENT","FOLDER","ATTACHMENTS","IS MESSAGE DRAFT","IS CONVERSATION DRAFT"
"c1","","Nora Lind","{NORA}","Ana Silva","{ANA}","2026-09-01 10:00:00 UTC","","A secret
in two lines","INBOX","","No","No"
"c1","","Ana Silva","{ANA}","Nora Lind","{NORA}","2026-09-02 08:30:00 UTC","","Another secret","INBOX","","No","No"
"c2","","Ben Okoro","{BEN}","Nora Lind","{NORA}","2020-01-05 07:00:00 UTC","","A third","ARCHIVE","","No","No"
"""
INVITATIONS = f"""\
From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Nora Lind,Ana Silva,"9/5/26, 1:12 AM",A secret,OUTGOING,{NORA},{ANA}
Chidi,Nora Lind,"12/31/25, 11:05 PM",,INCOMING,{CHIDI},{NORA}
"""
PROFILE = """\
First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers
Nora,Lind,Berg,,,Engineer,,Software,,Malmö,[noralind],[PORTFOLIO:https://lind.example],
"""
POSITIONS = """\
Company Name,Title,Description,Location,Started On,Finished On
Acme,Engineer,"• builds
• mends",Malmö,Jan 2020,
Globex,Student assistant,,Lund,2018,January 2020
"""
EDUCATION = """\
School Name,Start Date,End Date,Notes,Degree Name,Activities
Lund University,Sep 2015,2018,Grade A,BSc Chemistry,Choir
Hill School,,,,,
"""
SKILLS = "Name\nPublic Speaking\nC++\npublic speaking\n"
EMAILS = """\
Email Address,Confirmed,Primary,Updated On
old@lind.example,Yes,No,Not Available
nora@lind.example,Yes,Yes,1/2/24
"""
FILES = {
    "Connections.csv": CONNECTIONS,
    "messages.csv": MESSAGES,
    "Invitations.csv": INVITATIONS,
    "Profile.csv": PROFILE,
    "Positions.csv": POSITIONS,
    "Education.csv": EDUCATION,
    "Skills.csv": SKILLS,
    "Email Addresses.csv": EMAILS,
}

MESSAGE_HEADINGS = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)


def part_of(text, *, exported=True):
    """Read one file as the reader of archives does: headings below a preamble, then the rows."""
    rows = list(rows_of(text))
    place = header_at(rows, lambda headings: kind_of(headings, exported=exported) is not None)
    assert place is not None, "no headings of an export"
    headings = rows[place].cells
    return read_table(kind_of(headings, exported=exported), headings, iter(rows[place + 1 :]))


def connections(*rows, headings="First Name,Last Name,URL,Email Address,Company,Position,Connected On"):
    return part_of("\n".join([headings, *rows]) + "\n")


def messages(*rows, headings=MESSAGE_HEADINGS):
    return part_of("\n".join([headings, *rows]) + "\n")


def message(*, sender, to, at="2026-09-01 10:00:00 UTC", talk="c1", content="Hello", folder="INBOX", title=""):
    """One row of messages; sender and recipients are (name, address)."""
    cells = [talk, title, *sender, *to, at, "", content, folder]
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)


def archive(files, *, method=zipfile.ZIP_DEFLATED):
    """Return a ZIP with these files, a pair (name, content) each, so that a name can stand twice."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as made:
        for name, content in files:
            made.writestr(zipfile.ZipInfo(name), content, compress_type=method)
    return held.getvalue()
