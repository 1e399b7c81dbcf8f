"""Poison: as the means of a bombardment it says the type (an attack WITH SARIN); who used it, and who only tells."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.extract.what.plain import subject_behind
from rawi.extract.who.hitting import BOMBARDS
from rawi.lexicon.words import NOUN, PREPOSITION
from rawi.model import ARMED_KINDS, DEATHS
from rawi.text.fold import key

CHEMICAL = "chemical"
_REACH, _HOLDING = 9, 4  # tokens from the bombardment to the poison, and from the arms that hold it
_MEANS, _THROWS = "bi", frozenset(("atlaqa", "alqa"))  # the latter entries
_ADJECTIVE = "kimawi"
_ARMS = frozenset(("artillery", "things", "aircraft"))
_USES = frozenset(("istakhdama", "istaamala"))  # entries
_CARRIES = frozenset(("naqala_goods", "hammala_goods", "hammala"))
_USERS = frozenset(("name", "force", "fighters", "group", "government"))
_GENITIVE = frozenset(("gen",))
_DENIES = "deny"
_HEADED = "said"  # the label behind a speaker and a colon
_RIGHT_BEHIND = 2  # the user of poison, THE ARMS of it, poison
_STEPS = 4  # from the poison up to the verb of speech


def is_with_poison(layout: Layout, trigger: Trigger) -> bool:
    """The bombardment may be told as one with poison, and a word for poison behind it is its means or adjective."""
    if CHEMICAL not in {sense.type for _, sense in trigger.options} or is_poison(trigger):
        return False
    return any(_is_means(layout, trigger, other) for other in layout.triggers[trigger.sentence])


def uses_poison(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """A known armed party USED SARIN, chemical arms: right behind each other, in the past."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if hit.form.entry.id not in _USES or CHEMICAL not in {sense.type for _, sense in trigger.options}:
        return False
    user_of_it = subject_behind(layout, node, trigger)
    if user_of_it is None or getattr(user_of_it.entity.actor, "kind", "") not in ARMED_KINDS:
        return False
    reach = range(user_of_it.last, user_of_it.last + _RIGHT_BEHIND)
    return any(is_poison(other) and other.first in reach for other in layout.triggers[trigger.sentence])


def is_tear_gas(layout: Layout, trigger: Trigger) -> bool:
    """Used live rounds, water cannon AND TEAR GAS: what may not stand near a word of poison stands a little farther."""
    if not is_use(trigger):
        return False
    unlike = (sense.without for _, sense in trigger.options if sense.type == CHEMICAL)
    words = frozenset(key(word) for without in unlike for word in without)
    last = min(trigger.last + _REACH + 1, layout.text.sentences[trigger.sentence][1])
    return any(not words.isdisjoint(word.spellings) for word in layout.words[trigger.last : last])


def is_means(layout: Layout, trigger: Trigger) -> bool:
    """The poison, which the bombardment before it tells of."""
    if not is_poison(trigger):
        return False
    before = (other for other in layout.triggers[trigger.sentence] if other.first < trigger.first)
    return any(_is_means(layout, other, trigger) for other in before)


def killed_by(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """Forty were KILLED, hurt BY SARIN: the first word for it, right behind BY."""
    node = tree.trigger(trigger)
    if node is None or node.up is None or not is_poison(trigger) or trigger.hits[0].preposition != _MEANS:
        return False
    death = layout.trigger_at(node.up) if node.up.kind == "verb" else None
    return death is not None and any(sense.type in DEATHS for _, sense in death.options)


def user(tree: Tree, trigger: Trigger) -> Phrase | None:
    """THE FIGHTERS' use of poison: who stands right behind the noun of using, no arms."""
    node = tree.trigger(trigger)
    if node is None or not is_use(trigger):
        return None
    one = phrase_of(node, _GENITIVE | {"b1"}, ACTOR)
    near = one is not None and one.first == trigger.last and not one.preposition
    return one if one is not None and near and one.head in _USERS else None


def outsider(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who SAID that poison was used: nobody tells that of himself; he may deny it."""
    node, used_by = tree.trigger(trigger), user(tree, trigger)
    headed = node is not None and node.label == _HEADED and any(hit.form.pos == NOUN for hit in trigger.hits)
    noun = trigger.options[0][0].form.pos == NOUN or headed
    if not noun or not (is_use(trigger) or is_with_poison(layout, trigger)):
        return None
    if headed and node is not None and node.up is not None:
        return node.up.phrase  # X: SHELLING WITH CHLORINE on the town
    before = layout.subjects[trigger.first]
    if used_by is not None and before is not None and before.last <= trigger.first:
        return before if before.entity.key != used_by.entity.key else None
    for _ in range(_STEPS):
        node = node.up if node is not None else None
        if node is None:
            return None
        speech = layout.words[node.first].groups.get("speech", ())
        if speech and node.kind == "verb":
            denies = any(hit.form.entry.class_ == _DENIES for hit in speech)
            return None if denies else phrase_of(node, SUBJECT, ACTOR)
    return None


def is_use(trigger: Trigger) -> bool:
    """The noun of using, with words for poison near."""
    hit = trigger.options[0][0]
    used = hit.form.pos == NOUN and hit.form.entry.id in _USES
    return used and any(sense.type == CHEMICAL for _, sense in trigger.options)


def is_poison(trigger: Trigger) -> bool:
    """A noun that tells of nothing but poison: chlorine, nerve gas."""
    hit = trigger.options[0][0]
    poison = hit.form.pos == NOUN and hit.form.entry.id not in _USES
    return poison and all(sense.type == CHEMICAL for _, sense in trigger.options)


def _is_means(layout: Layout, trigger: Trigger, poison: Trigger) -> bool:
    """The poison stands near behind the bombardment, with nothing else done between them."""
    if not is_poison(poison) or not trigger.last <= poison.first <= trigger.last + _REACH:
        return False
    bombards = trigger.options[0][0].form.entry.sense[0].type in BOMBARDS and not is_poison(trigger)
    bombards = bombards or _throws(trigger)
    if not bombards and not is_use(trigger):
        return False
    if is_use(trigger):
        return poison.sentence == trigger.sentence
    others = [o for o in layout.triggers[trigger.sentence] if trigger.last <= o.first < poison.first]
    if _throws(trigger) and _is_thrown(layout, trigger, poison):
        return True
    if not all(_is_of_means(layout, other) for other in others):
        return False
    if poison.hits[0].form.entry.id == _ADJECTIVE:
        return poison.first == trigger.last and not poison.hits[0].preposition
    carried = any(not is_poison(other) and _carries(other) for other in others)  # trucks LADEN WITH it are no means
    led = _MEANS in (layout.words[poison.first].preposition, poison.hits[0].preposition)
    return (led and not carried) or _is_held(layout, trigger, poison)


def _throws(trigger: Trigger) -> bool:
    return any(hit.form.entry.id in _THROWS for hit in trigger.hits)


def _is_thrown(layout: Layout, trigger: Trigger, poison: Trigger) -> bool:
    """Fired ROCKETS THAT CARRY sarin, dropped CYLINDERS OF chlorine: nothing but arms stands behind who did it, and no
    word leads elsewhere."""
    between = range(trigger.last, poison.first)
    led = (at for at in between if layout.words[at].function == PREPOSITION)
    if any(at + 1 < poison.first or not _contains(layout, at - 1) for at in led) or poison.hits[0].preposition:
        return False
    if any(other.first in between and _is_deed(layout, other) for other in layout.triggers[trigger.sentence]):
        return False
    phrases = [layout.phrase_at[at] for at in between if at in layout.phrase_at]
    return all(phrase.head in _ARMS for phrase in phrases[1:])


def _contains(layout: Layout, at: int) -> bool:
    """A plain word that no table knows, right before the "on" of CONTAINING."""
    word = layout.words[at]
    return not (word.function or word.groups or at in layout.phrase_at)


def _is_deed(layout: Layout, other: Trigger) -> bool:
    """No poison, no holding of it, no arms."""
    roles = layout.words[other.first].groups.get("role", ())
    return not (is_poison(other) or _carries(other) or any(hit.form.entry.kind in _ARMS for hit in roles))


def _is_of_means(layout: Layout, other: Trigger) -> bool:
    """Poison itself, the arms that hold it, and the word for holding it: WITH SHELLS CARRYING SARIN."""
    return _carries(other) or is_poison(other) or _are_arms(layout.phrase_at.get(other.first))


def _carries(other: Trigger) -> bool:
    return all(hit.form.entry.id in _CARRIES for hit in other.hits)


def _is_held(layout: Layout, trigger: Trigger, poison: Trigger) -> bool:
    """WITH BARRELS that hold it: arms as the means stand near before, and no other noun of men, things or place."""
    for at in range(poison.first - 1, max(trigger.last, poison.first - _HOLDING) - 1, -1):
        phrase = layout.phrase_at.get(at)
        if phrase is not None and phrase.first != poison.first:
            return _are_arms(phrase)
    return False


def _are_arms(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.preposition == _MEANS and phrase.head in _ARMS
