"""Beginning a book, the council's settings and its municipal years."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.model.audit import AuditEntry
from committee.model.council import MunicipalYear
from committee.queries.actors import actor
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder, Stale
from committee.rules.vocabulary import Role
from committee.services import council
from tests.world import World

FIRST = {
    "council": "Cyngor Môn",
    "clerk": "Siân O'Neill",
    "email": "sian@mon.example",
    "password": "seven wet umbrellas",
}


def test_an_empty_book_begins_with_its_council_year_and_first_clerk(bare_session: Session) -> None:
    now = datetime(2026, 9, 15, 10, 0, tzinfo=UTC)
    context = council.begin(bare_session, now, nation="Wales", **FIRST)
    year = bare_session.scalars(select(MunicipalYear)).one()
    assert (year.name, year.starts_on, year.ends_on) == (
        "2026/27", date(2026, 5, 1), date(2027, 4, 30),
    )  # fmt: skip
    assert (context.council.name, context.council.nation) == ("Cyngor Môn", "Wales")
    first = actor(bare_session, context.actor.person_id or 0, context.today)
    assert first.has(Role.CLERK)
    assert first.has(Role.ADMINISTRATOR)


def test_a_book_that_has_a_council_is_not_begun_again(world: World) -> None:
    with pytest.raises(OutOfOrder, match="already belongs to Northmoor Council"):
        council.begin(world.session, world.now, **FIRST)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"council": " "}, "name"),
        ({"clerk": ""}, "clerk"),
        ({"email": "sian"}, "email"),
        ({"nation": "France"}, "nation"),
    ],
)
def test_what_a_book_begins_with_is_checked(
    bare_session: Session, changed: dict[str, str], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        council.begin(bare_session, datetime.now(UTC), **{**FIRST, **changed})
    assert list(refused.value.errors) == [field]


def _settings(world: World, **changed: object) -> dict[str, object]:
    settings = {
        "name": "Northmoor Borough Council",
        "nation": "England",
        "time_zone": "Europe/London",
        "style": "narrative",
        "version": world.council.version,
    }
    return {**settings, **changed}


def test_an_administrator_changes_the_settings(world: World) -> None:
    council.change(world.context(world.administrator), **_settings(world))
    assert (world.council.name, world.council.style) == ("Northmoor Borough Council", "narrative")
    entry = world.session.scalars(select(AuditEntry)).one()
    assert (entry.verb, entry.person_id) == ("council.change", world.administrator.id)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "x" * 201),
        ("nation", "Atlantis"),
        ("time_zone", "Europe/Northmoor"),
        ("style", "gothic"),
    ],
)
def test_settings_that_make_no_sense_are_refused(world: World, field: str, value: str) -> None:
    with pytest.raises(Invalid) as refused:
        council.change(world.context(world.administrator), **_settings(world, **{field: value}))
    assert list(refused.value.errors) == [field]


def test_settings_saved_from_an_older_page_are_refused(world: World) -> None:
    with pytest.raises(Stale) as refused:
        council.change(world.context(world.administrator), **_settings(world, version=0))
    assert "Name: Northmoor Council" in refused.value.theirs


def test_a_clerk_does_not_change_the_council(world: World) -> None:
    context = world.context(world.clerk)
    with pytest.raises(NotPermitted):
        council.change(context, **_settings(world))
    with pytest.raises(NotPermitted):
        council.add_year(context, starts_on=date(2027, 5, 5), ends_on=date(2028, 5, 2))
    with pytest.raises(NotPermitted):
        _change_year(world, context=context)


def test_a_year_is_added_once_and_its_name_follows_its_dates(world: World) -> None:
    context = world.context(world.administrator)
    dates = {"starts_on": date(2027, 5, 5), "ends_on": date(2028, 5, 2)}
    year = council.add_year(context, **dates, first_minute_number=100)
    assert (year.name, year.first_minute_number) == ("2027/28", 100)
    with pytest.raises(Invalid, match="clash with 2027/28"):
        council.add_year(context, **dates)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "number", "field"),
    [
        (date(2027, 5, 4), date(2028, 5, 2), 1, "starts_on"),
        (date(2028, 5, 4), date(2028, 5, 4), 1, "ends_on"),
        (date(2028, 5, 4), date(2030, 5, 4), 1, "ends_on"),
        (date(2028, 5, 4), date(2029, 5, 4), 0, "first_minute_number"),
        (date(2028, 5, 4), date(2029, 5, 4), 100_000, "first_minute_number"),
    ],
)
def test_years_neither_overlap_nor_run_backwards(
    world: World, starts_on: date, ends_on: date, number: int, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        council.add_year(
            world.context(world.administrator),
            starts_on=starts_on,
            ends_on=ends_on,
            first_minute_number=number,
        )
    assert list(refused.value.errors) == [field]


def _change_year(world: World, **changed: object) -> None:
    given = {
        "context": world.context(world.administrator),
        "starts_on": world.year.starts_on,
        "ends_on": date(2027, 5, 11),
        "first_minute_number": 70,
        "version": world.year.version,
        **changed,
    }
    council.change_year(given.pop("context"), world.year, **given)


def test_a_year_is_changed(world: World) -> None:
    _change_year(world)
    assert (world.year.ends_on, world.year.first_minute_number) == (date(2027, 5, 11), 70)


def test_a_year_keeps_the_meetings_in_it(world: World) -> None:
    with pytest.raises(Invalid, match="a meeting on 20 October 2026") as refused:
        _change_year(world, ends_on=date(2026, 10, 19))
    assert list(refused.value.errors) == ["ends_on"]


def test_a_year_saved_from_an_older_page_is_refused(world: World) -> None:
    with pytest.raises(Stale, match="Somebody else changed this"):
        _change_year(world, version=0)
