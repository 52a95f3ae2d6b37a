from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db


def test_help_and_error_stand_beside_their_field_and_are_tied_to_it(browser_of_nora):
    page = browser_of_nora.post("/people/add/", {"name": "", "role": "r" * 201}).text

    assert 'aria-describedby="id_role_helptext id_role_error"' in page
    assert '<p class="help" id="id_role_helptext">' in page
    assert 'id="id_role_error"' in page
    assert 'aria-invalid="true"' in page


def test_the_masthead_marks_where_one_is(browser_of_nora):
    assert '<a href="/people/" aria-current="page">People</a>' in browser_of_nora.get("/people/").text
    assert '<a href="/people/" aria-current="true">People</a>' in browser_of_nora.get("/people/add/").text
