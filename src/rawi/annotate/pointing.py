"""THE LATTER, THE FORMER: a word that stands for one of the parties told of before, and is no adjective."""

from rawi.annotate.mentions import ACTOR, Phrase
from rawi.annotate.search import Search
from rawi.lexicon.words import NOUN

FORMER, LATTER = "former", "latter"
_HAPPENINGS = ("event", "host")  # groups of words
_COUNTED = ("\u0627\u0644\u062b",)  # the second: behind a preposition it counts something else


def may_point(finder: Search, at: int) -> bool:
    """Such a word stands here."""
    folded = finder.tokens[at].key
    return folded in finder.linking.latter or folded in finder.linking.former


def pointing_party(finder: Search, at: int) -> Phrase | None:
    """X fought Y, and THE LATTER withdrew; in answer to the shelling OF THE LATTER; since THE LATTER BEGAN, in Arabic
    its beginning; against THIS LATTER."""
    folded = finder.tokens[at].key
    points = LATTER if folded in finder.linking.latter else FORMER
    if not may_point(finder, at) or at == 0 or finder.text.sentence_of[at] != finder.text.sentence_of[at - 1]:
        return None
    before = finder.words[at - 1]
    nouns = (hit for group in _HAPPENINGS for hit in before.groups.get(group, ()) if hit.form.pos == NOUN)
    told = any(not hit.article and not hit.suffix for hit in nouns)
    sure = points == LATTER and not folded.startswith(_COUNTED)
    behind = sure and (before.function in ("preposition", "demonstrative") or _acts(finder, at))
    if not (before.verbal or behind or (told and sure)):
        return None
    phrase = Phrase(ACTOR, "name", at, at + 1)
    phrase.points, phrase.anaphor, phrase.definite = points, True, True
    return phrase


def _acts(finder: Search, at: int) -> bool:
    """It opens a clause whose verb follows, but THE LATTER withdrew; or stands behind its verb, over a pronoun: took
    from it THE LATTER."""
    before = finder.words[at - 1].function
    if before in ("connective", "complementiser"):
        return at + 1 < finder.count and finder.words[at + 1].is_verb
    return before == "pronominal" and at > 1 and finder.words[at - 2].is_verb
