"""Villages that are only counted: took THIRTY VILLAGES, A HUNDRED VILLAGES have been set free."""

from rawi.annotate.mentions import ACTOR, Number, Trigger
from rawi.extract.counts.governors import is_about
from rawi.extract.tree.layout import Layout
from rawi.model import FROM_AFAR

_SMALL = frozenset(("village", "town"))  # kinds of places
_TAKING = "capture"
_ON = "ala"
REACHING = frozenset(("tala", "tawala", "shamila_q", "istahdafa"))  # entries of verbs
_BEFORE = 4  # words from the villages to the word that says they were taken


def counted_villages(layout: Layout, trigger: Trigger) -> Number | None:
    """The number of villages that are taken: right behind the word for it, or before a word with a pronoun on it."""
    if all(sense.type != _TAKING for _, sense in trigger.options):
        return None
    return _behind(layout, trigger)


def struck_villages(layout: Layout, trigger: Trigger) -> Number | None:
    """The number of villages that came under fire: shelled NO LESS THAN 84 villages, fire THAT REACHED THIRTY towns."""
    if all(sense.type not in FROM_AFAR for _, sense in trigger.options):
        return None
    return _behind(layout, trigger)


def _behind(layout: Layout, trigger: Trigger) -> Number | None:
    subject = layout.phrase_at.get(trigger.last)
    at = subject.last if subject is not None and subject.kind == ACTOR else trigger.last
    while at < len(layout.words) and (_is_on(layout, at) or is_about(layout, at) or _reaches(layout, at)):
        at += 1
    number = layout.number_at.get(at)
    if number is None and trigger.hits[0].suffix:
        before = (n for n in layout.annotation.numbers if 0 < trigger.first - n.last <= _BEFORE)
        number = next((n for n in before if layout.between(n.last, trigger.first)[2:4] == "c0"), None)
    return number if number is not None and _are_nameless(layout, trigger, number.last) else None


def are_taken(layout: Layout, number: Number) -> bool:
    """It is villages that are counted, and somebody took them."""
    here = layout.triggers[layout.text.sentence_of[number.first]]
    return any(counted_villages(layout, trigger) is number for trigger in here)


def _is_on(layout: Layout, at: int) -> bool:
    """The preposition behind a word of taking, which has no other sense there."""
    return any(hit.form.entry.id == _ON for hit in layout.words[at].groups.get("function", ()))


def _reaches(layout: Layout, at: int) -> bool:
    """A verb by which fire reaches what stands behind it."""
    word = layout.words[at]
    return word.is_verb and not REACHING.isdisjoint(word.ids["host"] | word.ids["event"])


def _are_nameless(layout: Layout, trigger: Trigger, at: int) -> bool:
    """The word for a village stands there, and no name right behind it."""
    hits = layout.words[at].groups.get("kind", ()) if at < len(layout.words) else ()
    if all(hit.form.entry.kind not in _SMALL or hit.preposition for hit in hits):
        return False
    phrase = next((p for p in layout.places[trigger.sentence] if p.first == at), None)
    return phrase is None or (phrase.last == at + 1 and not phrase.names and len(phrase.group) == 1)
