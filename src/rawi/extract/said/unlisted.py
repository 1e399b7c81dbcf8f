"""Who speaks though nothing tells who he is: X SAID THAT names somebody between the verb and THAT, whatever his name is
spelt like; SOME OF THE RESIDENTS, ONE OF THESE, OTHERS too."""

from rawi.annotate.mentions import SOURCE, Cue, Phrase
from rawi.extract.said.naming import is_led, names_nobody
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import VERB, Word
from rawi.resolve import Party
from rawi.text.tokens import COMMAS, WORD

_SPEAKER = "speaker"
_MEN_DO = frozenset(("say", "claim", "continue"))  # classes of words of speech whose subject is no thing
_LONGEST = 8  # words of who speaks
_ENDS = frozenset(("relative", "negation"))


def unlisted(layout: Layout, cue: Cue, first: int, content: int) -> Phrase | None:
    """The words between a verb of speech and what is told, up to a comma; None where they tell something themselves."""
    if content >= layout.text.sentences[layout.text.sentence_of[cue.first]][1] or not _is_said(cue):
        return None
    word, last = layout.words[first], first
    if (
        (word.function and "kin" not in word.groups)
        or is_led(layout, first)
        or "document" in word.groups
        or names_nobody(layout, first)
    ):
        return None  # MOTHER OF X may speak, though spelt like OR
    while last < content and layout.text.tokens[last].kind == WORD and not _tells(layout.words[last]):
        last += 1
    told = last == content or layout.text.tokens[last].raw in COMMAS
    if last == first or last - first > _LONGEST or not told:
        return None
    phrase = Phrase(SOURCE, _SPEAKER, first, last)
    phrase.sentence = layout.text.sentence_of[first]
    phrase.entity = Party(None, None, layout.text.words(first, last), _SPEAKER, "explicit", phrase)
    return phrase


def _is_said(cue: Cue) -> bool:
    """A verb by which somebody says something, as it stands."""
    hit = cue.hit
    return cue.category in _MEN_DO and hit is not None and hit.form.pos == VERB and not (hit.form.passive or hit.suffix)


def _tells(word: Word) -> bool:
    return word.is_verb or word.function in _ENDS
