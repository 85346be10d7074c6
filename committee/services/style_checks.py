"""Whether what was given of a house style can be kept."""

from dataclasses import replace
from typing import Any

from committee.model.base import LINE
from committee.rules.colours import LEAST_CONTRAST, contrast_on_white, is_colour
from committee.rules.refusals import Invalid
from committee.rules.styles import LABELS, HouseStyle
from committee.services import checks

LONGEST_PREFIX = 12
NEEDED = (
    "resolved", "recommended", "agreed", "noted", "received", "chair", "vice_chair", "present",
    "substitutes", "co_optees", "apologies", "absent", "in_attendance",
)  # fmt: skip
"""The words that a paper cannot do without."""

CLOSE = (":", ";", ",", ".")
"""What stands close to the word before it; anything else has a space before it: "RESOLVED –"."""


def checked(style: HouseStyle) -> HouseStyle:
    """A style whose words are tidy. Raises Invalid for every setting that cannot be kept."""
    errors: dict[str, str] = {}
    given = {
        **{name: getattr(style, name) for name in NEEDED},
        "prefix": style.prefix,
        "after_word": style.after_word,
        "footer": style.footer,
    }
    tidy = {name: " ".join(words.split()) for name, words in given.items()}
    for name, words in tidy.items():
        try:
            _check(name, words)
        except Invalid as refusal:
            errors |= refusal.errors
    colour = style.colour.strip().lower()
    errors |= _faults_of_colour(colour)
    if errors:
        raise Invalid(errors)
    if tidy["after_word"] and not tidy["after_word"].startswith(CLOSE):
        tidy["after_word"] = f" {tidy['after_word']}"
    changes: dict[str, Any] = {**tidy, "colour": colour}
    return replace(style, **changes)


def _check(name: str, words: str) -> None:
    label = LABELS[name].lower()
    if name in NEEDED:
        checks.named(name, words, f"the words for “{label}”")
    else:
        most = LINE if name == "footer" else LONGEST_PREFIX
        checks.up_to(most, name, words, f"“{label}”")


def _faults_of_colour(colour: str) -> dict[str, str]:
    """Headings are words, and words must be readable (Public Sector Bodies Accessibility
    Regulations 2018).
    """
    if not is_colour(colour):
        return {"colour": "Enter a colour as # and six figures or letters a to f, like #1d4f91"}
    contrast = contrast_on_white(colour)
    if contrast < LEAST_CONTRAST:
        return {
            "colour": f"Choose a darker colour: {colour} has a contrast of {_floor(contrast)}:1 on "
            f"white, and needs at least {LEAST_CONTRAST}:1"
        }
    return {}


def _floor(contrast: float) -> str:
    """A contrast to one place, never rounded up to what would do."""
    return f"{int(contrast * 10) / 10:.1f}"
