"""House styles: which there are, which a meeting has, and the files that belong to one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import undefer

from committee.context import Context
from committee.model.committees import Committee
from committee.model.meetings import Meeting
from committee.model.styles import Style, StyleFile, StyleFileKind
from committee.rules.refusals import NotFound
from committee.rules.styles import STYLES, HouseStyle, Logo, from_settings


def listed(context: Context) -> Sequence[HouseStyle]:
    """Every style that can be chosen: those that every book begins with, then the others by title.

    A style of the council's that has the key of one of the first stands in its place.
    """
    kept = {row.key: _read(row) for row in context.session.scalars(select(Style))}
    begun_with = [kept.pop(key, style) for key, style in STYLES.items()]
    return (*begun_with, *sorted(kept.values(), key=lambda style: style.title.casefold()))


def choices(context: Context) -> Sequence[tuple[str, str]]:
    """Every style that can be chosen, as (key, title)."""
    return [(style.key, style.title) for style in listed(context)]


def named(context: Context, key: str) -> HouseStyle:
    """A style by its key. Raises NotFound."""
    row = row_of(context, key)
    if row is not None:
        return _read(row)
    if key not in STYLES:
        raise NotFound("There is no such house style.")
    return STYLES[key]


def row_of(context: Context, key: str) -> Style | None:
    """A style as the council keeps it; None where it is as every book begins, or is none."""
    return context.session.scalar(select(Style).where(Style.key == key))


def style_of(context: Context, meeting: Meeting) -> HouseStyle:
    """The house style of a meeting: its committee's, or else the council's."""
    return named(context, meeting.committee.style or context.council.style)


def changed(context: Context) -> frozenset[str]:
    """The keys of the styles that the council made its own."""
    return frozenset(context.session.scalars(select(Style.key)))


def used(context: Context) -> Mapping[str, Sequence[str]]:
    """Who uses each style that is used, by key: the council, and committees by name."""
    users: defaultdict[str, list[str]] = defaultdict(list)
    users[context.council.style].append("the council")
    rows = context.session.execute(
        select(Committee.style, Committee.name)
        .where(Committee.style != "")
        .order_by(Committee.name)
    )
    for key, name in rows:
        users[key].append(f"the {name.removeprefix('The ')}")
    return users


def files(context: Context, key: str) -> tuple[Logo | None, bytes | None]:
    """The logo of a style and the Word template of its papers, where it has them."""
    found = {file.kind: file for file in context.session.scalars(_files(key))}
    logo, template = found.get(StyleFileKind.LOGO), found.get(StyleFileKind.TEMPLATE)
    return (
        Logo(logo.content, logo.media_type, logo.words) if logo else None,
        template.content if template else None,
    )


def file(context: Context, key: str, kind: StyleFileKind) -> StyleFile | None:
    """A file of a style with its bytes; None where it has none of this kind."""
    return context.session.scalar(_files(key).where(StyleFile.kind == kind))


def kinds_of_files(context: Context, key: str) -> frozenset[StyleFileKind]:
    """Which files a style has, without their bytes."""
    return frozenset(
        context.session.scalars(
            select(StyleFile.kind).join(StyleFile.style).where(Style.key == key)
        )
    )


def _files(key: str) -> Select[StyleFile]:
    statement = select(StyleFile).join(StyleFile.style).where(Style.key == key)
    return statement.options(undefer(StyleFile.content))


def _read(row: Style) -> HouseStyle:
    return from_settings(row.key, row.title, row.settings)
