"""A mail finds its thread by the number it answers, else by writer and subject; by writer alone it is only suggested."""

import pytest
from tests.formats.mail.labelled import letter, report

from askwell.formats.mail import By, Match, Sent, bare_subject, match, read_mail, same_subject

ANA = Sent("ana", ("<1@students.example>", "sent-1@students.example"), ("Ana@acme.example",), ("Fifteen minutes?",))
ANA_AGAIN = Sent("ana again", ("<7@students.example>",), ("ana@acme.example",), ("Thank you",))
BO = Sent("bo", ("<2@students.example>",), ("bo@acme.example",), ("Fifteen minutes?",))
ALL = (ANA, ANA_AGAIN, BO)


def mail(subject, sender="Ana <ana@acme.example>", **heads):
    return read_mail(letter(subject, "Gladly.", sender=sender, **heads).as_bytes()).mails[0]


def test_the_number_it_answers_decides_whoever_wrote():
    found = match(mail("x", sender="private@home.example", In_Reply_To="<2@students.example>"), ALL)

    assert found == (Match("bo", By.NUMBER, links=True),)


def test_of_several_numbers_the_nearest_links():
    found = match(mail("x", References="<1@students.example> <7@students.example>"), ALL)

    assert found == (Match("ana again", By.NUMBER, links=True), Match("ana", By.NUMBER, links=False))


def test_the_same_subject_counts_only_from_the_same_person():
    assert match(mail("AW: RE: Fifteen  minutes?"), ALL) == (Match("ana", By.SUBJECT, links=True),)
    assert match(mail("Re: Fifteen minutes?", sender="cy@acme.example"), ALL) == ()


def test_the_writer_alone_is_suggested_and_never_linked():
    assert match(mail("Something new"), ALL) == (
        Match("ana", By.SENDER, links=False),
        Match("ana again", By.SENDER, links=False),
    )


def test_two_threads_with_one_subject_are_left_to_the_person():
    twin = Sent("twin", (), ("ana@acme.example",), ("fifteen minutes?",))

    assert [one.links for one in match(mail("Re: Fifteen minutes?"), (ANA, twin))] == [False, False]


def test_a_bounce_finds_the_thread_of_the_mail_that_came_back():
    bounce = read_mail(report("ana@acme.example", "failed", "5.1.1", "unknown")).mails[0]

    assert match(bounce, ALL) == (Match("ana", By.NUMBER, links=True),)


def test_an_automatic_answer_is_matched_by_what_stands_behind_its_mark():
    assert match(mail("Automatic reply: Fifteen minutes?"), ALL)[0].thread == "ana"
    assert match(mail("Automatische Antwort: AW: Fifteen minutes?"), ALL)[0].by == By.SUBJECT


@pytest.mark.parametrize(
    "subject",
    [
        "Re: Hi",
        "RE: AW: Hi",
        "SV: VS: Hi",
        "Fwd: WG: TR: RV: Hi",
        "答复: 回复: Hi",
        "Re[2]: Hi",
        "Re(3): Hi",
        "RE : Hi",
        "回复：Hi",
        "[EXT] Re: Hi",
        " re:re:re:  Hi ",
    ],
)
def test_what_stands_before_a_subject_is_taken_away(subject):
    assert bare_subject(subject) == "Hi"


def test_an_empty_subject_is_like_no_other():
    assert not same_subject("Re:", "")
    assert not same_subject("", "")
    assert bare_subject("Regarding: trees") == "Regarding: trees"
