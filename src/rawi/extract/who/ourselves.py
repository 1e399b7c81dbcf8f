"""Who did not do what somebody says "WE" did: whoever he speaks of. The commander said: we took the town from X."""

from collections.abc import Iterator

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.real.asked import is_question
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN, VERB
from rawi.resolve.owners import is_ours

_SAID = "statement"
_WE = "1p"  # agreement of a verb
_OUR = "\u0646\u0627"
_THAT, _COLON = "complementiser", ":"


def others_than_us(layout: Layout, trigger: Trigger) -> Iterator[Phrase]:
    """Everybody who is named inside the speech, OUR own men apart; of OUR control in an answer, in the question."""
    hit, asked = trigger.hits[0], trigger.sentence - 1
    if hit.form.pos == NOUN and hit.suffix == _OUR and asked >= 0 and is_question(layout, asked):
        yield from (one for one in layout.whos[asked] if not is_ours(layout.annotation, one))
    if hit.form.pos != VERB or hit.form.agreement != _WE or trigger.options[0][1].type == _SAID:
        return
    opens = _opening(layout, trigger)
    for phrase in layout.whos[trigger.sentence]:
        inside = phrase.first >= trigger.last or (opens is not None and phrase.first > opens)
        if inside and not is_ours(layout.annotation, phrase):
            yield phrase


def _opening(layout: Layout, trigger: Trigger) -> int | None:
    """Where the speech begins: at the first "that" or colon of the sentence."""
    start = layout.text.sentences[trigger.sentence][0]
    tokens, words = layout.text.tokens, layout.words
    told = (at for at in range(start, trigger.first) if tokens[at].raw == _COLON or words[at].function == _THAT)
    return next(told, None)
