"""Who was done to, where the words leave no doubt: the shelling that HIT X, X came UNDER fire, their striking OF X."""

from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Phrase, Trigger
from rawi.extract.candidates import may_be_struck
from rawi.extract.real.governed import is_governed
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.who.carried_out import undergone_by
from rawi.extract.who.deeds import PEOPLE, done_to
from rawi.extract.who.hitting import BOMBARDS, bare, may_be, phrases, struck, struck_further_on
from rawi.extract.who.misfit import no_subject
from rawi.extract.who.objects import posts_alone, ship_fired_at, struck_object
from rawi.extract.who.suffering import owner, suffered, told_under
from rawi.lexicon.entries import HostEntry
from rawi.lexicon.words import VERB
from rawi.resolve.actors import is_civil
from rawi.text.tokens import MARK

_SUFFERS = frozenset(("taarrada", "talaqqa", "takabbada", "muniya", "khadaa", "wajaha_h"))  # whose subject is done to
_FACES = "wajaha_h"  # shelling, and much else that is no deed
_DEEDS = BOMBARDS | {"killing", "abduct", "arrest", "destroy"}
_SUBJECT = ("b1", "pre", "top")
_GENITIVE = ("gen",)
_ARREST, _THINGS = "arrest", "things"  # a type, a head
_OF_MEN = frozenset(("operation", _ARREST))  # types
_SOMEBODY = frozenset(("person", "official"))
_CARRIES, _PEOPLE = "naqala", "civilians"  # an event's entry, a head
_TAKEN, _MEN = frozenset(("abduct", _ARREST)), frozenset(("person", "official", "fighters", "speaker", _PEOPLE))
_GOT, _ACCUSES = "talaqqa", "ittahama"  # entries of verbs
_STEPS, _CLOSE = 2, 2
_BEHIND = 5  # words between a noun's owner and its object: X's striking YESTERDAY OF Y
_OF, _OTHER_NOUNS = frozenset(("bi", "thathe")), frozenset(("pre", "top", "b2", "b3", "obj"))
_THAT_HE = "thathe"  # a label
_OF_WHAT = 2  # words between: a comma, and "that he"
_UNDER = "\u062a\u062d\u062a"


def undergoer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who or what was done to, by the verb beside a happening or by the noun that tells it; None where it is open."""
    node = tree.trigger(trigger)
    if node is None:
        return None
    found = _struck(layout, trigger, node) or _sufferer(layout, trigger, node) or _object_behind(trigger, node)
    found = found or no_subject(layout, trigger, node) or done_to(layout, trigger, node)
    found = found or _spoken_to(layout, trigger, node) or undergone_by(layout, tree, trigger)
    if found is None:
        found = struck_object(layout, trigger, node) or ship_fired_at(layout, trigger)
        found = found or posts_alone(layout, trigger, node)
    elif not _is_told(layout, found):
        return None
    return None if found is None or _are_own_men(node, found) else found


def carried_off(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Dozens of WOUNDED were taken to the city, AN OFFICER was arrested: somebody alone behind a verb whose passive is
    written alike. Fighters in the plural may have done it, to somebody whom the sentence does not name."""
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or trigger.hits[0].suffix:
        return None
    carried = trigger.hits[0].form.entry.id == _CARRIES
    if not carried and trigger.options[0][1].type not in _TAKEN:
        return None
    told = [(c.label, c.phrase) for c in node.below if c.phrase is not None and c.phrase.kind != PLACE]
    one = next((phrase for label, phrase in told if label == "b1"), None)
    if one is None or carried:
        return one if one is not None and len(told) == 1 and one.head == _PEOPLE else None
    alone = all(label not in _OTHER_NOUNS for label, _ in told)
    man = one.head in _MEN and not (one.plural or one.anaphor or layout.words[one.first].article)
    return one if alone and man else None


def _are_own_men(node: Node, found: Phrase) -> bool:
    """The party arrested SOME OF ITS FIGHTERS: a pronoun that points to who did it makes the party no victim of it."""
    doers = (c.phrase for c in node.below if c.label in _SUBJECT and c.phrase is not None and c.phrase is not found)
    return found.anaphor and any(doer.entity.key == found.entity.key for doer in doers)


def _struck(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """What was hit; of a campaign that TARGETED MEN the text says elsewhere whose men they are; arrests hit men."""
    found, kind = struck(layout, trigger, node), trigger.options[0][1].type
    if found is None or kind not in _OF_MEN:
        return found
    men = found.kind == ACTOR and found.head != _THINGS if kind == _ARREST else _is_of_men(found)
    return found if men else None


def _is_of_men(phrase: Phrase) -> bool:
    return phrase.head in _SOMEBODY or phrase.entity.actor is not None


def undergoer_further_on(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who was struck by a verb further on, and what civil thing; of others the text says elsewhere whose they are."""
    node = tree.trigger(trigger)
    found = struck_further_on(layout, trigger, node) if node is not None else None
    if found is None or not _is_told(layout, found):
        return None
    if trigger.options[0][1].type == "operation" and not _is_of_men(found):
        return None
    told = found.kind == PLACE or found.entity.actor is not None or found.head in PEOPLE
    return found if told or is_civil(layout.annotation, found) else None


def _is_told(layout: Layout, phrase: Phrase) -> bool:
    """A party, or a building that no table knows; of mere POSITIONS the text says elsewhere whose they are."""
    if phrase.kind == PLACE:
        return may_be_struck(phrase) and phrase.entity.place is None
    return phrase.head != "things" or phrase.last > phrase.first + 1 or is_civil(layout.annotation, phrase)


def _sufferer(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """X came UNDER shelling, was subjected to an act of SHELLING; the attack THAT X CAME UNDER."""
    below = _first_beside(node)
    told = _came_under_it(layout, node) or _of_described(layout, below)
    told = told or _beside_coming_under(layout, below) or _under(trigger, below)
    if told is not None:
        return told
    for _ in range(_STEPS):
        above = below.up
        host = suffered(layout, above)
        if above is not None and host is not None:
            suffers = host.id in _SUFFERS and (is_governed(layout, below, host) or _is_counted_to(layout, above, below))
            suffers = suffers and (host.id != _FACES or may_be(trigger, BOMBARDS))
            return _subject(layout, above) if suffers and not _is_taking_in(host, trigger) else None
        if above is None or below.label != "gen":
            return None
        below = above
    return None


def _is_counted_to(layout: Layout, verb: Node, deed: Node) -> bool:
    """Came under MORE THAN A HUNDRED attacks: the preposition stands on the words for how many."""
    between = layout.words[verb.last : deed.first]
    counted = any(
        word.preposition == "li" and not {"about", "vague", "tally"}.isdisjoint(word.groups) for word in between
    )
    return deed.label in ("b2", "obj", "min", "gen") and counted


def _came_under_it(layout: Layout, noun: Node) -> Phrase | None:
    """An attack THAT A PATROL CAME UNDER: the verb of the clause that describes the attack, and its subject."""
    for verb in noun.below:
        host = suffered(layout, verb) if verb.kind == "verb" and verb.label in RELATIVE and verb.resumes else None
        if host is not None and host.id in _SUFFERS and verb.resumes in host.governs:
            return bare(verb, "b1")
    return None


def _first_beside(node: Node) -> Node:
    """Were subjected to threats, ABDUCTION AND BEATING: the first of nouns joined by AND without a word between."""
    while node.label == "conj" and node.up is not None and node.up.last == node.first:
        node = node.up
    return node


def _of_described(layout: Layout, noun: Node) -> Phrase | None:
    """A car CARRYING TEN MEN came under fire: the clause that describes the car does not take "under"."""
    clause = noun.up
    car = clause.up if clause is not None and clause.kind == "verb" and clause.label in RELATIVE else None
    if car is None or car.phrase is None or car.label not in _SUBJECT or _governs(layout, clause, noun):
        return None
    return car.phrase if _comes_under(layout, car.up, noun) else None


def _beside_coming_under(layout: Layout, noun: Node) -> Phrase | None:
    """X announced the COMING of a car, on Sunday, UNDER FIRE: a comma between, and the announcing does not take it."""
    above = noun.up
    if above is None or above.kind != "verb" or _governs(layout, above, noun):
        return None
    coming = next((c for c in above.below if c.kind == "event" and _comes_under(layout, c, noun)), None)
    return next(phrases(coming, *_GENITIVE), None) if coming is not None else None


def _governs(layout: Layout, verb: Node | None, noun: Node) -> bool:
    host = suffered(layout, verb)
    return host is not None and noun.label in host.governs


def _under(trigger: Trigger, noun: Node) -> Phrase | None:
    """The hospitals of X UNDER FIRE: a headline without a verb."""
    above = noun.up
    if noun.label != _UNDER or above is None or above.phrase is None or not may_be(trigger, BOMBARDS):
        return None
    return above.phrase if above.phrase.head in PEOPLE or above.phrase.head == "things" else None


def _comes_under(layout: Layout, verb: Node | None, noun: Node) -> bool:
    """A word of coming under something that stands before a noun and has nothing else that it could govern."""
    host = suffered(layout, verb)
    if verb is None or host is None or host.id not in _SUFFERS or noun.label not in host.governs:
        return False
    return verb.first < noun.first and all(child.label not in host.governs for child in verb.below)


def _subject(layout: Layout, verb: Node) -> Phrase | None:
    told = told_under(layout, verb)
    if told is not None:
        return owner(layout, verb, told) or told
    found = next(phrases(verb, *(_SUBJECT if verb.kind == "verb" else _GENITIVE)), None)
    described = verb.up.phrase if found is None and verb.label in RELATIVE and verb.up is not None else None
    near = described is not None and not described.preposition and verb.first - described.last <= _CLOSE
    return described if near else found


def _is_taking_in(host: HostEntry, trigger: Trigger) -> bool:
    """A verb in the present that is spelt like "got" is "throws": throws INTO PRISON."""
    return host.id == _GOT and may_be(trigger, frozenset(("arrest",)))


def _object_behind(trigger: Trigger, node: Node) -> Phrase | None:
    """X's striking OF Y, their killing OF Y: behind the noun's owner Arabic says "to" for its object."""
    hit, sense = trigger.options[0]
    owner, done_to = bare(node, "gen"), bare(node, "li")
    if node.kind == "verb" or sense.type not in _DEEDS or not (hit.suffix or owner) or bare(node, "ala") is not None:
        return None  # the seizing ON a man BY the police
    same = owner is not None and done_to is not None and owner.entity.key == done_to.entity.key
    far = done_to is not None and done_to.first - max(trigger.last, owner.last if owner is not None else 0) > _BEHIND
    return None if same or far else done_to


def _spoken_to(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """The ministry accused X, the army called on X: behind the subject, even one that only speaks, the object."""
    hit, sense = trigger.options[0]
    speaker = bare(node, "pre")
    if sense.type != "statement" or hit.form.pos != VERB or hit.form.passive or hit.suffix:
        return None
    alone = (speaker is not None and speaker.kind == SOURCE) or _accuses_alone(trigger, node)
    accused = bare(node, "b2") or (bare(node, "b1") if alone else None)
    if accused is None or bare(node, "b3") is not None:
        return None
    if layout.text.tokens[accused.first - 1].kind == MARK:
        return None  # X, the minister, called on Y
    return accused if "target" in sense.roles.get("object", "") else None


def _accuses_alone(trigger: Trigger, node: Node) -> bool:
    """And accused X OF having done it, said THAT HE accused X of it: nobody is accused by nobody, so the only noun
    behind the verb is accused."""
    hit, accused = trigger.hits[0], bare(node, "b1")
    if hit.form.entry.id != _ACCUSES or accused is None or accused.first != trigger.last:
        return False
    if not (hit.conjunction or node.label == _THAT_HE):
        return False
    if not _OTHER_NOUNS.isdisjoint(child.label for child in node.below):
        return False
    return any(child.label in _OF and 0 <= child.first - accused.last <= _OF_WHAT for child in node.below)
