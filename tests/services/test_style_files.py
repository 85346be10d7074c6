"""The logo and the Word template of a house style."""

import pytest

from committee.model.styles import Style
from committee.queries import house_styles as queries
from committee.rules.refusals import Invalid, NotFound
from committee.rules.styles import DECISION_FIRST, NARRATIVE, Logo
from committee.services import house_styles, style_files
from committee.services.files import FileGiven
from tests.documents.templates import png, template
from tests.world import World

PICTURE = FileGiven("lion.png", png())


@pytest.fixture
def ours(world: World) -> Style:
    """A style of the council's own."""
    return house_styles.add(world.context(world.clerk), title="Ours", like=NARRATIVE.key)


def test_a_logo_is_kept_with_its_words_and_takes_the_place_of_another(
    world: World, ours: Style
) -> None:
    context = world.context(world.clerk)
    style_files.set_logo(context, ours.key, PICTURE, words="A lion")
    bigger = FileGiven("C:\\lion 2.png", png(200, 80))
    style_files.set_logo(context, ours.key, bigger, words=" A lion with a key ")
    world.session.flush()
    logo = Logo(bigger.content, "image/png", "A lion with a key")
    assert queries.files(context, ours.key) == (logo, None)
    kept = ours.files[0]
    assert (kept.name, kept.size, len(ours.files)) == ("lion 2.png", len(bigger.content), 1)
    style_files.remove_logo(context, ours.key)
    assert queries.files(context, ours.key) == (None, None)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"%PDF-1.7", "The logo is not a PNG or JPEG picture, or it is cut off"),
        (b"", "The logo is not a PNG or JPEG picture, or it is cut off"),
        (png()[:60], "The logo is not a PNG or JPEG picture, or it is cut off"),
        (png()[:33] + png(9000, 50)[8:], "The logo is not a PNG or JPEG picture, or it is cut off"),
        (png()[:33] + b"? IEND", "The logo is not a PNG or JPEG picture, or it is cut off"),
        (png() + b"\0" * 200 * 1024, "The logo is larger than 200 KB: save it smaller"),
        (
            png(30, 4001),
            "The logo is 30 and 4,001 dots wide and high: each side must have 40 to 4,000",
        ),
    ],
)
def test_a_logo_that_cannot_be_printed_is_refused(
    world: World, ours: Style, content: bytes, sentence: str
) -> None:
    given = FileGiven("logo.png", content)
    with pytest.raises(Invalid) as refusal:
        style_files.set_logo(world.context(world.clerk), ours.key, given, words="A lion")
    assert refusal.value.errors == {"file": sentence}


def test_a_logo_needs_words_for_those_who_cannot_see_it(world: World, ours: Style) -> None:
    with pytest.raises(Invalid) as refusal:
        style_files.set_logo(world.context(world.clerk), ours.key, PICTURE, words=" ")
    assert refusal.value.errors == {"words": "Enter the words that stand for the logo"}


def test_a_file_makes_a_ready_made_style_the_council_s_own(world: World) -> None:
    context = world.context(world.clerk)
    style_files.set_logo(context, DECISION_FIRST.key, PICTURE, words="A lion")
    assert queries.named(context, DECISION_FIRST.key) == DECISION_FIRST
    assert queries.changed(context) == {DECISION_FIRST.key}


def test_a_template_is_checked_and_kept(world: World, ours: Style) -> None:
    context = world.context(world.clerk)
    given = FileGiven("template.docx", template())
    style_files.set_template(context, ours.key, given)
    assert queries.files(context, ours.key) == (None, given.content)
    style_files.remove_template(context, ours.key)
    assert queries.kinds_of_files(context, ours.key) == frozenset()


@pytest.mark.parametrize("content", [b"", b"PK", png(), b"\0" * (5 * 1024 * 1024 + 1)])
def test_what_is_no_word_file_is_no_template(world: World, ours: Style, content: bytes) -> None:
    context = world.context(world.clerk)
    with pytest.raises(Invalid) as refusal:
        style_files.set_template(context, ours.key, FileGiven("template.docx", content))
    assert list(refusal.value.errors) == ["file"]
    assert not refusal.value.errors["file"].endswith(".")
    assert queries.kinds_of_files(context, ours.key) == frozenset()


def test_what_is_not_there_cannot_be_removed(world: World, ours: Style) -> None:
    for verb in (style_files.remove_logo, style_files.remove_template):
        for key in (ours.key, DECISION_FIRST.key):
            with pytest.raises(NotFound):
                verb(world.context(world.clerk), key)


def test_a_copy_of_a_style_has_its_files_and_they_go_with_it(world: World, ours: Style) -> None:
    context = world.context(world.clerk)
    style_files.set_logo(context, ours.key, PICTURE, words="A lion")
    copy = house_styles.add(context, title="A copy", like=ours.key)
    house_styles.remove(context, ours.key)
    assert queries.files(context, copy.key)[0] == Logo(PICTURE.content, "image/png", "A lion")
    assert queries.files(context, ours.key) == (None, None)
