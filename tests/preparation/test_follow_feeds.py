from __future__ import annotations

import http.server
import threading

import pytest
from tests.strategy.exploring import Exploration

from askwell.people.actions import add_person
from askwell.preparation import actions, queries
from askwell.preparation.actions.feeds import UNREACHED
from askwell.preparation.models import NewsItem, Reading
from askwell.preparation.rules import PreparationRefused
from askwell.strategy.actions import add_path
from askwell.strategy.queries.news import news
from askwell.strategy.rules.news import Matter, touches

pytestmark = pytest.mark.django_db
ENTRY = "<item><title>{0}</title><link>https://ward.example/{1}</link><guid>{1}</guid><description>{0}, in short.</description></item>"


class Paper(http.server.BaseHTTPRequestHandler):
    """A paper that publishes what `titles` says, and counts who asks."""

    titles: tuple[str, ...] = ()
    asked = 0

    def do_GET(self):
        type(self).asked += 1
        entries = "".join(ENTRY.format(title, number) for number, title in enumerate(self.titles))
        body = (
            f'<rss version="2.0"><channel><title>Ward news</title>{entries}</channel></rss>'
            if entries
            else "<p>Gone</p>"
        )
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def paper():
    Paper.titles, Paper.asked = ("Shorter night shifts on trial", "A new canteen"), 0
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Paper)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def feed(nora, paper, monday):
    return actions.follow_feed(
        owner=nora, address=f"http://127.0.0.1:{paper.server_port}/rss", topic="nursing", at=monday
    )


def test_nothing_is_asked_before_the_explorer_presses(browser_of_nora, feed):
    browser_of_nora.get("/preparation/feeds/")
    browser_of_nora.get("/preparation/reading/")
    assert Paper.asked == 0

    page = browser_of_nora.post(f"/preparation/feeds/{feed.id}/ask/", follow=True).text
    assert Paper.asked == 1
    assert "2 new entries." in page
    assert "Shorter night shifts on trial" in page


def test_what_was_brought_before_is_not_brought_again(nora, feed, monday):
    assert actions.ask_feed(feed=feed, at=monday) == 2
    Paper.titles = (*Paper.titles, "A third thing")

    assert actions.ask_feed(feed=feed, at=monday) == 1
    assert feed.title == "Ward news"
    assert queries.items(explorer=nora).count() == 3


def test_an_address_that_brings_nothing_says_so_and_keeps_what_came_before(nora, feed, paper, monday):
    actions.ask_feed(feed=feed, at=monday)
    Paper.titles = ()
    assert actions.ask_feed(feed=feed, at=monday) == 0
    assert "There is no feed at this address" in feed.trouble

    paper.server_close()
    paper.shutdown()
    actions.ask_feed(feed=feed, at=monday)
    assert feed.trouble == UNREACHED
    assert queries.items(explorer=nora).count() == 2


@pytest.mark.parametrize(
    ("address", "topic", "sentence"),
    [
        ("ftp://ward.example/rss", "nursing", "begins with https"),
        ("http://ward.example/rss", "nursing", "begins with https"),
        ("https://ward.example/rss", " ", "Name the field"),
        ("https://ward.example/" + "x" * 500, "nursing", "longer than any address"),
    ],
)
def test_what_is_no_address_of_a_feed_is_refused(nora, monday, address, topic, sentence):
    with pytest.raises(PreparationRefused, match=sentence):
        actions.follow_feed(owner=nora, address=address, topic=topic, at=monday)


def test_a_feed_is_followed_once(nora, feed, monday):
    with pytest.raises(PreparationRefused, match="already"):
        actions.follow_feed(owner=nora, address=feed.address, topic="x", at=monday)


def test_what_touches_somebodys_work_or_an_open_matter_comes_first(nora, feed, monday):
    Paper.titles = ("A new canteen", "Night nurses ask for time", "What teaching pays")
    actions.ask_feed(feed=feed, at=monday)
    ana = add_person(owner=nora, name="Ana", role="Night nurse", employer="St Mary", at=monday)
    add_path(owner=nora, name="teaching", at=monday)
    found = [(one.item.title, one.why) for one in news(explorer=nora, person=ana)]

    assert sorted(found[:2]) == [
        ("Night nurses ask for time", "Touches the work of Ana: night and nurse."),
        ("What teaching pays", "Touches your path “teaching”: teaching."),
    ]
    assert found[2] == ("A new canteen", "")


@pytest.mark.usefixtures("tiny_language")
def test_what_touches_an_open_question_says_which(nora, feed, monday):
    exploring = Exploration(nora)
    exploring.heard("Ana", "Nurse", "St Mary", says="You need a degree.")
    exploring.heard("Bo", "Nurse", "St Paul", says="You do not need a degree.")
    exploring.compares()
    Paper.titles = ("A new canteen", "The degree is gone")
    actions.ask_feed(feed=feed, at=monday)
    first = news(explorer=nora)[0]

    assert first.item.title == "The degree is gone"
    assert first.why.startswith("Touches the open question “")


def test_short_words_shared_by_chance_touch_nothing():
    assert touches("The rota is out", [Matter("x", "rota")]) == ""
    assert touches("The rota at night", [Matter("the work", "rota, night")]) == "Touches the work: night and rota."


def test_an_entry_becomes_a_fact_with_its_source(browser_of_nora, nora, feed, monday):
    actions.ask_feed(feed=feed, at=monday)
    item = NewsItem.objects.get(title__startswith="Shorter")
    browser_of_nora.post(f"/preparation/feeds/items/{item.id}/keep/")

    fact = Reading.objects.of(nora).get()
    assert (fact.text, fact.source, fact.topic) == (
        "Shorter night shifts on trial: Shorter night shifts on trial, in short.",
        "https://ward.example/0",
        "nursing",
    )
    assert [one.item.title for one in news(explorer=nora)] == ["A new canteen"]


def test_an_entry_put_aside_is_brought_back(browser_of_nora, nora, feed, monday):
    actions.ask_feed(feed=feed, at=monday)
    item = NewsItem.objects.get(title="A new canteen")
    page = browser_of_nora.post(f"/preparation/feeds/items/{item.id}/aside/", follow=True).text
    assert "Bring it back" in page
    assert queries.items(explorer=nora).count() == 1

    browser_of_nora.post(f"/preparation/feeds/items/{item.id}/aside/", {"aside": "no"})
    assert queries.items(explorer=nora).count() == 2


def test_what_was_kept_of_a_feed_stays_when_it_is_left(browser_of_nora, nora, feed, monday):
    actions.ask_feed(feed=feed, at=monday)
    actions.keep_item(item=NewsItem.objects.first(), at=monday)
    browser_of_nora.post(f"/preparation/feeds/{feed.id}/leave/")

    assert queries.feeds(explorer=nora).count() == 0
    assert Reading.objects.of(nora).count() == 1


def test_a_feed_is_kept_on_the_page_and_a_wrong_address_asked_for_again(browser_of_nora, browser_of_sten, feed):
    page = browser_of_nora.post("/preparation/feeds/follow/", {"address": "x", "topic": "y"})
    assert page.status_code == 422
    assert "Give the address of the feed" in page.text
    page = browser_of_nora.post(
        "/preparation/feeds/follow/", {"address": "https://a.example/rss", "topic": "y"}, follow=True
    )

    assert "https://a.example/rss" in page.text
    assert browser_of_sten.post(f"/preparation/feeds/{feed.id}/ask/").status_code == 404
