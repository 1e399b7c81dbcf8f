"""Two words for one happening: which of them tells it, where both could.

One trigger, one claim: who SIGNED an AGREEMENT made one agreement, and a town SUBJECT to the CONTROL of X is held once.
"""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.counts.governors import MASSACRES
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_grip, is_hold_noun, phrase_of
from rawi.extract.what.lost import preposition
from rawi.extract.what.plain import is_freed
from rawi.extract.what.shot import is_gunfire
from rawi.lexicon.words import NOUN, VERB
from rawi.model import DEATHS, FROM_AFAR

_SIGNS = frozenset(("waqqaa", "waqqaa_ms", "waqqaat_past"))  # entries
_IN_HANDS, _AIR_DEFENCE = "yad_hold", "dafa_jawi"
_OBJECT = frozenset(("b1", "b2", "obj"))
_HELD = {"khadaa": frozenset(("li",)), "taqasama": _OBJECT}  # is SUBJECT TO the control, SHARE it: entries, ties
_OVER = frozenset(("ala",))
_SUSPENDS = "allaqa"  # the event's entry
_HAPPENS, _HAPPENED, _AMBUSH = frozenset(("clash", "bombing")), "waqaa", "kamana"  # the types; the entries
_FIGHTS = frozenset(("ishtabaka", "muwajaha", "maaraka", "qatala_qital"))
_WRESTS = frozenset(("intazaa", "istaada"))  # entries
_STRONGHOLD, _NOUNS = "maqil", 3  # took ALL THE STRONGHOLDS of X
_TAKEN = frozenset(("ala", "gen", "gen2", "obj", "b1", "b2"))
_TORTURE, _UNDER = "adhdhaba", "\u062a\u062d\u062a"
_CAUSE = "cause"  # a category of cues
_WITHIN, _BY = frozenset(("fi", "bi")), frozenset(("li",))
_ATTACKS, _HURT = FROM_AFAR | {"attack", "bombing"}, frozenset(("injured", "killed"))
_DEAL, _EXCHANGES = "safqa_release", frozenset(("mubadala", "afraja"))  # entries
_CAPTIVITY = frozenset(("abduct", "arrest"))
_RAISES, _TAKEN_OR_HELD = "rafaa", frozenset(("capture", "hold"))
_PARTIES, _ADJECTIVES = frozenset(("haraka", "munazzama", "hizb")), 2  # role words
_FRONT = "frontline"  # the kind of a place, and what a party calls itself
_AGREEMENT, _TAKING, _DOWNING = "agreement", "capture", "shootdown"
_POSITION, _PRONOUN = "statement", "pronoun"
_BODIES = frozenset(("ghurfa", "lajna", "maktab", "haya"))  # role words
_OPENED, _FURTHER = 2, frozenset(("other", "separate"))  # words before it; adjectives
_LAYS, _BLASTS = frozenset(("zaraa", "fakhkhakha")), frozenset(("infajara", "fajjara"))  # entries
_PLAIN = "v0c0b0"  # no verb, comma or break between two words
_OF_BODY = 2  # words between a body and the act that it is named after


def signer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who signed an agreement, where the tables know him: the noun tells it, and a city behind it is its name."""
    node = tree.trigger(trigger)
    if node is None or node.up is None or not _is_agreement(trigger) or node.label not in _OBJECT:
        return None
    by = phrase_of(node.up, SUBJECT, ACTOR)
    known = by is not None and by.entity.actor is not None and by.first < trigger.first
    return by if known and not _SIGNS.isdisjoint(_entries(layout.trigger_at(node.up))) else None


def is_flag_over_taken(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Took the complex AND RAISED THEIR FLAG over its buildings: the flag is the sign of it (6 of 7 coded ones of who
    had taken a place in the same sentence tell of nothing more)."""
    node = tree.trigger(trigger)
    if node is None or trigger.hits[0].form.entry.id != _RAISES or phrase_of(node, SUBJECT, ACTOR) is not None:
        return False
    told = (other for other in layout.triggers[trigger.sentence] if other.first < trigger.first)
    return any(other.options[0][1].type in _TAKEN_OR_HELD for other in told)


def is_doubled(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Another word beside it tells the same happening."""
    node = tree.trigger(trigger)
    if node is None:
        return _is_by_whose_hand(layout, tree, trigger)
    hit, above = trigger.hits[0], node.up
    if _is_further_one(layout, tree, trigger) or _says_what_it_is(layout, trigger):
        return True
    if _is_said_twice(layout, node, trigger) or _was_laid(layout, trigger):
        return True
    if above is not None and _taken_back(layout, layout.trigger_at(above), node, trigger) is not None:
        return True
    if _is_taken_behind_clause(layout, node, trigger):
        return True
    if _is_taken_stronghold(layout, node, trigger) or _takes_place(layout, node, trigger):
        return True
    if _is_way_to_die(layout, trigger) or _is_front(layout, trigger) or _is_in_massacre(layout, node, trigger):
        return True
    if _are_put_to_death(layout, node, trigger) or _is_deal_of(layout, trigger) or _is_free_again(layout, trigger):
        return True
    if hit.form.pos == NOUN and _is_of_body(layout, trigger.first):
        return True
    entry = hit.form.entry.id
    below = [(child.label, other) for child in node.below if (other := layout.trigger_at(child)) is not None]
    if entry == _SUSPENDS and any(label in _OBJECT | {"gen"} for label, _ in below):
        return True  # announced the SUSPENSION of its operations: the noun tells it, and that it is not done
    if hit.form.pos == VERB and not _SIGNS.isdisjoint(_entries(trigger)):
        return any(label in _OBJECT and signer(layout, tree, other) is not None for label, other in below)
    nouns = (layout.trigger_at(of) for c in node.below if c.label in _OBJECT for of in c.below if of.label == "gen")
    again = any(other is not None and is_hold_noun(other) for other in nouns)  # took up again the spreading of CONTROL
    if hit.form.pos == VERB and (again or any(is_grip(other) for _, other in below)):
        return trigger.options[0][1].type == _TAKING  # TIGHTENED his grip on the town
    if entry in _HELD:
        return any(label in _HELD[entry] and is_hold_noun(other) for label, other in below)
    told = layout.trigger_at(above) if above is not None else None
    if told is None or above is None:
        return False
    return entry == _AIR_DEFENCE and node.label in SUBJECT and told.options[0][1].type == _DOWNING


def _is_further_one(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """IN ANOTHER ATTACK, in a separate one, a man blew himself up: the verb behind tells it."""
    first, end = layout.text.sentences[trigger.sentence]
    noun = trigger.hits[0].form.pos == NOUN and trigger.options[0][1].type in _ATTACKS
    if not noun or trigger.first - first > _OPENED or preposition(layout, trigger) not in _WITHIN:
        return False
    near = range(trigger.first + 1, min(end, trigger.first + 1 + _ADJECTIVES))
    if not any(layout.words[at].ids["nisba"] & _FURTHER and not layout.words[at].article for at in near):
        return False
    told = (other for other in layout.triggers[trigger.sentence] if other.first >= trigger.last)
    return any(other.hits[0].form.pos == VERB and _is_deed(tree, other) for other in told)


def _is_deed(tree: Tree, trigger: Trigger) -> bool:
    """A blow, or that somebody killed somebody; in ANOTHER RAID five WERE KILLED."""
    node, kind = tree.trigger(trigger), trigger.options[0][1].type
    return kind in _ATTACKS or (kind in DEATHS and node is not None and any(c.label == "b2" for c in node.below))


def _says_what_it_is(layout: Layout, trigger: Trigger) -> bool:
    """X accused Y, AND THIS IS AN ACCUSATION that Z denied: what was told before is only called by its name."""
    hit, at = trigger.hits[0], trigger.first
    noun = hit.form.pos == NOUN and not (hit.article or hit.suffix or hit.preposition)
    if not noun or at == 0 or trigger.options[0][1].type != _POSITION:
        return False
    before = layout.words[at - 1]
    return before.function == _PRONOUN and bool(before.conjunction)


def _was_laid(layout: Layout, trigger: Trigger) -> bool:
    """The EXPLOSION of charges THAT X HAD LAID: who laid them is told of what went off, with no clause between."""
    hit = trigger.hits[0]
    if hit.form.pos != VERB or hit.form.entry.id not in _LAYS or not hit.suffix:
        return False
    before = (one for one in layout.triggers[trigger.sentence] if one.last <= trigger.first)
    blasts = (one for one in before if one.hits[0].form.entry.id in _BLASTS)
    return any(layout.between(one.last, trigger.first) == _PLAIN for one in blasts)


def _is_said_twice(layout: Layout, node: Node, trigger: Trigger) -> bool:
    """Clashes AND FIGHTING between them, the interception AND DESTRUCTION of a missile: two nouns for one fight or one
    downing, with nothing said between."""
    hit, above = trigger.hits[0], node.up
    before = layout.trigger_at(above) if above is not None and node.label == "conj" else None
    if before is None or not hit.conjunction or before.last != trigger.first or before.hits[0].suffix or hit.suffix:
        return False
    if hit.form.pos != NOUN:
        return False
    downed = _DOWNING in {sense.type for _, sense in trigger.options} and before.options[0][1].type == _DOWNING
    return downed or (hit.form.entry.id in _FIGHTS and before.hits[0].form.entry.id in _FIGHTS)


def taken_back(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The place of which somebody RETOOK, with the backing of raids, CONTROL: the verb tells it, though far from it."""
    node = tree.trigger(trigger) if trigger.options[0][1].type == _TAKING else None
    places = (_taken_back(layout, trigger, child, layout.trigger_at(child)) for child in node.below) if node else ()
    return next((place for place in places if place is not None), None)


def _taken_back(layout: Layout, verb: Trigger | None, node: Node, trigger: Trigger | None) -> Phrase | None:
    """The place of a noun of holding that is the object of a verb of taking, with more than its subject between."""
    if verb is None or trigger is None or node.label not in _OBJECT or trigger.hits[0].suffix:
        return None
    if verb.hits[0].form.pos != VERB or verb.options[0][1].type != _TAKING or verb.hits[0].form.passive:
        return None
    parted = layout.triggers_between(verb.last, node.first) or layout.between(verb.last, node.first)[2:4] != "c0"
    return phrase_of(node, _OVER, PLACE) if parted and is_hold_noun(trigger) else None


def _is_taken_behind_clause(layout: Layout, node: Node, trigger: Trigger) -> bool:
    """Fighters WHOM X BACKS wrested the CONTROL OF a town: a clause on the verb's subject stands between."""
    noun = is_hold_noun(trigger) and layout.words[trigger.first].article and not layout.words[trigger.first].preposition
    before = [other for other in layout.triggers[trigger.sentence] if other.first < trigger.first]
    verb = next((one for one in reversed(before) if one.hits[0].form.entry.id in _WRESTS), None)
    if not noun or verb is None or verb.hits[0].form.pos != VERB or phrase_of(node, _OVER, PLACE) is None:
        return False
    named = any(verb.last <= place.first < trigger.first for place in layout.places[trigger.sentence])
    return not named and layout.between(verb.last, trigger.first)[2:4] == "c0"


def _is_taken_stronghold(layout: Layout, node: Node, trigger: Trigger) -> bool:
    """Took the last STRONGHOLDS of X: the taking tells it, and X holds them no more."""
    step: Node | None = node
    for _ in range(_NOUNS):
        if step is None or step.up is None or step.label not in _TAKEN or trigger.hits[0].form.entry.id != _STRONGHOLD:
            return False
        step = step.up
        above = layout.trigger_at(step)
        if above is not None:
            told = above.hits[0].form.entry.id != _STRONGHOLD and above.options[0][1].type == _TAKING
            places = (p.first for p in layout.places[trigger.sentence])  # took X, the last stronghold: X was held
            return told and not any(above.last <= first < trigger.first for first in places)
    return False


def _takes_place(layout: Layout, node: Node, trigger: Trigger) -> bool:
    """Clashes, an explosion TOOK PLACE there, a force FELL INTO AN AMBUSH: the verb only says that they did."""
    if trigger.hits[0].form.pos != VERB or trigger.hits[0].form.entry.id != _HAPPENED:
        return False
    subjects = [layout.trigger_at(child) for child in node.below if child.label in SUBJECT]
    if node.label == "rel" and node.up is not None:
        subjects.append(layout.trigger_at(node.up))
    into = [layout.trigger_at(child) for child in node.below if child.label == "fi"]
    if any(told is not None and told.hits[0].form.entry.id == _AMBUSH for told in into):
        return True
    return any(told is not None and told.options[0][1].type in _HAPPENS for told in subjects)


def _is_way_to_die(layout: Layout, trigger: Trigger) -> bool:
    """Died UNDER TORTURE: one death, told by the word before."""
    at = trigger.first
    if at == 0 or trigger.hits[0].form.entry.id != _TORTURE or layout.stem(at - 1) != _UNDER:
        return False
    before = (other for other in layout.triggers[trigger.sentence] if other.first < at)
    return any(other.options[0][1].type in DEATHS for other in before)


def _is_in_massacre(layout: Layout, node: Node, trigger: Trigger) -> bool:
    """The KILLING of ten IN A MASSACRE THAT X COMMITTED, the killing of two and the wounding of three IN AN ATTACK BY
    X: the deed is told, with who did it, and the ten are its dead; the massacre LEFT TEN DEAD."""
    if trigger.options[0][1].type not in DEATHS:
        return False
    numbered = trigger.first in {number.last for number in layout.annotation.numbers}
    if numbered and "counted" in layout.words[trigger.first].groups:
        before = (t.last for t in layout.triggers[trigger.sentence] if t.hits[0].form.entry.id in MASSACRES)
        if any(last < trigger.first and layout.between(last, trigger.first)[2:4] == "c0" for last in before):
            return True
        if _are_its_dead(layout, trigger):
            return True
    tied = (child for child in node.below if child.label == "conj")
    hurt = (one for one in tied if (hit := layout.words[one.first].first("counted")) and hit.form.entry.kind in _HURT)
    within = (child for one in (node, *hurt) for child in one.below if child.label in _WITHIN and child.kind == "event")
    return any((other := layout.trigger_at(child)) is not None and _is_somebodys(child, other) for child in within)


def _are_its_dead(layout: Layout, trigger: Trigger) -> bool:
    """TEN DEAD, four of X among them, IN RAIDS, BY shelling, BECAUSE OF a massacre: the first deed told behind them,
    with no verb between, tells how they died."""
    behind = (other for other in layout.triggers[trigger.sentence] if other.first >= trigger.last)
    deed = next((one for one in behind if _is_massacre(one) or one.options[0][1].type not in DEATHS), None)
    if deed is None or deed.hits[0].form.pos != NOUN or layout.between(trigger.last, deed.first)[:4] != "v0c0":
        return False
    if is_gunfire(deed):
        return False  # of five dead BY BULLETS their death is told
    led = any(cue.category == _CAUSE for cue in layout.cues_before(deed.first))
    return (led or preposition(layout, deed) in _WITHIN) and (_is_massacre(deed) or deed.options[0][1].type in _ATTACKS)


def _is_massacre(trigger: Trigger) -> bool:
    return trigger.hits[0].form.entry.id in MASSACRES


def _is_somebodys(child: Node, deed: Trigger) -> bool:
    """A massacre that somebody committed, an attack that X LAUNCHED, or one of X, in Arabic with "to" right behind."""
    if deed.hits[0].form.entry.id in MASSACRES:
        return child.label == "fi" and any(below.label in RELATIVE for below in child.below)
    launched = next((below for below in child.below if below.label in RELATIVE and below.first == deed.last), None)
    own = phrase_of(child, _BY, ACTOR) if launched is None else phrase_of(launched, SUBJECT, ACTOR)
    known = own is not None and own.entity.actor is not None and own.first <= deed.last + 1
    return known and deed.hits[0].form.pos == NOUN and deed.options[0][1].type in _ATTACKS


def _are_put_to_death(layout: Layout, node: Node, trigger: Trigger) -> bool:
    """X executed SEVEN PRISONERS of Y, the execution of captives: what was done to them now is their death."""
    men = trigger.hits[0].form.pos != VERB and trigger.options[0][1].type in _CAPTIVITY and node.phrase is not None
    above = layout.trigger_at(node.up) if men and node.up is not None else None
    if node.phrase is None or above is None or node.phrase.first != trigger.first:
        return False
    return node.label in _OBJECT | {"gen"} and above.options[0][1].type in DEATHS


def _is_free_again(layout: Layout, trigger: Trigger) -> bool:
    """Forty DETAINEES who were FREED, with the participle right behind; THE FREED prisoner, who was so before."""
    freed = trigger.last if trigger.options[0][1].type in _CAPTIVITY else trigger.first
    return is_freed(layout, freed) and (freed == trigger.last or bool(layout.words[freed].article))


def _is_deal_of(layout: Layout, trigger: Trigger) -> bool:
    """A DEAL OF EXCHANGING prisoners, a deal TO exchange them: the exchange right behind tells it."""
    if trigger.hits[0].form.entry.id != _DEAL:
        return False
    behind = next((other for other in layout.triggers[trigger.sentence] if other.first == trigger.last), None)
    return behind is not None and not _EXCHANGES.isdisjoint(_entries(behind))


def _is_front(layout: Layout, trigger: Trigger) -> bool:
    """The popular FRONT FOR LIBERATING X, the LIBERATION FRONT of X: what a party calls itself."""
    hit, at = trigger.hits[0], trigger.first - 1
    frees = any(sense.type == _TAKING for _, sense in trigger.options)
    if hit.form.pos != NOUN or hit.article or hit.suffix or hit.conjunction or not frees:
        return False
    first = layout.text.sentences[trigger.sentence][0]
    adjectives = 0
    while at >= first and _is_adjective(layout, at) and adjectives < _ADJECTIVES:
        at, adjectives = at - 1, adjectives + 1
    if at < first or not _is_party_word(layout, at) or (adjectives > 0) != bool(hit.preposition):
        return False
    return bool(layout.words[at].article) == bool(adjectives) and hit.preposition in ("", "li")


def _is_party_word(layout: Layout, at: int) -> bool:
    word = layout.words[at]
    party = any(hit.form.entry.id in _PARTIES for hit in word.groups.get("role", ()))
    return party or any(hit.form.entry.kind == _FRONT for hit in word.groups.get("kind", ()))


def _is_adjective(layout: Layout, at: int) -> bool:
    """One of a name: the NATIONAL front, not the EASTERN one."""
    word = layout.words[at]
    return bool(word.article) and not _is_party_word(layout, at) and "direction" not in word.groups


def _is_of_body(layout: Layout, at: int) -> bool:
    """The operations room of LIBERATING the west, the committee for LIFTING the siege: what the body is for."""
    first = layout.text.sentences[layout.text.sentence_of[at]][0]
    for back in range(at - 1, max(first, at - _OF_BODY - 1) - 1, -1):
        word = layout.words[back]
        if word.article or layout.words[back + 1].preposition or layout.words[back + 1].conjunction:
            return False
        if any(hit.form.entry.id in _BODIES for hit in word.groups.get("role", ())):
            return True
        if "event" not in word.groups:
            return False
    return False


def _is_by_whose_hand(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """FELL BY THE HAND of X: the words for the hand only lead to who took it."""
    if trigger.hits[0].form.entry.id != _IN_HANDS:
        return False
    takings = (tree.trigger(t) for t in layout.triggers[trigger.sentence] if t.options[0][1].type == _TAKING)
    children = (child for node in takings if node is not None for child in node.below)
    return any(child.label == "by" and child.first == trigger.last for child in children)


def _is_agreement(trigger: Trigger) -> bool:
    return trigger.hits[0].form.pos == NOUN and trigger.options[0][1].type == _AGREEMENT


def _entries(trigger: Trigger | None) -> list[str]:
    """The entries that a trigger may be read as."""
    return [hit.form.entry.id for hit in trigger.hits] if trigger is not None else []
