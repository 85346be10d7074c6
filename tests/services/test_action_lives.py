"""Every verb of an action's life, by everybody, in any order, beside a model that knows no rule."""

import os
from dataclasses import replace
from datetime import timedelta

import hypothesis.strategies as st
from hypothesis import Phase, settings
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from committee.model.actions import Action
from committee.queries import visible
from committee.rules.chasing import Closing
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services import (
    action_answers,
    action_changes,
    action_ends,
    action_steps,
    chasing,
    circulation,
    matters,
)
from committee.services.actions import OwnerGiven
from tests.lived_book import LivedBook
from tests.lives import OWNERS, STEPS, WITH_OWNER, Life

PEOPLE = ("clerk", "administrator", "monitoring_officer", "chair", "member", "outsider", "nobody")
EVERYBODY = st.sampled_from((*PEOPLE, *sorted(OWNERS)))
USUALLY_WHO_MAY = st.one_of(st.sampled_from(("clerk", "chair", *sorted(OWNERS))), EVERYBODY)
WORDS = st.sampled_from(("As was asked", "Something else"))
NEED_WORDS = {"complete": "answer", "start": "note", "close": "note"}
WITHOUT_WORDS = ("send",)
OF_ACTIONS = (action_steps, action_answers, action_ends)
USUAL = {
    "not_sent": "send",
    "not_started": "start",
    "in_progress": "complete",
    "completed": "close",
}

RUNS = {"sqlite": 25, "postgresql": 10}
"""The verbs are the same on both: fewer runs on PostgreSQL show that its book keeps them too."""

COUNTS = settings(stateful_step_count=40, deadline=None, phases=(Phase.generate,))
"""A failing run is told as it was found: to make it shorter takes longer than to read it."""


def verb_of(name):
    """The verb of a step, in whichever module it stands."""
    return next(vars(module)[name] for module in OF_ACTIONS if name in vars(module))


class Lives(RuleBasedStateMachine):
    """The real verbs in a real book, which is rolled back after each run."""

    engine = None
    lives = Bundle("lives")

    def __init__(self):
        super().__init__()
        self.book = LivedBook(self.engine)
        self.told: dict[str, Life] = {}
        self.given: list[str] = []
        self.closing = "clerk"

    def teardown(self):
        self.book.put_back()

    # What is done

    @initialize(target=lives)
    def first(self):
        return self.another_one("director")

    @rule(target=lives, owner=st.sampled_from(sorted(OWNERS)))
    def another(self, owner):
        return self.another_one(owner)

    def another_one(self, owner):
        action = self.book.asked(f"Write report {len(self.given)}", owner)
        self.given.append(action.reference)
        self.told[action.slug] = Life(owner)
        return action.slug

    @rule(
        life=lives,
        name=st.sampled_from(sorted(STEPS)),
        who=USUALLY_WHO_MAY,
        words=WORDS,
        met=st.booleans(),
    )
    def take_a_step(self, life, name, who, words, met):
        if life in self.told:
            self.step(life, name, who, words, met)

    @rule(life=lives, who=USUALLY_WHO_MAY, words=WORDS, met=st.booleans())
    def take_the_usual_step(self, life, who, words, met):
        if life in self.told:
            told = self.told[life]
            who = told.owner if told.state in WITH_OWNER else who
            self.step(life, USUAL.get(told.state, "reopen"), who, words, met)

    def step(self, life, name, who, words, met):
        words = "" if name in WITHOUT_WORDS else words
        given = {} if name in WITHOUT_WORDS else {NEED_WORDS.get(name, "reason"): words}
        if name == "close" and met:
            given["at"] = self.book.world.held
        expected = self.told[life].step(name, words, who, self.closing, met=met)
        assert self.book.outcome(verb_of(name), life, who, **given) == expected

    @rule(life=lives, name=st.sampled_from(("note", "decline")), who=USUALLY_WHO_MAY, words=WORDS)
    def say_something(self, life, name, who, words):
        if life not in self.told:
            return
        verb, field = {
            "note": (action_answers.add_note, "note"),
            "decline": (action_answers.decline, "words"),
        }[name]
        expected = self.told[life].say(name, words, who)
        assert self.book.outcome(verb, life, who, **{field: words}) == expected

    @rule(life=lives, who=USUALLY_WHO_MAY)
    def pass_it_on(self, life, who):
        if life not in self.told:
            return
        (to,) = OWNERS - {self.told[life].owner}
        version = self.book.action(life).version
        expected = self.told[life].change(who, to)
        given = [OwnerGiven(post_id=self.book.post(to))]
        assert self.book.outcome(
            action_changes.change_owners, life, who, given, version=version
        ) == (expected)
        if expected == "done":
            self.told[life].owner = to

    @rule(life=lives, who=USUALLY_WHO_MAY, days=st.integers(min_value=1, max_value=400))
    def set_another_date(self, life, who, days):
        if life not in self.told:
            return
        action = self.book.action(life)
        due = Due(DueKind.DATE, self.book.world.today + timedelta(days=days))
        if action.due == due:
            return
        expected = self.told[life].change(who, str(due.on))
        given = {"reason": "More time is needed", "version": action.version}
        assert self.book.outcome(action_changes.change_due, life, who, due, **given) == expected

    @rule(life=lives, who=USUALLY_WHO_MAY)
    def correct_the_wording(self, life, who):
        if life not in self.told:
            return
        action = self.book.action(life)
        allowed = who == "clerk" and self.told[life].state == "not_sent"
        done = self.book.tried(
            action_changes.correct,
            action,
            who,
            text=f"{action.text}!",
            mark=action.mark,
            version=action.version,
        )
        assert done is allowed

    @rule(life=lives, who=USUALLY_WHO_MAY)
    def delete_it(self, life, who):
        if life not in self.told:
            return
        allowed = who == "clerk" and self.told[life].state == "not_sent"
        assert self.book.tried(action_changes.delete_unsent, self.book.action(life), who) is allowed
        if allowed:
            del self.told[life]

    @rule(closing=st.sampled_from(("clerk", "chair", "committee")))
    def let_another_close(self, closing):
        osc = self.book.world.osc
        chasing.change(
            self.book.context("clerk"),
            osc,
            closing=Closing(closing),
            overdue_every=osc.overdue_every,
            ladder=osc.ladder,
            rung_every=osc.rung_every,
            version=osc.version,
        )
        self.closing = closing

    @rule(life=lives, who=USUALLY_WHO_MAY)
    def confirm_it_under_matters_arising(self, life, who):
        if life not in self.told:
            return
        told, action = self.told[life], self.book.action(life)
        if who != "clerk" or told.state == "completed":
            expected = told.step("close", "", who, "nobody but clerks", met=True)
            done = self.book.tried(matters.confirm, self.book.matters, who, [action])
            assert done is (expected == "done")
            if done:
                assert (action.closed_at, action.closed_item) == (
                    self.book.world.called,
                    self.book.matters,
                )

    @rule(life=lives, who=USUALLY_WHO_MAY, note=WORDS)
    def send_the_answer_to_members(self, life, who, note):
        if life in self.told:
            told, action = self.told[life], self.book.action(life)
            note = f"{note} {len(told.history)}"
            allowed = who == "clerk" and told.state in ("completed", "closed")
            assert self.book.tried(circulation.circulate, action, who, note=note) is allowed
            if allowed:
                told.happened("circulate", note, who, told.state)

    @rule(days=st.integers(min_value=1, max_value=60))
    def wait(self, days):
        self.book.world = replace(self.book.world, now=self.book.world.now + timedelta(days=days))

    # What must hold

    @invariant()
    def no_action_is_lost(self):
        found = set(self.book.session.scalars(select(Action.slug)))
        assert found == set(self.told)
        assert len(set(self.given)) == len(self.given), "a reference was given twice"

    @invariant()
    def each_stands_as_its_history_says(self):
        for slug, life in self.told.items():
            action = self.book.action(slug)
            self.book.session.refresh(action)
            events = [(e.step, e.source and e.source.value, e.target.value) for e in action.events]
            assert events == life.history
            stands = None
            for _, source, target in events:
                assert source == stands
                stands = target
            assert action.state.value == life.state == stands
            assert [owner.post_id for owner in action.owners] == [self.book.post(life.owner)]
            assert (action.ended_on is not None) is (stands in ("closed", *ENDS))
            if stands == "completed":
                assert (action.answer, action.completed_on is not None) == (life.answer, True)
            if stands in WITH_OWNER:
                assert action.completed_on is None

    @invariant()
    def only_clerks_see_what_is_not_sent(self):
        sent = {slug for slug, life in self.told.items() if life.state != "not_sent"}
        for who in ("clerk", "member", "director"):
            seen = set(
                self.book.session.scalars(
                    select(Action.slug).where(visible.actions(self.book.context(who).actor))
                )
            )
            assert seen == (set(self.told) if who == "clerk" else sent)


ENDS = ("superseded", "not_feasible", "withdrawn")


def test_whatever_is_done_no_action_is_lost_and_its_history_tells_where_it_stands(
    app, library, backend
):
    machine = type("LivesHere", (Lives,), {"engine": library.engine})
    runs = 150 if os.environ.get("PROOF") else RUNS[backend]
    run_state_machine_as_test(machine, settings=settings(COUNTS, max_examples=runs))
