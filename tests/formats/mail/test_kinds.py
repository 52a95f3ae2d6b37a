"""What kind of mail came, when they are back, which address is dead."""

from datetime import date

import pytest
from tests.formats.mail.labelled import everything, kept_back, letter, report, written_on

from askwell.formats.mail import Kind, kind_of, proposed_answer, read_mail
from askwell.formats.mail.return_dates import day_back

ON = date(2026, 11, 24)  # a Tuesday
D = date


def understood(data):
    return kind_of(read_mail(data).mails[0])


def test_there_are_mails_enough_of_each_kind_in_both_halves():
    assert len(everything()) >= 150
    assert {one.kind for one in written_on()} == {one.kind for one in kept_back()}
    assert len({one.name for one in everything()}) == len(everything())


@pytest.mark.parametrize("one", written_on(), ids=lambda one: one.name)
def test_a_labelled_mail_is_understood(one):
    mail = read_mail(one.data).mails[0]
    kind = kind_of(mail)

    assert (kind.kind, kind.until, set(kind.dead_addresses)) == (one.kind, one.until, set(one.dead)), kind.why
    assert kind.why
    if one.answer:
        found = proposed_answer(mail.new_text, on=ON)
        assert (found.answer, found.until) == (one.answer, one.later)


def test_the_half_kept_back_is_understood_as_well_as_the_figures_say():
    kinds = [understood(one.data) for one in kept_back()]
    wrong = [one.name for one, kind in zip(kept_back(), kinds, strict=True) if one.kind != kind.kind]
    days = [one.name for one, kind in zip(kept_back(), kinds, strict=True) if one.until != kind.until]

    assert len(wrong) <= 2
    assert len(days) <= 2


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("I am back on Monday 7 December.", D(2026, 12, 7)),
        ("I am back on Monday 8 December.", None),  # that is a Tuesday
        ("I am out until 5.1.", D(2027, 1, 5)),
        ("I am out through January 5.", D(2027, 1, 6)),
        ("Ich bin bis einschließlich 12. Januar nicht da.", D(2027, 1, 13)),
        ("Ich bin vom 3. bis 14. Dezember im Urlaub.", D(2026, 12, 15)),
        ("back on 5/1", None),
        ("back on 5/1/2027 (out since 28/11)", D(2027, 1, 5)),
        ("back on 1/5/2027 (out since 11/28)", D(2027, 1, 5)),
        ("back on 3/12/2026", D(2026, 12, 3)),  # 12 March is past
        ("Je serai de retour le 5/1.", D(2027, 1, 5)),
        ("I am out of office. Ab 7. Dezember bin ich in Rom.", None),
        ("Our building is at 12 December Street.", None),
        ("I get back to you. The fair was on 3 December.", None),
        ("Back on 31 February", None),
        ("back at 10.30", None),
        ("I'm back tomorrow", D(2026, 11, 25)),
        ("Back in the office on the 7th.", D(2026, 12, 7)),
        ("Back 2026-12-01", D(2026, 12, 1)),
    ],
)
def test_the_day_of_return_is_read_or_left_unknown(text, day):
    found = day_back(text, ON)

    assert (found and found.day) == day


def test_without_a_date_of_the_mail_only_a_full_date_counts():
    assert day_back("Back on 7 December", None) is None
    assert day_back("Back on 7 December 2026", None).day == D(2026, 12, 7)


def test_the_country_of_the_writer_decides_the_order_of_day_and_month():
    body = "I am out of the office. I will be back on 5/1."
    for sender, day in (("a@firm.co.uk", D(2027, 1, 5)), ("a@state.gov", D(2027, 5, 1)), ("a@firm.example", None)):
        assert understood(letter("Automatic reply: x", body, sender=sender).as_bytes()).until == day


@pytest.mark.parametrize("head", ["All", "OOF", "DR, RN, NRN, OOF, AutoReply"])
def test_ordinary_exchange_mail_is_an_answer(head):
    mail = letter("Re: x", "Gladly, on Tuesday.", X_Auto_Response_Suppress=head, In_Reply_To="<1@x>")

    assert understood(mail.as_bytes()).kind == Kind.ANSWER


@pytest.mark.parametrize(
    ("status", "sure"), [("5.1.1", True), ("5.0.0", True), ("5.2.2", False), ("5.7.1", False), ("4.4.7", False)]
)
def test_a_failed_mail_names_its_address_but_is_unsure_where_the_address_may_be_right(status, sure):
    kind = understood(report("ana@acme.example", "failed", status, "no"))

    assert (kind.kind, kind.dead_address, kind.sure) == (Kind.BOUNCE, "ana@acme.example", sure)


def test_a_late_mail_makes_no_address_dead():
    kind = understood(report("ana@acme.example", "delayed", "4.4.1", "still trying", subject="Undeliverable"))

    assert (kind.kind, kind.dead_addresses) == (Kind.DELAYED, ())


def test_a_report_names_the_address_we_wrote_to():
    data = report("box@inner.example", "failed", "5.1.1", "unknown", original="ana@acme.example")

    assert understood(data).dead_addresses == ("ana@acme.example",)
    assert read_mail(data).mails[0].returned.message_id == "sent-1@students.example"


def test_who_left_names_whom_to_write_to():
    kind = understood(
        letter(
            "Automatic reply: x", "I no longer work here. Write to jonas@acme.example.", Auto_Submitted="auto-replied"
        ).as_bytes()
    )

    assert (kind.kind, kind.successors) == (Kind.MOVED_ON, ("jonas@acme.example",))
