"""The Word package that a paper is written into: made once of a template, and then kept.

Our own template and a council's are read in the same way. Its styles, theme, fonts, lists, page,
headers and footers stay; its words, and whatever in it could fetch or run something, do not.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from committee.documents import docx_fields
from committee.documents.docx_building import DECLARATION, DOCUMENT, OFFICE, Building, Sheet, place
from committee.documents.docx_clean import PICTURES
from committee.documents.docx_page import Page, is_on, read_page
from committee.documents.docx_style_map import StyleMap, mapped
from committee.documents.docx_styles import NAMESPACE
from committee.documents.docx_template import template
from committee.documents.parts import Look
from committee.reading.office import W, links, main_part, parsed, unzipped
from committee.reading.source import Unreadable

LANGUAGE = "en-GB"
_SETTINGS = {
    W + name
    for name in (
        "zoom", "embedTrueTypeFonts", "saveSubsetFonts", "mirrorMargins", "gutterAtTop",
        "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone",
        "doNotHyphenateCaps", "evenAndOddHeaders", "characterSpacingControl", "compat",
        "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator",
    )
}  # fmt: skip
"""The settings of a template that a paper keeps: none of them points anywhere."""


class Running(NamedTuple):
    """A header or footer with a place for our lines; whether it `counts` the pages itself, and
    has pictures.
    """

    sheet: Sheet
    counts: bool
    pictured: bool


@dataclass(frozen=True)
class Package:
    """A package that waits for the words of a paper. `files` are those that need none.

    `numbering` has a place for the looks of lists and one for the lists, which begin to count
    after `last_look` and `last_list`.
    """

    files: dict[str, bytes]
    body: Sheet
    links: Sheet
    numbering: Sheet
    last_look: int
    last_list: int
    headers: tuple[Running, ...]
    footers: tuple[Running, ...]
    styles: StyleMap
    page: Page

    @property
    def pictured(self) -> bool:
        """Whether a header or footer has a picture, such as the council's logo."""
        return any(each.pictured for each in (*self.headers, *self.footers))


def package(look: Look) -> Package:
    """The package for papers of this look.

    Raises Unreadable where the council's template is none; `docx_check` says so before.
    """
    return read(look.template or template(look.font, look.colour))


@lru_cache(maxsize=8)
def read(content: bytes) -> Package:
    """The package of a template. Raises Unreadable."""
    files = unzipped(content)
    main = main_part(files)
    document = parsed(files[main])
    if document.tag != f"{W}document":
        raise Unreadable("The file is not a Word document (.docx) as Word saves it by default.")
    return _Reader(files, main, read_page(document)).package()


class _Reader:
    """Takes the parts of a template one by one into a package of ours."""

    def __init__(self, files: dict[str, bytes], main: str, page: Page) -> None:
        self._page = page
        self._building = Building(files)
        near = [link for link in links(files, main) if not link.outside and link.target in files]
        self._by_id = {link.id: link.target for link in near if link.kind in _ROOTS}
        self._by_kind = {link.kind: link.target for link in near if link.kind not in _ROOTS}
        self._references = ""

    def package(self) -> Package:
        """The package, when all parts are taken."""
        for kind in ("theme", "fontTable"):
            if kind in self._by_kind:
                self._building.put(kind, *self._taken(kind))
        name, styles = self._taken("styles")
        ids = mapped(styles, self._page.text, LANGUAGE)
        self._building.put("styles", name, styles)
        numbering, last_look, last_list = self._numbering()
        shown = self._shown()
        headers = tuple(self._running("header", pages) for pages in shown)
        footers = tuple(self._running("footer", pages) for pages in shown)
        files, pointers = self._building.finished()
        return Package(
            files=files,
            body=self._body(),
            links=pointers,
            numbering=numbering,
            last_look=last_look,
            last_list=last_list,
            headers=headers,
            footers=footers,
            styles=ids,
            page=self._page,
        )

    def _taken(self, kind: str, target: str = "") -> tuple[str, etree._Element]:
        """The part of this kind under its new name; an empty one where the template has none."""
        name = self._building.name(kind)
        target = target or self._by_kind.get(kind, "")
        if target:
            return name, self._building.taken(target, name)
        return name, etree.fromstring(f"<w:{_ROOTS.get(kind, kind)} {NAMESPACE}/>")

    def _shown(self) -> list[str]:
        """Put the settings in; gives the pages for which there are headers and footers."""
        name, settings = self._taken("settings")
        for each in list(settings):
            if each.tag not in _SETTINGS:
                settings.remove(each)
        for each in settings.iter(f"{W}themeFontLang"):
            each.set(f"{W}val", LANGUAGE)
        self._building.put("settings", name, settings)
        even = is_on(settings, "evenAndOddHeaders")
        return ["default", *["first"] * self._page.first, *["even"] * even]

    def _numbering(self) -> tuple[Sheet, int, int]:
        """The lists of the template with places after its looks and after its lists."""
        name, root = self._taken("numbering")
        looks, lists = root.findall(f"{W}abstractNum"), root.findall(f"{W}num")
        root.insert(root.index(lists[-1]) + 1 if lists else len(root), place())
        root.insert(root.index(looks[-1]) + 1 if looks else 0, place())
        sheet, _ = self._building.laid_out("numbering", name, root)
        return sheet, _last(looks, "abstractNumId"), _last(lists, "numId")

    def _running(self, kind: str, pages: str) -> Running:
        """A header or footer with a place after what it has, or a new one."""
        target = self._by_id.get(self._page.running.get((kind, pages), ""), "")
        name, root = self._taken(kind, target)
        counts = "PAGE" in docx_fields.names(root)
        pictured = next(root.iter(*PICTURES), None) is not None
        if len(root) and _shows_nothing(root[-1]):
            root.remove(root[-1])
        root.append(place())
        sheet, key = self._building.laid_out(kind, name, root)
        self._references += f'<w:{kind}Reference w:type="{pages}" r:id="{key}"/>'
        return Running(sheet, counts, pictured)

    def _body(self) -> Sheet:
        """The document without its words, and with the page of the template."""
        start = f'{DECLARATION}<w:document {NAMESPACE} xmlns:r="{OFFICE}/relationships"><w:body>'
        section = f"<w:sectPr>{self._references}{self._page.layout}</w:sectPr>"
        return Sheet(DOCUMENT, (start, f"{section}</w:body></w:document>"))


_ROOTS = {"header": "hdr", "footer": "ftr"}


def _shows_nothing(node: etree._Element) -> bool:
    """Whether it is an empty paragraph, without even a line under it."""
    shown = next(node.iter(f"{W}r", f"{W}pBdr", f"{W}shd"), None)
    return node.tag == f"{W}p" and shown is None


def _last(listed: list[etree._Element], name: str) -> int:
    """The highest number that the template's own have."""
    given = (each.get(W + name, "") for each in listed)
    return max(
        (int(number) for number in given if number.isdecimal() and len(number) < 8), default=0
    )
