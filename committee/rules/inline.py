"""Bold and italic inside a line: `**bold**`, `*italic*`, `***both***`, and `\\*` for a plain star.

There is no HTML: angle brackets are letters like any other.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"(?P<escape>\\[!-/:-@\[-`{-~•·])|(?P<stars>\*{1,3})|[^\\*]+|.", re.DOTALL)


@dataclass(frozen=True)
class Run:
    """Letters that are set alike."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass
class _Piece:
    text: str
    emphasis: frozenset[str] = frozenset()


def parse(text: str) -> tuple[Run, ...]:
    """Read a line as runs; a star that opens or closes nothing is printed as it stands.

    Emphasised runs neither begin nor end with a space, and no two neighbours are set alike.
    """
    return tuple(_runs(_spaced_out(_Reader(text.strip()).pieces)))


def to_source(runs: Iterable[Run]) -> str:
    """Write runs so that `parse` reads the same runs back."""
    return "".join(_written(run) for run in runs)


def tidied(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs from elsewhere as `parse` would give them, with one space between words.

    Where stars cannot say how the runs are set, they are set plain.
    """
    marks = {"**": "bold", "*": "italic"}
    pieces = [
        _Piece(run.text, frozenset(mark for mark, name in marks.items() if getattr(run, name)))
        for run in runs
    ]
    words = " ".join(plain(Run(piece.text) for piece in pieces).split())
    found = parse(" ".join(to_source(_runs(_spaced_out(pieces))).split()))
    return found if plain(found) == words else (Run(words),) if words else ()


def cut(runs: Iterable[Run], count: int) -> Iterator[Run]:
    """The runs without so many of their first letters."""
    for run in runs:
        yield Run(run.text[count:], run.bold, run.italic)
        count = max(count - len(run.text), 0)


def plain(runs: Iterable[Run]) -> str:
    """The words of the runs without their setting."""
    return "".join(run.text for run in runs)


class _Reader:
    """Cuts a line into pieces; `opened` says at which piece an emphasis began."""

    def __init__(self, text: str) -> None:
        self.pieces: list[_Piece] = []
        self.opened: dict[str, int] = {}
        self.last_word = -1
        for token in _TOKEN.finditer(text):
            if token["stars"]:
                start, end = token.span()
                self._stars(token[0], text[start - 1 : start], text[end : end + 1])
            else:
                self.last_word = len(self.pieces)
                self.pieces.append(_Piece(token[0][1:] if token["escape"] else token[0]))

    def _stars(self, stars: str, before: str, after: str) -> None:
        may_close = bool(before) and not before.isspace()
        may_open = bool(after) and not after.isspace()
        for mark in self._marks(stars):
            start = self.opened.get(mark)
            if start is not None and may_close and start < self.last_word:
                self._close(mark, start)
                continue
            if start is None and may_open:
                self.opened[mark] = len(self.pieces)
            self.pieces.append(_Piece(mark))

    def _marks(self, stars: str) -> tuple[str, ...]:
        """What a row of stars stands for: three of them close first what was opened last."""
        if len(stars) < 3:
            return (stars,)
        inner = self.opened.get("*", -1) > self.opened.get("**", -1)
        return ("*", "**") if inner else ("**", "*")

    def _close(self, mark: str, start: int) -> None:
        del self.opened[mark]
        self.pieces[start].text = ""
        for piece in self.pieces[start:]:
            piece.emphasis |= {mark}


def _spaced_out(pieces: Iterable[_Piece]) -> Iterator[Run]:
    """Set letters alike for each piece, and the spaces at its edges plain."""
    for text, emphasis in _joined(pieces):
        core = text.strip()
        if not core or not emphasis:
            yield Run(text)
            continue
        start = text.index(core)
        yield Run(text[:start])
        yield Run(core, "**" in emphasis, "*" in emphasis)
        yield Run(text[start + len(core) :])


def _joined(pieces: Iterable[_Piece]) -> Iterator[tuple[str, frozenset[str]]]:
    text, emphasis = "", frozenset[str]()
    for piece in pieces:
        if piece.emphasis != emphasis and piece.text:
            yield text, emphasis
            text, emphasis = "", piece.emphasis
        text += piece.text
    yield text, emphasis


def _runs(runs: Iterable[Run]) -> Iterator[Run]:
    """Leave out empty runs and join neighbours that are set alike."""
    before: Run | None = None
    for run in runs:
        if not run.text:
            continue
        if before and (before.bold, before.italic) == (run.bold, run.italic):
            before = Run(before.text + run.text, run.bold, run.italic)
            continue
        if before:
            yield before
        before = run
    if before:
        yield before


def _written(run: Run) -> str:
    stars = "**" * run.bold + "*" * run.italic
    return stars + re.sub(r"[\\*\[]", r"\\\g<0>", run.text) + stars
