"""How well words name a post or a person."""

import pytest

from committee.rules import naming


@pytest.mark.parametrize(
    ("words", "title", "fit"),
    [
        ("director of ict", "Director of ICT", naming.BY_TITLE),
        ("Dir. of Environment", "Director of Environment", naming.BY_OTHER_SPELLING),
        ("Director Environment", "Director of Environment", naming.BY_OTHER_SPELLING),
        ("Director of IT", "Director of ICT", naming.BY_OTHER_SPELLING),
        ("Head of Parks & Culture", "Head of Parks and Culture", naming.BY_OTHER_SPELLING),
        ("ICT Director", "Director of ICT", naming.BY_OTHER_ORDER),
        ("Head of Culture", "Head of Culture and Communities", naming.BY_SOME_WORDS),
        ("Clerk", "Town Clerk", naming.BY_ONE_WORD),
        ("Director", "Director of ICT", naming.BY_ONE_WORD),
        ("Culture", "Head of Culture and Communities", 0.0),
        ("Director of ICT and Parks", "Director of ICT", 0.0),
        ("the", "Director of ICT", 0.0),
    ],
)
def test_a_title_is_known_in_other_words(words, title, fit):
    assert naming.of_post(words, title) == fit


@pytest.mark.parametrize(
    ("words", "name", "fit"),
    [
        ("Cllr Siân Ŵyn-O'Connor", "Councillor Siân Ŵyn-O’Connor MBE", naming.BY_NAME),
        ("Sian Wyn", "Councillor Siân Ŵyn-O'Connor", naming.BY_PART_OF_NAME),
        ("J. Brown", "Jane Brown", naming.BY_PART_OF_NAME),
        ("Cllr Brown", "Councillor Jane Brown", naming.BY_SURNAME),
        ("Miss Brown", "Mrs Jane Brown", naming.BY_SURNAME),
        ("JB", "Councillor Jane Brown", naming.BY_INITIALS),
        ("JBr", "Jane Brown", naming.BY_INITIALS),
        ("Jane", "Jane Brown", naming.BY_GIVEN_NAME),
        ("Mr Brown", "Mrs Jane Brown", 0.0),
        ("K. Brown", "Jane Brown", 0.0),
        ("Jane Green", "Jane Brown", 0.0),
        ("jb", "Jane Brown", 0.0),
        ("", "Jane Brown", 0.0),
    ],
)
def test_a_person_is_known_by_parts_of_the_name(words, name, fit):
    assert naming.of_person(words, name) == fit


def test_initials_are_those_of_given_name_and_surname():
    assert naming.initials("Councillor Siân Mair Ŵyn-O'Connor") == {"SW", "SWO", "SMW", "SWy"}
    assert naming.initials("Esme") == frozenset()
