"""Finds the verbs of tasks in a sentence, and how each is asked for or undertaken."""

from collections.abc import Iterator, Sequence

from committee.reading.promising import directions, futures, infinitives, requests, telegrams
from committee.reading.promising.signs import Head, Sign
from committee.reading.words import verbs
from committee.reading.words.tokens import Word

_ORDERS = verbs.TASKS - verbs.PASSING
_TELLING = (
    {"to", "with", "of", "please", "be", "could", "agenda", "meeting", *futures.SHORT}
    | directions.WAS
    | futures.MODALS
    | requests.ASKED
    | requests.WELCOMED
    | verbs.TASKS
    | {verbs.finite(verb)[0] for verb in verbs.TASKS}
)
"""Words at which there may be a head."""


def found(words: Sequence[Word], *, is_limb: bool = False) -> Iterator[Head]:
    """The heads of a sentence in order. In a limb of a resolution a clause may begin bare."""
    for place, word in enumerate(words):
        if word.plain in _TELLING and (head := _at(words, place, word.plain, is_limb=is_limb)):
            yield head


def _at(words: Sequence[Word], place: int, word: str, *, is_limb: bool) -> Head | None:
    if word in ("to", "with", "of") and (head := infinitives.of_doing(words, place)):
        return head
    if word == "to":
        return infinitives.seen(words, place, is_limb=is_limb)
    if word in directions.WAS:
        return directions.was_done(words, place, is_limb=is_limb)
    if word in futures.MODALS:
        return futures.seen(words, place)
    if word in ("agenda", "meeting"):
        return telegrams.on_agenda(words, place)
    if word in requests.WELCOMED and (head := requests.welcomed(words, place)):
        return head
    if word == "could":
        return futures.asked(words, place)
    if word in futures.SHORT:
        return futures.shortened(words, place)
    if word == "be":
        return directions.done(words, place, is_limb=is_limb)
    if word in requests.ASKED and (head := requests.seen(words, place)):
        return head
    if word == "please" and (head := telegrams.please(words, place)):
        return head
    if not place and word in verbs.IMPERATIVES and words[0].is_capital and _is_order(words):
        return Head(Sign.BARE_ORDER, word, 0, 0)
    if not place and is_limb and word in _ORDERS and len(words) > 2:
        return Head(Sign.AGREED_TO, word, 0, 0)
    return directions.does(words, place, is_limb=is_limb)


def _is_order(words: Sequence[Word]) -> bool:
    """Whether a sentence that begins with a verb is an order, and no heading or link."""
    return (
        len(words) > 3 and not words[1].is_mark and words[1].plain not in ("to", "in", "more", "by")
    )
