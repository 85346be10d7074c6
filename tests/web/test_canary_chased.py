"""No word of an exempt action is told by any address, file, letter, log or audit of its chasing."""

import re
from contextlib import suppress
from datetime import date, timedelta
from email import message_from_bytes
from email.policy import default
from itertools import product

import pytest
from sqlalchemy import select

from committee.cli import mail
from committee.model.audit import AuditEntry
from committee.model.letters import Letter, Link
from committee.model.people import RoleHeld
from committee.rules.chasing import Ladder, Means, OwnerPart, Said
from committee.rules.due import Due
from committee.rules.letters import Digest, LetterKind
from committee.rules.vocabulary import DueKind, Role
from committee.services import (
    action_answers,
    action_changes,
    action_ends,
    action_marks,
    action_steps,
    circulation,
    files,
    matters,
    reminders,
)
from committee.services.actions import raise_action
from committee.services.files import FileGiven
from committee.services.owners import OwnerGiven
from tests.documents.test_canary import READERS, in_docx
from tests.doors import answer_address
from tests.matters import AFTER, EXEMPT, Arising, arising
from tests.world import SINCE

SECRETS = (
    "Zeppelin", "Michaelmas", "Gargoyle", "Tollbooth", "Marzipan", "Bagpipe", "Pumpernickel",
    "Xylophone", "Kumquat", "Ocarina", "Samovar", "Trombone", "Nautilus",
)  # fmt: skip
"""A word in each text that an action and its story can hold."""

GIVEN = "Ptarmigan"
"""What an open action says in the same letters: without it they would prove nothing."""

LATE = date(2026, 10, 1)

PAPER = re.compile(r"\.(pdf|docx|txt)\b")


@pytest.fixture
def october(world) -> Arising:
    """October's meeting, held, and the morning after it."""
    october = arising(world)
    october.another(EXEMPT)
    world.osc.ladder, world.osc.rung_every = Ladder.SEND, 7
    world.ict.superior = world.culture
    world.member.digest = world.outsider.digest = Digest.WEEKLY
    world.session.add(
        RoleHeld(person_id=world.head.id, role=Role.CLERK, committee_id=world.other.id, since=SINCE)
    )
    october.hold()
    return october


@pytest.fixture
def secret(world, october, folder, app, clock):
    """An exempt action with all that can happen to one; the letters about it have gone."""
    action = _asked(october, "Zeppelin")
    open_one = _asked(october, GIVEN)
    clerk, owner = october.on(world.clerk, world.now), october.on(world.director, world.now)
    action_marks.change(clerk, action, EXEMPT, version=action.version)
    action_answers.decline(owner, action, words="Ask Kumquat")
    said = Said("Pumpernickel", Means.EMAIL, world.today)
    action_answers.start(clerk, action, note="Bagpipe has begun", said=said)
    due = Due(DueKind.DATE, LATE)
    for each in (action, open_one):
        action_changes.change_due(clerk, each, due, reason="Ocarina asked", version=each.version)
    world.session.commit()
    for days in (-26, -19, -12, -5):
        _post(world, app, clock, AFTER + timedelta(days=days))
    _finish(october, world, action)
    _post(world, app, clock, AFTER + timedelta(days=5))
    return action


def _asked(october, word):
    """An action that is sent while it is open; the secret one has a word in each of its texts."""
    clerk, is_secret = october.world.context(october.world.clerk), word != GIVEN
    owners = [
        OwnerGiven("the Gargoyle" if is_secret else "", october.world.ict.id),
        OwnerGiven(body="Tollbooth" if is_secret else "Police", email="a@bodies.example"),
        OwnerGiven(person_id=october.world.chair.id, part=OwnerPart.ACCOUNTABLE),
    ]
    due = Due(DueKind.WORDS, date(2026, 9, 30), f"by {'Michaelmas' if is_secret else 'spring'}")
    action = raise_action(
        clerk, october.world.held.items[1], text=f"Write to {word}", owners=owners, due=due
    )
    action_steps.send(clerk, action)
    return action


def _finish(october, world, action):
    owner, clerk = october.on(world.director), october.clerk
    given = FileGiven("Xylophone.txt", b"About Samovar")
    files.attach(owner, action, [given], largest=1)
    action_answers.complete(owner, action, answer="Marzipan was told")
    circulation.circulate(clerk, action, note="Read this about Trombone")
    exempt = world.called.items[-1]
    matters.confirm(clerk, exempt, [])
    action_ends.send_back(clerk, action, reason="Nautilus is missing")
    action_answers.complete(owner, action, answer="Marzipan was told again")
    matters.confirm(clerk, exempt, [action])
    world.session.commit()


def _post(world, app, clock, now):
    """The letters of a day are put in the outbox, and go."""
    clock.now = now
    context = Arising(world, world.called.items[-1]).on(world.clerk, now)
    reminders.queue(context, context.today)
    world.session.commit()
    with app.app_context():
        mail.deliver_due()
    world.session.expire_all()


@pytest.fixture
def folder(app, tmp_path, monkeypatch):
    """Where the letters go: each of them as a file."""
    monkeypatch.setitem(app.config, "LETTERS_FOLDER", str(tmp_path))
    return tmp_path


def asked_for(app, world, action):
    """Every address that answers to GET, of the action and all that it touches."""
    letters = world.session.scalars(select(Letter.id)).all()
    items = [item.id for meeting in (world.held, world.called) for item in meeting.items]
    choices = {
        "meeting_id": [world.held.id, world.called.id],
        "item_id": items,
        "letter_id": letters,
        "file_id": [1],
        "post_id": [world.ict.id],
        "person_id": [world.director.id],
        "slug": [action.slug, world.osc.slug],
        "name": ["send", "close", "send_back", "reopen", "withdraw"],
        "kind": [
            "agenda",
            "actions",
            "decisions",
            "done",
            "files",
            "in-progress",
            "note",
            "not-mine",
        ],
        "ending": ["docx", "txt"],
        "part": ["public", "exempt"],
        "token": [answer_address(link).rpartition("/")[2] for link in _links(world, action)],
    }
    with app.test_request_context():
        for rule in app.url_map.iter_rules():
            if "GET" not in rule.methods or rule.arguments - choices.keys() or _is_other(rule):
                continue
            names = sorted(rule.arguments)
            for values in product(*(choices[name] for name in names)):
                given = dict(zip(names, values, strict=True))
                if _fits(rule.endpoint, given, world):
                    with suppress(ValueError):
                        yield from _with_questions(app.url_for(rule.endpoint, **given))


def _links(world, action):
    return world.session.scalars(select(Link).where(Link.action_id == action.id))


def _is_other(rule):
    other = ("static", "styles", "style_files", "sign_in", "people", "council", "minutes_steps")
    return rule.endpoint.partition(".")[0] in other or "movements" in rule.rule


def _fits(endpoint, given, world):
    of_committee = endpoint.partition(".")[0] in ("committees", "chairs", "chasing")
    return "slug" not in given or (given["slug"] == world.osc.slug) is of_committee


def _with_questions(address):
    yield address
    if address.startswith("/actions") and address.count("/") == 1:
        yield f"{address}?state=all&q=zeppel"
        yield f"{address.replace('docx', 'pdf')}?state=all"
        yield f"{address}?state=all&committee=overview-and-scrutiny-committee"
        yield f"{address}?state=all&committee=overview-and-scrutiny-committee&part=exempt"
        yield f"{address}?state=all&owner=mine&committee=mine&part=exempt"
    elif "/meetings/" in address:
        yield f"{address}?part=exempt"
    elif address.endswith("figures.csv"):
        yield f"{address}?table=services"


def said(answer):
    """All that an answer says: its head, and its body whatever it is."""
    ending = (answer.headers.get("Content-Disposition") or "").rpartition(".")[2]
    if ending in ("docx", "xlsx"):
        body = "\n".join(in_docx(answer.data))
    elif ending == "pdf":
        body = "\n".join(READERS["pdf"](answer.data))
    else:
        body = answer.text
    return f"{answer.headers}\n{body}"


def told_to(client, addresses):
    """The secrets that somebody finds, each with the last address at which it stands."""
    found = {}
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code < 500, address
        words = said(answer).casefold()
        found |= {word: address for word in SECRETS if word.casefold() in words}
    return found


@pytest.fixture
def addresses(app, world, secret):
    """Every address, once."""
    return list(dict.fromkeys(asked_for(app, world, secret)))


def test_no_address_tells_a_word_of_it_to_who_may_not_see_it(client_for, world, addresses):
    assert len(addresses) > 150
    for who in (world.outsider, world.head, world.administrator, None):
        assert told_to(client_for(who), addresses) == {}, who and who.name


def test_no_public_paper_holds_a_word_of_it_whoever_asks(client_for, world, addresses):
    papers = [each for each in addresses if PAPER.search(each) and "exempt" not in each]
    assert len(papers) > 20
    clerk = client_for(world.clerk)
    assert told_to(clerk, papers) == {}
    assert any(GIVEN in said(clerk.get(paper)) for paper in papers)


def test_whoever_may_see_it_finds_every_word(client_for, world, secret):
    """Else the words that nobody else finds would prove nothing."""
    page = f"/actions/{secret.slug}"
    exempt = "/actions.docx?state=all&part=exempt&committee=overview-and-scrutiny-committee"
    for who in (world.clerk, world.member, world.monitoring_officer):
        client = client_for(who)
        assert told_to(client, [page, "/files/1"]).keys() == set(SECRETS)
        assert "Zeppelin" in told_to(client, [exempt])


def test_no_letter_log_or_audit_holds_a_word_of_it(world, folder, caplog, secret):
    letters = [message_from_bytes(path.read_bytes(), policy=default) for path in folder.iterdir()]
    sent = "\n".join(
        f"{letter.items()}{part.get_content()}"
        for letter in letters
        for part in letter.walk()
        if not part.is_multipart()
    )
    kept = world.session.scalars(select(Letter)).all()
    assert {letter.kind for letter in kept} >= {
        LetterKind.REMINDER, LetterKind.ESCALATION, LetterKind.CIRCULATED, LetterKind.DIGEST,
        LetterKind.SENT_BACK, LetterKind.COMPLETED, LetterKind.ASKED,
    }  # fmt: skip
    audit = world.session.scalars(select(AuditEntry.detail)).all()
    told = f"{sent}{[(each.subject, each.text, each.html) for each in kept]}{audit}{caplog.text}"
    assert GIVEN in told
    assert secret.reference in sent
    found = {word for word in SECRETS if word.casefold() in told.casefold()}
    assert found == {"Tollbooth"}, "That body itself is written to, by its name."
    assert all("Tollbooth" not in each.text for each in kept if each.name != "Tollbooth")
