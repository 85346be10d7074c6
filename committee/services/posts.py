"""What is done to posts: adding and changing them, who holds them and who answers for them."""

from datetime import date, timedelta

from sqlalchemy import select

from committee.context import Context
from committee.model.base import NAME
from committee.model.people import Person
from committee.model.posts import Post, Tenure
from committee.rules.permissions import require
from committee.rules.refusals import Invalid, OutOfOrder
from committee.rules.wording import date_in_words
from committee.services import audit, checks


def add(context: Context, *, title: str, service: str = "", superior: Post | None = None) -> Post:
    """Add a post, such as Director of ICT in Resources under the Chief Executive.

    Raises NotPermitted, or Invalid for `title` and `service`.
    """
    require(context.actor, "people.manage")
    context.session.refresh(context.council, with_for_update=True)
    post = Post()
    _describe(context, post, title, service, superior)
    context.session.add(post)
    audit.record(context, "posts.add", post)
    return post


def change(
    context: Context, post: Post, *, title: str, service: str, superior: Post | None, version: int
) -> None:
    """Change what a post is called and where it belongs.

    Raises NotPermitted, Stale, or Invalid for `title`, `service` and `superior_id`.
    """
    require(context.actor, "people.manage")
    if checks.says(post, title=title, service=service, superior=superior):
        return
    above = post.superior.title if post.superior else "nobody"
    checks.not_stale(
        post, version, f"Job title: {post.title}\nService: {post.service}\nReports to: {above}"
    )
    _describe(context, post, title, service, superior)
    audit.record(context, "posts.change", post)


def _describe(
    context: Context, post: Post, title: str, service: str, superior: Post | None
) -> None:
    title = checks.named("title", title, "the job title")
    twin = context.session.scalars(
        select(Post.id).where(Post.title == title, Post.id.is_distinct_from(post.id))
    ).first()
    if twin is not None:
        raise Invalid({"title": f"There is already a post called {title}"})
    above = superior
    while above is not None:
        if above is post:
            raise Invalid({"superior_id": "Choose a post that is not this one, nor below it"})
        above = above.superior
    post.title, post.superior = title, superior
    post.service = checks.up_to(NAME, "service", service, "the service")


def appoint(context: Context, post: Post, person: Person, *, since: date) -> Tenure:
    """Give a post to a person; the tenure of whoever holds it ends the day before.

    Open actions follow the post, so they pass to the new holder. Whoever answers for the post
    beside its holder goes on doing so, unless it is they who take it up. Raises NotPermitted, or
    Invalid for `person` and `since`.
    """
    require(context.actor, "people.manage")
    context.session.refresh(post, with_for_update=True)
    reaching = _reaching(context, post, since)
    ending = [each for each in reaching if each.person_id == person.id or not each.is_delegate]
    for tenure in ending:
        if tenure.person_id == person.id and not tenure.is_delegate:
            raise Invalid({"person": f"{person.name} already holds this post"})
        if tenure.since >= since:
            began = date_in_words(tenure.since)
            did = "began to answer for it" if tenure.is_delegate else "took it up"
            raise Invalid({"since": f"Enter a date after {began}, when {tenure.person.name} {did}"})
    for tenure in ending:
        tenure.until = since - timedelta(days=1)
    appointed = Tenure(post=post, person=person, since=since)
    context.session.add(appointed)
    audit.record(context, "posts.appoint", appointed, f"person {person.id} to post {post.id}")
    return appointed


def delegate(context: Context, post: Post, person: Person, *, since: date) -> Tenure:
    """Let a person answer for a post beside its holder: a deputy, or a service coordinator.

    They are asked for its actions as the holder is, and may answer them. Raises NotPermitted, or
    Invalid for `person`.
    """
    require(context.actor, "people.manage")
    context.session.refresh(post, with_for_update=True)
    for tenure in _reaching(context, post, since):
        if tenure.person_id == person.id:
            does = "answers for" if tenure.is_delegate else "holds"
            raise Invalid({"person": f"{person.name} already {does} this post"})
    given = Tenure(post=post, person=person, since=since, is_delegate=True)
    context.session.add(given)
    audit.record(context, "posts.delegate", given, f"person {person.id} for post {post.id}")
    return given


def _reaching(context: Context, post: Post, day: date) -> list[Tenure]:
    """The tenures of a post that have not ended before a day."""
    statement = select(Tenure).where(Tenure.post_id == post.id).order_by(Tenure.since)
    return [t for t in context.session.scalars(statement) if t.until is None or t.until >= day]


def end_tenure(context: Context, tenure: Tenure, *, until: date) -> None:
    """End a person's time in a post or their answering for it, `until` being their last day.

    Raises NotPermitted, OutOfOrder, or Invalid for `until`.
    """
    require(context.actor, "people.manage")
    context.session.refresh(tenure, with_for_update=True)
    if tenure.until is not None and tenure.until < context.today:
        did = "stopped answering for" if tenure.is_delegate else "left"
        raise OutOfOrder(f"This person already {did} the post on {date_in_words(tenure.until)}.")
    checks.period(tenure.since, until)
    tenure.until = until
    audit.record(context, "posts.end_tenure", tenure, f"last day {until}")
