"""Who asks to be let out himself: X ASKED TO LEAVE the town, ASKED FOR A SAFE WAY OUT of it; and who is not asked: the
body IN which a source is that tells of it, the land TOWARDS which he would go."""

from rawi.annotate.mentions import PLACE, SOURCE, Phrase
from rawi.extract.tree.layout import Layout

_IN, _TOWARDS, _SPEAKER = "fi", "nahwa", "speaker"


def is_not_asked(layout: Layout, phrase: Phrase) -> bool:
    """A source IN THE ARMY said that they asked, TOWARDS SYRIA, to leave houses BELONGING TO X: none of them is who was
    asked."""
    if phrase.kind == PLACE:
        return phrase.preposition == _TOWARDS
    if phrase.preposition != _IN:
        return False
    whos = layout.whos[phrase.sentence]
    return any(one.kind == SOURCE and one.head == _SPEAKER and 0 <= phrase.first - one.last <= 1 for one in whos)
