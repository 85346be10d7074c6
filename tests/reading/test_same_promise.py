from committee.reading.promises import merged
from committee.reading.promising.signs import MEANINGS, Sign
from committee.reading.proposal import NOWHERE, Action


def action(quote: str, owner: str = "", due: str = "", why: str = "said") -> Action:
    return Action(quote, NOWHERE, quote, 0.9, why, owner=owner, due=due)


def listed(quote: str, owner: str = "") -> Action:
    """An entry of a list of actions."""
    return action(quote, owner, why=MEANINGS[Sign.ROW].why)


def test_the_same_promise_in_two_sections_is_one() -> None:
    first = action("That the working group draft a digest with the staff")
    again = action(
        "it was agreed that the working group would draft a digest with the staff",
        owner="working group",
        due="by May",
    )
    (kept,), rest = merged([[first], [again]])
    assert rest == ()
    assert kept.quote == first.quote
    assert kept.also_at == (again.quote,)
    assert (kept.owner, kept.due) == ("working group", "by May")


def test_what_is_said_first_keeps_its_own_owner() -> None:
    first = action("Clerk to report the broken lamp on Mill Lane", owner="Clerk")
    again = action("KM – report the broken lamp, Mill Lane", owner="KM")
    assert merged([[first], [again]])[0][0].owner == "Clerk"


def test_said_three_times_it_is_one_with_both_others() -> None:
    said = ["ring the bank about the lost mandate", "Clerk to ring the bank about the lost mandate",
            "The Clerk would ring the bank about the lost mandate"]  # fmt: skip
    (kept,), *rest = merged([[action(said[0])], [action(said[1])], [], [], [listed(said[2])]])
    assert kept.also_at == tuple(said[1:])
    assert rest == [(), (), (), ()]


def test_the_same_words_of_two_items_are_two_promises() -> None:
    said = "That a progress report be submitted in six months"
    sections = [[action(said)], [], [action(said)], []]
    assert merged(sections) == tuple(map(tuple, sections))


def test_promises_of_the_same_kind_about_other_things_are_several() -> None:
    sections = [
        [action("The lease of the allotments will be an agenda item for the August meeting")],
        [action("The bank mandate will be an agenda item for the August meeting")],
        [action("Clerk to write to Highways"), action("Clerk to write to the school")],
    ]
    assert merged(sections) == tuple(map(tuple, sections))


def test_two_like_promises_in_one_section_stay_two() -> None:
    section = [
        action("Cllr Hay to inspect the footpath at Mill Lane and report back"),
        action("Cllr Webb to inspect the footpath at Church Lane and report back"),
    ]
    assert merged([section]) == (tuple(section),)


def test_the_very_same_words_in_one_section_are_one() -> None:
    once = action("Clerk to order twenty metres of hedging")
    ((kept,),) = merged([[once, once]])
    assert kept.also_at == (once.quote,)


def test_no_sections_give_none() -> None:
    assert merged([]) == ()
