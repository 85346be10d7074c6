"""The ladder above the owners of an action: which posts stand on which rung."""

from collections.abc import Mapping, Sequence


def above(post: int, superiors: Mapping[int, int | None]) -> list[int]:
    """The posts above a post, the nearest first; one that leads back to itself ends there."""
    found = [post]
    while (superior := superiors.get(found[-1])) is not None and superior not in found:
        found.append(superior)
    return found[1:]


def rungs(owners: Sequence[int], superiors: Mapping[int, int | None]) -> list[list[int]]:
    """The posts on each rung above the posts that owe an action, the lowest rung first.

    A post stands once, on the lowest rung it would have, and an owner's post on none.
    """
    chains = [above(post, superiors) for post in owners]
    seen = set(owners)
    found: list[list[int]] = []
    for level in range(max(map(len, chains), default=0)):
        rung = dict.fromkeys(chain[level] for chain in chains if len(chain) > level)
        found.append([post for post in rung if post not in seen])
        seen.update(rung)
    return found
