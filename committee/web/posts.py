"""Posts: the list, each post with its holders over time."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from committee.context import Context
from committee.model.posts import Post, Tenure
from committee.queries import people, posts
from committee.rules.wording import date_in_words
from committee.services import posts as services
from committee.web import access
from committee.web.forms.committees import EndForm
from committee.web.forms.posts import AppointForm, DelegateForm, PostForm
from committee.web.requests import current, finish, page

blueprint = Blueprint("posts", __name__)


@blueprint.get("/posts")
@access.needs("people.manage")
def index() -> ResponseReturnValue:
    """The posts by title, with who holds each today."""
    context = current()
    listed = posts.listed(context, request.args.get("page", 1, type=int))
    return page(
        "posts/index.html",
        posts=listed,
        holders={post.id: posts.holder(context, post) for post in listed.rows},
        delegates={post.id: posts.delegates(context, post) for post in listed.rows},
        address=lambda number: url_for("posts.index", page=number),
    )


@blueprint.route("/posts/new", methods=["GET", "POST"])
@access.needs("people.manage")
def add() -> ResponseReturnValue:
    """Add a post."""
    context = current()
    form = PostForm()
    form.superior_id.offer(posts.choices(context))
    if form.validate_on_submit():
        with form.refusals():
            post = services.add(context, **_given(context, form))
            return finish(f"{post.title} is added. Now say who holds it.", _address(post))
    return page("posts/add.html", form)


@blueprint.get("/posts/<int:post_id>")
@access.needs("people.manage")
def show(post_id: int) -> ResponseReturnValue:
    """A post with its holders over time."""
    context = current()
    post = posts.one(context, post_id)
    return page(
        "posts/show.html",
        post=post,
        holder=posts.holder(context, post),
        delegates=posts.delegates(context, post),
    )


@blueprint.route("/posts/<int:post_id>/change", methods=["GET", "POST"])
@access.needs("people.manage")
def change(post_id: int) -> ResponseReturnValue:
    """Change what a post is called and where it belongs."""
    context = current()
    post = posts.one(context, post_id)
    form = PostForm(obj=post)
    form.superior_id.offer([choice for choice in posts.choices(context) if choice[0] != post.id])
    if form.validate_on_submit():
        with form.refusals():
            services.change(context, post, version=form.version.data, **_given(context, form))
            return finish("The post is changed.", _address(post))
    return page("posts/change.html", form, post=post)


def _given(context: Context, form: PostForm) -> dict[str, Any]:
    given = form.values
    above = given.pop("superior_id")
    return {**given, "superior": posts.one(context, above) if above else None}


@blueprint.route("/posts/<int:post_id>/holder", methods=["GET", "POST"])
@access.needs("people.manage")
def appoint(post_id: int) -> ResponseReturnValue:
    """Give a post to a person, whose predecessor leaves the day before."""
    said = "{} holds the post from this day."
    return _give(post_id, AppointForm, services.appoint, "posts/appoint.html", said)


@blueprint.route("/posts/<int:post_id>/delegates/new", methods=["GET", "POST"])
@access.needs("people.manage")
def delegate(post_id: int) -> ResponseReturnValue:
    """Let a person answer for a post beside its holder."""
    said = "{} answers for the post from this day."
    return _give(post_id, DelegateForm, services.delegate, "posts/delegate.html", said)


def _give(
    post_id: int,
    kind: type[AppointForm] | type[DelegateForm],
    verb: Callable[..., Tenure],
    template: str,
    said: str,
) -> ResponseReturnValue:
    """Ask to whom a post is given and from which day, and give it; `said` has room for a name."""
    context = current()
    post = posts.one(context, post_id)
    form = kind(data={"since": context.today})
    form.person.offer(people.choices(context))
    if form.validate_on_submit():
        with form.refusals():
            given = form.values
            person = people.named(context, given["person"])
            verb(context, post, person, since=given["since"])
            return finish(said.format(person.name), _address(post))
    return page(template, form, post=post, holder=posts.holder(context, post))


@blueprint.route("/posts/<int:post_id>/tenures/<int:tenure_id>/end", methods=["GET", "POST"])
@access.needs("people.manage")
def end_tenure(post_id: int, tenure_id: int) -> ResponseReturnValue:
    """End somebody's time in a post, or their answering for it, on a last day."""
    context = current()
    post = posts.one(context, post_id)
    tenure = posts.tenure(post, tenure_id)
    form = EndForm(data={"until": tenure.until or context.today})
    if form.validate_on_submit():
        with form.refusals():
            until = form.values["until"]
            services.end_tenure(context, tenure, until=until)
            return finish(
                f"The last day of {tenure.person.name} is {date_in_words(until)}.", _address(post)
            )
    return page("posts/end_tenure.html", form, post=post, tenure=tenure)


def _address(post: Post) -> str:
    return url_for("posts.show", post_id=post.id)
