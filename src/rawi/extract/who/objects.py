"""What a word of striking has for its object: the aircraft bombed A WAREHOUSE; the shelling OF POSTS of X."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Trigger
from rawi.extract.candidates import may_be_struck
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.who.hitting import BOMBARDS, bare, is_accusative
from rawi.lexicon.words import NOUN
from rawi.resolve.owners import of_it
from rawi.text.tokens import MARK

_STRIKES, _SEARCHES = BOMBARDS | {"destroy"}, "dahama"  # types; an entry
_OF_PARTIES = frozenset((
    "mawqi", "nuqta", "hadaf", "markaz", "maqarr", "muaskar", "qaida_base", "taziz", "tajammu", "aliya", "difaat",
    "tahsin", "khandaq", "satir", "dushma", "mitras", "istihkam", "wakr", "hajiz", "ratl", "thukna", "imdad", "arabah",
))  # fmt: skip  # positions, posts, columns: the text says elsewhere whose they are
MEANS = frozenset((
    "silah", "sarukh", "qadhifa", "maqdhuf", "barmil", "abuwa", "qunbula", "alghum", "mutafajjirat", "dhakhira", "utad",
    "humvee", "mantuma", "bunduqiya", "watha", "mawad", "manhub", "safqa_things",
))  # fmt: skip  # arms, and what is no object of a strike
_PARTIES = frozenset(("group", "force", "fighters"))
_STRUCK = _OF_PARTIES - {"arabah"}  # a car that blows up may be the bomb
_SEATS = frozenset(("maqarr", "hadaf", "wakr"))  # from which nobody fires
_SEATS_ALONE = _SEATS | {"mawqi", "nuqta", "markaz", "muaskar", "hajiz", "khandaq", "tahsin", "thukna"}  # none moves
_OTHERS = frozenset(("li", "b2", "b3", "pre", "top", "ala", "nahwa"))
_RAIDS, _MEN = BOMBARDS | {"advance", "destroy"}, frozenset(("force", "fighters", "group", "person"))
_SECOND, _ON = frozenset(("obj", "gen2", "li", "b1", "b2")), "ala"
_NEAR = 6  # words between a thing and whose it is
_SHIPS = frozenset(("safina", "naqila", "bariija", "firqata", "mudammira", "zawraq"))
_FIRED, _FIRE = frozenset(("atlaqa", "qadhafa")), frozenset(("shelling", "airstrike"))
_TOWARDS, _AT = frozenset(("nahwa", "ala")), frozenset(("asaba", "daraba", "istahdafa"))  # entries of verbs
_NO_VERB_NO_COMMA, _THEY = "v0c0", "mp"
_FLIGHT = 12  # words from the firing to what was fired at


def struck_object(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """The object behind a verb of striking and its subject, if it is a building, a vehicle or land; behind a noun of it
    a party's posts; A POST OF ITS OWN, whose party was told of."""
    hit, sense = trigger.options[0]
    if node.kind == "event":
        return _struck_posts(layout, trigger, node)
    if raider(layout, trigger, node) is not None:
        return bare(node, "b2")
    if node.kind != "verb" or sense.type not in _STRIKES or hit.suffix or hit.form.passive:
        return None
    if layout.is_marked_passive(trigger.first) or "target" not in sense.roles.get("object", ""):
        return None
    first, second = bare(node, "b1"), bare(node, "b2")
    before = bare(node, "pre")
    they = hit.form.agreement == _THEY  # THEY LOOTED shops: of a subject behind it the verb would be of one
    found = second if first is not None and not they and (before is None or second is not None) else first
    if found is first and before is None and not (first is not None and (they or is_accusative(layout, first))):
        return None
    if found is None or found.preposition or layout.text.tokens[found.part_first - 1].kind == MARK:
        return None
    if found.kind == ACTOR and found.entity.actor is not None and of_it(layout.annotation, found):
        return found
    open_to_all = _is_nobodys(layout, found) or _is_struck_place(found)  # QUARTERS
    return found if open_to_all and not _has_owner(layout, found) else None


def _is_struck_place(phrase: Phrase) -> bool:
    """THE RESIDENTIAL QUARTERS, a field hospital: without a name."""
    named = phrase.names or phrase.anaphor or phrase.core_first > phrase.first
    return phrase.kind == PLACE and not named and may_be_struck(phrase)


def raider(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """A FORCE stormed a post of X, UNKNOWN MEN attacked one: some men right behind the verb, whosever they are, before
    posts of a party; the posts did not storm."""
    hit, sense = trigger.options[0]
    if node.kind != "verb" or sense.type not in _RAIDS or hit.suffix or hit.form.passive:
        return None
    men, posts = bare(node, "b1"), bare(node, "b2")
    if men is None or posts is None or men.first != trigger.last or men.head not in _MEN or men.definite:
        return None
    theirs = posts.kind == ACTOR and posts.head == "things" and posts.entity.actor is not None
    if not theirs or posts.preposition or posts.conjunction or men.entity.key == posts.entity.key:
        return None
    return men if role_of(layout, posts.first) in _STRUCK and not men.preposition else None


def _struck_posts(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """Condemned the shelling OF THE POSTS of X, who did not shell, the raid ON A DEPOT of X, who did not raid it; but a
    checkpoint's shelling OF THE TOWN may be its own."""
    hit, sense = trigger.options[0]
    posts = bare(node, "gen") if any(one.form.pos == NOUN for one in trigger.hits) else None
    searched = hit.form.entry.id == _SEARCHES
    if not (sense.type in _STRIKES or searched) or hit.suffix or posts is None or posts.first != trigger.last:
        return None
    entry = role_of(layout, posts.first)
    struck = entry not in MEANS if searched else entry in _STRUCK
    if posts.kind != ACTOR or posts.head != "things" or posts.entity.actor is None or not struck:
        return None
    others = {child.label for child in node.below}
    return None if others & _SECOND or (_ON in others and entry not in _SEATS) else posts


def posts_alone(layout: Layout, trigger: Trigger, node: Node) -> Phrase | None:
    """And shelled POSTS OF X: right behind the verb, which has no other noun; posts do not shell, the verb's subject
    was told before or is not told."""
    hit, sense = trigger.options[0]
    if node.kind != "verb" or sense.type not in BOMBARDS or hit.suffix or "target" not in sense.roles.get("object", ""):
        return None
    if any(child.label in _OTHERS for child in node.below):
        return None
    posts = bare(node, "b1")
    if posts is None or posts.first != trigger.last or posts.kind != ACTOR or posts.head != "things":
        return None
    return posts if role_of(layout, posts.first) in _SEATS_ALONE and posts.entity.actor is not None else None


def ship_fired_at(layout: Layout, trigger: Trigger) -> Phrase | None:
    """Fired a missile TOWARDS A SHIP, AT THE TANKER; a missile that HIT a tanker: no comma or other verb between."""
    hit, sense = trigger.options[0]
    if hit.form.entry.id not in _FIRED or sense.type not in _FIRE:
        return None
    for phrase in layout.whos[trigger.sentence]:
        if 0 < phrase.first - trigger.last <= _FLIGHT and role_of(layout, phrase.first) in _SHIPS:
            return phrase if _is_reached(layout, trigger, phrase) else None
    return None


def _is_reached(layout: Layout, trigger: Trigger, ship: Phrase) -> bool:
    if ship.preposition in _TOWARDS:
        return layout.between(trigger.last, ship.part_first)[:4] == _NO_VERB_NO_COMMA
    verb = ship.first - 1
    hits = any(hit.form.entry.id in _AT for hit in layout.words[verb].groups.get("event", ()) if layout.is_verb(verb))
    return hits and layout.between(trigger.last, verb)[:4] == _NO_VERB_NO_COMMA


def _is_nobodys(layout: Layout, phrase: Phrase) -> bool:
    """A thing that is no party's post and no arms."""
    entry = role_of(layout, phrase.first)
    if phrase.kind != ACTOR or phrase.head != "things" or not entry or phrase.nisba:
        return False
    return entry not in _OF_PARTIES | MEANS


def role_of(layout: Layout, at: int) -> str:
    """The entry of the word for somebody or something that stands at a token."""
    hit = layout.words[at].first("role")
    return hit.form.entry.id if hit is not None else ""


def _has_owner(layout: Layout, phrase: Phrase) -> bool:
    """A warehouse BELONGING TO X, homes of leaders of X, a building THAT X made its post: X is who was struck."""
    return any(0 <= who.first - phrase.last < _NEAR and _is_party(who) for who in layout.whos[phrase.sentence])


def _is_party(phrase: Phrase) -> bool:
    return phrase.entity.actor is not None or phrase.head in _PARTIES
