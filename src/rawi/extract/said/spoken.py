"""On which side of a verb of speech the speaker stands, and who is none though he stands there."""

from rawi.annotate.heads import is_one
from rawi.annotate.mentions import PLACE, Cue, Phrase
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import Word
from rawi.text.tokens import MARK, WORD

_OF_MANY = "\u0648\u0627"  # the ending of a verb of many men
_FEMININE = ("\u062a",)  # of what is said in the present, or behind the past
_BEFORE_SUBJECT = frozenset(("complementiser", "particle", "connective"))
_RULED = frozenset(("name", "country", "governorate"))  # how a place is called that speaks for whoever rules it
_ALREADY = frozenset(("particle", "relative"))
_OF_GROUP = frozenset(("number", "vague"))
_OBJECTS = frozenset(("event", "kind"))
_MAY_FOLLOW = frozenset(("time", "cue", "role", "speech"))  # a name
_NEEDS_THAT = frozenset(("radda_q",))  # answered THAT; who answers with rockets says nothing
_COMMENTS, _ON = frozenset(("allaqa_q",)), frozenset(("ala",))
_MOCKS, _OF = "sakhira_q", frozenset(("min",))  # mocked THE CLAIM; who puts men to use "mocks" them in Arabic
_BLAMES, _BLAME, _NEAR, _FAR = "hammala_q", frozenset(("masuliya", "lama")), 10, 200  # held RESPONSIBLE, not carried
_DEEMS = frozenset(("itabara", "ra_a", "athbata"))  # deemed IT a blow, saw BODIES, proved ITS strength
_PEOPLE = frozenset(("person", "official", "speaker", "government", "civilians", "group"))
_DEPLOYS = "deploy"
_LEARNED, _DEAD = "alima", frozenset(("qatil_dead", "juththa"))
_OUR = "\u0646\u0627"
_PHASES = frozenset(("badaa", "istaanafa", "awada", "sharaa", "bashara", "wasala_h"))  # entries of hosts
_PRESS, _PLURAL = "sahafi", "\u064a\u064a\u0646"
_MANY = ("\u0648\u0646", "\u064a\u0646")
_SENT = frozenset(("mandub", "mufad"))  # a delegate, but OUR delegate is a reporter
_TELLER, _SOURCE, _CORRESPONDENT = "speaker", "masdar", "murasil"
_ALI, _DOTLESS = "\u0639\u0644\u064a", "\u0649"
_BACKGROUND = "background"


def is_subject(layout: Layout, phrase: Phrase, cue: Cue) -> bool:
    """A phrase right before a verb of speech opens its clause, X DENIES the fall of Y, X HAD criticised Y, or is the
    subject of what governs it: X BEGAN PUBLISHING pictures."""
    at = cue.first
    while at > phrase.last and layout.words[at - 1].function in _ALREADY:
        at -= 1
    if phrase.last != at or layout.words[cue.first].conjunction or not _agrees(layout, phrase, cue):
        return False
    first = layout.text.sentences[layout.text.sentence_of[cue.first]][0]
    before = phrase.first - 1
    opens = before < first or layout.text.tokens[before].kind == MARK
    return opens or layout.words[before].function in _BEFORE_SUBJECT or _begins(layout, before)


def _begins(layout: Layout, at: int) -> bool:
    """A verb of beginning, resuming or going on."""
    hosts = layout.words[at].groups.get("host", ()) if layout.is_verb(at) else ()
    return any(hit.form.entry.id in _PHASES for hit in hosts)


def _agrees(layout: Layout, phrase: Phrase, cue: Cue) -> bool:
    """A country is feminine: SUDAN ACCUSES; before a masculine verb it is where the news comes from."""
    if phrase.kind != PLACE:
        return True
    key = layout.text.tokens[cue.first].key
    return key.endswith(_FEMININE) or key.startswith(_FEMININE)


def is_nobody(layout: Layout, phrase: Phrase, limit: int) -> bool:
    """Words behind a verb of speech that are what is told, not who: reveals THE IDENTITY of a leader, shows BODIES. No
    such is a man whom the tables know by his family's name."""
    if phrase.names and phrase.head in _PEOPLE:
        return False
    word = layout.words[phrase.first]
    if any(hit.form.entry.id in _DEAD for hit in word.groups.get("role", ())):
        return True
    roles = [hit for at in range(phrase.first, phrase.last) for hit in layout.words[at].groups.get("role", ())]
    if word.groups.keys() & _OF_GROUP:
        return not roles  # a number OF PICTURES showed
    alone = phrase.last == phrase.first + 1
    if roles or not alone or phrase.last >= limit or layout.text.tokens[phrase.last].kind != WORD:
        return False
    after = layout.words[phrase.last]
    if word.article and not word.hits and not after.article and after.groups.keys() & _OBJECTS:
        return False  # THE X announced VICTORY IN Y: no genitive follows the article
    return not (after.function or after.preposition or after.groups.keys() & _MAY_FOLLOW)


def says_nothing(layout: Layout, cue: Cue, speaker: Phrase | None, told: bool) -> bool:
    """A verb that is one of speech only with what is said behind it: ANSWERED with rockets, SPREAD its snipers."""
    if told:
        return False
    them = cue.hit is not None and cue.hit.suffix
    if cue.entry.id in _COMMENTS and not them and not _is_about(layout, cue, "function", _ON):
        return True
    if cue.entry.id == _MOCKS and not _is_about(layout, cue, "function", _OF, _NEAR):
        return True
    if cue.entry.id == _BLAMES and (them or not _is_about(layout, cue, "host", _BLAME, _NEAR)):
        return True
    if cue.entry.id in _DEEMS and speaker is not None and not _may_speak(layout, speaker):
        return True
    if cue.entry.id in _NEEDS_THAT:
        return True
    here = layout.triggers[layout.text.sentence_of[cue.first]]
    deploys = any(t.first == cue.first and any(s.type == _DEPLOYS for _, s in t.options) for t in here)
    told_by_source = speaker is None or speaker.head == _TELLER or speaker.entity.source is not None
    return deploys and not told_by_source


def _is_about(layout: Layout, cue: Cue, group: str, entries: frozenset[str], within: int = _FAR) -> bool:
    """A word stands behind it: commented ON the raid, and in Arabic who suspends his programmes "comments" them."""
    end = layout.text.sentences[layout.text.sentence_of[cue.first]][1]
    words = layout.words[cue.last : min(end, cue.last + within)]
    return any(hit.form.entry.id in entries for word in words for hit in word.groups.get(group, ()))


def stands_for_rulers(place: Phrase) -> bool:
    """A place that may speak for whoever rules it: a land, or one called by its name alone; no base, no village."""
    return place.head in _RULED


def _may_speak(layout: Layout, speaker: Phrase) -> bool:
    if speaker.kind == PLACE:
        return stands_for_rulers(speaker) and speaker.entity.place is not None
    place = layout.phrase_at.get(speaker.first)
    if place is not None and place.kind == PLACE and not stands_for_rulers(place):
        return False  # THE AREA OF X is deemed a stronghold
    known = any(getattr(speaker.entity, kind, None) is not None for kind in ("source", "actor"))
    roles = [hit for at in range(speaker.first, speaker.last) for hit in layout.words[at].groups.get("role", ())]
    return known or any(hit.form.entry.kind in _PEOPLE for hit in roles)


def is_impersonal(layout: Layout, cue: Cue) -> bool:
    """IT IS RECALLED that, IT IS POINTED OUT that: the outlet's own voice."""
    here = layout.text.sentence_of[cue.first]
    if _BACKGROUND not in layout.groups[here]:
        return False
    return any(other.category == _BACKGROUND and other.first == cue.first for other in layout.cues[here])


def is_ours(layout: Layout, phrase: Phrase) -> bool:
    """OUR agency; OUR correspondent, the correspondent of nobody else: the outlet itself. Our sources are sources."""
    hits = layout.words[phrase.first].groups.get("role", ())
    told_by = [hit for hit in hits if hit.form.entry.kind == _TELLER or hit.form.entry.id in _SENT]
    ours = [hit for hit in told_by if hit.suffix == _OUR]
    if any(hit.form.entry.id != _SOURCE for hit in ours):
        return True
    if not any(hit.form.entry.id == _CORRESPONDENT for hit in hits):
        return False
    employers = _employers(layout, phrase)
    return all(source == layout.outlet for source in employers) and (bool(employers) or _is_of_nobody(layout, phrase))


def is_of_another(layout: Layout, phrase: Phrase) -> bool:
    """The correspondent OF AL JAZEERA, told by an outlet that is known and is another: a source like any other."""
    return bool(layout.outlet) and any(source != layout.outlet for source in _employers(layout, phrase))


def _employers(layout: Layout, phrase: Phrase) -> list[str]:
    """The sources that a phrase names."""
    return [source for at in range(phrase.first, phrase.last) if (source := _outlet_at(layout, at))]


def _outlet_at(layout: Layout, at: int) -> str:
    """The source whose name begins at a token."""
    named = layout.phrase_at.get(at) or layout.inner_at.get(at)
    source = named.entity.source if named is not None else None
    return source.id if source is not None else ""


def _is_of_nobody(layout: Layout, phrase: Phrase) -> bool:
    """No name stands right behind the word: the correspondent IN Aleppo, the correspondent pointed out."""
    behind = phrase.first + 1
    if layout.text.tokens[phrase.first].key.endswith(_MANY):
        return False  # correspondents, of whomever
    if behind >= len(layout.words) or layout.text.tokens[behind].kind != WORD or layout.words[phrase.first].article:
        return True
    return bool(layout.words[behind].function)


def is_press(word: Word, key: str) -> bool:
    """Journalists in the plural, in the accusative: whom somebody tells."""
    press = any(hit.form.entry.id == _PRESS for hit in word.groups.get("role", ()))
    return press and key.endswith(_PLURAL)


def learned(cue: Cue) -> bool:
    """X LEARNED that: whoever writes so is the outlet."""
    return bool(cue.entry.id == _LEARNED)


def is_ali(layout: Layout, at: int) -> bool:
    """The name that is spelt like ON, in a text that writes ON without dots, and a further name behind it."""
    tokens = layout.text.tokens
    if tokens[at].raw != _ALI or at + 1 >= len(tokens) or tokens[at + 1].kind != WORD:
        return False
    word = layout.words[at + 1]
    if word.function or word.conjunction or (word.hits and not word.article) or "role" in word.groups:
        return False
    return any(token.raw.endswith(_DOTLESS) for token in tokens)


def says_himself(layout: Layout, phrase: Phrase, cue: Cue) -> bool:
    """Ascribed to X, WHO DENIED it: the verb describes the one right before, whatever leads him. Or in a sentence that
    opens with what they were asked in: DURING THE QUESTIONING OF members of the cell THEY CONFESSED."""
    if phrase.last == cue.first - 1 and layout.words[phrase.last].function == "relative":
        return True
    first, of_many = layout.text.sentences[phrase.sentence][0], layout.words[cue.first].key.endswith(_OF_MANY)
    opens = layout.words[first].function == "preposition" and phrase.last == cue.first
    return opens and of_many and not is_one(layout.words[phrase.first])
