"""Adding, changing and removing resolutions."""

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.resolutions import Limb, Resolution
from committee.rules.access import Level, Mark
from committee.rules.actions import ActionState
from committee.rules.refusals import Invalid, NotPermitted, Stale
from committee.rules.vocabulary import ListStyle, Placement, ResolutionKind
from committee.services import actions, resolutions
from committee.services.actions import Source
from committee.services.resolutions import Wording
from tests.world import World

NOTED = Wording("that the update be noted")
LIMBS = Wording("that officers provide:", ("how long", "how much", "by whom"))


def add(world: World, wording: Wording = NOTED) -> Resolution:
    return resolutions.add(world.context(world.clerk), world.held.items[1], wording)


def change(world: World, resolution: Resolution, wording: Wording) -> Resolution:
    context = world.context(world.clerk)
    return resolutions.change(context, resolution, wording, version=resolution.version)


def test_a_resolution_takes_the_next_place_of_its_item(world: World) -> None:
    first, second = add(world), add(world, LIMBS)
    assert (first.position, second.position) == (1, 2)
    assert [limb.text for limb in second.limbs] == ["how long", "how much", "by whom"]
    assert [limb.position for limb in second.limbs] == [1, 2, 3]


def test_the_same_words_given_twice_make_one_resolution(world: World) -> None:
    first = add(world, LIMBS)
    assert add(world, LIMBS) is first
    agreed = Wording(LIMBS.lead_in, LIMBS.limbs, ResolutionKind.AGREED)
    assert add(world, agreed) is not first


def test_everything_about_it_can_be_changed_and_limbs_keep_their_identity(world: World) -> None:
    resolution = add(world, LIMBS)
    first = resolution.limbs[0].id
    changed = change(
        world,
        resolution,
        Wording(
            "that the Mayor be asked:",
            ("how long exactly", " ", "how much"),
            kind=ResolutionKind.RECOMMENDED,
            recipient="Mayor and Cabinet",
            limb_style=ListStyle.ROMAN,
            placement=Placement.MINUTES,
            mark=Mark(Level.EXEMPT, (3,)),
        ),
    )
    assert [limb.text for limb in changed.limbs] == ["how long exactly", "how much"]
    assert changed.limbs[0].id == first
    assert (changed.kind, changed.recipient) == (ResolutionKind.RECOMMENDED, "Mayor and Cabinet")
    assert (changed.limb_style, changed.placement) == (ListStyle.ROMAN, Placement.MINUTES)
    assert changed.mark == Mark(Level.EXEMPT, (3,))


def test_a_change_of_limbs_alone_raises_the_version(world: World) -> None:
    resolution = add(world, LIMBS)
    version = resolution.version
    change(world, resolution, Wording(LIMBS.lead_in, ("how long",)))
    assert resolution.version == version + 1


def test_the_later_of_two_changes_is_refused_with_the_words_that_stand(world: World) -> None:
    resolution = add(world, LIMBS)
    change(world, resolution, Wording("that it be noted", ("twice",)))
    with pytest.raises(Stale) as refused:
        resolutions.change(world.context(world.clerk), resolution, NOTED, version=1)
    assert refused.value.theirs == "that it be noted\ntwice"
    assert refused.value.latest == resolution.version


@pytest.mark.parametrize(
    ("wording", "field"),
    [
        (Wording("  "), "lead_in"),
        (Wording("x" * 20_001), "lead_in"),
        (Wording("x", ["y"] * 301), "limbs"),
        (Wording("x", ["y" * 20_001]), "limbs"),
        (Wording("x", kind=ResolutionKind.RECOMMENDED), "recipient"),
        (Wording("x", (), ResolutionKind.RECOMMENDED, "y" * 201), "recipient"),
        (Wording("x", mark=Mark(Level.EXEMPT)), "mark"),
        (Wording("x", mark=Mark(Level.EXEMPT, (8,))), "mark"),
    ],
)
def test_a_resolution_is_checked(world: World, wording: Wording, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        add(world, wording)
    assert list(refused.value.errors) == [field]


def test_a_resolution_is_at_least_as_secret_as_its_item(world: World) -> None:
    world.held.items[1].mark = Mark(Level.EXEMPT, (3,))
    assert add(world).mark == Mark(Level.EXEMPT, (3,))
    both = add(world, Wording("x", mark=Mark(Level.EXEMPT, (1,))))
    assert both.mark == Mark(Level.EXEMPT, (1, 3))


def test_the_others_keep_their_numbers_when_one_is_removed(world: World) -> None:
    first, second = add(world), add(world, LIMBS)
    resolutions.remove(world.context(world.clerk), first)
    assert second.position == 2
    assert world.session.scalars(select(Resolution)).all() == [second]
    assert add(world).position == 3


def test_one_put_in_for_the_last_takes_its_number_and_so_its_place_in_the_text(
    world: World,
) -> None:
    add(world)
    last = add(world, LIMBS)
    resolutions.remove(world.context(world.clerk), last)
    assert add(world, Wording("that officers be thanked")).position == 2


def test_only_a_recommendation_goes_to_somebody(world: World) -> None:
    assert add(world, Wording("that it be noted", recipient="Mayor and Cabinet")).recipient == ""


def test_an_action_keeps_the_words_of_a_limb_that_is_removed(world: World) -> None:
    resolution, context = add(world, LIMBS), world.context(world.clerk)
    action = actions.raise_action(
        context,
        world.held.items[1],
        text="Say how much",
        source=Source("how much", limb_id=resolution.limbs[1].id),
    )
    resolutions.remove(context, resolution)
    world.session.expire_all()
    assert (action.quote, action.limb_id) == ("how much", None)
    assert action.state is ActionState.NOT_SENT
    assert world.session.scalars(select(Limb)).all() == []


def test_only_a_clerk_of_the_committee_resolves(world: World) -> None:
    resolution = add(world)
    for person in (world.chair, world.director, world.monitoring_officer):
        context = world.context(person)
        with pytest.raises(NotPermitted):
            resolutions.add(context, world.held.items[1], NOTED)
        with pytest.raises(NotPermitted):
            resolutions.change(context, resolution, NOTED, version=1)
        with pytest.raises(NotPermitted):
            resolutions.remove(context, resolution)


def test_every_verb_leaves_an_entry(world: World) -> None:
    resolution = change(world, add(world), LIMBS)
    resolutions.remove(world.context(world.clerk), resolution)
    verbs = world.session.scalars(select(AuditEntry.verb).order_by(AuditEntry.id)).all()
    assert verbs == [
        "minutes.begin",
        "resolutions.add",
        "resolutions.change",
        "resolutions.remove",
    ]
