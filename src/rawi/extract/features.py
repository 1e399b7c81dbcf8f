"""What the decisions look at, as named features.

A feature is a short string; its weight is in the weights file under the decision's name. ``T`` is the claim type,
distances are counted in tokens from the trigger, sides are L(eft) and R(ight) in reading order.
"""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.candidates import Near
from rawi.extract.context import Context, word_class
from rawi.extract.drafts import History
from rawi.extract.layout import Layout, bucket, few
from rawi.extract.scorer import Tagged
from rawi.extract.syntax import Node
from rawi.lexicon.entries import Sense


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


# -- who and where --------------------------------------------------------------------------------------------------


def standing_features(
    layout: Layout, phrase: Phrase, history: History, actor: Phrase | None, kind: str, slot: str
) -> list[str]:
    """Features of a party or place as such, wherever it stands: how often it is named, whose side it is on."""
    rank = layout.standing.get(phrase.entity.key, 9)
    names = [f"standing:{min(rank, 4)}:{kind}"]
    if slot == "place":
        place = phrase.entity.place
        names.append(f"gazetteer:{place.kind if place is not None else 'none'}")
        return names
    if actor is not None:
        names += [f"sides:{sides(actor, phrase)}", f"sides:{sides(actor, phrase)}:{kind}"]
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


def sides(one: Phrase, other: Phrase) -> str:
    """Whether two parties are the same, of one side, of different sides, or unknown."""
    if one.entity.key == other.entity.key:
        return "same"
    first, second = (getattr(getattr(p.entity, "actor", None), "side", None) for p in (one, other))
    if first is None or second is None:
        return "unknown"
    return "allies" if first == second else "others"


def phrase_features(layout: Layout, context: Context, sense: Sense, item: Near, history: History) -> list[str]:
    """Features of a phrase in the trigger's own sentence as a filler of any slot."""
    trigger, kind, phrase = context.trigger, sense.type, item.phrase
    side, distance, start, end = layout.gap(trigger, phrase.part_first, _group_end(phrase, trigger))
    step = bucket(distance)
    between = layout.between(start, end)
    others = few(layout.triggers_between(start, end))
    preposition = phrase.preposition or ("gen" if side == "R" and distance == 1 else "none")
    if phrase.head == "adjective":
        preposition = "adj"
    expected = _expected(sense, context, preposition, side, distance)
    head = f"{phrase.kind}.{phrase.head}"
    flags = ("anaphor" if phrase.anaphor else "") + ("inside" if phrase.inside is not None else "")
    near = few(item.rank)
    names = [
        f"{side}{step}", f"frame:{expected}:{side}{others}", f"head:{head}", f"{kind}:head:{head}",
        f"head:{head}:{side}:{preposition}", f"rank:{side}{near}", f"named:{bool(phrase.names)}{flags}",
        f"between:{side}{between}:{context.pos}", f"{kind}:{context.pos}:{side}{near}:{preposition}",
        f"{kind}:{side}{others}:{preposition}", f"{context.lemma}:{side}{others}:{preposition}",
        f"arg:{context.pos}:{side}{near}:{preposition}:{between}",
        f"bare:{context.bare}:{side}{near}:{preposition}:{context.hit.conjunction}{context.pos}",
        f"arg:{context.shape}:{side}{near}:{preposition}:{others}",
    ]  # fmt: skip
    for name in history.figured.get(phrase.entity.key, ()):
        names += (name, f"{name}:{kind}")
    names += _syntax(layout, context, phrase, side)
    names += _path(context, sense, phrase)
    names += _place_of_its_own(layout, context, kind, phrase)
    return names


def _path(context: Context, sense: Sense, phrase: Phrase) -> list[str]:
    """The way through the tree from the trigger to a phrase, alone and with what decides its meaning."""
    kind = sense.type
    way = context.tree.path(context.trigger, phrase)
    node = context.tree.trigger(context.trigger)
    bare = min(node.bare, 2) if node is not None else 0
    resumes = node.resumes if node is not None else ""
    rough = rough_way(way)
    role = role_of(context, sense, way)
    head = f"{phrase.kind}.{phrase.head}"
    return [
        f"path:{way}", f"path:{way}:{context.pos}:{bare}", f"path:{way}:{kind}", f"path:{way}:{context.lemma}",
        f"path:{way}:{head}", f"path:{way}:{context.shape}", f"path:{way}:by:{context.governor}",
        f"path:{way}:{kind}:{head}", f"path:{way}:{kind}:{context.pos}:{bare}", f"path:{way}:resumes:{resumes}",
        f"rough:{rough}", f"rough:{rough}:{context.pos}:{bare}", f"rough:{rough}:{kind}", f"rough:{rough}:{head}", f"rough:{rough}:{kind}:{head}",
        f"rough:{rough}:{context.lemma}",
        f"role:{role}", f"role:{role}:{kind}", f"role:{role}:{head}", f"role:{role}:{kind}:{head}", f"role:{role}:{context.shape}",
    ]  # fmt: skip


def _place_of_its_own(layout: Layout, context: Context, kind: str, phrase: Phrase) -> list[str]:
    """What a phrase is to the word that it hangs on: who is KILLED in a shelling is who the shelling hit."""
    node = context.tree.phrase(phrase)
    above = node.up if node is not None else None
    if node is None or above is None or above is context.tree.trigger(context.trigger):
        return []
    under = f"{node.label}:{word_class(layout, above)}"
    rough = rough_way(context.tree.path(context.trigger, phrase)).partition("|")[0]
    return [f"under:{under}", f"under:{under}:{kind}", f"under:{under}:{context.governor}", f"under:{under}:{rough}"]


_UP = {
    "gen": "s", "gen2": "s", "obj": "s", "b1": "s", "b2": "s", "b3": "s", "pre": "s", "top": "s", "top<": "s", "adj": "s",
    "conj": "c", "and": "c", "next": "c", "xcomp": "c", "that": "t", "said": "t", "rel": "r", "indef": "r", "mod": "r",
    "link": "l", "where": "l",
}  # fmt: skip


def rough_way(way: str) -> str:
    """A way with its steps upwards as classes, each once: s(ame clause), c(oordinate), t(hat), r(elative), l(inked)."""
    up, bar, down = way.partition("|")
    if not bar:
        return way
    steps: list[str] = []
    for label in up.split("^") if up else ():
        step = _UP.get(label, "p" if label.isascii() else "a")
        if step not in steps:
            steps.append(step)
    labels = down.split("/") if down else []
    tail = [label for label in labels if label != "conj"]
    middle = {_UP.get(label, "p" if label.isascii() else "a") for label in tail[:-1] if label != "in"}
    end = (tail[-1] if tail else "") + ("+" if "in" in tail[:-1] else "")
    return "".join(steps) + "|" + "".join(sorted(middle)) + ":" + end


_SUBJECTS = frozenset(("b1", "pre", "top<", "pre<"))


def tie(way: str) -> str:
    """A way as one of few ties: a label of the trigger's own, its antecedent, the subject or another part of the word above."""
    up, bar, down = way.partition("|")
    if not bar:
        return way
    tail = [label for label in down.split("/") if label != "conj"] if down else []
    if not up:
        return "own." + (tail[0] if len(tail) == 1 else "deep" if tail else "self")
    steps = up.split("^")
    if not tail:
        return "described" if len(steps) == 1 else "above"
    plain = all(_UP.get(step, "p" if step.isascii() else "a") in "spa" for step in steps)
    if len(tail) == 1 and tail[0] in _SUBJECTS:
        return "subject" if plain else "subject." + _UP.get(steps[-1], "p")
    return "beside" if plain and len(tail) == 1 else "elsewhere"


def role_of(context: Context, sense: Sense, way: str) -> str:
    """The role that the lexicon's frame gives a phrase at the end of a way."""
    up, bar, down = way.partition("|")
    node = context.tree.trigger(context.trigger)
    if not bar or node is None:
        return "none"
    roles = sense.roles
    subject, object_ = roles.get("subject", "none"), roles.get("object", "none")
    if context.hit.form.passive:
        subject = object_
    if not up:
        label, rest = (down.partition("/")[0], down.partition("/")[2])
        deeper = (
            ""
            if not rest or set(rest.split("/")) <= {"conj"}
            else "in:"
            if set(rest.split("/")) <= {"conj", "in"}
            else "below:"
        )
        return deeper + _direct_role(node, label.removesuffix("<"), roles, subject, object_)
    if not down and "^" not in up and up in ("rel", "indef", "mod"):
        if node.resumes and node.resumes in roles:
            return roles[node.resumes]
        if up == "mod":
            return "described"
        return object_ if context.hit.suffix else f"described:{subject}"
    if "^" not in up and down in ("b1", "pre", "top<"):
        return f"subject:{_UP.get(up, up)}:{context.governor.partition(':')[2]}"
    if up in ("and", "conj") and down in ("b1", "pre"):
        return f"before:{subject}"
    return "none"


def _direct_role(node: Node, label: str, roles: dict[str, str], subject: str, object_: str) -> str:
    """The role of what hangs on the trigger itself."""
    if label in roles:
        return roles[label]
    if label == "from":
        return roles.get("min", "from")
    if label in ("by", "adj"):
        return label
    labels = {child.label for child in node.below}
    if node.kind == "verb":
        if label in ("pre", "top"):
            return subject
        if label == "b1":
            return subject if "b2" in labels else object_ if "pre" in labels else f"alone:{subject}/{object_}"
        return object_ if label in ("b2", "b3") else "none"
    if label == "gen":
        return subject if "gen2" in labels else roles.get("genitive", "none")
    if label in ("gen2", "obj"):
        return object_ if object_ != "none" else roles.get("genitive", "none")
    return "none"


def fits(features: list[str], slot: str) -> bool:
    """Whether the frame's role of a near candidate names the slot."""
    role = next((name for name in features if name.startswith("role:")), "")
    return slot in role and not role.startswith(("role:below", "role:in:"))


def place_features(layout: Layout, context: Context, kind: str, item: Near) -> list[str]:
    """Further features of a place in the trigger's sentence."""
    phrase, trigger = item.phrase, context.trigger
    opens = phrase.part_first - layout.text.sentences[trigger.sentence][0] <= 2
    start, end = sorted((trigger.first, phrase.part_first))
    others = few(layout.triggers_between(start + 1, end))
    return [
        f"relation:{phrase.relation}", f"{kind}:relation:{phrase.relation}", f"wide:{_is_wide(phrase)}:{kind}",
        f"parent:{_holds_other(layout, phrase)}", f"describes:{layout.describes(phrase)}",
        f"opens:{opens}:{phrase.preposition}", f"opens:{opens}:{phrase.preposition}:{others}",
    ]  # fmt: skip


def _syntax(layout: Layout, context: Context, phrase: Phrase, side: str) -> list[str]:
    """Subject, neighbours and agreement of a phrase as seen from the trigger."""
    trigger = context.trigger
    subject = layout.subjects[trigger.first]
    is_subject = subject is not None and (subject is phrase or subject.entity.key == phrase.entity.key)
    own = layout.is_verb(trigger.first)
    end = _group_end(phrase, trigger)
    before, after = layout.beside(phrase.part_first - 1), layout.beside(end)
    if phrase.part_first == trigger.last:
        before = "trigger"
    if end == trigger.first:
        after = "trigger"
    ending = _ending(layout, phrase)
    agreement = context.hit.suffix or context.hit.form.agreement or "none"
    host = context.hosts[-1][1] if context.hosts else "none"
    names = [
        f"before:{before}:{side}", f"after:{after}:{side}", f"agree:{agreement}:{ending}:{side}",
        f"subject:{is_subject}:{side}:{own}", f"subject:{is_subject}:host:{host}",
        f"subject:{is_subject}:{context.shape}",
    ]  # fmt: skip
    if context.antecedent is not None:
        described = context.antecedent is phrase or context.antecedent in phrase.group
        names += [f"antecedent:{described}:{context.right}", f"antecedent:{described}:{context.shape}"]
    names += [f"cue:{category}:{side}" for category in layout.cue_before(phrase)]
    if subject is not None and not is_subject:
        names.append("subject:another")
    return names


_ENDINGS = ("\u0648\u0646", "\u064a\u0646", "\u0627\u062a", "\u0647", "\u0648", "\u064a", "\u0627\u0621")


def _ending(layout: Layout, phrase: Phrase) -> str:
    """What the head word's ending tells of gender and number."""
    stem = layout.words[phrase.first].stem
    return next((ending for ending in _ENDINGS if stem.endswith(ending)), "none")


def _group_end(phrase: Phrase, trigger: Trigger) -> int:
    """Where the last of a phrase's coordinated partners ends, when all stand before the trigger."""
    end = phrase.group[-1].last
    return end if end <= trigger.first else phrase.last


def _expected(sense: Sense, context: Context, preposition: str, side: str, distance: int) -> str:
    """What the lexicon's frame says of a phrase with this preposition or position."""
    roles = sense.roles
    if preposition in roles:
        return roles[preposition]
    if preposition == "gen" and context.pos != "verb":
        return roles.get("genitive", "none")
    if preposition in ("none", "gen") and context.pos == "verb":
        side_or_count = side if side == "L" else f"R{min(context.bare, 2)}{'first' if distance <= 3 else 'second'}"
        return f"{roles.get('subject', 'none')}/{roles.get('object', 'none')}:{side_or_count}"
    return "none"


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
