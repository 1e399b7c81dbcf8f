"""Who only reports what others did: the UNITED NATIONS said that clashes broke out, X that A CONVOY will leave, X
confirmed THAT THERE WERE attacks."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.model import FROM_AFAR

_THAT, _BEFORE = "that", "pre"
_FIGHT, _DOES = "clash", "actor"
_STRIKES = FROM_AFAR | {"attack", "bombing", _FIGHT}
_CIVIL = frozenset(("international", "party"))  # kinds of actors
_REPORTERS = frozenset(("ngo", "monitor", "un_body"))  # kinds of sources that may act as well
_OCCURRENCE = "waqaa"  # the host's entry
_MINISTRY = "kharijiya"  # the role's entry: foreign affairs
_SOURCES, _MEN = "speaker", frozenset(("person", "official"))
_OF_MEN = frozenset(("statement", "talks", "agreement"))  # what one man does
_OF_ARMIES = frozenset(("capture", "advance", "siege"))
_DOERS = frozenset(("gen", "by"))
_OTHERS = frozenset(("things", "civilians", "person", "name"))
_CONTRAST = "contrast"  # a category of cues


def reporter(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The UNITED NATIONS, a FOREIGN MINISTRY, a COMMITTEE of the town said that CLASHES BROKE OUT, that RAIDS HIT the
    town: who bears no arms tells of other men's; X, armed or not, confirmed THE OCCURRENCE of attacks."""
    node = tree.trigger(trigger)
    if node is None or trigger.options[0][1].type not in _STRIKES or node.kind == "verb":
        return None
    occurs = _occurs(layout, node)
    teller = _subject_of_saying(layout, node.up) if occurs else _teller_of_clause(layout, node)
    if teller is None or (occurs and trigger.options[0][1].type != _FIGHT):
        return teller  # of a fight an army may be a side
    return teller if _bears_no_arms(layout, teller) else None


def _teller_of_clause(layout: Layout, node: Node) -> Phrase | None:
    """Who says THAT it did something, as the subject of its own verb."""
    verb = node.up if node.label == _BEFORE else None
    return _teller(layout, verb) if verb is not None and verb.label == _THAT else None


def _occurs(layout: Layout, node: Node) -> bool:
    """The OCCURRENCE of attacks."""
    above = node.up
    if above is None or above.kind == "verb" or node.label not in AS_OBJECT:
        return False
    return any(hit.form.entry.id == _OCCURRENCE for hit in layout.words[above.first].groups.get("host", ()))


def _subject_of_saying(layout: Layout, told: Node | None) -> Phrase | None:
    """Who says what is the object of his verb of speech."""
    return _teller(layout, told) if told is not None and told.label in AS_OBJECT else None


def announcer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X announced that A CONVOY WILL LEAVE: the verb in the clause has a subject of its own, who is another one."""
    node = tree.trigger(trigger)
    if node is None or node.kind != "verb" or node.label != _THAT or trigger.hits[0].form.passive:
        return None
    subject, teller = phrase_of(node, frozenset((_BEFORE,)), ACTOR), _teller(layout, node)
    if subject is None or teller is None or trigger.options[0][1].roles.get("subject") != _DOES:
        return None
    return teller if subject.entity.key != teller.entity.key and _is_another(layout, subject) else None


def _is_another(layout: Layout, subject: Phrase) -> bool:
    """No men or arms that may be the teller's own; nothing of HIS."""
    if subject.head not in _OTHERS or subject.anaphor or subject.preposition:
        return False
    words = layout.words[subject.first : subject.last]
    return not any(hit.suffix for word in words for hit in word.hits)


def _teller(layout: Layout, clause: Node) -> Phrase | None:
    """The party that is the subject of the verb of speech above a clause."""
    above = clause.up
    if above is None or above.kind != "verb" or "speech" not in layout.words[above.first].groups:
        return None
    return phrase_of(above, SUBJECT, ACTOR)


def _bears_no_arms(layout: Layout, teller: Phrase) -> bool:
    """A body of the nations, a party, a body of relief; a ministry that speaks to other lands."""
    actor = teller.entity.actor
    words = layout.words[teller.first : teller.last]
    ministry = any(hit.form.entry.id == _MINISTRY for word in words for hit in word.groups.get("role", ()))
    source = teller.entity.source
    reports = source is not None and source.kind in _REPORTERS
    return ministry or reports or (actor is not None and actor.kind in _CIVIL)


def is_contrasted(layout: Layout, at: int) -> bool:
    """The verb at a token opens a clause of its own: X shelled the town, WHILE Y SAID."""
    return any(cue.category == _CONTRAST for cue in layout.cues_before(at))


def office_holders(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """The MINISTER, MAJOR GENERAL SO-AND-SO announced the capture of a town: men who announce what armies do, of no
    party that the tables know; the minister announced THE FALL of his town."""
    done = trigger.options[0][1].roles.get("subject") == _DOES
    men = _announcing(layout, tree, trigger)
    yield from (man for man in men if man.speaks_for is None or not (man.names or done))


def army_of_minister(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The IRAQI PRIME MINISTER announced the capture of Mosul, where nobody else is told of it: the army of his."""
    node = tree.trigger(trigger)
    done = trigger.options[0][1].roles.get("subject") == _DOES  # not the FALL of it
    if node is None or not done or phrase_of(node, _DOERS, ACTOR) is not None:
        return None
    men = (man for man in _announcing(layout, tree, trigger) if man.speaks_for is not None and not man.names)
    return next((man.speaks_for for man in men), None)


def _announcing(layout: Layout, tree: Tree, trigger: Trigger) -> Iterator[Phrase]:
    """The men who are the subject of the verb of speech that a noun for what armies do is the object of."""
    node = tree.trigger(trigger)
    verb = node.up if node is not None and node.label in AS_OBJECT else None
    if trigger.options[0][1].type not in _OF_ARMIES or verb is None or trigger.hits[0].suffix:
        return
    if verb.kind != "verb" or "speech" not in layout.words[verb.first].groups:
        return
    for child in verb.below:
        man = child.phrase if child.label.startswith("b") or child.label == _BEFORE else None
        if man is not None and man.first < trigger.first and man.head in _MEN:
            yield man


def speaks_for(layout: Layout, kind: str, phrase: Phrase | None) -> Phrase | None:
    """Sources OF THE ARMY say that they shelled it, the commander OF THE POLICE announced the capture: the army and the
    police did; of a nation's minister only what armies do, and of other men nothing more is known."""
    if phrase is None or phrase.speaks_for is None or kind in _OF_MEN:
        return phrase
    if phrase.head in _MEN and not phrase.names and kind not in _OF_ARMIES:
        return phrase
    return phrase.speaks_for if phrase.head == _SOURCES or announces(layout, phrase) else phrase


def announces(layout: Layout, phrase: Phrase) -> bool:
    """Somebody who stands right behind a word of speech."""
    return phrase.first > 0 and "speech" in layout.words[phrase.first - 1].groups
