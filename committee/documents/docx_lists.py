"""Word's own numbering for the lists of a paper: every list counts for itself.

Bullets share one number; every other list, and every gap in one, gets its own with its own start,
so that a list reads as it was typed.
"""

from committee.documents.docx_styles import twips
from committee.rules.lists import DEEPEST
from committee.rules.vocabulary import ListStyle

STEP = 8
"""How many millimetres each level stands further in."""

_FORMATS = {
    ListStyle.BULLETS: ("bullet", "•"),
    ListStyle.LETTERS: ("lowerLetter", "(%{level})"),
    ListStyle.ROMAN: ("lowerRoman", "(%{level})"),
    ListStyle.NUMBERS: ("decimal", "%{level}."),
    ListStyle.BRACKETS: ("decimal", "(%{level})"),
    ListStyle.CAPITALS: ("upperLetter", "%{level}."),
}
_STYLES = tuple(_FORMATS)


class Numbering:
    """The lists of one paper, as they are written; their looks and they themselves are numbered
    from after the last of the template's own.
    """

    def __init__(self, last_look: int, last_list: int) -> None:
        self._look = last_look + 1
        self._bullets = last_list + 1
        self._lists = [self._list(ListStyle.BULLETS)]

    def begin(self, style: ListStyle, level: int, ordinal: int) -> int:
        """The number of a list of this style that begins with this ordinal at this level."""
        if style is ListStyle.BULLETS:
            return self._bullets
        start = f'<w:startOverride w:val="{ordinal}"/>'
        begun = f'<w:lvlOverride w:ilvl="{level}">{start}</w:lvlOverride>'
        self._lists.append(self._list(style, len(self._lists), begun))
        return self._bullets + len(self._lists) - 1

    def looks(self) -> str:
        """What each style of list looks like, as XML."""
        return "".join(_look(style, self._look + place) for place, style in enumerate(_STYLES))

    def lists(self) -> str:
        """Each list that was begun, as XML."""
        return "".join(self._lists)

    def _list(self, style: ListStyle, place: int = 0, begun: str = "") -> str:
        look = f'<w:abstractNumId w:val="{self._look + _STYLES.index(style)}"/>'
        return f'<w:num w:numId="{self._bullets + place}">{look}{begun}</w:num>'


def _look(style: ListStyle, number: int) -> str:
    levels = "".join(_level(style, level) for level in range(DEEPEST))
    return (
        f'<w:abstractNum w:abstractNumId="{number}">'
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
