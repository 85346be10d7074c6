from hypothesis import given
from hypothesis import strategies as st

from committee.rules.inline import Run, parse, plain, to_source

typed = st.text(alphabet="ab *\\[(-.é", max_size=30)


def test_stars_set_words_bold_and_italic() -> None:
    assert parse("a **bold** and *italic* and ***both***") == (
        Run("a "),
        Run("bold", bold=True),
        Run(" and "),
        Run("italic", italic=True),
        Run(" and "),
        Run("both", bold=True, italic=True),
    )


def test_emphasis_inside_emphasis() -> None:
    assert parse("**all *very* bold**") == (
        Run("all", bold=True),
        Run(" "),
        Run("very", bold=True, italic=True),
        Run(" "),
        Run("bold", bold=True),
    )


def test_a_star_that_opens_or_closes_nothing_is_printed() -> None:
    for text in (
        "5 * 3 = 15",
        "see the note*",
        "*",
        "**",
        "******",
        "** spaced **",
        "**not closed",
    ):
        assert parse(text) == (Run(text),)


def test_a_backslash_takes_the_meaning_from_a_star_and_stays_before_a_letter() -> None:
    assert parse(r"\*plain\* C:\papers \\ end") == (Run("*plain* C:\\papers \\ end"),)


def test_angle_brackets_are_letters() -> None:
    assert parse("<b>x</b> &amp;") == (Run("<b>x</b> &amp;"),)


def test_nothing_gives_no_runs() -> None:
    assert parse("  ") == ()


@given(typed)
def test_runs_are_read_back_as_they_were_written(text: str) -> None:
    runs = parse(text)
    assert parse(to_source(runs)) == runs


@given(typed)
def test_no_letter_but_stars_and_backslashes_is_lost(text: str) -> None:
    kept = [letter for letter in text.strip() if letter not in "*\\"]
    assert [letter for letter in plain(parse(text)) if letter not in "*\\"] == kept


@given(typed)
def test_emphasis_has_no_space_at_its_edges_and_neighbours_differ(text: str) -> None:
    runs = parse(text)
    for run in runs:
        assert run.text
        if run.bold or run.italic:
            assert run.text == run.text.strip()
    for before, after in zip(runs, runs[1:], strict=False):
        assert (before.bold, before.italic) != (after.bold, after.italic)
