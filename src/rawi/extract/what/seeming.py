"""Words that only look like a deed: a FUNERAL kills nobody, FAMILIES are no capture, a DESTROYER is no destruction; a
BLOW TO the foe is what a victory is called."""

from rawi.annotate.mentions import ACTOR, SOURCE, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN, PARTICIPLE, VERB
from rawi.text.tokens import MARK

FUNERAL_TELLS = frozenset(("toll",))
_FUNERAL, _BODY = "shayyaa", "juththa"  # entries
_CAPTURE, _DESTROYED, _SUBJECT_TO = "asara", "dammara", "khadaa"
_FEMININE = "\u0629"
_OF_HERS = "\u062a"  # what the ending of a feminine is written as before a pronoun
_WHO_F = "\u0627\u0644\u062a\u064a"  # which, of a feminine
_YA = "\u064a"  # MY, and how an adjective of relation ends
_FLED, _OFFICIAL = frozenset(("farra", "haraba")), "official"  # entries; the kind of a role
_FIGHTS = frozenset(("attack", "clash", "shelling", "airstrike", "bombing", "operation", "advance"))
_BLOWS, _GAINS = frozenset(("daraba", "khasira")), frozenset(("capture", "shootdown", "arrest"))  # entries; types
_IN, _TO, _ADJECTIVES, _DEGREES = "fi", "li", 2, frozenset(("new", "senior"))  # "senior" is also "great"
_WHO, _ALL = "\u0645\u0646", "\u0643\u0644"  # folded
_FIRES, _GUNS = "atlaqa", "artillery"  # the entry; the kind of a role
_SOON = 4  # words from a funeral to the number of the dead


def is_funeral(trigger: Trigger) -> bool:
    """A word of BURYING somebody: it tells of dead, and of nobody who killed them."""
    return any(hit.form.entry.id == _FUNERAL for hit in trigger.hits[:1])


def only_seems(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """The funeral of one man or his body, families, a warship, an agency UNDER X: another word tells what happened."""
    entry = trigger.hits[0].form.entry.id
    if any(rule(layout, trigger) for rule in (_is_epithet, _describes, _is_figure, _is_by_anybody, _is_launchers)):
        return True
    if entry == _FUNERAL:
        return not _are_counted(layout, trigger)
    if entry == _BODY:
        return _is_buried(layout, tree, trigger)
    if entry == _CAPTURE:
        return _are_families(layout, trigger)
    if entry == _DESTROYED:
        return _is_ship(layout, trigger)
    return entry == _SUBJECT_TO and _is_of_source(layout, trigger)


def _is_epithet(layout: Layout, trigger: Trigger) -> bool:
    """The FUGITIVE president, of whatever nation: what an officer is called, and no news of his flight."""
    hit, at = trigger.hits[0], trigger.first
    if at == 0 or hit.form.pos != PARTICIPLE or not hit.article or hit.form.entry.id not in _FLED:
        return False
    at -= at > 1 and "role" not in layout.words[at - 1].groups and "nisba" in layout.words[at - 1].groups
    before = layout.words[at - 1]
    return before.article and any(one.form.entry.kind == _OFFICIAL for one in before.groups.get("role", ()))


def _is_by_anybody(layout: Layout, trigger: Trigger) -> bool:
    """WHOEVER HOLDS the bridge holds the road, the law punishes EVERYBODY WHO ATTACKS: who is no preposition before a
    verb, and opens the sentence or stands behind ALL."""
    hit, at = trigger.hits[0], trigger.first - 1
    if hit.form.pos != VERB or hit.form.tense != "present" or at < 0 or layout.words[at].stem != _WHO:
        return False
    opens = at == layout.text.sentences[trigger.sentence][0] or layout.text.tokens[at - 1].kind == MARK
    return opens or layout.words[at - 1].stem == _ALL


def _describes(layout: Layout, trigger: Trigger) -> bool:
    """A SURPRISE attack, a FLANKING attack: an adjective right behind the noun of a deed, or behind another one."""
    hit, at = trigger.hits[0], trigger.first
    if at == 0 or hit.preposition or hit.conjunction or trigger.last - at > 1:
        return False
    adjective = hit.form.pos == PARTICIPLE or (hit.form.pos == NOUN and hit.suffix == _YA and not hit.article)
    before = next((other for other in layout.triggers[trigger.sentence] if other.last == at), None)
    if before is None or not adjective or hit.suffix not in ("", _YA) or trigger.options[0][1].type not in _FIGHTS:
        return False
    deed = before.hits[0]
    if before.options[0][1].type not in _FIGHTS:
        return False
    same = deed.article == hit.article and not deed.suffix
    return same and (deed.form.pos == NOUN or _describes(layout, before))


def _is_figure(layout: Layout, trigger: Trigger) -> bool:
    """The army took the town IN A PAINFUL BLOW TO the rebels, in a great LOSS for them: by adjectives that say neither
    whose nor with what, right behind what it is a figure for."""
    hit, at = trigger.hits[0], trigger.first - 1
    if hit.form.entry.id not in _BLOWS or hit.suffix or at < 0 or all(one.form.pos != NOUN for one in trigger.hits):
        return False
    if hit.article or not any(one.form.entry.id == _IN for one in layout.words[at].groups.get("function", ())):
        return False
    before = [other for other in layout.triggers[trigger.sentence] if other.first < at]
    if not before or before[-1].options[0][1].type not in _GAINS:
        return False
    behind = (layout.phrase_at.get(trigger.last + step) for step in range(_ADJECTIVES + 1))
    foe = next((phrase for phrase in behind if phrase is not None), None)
    if foe is None or foe.kind != ACTOR or foe.preposition != _TO or foe.first == trigger.last:
        return False
    adjectives = (layout.words[between].groups.get("nisba", ()) for between in range(trigger.last, foe.first))
    return all(hit.form.entry.id in _DEGREES for hits in adjectives for hit in hits)


def _is_launchers(layout: Layout, trigger: Trigger) -> bool:
    """Destroyed the LAUNCHING PADS: the noun of firing right behind the word for what fires."""
    hit, before = trigger.hits[0], layout.words[trigger.first - 1] if trigger.first else None
    fires = hit.form.entry.id == _FIRES and hit.form.pos == NOUN and not hit.conjunction
    return fires and before is not None and any(one.form.entry.kind == _GUNS for one in before.groups.get("role", ()))


def _are_counted(layout: Layout, trigger: Trigger) -> bool:
    return any(0 <= number.first - trigger.last <= _SOON for number in layout.annotation.numbers)


def _is_buried(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Buried THE BODY of X."""
    node = tree.trigger(trigger)
    above = layout.trigger_at(node.up) if node is not None and node.up is not None else None
    return above is not None and is_funeral(above)


def _are_families(layout: Layout, trigger: Trigger) -> bool:
    """THE FAMILIES WHICH fled: spelt like capture, which is masculine."""
    hit, at = trigger.hits[0], trigger.last
    if hit.form.pos != NOUN or not hit.article or at >= len(layout.words):
        return False
    token, word = layout.text.tokens[at], layout.words[at]
    return token.key == _WHO_F or (word.article and token.raw.endswith(_FEMININE))


def _is_ship(layout: Layout, trigger: Trigger) -> bool:
    """ITS DESTROYER: what is destroyed is nobody's."""
    hit = trigger.hits[0]
    if hit.form.pos != PARTICIPLE or not hit.suffix:
        return False
    return layout.text.tokens[trigger.first].key.removesuffix(hit.suffix).endswith(_OF_HERS)


def _is_of_source(layout: Layout, trigger: Trigger) -> bool:
    """An agency or newspaper THAT IS SUBJECT TO X is no place."""
    if trigger.hits[0].form.pos != PARTICIPLE:
        return False
    return any(p.kind == SOURCE and p.last == trigger.first for p in layout.whos[trigger.sentence])
