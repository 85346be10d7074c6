"""What is done to house styles: adding, changing and removing them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from committee.context import Context
from committee.model.styles import Style, StyleFile
from committee.queries import house_styles
from committee.rules import names
from committee.rules.permissions import require
from committee.rules.refusals import Invalid, NotFound, OutOfOrder
from committee.rules.styles import STYLES, HouseStyle, in_words, settings
from committee.rules.wording import joined
from committee.services import checks
from committee.services.audit import record
from committee.services.style_checks import checked

LONGEST_KEY = 36
TAKEN = {"", "new", *STYLES}


def add(context: Context, *, title: str, like: str) -> Style:
    """Add a style that begins as a copy of the one with the key `like`, with its files.

    Raises NotPermitted, NotFound, and Invalid for `title`.
    """
    require(context.actor, "styles.manage")
    context.session.refresh(context.council, with_for_update=True)
    begun = house_styles.named(context, like)
    title = _free_title(context, title)
    style = Style(key=_free_key(context, title), title=title, settings=settings(begun))
    copied = house_styles.row_of(context, like)
    style.files.extend(_copy(file) for file in (copied.files if copied else ()))
    context.session.add(style)
    record(context, "house_styles.add", style, style.key)
    return style


def change(context: Context, key: str, style: HouseStyle, *, version: int) -> None:
    """Change what a style says; a style that every book begins with becomes the council's own.

    `version` is 0 for one that nobody changed yet. Minutes that are being written are set and
    numbered anew; numbers that are stored stay. Raises NotPermitted, NotFound, Stale with what
    the style says now, and Invalid for the settings.
    """
    require(context.actor, "styles.manage")
    context.session.refresh(context.council, with_for_update=True)
    standing = house_styles.named(context, key)
    title = _free_title(context, style.title, key)
    style = checked(replace(style, key=key, title=title))
    if style == standing:
        return
    row = house_styles.row_of(context, key) or Style(key=key, version=0)
    checks.not_stale(row, version, in_words(standing))
    row.title, row.settings = style.title, settings(style)
    context.session.add(row)
    record(context, "house_styles.change", row, key)


def remove(context: Context, key: str) -> None:
    """Remove a style that nobody uses; one that every book begins with is as it was again.

    Raises NotPermitted, NotFound, and OutOfOrder where the council or a committee uses it.
    """
    require(context.actor, "styles.manage")
    row = house_styles.row_of(context, key)
    if row is None:
        raise NotFound("There is no such house style, or it is as every book begins with it.")
    # Whoever is choosing it has their turn first, so that none is left with a style that is gone.
    context.session.refresh(row, with_for_update=True)
    users = house_styles.used(context).get(key, ())
    if users and key not in STYLES:
        raise OutOfOrder(
            f"“{row.title}” is the house style of {joined(users)}. Choose another style there "
            "before you remove this one."
        )
    record(context, "house_styles.remove", row, key)
    context.session.delete(row)
    context.session.flush()


def own(context: Context, key: str) -> Style:
    """A style as the council keeps it, so that files can be put with it. Raises NotFound."""
    row = house_styles.row_of(context, key)
    if row is None:
        style = house_styles.named(context, key)
        row = Style(key=key, title=style.title, settings=settings(style))
        context.session.add(row)
        context.session.flush()
    return row


def _free_title(context: Context, title: str, key: str = "") -> str:
    title = checks.named("title", title, "the title of the style")
    for other in house_styles.listed(context):
        if other.key != key and other.title.casefold() == title.casefold():
            raise Invalid({"title": f"There is already a style called {other.title}"})
    return title


def _free_key(context: Context, title: str) -> str:
    taken = TAKEN | {style.key for style in house_styles.listed(context)}
    return next(key for key in _keys(names.slug(title)[:LONGEST_KEY]) if key not in taken)


def _keys(lead: str) -> Iterator[str]:
    yield lead
    yield from (f"{lead or 'style'}-{place}" for place in count(2))


def _copy(file: StyleFile) -> StyleFile:
    same = ("kind", "name", "media_type", "words", "size", "content", "added_at", "added_by_id")
    return StyleFile(**{name: getattr(file, name) for name in same})
