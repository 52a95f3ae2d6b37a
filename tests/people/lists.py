"""Small lists of made-up people, as files of the programs they might come from."""

from __future__ import annotations

import io
import zipfile

CONNECTIONS = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
)


def connections(*rows: str) -> bytes:
    return (CONNECTIONS + "".join(f"{row}\n" for row in rows)).encode()


ANA = "Ana,Silva,https://www.linkedin.com/in/ana-silva,ana@figma.example,Figma,Product Designer,03 Jan 2024"
ANA_MOVED = "Ana,Silva,https://www.linkedin.com/in/ana-silva,ana@figma.example,Spotify,Lead Designer,03 Jan 2024"
TOM = "Tom,Okafor,https://www.linkedin.com/in/tomokafor,,Siemens AG,Engineer,12 Feb 2022"
LEFT = ",,,,,,"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
    "1,,Nora Lind,https://www.linkedin.com/in/nora,Ana Silva,https://www.linkedin.com/in/ana-silva,"
    "2026-03-01 10:00:00 UTC,,Hello,SENT\n"
    "1,,Ana Silva,https://www.linkedin.com/in/ana-silva,Nora Lind,https://www.linkedin.com/in/nora,"
    "2026-03-04 09:00:00 UTC,,Hello back,INBOX\n"
    "2,,Nora Lind,https://www.linkedin.com/in/nora,Tom Okafor,https://www.linkedin.com/in/tomokafor,"
    "2025-01-05 10:00:00 UTC,,Hi,SENT\n"
)
PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
    "Twitter Handles,Websites,Instant Messengers\nNora,Lind,,,,Student,,,,,,,\n"
)


def export(**files: bytes | str) -> bytes:
    """A LinkedIn archive of these files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in files.items():
            archive.writestr(f"Basic_LinkedInDataExport/{name.replace('_dot_', '.')}", content)
    return held.getvalue()


def card(name: str, *lines: str) -> str:
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""])
