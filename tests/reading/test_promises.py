"""What is a promise and what only looks like one: a table for each way to word it."""

import pytest

from committee.reading.promises import found, in_text
from committee.reading.promising.signs import MEANINGS, Sign
from committee.reading.source import Block, Place


def quotes(text: str) -> list[str]:
    return [action.quote for action in found("Any business", [Block(text, Place(0, 0))])]


UNDERTOOK = (
    "The Director of Estates agreed to write to Councillor Lane.",
    "Mrs Webb undertook to check the figures.",
    "Cllr Pool has offered to repaint the phone box.",
    "Tom offered in the meantime to cut the hedge.",
    "Dr Amin volunteered to speak at the school.",
    "It was agreed to obtain three quotes for the roof.",
    "It was decided that a working party be set up.",
    "Officers agreed to look at this and report back.",
    "The Council agreed to accept the quotation from Hill and Sons.",
    "Councillor Dean agreed to have a further word with the school.",
    "The Chair undertook, with the help of officers, to draft a reply.",
    "Officers took away an action to check the figures.",
    "The Head of Law committed to providing a note on the lease.",
)
ASKED = (
    "The Chair asked the Scrutiny Officer to invite the night shelter.",
    "The Clerk was asked to ring the roofer.",
    "The Clerk was instructed to write a letter of thanks.",
    "Members requested that the next report show costs ward by ward.",
    "The Chair requested that this list be circulated.",
    "It was requested that the link be put on the website.",
    "Members requested an update on the lido.",
    "The Committee asked for a note on parking income.",
    "A talk by the fire officer was also requested.",
    "The group asked for the results to be put on the website.",
    "It was suggested the Clerk submit a notice to the magazine.",
    "The Clerk was asked if she could obtain prices for a printer.",
    "The old map was passed to PAG to action.",
    "It was left with the Clerk to obtain a further price.",
    "The Clerk was tasked with finding a new supplier.",
    "The Clerk was authorised to purchase a strimmer.",
    "The Clerk has been asked to get prices for two benches.",
    "The Chair asked the Clerk if she could find out when it closes.",
    "It was requested that the link was circulated.",
    "The Committee requested sight of the draft strategy.",
    "The Panel asked to be kept informed of progress.",
    "A deep dive on falls was requested for the July meeting.",
    "It would be helpful if the figures for each school could be shared.",
)
TELEGRAPHIC = (
    "Clerk to chase the insurers",
    "JS to ensure that the bench is mended.",
    "JN/TB to meet the treasurer.",
    "Dog bin – Cllr Hay to speak to the farmer.",
    "SV to remind the school",
    "All councillors to send comments by Friday.",
    "For the Contracts Officer to visit the stadium.",
    "Quotes to be obtained for tree work.",
    "Matter to be listed at next meeting.",
    "Hedge to be an agenda item for June.",
    "To place on the July agenda.",
    "Clerk to attempt a second delivery.",
    "The Clerk is to investigate grants.",
    "Members were to send her any broken links.",
    "Ask the school for its dates.",
    "A meeting with the contractor to be arranged.",
    "To be discussed at the next meeting.",
    "Slides to follow.",
    "Clerk please report.",
    "The Clerk needs to chase the invoice.",
)
FUTURE = (
    "The Clerk will place an advert in the magazine.",
    "She would check and come back to the Committee.",
    "The Monitoring Officer said that he would circulate the code.",
    "Mr Khan said he'd find out.",
    "The Manager did not have the figures but would email them to Councillor Parry.",
    "The Head of Audit would have this corrected.",
    "A written response would be sent to the Member.",
    "The vacancy will be advertised.",
    "This will be discussed at the next meeting.",
    "There would be a paper at the March meeting on moorings.",
    "The Cabinet Office would circulate a paper at a future meeting.",
    "Legal Services would look into the lease.",
    "Will talk about this at the next meeting.",
    "A table of costs would come to the January meeting.",
    "We should invite our MP to a meeting.",
    "Harrow Road will be an agenda item for the May meeting.",
)


@pytest.mark.parametrize("text", [*UNDERTOOK, *ASKED, *TELEGRAPHIC, *FUTURE])
def test_a_promise_is_found_in_its_own_words(text: str) -> None:
    assert quotes(f"The roof was discussed. {text}") == [text]


PASSING = (
    "It was agreed to note the report.",
    "It was resolved to approve the minutes as a true record.",
    "RESOLVED: That the accounts for payment be approved.",
    "It was agreed that the minutes be signed.",
    "It was resolved to pay the following invoices.",
    "Members agreed to defer the item.",
    "It was agreed not to provide a second bin.",
    "It was agreed to make no objection.",
    "It was agreed to take item 9 before item 5.",
    "It was agreed to extend the meeting by half an hour.",
    "No action to be taken.",
    "A vote of thanks to be recorded.",
    "Apologies were received and accepted.",
)
OTHERS = (
    "The County Council will resurface the road in spring.",
    "The consultation would run until May.",
    "The shop will open in May.",
    "It would cost £300 to repair the gate.",
    "The new scheme will provide twenty homes.",
    "Further support would be given to schools in the coming six months.",
    "Residents should contact the Borough Council to report missed bins.",
    "The next meeting will be held on 4 March.",
    "Papers are sent to each member.",
    "The team will continue to monitor the river.",
    "The Chair said that the Planning Committee would be considering this.",
    "A resident asked that the path be widened.",
    "A resident said that she would complain to the ombudsman.",
    "NCC will be publishing a plan.",
    "The owner has agreed to cut the hedge.",
    "The tender will be awarded by the County Council in June.",
    "Cllr Lee agreed to act as treasurer.",
    "New guidance was to be issued by the Department.",
    "The team would be recruiting two more social workers.",
    "Parents will be told of their place by 1 March.",
    "The panel would meet about every two months.",
    "The fair will be held on Sunday.",
    "The Committee recommended to Council that the fees be increased.",
    "The Committee would be asked to approve the plan in March.",
    "Officers are authorised to issue notices.",
    "The Chair asked members to introduce themselves.",
    "Members asked for the figures, and the officer explained that they were gross.",
    "The school had written to the Council asking the Clerk to mend the gate.",
    "Cllr Lamb asked for his vote against to be recorded.",
    "Details to be confirmed by April.",
)
HOPED = (
    "He would be pleased to come.",
    "Members would welcome a further talk.",
    "The Chair would like to thank the helpers.",
    "It is hoped that a visit may be arranged.",
    "He hoped that the group would write a history.",
    "A list could be provided.",
    "The matter might be looked at in the summer.",
    "Members asked whether the Clerk would write to the school.",
    "Would the Clerk write to the school?",
)
AT_THE_MEETING = (
    "Members were invited to comment.",
    "The Chairman invited the Director to present the report.",
    "The Panel is asked to note the position.",
    "The Chair asked Members to declare any interests.",
    "The Chair reminded Members to turn off their phones.",
    "To receive apologies for absence.",
    "To approve the accounts.",
    "Nothing to report.",
)
BEFORE = (
    "The Clerk had written to the landowner.",
    "The Clerk reported that he had asked the contractor to quote.",
    "The Clerk had been asked to write to the school.",
    "Members had agreed to send a card.",
    "Price of ropes: GR to ask – done",
    "JS to write to the bank – ongoing.",
    "“A note would be sent to Members” – the note had been sent.",
)
STANDING = (
    "That Council be recommended to approve the strategy.",
    "The Clerk be authorised to sign the lease.",
    "That delegated authority be given to the Head of Law to agree the lease.",
    "The Forward Plan would be updated as required.",
    "The report recommended that the fees be increased.",
    "The ability of Councillors to access home printing was raised.",
    "Permission to erect a sign was sought.",
)


@pytest.mark.parametrize("text", [*PASSING, *OTHERS, *HOPED, *AT_THE_MEETING, *BEFORE, *STANDING])
def test_what_only_looks_like_a_promise_is_none(text: str) -> None:
    assert quotes(text) == []


def test_several_promises_in_one_line_are_parted_where_somebody_else_begins() -> None:
    text = "Clerk to contact the school and JS to ring the bank; Cllr Hay would tell the farmer."
    assert quotes(text) == [
        "Clerk to contact the school",
        "JS to ring the bank",
        "Cllr Hay would tell the farmer.",
    ]


def test_a_mark_before_a_promise_is_none_of_its_words() -> None:
    assert quotes("The roof leaks. *Clerk to ring the roofer") == ["Clerk to ring the roofer"]


def test_what_one_asks_another_to_have_done_is_one_promise() -> None:
    text = "LD to get the caretaker to move the table and to tell the cleaner"
    assert quotes(text) == [text]


def test_a_promise_says_why_it_was_seen() -> None:
    (action,) = found("Any business", [Block("Clerk to ring the bank.", Place(4, 5))])
    assert action.why == MEANINGS[Sign.TELEGRAPHIC].why
    assert action.place == Place(4, 5)
    assert (action.owner, action.task) == ("Clerk", "Ring the bank")
    assert 0.5 < action.confidence < 1


def test_words_that_are_being_typed_are_read_with_their_marks() -> None:
    text = (
        "The **Clerk** to ring the bank.\n\nIt was agreed that officers would supply:\n"
        "- the cost of the roof\n- the age of the boiler\n\n[exempt 3] JS to write to the tenant."
    )
    assert [action.quote for action in in_text(text)] == [
        "The Clerk to ring the bank.",
        "the cost of the roof",
        "the age of the boiler",
        "JS to write to the tenant.",
    ]


def test_words_with_a_mark_half_typed_are_read_too() -> None:
    (action,) = in_text("Clerk to ring the bank.\n[exempt")
    assert action.quote == "Clerk to ring the bank."
