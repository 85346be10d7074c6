"""A book in which the lives of actions are tried: all that is done in it is put back."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.model.actions import Action
from committee.model.meetings import Item
from committee.rules.refusals import Refusal
from committee.rules.vocabulary import ItemKind, MeetingState
from committee.services import actions
from committee.services.actions import OwnerGiven
from tests import world as worlds

AFTER_ALL = date(2060, 1, 1)
"""The day of the meeting under whose matters arising all is confirmed."""


class LivedBook:
    """The tiny council in one transaction, and its verbs done by whoever is named."""

    def __init__(self, engine):
        self.connection = engine.connect()
        self.kept = self.connection.begin()
        self.session = Session(self.connection, join_transaction_mode="create_savepoint")
        self.world = worlds.found(self.session)
        self.matters = Item(
            meeting=self.world.called,
            number="9",
            title="Matters arising",
            kind=ItemKind.MATTERS_ARISING,
            agenda_order=9,
        )
        self.session.add(self.matters)
        self.world.called.state, self.world.called.day = MeetingState.HELD, AFTER_ALL
        self.session.flush()

    def put_back(self):
        """Leave the book as it was."""
        self.session.close()
        self.kept.rollback()
        self.connection.close()

    def asked(self, text, owner):
        """An action that a clerk has raised for somebody's post."""
        return actions.raise_action(
            self.context("clerk"),
            self.world.held.items[1],
            text=text,
            owners=[OwnerGiven(post_id=self.post(owner))],
        )

    def outcome(self, verb, slug, who, *args, **given):
        """What came of it: refused, or done, or nothing was changed since it was done already."""
        action = self.action(slug)
        before = len(action.events)
        if not self.tried(verb, action, who, *args, **given):
            return "refused"
        self.session.refresh(action)
        return "done" if len(action.events) > before else "unchanged"

    def tried(self, verb, subject, who, *args, **given):
        """Whether the verb was let through; what it had begun is undone if it was not."""
        try:
            with self.session.begin_nested():
                verb(self.context(who), subject, *args, **given)
        except Refusal:
            return False
        return True

    def context(self, who):
        """The context in which somebody acts now; "nobody" has not signed in."""
        return self.world.context(None if who == "nobody" else getattr(self.world, who))

    def action(self, slug):
        """An action by its address."""
        return self.session.scalars(select(Action).where(Action.slug == slug)).one()

    def post(self, owner):
        """The number of the post that an owner holds."""
        return {"director": self.world.ict, "head": self.world.culture}[owner].id
