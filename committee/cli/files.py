"""The files that commands are given to read."""

from collections.abc import Iterator
from pathlib import Path

from committee.reading.source import Unreadable
from committee.reading.sources import LARGEST


def content_of(path: Path) -> bytes:
    """What a file holds, of a larger one than can be read only so much. Raises Unreadable."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as fault:
        raise Unreadable(f"The file cannot be opened: {fault.strerror}.") from fault


def below(folder: Path) -> Iterator[Path]:
    """The files in a folder and in those inside it, in order, but for hidden ones."""
    for path in sorted(folder.rglob("*")):
        is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not is_hidden:
            yield path
