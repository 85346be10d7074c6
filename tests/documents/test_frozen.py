"""Documents kept as text: the same comes back, and the fingerprint tells any two apart."""

from datetime import date
from pathlib import Path
from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee.documents import frozen, parts
from committee.rules.blocks import Entry
from committee.rules.blocks import List as InnerList
from committee.rules.inline import Run
from committee.rules.styles import Logo
from tests.documents.papers import paper

words = st.text(max_size=12)
lines = st.lists(st.from_type(Run), max_size=2).map(tuple)
entries = st.recursive(
    st.builds(Entry, runs=lines, lists=st.just(())),
    lambda inner: st.builds(
        Entry,
        runs=lines,
        lists=st.lists(
            st.builds(InnerList, entries=st.lists(inner, max_size=2).map(tuple)), max_size=1
        ).map(tuple),
    ),
    max_leaves=4,
)
tables = st.builds(
    parts.Table,
    head=st.lists(lines, max_size=2).map(tuple),
    rows=st.lists(st.lists(lines, max_size=2).map(tuple), max_size=2).map(tuple),
)
lists = st.builds(parts.List, entries=st.lists(entries, max_size=2).map(tuple))
others = [kind for kind in parts.Part.__args__ if kind not in (parts.Table, parts.List)]
looks = st.builds(
    parts.Look, logo=st.none() | st.builds(Logo), template=st.none() | st.binary(max_size=9)
)
documents = st.builds(
    parts.Document,
    body=st.lists(st.one_of(tables, lists, *map(st.from_type, others)), max_size=6).map(tuple),
    look=looks,
)


@given(documents)
def test_what_was_kept_comes_back_the_same(document: parts.Document) -> None:
    assert frozen.from_json(frozen.to_json(document)) == document


def test_every_class_comes_back_as_itself() -> None:
    document = paper()
    back = frozen.from_json(frozen.to_json(document))
    assert [type(part) for part in back.body] == [type(part) for part in document.body]
    assert repr(back) == repr(document)


@given(documents, documents)
def test_two_documents_have_one_fingerprint_only_where_they_are_the_same(
    one: parts.Document, other: parts.Document
) -> None:
    alike = frozen.fingerprint(one) == frozen.fingerprint(other)
    assert alike == (one == other)


def test_other_writers_give_another_fingerprint(monkeypatch: pytest.MonkeyPatch) -> None:
    before = frozen.fingerprint(paper())
    assert before == frozen.fingerprint(paper())
    assert len(before) == 64
    monkeypatch.setattr(frozen, "EDITION", "a writer was changed")
    assert frozen.fingerprint(paper()) != before


@pytest.mark.parametrize("layer", ["documents", "queries", "rules"])
def test_another_version_of_what_decides_on_the_words_is_another_edition(
    tmp_path: Path, layer: str
) -> None:
    (tmp_path / layer).mkdir()
    source = tmp_path / layer / "visible.py"
    source.write_text("everything")
    before = frozen._edition(tmp_path)
    assert before == frozen._edition(tmp_path)
    source.write_text("less")
    assert frozen._edition(tmp_path) != before


def test_a_text_kept_before_a_field_was_there_is_read() -> None:
    document = parts.Document("T", "A", "S", date(2026, 3, 3), ())
    kept = frozen.to_json(document)
    assert not any(name in kept for name in ("look", "initials", "language"))
    assert frozen.from_json(kept) == document


def test_the_kinds_hold_every_part() -> None:
    assert {f"parts.{kind.__name__}" for kind in parts.Part.__args__} < frozen.KINDS.keys()
    assert "blocks.List" in frozen.KINDS
    assert get_type_hints(parts.Document)["body"] == tuple[parts.Part, ...]


@pytest.mark.parametrize("text", ["[]", "1", '{"is":"parts.Signature","words":[]}', "{", '{"a":1}'])
def test_a_text_that_holds_no_document_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="."):
        frozen.from_json(text)
