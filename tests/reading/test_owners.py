"""Who is to do what a sentence asks for, in the words of the sentence."""

import pytest

from committee.reading.owners import NOBODY, named

WITH_LABEL = {
    "ACTION: Leisure Services (TR) to price new nets": "Leisure Services (TR)",
    "Letters for the paper handed to PLM to action": "PLM",
    "For parking income to be shown in the next report – Finance Business Partner.": (
        "Finance Business Partner"
    ),
    "Gate to be mended (Cllr Penn)": "Cllr Penn",
    "The school website (KP) to be updated with the dates.": "KP",
    "Map to be circulated to parents (KP).": "KP",
    "Action Rollo to ring the bank": "Rollo",
    "Office for Civil Statistics to send a case study": "Office for Civil Statistics",
    "Action** - Open plans team to see if counts are known": "Open plans team",
    "To price new nets [new for Ada Penn/Jo Quill]": "Ada Penn/Jo Quill",
    "To price new nets [new for members]": "members",
}

ASKED = {
    "requests the Assistant Director (Waste) to audit the bins;": "Assistant Director (Waste)",
    "The Chair asked the Scrutiny Manager to invite the hospice.": "Scrutiny Manager",
    "The Chairman asked that the Payroll Manager attend in May.": "Payroll Manager",
    "Members asked if the Head of Parks could check the lease.": "Head of Parks",
    "The Clerk was asked to write to the bus company.": "Clerk",
    "Rollo was actioned to ring the bank.": "Rollo",
    "The Clerk has been instructed to order salt.": "Clerk",
    "That the Monitoring Officer be requested to review the protocol.": "Monitoring Officer",
    "Cllr. Ada Penn, Westshire CC asked the Clerk to forward the photographs.": "Clerk",
    "Ms Lowe asked members of the Forum to tell their clubs.": "members of the Forum",
    "The Council resolved to instruct the Clerk to obtain quotes.": "Clerk",
    "all council invited PLM to forward flyer 3": "PLM",
    "It was agreed to ask the Head of Legal Services to check it.": "Head of Legal Services",
    "For the Contracts Officer to visit the pool.": "Contracts Officer",
    "Asks the Corporate Director to report in July": "Corporate Director",
}

UNDERTAKEN = {
    "The Chair agreed to write to the Minister.": "Chair",
    "The Chair said that he would write to the operator.": "Chair",
    "Councillor Holt (Chair) agreed to write to the Minister.": "Councillor Holt",
    "It was agreed that the Chair, Councillor Holt, would write.": "Chair",
    "It was agreed that officers would send the plans.": "officers",
    "It was agreed that the Scrutiny Officer would scope this.": "Scrutiny Officer",
    "Ms Price confirmed that she will email Members the link.": "Ms Price",
    "Megan Ellis volunteered to look into the drains": "Megan Ellis",
    "A sign was needed, and with the posts now with Cllr Boyd who would put it up": "Cllr Boyd",
    "It was noted that Mr Hughes would be drawing up a plan.": "Mr Hughes",
    "Cllr Bell suggested that it be moved and Cllr Ray offered to do this.": "Cllr Ray",
    "The figures were not to hand but the Head of Finance would email them.": "Head of Finance",
    "The Transport Manager had no figures to hand but would email them.": "Transport Manager",
    "The Fire Officer said he'd bring a paper to the Board.": "Fire Officer",
    "Cllr Price was thanked and agreed to monitor the ditch.": "Cllr Price",
    "The Head of Service for Housing agreed to reply.": "Head of Service for Housing",
    "An officer from Finance said that it would be raised with schools.": "officer from Finance",
}

BARE = {
    "Clerk to contact Highways.": "Clerk",
    "JS to ensure that the keys are returned.": "JS",
    "Cllrs Smith, Jones and Brown to meet on site.": "Cllrs Smith, Jones and Brown",
    "Ada Penn, Ian Bell and Will Day to meet": "Ada Penn, Ian Bell and Will Day",
    "New members BT/SL/PA to think who could join": "BT/SL/PA",
    "Our Secretary to draft wording": "Our Secretary",
    "Kieron O’ Hara to send a link": "Kieron O’ Hara",
    "and the rest would JN to report need more": "JN",
    "the Chair proposed the Clerk submit a bid": "Clerk",
    "SL and KD to write a reply": "SL and KD",
    "Cllr Smith and the Clerk to meet the vicar": "Cllr Smith and the Clerk",
    "the Head of Culture and Communities to report": "Head of Culture and Communities",
    "The Head of Finance, Property and ICT to report": "Head of Finance, Property and ICT",
    "The Director, Neighbourhoods, to brief Members": "Director, Neighbourhoods",
    "Mr. T Ogle to ring the members": "Mr. T Ogle",
    "The Safer Streets Team will report to Housing": "Safer Streets Team",
    "Highways to inspect the culvert": "Highways",
    "that the Scrutiny Officer email all members": "Scrutiny Officer",
    "That the Chairperson writes to the Cabinet Member": "Chairperson",
    "the minute secretary would confirm with the bank": "minute secretary",
    "That the item be deferred and the Head of Planning provide plans": "Head of Planning",
}

DONE_BY = {
    "that a letter be sent to the Police Commissioner by the Chairman": "Chairman",
    "that the Police Commissioner be written to by the Chairman": "Chairman",
    "it was agreed that the sites would be looked at by Cllr Pointer": "Cllr Pointer",
}

TOLD_BY = {
    "The Director for Growth said that a note would be circulated.": "Director for Growth",
}

NOBODY_NAMED = (
    "The Chair requested that this data be circulated to Members",
    "It was noted that a response would be provided to the member.",
    "Members requested a briefing on sprinklers",
    "a letter be sent to the volunteers",
    "Highways will be approached about the verge",
    "That the Parish Council be invited to the visit",
    "It was agreed that the firm's manager be asked to come",
    "The Safer Streets Team will be made aware of it",
    "Write to the Police Commissioner",
    "It was resolved to purchase a strimmer.",
    "the outcome of the review by the consultants be shared with Members",
    "We would like to hear more.",
    "To ask the County Council to cut back the hedge.",
    "agreed to invite the Lead Member",
    "Due to the rain it was decided to move the fair",
    "the need for members to pay a fee should be withdrawn",
    "As the bank would be run by the Clerk this will be an agenda item",
    "The Chair invited the vicar to speak",
    "",
)


@pytest.mark.parametrize(
    ("words", "owner"),
    [pair for table in (WITH_LABEL, ASKED, UNDERTAKEN, BARE, DONE_BY) for pair in table.items()],
)
def test_who_is_named_is_the_owner_in_the_words_of_the_text(words, owner):
    found = named(words)
    assert found.words == owner
    assert 0.5 <= found.confidence < 1


def test_words_that_were_wrapped_are_read_as_one_line():
    assert named("SL and\n  KD to write a reply").words == "SL and KD"


@pytest.mark.parametrize(("words", "owner"), TOLD_BY.items())
def test_whoever_says_that_it_will_be_done_is_less_sure(words, owner):
    found = named(words)
    assert found.words == owner
    assert found.confidence < 0.7


@pytest.mark.parametrize("words", NOBODY_NAMED)
def test_where_nobody_is_named_there_is_no_owner(words):
    assert named(words) == NOBODY


def test_whoever_said_something_before_is_not_taken_for_the_owner():
    before = ["The Director of ICT explained that Office 365 gave benchmarks."]
    assert named("The Chair requested that this data be circulated", before=before) == NOBODY


@pytest.mark.parametrize(
    ("words", "before", "owner"),
    [
        (
            "She would look into this and reply.",
            ["Councillor Lee asked why.", "The Waste Manager thanked him."],
            "Waste Manager",
        ),
        ("He would look at it.", ["Mrs Ball asked Mr Carr.", "It was dark."], "Mr Carr"),
        ("He agreed to write.", ["Mrs Ball spoke.", "Mr Carr replied to Mrs Ball."], "Mr Carr"),
        ("She agreed to write.", ["Mr Carr spoke, and Mrs Ball replied."], "Mrs Ball"),
        ("They would report back.", ["The officers had met the Chair."], "officers"),
        ("They would report back.", ["The Chair had been away."], ""),
        ("Mr Carr spoke and he was asked to watch the weir.", [], "Mr Carr"),
        ("She would answer in May.", ["As the Chair was ill, the Clerk spoke."], "Clerk"),
        ("would report back in May", ["the Chair said that he would ask"], "Chair"),
        ("We will look at it.", ["The officers had met."], ""),
        ("need to agree a date with him.", ["Mr Carr spoke."], ""),
    ],
)
def test_a_pronoun_is_whoever_was_named_before_and_less_sure(words, before, owner):
    found = named(words, before=before)
    assert found.words == owner
    assert found.confidence < 0.7


@pytest.mark.parametrize(
    ("lead_in", "words", "owner"),
    [
        ("It was agreed that officers would provide details of:", "the rents.", "officers"),
        ("The Head of Parks agreed to:", "map the hedges", "Head of Parks"),
        ("RESOLVED that the Clerk:", "write to Highways", "Clerk"),
        ("It was agreed that officers would:", "ask the Chair to write", "officers"),
        ("It was agreed that:", "the Chair write to Highways", "Chair"),
        ("It was agreed that:", "the report be noted", ""),
    ],
)
def test_the_stem_over_a_bullet_tells_who(lead_in, words, owner):
    assert named(words, lead_in=lead_in).words == owner


@pytest.mark.parametrize(
    ("words", "ahead", "owner"),
    [
        ("arrange for it to be sent", "Ms Rao will get a quote, and", "Ms Rao"),
        ("the grass be cut", "Clerk asked to ring Highways and to request that", "Clerk"),
        ("arrange for it to be sent", "Ms Rao will get a quote.", ""),
        ("the grass be cut", "Ms Rao will get a quote, and", ""),
    ],
)
def test_words_torn_from_a_sentence_have_the_owner_of_those_before(words, ahead, owner):
    assert named(words, before=[ahead]).words == owner
