"""Promises whose verb or wording stands in no list, and what must not be taken for one."""

import pytest

from committee.reading import promises
from committee.reading.source import Block, Place

PROMISES = (
    "Janet said she would pop round to see the tenants of plot nine.",
    "The Chairman will mull over the two options.",
    "The Clerk will reapply for the grant.",
    "A time will be agreed and circulated to everyone.",
    "The draft will then be returned to the printers for correction.",
    "We need to write to the school about the fence.",
    "Extra chairs will have to be found for the concert.",
    "A request was made for a breakdown of the costs to be provided at the next meeting.",
    "It was agreed that Sheila could be put on the list of key holders.",
    "It was agreed to grant the youth club £250 towards new nets.",
    "It was agreed to appoint Bell Roofing to carry out the repairs.",
    "For agenda at next meeting: car park surface.",
    "Keep on agenda.",
    "Update at next meeting.",
    "The Head of Planning said the wording would be adjusted.",
    "The Board agreed to note the list; and that the changes be submitted to the county council.",
    "that two more training sessions are arranged before the summer.",
    "that an additional meeting of the Panel is held in March.",
    "Members would like to see a breakdown of the costs.",
    "Final amendments to be made.",
)
OTHERS = (
    "The Chairman would benefit from a deputy.",
    "Members will recall that the hall was flooded in May.",
    "They will camp by the river.",
    "He would rather find out how things stand before he would commit to anything.",
    "The accounts would be approved and adopted.",
    "We need to be careful with our reserves.",
    "The Treasurer had to attend a funeral.",
    "A request was made for the extension to be approved.",
    "It was agreed that the field could be used by the scouts.",
    "It was agreed to appoint Cllr Dee as Vice-Chairman.",
    "It was agreed to grant dispensations to both members.",
    "The agenda for the next meeting was circulated.",
    "The Director said that the new school would be opened in May.",
    "To bring the Committee up to date with the work of the port.",
    "It was decided to make no change to the rota.",
    "Any offers above that sum would be brought to the trustees.",
    "Jo asked all tenants for their comments.",
    "The meeting will be recorded for the minutes.",
    "At an earlier meeting Jo asked that the code be sent to all tenants.",
    "There will hopefully be more matches to be held next year.",
    "He would like to see the old bridge restored.",
    "That would be discussed later in the meeting.",
    "That the total reserve is reduced by the sums set out in the report.",
    "Also Present: County Councillor A Pole; Borough Councillor M Rook.",
)


def found(text: str) -> list[str]:
    return [action.quote for action in promises.found("", [Block(text, Place(1, 1))])]


@pytest.mark.parametrize("text", PROMISES)
def test_a_promise_is_seen_however_it_is_worded(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize("text", OTHERS)
def test_states_rules_and_earlier_requests_are_no_promises(text: str) -> None:
    assert not found(text)


def test_an_owner_after_a_task_of_another_is_told_apart() -> None:
    text = "The Clerk to contact the county council and the Chairman agreed to speak to Mr Rees."
    assert len(found(text)) == 2
