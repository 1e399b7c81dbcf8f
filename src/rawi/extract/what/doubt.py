"""How sure it must be that a word tells of nothing, for the happening that it may tell of to be let go."""

# Chosen on folds. What is told more seldom is let go only with less doubt: the weights know less of it, and hold it too
# unlikely.
_DOUBT, _DOUBT_OF_FEW = 0.55, 0.6
_TOLD_SELDOM = frozenset(("abduct", "agreement", "arrest", "killing", "protest", "siege", "withdraw"))


def most_doubt(kind: str) -> float:
    """The probability of no happening from which one of a type is let go."""
    return _DOUBT_OF_FEW if kind in _TOLD_SELDOM else _DOUBT
