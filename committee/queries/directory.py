"""Who is written to about many actions at once: everybody is looked up once."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Owner
from committee.model.posts import Post, Tenure
from committee.queries import recipients
from committee.queries.actors import on
from committee.queries.recipients import Recipient
from committee.rules.ladder import rungs


class Directory:
    """What is known today of owners, of those above them and of chairs; for one piece of work."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._chairs: dict[int, Sequence[Recipient]] = {}
        self._people: dict[int, Sequence[Recipient]] = {}

    def asked(self, owners: Iterable[Owner]) -> list[Recipient]:
        """Whoever is asked where these are the owners of an action."""
        return [to for owner in owners for to in self._of_owner(owner)]

    def ladder(self, owners: Sequence[Owner], committee_id: int) -> list[list[Recipient]]:
        """Who is on each rung above the owners, the lowest first; the committee's chair is last.

        A rung whose posts nobody holds is empty, and so is one with none but the owners themselves.
        """
        people = {to.person_id for to in self.asked(owners)}
        posts = [post for owner in owners for post in self._posts(owner)]
        above = [
            [to for post in rung for to in self._of_posts[post]]
            for rung in rungs(posts, self._superiors)
        ]
        return [
            [to for to in rung if to.person_id is not None and to.person_id not in people]
            for rung in [*above, self._chairs_of(committee_id)]
        ]

    def _of_owner(self, owner: Owner) -> Sequence[Recipient]:
        if owner.post_id is not None:
            return self._of_posts[owner.post_id]
        if owner.person_id is None:
            return recipients.of_owner(self.context, owner)
        if owner.person_id not in self._people:
            self._people[owner.person_id] = recipients.of_owner(self.context, owner)
        return self._people[owner.person_id]

    @cached_property
    def _of_posts(self) -> dict[int, list[Recipient]]:
        return recipients.of_posts(self.context)

    def _chairs_of(self, committee_id: int) -> Sequence[Recipient]:
        if committee_id not in self._chairs:
            self._chairs[committee_id] = recipients.chairs(self.context, committee_id)
        return self._chairs[committee_id]

    def _posts(self, owner: Owner) -> Sequence[int]:
        """The post that owes an action, or those of the person who does."""
        if owner.post_id is not None:
            return [owner.post_id]
        return self._held.get(owner.person_id or 0, [])

    @cached_property
    def _held(self) -> dict[int, list[int]]:
        """The posts that each person holds today."""
        found: dict[int, list[int]] = {}
        for person, post in self.context.session.execute(
            select(Tenure.person_id, Tenure.post_id)
            .where(on(Tenure, self.context.today), Tenure.is_delegate.is_(False))
            .order_by(Tenure.since, Tenure.id)
        ):
            found.setdefault(person, []).append(post)
        return found

    @cached_property
    def _superiors(self) -> dict[int, int | None]:
        """Every post with the one above it."""
        rows = self.context.session.execute(select(Post.id, Post.superior_id))
        return {row.id: row.superior_id for row in rows}
