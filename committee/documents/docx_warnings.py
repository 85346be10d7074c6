"""What a clerk should know of a Word template that is taken: what papers use of it."""

from collections.abc import Iterator, Mapping

from lxml import etree

from committee.documents import docx_fields
from committee.documents.docx_package import Package
from committee.reading.office import R, W, links, main_part, parsed

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/%s}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_A4 = (210, 297)
_OF_WORD = ("Normal", "Heading 1", "Heading 2", "Heading 3", "List Paragraph")
_COMMON = {
    "aptos", "arial", "calibri", "calibri light", "cambria", "courier new", "georgia", "symbol",
    "tahoma", "times new roman", "trebuchet ms", "verdana", "wingdings",
}  # fmt: skip
"""The fonts that nearly every computer has, or has another for of the same width."""


def warnings(files: Mapping[str, bytes], package: Package) -> Iterator[str]:
    """What a clerk should know of a template that was read as this package, in sentences."""
    main = main_part(files)
    if any((node.text or "").strip() for node in parsed(files[main]).iter(f"{W}t")):
        yield "The words of the file itself are not used, only its page, headers and styles."
    yield from _of_page(package)
    yield from _of_styles(package)
    yield from _of_fonts(files, main)
    for name in running(files, main):
        yield from _of_running(parsed(files[name]))


def running(files: Mapping[str, bytes], main: str) -> list[str]:
    """The names of the headers and footers that a document has."""
    kinds = ("header", "footer")
    return [
        link.target for link in links(files, main) if link.kind in kinds and link.target in files
    ]


def _of_page(package: Package) -> Iterator[str]:
    page = package.page
    if page.sections > 1:
        yield f"The file has {page.sections} sections. Papers look like the last."
    size = tuple(round(length) for length in (page.width, page.height))
    if sorted(size) != sorted(_A4):
        yield f"The page is {size[0]} by {size[1]} mm, which is not A4."
    for kind in ("header", "footer"):
        if not any(found == kind for found, _ in page.running):
            yield f"The file has no {kind}. Papers print only their own line there."


def _of_styles(package: Package) -> Iterator[str]:
    lacked = package.styles.added
    for name in _OF_WORD:
        if name in lacked:
            yield f"The file has no style “{name}”. Papers get a plain one."
    ours = [name for name in lacked if name not in _OF_WORD]
    if ours:
        yield (
            f"Papers add these styles, in the letters of “Normal”: {', '.join(ours)}. To choose "
            "how they look, add styles with these names to the file."
        )
    for name in sorted(package.styles.counting):
        yield f"The style “{name}” numbers itself. Papers turn that off: their numbers are fixed."


def _of_fonts(files: Mapping[str, bytes], main: str) -> Iterator[str]:
    parts = {link.kind: files[link.target] for link in links(files, main) if link.target in files}
    used, there = set[str](), set(_COMMON)
    if "styles" in parts:
        fonts = parsed(parts["styles"]).iter(f"{W}rFonts")
        used |= {font.get(f"{W}ascii", "") for font in fonts}
    if "theme" in parts:
        used |= {
            latin.get("typeface", "")
            for latin in parsed(parts["theme"]).iter(_DRAWING % "main" + "latin")
        }
    if "fontTable" in parts:
        listed = parsed(parts["fontTable"]).iter(f"{W}font")
        there |= {
            font.get(f"{W}name", "").lower()
            for font in listed
            if len(font.findall(f"{W}embedRegular"))
        }
    missing = sorted(font for font in used if font and font[0] != "+" and font.lower() not in there)
    if missing:
        yield (
            f"These fonts are not in the file: {', '.join(missing)}. A computer that lacks them "
            "shows others. In Word: Options, Save, “Embed fonts in the file”."
        )


def _of_running(root: etree._Element) -> Iterator[str]:
    """What is lost, or hard to read, of a header or footer."""
    where = "header" if root.tag == f"{W}hdr" else "footer"
    for name in sorted(docx_fields.names(root) - docx_fields.HARMLESS):
        yield f"The {where} has the field {name or 'of an unknown kind'}: its last words are kept."
    if any(each.get(f"{R}id") for each in root.iter(f"{W}hyperlink")):
        yield f"The {where} has a link: its words are kept."
    for picture in root.iter(_DRAWING % "wordprocessingDrawing" + "docPr"):
        if not picture.get("descr") and next(picture.iter(_DECORATIVE), None) is None:
            yield f"A picture in the {where} has no words for those who cannot see it (“Alt Text”)."
