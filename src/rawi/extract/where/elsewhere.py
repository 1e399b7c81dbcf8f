"""Places that the words give to another happening of the sentence: what a party holds that only takes part, what was
taken afterwards, what a further deed is done to."""

from rawi.annotate.kind_words import is_singular
from rawi.annotate.mentions import PLACE, Cue, Phrase, Trigger
from rawi.extract.drafts import Draft
from rawi.extract.real.governed import host_of, is_governed
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import PARTICIPLE
from rawi.model import FROM_AFAR

_HELD = frozenset(("capture", "hold"))
_MOVED = frozenset(("advance", "withdraw"))
_DONE_TO = frozenset(("ala", "b1", "b2", "b3", "gen", "gen2", "obj"))
_DESCRIBING = frozenset(("rel", "indef", "mod"))
_JOINED = frozenset(("and", "conj", "next"))
_LASTING = frozenset(("hold", "siege"))
_WITH_OBJECT = frozenset(("capture", "destroy", "shootdown", "killing", "abduct", "arrest"))
_FOLLOWED = frozenset(("capture", "withdraw", "killing", "abduct", "arrest", "destroy"))
_STRUCK = frozenset(("airstrike", "shelling", "attack", "bombing", "chemical", "clash", "shootdown"))
_TALKS, _PURPOSE, _LEAVING = "talks", "purpose", frozenset(("withdraw", "evacuate"))
_STAYING, _RUIN = frozenset(("deploy", "hold")), "destroy"
_WAY, _SEAT, _TO, _BEFORE = "way", "seat", frozenset(("ila", "nahwa")), "temporal_before"
_GIVEN, _PREPARING = frozenset(("arms", "support", "aid", "deploy")), "tamhidan"  # the latter a cue's entry
_ARMS, _BATTLE = "arms", "operation"
_AIRCRAFT = "aircraft"  # and ships
_CONTRAST, _LINKED, _STEPS = "contrast", "link", 3
_AIMED = _DONE_TO | {"fi", "nahwa"}
_SITES = frozenset(("village", "town", "mountain", "road", "base", "crossing", "bridge", "facility"))
_WAYS, _UNDER = frozenset(("min", "ila", "nahwa")), 2  # words: LYING UNDER the control
_BRINGS = frozenset(("adda", "afda", "dafaa_h", "tasabbaba", "qada"))  # hosts: led to, drove to
_HELPS = frozenset(("sahama", "ashama", "saada_fi"))
_STILL, _ONGOING = 5, "ongoing"  # words from the areas to who holds them; effect of a host
_RELEASE, _CAPTIVITY = "release", frozenset(("abduct", "arrest"))
_PACT, _IN = "agreement", frozenset(("fi", "bi"))
_PRONOUN, _WHICH, _QUARTER = "pronominal", "relative", "neighbourhood"  # two functions; a kind
_FLIGHT = frozenset(("displace", "evacuate"))
_RETREAT, _NOT_THERE = "withdraw", FROM_AFAR | {"release"}
_SAME_CLAUSE = "v0c0"  # cues; a function word's entry; between words
_THROUGH = "\u0639\u0628\u0631"  # the preposition
_BACK = 3  # words in which a pronoun may point back: a hill OVERLOOKING IT


def is_of_another(layout: Layout, tree: Tree, draft: Draft, phrase: Phrase) -> bool:
    """The place is told of another happening, or only of somebody, and not of the draft's."""
    if _is_on_the_way(draft.type, phrase):
        return True
    own, node = tree.trigger(draft.trigger), tree.phrase(phrase)
    if own is None or node is None or phrase.sentence != draft.trigger.sentence:
        return False
    if draft.type in _GIVEN and _is_of_purpose(layout, own, node):
        return True
    if draft.type == _ARMS and _is_fought_for(layout, node):
        return True
    if draft.type == _RELEASE and node.up is not None and is_of_captivity(layout, own, node.up):
        return True
    if _is_of_contrasted(layout, draft, own, node, phrase) or _is_of_help(layout, own, node):
        return True
    if _is_goal_of_contrasted(layout, own, node):
        return True
    if draft.type in _STRUCK and (
        _is_of_truce(layout, own, node) or _is_of_cause(layout, own, node) or _is_passed(own, node)
    ):
        return True
    if draft.type == _RETREAT and _is_above(own, node):
        return True
    if draft.type not in _FLIGHT and _is_whither(layout, own, node):
        return True
    if draft.type in _LASTING and _is_beside_lands(layout, draft.trigger, phrase):
        return True
    by_pronoun = _is_done_by_pronoun(layout, draft.trigger)
    deed = _deed(node, _DONE_TO | (_WAYS if draft.type == _TALKS or by_pronoun else frozenset()))
    other = layout.trigger_at(deed) if deed is not None and deed is not own else None
    if deed is None or other is None:
        return False
    behind = other.first > draft.trigger.first
    if behind and draft.type == _TALKS and _is_purpose(layout, other):
        return True
    if _is_held_by_a_party(own, deed, other) or (behind and _comes_after(layout, draft, other)):
        return True
    return behind and _is_a_further_one(draft, own, deed, by_pronoun)


def _is_purpose(layout: Layout, other: Trigger) -> bool:
    """Talks IN ORDER THAT they leave X FOR Y: X and Y are of the way out."""
    if other.options[0][1].type not in _LEAVING:
        return False
    return any(cue.category == _PURPOSE for cue in layout.cues_before(other.first))


def _is_whither(layout: Layout, own: Node, node: Node) -> bool:
    """They fled TO X since THE FIGHTING broke out: what drove them out was not there."""
    fled = node.up if node.label in _TO and own.first > node.first else None
    flight = layout.trigger_at(fled) if fled is not None and fled is not own else None
    return flight is not None and flight.options[0][1].type in _FLIGHT


def _is_of_help(layout: Layout, own: Node, node: Node) -> bool:
    """A campaign THAT HELPED IN TAKING X: what it helped in was in X."""
    if layout.readings[layout.text.sentence_of[node.first]].isdisjoint(_HELPS):
        return False
    helps = next((up for up in node.lineage() if (host := host_of(layout, up)) is not None and host.id in _HELPS), None)
    return helps is not None and not _is_below(own, helps)


def _is_of_truce(layout: Layout, own: Node, node: Node) -> bool:
    """Halted its attacks DURING THE TRUCE IN X: the truce is there."""
    truce = node.up if node.label in _IN else None
    if truce is None or truce is own or truce.kind != "event" or truce.label in _DONE_TO:
        return False
    told = layout.trigger_at(truce)
    return told is not None and told.first > own.first and told.options[0][1].type == _PACT


def _is_passed(own: Node, node: Node) -> bool:
    """Struck trucks THAT HAD COME FROM X, THROUGH Y: the way of what was struck."""
    verb = node.up if node.label in ("min", _THROUGH) else None
    if verb is None or verb.kind != "verb" or verb.label not in _DESCRIBING or verb.up is None:
        return False
    through = any(child.label == _THROUGH for child in verb.below)
    return through and verb.up.phrase is not None and _is_below(verb, own)


def _is_above(own: Node, node: Node) -> bool:
    """Took X AFTER THE RETREAT of Y from its posts IN Z: who left was in Z."""
    if own.kind != "event" or node.up is None or node.up is not own.up or node.label not in _DONE_TO:
        return False
    inner = (child for child in own.below if child.label in _IN | {"min"} and child.first > own.first)
    return any(child.phrase is not None and child.phrase.kind == PLACE for child in inner)


def _is_of_cause(layout: Layout, own: Node, node: Node) -> bool:
    """The loss of X DROVE them TO SHELL Y, the defeat in X LED TO an attack ON Y: what was struck is Y alone."""
    verb, host = own.up, host_of(layout, own.up)
    if verb is None or host is None or host.id not in _BRINGS or not is_governed(layout, own, host):
        return False
    cause = next((child for child in verb.below if child.label in SUBJECT and child.kind == "event"), None)
    aimed = any(child.phrase is not None and child.label in _AIMED for child in own.below)
    return cause is not None and aimed and node.first < own.first and _is_below(node, cause)


def is_of_captivity(layout: Layout, own: Node, verb: Node) -> bool:
    """Released ten men WHOM GUNMEN ABDUCTED in X in March: the verb is told of the men, with its place and time."""
    taken = layout.trigger_at(verb) if verb.kind == "verb" and verb.label in RELATIVE else None
    if taken is None or taken.options[0][1].type not in _CAPTIVITY:
        return False
    return verb.up is not None and own in verb.up.lineage()[1 : _UNDER + 1]  # the RELEASE, the setting free of men


def _is_of_purpose(layout: Layout, own: Node, node: Node) -> bool:
    """Gave X arms IN PREPARATION FOR the battle of Y: nothing was handed over in Y."""
    purposes = {cue.first for cue in layout.cues[layout.text.sentence_of[node.first]] if cue.entry.id == _PREPARING}
    up, led = node.up, False
    while up is not None and up is not own:
        led = led or up.first in purposes
        up = up.up
    return led and up is own


def _is_fought_for(layout: Layout, node: Node) -> bool:
    """Arms FOR THE BATTLE OF Y, for the battle of taking Y: they went elsewhere, and it has not begun."""
    up = node
    while up.label == "gen" and up.up is not None:
        up = up.up
        battle = layout.trigger_at(up)
        if battle is not None and battle.hits[0].preposition == "li":
            return any(sense.type == _BATTLE for _, sense in battle.options)
    return False


def _is_beside_lands(layout: Layout, trigger: Trigger, phrase: Phrase) -> bool:
    """Fled FROM X to THE AREAS UNDER the control of Y, THAT Y HOLDS, which are not X; the road TO X goes through AREAS
    STILL HELD."""
    if phrase.preposition not in _WAYS or phrase.part_first < phrase.first:
        return False
    near = (p for p in layout.places[trigger.sentence] if 1 <= trigger.first - p.last <= _UNDER and p.inside is None)
    lands = next((p for p in near if p.plural and p.anaphor and not p.names), None)
    if lands is not None and (layout.words[lands.last].article or _are_lands_which(layout, lands)):
        return phrase.last <= lands.part_first
    at = _lands_before(layout, trigger)
    return at is not None and phrase.last < at


def _are_lands_which(layout: Layout, lands: Phrase) -> bool:
    """THE VILLAGES THAT somebody holds; quarters are those of the city told before."""
    return layout.words[lands.last].function == _WHICH and lands.head != _QUARTER


def _lands_before(layout: Layout, trigger: Trigger) -> int | None:
    """Where AREAS stand that a state describes: nothing but STILL, SUBJECT TO and small words stands between."""
    first = layout.text.sentences[trigger.sentence][0]
    for at in range(trigger.first - 1, max(first, trigger.first - _STILL) - 1, -1):
        word = layout.words[at]
        hit = word.first("kind")
        if hit is not None:
            return at if not (is_singular(word, hit) or word.article) else None
        still = any(one.form.entry.effect == _ONGOING for one in word.groups.get("host", ()))
        if not (word.function or still or any(one.form.pos == PARTICIPLE for one in word.groups.get("event", ()))):
            return None
    return None


def _is_of_contrasted(layout: Layout, draft: Draft, own: Node, node: Node, phrase: Phrase) -> bool:
    """X took the town, WHILE Y TOOK A HILL, hit a ship, shelled Z: the town is told of X alone."""
    clause = _contrasted(layout, own)
    if clause is None or phrase.last > clause.first:
        return False
    if draft.type == _RETREAT:
        return _is_only_struck(layout, node) and any(
            child.label in _TO and _is_apart(layout, draft.type, child) for child in own.below
        )
    if not _follows_contrast(layout, clause):
        return False
    objects = (child for child in own.below if child.first > own.first and child.label in _AIMED)
    return any(_is_apart(layout, draft.type, child) for child in objects)


def _is_goal_of_contrasted(layout: Layout, own: Node, node: Node) -> bool:
    """X struck a column, WHILE Y WAS ADVANCING TOWARDS Z: where Y went is not where X struck."""
    verb = node.up
    if verb is None or node.label not in _TO or verb.first < own.first or verb is own:
        return False
    told = _contrasted(layout, verb) is verb
    return told and not _is_below(own, verb) and any(child.label in SUBJECT for child in verb.below)


def _is_only_struck(layout: Layout, node: Node) -> bool:
    """Shelled X WHILE Y WAS LEAVING for Z, freed men FROM X: nobody says that Y was in X."""
    told = layout.trigger_at(node.up) if node.up is not None else None
    return told is not None and told.options[0][1].type in _NOT_THERE


def _contrasted(layout: Layout, node: Node) -> Node | None:
    """The clause behind WHILE, WHILE X WAS, that a word stands in."""
    clause: Node | None = node
    for _ in range(_STEPS):
        if clause is None or clause.label == _LINKED:
            break
        clause = clause.up
    if clause is None or clause.label != _LINKED:
        return None
    return (
        clause if any(_leads(layout, cue, clause) for cue in layout.cues[layout.text.sentence_of[node.first]]) else None
    )


def _leads(layout: Layout, cue: Cue, clause: Node) -> bool:
    """WHILE right before the verb."""
    if cue.category != _CONTRAST or cue.last > clause.first:
        return False
    return layout.between(cue.last, clause.first)[:4] == _SAME_CLAUSE


def _follows_contrast(layout: Layout, clause: Node) -> bool:
    cues = layout.cues[layout.text.sentence_of[clause.first]]
    return any(cue.category == _CONTRAST and cue.last == clause.first for cue in cues)


def _is_apart(layout: Layout, kind: str, child: Node) -> bool:
    """A place by its name, a site or ship without one that nothing ties to what was told of before."""
    phrase, word = child.phrase, layout.words[child.first]
    if phrase is not None and phrase.kind == PLACE and (phrase.entity.place is not None or phrase.head == "name"):
        return bool(phrase.entity.how == "explicit")
    if phrase is not None and phrase.head == _AIRCRAFT:
        return kind in _STRUCK
    sites = {hit.form.entry.kind for hit in word.groups.get("kind", ()) if not hit.suffix}
    if kind not in _HELD or word.article or sites.isdisjoint(_SITES):
        return False
    return all(behind.function != "pronominal" for behind in layout.words[child.first : child.first + _BACK + 1])


def _is_on_the_way(kind: str, phrase: Phrase) -> bool:
    """Struck reinforcements ON THEIR WAY TO X, a drone COMING FROM X: nothing happened in X; but the people OF X live
    there. The resistance IN X took another place."""
    if phrase.astray == _SEAT:
        return kind == "capture"
    if phrase.astray != _WAY or not phrase.preposition:
        return False
    return kind in _STRUCK or kind == _RUIN or (kind in _STAYING and phrase.preposition in _TO)


def _deed(node: Node, labels: frozenset[str]) -> Node | None:
    """The word for a deed that a place hangs on as what it is done to, by one of the labels."""
    label, up = node.label, node.up
    while up is not None and up.kind in ("noun", "phrase") and label in ("gen", "in", "conj"):
        label, up = up.label, up.up
    return up if up is not None and label in labels else None


def _is_below(deed: Node, own: Node) -> bool:
    node: Node | None = deed
    while node is not None and node is not own:
        node = node.up
    return node is own


def _is_held_by_a_party(own: Node, deed: Node, other: Trigger) -> bool:
    """Fought against the group THAT HOLDS X, killed men of the group THAT HAD ENTERED X: X is told of the group."""
    past = other.hits[0].form.tense == "past" and other.options[0][1].type in _MOVED
    if other.options[0][1].type not in _HELD and not past:
        return False
    node = deed
    while node.label in _JOINED and node.up is not None and node.up is not own:
        node = node.up
    who = node.up.phrase if node.label in _DESCRIBING and node.up is not None else None
    if who is None or who.kind == PLACE or who.head == _AIRCRAFT:
        return False
    return not _is_below(own, node)


def _comes_after(layout: Layout, draft: Draft, other: Trigger) -> bool:
    """Took the posts BEFORE they entered X: where it led, and not where it was."""
    if draft.type not in _FOLLOWED:
        return False
    cues = (cue for cue in layout.cues[other.sentence] if cue.category == _BEFORE)
    return any(draft.trigger.last <= cue.first and 0 <= other.first - cue.last <= 1 for cue in cues)


def _is_done_by_pronoun(layout: Layout, trigger: Trigger) -> bool:
    """The control OVER IT, that is, of what was told before."""
    behind = layout.words[trigger.last : trigger.last + 1]
    return any(word.function == _PRONOUN for word in behind)


def _is_a_further_one(draft: Draft, own: Node, deed: Node, by_pronoun: bool) -> bool:
    """Destroyed five tanks AND SHELLED X, the control over it AND THE ADVANCE ON X: each has what it is done to."""
    if draft.type not in _WITH_OBJECT or deed.label not in _JOINED:
        return False
    joined = deed.up is own or (own.label in _DONE_TO | _JOINED and deed.up is own.up and deed.up is not None)
    mine = (child for child in own.below if child.label in _DONE_TO and child.first > own.first)
    objects = [child for child in mine if child is not deed]
    return joined and (by_pronoun or bool(objects)) and all(c.phrase is None or c.phrase.kind != PLACE for c in objects)
