"""Paths whose work is done with people or by hand: teaching, health, trades, arts, one's own business, social work."""

from __future__ import annotations

from askwell.preparation.rules.bank.purposes import Purpose

CRAFTS: dict[str, tuple[tuple[Purpose, str, str], ...]] = {
    "teaching": (
        (
            Purpose.GRAND_TOUR,
            "a lesson",
            "How does one of your lessons come about, from the kitchen table to the bell?",
        ),
        (
            Purpose.CRITICAL_INCIDENT,
            "a class",
            "Tell me about a class you could not reach at first and how it went on.",
        ),
        (Purpose.CONTRAST, "ages", "How does teaching the youngest differ from teaching the oldest?"),
        (Purpose.NATIVE_WORDS, "pupils", "What do teachers say in the staff room about a class that is hard going?"),
        (Purpose.DISCONFIRMING, "misfit", "What makes people who love their subject unhappy in a school?"),
        (Purpose.TRENDS, "homework", "How have you changed what you set as homework since machines can write it?"),
        (Purpose.SKILLS, "quiet", "What have you learnt about getting thirty people to listen?"),
        (Purpose.VALUES, "summers", "How do you keep an evening or a summer for yourself?"),
        (Purpose.ENTRY, "late starters", "How do those fare who come to teaching from another job?"),
        (Purpose.ADVICE, "trying", "How could I find out this term whether I can stand in front of a class?"),
    ),
    "health": (
        (Purpose.GRAND_TOUR, "a shift", "Walk me through your last shift, from the handover in to the handover out."),
        (Purpose.CRITICAL_INCIDENT, "a patient", "Tell me about a patient who taught you something."),
        (Purpose.CONTRAST, "wards", "How does one ward differ from another in what it asks of you?"),
        (Purpose.NATIVE_WORDS, "tired", "How do people on your ward say that they cannot go on today?"),
        (Purpose.DISCONFIRMING, "leaving", "What did the last colleague who left give as the reason?"),
        (Purpose.TRENDS, "tasks", "How do you feel about the tasks that have moved from doctors to nurses?"),
        (Purpose.SKILLS, "noticing", "How do you notice that somebody is getting worse before the numbers show it?"),
        (Purpose.VALUES, "nights", "What do the nights do to you over the years?"),
        (Purpose.ENTRY, "training", "What do the first months on a ward feel like for somebody in training?"),
        (Purpose.ADVICE, "where", "On which ward would you want me to spend a week before I decide?"),
    ),
    "trades": (
        (
            Purpose.GRAND_TOUR,
            "a job",
            "Take the last job you finished: what did you do from the first visit to the bill?",
        ),
        (
            Purpose.CRITICAL_INCIDENT,
            "a surprise",
            "Tell me about a wall, a pipe or a roof that surprised you once it was open.",
        ),
        (Purpose.CONTRAST, "new and old", "How does working on an old house differ from working on a new one?"),
        (Purpose.NATIVE_WORDS, "pfusch", "What do you call work that looks fine and will not last?"),
        (Purpose.DISCONFIRMING, "the body", "What does the work do to the body over twenty years?"),
        (Purpose.TRENDS, "materials", "Which new material or machine has changed your work the most?"),
        (Purpose.SKILLS, "hands", "How do you see within a week whether somebody has the hands for it?"),
        (Purpose.VALUES, "pride", "Which piece of your work do you drive past on purpose?"),
        (Purpose.ENTRY, "grown-ups", "How does an apprenticeship go for somebody over twenty-five?"),
        (Purpose.ADVICE, "first tools", "What would you have me try with my own hands before I sign anything?"),
    ),
    "arts": (
        (Purpose.GRAND_TOUR, "a work", "How did your last work come about, from the first idea to the opening night?"),
        (
            Purpose.CRITICAL_INCIDENT,
            "a turn",
            "Tell me about the moment when it became clear that you would go on with this.",
        ),
        (Purpose.CONTRAST, "art and income", "How do the work you live for and the work you live from go together?"),
        (Purpose.NATIVE_WORDS, "good", "What do other artists say when they respect a work they do not like?"),
        (Purpose.DISCONFIRMING, "stopping", "Why did those who stopped in your generation stop?"),
        (Purpose.TRENDS, "audiences", "How has your audience changed in the last ten years?"),
        (Purpose.SKILLS, "finishing", "How do you know when something is finished?"),
        (Purpose.VALUES, "freedom", "What does the freedom you have ask of you?"),
        (Purpose.ENTRY, "being seen", "How did the first people who were not your friends come to see your work?"),
        (Purpose.ADVICE, "a year", "What would you do with one year and very little money?"),
    ),
    "own business": (
        (Purpose.GRAND_TOUR, "the week", "What did you do last week, hour by hour, as far as you remember?"),
        (
            Purpose.CRITICAL_INCIDENT,
            "a close call",
            "Tell me about the month when it nearly went under and what you did.",
        ),
        (Purpose.CONTRAST, "employed", "How do you think differently about time than when you were employed?"),
        (Purpose.NATIVE_WORDS, "customers", "What do you call your different kinds of customers to yourself?"),
        (Purpose.DISCONFIRMING, "regret", "What would make you go back to being employed?"),
        (Purpose.TRENDS, "demand", "What do customers ask for today that nobody asked for three years ago?"),
        (Purpose.SKILLS, "selling", "How did you learn to sell?"),
        (Purpose.VALUES, "alone", "Who do you turn to when a decision is yours alone?"),
        (Purpose.ENTRY, "first customer", "How did the first customer who did not know you come to you?"),
        (Purpose.ADVICE, "testing", "How would you test an idea like mine without giving up the day job?"),
    ),
    "social work": (
        (Purpose.GRAND_TOUR, "a case", "What happens in the first month after a family has come to you?"),
        (Purpose.CRITICAL_INCIDENT, "a decision", "Tell me about a decision you had to make with too little to go on."),
        (Purpose.CONTRAST, "houses", "How does it feel different to work for the state and for a charity?"),
        (Purpose.NATIVE_WORDS, "clients", "What do you call the people you help, and why that?"),
        (Purpose.DISCONFIRMING, "burning out", "How do you see in a colleague that it is getting too much?"),
        (Purpose.TRENDS, "need", "What do people come to you with today that was rare ten years ago?"),
        (Purpose.SKILLS, "distance", "How did you learn to leave the day behind at the door?"),
        (Purpose.VALUES, "small steps", "What counts as success for you?"),
        (Purpose.ENTRY, "first year", "What carries people through the first year?"),
        (Purpose.ADVICE, "trying", "How could I meet this work from close by without getting in the way?"),
    ),
}
