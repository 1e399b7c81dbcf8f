"""Who did what somebody says "WE" did: he who speaks, X: WE TOOK the town; and who did not: whoever he speaks of, the
commander said: we took the town FROM X."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.real.asked import is_question
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.stamped import is_clock
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import is_hold_noun
from rawi.lexicon.words import NOUN, VERB, Hit
from rawi.resolve.owners import is_ours
from rawi.resolve.speaking import is_told_of, speaks

_SAID, _DOES = "statement", "actor"
_WE = "1p"  # agreement of a verb
_OUR = "\u0646\u0627"
_THAT, _COLON = "complementiser", ":"
_BACK = 4  # sentences


def ourselves(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """The party that the colon stands behind: THE ARMY: WE DESTROYED a column."""
    ours = (sense for hit, sense in trigger.options if _is_of_us(hit))
    if not any(_DOES in sense.roles.get("subject", "") for sense in ours):
        return None
    start, tokens = layout.text.sentences[trigger.sentence][0], layout.text.tokens
    colon = next((at for at in range(trigger.first - 1, start, -1) if tokens[at].raw == _COLON), start)
    speaker = next((p for p in layout.whos[trigger.sentence] if p.last == colon and p.kind == ACTOR), None)
    known = speaker is not None and speaker.entity.actor is not None and not speaker.preposition
    return speaker if known else None


def _is_of_us(hit: Hit) -> bool:
    return hit.form.pos == VERB and bool(hit.form.agreement == _WE)


def others_than_us(layout: Layout, trigger: Trigger) -> Iterator[Phrase]:
    """Everybody who is named inside the speech, OUR own men apart; of OUR control in an answer, in the question."""
    hit, asked = trigger.hits[0], trigger.sentence - 1
    if hit.form.pos == NOUN and hit.suffix == _OUR and asked >= 0 and is_question(layout, asked):
        yield from (one for one in layout.whos[asked] if not is_ours(layout.annotation, one))
    ours = _is_of_us(hit) or (is_hold_noun(trigger) and hit.suffix == _OUR)  # it is under OUR CONTROL
    if ours and trigger.options[0][1].type == _SAID:
        yield from _others_than_speaker(layout, trigger)
    if not ours or trigger.options[0][1].type == _SAID:
        return
    opens = _opening(layout, trigger)
    for phrase in layout.whos[trigger.sentence]:
        inside = phrase.first >= trigger.last or (opens is not None and phrase.first > opens)
        if inside and not is_ours(layout.annotation, phrase):
            yield phrase


def _others_than_speaker(layout: Layout, trigger: Trigger) -> Iterator[Phrase]:
    """He said that X shells them, and added WE DEMAND a truce: X demands nothing, whoever else is told of before."""
    before, speaker = _told_before(layout, trigger), speaker_before(layout, trigger)
    if speaker is not None:
        own = {p.entity.key for p in (speaker, speaker.speaks_for) if p is not None}
        yield from (p for p in before if p.entity.key not in own)


def speaker_before(layout: Layout, trigger: Trigger) -> Phrase | None:
    """Who spoke last before a happening, in its sentence or in those before it."""
    told = layout.annotation
    before = reversed(_told_before(layout, trigger))
    return next((p for p in before if speaks(told, p) and not is_told_of(told, p)), None)


def _told_before(layout: Layout, trigger: Trigger) -> list[Phrase]:
    first = max(0, trigger.sentence - _BACK)
    return [p for n in range(first, trigger.sentence + 1) for p in layout.whos[n] if p.last <= trigger.first]


def _opening(layout: Layout, trigger: Trigger) -> int | None:
    """Where the speech begins: at the first "that" or colon of the sentence."""
    start = layout.text.sentences[trigger.sentence][0]
    tokens, words = layout.text.tokens, layout.words
    colons = (at for at in range(start, trigger.first) if tokens[at].raw == _COLON and not is_clock(layout.text, at))
    thats = (at for at in range(start, trigger.first) if words[at].function == _THAT)
    return min((*colons, *thats), default=None)
