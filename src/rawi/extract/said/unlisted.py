"""Who speaks though nothing tells who he is: X SAID THAT names somebody between the verb and THAT, whatever his name is
spelt like; SOME OF THE RESIDENTS, ONE OF THESE, OTHERS too."""

from rawi.annotate.mentions import SOURCE, Cue, Phrase
from rawi.extract.said.naming import is_adverb, is_led, is_namelike, names_nobody
from rawi.extract.said.outlets import is_outlet
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import PREPOSITION, VERB
from rawi.resolve import Party
from rawi.text.tokens import COMMAS, WORD

_SPEAKER = "speaker"
_MEN_DO = frozenset(("say", "claim", "continue"))  # classes of words of speech whose subject is no thing
_MIM, _ALEF = "\u0645", "\u0627"
_OTHERWISE = frozenset(("ra_a", "ajaba", "ablagha"))  # also: saw, must, reaches: entries
_SOMEBODY = frozenset(("role", "kin", "number", "part"))
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
        or _is_manner(layout, first)
    ):
        return None  # MOTHER OF X may speak, though spelt like OR
    while last < content and layout.text.tokens[last].kind == WORD and not _ends(layout, last):
        last += 1
    told = last == content or (layout.text.tokens[last].raw in COMMAS and _may_be_somebody(layout, first))
    told = told or (last > first and _is_told_to(layout, last))
    last -= last > first and layout.words[last - 1].function == PREPOSITION  # some accounts point TO that
    if last == first or last - first > _LONGEST or not told:
        return None
    phrase = Phrase(SOURCE, _SPEAKER, first, last)
    phrase.sentence = layout.text.sentence_of[first]
    phrase.entity = Party(None, None, layout.text.words(first, last), _SPEAKER, "explicit", phrase)
    return phrase


def _is_said(cue: Cue) -> bool:
    """A verb by which somebody says something, as it stands."""
    hit = cue.hit
    if cue.entry.id in _OTHERWISE:
        return False
    return cue.category in _MEN_DO and hit is not None and hit.form.pos == VERB and not (hit.form.passive or hit.suffix)


def _is_manner(layout: Layout, at: int) -> bool:
    """Added, SAYING that; explains, SMILING: how it is said."""
    word, raw = layout.words[at], layout.text.tokens[at].raw
    participle = raw.startswith(_MIM) and raw.endswith(_ALEF)
    return is_adverb(layout, at) or participle or ("speech" in word.groups and not word.article)


def _may_be_somebody(layout: Layout, at: int) -> bool:
    """A name that nothing explains, or a word for people: where more is said of him before what he tells."""
    return is_namelike(layout, at) or not layout.words[at].groups.keys().isdisjoint(_SOMEBODY)


def _is_told_to(layout: Layout, at: int) -> bool:
    """TO REUTERS: an outlet that is told stands here."""
    phrase = layout.phrase_at.get(at)
    return phrase is not None and phrase.preposition == "li" and is_outlet(phrase)


def _ends(layout: Layout, at: int) -> bool:
    word = layout.words[at]
    return word.is_verb or word.function in _ENDS or _is_told_to(layout, at)
