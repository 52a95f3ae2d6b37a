"""Answers of `askwell synthesize`, made by hand: one to read with pleasure, one as large as they come."""

from __future__ import annotations

from typing import Any

Answer = dict[str, Any]

INES, TOVE, JONAS, AMARA, PETER = "Inês Carvalho", "Tove Lind", "Jonas Weber", "Amara Okafor", "Peter Novák"

TALKS = [
    ("hospital-talk.vtt", "A day on the ward", "2026-03-04", [INES], {"Nora Lindqvist": 0.22, INES: 0.78}),
    ("city-maps.txt", "", "2026-03-19", [TOVE], {"Nora Lindqvist": 0.31, TOVE: 0.69}),
    ("two-at-the-clinic.docx", "", "2026-04-02", [JONAS, AMARA], None),
    ("phone-notes.md", "", None, [PETER], None),
]

WORDS = [
    (0, INES, 64.2, "daily_work", "mornings on the ward", 0.71, [],
     "Mornings are patients, one after the other. I write my notes at noon, or nobody ever finds them."),
    (0, INES, 395.0, "entry_route", "shadowing before applying", 0.93, [],
     "Shadow somebody for two days before you send a single application. I would have chosen another hospital."),
    (0, INES, 1120.0, "credential", "statistics course", 0.88, [("Statistics", "http://data.europa.eu/esco/skill/1")],
     "A statistics course would have helped me less than a mentor. I have never once run a regression at work."),
    (0, INES, 1743.5, "skill", "talking with families", 0.64, [("Listening", None)],
     "How much of it is talking with families, and listening, surprised me more than anything."),
    (0, INES, 3725.0, "pay_conditions", "part-time work", 0.81, [],
     "Nearly everyone in my team works four days. It is the one thing they never fight us on."),
    (1, TOVE, 31.0, "entry_route", "coming in from geography", 0.9, [("SQL", "http://data.europa.eu/esco/skill/2")],
     "Through the side door. I was a geographer who could write SQL, and the city needed one."),
    (1, TOVE, 210.0, "credential", "statistics course", 0.91, [("Statistics", "http://data.europa.eu/esco/skill/1")],
     "Learn statistics first. Everything I do that anybody trusts rests on that one course."),
    (1, TOVE, 402.0, "entry_route", "watching the work first", 0.77, [],
     "Ask to sit beside someone for a day. You learn more from the boring hours than from any job advertisement."),
    (1, TOVE, 955.0, "skill", "SQL", 0.83, [("SQL", "http://data.europa.eu/esco/skill/2"), ("Python", None)],
     "SQL I use every day, Python once a week, and the rest of what I put on my CV not at all."),
    (2, JONAS, None, "entry_route", "a trial day", 0.86, [],
     "We let people come along for a day, and hardly anybody asks. Those who do, we remember."),
    (2, AMARA, None, "pay_conditions", "part-time work", 0.79, [],
     "You can work part time here, on paper. In six years I have seen two people do it."),
    (2, JONAS, None, "challenge", "paperwork", 0.58, [],
     "The paperwork doubled when the system changed, and it never came down again."),
    (2, AMARA, None, "skill", "listening", 0.74, [("Listening", None)],
     "If you cannot listen to somebody who is angry at everything but you, this is not your work."),
    (3, PETER, None, "challenge", "documentation", 0.55, [],
     "Says a third of the week goes to documentation, more than when he began."),
    (3, PETER, None, "advice", "", 0.4, [], "Ask for the second interview to be on site."),
]  # fmt: skip


def small() -> Answer:
    """Return four talks with five people who agree, disagree and differ, and two files that could not be read."""
    return {
        "model_version": "1",
        "conversations": [_conversation(*talk) for talk in TALKS],
        "not_read": [
            {"source": "scan.pdf", "reason": "This is a PDF. Askwell reads .vtt, .srt, .txt, .md and .docx files."},
            {
                "source": "copy-of-city-maps.txt",
                "reason": "This is the same file as city-maps.txt, so it is heard once.",
            },
        ],
        "statements": [_statement(n, *words) for n, words in enumerate(WORDS)],
        "patterns": [
            pattern("P01", "Go and watch the work for a day before you apply", [1, 7, 9]),
            pattern("P02", "Being able to listen matters more than they expected", [3, 12]),
            pattern("P03", "More and more time goes to paperwork", [11, 13]),
        ],
        "contradictions": [
            contradiction("C01", "Is a statistics course worth it?", "direct", None, [2], [6]),
            contradiction(
                "C02",
                "Can one work part time?",
                "scope",
                "Those on one side tell what they do themselves; those on the other what they saw others do.",
                [4],
                [10],
            ),
        ],
    }


def empty() -> Answer:
    """Return one talk in which nothing was found."""
    answer = small()
    return answer | {
        "conversations": answer["conversations"][3:],
        "not_read": [],
        "statements": [],
        "patterns": [],
        "contradictions": [],
    }


def large(talks: int = 40, each: int = 100) -> Answer:
    """Return as many conversations as an explorer ever has, each an hour long."""
    sentence = (
        "What I tell everybody who asks me about number {} is to try the thing for a week before they plan a year. "
    )
    answer: Answer = {"model_version": "1", "not_read": [], "conversations": [], "statements": []}
    for talk in range(talks):
        source, person = f"conversation-{talk:02}.zoom.vtt", f"Person Number{talk}"
        answer["conversations"].append(
            _conversation(source, "", f"2026-{talk % 12 + 1:02}-11", [person], {"Nora": 0.25, person: 0.75})
        )
        for n in range(each):
            answer["statements"].append(
                {
                    "id": f"{source}#{n:03}",
                    "conversation": source,
                    "speaker": person,
                    "quote": sentence.format(n) * (1 + n % 3),
                    "turn": 2 * n,
                    "at_seconds": 36.0 * n,
                    "kind": ("advice", "skill", "hiring")[n % 3],
                    "about": "trying things for a week",
                    "stance": "for",
                    "asked": None,
                    "skills": [{"label": f"Skill {n * talk % 211}", "uri": None}] if n % 4 == 0 else [],
                    "score": round(1 - n / 101, 3),
                }
            )
    pairs = [
        [f"conversation-{t % talks:02}.zoom.vtt#{n:03}" for t in range(n, n + min(2 + n % 5, talks))] for n in range(35)
    ]
    answer["patterns"] = [_pattern(f"P{n:02}", f"Try number {n} for a week first", ids) for n, ids in enumerate(pairs)]
    answer["contradictions"] = []
    return answer


def pattern(name: str, label: str, numbers: list[int]) -> Answer:
    """Return a pattern of the statements with these numbers."""
    return _pattern(name, label, [f"s#{n:03}" for n in numbers])


def contradiction(
    name: str, question: str, strength: str, divides: str | None, one: list[int], other: list[int]
) -> Answer:
    """Return a contradiction between the statements with these numbers."""
    sides = [
        {"label": WORDS[side[0]][7].split(". ")[0], "people": [], "statements": [f"s#{n:03}" for n in side]}
        for side in (one, other)
    ]
    return {"id": name, "question": question, "strength": strength, "divides": divides, "sides": sides, "score": 0.8}


def _pattern(name: str, label: str, ids: list[str]) -> Answer:
    voices = len(ids)
    return {
        "id": name,
        "label": label,
        "people": [],
        "independent_voices": voices,
        "heard": "pattern" if voices >= 3 else "heard twice",
        "statements": ids,
        "score": 0.9,
    }


def _conversation(
    source: str, title: str, date: str | None, professionals: list[str], share: dict[str, float] | None
) -> Answer:
    speakers = [{"name": "Nora Lindqvist", "role": "explorer"}]
    speakers += [{"name": name, "role": "professional"} for name in professionals]
    return {
        "id": source,
        "source": source,
        "title": title,
        "format": "made up",
        "date": date,
        "speakers": speakers,
        "turns": 40,
        "talk_share": share,
    }


def _statement(
    number: int,
    talk: int,
    speaker: str,
    at: float | None,
    kind: str,
    about: str,
    score: float,
    skills: list[tuple[str, str | None]],
    quote: str,
) -> Answer:
    return {
        "id": f"s#{number:03}",
        "conversation": TALKS[talk][0],
        "speaker": speaker,
        "quote": quote,
        "turn": number,
        "at_seconds": at,
        "kind": kind,
        "about": about,
        "stance": "neutral",
        "asked": None,
        "skills": [{"label": label, "uri": uri} for label, uri in skills],
        "score": score,
    }
