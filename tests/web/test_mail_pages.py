"""The pages of the mail account and of the answers that came back."""

from __future__ import annotations

import keyring
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from keyring.backends.fail import Keyring
from tests.mail.keyrings import InMemory
from tests.mail.servers.peer import Peer
from tests.outreach.test_arriving import AWAY, asked, boxed, mail, ten  # noqa: F401 -- Amara was asked on a Monday

from askwell.mail import passwords
from askwell.mail.accounts import Secret
from askwell.outreach.models import Arrived, Event, MailAccount, MailLook

pytestmark = pytest.mark.django_db
ACCOUNT = {
    "address": "nora@mail.example",
    "name": "Nora",
    "username": "nora@mail.example",
    "password": "geheim 1",
    "sending_host": "localhost",
    "sending_port": 2525,
    "sending_security": "plain",
    "receiving_host": "",
    "receiving_port": 993,
    "receiving_security": "tls",
}


@pytest.fixture
def ring():
    before, ring = keyring.get_keyring(), InMemory()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


@pytest.fixture
def nora_(browser_of_nora, ring):
    return browser_of_nora


def test_the_account_begins_with_the_address_alone(nora_):
    page = nora_.get("/outreach/mail/").text
    assert "Your mail address" in page
    assert "Server for sending" not in page


def test_a_known_provider_fills_its_servers_in_and_says_which_password_it_wants(nora_):
    page = nora_.get("/outreach/mail/", {"address": "nora@gmail.com"})
    assert page.context["form"]["sending_host"].value() == "smtp.gmail.com"
    assert page.context["form"]["receiving_host"].value() == "imap.gmail.com"
    assert "wants an app password" in page.text
    assert not page.context["servers_open"]


def test_an_unknown_provider_asks_for_the_servers(nora_):
    page = nora_.get("/outreach/mail/", {"address": "nora@mail.example"})
    assert page.context["servers_open"]
    assert "Askwell does not know" in page.text
    assert nora_.get("/outreach/mail/", {"address": "nora"}).status_code == 422


def test_the_password_goes_to_the_keyring_and_nowhere_else(nora_, nora, ring):
    assert nora_.post("/outreach/mail/", ACCOUNT).status_code == 302
    assert passwords.recall("nora@mail.example") == Secret("geheim 1")
    assert "geheim" not in str(MailAccount.objects.of(nora).values().get())
    page = nora_.get("/outreach/mail/").text
    assert "geheim" not in page
    assert "Try it" in page


def test_an_account_is_changed_without_the_password_but_another_one_needs_its_own(nora_, nora):
    nora_.post("/outreach/mail/", ACCOUNT)
    assert nora_.post("/outreach/mail/", ACCOUNT | {"password": "", "name": "N. L."}).status_code == 302
    assert MailAccount.objects.of(nora).get().name == "N. L."
    refused = nora_.post("/outreach/mail/", ACCOUNT | {"password": "", "username": "other"})
    assert refused.status_code == 422
    assert "Enter the password" in refused.text


def test_the_password_of_the_account_before_does_not_stay(nora_, nora):
    nora_.post("/outreach/mail/", ACCOUNT)
    assert "Your mail address" in nora_.get("/outreach/mail/?address=").text
    nora_.post("/outreach/mail/", ACCOUNT | {"address": "n@uni.example", "username": "n", "password": "neu"})
    assert passwords.recall("nora@mail.example") is None
    assert passwords.recall("n") == Secret("neu")
    assert MailAccount.objects.of(nora).get().address == "n@uni.example"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"sending_host": "mail.example"}, "without encryption"),
        ({"address": "nora"}, "address"),
        ({"password": ""}, "Enter the password"),
        ({"sending_port": 0}, "greater than or equal to 1"),
    ],
)
def test_what_cannot_be_used_is_said_beside_the_form_and_not_kept(nora_, change, said):
    refused = nora_.post("/outreach/mail/", ACCOUNT | change)
    assert refused.status_code == 422
    assert said in refused.text
    assert "geheim" not in refused.text
    assert not MailAccount.objects.exists()


def test_without_a_keyring_it_says_so_before_anything_is_typed(browser_of_nora):
    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())
    try:
        assert "no safe place for passwords" in browser_of_nora.get("/outreach/mail/?address=n@gmail.com").text
        assert "no safe place" in browser_of_nora.post("/outreach/mail/", ACCOUNT).text
        assert not MailAccount.objects.exists()
    finally:
        keyring.set_keyring(before)


def test_trying_signs_in_and_sends_nothing(nora_):
    with Peer() as peer:
        nora_.post("/outreach/mail/", ACCOUNT | {"sending_port": peer.port})
        page = nora_.post("/outreach/mail/try/", follow=True).text
    assert "It opens. Nothing was sent." in page
    assert peer.taken == []


def test_trying_says_what_is_wrong(nora_):
    nora_.post("/outreach/mail/", ACCOUNT | {"sending_port": 9, "receiving_host": "localhost", "receiving_port": 9})
    page = nora_.post("/outreach/mail/try/", follow=True).text
    assert page.count("could not be reached") == 2


def test_the_account_and_its_password_are_forgotten(nora_):
    nora_.post("/outreach/mail/", ACCOUNT)
    assert "are forgotten" in nora_.post("/outreach/mail/forget/", follow=True).text
    assert passwords.recall("nora@mail.example") is None
    assert not MailAccount.objects.exists()


def test_answers_say_kindly_that_there_are_none(nora_):
    assert "You have not asked anybody yet." in nora_.get("/outreach/answers/").text


def bring(client, words="", file=None, of=""):
    return client.post(
        "/outreach/answers/bring/", {"words": words, "of": of} | ({"file": file} if file else {}), follow=True
    )


def test_an_answer_shows_its_words_what_it_seems_to_be_and_why(nora_, asked):  # noqa: F811
    assert "No answer waits for your word." in nora_.get("/outreach/answers/").text
    page = bring(nora_, file=SimpleUploadedFile("a.eml", mail())).text
    assert "Happy to talk" not in page
    assert "a yes: they would like to talk" in page
    assert "happy to talk”" in page
    assert "It is here." in page


def test_one_press_confirms_and_it_can_be_taken_back(nora_, asked):  # noqa: F811
    bring(nora_, words="Not now, please ask me again in March.", of=str(asked.id))
    arrived = Arrived.objects.get()
    page = nora_.get("/outreach/answers/").text
    assert "ask again from 1 March 2027" in page
    done = nora_.post(
        f"/outreach/answers/{arrived.id}/confirm/", {"kind": "answered:later", "until": "2027-03-01"}, follow=True
    )
    assert "Not now, they said, ask again from 1 March 2027." in done.text
    event = Event.objects.get(what="answered")
    nora_.post(f"/outreach/events/{event.id}/undo/")
    assert "That is right" in nora_.get("/outreach/answers/").text


def test_what_it_is_not_is_put_right(nora_, asked):  # noqa: F811
    bring(nora_, words="I would be glad to, but no.", of=str(asked.id))
    arrived = Arrived.objects.get()
    empty = nora_.post(f"/outreach/answers/{arrived.id}/confirm/", {"kind": ""})
    assert empty.status_code == 422
    assert "Choose what it is." in empty.text
    nora_.post(f"/outreach/answers/{arrived.id}/confirm/", {"kind": "answered:no", "until": "2027-03-01"})
    assert Event.objects.filter(what="answered").values_list("answer", "until").get() == ("no", None)
    again = nora_.post(f"/outreach/answers/{arrived.id}/confirm/", {"kind": "answered:yes"}, follow=True)
    assert "already what this mail is" in again.text


def test_an_automatic_answer_says_when_they_are_back(nora_, asked):  # noqa: F811
    page = bring(nora_, file=SimpleUploadedFile("a.eml", AWAY)).text
    assert "an automatic answer: they are away, back on" in page


def test_what_was_left_alone_is_counted_with_its_reason(nora_, asked):  # noqa: F811
    box = boxed(
        mail(), mail("x", sender="x@y.example", number="<2@x>"), mail("y", sender="y@y.example", number="<3@x>")
    )
    page = bring(nora_, file=SimpleUploadedFile("box.mbox", box)).text
    assert "Left alone: 2 from people you have not asked." in page


def test_nothing_is_brought_in_by_pressing_alone(nora_, asked):  # noqa: F811
    assert "Paste what they wrote, or choose a file." in bring(nora_).text


def test_leaving_alone_needs_one_press(nora_, asked):  # noqa: F811
    bring(nora_, file=SimpleUploadedFile("a.eml", mail()))
    arrived = Arrived.objects.get()
    page = nora_.post(f"/outreach/answers/{arrived.id}/leave/", follow=True).text
    assert "Left alone." in page
    assert "No answer waits" in page
    assert nora_.post(f"/outreach/answers/{arrived.id}/leave/").status_code == 404


def test_looking_needs_a_server_for_receiving(nora_, asked):  # noqa: F811
    assert nora_.post("/outreach/answers/look/").url == "/outreach/mail/"
    nora_.post("/outreach/mail/", ACCOUNT)
    assert "no server for receiving" in nora_.post("/outreach/answers/look/", follow=True).text


def test_a_look_that_fails_says_why(nora_, asked):  # noqa: F811
    nora_.post("/outreach/mail/", ACCOUNT | {"receiving_host": "localhost", "receiving_security": "plain"})
    passwords.forget("nora@mail.example")
    page = nora_.post("/outreach/answers/look/", follow=True).text
    assert "not in the keyring any more" in page
    assert MailLook.objects.get().ended_at


def test_sten_sees_nothing_of_it(nora_, browser_of_sten, asked):  # noqa: F811
    bring(nora_, file=SimpleUploadedFile("a.eml", mail()))
    arrived = Arrived.objects.get()
    assert "Amara" not in browser_of_sten.get("/outreach/answers/").text
    for act in ("confirm", "leave"):
        assert (
            browser_of_sten.post(f"/outreach/answers/{arrived.id}/{act}/", {"kind": "answered:no"}).status_code == 404
        )
    bring(browser_of_sten, words="Yes.", of=str(asked.id))
    assert Arrived.objects.count() == 1
