"""The text of minutes as hypothesis makes it: paragraphs, lists, tables, marks and places."""

from collections.abc import Callable

from hypothesis import strategies as st

from committee.rules.blocks import label
from committee.rules.vocabulary import ListStyle

Draw = Callable[..., object]

WORDS = (
    "the committee noted that officers would report again on housing repairs and residents asked "
    "why £140 had risen by 3.5% since 2024/25 while R&D <fell> in Llanfair-ym-Muallt “quoted” "
    "it's café Siân Ŵyn naïve (bracketed) e-mail well-being half–year total: agreed; 18+ #7 @home"
).split()


def said(least: int = 2, most: int = 12) -> st.SearchStrategy[str]:
    """Some words in a line."""
    return st.lists(st.sampled_from(WORDS), min_size=least, max_size=most).map(" ".join)


def maybe(words: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Words, or none."""
    return st.just("") | words


@st.composite
def texts(draw: Draw, places: int) -> str:
    """The text of a minute with a place for each of its resolutions."""
    blocks = draw(st.lists(st.one_of(said(), emphasised(), listings(), tables()), max_size=5))
    blocks = [f"{draw(maybe(st.just('[exempt 3] ')))}{block}" for block in blocks]
    for place in range(1, places + 1):
        blocks.insert(draw(st.integers(0, len(blocks))), f"[resolution {place}]")
    return "\n\n".join(blocks)


def emphasised() -> st.SearchStrategy[str]:
    """A sentence of which some is bold and some is italic."""
    return st.builds("We {} **{}** and *{}*.".format, said(), said(), said())


@st.composite
def listings(draw: Draw) -> str:
    """A list with its lead-in, with a list inside an entry of it, and with gaps in its numbers."""
    lines = [f"{draw(said())}:"]
    style, inner = draw(st.permutations(list(ListStyle)))[:2]
    place = 0
    for _ in range(draw(st.integers(1, 4))):
        place += draw(st.integers(1, 2)) if place else 1
        lines.append(f"{_marker(style, place)} {draw(said())}")
        for deep in range(1, draw(st.integers(0, 2)) + 1):
            lines.append(f"    {_marker(inner, deep)} {draw(said())}")
    return "\n".join(lines)


def _marker(style: ListStyle, place: int) -> str:
    return "-" if style is ListStyle.BULLETS else label(style, place)


@st.composite
def tables(draw: Draw) -> str:
    """A table with its lead-in."""
    columns = draw(st.integers(1, 4))
    rows = draw(st.lists(st.lists(said(1, 4), min_size=columns, max_size=columns), max_size=4))
    head = [f"Head{number} of" for number in range(columns)]
    lines = [f"| {' | '.join(cells)} |" for cells in (head, ["---"] * columns, *rows)]
    return "\n".join(lines)
