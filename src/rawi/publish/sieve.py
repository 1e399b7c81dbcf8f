"""Rules made ready to be asked of many claims, and a sentence made ready for many rules."""

from collections.abc import Iterable
from functools import cached_property, lru_cache

from rawi.model import Claim
from rawi.publish.rules import Rule
from rawi.text.fold import fold, folded_words

_CLITICS = tuple(
    conjunction + rest
    for conjunction in ("", "\u0648", "\u0641")
    for rest in (
        "",
        "\u0627\u0644",
        "\u0628",
        "\u0628\u0627\u0644",
        "\u0644",
        "\u0644\u0644",
        "\u0643",
        "\u0643\u0627\u0644",
    )
)


class Sieve:
    """A rule made ready to be asked of many claims."""

    def __init__(self, rule: Rule):
        self.id, self.types, self.factualities = rule.id, frozenset(rule.types), frozenset(rule.factualities)
        self.kinds = frozenset(rule.kinds)
        forms = [fold(form) for form in rule.words]
        self.words = frozenset(clitic + form for form in forms if " " not in form for clitic in _CLITICS)
        self.phrases = tuple(f" {clitic}{form} " for form in forms if " " in form for clitic in _CLITICS)
        self.heads = frozenset(phrase.split()[0] for phrase in self.phrases)
        self.looks_closer = bool(self.kinds or self.words or self.phrases)
        self.never = not (self.types or self.factualities or self.looks_closer)

    def may_concern(self, type: str, factuality: str) -> bool:
        """It can hold back claims of a type that are told so."""
        if self.never or (self.types and type not in self.types):
            return False
        return not self.factualities or factuality in self.factualities

    def takes_all(self, factuality: str) -> bool:
        """Everything that is told so is held back, whatever it is."""
        return factuality in self.factualities and not self.types and not self.looks_closer

    def takes_places(self, kind: str | None) -> bool:
        """Everything at a place of a kind is held back."""
        return kind in self.kinds and not self.types and not self.factualities

    def takes(self, claim: Claim, words: "Words") -> bool:
        """It holds back a claim that it may concern."""
        if not self.looks_closer:
            return True
        for place in (claim.place, claim.destination):
            if place is not None and (place.kind in self.kinds or not self.words.isdisjoint(of_name(place.name_ar))):
                return True
        if not self.words.isdisjoint(words.each):
            return True
        return not self.heads.isdisjoint(words.each) and any(phrase in words.line for phrase in self.phrases)


class Sieves:
    """Those of some rules that may concern claims of a type that are told so, in their order."""

    def __init__(self, sieves: Iterable[Sieve], type: str, factuality: str):
        self._sieves = [sieve for sieve in sieves if sieve.may_concern(type, factuality)]
        self._kinds = frozenset().union(*(sieve.kinds for sieve in self._sieves))
        self._words = frozenset().union(*(sieve.words | sieve.heads for sieve in self._sieves))
        self._always = any(not sieve.looks_closer for sieve in self._sieves)

    def taking(self, claim: Claim, words: "Words") -> Iterable[Sieve]:
        """Those that hold a claim back."""
        if self._always or self._may_take(claim, words):
            return [sieve for sieve in self._sieves if sieve.takes(claim, words)]
        return ()

    def _may_take(self, claim: Claim, words: "Words") -> bool:
        """Some rule has a word that stands in the claim: most claims have none, and one look tells."""
        if not self._words.isdisjoint(words.each):
            return True
        for place in (claim.place, claim.destination):
            if place is not None and (place.kind in self._kinds or not self._words.isdisjoint(of_name(place.name_ar))):
                return True
        return False


class Words:
    """The folded words of a sentence, each once, and in their order with a space before and behind."""

    def __init__(self, text: str):
        self.text = text
        self.each = frozenset(folded_words(text))

    @cached_property
    def line(self) -> str:
        """All of them."""
        return f" {fold(self.text)} "


@lru_cache(20_000)
def of_name(name: str) -> frozenset[str]:
    """The folded words of a place's name."""
    return frozenset(folded_words(name))
