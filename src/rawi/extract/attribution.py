"""Who says so: chains of sources and the stretch of text each governs.

Three shapes: a verb of speech with its speaker (X said to agency Y that ...), a preposition of source (according to
X, on the word of Y), and a name with a colon. Continuing verbs (he added) take up the chain before them.
"""

from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Cue, Phrase
from rawi.extract.layout import Layout
from rawi.text.tokens import MARK

_REACH = 14  # tokens from a word of speech to its speaker, long titles and names included
_SAYS = frozenset(("say", "claim", "deny", "confirm", "announce", "continue", "report", "publish", "quote"))
_OUTLETS = frozenset(("agency", "broadcaster", "newspaper", "site", "propaganda_outlet", "military_media"))
_SPEAKING_HEADS = frozenset(("person", "official", "speaker", "government", "group", "force", "name", "civilians", "fighters"))


class Attribution:
    """A chain of sources and the tokens it governs; ``form`` is verb, preposition, colon or continued."""

    __slots__ = ("chain", "cue", "form", "kind", "first", "last", "sentence", "speakers", "at")

    def __init__(self, chain: list[Phrase], form: str, kind: str, at: int, first: int, last: int, sentence: int):
        self.chain, self.form, self.kind, self.at = chain, form, kind, at
        self.first, self.last, self.sentence = first, last, sentence

    @property
    def denies(self) -> bool:
        """The source says that it did not happen."""
        return self.kind == "deny"


def _is_outlet(phrase: Phrase) -> bool:
    source = phrase.entity.source if phrase.entity is not None else None
    return source is not None and source.kind in _OUTLETS


def _may_speak(phrase: Phrase) -> bool:
    return phrase.kind != PLACE and (phrase.kind == SOURCE or phrase.head in _SPEAKING_HEADS)


def find_attributions(layout: Layout) -> list[Attribution]:
    """All attributions in text order, continuing ones with the chain they take up."""
    found: list[Attribution] = []
    for number, bounds in enumerate(layout.text.sentences):
        found += _of_sentence(layout, number, bounds, found[-1] if found else None)
    return found


def _of_sentence(layout: Layout, number: int, bounds: tuple[int, int], before: Attribution | None) -> list[Attribution]:
    found: list[Attribution] = []
    for cue in layout.cues[number]:
        if cue.group != "speech" or found and cue.first < found[-1].at + 1:
            continue
        attribution = None
        if cue.category == "prep":
            attribution = _by_preposition(layout, cue, bounds, found[-1] if found else None)
        elif cue.category in _SAYS and _is_verb(cue):
            attribution = _by_verb(layout, cue, bounds, found[-1] if found else before)
        if attribution is not None:
            found.append(attribution)
    return found or _by_colon(layout, number, bounds)


def _is_verb(cue: Cue) -> bool:
    return cue.hit is not None and (cue.hit.form.pos == "verb" or cue.hit.form.pos == "participle")


def _by_verb(layout: Layout, cue: Cue, bounds: tuple[int, int], before: Attribution | None) -> Attribution | None:
    """A verb of speech: its speaker behind it or before it, an outlet told to, the words from there on."""
    content = _content_start(layout, cue.last, bounds[1])
    phrases = [p for p in layout.whos[layout.text.sentence_of[cue.first]] if p.inside is None]
    behind = [p for p in phrases if cue.last <= p.first < min(content, cue.last + _REACH)]
    ahead = [p for p in phrases if bounds[0] <= p.last <= cue.first and cue.first - p.last <= 6]
    outlets = [p for p in behind if p.preposition == "li" and _is_outlet(p)]
    told_from = [p for p in behind if p.preposition == "an" and _may_speak(p)]
    speaker = next((p for p in behind if _may_speak(p) and p not in outlets and p not in told_from and p.preposition in ("", "an")), None)
    if speaker is None and cue.first > bounds[0]:
        speaker = next((p for p in reversed(ahead) if _may_speak(p) and not p.preposition), None)
        if speaker is not None and not _next_to_verb(layout, speaker, cue):
            speaker = None
    chain = [*outlets, *([speaker] if speaker else []), *told_from[:1]]
    sentence = layout.text.sentence_of[cue.first]
    if not chain:
        if before is None or before.sentence < sentence - 3:
            return None
        return Attribution(before.chain, "continued", cue.category, cue.first, cue.first, bounds[1], sentence)
    chain += _parallel(chain[-1])
    form = "verb" if content < bounds[1] or cue.first - bounds[0] < 3 else "tail"
    return Attribution(_distinct(chain), form, cue.category, cue.first, cue.first, bounds[1], sentence)


def _next_to_verb(layout: Layout, speaker: Phrase, cue: Cue) -> bool:
    """Nothing but a comma, a relative or 'had' between the speaker and the verb."""
    for at in range(speaker.last, cue.first):
        word = layout.words[at]
        if layout.text.tokens[at].kind != MARK and word.function not in ("relative", "particle", "pronoun") and word.hits:
            return False
    return True


def _parallel(speaker: Phrase) -> list[Phrase]:
    """Speakers coordinated with the first stand one after the other."""
    return speaker.group[speaker.group.index(speaker) + 1 :]


def _distinct(chain: list[Phrase]) -> list[Phrase]:
    seen: dict[str, Phrase] = {}
    for phrase in chain:
        seen.setdefault(phrase.entity.key, phrase)
    return list(seen.values())


def _content_start(layout: Layout, at: int, end: int) -> int:
    """Where what is said begins: at 'that' or a colon, or at the end of the sentence."""
    for i in range(at, end):
        if layout.words[i].function == "complementiser" or layout.text.tokens[i].raw == ":":
            return i
    return end


def _by_preposition(layout: Layout, cue: Cue, bounds: tuple[int, int], before: Attribution | None) -> Attribution | None:
    """According to X [from Y]: forwards when it opens the sentence, else backwards to the last one."""
    phrases = [p for p in layout.annotation.phrases if p.inside is None and cue.last <= p.part_first < min(bounds[1], cue.last + _REACH)]
    whos = [p for p in phrases if p.kind != PLACE]
    first = next((p for p in whos if p.first - cue.last <= 6), None)
    if first is None:
        return None
    chain = [first]
    for phrase in whos[whos.index(first) + 1 :]:
        if phrase.preposition == "an" and phrase.first - chain[-1].last <= 4:
            chain.append(phrase)
        elif phrase.preposition == "li" and _is_outlet(phrase) and phrase.first - chain[-1].last <= 8:
            chain.insert(0, phrase)
    chain += _parallel(chain[-1])
    opens = cue.first - bounds[0] <= 2
    start, end = (cue.first, bounds[1]) if opens else (before.at if before else bounds[0], cue.first)
    sentence = layout.text.sentence_of[cue.first]
    return Attribution(_distinct(chain), "opening" if opens else "closing", cue.category, cue.first, start, end, sentence)


def _by_colon(layout: Layout, number: int, bounds: tuple[int, int]) -> list[Attribution]:
    """The Observatory: ... at the head of a sentence."""
    for phrase in layout.whos[number]:
        if phrase.first - bounds[0] > 4 or phrase.inside is not None:
            break
        colon = phrase.last < bounds[1] and layout.text.tokens[phrase.last].raw in ":|"
        if colon and phrase.kind in (SOURCE, ACTOR) and (phrase.entity.source is not None or phrase.head in ("speaker", "official", "person")):
            return [Attribution([phrase], "colon", "say", phrase.first, phrase.first, bounds[1], number)]
    return []
