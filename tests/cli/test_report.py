from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests import answers

from askwell.cli.synthesize import chapters as arranging
from askwell.cli.synthesize.chapters import chapters
from askwell.cli.synthesize.report import page
from askwell.cli.synthesize.wording import between, count, listed
from askwell.conversations.rules.clock import clock

ROOT = Path(__file__).resolve().parents[2]
SYNTHESIZE = ROOT / "src" / "askwell" / "cli" / "synthesize"
HOSTILE = (
    "<script>alert(1)</script>\"'><img src=//evil.example onerror=x> {{ people }} {% include 'x' %} </style>\u202e"
)


class Seen(HTMLParser):
    """Tags, ids, links and what is folded away, as a browser would see them."""

    VOID = {"meta", "link", "img", "br", "rect"}

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.folded: set[str] = set()
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if "details" in self.open and dict(attrs).get("id"):
            self.folded.add(dict(attrs)["id"])
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in self.VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] != ["style"]:
            self.text += data

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] for _, attrs in self.tags if "id" in attrs]

    @property
    def links(self) -> list[str]:
        return [attrs["href"] for tag, attrs in self.tags if tag == "a"]


def texts(html: str) -> str:
    return re.sub(r"\s+", " ", Seen(html).text)


def with_hostile_words() -> answers.Answer:
    """The small answer with every word that comes from a file turned against the page."""
    answer = answers.small()
    names = {c["id"]: HOSTILE + c["id"] for c in answer["conversations"]}
    for conversation in answer["conversations"]:
        conversation |= {"id": names[conversation["id"]], "source": HOSTILE, "title": HOSTILE}
        conversation["speakers"] = [{"name": HOSTILE, "role": "professional"}]
        conversation["talk_share"] = {HOSTILE: 1.0}
    for statement in answer["statements"]:
        statement |= {"conversation": names[statement["conversation"]], "speaker": HOSTILE, "quote": HOSTILE}
        statement |= {"kind": HOSTILE, "about": HOSTILE, "skills": [{"label": HOSTILE, "uri": HOSTILE}]}
    for pattern in answer["patterns"]:
        pattern["label"] = HOSTILE
    for found in answer["contradictions"]:
        found |= {"question": HOSTILE, "divides": HOSTILE}
        found["sides"] = [side | {"label": HOSTILE} for side in found["sides"]]
    answer["not_read"] = [{"source": HOSTILE, "reason": HOSTILE}]
    return answer


def test_words_from_files_stay_words():
    plain, hostile = Seen(page(answers.small())), Seen(page(with_hostile_words()))

    assert {tag for tag, _ in hostile.tags} <= {tag for tag, _ in plain.tags}
    assert {name for _, attrs in hostile.tags for name in attrs} <= {name for _, attrs in plain.tags for name in attrs}
    assert HOSTILE in hostile.text


@pytest.mark.parametrize("answer", [answers.small(), answers.empty(), answers.large(), with_hostile_words()])
def test_every_link_leads_to_a_place_that_is_in_sight(answer):
    seen = Seen(page(answer))

    assert seen.open == []
    assert len(seen.ids) == len(set(seen.ids))
    assert {link.removeprefix("#") for link in seen.links} <= set(seen.ids) - seen.folded


def test_each_quote_of_a_pattern_leads_to_its_own_place():
    answer = answers.small()
    html = page(answer)
    said = {s["id"]: s["quote"] for s in answer["statements"]}

    for pattern in answer["patterns"]:
        article = html.split(f'<article id="{pattern["id"]}">')[1].split("</article>")[0]
        anchors = re.findall(r'href="#(s\d+)"', article)
        assert [
            said[i] in html.split(f'<li id="{a}">')[1].split("</li>")[0]
            for i, a in zip(pattern["statements"], anchors, strict=True)
        ] == [True] * len(pattern["statements"])


@pytest.mark.parametrize("answer", [answers.small(), with_hostile_words()])
def test_nothing_is_fetched_from_anywhere(answer):
    seen = Seen(page(answer))
    fetching = {"src", "srcset", "data", "poster", "action", "background", "style", "xlink:href"}

    assert [attrs for _, attrs in seen.tags if fetching & attrs.keys()] == []
    assert [attrs["href"] for tag, attrs in seen.tags if tag == "link"] == ["data:,"]
    assert not re.search(r"url\(|@import|@font-face", page(answers.small()))
    assert {tag for tag, _ in seen.tags} & {"script", "img", "iframe", "object", "embed", "form", "video"} == set()


def test_the_report_is_written_without_settings():
    code = (
        "from tests import answers; from askwell.cli.synthesize.report import page; from django.conf import settings; "
        "page(answers.small()); page(answers.large()); print(settings.configured)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={"PYTHONPATH": "src:."}, capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("False", "")


def test_small_numbers_are_counted_in_people():
    said = texts(page(answers.small()))

    assert "What 5 people said" in said
    assert "These are 4 conversations with 5 people, and" in said
    assert "3 of 5 people: Inês Carvalho, Tove Lind and Jonas Weber" in said
    assert "Statistics 2 people" in said
    assert "Nora Lindqvist 22 %, Inês Carvalho 78 %" in said
    assert said.count("Share of the talk") == 2
    assert "!" not in said


def test_when_the_talks_were_is_said_if_all_of_them_tell():
    answer = answers.small()
    answer["conversations"][3]["date"] = "2025-12-30"

    assert "5 people, held between 30 December 2025 and 2 April 2026, and" in texts(page(answer))


def test_one_name_is_one_person_and_a_numbered_speaker_is_somebody_else_in_each_file():
    answer = answers.small()
    for conversation in answer["conversations"]:
        conversation["speakers"] = [{"name": "Speaker 2", "role": "professional"}]
    assert chapters(answer).people == 4

    for conversation in answer["conversations"]:
        conversation["speakers"] = [{"name": "INÊS Carvalho", "role": "professional"}]
    assert "What 1 person said" in page(answer)


def test_voices_that_are_not_independent_are_said_to_be_so():
    answer = answers.small()
    answer["patterns"][0]["independent_voices"] = 2

    assert "3 of 5 people, 2 of them independent of each other: " in texts(page(answer))


def test_what_divides_two_sides_is_said_or_unclear():
    report = chapters(answers.small())
    said = texts(page(answers.small()))

    assert [q.question for q in report.questions] == ["Is a statistics course worth it?"]
    assert [q.question for q in report.situations] == ["Can one work part time?"]
    assert "What divides them: unclear." in said
    assert "What divides them: Those on one side tell what they do themselves" in said


def test_a_side_is_not_headed_by_its_own_words():
    answer = answers.small()
    answer["contradictions"][0]["sides"][1]["label"] = "It carries everything else"

    assert [side.label for side in chapters(answer).questions[0].sides] == ["", "It carries everything else"]


def test_the_surest_are_shown_in_the_order_they_were_said(monkeypatch):
    monkeypatch.setattr(arranging, "STATEMENTS_SHOWN", 2)
    answer = answers.small() | {"patterns": [], "contradictions": []}
    for statement in answer["statements"]:
        statement["skills"] = []
    talk = chapters(answer).talks[0]

    assert [said.clock for said in talk.shown] == ["6:35", "18:40"]
    assert [said.clock for said in talk.folded] == ["1:04", "29:03", "1:02:05"]


def test_the_rest_of_many_quotes_is_folded_and_nothing_is_lost():
    answer = answers.small()
    answer["patterns"] = [answers.pattern("P01", "Everything", list(range(len(answers.WORDS))))]
    point = chapters(answer).patterns[0]

    assert (point.voices, len(point.first), len(point.more)) == (5, 5, len(answers.WORDS) - 5)


def test_with_nothing_found_the_page_says_so():
    said = texts(page(answers.empty()))

    assert "No point was made by three people or more." in said
    assert "Nobody was found to contradict anybody." in said
    assert "Nothing in this talk stood out as worth keeping." in said
    assert "Skills they named" not in said
    assert "What could not be read" not in said
    assert "date unknown" in said


def test_no_conversation_at_all_is_still_a_page():
    assert "What was said" in page(answers.empty() | {"conversations": []})


def test_files_that_could_not_be_read_are_named_with_the_reason():
    said = texts(page(answers.small()))
    assert "scan.pdfThis is a PDF. Askwell reads .vtt, .srt, .txt, .md and .docx files." in said


def test_a_name_no_character_stands_for_can_be_written():
    answer = answers.small()
    answer["not_read"][0]["source"] = "caf\udce9.txt"

    assert "caf?.txt" in page(answer).encode().decode()


def test_forty_conversations_make_a_file_that_can_be_mailed():
    answer = answers.large()
    began = time.process_time()
    html = page(answer)

    assert len(html.encode()) < 3_000_000
    assert time.process_time() - began < 10
    assert "and 16 more" in html


def test_the_report_wears_the_colours_of_the_pages():
    tokens = (ROOT / "src/askwell/web/static/askwell/tokens.css").read_text("utf-8")
    ours = re.findall(r"(--[\w-]+): (#\w+);", (SYNTHESIZE / "report.css").read_text("utf-8"))

    assert len(ours) == 18
    assert [pair for pair in ours if "{}: {};".format(*pair) not in tokens] == []


def test_words_for_numbers():
    assert (count(1, "person", "people"), count(3, "talk")) == ("1 person", "3 talks")
    assert (listed([]), listed(["Inês"]), listed(["Inês", "Tove"])) == ("", "Inês", "Inês and Tove")
    assert (clock(None), clock(5.9), clock(3725)) == ("", "0:05", "1:02:05")
    march, april = dt.date(2026, 3, 4), dt.date(2026, 4, 2)
    assert [between(dates).replace("\N{NO-BREAK SPACE}", " ") for dates in ([], [march], [april, march])] == [
        "",
        "on 4 March 2026",
        "between 4 March and 2 April 2026",
    ]
