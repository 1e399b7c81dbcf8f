"""What the decisions look at, as named features.

A feature is a short string; its weight is in the weights file under the decision's name. ``T`` is the claim type,
distances are counted in tokens from the trigger, sides are L(eft) and R(ight) in reading order.
"""

from functools import lru_cache

from rawi.annotate.mentions import PLACE, Phrase, Trigger
from rawi.extract.candidates import Near
from rawi.extract.context import WEAPON_TYPES, Context, word_class
from rawi.extract.drafts import History
from rawi.extract.scorer import Tagged
from rawi.extract.tree.layout import Layout, bucket, few, party_class
from rawi.extract.tree.ways import Tied, rough_way
from rawi.lexicon.entries import Sense
from rawi.model import Actor

_REMEMBERED = 50_000
_MOST_AMID = 8  # words between a trigger and a phrase that are looked at


def trigger_features(context: Context, sense: Sense, narrow_rank: int, told: int) -> Tagged:
    """Features of 'this trigger tells of a happening of type T', for one T."""
    kind = sense.type
    lemma = context.lemma
    own = [
        f"T:{kind}", f"{lemma}:{kind}", f"{lemma}:{kind}:{context.shape}", f"{lemma}:{kind}:{context.left}",
        f"{lemma}:{kind}:{context.right}", f"rank:{narrow_rank}", f"with:{bool(sense.with_)}",
    ]  # fmt: skip
    often = few(told)
    own += [f"told:{often}", f"told:{often}:{context.argued}", f"told:{often}:{context.argued}:{kind}"]
    return Tagged(context.general, own, kind, context.general)


def setting_features(layout: Layout, trigger: Trigger, history: History) -> list[str]:
    """What arms the sentence and the one before speak of, and what has been told in it so far."""
    here = trigger.sentence
    arms = [_arms(layout, here), _arms(layout, here - 1) if here else "none"]
    told = any(draft.trigger.sentence == here and draft.type in WEAPON_TYPES for draft in history.recent)
    coming = any(
        sense.type in WEAPON_TYPES
        for other in layout.triggers[here]
        if other.first > trigger.first
        for _, sense in other.options[:1]
    )
    lemma = trigger.hits[0].form.entry.id
    last = history.recent[0] if history.recent and history.recent[0].trigger.sentence == here else None
    before = f"{last.type}:{bucket(trigger.first - last.trigger.last + 1)}" if last is not None else "none"
    return [
        f"last:{before}", f"last:{before}:{trigger.hits[0].form.pos}", f"last:{before.partition(':')[0]}:{lemma}",
        f"arms:{arms[0]}", f"arms:{arms[0]}:{arms[1]}", f"arms:{arms[0]}:{lemma}", f"struck:{told}:{coming}",
        f"struck:{told}:{coming}:{lemma}", f"strike:{history.strike}", f"strike:{history.strike}:{lemma}",
        f"strike:{history.strike}:{arms[0]}",
    ]  # fmt: skip


def _arms(layout: Layout, sentence: int) -> str:
    """Aircraft, artillery, both or none, as far as a sentence's phrases tell."""
    heads = {phrase.head for phrase in layout.whos[sentence]}
    return "+".join(sorted(heads & {"aircraft", "artillery"})) or "none"


# -- who and where --------------------------------------------------------------------------------------------------


def standing_features(
    layout: Layout, phrase: Phrase, history: History, actor: Phrase | None, kind: str, slot: str
) -> list[str]:
    """Features of a party or place as such, wherever it stands: what it did so far, whose side it is on."""
    alike = few(history.filled[slot, kind, phrase.entity.key])
    names = [f"ever:like{alike}", f"ever:like{alike}:{kind}"]
    names += [f"{was}:{kind}" for was in history.figured.get(phrase.entity.key, ())]
    if slot == "place":
        place = phrase.entity.place
        often = few(history.filled[slot, "", phrase.entity.key])
        return [*names, f"ever:{often}", f"gazetteer:{place.kind if place is not None else 'none'}"]
    own = party_class(phrase)
    names += [f"lead:{phrase.entity.key in layout.lead}:{kind}", f"who:{own}", f"who:{own}:{kind}"]
    if slot == "target":
        doer = party_class(actor) if actor is not None else "nobody"
        names += [f"who:{doer}>{own}", f"who:{doer}>{own}:{kind}"]
    if actor is not None:
        did, bore = (actor.entity.key, phrase.entity.key), (phrase.entity.key, actor.entity.key)
        names += [
            f"sides:{sides(actor, phrase)}:{kind}",
            f"ever:foe{few(history.against[did])}{few(history.against[bore])}",
        ]
    if slot == "actor":
        names += [
            f"prior:{sides(draft.actor, phrase)}{back}"
            for back, draft in enumerate(history.recent[:2])
            if draft.actor is not None
        ]
    return names


def sides(one: Phrase, other: Phrase) -> str:
    """Whether two parties are the same, of one side, of different sides, or unknown."""
    if one.entity.key == other.entity.key:
        return "same"
    first, second = _side(one), _side(other)
    if first is None or second is None:
        return "unknown"
    return "allies" if first == second else "others"


def _side(phrase: Phrase) -> str | None:
    actor: Actor | None = phrase.entity.actor
    return actor.side if actor is not None else None


def phrase_features(layout: Layout, context: Context, kind: str, item: Near, tied: Tied) -> list[str]:
    """Features of a phrase in the trigger's own sentence as a filler of any slot."""
    trigger, phrase = context.trigger, item.phrase
    group_end = _group_end(phrase, trigger)
    side, distance, start, end = layout.gap(trigger, phrase.part_first, group_end)
    between = layout.between(start, end)
    others = few(layout.triggers_between(start, end))
    preposition = phrase.preposition or ("gen" if side == "R" and distance == 1 else "none")
    if phrase.head == "adjective":
        preposition = "adj"
    head = f"{phrase.kind}.{phrase.head}"
    names = [
        f"{side}{bucket(distance)}", f"head:{head}", f"{kind}:head:{head}", f"head:{head}:{side}:{preposition}",
        f"between:{side}{between}:{context.pos}", f"{kind}:{side}{others}:{preposition}",
    ]  # fmt: skip
    names += _beside(layout, context, phrase, side)
    names += _by_lemma(context, phrase, tied, side, preposition)
    names += _words(layout, kind, phrase, side, (start, min(end, start + _MOST_AMID)))
    names += _way(context, kind, tied, head)
    names += _place_of_its_own(layout, context, kind, phrase)
    return names


def _by_lemma(context: Context, phrase: Phrase, tied: Tied, side: str, preposition: str) -> list[str]:
    """What the word that tells it, and the word that governs it, expect of whom and where."""
    own = f"lemma:{context.lemma}"
    return [
        f"{own}:{side}:{preposition}", f"{own}:{phrase.kind}.{phrase.head}:{side}", f"{own}:is:{_what_it_is(phrase)}",
        f"{own}:way:{rough_way(tied.way)}", f"gov:{context.governor}:{tied.role}:{side}",
    ]  # fmt: skip


def _what_it_is(phrase: Phrase) -> str:
    """The class of a party; of a place the kind that the gazetteer gives it."""
    if phrase.kind != PLACE:
        return party_class(phrase)
    return phrase.entity.place.kind if phrase.entity.place is not None else "none"


def _way(context: Context, kind: str, tied: Tied, head: str) -> list[str]:
    """The way through the tree from the trigger to a phrase, and what decides its meaning."""
    node = context.node
    bare, resumes = (min(node.bare, 2), node.resumes) if node is not None else (0, "")
    role, rough = tied.role, rough_way(tied.way)
    return [
        f"rough:{rough}", f"rough:{rough}:{context.pos}:{bare}", f"rough:{rough}:{head}",
        f"rough:{rough}:resumes:{resumes}",
        f"role:{role}:{kind}", f"role:{role}:{head}", f"role:{role}:{context.shape}",
    ]  # fmt: skip


def _place_of_its_own(layout: Layout, context: Context, kind: str, phrase: Phrase) -> list[str]:
    """What a phrase is to the word that it hangs on: who is KILLED in a shelling is who the shelling hit."""
    node = context.tree.phrase(phrase)
    above = node.up if node is not None else None
    if node is None or above is None or above is context.node:
        return []
    return [f"under:{node.label}:{word_class(layout, above)}:{kind}"]


def fits(role: str, slot: str) -> bool:
    """Whether the frame's role of a near candidate names the slot."""
    return slot in role and not role.startswith(("below", "in:"))


def place_features(context: Context, phrase: Phrase) -> list[str]:
    """Further features of a place in the trigger's sentence."""
    node = context.tree.phrase(phrase)
    narrow = node is not None and any(child.label == "in" for child in node.below)
    return [f"relation:{phrase.relation}", f"narrow:{narrow}"]


def _beside(layout: Layout, context: Context, phrase: Phrase, side: str) -> list[str]:
    """The neighbour before a phrase and its agreement with the trigger."""
    before = "trigger" if phrase.part_first == context.trigger.last else layout.beside(phrase.part_first - 1)
    agreement = context.hit.suffix or context.hit.form.agreement or "none"
    return [f"before:{before}:{side}", f"agree:{agreement}:{_ending(layout.words[phrase.first].stem)}:{side}"]


def _words(layout: Layout, kind: str, phrase: Phrase, side: str, amid: tuple[int, int]) -> list[str]:
    """The words of a phrase and around it as they are: what no table says of them is learned."""
    head, before, behind = layout.stem(phrase.first), layout.stem(phrase.part_first - 1), layout.stem(phrase.last)
    names = [
        f"head:{head}", f"head:{head}:{side}", f"{kind}:head:{head}", f"prev:{before}:{side}", f"prev:{before}:{kind}",
        f"prev:{layout.stem(phrase.part_first - 2)}:{before}:{side}", f"next:{behind}:{side}",
    ]  # fmt: skip
    return names + [f"amid:{stem}:{side}" for stem in dict.fromkeys(layout.stems(*amid))]


_ENDINGS = ("\u0648\u0646", "\u064a\u0646", "\u0627\u062a", "\u0647", "\u0648", "\u064a", "\u0627\u0621")


@lru_cache(_REMEMBERED)
def _ending(stem: str) -> str:
    """What a head word's ending tells of gender and number."""
    for ending in _ENDINGS:
        if stem.endswith(ending):
            return ending
    return "none"


def _group_end(phrase: Phrase, trigger: Trigger) -> int:
    """Where the last of a phrase's coordinated partners ends, when all stand before the trigger."""
    end = phrase.group[-1].last
    return end if end <= trigger.first else phrase.last


def carried_features(context: Context, kind: str, back: int, was: str, sentences: int) -> list[str]:
    """Features of a phrase taken up from an earlier draft."""
    link = f"{was}{back}:{context.hit.conjunction}{context.pos}"
    return [
        f"carried:{was}{back}:{kind}", f"carried:{was}:{min(sentences, 3)}", f"carried:{context.shape}:{was}{back}",
        f"carried:bare{context.bare}:{link}", f"carried:conj:{link}",
    ]  # fmt: skip


def empty_features(context: Context, sense: Sense, slot: str, in_sentence: int, carried: int) -> list[str]:
    """Features of leaving the slot empty."""
    kind = sense.type
    expects = "yes" if any(slot in role for role in sense.roles.values()) else "no"
    near = few(in_sentence)
    return [
        "empty", f"empty:{kind}", f"empty:{context.lemma}", f"empty:{context.shape}", f"empty:{kind}:{context.shape}",
        f"empty:in{near}", f"empty:carried{few(carried)}", f"empty:expects:{expects}",
        f"empty:{kind}:{near}",
        f"empty:{context.right}", f"empty:{context.lemma}:{near}", f"empty:{context.lemma}:{context.right}",
        f"empty:{context.lemma}:{context.left}", f"empty:args:{context.argued}", f"empty:gov:{context.governor}",
        f"empty:gov:{context.governor}:{context.shape}",
    ]  # fmt: skip
