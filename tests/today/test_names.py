from __future__ import annotations

import pytest

from askwell.today.names import in_a_row


@pytest.mark.parametrize(
    ("names", "others", "said"),
    [
        ([], 0, ""),
        (["Ana"], 0, "Ana"),
        (["Ana", "Bo"], 0, "Ana and Bo"),
        (["Ana", "Bo", "Cy"], 0, "Ana, Bo and Cy"),
        (["Ana"], 1, "Ana and 1 other"),
        (["Ana", "Bo"], 4, "Ana, Bo and 4 others"),
    ],
)
def test_names_are_said_as_people_say_them(names, others, said):
    assert in_a_row(names, others) == said
