"""Those whose death is told by the way, or in words of mourning: they buried THE VOLUNTEER WHO DIED in raids on the
town; X PASSED INTO GOD'S MERCY after a raid. Who dies in bed is none of a blow's."""

from collections.abc import Iterator

from rawi.annotate.mentions import Number, Phrase
from rawi.extract.counts.ages import past_age
from rawi.extract.counts.governors import CASUALTIES, governing
from rawi.extract.counts.listed import listed
from rawi.extract.counts.people import by_form, exactly, is_name, people_of, persons
from rawi.extract.counts.singles import Count
from rawi.extract.tree.layout import Layout
from rawi.model import FROM_AFAR

_BLOWS = FROM_AFAR | {"bombing", "attack", "chemical"}
_SAME_CLAUSE, _WHO, _KILLED = "v0c0", "relative", "killed"
_CAUSE = 3  # words from the verb to what they died of
_MOURNING, _OF, _AFTER = "mourning", "bisabab", "baad"  # a category of cues; entries of cues
_TWO_WHO, _MANY_WHO = "\u0627\u0644\u0644", "\u064a\u0646"  # what the relatives of two begin, of more end with
_FAR, _OF_THE = 15, 3  # tokens from who died to BECAUSE OF, and from there to the blow


def mourned(layout: Layout, sentence: int) -> list[Count]:
    """One or two, each by a word or a name, who died of the blow that is told behind."""
    first, last = layout.text.sentences[sentence]
    verbs = (at for at in range(first + 2, last - 1) if layout.words[at - 1].function == _WHO)
    told = ((at, _how_many(layout, at - 2)) for at in verbs if _dies(layout, at))
    found = [Count(_KILLED, Number(at - 2, at - 1, number, number), None, at) for at, number in told if number]
    return found or list(_passed_away(layout, sentence))


def _passed_away(layout: Layout, sentence: int) -> Iterator[Count]:
    """X PASSED INTO GOD'S MERCY, X is IN GOD'S KEEPING, in a raid on the town."""
    for cue in (cue for cue in layout.cues[sentence] if cue.category == _MOURNING):
        who = _mourned_at(layout, cue.first, cue.last)
        if who is None:
            continue
        others = listed(layout, who.last, who.group[1:])
        number = (people_of(layout, who) or 1) + sum(other.value for other in others)
        if _died_of(layout, max(cue.last, others[-1].last if others else who.last)) is not None:
            yield Count(_KILLED, Number(who.first, who.first, number, number), who, cue.first, others)
            return


def _mourned_at(layout: Layout, first: int, last: int) -> Phrase | None:
    """Who stands right behind the words of mourning, or right before them, over an age."""
    here = [phrase for phrase in layout.whos[layout.text.sentence_of[first]] if phrase.group[0] is phrase]
    here = [phrase for phrase in here if people_of(layout, phrase) or is_name(layout, phrase)]
    behind = next((phrase for phrase in here if phrase.first == last), None)
    return behind or next((one for one in here if past_age(layout, one.last, first) == first), None)


def _dies(layout: Layout, verb: int) -> bool:
    """WHO DIED IN RAIDS, the one blow told up to there, with nobody between to whom the other did it; WHO DIED at his
    work BECAUSE OF RAIDS."""
    if not layout.is_verb(verb) or governing(layout, verb) != _KILLED or layout.words[verb].hits[0].suffix:
        return False
    here = layout.triggers[layout.text.sentence_of[verb]]
    blow = next((trigger.first for trigger in here if trigger.options[0][1].type in _BLOWS), verb)
    if not verb < blow or layout.is_verb(blow):
        return False
    told = any(at in layout.phrase_at or at in layout.number_at for at in range(verb, blow))
    near = blow <= verb + _CAUSE and not told and layout.between(verb + 1, blow)[:4] == _SAME_CLAUSE
    return near or _died_of(layout, verb + 1) == blow


def _died_of(layout: Layout, at: int) -> int | None:
    """The blow that BECAUSE OF, or AFTER, leads to behind a token, where nothing else is told between."""
    here = layout.text.sentence_of[at - 1]
    blows = (t.first for t in layout.triggers[here] if t.first >= at and t.options[0][1].type in _BLOWS)
    blow = next((first for first in blows if governing(layout, first) not in CASUALTIES), None)  # not: OF HIS INJURY
    verbs = (i for i in range(at, blow or at) if layout.is_verb(i))
    if blow is None or any(governing(layout, verb) not in CASUALTIES for verb in verbs):
        return None
    between = [t.first for t in layout.triggers[here] if at <= t.first < blow]
    if any(governing(layout, first) not in CASUALTIES for first in between):
        return None
    causes = (cue for cue in layout.cues[here] if cue.entry.id in (_OF, _AFTER) and at <= cue.first <= at + _FAR)
    return blow if any(0 <= blow - cue.last <= _OF_THE for cue in causes) else None


def _how_many(layout: Layout, at: int) -> int:
    """The number at a token, the phrase that ends there, or its own word: the people buried THE VOLUNTEER; of X and Y
    WHO BOTH died all that are tied to it."""
    if at in layout.number_at:
        return exactly(layout.number_at[at])
    phrase = next((p for p in layout.whos[layout.text.sentence_of[at]] if p.last == at + 1), None)
    if phrase is not None and len(phrase.group) > 1 and _are_several(layout, at + 1):
        return persons(layout, phrase)
    told = people_of(layout, phrase) or int(is_name(layout, phrase)) if phrase is not None else 0
    return told or by_form(layout, at)


def _are_several(layout: Layout, who: int) -> bool:
    """A relative pronoun of two or of more."""
    return layout.text.tokens[who].key.startswith(_TWO_WHO) or layout.text.tokens[who].key.endswith(_MANY_WHO)
