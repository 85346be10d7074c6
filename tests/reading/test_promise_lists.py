"""Promises beside a label or a name, below a stem, in rows of a table and in closing lists."""

from collections.abc import Sequence

from committee.reading.promises import found
from committee.reading.proposal import Action, Limb, Resolution
from committee.reading.source import Block, LineKind, Place
from committee.rules.vocabulary import ResolutionKind

HERE = Place(0, 0)


def paragraphs(*texts: str) -> list[Block]:
    return [Block(text, Place(n, n)) for n, text in enumerate(texts)]


def entries(*texts: str) -> list[Block]:
    return [Block(text, HERE, LineKind.ENTRY, "•") for text in texts]


def row(*cells: str) -> Block:
    return Block(" | ".join(cells), HERE, LineKind.ROW, cells=cells)


def resolved(
    lead_in: str, *limbs: str, kind: ResolutionKind = ResolutionKind.RESOLVED
) -> Resolution:
    return Resolution(kind, lead_in, HERE, 1.0, tuple(Limb(text, place=HERE) for text in limbs))


def told(actions: Sequence[Action]) -> list[tuple[str, str]]:
    return [(action.owner, action.quote) for action in actions]


def in_item(*parts: Block | Resolution, title: str = "Roof") -> list[tuple[str, str]]:
    return told(found(title, parts))


def test_a_label_with_a_name_belongs_to_the_sentence_before() -> None:
    text = "The gutter leaks. A builder was spoken of. (Action: Clerk) The Chair thanked him."
    assert in_item(*paragraphs(text)) == [("Clerk", "A builder was spoken of.")]


def test_a_label_takes_the_sentence_that_says_what_is_to_be_done() -> None:
    text = "It was agreed to put up a poster. Some new faces might come of it. – Action – ALL"
    assert in_item(*paragraphs(text)) == [("ALL", "It was agreed to put up a poster.")]


def test_a_label_before_words_makes_them_a_task() -> None:
    text = "The table had gone. Action: Put the table back by the door. Sales were up."
    assert in_item(*paragraphs(text)) == [("", "Put the table back by the door.")]


def test_a_label_before_several_tasks_parts_them() -> None:
    text = "ACTION: Clerk to ring the bank; Cllr Hay to tell the farmer."
    assert in_item(*paragraphs(text)) == [
        ("Clerk", "Clerk to ring the bank"),
        ("Cllr Hay", "Cllr Hay to tell the farmer."),
    ]


def test_the_word_in_a_sentence_or_a_name_is_no_label() -> None:
    assert in_item(*paragraphs("The Action Plan was noted.", "Action was taken in May.")) == []
    assert in_item(*paragraphs("Action: none", "ACTION: Complete")) == []


def test_a_name_in_a_paragraph_of_its_own_owns_the_promise_above() -> None:
    parts = paragraphs(
        "Tom offered to ask the diocese.", "Tom Beech", "The lamp is to be mended.", "Action: PW"
    )
    assert in_item(*parts) == [
        ("Tom Beech", "Tom offered to ask the diocese."),
        ("PW", "The lamp is to be mended."),
    ]


def test_a_name_below_what_is_no_promise_makes_none() -> None:
    assert in_item(*paragraphs("The lamp was mended in May.", "Tom Beech")) == []


def test_a_name_that_ran_into_the_end_of_a_paragraph_owns_its_promise() -> None:
    text = "It was agreed to thank the choir. Cllr Hay"
    assert in_item(*paragraphs(text)) == [("Cllr Hay", "It was agreed to thank the choir.")]


def test_each_entry_below_a_promise_is_one_with_the_stem_as_its_lead_in() -> None:
    stem = "It was also agreed that officers would provide information regarding:"
    actions = found("Roof", [*paragraphs(stem), *entries("the cost of the roof.", "its age.")])
    assert [action.quote for action in actions] == ["the cost of the roof.", "its age."]
    assert {action.lead_in for action in actions} == {stem}
    assert {action.owner for action in actions} == {"officers"}


def test_entries_below_a_stem_of_agreement_are_read_as_its_clauses() -> None:
    parts = [
        *paragraphs("It was agreed to:"),
        *entries("write to the ward councillor;", "note the report;", "put up a notice."),
    ]
    assert [words for _, words in in_item(*parts)] == [
        "write to the ward councillor",
        "put up a notice.",
    ]


def test_entries_below_what_was_said_are_none() -> None:
    said = paragraphs("The following points were raised:")
    asked = paragraphs("Members are asked to:")
    assert in_item(*said, *entries("the cost of the roof", "its age")) == []
    assert in_item(*asked, *entries("send views to the author", "note the report")) == []


def test_limbs_that_direct_somebody_are_promises_with_their_number() -> None:
    actions = found(
        "Roof",
        [
            resolved("that the accounts be approved"),
            resolved(
                "That the Committee:-",
                "notes the report;",
                "requests the Head of Estates to seek a second quote; and",
                "the Clerk email all members.",
                "That a letter be sent to the builder.",
            ),
        ],
    )
    assert [(action.resolution, action.limb) for action in actions] == [(2, 2), (2, 3), (2, 4)]
    assert [action.owner for action in actions] == ["Head of Estates", "Clerk", ""]


def test_what_is_recommended_to_another_body_or_makes_conditions_is_none() -> None:
    other = Resolution(
        ResolutionKind.RECOMMENDED, "that a letter be sent", HERE, 1.0, recipient="Council"
    )
    permission = resolved(
        "That permission be granted, subject to the following conditions:",
        "the windows to be replaced with obscure glass.",
    )
    assert in_item(other, permission) == []


def test_rows_of_a_table_of_actions_have_owner_and_time() -> None:
    actions = found(
        "Roof",
        [row("Action", "Who", "By when"), row("Print posters", "LW", "1 June"), row("", "", "")],
    )
    assert [(a.quote, a.owner, a.due) for a in actions] == [("Print posters", "LW", "1 June")]


def test_a_table_of_what_was_done_since_is_none() -> None:
    rows = (row("Who", "What", "Status"), row("GR", "Ask for a price", "Done"))
    assert in_item(*rows) == []
    assert in_item(row("GR", "Ask for a price", "by June"), title="Actions from last meeting") == []


def test_a_row_without_heads_is_read_where_it_names_somebody_and_a_task() -> None:
    assert in_item(row("JS", "Send out the survey results")) == [
        ("JS", "Send out the survey results")
    ]
    assert in_item(row("JS", "The survey was read")) == []


def test_a_list_at_the_end_is_read_entry_by_entry() -> None:
    parts = [
        *paragraphs("The survey was read.", "Action points"),
        *entries("KM – report the lamp", "Jo to ring the bank", "PD – book the tent – done"),
    ]
    assert in_item(*parts) == [("KM", "report the lamp"), ("Jo", "Jo to ring the bank")]


def test_a_list_that_runs_on_in_a_paragraph_is_parted_at_its_numbers() -> None:
    text = "1. KM – report the lamp 2. Jo to ring the bank. 3. Tea was good"
    parts = paragraphs("Summary of actions", text)
    assert in_item(*parts) == [("KM", "report the lamp"), ("Jo", "Jo to ring the bank.")]


def test_a_list_of_earlier_actions_counts_only_what_is_promised_anew() -> None:
    parts = paragraphs(
        "JS to order seeds.",
        "The list had been for the wrong year. The Clerk would send Members the right one.",
    )
    assert [words for _, words in in_item(*parts, title="Actions from the last meeting")] == [
        "The Clerk would send Members the right one."
    ]


def test_a_heading_is_no_promise_and_parts_what_belongs_together() -> None:
    heading = Block("Committee Chairs to report", HERE, LineKind.HEADING)
    stem = paragraphs("Officers would provide:")
    assert in_item(*stem, heading, *entries("the cost of the roof")) == []
