"""The words: British spelling for people, nothing of how this was made, nothing of others."""

import re

from tests.house.tree import ROOT, agree, below, files, modules, name, text

AMERICAN = re.compile(
    r"\b(organiz\w+|recogniz\w+|authoriz\w+|finaliz\w+|summariz\w+|apologiz\w+|minimiz\w+|"
    r"prioritiz\w+|analyz\w+|centers?|colors?|favorites?|behaviors?|"
    r"cancel(?:ed|ing)|label(?:ed|ing)|enrollments?|fulfillments?|gotten)\b",
    re.I,
)
MADE_BY = re.compile(
    "|".join(
        (
            r"/" + r"work/",
            r"/" + r"tmp/",
            r"\bissue" + r" (?:#|no\. ?)?\d+\b",
            r"\bTO" + r"DO\b",
            r"\bFIX" + r"ME\b",
            r"\bchat" + r"gpt\b",
            r"\bcop" + r"ilot\b",
            r"\blanguage" + r" model\b",
            r"\bcl" + r"aude\b",
            r"\bvibe" + r"\b",
        )
    ),
    re.I,
)
OF_OTHERS = re.compile(
    r"\.min\.|\.(woff2?|ttf|otf|eot|map)$|crest|crown|(^|/)(vendor|third_party)/"
)
BINARY = {".png", ".jpg", ".ico", ".pdf", ".docx"}
SETTLED = {".lock", ".json"}
"""Lists of packages, written by tools: they name what others named."""


def prose(markup: str) -> str:
    """A page without its tags, comments and expressions: what a person reads."""
    return re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<[^>]*>", " ", markup, flags=re.S)


def test_people_read_british_spelling() -> None:
    pages = [(path, prose(text(path))) for path in below("templates", ".html")]
    pages += [(path, text(path)) for path in [ROOT / "README.md", *below("docs", ".md")]]
    agree(
        [
            f"Spell “{found[0]}” in {name(path)} as the British do."
            for path, words in pages
            for found in AMERICAN.finditer(words)
        ]
    )


def test_nothing_says_how_it_was_made() -> None:
    agree(
        [
            f"Take “{found[0]}” out of {name(path)}: it says nothing about the product."
            for path in files()
            if path.suffix not in BINARY | SETTLED
            for found in MADE_BY.finditer(text(path))
        ]
    )


def test_nothing_of_others_is_committed() -> None:
    agree(
        [
            f"Let set-up install {name(path)} in place of committing it."
            for path in files()
            if OF_OTHERS.search(name(path).lower())
        ]
    )


def test_every_file_ends_with_one_line_end() -> None:
    agree(
        [
            f"End {name(path)} with one line end."
            for path in [*modules(), *below("templates", ".html"), *below("docs", ".md")]
            if text(path) and (not text(path).endswith("\n") or text(path).endswith("\n\n"))
        ]
    )
