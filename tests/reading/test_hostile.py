"""Whatever bytes come in, they are read or refused with a sentence: nothing else is raised."""

import os
import random
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from committee.reading import action_lists, minutes, sheets, sources
from committee.reading.source import Unreadable
from tests.reading.files import unzipped, whole, zipped

EXAMPLES = 10_000 if os.environ.get("PROOF") else 120
ENDINGS = ("txt", "md", "html", "docx", "pdf", "xlsx", "csv", "")
ODD = (
    b"", b"\0", b"\xff\xfe", b"<", b"</w:p>", b"&a;", b"<table>" * 50, b"%PDF-", b"PK\3\4", b"|",
    b'"', b"99999999999", b"-1", b"<tr><td>" * 30, b" obj<<", b"\r\n\r\n", b"# " * 20,
)  # fmt: skip
KINDS = tuple(whole())


def cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def flipped(content: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(content)
    for _ in range(chance.randrange(1, 20) if spoilt else 0):
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def spliced(content: bytes, chance: random.Random) -> bytes:
    other = whole()[chance.choice(KINDS)]
    begin, end = sorted(chance.randrange(len(other) + 1) for _ in range(2))
    place = chance.randrange(len(content) + 1)
    return content[:place] + other[begin:end] + content[place + chance.randrange(50) :]


def stuffed(content: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(content) + 1)
    return content[:place] + chance.choice(ODD) + content[place:]


def doubled(content: bytes, chance: random.Random) -> bytes:
    begin, end = sorted(chance.randrange(len(content) + 1) for _ in range(2))
    return content[:end] + content[begin:end] * chance.randrange(4) + content[end:]


def inside(content: bytes, chance: random.Random) -> bytes:
    """A zipped folder that is whole, with one of its parts spoilt."""
    if not content.startswith(b"PK"):
        return flipped(content, chance)
    files = unzipped(content)
    name = chance.choice(sorted(files))
    files[name] = chance.choice((cut, flipped, spliced, stuffed, doubled))(files[name], chance)
    return zipped(files)


WAYS = (cut, flipped, spliced, stuffed, doubled, inside, inside)


def spoilt(kind: str, seed: int, times: int) -> bytes:
    """A whole file, spoilt so many times."""
    chance = random.Random(seed)
    content = whole()[kind]
    way = chance.choice(WAYS)
    for _ in range(times):
        with suppress(Exception):  # a folder that is spoilt already cannot be unzipped
            content = way(content, chance)
    return content


@given(st.sampled_from(KINDS), st.integers(0, 2**32), st.integers(1, 4), st.sampled_from(ENDINGS))
@settings(max_examples=EXAMPLES)
def test_spoilt_files_are_read_or_refused(kind: str, seed: int, times: int, ending: str) -> None:
    check(f"file.{ending}", spoilt(kind, seed, times))


@given(st.binary(max_size=400), st.sampled_from(ENDINGS))
@settings(max_examples=EXAMPLES)
def test_random_bytes_are_read_or_refused(content: bytes, ending: str) -> None:
    check(f"file.{ending}", content)


@given(st.text(max_size=300))
@settings(max_examples=EXAMPLES)
def test_any_text_can_be_pasted(text: str) -> None:
    with suppress(Unreadable):
        minutes.propose(sources.pasted(text))


def check(name: str, content: bytes) -> None:
    """Read it in both ways; what is read can be kept."""
    with suppress(Unreadable):
        source = sources.read(name, content)
        for line in source.lines:
            assert line.text == " ".join(line.text.split()) != ""
            line.text.encode()
        minutes.propose(source)
    with suppress(Unreadable):
        sheet = sheets.read(name, content)
        assert all(len(row) == len(sheet.columns) for row in sheet.rows)
        action_lists.proposed(sheet, action_lists.guessed(sheet))
