from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askwell.insights.rules.voices import Independence, Standing, Voice, independent_voices, standing


def voice(name, employer="", *chain):
    return Voice(
        person=name,
        name=name,
        employers={employer.casefold(): employer} if employer else {},
        chain=tuple((link, link) for link in chain),
    )


def test_one_person_counts_once_however_often_they_said_it():
    assert independent_voices([voice("Ana"), voice("Ana"), voice("Bo")]) == Independence(2, 2)


def test_two_colleagues_are_one_voice_and_it_says_why():
    found = independent_voices([voice("Ana", "Harbour"), voice("Bo", "Harbour"), voice("Cy", "Quay")])

    assert found == Independence(3, 2, ("Ana and Bo both work at Harbour",))


def test_an_unknown_employer_ties_nobody():
    assert independent_voices([voice("Ana"), voice("Bo")]).independent == 2


def test_two_freelancers_are_not_colleagues():
    assert independent_voices([voice("Ana", "Freelance"), voice("Bo", "freelance")]).independent == 2


def test_an_introducer_and_the_introduced_are_one_voice():
    assert independent_voices([voice("Ana"), voice("Bo", "", "Ana")]).reasons == ("Ana introduced Bo",)


def test_a_chain_is_followed_to_its_first_person():
    found = independent_voices([voice("Ana"), voice("Cy", "", "Bo", "Ana")])
    assert found.reasons == ("you came to Cy through Ana",)

    found = independent_voices([voice("Bo", "", "Ana"), voice("Cy", "", "Di", "Ana")])
    assert found.reasons == ("you came to Bo and Cy through Ana",)


def test_ties_carry_over_and_each_is_said_once():
    found = independent_voices([voice("Ana", "Quay"), voice("Bo", "Quay", "Cy"), voice("Cy")])

    assert found.independent == 1
    assert len(found.reasons) == 2


def test_three_independent_voices_make_a_pattern_and_two_were_heard_twice():
    assert standing(Independence(3, 3)) == Standing.PATTERN
    assert standing(Independence(2, 2)) == Standing.HEARD_TWICE
    assert standing(Independence(5, 2)) == Standing.HEARD_TWICE
    assert standing(Independence(1, 1)) == Standing.HEARD_ONCE


people = st.lists(
    st.builds(
        lambda name, employer, chain: voice(name, employer, *chain),
        st.sampled_from("ABCDEF"),
        st.sampled_from(["", "x", "y"]),
        st.lists(st.sampled_from("UVW"), max_size=2),
    )
)


@given(people)
def test_each_reason_takes_one_voice_away_and_order_does_not_matter(voices):
    found = independent_voices(voices)

    assert found.independent + len(found.reasons) == found.people == len({v.person for v in voices})
    last_wins = list({v.person: v for v in voices}.values())
    assert independent_voices(last_wins[::-1]).independent == found.independent
