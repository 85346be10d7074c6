"""Which items were taken without the press and public."""

import pytest

from committee.reading import sources
from committee.reading.blocks import assembled
from committee.reading.outline import outlined
from committee.reading.outlines import ItemOutline


def items(text: str) -> tuple[ItemOutline, ...]:
    (meeting,) = outlined(assembled(sources.pasted(text)))
    return meeting.items


EXEMPT = """4. Exclusion of the public

RESOLVED: That the press and public be excluded for the next item.

5. Lease of a building

The terms were considered.

6. {}

{}
"""


def test_what_follows_the_exclusion_of_the_public_is_exempt() -> None:
    found = items(EXEMPT.format("Loan", "It was agreed."))
    assert [item.is_exempt for item in found] == [False, True, True]


def test_until_the_public_is_readmitted() -> None:
    found = items(EXEMPT.format("Trees", "The public was readmitted. Ten were planted."))
    assert [item.is_exempt for item in found] == [False, True, False]


@pytest.mark.parametrize(
    "title", ["Lease (exempt)", "Confidential minutes", "PART II: LEASE", "Lease [Part 2]"]
)
def test_a_title_may_say_that_an_item_is_exempt(title: str) -> None:
    text = f"4. Trees\n\nTen.\n\n5. {title}\n\nAgreed.\n\n6. Dogs\n\nSome."
    assert [item.is_exempt for item in items(text)] == [False, True, False]


@pytest.mark.parametrize("title", ["Local Plan Part 2", "Confidential reporting code"])
def test_a_title_that_only_sounds_like_it(title: str) -> None:
    text = f"4. Trees\n\nTen.\n\n5. {title}\n\nAgreed.\n\n6. Dogs\n\nSome."
    assert not any(item.is_exempt for item in items(text))


def test_the_words_of_the_agenda_may_say_that_an_item_is_exempt() -> None:
    text = (
        "4. Trees\n\nTen.\n\n5. Lease\n\nNot for publication: paragraph 3 of Schedule 12A.\n\n"
        "The terms were considered.\n\n6. Dogs\n\nSome."
    )
    assert [item.is_exempt for item in items(text)] == [False, True, False]


@pytest.mark.parametrize("mark", ["EXEMPT - ", "Confidential: ", "Exempt item – "])
def test_what_marks_a_title_as_exempt_is_no_part_of_it(mark: str) -> None:
    text = f"4. Trees\n\nTen.\n\n5. {mark}The lease of Ynys House\n\nAgreed.\n\n6. Dogs\n\nSome."
    assert [(item.title, item.is_exempt) for item in items(text)] == [
        ("Trees", False),
        ("The lease of Ynys House", True),
        ("Dogs", False),
    ]
