"""A place that is told to be rid of a party: announced the province FREE OF X, the town HAS BECOME FREE of them; X FREE
OF Y, a headline."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_party
from rawi.lexicon.words import VERB

TAKING, RID = "capture", "khalin"  # the latter an entry
_OF, _NEAR = "min", 3  # words between: ENTIRELY free, an AREA free of
_COLON = ":"
_BECOMES = frozenset(("bata", "asbaha", "adha_h", "amsa_h", "ghada_h", "sara_h"))
_TELLS = frozenset(("announce",))  # classes of words of speech


def rid(layout: Layout, trigger: Trigger) -> tuple[Phrase, Phrase] | None:
    """The place, and whom it is rid of, where a verb of announcing or becoming tells it as news."""
    if trigger.hits[0].form.entry.id != RID or not (_is_news(layout, trigger) or _is_headline(layout, trigger)):
        return None
    gone = next((p for p in layout.whos[trigger.sentence] if 0 <= p.first - trigger.last <= _NEAR), None)
    places = (p for p in layout.places[trigger.sentence] if 0 <= trigger.first - p.last <= _NEAR and p.inside is None)
    place = next((p for p in reversed(list(places)) if not p.preposition and _is_one(layout, p)), None)
    if gone is None or place is None or gone.preposition != _OF or not is_party(gone):
        return None
    return place, gone


def only_empty(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Fled to places FREE OF X, the streets are free of people: no taking is told."""
    return trigger.hits[0].form.entry.id == RID and rid(layout, trigger) is None


def _is_one(layout: Layout, place: Phrase) -> bool:
    """A place by its name, THE town; not AN AREA free of them."""
    return bool(place.names) or layout.words[place.first].article


def _is_headline(layout: Layout, trigger: Trigger) -> bool:
    """A known place opens the sentence, or what somebody says in it, and the word stands right behind it."""
    start, _ = layout.text.sentences[trigger.sentence]
    place = next((p for p in layout.places[trigger.sentence] if p.last == trigger.first), None)
    if place is None or not place.names or place.extent != "whole":
        return False
    return place.part_first == start or layout.text.tokens[place.part_first - 1].raw == _COLON


def _is_news(layout: Layout, trigger: Trigger) -> bool:
    """The last verb before it announces or says what became."""
    start = layout.text.sentences[trigger.sentence][0]
    at = next((at for at in range(trigger.first - 1, start - 1, -1) if layout.is_verb(at)), -1)
    if at < 0:
        return False
    groups = layout.words[at].groups
    becomes = any(hit.form.entry.id in _BECOMES and hit.form.pos == VERB for hit in groups.get("host", ()))
    return becomes or any(hit.form.entry.class_ in _TELLS for hit in groups.get("speech", ()))
