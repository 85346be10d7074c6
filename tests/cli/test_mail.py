"""`flask mail deliver`: every letter goes once, and none is lost while the server is away."""

import email
import email.policy
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import select

from committee.model.letters import Letter
from committee.queries.recipients import Recipient
from committee.rules.access import Level, Mark
from committee.rules.due import Due
from committee.rules.letters import LetterKind, LetterState
from committee.rules.vocabulary import DueKind
from committee.services import action_ends, action_steps, outbox
from committee.services.actions import OwnerGiven, raise_action
from tests.doors import Clock
from tests.post_office import PostOffice
from tests.world import World

Run = Callable[..., Result]


@pytest.fixture
def office(app: Flask, monkeypatch: pytest.MonkeyPatch) -> PostOffice:
    """The mail server of the application: it has to be opened."""
    office = PostOffice()
    monkeypatch.setitem(app.config, "MAIL_SERVER", office.address)
    return office


@pytest.fixture
def action(world: World):
    """An action whose owner is to hear of it."""
    clerk = world.context(world.clerk)
    action = raise_action(
        clerk,
        world.held.items[1],
        text="Circulate the adoption data to Ŵyn",
        owners=[OwnerGiven(post_id=world.ict.id)],
        due=Due(DueKind.DATE, date(2026, 10, 1)),
    )
    action_steps.send(clerk, action)
    world.session.commit()
    return action


def letters(world: World) -> list[Letter]:
    world.session.rollback()
    return list(world.session.scalars(select(Letter).order_by(Letter.id)))


def test_a_letter_goes_as_text_and_as_html(run: Run, office: PostOffice, action, world) -> None:
    with office.open():
        result = run("mail", "deliver")
    assert (result.exit_code, result.stdout) == (0, "1 sent, 0 refused, 0 left\n")
    (message,) = office.came
    assert message["To"] == "Ben Ffoulkes <director@northmoor.example>"
    assert message["From"] == "Northmoor Council <clerks@localhost>"
    assert action.reference in message["Subject"]
    for kind in ("plain", "html"):
        assert "adoption data to Ŵyn" in message.get_body((kind,)).get_content()
    (letter,) = letters(world)
    assert (letter.state, letter.sent_at) == (LetterState.SENT, world.now)
    assert letter.text.splitlines() == message.get_body(("plain",)).get_content().splitlines()
    assert letter.subject == message["Subject"]


def test_nothing_to_do_is_said_and_reaches_for_nothing(run: Run, office: PostOffice) -> None:
    result = run("mail", "deliver")
    assert (result.exit_code, result.stdout) == (0, "0 sent, 0 refused, 0 left\n")


def test_without_a_server_letters_become_files(
    run: Run, app: Flask, action, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "LETTERS_FOLDER", str(tmp_path))
    assert run("mail", "deliver").stdout == "1 sent, 0 refused, 0 left\n"
    (file,) = tmp_path.iterdir()
    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert action.reference in message["Subject"]


def test_a_letter_that_was_overtaken_does_not_go(run: Run, office, action, world) -> None:
    action_ends.withdraw(world.context(world.clerk), action, reason="Asked by mistake")
    world.session.commit()
    with office.open():
        assert run("mail", "deliver").exit_code == 0
    asked, ended = letters(world)
    assert (asked.state, asked.kind) == (LetterState.DROPPED, LetterKind.ASKED)
    assert (ended.state, ended.kind) == (LetterState.SENT, LetterKind.ENDED)
    assert len(office.came) == 1


def test_what_is_marked_meanwhile_is_not_told(run: Run, office, action, world) -> None:
    action.mark = Mark(Level.EXEMPT, (3,))
    world.session.commit()
    with office.open():
        run("mail", "deliver")
    (message,) = office.came
    assert "adoption" not in message.as_string()
    assert action.reference in message["Subject"]


def test_a_refusal_is_kept_with_what_the_server_said(run: Run, office, action, world) -> None:
    office.at_rcpt = lambda _: "550 5.1.1 No such box"
    with office.open():
        result = run("mail", "deliver")
    assert (result.exit_code, result.stdout) == (0, "0 sent, 1 refused, 0 left\n")
    (letter,) = letters(world)
    assert letter.state is LetterState.REFUSED
    assert letter.fault == "The mail server refused it: 550 5.1.1 No such box"


def test_a_letter_that_is_put_off_keeps_no_other_back(run: Run, office, action, world) -> None:
    put(world, action, 2)
    tried: list[str] = []

    def once(message) -> str:
        tried.append(message["Message-ID"])
        return "451 4.7.1 Later" if len(tried) == 1 else "250 OK"

    office.at_data = once
    with office.open():
        result = run("mail", "deliver")
    assert (result.exit_code, result.stdout) == (0, "2 sent, 0 refused, 1 left\n")
    waiting = [letter for letter in letters(world) if letter.state is LetterState.WAITING]
    assert [letter.fault for letter in waiting] == [
        "The mail server asks for it to come later: 451 4.7.1 Later"
    ]


def test_a_server_that_is_away_for_two_days_loses_no_letter(
    run: Run, office: PostOffice, action, world, clock: Clock
) -> None:
    put(world, action, 4)
    start = clock.now
    while clock.now < start + timedelta(days=2):
        result = run("mail", "deliver")
        assert (result.exit_code, result.stdout) == (1, "0 sent, 0 refused, 5 left\n")
        assert result.stderr == "Error: The mail server cannot be reached: Connection refused.\n"
        clock.now = min(letter.next_at for letter in letters(world))
    clock.now += timedelta(hours=4)
    with office.open():
        assert run("mail", "deliver").stdout == "5 sent, 0 refused, 0 left\n"
    assert set(office.times.values()) == {1}
    assert {letter.state for letter in letters(world)} == {LetterState.SENT}


def put(world: World, action, many: int) -> None:
    """Put more letters about an action in the outbox, to the same owner."""
    clerk = world.context(world.clerk)
    to = Recipient(world.director.name, world.director.email, world.director.id, world.ict.id)
    for number in range(many):
        outbox.put(clerk, LetterKind.ASKED, to, {action: ""}, key=f"more:{number}")
    world.session.commit()
