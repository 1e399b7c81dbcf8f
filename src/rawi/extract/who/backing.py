"""Who backs the actor of a happening: the party behind words of support, where they describe that actor or its act."""

from rawi.annotate.mentions import ACTOR, Cue, Phrase, Trigger
from rawi.extract.drafts import Draft
from rawi.extract.tree.layout import Layout, is_armed, party_class
from rawi.extract.tree.syntax import Tree
from rawi.extract.who.helpers import is_helper
from rawi.text.tokens import COMMAS

_FAR = 15  # tokens from the words of support to the happening of their clause
_BEHIND = 5  # tokens from the words of support to who gives it: with air strikes BY THE COALITION
_AFTER = "temporal_after"
_APART = frozenset((_AFTER, "contrast"))  # AFTER it had taken A: told of another time, or of somebody else
_DATING = frozenset((_AFTER, "since"))
GUARDS = "bihimaya"  # the cue's entry
_SPEAKING = frozenset(("support", "arms", "statement", "talks", "agreement", "protest", "aid"))


def supporter(layout: Layout, draft: Draft) -> Phrase | None:
    """The party behind the words of support nearest a trigger in its sentence that reach its actor or itself."""
    if draft.type in _SPEAKING:
        return None
    own = _named_backer(draft)
    if own is not None:
        return own
    cues = [cue for cue in _cues(layout, draft) if cue.category == "support" and not _describes(layout, cue)]
    for cue in sorted(cues, key=lambda c: abs(c.first - draft.trigger.first)):
        backer = _backer(layout, cue)
        if backer is None or cue.first <= draft.trigger.first < backer.last or _is_actor(draft, backer):
            continue  # no party, or its own raids
        if _backs_pursuer(layout, cue, draft) or _is_of_aside(layout, cue, draft):
            continue
        if _backs_actor(layout, cue, draft) or _backs_act(layout, cue, draft):
            return backer
    return None


def backs(layout: Layout, tree: Tree, phrase: Phrase, trigger: Trigger) -> bool:
    """The party stands right behind words of support that are not the happening's own: WITH THE BACKING OF X, with the
    help of raids AND ARMS OF X."""
    if "support" not in layout.groups[phrase.sentence]:
        return False
    node = tree.phrase(phrase)
    first = phrase.group[0].first if node is None else min(phrase.group[0].first, node.first_joined().first)
    for cue in layout.cues[phrase.sentence]:
        own = cue.first <= trigger.first < phrase.group[0].first  # with the help of THE RAIDS and arms of X
        behind = cue.last <= first <= cue.last + int(_leads(layout, cue.last))
        backing = cue.group == "cue" and cue.category == "support"
        if behind and not own and backing and (cue.entry.id != GUARDS or _is_armed(phrase)):
            return True
    return False


def _named_backer(draft: Draft) -> Phrase | None:
    """The party that the actor's own phrase says backs it: the forces BACKED BY X."""
    if draft.actor is None or draft.actor.sentence != draft.trigger.sentence:
        return None
    return next((p.backer for p in draft.actor.group if p.backer is not None), None)


def _backer(layout: Layout, cue: Cue) -> Phrase | None:
    """Who gives the support: the first party that is known behind the words for it, else the first of all."""
    sentence = layout.text.sentence_of[cue.first]
    behind = sorted(
        (
            p
            for p in layout.whos[sentence] + layout.places[sentence]
            if cue.last <= p.first <= cue.last + _BEHIND and p.inside is None and not is_helper(p)
        ),
        key=lambda p: p.first,
    )
    if cue.entry.id == GUARDS:
        behind = [p for p in behind if _is_armed(p)]  # guarding CIVILIANS backs nobody
    near = [p for p in behind if not any(layout.is_verb(at) for at in range(cue.last, p.first))]
    known = (p for p in near if p.entity.actor is not None)
    return next(known, None) or next((p for p in near if p.first <= cue.last + 1 + int(_leads(layout, cue.last))), None)


def _is_armed(phrase: Phrase) -> bool:
    return phrase.kind == ACTOR and is_armed(party_class(phrase))


def _leads(layout: Layout, at: int) -> bool:
    """A preposition stands here: with the backing OF; an adjective there has said already whose backing it is."""
    return at < len(layout.words) and layout.words[at].function == "preposition"


def _describes(layout: Layout, cue: Cue) -> bool:
    """The words stand inside a party's phrase, and say who backs that."""
    return any(p.first < cue.first < p.last for p in layout.whos[layout.text.sentence_of[cue.first]])


def _cues(layout: Layout, draft: Draft) -> list[Cue]:
    return [cue for cue in layout.cues[draft.trigger.sentence] if cue.group == "cue"]


def _is_actor(draft: Draft, backer: Phrase) -> bool:
    return draft.actor is not None and draft.actor.entity.key == backer.entity.key


def _backs_actor(layout: Layout, cue: Cue, draft: Draft) -> bool:
    """The words describe the actor, or are said of its verb: X, BACKED BY Y, took A and entered B."""
    actor = draft.actor
    if actor is None or actor.sentence != draft.trigger.sentence:
        return False
    if any(p.entity.key == actor.entity.key and cue.first - 2 <= p.last <= cue.first for p in actor.group):
        return True
    subject = layout.subjects[cue.first]
    earlier = any(c.category in _APART and cue.last <= c.first < draft.trigger.first for c in _cues(layout, draft))
    return subject is not None and subject.entity.key == actor.entity.key and not earlier


def _backs_pursuer(layout: Layout, cue: Cue, draft: Draft) -> bool:
    """X left the hill AFTER an attack BY Y, backed by Z: Z backs Y, who is named right before the words."""
    after = (c for c in _cues(layout, draft) if draft.trigger.last <= c.first < cue.first)
    starts = [c.first for c in after if c.category == _AFTER]
    if not starts or draft.actor is None:
        return False
    other = next((p for p in layout.whos[draft.trigger.sentence] if p.last == cue.first and p.first > starts[-1]), None)
    return other is not None and other.entity.actor is not None and other.entity.key != draft.actor.entity.key


def _is_of_aside(layout: Layout, cue: Cue, draft: Draft) -> bool:
    """The town, SINCE X TOOK IT BACKED BY Y, was shelled: between two commas and behind a word that only dates."""
    tokens, start = layout.text.tokens, layout.text.sentences[draft.trigger.sentence][0]
    if all(tokens[at].raw not in COMMAS for at in range(cue.last, draft.trigger.first)):
        return False
    opened = next((at for at in range(cue.first - 1, start, -1) if tokens[at].raw in COMMAS), None)
    if opened is None:
        return False
    dating = {c.last for c in _cues(layout, draft) if c.category in _DATING and c.first > opened}
    return any(opened < t.first < cue.first and t.first in dating for t in layout.triggers[draft.trigger.sentence])


def _backs_act(layout: Layout, cue: Cue, draft: Draft) -> bool:
    """No verb stands between the words and the trigger, and nobody else is backed: X repelled, BACKED BY Y, a raid of
    Z."""
    subject, actor = layout.subjects[cue.first], draft.actor
    if subject is not None and actor is not None and subject.entity.key != actor.entity.key:
        return False
    first, last = draft.trigger.first + 1, cue.first + 1
    if last < first:
        first, last = last, draft.trigger.first
    return last - first <= _FAR and not any(layout.is_verb(at) for at in range(first, last))
