"""Who took people and whom, by a verb with a pronoun on it: the fate of ten workers WHOM X KIDNAPPED (THEM), spelt like
"their kidnapping". Whoever stands bare behind such a verb did it, and those right before it suffered it."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import VERB
from rawi.model import DEATHS
from rawi.text.tokens import WORD

_DEEDS, _DOES = DEATHS | {"abduct", "arrest", "attack"}, "actor"
_TAKES, _ENDS = frozenset(("abduct", "arrest")), frozenset(("release", "capture", "toll", "killing"))
_THEM = ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627", "\u0647\u0646")  # him, her, them, both
_AND, _KILLING = "and", "killing"  # a label, a type
_TAKERS = frozenset(("name", "force", "fighters", "group", "government"))
_TAKEN = frozenset(("civilians", "fighters", "person", "official", "adjective"))


def took_them(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The party right behind the verb with the pronoun."""
    party = layout.phrase_at.get(trigger.last)
    if party is None or party.kind != ACTOR or party.preposition or party.conjunction or party.head not in _TAKERS:
        return None
    return party if _has_them(layout, trigger) and _is_behind_noun(layout, trigger) else None


def taken_by_them(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Those right before it, of whom no article speaks."""
    if took_them(layout, tree, trigger) is None:
        return None
    before = (p for p in layout.whos[trigger.sentence] if p.last == trigger.first and p.head in _TAKEN)
    return next((p for p in before if not layout.words[p.first].article), None)


def taken_besides(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Killed twenty OF X AND CAPTURED THREE, a number alone: three of those before it."""
    node = tree.trigger(trigger)
    above = layout.trigger_at(node.up) if node is not None and node.label == _AND and node.up is not None else None
    if (
        node is None
        or above is None
        or trigger.options[0][1].type not in _TAKES
        or trigger.last not in layout.number_at
    ):
        return None
    if above.options[0][1].type != _KILLING or layout.number_at[trigger.last].last in layout.phrase_at:
        return None
    killed = (p for p in layout.whos[trigger.sentence] if above.last <= p.first and p.last <= trigger.first)
    return next((p for p in killed if p.head in _TAKEN), None)


def captors(layout: Layout, trigger: Trigger) -> Iterator[Phrase]:
    """Freed, found dead were ten men WHOM X HAD KIDNAPPED: X freed nobody, where only these words name him."""
    if trigger.options[0][1].type not in _ENDS:
        return
    for other in layout.triggers[trigger.sentence]:
        taken = other.first > trigger.first and other.options[0][1].type in _TAKES
        party = layout.phrase_at.get(other.last) if taken and _has_pronoun(other) else None
        if party is None or party.kind != ACTOR or party.preposition:
            continue
        if sum(one.entity.key == party.entity.key for one in layout.whos[trigger.sentence]) == 1:
            yield party


def _has_pronoun(trigger: Trigger) -> bool:
    return any(hit.form.pos == VERB and hit.suffix in _THEM for hit in trigger.hits)


def _has_them(layout: Layout, trigger: Trigger) -> bool:
    """The trigger can be read as a past verb of such a deed with a pronoun on it."""
    _, sense = trigger.options[0]
    told = (
        sense.type in _DEEDS and _DOES in sense.roles.get("subject", "") and not layout.words[trigger.first].conjunction
    )
    return told and _has_pronoun(trigger)


def _is_behind_noun(layout: Layout, trigger: Trigger) -> bool:
    """A noun stands right before it: no verb or preposition that would make it *their kidnapping*."""
    at = trigger.first - 1
    if at < layout.text.sentences[trigger.sentence][0] or layout.text.tokens[at].kind != WORD:
        return False
    word = layout.words[at]
    if any(phrase.last == trigger.first for phrase in layout.whos[trigger.sentence]):
        return True
    if word.function or layout.is_verb(at) or word.ids["cue"]:
        return False
    return word.article or not ("host" in word.groups or "event" in word.groups)
