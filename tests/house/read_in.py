"""A file that the tiny council read in, for the verbs that are tried on it."""

from functools import cached_property

from committee.context import Context
from committee.model.meetings import Item
from committee.model.readings import Finding, NotAction, Reading
from committee.rules.readings import FindingKind
from committee.services import findings, not_actions, reading_lists, readings
from tests.house.happened import SECRET
from tests.proposals import actions, brought_in, part


class ReadIn:
    """Minutes under review, their parts, and words that are no action."""

    clerk: Context
    item: Item

    @cached_property
    def reading(self) -> Reading:
        """Minutes of which nothing is decided."""
        return brought_in(self.clerk)

    @cached_property
    def decided(self) -> Reading:
        """The same with every part accepted."""
        readings.accept_rest(self.clerk, self.reading, version=self.reading.version)
        return self.reading

    @cached_property
    def ready(self) -> Reading:
        """Another file of which every part is accepted."""
        reading = brought_in(self.clerk, digest="b" * 64)
        readings.accept_rest(self.clerk, reading, version=reading.version)
        return reading

    @property
    def found_meeting(self) -> Finding:
        """The meeting that was found."""
        return part(self.reading, FindingKind.MEETING)

    @property
    def found_item(self) -> Finding:
        """Its second item."""
        return part(self.reading, FindingKind.ITEM, 1)

    @property
    def found_action(self) -> Finding:
        """The second action of that."""
        return actions(self.reading)[1]

    @property
    def other_action(self) -> Finding:
        """The third."""
        return actions(self.reading)[2]

    @cached_property
    def read_list(self) -> Reading:
        """A list of actions whose columns are not settled."""
        content = f"Action,Owner\nWrite to {SECRET},Director of ICT\n".encode()
        committee = self.item.meeting.committee
        return reading_lists.bring_in(self.clerk, "list.csv", content, committee=committee)

    @cached_property
    def left_out(self) -> Finding:
        """The first, left out."""
        finding = actions(self.reading)[0]
        findings.refuse(self.clerk, finding, reason="It is none", version=finding.version)
        return finding

    @cached_property
    def not_action(self) -> NotAction:
        """Words of the item that are no action."""
        return not_actions.refuse(self.clerk, self.item, f"{SECRET} would be visited")
