"""PDF as lines, by the places of its words."""

import pytest

from committee.reading import sources
from committee.reading.files import pdf
from committee.reading.source import Line, LineKind, Source, Unreadable
from tests.reading.files import drawn, locked, put, whole


def read(*pages: str, turned: int = 0) -> Source:
    return sources.read("a.pdf", drawn(*pages, turned=turned))


def column(*words: str, left: float = 60, top: float = 700, step: float = 14) -> str:
    """Words below each other."""
    return put(*((left, top - place * step, text) for place, text in enumerate(words) if text))


def body(page: int) -> str:
    """Five lines that stand on one page only."""
    said = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta")
    return column(*(f"This says {word} {said[page]}" for word in said[:5]))


def test_our_own_paper_reads_in_its_order() -> None:
    source = sources.read("a.pdf", whole()["pdf"])
    said = [line.text for line in source.lines]
    assert (source.medium, source.is_wrapped, source.notes) == ("pdf", True, ())
    assert said[1:8] == [
        "Northmoor Council", "Audit Committee", "Present: Councillor Bell (Chair)",
        "Councillor Ashby", "4 Fees & <charges>", "Minutes:", "4.1 It was noted:",
    ]  # fmt: skip
    assert {line.page for line in source.lines} == {1}


def test_a_line_has_its_place_gap_and_weight() -> None:
    found = read(
        column("First line of it", "and the second", "", "After a gap")
        + column("inside", left=110, top=644)
        + put((60, 600, "Bold"), font="F2")
    ).lines
    assert [(line.text, line.gap, line.is_bold) for line in found] == [
        ("First line of it", False, False),
        ("and the second", False, False),
        ("After a gap", True, False),
        ("inside", False, False),
        ("Bold", True, True),
    ]
    assert [line.indent > 0 for line in found] == [False, False, False, True, False]


def test_words_are_read_by_place_and_not_by_their_order_in_the_file() -> None:
    found = read(
        put((60, 600, "third"), (120, 700, "half"), (60, 700, "first"), (60, 650, "second"))
    )
    assert [line.text for line in found.lines] == ["first half", "second", "third"]


def test_raised_letters_stay_in_their_line() -> None:
    found = read(
        put((60, 700, "The 4")) + put((88, 704, "th"), size=7) + put((98, 700, "of March"))
    )
    assert len(found.lines) == 1


def test_numbers_set_apart_belong_to_their_line() -> None:
    page = column("6.1", "6.2", "RESOLVED", "•") + column("one", "two", "three", "four", left=150)
    assert [line.text for line in read(page).lines] == [
        "6.1 one", "6.2 two", "RESOLVED three", "• four",
    ]  # fmt: skip


def test_columns_that_words_stand_in_make_rows() -> None:
    page = (
        column("Action for the Clerk", "Write to the owner", "Look at the ditch")
        + column("Owner", "Clerk", "Cllr Jones", left=300)
        + column("Due", "", "May", left=400)
    )
    found = read(page).lines
    assert all(line.kind is LineKind.ROW for line in found)
    assert [line.cells for line in found] == [
        ("Action for the Clerk", "Owner", "Due"),
        ("Write to the owner", "Clerk", ""),
        ("Look at the ditch", "Cllr Jones", "May"),
    ]


def test_a_name_beside_a_paragraph_is_in_one_row_with_all_of_it() -> None:
    page = column(
        "6.1 The hedge along the footpath had grown across the way, and in",
        "fact several residents had complained of it. The Clerk to write to the",
        "landowner about the hedge, and the Council to look at its own infor-",
        "mation on the land.",
        "A paragraph of its own.",
        "",
        "6.2 Another paragraph of the minutes, which nobody has to do",
        "anything about.",
        "",
        "The Chair to ring.",
    )
    page += column("Clerk", left=480, top=679) + column("Chair", left=480, top=574)
    found = read(page).lines
    assert [line.cells for line in found if line.kind is LineKind.ROW] == [
        (
            "6.1 The hedge along the footpath had grown across the way, and in fact several "
            "residents had complained of it. The Clerk to write to the landowner about the hedge, "
            "and the Council to look at its own information on the land.",
            "Clerk",
        ),
        ("The Chair to ring.", "Chair"),
    ]
    assert [line.text for line in found if line.kind is LineKind.TEXT] == [
        "A paragraph of its own.",
        "6.2 Another paragraph of the minutes, which nobody has to do",
        "anything about.",
    ]


def test_rules_part_rows_of_several_lines() -> None:
    page = column("Write to the", "owner", "Look at the", "ditch of it")
    page += column("The", "Clerk", "Cllr", "Jones", left=300)
    page += "".join(f"50 {y} m 500 {y} l S\n" for y in (712, 682, 654))
    assert [line.cells for line in read(page).lines] == [
        ("Write to the owner", "The Clerk"),
        ("Look at the ditch of it", "Cllr Jones"),
    ]


def test_what_runs_on_from_page_to_page_is_left_out() -> None:
    pages = [
        put(
            (60, 770, "Northmoor Council"),
            (250, 30, f"Page {n} of 3"),
            (60, 44, "Chair’s initials"),
        )
        + body(n)
        for n in (1, 2, 3)
    ]
    said = [line.text for line in read(*pages).lines]
    assert said[0] == "Northmoor Council"
    assert len(said) == 16
    assert not any("initials" in each or each.startswith("Page 1 of") for each in said)


def test_numbers_of_pages_alone_are_left_out() -> None:
    pages = [body(n) + put((290, 30, f"- {n} -")) for n in (1, 2)]
    assert len(read(*pages).lines) == 10


@pytest.mark.parametrize(
    ("turned", "place"),
    [(90, "0 1 -1 0 100 100"), (180, "-1 0 0 -1 500 700"), (270, "0 -1 1 0 500 700")],
)
def test_pages_that_are_shown_turned_are_read_as_shown(turned: int, place: str) -> None:
    page = f"BT /F1 12 Tf {place} Tm (Hello there) Tj 0 -14 Td (and below) Tj ET"
    assert [line.text for line in read(page, turned=turned).lines] == ["Hello there", "and below"]


def test_a_stamp_across_the_page_is_no_text_of_it() -> None:
    stamp = "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT) Tj ET"
    assert [line.text for line in read(put((60, 700, "Minutes")) + stamp).lines] == ["Minutes"]


def test_a_word_broken_at_the_end_of_a_line_keeps_its_hyphen() -> None:
    assert [line.text for line in read(column("He gave infor-", "mation.")).lines] == [
        "He gave infor-", "mation.",
    ]  # fmt: skip


def test_a_page_without_text_is_said() -> None:
    source = read("0 0 m 9 9 l S", column("Minutes"), "0 0 m 9 9 l S")
    assert source.lines == (Line("Minutes", page=2),)
    assert source.notes == ("2 pages have no text in them and were not read, page 1 first.",)


def test_pictures_of_pages_a_password_and_broken_files_are_refused() -> None:
    with pytest.raises(Unreadable, match="pictures of pages"):
        read("q 500 0 0 700 50 50 cm /Im1 Do Q")
    with pytest.raises(Unreadable, match="password"):
        sources.read("a.pdf", locked(whole()["pdf"]))
    with pytest.raises(Unreadable, match="broken"):
        sources.read("a.pdf", b"%PDF-1.7\n" + b"nothing of use " * 20)


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 1)
    with pytest.raises(Unreadable, match="several parts"):
        read("", "")
    monkeypatch.setattr(pdf, "MOST_LETTERS", 10)
    with pytest.raises(Unreadable, match="Read it in parts"):
        read(column("more than ten"))


def test_the_foot_of_the_only_page_is_known_by_its_number() -> None:
    foot = put((60, 40, "Minutes of the Panel, May – Page 1 of 1"))
    assert "Page" not in " ".join(line.text for line in read(body(0) + foot).lines)
