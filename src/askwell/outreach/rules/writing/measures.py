"""The numbers of the checks, each the explorer's to change. Their sources stand in `evidence`."""

from __future__ import annotations

from dataclasses import dataclass

from askwell.outreach.rules.numbers import SettingsRefused, look_at, number
from askwell.outreach.rules.writing.channels import INMAIL_BODY, NOTE_FREE, NOTE_PAID

_RISING = ("words_least", "words_good", "words_most", "words_far_too_many")


@dataclass(frozen=True, slots=True)
class Measures:
    """Words, minutes, days and shares: from when on a check says something.

    Refused (`SettingsRefused`): a number outside its bounds, or lengths that do not rise from too few to far too many.
    """

    words_least: int = number(
        40, "REQ-LEN", 0, 100, "words", "C", "With fewer there is hardly room for why you write to them."
    )
    words_good: int = number(
        100, "REQ-LEN", 40, 300, "words", "C", "A career service asks for fewer than 100; this is what is advised."
    )
    words_most: int = number(
        125, "REQ-LEN", 50, 400, "words", "B", "From 50 to 125 words most mails were answered, in a count of all kinds."
    )
    words_far_too_many: int = number(
        200, "REQ-LEN", 100, 1000, "words", "C", "Few people read so much from a stranger, on a phone above all."
    )
    follow_up_words_most: int = number(
        60, "FUP-ADD", 20, 200, "words", "C", "A reminder is shorter than the letter it is about."
    )
    note_most: int = number(
        NOTE_FREE,
        "REQ-LEN",
        NOTE_FREE,
        NOTE_PAID,
        "characters",
        "B",
        "LinkedIn's own limit: 200 without a paid account, 300 with one.",
    )
    inmail_most: int = number(
        800, "REQ-LEN", 100, INMAIL_BODY, "characters", "B", "Beyond it LinkedIn counted fewer answers than usual."
    )
    questions_most: int = number(
        3, "REQ-Q", 1, 10, "questions", "B", "One to three were answered most; more read like a form to fill in."
    )
    subject_words_most: int = number(
        10, "REQ-SUBJ", 3, 30, "words", "B/C", "Three or four did best in a count of mails; a phone shows about six."
    )
    grade_most: int = number(
        8, "REQ-READ", 3, 16, "school years", "B", "Plain mails were answered more often than those of a scholar."
    )
    superlatives_most: int = number(
        2, "REQ-FLAT", 0, 10, "words of high praise", "B", "A little warmth helps, and much of it does not."
    )
    alike_words: int = number(
        85,
        "REQ-BULK",
        50,
        100,
        "words in a hundred",
        "B",
        "What was written for one person is answered more often than what went to many.",
    )
    alike_others: int = number(
        3, "REQ-BULK", 1, 20, "people", "C", "From so many letters that are the same on, it is said to you."
    )
    windows_least: int = number(
        2, "REQ-WIN", 0, 5, "times", "C", "Two or three to choose from spare them the work of finding one."
    )
    days_ahead: int = number(
        14, "REQ-WIN", 3, 60, "days", "A/C", "What is near is judged by what it is; what is far away is put off."
    )
    minutes: int = number(
        20, "REQ-DUR", 5, 60, "minutes", "C", "Career services name 15 to 20 by phone; this is what is advised."
    )
    minutes_most: int = number(
        30, "REQ-DUR", 10, 120, "minutes", "C", "Career services name 20 to 30 in person; nobody has tried it out."
    )

    def __post_init__(self) -> None:
        """Look at every number, and at those that only make sense in their order."""
        look_at(self)
        lengths = [getattr(self, name) for name in _RISING]
        if lengths != sorted(lengths):
            raise SettingsRefused(
                "The lengths of a letter go up, from too few words to good, to many, to far too many; "
                f"these are {', '.join(map(str, lengths))}."
            )
        if self.minutes > self.minutes_most:
            raise SettingsRefused(
                f"What is advised, {self.minutes} minutes, is more than what is too long, {self.minutes_most}."
            )

    @property
    def alike(self) -> float:
        """The share of words, in their order, from which two letters are one: 0 to 1."""
        return self.alike_words / 100


USUAL = Measures()
