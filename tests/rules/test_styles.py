"""House styles: every key leads to its own style."""

import json
from dataclasses import fields, replace

from committee.rules.styles import (
    DECISION_FIRST,
    NARRATIVE,
    STYLES,
    HouseStyle,
    Numbering,
    from_settings,
    in_words,
    settings,
)
from committee.rules.vocabulary import ListStyle


def test_each_style_is_found_by_its_key():
    assert STYLES == {"decision_first": DECISION_FIRST, "narrative": NARRATIVE}


def test_the_two_styles_differ_as_the_papers_of_councils_do():
    assert DECISION_FIRST.numbering is Numbering.AGENDA and DECISION_FIRST.paragraphs_numbered
    assert NARRATIVE.numbering is Numbering.RUNNING and NARRATIVE.capitals


def test_a_style_is_kept_and_read_again_as_it_was():
    ours = replace(NARRATIVE, key="ours", title="Ours", limbs=ListStyle.CAPITALS, shows_votes=False)
    assert from_settings("ours", "Ours", json.loads(json.dumps(settings(ours)))) == ours


def test_what_an_older_style_does_not_say_is_as_the_plain_style_has_it():
    assert from_settings("ours", "Ours", {"chair": "Chairman", "gone": 1}) == HouseStyle(
        "ours", "Ours", chair="Chairman"
    )


def test_each_setting_is_said_in_words():
    said = in_words(replace(NARRATIVE, footer="")).splitlines()
    assert "Minute numbers: Running through the year: 25" in said
    assert "Print the votes: yes" in said and "At the foot of each page: nothing" in said
    assert len(said) == len(fields(HouseStyle)) - 1
