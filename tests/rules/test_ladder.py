from committee.rules.ladder import above, rungs

HEAD, DIRECTOR, CHIEF, OTHER_HEAD, LEFT_OUT = 1, 2, 3, 4, 5
SUPERIORS = {HEAD: DIRECTOR, OTHER_HEAD: DIRECTOR, DIRECTOR: CHIEF, CHIEF: None, LEFT_OUT: None}


def test_the_superiors_of_a_post_the_nearest_first():
    assert above(HEAD, SUPERIORS) == [DIRECTOR, CHIEF]
    assert above(CHIEF, SUPERIORS) == []


def test_superiors_that_go_round_in_a_circle_end_where_they_began():
    circle = {HEAD: DIRECTOR, DIRECTOR: CHIEF, CHIEF: DIRECTOR}
    assert above(HEAD, circle) == [DIRECTOR, CHIEF]
    assert above(CHIEF, {CHIEF: CHIEF}) == []


def test_the_rungs_above_several_owners_hold_each_post_once_on_the_lowest():
    assert rungs([HEAD, OTHER_HEAD], SUPERIORS) == [[DIRECTOR], [CHIEF]]
    assert rungs([HEAD, LEFT_OUT], SUPERIORS) == [[DIRECTOR], [CHIEF]]


def test_an_owner_is_on_no_rung_above_another_owner():
    assert rungs([HEAD, DIRECTOR], SUPERIORS) == [[CHIEF], []]


def test_above_an_owner_without_a_post_there_is_no_rung():
    assert rungs([], SUPERIORS) == []
