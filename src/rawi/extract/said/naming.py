"""Which words are titles, which may be names, and which are neither, in the words for a speaker."""

from rawi.annotate.mentions import Phrase
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import Word
from rawi.text.tokens import WORD

INDIVIDUALS = frozenset(("person", "official", "speaker"))
NO_NAME = frozenset((
    "event", "host", "cue", "speech", "number", "vague", "time", "kind", "part", "direction", "nisba", "document",
    "tally", "several",
))  # fmt: skip
LED_HAMZA = ("\u0644\u0623", "\u0644\u0625", "\u0628\u0623", "\u0628\u0625")  # li-, bi- before a hamza
_OF_TITLES = frozenset(("role", "nisba"))
_WORKERS, _HELP = frozenset(("amil", "muwazzaf", "mutawwi")), frozenset(("aid",))  # roles; types
_ACTIVIST, _FILMED = "nashit", "musawwir"  # entries of roles
_NAMELESS = frozenset(("masdar", "shahid_witness"))  # a source, a witness: no name follows
_ACCUSATIVE = ("\u0627\u064b", "\u064b\u0627")
_HERS = ("\u0647\u0627", "\u062a\u0647", "\u062a\u0647\u0645", "\u0621\u0647", "\u0621\u0647\u0645")
_OF_MASDAR, _HIS = "\u0627\u0625", "\u0647"
_FUTURE, _PRESENT = "\u0633", ("\u064a", "\u062a", "\u0646", "\u0627")
_AND = "\u0648"
_LONG = 5
_COMMAND, _CAMPAIGN, _SHOWN = "command", "campaign", frozenset(("no_place", "affair"))  # categories of cues


def is_personal(word: Word) -> bool:
    """A title or office that one person bears."""
    return any(hit.form.entry.kind in INDIVIDUALS for hit in word.groups.get("role", ()))


def is_many_people(word: Word) -> bool:
    """RESIDENTS, ACTIVISTS: people of no office, whom no happening is a genitive of."""
    hits = word.groups.get("role", ()) if not word.article else ()
    return any(hit.form.entry.kind == "civilians" or hit.form.entry.id == _ACTIVIST for hit in hits)


def has_name(word: Word) -> bool:
    """A title behind which a name may follow; a source has none."""
    return not any(hit.form.entry.id in _NAMELESS for hit in word.groups.get("role", ()))


def is_rank(layout: Layout, at: int, first: int) -> bool:
    """A title before a name, or what describes it: General OF THE STAFF; behind one with the article a bare word is a
    name, though it is spelt like a title."""
    groups = layout.words[at].groups.keys()
    named = at > first and layout.words[at - 1].article and not layout.words[at].article
    return not named and bool(groups & _OF_TITLES)


def man_of_rank(layout: Layout, at: int) -> Phrase | None:
    """A man and his rank, behind the word that is spelt like one for a brigade."""
    phrase = layout.phrase_at.get(at) or layout.inner_at.get(at)
    is_man = phrase is not None and phrase.head == "person" and not phrase.names
    return phrase if is_man and "role" in layout.words[at].groups and not is_personal(layout.words[at]) else None


def is_adverb(layout: Layout, at: int) -> bool:
    """An unknown word in the accusative (-an), or with a pronoun on it: a manner or an object, nobody who speaks."""
    word, raw = layout.words[at], layout.text.tokens[at].raw
    if word.hits or word.article:
        return False
    return raw[-2:] in _ACCUSATIVE or (len(raw) > 4 and raw.endswith(_HERS)) or raw[:2] in LED_HAMZA


def is_led(layout: Layout, at: int) -> bool:
    """A preposition is written on the word, or on the name that begins with it."""
    phrase = layout.phrase_at.get(at) or layout.inner_at.get(at)
    return bool(layout.words[at].preposition or (phrase is not None and phrase.preposition))


def names_nobody(layout: Layout, at: int) -> bool:
    """A word that no table explains but as one that stands where a name might and is none: THREATENS the LIVES of."""
    word = layout.words[at]
    return not word.hits and word.stem in layout.annotation.nobody


def is_namelike(layout: Layout, at: int) -> bool:
    """A word that nothing explains but a name: no form of any table, no present-tense prefix."""
    token, word = layout.text.tokens[at], layout.words[at]
    if token.kind != WORD or token.key == _AND:
        return False
    if word.function or word.conjunction or is_led(layout, at) or word.verbal or is_adverb(layout, at):
        return False
    if names_nobody(layout, at):
        return False
    raw = token.raw
    if len(raw) > _LONG and raw[0] in _OF_MASDAR and raw[1] != "\u0644" and raw[-1] == _HIS:
        return False  # announced HIS RETIREMENT
    if word.looks_like_deed_of_many():
        return False
    future = word.key[:1] == _FUTURE and word.key[1:2] in _PRESENT[:2] and not word.starts and len(word.key) > 4
    return not future and not word.groups.keys() & (NO_NAME | {"role"})


def command_end(layout: Layout, first: int, at: int) -> int:
    """Where the name of a command ends whose operations stand at a token of a speaker's title: the commander of the
    operations of a CAMPAIGN, of X AND Y; else that token."""
    known = layout.phrase_at.get(first)
    cues = layout.cues[layout.text.sentence_of[at]]
    if known is None or not any(cue.first == at and cue.category == _COMMAND for cue in cues):
        return at
    campaign = next((cue.last for cue in cues if cue.first == at + 1 and cue.category == _CAMPAIGN), 0)
    if campaign and campaign <= known.last:
        return campaign
    areas = [p for p in layout.places[known.sentence] if p.inside is known and at < p.first < known.last]
    end = at
    for area in areas:
        if end == at or (area.conjunction == _AND and area.first == end):
            end = area.last
    return end if len(areas) > 1 else at


def is_shown(word: Word) -> bool:
    """PICTURES, scenes: what activists show; THE SILENCE on it: what they decry, and no part of who they are."""
    return any(hit.form.entry.category in _SHOWN for hit in word.groups.get("cue", ()))


def is_filmed(word: Word) -> bool:
    """FILMED, of a recording: spelt like a photographer."""
    return not word.article and any(hit.form.entry.id == _FILMED for hit in word.groups.get("role", ()))


def is_trade(layout: Layout, at: int) -> bool:
    """An AID worker, somebody who serves in AID: the noun for help right behind, which is no happening there."""
    works = at > 0 and not _WORKERS.isdisjoint(layout.words[at - 1].ids["role"]) and not layout.words[at - 1].article
    word = layout.words[at]
    return works and not word.article and bool(word.kinds["event"] & _HELP)
