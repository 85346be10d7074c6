"""Working the changes of an edited paper into a text that may have moved on."""

import pytest

from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.edits import Field, Kind
from committee.rules.markup import parse, to_source
from committee.rules.proposals import Following, Place
from committee.rules.redrafts import CannotTake, Redraft
from committee.rules.strips import Strip, folded, unfolded
from committee.rules.vocabulary import ListStyle

TEXT = "The first.\n\n(a) one\n(b) two\n    - deep\n(c) three\n\n[exempt 3] The price."
LINES = {5: "The first.", 6: "one", 7: "two", 8: "deep", 9: "three", 11: "The price."}
EXEMPT = Mark(Level.EXEMPT, (3,))


def redraft(text: str = TEXT, lines: dict[int, str] | None = None) -> Redraft:
    return Redraft(unfolded(parse(text)), LINES if lines is None else lines)


def written(draft: Redraft) -> str:
    return to_source(folded(draft.strips))


def after(line: int, kind: Kind = Kind.PARAGRAPH, level: int = 0, past: bool = False) -> Following:
    return Following(Place(line, Field.MINUTE, 1, 1), kind, ListStyle.LETTERS, level, past)


def put(draft: Redraft, text: str, following: Following) -> None:
    strip = Strip(following.kind, text, level=following.level, style=ListStyle.LETTERS)
    draft.insert(strip, following, ())


def test_entries_put_in_and_taken_out_keep_the_letters_in_step() -> None:
    draft = redraft()
    put(draft, "new", after(6, Kind.ENTRY))
    assert "(b) new\n(c) two\n    - deep\n(d) three" in written(draft)
    draft.remove(6)
    assert "(a) new\n(b) two" in written(draft)


def test_an_entry_put_first_begins_the_list() -> None:
    draft = redraft()
    put(draft, "new", after(5, Kind.ENTRY))
    assert "The first.\n\n(a) new\n(b) one\n(c) two" in written(draft)


def test_an_entry_takes_the_style_of_the_list_it_comes_into() -> None:
    draft = redraft()
    put(draft, "deeper", after(8, Kind.ENTRY, level=1))
    assert "    - deep\n    - deeper\n(c) three" in written(draft)


def test_an_entry_fills_the_gap_that_was_left_for_it() -> None:
    draft = redraft("1. one\n2. two\n4. four", {0: "one", 1: "two", 2: "four"})
    put(draft, "three", after(1, Kind.ENTRY))
    assert written(draft) == "1. one\n2. two\n3. three\n4. four"


def test_what_is_put_in_after_the_same_line_comes_in_its_order() -> None:
    draft = redraft()
    put(draft, "Second.", after(5))
    put(draft, "Third.", after(5))
    assert written(draft).startswith("The first.\n\nSecond.\n\nThird.\n\n(a)")
    again = redraft(written(draft))
    strip = Strip(Kind.PARAGRAPH, "Fourth.")
    again.insert(strip, after(5), {"Second.", "Third."})
    assert written(again).startswith("The first.\n\nSecond.\n\nThird.\n\nFourth.")


def test_a_text_that_moved_on_is_found_by_its_words() -> None:
    draft = redraft("Quite new.\n\nThe first thing.\n\n(a) two\n(b) one")
    assert draft.text(5) == "The first thing."
    assert draft.text(6) == "one"
    assert draft.text(11) is None
    with pytest.raises(CannotTake, match="no longer stand"):
        draft.replace(11, "The price was paid.")


def test_what_follows_a_line_that_is_gone_comes_after_the_one_above_it() -> None:
    draft = redraft("The first.\n\nAnother.")
    put(draft, "New.", after(9))
    assert written(draft) == "The first.\n\nNew.\n\nAnother."


def test_a_mark_covers_what_is_put_in_after_it_and_after_its_note() -> None:
    draft = redraft(f"{TEXT}\n\nThe end.")
    assert draft.mark_after(after(11)) == EXEMPT
    assert draft.mark_after(after(9)) == OPEN_MARK
    assert draft.mark_after(after(9, past=True)) == EXEMPT


def test_what_is_not_shown_is_never_what_a_line_printed() -> None:
    draft = Redraft(unfolded(parse("[exempt 3] The price.")), {0: "The price."}, shown=())
    assert draft.text(0) is None


def test_the_heads_of_a_table_go_only_with_its_rows() -> None:
    text = "| Ref | What |\n|---|---|\n| 1 | Do |"
    lines = {0: "Ref | What", 1: "1 | Do"}
    draft = redraft(text, lines)
    with pytest.raises(CannotTake, match="heads of a table"):
        draft.remove(0)
    draft.remove(1)
    draft.remove(0)
    assert draft.strips == []
