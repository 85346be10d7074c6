"""A promise is found wherever in a file it stands, also where no item of business is."""

import pytest

from committee.reading import minutes, sources

ITEMS = "1. Roads\n\nThe bridge was discussed.\n\n2. Money\n\nNothing was spent.\n"
CLOSED = "\nThe meeting closed at 9.15 pm.\n"
PROMISE = "The Clerk would send the plan to all Members."


@pytest.mark.parametrize(
    "text",
    [
        f"Apologies were received from Mrs Hay. {PROMISE}\n\n{ITEMS}{CLOSED}",
        f"Present: Mrs Hay and Mr Bell\n\n{PROMISE}\n\n{ITEMS}{CLOSED}",
        f"{ITEMS}{CLOSED}\nAfter the meeting {PROMISE}\n\nSigned ........ Date ........",
        f"{ITEMS}{CLOSED}\nActions:\n\nClerk to send the plan to all Members.",
        f"{ITEMS}\nMatters arising from the Minutes: {PROMISE}\n{CLOSED}",
        f"{ITEMS}\n{PROMISE}\n\nMinutes: The minutes of the last meeting were approved.\n{CLOSED}",
    ],
)
def test_what_is_promised_is_in_an_item_with_its_words(text: str) -> None:
    (meeting,) = minutes.propose(sources.pasted(text)).meetings
    ((item, action),) = [(item, action) for item in meeting.items for action in item.actions]
    assert action.quote in item.minute
    assert action.task == "Send the plan to all Members"


def test_the_time_of_the_close_is_still_read() -> None:
    text = f"{ITEMS}{CLOSED}\nAfter the meeting {PROMISE}"
    (meeting,) = minutes.propose(sources.pasted(text)).meetings
    assert str(meeting.closed_at) == "21:15:00"
    assert [item.title for item in meeting.items] == ["Roads", "Money", ""]
