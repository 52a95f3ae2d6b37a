"""Words that plainly are a promise, and those that are none."""

from __future__ import annotations

import pytest

from askwell.relationships.rules import OwedBy
from askwell.relationships.rules.promising import Voice, promises_in

ME, THEM = OwedBy.ME, OwedBy.THEM


@pytest.mark.parametrize(
    ("voice", "text", "owed_by"),
    [
        (Voice.PROFESSIONAL, "I'll send you the rota by Friday.", THEM),
        (Voice.PROFESSIONAL, "I’ll gladly put you in touch with my lead.", THEM),
        (Voice.PROFESSIONAL, "Let me introduce you to Bea.", THEM),
        (Voice.PROFESSIONAL, "I will forward the paper to you.", THEM),
        (Voice.PROFESSIONAL, "She will send me the paper.", THEM),
        (Voice.EXPLORER, "I'll let you know how it went.", ME),
        (Voice.EXPLORER, "I promise to get back to you in May.", ME),
        (Voice.NOTE, "I'll send her the article.", ME),
        (Voice.NOTE, "I promised to report back.", ME),
        (Voice.NOTE, "Ana promised to put me in touch with Bea.", THEM),
    ],
)
def test_a_plain_promise_is_told_with_who_made_it(voice, text, owed_by):
    (found,) = promises_in(f"It rained. {text} Then it stopped.", voice=voice)
    assert (text, owed_by) == (f"It rained. {text} Then it stopped."[found.begins : found.ends], found.owed_by)


@pytest.mark.parametrize(
    ("voice", "text"),
    [
        (Voice.PROFESSIONAL, "I'll tell you what I think."),
        (Voice.PROFESSIONAL, "I'll give you an example."),
        (Voice.PROFESSIONAL, "If I find it I'll send you a copy."),
        (Voice.PROFESSIONAL, "I won't send you that."),
        (Voice.PROFESSIONAL, "I would introduce you to anybody."),
        (Voice.PROFESSIONAL, "Shall I send you the rota?"),
        (Voice.PROFESSIONAL, "They will send you on nights at once."),
        (Voice.PROFESSIONAL, "Maybe I'll send you the list."),
        (Voice.EXPLORER, "Could you send me the list?"),
        (Voice.NOTE, "She sends me a card every year."),
    ],
)
def test_what_is_only_near_a_promise_is_left_out(voice, text):
    assert promises_in(text, voice=voice) == []
