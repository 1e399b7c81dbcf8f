"""What stands between a word for a statement and whose it is: a toll NOT FINAL of X, a recording THAT X PUBLISHED."""

from rawi.extract.said.naming import is_filmed
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import VERB
from rawi.text.tokens import MARK

_ADJECTIVES = 3
_NOT, _FEMININE = "ghayr", "\u0647"  # not final; the ending of an adjective that no table knows


class Documents:
    """The words of one report, as a sentence of it is read for what it quotes."""

    def __init__(self, layout: Layout):
        self.layout, self.words, self.tokens = layout, layout.words, layout.text.tokens

    def _past_adjectives(self, at: int, limit: int) -> int:
        """A toll NOT FINAL of the ministry, an OFFICIAL statement of the army, its MONTHLY report: past what describes
        it, to "of" or who published it."""
        after, named = at, self.words[at - 1].article
        while after < limit and self.tokens[after].kind != MARK and self.words[after].article == named:
            word = self.words[after]
            if named and (not word.hits or "nisba" in word.groups):
                after += 1
            elif any(hit.form.entry.id == _NOT for hit in word.groups.get("cue", ())):
                after += 2
            elif not self._is_led(after) and ("nisba" in word.groups or self._is_feminine(after) or is_filmed(word)):
                after += 1
            else:
                break
        ends = after >= limit or self.tokens[after].kind == MARK or self._is_led(after)
        return after if ends or self._past_publishing(after, limit) > after else at

    def _is_feminine(self, at: int) -> bool:
        """A word of no table with the ending of an adjective of a feminine one."""
        return not self.words[at].hits and self.words[at].key.endswith(_FEMININE)

    def _is_led(self, at: int) -> bool:
        """To, of: a preposition is written on the word or on the name that begins with it."""
        phrase = self.layout.phrase_at.get(at)
        return self.words[at].preposition == "li" or (phrase is not None and phrase.preposition == "li")

    def _past_publishing(self, at: int, limit: int) -> int:
        """A toll THAT X PUBLISHED, a map PUBLISHED BY X, WHICH X VERIFIED: past the relative word and the verb with its
        pronoun, written on it or behind it."""
        behind = at + 1 if at < limit and self.words[at].function == "relative" else at
        hit = self.words[behind].first("speech") if behind < limit else None
        if hit is None or hit.form.pos != VERB:
            return at
        of_it = behind + 1 < limit and self.words[behind + 1].function == "pronominal"
        return behind + 1 + of_it if hit.suffix or of_it else at

    def _past_kind(self, at: int, limit: int) -> int:
        """A PRESS statement of X, a JOINT statement, one ISSUED BY X: past the adjectives, up to whose it is."""
        for behind in range(at, min(limit - 1, at + _ADJECTIVES)):
            word = self.words[behind + 1]
            led = self.layout.phrase_at.get(behind + 1)
            by = word.first("function")
            if (by is not None and by.form.entry.id == "an") or (led is not None and led.preposition == "li"):
                return behind + 1
            if self.words[behind].article or self.words[behind].function or self.words[behind].is_verb:
                break
        return at
