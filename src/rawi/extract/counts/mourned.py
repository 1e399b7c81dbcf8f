"""Those whose death only a relative clause tells: they buried THE VOLUNTEER WHO DIED in raids on the town."""

from rawi.annotate.mentions import Number
from rawi.extract.counts.governors import governing
from rawi.extract.counts.people import by_form, exactly, is_name, people_of
from rawi.extract.counts.singles import Count
from rawi.extract.tree.layout import Layout
from rawi.model import FROM_AFAR

_BLOWS = FROM_AFAR | {"bombing", "attack", "chemical"}
_SAME_CLAUSE, _WHO, _KILLED = "v0c0", "relative", "killed"
_CAUSE = 3  # words from the verb to what they died of


def mourned(layout: Layout, sentence: int) -> list[Count]:
    """One or two, each by a word or a name, who died of the blow that is told right behind."""
    first, last = layout.text.sentences[sentence]
    verbs = (at for at in range(first + 2, last - 1) if layout.words[at - 1].function == _WHO)
    told = ((at, _how_many(layout, at - 2)) for at in verbs if _dies(layout, at))
    return [Count(_KILLED, Number(at - 2, at - 1, number, number), None, at) for at, number in told if number]


def _dies(layout: Layout, verb: int) -> bool:
    """WHO DIED IN RAIDS, the one blow told up to there, with nobody between to whom the other did it."""
    if not layout.is_verb(verb) or governing(layout, verb) != _KILLED or layout.words[verb].hits[0].suffix:
        return False
    here = layout.triggers[layout.text.sentence_of[verb]]
    blow = next((trigger.first for trigger in here if trigger.options[0][1].type in _BLOWS), verb)
    if not verb < blow <= verb + _CAUSE or layout.is_verb(blow):
        return False
    told = any(at in layout.phrase_at or at in layout.number_at for at in range(verb, blow))
    return not told and layout.between(verb + 1, blow)[:4] == _SAME_CLAUSE


def _how_many(layout: Layout, at: int) -> int:
    """The number at a token, the phrase that ends there, or its own word: the people buried THE VOLUNTEER."""
    if at in layout.number_at:
        return exactly(layout.number_at[at])
    phrase = next((p for p in layout.whos[layout.text.sentence_of[at]] if p.last == at + 1), None)
    told = people_of(layout, phrase) or int(is_name(layout, phrase)) if phrase is not None else 0
    return told or by_form(layout, at)
