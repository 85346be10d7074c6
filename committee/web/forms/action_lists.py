"""What may be asked of a list of actions, in its address."""

from collections.abc import Sequence

from werkzeug.datastructures import MultiDict

from committee.queries.action_filters import (
    CLERKS_ALONE,
    MINE,
    NOBODY,
    SORTS,
    STATES,
    Filters,
)
from committee.queries.owners import Choice
from committee.web.forms.base import QueryForm
from committee.web.forms.choices import Select
from committee.web.forms.fields import Text


class FilterForm(QueryForm):
    """Which actions?"""

    state = Select("State", what="a state", required=False, blank="Outstanding")
    committee = Select("Committee", what="a committee", required=False, blank="All committees")
    owner = Select("Owner", what="an owner", required=False, blank="Anybody")
    q = Text("Words", what="words", required=False)

    def offer(
        self, committees: Sequence[Choice], owners: Sequence[Choice], *, clerk: bool, sits: bool
    ) -> None:
        """Set what there is to choose from: lists of a clerk's own for `clerk`, and so on."""
        self.state.offer(
            (key, words)
            for key, (words, _) in STATES.items()
            if key != Filters.state and (clerk or key not in CLERKS_ALONE)
        )
        self.committee.offer([(MINE, "My committees")] * sits + [*committees])
        self.owner.offer([(MINE, "Me"), (NOBODY, "Nobody yet"), *owners])


def filters_of(form: FilterForm, args: MultiDict[str, str]) -> Filters:
    """The filters of an address; a value that is not known counts for nothing."""
    sort = args.get("sort", "")
    return Filters(
        state=_known(form.state) or Filters.state,
        committee=_known(form.committee),
        owner=_known(form.owner),
        words=(form.q.data or "").replace("\0", ""),
        meeting=args.get("meeting", type=_number),
        sort=sort if sort.removeprefix("-") in SORTS else Filters.sort,
        page=args.get("page", 1, type=_number),
    )


def in_words(form: FilterForm, asked: Filters) -> str:
    """Whose actions and which, beside their state, for a heading; "" where it is everybody's."""
    owner = _label(form.owner) if asked.owner else ""
    found = [
        _label(form.committee) if asked.committee else "",
        f"owner: {owner}" if owner else "",
        f"words: {asked.words}" if asked.words else "",
        "one meeting" if asked.meeting else "",
    ]
    words = ", ".join(filter(None, found))
    return words[:1].upper() + words[1:]


def _label(field: Select) -> str:
    return next(str(words) for value, words, *_ in field.iter_choices() if value == field.data)


def _known(field: Select) -> str:
    offered = {value for value, *_ in field.iter_choices()}
    return field.data if field.data in offered else ""


def _number(text: str) -> int:
    """A number that fits a record's; raises ValueError where it does not."""
    if not text.isdecimal() or len(text) > 9:
        raise ValueError(text)
    return int(text)
