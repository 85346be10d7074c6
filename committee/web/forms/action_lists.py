"""What may be asked of a list of actions, in its address."""

from collections.abc import Sequence

from werkzeug.datastructures import MultiDict

from committee.queries.action_filters import (
    ACCOUNTABLE,
    CLERKS_ALONE,
    MINE,
    NOBODY,
    STATES,
    Filters,
)
from committee.queries.action_orders import SORTS, usual
from committee.queries.owners import Choice
from committee.rules.wording import date_in_words
from committee.web.forms.base import QueryForm
from committee.web.forms.choices import Select
from committee.web.forms.dates import DateField
from committee.web.forms.fields import Text

AGES = (
    ("28", "Over 4 weeks ago"),
    ("91", "Over 13 weeks ago"),
    ("182", "Over 26 weeks ago"),
    ("364", "Over 52 weeks ago"),
)
"""How many days ago an action was raised at the least, and the words for it."""


class FilterForm(QueryForm):
    """Which actions?"""

    state = Select("State", what="a state", required=False, blank="Outstanding")
    committee = Select("Committee", what="a committee", required=False, blank="All committees")
    owner = Select("Owner", what="an owner", required=False, blank="Anybody")
    q = Text("Words", what="words", required=False)
    service = Select("Service", what="a service", required=False, blank="All services")
    older = Select("Raised", what="an age", required=False, blank="At any time", options=AGES)
    since = DateField("Raised from", what="the first day", required=False)
    until = DateField("Raised to", what="the last day", required=False)

    def offer(
        self,
        committees: Sequence[Choice],
        owners: Sequence[Choice],
        services: Sequence[str],
        *,
        clerk: bool,
        sits: bool,
    ) -> None:
        """Set what there is to choose from: lists of a clerk's own for `clerk`, and so on."""
        self.state.offer(
            (key, words)
            for key, (words, _) in STATES.items()
            if key != Filters.state and (clerk or key not in CLERKS_ALONE)
        )
        self.committee.offer([(MINE, "My committees")] * sits + [*committees])
        accountable = [(ACCOUNTABLE, "Me, as accountable member")] * sits
        self.owner.offer([(MINE, "Me"), *accountable, (NOBODY, "Nobody yet"), *owners])
        self.service.offer((each, each) for each in services)

    def check(self) -> None:
        """Say what is wrong with the days; a choice that is not offered counts for nothing."""
        for box in (self.since, self.until):
            box.validate(self)
        since, until = self.since.data, self.until.data
        if since and until and until < since:
            self.until.errors = [f"Raised to must be {date_in_words(since)} or later"]

    @property
    def asks_more(self) -> bool:
        """Whether one of the filters is used that are not always in sight."""
        typed = any(text.strip() for box in (self.since, self.until) for text in box.raw_data or ())
        return bool(_known(self.service) or _known(self.older) or typed)


def filters_of(form: FilterForm, args: MultiDict[str, str]) -> Filters:
    """The filters of an address; a value that is not known counts for nothing."""
    state, sort = _known(form.state) or Filters.state, args.get("sort", "")
    return Filters(
        state=state,
        committee=_known(form.committee),
        owner=_known(form.owner),
        service=_known(form.service),
        words=(form.q.data or "").replace("\0", ""),
        raised_from=form.since.data,
        raised_to=form.until.data,
        older=int(_known(form.older) or 0) or None,
        meeting=args.get("meeting", type=number),
        sort=sort if sort.removeprefix("-") in SORTS else usual(state),
        page=args.get("page", 1, type=number),
    )


def in_words(form: FilterForm, asked: Filters, meeting: str) -> str:
    """Whose actions and which, beside their state, for a heading; "" where it is everybody's.

    `meeting` is the name of the one that was asked for, if any was.
    """
    found = [
        _label(form.committee) if asked.committee else "",
        f"owner: {_label(form.owner)}" if asked.owner else "",
        f"service: {asked.service}" if asked.service else "",
        f"words: {asked.words}" if asked.words else "",
        f"raised {_label(form.older).lower()}" if asked.older else "",
        f"raised from {date_in_words(asked.raised_from)}" if asked.raised_from else "",
        f"raised to {date_in_words(asked.raised_to)}" if asked.raised_to else "",
        f"meeting: {meeting}" if meeting else "",
    ]
    words = ", ".join(filter(None, found))
    return words[:1].upper() + words[1:]


def _label(field: Select) -> str:
    return next(str(words) for value, words, *_ in field.iter_choices() if value == field.data)


def _known(field: Select) -> str:
    offered = {value for value, *_ in field.iter_choices()}
    return field.data if field.data in offered else ""


def number(text: str) -> int:
    """A number that fits a record's; raises ValueError where it does not."""
    if not text.isdecimal() or len(text) > 9:
        raise ValueError(text)
    return int(text)
