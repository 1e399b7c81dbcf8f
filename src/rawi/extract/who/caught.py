"""Whose deed it is that somebody is caught for: arrested a man CHARGED WITH the attack, WHO TOOK PART IN it, killed THE
MASTERMIND OF it; he would have done it, whoever caught him did not, and where and when it was he need not have been
caught."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Time, Trigger
from rawi.extract.tree.labels import RELATIVE, SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import PARTICIPLE

_CAUGHT = frozenset(("arrest", "abduct", "killing"))
_DOERS = "munaffidh"  # a role
_CHARGED = frozenset(("muttaham", "mutawarrit", _DOERS))  # roles: charged with, involved in
_SUSPECTED = frozenset(("ishtabaha_h", "dulu"))  # hosts: suspected of, a part in
_PART, _ON_CHARGES, _SUSPICION = "dulu", "bituhma", frozenset(("ishtabaha_h", "muttaham"))
_CHARGE = frozenset((_ON_CHARGES, "mudabbir"))  # cues: on the charge of, the mastermind of
_ATTACK = "attack"
_ANSWERS_FOR, _FOR, _PLANNER = "masul", "an", "khattata"  # a role; responsible FOR; a host
_OF = "gen"
_PART_IN = frozenset(("fi", "bi", "gen", "li"))  # charged WITH TAKING PART IN the attack, WITH PLANNING FOR it
_LEADS = frozenset(("preposition", "pronominal"))  # in Arabic: suspected WITH THEM IN it
_DID = frozenset(("sharaka", "sahama", "khattata", "aadda", "dabbara"))  # hosts: took part in it, planned it
_CHARGING = _CHARGED | _SUSPECTED | _CHARGE | _DID | {_ANSWERS_FOR, _PLANNER}
_WAS, _WHO, _DESCRIBED = "kana", "relative", 2  # a function word's entry, a function, words: a FORMER member
_YEARLY, _NO_COMMA, _PLAIN = 7, "c0", "v0c0b0"  # letters of a month: 2015-03; between words


def charged(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who is charged with it: the last before the charge but for the one who caught him; whoever calls them THE DOERS
    OF it."""
    caught = _caught(layout, tree, trigger)
    if caught is None:
        return _called_doers(layout, tree, trigger)
    catching, at = caught
    if (man := _who_did(layout, at)) is not None:
        return man
    catcher = captor(layout, tree, trigger)
    told = [p for p in reversed(layout.whos[trigger.sentence]) if catching.last <= p.first <= at and p is not catcher]
    if len(told) > 1 and told[0].first == at and _is_behind_it(layout, at):
        return told[1]  # three men RESPONSIBLE FOR it
    return next(iter(told), None)


def _called_doers(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    at = _charge(layout, tree, trigger)
    doers = layout.phrase_at.get(at) if at is not None else None
    roles = layout.words[at].groups.get("role", ()) if at is not None else ()
    return doers if any(hit.form.entry.id == _DOERS for hit in roles) else None


def captor(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who caught the one that is charged with it."""
    caught = _caught(layout, tree, trigger)
    node = tree.trigger(caught[0]) if caught is not None else None
    return phrase_of(node, SUBJECT, ACTOR) if node is not None else None


def is_where_charged(layout: Layout, tree: Tree, trigger: Trigger, place: Phrase) -> bool:
    """Was arrested for an attack IN X: the place stands behind the charge."""
    if place.sentence != trigger.sentence or layout.readings[place.sentence].isdisjoint(_CHARGING):
        return False
    if all(sense.type not in _CAUGHT for _, sense in trigger.options):
        return False
    deeds = (other for other in layout.triggers[trigger.sentence] if trigger.last <= other.first < place.first)
    charges = ((deed, _charge(layout, tree, deed)) for deed in deeds)
    return any(
        at is not None and trigger.last <= at < place.first and not _ends_before(layout, tree, deed, at, place)
        for deed, at in charges
    )


def _ends_before(layout: Layout, tree: Tree, deed: Trigger, at: int, place: Phrase) -> bool:
    """Was killed, who TOOK PART in the battles of X, IN A RAID on Y: what a verb tells of him is over."""
    if not layout.is_verb(at):
        return False
    apart = layout.between(deed.last, place.first)[2:4] != _NO_COMMA
    return apart or _is_another(layout, tree, deed.last, place.first)


def is_day_of_charge(layout: Layout, tree: Tree, trigger: Trigger, time: Time) -> bool:
    """Arrested a man CHARGED WITH an attack IN 2015, who took part in it IN MAY: a month or year right behind
    the deed is of the deed."""
    if all(sense.type not in _CAUGHT for _, sense in trigger.options) or len(time.edtf) > _YEARLY:
        return False
    for deed in layout.triggers[trigger.sentence]:
        at = _charge(layout, tree, deed) if trigger.last <= deed.first < time.first else None
        near = at is not None and trigger.last <= at and layout.between(deed.last, time.first)[2:4] == _NO_COMMA
        if near and not _is_another(layout, tree, deed.last, time.first):
            return True
    return False


def _is_another(layout: Layout, tree: Tree, first: int, last: int) -> bool:
    """A further happening is told between two words, not only what the massacre is named by."""
    told = (tree.trigger(other) for other in layout.triggers[layout.text.sentence_of[first]])
    return any(node is not None and first <= node.first < last and node.label != _OF for node in told)


def is_victim_of_charge(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase) -> bool:
    """Arrested three suspected of abducting A JOURNALIST: who hangs on the deed of the charge was not arrested."""
    node = tree.phrase(phrase)
    if node is None or not is_where_charged(layout, tree, trigger, phrase):
        return False
    above = [layout.trigger_at(one) for one in node.lineage()[1:]]
    return any(deed is not None and _charge(layout, tree, deed) is not None for deed in above)


def is_of_charged(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Planes struck THE DOERS of an ATTACK: it was not from the air."""
    return trigger.options[0][1].type == _ATTACK and _charge(layout, tree, trigger) is not None


def is_only_suspected(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A man SUSPECTED OF an attack, of A PART IN one, CHARGED WITH an attack: he may have done it; that THE attack, the
    massacre of Speicher, an attack that hit them was made is another thing."""
    at = _charge(layout, tree, trigger)
    if at is None or _is_known(tree, trigger) or charged(layout, tree, trigger) is None:
        return False
    if _PART in {hit.form.entry.id for hit in layout.words[at].groups.get("host", ())}:
        at = _before(layout, at)
    entries = {hit.form.entry.id for group in ("role", "host") for hit in layout.words[at].groups.get(group, ())}
    return bool(entries & _SUSPICION) or any(cue.entry.id == _ON_CHARGES for cue in layout.cues_before(at + 1))


def _is_known(tree: Tree, trigger: Trigger) -> bool:
    """THE attack, ITS attack, the massacre OF a town; an attack THAT HIT them."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    below = node.below if node is not None else []
    of_place = any(one.label == _OF and one.phrase is not None and one.phrase.kind == PLACE for one in below)
    return hit.article or bool(hit.suffix) or of_place or any(one.label in RELATIVE for one in below)


def _before(layout: Layout, at: int) -> int:
    """The word before one, what leads to it passed over."""
    return next(i for i in range(at - 1, -1, -1) if layout.words[i].function not in _LEADS or not i)


def _caught(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[Trigger, int] | None:
    """The arrest or killing of the one that is charged with it, and the word that charges him."""
    at = _charge(layout, tree, trigger)
    if at is None:
        return None
    told = (other for other in reversed(layout.triggers[trigger.sentence]) if other.last <= at)
    arrest = next((one for one in told if any(sense.type in _CAUGHT for _, sense in one.options)), None)
    return (arrest, at) if arrest is not None else None


def _charge(layout: Layout, tree: Tree, trigger: Trigger) -> int | None:
    """The word that charges somebody with it, right before it or before the part in it that he is charged with."""
    if layout.readings[trigger.sentence].isdisjoint(_CHARGING):
        return None
    node = tree.trigger(trigger)
    while node is not None and node.kind != "verb" and node.first:
        at = _before(layout, node.first)
        word = layout.words[at]
        roles = {hit.form.entry.id for hit in word.groups.get("role", ())}
        hosts = {hit.form.entry.id for hit in word.groups.get("host", ())}
        cues = {cue.entry.id for cue in layout.cues_before(at + 1)}
        if roles & _CHARGED or hosts & _SUSPECTED or cues & _CHARGE or _is_behind_it(layout, at):
            return at
        if _is_his_deed(layout, tree, trigger, at):
            return at
        node = node.up if node.label in _PART_IN else None
    return None


def _is_his_deed(layout: Layout, tree: Tree, trigger: Trigger, at: int) -> bool:
    """Caught a man WHO TOOK PART in it, a cell THAT WAS PLANNING it: the man is not who caught somebody; took part in a
    battle IN A RAID, which is another deed."""
    man = _who_did(layout, at)
    if man is None or _is_another(layout, tree, at + 1, trigger.first):
        return False
    before = (one for one in reversed(layout.triggers[trigger.sentence]) if one.last <= man.first)
    catching = next(before, None)
    if catching is None or all(sense.type not in _CAUGHT for _, sense in catching.options):
        return False
    node = tree.trigger(catching)
    return node is not None and phrase_of(node, SUBJECT, ACTOR) is not man


def _who_did(layout: Layout, at: int) -> Phrase | None:
    """The man that a verb of taking part or planning stands right behind, if it is joined to none before."""
    word = layout.words[at]
    if not layout.is_verb(at) or word.conjunction:
        return None
    if all(hit.form.entry.id not in _DID for hit in word.groups.get("host", ())):
        return None
    end = at
    while end and _leads_to_verb(layout, end - 1):
        end -= 1
    near = [p for p in layout.whos[layout.text.sentence_of[at]] if p.inside is None and 0 <= end - p.last <= _DESCRIBED]
    man = max(near, key=lambda phrase: phrase.last, default=None)
    plain = man is not None and layout.between(man.last, end) == _PLAIN
    return man if plain else None


def _leads_to_verb(layout: Layout, at: int) -> bool:
    """WHO, WAS before the verb."""
    word = layout.words[at]
    was = any(hit.form.entry.id == _WAS for hit in word.groups.get("function", ()))
    return word.function == _WHO or (was and not word.conjunction)


def _is_behind_it(layout: Layout, at: int) -> bool:
    """RESPONSIBLE FOR the attack, THE PLANNER of it, who need not be called a man."""
    word, behind = layout.words[at], layout.words[at + 1].groups.get("function", ())
    answers = any(hit.form.entry.id == _ANSWERS_FOR for hit in word.groups.get("role", ()))
    plans = (hit for hit in word.groups.get("event", ()) if hit.form.entry.id == _PLANNER and hit.article)
    planner = any(hit.form.pos == PARTICIPLE for hit in plans)
    return planner or (answers and any(hit.form.entry.id == _FOR for hit in behind))
