"""Whose deed CLAIMS and CHARGES are about: X denied THE CLAIMS OF Y TO HAVE TAKEN the town, which would be Y's deed;
rejected THE CHARGES OF Y of shelling it, which would be X's; denied what THE PAGES OF Y spread of THEIR hold of it."""

from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN
from rawi.resolve.party import Party
from rawi.resolve.places import own_words

_OF, _WHOSE, _AGAINST = frozenset(("bi", "an", "that", "thathe")), frozenset(("gen",)), frozenset(("li", "didd"))
_CLAIM, _CHARGE, _DENY = "claim", "accuse", "deny"  # classes of words of speech
_REJECTS = "rafada_s"  # an event
_ABOUT, _SPREADS = frozenset(("an", "bi")), frozenset((_CLAIM, "publish", "say", "report"))
_GAINS = frozenset(("capture", "hold", "advance", "siege"))  # types
_BODY = "group"  # the head of a party that only its own words name
_ITS = ("\u0647\u0627", "\u0647\u0645")  # its, their


def of_claims(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE CLAIMS OF X to have taken it: X would have."""
    claims = _about(layout, tree, trigger, _CLAIM)
    return _party(claims, _WHOSE) if claims is not None else None


def of_charges(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The charges of X AGAINST Y of shelling it, the charges THAT Y DENIED: Y would have."""
    charges = _about(layout, tree, trigger, _CHARGE)
    if charges is None:
        return None
    verb = charges.up
    if (against := _party(charges, _AGAINST)) is not None or verb is None or not _denies(layout, verb):
        return against
    office = phrase_of(verb, SUBJECT, SOURCE)
    return _party(verb, SUBJECT) or (office.speaks_for if office is not None else None)


def charging(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who makes the charges, and does not do what they are about."""
    charges = _about(layout, tree, trigger, _CHARGE)
    return _party(charges, _WHOSE) if charges is not None else None


def of_rumours(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """What THE PAGES OF X spread about ITS control of the town: X would have it, whoever denies it; what they spread of
    a retreat may be of their foe."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    its = hit.form.pos == NOUN and hit.suffix in _ITS and trigger.options[0][1].type in _GAINS
    if not its or node is None or node.up is None or node.label not in _ABOUT:
        return None
    told = layout.words[node.up.first].groups.get("speech", ()) if node.up.kind == "verb" else ()
    if all(one.form.entry.class_ not in _SPREADS for one in told):
        return None
    pages = phrase_of(node.up, SUBJECT, SOURCE) or phrase_of(node.up, SUBJECT, ACTOR)
    if pages is None or pages.entity.actor is not None:
        return pages
    return pages.speaks_for or _owner(layout, pages)


def _owner(layout: Layout, pages: Phrase) -> Phrase | None:
    """Pages, platforms OF THE ORGANISATIONS: a party without a name that ends the phrase for them."""
    at = pages.first + 1
    if at >= pages.last or not layout.words[at].article or "role" not in layout.words[at].groups:
        return None
    owner = Phrase(ACTOR, _BODY, at, pages.last)
    owner.sentence, owner.definite = pages.sentence, True
    owner.entity = Party(None, None, own_words(layout.annotation, owner), _BODY, "explicit", owner)
    return owner


def _party(node: Node, labels: frozenset[str]) -> Phrase | None:
    """A party, or a country by its name, that hangs on a word."""
    return phrase_of(node, labels, ACTOR) or phrase_of(node, labels, PLACE)


def _about(layout: Layout, tree: Tree, trigger: Trigger, kind: str) -> Node | None:
    """The noun of claiming or charging that says OF or THAT a happening."""
    node = tree.trigger(trigger)
    noun = node.up if node is not None and node.label in _OF else None
    if noun is None or noun.kind == "verb":
        return None
    hits = layout.words[noun.first].groups.get("speech", ())
    return noun if any(hit.form.entry.class_ == kind for hit in hits) else None


def _denies(layout: Layout, verb: Node) -> bool:
    groups = layout.words[verb.first].groups
    denies = any(hit.form.entry.class_ == _DENY for hit in groups.get("speech", ()))
    return verb.kind == "verb" and (denies or any(h.form.entry.id == _REJECTS for h in groups.get("event", ())))
