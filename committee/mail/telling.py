"""What letters of several kinds say alike: what is asked, when it is due, and whom to write to."""

from collections.abc import Iterator, Sequence

from committee.mail.parts import Listed, Paragraph, Part, Quoted
from committee.model.correspondence import Told
from committee.rules.wording import counted, date_in_words

Fact = tuple[str, str]


def the(committee: str) -> str:
    """A committee at the beginning of a sentence: "The Cabinet"."""
    return f"The {committee.removeprefix('The ')}"


def named(*facts: Fact) -> tuple[Fact, ...]:
    """The facts that are known."""
    return tuple((label, words) for label, words in facts if words)


def raised(told: Told) -> Fact:
    """The meeting and the item at which an action was raised."""
    if told.meeting_day is None:
        return ("Meeting", "")
    day = date_in_words(told.meeting_day)
    return ("Meeting", f"{day}, item {told.item_number}, {told.item_title}")


def when_due(told: Told) -> str:
    """When it is due, after "It": "is due today, on 3 March 2026", "was due 12 days ago, on …"."""
    if told.due_on is None:
        return "has no date yet"
    verb = "was" if told.overdue_days else "is"
    return f"{verb} due {told.until}, on {date_in_words(told.due_on)}"


def how_late(told: Told) -> str:
    """The same in short: "12 days overdue", "due in 7 days", "no date yet"."""
    if told.overdue_days:
        return f"{counted(told.overdue_days, 'day')} overdue"
    return f"due {told.until}" if told.until else "no date yet"


def overdue_of(told: Sequence[Told], some: str = "overdue") -> str:
    """After the number of several actions, how many are overdue: ", all overdue", ", 1 overdue"."""
    late = sum(1 for each in told if each.is_open and each.overdue_days)
    if late == len(told):
        return ", both overdue" if late == 2 else ", all overdue"
    return f", {late} {some}" if late else ""


def says(told: Told) -> str:
    """Whose words follow: "A. Bell says", "A. Bell, for the Director of Place, says"."""
    by = told.by or "The owner"
    return f"{by}, says" if "," in by else f"{by} says"


def asked_for(told: Told) -> Iterator[Part]:
    """What is asked: in the words of the action, and in those from which it was raised."""
    yield Quoted(told.text)
    if told.quote and told.quote != told.text:
        yield Paragraph("From the minutes:")
        yield Quoted(told.quote)
    yield Listed(
        named(
            ("Reference", told.reference),
            ("Due", told.due or "To be set"),
            ("Also asked", "; ".join(told.others)),
            ("Accountable member", "; ".join(told.accountable)),
            raised(told),
        )
    )


def decision(told: Told) -> Iterator[Part]:
    """Why something was decided, and by whom where that is known."""
    if told.note:
        yield Paragraph("The reason:")
        yield Quoted(told.note)
    if told.by:
        yield Paragraph(f"Decided by {told.by}.")
