"""Opens a file of Office that somebody sent: unzipped within limits, and its XML read safely.

Nothing that the file says about its own sizes is trusted, no entity is resolved and nothing
outside the file is looked at.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lxml import etree

from committee.reading.source import Unreadable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

WORD = "a Word document (.docx)"

MOST_FILES = 1000
MOST_BYTES = 40_000_000
MOST_IN_ONE = 20_000_000
MOST_TIMES = 250
"""How often larger than its packed size a file may be, where it is larger than `_SMALL`."""
_SMALL = 1_000_000

_BROKEN = (
    BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, NotImplementedError,
    RuntimeError,
)  # fmt: skip
"""What reading the zipped folder raises where its bytes are not in order."""

_ANEW = "Open it in the program that wrote it, and save it anew."
_COPY = "Copy its words into a new document, and use that."
_DEFINES = f"The file defines things of its own in its XML, which Office never does. {_COPY}"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/%s}"
_RELATIONSHIP = f"{_PACKAGE % 'relationships'}Relationship"
_TYPES = _PACKAGE % "content-types"


class Link(NamedTuple):
    """What a part points to: `kind` is the last word of the relationship's type, `target` the
    name of a part, or for what is `outside` an address.
    """

    id: str
    kind: str
    target: str
    outside: bool


def unzipped(content: bytes, kind: str = WORD) -> dict[str, bytes]:
    """The files in a zipped one, by name; `kind` is what it should be. Raises Unreadable."""
    if content.startswith(_OLE):
        if _LOCKED in content:
            raise Unreadable("The file is protected by a password. Save it without one.")
        raise Unreadable("The file is in the old Word format (.doc). Save it as .docx.")
    try:
        with ZipFile(BytesIO(content)) as package:
            return _within_limits(package)
    except Unreadable:
        raise
    except _BROKEN as error:
        raise Unreadable(f"The file is broken, or is not {kind}. {_ANEW}") from error


def _within_limits(package: ZipFile) -> dict[str, bytes]:
    entries = [entry for entry in package.infolist() if not entry.is_dir()]
    if len(entries) > MOST_FILES:
        raise Unreadable(f"The file holds more than {MOST_FILES:,} parts. {_COPY}")
    files: dict[str, bytes] = {}
    room = MOST_BYTES
    for entry in entries:
        if entry.filename in files:
            raise Unreadable(f"The file holds two parts of the same name. {_ANEW}")
        files[entry.filename] = _read(package, entry, min(room, MOST_IN_ONE))
        room -= len(files[entry.filename])
    return files


def _read(package: ZipFile, entry: ZipInfo, most: int) -> bytes:
    """One file, unpacked only as far as it may be large."""
    if entry.flag_bits & 1:
        raise Unreadable("The file is protected by a password. Save it without one.")
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise Unreadable(f"The file is packed in a way that Office does not use. {_ANEW}")
    most = min(most, max(entry.compress_size * MOST_TIMES, _SMALL))
    with package.open(entry) as packed:
        found = packed.read(most + 1)
    if len(found) > most:
        raise Unreadable(f"The file unpacks to far more than such a file holds. {_COPY}")
    return found


def parsed(content: bytes) -> etree._Element:
    """The root of XML, without comments and instructions. Raises Unreadable."""
    check_definitions(content)
    reader = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, reader)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(f"The file is broken: a part of it cannot be read. {_ANEW}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(_DEFINES)
    return root


def check_definitions(content: bytes) -> None:
    """Raise Unreadable where XML defines entities, which may unfold without end."""
    if b"<!DOCTYPE" in content.replace(b"\0", b""):
        raise Unreadable(_DEFINES)


def links(files: Mapping[str, bytes], part: str = "") -> Iterator[Link]:
    """What a part points to; the package itself where no part is named. Raises Unreadable."""
    folder, _, name = part.rpartition("/")
    listed = files.get(join(folder, "_rels", f"{name}.rels"))
    if listed is None:
        return
    for found in parsed(listed).iter(_RELATIONSHIP):
        target, outside = found.get("Target", ""), found.get("TargetMode") == "External"
        kind = found.get("Type", "").rpartition("/")[2]
        if not outside:
            target = normpath(join("/", dirname(part), target)).lstrip("/")
        yield Link(found.get("Id", ""), kind, target, outside)


def content_type(files: Mapping[str, bytes], part: str) -> str:
    """What the package says a part is. Raises Unreadable."""
    root = parsed(files.get("[Content_Types].xml", b""))
    for found in root.iter(f"{_TYPES}Override"):
        if found.get("PartName", "").lower() == f"/{part}".lower():
            return found.get("ContentType", "")
    ending = part.rpartition(".")[2].lower()
    for found in root.iter(f"{_TYPES}Default"):
        if found.get("Extension", "").lower() == ending:
            return found.get("ContentType", "")
    return ""


def main_part(files: Mapping[str, bytes], kind: str = WORD) -> str:
    """The name of the part that is the document. Raises Unreadable where there is none."""
    for link in links(files):
        if link.kind == "officeDocument" and link.target in files and not link.outside:
            return link.target
    raise Unreadable(f"The file is not {kind}. {_ANEW}")
