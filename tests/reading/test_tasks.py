"""What is promised, as an order that makes sense alone."""

import pytest

from committee.reading.tasks import LONGEST, imperative

ACTIVE = {
    "Clerk to contact Highways.": "Contact Highways",
    "The Chair said that he would write to the operator on the Panel’s behalf.": (
        "Write to the operator on the Panel’s behalf"
    ),
    "requests the Assistant Director (Waste) to carry out an audit of bins;": (
        "Carry out an audit of bins"
    ),
    "The Clerk has been asked to write to the County Council.": "Write to the County Council",
    "It was agreed to buy two signs.": "Buy two signs",
    "That the Chairperson writes to the Cabinet Member": "Write to the Cabinet Member",
    "The Chair would be speaking to the Director about it all.": (
        "Speak to the Director about it all"
    ),
    "JS to look at the lease and will report to the next meeting": (
        "Look at the lease and report to the next meeting"
    ),
    "The Chief Executive agreed to check the lease and to let Members know.": (
        "Check the lease and let Members know"
    ),
    "For the Contracts Officer to visit the pool.": "Visit the pool",
    "*To place on July agenda.": "Place on July agenda",
    "We needed to confirm the date with the band": "Confirm the date with the band",
    "The Clerk to report the pothole and Cllr Dunn to speak to the school.": "Report the pothole",
    "Make sure we have pens": "Make sure we have pens",
    "clerk to contact N.C.C.": "Contact N.C.C.",
    "The Fire Officer said he'd bring a paper to the Board.": "Bring a paper to the Board",
    "Cllr Penn, the Clerk and the Chair to meet the vicar": "Meet the vicar",
    "New members BT/SL to think who could be asked to join": "Think who could be asked to join",
    "The council invited PLM to forward the flyer": "Forward the flyer",
    "Due to the rain it was decided to move the fair": "Move the fair",
    "Contact details of the band to be found": "Find contact details of the band",
    "Add to the bid a note on costs to be met": "Add to the bid a note on costs to be met",
    "ACTION: DG/TM – to arrange a visit": "Arrange a visit",
    "Members requested details of the appeals, which the Head of Planning agreed to circulate": (
        "Circulate details of the appeals"
    ),
}

PASSIVE = {
    "It was agreed that a letter be sent to the MP.": "Send a letter to the MP",
    "that the Police Commissioner be written to": "Write to the Police Commissioner",
    "A response would be sought.": "Seek a response",
    "A drop-in session be held for all councillors": "Hold a drop-in session for all councillors",
    "that a draft plan be drawn up": "Draw up a draft plan",
    "The lease would be looked into.": "Look into the lease",
    "It was agreed that the sites would be visited again": "Visit the sites again",
    "that members be notified of changes": "Notify members of changes",
    "a report be submitted to the Board": "Submit a report to the Board",
    "that the route be replanned": "Replan the route",
    "Highways will be approached about verges": "Approach Highways about verges",
    "The Street Team will be made aware of incidents.": "Make the Street Team aware of incidents",
    "Quotes to be obtained for tree work.": "Obtain quotes for tree work",
    "For parking income to be added to the report.": "Add parking income to the report",
    "To be put on July agenda.": "Put on July agenda",
    "Members asked for a breakdown of costs to be circulated.": "Circulate a breakdown of costs",
    "Further research will be undertaken on fares.": "Undertake further research on fares",
    "action will be taken in May to clean the pond": "Clean the pond",
    "that the Parish Council be invited to the visit": "Invite the Parish Council to the visit",
    "the bin be emptied, and Ms Rao agreed to this": "Empty the bin",
    "The Clerk said that plans were being drawn and would be shared with all": (
        "Share plans with all"
    ),
    "that the firm's manager be asked to come": "Ask the firm's manager to come",
    "As it was late, a second date would be arranged with the band": (
        "Arrange a second date with the band"
    ),
    "the question under Item 5 would be taken up with caterers": (
        "Take up the question under Item 5 with caterers"
    ),
    "The Head of Audit would have the table corrected.": "Correct the table",
    "They thought it was lost but members would be emailed the map": "Email members the map",
    "The path is blocked so it would be checked to see if it can be cleared": (
        "Check to see if it can be cleared"
    ),
    "the sign, the bench, and the table will be painted": (
        "Paint the sign, the bench, and the table"
    ),
    "the wall was damp, and a report will be sought": "Seek a report",
    "That the programme be brought up to date.": "Bring the programme up to date",
    "all agreed the rules were true, a copy of them will be sent to Ms Rao": (
        "Send a copy of the rules to Ms Rao"
    ),
    "that the route be approved and the map be changed to match": "Change the map to match",
    "that the fee for members to pay at once be withdrawn": (
        "Withdraw the fee for members to pay at once"
    ),
    "The lease would be looked at again after a year": "Look at the lease again after a year",
    "copy of the terms of reference for the board to be sent to the Panel": (
        "Send copy of the terms of reference for the board to the Panel"
    ),
    "The plan was agreed, with a report on buses to be added for May": (
        "Add a report on buses for May"
    ),
    "All chairs will be hired": "Hire all chairs",
    "The bus is late and they will be told": "Tell them (The bus is late)",
    "that the reports on repairs and on lettings be switched": (
        "Switch the reports on repairs and on lettings"
    ),
}

WANTED = {
    "Members also requested a briefing on sprinklers": "Provide a briefing on sprinklers",
    "A note on rents was requested for the May meeting.": (
        "Provide a note on rents for the May meeting"
    ),
    "A written confirmation would follow.": "Provide a written confirmation",
    "A table of rents would come to the May meeting": "Bring a table of rents to the May meeting",
    "there would be a paper on cycling": "Provide a paper on cycling",
    "Members asked that the next report compare both years": (
        "Have the next report compare both years"
    ),
    "Dog fouling to be an agenda item for the May meeting": (
        "Put dog fouling on the agenda for the May meeting"
    ),
}

TOLD = {
    "(a) The lamp was still out.": "Follow up: The lamp was still out",
    "a notice is added to the website.": "Add a notice to the website",
    "The map would be put on the website and sent to schools.": (
        "Put the map on the website and send to schools"
    ),
    "4.5iv) The gate had been mended": "Follow up: The gate had been mended",
}

AS_THEY_ARE = {
    "correspondence handed over.": "Correspondence handed over",
    "the possible costs of hedges": "The possible costs of hedges",
    "ACTION": "ACTION",
    "(ACTION – Head of Finance)": "(ACTION – Head of Finance)",
}


@pytest.mark.parametrize(
    ("words", "order"),
    [pair for table in (ACTIVE, PASSIVE, WANTED, TOLD, AS_THEY_ARE) for pair in table.items()],
)
def test_a_promise_becomes_an_order(words, order):
    assert imperative(words) == order


@pytest.mark.parametrize(
    ("words", "owner", "order"),
    [
        ("a letter be sent to the MP by the Chair now", "Chair", "Send a letter to the MP now"),
        ("parking to be added to the report – Clerk.", "Clerk", "Add parking to the report"),
        ("Gate to be mended (Cllr Penn)", "Cllr Penn", "Mend gate"),
        ("Contact Highways. ACTION Clerk", "Clerk", "Contact Highways"),
        ("The Clerk be asked to mend it all", "Clerk", "Mend it all"),
        ("Action Rollo to ring the bank", "Rollo", "Ring the bank"),
        ("it was agreed to ask the Clerk to mend both", "Clerk", "Mend both"),
        ("the bid be deferred and Ms Rao provide plans", "Ms Rao", "Provide plans"),
        ("The Panel agreed to have a rest and the Clerk to order tea", "Clerk", "Order tea"),
    ],
)
def test_who_is_to_do_it_is_left_out(words, owner, order):
    assert imperative(words, owner=owner) == order


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("The Clerk to send the form to all by 31 October", "Send the form to all"),
        ("That a report be submitted to the Board in six months.", "Submit a report to the Board"),
        ("The Clerk to report to the next meeting", "Report to the next meeting"),
        ("ACTION: JS to ring the bank (Action: JS)", "Ring the bank"),
        ("that the paper be taken in May, which was accepted.", "Take the paper"),
        ("(Members were asked to bring their own papers).", "Bring their own papers"),
        ("It was asked whether signs should be removed, all agreed.", "Remove signs"),
    ],
)
def test_labels_comments_and_times_at_the_end_are_left_out(words, order):
    assert imperative(words) == order


@pytest.mark.parametrize(
    ("lead_in", "words", "order"),
    [
        (
            "It was agreed that officers would provide more information regarding:",
            "the ability of Councillors to print at home.",
            "Provide more information regarding the ability of Councillors to print at home",
        ),
        (
            "It was also agreed that officers would supply the following:",
            "membership numbers by area.",
            "Supply membership numbers by area",
        ),
        (
            "It was agreed that officers would provide the following before the next meeting:",
            "The cost of a third bus.",
            "Provide the cost of a third bus",
        ),
        (
            "Officers agreed to give Members the following information on rents:",
            "arrears by ward",
            "Give Members arrears by ward on rents",
        ),
        (
            "Officers would provide the following:",
            "ensure that all is safe",
            "Ensure that all is safe",
        ),
        ("RESOLVED that the Clerk:", "write to Highways", "Write to Highways"),
        ("It was agreed that:", "the drain be cleared", "Clear the drain"),
        ("The Head of Parks agreed to:", "map the hedges", "Map the hedges"),
    ],
)
def test_a_bullet_makes_sense_without_the_stem_over_it(lead_in, words, order):
    assert imperative(words, lead_in=lead_in) == order


def test_nothing_grows_beyond_what_a_line_can_hold():
    order = imperative("The Clerk to write to " + "the most patient of our neighbours and " * 20)
    assert order.startswith("Write to the most patient") and order.endswith("…")
    assert len(order) <= LONGEST
    assert imperative("") == ""
