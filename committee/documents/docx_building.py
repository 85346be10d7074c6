"""Puts the files of a Word package together, one part after another, under names of our own."""

from collections.abc import Iterable, Mapping
from posixpath import join
from typing import NamedTuple

from lxml import etree

from committee.documents.docx_clean import clean
from committee.reading.office import W, links, parsed

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships"
_TYPE = "application/vnd.openxmlformats-officedocument."
_WORD = f"{_TYPE}wordprocessingml."
_PARTS = {
    "styles": f"{_WORD}styles+xml",
    "numbering": f"{_WORD}numbering+xml",
    "settings": f"{_WORD}settings+xml",
    "fontTable": f"{_WORD}fontTable+xml",
    "header": f"{_WORD}header+xml",
    "footer": f"{_WORD}footer+xml",
    "theme": f"{_TYPE}theme+xml",
}
"""What a document may point to, with the type of each."""
_MEDIA = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "odttf": f"{_TYPE}obfuscatedFont",
}
"""The pictures and fonts that a part may point to, by how their names end."""
_PROPERTIES = {
    "docProps/core.xml": (
        "application/vnd.openxmlformats-package.core-properties+xml",
        f"{_PACKAGE}/relationships/metadata/core-properties",
    ),
    "docProps/custom.xml": (
        f"{_TYPE}custom-properties+xml",
        f"{OFFICE}/relationships/custom-properties",
    ),
}
DOCUMENT = "word/document.xml"
_PLACE = "<?words here?>"


class Sheet(NamedTuple):
    """A part with places into which a paper's words go; `pieces` stand around them."""

    name: str
    pieces: tuple[str, ...]

    def filled(self, *words: str) -> bytes:
        """The part with these words in its places, one for each."""
        after = zip(self.pieces, (*words, ""), strict=True)
        return "".join(piece + inserted for piece, inserted in after).encode()


def place() -> etree._Element:
    """What holds a place for words in a part."""
    return etree.ProcessingInstruction("words", "here")


class Building:
    """A package in the making, of parts that may come from the files of a template."""

    def __init__(self, template: Mapping[str, bytes]) -> None:
        self.files: dict[str, bytes] = {}
        self._template = template
        self._types: list[str] = []
        self._links: list[str] = []
        self._media: dict[str, str] = {}

    def name(self, kind: str) -> str:
        """A name for a new part of this kind."""
        counted = len(self._links) + 1 if kind in ("header", "footer") else ""
        return f"word/{kind}{counted}.xml"

    def taken(self, target: str, name: str) -> etree._Element:
        """A part of the template under a new name, clean, with its pictures and fonts."""
        root = parsed(self._template[target])
        kept: dict[str, str] = {}
        listed: list[str] = []
        for link in links(self._template, target):
            medium = None if link.outside else self._medium(link.target)
            if medium and link.kind in ("image", "font"):
                kept[link.id] = f"rId{len(listed) + 1}"
                listed.append(_link(kept[link.id], link.kind, medium.removeprefix("word/")))
        clean(root, kept)
        if listed:
            sheet = _links(listed, name)
            self.files[sheet.name] = sheet.filled("")
        return root

    def _medium(self, target: str) -> str:
        """The new name of a picture or font, which stands in the package once; or none."""
        ending = target.rpartition(".")[2].lower()
        if target not in self._template or ending not in _MEDIA:
            return ""
        name = self._media.setdefault(target, f"word/media/file{len(self._media) + 1}.{ending}")
        self.files[name] = self._template[target]
        return name

    def put(self, kind: str, name: str, root: etree._Element) -> str:
        """Put a part in; gives the id by which the document points to it."""
        self.files[name] = DECLARATION.encode() + etree.tostring(root)
        return self._announced(kind, name)

    def laid_out(self, kind: str, name: str, root: etree._Element) -> tuple[Sheet, str]:
        """Put a part in that has places for words; gives it with its id."""
        if root.nsmap.get("w") != W.strip("{}"):
            root = _renamed(root)
        pieces = (DECLARATION + etree.tostring(root, encoding="unicode")).split(_PLACE)
        return Sheet(name, tuple(pieces)), self._announced(kind, name)

    def finished(self) -> tuple[dict[str, bytes], Sheet]:
        """All files but those that wait for words, and what the document points to, with a place
        for one picture more.
        """
        types = f'<Override PartName="/{DOCUMENT}" ContentType="{_WORD}document.main+xml"/>'
        types += "".join(self._types)
        about = [_link("rId1", "officeDocument", DOCUMENT)]
        for number, (name, (kind, relation)) in enumerate(_PROPERTIES.items(), start=2):
            types += f'<Override PartName="/{name}" ContentType="{kind}"/>'
            about.append(f'<Relationship Id="rId{number}" Type="{relation}" Target="{name}"/>')
        endings = {"rels": f"{_RELATIONSHIPS}+xml", "xml": "application/xml", **_MEDIA}
        defaults = "".join(
            f'<Default Extension="{ending}" ContentType="{kind}"/>'
            for ending, kind in endings.items()
        )
        listed = f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{types}</Types>'
        files = {
            "[Content_Types].xml": (DECLARATION + listed).encode(),
            "_rels/.rels": _links(about, "").filled(""),
            **self.files,
        }
        return files, _links(self._links, DOCUMENT)

    def _announced(self, kind: str, name: str) -> str:
        key = f"rId{len(self._links) + 1}"
        self._links.append(_link(key, kind, name.removeprefix("word/")))
        self._types.append(f'<Override PartName="/{name}" ContentType="{_PARTS[kind]}"/>')
        return key


def _renamed(root: etree._Element) -> etree._Element:
    """The same part, in which Word's own names begin with "w:" as in what we write."""
    spaces = {key: name for key, name in root.nsmap.items() if key}
    named = etree.Element(
        root.tag,
        {str(name): str(said) for name, said in root.items()},
        {**spaces, "w": W.strip("{}")},
    )
    named.extend(list(root))
    return named


def picture(key: str, name: str) -> str:
    """What the document says of a picture to point to it by this id."""
    return _link(key, "image", name.removeprefix("word/"))


def _link(key: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{key}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'


def _links(listed: Iterable[str], part: str) -> Sheet:
    """What a part points to, as a part of its own with a place for more."""
    folder, _, name = part.rpartition("/")
    start = f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(listed)}'
    return Sheet(join(folder, "_rels", f"{name}.rels"), (start, "</Relationships>"))
