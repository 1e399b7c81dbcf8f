"""Who is inside a place that is taken or surrounded: X, BESIEGED in the town; the ENCIRCLING OF X; the town IN WHICH X
has dug in."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.annotate.others import PLURALS
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_party, phrase_of
from rawi.lexicon.words import NOUN, PARTICIPLE, PREPOSITION
from rawi.resolve import Party
from rawi.resolve.places import own_words
from rawi.text.tokens import MARK

_CIVILIANS, _WITHIN = "civilians", frozenset(("fi", "bi"))
_SIEGE, _WHILE = "siege", frozenset(("link",))
_SITS = frozenset(("tahassana", "tamarkaza"))  # entries
_ENCIRCLES = frozenset(("hasara", "tawwaqa"))  # entries
_IS, _BECAME, _STILL = frozenset(("kana",)), frozenset(("bata", "asbaha")), "ongoing"
_SUBJECT = frozenset(("b1", "b2"))
_CLOSE = 12  # tokens
_TO, _GOAL = "li", "ila"
_ACTS = ("\u0645", "\u062a")  # how the nouns of the act begin, and not that of the state
_OF, _OBJECTS = frozenset(("gen",)), frozenset(("gen2", "obj", "li"))


def besieged_men(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """ITS MEN BESIEGED in the town, CIVILIANS besieged there, X WAS, IS STILL besieged; men besieging a town have it
    right behind."""
    hit, node = trigger.hits[0], tree.trigger(trigger)
    participle = any(one.form.pos == PARTICIPLE for one in trigger.hits)
    if not participle or trigger.options[0][1].type != _SIEGE or hit.suffix or node is None:
        return None
    if _has_object(layout, trigger):
        return None
    men = _of_whole(layout, node, trigger) or (_described(layout, trigger) if hit.article else _called(layout, node))
    if men is None or men.kind != ACTOR or men.first == trigger.first:
        return None
    return men if men.head == _CIVILIANS or is_armed(party_class(men)) else None


def are_besieged(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Men, civilians BESIEGED IN the town: the place stands right behind (of 14 such nearly all are coded)."""
    place = layout.phrase_at.get(trigger.last) or layout.phrase_at.get(trigger.last + 1)
    if place is None or place.kind != PLACE or place.preposition not in _WITHIN or place.entity.place is None:
        return False
    men = besieged_men(layout, tree, trigger)
    return men is not None and men.last == trigger.first


def is_besieged_goal(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Sent food TO THE BESIEGED TOWN: who helps it does not besiege it, and who does is not said."""
    node = tree.trigger(trigger)
    town = node.up if node is not None and node.label == "mod" else None
    if town is None or town.label != _GOAL or trigger.options[0][1].type != _SIEGE or town.phrase is None:
        return False
    return town.phrase.kind == PLACE and node is not None and not any(child.phrase for child in node.below)


def _of_whole(layout: Layout, node: Node, trigger: Trigger) -> Phrase | None:
    """BESIEGED CIVILIANS, in Arabic behind them: the word ends the phrase for them, who go by the words before it."""
    whole = node.phrase
    if whole is None or not whole.first < trigger.first < whole.last:
        return None
    if trigger.first > whole.first + 1 and not layout.words[trigger.first].stem.endswith(PLURALS):
        return None  # the people of the BESIEGED AREAS
    if whole.entity.actor is not None or trigger.last < whole.last:
        return whole
    men = Phrase(ACTOR, whole.head, whole.first, trigger.first)
    men.sentence, men.conjunction, men.preposition = whole.sentence, whole.conjunction, whole.preposition
    men.entity = Party(None, None, own_words(layout.annotation, men), whole.head, "explicit", men)
    men.preposition = ""  # whatever leads to them, it was done to them
    return men


def _has_object(layout: Layout, trigger: Trigger) -> bool:
    """The men besieging THE TOWN, in Arabic with "to" or with nothing between; what is spelt like the noun, A SIEGE of
    some town, has no preposition behind it."""
    behind, at = layout.phrase_at.get(trigger.last), trigger.last
    if behind is not None and behind.part_first == behind.first == at and behind.preposition in ("", _TO):
        return True
    if all(hit.form.pos == PARTICIPLE for hit in trigger.hits) or at >= layout.text.sentences[trigger.sentence][1]:
        return False
    word, located = layout.words[at], behind is not None and behind.part_first <= at
    return not (located or word.preposition or word.function == PREPOSITION or layout.text.tokens[at].kind == MARK)


def _described(layout: Layout, trigger: Trigger) -> Phrase | None:
    """The men right before the word."""
    return next((p for p in layout.whos[trigger.sentence] if p.last == trigger.first and p.kind == ACTOR), None)


def _called(layout: Layout, node: Node) -> Phrase | None:
    """The subject of IS, of BECAME, behind it the word: whoever is STILL besieged."""
    above = node.up
    if above is None:
        return None
    if above.kind == "phrase" and node.label == "mod":
        return above.phrase
    return phrase_of(above, SUBJECT, ACTOR) if above.kind == "verb" and _is_still(layout, above) else None


def _is_still(layout: Layout, verb: Node) -> bool:
    words = layout.words[verb.first].groups.get("function", ())
    cues = layout.cues[layout.text.sentence_of[verb.first]]
    still = any(cue.category == _STILL and cue.first <= verb.first < cue.last for cue in cues)
    became = any(hit.form.entry.id in _BECAME for hit in layout.words[verb.first].groups.get("host", ()))
    return still or became or any(hit.form.entry.id in _IS for hit in words)


def sits_there(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """To take or surround the hills IN WHICH X HAS DUG IN."""
    return _sitter(layout, tree, trigger, RELATIVE)


def surrounded(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who sits in what is surrounded, cut off, the factory WHILE X DIGS IN INSIDE IT as well."""
    return _sitter(layout, tree, trigger, RELATIVE | _WHILE) if trigger.options[0][1].type == _SIEGE else None


def _sitter(layout: Layout, tree: Tree, trigger: Trigger, labels: frozenset[str]) -> Phrase | None:
    """The subject of a verb of sitting in "it", named by itself: THEIR men may be of who came."""
    for other in layout.triggers[trigger.sentence]:
        node = tree.trigger(other) if trigger.last <= other.first <= trigger.last + _CLOSE else None
        sits = node is not None and node.kind == "verb" and other.hits[0].form.entry.id in _SITS
        if sits and node is not None and node.label in labels and node.resumes:
            sitter = phrase_of(node, _SUBJECT, ACTOR)
            return sitter if is_party(sitter) and sitter is not None and not sitter.anaphor else None
    return None


def encircled(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE ENCIRCLING OF X: of the act, and not of the state, the genitive is whom it is done to; X's encircling OF THE
    TOWN says what."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or trigger.options[0][1].type != _SIEGE or hit.form.pos != NOUN or hit.suffix or hit.article:
        return None
    act = hit.form.entry.id in _ENCIRCLES and layout.words[trigger.first].stem.startswith(_ACTS)
    men = phrase_of(node, _OF, ACTOR) if act else None
    if men is None or men.preposition or men.anaphor or not is_armed(party_class(men)):
        return None
    behind = layout.phrase_at.get(men.group[-1].last)
    object_told = any(child.label in _OBJECTS and child.phrase is not None for child in node.below)
    return None if object_told or (behind is not None and behind.preposition in ("", _TO)) else men.group[0]
