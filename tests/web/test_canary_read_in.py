"""What is read in reaches nobody but the clerks of its committee: reviewed, placed or put in."""

import logging

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.people import RoleHeld
from committee.model.readings import Reading
from committee.rules.access import Level, Mark
from committee.rules.readings import FindingKind, FindingState
from committee.rules.vocabulary import Role
from committee.services import findings, put_in, readings
from tests.crawl import crawl
from tests.proposals import accept_all, part
from tests.world import SINCE

CANARY = "Zanzibar"
TEXT = f"""Overview and Scrutiny Committee

Minutes of the meeting held on 14 July 2026 at 7.00 pm

2. Roads

2.1 The roads were looked at.

EXEMPT ITEMS

The public were excluded from the meeting under Schedule 12A.

3. The sale of {CANARY}

3.1 The Clerk would write to the buyers of {CANARY} by 31 October 2026.
"""
OTHERS = ("member", "monitoring_officer", "director", "head", "outsider", "administrator")


def read_in(world, *, of=None) -> Reading:
    """Minutes with an item taken without the public, read in by the clerk."""
    context = world.context(world.clerk)
    reading = readings.bring_in(context, f"{CANARY}.txt", TEXT.encode(), committee=of)
    world.session.commit()
    return reading


def stored(world, reading) -> None:
    """All of it put into the record, the exempt item under its mark."""
    context = world.context(world.clerk)
    exempt = part(reading, FindingKind.ITEM, 1)
    found = findings.findings.item(exempt)
    mark = Mark(Level.EXEMPT, (3,))
    findings.correct_item(context, exempt, found, mark=mark, version=exempt.version)
    accept_all(world, reading)
    put_in.put_in(context, reading)
    world.session.commit()


def addresses(app, reading) -> list[tuple[str, set[str]]]:
    """Every address of the file and its parts, with the methods that it answers."""
    finding = next(each for each in reading.findings if CANARY in str(each.value))
    ids = {"reading_id": reading.id, "finding_id": finding.id, "number": 1}
    with app.test_request_context():
        return [
            (app.url_for(rule.endpoint, **{name: ids[name] for name in rule.arguments}),
             {"GET", "POST"} & (rule.methods or set()))
            for rule in app.url_map.iter_rules()
            if "reading_id" in rule.arguments
        ]  # fmt: skip


def all_of(client, app, reading) -> str:
    """All that somebody can read, by links, by search, and by asking for what they may not."""
    said = [visit.page for visit in crawl(client)]
    more = (f"/actions?state=all&q={CANARY[:-1]}", "/actions.csv?state=all", "/readings")
    said += [client.get(each, follow_redirects=True).text for each in more]
    for address, methods in addresses(app, reading):
        if "GET" in methods:
            said.append(client.get(address, follow_redirects=True).text)
        if "POST" in methods:
            answer = client.post(address, data={"version": "1"})
            assert answer.status_code >= 400 or "/sign-in" in (answer.location or ""), address
            said.append(answer.text)
    return "\n".join(said)


@pytest.mark.parametrize("who", OTHERS)
@pytest.mark.parametrize("placed", [True, False], ids=["placed", "of no committee"])
def test_nobody_but_a_clerk_reads_what_is_under_review(client_for, app, world, who, placed) -> None:
    reading = read_in(world, of=world.osc if placed else None)
    read = all_of(client_for(getattr(world, who)), app, reading)
    assert CANARY not in read


def test_whoever_is_not_signed_in_reads_nothing(client_for, app, world) -> None:
    assert CANARY not in all_of(client_for(None), app, read_in(world))


@pytest.mark.parametrize("who", ["director", "head", "outsider", "administrator"])
def test_what_was_exempt_in_the_file_is_exempt_in_the_record(client_for, app, world, who) -> None:
    reading = read_in(world, of=world.osc)
    stored(world, reading)
    assert CANARY not in all_of(client_for(getattr(world, who)), app, reading)
    assert CANARY in "".join(visit.page for visit in crawl(client_for(world.clerk)))


@pytest.fixture
def elsewhere(world):
    """A clerk of the other committee alone."""
    world.session.add(
        RoleHeld(person_id=world.head.id, role=Role.CLERK, committee_id=world.other.id, since=SINCE)
    )
    world.session.commit()
    return world.head


def test_a_clerk_of_another_committee_reads_and_changes_nothing(
    client_for, app, world, elsewhere
) -> None:
    reading = read_in(world, of=world.osc)
    client = client_for(elsewhere)
    token = client.see("/readings/new").value("csrf_token")
    before = [(each.state, each.version) for each in reading.findings]
    for address, methods in addresses(app, reading):
        for method in methods:
            answer = client.open(address, method=method, data={"csrf_token": token, "version": "1"})
            assert answer.status_code == 404, f"{method} {address}: {answer.status}"
            assert CANARY not in answer.text
    world.session.expire_all()
    assert [(each.state, each.version) for each in reading.findings] == before
    assert CANARY not in "".join(visit.page for visit in crawl(client))


def test_they_cannot_place_their_own_file_in_it_either(client_for, world, elsewhere) -> None:
    client = client_for(elsewhere)
    other = TEXT.replace("Overview and Scrutiny Committee", "Committee of Nowhere")
    page = client.submit(client.see("/readings/new"), "Read in", text=other)
    reading = world.session.scalars(select(Reading)).one()
    given = {
        "csrf_token": page.value("csrf_token"),
        "version": str(reading.version),
        "committee": str(world.osc.id),
    }
    answer = client.post(f"/readings/{reading.id}/committee", data=given)
    assert answer.status_code == 422
    world.session.expire_all()
    assert reading.committee_id is None


def test_a_part_of_another_file_is_not_found(client_for, app, world) -> None:
    reading = read_in(world, of=world.osc)
    other = readings.paste(
        world.context(world.clerk), TEXT.replace(CANARY, "Elba"), committee=world.other
    )
    world.session.commit()
    client = client_for(world.clerk)
    token = client.see("/readings/new").value("csrf_token")
    theirs = f"/readings/{other.id}/"
    for address, methods in addresses(app, reading):
        if "/items/" in address or "/parts/" in address:
            swapped = address.replace(f"/readings/{reading.id}/", theirs)
            for method in methods:
                given = {"csrf_token": token, "version": "1"}
                assert client.open(swapped, method=method, data=given).status_code == 404, swapped


def test_neither_the_audit_nor_the_log_has_a_word_of_it(world, caplog) -> None:
    caplog.set_level(logging.DEBUG, "committee")
    reading = read_in(world, of=world.osc)
    stored(world, reading)
    assert all(each.state is FindingState.ACCEPTED for each in reading.findings)
    entries = world.session.scalars(select(AuditEntry)).all()
    assert not [each for each in entries if CANARY in each.detail]
    assert CANARY not in caplog.text
