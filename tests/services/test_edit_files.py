"""Edited Word files put back: what is found in them, and which are refused."""

from collections.abc import Iterable

import pytest

from committee.model.edits import WordChange
from committee.rules.access import Level, Mark
from committee.rules.edits import ChangeKind
from committee.rules.refusals import Invalid
from committee.rules.vocabulary import Part
from committee.services import edits
from tests import editing
from tests.editing import CHANGES, WordFile, edited, paper, text, upload, written
from tests.world import World


@pytest.fixture
def minuted(world: World) -> World:
    """The tiny council with something to edit."""
    return editing.minuted(world)


def found(changes: Iterable[WordChange]) -> list[tuple[str, str, str]]:
    return [(change.kind.value, change.was, change.becomes) for change in changes]


def test_an_edited_file_comes_back_as_exactly_its_changes(minuted: World) -> None:
    edit = upload(minuted, edited(minuted).saved())
    assert sorted(found(edit.changes)) == sorted(CHANGES)
    assert all(change.proposal.can_be_taken for change in edit.changes)


def test_a_file_that_was_not_changed_has_nothing_to_take(minuted: World) -> None:
    with pytest.raises(Invalid, match="Nothing was changed"):
        upload(minuted, WordFile(written(minuted, minuted.held)).saved())


def test_bold_alone_is_a_change_of_the_minute_and_of_nothing_else(minuted: World) -> None:
    file = WordFile(written(minuted, minuted.held))
    file.embolden("cost of printing")
    file.embolden("Digital inclusion")
    edit = upload(minuted, file.saved())
    (changed,) = found(edit.changes)
    assert changed[2] == "**Members asked about the cost of printing.**"


def test_what_the_record_keeps_elsewhere_is_shown_and_not_taken(minuted: World) -> None:
    file = WordFile(written(minuted, minuted.held))
    file.change("Councillor Tom Ashby", "Councillor Thomas Ashby")
    file.add("A note below the signature.", after="Date")
    edit = upload(minuted, file.saved())
    assert [change.kind for change in edit.changes] == [ChangeKind.CHANGED, ChangeKind.ADDED]
    assert not any(change.proposal.can_be_taken for change in edit.changes)
    assert edits.take_all(minuted.context(minuted.clerk), edit) == 0


def test_words_put_in_among_exempt_ones_are_exempt(minuted: World) -> None:
    file = WordFile(written(minuted, minuted.held, Part.EXEMPT))
    file.change("pounds a head", "pounds each")
    file.add("The supplier is Zebra.", after="pounds each")
    file.add("It wants Zircon.", after="Exempt, paragraph 3:")
    edit = upload(minuted, file.saved(), Part.EXEMPT)
    assert edits.take_all(minuted.context(minuted.clerk), edit) == 3
    public, exempt = paper(minuted), paper(minuted, Part.EXEMPT)
    assert "pounds" not in public
    for word in ("Zebra", "Zircon", "pounds each"):
        assert word in exempt and word not in public
    assert "[exempt 3] The supplier wants *forty* pounds each." in text(minuted)


def test_the_public_file_reaches_no_exempt_word(minuted: World) -> None:
    file = WordFile(written(minuted, minuted.held))
    file.add("The public left the room.", after="that time was short")
    edit = upload(minuted, file.saved())
    edits.take_all(minuted.context(minuted.clerk), edit)
    assert "The public left the room." in paper(minuted)
    assert "[exempt 3] The supplier wants *forty* pounds a head." in text(minuted)


def test_the_same_changes_put_back_again_make_nothing_new(minuted: World) -> None:
    content = edited(minuted).saved()
    assert upload(minuted, content) is upload(minuted, content)


def test_each_wrong_file_gets_its_sentence(minuted: World) -> None:
    def refused(content: bytes, part: Part = Part.PUBLIC) -> str:
        with pytest.raises(Invalid) as refusal:
            upload(minuted, content, part)
        return refusal.value.errors["file"]

    public = edited(minuted)
    assert "exempt minutes" in refused(written(minuted, minuted.held, Part.EXEMPT))
    assert "public minutes" in refused(public.saved(), Part.EXEMPT)
    assert "another meeting" in refused(written(minuted, minuted.called))
    del public.files["docProps/custom.xml"]
    assert "not downloaded from here" in refused(public.saved())
    assert "PDF" in refused(b"%PDF-1.7 and so on")
    assert "not a Word document" in refused(b"A letter")


def test_words_moved_out_of_an_exempt_item_stay_exempt(minuted: World) -> None:
    lease = minuted.held.items[2]
    lease.mark = Mark(Level.EXEMPT, (1, 3))
    minuted.session.flush()
    file = WordFile(written(minuted, minuted.held, Part.EXEMPT))
    file.move("libraries were discussed", after="Chair thanked")
    edit = upload(minuted, file.saved(), Part.EXEMPT)
    assert edits.take_all(minuted.context(minuted.clerk), edit) == 1
    assert "libraries were discussed" in paper(minuted, Part.EXEMPT)
    assert "libraries were discussed" not in paper(minuted)
    assert text(minuted).endswith("[exempt 1, 3] The libraries were discussed at length.")


def test_a_file_with_countless_new_lines_is_refused_uncompared(
    minuted: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = WordFile(written(minuted, minuted.held))
    for number in range(3):
        file.add(f"Another thing, number {number}.", after="cost of printing")
    monkeypatch.setattr(edits, "MOST_CHANGES", 2)
    monkeypatch.setattr(edits, "proposals", None)
    with pytest.raises(Invalid) as refusal:
        upload(minuted, file.saved())
    assert "more than 2 changes" in refusal.value.errors["file"]
