"""A file far larger than any conversation costs no more than a moment."""

import time

import pytest

from askwell.formats.transcripts import UnreadableTranscript, read_transcript

MEGABYTE = 1024 * 1024


@pytest.mark.parametrize("unit", [b"Ana: hello there\n", b"a ", b"\n", b"<v ", b"[", b"\\[", b"1:", b":", b"**", b"> "])
def test_fifty_megabytes_are_refused_at_once(unit):
    started = time.process_time()

    with pytest.raises(UnreadableTranscript, match="far more text than one conversation"):
        read_transcript(b"Hello\n" + unit * (50 * MEGABYTE // len(unit)))

    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "unit",
    [
        "a ",
        "<v ",
        "[ ",
        "\\[",
        "1:",
        ":",
        "**",
        "> ",
        "(",
        "&",
        "[00:01]",
        "[a](",
        "Ana: ",
        "-->",
        "- 2024/03/05 17:00 ",
    ],
)
def test_a_long_line_of_anything_is_read_in_linear_time(unit):
    data = ("WEBVTT\n\n00:01.000 --> 00:02.000\nAna: x " + unit * (MEGABYTE // len(unit))).encode()
    plain = ("Ana: x\n\nAna: y\n\n" + unit * (MEGABYTE // len(unit))).encode()
    started = time.process_time()

    read_transcript(data)
    read_transcript(plain)

    assert time.process_time() - started < 6


def clock(at):
    return f"{at // 3600:02}:{at // 60 % 60:02}:{at % 60:02}"


def test_ten_hours_of_captions_are_read_in_moments():
    cues = (
        f"{at}\n{clock(at)}.000 --> {clock(at)}.900\n"
        f"{'Ana Silva' if at // 60 % 2 else 'Ben Okoro'}: words number {at}\n"
        for at in range(0, 36_000, 4)
    )
    started = time.process_time()

    read = read_transcript(("WEBVTT\n\n" + "\n".join(cues)).encode())

    assert len(read.turns) == 600
    assert time.process_time() - started < 6
