"""What is put out of a proposal for other programs, and for a terminal."""

import json
from typing import Any

from committee.reading import minutes, sources, to_json

PAGE = """Agenda item

Trees

Decision:

Resolved: That:

(a) the report be noted; and

(b) the wardens be thanked.

Minutes:

4.1 The Clerk agreed to send the map of the wood to all members by the next meeting.

4.2 The wood had:

- oaks
    - old
- ashes

4.3 Resolved: That:

(a) the report be noted; and

(b) the wardens be thanked.
"""


def line(text: str = PAGE) -> dict[str, Any]:
    written = to_json.line("trees.txt", minutes.propose(sources.pasted(text)))
    assert "\n" not in written
    return dict(json.loads(written))


def test_an_item_has_the_documented_shape() -> None:
    found = line()
    assert found["file"] == "trees.txt"
    (item,) = found["items"]
    assert {"number", "title", "decision", "paragraphs", "resolutions", "actions"} <= set(item)
    assert (item["number"], item["title"]) == ("4", "Trees")
    assert item["decision"].startswith("Resolved: That:")


def test_paragraphs_have_their_numbers_lists_and_places() -> None:
    first, second, third = line()["items"][0]["paragraphs"]
    assert (first["number"], first["place"]) == ("4.1", [8, 8])
    assert (second["number"], second["text"]) == ("4.2", "The wood had:")
    assert second["list"] == [
        {"label": "•", "text": "oaks", "list": [{"label": "•", "text": "old"}]},
        {"label": "•", "text": "ashes"},
    ]
    assert (third["number"], third["resolution"]) == ("4.3", 1)
    assert third["text"] == "Resolved: That:"
    assert third["list"][1] == {"label": "(b)", "text": "the wardens be thanked."}


def test_a_resolution_has_kind_text_and_limbs() -> None:
    (resolution,) = line()["items"][0]["resolutions"]
    assert (resolution["kind"], resolution["text"], resolution["in"]) == (
        "resolved",
        "That:",
        "both",
    )
    assert resolution["limbs"] == ["the report be noted; and", "the wardens be thanked."]
    assert resolution["labels"] == ["(a)", "(b)"]
    assert resolution["votes"] is None


def test_an_action_has_its_words_task_owner_and_time() -> None:
    (action,) = line()["items"][0]["actions"]
    assert {
        "quote", "also_at", "task", "owner", "due", "confidence", "why", "place",
    } <= set(action)  # fmt: skip
    assert "send the map" in action["quote"]
    assert action["owner"] == "Clerk"
    assert action["due"] == "by the next meeting"


def test_what_is_not_named_is_null() -> None:
    text = "Agenda item\n\nTrees\n\nMinutes:\n\nIt was agreed that a map would be sent to members."
    (action,) = line(text)["items"][0]["actions"]
    assert (action["owner"], action["due"], action["due_on"]) == (None, None, None)


def test_the_meeting_stands_beside_its_items() -> None:
    text = (
        "Water Panel - Tuesday, 3rd March, 2026 6.30 pm\n\nPresent: Councillor A Hale (Chair)\n\n"
    )
    (meeting,) = line(f"{text}1. Trees\n\nTen.\n\n2. Dogs\n\nTwo.")["meetings"]
    assert (meeting["committee"], meeting["day"]) == ("Water Panel", "2026-03-03")
    assert meeting["starts_at"] == "18:30:00"
    assert meeting["attendance"][0]["name"] == "Councillor A Hale"


def test_a_table_stands_below_its_paragraph() -> None:
    text = "Agenda item\n\nTrees\n\nMinutes:\n\nMembers saw:\n\n| Who | What |\n| GR | Oaks |"
    (paragraph,) = line(text)["items"][0]["paragraphs"]
    assert paragraph["table"] == [["Who", "What"], ["GR", "Oaks"]]


def test_as_a_table_for_a_terminal() -> None:
    shown = to_json.to_table("trees.txt", minutes.propose(sources.pasted(PAGE)))
    first, second, third = shown.splitlines()
    assert first == "trees.txt"
    assert second.split() == ["4", "Trees", "(1", "decided,", "1", "to", "do)"]
    assert "Clerk; by the next meeting" in third
