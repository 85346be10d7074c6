"""House styles: every key leads to its own style."""

from committee.rules.styles import DECISION_FIRST, NARRATIVE, STYLES, Numbering


def test_each_style_is_found_by_its_key():
    assert STYLES == {"decision_first": DECISION_FIRST, "narrative": NARRATIVE}


def test_the_two_styles_differ_as_the_papers_of_councils_do():
    assert DECISION_FIRST.numbering is Numbering.AGENDA and DECISION_FIRST.paragraphs_numbered
    assert NARRATIVE.numbering is Numbering.RUNNING and NARRATIVE.capitals
