"""Who died, by the verb beside him: those WHO FELL in a raid, ten men of X MET their death; they did not kill."""

from rawi.annotate.heads import is_one
from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.counts.apart import is_of_wounds, wounds_behind
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.who.deeds import PEOPLE
from rawi.lexicon.words import NOUN, VERB
from rawi.model import DEATHS
from rawi.text.tokens import COMMAS

_THINGS = frozenset(("things", "artillery", "aircraft"))  # heads
_WEAPONS = frozenset(("airstrike", "shelling", "bombing", "attack", "chemical"))
_DIES = frozenset(("saqata", "qada", "istashhada", "laqiya", "tuwuffiya"))  # entries of verbs that have no object
_MARTYRED, _TOLD, _WHOM = "istashhada", AS_OBJECT | {"an", "bi"}, frozenset(("gen", "conj", "time", "min"))
_KILLS = "qatala"  # unvocalised, "was killed" as well
_HARMED = _DIES | {_KILLS, "asaba"}  # or hurt
_MEETS = "laqiya"  # MET their death
_CORPSES = frozenset(("qatil_dead", "juththa", "jarih", "musab"))  # dead men, bodies, wounded OF X
_FOUND, _FINDS = "toll", frozenset(("athara", "intashala", "iktashafa"))
_TAKES = frozenset(("arrest", "abduct"))
_BEFALLS = _TAKES | DEATHS
_IN, _VICTIM, _EITHER = "fi", "target", "actor|target"
_SUBJECT, _BARE = ("b1", "pre"), ("b1", "b2", "b3")
_OF = frozenset(("min", "li"))
_PRONOMINAL = "pronominal"
_FROM, _BEFORE = "min", "min<"
_BY, _HANDS, _WHERE = "bi", "by", "where"
_HIM = ("\u0647", "\u0647\u0627", "\u0647\u0645")  # him, her, them
_COSTS, _FELLS = frozenset(("awda", "awqaa", "khallafa")), frozenset(("awqaa",))  # hosts
_ONE, _MAN = "number", frozenset(("person", "official", "fighters"))


def perished_in(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """Who FELL, DIED, WERE KILLED in it: the students who fell in A RAID, six OF ITS MEN who were killed in one, three
    dead of X after A SHELLING."""
    verb = node.up
    if verb is None or verb.kind != "verb" or not any(sense.type in _WEAPONS for _, sense in trigger.options[:1]):
        return None
    if node.label != _IN and node.label.isascii():
        return None
    entries = {getattr(hit.form.entry, "id", "") for hit in layout.words[verb.first].hits}
    if entries & _DIES or (_KILLS in entries and not _has_object(layout, verb)):
        subject = _subject(verb) or some_of_them(layout, verb)
        return subject if subject is not None and (entries & _DIES or subject.last <= verb.first) else None
    return _corpses_of(layout, verb)


def targeted(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """An officer was killed, hurt BY HIS TARGETING with a charge: the pronoun stands for who died."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    verb = node.up if node is not None and node.label == _BY else None
    if verb is None or verb.kind != "verb" or hit.form.pos != NOUN or hit.suffix not in _HIM:
        return None
    entries = {getattr(one.form.entry, "id", "") for one in layout.words[verb.first].hits}
    if entries.isdisjoint(_HARMED) or _WEAPONS.isdisjoint(sense.type for _, sense in trigger.options):
        return None
    dead = _subject(verb)
    return None if dead is None or _has_object(layout, verb, but=dead) else dead


def _corpses_of(layout: Layout, verb: Node) -> Phrase | None:
    """Whose THE DEAD are that were brought to the hospital: three dead OF X."""
    dead = [child.phrase for child in verb.below if child.phrase is not None and _is_corpse(layout, child.phrase)]
    of = (child.phrase for child in verb.below if child.label in _OF and child.phrase is not None)
    return next((p for p in of if p.kind == ACTOR and any(0 <= p.first - one.last <= 1 for one in dead)), None)


def _is_corpse(layout: Layout, phrase: Phrase) -> bool:
    return any(hit.form.entry.id in _CORPSES for hit in layout.words[phrase.first].groups.get("role", ()))


def killed(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose death is told: X MET its end, ten men of X met THEIR DEATH, said that ten men WERE KILLED; ARRESTED were
    five men of X."""
    node = tree.trigger(trigger)
    hit, sense = trigger.options[0]
    if node is None or sense.type not in _BEFALLS:
        return None
    if sense.type in _TAKES:
        men = _subject(node) if node.kind == "verb" and not hit.suffix else None
        told_of = men is not None and _were_taken(layout, trigger, node, men)
        return men if men is not None and (told_of or _are_counted(layout, trigger, men)) else None
    if hit.form.pos != VERB:
        meets = _meeting(layout, trigger, node)
        return _subject(meets) if meets is not None else None
    subject = _subject(node) or some_of_them(layout, node) if node.kind == "verb" and not hit.suffix else None
    if subject is not None and subject.head in _THINGS:
        return None  # the rocket THAT FELL, among words of the dead
    if subject is not None and _is_corpse(layout, subject):
        return _corpses_of(layout, node)  # a thousand DEAD fell: they are told by whose they were, if at all
    if subject is None or sense.roles.get("subject") == _VICTIM or is_of_wounds(layout, trigger.last):
        return subject
    people = subject.head in PEOPLE or subject.preposition in _OF  # twenty OF THE MEN of X, by a name of theirs
    people = people or _is_in_his_doing(layout, trigger)
    told = (subject.last <= trigger.first and people) or _is_some_man(layout, trigger, subject)
    counted = _are_counted(layout, trigger, subject)
    either = sense.roles.get("subject") == _EITHER and (counted or not _has_object(layout, node, but=subject))
    return subject if (told or counted) and either else None


def _were_taken(layout: Layout, trigger: Trigger, node: Node, men: Phrase) -> bool:
    """Five activists WHO WERE ARRESTED IN MAY: right before the verb, of which only a time or a place stands behind."""
    civil = men.entity.actor is None and men.head in PEOPLE and men.last == trigger.first
    return civil and not _has_object(layout, node, but=men) and _ends_there(layout, trigger, trigger.last)


def _is_in_his_doing(layout: Layout, trigger: Trigger) -> bool:
    """Men of X WERE KILLED DURING THEIR WITHDRAWAL: with the pronoun on what they were doing, and no object between."""
    at = trigger.last
    if at + 1 >= layout.text.sentences[trigger.sentence][1] or not layout.words[at].function:
        return False
    doing = layout.words[at + 1]
    hits = (hit for group in ("event", "host") for hit in doing.groups.get(group, ()))
    return not doing.is_verb and any(hit.suffix in _HIM for hit in hits)


def _meeting(layout: Layout, trigger: Trigger, node: Node) -> Node | None:
    """The verb by which somebody MET his death, AT LEAST between them, which has no genitive."""
    up = node.up if trigger.hits[0].suffix else None
    up = up.up if up is not None and "about" in layout.words[up.first].groups else up
    hits = layout.words[up.first].hits if up is not None and up.kind == "verb" else ()
    return up if any(getattr(one.form.entry, "id", "") == _MEETS for one in hits) else None


def slayer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Ten villagers met THEIR DEATH yesterday AT THE HANDS OF X."""
    node = tree.trigger(trigger)
    verb = _meeting(layout, trigger, node) if node is not None and trigger.hits[0].form.pos == NOUN else None
    if node is None or verb is None or trigger.options[0][1].type not in DEATHS:
        return None
    hands = (child.phrase for child in (*node.below, *verb.below) if child.label == _HANDS)
    return next((party for party in hands if party is not None and party.kind == ACTOR), None)


def _is_some_man(layout: Layout, trigger: Trigger, subject: Phrase) -> bool:
    """There WAS KILLED A SOLDIER, THE GUNMAN: right behind the verb, and no noun follows that he may have killed."""
    man = layout.words[subject.first]
    if subject.first != trigger.last or subject.head not in PEOPLE or (man.article and not is_one(man)):
        return False
    return _ends_there(layout, trigger, subject.last)


def _are_counted(layout: Layout, trigger: Trigger, subject: Phrase) -> bool:
    """There were killed EIGHT MEN OF X, eight rebels and a policeman: with their number right behind the verb, and no
    noun follows."""
    number = layout.number_at.get(trigger.last)
    counted = number is not None and number.last == subject.first and subject.head in PEOPLE
    return counted and _ends_there(layout, trigger, max(one.last for one in subject.group))


def _ends_there(layout: Layout, trigger: Trigger, at: int) -> bool:
    """No noun stands there, but a time may, and the part of a day before it."""
    if at >= len(layout.words) or layout.text.sentence_of[at] != trigger.sentence:
        return True
    day = at if layout.words[at].hits else at + 1
    if any(time.first in (at, day) for time in layout.times[trigger.sentence]):
        return True
    if any(place.part_first == at for place in layout.places[trigger.sentence]):
        return True  # EAST OF the town
    word = layout.words[at]
    return bool(word.function or word.preposition or word.conjunction or not layout.text.tokens[at].key.isalpha())


def _subject(verb: Node) -> Phrase | None:
    """The noun beside the verb, or the one that its clause describes."""
    beside = (child.phrase for child in verb.below if child.label in _SUBJECT and child.phrase is not None)
    subject = next(beside, None)
    if subject is None and verb.label in RELATIVE and verb.up is not None:
        subject = verb.up.phrase
    return subject if subject is not None and subject.kind == ACTOR else None


def some_of_them(layout: Layout, verb: Node) -> Phrase | None:
    """That THREE OF ITS SOLDIERS were killed: a number of them stands right before the verb."""
    before = (child.phrase for child in verb.below if child.label == _BEFORE and child.phrase is not None)
    men = next((phrase for phrase in before if phrase.last == verb.first), None)
    counted = men is not None and any(n.last == men.first - 1 for n in layout.annotation.numbers)
    return men if counted and men is not None and men.kind == ACTOR else None


def _has_object(layout: Layout, verb: Node, but: Phrase | None = None) -> bool:
    """A noun or a count behind the verb, or a pronoun on it; not one noun that is known to be something else."""
    if verb.last in layout.number_at or layout.words[verb.first].hits[0].suffix:
        return True
    bare = (child.phrase for child in verb.below if child.label in _BARE)
    return any(phrase is None or (phrase is not but and phrase.kind != PLACE) for phrase in bare)


def hit_by(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """A raid killed THE LEADER, an attack cost TEN SOLDIERS their lives, left five dead OF X: the men behind a raid
    that is the subject of such a verb are the verb's object."""
    node = tree.trigger(trigger)
    if node is None or node.label not in _SUBJECT or node.up is None or trigger.options[0][1].type not in _WEAPONS:
        return None
    if layout.is_host(node.up, _COSTS):
        return _cost(layout, trigger, node, node.up)
    verb = layout.trigger_at(node.up)
    if node.label != "b1" or verb is None or "target" not in verb.options[0][1].roles.get("object", ""):
        return None
    man = next((c.phrase for c in node.below if c.phrase is not None and c.phrase.kind == ACTOR), None)
    bare = man is not None and man.head in _MAN and not man.preposition and layout.words[man.first].article
    return man if bare and man is not None and man.entity.actor is None else None


def _cost(layout: Layout, trigger: Trigger, deed: Node, verb: Node) -> Phrase | None:
    """Whom it cost: behind words for lives or a number, or alone right behind the deed and without an article."""
    behind = (c.phrase for up in (verb, deed) for c in up.below if c.phrase is not None and c.first >= trigger.last)
    men = sorted((p for p in behind if p.kind == ACTOR and p.first > verb.first), key=lambda p: p.first)
    for man in men:
        counted = any(
            trigger.last <= n.first and n.last in (man.first, man.first - 1) for n in layout.annotation.numbers
        )
        if _is_corpse(layout, man):
            return _corpses_of(layout, deed) or _corpses_of(layout, verb)
        if counted or layout.words[man.first - 1].preposition == _BY:
            return man
        alone = man.first == trigger.last and len(men) == 1 and not layout.words[man.first].article
        if alone and layout.is_host(verb, _FELLS):
            return man
    return None


def finder_of(tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who FOUND a grave, pulled bodies out of it: he buried nobody there."""
    node = tree.trigger(trigger)
    found = trigger.options[0][1].type == _FOUND and any(hit.form.entry.id in _FINDS for hit in trigger.hits)
    return _subject(node) if node is not None and node.kind == "verb" and found else None


def is_some_of_them(layout: Layout, phrase: Phrase) -> bool:
    """Eight of its soldiers, six OF THEM FROM X; one of the two from X: X only says which of the men they were."""
    if phrase.preposition != _FROM or phrase.first < 2:
        return False
    before = layout.words[phrase.first - 2]
    counted = any(number.last == phrase.first - 2 for number in layout.annotation.numbers)  # not: took OVER IT from X
    return (counted and before.function == _PRONOMINAL) or any(hit.suffix for hit in before.groups.get(_ONE, ()))


def fell_by_nobody(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """X announced the MARTYRDOM of its commander: a death so called is no deed of whoever tells it, nor of anybody
    told of before, where nothing on the word says by whom or in what; nor is that of whoever died OF HIS WOUNDS."""
    node = tree.trigger(trigger)
    wounds = wounds_behind(layout, trigger.first) if trigger.options[0][1].type in DEATHS else None
    if wounds is not None:
        return not _is_of_blow_told(layout, trigger, wounds, node)
    if node is None or node.up is None or trigger.hits[0].form.entry.id != _MARTYRED or node.kind == "verb":
        return False
    if node.label not in _TOLD or "speech" not in layout.words[node.up.first].groups:
        return False
    return all(child.label in _WHOM or (child.phrase and child.phrase.kind == PLACE) for child in node.below)


def _is_of_blow_told(layout: Layout, trigger: Trigger, wounds: int, node: Node | None) -> bool:
    """X STRUCK the village, WHERE A CHILD DIED OF HIS WOUNDS: of that blow, if in no place or on no other day."""
    here = trigger.sentence
    blows = (other for other in layout.triggers[here] if other.first < trigger.first)
    if node is None or node.label != _WHERE or all(blow.options[0][1].type not in _WEAPONS for blow in blows):
        return False
    end = layout.text.sentences[here][1]
    clause = next((at for at in range(wounds, end) if layout.text.tokens[at].raw in COMMAS), end)
    own = [place.part_first for place in layout.places[here]] + [t.first for t in layout.times[here] if not t.today]
    return all(not wounds < at < clause for at in own)
