"""A saved web page as lines: its paragraphs, headings, entries of lists and rows of tables.

Nothing is fetched and nothing is run. However deep the page is nested, it is walked and not
recursed into. What the page itself marks as menu, search or hidden is left out.
"""

import re
from collections.abc import Iterator

from lxml import etree

from committee.reading.files.html_lines import Lines
from committee.reading.source import Line, Unreadable

DEEPEST = 1000
"""So deep no page is nested; the parser itself would lose words at twice as much."""

_SKIPPED = frozenset(
    "script style noscript template head nav footer select option button input textarea datalist "
    "svg math iframe object embed canvas audio video map dialog".split()
)
_ROLES = frozenset("navigation search contentinfo menu menubar toolbar dialog".split())
_CLASSES = frozenset({"mgActionList"})
"""Modern.Gov's list of links to its own other pages, under the title of each item."""

_WHICH_MEETING = re.compile(r"\bMeeting of .{0,80}\d{4}")
"""What such a list says on the page of one item alone: at which meeting it was taken."""

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
_MAIN = re.compile(r"<main\b|role\s*=\s*[\"']?main\b", re.I)


def lines(text: str) -> Iterator[Line]:
    """The lines of a page, or of a piece of one. Raises Unreadable where it is out of all order."""
    root = _root(text)
    if root is None:
        return
    main = _main(root) if _MAIN.search(text) else None
    if main is not None:
        for heading in root.iter("h1"):
            if all(above is not main for above in heading.iterancestors()):
                yield from _walked(heading)
    yield from _walked(root if main is None else main)


def _root(text: str) -> etree._Element | None:
    # Letters as bytes: what the page says of its own encoding is not asked.
    reader = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        return etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), reader)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _main(root: etree._Element) -> etree._Element | None:
    """The one part that the page calls its main one, if there is one and it says something."""
    found = [node for node in root.iter() if node.tag == "main" or node.get("role") == "main"]
    if len(found) != 1:
        return None
    said = sum(len(str(each).strip()) for each in found[0].itertext())
    return found[0] if said > 200 else None


def _walked(root: etree._Element) -> list[Line]:
    """The lines below a part of the page."""
    found = Lines()
    walk = etree.iterwalk(root, events=("start", "end"))
    depth = 0
    for event, node in walk:
        if event == "start":
            depth += 1
            if depth > DEEPEST:
                raise Unreadable(
                    "The page is nested too deeply to be read. "
                    "Copy its words and paste them as text."
                )
            if _is_left_out(node):
                walk.skip_subtree()
                continue
            found.begin(node)
            found.say(node.text)
        else:
            depth -= 1
            if not _is_left_out(node):
                found.end(node)
            if node is not root:
                found.say(node.tail)
    return found.finished()


def _is_left_out(node: etree._Element) -> bool:
    """Whether the page itself says that a part is no text of it, or is not seen."""
    if not isinstance(node.tag, str) or node.tag in _SKIPPED:
        return True
    if node.get("role") in _ROLES or node.get("hidden") is not None:
        return True
    if node.get("aria-hidden") == "true" or _HIDDEN.search(node.get("style", "")):
        return True
    links = _CLASSES.intersection(node.get("class", "").split())
    return bool(links) and not _WHICH_MEETING.search(" ".join(map(str, node.itertext())))
