import pytest

from committee.reading.words.sentences import split


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The Clerk spoke. She will write.", ("The Clerk spoke.", "She will write.")),
        ("Cllr. J. Hay agreed to go. He left.", ("Cllr. J. Hay agreed to go.", "He left.")),
        ("Mr. Reed of St. Mary's came at 7 p.m. with No. 4.", None),
        ("It closed at 9 p.m. The Clerk left.", ("It closed at 9 p.m.", "The Clerk left.")),
        ("Quotes from Hill Ltd. The Clerk left.", ("Quotes from Hill Ltd.", "The Clerk left.")),
        ("Paragraph 4.2 was read, e.g. the first line.", None),
        ("He said no. Then he left.", ("He said no.", "Then he left.")),
        ("Was it? No! “Never.” It was not.", ("Was it?", "No!", "“Never.”", "It was not.")),
        ("Roof leaks. *Clerk to ring the roofer", ("Roof leaks.", "*Clerk to ring the roofer")),
        ("the price rose, i.e. doubled", None),
    ],
)  # fmt: skip
def test_a_text_is_parted_where_its_sentences_end(
    text: str, sentences: tuple[str, ...] | None
) -> None:
    assert split(text) == (sentences or (text,))


def test_a_semicolon_parts_clauses() -> None:
    text = "The Clerk to write to the school; JS to ring the bank; all to attend."
    assert split(text) == (
        "The Clerk to write to the school;",
        "JS to ring the bank;",
        "all to attend.",
    )


def test_a_semicolon_in_an_enumeration_parts_nothing() -> None:
    text = "The Council asked for paint; two brushes; a ladder and a bucket."
    assert split(text) == (text,)


def test_a_line_break_ends_a_sentence() -> None:
    assert split("Welcome\nThe Chair spoke") == ("Welcome", "The Chair spoke")


def test_no_word_is_lost() -> None:
    text = "A. B. Cope spoke at 7.30 p.m. on item 4.2; nobody did. “Enough!” he said… Then home."
    assert "".join(" ".join(split(text)).split()) == "".join(text.split())


def test_an_empty_text_has_none() -> None:
    assert split("  ") == ()
