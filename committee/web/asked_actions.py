"""What an address asks of a list of actions: for its page, and for each file of the same rows."""

from dataclasses import dataclass, replace

from flask import request

from committee.context import Context
from committee.model.meetings import Meeting
from committee.queries import committees, meetings, owners
from committee.queries.action_filters import STATES, Filters
from committee.rules.permissions import may_anywhere
from committee.rules.wording import date_in_words
from committee.web.forms.action_lists import FilterForm, filters_of, in_words


@dataclass(frozen=True)
class Asked:
    """The form as it was filled in, and what it means; `meeting` is the one that was asked for."""

    form: FilterForm
    filters: Filters
    meeting: Meeting | None

    @property
    def words(self) -> str:
        """Whose actions and which, beside their state."""
        return in_words(self.form, self.filters, self.meeting_name)

    @property
    def scope(self) -> str:
        """The same with the list that it is, for a paper or a file."""
        state, _ = STATES[self.filters.state]
        return ". ".join(filter(None, (state, self.words)))

    @property
    def meeting_name(self) -> str:
        """The meeting in words, "Licensing Committee, 3 March 2026"; "" for that of none."""
        if self.meeting is None:
            return ""
        return f"{self.meeting.committee.name}, {date_in_words(self.meeting.day)}"


def asked(context: Context) -> Asked:
    """What the address of this request asks; a meeting that there is not counts for nothing."""
    form = FilterForm(request.args)
    _offer(context, form)
    form.check()
    filters = filters_of(form, request.args)
    if filters.meeting is None:
        return Asked(form, filters, None)
    meeting = meetings.found(context, filters.meeting)
    return Asked(form, filters if meeting else replace(filters, meeting=None), meeting)


def _offer(context: Context, form: FilterForm) -> None:
    owing = owners.owing(context)
    named = owners.named(context, request.args.get("owner", ""))
    form.offer(
        committees.choices(context),
        owing if named is None or named in owing else [*owing, named],
        owners.services(context),
        clerk=may_anywhere(context.actor, "actions.manage"),
        sits=bool(context.actor.seats),
    )
