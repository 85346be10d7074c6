"""What "this data", "it" and "him" mean, as the sentences before tell."""

import pytest

from committee.reading.tasks import imperative


@pytest.mark.parametrize(
    ("before", "words", "order"),
    [
        (
            "The Director also explained that the portal gave benchmark information on the "
            "adoption of new tools.",
            "The Chair requested that this data be circulated to Members;",
            "Circulate to Members the benchmark information on the adoption of new tools",
        ),
        (
            "A survey of the tenants in towers was to hand.",
            "It was agreed that this survey be sent to the Board",
            "Send to the Board the survey of the tenants in towers",
        ),
        (
            "CGM had given a quote for the repairs to the mats.",
            "Council agreed to accept this quote with thanks",
            "Accept the quote for the repairs to the mats with thanks",
        ),
    ],
)
def test_a_thing_that_was_named_before_is_named_again(before, words, order):
    assert imperative(words, before=[before]) == order


@pytest.mark.parametrize(
    ("before", "words", "order"),
    [
        (
            "Councillor Lee asked whether later slots could be offered.",
            "The Waste Manager said that she would look into this.",
            "Look into this (whether later slots could be offered)",
        ),
        (
            "4.2 Parking by the gate is a nuisance.",
            "This concern will be passed to the team.",
            "Pass this concern to the team (Parking by the gate is a nuisance)",
        ),
        (
            "Members asked how far the survey had got.",
            "the Scrutiny Officer agreed to find out",
            "Find out (how far the survey had got)",
        ),
        (
            "The Clerk noted that the hedge needs cutting.",
            "it will be an agenda item for May",
            "Put it on the agenda for May (the hedge needs cutting)",
        ),
    ],
)
def test_what_was_not_named_is_explained_in_brackets(before, words, order):
    assert imperative(words, before=[before]) == order


@pytest.mark.parametrize(
    ("before", "words", "order"),
    [
        (
            "The figures for each ward were not to hand.",
            "They would be sent to all members of the Committee after the meeting.",
            "Send the figures for each ward to all members of the Committee",
        ),
        (
            "A log of all calls was not ready for this meeting.",
            "The Commissioner agreed to bring it to the Panel",
            "Bring to the Panel the log of all calls",
        ),
        (
            "The officers had met the band.",
            "They would be invited again.",
            "Invite the officers again",
        ),
        (
            "The plans were late.",
            "It would be sent to all.",
            "Send it to all (The plans were late)",
        ),
        ("The Chair was ill.", "It would be sent to all.", "Send it to all (The Chair was ill)"),
        (
            "Ada told us that the plans were late.",
            "They would be sent to Members.",
            "Send them to Members (the plans were late)",
        ),
    ],
)
def test_they_and_it_are_what_the_sentence_before_spoke_of(before, words, order):
    assert imperative(words, before=[before]) == order


def test_whoever_is_to_be_asked_is_named():
    before = ["The Head of Audit spoke of the risks."]
    assert imperative("All liked this and he will be invited", before=before) == (
        "Invite the Head of Audit"
    )


@pytest.mark.parametrize(
    ("words", "order"),
    [
        (
            "Bus Shelter: Hannah will come back to this issue",
            "Come back to this issue (Bus Shelter)",
        ),
        ("**Bus Shelter:** agreed to return to at the next meeting", "Return to Bus Shelter"),
        ("Will the firm pay - Lou said she would find out", "Find out (Will the firm pay)"),
        ("Ann Lee: she would look into this", "Look into this"),
        (
            "If the trial goes well, it should be printed in full",
            "Print it in full (if the trial goes well)",
        ),
        (
            "As the bank will be on our land this matter will be an agenda item for May",
            "Put this matter on the agenda for May (as the bank will be on our land)",
        ),
        ("Brochures have been seen for a sign, officers will review", "Review ("),
        ("Nobody came in May. He would seek to do so again", "Seek to do so again"),
    ],
)
def test_the_title_the_case_or_the_reason_explains_what_follows(words, order):
    assert imperative(words).startswith(order)


def test_a_clause_before_explains_what_follows_in_its_sentence():
    words = "It was asked if a tour could be given and this is to be arranged with the plant"
    before = ["The minutes were agreed by all who were there."]
    assert imperative(words, before=before) == (
        "Arrange this with the plant (if a tour could be given)"
    )


def test_things_of_the_same_sentence_are_named():
    words = "The Transport Manager did not have the figures but would email them to Members."
    assert imperative(words) == "Email the figures to Members"


@pytest.mark.parametrize(
    ("before", "order"),
    [
        (["Councillor Lee asked why."], "Come back to Councillor Lee"),
        (["Councillor Lee and Mrs Ash spoke of it.", "Why?"], "Come back to him"),
        (["Councillor Lee asked Mrs Ash why."], "Come back to him"),
    ],
)
def test_him_is_the_only_person_who_was_named(before, order):
    words = "The Head of Housing agreed to come back to him"
    assert imperative(words, before=before, owner="Head of Housing").startswith(order)


@pytest.mark.parametrize(
    "words",
    [
        "Review the policy, update the list and send it to Members",
        "Ask the firm whether it would be possible to park there",
        "Buy signs for those that were stolen",
        "Report to the Committee this year",
        "Discuss the options",
    ],
)
def test_words_that_mean_nothing_outside_are_left_alone(words):
    assert imperative(words, before=["The Chair explained the plan for the year."]) == words


def test_a_long_explanation_is_cut_between_words():
    before = ["The Chair said that " + "the gate was open and " * 20 + "nobody knew."]
    order = imperative("The Clerk agreed to look into this", before=before)
    assert order.startswith("Look into this (the gate was open") and order.endswith("…)")
    assert len(order) < 150
