"""Choices with their words: what is stored, what is shown, and in which colour."""

from committee.rules.worded import Worded


class Weather(Worded):
    """What it is like outside."""

    RAIN = "heavy_rain"
    SUN = "sun", "Sunshine at last", "yellow"


def test_a_choice_is_the_value_that_is_stored():
    assert Weather("sun") is Weather.SUN
    assert (Weather.SUN, f"{Weather.SUN}") == ("sun", "sun")


def test_words_that_are_not_given_are_those_of_the_value():
    assert [(each.words, each.colour) for each in Weather] == [
        ("Heavy rain", "grey"),
        ("Sunshine at last", "yellow"),
    ]
