"""Splitting a part of a file in two, and joining two."""

from dataclasses import replace

import pytest

from committee.queries import findings as queries
from committee.rules.readings import FindingKind, FindingState
from committee.rules.refusals import Invalid, OutOfOrder, Stale
from committee.services import finding_splits, put_in
from tests.proposals import AGENCY, MAPS, SLUICE, accept_all, actions, brought_in, part


@pytest.fixture
def reading(clerk):
    """Minutes of July, nothing decided."""
    return brought_in(clerk)


def tasks(reading) -> list[str]:
    """The tasks of the actions, in order."""
    return [queries.action(each).task for each in actions(reading)]


def test_an_action_is_split_in_two(clerk, reading) -> None:
    maps = actions(reading)[1]
    versions = [each.version for each in reading.findings]
    first = replace(MAPS, task="Circulate the flood maps to members")
    second = replace(MAPS, task="Put the flood maps on the website")
    added = finding_splits.split_action(clerk, maps, first, second, version=maps.version)
    assert tasks(reading) == [SLUICE.task, first.task, second.task, AGENCY.task]
    assert added is actions(reading)[2]
    assert [each.position for each in reading.findings] == list(range(1, 8))
    untouched = [each.version for each in reading.findings if each not in (maps, added)]
    assert untouched == [version for place, version in enumerate(versions) if place != 4]


def test_two_actions_of_an_item_become_one(clerk, reading) -> None:
    _, maps, agency = actions(reading)
    finding_splits.join_actions(clerk, agency, maps, version=agency.version)
    joined = queries.action(actions(reading)[1])
    assert joined.quote == f"{MAPS.quote}\n{AGENCY.quote}"
    assert joined.task == "Circulate the flood maps; Write to the Environment Agency"
    assert (joined.owner, joined.due) == (MAPS.owner, MAPS.due)
    assert len(actions(reading)) == 2
    with pytest.raises(Invalid, match="another action of the same item"):
        finding_splits.join_actions(clerk, agency, agency, version=agency.version)


def test_what_was_joined_is_known_again(world, clerk, reading) -> None:
    _, maps, agency = actions(reading)
    finding_splits.join_actions(clerk, maps, agency, version=maps.version)
    accept_all(world, reading)
    put_in.put_in(clerk, reading)
    again = brought_in(clerk)
    assert {each.state for each in actions(again)} == {FindingState.KNOWN}
    assert actions(again)[1].action_id == actions(again)[2].action_id
    known = actions(again)[1]
    with pytest.raises(OutOfOrder, match="known already"):
        finding_splits.split_action(clerk, known, MAPS, AGENCY, version=known.version)


def test_an_item_is_split_with_its_resolutions_and_actions(clerk, reading) -> None:
    item = part(reading, FindingKind.ITEM, 1)
    added = finding_splits.split_item(
        clerk, item, block=3, title="Sluices", number="4", version=item.version
    )
    first, second = queries.item(item), queries.item(added)
    assert first.minute.endswith("sandbags.")
    assert first.numbers == ("3.1", "3.2")
    assert first.resolutions == ()
    assert second.minute.startswith("[resolution 1]\n\nThe Director")
    assert (second.number, second.title, second.numbers) == ("4", "Sluices", ("3.3", "3.4"))
    assert len(second.resolutions) == 1
    assert {each.parent_id for each in actions(reading)} == {added.id}
    assert queries.action(actions(reading)[0]).resolution == 1


def test_an_item_is_joined_to_the_one_before_it(clerk, reading) -> None:
    declared, defences = (part(reading, FindingKind.ITEM, place) for place in (0, 1))
    kept = finding_splits.join_items(clerk, defences, version=defences.version)
    joined = queries.item(kept)
    assert kept is declared
    assert joined.minute.startswith("There was one.\n\nFlood defences\n\nEfa Morris")
    assert joined.numbers == ("", "3", "3.1", "3.2", "3.3", "3.4")
    assert len(joined.resolutions) == 1
    assert len(actions(reading)) == 3
    assert {each.parent_id for each in actions(reading)} == {declared.id}
    with pytest.raises(Invalid, match="none before it"):
        finding_splits.join_items(clerk, declared, version=declared.version)


def test_nothing_is_split_from_an_older_page_nor_where_nothing_is(clerk, reading) -> None:
    item, action = part(reading, FindingKind.ITEM, 1), actions(reading)[0]
    with pytest.raises(Stale):
        finding_splits.split_item(clerk, item, block=1, title="Pumps", version=7)
    with pytest.raises(Invalid, match="where the second item begins"):
        finding_splits.split_item(clerk, item, block=0, title="Pumps", version=item.version)
    with pytest.raises(Invalid, match="different words"):
        finding_splits.split_action(clerk, action, SLUICE, SLUICE, version=action.version)
