"""Exempt words, drafts and unsent actions reach nobody who may not see them, on any page."""

import pytest
from sqlalchemy import select

from committee.model.actions import Action
from committee.model.people import RoleHeld
from committee.queries.recipients import Recipient
from committee.rules.access import Level, Mark
from committee.rules.letters import LetterKind
from committee.rules.proceedings import InterestKind
from committee.rules.vocabulary import Part, Role
from committee.services import (
    action_answers,
    action_steps,
    declarations,
    exclusions,
    files,
    items,
    minutes,
    outbox,
    presiding,
    resolutions,
)
from committee.services.actions import OwnerGiven, Source, raise_action
from committee.services.declarations import Interest
from committee.services.exclusions import Excluded
from committee.services.files import FileGiven
from committee.services.presiding import Turn
from committee.services.resolutions import Wording
from tests.crawl import crawl
from tests.house.things import Things
from tests.world import SINCE

CANARY = "Zanzibar"
TO_OWNERS = "Heligoland"
EXEMPT = Mark(Level.EXEMPT, (3,))


@pytest.fixture
def secret(world, context_for):
    """An exempt action of an exempt item: the owner may know what is asked, and no more."""
    clerk = context_for(world.clerk)
    item = items.add(
        clerk,
        world.held,
        title=f"Sale of {CANARY}",
        mark=EXEMPT,
        urgent_reason=f"The buyer of {CANARY} will not wait.",
    )
    minutes.write(clerk, item, text=f"The price of {CANARY} is a million.", base=0)
    wording = Wording(f"that {CANARY} be sold", reason=f"{CANARY} is worth nothing.")
    resolutions.add(clerk, item, wording)
    exclusions.add(clerk, world.held, Excluded(item.id))
    _record_what_happened(clerk, world, item)
    action = raise_action(
        clerk,
        item,
        text=f"Write to {TO_OWNERS}",
        owners=[OwnerGiven(post_id=world.ict.id)],
        source=Source(f"The price of {CANARY} is a million."),
    )
    action_steps.send(clerk, action)
    owner = context_for(world.director)
    given = FileGiven(f"{TO_OWNERS}.txt", f"About {TO_OWNERS}".encode())
    files.attach(owner, action, [given], largest=1)
    action_answers.complete(owner, action, answer=f"{TO_OWNERS} was told")
    world.session.commit()
    return action


def _record_what_happened(clerk, world, item):
    """An interest in the item, and who presided over it and the item before it, and why."""
    interest = Interest(
        world.member.id,
        InterestKind.DISCLOSABLE,
        item.id,
        nature=f"He lives in {CANARY}",
        dispensation=f"The mayor of {CANARY}",
    )
    declarations.add(clerk, world.held, interest)
    before = world.held.items[-2]
    turn = Turn(world.member.id, before.id, item.id, f"The Chair owns {CANARY}")
    presiding.add(clerk, world.held, turn)


def read_by(client, action):
    """All that somebody can read by following links, and by asking for what they may not see."""
    addresses = (
        f"/actions/{action.slug}",
        f"/actions/{action.slug}/answer/done",
        f"/actions/{action.slug}/answered",
        f"/actions/{action.slug}/steps/close",
        f"/meetings/{action.item.meeting_id}/items/{action.item_id}",
        "/actions?state=all",
        f"/actions?state=all&q={TO_OWNERS[:-1]}",
        "/actions.csv?state=all",
        "/files/1",
    )
    answers = [client.get(address, follow_redirects=True) for address in addresses]
    asked = [f"{answer.headers}{answer.text}" for answer in answers]
    return "\n".join(asked + [visit.page for visit in crawl(client)])


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("clerk", {CANARY, TO_OWNERS}),
        ("member", {CANARY, TO_OWNERS}),
        ("monitoring_officer", {CANARY, TO_OWNERS}),
        ("director", {TO_OWNERS}),
        ("outsider", set()),
        ("head", set()),
        ("administrator", set()),
    ],
)
def test_each_reads_as_much_as_they_may(client_for, world, secret, who, words):
    read = read_by(client_for(getattr(world, who)), secret)
    assert {word for word in (CANARY, TO_OWNERS) if word in read} == words


def test_the_owner_is_told_why_the_words_are_left_out(client_for, world, secret):
    page = client_for(world.director).see(f"/actions/{secret.slug}")
    assert "Not for publication: paragraph 3 of Part 1 of Schedule 12A" in page.text
    assert "Exempt item" in page.text


def test_no_banner_quotes_it(client_for, world, secret):
    client = client_for(world.clerk)
    page = client.submit(client.see(f"/actions/{secret.slug}/steps/close"), "Close")
    assert not {CANARY, TO_OWNERS} & set(" ".join(page.said).split())


UNISSUED = "Ruritania"
UNSENT = "Lilliput"
MARKED = {"Atlantis", "Brigadoon", "Camelot"}
EVERYTHING = {UNISSUED, UNSENT, *MARKED}


@pytest.fixture
def written(world, context_for):
    """An open item: words, marked words, a marked resolution with a limb, an unsent action."""
    clerk, item = context_for(world.clerk), world.held.items[1]
    text = f"About {UNISSUED}.\n\n[exempt 3] About Atlantis."
    minutes.write(clerk, item, text=text, base=0)
    resolutions.add(clerk, item, Wording("That Brigadoon:", ["tells Camelot"], mark=EXEMPT))
    raise_action(clerk, item, text=f"Write to {UNSENT}")
    world.session.commit()
    return item


def issue(world, context_for, part):
    clerk = context_for(world.clerk)
    minutes.issue(clerk, minutes.of(clerk, world.held, part))
    world.session.commit()


def of_meeting(client, item):
    """All that somebody can read of a meeting: its pages and papers, followed and asked for."""
    meeting = f"/meetings/{item.meeting_id}"
    pages = ("", "/minutes", f"/items/{item.id}", f"/items/{item.id}/revisions")
    writing = f"/minutes/items/{item.id}"
    pages += (writing, f"{writing}/preview", f"/items/{item.id}/resolutions/1", "/actions/send")
    papers = ("/minutes/preview", "/minutes.html", "/minutes.txt")
    parts = tuple(f"{paper}?part={part}" for paper in papers for part in Part)
    addresses = [f"{meeting}{page}" for page in pages + parts]
    addresses += ["/actions?state=all", "/actions?state=not_sent", "/actions.csv?state=all"]
    addresses += ["/actions/osc-26-27-001", "/actions/osc-26-27-001/delete"]
    answers = [client.get(address, follow_redirects=True) for address in addresses]
    return "\n".join(f"{answer.headers}{answer.text}" for answer in answers)


@pytest.mark.parametrize(
    ("issued", "member", "outsider"),
    [
        ([], set(), set()),
        ([Part.PUBLIC], {UNISSUED}, {UNISSUED}),
        ([Part.EXEMPT], set(), set()),
        ([Part.PUBLIC, Part.EXEMPT], {UNISSUED, *MARKED}, {UNISSUED}),
    ],
)
def test_words_are_read_once_their_own_minutes_are_issued(
    client_for, context_for, world, written, issued, member, outsider
):
    for part in issued:
        issue(world, context_for, part)
    expected = {"clerk": EVERYTHING, "member": member, "monitoring_officer": member}
    expected |= dict.fromkeys(("outsider", "director", "administrator"), outsider)
    for who, words in expected.items():
        client = client_for(getattr(world, who))
        read = of_meeting(client, written) + "".join(visit.page for visit in crawl(client))
        assert {word for word in EVERYTHING if word in read} == words, who


@pytest.fixture
def elsewhere(world, client_for):
    """A clerk of the other committee alone."""
    world.session.add(
        RoleHeld(person_id=world.head.id, role=Role.CLERK, committee_id=world.other.id, since=SINCE)
    )
    world.session.commit()
    return client_for(world.head)


def test_a_clerk_of_another_committee_reads_nothing_of_this_one(written, elsewhere):
    read = of_meeting(elsewhere, written) + "".join(visit.page for visit in crawl(elsewhere))
    assert not {word for word in EVERYTHING if word in read}


def _letter(world, item):
    """A letter about the action of the item."""
    action = world.session.scalars(select(Action).where(Action.item_id == item.id)).one()
    to = Recipient(world.director.name, world.director.email, world.director.id)
    letter = outbox.put(world.context(world.clerk), LetterKind.ASKED, to, {action: ""}, key="one")
    world.session.commit()
    return letter


def test_a_clerk_of_another_committee_changes_nothing_of_this_one(app, world, written, elsewhere):
    things = Things(world)
    letter = _letter(world, written)
    token = elsewhere.see("/meetings/new").value("csrf_token")
    ids = {
        "meeting_id": world.held.id,
        "item_id": written.id,
        "position": 1,
        "declaration_id": things.declaration.id,
        "movement_id": things.movement.id,
        "presiding_id": things.presided.id,
        "part": "public",
        "attendance_id": world.held.attendances[0].id,
        "membership_id": world.osc.memberships[0].id,
    }
    tried = 0
    for rule in app.url_map.iter_rules():
        of_committee = rule.endpoint.startswith(("committees.", "chasing."))
        slug = world.osc.slug if of_committee else "osc-26-27-001"
        chosen = {"name": "send", "kind": "done", "verb": "drop"}
        given = ids | chosen | {"slug": slug, "letter_id": letter.id}
        if "POST" not in rule.methods or not rule.arguments or rule.arguments - given.keys():
            continue
        with app.test_request_context():
            address = app.url_for(rule.endpoint, **{name: given[name] for name in rule.arguments})
        answer = elsewhere.post(address, data={"csrf_token": token, "version": "1", "place": "1"})
        assert answer.status_code in (403, 404), f"{address}: {answer.status}"
        assert not {word for word in EVERYTHING if word in answer.text}, address
        tried += 1
    assert tried > 30
