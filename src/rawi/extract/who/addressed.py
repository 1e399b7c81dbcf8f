"""On whom somebody CALLS, where he himself is not named with the verb: AND CALLED ON Y TO WITHDRAW; Y calls on nobody.

Alone behind the verb stands who calls or who is called on. It is the latter where the verb does not agree with it,
where it is written as an object, and where it is to do what nobody else would be asked for: AND ASKED Y TO WITHDRAW.
"""

from rawi.annotate.genitives import TELLS
from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.who.accusing import named, reaches
from rawi.extract.who.misfit import is_one_body
from rawi.lexicon.words import VERB, Hit
from rawi.resolve.owners import agrees
from rawi.text.tokens import WORD

_SECOND = "second"  # the agent of hosts: asked Y to
_HE, _SHE = "ms", "fs"
_HIS, _HER = "\u0647", "\u0647\u0627"
_THINGS = "things"
_OBLIQUE = "\u064a\u0646"  # the ending of many men as an object
_REACH = 12  # tokens
_PARTY, _NATIONS = "known.party", frozenset(("international",))
_PEOPLE, _FLIGHT = "civilians", "displace"
_OF, _TOLD = "bi", frozenset(("b2",))  # labels
_OWN = frozenset(("withdraw", "surrender"))  # what one does oneself
_NAME_PARTS = range(2, 5)  # words


def informed(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X INFORMED Y OF THE RAID: Y neither did nor suffered it."""
    node = tree.trigger(trigger)
    verb = node.up if node is not None and node.label == _OF else None
    if verb is None or not any(hit.form.entry.id in TELLS for hit in layout.words[verb.first].groups.get("speech", ())):
        return None
    return phrase_of(verb, _TOLD, ACTOR)


def addressee(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who is called on by a verb of calling that names nobody else; None where it may name who calls."""
    node = tree.trigger(trigger)
    return called_on(layout, trigger.first) if node is not None and node.kind == "verb" else None


def called_on(layout: Layout, at: int) -> Phrase | None:
    """The only noun behind a verb of calling, which begins at a token, if it is whom it calls on."""
    host = layout.words[at].first("host")
    if host is None or host.form.pos != VERB or host.form.entry.agent != _SECOND or host.suffix:
        return None
    deed = _deed(layout, at, host.form.entry.governs)
    bare = named(layout, at + 1, deed) if deed else []
    if len(bare) != 1 or not reaches(layout, bare[0], deed):
        return None
    asked = _is_appealed_to(bare[0]) or _is_own(layout, bare[0], deed)
    told = _is_object(layout, host, bare[0]) or (asked and _goes_on(layout, at, host))
    return bare[0] if told or _is_behind_name(layout, at, bare[0]) else None


def _deed(layout: Layout, at: int, governs: tuple[str, ...]) -> int:
    """Where what is called for stands, by its preposition; 0 where another verb comes before it."""
    end = layout.text.sentences[layout.text.sentence_of[at]][1]
    for i in range(at + 1, min(end, at + _REACH)):
        before = layout.words[i - 1].first("function")
        led = before is not None and before.form.entry.id in governs
        if "event" in layout.words[i].groups and (led or layout.words[i].preposition in governs):
            return i
        if layout.is_verb(i):
            return 0
    return 0


def _is_object(layout: Layout, verb: Hit, noun: Phrase) -> bool:
    """SHE called on the ARMY, HE on the FORCES: no subject of the verb; armed men in the oblique."""
    word = layout.words[noun.first]
    role, feminine = word.first("role"), word.looks_feminine()
    if is_armed(party_class(noun)) and word.article and noun.last == noun.first + 1 and word.stem.endswith(_OBLIQUE):
        return True
    if role is None or noun.plural or noun.head == "person":
        return feminine and role is not None and verb.form.agreement == _HE and is_armed(party_class(noun))
    one_body = is_one_body(word, layout.text.tokens[noun.first].raw)  # the Nations is no masculine
    return {_SHE: one_body, _HE: feminine}.get(verb.form.agreement, False)


def _is_behind_name(layout: Layout, at: int, noun: Phrase) -> bool:
    """A name that nobody knows stands right behind the verb, and then a party: he calls, and the party is called on."""
    words = layout.words[at + 1 : noun.first]
    kinds = {token.kind for token in layout.text.tokens[at + 1 : noun.first]}
    if len(words) not in _NAME_PARTS or kinds != {WORD} or noun.entity.actor is None:
        return False
    return not any(word.groups or word.function or word.preposition or word.conjunction for word in words)


def _goes_on(layout: Layout, at: int, verb: Hit) -> bool:
    """AND called on: a further verb of the sentence, whose subject has been told, unless the verb does not fit it."""
    first = layout.text.sentences[layout.text.sentence_of[at]][0]
    if not layout.words[at].conjunction or not any(layout.is_verb(i) for i in range(first, at)):
        return False
    before = [p for p in layout.whos[layout.text.sentence_of[at]] if p.last <= at and p.head != _THINGS]
    fits = _HER if verb.form.agreement == _SHE else _HIS
    return not before or any(agrees(layout.annotation, party, fits) for party in before)


def _is_appealed_to(noun: Phrase) -> bool:
    """The Security Council, the community of nations: on whom others call."""
    return noun.entity.actor is not None and noun.entity.actor.kind in _NATIONS


def _is_own(layout: Layout, noun: Phrase, deed: int) -> bool:
    """THE WITHDRAWAL, of nobody else: what whoever is asked does himself."""
    here = layout.triggers[layout.text.sentence_of[deed]]
    told = next((t for t in here if t.first == deed), None)
    if told is not None and noun.head == _PEOPLE:
        return any(sense.type == _FLIGHT for _, sense in told.options)  # the people of X TO FLEE
    if told is None or not told.hits[0].article or told.options[0][1].type not in _OWN:
        return False
    return is_armed(party_class(noun)) or party_class(noun) == _PARTY
