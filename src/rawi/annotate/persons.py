"""People by name: a first name or "father of", and the names that follow; titles with a name in quotes or brackets."""

from rawi.annotate.callers import caller
from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Phrase
from rawi.annotate.search import Search
from rawi.lexicon.names import Found, Name
from rawi.text.tokens import MARK, WORD

_AND = "\u0648"
_BOUND = (_AND, "\u0628", "\u0644")  # and, by, to: written on the name
_IN, _THE = "\u0641\u064a", "\u0627\u0644"
_YA = "\u064a"
_PLURALS = ("\u064a\u0646", "\u0648\u0646")
_NO_NAME = ("\u0629", "\u0647", "\u0647\u0627", "\u0647\u0645", "\u0627\u064b", "\u064b\u0627")  # of no first name
_OF_MANY = ("\u0647", *_PLURALS)  # feminine, folded, or plural
_HIS, _PRONOMINAL = "\u0647", "pronominal"
_MIM, _ALEF, _TANWIN, _SHORT = "\u0645", "\u0627", ("\u0627\u064b", "\u064b\u0627"), 4
_SMALL = frozenset(("town", "village", "neighbourhood", "subdistrict"))  # what families are called after
_MOST_PARTS = 6
_CALLINGS = frozenset(("khatib", "qadi", "shaykh", "sayyid", "hajj", "imam", "muallim", "rai", "sayyad", "tajir"))
_OPENING, _CLOSING = "([", ")]"


def person_name(finder: Search, at: int) -> Phrase | None:
    """A person by name alone: a first name, or a link such as "father of", with more of a name behind it."""
    if finder.tokens[at].kind != WORD or (finder.words[at].article and not finder.words[at].conjunction):
        return None
    found = finder.names[at]
    if found is not None and (found.last > at + 1 or (ACTOR in found.groups and not is_namesake(finder, at))):
        return None
    bound = opens_name(finder, at)
    if bound is None or caller(finder, at + 1) is not None:
        return None  # AL-X CALLED ON the army: spelt like the first name of a man of that family
    last = name_end(finder, at)
    alone = last == at + 1 and finder.key_at(last) in finder.persons.after and not finder.words[at].hits
    if not alone and (last < at + 2 or not is_told(finder, at)):
        return None
    phrase = Phrase(ACTOR, "person", at, last)
    phrase.shared_clitic = _AND if bound == _AND else ""
    phrase.definite = True
    return phrase


def opens_name(finder: Search, at: int) -> str | None:
    """The clitic written on a first name or link that stands here ("" for none), or None when none stands here."""
    folded = finder.tokens[at].key
    if finder.persons.is_given(folded) or (folded in finder.persons.opening and not finder.words[at].hits):
        return ""
    if finder.words[at].hits or len(folded) < 4:
        return None
    if is_bound_link(finder, at):
        return _AND
    return next((clitic for clitic in _BOUND if folded.startswith(clitic) and folded[1:] in finder.persons.given), None)


def is_bound_link(finder: Search, at: int) -> bool:
    """And ABD Allah, and THE FATHER OF so-and-so."""
    folded = finder.tokens[at].key
    return folded[0] == _AND and folded[1:] in finder.persons.opening and not finder.words[at].hits


def is_namesake(finder: Search, at: int) -> bool:
    """A first name by which a party is called too, with more of a person's name behind it, and no adjective of men:
    the militias of the Houthi and Salih, THE REBELLIOUS."""
    if opens_name(finder, at) is None or finder.key_at(at + 1).endswith(_OF_MANY):
        return False
    return is_surely_name(finder, at + 1) or (
        finder.persons.is_link(finder.key_at(at + 1)) and name_end(finder, at) > at + 1
    )


def is_told(finder: Search, at: int) -> bool:
    """A first name that is also a word, or spelt like a preposition, is a name only before what must be a name,
    or behind EACH OF."""
    if _is_of_each(finder, at):
        return True
    if finder.words[at].function:
        return finder.tokens[at].raw[-1] == _YA and _is_given(finder, at + 1)
    if finder.words[at].hits or finder.tokens[at].key in finder.persons.words:
        return is_surely_name(finder, at + 1)
    return True


def _is_of_each(finder: Search, at: int) -> bool:
    """Arrested EACH OF Ahmad so-and-so and others: a list of names begins, a mark before the first at most."""
    end = at - (at > 0 and finder.tokens[at - 1].kind == MARK)
    return end > 1 and f"{finder.key_at(end - 2)} {finder.key_at(end - 1)}" in finder.linking.each


def _is_given(finder: Search, at: int) -> bool:
    return at < finder.count and finder.tokens[at].key in finder.persons.given


def is_surely_name(finder: Search, at: int) -> bool:
    """The token can only be a further name: a first name, or a definite word that nothing explains."""
    if at >= finder.count or finder.is_stop(at):
        return False
    return _is_given(finder, at) or (finder.words[at].article and not finder.words[at].hits)


def name_end(finder: Search, at: int) -> int:
    """Where the personal name that begins at a token ends."""
    last, parts, closed = _part_end(finder, at, True), 1, False
    if last == at:
        return at
    while parts < _MOST_PARTS:
        end = _part_end(finder, last, False, closed)
        if end == last:
            break
        closed = closed or finder.words[last].article  # a family name: no bare word follows it
        last, parts = end, parts + 1
    return last


def _part_end(finder: Search, at: int, first: bool, closed: bool = False) -> int:
    """Where one part of a personal name ends, or ``at`` when none stands here."""
    if not first and at < finder.count and _is_closed(finder, at):
        return at + 2
    if at >= finder.count or finder.tokens[at].kind != WORD or (not first and _breaks(finder, at)):
        return at
    token, word = finder.tokens[at], finder.words[at]
    link = finder.persons.is_link(token.key) or (first and is_bound_link(finder, at))
    if link and at + 1 < finder.count and not finder.is_stop(at + 1):
        further = finder.tokens[at + 1].key in finder.persons.opening and at + 2 < finder.count
        return at + 2 + further  # son of THE SHEIKH, though a town is called so; son of FATHER OF X
    if first or finder.persons.is_given(token.key):
        return at + 1
    if word.article and _is_family(finder, at):
        return at + 1
    if word.article and token.key not in finder.persons.after:
        return at + 1 if set(word.groups) <= {"nisba", "direction"} and not word.conjunction else at
    if _is_manner(token.raw) or token.key in finder.persons.nobody or word.looks_like_verb_to_come():
        return at
    return at if closed or word.article or word.hits or token.key.startswith(_AND) else at + 1


def _is_closed(finder: Search, at: int) -> bool:
    """A part of a name of two words, though the first be spelt like another: VICTORY OF GOD, PURE OF FAITH; no party
    that is called so, and no wish: God have mercy ON HIM."""
    word, known = finder.words[at], finder.names[at]
    if at + 1 >= finder.count or finder.tokens[at + 1].key not in finder.persons.closing:
        return False
    if finder.text.sentence_of[at + 1] != finder.text.sentence_of[at - 1] or finder.tokens[at].raw[-1] == _HIS:
        return False
    folded, wish = finder.tokens[at].key, at + 2 < finder.count and finder.words[at + 2].function == _PRONOMINAL
    if wish or (folded[0] == _AND and not finder.persons.is_given(folded)):
        return False  # so-and-so AND Abd Allah
    party = known is not None and ACTOR in known.groups
    return not (party or word.article or word.preposition or word.conjunction or word.function)


def _is_family(finder: Search, at: int) -> bool:
    """A calling that families are named after, as the last of a name: so-and-so THE PREACHER, and what describes him
    no further."""
    calling = not _CALLINGS.isdisjoint(finder.words[at].ids["role"])
    ends = at + 1 >= finder.count or not finder.words[at + 1].article or opens_name(finder, at + 1) == _AND
    return calling and not finder.words[at].conjunction and ends


def _is_manner(raw: str) -> bool:
    """A participle in the accusative says in what state: died WOUNDED, walked LADEN."""
    return raw.endswith(_TANWIN) or (raw.startswith(_MIM) and raw.endswith(_ALEF) and len(raw) > _SHORT)


def _breaks(finder: Search, at: int) -> bool:
    """No name runs on over this token; the name spelt like the preposition "on" but for its last letter may."""
    if _is_given(finder, at) and finder.tokens[at].raw[-1] == _YA:
        return finder.text.sentence_of[at] != finder.text.sentence_of[at - 1]
    known = finder.names[at]
    place = known is not None and any(name.group == PLACE and not name.needs_head for name in known.names)
    party = known is not None and ACTOR in known.groups
    if known is not None and _is_told_to(known):
        return True
    many = party and finder.tokens[at].key.endswith(_PLURALS)  # called on THE HOUTHIS: no family name
    called = finder.persons.is_given(finder.tokens[at].key) or _is_of_town(finder, at)
    return finder.is_stop(at) or many or (place and not called)


def _is_of_town(finder: Search, at: int) -> bool:
    """A family called after a town or village, right behind a first name that is no other word: MUHAMMAD AL-X; or a
    father called like a village, between a first name and the family's: Muhammad SHANNAN Al-X."""
    known = finder.names[at]
    if known is None or known.preposition or known.conjunction or known.last != at + 1:
        return False
    places = [name for name in known.names if name.group == PLACE]
    small = all(name.value.kind in _SMALL for name in places) and len(places) == len(known.names)
    if not finder.words[at].article:
        return small and finder.persons.is_given(finder.tokens[at - 1].key) and _is_surname(finder, at + 1)
    return small and _is_given(finder, at - 1)


def _is_surname(finder: Search, at: int) -> bool:
    """A definite word that nothing explains and no table knows for anything."""
    return is_surely_name(finder, at) and finder.words[at].article and finder.names[at] is None


def _is_told_to(known: Found) -> bool:
    """So-and-so told TO REUTERS, told REUTERS: an outlet of foreign name, or with *to* on it, is no part of a name."""
    outlet = SOURCE in known.groups
    return outlet and (known.preposition == "li" or known.groups.isdisjoint((ACTOR, PLACE)))


def named_end(finder: Search, last: int) -> int:
    """Where the name behind a title ends, that name in quotation marks, in brackets or bare; ``last`` when none."""
    if last >= finder.count or finder.text.sentence_of[last] != finder.text.sentence_of[last - 1]:
        return last
    quote = finder.quoted.get(last)
    if quote is not None and finder.tokens[last].kind == WORD and not finder.words[last].hits:
        return quote
    if finder.tokens[last].raw in _OPENING and last + 1 < finder.count and opens_name(finder, last + 1) == "":
        end = name_end(finder, last + 1)
        return end + 1 if end < finder.count and finder.tokens[end].raw in _CLOSING else last
    if opens_name(finder, last) == "" and (is_told(finder, last) or _is_called(finder, last)):
        return name_end(finder, last)
    if finder.is_stop(last) or finder.words[last].hits or finder.words[last].article or finder.names[last] is not None:
        return last
    end = name_end(finder, last)
    closed = end == last + 1 and end < finder.count and _is_no_name(finder, end)
    return end if (closed or end >= last + 2) and _may_be_name(finder, last, end) else last


def _is_no_name(finder: Search, at: int) -> bool:
    """A word that names nobody begins here: the commander X THIS NIGHT; but a definite one may end a name, Sword OF
    GOD."""
    token = finder.tokens[at]
    return token.key in finder.persons.nobody and not token.key.startswith(_THE)


def _may_be_name(finder: Search, first: int, end: int) -> bool:
    """Words that nothing explains, behind a word for one person: no verbs, and none that is known to name nobody."""
    words = finder.words[first:end]
    if any(word.looks_like_verb() or word.preposition or word.conjunction for word in words) or finder.is_bound(first):
        return False
    return not finder.tokens[first].raw.endswith(_NO_NAME) and finder.tokens[first].key not in finder.persons.nobody


def _is_called(finder: Search, at: int) -> bool:
    """Behind a word for a person even the name spelt like "on", or like a verb, is a name where words follow that
    nothing explains."""
    after = at + 1
    if (
        not (finder.tokens[at].raw[-1] == _YA or finder.words[at].verbal)
        or after >= finder.count
        or finder.is_stop(after)
    ):
        return False
    return not finder.words[after].hits and finder.names[after] is None and finder.names[at] is None


def led_by(finder: Search, at: int) -> tuple[Name, ...]:
    """The secretary general OF X, so-and-so, in Arabic with "to": the party by which he is called."""
    found = finder.names[at]
    if found is None or found.preposition != "li":
        return ()
    return tuple(name for name in found.names if name.group == ACTOR)


def member_end(finder: Search, last: int) -> int:
    """The commander IN THE GROUP X, SO-AND-SO: where a party and the man's name stand behind a word for him."""
    at = last + (finder.key_at(last) == _IN)
    found = finder.names[at] if at < finder.count else None
    if found is None or finder.text.sentence_of[at] != finder.text.sentence_of[last - 1] or found.conjunction:
        return last
    if not (at > last or found.preposition == "li") or ACTOR not in found.groups:
        return last
    end = named_end(finder, found.last) if found.last < finder.count else last
    return end if end > found.last else last
