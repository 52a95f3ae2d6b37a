"""What is sensed in a question: whether it lets somebody tell, and what may be wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from askwell.language.models import model

SENSED = ("open", "leading", "double", "googleable", "job_ask", "accusing", "pay_of_you")
"""What a question can be sensed to be, in the order of the model's answers."""


def sense(questions: Sequence[str]) -> list[dict[str, float]]:
    """For each question how surely it is each of `SENSED`, from 0 to 1. Several can be so at once."""
    rows = model("questions", longest=96).run([question.strip() or "." for question in questions])
    return [dict(zip(SENSED, map(float, row), strict=True)) for row in rows[: len(questions)]]
