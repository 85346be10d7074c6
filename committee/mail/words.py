"""What letters say: each kind composed once of the facts, then written as text and as HTML."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from committee.mail import digest, subjects, to_html, to_text
from committee.mail.addresses import Addresses
from committee.mail.parts import Body, Button, Heading, Listed, Paragraph, Part, Quoted, Signed
from committee.mail.telling import (
    asked_for,
    decision,
    how_late,
    named,
    overdue_of,
    raised,
    says,
    the,
    when_due,
)
from committee.model.correspondence import Facts, Told
from committee.rules.actions import ActionState
from committee.rules.letters import TO_OWNERS, LetterKind
from committee.rules.wording import counted, date_in_words, day_in_words, joined, time_in_words

K = LetterKind
TO_CLERKS = (K.COMPLETED, K.DECLINED)


@dataclass(frozen=True)
class Written:
    """A letter as it goes: its subject on one line, and the same words as text and as HTML."""

    subject: str
    text: str
    html: str


def written(facts: Facts, addresses: Addresses) -> Written:
    """Write the letter of these facts, with the addresses to which it leads."""
    subject = subjects.of(facts)
    body = Body(subject, (Paragraph(f"Dear {facts.recipient}"), *_parts(facts, addresses)))
    return Written(subject, to_text.write(body), to_html.write(body))


def _parts(facts: Facts, addresses: Addresses) -> Iterator[Part]:
    if facts.kind is K.DIGEST:
        yield from digest.parts(facts, addresses)
    elif len(facts.told) > 1:
        yield from _several(facts, addresses)
    elif facts.told[0].is_open:
        yield from SAYS[facts.kind](facts.told[0], addresses)
    else:
        yield from _not_public(facts, facts.told[0], addresses)
    answered = [told for told in facts.told if told.is_open and told.link_until]
    if answered:
        yield Paragraph(_of_links(answered))
    if facts.clerks and facts.kind not in TO_CLERKS:
        yield Paragraph(_contact(facts))
    yield _signed(facts)


def _of_links(answered: Sequence[Told]) -> str:
    """What a link does, and for how long: one that was given before may end sooner."""
    until = date_in_words(min(told.link_until for told in answered if told.link_until))
    one = f"The link answers {answered[0].reference}"
    return (
        f"{one if len(answered) == 1 else 'Each link answers its own action'} and nothing else, "
        f"without signing in, until {until}. You may forward this letter to whoever does the work."
    )


def _contact(facts: Facts) -> str:
    """Whom to write to instead."""
    clerks = " or ".join(f"{clerk.name} ({clerk.email})" for clerk in facts.clerks)
    if not any(told.is_open for told in facts.told):
        return f"If you cannot sign in, write to {clerks}."
    if facts.kind in TO_OWNERS:
        return f"If this is not for you, or you would rather write, write to {clerks}."
    return f"If you have a question, write to {clerks}."


def _signed(facts: Facts) -> Signed:
    """Who writes: the clerk where it is one, the committee where it is one, and the council."""
    own = facts.clerks if facts.kind not in TO_CLERKS else ()
    clerks = [clerk.name for clerk in own]
    committees = list(dict.fromkeys(told.committee for told in facts.told))
    moment = f"{day_in_words(facts.at.date())}, {time_in_words(facts.at.time())}"
    names = (each for each in (clerks, committees) if len(each) == 1)
    return Signed((*(name for (name,) in names), facts.council, moment))


def _not_public(facts: Facts, told: Told, addresses: Addresses) -> Iterator[Part]:
    there_is = "an action for you" if facts.kind in TO_OWNERS else "news of an action"
    yield Paragraph(
        f"There is {there_is} that is not public, {told.reference}. "
        "This letter says no more about it."
    )
    yield Button("Sign in to read it", addresses.action(told.slug))


def _several(facts: Facts, addresses: Addresses) -> Iterator[Part]:
    """Several actions in one letter, each with its own way to answer."""
    overdue = overdue_of(facts.told, "of them overdue")
    yield Paragraph(f"This letter is about {counted(len(facts.told), 'action')}{overdue}.")
    for told in facts.told:
        yield Heading(f"{told.reference}: {how_late(told)}" if told.is_open else told.reference)
        if told.is_open:
            yield from SAYS[facts.kind](told, addresses)
        else:
            yield from _not_public(facts, told, addresses)


def _asked(told: Told, addresses: Addresses) -> Iterator[Part]:
    yield Paragraph(f"{the(told.committee)} asks you to do this.")
    yield from asked_for(told)
    yield from _answer(told, addresses)


def _asked_again(why: str, told: Told, addresses: Addresses) -> Iterator[Part]:
    yield Paragraph(why)
    yield from decision(told)
    yield Paragraph(f"{the(told.committee)} asks you to do this:")
    yield from asked_for(told)
    yield from _answer(told, addresses)


def _reminder(told: Told, addresses: Addresses) -> Iterator[Part]:
    yield Paragraph(f"{the(told.committee)} asked you to do this. It {when_due(told)}.")
    yield from asked_for(told)
    yield from _answer(told, addresses)


def _answer(told: Told, addresses: Addresses) -> Iterator[Part]:
    """The way to answer; who has no link any more signs in."""
    if told.link_id is not None:
        yield Button("Say where you are with this", addresses.answer(told.link_id))
    else:
        yield Button("Sign in and say where you are with this", addresses.action(told.slug))


def _reassigned(told: Told, _: Addresses) -> Iterator[Part]:
    yield Paragraph("This is no longer yours. You need do nothing more about it.")
    yield Quoted(told.text)
    now = ("Now with", "; ".join(told.owners))
    yield Listed(named(("Reference", told.reference), now, raised(told)))


ENDS = {
    ActionState.SUPERSEDED: "something else has taken its place",
    ActionState.NOT_FEASIBLE: "it can no longer be done",
    ActionState.WITHDRAWN: "it has been withdrawn",
    ActionState.CLOSED: "it has been closed",
}


def _ended(told: Told, _: Addresses) -> Iterator[Part]:
    yield Paragraph(f"You need do nothing more about this: {ENDS[told.state]}.")
    yield Quoted(told.text)
    yield from decision(told)
    yield Listed((("Reference", told.reference), raised(told)))


def _escalation(told: Told, addresses: Addresses) -> Iterator[Part]:
    yield Paragraph(
        f"{the(told.committee)} asked for this. It {when_due(told)}, and is not done. "
        "Please see that it is."
    )
    yield Quoted(told.text)
    yield Listed(
        named(
            ("Reference", told.reference),
            ("Owner", "; ".join(told.owners)),
            ("Accountable member", "; ".join(told.accountable)),
            ("State", told.state.words),
            ("Asked", date_in_words(told.asked_on) if told.asked_on else ""),
            ("Reminded", joined([date_in_words(day) for day in told.reminded])),
            raised(told),
        )
    )
    yield Button("See the action", addresses.action(told.slug))


def _completed(told: Told, addresses: Addresses) -> Iterator[Part]:
    yield Paragraph(f"{says(told)} that this is done. It is outstanding until it is closed.")
    yield Quoted(told.text)
    yield Paragraph("The answer:")
    yield Quoted(told.answer)
    yield _about(told)
    yield Button("See the action", addresses.action(told.slug))


def _declined(told: Told, addresses: Addresses) -> Iterator[Part]:
    yield Paragraph(f"{says(told)} that this is not theirs:")
    yield Quoted(told.note)
    yield Paragraph("What is asked:")
    yield Quoted(told.text)
    yield _about(told)
    yield Button("Find its owner", addresses.action(told.slug))


def _circulated(told: Told, addresses: Addresses) -> Iterator[Part]:
    yield from map(Paragraph, filter(None, told.note.splitlines()))
    yield Paragraph(f"{the(told.committee)} asked for this:")
    yield Quoted(told.text)
    yield Paragraph("The answer:")
    yield Quoted(told.answer)
    yield _about(told)
    words = "Read the files on the action’s page" if told.files else "See the action"
    yield Button(words, addresses.action(told.slug))


def _about(told: Told) -> Part:
    return Listed(
        named(
            ("Reference", told.reference),
            ("Due", told.due),
            ("Owner", "; ".join(told.owners)),
            ("Files", "; ".join(told.files)),
            raised(told),
        )
    )


SAYS: dict[LetterKind, Callable[[Told, Addresses], Iterator[Part]]] = {
    K.ASKED: _asked,
    K.SENT_BACK: partial(
        _asked_again,
        "Thank you for your answer. More is asked of you before this can be closed.",
    ),
    K.REOPENED: partial(_asked_again, "This had ended and is open again."),
    K.REASSIGNED: _reassigned,
    K.ENDED: _ended,
    K.REMINDER: _reminder,
    K.ESCALATION: _escalation,
    K.COMPLETED: _completed,
    K.DECLINED: _declined,
    K.CIRCULATED: _circulated,
}
"""What each kind says of an open action; a digest is composed in `digest`."""
