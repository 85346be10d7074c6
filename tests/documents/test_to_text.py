from committee.documents.parts import List, Paragraph, Table, line
from committee.documents.to_text import write
from committee.rules import blocks
from committee.rules.markup import parse
from tests.documents.papers import paper


def test_a_paper_as_text() -> None:
    assert write(paper()).decode().splitlines() == [
        "Northmoor Council",
        "",
        "Audit Committee",
        "===============",
        "",
        "Present:            Councillor Bell (Chair)",
        "                    Councillor Ashby",
        "",
        "4  Fees & <charges>",
        "-------------------",
        "",
        "Minutes:",
        "",
        "4.1   It was noted:",
        "",
        "      •  one bold",
        "         (i) inner",
        "      •  two",
        "",
        "        Ref | What",
        "        1 | Do",
        "",
        "      1. a",
        "      3. c",
        "",
        "4.2   Resolved: that it be noted.",
        "",
        "Action AC 001: Send it.",
        "",
        "Chair ________________________________________",
        "",
        "Date ________________________________________",
    ]


def test_lines_are_at_most_78_letters_and_hang_under_their_words() -> None:
    long = "word " * 60
    (listing,) = parse(f"(a) {long}")
    assert isinstance(listing, blocks.List)
    written = write(
        paper(
            Paragraph(line(long), "4.1"),
            List(listing.style, listing.entries),
            Table((line("a"),), ((line(long),),)),
        )
    ).decode()
    assert max(map(len, written.splitlines())) <= 78
    paragraph, entry, _ = written.split("\n\n")
    assert {row[:6] for row in paragraph.splitlines()[1:]} == {" " * 6}
    assert {row[:4] for row in entry.splitlines()[1:]} == {" " * 4}


def test_a_number_longer_than_its_margin_stays_apart_from_the_words() -> None:
    assert write(paper(Paragraph(line("x"), "221.14A"))).decode() == "221.14A x\n"


def test_the_file_is_utf_8() -> None:
    assert write(paper(Paragraph(line("Siân Ŵyn £5 – “ok”")))) == "Siân Ŵyn £5 – “ok”\n".encode()
