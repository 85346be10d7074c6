"""What is done to the files of a house style: its logo, and the Word template of its papers."""

from sqlalchemy import select

from committee.context import Context
from committee.documents import docx_check, minutes, pictures, specimen, to_pdf
from committee.model.styles import Style, StyleFile, StyleFileKind
from committee.queries import house_styles
from committee.rules.files import MEGABYTE, TYPES, checked_name
from committee.rules.permissions import require
from committee.rules.refusals import Invalid, NotFound
from committee.rules.styles import HouseStyle, Logo
from committee.rules.vocabulary import Part
from committee.rules.wording import joined
from committee.services import checks
from committee.services.audit import record
from committee.services.files import FileGiven
from committee.services.house_styles import own

LARGEST_LOGO = 200 * 1024
LARGEST_TEMPLATE = 5 * MEGABYTE
NO_PICTURE = "The logo is not a PNG or JPEG picture, or it is cut off"
SMALLEST_SIDE, LONGEST_SIDE = 40, 4000
"""How many dots a logo has along each side: fewer print badly, more only take room."""


def set_logo(context: Context, key: str, given: FileGiven, *, words: str) -> None:
    """Put a logo at the head of the papers of a style, in place of any other.

    `words` stand for it where it cannot be seen. Raises NotPermitted, NotFound, and Invalid for
    `file` and `words`.
    """
    require(context.actor, "styles.manage")
    words = checks.named("words", words, "the words that stand for the logo")
    logo = Logo(given.content, _picture(given), words)
    _try_on(house_styles.named(context, key), logo)
    style = own(context, key)
    _put(context, style, StyleFileKind.LOGO, given, logo.media_type, words)
    record(context, "style_files.set_logo", style, key)


def remove_logo(context: Context, key: str) -> None:
    """Take the logo out of a style. Raises NotPermitted, and NotFound where it has none."""
    style = _taken_out(context, key, StyleFileKind.LOGO)
    record(context, "style_files.remove_logo", style, key)


def set_template(context: Context, key: str, given: FileGiven) -> None:
    """Write the papers of a style into a Word template, in place of any other.

    What the check finds that a clerk should only know does not stand in the way. Nothing in the
    file is ever run. Raises NotPermitted, NotFound, and Invalid for `file`.
    """
    require(context.actor, "styles.manage")
    if len(given.content) > LARGEST_TEMPLATE:
        raise Invalid({"file": "The template is larger than 5 MB: take large pictures out of it"})
    problems = docx_check.check(given.content).problems
    if problems:
        raise Invalid({"file": " ".join(problems).rstrip(".")})
    style = own(context, key)
    _put(context, style, StyleFileKind.TEMPLATE, given, TYPES["docx"], "")
    record(context, "style_files.set_template", style, key)


def remove_template(context: Context, key: str) -> None:
    """Take the template out of a style. Raises NotPermitted, and NotFound where it has none."""
    style = _taken_out(context, key, StyleFileKind.TEMPLATE)
    record(context, "style_files.remove_template", style, key)


def _picture(given: FileGiven) -> str:
    """The media type of a logo, by its content. Raises Invalid for `file`."""
    if len(given.content) > LARGEST_LOGO:
        raise Invalid({"file": "The logo is larger than 200 KB: save it smaller"})
    size = pictures.size(given.content)
    if size is None:
        raise Invalid({"file": NO_PICTURE})
    if not all(SMALLEST_SIDE <= side <= LONGEST_SIDE for side in size):
        raise Invalid(
            {
                "file": f"The logo is {joined([f'{side:,}' for side in size])} dots wide and high: "
                f"each side must have {SMALLEST_SIDE} to {LONGEST_SIDE:,}"
            }
        )
    return TYPES["png" if given.content.startswith(b"\x89PNG") else "jpg"]


def _try_on(style: HouseStyle, logo: Logo) -> None:
    """Print a paper with the logo. Raises Invalid for `file` where that cannot be done."""
    try:
        to_pdf.write(minutes.compose(specimen.record(style, "", logo), Part.PUBLIC))
    except Invalid:
        raise Invalid({"file": NO_PICTURE}) from None


def _put(
    context: Context,
    style: Style,
    kind: StyleFileKind,
    given: FileGiven,
    media_type: str,
    words: str,
) -> None:
    """Keep a file with a style: there is one of each kind, so another takes its place."""
    file = _file(context, style, kind)
    if file is None:
        file = StyleFile(style=style, kind=kind)
        context.session.add(file)
    file.name = checked_name(given.name)
    file.media_type, file.words = media_type, words
    file.content, file.size = given.content, len(given.content)
    file.added_at, file.added_by_id = context.now, context.actor.person_id or 0


def _taken_out(context: Context, key: str, kind: StyleFileKind) -> Style:
    require(context.actor, "styles.manage")
    style = house_styles.row_of(context, key)
    file = _file(context, style, kind) if style else None
    if style is None or file is None:
        raise NotFound("This house style has no such file.")
    context.session.delete(file)
    return style


def _file(context: Context, style: Style, kind: StyleFileKind) -> StyleFile | None:
    return context.session.scalar(
        select(StyleFile).where(StyleFile.style_id == style.id, StyleFile.kind == kind)
    )
