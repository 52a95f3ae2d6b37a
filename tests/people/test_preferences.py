from __future__ import annotations

import datetime as dt

import pytest

from askwell.journal.models import Entry
from askwell.people.actions import add_person, change_person, set_preferences
from askwell.people.rules import PersonRefused
from askwell.people.rules.preferences import Preferences

pytestmark = pytest.mark.django_db
RESTING = Preferences(rests_until=dt.date(2027, 3, 1), channel="Mail", wishes="Short mails", time_zone="lisbon")


@pytest.fixture
def ana(nora, monday):
    return add_person(owner=nora, name="Ana Silva", at=monday)


def test_what_they_said_is_kept_and_recorded(ana, nora, monday):
    set_preferences(person=ana, preferences=RESTING, at=monday)

    ana.refresh_from_db()
    assert (ana.rests_until, ana.channel, ana.wishes) == (dt.date(2027, 3, 1), "Mail", "Short mails")
    assert ana.time_zone == "Europe/Lisbon"
    entry = Entry.objects.of(nora).get(verb="set preferences")
    assert (entry.subject_id, entry.at) == (ana.id, monday)
    assert entry.detail["before"]["rests_until"] is None
    assert entry.detail["now"]["rests_until"] == "2027-03-01"


def test_saying_the_same_again_records_nothing(ana, nora, monday):
    set_preferences(person=ana, preferences=RESTING, at=monday)
    set_preferences(person=ana, preferences=RESTING, at=monday)

    assert Entry.objects.of(nora).filter(verb="set preferences").count() == 1


def test_it_can_be_taken_back(ana, monday):
    set_preferences(person=ana, preferences=Preferences(do_not_ask=True), at=monday)
    set_preferences(person=ana, preferences=Preferences(), at=monday)

    ana.refresh_from_db()
    assert not ana.do_not_ask


def test_what_is_refused_changes_nothing(ana, nora, monday):
    for refused in (Preferences(rests_until=dt.date(2020, 1, 1)), Preferences(time_zone="Atlantis", do_not_ask=True)):
        with pytest.raises(PersonRefused):
            set_preferences(person=ana, preferences=refused, at=monday)

    ana.refresh_from_db()
    assert (ana.do_not_ask, ana.rests_until) == (False, None)
    assert not Entry.objects.of(nora).filter(verb="set preferences").exists()


def test_writing_somebody_anew_leaves_preferences_alone_unless_they_are_given(ana, monday):
    set_preferences(person=ana, preferences=Preferences(do_not_ask=True), at=monday)
    change_person(person=ana, name="Ana", at=monday)
    ana.refresh_from_db()
    assert ana.do_not_ask

    change_person(person=ana, name="Ana", preferences=RESTING, at=monday)
    ana.refresh_from_db()
    assert (ana.do_not_ask, ana.channel) == (False, "Mail")


def test_a_refused_preference_leaves_the_name_too(ana, monday):
    with pytest.raises(PersonRefused):
        change_person(person=ana, name="Ana", preferences=Preferences(time_zone="Atlantis"), at=monday)

    ana.refresh_from_db()
    assert ana.name == "Ana Silva"
