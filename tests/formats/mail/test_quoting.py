"""What is new, what is quoted and what is signature are set apart, and no line is lost."""

import pytest
from mailparser_reply import EmailReplyParser

from askwell.formats.mail import Address, Reply, read_pasted
from askwell.formats.mail.quoting import split

ANA = Address("Ana Silva", "ana@acme.example")
OLDER = "> Dear Ana,\n> could we talk?"


@pytest.mark.parametrize(
    "above",
    [
        "On Mon, 23 Nov 2026 at 18:02, Nora Lind <nora@students.example> wrote:",
        "On Mon, 23 Nov 2026 at 18:02, Nora Lind\n<nora@students.example> wrote:",
        "Am Mo., 23. Nov. 2026 um 18:02 Uhr schrieb Nora Lind <nora@students.example>:",
        "Am 23.11.2026 um 18:02 schrieb Nora Lind:",
        "Le lun. 23 nov. 2026 à 18:02, Nora Lind <nora@students.example> a écrit :",
        "El lun, 23 nov 2026 a las 18:02, Nora Lind (<nora@students.example>) escribió:",
        "Em seg., 23 de nov. de 2026 às 18:02, Nora Lind <nora@students.example> escreveu:",
        "Il giorno lun 23 nov 2026 alle ore 18:02 Nora Lind <nora@students.example> ha scritto:",
        "Op ma 23 nov 2026 om 18:02 schreef Nora Lind <nora@students.example>:",
        "Den mån 23 nov. 2026 kl 18:02 skrev Nora Lind <nora@students.example>:",
        "pon., 23 lis 2026 o 18:02 Nora Lind <nora@students.example> napisał(a):",
        "2026年11月23日(月) 18:02 Nora Lind <nora@students.example>のメール:",
    ],
)
@pytest.mark.parametrize("marked", [True, False])
def test_an_answer_above_the_older_mail_stands_alone(above, marked):
    older = OLDER if marked else OLDER.replace("> ", "")
    shares = split(f"Gladly, on Monday.\n\n{above}\n\n{older}\n", ANA)

    assert shares.new_text == "Gladly, on Monday."
    assert shares.quoted.startswith(above.split("\n")[0])
    assert shares.quoted.endswith("could we talk?")


@pytest.mark.parametrize(
    "block",
    [
        "-----Original Message-----\nFrom: Nora Lind\nSent: Monday\nTo: Ana\nSubject: x",
        "________________________________\nVon: Nora Lind\nGesendet: Montag\nAn: Ana\nBetreff: x",
        "De : Nora Lind\nEnvoyé : lundi\nÀ : Ana\nObjet : x",
        "*From:* Nora Lind\n*Date:* Monday\n*To:* Ana\n*Subject:* x",
        "Begin forwarded message:\n\nFrom: Nora",
        "发件人: Nora\n发送时间: 2026\n收件人: Ana\n主题: x",
    ],
)
def test_a_block_of_heads_begins_the_older_mail(block):
    shares = split(f"Gladly.\n\n{block}\n\nDear Ana, could we talk?\nNora", ANA)

    assert shares.new_text == "Gladly."
    assert shares.quoted.endswith("Nora")


def test_an_answer_below_and_between_quoted_lines_keeps_what_it_answers():
    text = f"On Mon, 23 Nov 2026 Nora <n@x.example> wrote:\n{OLDER}\n\nYes.\n\n> When would\n> it suit you?\nTuesday at ten.\n\n> By phone?\n\nPlease.\n"
    shares = split(text, ANA)

    assert shares.new_text == "Yes.\n\nTuesday at ten.\n\nPlease."
    assert shares.replies == (
        Reply("Dear Ana,\ncould we talk?", "Yes."),
        Reply("When would\nit suit you?", "Tuesday at ten."),
        Reply("By phone?", "Please."),
    )


def test_the_end_of_a_quoted_line_that_was_broken_on_the_way_is_no_answer():
    text = "> this line of ours was a good deal longer than their mail program\nlikes to have it\n> and went on\nYes."

    assert split(text, ANA).new_text == "Yes."


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nAna Silva\nAcme",
        "Best regards,\nAna Silva\nHead of Cells\n+49 228 1234567",
        "Viele Grüße aus Bonn\nAna",
        "LG Ana",
        "Cheers, Ana",
        "Cordialement,\n\nAna Silva",
        "Un saludo,\nAna",
        "Met vriendelijke groet,\nAna",
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Get Outlook for Android",
        "Ana",
        "Ana Silva\nAcme GmbH\nTel. +49 228 1234567\nwww.acme.example",
        "Kind regards\nAna\n\nThis email and any attachments are confidential and intended solely for the addressee. If you are not the intended recipient, please delete it.",
    ],
)
def test_a_signature_is_set_apart(signature):
    shares = split(f"Gladly.\nCall me on Tuesday.\n\n{signature}\n", ANA)

    assert shares.new_text == "Gladly.\nCall me on Tuesday."
    assert shares.signature == "\n".join(line.rstrip() for line in signature.split("\n"))


@pytest.mark.parametrize(
    "words",
    [
        "Thanks, Tuesday works.",
        "Thanks, Tuesday",
        "Best, if you ask me, is to call.\nThen we see.",
        "Many thanks, Ana",
        "I can offer:\n- Tuesday at ten\n- Wednesday at noon",
        "Danke, gern am Montag!\nWo treffen wir uns?",
        "Date: to be agreed. To whom else did you write?",
        "Ok> yes",
        "My number:\n0228 1234567",
    ],
)
def test_words_that_only_look_like_an_ending_stay(words):
    shares = split(f"{words}\n", ANA)

    assert shares.new_text == words
    assert (shares.quoted, shares.signature) == ("", "")


def test_a_postscript_is_not_signature():
    shares = split("Gladly.\n\nBest,\nAna Silva\n\nPS: Could you bring the list of questions along with you?\n", ANA)

    assert shares.new_text == "Gladly.\n\nPS: Could you bring the list of questions along with you?"
    assert shares.signature == "Best,\nAna Silva"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("I can offer:\n- Tuesday at ten\n- Wednesday at noon", "- Wednesday at noon"),
        ("Gladly.\nBest, if you ask me, is to call.", "is to call."),
        ("Gladly.\nThanks, I can do Tuesday.", "I can do Tuesday."),
    ],
)
def test_what_the_library_drops_is_kept(text, kept):
    latest = EmailReplyParser(languages=["en"]).read(text).replies[0].body

    assert kept not in latest, "the library has learnt it; its cutting may be used"
    assert kept in split(text, ANA).new_text


def test_a_text_without_anything_to_set_apart_is_all_new():
    mail = read_pasted("Just this.\n\nAnd that.")[0]

    assert (mail.text, mail.new_text, mail.quoted, mail.signature) == (
        "Just this.\n\nAnd that.",
        "Just this.\n\nAnd that.",
        "",
        "",
    )


@pytest.mark.parametrize(
    "above",
    ["On Mon, 23 Nov 2026, Nora Lind\n<nora@students.example> wrote:", "Nora Lind <nora@students.example> wrote:"],
)
def test_an_answer_right_above_and_below_is_kept_however_the_line_between_was_broken(above):
    shares = split(f"Gladly.\n{above}\n{OLDER}\n\nBut not on Monday.", ANA)

    assert shares.new_text == "Gladly.\n\nBut not on Monday."
