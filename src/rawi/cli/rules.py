"""The names of rules, interests, states and features in plain English, for tables and explanations."""

from collections.abc import Iterable

RULES = {
    # of an event's status
    "adverse-admission": "the side that loses by it admits it",
    "independent-origins": "independent origins tell it, one of them with nothing at stake",
    "origins-without-a-neutral": "several origins tell it, none of them known to have nothing at stake",
    "presupposed-later": "later reports take it for granted",
    "one-origin": "one origin alone tells it",
    "own-interest-only": "only those who have a stake in it tell it",
    "contradicted": "told by some, contradicted by others",
    "only-denied": "it is only denied",
    "denied-by-the-favoured": "the side that it favours denies it",
    "nothing-asserted": "nobody is known to assert it",
    # of a change of control, beside the first two
    "neutral-undenied": "an origin with nothing at stake tells it, and for three days none like it denies it",
    "presupposed": "later reports take it for granted",
    "city-taken": "the whole city was taken, and nothing told of this part decides otherwise",
    "quarters-taken": "two quarters of the city were taken",
    "named-as-loser": "it is later said to have lost the place, and so held it",
    "nothing-assessed": "nothing that is told of it meets a rule",
}
INTERESTS = {
    "adverse": "speaks against its own interest",
    "neutral": "nothing at stake",
    "self-serving": "gains by it",
    "unknown": "not known what it has at stake",
}
FEATURES = {
    "base": "what any two tellings start from",
    "same_place": "the same place",
    "part_of_place": "one place lies in the other",
    "no_place": "one of them names no place",
    "same_day": "the days agree",
    "day_apart": "the days lie apart",
    "undated": "one of them names no day",
    "same_actors": "the same actors",
    "same_side": "actors of the same side",
    "unnamed_actors": "one of them names nobody who acts",
    "other_actors": "other actors",
    "rivals": "the actors of one are the targets of the other",
    "same_targets": "targets of the same side",
    "other_targets": "other targets",
    "same_type": "the same type",
    "same_words": "nearly the same words",
    "same_count": "the counts agree",
    "other_count": "the counts differ",
    "other_extent": "another part of the place",
    "other_relation": "one in the place, one near it or toward it",
}
SHOWN = "shown: what the most independent origins tell; between equals the more precise day and the lower count"
LEGEND = "Of each joining: + speaks for one happening, - against it; a sum above nought joins."


def state_words(state: str) -> str:
    """A state as it is printed."""
    return state.replace("_", " ")


def feature_lines(features: Iterable[tuple[str, float]]) -> list[str]:
    """What weighed in a joining, heaviest first, what weighed nothing left out."""
    ordered = sorted(features, key=lambda pair: -abs(pair[1]))
    return [f"{weight:+.2f}  {FEATURES[name]}" for name, weight in ordered if f"{abs(weight):.2f}" != "0.00"]
