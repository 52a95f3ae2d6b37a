from __future__ import annotations

import pytest

from askwell.journal.models import Entry
from askwell.strategy import queries
from askwell.strategy.actions import add_path, remove_path
from askwell.strategy.models import Path
from askwell.strategy.rules import PathRefused

pytestmark = pytest.mark.django_db


def test_a_path_keeps_the_explorers_words_and_the_occupation_they_name(nora, monday):
    path = add_path(owner=nora, name="  Become an  OT ", at=monday)

    assert path.name == "Become an OT"
    assert queries.work_of(path=path).title == "Occupational Therapists"
    assert list(queries.paths(explorer=nora)) == [path]


def test_a_path_may_name_no_occupation(nora, monday):
    path = add_path(owner=nora, name="Something with animals", at=monday)

    assert (path.occupation, queries.work_of(path=path)) == ("", None)


@pytest.mark.parametrize(("name", "sentence"), [(" ", "Write the work"), ("x" * 101, "fewer words")])
def test_a_path_without_words_or_with_too_many_is_refused(nora, monday, name, sentence):
    with pytest.raises(PathRefused, match=sentence):
        add_path(owner=nora, name=name, at=monday)
    assert Path.objects.count() == 0


def test_no_path_is_there_twice(nora, sten, monday):
    add_path(owner=nora, name="Nursing", at=monday)
    add_path(owner=sten, name="Nursing", at=monday)
    with pytest.raises(PathRefused, match="You have the path “Nursing” already"):
        add_path(owner=nora, name="nursing ", at=monday)


def test_a_path_is_given_up(nora, monday):
    remove_path(path=add_path(owner=nora, name="Nursing", at=monday), at=monday)

    assert not queries.paths(explorer=nora)
    assert [e.verb for e in Entry.objects.of(nora).order_by("id", "verb") if e.subject_kind == "path"].count(
        "removed"
    ) == 1


def test_a_path_is_found_by_its_words(nora, sten, monday):
    path = add_path(owner=nora, name="Nursing", at=monday)

    assert queries.called(explorer=nora, name="NURSING") == path
    assert queries.called(explorer=sten, name="Nursing") is None
