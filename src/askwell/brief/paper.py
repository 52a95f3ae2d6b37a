"""The brief as a PDF of exactly one page."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from django.utils.formats import date_format

from askwell.brief.sheet import Sheet, shorter

if TYPE_CHECKING:
    import typst

Paper = Literal["a4", "us-letter"]
PAPERS: dict[str, Paper] = {"a4": "a4", "letter": "us-letter"}

_TEMPLATE = Path(__file__).parent / "brief.typ"


def brief_as_pdf(*, sheet: Sheet, paper: Paper = "a4", made_on: date) -> bytes:
    """The sheet on one page of this paper. What does not fit is left out, what matters least first, and said so."""
    import typst  # noqa: PLC0415 -- the typesetter weighs 50 MB and is needed here only

    hidden = " The names of others are hidden." if sheet.names_hidden else ""
    data = {
        "paper": paper,
        "title": f"Brief: {sheet.name}",
        "footer": f"Put together by Askwell on {date_format(made_on, 'j F Y')}.{hidden}",
        "sheets": [asdict(one) | {"shortened": one.shortened} for one in shorter(sheet)],
    }
    compiler = typst.Compiler(
        _TEMPLATE, root=_TEMPLATE.parent, font_paths=_fonts(), sys_inputs={"data": json.dumps(data)}
    )
    made = compiler.compile(format="pdf")
    if not isinstance(made, bytes):
        raise TypeError("A PDF is one file.")
    return made


@cache
def _fonts() -> typst.Fonts:
    """The typesetter's own letters, and those of this machine for scripts that it has none for; looked through once."""
    import typst  # noqa: PLC0415 -- see above

    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=True)
