"""What a verb of striking has for its object, told by no table: the aircraft bombed A WAREHOUSE, shelled A MARKET."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.who.hitting import BOMBARDS, bare, is_accusative
from rawi.text.tokens import MARK

_STRIKES = BOMBARDS | {"destroy"}
_OF_PARTIES = frozenset((
    "mawqi", "nuqta", "hadaf", "markaz", "maqarr", "muaskar", "qaida_base", "taziz", "tajammu", "aliya", "difaat",
    "tahsin", "khandaq", "satir", "dushma", "mitras", "istihkam", "wakr", "hajiz", "ratl", "thukna", "imdad", "arabah",
))  # fmt: skip  # positions, posts, columns: the text says elsewhere whose they are
_MEANS = frozenset((
    "silah", "sarukh", "qadhifa", "maqdhuf", "barmil", "abuwa", "qunbula", "alghum", "mutafajjirat", "dhakhira", "utad",
    "humvee", "mantuma", "bunduqiya", "watha", "mawad", "manhub", "safqa_things",
))  # fmt: skip  # arms, and what is no object of a strike
_PARTIES = frozenset(("group", "force", "fighters"))
_NEAR = 6  # words between a thing and whose it is


def struck_object(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """The object behind a verb of striking and its subject, if it is a building, a vehicle or land."""
    hit, sense = trigger.options[0]
    if node.kind != "verb" or sense.type not in _STRIKES or hit.suffix or hit.form.passive:
        return None
    if layout.is_marked_passive(trigger.first) or "target" not in sense.roles.get("object", ""):
        return None
    first, second = bare(node, "b1"), bare(node, "b2")
    before = bare(node, "pre")
    found = second if first is not None and (before is None or second is not None) else first
    if found is first and before is None and not (first is not None and is_accusative(layout, first)):
        return None
    if found is None or found.preposition or layout.text.tokens[found.part_first - 1].kind == MARK:
        return None
    return found if _is_nobodys(layout, found) and not _has_owner(layout, found) else None


def _is_nobodys(layout: Layout, phrase: Phrase) -> bool:
    """A thing that is no party's post and no arms."""
    hit = layout.words[phrase.first].first("role")
    if phrase.kind != ACTOR or phrase.head != "things" or hit is None or phrase.nisba:
        return False
    return hit.form.entry.id not in _OF_PARTIES | _MEANS


def _has_owner(layout: Layout, phrase: Phrase) -> bool:
    """A warehouse BELONGING TO X, homes of leaders of X, a building THAT X made its post: X is who was struck."""
    return any(0 <= who.first - phrase.last < _NEAR and _is_party(who) for who in layout.whos[phrase.sentence])


def _is_party(phrase: Phrase) -> bool:
    return phrase.entity.actor is not None or phrase.head in _PARTIES
