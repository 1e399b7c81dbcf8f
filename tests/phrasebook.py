"""What the phrasebook tests share: read a sentence with the shipped knowledge, quote what was found."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Protocol

import pytest

from rawi.annotate import Annotation, annotate
from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon import World, load_world
from rawi.pipeline import understand
from rawi.text import Text

PUBLISHED = "2017-06-12"  # a Monday
WEIGHED = pytest.mark.xfail(reason="the weights decide otherwise (docs/decisions/0031)")
_NOWHERE = Path("/nonexistent")  # the user's own knowledge must not decide a test


class Ranged(Protocol):
    """Anything that stands on a range of tokens."""

    first: int
    last: int


@cache
def world() -> World:
    """The knowledge that ships with Rawi, loaded once for all tests of a process."""
    return load_world(_NOWHERE)


def prepared(sentence: str) -> Text:
    """The tokens and sentences of a text."""
    return world().prepare(sentence)


def annotated(sentence: str, published: str | None = PUBLISHED) -> Annotation:
    """Everything that annotation finds in a text."""
    return annotate(prepared(sentence), world(), published)


def resolved(sentence: str, published: str | None = PUBLISHED) -> Annotation:
    """The same with every phrase resolved."""
    return understand(sentence, published, world())


def laid_out(sentence: str, published: str | None = PUBLISHED, outlet: str | None = None) -> Layout:
    """What the extraction of a text sees that an outlet published."""
    return Layout(resolved(sentence, published), world().outlet_of(outlet, None))


def words(annotation: Annotation, found: Ranged) -> str:
    """The words a finding stands on."""
    return annotation.text.words(found.first, found.last)


def trigger_of(layout: Layout, word: str) -> Trigger:
    """The happening's word in a text."""
    return next(trigger for trigger in layout.annotation.triggers if words(layout.annotation, trigger) == word)


def settled_by(rule: Callable[[Layout, Tree, Trigger], Phrase | None], sentence: str, word: str) -> str | None:
    """Whom a rule names for the happening's word in a sentence, in the text's words."""
    layout = laid_out(sentence)
    found = rule(layout, Tree(layout), trigger_of(layout, word))
    return words(layout.annotation, found) if found is not None else None
