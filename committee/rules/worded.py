"""Lists of choices: each with the value that is stored, and the words that a person sees."""

from enum import StrEnum
from typing import Self


class Worded(StrEnum):
    """A choice, written as its value, its words and the colour of the tag that shows them.

    Words that are not given are those of the value: "in_attendance" is "In attendance".
    """

    words: str
    colour: str

    def __new__(cls, value: str, words: str = "", colour: str = "grey") -> Self:
        """A choice that is its value."""
        choice = str.__new__(cls, value)
        choice._value_ = value
        choice.words = words or value.replace("_", " ").capitalize()
        choice.colour = colour
        return choice
