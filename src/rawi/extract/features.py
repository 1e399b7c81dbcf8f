"""What the decisions look at, as named features.

A feature is a short string; its weight is in the weights file under the decision's name. ``T`` is the claim type,
distances are counted in tokens from the trigger, sides are L(eft) and R(ight) in reading order.
"""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.candidates import Near
from rawi.extract.context import WEAPON_TYPES, Context, word_class
from rawi.extract.drafts import History
from rawi.extract.layout import Layout, bucket, few, party_class
from rawi.extract.scorer import Tagged
from rawi.extract.ways import Tied, rough_way
from rawi.lexicon.entries import Sense
from rawi.model import Actor


def trigger_features(context: Context, sense: Sense, narrow_rank: int, told: int) -> Tagged:
    """Features of 'this trigger tells of a happening of type T', for one T."""
    kind = sense.type
    lemma = context.lemma
    own = [
        f"T:{kind}", f"{lemma}:{kind}", f"{lemma}:{kind}:{context.shape}", f"{lemma}:{kind}:{context.left}",
        f"{lemma}:{kind}:{context.right}", f"rank:{narrow_rank}", f"with:{bool(sense.with_)}",
    ]  # fmt: skip
    own += [f"told:{few(told)}", f"told:{few(told)}:{context.argued}", f"told:{few(told)}:{context.argued}:{kind}"]
    return Tagged(context.general + own, kind, context.general)


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
    """Features of a party or place as such, wherever it stands: how often it is named, whose side it is on."""
    rank = layout.standing.get(phrase.entity.key, 9)
    names = [f"standing:{min(rank, 4)}:{kind}", *_before_now(history, phrase, actor, kind, slot)]
    names.append(f"lead:{phrase.entity.key in layout.lead}:{kind}")
    if slot == "place":
        place = phrase.entity.place
        names.append(f"gazetteer:{place.kind if place is not None else 'none'}")
        return names
    own = party_class(phrase)
    names += [f"who:{own}", f"who:{own}:{kind}"]
    if slot == "target":
        doer = party_class(actor) if actor is not None else "nobody"
        names += [f"who:{doer}>{own}", f"who:{doer}>{own}:{kind}"]
    if actor is not None:
        side = sides(actor, phrase)
        names += [f"sides:{side}", f"sides:{side}:{kind}"]
    for back, draft in enumerate(history.recent[:2]):
        if slot == "target" and actor is not None and draft.actor is not None and draft.target is not None:
            pair = (draft.actor.entity.key, draft.target.entity.key)
            if pair == (actor.entity.key, phrase.entity.key):
                names.append(f"opponents:same{back}")
            elif pair == (phrase.entity.key, actor.entity.key):
                names.append(f"opponents:turned{back}")
        if slot == "actor" and draft.actor is not None:
            names.append(f"prior:{sides(draft.actor, phrase)}{back}")
    return names


def _before_now(history: History, phrase: Phrase, actor: Phrase | None, kind: str, slot: str) -> list[str]:
    """How often a party or place filled each slot so far, in happenings of this type, and against this actor."""
    key = phrase.entity.key
    alike = few(history.filled[slot, kind, key])
    if slot == "place":
        return [f"ever:{few(history.filled[slot, '', key])}", f"ever:{alike}:{kind}"]
    did, bore = few(history.filled["actor", "", key]), few(history.filled["target", "", key])
    names = [f"ever:{did}:{bore}", f"ever:{did}:{bore}:{kind}", f"ever:like{alike}", f"ever:like{alike}:{kind}"]
    if actor is not None:
        did_it, bore_it = history.against[actor.entity.key, key], history.against[key, actor.entity.key]
        names.append(f"ever:foe{few(did_it)}{few(bore_it)}")
    return names


def agreement_features(layout: Layout, context: Context, phrase: Phrase, source: str) -> list[str]:
    """Whether verb and pronoun agree with a party or place, by the tie that it has to the trigger."""
    hit, ending = context.hit, _ending(layout, phrase)
    names = [f"agrees:{hit.form.agreement}:{ending}:{source}", f"agrees:{hit.form.agreement}:{phrase.head}:{source}"]
    if hit.suffix:
        names += [f"owns:{hit.suffix}:{ending}:{source}", f"owns:{hit.suffix}:{phrase.head}:{source}"]
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
    actor: Actor | None = getattr(phrase.entity, "actor", None)
    return actor.side if actor is not None else None


def phrase_features(layout: Layout, context: Context, kind: str, item: Near, tied: Tied, history: History) -> list[str]:
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
        f"{context.lemma}:{side}{others}:{preposition}",
        f"arg:{context.pos}:{side}{few(item.rank)}:{preposition}:{between}",
    ]  # fmt: skip
    for name in history.figured.get(phrase.entity.key, ()):
        names += (name, f"{name}:{kind}")
    names += _beside(layout, context, phrase, side, group_end)
    names += _way(context, kind, tied, head)
    names += _place_of_its_own(layout, context, kind, phrase, tied)
    return names


def _way(context: Context, kind: str, tied: Tied, head: str) -> list[str]:
    """The way through the tree from the trigger to a phrase, and what decides its meaning."""
    node = context.node
    bare, resumes = (min(node.bare, 2), node.resumes) if node is not None else (0, "")
    way, role, rough = tied.way, tied.role, rough_way(tied.way)
    return [
        f"path:{way}", f"rough:{rough}", f"rough:{rough}:{context.pos}:{bare}", f"rough:{rough}:{kind}",
        f"rough:{rough}:{head}", f"rough:{rough}:{context.lemma}", f"rough:{rough}:resumes:{resumes}",
        f"role:{role}", f"role:{role}:{kind}", f"role:{role}:{head}", f"role:{role}:{context.shape}",
    ]  # fmt: skip


def _place_of_its_own(layout: Layout, context: Context, kind: str, phrase: Phrase, tied: Tied) -> list[str]:
    """What a phrase is to the word that it hangs on: who is KILLED in a shelling is who the shelling hit."""
    node = context.tree.phrase(phrase)
    above = node.up if node is not None else None
    if node is None or above is None or above is context.node:
        return []
    under = f"{node.label}:{word_class(layout, above)}"
    rough = rough_way(tied.way).partition(">")[0]
    return [f"under:{under}", f"under:{under}:{kind}", f"under:{under}:{rough}"]


def fits(role: str, slot: str) -> bool:
    """Whether the frame's role of a near candidate names the slot."""
    return slot in role and not role.startswith(("below", "in:"))


def place_features(layout: Layout, context: Context, kind: str, item: Near) -> list[str]:
    """Further features of a place in the trigger's sentence."""
    phrase, trigger = item.phrase, context.trigger
    opens = phrase.part_first - layout.text.sentences[trigger.sentence][0] <= 2
    start, end = sorted((trigger.first, phrase.part_first))
    node = context.tree.phrase(phrase)
    narrow = node is not None and any(child.label == "in" for child in node.below)
    known = phrase.entity.place is not None
    others = few(layout.triggers_between(start + 1, end))
    return [
        f"relation:{phrase.relation}", f"{kind}:relation:{phrase.relation}", f"wide:{_is_wide(phrase)}:{kind}",
        f"parent:{_holds_other(layout, phrase)}", f"describes:{layout.describes(phrase)}",
        f"narrow:{narrow}", f"narrow:{narrow}:{known}:{kind}",
        f"opens:{opens}:{phrase.preposition}", f"opens:{opens}:{phrase.preposition}:{others}",
    ]  # fmt: skip


def _beside(layout: Layout, context: Context, phrase: Phrase, side: str, end: int) -> list[str]:
    """Neighbours of a phrase and its agreement with the trigger."""
    trigger = context.trigger
    before = "trigger" if phrase.part_first == trigger.last else layout.beside(phrase.part_first - 1)
    after = "trigger" if end == trigger.first else layout.beside(end)
    agreement = context.hit.suffix or context.hit.form.agreement or "none"
    names = [f"before:{before}:{side}", f"after:{after}:{side}", f"agree:{agreement}:{_ending(layout, phrase)}:{side}"]
    return names + [f"cue:{category}:{side}" for category in layout.cue_before(phrase)]


_ENDINGS = ("\u0648\u0646", "\u064a\u0646", "\u0627\u062a", "\u0647", "\u0648", "\u064a", "\u0627\u0621")


def _ending(layout: Layout, phrase: Phrase) -> str:
    """What the head word's ending tells of gender and number."""
    stem = layout.words[phrase.first].stem
    for ending in _ENDINGS:
        if stem.endswith(ending):
            return ending
    return "none"


def _group_end(phrase: Phrase, trigger: Trigger) -> int:
    """Where the last of a phrase's coordinated partners ends, when all stand before the trigger."""
    end = phrase.group[-1].last
    return end if end <= trigger.first else phrase.last


def _is_wide(phrase: Phrase) -> bool:
    place = phrase.entity.place
    return place is not None and place.kind in ("country", "governorate", "region")


def _holds_other(layout: Layout, phrase: Phrase) -> bool:
    """Another place of the sentence lies in this one."""
    place = phrase.entity.place
    if place is None:
        return False
    return any(place in other.entity.within for other in layout.places[phrase.sentence] if other is not phrase)


def carried_features(context: Context, kind: str, phrase: Phrase, back: int, was: str, sentences: int) -> list[str]:
    """Features of a phrase taken up from an earlier draft."""
    far = min(sentences, 3)
    return [
        "carried", f"carried:{was}{back}:{kind}", f"carried:{was}:{far}", f"carried:{context.lemma}:{was}",
        f"carried:{phrase.head}",
        f"carried:{context.shape}:{was}{back}",
        f"carried:bare{context.bare}:{was}{back}:{context.hit.conjunction}{context.pos}",
        f"carried:conj{context.hit.conjunction}:{was}{back}:{context.pos}",
    ]  # fmt: skip


def earlier_features(context: Context, kind: str, phrase: Phrase, sentences: int, count: int) -> list[str]:
    """Features of a phrase of an earlier sentence that no draft used."""
    head = f"{phrase.kind}.{phrase.head}"
    return [
        "earlier",
        f"earlier:{min(sentences, 3)}",
        f"earlier:{head}",
        f"earlier:{kind}",
        f"earlier:{few(count)}",
        f"earlier:{context.pos}",
    ]


def later_features(kind: str, phrase: Phrase, rank: int, sentence: int, near: str) -> list[str]:
    """Features of a phrase of the sentence below a headline."""
    return [
        "later",
        f"later:{rank}",
        f"later:{phrase.head}",
        f"later:{kind}",
        f"later:near{near}",
        f"later:{sentence}:near{near}",
    ]


def empty_features(context: Context, sense: Sense, slot: str, in_sentence: int, carried: int) -> list[str]:
    """Features of leaving the slot empty."""
    kind = sense.type
    expects = "yes" if any(slot in role for role in sense.roles.values()) else "no"
    return [
        "empty", f"empty:{kind}", f"empty:{context.lemma}", f"empty:{context.shape}", f"empty:{kind}:{context.shape}",
        f"empty:in{few(in_sentence)}", f"empty:carried{few(carried)}", f"empty:expects:{expects}",
        f"empty:{kind}:{few(in_sentence)}",
        f"empty:{context.right}",
    ]  # fmt: skip
