"""Reads a section part by part for promises, and remembers what they need of the parts before."""

import re
from collections.abc import Iterable
from dataclasses import replace

from committee.reading.promising import action_rows, candidates, labels, old_news, promised, stems
from committee.reading.promising.action_rows import Columns
from committee.reading.promising.candidates import Candidate
from committee.reading.promising.promised import Whereabouts
from committee.reading.promising.signs import MEANINGS, Sign
from committee.reading.promising.stems import Stem
from committee.reading.proposal import NOWHERE, Action, Resolution
from committee.reading.source import Block, LineKind, Place
from committee.reading.words import sentences, somebody
from committee.rules.vocabulary import ResolutionKind

_PERMISSION = re.compile(
    r"\bpermission\b.{0,60}\b(?:granted|refused)|\bfollowing conditions|\bapproved? subject to",
    re.IGNORECASE,
)
"""The decision of a planning application: its conditions bind the applicant."""

_OLD = {Sign.TELEGRAPHIC: 0.4, Sign.TO_BE_DONE: 0.4, Sign.BARE_ORDER: 0.4, Sign.LABEL: 1.0}
"""What a sign loses in a list of earlier actions."""

_WEAK = 0.5
"""What weighs more may become a promise by a name below it."""

_BEFORE = 3
_RECALLED = 400
"""So many sentences before, of so many letters, tell who "she" is and what "this" is."""


class Reader:
    """Remembers the stem over a list, the columns of a table, the sentences before, and what in
    the last paragraph may become a promise when a name stands below it.
    """

    def __init__(self, title: str) -> None:
        self.actions: list[Action] = []
        self._is_old = old_news.is_list(title)
        self._is_old_actions = old_news.is_action_list(title)
        self._is_list = stems.is_action_list(title, is_title=True) and not self._is_old
        self._stem: Stem | None = None
        self._columns: Columns | None = None
        self._last: list[Candidate] = []
        self._above = 0
        self._place = NOWHERE
        self._before: tuple[str, ...] = ()
        self._resolutions = 0
        self._has_limbs = False

    def read(self, part: Block | Resolution) -> None:
        """Take in the next part."""
        if isinstance(part, Resolution):
            self._resolution(part)
        elif part.kind is LineKind.ROW:
            self._row(part)
        elif old_news.is_status(part.text):
            self._status(part)
        elif stems.is_action_list(part.text):
            self._forget()
            self._is_list = True
        elif (who := labels.alone(part.text)) is not None:
            self._named_below(who)
        elif part.kind is LineKind.HEADING:
            self._forget()
        else:
            self._paragraph(part)

    def _forget(self) -> None:
        """Begin afresh: what comes does not belong to what was before."""
        self._above = len(self.actions)
        self._stem, self._columns, self._last, self._is_list = None, None, [], False

    def _status(self, block: Block) -> None:
        """A paragraph that says what became of the action above: only what it says itself is new.

        `_above` is how many actions stand above that paragraph.
        """
        del self.actions[self._above :]
        self._add(candidates.of_text(block.text), Whereabouts(block.place))
        self._last, self._above = [], len(self.actions)

    def _resolution(self, part: Resolution) -> None:
        self._forget()
        self._resolutions += 1
        self._has_limbs = bool(part.limbs)
        if part.kind is ResolutionKind.RECOMMENDED and part.recipient:
            return
        if _PERMISSION.search(part.lead_in):
            return
        where = Whereabouts(part.place, resolution=self._resolutions)
        lead = self._told(part.lead_in, part.place, is_limb=True)
        stem = stems.of(part.lead_in, lead) if part.limbs else None
        self._add(lead[:-1] if stem and stem.promise else lead, where)
        for number, limb in enumerate(part.limbs, start=1):
            told = self._told(limb.text, limb.place, is_limb=True)
            if stem:
                told = stem.entry(limb.text, told)
            lead_in = stem.text if stem else ""
            self._add(told, replace(where, place=limb.place, lead_in=lead_in, limb=number))
        self._above = len(self.actions)

    def _told(self, text: str, place: Place, *, is_limb: bool) -> list[Candidate]:
        """The candidates of a text, which a name may stand below."""
        told = candidates.of_text(text, is_limb=is_limb)
        if self._is_old_actions:
            told = [replace(each, weight=each.weight - _OLD.get(each.sign, 0)) for each in told]
        self._last, self._place = told, place
        return told

    def _row(self, block: Block) -> None:
        self._stem, self._last = None, []
        columns = action_rows.heads(block.cells)
        if columns:
            self._columns = columns
            return
        entry = None if self._is_old else action_rows.entry(block.cells, self._columns)
        if not entry:
            return
        told = [each for each in candidates.of_text(entry.text) if each.is_promise]
        if entry.is_task and not told:
            told = [Candidate(entry.text, Sign.ROW, MEANINGS[Sign.ROW].weight)]
        if told and entry.who:
            told[-1] = candidates.named(told[-1], entry.who)
        self._add(told, Whereabouts(block.place, due=entry.due))
        self._above = len(self.actions)

    def _named_below(self, who: str) -> None:
        """A paragraph that only names somebody: it may stand beside the one above, unless it may
        as well be the title of what comes next.
        """
        if not self._last:
            return
        candidate, self._last = self._last[-1], []
        if who and not (somebody.is_named(who) or who in candidate.text):
            return
        if candidate.is_promise and not self.actions:
            return
        if candidate.is_promise:
            self.actions[-1] = promised.owned(self.actions[-1], who)
        elif candidate.weight > _WEAK:
            self._add([candidates.named(candidate, who)], Whereabouts(self._place))

    def _paragraph(self, block: Block) -> None:
        self._columns, self._above = None, len(self.actions)
        is_entry = bool(block.label) or block.kind is LineKind.ENTRY
        if self._stem and is_entry:
            self._stem = self._stem.over(block)
        in_list = is_entry and (self._stem is not None or self._has_limbs)
        told = self._told(block.text, block.place, is_limb=in_list)
        if self._stem and is_entry:
            where = Whereabouts(block.place, self._stem.text)
            self._add(self._stem.entry(block.text, told), where)
        elif self._is_list:
            self._listed(block)
        else:
            self._stem = stems.of(block.text, told, block.label)
            leads = self._stem is not None and self._stem.promise is not None
            self._add(told[:-1] if leads else told, Whereabouts(block.place))
        ended = sentences.split(block.text[-_RECALLED:])
        self._before = (*self._before, *ended)[-_BEFORE:]

    def _listed(self, block: Block) -> None:
        """An entry of the list of actions that some minutes end with."""
        for text, who in action_rows.listed(block.text):
            told = [each for each in candidates.of_text(text, is_limb=True) if each.is_promise]
            if not told and (who or block.label):
                told = [Candidate(text, Sign.ROW, MEANINGS[Sign.ROW].weight)]
            told = [replace(each, sign=Sign.ROW, who=each.who or who) for each in told]
            self._add(told, Whereabouts(block.place))

    def _add(self, told: Iterable[Candidate], where: Whereabouts) -> None:
        self.actions += [
            promised.action(candidate, where, self._before)
            for candidate in told
            if candidate.is_promise
        ]
