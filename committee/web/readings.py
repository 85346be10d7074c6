"""Minutes that are read in: the files, one of them with what was found, and what becomes of it."""

from flask import Blueprint, current_app, flash, request, url_for
from flask.typing import ResponseReturnValue

from committee.model.committees import Committee
from committee.model.readings import Reading
from committee.queries import other_committees, put_ins
from committee.queries import readings as queries
from committee.rules.readings import VERY_LIKELY, FindingState, ReadingState
from committee.rules.refusals import Invalid
from committee.rules.wording import counted
from committee.services import put_in as storing
from committee.services import readings as services
from committee.web import access
from committee.web.forms.base import ConfirmForm
from committee.web.forms.readings import AcceptForm, PlaceForm, ReadForm
from committee.web.requests import commit, current, page, see
from committee.web.reviewing import Parts, address_of, meetings_of

blueprint = Blueprint("readings", __name__, url_prefix="/readings")

ON_A_PAGE = 50
"""How many items a page shows."""


@blueprint.get("")
@access.needs("minutes.read")
def index() -> ResponseReturnValue:
    """The files that were read in, those to be reviewed first."""
    context = current()
    listed = queries.listed(context, request.args.get("page", 1, type=int))
    counts = queries.counts(context, [reading.id for reading in listed.rows])
    left = {number: states.get(FindingState.OPEN, 0) for number, states in counts.items()}
    return page("readings/index.html", listed=listed, left=left)


@blueprint.route("/new", methods=["GET", "POST"])
@access.needs("minutes.read")
def add() -> ResponseReturnValue:
    """Read files or a pasted text in; what can be read is kept even where another cannot."""
    form, largest = ReadForm(), current_app.config["LARGEST_UPLOAD"]
    form.committee.offer(committees_offered())
    if form.validate_on_submit():
        with form.refusals():
            found, refused = _brought_in(form)
            commit()
            if not refused:
                return see(_where_to_go(found))
            form.take_errors(refused)
            for name in dict.fromkeys(reading.name for reading in found):
                flash(f"{name} is read in.")
    return page("readings/new.html", form, largest=largest)


@blueprint.get("/<int:reading_id>")
@access.needs("minutes.read")
def show(reading_id: int) -> ResponseReturnValue:
    """What was found in a file: its meetings and items, and how far they are decided."""
    reading = queries.one(current(), reading_id)
    if reading.is_list and not reading.findings and reading.state is ReadingState.OPEN:
        return see(url_for("reading_lists.columns", reading_id=reading_id))
    form = PlaceForm(
        formdata=None, data={"committee": reading.committee_id, "version": reading.version}
    )
    form.committee.offer(committees_offered())
    return _shown(reading, form)


@blueprint.post("/<int:reading_id>/committee")
@access.needs("minutes.read")
def place(reading_id: int) -> ResponseReturnValue:
    """Say whose minutes a file holds."""
    context = current()
    reading = queries.one(context, reading_id)
    form = PlaceForm()
    form.committee.offer(committees_offered())
    if form.validate_on_submit():
        with form.refusals():
            committee = chosen(form.committee.data)
            services.place(context, reading, committee, version=form.version.data)
            commit()
            flash("The committee is saved.")
            return see(url_for("readings.show", reading_id=reading_id))
    return _shown(reading, form)


@blueprint.post("/<int:reading_id>/accept-rest")
@access.needs("minutes.read")
def accept_rest(reading_id: int) -> ResponseReturnValue:
    """Accept every part that is to decide and needs no answer first, or those that are sure."""
    reading, form = queries.one(current(), reading_id), AcceptForm()
    if form.validate_on_submit():
        least = VERY_LIKELY if form.sure.data else 0.0
        accepted = services.accept_rest(current(), reading, least=least, version=form.version.data)
        commit()
        flash(f"{counted(accepted, 'part')} accepted.")
    return see(url_for("readings.show", reading_id=reading_id))


@blueprint.route("/<int:reading_id>/put-in", methods=["GET", "POST"])
@access.needs("minutes.read")
def put_in(reading_id: int) -> ResponseReturnValue:
    """Put what was accepted into the record, after saying what will be made."""
    context = current()
    reading, form = queries.one(context, reading_id), ConfirmForm()
    if form.validate_on_submit():
        with form.refusals():
            storing.put_in(context, reading)
            commit()
            flash(f"{reading.name} is put into the record.")
            return see(url_for("readings.show", reading_id=reading_id))
    if is_settled(reading):
        return see(url_for("readings.show", reading_id=reading_id))
    return page(
        "readings/put_in.html",
        form,
        reading=reading,
        tally=Parts(reading).tally,
        plan=put_ins.planned(context, reading),
    )


@blueprint.route("/<int:reading_id>/drop", methods=["GET", "POST"])
@access.needs("minutes.read")
def drop(reading_id: int) -> ResponseReturnValue:
    """Put a file aside, after asking."""
    context = current()
    reading = queries.one(context, reading_id)
    form = ConfirmForm(data={"version": reading.version})
    if form.validate_on_submit():
        with form.refusals():
            services.drop(context, reading, version=form.version.data)
            commit()
            flash(f"{reading.name} is put aside.")
            return see(url_for("readings.index"))
    if is_settled(reading):
        return see(url_for("readings.show", reading_id=reading_id))
    return page("readings/drop.html", form, reading=reading)


def is_settled(reading: Reading) -> bool:
    """Whether a page on what to do with a file is asked for, and it is done already.

    Whoever goes back to one sees the file as it is.
    """
    return request.method == "GET" and reading.state is not ReadingState.OPEN


def committees_offered() -> list[tuple[int, str]]:
    """The committees whose minutes the actor may read in, as a form offers them."""
    return [(committee.id, committee.name) for committee in queries.choices(current())]


def chosen(committee_id: int) -> Committee:
    """The committee that was chosen of those offered."""
    return next(each for each in queries.choices(current()) if each.id == committee_id)


def _brought_in(form: ReadForm) -> tuple[list[Reading], dict[str, str]]:
    """Read everything in that the form gives: what was read, and by field why the rest was not."""
    context, number = current(), form.committee.data
    committee = None if number is None else chosen(number)
    found, unread, refused = [], [], {}
    for file in form.files.data:
        content, name = file.read(), file.filename
        try:
            reading = services.bring_in(context, name, content, committee=committee)
            found.append(reading)
            if reading.added_at != context.now:
                flash(f"{name} is under review already, as {reading.name}.")
        except Invalid as refusal:
            unread.append(f"{name}: {refusal.sentence}")
    if unread:
        refused["files"] = ". ".join(unread)
    if form.text.data:
        try:
            found.append(services.paste(context, form.text.data, committee=committee))
        except Invalid as refusal:
            refused |= refusal.errors
    return found, refused


def _where_to_go(found: list[Reading]) -> str:
    if len(found) == 1:
        return url_for("readings.show", reading_id=found[0].id)
    flash(f"{counted(len(found), 'file')} read in.")
    return url_for("readings.index")


def _shown(reading: Reading, form: PlaceForm) -> ResponseReturnValue:
    """The page of a file, with as many of its items as a page holds."""
    parts = Parts(reading)
    pages = max(1, -(-len(parts.items) // ON_A_PAGE))
    number = min(max(request.args.get("page", 1, type=int), 1), pages)
    items = parts.items[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    following = parts.next_open()
    return page(
        "readings/show.html",
        form,
        reading=reading,
        tally=parts.tally,
        earlier=queries.earlier(current(), reading),
        others=other_committees.named(current(), reading),
        notes=reading.notes.splitlines(),
        meetings=meetings_of(parts, items),
        first_open=address_of(following) if following else "",
        number=number,
        pages=pages,
    )
