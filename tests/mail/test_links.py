import pytest
from hypothesis import given
from hypothesis import strategies as st
from itsdangerous import URLSafeSerializer

from committee.mail import links

SECRET = "kept by the tests"
NUMBERS = st.integers(min_value=1, max_value=2**31 - 1)


def signed(held, salt):
    return URLSafeSerializer(SECRET, salt, signer_kwargs={"sep": links.BETWEEN}).dumps(held)


@given(NUMBERS)
def test_a_link_gives_its_number_back_and_is_safe_in_an_address(number):
    token = links.sign(number, SECRET)
    assert links.number(token, SECRET) == number
    assert all(letter.isalnum() or letter in "-_~" for letter in token)


@given(NUMBERS, st.data())
def test_an_altered_link_gives_none(number, data):
    token = links.sign(number, SECRET)
    # The last letter alone has bits that say nothing: another may mean the same.
    place = data.draw(st.integers(min_value=0, max_value=len(token) - 2))
    letter = data.draw(st.sampled_from("AZaz09-_~").filter(lambda other: other != token[place]))
    assert links.number(token[:place] + letter + token[place + 1 :], SECRET) is None


def test_another_key_or_another_use_of_the_key_gives_none():
    assert links.number(links.sign(7, "another"), SECRET) is None
    assert links.number(signed(7, "session"), SECRET) is None


@pytest.mark.parametrize("held", ["7", 0, -1, 2**31, 7.0, None, [7]])
def test_what_is_no_number_gives_none(held):
    assert links.number(signed(held, links.SALT), SECRET) is None


@pytest.mark.parametrize("token", ["", "~", "Nw", "Nw~", "é", "x" * 10_000])
def test_what_is_no_token_gives_none(token):
    assert links.number(token, SECRET) is None
