"""House styles: those that every book begins with, those of the council, and whose is whose."""

from dataclasses import replace
from functools import partial

import pytest

from committee.model.styles import Style, StyleFile, StyleFileKind
from committee.queries import house_styles
from committee.rules.refusals import NotFound
from committee.rules.styles import DECISION_FIRST, NARRATIVE, HouseStyle, Logo, settings
from tests.statements import counted
from tests.world import World


def keep(world: World, style: HouseStyle) -> Style:
    """Keep a style in the book."""
    row = Style(key=style.key, title=style.title, settings=settings(style))
    world.session.add(row)
    world.session.flush()
    return row


def test_a_committee_may_have_a_style_of_its_own(world: World) -> None:
    context = world.context(world.clerk)
    assert house_styles.style_of(context, world.held) is DECISION_FIRST
    world.osc.style = "narrative"
    assert house_styles.style_of(context, world.held) is NARRATIVE
    world.osc.style = ""
    world.council.style = "narrative"
    assert house_styles.style_of(context, world.held) is NARRATIVE


def test_the_first_two_can_always_be_chosen_and_the_others_come_by_title(world: World) -> None:
    keep(world, HouseStyle("planning", "planning"))
    keep(world, HouseStyle("area", "Area boards"))
    titles = [style.title for style in house_styles.listed(world.context(world.clerk))]
    assert titles == [DECISION_FIRST.title, NARRATIVE.title, "Area boards", "planning"]


def test_a_style_of_the_council_stands_in_place_of_the_one_it_began_with(world: World) -> None:
    ours = replace(NARRATIVE, title="As we do it", chair="Chairman")
    keep(world, ours)
    context = world.context(world.clerk)
    assert house_styles.named(context, NARRATIVE.key) == ours
    assert house_styles.choices(context) == [
        (DECISION_FIRST.key, DECISION_FIRST.title),
        (NARRATIVE.key, "As we do it"),
    ]


def test_a_style_that_nobody_knows_is_not_found(world: World) -> None:
    with pytest.raises(NotFound):
        house_styles.named(world.context(world.clerk), "baroque")


def test_a_style_costs_one_statement(world: World) -> None:
    context = world.context(world.clerk)
    for key in (DECISION_FIRST.key, keep(world, HouseStyle("ours", "Ours")).key):
        assert counted(world.session, partial(house_styles.named, context, key)) == 1


def test_a_style_brings_its_logo_and_its_template(world: World) -> None:
    context = world.context(world.clerk)
    row = keep(world, HouseStyle("ours", "Ours"))
    assert house_styles.files(context, "ours") == (None, None)
    for kind, content in ((StyleFileKind.LOGO, b"picture"), (StyleFileKind.TEMPLATE, b"zip")):
        row.files.append(
            StyleFile(
                kind=kind,
                name="ours",
                media_type="image/png",
                words="A lion",
                size=len(content),
                content=content,
                added_at=world.now,
                added_by_id=world.clerk.id,
            )
        )
    world.session.flush()
    logo = Logo(b"picture", "image/png", "A lion")
    assert house_styles.files(context, "ours") == (logo, b"zip")
