"""Records of the tiny council in every state, each made by the verbs when a test asks for it."""

from datetime import date, time
from functools import cached_property

from sqlalchemy import select

from committee.model.actions import Action
from committee.model.committees import Membership
from committee.model.corrections import Correction
from committee.model.edits import WordEdit
from committee.model.exclusions import Exclusion
from committee.model.letters import Link
from committee.model.meetings import Attendance, Item, Meeting
from committee.model.minutes import Minutes, Revision
from committee.model.people import Person, RoleHeld
from committee.model.posts import Tenure
from committee.model.resolutions import Resolution
from committee.model.styles import Style
from committee.rules.access import Level, Mark
from committee.rules.actions import WITH_OWNER
from committee.rules.due import Due
from committee.rules.letters import Digest
from committee.rules.vocabulary import Capacity, DueKind, ItemKind, Part, Role, Seat
from committee.services import (
    action_answers,
    action_ends,
    action_steps,
    actions,
    attendance,
    committees,
    corrections,
    decisions,
    edits,
    exclusions,
    files,
    house_styles,
    items,
    meetings,
    minutes,
    people,
    posts,
    resolutions,
    style_files,
)
from committee.services.actions import OwnerGiven
from committee.services.attendance import Entry
from committee.services.corrections import Corrected
from committee.services.exclusions import Excluded
from committee.services.files import FileGiven
from committee.services.resolutions import Wording
from tests.documents.templates import png, template
from tests.editing import WordFile, written
from tests.house.happened import SECRET, Happened
from tests.house.read_in import ReadIn
from tests.world import World


class Things(Happened, ReadIn):
    """What the verbs are tried on. Each is made once, by the clerk or by an administrator."""

    def __init__(self, world: World, part: str = "first") -> None:
        self.world = world
        self.part = part
        self.clerk = world.context(world.clerk)
        self.administrator = world.context(world.administrator)
        self.item = world.held.items[1]
        self.bare_item = world.held.items[2]

    def make_all(self) -> None:
        """Put something of every kind into the book, and of actions one in most states."""
        others = [Things(self.world, part) for part in ("second", "third", "fourth")]
        assert all((self.membership, self.role, self.tenure, self.attendance, self.resolution))
        assert all((self.declaration, self.movement, self.presided))
        assert all((self.closed, self.approved, others[0].unsent, others[1].completed))
        assert self.dressed_style.files
        reply = FileGiven("reply.txt", b"It went out on Monday.")
        files.attach(self.clerk, others[2].sent, [reply], largest=1)
        self._make_exempt()
        assert all((self.exclusion, self.correction))
        self._issue_another()
        assert all((self.left_out, self.ready, self.read_list))
        self.world.session.commit()

    def _make_exempt(self) -> None:
        item = items.add(
            self.clerk,
            self.world.called,
            title=f"The lease of {SECRET}",
            mark=Mark(Level.EXEMPT, (3,)),
            public_summary="The terms of a lease.",
        )
        resolutions.add(self.clerk, item, self.wording)
        actions.raise_action(self.clerk, item, text=f"Sign the lease of {SECRET}")

    def _issue_another(self) -> None:
        items.add(self.clerk, self.next_meeting, title="Parks")
        self.happen_at(self.next_meeting)
        roads = items.add(self.clerk, self.next_meeting, title="Roads")
        minutes.write(self.clerk, roads, text=f"The roads to {SECRET} were mended.", base=0)
        minutes.issue(self.clerk, minutes.of(self.clerk, self.next_meeting, Part.PUBLIC))
        file = WordFile(written(self.world, self.next_meeting))
        file.change("were mended", "were closed")
        meeting, content = self.next_meeting, file.saved()
        edits.upload(self.clerk, meeting, Part.PUBLIC, content, "minutes.docx", largest=1)
        decisions.issue(self.clerk, self.next_meeting, Part.PUBLIC)
        items.add(self.clerk, self.next_meeting, title="Sale", mark=Mark(Level.EXEMPT, (3,)))

    @cached_property
    def unsent(self) -> Action:
        """An action with an owner and a date, not yet sent."""
        return actions.raise_action(
            self.clerk,
            self.item,
            text=f"Circulate the {self.part} part of the data to {SECRET}",
            owners=[OwnerGiven(post_id=self.world.ict.id)],
            due=Due(DueKind.DATE, date(2026, 10, 1)),
        )

    @cached_property
    def sent(self) -> Action:
        """An action that its owner has."""
        action_steps.send(self.clerk, self.unsent)
        return self.unsent

    @property
    def link(self) -> Link:
        """A link of a letter, by which an action can be answered now."""
        waiting = select(Link).join(Link.action).where(Action.state.in_(WITH_OWNER))
        return self.world.session.scalars(waiting.order_by(Link.id).limit(1)).one()

    @cached_property
    def completed(self) -> Action:
        """An action that waits to be confirmed."""
        action_answers.complete(self.clerk, self.sent, answer=f"It went to {SECRET}")
        return self.sent

    @cached_property
    def closed(self) -> Action:
        """An action that is done."""
        action_ends.close(self.clerk, self.completed)
        return self.completed

    @cached_property
    def monday(self) -> date:
        """The Monday after a week of which the chair wishes to read."""
        self.world.chair.digest = Digest.WEEKLY
        assert self.sent
        return date(2026, 9, 21)

    @cached_property
    def resolution(self) -> Resolution:
        """A resolution of the item."""
        return resolutions.add(self.clerk, self.item, self.wording)

    @cached_property
    def wording(self) -> Wording:
        """The words of a resolution."""
        return Wording(lead_in=f"that the update from {SECRET} be noted")

    @cached_property
    def style(self) -> Style:
        """A house style of the council's own, which nobody uses."""
        return house_styles.add(self.clerk, title="Area committees", like="narrative")

    @cached_property
    def dressed_style(self) -> Style:
        """The same with a logo and a template."""
        style_files.set_logo(self.clerk, self.style.key, self.logo, words="A lion holding a key")
        style_files.set_template(self.clerk, self.style.key, self.template)
        return self.style

    @cached_property
    def logo(self) -> FileGiven:
        """A picture."""
        return FileGiven("logo.png", png())

    @cached_property
    def template(self) -> FileGiven:
        """A Word file of the council."""
        return FileGiven("template.docx", template())

    @cached_property
    def edited_file(self) -> bytes:
        """The minutes with the item written, as somebody edited them in Word."""
        minutes.write(self.clerk, self.item, text=f"{SECRET} was discussed.", base=0)
        file = WordFile(written(self.world, self.world.held))
        file.change("was discussed", "was not discussed")
        return file.saved()

    @cached_property
    def edit(self) -> WordEdit:
        """The same, put back."""
        meeting, file = self.world.held, self.edited_file
        return edits.upload(self.clerk, meeting, Part.PUBLIC, file, "minutes.docx", largest=1)

    @cached_property
    def revision(self) -> Revision:
        """The item's minute, written."""
        text = f"The officer from {SECRET} introduced the report."
        return minutes.write(self.clerk, self.item, text=text, base=0)

    @cached_property
    def not_started(self) -> Minutes:
        """Minutes of which nothing is written."""
        return minutes.of(self.clerk, self.world.held, Part.PUBLIC)

    @cached_property
    def being_written(self) -> Minutes:
        """Minutes that the clerk has begun."""
        assert self.revision
        return self.not_started

    @cached_property
    def issued(self) -> Minutes:
        """Minutes issued as a draft."""
        minutes.issue(self.clerk, self.being_written)
        return self.being_written

    @cached_property
    def decisions_issued(self) -> Meeting:
        """A meeting whose decisions are issued."""
        decisions.issue(self.clerk, self.world.held, Part.PUBLIC)
        return self.world.held

    @cached_property
    def approved(self) -> Minutes:
        """Minutes that the next meeting approved."""
        minutes.approve(self.clerk, self.issued, at=self.next_meeting)
        return self.issued

    @cached_property
    def next_meeting(self) -> Meeting:
        """A meeting held after the one that is minuted."""
        meeting = meetings.call(
            self.clerk, self.world.osc, day=date(2026, 9, 14), starts_at=time(18, 30)
        )
        meetings.hold(self.clerk, meeting, closed_at=None, presiding=None, version=meeting.version)
        return meeting

    @cached_property
    def matters_arising(self) -> Item:
        """An item of the later meeting that reports the action which waits to be confirmed."""
        self.completed.completed_on = self.next_meeting.day
        kind = ItemKind.MATTERS_ARISING
        return items.add(self.clerk, self.next_meeting, title="Matters arising", kind=kind)

    @cached_property
    def rent(self) -> Item:
        """An exempt item of the later meeting."""
        mark = Mark(Level.EXEMPT, (3,))
        return items.add(self.clerk, self.next_meeting, title=f"Rent in {SECRET}", mark=mark)

    @cached_property
    def exclusion(self) -> Exclusion:
        """The public excluded from that item."""
        return exclusions.add(self.clerk, self.next_meeting, Excluded(self.rent.id))

    @cached_property
    def correction(self) -> Correction:
        """What the later meeting put right in the minutes."""
        item = items.add(self.clerk, self.next_meeting, title="Minutes")
        given = Corrected(self.issued.id, "minute 2", was=f"{SECRET} was")
        return corrections.add(self.clerk, item, given)

    @cached_property
    def newcomer(self) -> Person:
        """Somebody who is only a name so far."""
        return people.add(self.administrator, name="Owen Blythe")

    @cached_property
    def membership(self) -> Membership:
        """The newcomer's seat."""
        return committees.seat(
            self.clerk, self.world.osc, self.newcomer, Seat.MEMBER, since=date(2026, 9, 1)
        )

    @cached_property
    def role(self) -> RoleHeld:
        """The newcomer's role."""
        return people.give_role(
            self.administrator,
            self.newcomer,
            Role.OFFICER,
            committee_id=None,
            since=date(2026, 9, 1),
        )

    @cached_property
    def tenure(self) -> Tenure:
        """The newcomer's time in a post."""
        post = posts.add(self.administrator, title="Head of Parks")
        return posts.appoint(self.administrator, post, self.newcomer, since=date(2026, 9, 1))

    @cached_property
    def attendance(self) -> Attendance:
        """The newcomer, in attendance at the meeting."""
        entry = Entry(self.newcomer.id, Capacity.IN_ATTENDANCE)
        attendance.record(self.clerk, self.world.held, [entry], version=self.world.held.version)
        return next(a for a in self.world.held.attendances if a.person_id == self.newcomer.id)
