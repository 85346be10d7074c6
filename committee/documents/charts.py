"""Draws figures as pictures (SVG): columns by month, and bars in parts.

A picture is as wide as a phone and grows on a wider page, so that its words are never smaller than
12 pixels. Each series has a pattern as well as a colour. The same figures stand in a table beside
it: the picture is for the eye, and what a screen reader says of it is its title and description.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

WIDTH = 290
"""What a page has room for on the narrowest phone."""
WORDS, LINE = 13, 20
INK, AXIS = "#0b0c0c", "#505a5f"
COLOURS = ("#1d70b8", "#b3590a", "#5a3c99", "#0b0c0c", "#6f777b")
"""Each stands out from white by 3 to 1 or more (Web Content Accessibility Guidelines 1.4.11)."""
PATTERNS = (
    "",
    '<path d="M-2 2l4-4M0 8l8-8M6 10l4-4" stroke="{colour}" stroke-width="2.5"/>',
    '<path d="M2 0v8M6 0v8" stroke="{colour}" stroke-width="2"/>',
    '<path d="M0 2h8M0 6h8M2 0v8M6 0v8" stroke="{colour}" stroke-width="1.5"/>',
    '<circle cx="4" cy="4" r="2" fill="{colour}"/>',
)
"""What each series is filled with: the first wholly, the others with lines on white."""

LEFT, HEIGHT, MONTH = 34, 150, 19
FOR_A_LABEL = 46
LONGEST = 36
"""How many letters of a name stand above its bar; the table has all of it."""


@dataclass(frozen=True)
class Series:
    """Numbers of one kind, one for each label of the picture."""

    name: str
    values: Sequence[int]


def columns(
    key: str, title: str, description: str, labels: Sequence[str], series: Sequence[Series]
) -> str:
    """Columns side by side for each label. `key` begins every id, which a page has only once.

    Where there are many labels the picture is wider, and some go without their words.
    """
    width = max(WIDTH, LEFT + MONTH * len(labels))
    top = _round(max((value for one in series for value in one.values), default=0))
    above = LINE * len(series) + 12
    foot = above + HEIGHT
    step = (width - LEFT) / max(len(labels), 1)
    drawn = [
        *_legend(key, [one.name for one in series]),
        *_axis(width, above, foot, top),
        *_columns(key, series, step, foot, top),
        *_month_words(labels, step, foot),
    ]
    return _picture(key, title, description, width, foot + LINE + 6, len(series), drawn)


def bars(
    key: str, title: str, description: str, labels: Sequence[str], series: Sequence[Series]
) -> str:
    """A bar for each label, in one part for each series, with its name and total above it."""
    totals = [sum(values) for values in zip(*(one.values for one in series), strict=True)]
    longest = max([*totals, 1])
    above = LINE * len(series) + 8
    drawn = [*_legend(key, [one.name for one in series])]
    for place, (label, total) in enumerate(zip(labels, totals, strict=True)):
        y = above + place * (LINE * 2 + 8)
        drawn.append(_words(0, y + 14, f"{_short(label)}: {total}"))
        x = 1.0
        for number, one in enumerate(series):
            long = one.values[place] / longest * (WIDTH - 2)
            if long:
                drawn.append(_box(key, number, x, y + LINE, long, 18))
            x += long
    height = above + len(labels) * (LINE * 2 + 8)
    return _picture(key, title, description, WIDTH, height, len(series), drawn)


def _picture(
    key: str,
    title: str,
    description: str,
    width: int,
    height: int,
    series: int,
    drawn: Sequence[str],
) -> str:
    patterns = "".join(_pattern(key, number) for number in range(series))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" aria-labelledby="{key}-title {key}-words" '
        f'font-family="arial, sans-serif" font-size="{WORDS}" fill="{INK}">'
        f'<title id="{key}-title">{escape(title)}</title>'
        f'<desc id="{key}-words">{escape(description)}</desc>'
        f"<defs>{patterns}</defs>{''.join(drawn)}</svg>"
    )


def _pattern(key: str, number: int) -> str:
    colour = COLOURS[number]
    ground = "#ffffff" if PATTERNS[number] else colour
    return (
        f'<pattern id="{key}-{number}" width="8" height="8" patternUnits="userSpaceOnUse">'
        f'<rect width="8" height="8" fill="{ground}"/>'
        f"{PATTERNS[number].format(colour=colour)}</pattern>"
    )


def _legend(key: str, names: Sequence[str]) -> Iterator[str]:
    for number, name in enumerate(names):
        yield _box(key, number, 1, number * LINE + 3, 14, 14)
        yield _words(22, number * LINE + 15, name)


def _axis(width: int, above: int, foot: int, top: int) -> Iterator[str]:
    """Lines at nothing, half and all, each with its number."""
    for number in (0, top // 2, top):
        y = foot - number / top * (foot - above)
        yield f'<path d="M{LEFT} {y:.1f}H{width}" stroke="{AXIS}" stroke-width="0.5"/>'
        yield _words(LEFT - 6, y + 4, f"{number:,}", anchor="end")


def _columns(key: str, series: Sequence[Series], step: float, foot: int, top: int) -> Iterator[str]:
    wide = min(step * 0.8 / len(series), 24)
    for number, one in enumerate(series):
        for place, value in enumerate(one.values):
            if value:
                x = LEFT + place * step + (step - wide * len(series)) / 2 + wide * number
                tall = value / top * HEIGHT
                yield _box(key, number, x, foot - tall, wide, tall)


def _month_words(labels: Sequence[str], step: float, foot: int) -> Iterator[str]:
    """The labels, as many as there is room for."""
    every = max(1, -int(-FOR_A_LABEL // step))
    for place in range(0, len(labels), every):
        is_at_the_end = place == len(labels) - 1 and every > 1
        x = LEFT + (place + 1) * step if is_at_the_end else LEFT + (place + 0.5) * step
        anchor = "end" if is_at_the_end else "middle"
        yield _words(x, foot + 18, labels[place], anchor=anchor)


def _box(key: str, number: int, x: float, y: float, wide: float, tall: float) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{tall:.1f}" '
        f'fill="url(#{key}-{number})" stroke="{COLOURS[number]}"/>'
    )


def _words(x: float, y: float, words: str, *, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def _round(most: int) -> int:
    """A number to end the axis at, no smaller than the largest: 2, 4, 10, 20, 40, 100 and so on."""
    end = 2
    while end < most:
        end = end * 5 // 2 if str(end).startswith("4") else end * 2
    return end
