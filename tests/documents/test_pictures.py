"""Reading how large a picture is."""

from struct import pack

import pytest

from committee.documents import pictures
from tests.documents.templates import png


def jpeg(*sizes: tuple[int, int]) -> bytes:
    """The outline of a JPEG that says its size so often."""
    frames = b"".join(
        b"\xff\xc0" + pack(">HBHH", 11, 8, height, width) + b"\0" * 4 for width, height in sizes
    )
    return b"\xff\xd8" + frames + b"\xff\xda\0\2 words \xff\xd9"


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (png(120, 40), (120, 40)),
        (jpeg((300, 200)), (300, 200)),
        (jpeg(), None),
        (b"GIF89a", None),
        (b"\x89PNG\r\n\x1a\n", None),
    ],
)
def test_the_size_is_that_which_the_picture_says(
    content: bytes, size: tuple[int, int] | None
) -> None:
    assert pictures.size(content) == size


def test_of_several_sizes_that_counts_which_whoever_shows_it_goes_by() -> None:
    assert pictures.size(jpeg((300, 200), (30_000, 20_000))) == (30_000, 20_000)
    assert pictures.size(png()[:33] + png(9000, 9000)[8:]) is None
