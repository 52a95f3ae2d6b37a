from __future__ import annotations

import pytest
from tests.talks import ZOOM

from askwell.conversations import queries
from askwell.conversations.actions import import_transcripts, name_speakers
from askwell.conversations.actions.speakers import Speaker
from askwell.conversations.models import Conversation, KnownLabel, Participant
from askwell.conversations.rules import ConversationRefused, Part, State
from askwell.people.actions import add_person
from askwell.people.models import Person

pytestmark = pytest.mark.django_db


def rows_of(explorer):
    return queries.speaker_rows(explorer=explorer, conversations=Conversation.objects.of(explorer))


def test_a_name_is_asked_for_once_for_all_files_and_guessed(nora, imported):
    rows = {row.label: row for row in rows_of(nora)}

    assert list(rows) == ["Nora Lindqvist", "Inês Carvalho", "Me", "Them", "Tove Lind"]
    assert len(rows["Nora Lindqvist"].participants) == 2
    parts = {label: row.part for label, row in rows.items()}
    assert {label for label, part in parts.items() if part == Part.EXPLORER} == {"Nora Lindqvist", "Me"}
    assert {label for label, part in parts.items() if part == Part.PROFESSIONAL} == {
        "Inês Carvalho",
        "Them",
        "Tove Lind",
    }
    assert rows["Inês Carvalho"].sample.startswith("Mornings are patients")


def test_a_numbered_speaker_is_asked_for_in_each_file(nora, monday):
    text = "Speaker 1: How is the work?\n\nSpeaker 2: Long, and good.\n\nSpeaker 1: Why?\n\nSpeaker 2: {}.\n"
    files = [(f"{n}.txt", text.format(n).encode()) for n in ("People", "Places")]
    import_transcripts(owner=nora, files=files, at=monday)

    assert [row.label for row in rows_of(nora)] == ["Speaker 1", "Speaker 2"] * 2


ASKS = "Host Holm: How is the work?\n\n{}: Long, and good.\n\nHost Holm: And why is that?\n"
ALONE = "Host Holm: Let me tell you about {} in our team.\n\nHost Holm: There are five.\n"


def bring_in(owner, at, *names, alone=()):
    """Talks in which Host Holm asks these people, and some in which nobody else speaks; named as proposed."""
    files = [(f"{name}.txt", ASKS.format(name).encode()) for name in names]
    import_transcripts(
        owner=owner, files=[*files, *((f"{name}.txt", ALONE.format(name).encode()) for name in alone)], at=at
    )
    unnamed = Conversation.objects.of(owner).filter(state=State.IMPORTED)
    rows = queries.speaker_rows(explorer=owner, conversations=unnamed)
    speakers = [Speaker(participants=row.participants, part=row.part, name=row.label) for row in rows]
    name_speakers(owner=owner, speakers=speakers, at=at)
    return [(len(row.participants), row.part) for row in rows if row.label == "Host Holm"]


@pytest.mark.parametrize("alone", [["Roles"], ["A first word"], ["A first word", "Roles", "Skills"]])
def test_who_asks_in_some_files_and_speaks_alone_in_others_is_asked_for_twice(nora, monday, alone):
    rows = bring_in(nora, monday, "Bea", "Bo", alone=alone)

    assert sorted(rows) == sorted([(2, Part.EXPLORER), (len(alone), Part.PROFESSIONAL)])
    assert set(Conversation.objects.of(nora).values_list("state", flat=True)) == {State.HELD}
    assert KnownLabel.objects.of(nora).get(key="host holm").part == Part.EXPLORER


def test_who_asked_before_is_remembered_so_after_a_talk_with_nobody_else(nora, monday):
    assert bring_in(nora, monday, "Bea", "Bo") == [(2, Part.EXPLORER)]
    assert bring_in(nora, monday, alone=["Roles"]) == [(1, Part.PROFESSIONAL)]
    assert bring_in(nora, monday, "Cy") == [(1, Part.EXPLORER)]


def test_a_person_of_exactly_that_name_is_proposed(nora, sten, imported, monday):
    add_person(owner=sten, name="Inês Carvalho", at=monday)
    ines = add_person(owner=nora, name="inês carvalho", at=monday)

    assert {row.label: row.person for row in rows_of(nora)}["Inês Carvalho"] == ines


def test_named_conversations_are_held_and_new_people_are_added_once(nora, named):
    assert set(Conversation.objects.of(nora).values_list("state", flat=True)) == {State.HELD}
    assert set(Person.objects.of(nora).values_list("name", flat=True)) == {"Inês Carvalho", "Tove Lind", "Maja"}
    me = Participant.objects.of(nora).filter(label="Nora Lindqvist")
    assert {(p.part, p.person) for p in me} == {(Part.EXPLORER, None)}


def test_what_was_said_is_remembered_for_the_next_file_but_not_for_numbered_labels(nora, named, monday):
    import_transcripts(owner=nora, files=[("next.vtt", ZOOM.replace("00:", "01:", 1).encode())], at=monday)
    ines = Person.objects.of(nora).get(name="Inês Carvalho")

    rows = queries.speaker_rows(explorer=nora, conversations=Conversation.objects.filter(state=State.IMPORTED))

    assert [(row.part, row.person) for row in rows] == [(Part.EXPLORER, None), (Part.PROFESSIONAL, ines)]
    known = KnownLabel.objects.of(nora).values_list("key", flat=True)
    assert set(known) == {"nora lindqvist", "me", "inês carvalho", "tove lind"}


def test_the_persons_position_fills_the_segment_where_it_is_empty(nora, imported, monday):
    ines = add_person(owner=nora, name="Inês Carvalho", role="Therapist", employer="Harbour", region="Porto", at=monday)
    talk = Conversation.objects.of(nora).get(participants__label="Inês Carvalho")
    Conversation.objects.filter(id=talk.id).update(region="Lisbon")
    me, them = talk.participants.order_by("place")

    name_speakers(
        owner=nora,
        speakers=[
            Speaker(participants=[me], part=Part.EXPLORER),
            Speaker(participants=[them], part=Part.PROFESSIONAL, person=ines),
        ],
        at=monday,
    )

    talk.refresh_from_db()
    assert (talk.role, talk.employer, talk.region, talk.level) == ("Therapist", "Harbour", "Lisbon", "")


def test_a_conversation_half_named_is_not_held_yet(nora, imported, monday):
    talk = Conversation.objects.of(nora).get(participants__label="Tove Lind")
    me = talk.participants.get(place=0)

    name_speakers(owner=nora, speakers=[Speaker(participants=[me], part=Part.EXPLORER)], at=monday)

    talk.refresh_from_db()
    assert talk.state == State.IMPORTED


def test_a_talk_in_which_nobody_told_anything_is_refused_as_a_whole(nora, imported, monday):
    talk = Conversation.objects.of(nora).get(participants__label="Tove Lind")

    with pytest.raises(ConversationRefused, match="Say who told you something"):
        name_speakers(
            owner=nora, speakers=[Speaker(participants=list(talk.participants.all()), part=Part.OTHER)], at=monday
        )
    assert set(talk.participants.values_list("part", flat=True)) == {Part.UNKNOWN}


def test_a_professional_without_a_name_is_refused(nora, imported, monday):
    them = Participant.objects.of(nora).get(label="Them")
    with pytest.raises(ConversationRefused, match="Write a name"):
        name_speakers(owner=nora, speakers=[Speaker(participants=[them], part=Part.PROFESSIONAL)], at=monday)


def test_strangers_and_their_talks_are_refused(nora, sten, imported, monday):
    theirs = add_person(owner=sten, name="Theirs", at=monday)
    them = Participant.objects.of(nora).get(label="Them")
    wrong_person = [Speaker(participants=[them], part=Part.PROFESSIONAL, person=theirs)]
    wrong_talk = [Speaker(participants=[them], part=Part.PROFESSIONAL, name="Maja")]

    with pytest.raises(ConversationRefused, match="your own people"):
        name_speakers(owner=nora, speakers=wrong_person, at=monday)
    with pytest.raises(ConversationRefused, match="your own talks"):
        name_speakers(owner=sten, speakers=wrong_talk, at=monday)


def test_naming_again_corrects_and_keeps_the_state(nora, talk_with_ines, monday):
    maja = Person.objects.of(nora).get(name="Maja")
    them = talk_with_ines.participants.get(label="Inês Carvalho")

    name_speakers(owner=nora, speakers=[Speaker(participants=[them], part=Part.PROFESSIONAL, person=maja)], at=monday)

    talk_with_ines.refresh_from_db()
    assert talk_with_ines.state == State.HELD
    assert talk_with_ines.participants.get(label="Inês Carvalho").person == maja
