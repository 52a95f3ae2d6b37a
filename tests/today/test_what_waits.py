from __future__ import annotations

import datetime as dt

import pytest
from tests.tiny_language import held
from tests.today.asking import Asking

from askwell.conversations.actions import add_notes
from askwell.conversations.rules import Part
from askwell.mail.delivery import Stage, later, uncertain
from askwell.outreach import actions
from askwell.outreach.actions.letters import came_to
from askwell.outreach.models import Arrived
from askwell.people.models import PerhapsSame
from askwell.today import MOST, Kind, Whose, lines, look

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]


def words(found):
    return [line.words for line in found]


def comes(asking, name, text, *, more=""):
    """A mail of yesterday, brought in from a file, of which nobody has said yet what it is."""
    heads = f"From: {name} <them@mail.example>\r\nSubject: Re: Hello\r\nMessage-ID: <{abs(hash(text))}@x>\r\n{more}"
    data = f"{heads}Date: Sun, 22 Nov 2026 11:00:00 +0000\r\n\r\n{text}\r\n".encode()
    actions.take_in(owner=asking.owner, data=data, request=asking.requests[name], at=asking.now)


def on_its_way(asking, name, at):
    request = asking.begins(name)
    letter = actions.draft_of(request=request, at=at)
    actions.write_letter(letter=letter, subject="Hello", body="May I ask you?", at=at)
    return actions.leave(letter=letter, message_id="<1@nora.example>", overrides={"timing": "They said so."}, at=at)


def test_what_others_wait_for_comes_before_one_s_own_plan(nora, asking, noon):
    asking.silent("Bo Lund")
    asking.writes("Mei Chen", 14)
    asking.arranged("Ana Silva", noon.date())
    asking.answered("Inês Duarte")
    asking.answered("Tom Okafor", "no")

    found = look(explorer=nora, at=noon)
    assert words(found.theirs) == ["Answer Inês Duarte", "Talk with Ana Silva", "Thank Tom Okafor"]
    assert words(found.mine) == ["Follow up with Mei Chen", "Let what you asked Bo Lund rest"]
    assert {line.whose for line in found.theirs} == {Whose.THEIRS}


def test_of_one_kind_the_one_who_waits_longest_comes_first(nora, asking, noon):
    asking.answered("Ana Silva", asked=9, days=1)
    asking.answered("Zoë Alder", asked=9, days=4)

    assert words(look(explorer=nora, at=noon).lines) == ["Answer Zoë Alder", "Answer Ana Silva"]


def test_each_line_says_why_without_what_is_only_assumed(nora, asking, noon):
    asking.writes("Mei Chen", 14)

    (line,) = look(explorer=nora, at=noon).lines
    assert line.why == (
        "Your last contact was on Monday 9 November 2026; with 6 business days between, "
        "a follow-up is fine from Tuesday 17 November 2026."
    )
    assert (line.act, line.page, line.begins, line.subject) == (
        *("Write", "request_write", True),
        asking.requests["Mei Chen"].id,
    )


def test_nothing_is_due_after_a_no_that_was_thanked_for(nora, asking, noon):
    asking.answered("Tom Okafor", "no", days=5)
    asking.happens("Tom Okafor", "wrote", 4)

    assert look(explorer=nora, at=noon).lines == []


def test_whoever_is_to_be_left_in_peace_is_in_no_line(nora, asking, noon):
    asking.answered("Inês Duarte", "stop")

    assert look(explorer=nora, at=noon).lines == []


def test_a_talk_whose_day_is_over_asks_whether_it_was_held(nora, asking, noon):
    asking.arranged("Ana Silva", noon.date() - dt.timedelta(days=1))

    (line,) = look(explorer=nora, at=noon).lines
    assert (line.kind, line.words, line.act) == (Kind.TALKED, "Did you talk with Ana Silva?", "We talked")


def test_a_letter_that_has_perhaps_left_is_to_be_looked_at_before_anything_goes_to_them(nora, asking, noon):
    letter = on_its_way(asking, "Mei Chen", noon)
    assert look(explorer=nora, at=noon).lines == []

    came_to(letter=letter, attempt=letter.attempts, delivery=uncertain(), at=noon)
    assert words(look(explorer=nora, at=noon).lines) == ["Look whether your letter to Mei Chen was sent"]


def test_a_letter_that_was_not_taken_says_what_the_server_said(nora, asking, noon):
    letter = on_its_way(asking, "Mei Chen", noon)
    came_to(letter=letter, attempt=letter.attempts, delivery=later(Stage.CONNECT, why="No one answers."), at=noon)

    (line,) = look(explorer=nora, at=noon).lines
    assert (line.words, line.why) == ("Your letter to Mei Chen did not leave", letter.__class__.objects.get().trouble)
    assert "No one answers." in line.why


def test_a_dead_address_a_later_and_a_new_job_each_have_their_line(nora, asking, noon):
    asking.writes("Bo Lund", 5)
    asking.happens("Bo Lund", "bounced", 5)
    asking.answered("Cy Marsh", "later", asked=60, days=50, until=noon.date() - dt.timedelta(days=3))
    asking.writes("Mei Chen", 30)
    asking.happens("Mei Chen", "moved_on", 1)

    assert words(look(explorer=nora, at=noon).lines) == [
        "Find another address for Bo Lund",
        "Ask Cy Marsh again",
        "Wish Mei Chen well in the new job",
    ]


def test_talks_and_people_stand_behind_what_is_asked_of_others(nora, asking, noon):
    add_notes(owner=nora, text="One line.", name="Maja Berg", at=noon)
    asking.begins("Ana Silva")
    one, two = (asking.begins(name).person for name in ("Bo Lund", "B. Lund"))
    PerhapsSame.objects.create(owner=nora, one=one, two=two, reasons=["one address"])

    assert [line.kind for line in look(explorer=nora, at=noon).lines] == [
        *[Kind.ASK] * 3,
        Kind.WRITE_UP,
        Kind.PERHAPS_SAME,
    ]


def test_a_day_holds_seven_lines_and_says_that_there_is_more(nora, asking, noon):
    for number in range(MOST):
        asking.begins(f"Person {number}")
    assert not look(explorer=nora, at=noon).has_more

    add_notes(owner=nora, text="One line.", name="Maja Berg", at=noon)
    found = look(explorer=nora, at=noon)
    assert (len(found.lines), found.has_more) == (MOST, True)
    assert len(lines(explorer=nora, at=noon)) == MOST + 1


def test_a_stage_that_cannot_be_seen_on_a_full_page_is_not_asked(nora, asking, noon, django_assert_num_queries):
    for number in range(MOST + 1):
        asking.begins(f"Person {number}")
    add_notes(owner=nora, text="One line.", name="Maja Berg", at=noon)

    with django_assert_num_queries(
        12
    ):  # zone; talks planned, twice, and fresh; promises; mail; measure, events, letters, requests; talks and notes
        found = look(explorer=nora, at=noon)
    assert {line.kind for line in found.lines} == {Kind.ASK}


@pytest.mark.parametrize("count", [1, 3])
def test_it_costs_the_same_number_of_queries_however_many_wait(nora, asking, noon, count, django_assert_num_queries):
    for number in range(count):
        asking.answered(f"Person {number}")
        add_notes(owner=nora, text=f"line {number}", name=f"Speaker {number}", at=noon)
    with django_assert_num_queries(16):
        look(explorer=nora, at=noon)


def test_mail_that_nobody_has_said_anything_of_is_read_before_anybody_is_reminded(nora, asking, noon):
    asking.writes("Mei Chen", 14)
    asking.writes("Bo Lund", 14)
    comes(asking, "Mei Chen", "Yes, gladly.")
    comes(asking, "Mei Chen", "One thing more.")
    comes(asking, "Bo Lund", "Not sure.")
    Arrived.objects.of(nora).filter(request=asking.requests["Bo Lund"]).update(is_sure=False)

    found = look(explorer=nora, at=noon)
    assert words(found.theirs) == ["Look at a mail that is perhaps from Bo Lund", "Read what Mei Chen wrote"]
    assert (found.mine, found.theirs[0].page, found.theirs[0].act) == ([], "answers", "Look at it")
    assert found.theirs[1].why == (
        "It came on Sunday 22 November. What follows from it waits until you have said what it is."
    )


def test_what_a_mail_server_says_is_one_s_own_to_look_at(nora, asking, noon):
    asking.writes("Mei Chen", 14)
    comes(asking, "Mei Chen", "I am out of the office.", more="Auto-Submitted: auto-replied\r\n")

    found = look(explorer=nora, at=noon)
    assert (words(found.mine), found.theirs) == (["Look at what came back from the mailbox of Mei Chen"], [])


def test_the_day_is_that_of_where_the_explorer_lives(nora, asking, noon):
    late = noon.replace(hour=23, minute=30)
    assert look(explorer=nora, at=late).day == noon.date()

    actions.set_measure(owner=nora, chosen={}, country="JP", time_zone="Asia/Tokyo", at=noon)
    assert look(explorer=nora, at=late).day == noon.date() + dt.timedelta(days=1)


def test_a_stranger_sees_nothing_of_it(nora, sten, asking, noon):
    asking.answered("Inês Duarte")
    Asking(sten, noon).begins("Ana Silva")

    assert words(look(explorer=sten, at=noon).lines) == ["Ask Ana Silva"]


def test_a_talk_of_somebody_not_named_is_called_by_its_title(nora, noon):
    with_name = held(nora, "Maja Berg", "It is good.", on=dt.date(2026, 11, 2))
    nameless = held(nora, "Somebody", "It is good.", on=None)
    nameless.participants.update(part=Part.EXPLORER)

    found = {line.subject: line for line in look(explorer=nora, at=noon).lines}
    assert (found[with_name.id].words, found[with_name.id].why) == (
        *("Write up your talk with Maja Berg", "2 November · A talk with Maja Berg"),
    )
    assert (found[nameless.id].words, found[nameless.id].why) == ("Write up “A talk with Somebody”", "")
