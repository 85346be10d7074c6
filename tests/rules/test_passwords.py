import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee.rules.passwords import LONGEST, SHORTEST, check_password
from committee.rules.refusals import Invalid


@pytest.mark.parametrize(
    "password",
    [
        "seven wet umbrellas",
        "correct horse battery",
        "pum cath gwlyb",
        "x9!kQ2#vB7pL",
        "tr wy dr ll ys û",
        "kettle drum " * 10,
    ],
)
def test_three_words_of_one_s_own_will_do(password):
    check_password(password, "Councillor Siân Ŵyn-O'Connor", "chair@northmoor.example")


@pytest.mark.parametrize(
    "password",
    [
        "aaaaaaaaaaaaaaaa",
        "123456789012",
        "abcdefghijklmnop",
        "Password1234",
        "passwordpassword",
        "qwertyqwerty12",
        "Council2026!",
        "ClareNorthmoor1",
        "clare@northmoor.example",
    ],
)
def test_what_is_guessed_first_will_not(password):
    with pytest.raises(Invalid) as refused:
        check_password(password, "Clare Jones", "clare@northmoor.example")
    assert "harder to guess" in refused.value.errors["password"]


@given(st.text(max_size=SHORTEST - 1))
def test_short_ones_are_refused_with_the_least_length(password):
    with pytest.raises(Invalid, match="at least 12 characters"):
        check_password(password)


def test_very_long_ones_are_refused_at_the_box_that_was_filled_in():
    with pytest.raises(Invalid) as refused:
        check_password("five brown hens " * 9)
    assert refused.value.errors == {"password": f"Password must have {LONGEST} characters or fewer"}
