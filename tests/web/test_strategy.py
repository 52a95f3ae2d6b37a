from __future__ import annotations

import pytest
from tests.strategy.exploring import Exploration

from askwell.insights.actions import drop_statement
from askwell.insights.models import Statement
from askwell.preparation.models import Plan, PlannedQuestion
from askwell.strategy.actions import add_path, add_values
from askwell.strategy.models import Evidence
from askwell.strategy.queries.values import values
from askwell.strategy.rules.values import question_on

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiny_language")]


@pytest.fixture
def exploring(nora):
    told = Exploration(nora)
    told.heard("Ana", "Nurse", "St Mary", says="My rota is mine to choose.")
    told.heard("Cy", "Nurse", "Oslo Ward", says="I get no say in the rota.")
    told.knows("Vera", "Nurse", "Village Practice")
    told.compares()
    return told


@pytest.fixture
def nursing(exploring, nora, monday):
    return add_path(owner=nora, name="nursing", at=monday)


@pytest.fixture
def ranked(nora, monday):
    return add_values(owner=nora, names=["choosing my rota", "good pay"], at=monday)


@pytest.fixture
def cell(nursing, ranked):
    return f"/strategy/{nursing.id}/{ranked[0].id}/"


def said(words):
    return Statement.objects.get(quote__contains=words)


def flat(answer):
    return " ".join(answer.text.split())


def put(browser, cell, words, speaks="for"):
    return flat(browser.post(f"{cell}attach/{said(words).id}/", {"speaks": speaks}, follow=True))


def names(explorer):
    return [value.name for value in values(explorer=explorer)]


def test_while_nothing_that_matters_is_written_down_nothing_that_was_heard_is_shown(browser_of_nora, nursing):
    page = flat(browser_of_nora.get("/strategy/"))

    assert "what do you want work to give you?" in page
    assert "Nursing" not in page
    assert "Not known yet" not in page


def test_values_are_written_down_one_a_line(browser_of_nora, nora):
    page = flat(
        browser_of_nora.post("/strategy/values/add/", {"names": "time for family\r\n\r\ngood pay"}, follow=True)
    )

    assert names(nora) == ["time for family", "good pay"]
    assert "Begin with a path" in page
    assert "Each path becomes a column here" in page


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("", "Write what matters to you in a few words"), ("rest\nREST", "You have written down “rest” already.")],
)
def test_values_that_are_refused_stay_in_the_field(browser_of_nora, nora, typed, sentence):
    answer = browser_of_nora.post("/strategy/values/add/", {"names": typed})

    assert (answer.status_code, names(nora)) == (422, [])
    assert sentence in flat(answer)
    assert answer.context["values_form"]["names"].value() == typed


def test_a_path_is_named_beside_them(browser_of_nora, ranked):
    assert browser_of_nora.post("/strategy/paths/add/", {"name": ""}).status_code == 422
    page = flat(browser_of_nora.post("/strategy/paths/add/", {"name": "nursing"}, follow=True))

    assert '<th scope="col">Nursing</th>' in page
    assert page.count("Ask about it") == 4  # two cells, as a table and as a list


def test_values_are_ranked_named_anew_removed_and_put_back(browser_of_nora, nora, ranked):
    one, other = (f"/strategy/values/{value.id}" for value in ranked)
    browser_of_nora.post(f"{other}/rank/", {"by": "up"})
    browser_of_nora.post(f"{one}/name/", {"name": "choosing my hours"})
    assert names(nora) == ["good pay", "choosing my hours"]
    assert "You have written down “good pay” already." in flat(
        browser_of_nora.post(f"{one}/name/", {"name": "Good pay"}, follow=True)
    )

    page = flat(browser_of_nora.post(f"{other}/remove/", follow=True))
    assert "Removed: “good pay”." in page
    assert names(nora) == ["choosing my hours"]
    browser_of_nora.post(f"{other}/restore/")
    assert names(nora) == ["good pay", "choosing my hours"]


def test_an_empty_cell_offers_its_question_and_who_could_answer(browser_of_nora, cell, ranked):
    page = flat(browser_of_nora.get(cell))

    assert question_on(ranked[0].name) in page
    assert "Nobody has told you yet what nursing does for “choosing my rota”." in page
    assert [page.index(name) for name in ("Put in the plan<span", " for Vera</span>")]
    assert "Nurse; not talked with yet" in page
    assert "Nurse; you talked on 1 June 2026" in page


def test_the_question_goes_into_the_plan_of_whoever_could_answer(browser_of_nora, exploring, cell):
    address = f"{cell}ask/{exploring.people['Vera'].id}/"
    page = flat(browser_of_nora.post(address, follow=True))
    question = PlannedQuestion.objects.get()

    assert "The question is in the plan." in page
    assert (question.plan.person.name, question.purpose, question.source) == ("Vera", "values", "proposed")
    assert question.reason.startswith("Nobody has told you yet")
    assert "This question is in the plan already." in flat(browser_of_nora.post(address, follow=True))
    assert Plan.objects.count() == 1


def test_words_are_put_down_for_and_against_and_the_cell_changes(browser_of_nora, cell):
    page = flat(browser_of_nora.get(cell))
    assert "“My rota is mine to choose.”" in page  # what the buttons are about, said aloud

    page = put(browser_of_nora, cell, "mine to choose")
    assert "Put down for it." in page
    assert "One voice for: 1 person." in page
    put(browser_of_nora, cell, "no say", "against")
    assert "They differ: 1 person for, 1 against." in flat(browser_of_nora.get(cell))
    table = flat(browser_of_nora.get("/strategy/"))
    assert '<span class="cell-people">1 person for, 1 against</span>' in table
    assert "%" not in table.split("<main")[1]


def test_each_quote_leads_to_who_said_it_when(browser_of_nora, exploring, cell):
    page = put(browser_of_nora, cell, "mine to choose")
    statement = said("mine to choose")

    assert f'<a href="/people/{exploring.people["Ana"].id}/">Ana</a>' in page
    assert f'/conversations/{statement.conversation_id}/#turn-{statement.turn.number}"' in page
    assert "1 June 2026" in page
    assert "tells of their own" in page


def test_what_is_taken_away_can_be_put_back(browser_of_nora, cell):
    put(browser_of_nora, cell, "mine to choose", "against")
    answer = browser_of_nora.post(f"/strategy/evidence/{Evidence.objects.get().id}/detach/", follow=True)

    assert "Taken away. It stays among what you heard." in flat(answer)
    assert '<button type="submit" name="speaks" value="against" class="link">Put it back</button>' in flat(answer)
    assert not Evidence.objects.exists()


def test_a_refusal_is_said_on_the_cell(browser_of_nora, cell, monday):
    drop_statement(statement=said("mine to choose"), at=monday)

    assert "You dropped these words" in put(browser_of_nora, cell, "mine to choose")
    assert "for it or against it" in put(browser_of_nora, cell, "no say", "perhaps")


def test_other_words_and_everybody_can_be_looked_at(browser_of_nora, exploring, cell, nora):
    exploring.heard("Leo", "Plumber", "Pipes", says="My salary is mine.")
    exploring.compares()
    assert "Leo" not in flat(browser_of_nora.get(cell, {"words": "salary"}))
    page = flat(browser_of_nora.get(cell, {"words": "salary", "of": "everybody"}))

    assert "My salary is mine." in page
    assert "the words nearest to “salary”" in page
    assert "Nothing people of this path told you comes near to “portfolio”." in flat(
        browser_of_nora.get(cell, {"words": "portfolio\x00"})
    )


@pytest.mark.parametrize("page", ["/insights/", "/people/next/", "/preparation/coverage/"])
def test_the_paths_are_reached_from_where_paths_and_what_was_heard_are_shown(browser_of_nora, nursing, page):
    assert 'href="/strategy/"' in browser_of_nora.get(page).text


def test_another_explorer_finds_none_of_it(browser_of_sten, browser_of_nora, exploring, cell, ranked, nursing):
    put(browser_of_nora, cell, "mine to choose")
    evidence, statement = Evidence.objects.get(), said("no say")
    value, vera = f"/strategy/values/{ranked[0].id}", exploring.people["Vera"].id

    assert "choosing my rota" not in browser_of_sten.get("/strategy/", {"removed": str(ranked[0].id)}).text
    assert browser_of_sten.get(cell).status_code == 404
    for address in (
        *(f"{value}/{act}/" for act in ("name", "rank", "remove", "restore")),
        *(f"{cell}{act}/" for act in (f"attach/{statement.id}", f"ask/{vera}")),
    ):
        assert browser_of_sten.post(address, {"speaks": "for", "name": "x"}).status_code == 404
    # What is not there is gone, whoever asks: it leads to one's own table.
    assert browser_of_sten.post(f"/strategy/evidence/{evidence.id}/detach/").url == "/strategy/"
    assert Evidence.objects.count() == 1


def test_words_of_another_explorer_cannot_be_put_down(browser_of_nora, sten, cell):
    other = Exploration(sten)
    other.heard("Ulla", "Nurse", "Hill", says="The rota of Ulla.")
    other.compares()

    assert browser_of_nora.post(f"{cell}attach/{said('of Ulla').id}/", {"speaks": "for"}).status_code == 404
