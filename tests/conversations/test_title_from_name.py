from __future__ import annotations

import pytest

from askwell.conversations.rules.files import title_from_name


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("GMT20260311-140000_Recording.transcript.vtt", "Recording"),
        ("Talk with Inês_otter_ai.txt", "Talk with Inês"),
        ("2026-03-11 Coffee with Tove.docx", "Coffee with Tove"),
        ("ines-carvalho.zoom.vtt", "Ines Carvalho"),
        ("2026-03-11-tove.txt", "Tove"),
        ("2026-03-11.txt", "2026-03-11"),
        ("王小明.txt", "王小明"),
        ("", "A talk"),
    ],
)
def test_a_title_is_the_file_name_without_what_says_nothing(name, title):
    assert title_from_name(name) == title
