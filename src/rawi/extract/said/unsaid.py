"""Words of speech that nobody said: X DID NOT COMMENT on the attack, NO STATEMENT was issued by X; the air defences
SPOTTED a missile, by a verb that of men means "recorded"."""

from rawi.annotate.mentions import ACTOR, Cue
from rawi.extract.real.announced import is_to_be_said
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN, VERB

_SPOTS, _FLIES = "rasada", frozenset(("things", "aircraft"))  # the entry; heads
_NOT, _STOPS = "negation", "negated"  # categories of cues
_AGAIN, _DEEDS = "jaddada_q", frozenset(("shelling", "airstrike", "attack", "clash", "siege", "arrest"))
_OF, _THEY = "min", "\u0647\u0645"
_VERBS = ("v0", "v1")  # of a noun of speech: what was not done with it


def is_unsaid(layout: Layout, cue: Cue) -> bool:
    """The word of speech is denied itself, or is none: nothing is told on anybody's word by it."""
    if _is_denied(layout, cue.first) or _spots(layout, cue) or _is_stopped(layout, cue) or _says_who(layout, cue):
        return True
    if is_to_be_said(layout, cue.first) or _renews(layout, cue):
        return True
    noun = cue.hit is not None and cue.hit.form.pos == NOUN
    return noun and any(_reaches(layout, at, cue.first) for at in _denials(layout, cue))


def _spots(layout: Layout, cue: Cue) -> bool:
    """The defences of X SPOTTED A MISSILE: behind the verb an armed party, and right behind that a thing that flies."""
    if cue.hit is None or cue.hit.form.entry.id != _SPOTS or cue.hit.form.pos != VERB:
        return False
    seer = layout.phrase_at.get(cue.last)
    seen = layout.phrase_at.get(seer.last) if seer is not None else None
    if seer is None or seen is None or seen.kind != ACTOR or seen.head not in _FLIES:
        return False
    return not (seer.preposition or seen.preposition or seen.conjunction) and seer.kind == ACTOR


def _renews(layout: Layout, cue: Cue) -> bool:
    """X RENEWED ITS SHELLING of the town: a deed, right behind the verb or behind who does it; but its REFUSAL."""
    if cue.entry.id != _AGAIN or cue.hit is None or cue.hit.form.pos != VERB:
        return False
    who = layout.phrase_at.get(cue.last)
    at = who.last if who is not None and not who.preposition and who.kind == ACTOR else cue.last
    deeds = (hit for word in layout.words[at : at + 1] for hit in word.groups.get("event", ()))
    return any(hit.form.pos == NOUN and hit.form.entry.sense[0].type in _DEEDS for hit in deeds)


def _says_who(layout: Layout, cue: Cue) -> bool:
    """Men WHO SAY THAT THEY ARE OF X: by "that they" and "of" a party they tell who they are, and no more."""
    party = layout.phrase_at.get(cue.last + 2)
    of = party is not None and party.kind == ACTOR and party.preposition == _OF
    that = of and layout.words[cue.last].function == "complementiser"
    return that and layout.text.tokens[cue.last].key.endswith(_THEY)


def _is_denied(layout: Layout, at: int) -> bool:
    """A word of negation stands right before a token."""
    if at == 0 or layout.text.sentence_of[at - 1] != layout.text.sentence_of[at]:
        return False
    if layout.words[at - 1].function == _NOT:
        return True
    return any(cue.category == _NOT for cue in layout.cues_before(at))


def _is_stopped(layout: Layout, cue: Cue) -> bool:
    """The station STOPPED ITS BROADCAST, in Arabic spelt like "broadcast it": only who stopped it stands between."""
    if not any(hit.form.pos == NOUN and hit.suffix for hit in layout.words[cue.first].groups.get("speech", ())):
        return False
    here = layout.text.sentence_of[cue.first]
    who = next((phrase for phrase in layout.whos[here] if phrase.last == cue.first and not phrase.preposition), None)
    stops = who is not None and any(
        other.last == who.first and other.group == "host" and other.category == _STOPS for other in layout.cues[here]
    )
    return stops and who is not None and layout.is_verb(who.first - 1)


def _denials(layout: Layout, noun: Cue) -> list[int]:
    """The verbs before a noun that are denied."""
    first = layout.text.sentences[layout.text.sentence_of[noun.first]][0]
    return [at for at in range(first, noun.first) if layout.is_verb(at) and _is_denied(layout, at)]


def _reaches(layout: Layout, verb: int, noun: int) -> bool:
    """What a denied verb says belongs to a noun: WAS NOT ISSUED any comment, COULD NOT be had a comment."""
    between = layout.between(verb + 1, noun)
    that = any(layout.words[at].function == "complementiser" for at in range(verb, noun))
    return between[:2] in _VERBS and between[2:] == "c0b0" and not that
