import subprocess
from datetime import date

from committee.documents import to_pdf
from committee.documents.parts import Heading, Look, Table
from committee.documents.to_text import write
from committee.documents.tracker import Audience, Entries, compose

TODAY = date(2026, 9, 15)
ROW = ("OSC (26/27) 001", *"abcd")
PUBLIC = Audience()
NOTICE = "Not for publication: paragraph 3."


def made(*sections, audience=PUBLIC):
    return compose(
        sections,
        council="Sample Council",
        scope="Licensing",
        today=TODAY,
        look=Look(),
        audience=audience,
    )


def headings(document):
    return [part.text for part in document.body if isinstance(part, Heading)]


def test_sections_stand_under_their_headings():
    paper = made(Entries("Overdue", [ROW]), Entries("Open", [ROW]))
    assert headings(paper) == ["Action tracker", "Overdue", "Open"]
    assert sum(isinstance(part, Table) for part in paper.body) == 2


def test_a_section_without_a_heading_is_a_table_alone():
    paper = made(Entries("", [ROW, ROW]))
    assert headings(paper) == ["Action tracker"]
    (table,) = [part for part in paper.body if isinstance(part, Table)]
    assert len(table.rows) == 2


def test_without_actions_it_says_so():
    assert "There is no public action to report." in write(made()).decode()
    exempt = write(made(audience=Audience(exempt=True))).decode()
    assert "There is no action to report." in exempt


def test_the_exempt_paper_says_on_every_page_that_it_is_not_for_publication():
    paper = made(Entries("Open", [ROW]), audience=Audience(exempt=True, notices=(NOTICE,)))
    assert paper.state == "NOT FOR PUBLICATION"
    assert paper.title.startswith("Exempt action tracker")
    words = write(paper).decode()
    assert "NOT FOR PUBLICATION" in words
    assert NOTICE in words
    public = made(Entries("Open", [ROW]))
    assert (public.state, "NOT FOR PUBLICATION" in write(public).decode()) == ("", False)


def test_no_column_of_the_pdf_breaks_a_usual_word():
    long = "Neighbourhoods Communications Transportation"
    row = (
        "CESC (26/27) 001",
        long,
        long,
        "before the next consultation",
        "Completed, in September",
    )
    pdf = to_pdf.write(made(Entries("Open", [row])))
    text = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    )
    words = text.stdout.decode().split()
    for word in (*long.split(), "Reference", "consultation", "Completed,", "September"):
        assert word in words, f"“{word}” does not fit its column."
    assert [words.count(word) for word in long.split()] == [2, 2, 2]
