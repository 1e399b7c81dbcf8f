"""Who fled or gave up, named right behind a word that has no other party for its own: THE FLIGHT OF the commander;
arrested three men, and OTHERS FLED; and who fled a place AFTER ITS STORMING, and stormed nothing."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.counts.counts import counts
from rawi.extract.counts.singles import Count
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN, VERB
from rawi.resolve.party import Party

_LEAVES = frozenset(("withdraw", "surrender"))
_DOES, _ONE = "actor", frozenset(("ms", "fs"))  # behind "they fled" stands no subject
_LABEL = {NOUN: "gen", VERB: "b1"}
_UNTOLD = frozenset(("things", "person"))  # tanks; a man, whom the weights find
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
