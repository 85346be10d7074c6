"""Markdown: what its marks say is kept, the marks are not."""

from committee.reading.files import markdown
from committee.reading.source import Line, LineKind


def lines(written: str) -> list[Line]:
    return list(markdown.lines(written))


def said(written: str) -> list[str]:
    return [line.text for line in lines(written)]


def test_front_matter_is_not_read() -> None:
    assert said("---\ntitle: x\ndate: 2026\n---\nMinutes\n") == ["Minutes"]
    assert said("+++\ntitle = 1\n+++\nMinutes") == ["Minutes"]
    assert said("---\nNo end of it, so it is a rule.") == ["No end of it, so it is a rule."]


def test_headings_have_their_level() -> None:
    found = lines("# Audit #\n### 4. C# ##\nFees\n====\nMinutes\n---\n####### no\n")
    assert [(line.text, line.kind, line.level) for line in found] == [
        ("Audit", LineKind.HEADING, 1),
        ("4. C#", LineKind.HEADING, 3),
        ("Fees", LineKind.HEADING, 1),
        ("Minutes", LineKind.HEADING, 2),
        ("####### no", LineKind.TEXT, 0),
    ]


def test_marks_go_and_words_stay() -> None:
    assert said(
        "The [Clerk](https://northmoor.example) to *write* to __all__ `two` ~~old~~ ![logo](x.png)"
    ) == ["The Clerk to write to all two old logo"]
    assert said("<b>Bold</b> &amp; <https://northmoor.example> \\*not\\*") == [
        "Bold & https://northmoor.example *not*"
    ]


def test_what_only_looks_like_a_mark_stays() -> None:
    assert said("2 * 3 * 4 and snake_case_name and 5 < 6") == [
        "2 * 3 * 4 and snake_case_name and 5 < 6"
    ]
    assert said("Signed: ____________") == ["Signed: ____________"]


def test_a_line_all_in_bold_says_so() -> None:
    assert [line.is_bold for line in lines("**Decision:**\n**Decision** was\n- **ACTION**")] == [
        True,
        False,
        True,
    ]


def test_bullets_and_numbers_are_typed_text() -> None:
    assert said("* one\n- two\n  1. three\n> quoted") == ["* one", "- two", "1. three", "quoted"]
    assert lines("- two\n  1. three")[1].indent == 2


def test_rules_and_fences_are_gaps() -> None:
    found = lines("one\n\n* * *\ntwo\n```\nthree")
    assert [(line.text, line.gap) for line in found] == [
        ("one", True),
        ("two", True),
        ("three", True),
    ]


def test_tables_are_rows() -> None:
    assert [line.cells for line in lines("| A | B |\n|---|---|\n| **c** | d |")] == [
        ("A", "B"),
        ("c", "d"),
    ]


def test_tables_and_lists_in_html_are_read_as_such() -> None:
    found = lines("Before<br>it\n<ol type='a'><li>one<ul><li>in</ul><li>two</ol>\n\nafter")
    assert [(line.text, line.label, line.level) for line in found] == [
        ("Before", "", 0),
        ("it", "", 0),
        ("one", "a.", 0),
        ("in", "•", 1),
        ("two", "b.", 0),
        ("after", "", 0),
    ]


def test_a_table_that_never_ends_is_text() -> None:
    assert said("<table><tr><td>one</td>\n# Heading") == ["one", "Heading"]


def test_text_with_headings_or_front_matter_is_markdown_by_any_name() -> None:
    assert markdown.is_marked("# One\n\n## Two\n")
    assert markdown.is_marked("---\ntitle: x\n---\nText")
    assert markdown.is_marked("Text\n\n## Two\n")
    assert markdown.is_marked("4\\. Trees\n\n5\\. Dogs\n")
    assert not markdown.is_marked("# an address\nText\n4. Item")
