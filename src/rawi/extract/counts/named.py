"""Names that tell who those are of whom no number is told: the death of THE CIVILIANS X AND Y, of EACH OF X, Y."""

from rawi.annotate.mentions import Phrase
from rawi.extract.counts.governors import OF
from rawi.extract.counts.people import COUNTED, is_behind_number, numbered_behind, people_of
from rawi.extract.tree.layout import Layout

_COLON, _EACH = ":", "kull"  # the latter the entry of a cue


def before_named(layout: Layout, name: Phrase) -> int:
    """The token before a name, over EACH OF, over a colon, and over those whom the names that begin with it explain."""
    at = name.first - 1
    at -= at > 0 and layout.text.tokens[at].raw == _COLON
    if at > 1 and layout.stem(at) == OF and _is_each(layout, at - 1):
        return at - 2
    here = layout.whos[name.sentence]
    whole = next((phrase for phrase in here if phrase.last == at + 1 and phrase is not name), None)
    return whole.first - 1 if whole is not None and _are_uncounted(layout, whole) else name.first - 1


def _is_each(layout: Layout, at: int) -> bool:
    return any(cue.first == at and cue.entry.id == _EACH for cue in layout.cues[layout.text.sentence_of[at]])


def _are_uncounted(layout: Layout, people: Phrase) -> bool:
    """THE CIVILIANS, and neither two of them nor five."""
    if people.head not in COUNTED or not layout.words[people.first].article or people_of(layout, people):
        return False
    return not (is_behind_number(layout, people) or numbered_behind(layout, people))
