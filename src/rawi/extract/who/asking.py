"""Who asks to be let out himself: X ASKED TO LEAVE the town, ASKED FOR A SAFE WAY OUT of it; and who is not asked: the
body IN which a source is that tells of it, the land TOWARDS which he would go."""

from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT, host_of
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN

_ASKS, _OPENS = "talaba", "fataha_h"  # hosts
_WAY, _LEAVES = "mamarr", frozenset(("kharaja", "ghadara"))  # entries of events
_WHOSE, _OF_WHOM = frozenset(("gen",)), frozenset(("min",))
_IN, _TOWARDS, _SPEAKER = "fi", "nahwa", "speaker"
_TIED, _THAT = "attached", "complementiser"  # a category of cues: BELONGING to


def asks_for_way(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """ASKED FOR A SAFE WAY OUT, for its opening."""
    asked = trigger.hits[0].form.entry.id == _WAY
    return asked and _asking(layout, tree.trigger(trigger)) is not None


def asks_to_leave(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who would leave, where nobody is named with THE LEAVING that he asks for, or with the way out."""
    hit, node = trigger.hits[0], tree.trigger(trigger)
    if node is None or hit.form.pos != NOUN or hit.suffix or phrase_of(node, _WHOSE, ACTOR) is not None:
        return None
    if not (hit.form.entry.id == _WAY or (hit.article and hit.form.entry.id in _LEAVES)):
        return None  # who asks for a withdrawal asks it of others
    verb = _asking(layout, node)
    if verb is None or phrase_of(verb, _OF_WHOM, ACTOR) is not None:
        return None
    return phrase_of(verb, SUBJECT, ACTOR)


def _asking(layout: Layout, node: Node | None) -> Node | None:
    """The verb of asking that a happening is the object of, itself or by its opening."""
    above = node.up if node is not None and node.label in AS_OBJECT else None
    host = host_of(layout, above, ("verb", "event"))
    if above is not None and host is not None and host.id == _OPENS and above.label in AS_OBJECT:
        above = above.up
        host = host_of(layout, above)
    return above if host is not None and host.id == _ASKS and above is not None and above.kind == "verb" else None


def is_not_asked(layout: Layout, phrase: Phrase) -> bool:
    """A source IN THE ARMY said that they asked, TOWARDS SYRIA, to leave houses BELONGING TO X: none of them is who was
    asked."""
    if phrase.kind == PLACE:
        return phrase.preposition == _TOWARDS
    if any(cue.category == _TIED for cue in layout.cues_before(phrase.part_first)):
        return _is_of_things(layout, phrase)
    if phrase.preposition != _IN:
        return False
    whos = layout.whos[phrase.sentence]
    return any(one.kind == SOURCE and one.head == _SPEAKER and 0 <= phrase.first - one.last <= 1 for one in whos)


def _is_of_things(layout: Layout, phrase: Phrase) -> bool:
    """That THEY BELONG TO X: the word for belonging stands behind THAT and a pronoun, and nobody is called X's."""
    return phrase.part_first > 1 and layout.words[phrase.part_first - 2].function == _THAT
