"""House styles: adding, changing and removing them, and what cannot be kept."""

from dataclasses import replace

import pytest

from committee.model.styles import Style
from committee.queries import house_styles as queries
from committee.rules.permissions import Actor
from committee.rules.refusals import Invalid, NotFound, NotPermitted, OutOfOrder, Stale
from committee.rules.styles import DECISION_FIRST, NARRATIVE, HouseStyle, Numbering
from committee.rules.vocabulary import Role
from committee.services import committees, council, house_styles
from tests.world import World


@pytest.fixture
def ours(world: World) -> Style:
    """A style of the council's own, begun as the narrative one."""
    context = world.context(world.clerk)
    return house_styles.add(context, title="Planning committees", like=NARRATIVE.key)


def standing(world: World, key: str) -> HouseStyle:
    """A style as it stands."""
    return queries.named(world.context(world.clerk), key)


def change(world: World, key: str, version: int = 1, **settings: object) -> None:
    """Change some of what a style says."""
    style = replace(standing(world, key), **settings)  # type: ignore[arg-type]
    house_styles.change(world.context(world.clerk), key, style, version=version)


def test_a_style_begins_as_a_copy_of_another(world: World, ours: Style) -> None:
    assert ours.key == "planning-committees"
    expected = replace(NARRATIVE, key=ours.key, title="Planning committees")
    assert standing(world, ours.key) == expected


def test_two_styles_never_share_a_key_or_a_title(world: World, ours: Style) -> None:
    context = world.context(world.clerk)
    second = house_styles.add(context, title="Planning, committees", like=ours.key)
    assert second.key == "planning-committees-2"
    assert house_styles.add(context, title="!", like=ours.key).key == "style-2"
    for title in ("planning committees", NARRATIVE.title.upper()):
        with pytest.raises(Invalid) as refusal:
            house_styles.add(context, title=title, like=ours.key)
        assert refusal.value.errors["title"].startswith("There is already a style called")


def test_what_a_style_says_is_changed(world: World, ours: Style) -> None:
    change(world, ours.key, numbering=Numbering.PREFIX, prefix=" PL. ", chair="  Chairman ")
    said = standing(world, ours.key)
    assert (said.numbering, said.prefix, said.chair) == (Numbering.PREFIX, "PL.", "Chairman")
    assert ours.version == 2


def test_a_ready_made_style_is_changed_for_this_council_and_made_as_it_was(world: World) -> None:
    context = world.context(world.clerk)
    change(world, NARRATIVE.key, version=0, chair="Chairman")
    assert standing(world, NARRATIVE.key) == replace(NARRATIVE, chair="Chairman")
    world.council.style = NARRATIVE.key
    house_styles.remove(context, NARRATIVE.key)
    assert standing(world, NARRATIVE.key) is NARRATIVE


@pytest.mark.parametrize("key", [NARRATIVE.key, "planning-committees"])
def test_whoever_saves_second_sees_what_stands_there(world: World, ours: Style, key: str) -> None:
    version = 0 if key == NARRATIVE.key else 1
    change(world, key, version, chair="Convener")
    with pytest.raises(Stale) as refusal:
        change(world, key, version, chair="Chairman")
    assert "Chair: Convener" in refusal.value.theirs.splitlines()
    change(world, key, refusal.value.latest, chair="Chairman")
    assert standing(world, key).chair == "Chairman"


def test_saving_the_same_again_changes_nothing(world: World, ours: Style) -> None:
    change(world, ours.key, version=99)
    change(world, DECISION_FIRST.key, version=99)
    assert ours.version == 1
    assert queries.row_of(world.context(world.clerk), DECISION_FIRST.key) is None


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"resolved": " "}, "Enter the words for “where something is resolved”"),
        ({"chair": "x" * 201}, "Shorten the words for “chair”: it has 201 characters, at most 200"),
        ({"prefix": "x" * 13}, "Shorten “prefix”: it has 13 characters, at most 12"),
        ({"after_word": "x" * 13}, "Shorten “after the word”: it has 13 characters, at most 12"),
        (
            {"colour": "navy"},
            "Enter a colour as # and six figures or letters a to f, like #1d4f91",
        ),
        (
            {"colour": "#777777"},
            "Choose a darker colour: #777777 has a contrast of 4.4:1 on white, and needs at least "
            "4.5:1",
        ),
        ({"title": ""}, "Enter the title of the style"),
    ],
)
def test_what_cannot_be_kept_is_said_at_its_field(
    world: World, ours: Style, settings: dict[str, str], sentence: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        change(world, ours.key, **settings)
    assert refusal.value.errors == {next(iter(settings)): sentence}


def test_every_fault_is_said_at_once(world: World, ours: Style) -> None:
    with pytest.raises(Invalid) as refusal:
        change(world, ours.key, noted="", absent="", colour="#fff")
    assert set(refusal.value.errors) == {"noted", "absent", "colour"}


@pytest.mark.parametrize(
    ("typed", "kept"), [("", ""), (":", ":"), (",  that", ", that"), ("–", " –"), ("that", " that")]
)
def test_a_dash_after_the_word_has_a_space_before_it(
    world: World, ours: Style, typed: str, kept: str
) -> None:
    change(world, ours.key, after_word=typed)
    assert standing(world, ours.key).after_word == kept


def test_a_style_that_is_used_is_not_removed(world: World, ours: Style) -> None:
    context = world.context(world.clerk)
    world.osc.style = world.council.style = ours.key
    with pytest.raises(OutOfOrder) as refusal:
        house_styles.remove(context, ours.key)
    assert refusal.value.sentence == (
        "“Planning committees” is the house style of the council and the Overview and Scrutiny "
        "Committee. Choose another style there before you remove this one."
    )
    world.osc.style, world.council.style = "", NARRATIVE.key
    house_styles.remove(context, ours.key)
    with pytest.raises(NotFound):
        standing(world, ours.key)


def test_a_style_that_is_not_the_council_s_own_cannot_be_removed(world: World) -> None:
    for key in (NARRATIVE.key, "baroque"):
        with pytest.raises(NotFound):
            house_styles.remove(world.context(world.clerk), key)


def test_a_style_can_be_chosen_as_long_as_it_stands(world: World, ours: Style) -> None:
    clerk, administrator = world.context(world.clerk), world.context(world.administrator)
    given = {"name": "Northmoor Council", "nation": "England", "time_zone": "Europe/London"}
    council.change(administrator, **given, style=ours.key, version=world.council.version)
    committees.add(clerk, name="Audit Committee", abbreviation="AC", style=ours.key)
    for choose in (
        lambda: committees.add(clerk, name="Parks", abbreviation="P", style="baroque"),
        lambda: council.change(
            administrator, **given, style="baroque", version=world.council.version
        ),
    ):
        with pytest.raises(Invalid) as refusal:
            choose()
        assert refusal.value.errors == {"style": "Choose a house style from the list"}


def test_a_clerk_of_one_committee_changes_no_style(world: World) -> None:
    roles = frozenset({(Role.CLERK, world.osc.id)})
    context = replace(world.context(world.clerk), actor=Actor(world.clerk.id, "x", roles))
    with pytest.raises(NotPermitted):
        house_styles.add(context, title="Mine", like=NARRATIVE.key)
