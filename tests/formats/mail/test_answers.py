"""What an answer seems to mean is proposed with the words that say so."""

from datetime import date

import pytest

from askwell.formats.mail import Address, proposed_answer
from askwell.outreach.rules.thread import Answer

ON = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("I have 20 mins on Thursday around noon if that helps.", "yes"),
        ("Not sure I can be of much help, but happy to try.", "yes"),
        ("Unfortunately I'm travelling on Thursday. Would Friday work?", "yes"),
        ("Yes! But please send me three questions first.", "yes"),
        ("Nächste Woche Mittwoch ab 15 Uhr ginge bei mir.", "yes"),
        ("ja", "yes"),
        ("I'm going to pass on this one.", "no"),
        ("I wish you all the best but I can't.", "no"),
        ("Thank you, no.", "no"),
        ("Da muss ich Sie enttäuschen, dafür habe ich keine Kapazität.", "no"),
        ("nein", "no"),
        ("This is not a good time for me.", "later"),
        ("I won't be able to talk before summer.", "later"),
        ("Können wir das auf Januar verschieben?", "later"),
        ("Hello, what are you studying?", "question"),
        ("Worüber möchten Sie denn sprechen?", "question"),
        ("Have you tried Prof. Keller at the university?", "referral"),
        ("Da bin ich der Falsche. Fragen Sie mal Herrn Weber.", "referral"),
        ("I do not wish to be contacted.", "stop"),
        ("Bitte unterlassen Sie weitere Nachrichten.", "stop"),
        ("My colleague is on leave, so I'm handling her mail.", "unclear"),
        ("", "unclear"),
    ],
)
def test_an_answer_is_proposed(text, answer):
    assert proposed_answer(text, on=ON).answer == answer


def test_the_words_that_say_so_stand_in_the_text():
    text = "Liebe Nora, VIELEN Dank. Sehr gerne! Größe spielt keine Rolle. Paßt Dir Dienstag um zehn?"
    guess = proposed_answer(text, on=ON)

    assert guess.answer == "yes"
    assert "Sehr gerne" in guess.words
    assert all(word in text for word in guess.words)


def test_please_do_not_hesitate_is_no_stop():
    assert proposed_answer("Please do not hesitate to contact me again.").answer != "stop"
    assert proposed_answer("Please don't contact me before March; ask me again in April.", on=ON).answer == "later"


def test_a_yes_and_a_no_together_are_not_called_sure():
    assert not proposed_answer("I'd love to help, but I can't make time for this.", on=ON).sure
    assert proposed_answer("Happy to talk.", on=ON).sure


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ask me in March.", date(2027, 3, 1)),
        ("Ask me in December.", date(2026, 12, 1)),
        ("Please write again after 10 January.", date(2027, 1, 10)),
        ("Try me again in three weeks.", date(2026, 12, 15)),
        ("Melden Sie sich bitte nach Februar noch einmal.", date(2027, 3, 1)),
        ("Fragen Sie mich im neuen Jahr noch einmal.", date(2027, 1, 1)),
        ("Get back to me next month.", date(2026, 12, 1)),
        ("Maybe later.", None),
    ],
)
def test_the_day_from_which_to_ask_again_is_read(text, day):
    guess = proposed_answer(text, on=ON)

    assert (guess.answer, guess.until) == ("later", day)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("You should speak to Mira Olsen instead.", Address("Mira Olsen", "")),
        ("My colleague Jonas Berg (jonas@acme.example) knows more.", Address("Jonas Berg", "jonas@acme.example")),
        ("Bitte wenden Sie sich an Frau Dr. Lena von Thun.", Address("Lena von Thun", "")),
        ("Try our team at study@acme.example.", Address("", "study@acme.example")),
    ],
)
def test_a_referral_names_whom_to_ask(text, whom):
    guess = proposed_answer(text, on=ON)

    assert (guess.answer, guess.referral) == ("referral", whom)


def test_a_name_beside_a_yes_is_kept():
    guess = proposed_answer("Happy to chat! You should also talk to Mira Olsen.", on=ON)

    assert (guess.answer, guess.referral) == ("yes", Address("Mira Olsen", ""))


def test_the_kinds_of_answers_are_those_of_outreach():
    assert {Answer(kind) for kind in ("yes", "no", "later", "question", "referral", "stop", "unclear")} == set(Answer)
