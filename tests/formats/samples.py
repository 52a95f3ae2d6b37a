"""Small made-up conversations, one for each dialect, for tests that hold for all of them."""

from tests.formats.documents import document

WORDS = (
    ("Ana Silva", "How did you come to teach chemistry?"),
    ("Ben Okoro", "I began in a laboratory & hated the silence. The point is: ask early."),
    ("Ana Silva", "What would you do differently?"),
    ("Ben Okoro", "I would visit a school first, for a week."),
)


def _vtt(line: str) -> str:
    cues = (
        f"{number}\n00:00:{number:02}.000 --> 00:00:{number + 1:02}.500\n{line.format(name=name, text=text)}\n"
        for number, (name, text) in enumerate(WORDS, 1)
    )
    return "WEBVTT\n\n" + "\n".join(cues)


ZOOM = _vtt("{name}: {text}")
TEAMS = "WEBVTT\n\n" + "\n".join(
    f"0f8fad5b-d9cb-469f-a165-70867728950e/{number}-0\n00:00:{number:02}.000 --> 00:00:{number + 1:02}.500\n"
    f"<v {name.split()[1]}, {name.split()[0]}>{text.replace('&', '&amp;')}</v>\n"
    for number, (name, text) in enumerate(WORDS, 1)
)
SRT = _vtt("{name}: {text}").removeprefix("WEBVTT\n\n").replace(".000", ",000").replace(".500", ",500")
SBV = "\n".join(
    f"0:00:{number:02}.000,0:00:{number + 1:02}.500\n{name}: {text}\n" for number, (name, text) in enumerate(WORDS, 1)
)
OTTER = "\n".join(f"{name}  0:{number:02}  \n{text}\n" for number, (name, text) in enumerate(WORDS, 1))
OTTER += "\nTranscribed by https://otter.ai\n"
MEET = (
    "Teaching chemistry - 2024/03/05 17:00 CET - Transcript\n\nAttendees\nAna Silva, Ben Okoro\n\n"
    "Transcript\n\n\n00:00:00\n\n"
    + "\n".join(f"{name}: {text}" for name, text in WORDS)
    + "\n\nTranscription ended after 00:30:00\n\n"
    "This editable transcript was computer generated and might contain errors."
)
FATHOM = (
    "Teaching chemistry - March 5\nVIEW RECORDING - 30 mins (No highlights): https://fathom.video/x\n\n---\n\n"
    + "\n".join(f"0:{number:02} - {name} (School)\n  {text}\n" for number, (name, text) in enumerate(WORDS, 1))
)
GRANOLA = (
    "---\ntitle: Teaching chemistry\ndate: 2024-03-05\n---\n\n## Notes\n\nShe teaches.\n\n## Transcript\n\n"
    + "\n\n".join(f"**{'Me' if name == 'Ana Silva' else 'Them'}:** {text}" for name, text in WORDS)
)
NAMED = "\n\n".join(f"{name}: {text}" for name, text in WORDS)
TIMED_NAMES = "\n".join(f"[00:00:{number:02}] {name}: {text}" for number, (name, text) in enumerate(WORDS, 1))
MARKDOWN = "\n\n".join(f"**{name}:** {text}" for name, text in WORDS)
NAMES_ALONE = "\n\n".join(f"{name}\n{text}" for name, text in WORDS)
TIMED_TEXT = "\n".join(f"[00:00:{number:02}] {text}" for number, (_, text) in enumerate(WORDS, 1))
NOTES = "\n\n".join(text for _, text in WORDS)
ZOOM_TEXT = "\n\n".join(f"[{name}] 10:02:{number:02}\n{text}" for number, (name, text) in enumerate(WORDS, 1))

TEXTS: dict[str, str] = {
    "zoom": ZOOM,
    "teams": TEAMS,
    "srt": SRT,
    "sbv": SBV,
    "otter": OTTER,
    "meet": MEET,
    "fathom": FATHOM,
    "granola": GRANOLA,
    "named": NAMED,
    "timed names": TIMED_NAMES,
    "markdown": MARKDOWN,
    "names alone": NAMES_ALONE,
    "timed text": TIMED_TEXT,
    "notes": NOTES,
    "zoom text": ZOOM_TEXT,
}

TEAMS_DOCX = document(
    "Teaching chemistry-20240305_170000-Meeting Recording",
    "5 March 2024, 05:00pm",
    "30m 0s",
    "Ana Silva started transcription",
    *(f"{name.split()[1]}, {name.split()[0]}   0:{number:02}\n{text}" for number, (name, text) in enumerate(WORDS, 1)),
)
OTTER_DOCX = document(*(line for line in OTTER.split("\n") if line))
MEET_DOCX = document(*(line for line in MEET.split("\n") if line))

FILES: dict[str, bytes] = {
    **{dialect: text.encode() for dialect, text in TEXTS.items()},
    "teams docx": TEAMS_DOCX,
    "otter docx": OTTER_DOCX,
    "meet docx": MEET_DOCX,
}
NAMELESS = {"timed text", "notes"}
CHANNELS = {"granola"}
