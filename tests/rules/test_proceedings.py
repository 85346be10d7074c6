"""The words for what happens at a meeting."""

from committee.rules.proceedings import InterestKind, interests_in


def test_each_nation_has_its_own_kinds_of_interest() -> None:
    assert [kind.words for kind in interests_in("England")] == [
        "Disclosable pecuniary interest",
        "Other registrable interest",
        "Non-registrable interest",
    ]
    assert [kind.words for kind in interests_in("Wales")] == [
        "Personal interest",
        "Personal and prejudicial interest",
    ]
    assert interests_in("Scotland") == tuple(InterestKind)
