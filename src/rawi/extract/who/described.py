"""Who is only described: the forces, WHICH ARE A COALITION that enjoys AMERICAN support, took the town."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN
from rawi.resolve.passing import in_passing, is_of_backing, is_refused, is_refusing, is_which

_BODIES = frozenset(("force", "group"))
_SUPPORT = "support"
_DEALINGS = frozenset(("talks", "agreement"))


def is_apposition(layout: Layout, phrase: Phrase) -> bool:
    """X, WHICH IS A COALITION, took it: X again, and nobody else."""
    return phrase.head in _BODIES and not phrase.names and is_which(layout.annotation, phrase.first - 1)


def is_backer_in_passing(layout: Layout, phrase: Phrase) -> bool:
    """A coalition that enjoys AMERICAN support: it only backs whom the words describe."""
    return is_of_backing(layout.annotation, phrase) and in_passing(layout.annotation, phrase.first)


def is_only_refused(layout: Layout, phrase: Phrase) -> bool:
    """The movement REFUSING TALKS WITH X did something: X did not, nor was it done to X."""
    return is_refused(layout.annotation, phrase)


def is_refused_in_passing(layout: Layout, trigger: Trigger) -> bool:
    """X, REFUSING TALKS with Y, took it: nobody talked, and none were offered in this report."""
    return trigger.options[0][1].type in _DEALINGS and is_refusing(layout.annotation, trigger.first - 1)


def is_support_in_passing(layout: Layout, trigger: Trigger) -> bool:
    """X, which enjoys American SUPPORT, took it: nobody gave any in this report."""
    if trigger.options[0][1].type != _SUPPORT or not any(hit.form.pos == NOUN for hit in trigger.hits):
        return False
    return in_passing(layout.annotation, trigger.first)
