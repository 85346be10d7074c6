import csv
import io
import json

import pytest

from committee.rules.access import Level, Mark
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services import action_steps, actions
from committee.services.actions import OwnerGiven


@pytest.fixture
def raised(world, context_for):
    """An action sent, one exempt, and one not yet sent."""
    clerk, item = context_for(world.clerk), world.held.items[1]
    due = Due(DueKind.DATE, world.held.day)
    sent = actions.raise_action(
        clerk, item, text="=Send the figures", owners=[OwnerGiven(post_id=world.ict.id)], due=due
    )
    exempt = actions.raise_action(
        clerk, item, text="Settle the claim", mark=Mark(Level.EXEMPT, (3,))
    )
    for action in (sent, exempt):
        action_steps.send(clerk, action)
    actions.raise_action(clerk, item, text="Wait a little")
    world.session.commit()
    return sent


def test_the_table_says_what_is_owed_and_by_whom(run, raised):
    head, line = run("actions", "list").stdout.splitlines()
    assert head.split() == ["Reference", "Due", "Overdue", "State", "Owner", "Action"]
    assert line.split("  ")[0] == raised.reference
    for words in ("2026-09-08", "7 days", "Not started", "Director of ICT", "Send the figures"):
        assert words in line


def test_a_list_for_clerks_holds_what_is_exempt_and_what_is_unsent(run, raised):
    outstanding = run("actions", "list", "--audience", "clerk").stdout
    assert "Settle the claim" in outstanding
    assert "Wait a little" not in outstanding
    everything = run("actions", "list", "--audience", "clerk", "--state", "all").stdout
    assert "Wait a little" in everything
    assert "Settle" not in run("actions", "list", "--state", "all").stdout


def test_csv_can_be_opened_in_a_spreadsheet(run, raised):
    (row,) = csv.DictReader(io.StringIO(run("actions", "list", "--format", "csv").stdout))
    assert row["Reference"] == raised.reference
    assert row["Action"] == "'=Send the figures"
    assert row["Due date"] == "2026-09-08"


def test_json_can_be_read_by_programs(run, raised):
    (line,) = json.loads(run("actions", "list", "--format", "json").stdout)
    assert line["reference"] == raised.reference
    assert line["text"] == "=Send the figures"
    assert (line["state"], line["due_on"]) == ("not_started", "2026-09-08")


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_nothing_to_list_is_an_answer_too(run, form: str):
    result = run("actions", "list", "--format", form)
    assert result.exit_code == 0
    assert result.stderr == ""
    if form == "json":
        assert json.loads(result.stdout) == []
    else:
        assert len(result.stdout.splitlines()) == 1


def test_a_list_can_be_of_one_committee(run, raised, world, refused):
    of = ("actions", "list", "--committee")
    assert raised.reference in run(*of, world.osc.slug).stdout
    assert raised.reference not in run(*of, world.other.slug).stdout
    assert refused(run(*of, "no-such")) == "There is no such committee."


def test_an_unknown_state_is_refused_on_one_line(run, refused):
    assert "'lost' is not one of" in refused(run("actions", "list", "--state", "lost"))


def test_a_list_can_be_of_a_service_of_words_or_of_an_age(run, raised, world):
    world.ict.service = "Resources"
    world.session.commit()
    listed = ("actions", "list")
    assert raised.reference in run(*listed, "--service", "Resources").stdout
    assert raised.reference not in run(*listed, "--service", "Place").stdout
    assert raised.reference in run(*listed, "--words", "figures send").stdout
    assert raised.reference not in run(*listed, "--words", "moon").stdout
    assert raised.reference not in run(*listed, "--older", "36500").stdout
    assert raised.reference in run(*listed, "--older", "0").stdout
