"""Templates show what they are given: no question, no style, no script, no box without a name."""

import re
from collections.abc import Iterator

from jinja2 import Environment, nodes

from tests.house.tree import TEMPLATES, agree, below, text

ASKING = {"session", "query", "scalars", "scalar", "execute", "select", "commit", "flush", "db"}
SAFE = {
    "figures/_picture.html": "the picture as `documents.charts` draws it, each word escaped there",
    "minutes/_paper.html": "the paper as `documents.to_html` writes it, each word escaped there",
}
"""Templates that print words as they come, each with why that does no harm."""
INLINE = re.compile(r"\sstyle=|<style|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)", re.I)
BOX = re.compile(r"<(input|select|textarea)\b[^>]*>", re.I)
NAMED = re.compile(r'type="hidden"|aria-label(?:ledby)?=', re.I)
WRITTEN = [(path, path.relative_to(TEMPLATES).as_posix()) for path in below("templates", ".html")]


def parsed(markup: str) -> nodes.Template:
    """A template as a tree."""
    return Environment(extensions=["jinja2.ext.do"]).parse(markup)


def asked(tree: nodes.Template) -> Iterator[str]:
    """Every name and attribute in a template that would ask the database."""
    yield from (found.name for found in tree.find_all(nodes.Name) if found.name in ASKING)
    yield from (found.attr for found in tree.find_all(nodes.Getattr) if found.attr in ASKING)


def unlabelled(markup: str) -> Iterator[str]:
    """Every box that has neither a label of its own nor a name for those who cannot see it."""
    labels = set(re.findall(r'<label\b[^>]*\sfor="([^"]+)"', markup))
    for box in BOX.finditer(markup):
        identity = re.search(r'\sid="([^"]+)"', box[0])
        if not NAMED.search(box[0]) and not (identity and identity[1] in labels):
            yield box[0]


def test_no_template_asks() -> None:
    agree(
        [
            f"Ask in the view, not by “{word}” in {where}."
            for path, where in WRITTEN
            for word in asked(parsed(text(path)))
        ]
    )


def test_nothing_is_styled_or_scripted_in_a_template() -> None:
    agree(
        [
            f"Put “{found[0].strip()}” of {where} into a style sheet or a script of its own."
            for path, where in WRITTEN
            for found in INLINE.finditer(text(path))
        ]
    )


def test_every_box_has_a_label() -> None:
    agree(
        [
            f"Give {box} in {where} a label, or an aria-label."
            for path, where in WRITTEN
            for box in unlabelled(text(path))
        ]
    )


def test_only_papers_are_printed_as_they_come() -> None:
    agree(
        [
            f"Let {where} escape what it prints: it says |safe."
            for path, where in WRITTEN
            if where not in SAFE
            for found in parsed(text(path)).find_all(nodes.Filter)
            if found.name == "safe"
        ]
    )
    gone = SAFE.keys() - {where for _, where in WRITTEN}
    agree([f"Take {where} out of SAFE: there is no such template." for where in sorted(gone)])
