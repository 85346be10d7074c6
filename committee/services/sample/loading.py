"""Loads the sample council into an empty book, at one of three scales."""

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from committee.services.sample import player, register, scenes


class Scale(StrEnum):
    """How much of a sample is wanted."""

    SMALL = "small"
    COUNCIL = "council"
    LARGE = "large"
