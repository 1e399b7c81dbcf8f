"""What some parties never do: the Red Crescent brings aid and shells nobody; rebels without aircraft drop no bombs."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.meeting import is_struck
from rawi.extract.who.hitting import struck
from rawi.model import FROM_AFAR

_HELPERS = frozenset(("ngo", "un_body", "institution"))
_HELP = frozenset(("aid", "evacuate", "release", "talks", "agreement", "statement", "support"))
_HOLDING, _UN = frozenset(("capture", "hold")), "un"  # types; a side, and an actor
_FIGHT = "clash"
_CORRESPONDENT = "murasil"  # the role's entry
_ACTOR, _CONTRAST, _STATEMENT = "actor", "contrast", "statement"
_WITNESSES = frozenset(("sahafi", "ilami", "musawwir", "hukuqi", "muhami"))  # entries of roles
_VIOLENCE = FROM_AFAR | {"bombing", "chemical", "attack", "capture", "hold", "killing", "destroy", "abduct"}
_IN, _ARMS, _GOODS = "fi", "arms", frozenset(("artillery", "aircraft", "things"))  # a type, heads
_OF, _ON, _POSTS = "li", "ala", frozenset(("things", "base", "facility"))
_FROM_ABOVE, _AIRCRAFT = frozenset(("airstrike", "chemical")), "aircraft"
_ON_FOOT, _UNION = frozenset(("armed_group", "militia", "tribe")), "coalition"  # kinds of actors
_REBELS = frozenset((
    "syria_opp", "hts", "isil", "jihadist", "sdf", "iraq_rebels", "libya_rebels", "sudan_rebels", "azawad",
    "palestinian_factions",
))  # fmt: skip  # sides whose coalitions are of such groups


def is_quoted(layout: Layout, phrase: Phrase) -> bool:
    """ACCORDING TO X, to a STATEMENT OF X: who stands behind such words is quoted there, and neither did it nor was
    done to."""
    cues = (c for c in layout.cues[phrase.sentence] if c.group == "speech" and c.category == "prep")
    return any(phrase.first in (cue.last, _behind_document(layout, cue.last)) for cue in cues)


def _behind_document(layout: Layout, at: int) -> int:
    """Where its author stands behind the word for a document: a STATEMENT OF X, FROM X; -1 where none does."""
    if at + 2 >= layout.text.sentences[layout.text.sentence_of[at - 1]][1] or "document" not in layout.words[at].groups:
        return -1
    return at + 1 + (layout.words[at + 1].function == "preposition")


def is_helper(phrase: Phrase) -> bool:
    """A relief organisation, a body of the United Nations, an office, which no table of actors lists."""
    source = phrase.entity.source
    return source is not None and source.kind in _HELPERS and phrase.entity.actor is None


def may_do(kind: str, slot: str, phrase: Phrase) -> bool:
    """Whether a party may fill a slot: one that the tables know as a helper or an office does deeds of peace only, and
    is called on; arms of nobody are handed over by others."""
    if slot == _ACTOR and kind in _HOLDING and getattr(phrase.entity.actor, "side", "") == _UN:
        return False  # the United Nations neither take nor hold towns
    if kind == _FIGHT and getattr(phrase.entity.actor, "id", "") == _UN:
        return False  # their missions may fight, they themselves do not
    if slot == _ACTOR and kind == _ARMS and phrase.head in _GOODS and phrase.entity.actor is None:
        return False  # NEW TANKS are what changes hands
    if not is_helper(phrase):
        return True
    return kind in _HELP if slot == _ACTOR else kind == _STATEMENT


def is_witness(layout: Layout, kind: str, phrase: Phrase) -> bool:
    """A JOURNALIST: he sees and tells of violence and suffers it, and no table calls him a party."""
    roles = {hit.form.entry.id for hit in layout.words[phrase.first].groups.get("role", ())}
    return kind in _VIOLENCE and phrase.entity.actor is None and not roles.isdisjoint(_WITNESSES)


def is_owner_of_struck(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase) -> bool:
    """The attack on A BASE OF X, a column of X, a raid that hit A MEETING OF X, a house of a leader OF X: what was
    struck stands right before, and is his."""
    if phrase.sentence != trigger.sentence:
        return False
    if phrase.preposition != _OF:
        led = [p for p in layout.whos[phrase.sentence] if p.preposition == _OF and p.last == phrase.first - 1]
        return phrase.preposition == _IN and any(is_owner_of_struck(layout, tree, trigger, one) for one in led)
    here = (*layout.whos[phrase.sentence], *layout.places[phrase.sentence])
    posts = (p for p in here if p.preposition == _ON and p.head in _POSTS and p.first >= trigger.last)
    return any(post.last == phrase.first for post in posts) or _is_of_hit(layout, tree, trigger, phrase)


def _is_of_hit(layout: Layout, tree: Tree, trigger: Trigger, owner: Phrase) -> bool:
    """A raid hit A HOUSE OF X, hit a depot and A MEETING OF X."""
    node = tree.trigger(trigger)
    if node is None or node.kind == "verb":
        return False
    hit = struck(layout, trigger, node)
    if hit is not None and hit.last == owner.first:
        return True
    met = (one for one in layout.triggers[trigger.sentence] if one.first >= trigger.last and one.last == owner.first)
    return any(is_struck(layout, tree, one) for one in met)


def has_no_aircraft(layout: Layout, kind: str, trigger: Trigger, phrase: Phrase) -> bool:
    """The rebels hold the quarter, and BARREL BOMBS fell on it: an armed group that does not stand beside a raid is not
    whose it is, where no aircraft is told of."""
    if kind not in _FROM_ABOVE:
        return False
    if not all(is_on_foot(one) for one in phrase.group):
        return False
    whos = layout.whos[trigger.sentence]
    return not any(who.kind == ACTOR and who.head == _AIRCRAFT for who in whos)


def is_on_foot(phrase: Phrase) -> bool:
    actor = phrase.entity.actor
    return actor is not None and (actor.kind in _ON_FOOT or (actor.kind == _UNION and actor.side in _REBELS))


def only_reports(layout: Layout, phrase: Phrase) -> bool:
    """OUR CORRESPONDENT: he tells of what others did."""
    roles = layout.words[phrase.first].groups.get("role", ())
    return not phrase.names and any(hit.form.entry.id == _CORRESPONDENT and hit.suffix for hit in roles)


def is_told_apart(layout: Layout, trigger: Trigger, phrase: Phrase) -> bool:
    """X claimed an attack, WHILE Y TOLD of its dead: whoever somebody else then tells of is told of apart."""
    if phrase.sentence != trigger.sentence or phrase.first < trigger.last:
        return False
    between = (cue for cue in layout.cues[phrase.sentence] if trigger.last <= cue.first and cue.last < phrase.first)
    words = layout.words
    return any(cue.category == _CONTRAST and "speech" in words[cue.last].groups for cue in between)
