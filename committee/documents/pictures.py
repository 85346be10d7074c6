"""Reads how large a picture is: the PNG or JPEG of a council's logo."""

from struct import unpack

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG, _JPEG_END = b"\xff\xd8", b"\xff\xd9"
_SCAN = 0xDA
"""The marker of a JPEG after which the picture itself begins."""
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of a JPEG that are followed by its size."""


def size(content: bytes) -> tuple[int, int] | None:
    """The width and height of a PNG or JPEG in dots; None where it is neither, or is cut off."""
    if content.startswith(_PNG) and content[12:16] == b"IHDR" and b"IEND" in content[24:]:
        if content.count(b"IHDR") > 1:  # whoever shows it would go by the last
            return None
        width, height = unpack(">II", content[16:24])
    elif content.startswith(_JPEG) and _JPEG_END in content:
        width, height = _of_jpeg(content)
    else:
        return None
    return (width, height) if width and height else None


def _of_jpeg(content: bytes) -> tuple[int, int]:
    """Go from one segment to the next; where several say a size, the last is the one shown."""
    place, width, height = len(_JPEG), 0, 0
    while place + 9 <= len(content) and content[place] == 0xFF and content[place + 1] != _SCAN:
        marker, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4])
        if marker in _FRAMES:
            height, width = unpack(">HH", content[place + 5 : place + 9])
        place += 1 if marker == 0xFF else 2 + length
    return width, height
