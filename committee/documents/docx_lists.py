"""Word's own numbering for the lists of a paper: every list counts for itself.

Bullets share one number; every other list, and every gap in one, gets its own with its own start,
so that a list reads as it was typed.
"""

from committee.rules.lists import DEEPEST
from committee.rules.vocabulary import ListStyle

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STEP = 8
"""How many millimetres each level stands further in."""

_FORMATS = {
    ListStyle.BULLETS: ("bullet", "•"),
    ListStyle.LETTERS: ("lowerLetter", "(%{level})"),
    ListStyle.ROMAN: ("lowerRoman", "(%{level})"),
    ListStyle.NUMBERS: ("decimal", "%{level}."),
}
_STYLES = tuple(_FORMATS)


def twips(millimetres: float) -> int:
    """A length as Word counts: 1,440 to the inch."""
    return round(millimetres * 1440 / 25.4)


class Numbering:
    """The numbering part of one paper, as its lists are written."""

    def __init__(self) -> None:
        self._numbers = [_number(1, ListStyle.BULLETS)]

    def begin(self, style: ListStyle, level: int, ordinal: int) -> int:
        """The number of a list of this style that begins with this ordinal at this level."""
        if style is ListStyle.BULLETS:
            return 1
        number = len(self._numbers) + 1
        start = f'<w:startOverride w:val="{ordinal}"/>'
        begun = f'<w:lvlOverride w:ilvl="{level}">{start}</w:lvlOverride>'
        self._numbers.append(_number(number, style, begun))
        return number

    def xml(self) -> str:
        """The numbering part: what each style of list looks like, and then each list."""
        looks = "".join(_look(style) for style in _STYLES)
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f"<w:numbering {NAMESPACE}>{looks}{''.join(self._numbers)}</w:numbering>"
        )


def _number(number: int, style: ListStyle, begun: str = "") -> str:
    look = f'<w:abstractNumId w:val="{_STYLES.index(style)}"/>'
    return f'<w:num w:numId="{number}">{look}{begun}</w:num>'


def _look(style: ListStyle) -> str:
    levels = "".join(_level(style, level) for level in range(DEEPEST))
    return (
        f'<w:abstractNum w:abstractNumId="{_STYLES.index(style)}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )


def _level(style: ListStyle, level: int) -> str:
    kind, text = _FORMATS[style]
    if style is ListStyle.BULLETS and level:
        text = "–"
    left, hanging = twips(STEP * (level + 1)), twips(STEP)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text.format(level=level + 1)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )
