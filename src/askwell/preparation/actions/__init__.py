"""What can be done to prepare a talk, one function per act."""

from askwell.preparation.actions.feeds import ask_feed, follow_feed, keep_item, leave_feed, put_aside_item
from askwell.preparation.actions.plans import begin_plan, change_plan, close_plan, reopen_plan
from askwell.preparation.actions.questions import (
    add_question,
    fill_plan,
    mark_asked,
    move_question,
    order_questions,
    remove_question,
    restore_question,
    reword_question,
    weigh_question,
)
from askwell.preparation.actions.reading import add_reading, remove_reading, restore_reading, set_freshness

__all__ = [
    "add_question",
    "add_reading",
    "ask_feed",
    "begin_plan",
    "change_plan",
    "close_plan",
    "fill_plan",
    "follow_feed",
    "keep_item",
    "leave_feed",
    "mark_asked",
    "move_question",
    "order_questions",
    "put_aside_item",
    "remove_question",
    "remove_reading",
    "reopen_plan",
    "restore_question",
    "restore_reading",
    "reword_question",
    "set_freshness",
    "weigh_question",
]
