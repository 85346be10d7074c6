from hypothesis import given
from hypothesis import strategies as st

from committee.rules.inline import Run, cut, parse, plain, tidied, to_source

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


def test_runs_from_elsewhere_are_tidied_as_a_clerk_would_type_them() -> None:
    runs = (Run("All "), Run(" bold  words ", bold=True), Run("here", bold=True), Run("\xa0"))
    assert to_source(tidied(runs)) == "All **bold words here**"
    assert tidied((Run(" "), Run(" ", italic=True))) == ()


@given(st.lists(st.builds(Run, st.text(" ab*[\\\xa0", max_size=4), st.booleans(), st.booleans())))
def test_tidied_runs_keep_their_words_and_are_read_back(runs: list[Run]) -> None:
    found = tidied(runs)
    assert plain(found) == " ".join(plain(runs).split())
    assert parse(to_source(found)) == found


def test_letters_are_cut_off_the_beginning_of_runs() -> None:
    runs = (Run("Resolved:", bold=True), Run(" that"), Run(" it be", italic=True))
    assert plain(cut(runs, 11)) == "hat it be"
    assert list(cut(runs, 14))[-1] == Run(" it be", italic=True)
