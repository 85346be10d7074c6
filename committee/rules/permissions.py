"""Who may do what: one actor, one table, one question."""

from dataclasses import dataclass, field

from committee.rules.refusals import NotPermitted
from committee.rules.vocabulary import Role, Seat

CLERK, ADMIN, MONITOR = Role.CLERK, Role.ADMINISTRATOR, Role.MONITORING_OFFICER

TABLE: dict[str, tuple[frozenset[Role], str]] = {
    "committees.manage": (
        frozenset({CLERK}),
        "Only a clerk may change committees and their members.",
    ),
    "people.manage": (frozenset({CLERK, ADMIN}), "Only a clerk or an administrator may do this."),
    "roles.manage": (frozenset({ADMIN}), "Only an administrator may change roles and accounts."),
    "council.manage": (
        frozenset({ADMIN}),
        "Only an administrator may change the council's settings.",
    ),
    "styles.manage": (
        frozenset({CLERK, ADMIN}),
        "Only a clerk for all committees or an administrator may change house styles.",
    ),
    "meetings.manage": (frozenset({CLERK}), "Only a clerk of this committee may change meetings."),
    "minutes.write": (frozenset({CLERK}), "Only a clerk of this committee may write its minutes."),
    "minutes.read": (frozenset({CLERK}), "Only a clerk may read minutes and actions in."),
    "minutes.issue": (
        frozenset({CLERK}),
        "Only a clerk of this committee may issue or approve minutes.",
    ),
    "actions.manage": (frozenset({CLERK}), "Only a clerk of this committee may do this."),
    "actions.close": (
        frozenset({CLERK}),
        "Only whoever confirms for this committee may close its actions.",
    ),
    "letters.manage": (frozenset({CLERK}), "Only a clerk may see and send letters."),
    "actions.answer": (
        frozenset({CLERK}),
        "Only an owner of this action, or a clerk for them, may answer it.",
    ),
}
"""Each permission: the roles that have it (for the committee concerned), and the refusal.

`actions.answer` also goes to whoever owns the action, and `actions.close` to the chair of a
committee whose chair closes: see `committee.services.action_steps`.
"""


@dataclass(frozen=True)
class Actor:
    """A person at the door, with all that decides what they may see and do today.

    `roles` holds (role, committee id), with None for all committees; `seats` holds (committee id,
    seat) for today's memberships; `posts` the ids of the posts they hold or answer for today.
    Nobody signed in is the actor without a person. Whoever comes by the link of a letter is one
    for the action `link` alone, for their post, themselves or the outside `body` they are.
    """

    person_id: int | None = None
    name: str = ""
    roles: frozenset[tuple[Role, int | None]] = field(default_factory=frozenset)
    seats: frozenset[tuple[int, Seat]] = field(default_factory=frozenset)
    posts: frozenset[int] = field(default_factory=frozenset)
    body: str = ""
    link: int | None = None

    def has(self, role: Role, committee_id: int | None = None) -> bool:
        """Whether they have the role for all committees, or for this one."""
        return (role, None) in self.roles or (
            committee_id is not None and (role, committee_id) in self.roles
        )

    def has_anywhere(self, role: Role) -> bool:
        """Whether they have the role for any committee at all."""
        return any(held is role for held, _ in self.roles)

    def committees_as(self, *roles: Role) -> frozenset[int] | None:
        """The committees for which they have one of the roles; None means every committee."""
        held = {committee for role, committee in self.roles if role in roles}
        return None if None in held else frozenset(c for c in held if c is not None)

    @property
    def committees_sat_on(self) -> frozenset[int]:
        """The committees on which they have a seat today."""
        return frozenset(committee for committee, _ in self.seats)


NOBODY = Actor()


def may(actor: Actor, permission: str, committee_id: int | None = None) -> bool:
    """Whether the table gives the actor this permission, for this committee if one is named."""
    roles, _ = TABLE[permission]
    return any(actor.has(role, committee_id) for role in roles)


def may_anywhere(actor: Actor, permission: str) -> bool:
    """Whether the table gives the actor this permission for at least one committee."""
    roles, _ = TABLE[permission]
    return any(actor.has_anywhere(role) for role in roles)


def require(actor: Actor, permission: str, committee_id: int | None = None) -> None:
    """Raise NotPermitted, with the table's sentence, where the actor may not do this."""
    if not may(actor, permission, committee_id):
        raise NotPermitted(TABLE[permission][1])


def may_see_marked(actor: Actor, committee_id: int) -> bool:
    """Whether the actor may see exempt and confidential business of this committee.

    Its clerks, the monitoring officer and those who sit on it may (Local Government Act 1972
    s.100F gives members a right to what their committee is to discuss).
    """
    return (
        actor.has(CLERK, committee_id)
        or actor.has(MONITOR, committee_id)
        or committee_id in actor.committees_sat_on
    )
