"""One noun for two kinds of fire: an AIR AND ARTILLERY bombardment is one from the air and one with guns."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.drafts import Draft
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN

_ADJECTIVES = {"air": "airstrike", "artillery": "shelling"}
_NATION = ("adjective", "things")  # heads: missile RUSSIAN is read as a missile of Russia
_AND = "\u0648"
_OF = ("li", "")  # the shelling TO the army is its own
_NEAR = 4  # words behind the noun


def two_arms(layout: Layout, trigger: Trigger) -> tuple[str, str, int] | None:
    """What both adjectives behind a noun of bombarding say, and where the second stands (6 of 7 are coded twice)."""
    if trigger.hits[0].form.pos != NOUN and all(hit.form.pos != NOUN for hit in trigger.hits):
        return None
    first = ""
    for at in range(trigger.last, min(trigger.last + _NEAR, len(layout.words))):
        word = layout.words[at]
        nisba = word.first("nisba")
        if nisba is None or word.preposition or layout.text.sentence_of[at] != trigger.sentence:
            return None
        kind = _ADJECTIVES.get(nisba.form.entry.id, "")
        if first and word.conjunction == _AND:
            return (first, kind, at) if kind and kind != first else None
        first = first or kind
    return None


def twin(layout: Layout, draft: Draft) -> Draft | None:
    """The second happening of a draft that tells of two kinds of fire, hung on the second adjective."""
    found = two_arms(layout, draft.trigger) if draft.type in _ADJECTIVES.values() else None
    if found is None or found[0] != draft.type:
        return None
    _, kind, at = found
    option = next(((hit, sense) for hit, sense in draft.trigger.options if sense.type == kind), None)
    if option is None:
        return None
    trigger = Trigger(at, at + 1, draft.trigger.hits, draft.trigger.options, draft.trigger.sentence)
    other = draft.like(trigger, kind, *option)
    apart = owners_apart(layout, draft.trigger)
    other.actor = apart[1] if apart is not None else other.actor
    return other


def owners_apart(layout: Layout, trigger: Trigger) -> tuple[Phrase, Phrase] | None:
    """Whose either fire is: the aerial bombardment OF RUSSIA, in Arabic an adjective, and the artillery one OF THE
    ARMY, right behind the second."""
    both = two_arms(layout, trigger)
    if both is None:
        return None
    here = [p for p in layout.whos[trigger.sentence] if p.kind == ACTOR and p.entity.actor is not None]
    first = next((p for p in here if trigger.last < p.first and p.last == both[2]), None)
    second = next((p for p in here if p.first == both[2] + 1 and p.preposition in _OF and not p.conjunction), None)
    return (first, second) if first is not None and second is not None else None


def of_first_arm(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose the first of two kinds of fire is, where the second is another's."""
    apart = owners_apart(layout, trigger)
    return apart[0] if apart is not None else None


def of_both_arms(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose both kinds of fire are: the aerial and artillery bombardment OF RUSSIA, in Arabic an adjective behind."""
    both = two_arms(layout, trigger)
    here = [p for p in layout.whos[trigger.sentence] if both is not None and p.nisba and p.last == both[2] + 2]
    return next((p for p in here if p.head in _NATION), None)


def of_second_arm(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Whose the second of two kinds of fire is; it did not carry out the first, nor suffer it."""
    apart = owners_apart(layout, trigger)
    return apart[1] if apart is not None else None
