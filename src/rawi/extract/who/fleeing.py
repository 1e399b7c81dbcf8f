"""Who fled or gave up, named right behind a word that has no other party for its own: THE FLIGHT OF the commander;
arrested three men, and OTHERS FLED; and who fled a place AFTER ITS STORMING, and stormed nothing."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.counts.counts import counts
from rawi.extract.counts.singles import Count
from rawi.extract.real.prevented import is_led
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN, VERB
from rawi.model import FROM_AFAR
from rawi.resolve.party import Party

_LEAVES = frozenset(("withdraw", "surrender"))
_DOES, _ONE = "actor", frozenset(("ms", "fs"))  # behind "they fled" stands no subject
_LABEL = {NOUN: "gen", VERB: "b1"}
_UNTOLD = frozenset(("things", "person"))  # tanks; a man, whom the weights find
_RUNS = frozenset(("farra", "haraba"))  # entries
_AFTER, _STORMS, _FROM = "temporal_after", frozenset(("advance", "attack", "capture")), "min"
_FLEES = _LEAVES | {"displace"}
_OTHER, _MANY = "other", "\u0648\u0646"  # an adjective's entry; the ending of who does it
_CAUGHT, _OBJECT = frozenset(("arrest", "abduct", "killing", "toll")), frozenset(("b2",))
_MEN = frozenset(("fighters", "force", "group"))
_BEFORE, _THEM = "qabl", "\u0647\u0645"  # a cue; a pronoun
_STRIKES, _LEFT = FROM_AFAR | {"bombing", "destroy"}, frozenset(("displace", "withdraw", "evacuate"))
_DISPLACED, _COUNT, _PEOPLE = "displace", "displaced", "civilians"  # a type, a kind of counts, a head
_PERSON = "shakhs"  # the role's entry
_NEAR = 4  # words from the word to how many
_COUNTED = 2  # words between: the flight of TENS OF soldiers


def fleer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The flight of THE COMMANDER appointed by others, of TENS OF SOLDIERS; whose OFFICERS joined its foes: whoever he
    is, known or not, the word takes no object that he might be."""
    node, (hit, sense) = tree.trigger(trigger), trigger.options[0]
    if node is None or sense.type not in _LEAVES or hit.suffix or hit.form.passive or "object" in sense.roles:
        return None
    verb = hit.form.pos == VERB and node.kind == "verb" and hit.form.agreement in _ONE
    noun = hit.form.pos == NOUN and sense.roles.get("genitive") == _DOES and not hit.article
    label = _LABEL.get(hit.form.pos) if verb or noun else None
    one = next((child.phrase for child in node.below if child.label == label), None)
    return one if one is not None and one.kind == ACTOR and _stands_behind(layout, trigger, one) else None


def fled_in_numbers(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """TEN THOUSAND PERSONS, tens of THOUSANDS were displaced, fled: who is counted as displaced beside the word."""
    hit, sense = trigger.options[0]
    role = sense.roles.get("genitive" if hit.form.pos == NOUN else "subject")
    if sense.type != _DISPLACED or role != _DOES or "object" in sense.roles or hit.suffix or hit.form.passive:
        return None
    told = (count for count in counts(layout, trigger.sentence) if count.kind == _COUNT and count.at == trigger.first)
    count = next((count for count in told if _is_beside(layout, trigger, count)), None)
    if count is None or (count.people is not None and not _are_persons(layout, count.people)):
        return count.people if count is not None else None
    last = count.people.last if count.people is not None else count.last
    many = Phrase(ACTOR, _PEOPLE, count.first, max(count.last, last))
    many.sentence = trigger.sentence
    many.entity = Party(None, None, layout.text.words(many.first, many.last), _PEOPLE, "explicit", many)
    return many


def _are_persons(layout: Layout, people: Phrase) -> bool:
    """PERSONS, who are told of by nothing but how many they are."""
    return people.last == people.first + 1 and _PERSON in layout.words[people.first].ids["role"]


def _is_beside(layout: Layout, trigger: Trigger, count: Count) -> bool:
    """Right before the word, or behind it with no verb between: ABOUT ten thousand, UNTIL NOW ten thousand; but the
    number of those who fled is put AT ten thousand."""
    if count.last == trigger.first:
        return True
    between = layout.words[trigger.last : count.first]
    near = count.first >= trigger.last and len(between) <= _NEAR and not any(word.is_verb for word in between)
    return near and not layout.words[count.first].preposition


def others_fled(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Arrested THREE GUNMEN, and OTHERS fled, managed to flee: men like those who were caught."""
    caught = _caught_before(tree, layout, trigger)
    men = phrase_of(caught, _OBJECT, ACTOR) if caught is not None else None
    return men if men is not None and (men.head in _MEN or men.entity.actor is not None) else None


def are_others(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The same, of men whom nothing names."""
    return _caught_before(tree, layout, trigger) is not None


def _caught_before(tree: Tree, layout: Layout, trigger: Trigger) -> Node | None:
    """The verb of arresting or killing, of one in the clause before, whom OTHERS who flee are set beside."""
    node = tree.trigger(trigger) if any(sense.type in _FLEES for _, sense in trigger.options) else None
    verb = node if node is None or node.kind == "verb" else node.up
    if verb is None or verb.kind != "verb" or not any(_is_others(layout, child) for child in verb.below):
        return None
    told = layout.trigger_at(verb.up) if verb.up is not None else None
    caught = told is not None and not told.hits[0].form.passive
    return verb.up if caught and told is not None and told.options[0][1].type in _CAUGHT else None


def _is_others(layout: Layout, noun: Node) -> bool:
    """OTHERS, right behind the verb that they are the subject of."""
    word = layout.words[noun.first]
    other = any(hit.form.entry.id == _OTHER for hit in word.groups.get("nisba", ()))
    return noun.label == _LABEL[VERB] and noun.kind == "noun" and other and word.stem.endswith(_MANY)


def runners(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """THE SOLDIERS FLED from the post, dozens from a prison OF THE ARMY, AFTER ITS STORMING: neither who fled nor whose
    it was stormed it."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    verb = node.up if node is not None else None
    told = layout.trigger_at(verb) if verb is not None else None
    if verb is None or told is None or not hit.suffix or trigger.options[0][1].type not in _STORMS:
        return
    after = any(cue.category == _AFTER for cue in layout.cues_before(trigger.first))
    if after and any(one.form.entry.id in _RUNS for one in told.hits):
        near = (child for child in verb.below if child.label in SUBJECT or child.label == _FROM)
        yield from (child.phrase for child in near if child.phrase is not None and child.phrase.kind == ACTOR)


def struck_behind(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The families FLED from the town BEFORE ITS SHELLING, the men LEFT the post BEFORE IT WAS BLOWN UP: it was."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    told = layout.trigger_at(node.up) if node is not None and node.up is not None else None
    if told is None or hit.suffix in ("", _THEM) or trigger.options[0][1].type not in _STRIKES:
        return False
    if any(other.first == trigger.last for other in layout.triggers[trigger.sentence]):
        return False  # before ITS TARGETING BY RAIDS
    left = told.options[0][1].type in _LEFT and told.hits[0].form.tense == "past"
    return left and is_led(layout, trigger.first, _BEFORE)


def away_in_time(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE MEN left the post BEFORE IT WAS BLOWN UP, and were there no longer."""
    node = tree.trigger(trigger)
    left = node.up if node is not None and struck_behind(layout, tree, trigger) else None
    return phrase_of(left, SUBJECT, ACTOR) if left is not None else None


def _stands_behind(layout: Layout, trigger: Trigger, one: Phrase) -> bool:
    """With a word of counting between at most, which no preposition opens: set out WITH HUNDREDS OF tanks."""
    word = layout.words[one.first]
    if one.preposition or one.conjunction or not (one.names or "role" in word.groups):
        return False
    if one.head in _UNTOLD and one.last == one.first + 1 and not one.names:
        return False
    if one.anaphor and one.first == trigger.last:
        return False  # of THE FORCES, whose they are was told before
    between = range(trigger.last, one.first)
    return 0 <= one.first - trigger.last <= _COUNTED and not any(layout.words[at].preposition for at in between)
