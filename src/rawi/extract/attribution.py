"""Who says so: chains of sources and the stretch of text each governs.

Three shapes: a verb of speech with its speaker (X said to agency Y that ...), a preposition of source (according to
X, on the word of Y), and a name with a colon. Continuing verbs (he added) take up the chain before them.
"""

from rawi.annotate.mentions import ACTOR, PLACE, SOURCE, Cue, Phrase
from rawi.extract.layout import Layout
from rawi.resolve import Party
from rawi.text.fold import fold
from rawi.text.tokens import MARK, WORD

_REACH = 14  # tokens from a word of speech to its speaker, long titles and names included
_LONGEST_NAME = 8
_HEADLINE = 12  # tokens before the name that a scraped headline may begin with
_SAYS = frozenset(("say", "claim", "deny", "confirm", "announce", "continue", "report", "publish", "quote", "accuse"))
_NO_SPEAKER = frozenset(("event", "host", "time", "number", "speech"))
_OFFICE = frozenset(("fi", "min", "other"))
_OUTLETS = frozenset(("agency", "broadcaster", "newspaper", "site", "propaganda_outlet", "military_media"))
_SPEAKING_HEADS = frozenset(
    ("person", "official", "speaker", "government", "group", "force", "name", "civilians", "fighters")
)


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
    source = getattr(phrase.entity, "source", None)
    return source is not None and source.kind in _OUTLETS


def _may_speak(phrase: Phrase) -> bool:
    return phrase.kind in (SOURCE, PLACE) or phrase.head in _SPEAKING_HEADS


def find_attributions(layout: Layout) -> list[Attribution]:
    """All attributions in text order, continuing ones with the chain they take up."""
    found: list[Attribution] = []
    for number, bounds in enumerate(layout.text.sentences):
        found += _of_sentence(layout, number, bounds, found)
    return found


def _of_sentence(layout: Layout, number: int, bounds: tuple[int, int], earlier: list[Attribution]) -> list[Attribution]:
    found: list[Attribution] = []
    for cue in layout.cues[number]:
        if cue.group != "speech" or (found and cue.first < found[-1].at + 1):
            continue
        attribution = None
        if cue.category == "prep":
            attribution = _by_preposition(layout, cue, bounds, found[-1] if found else None, earlier + found)
        elif cue.category in _SAYS and _is_verb(cue):
            attribution = _by_verb(layout, cue, bounds, earlier + found)
        if attribution is not None:
            found.append(attribution)
    return found or _by_colon(layout, number, bounds)


def _is_verb(cue: Cue) -> bool:
    return cue.hit is not None and (cue.hit.form.pos == "verb" or cue.hit.form.pos == "participle")


def _by_verb(layout: Layout, cue: Cue, bounds: tuple[int, int], earlier: list[Attribution]) -> Attribution | None:
    """A verb of speech: its speaker behind it or before it, an outlet told to, the words from there on."""
    content = _content_start(layout, cue.last, bounds[1])
    sentence = layout.text.sentence_of[cue.first]
    states = [p for p in layout.places[sentence] if p.head == "name" and p.entity.kind == "country"]
    phrases = sorted([p for p in [*layout.whos[sentence], *states] if p.inside is None], key=lambda p: p.first)
    behind = [p for p in phrases if cue.last <= p.first < min(content, cue.last + _REACH)]
    outlets = [p for p in behind if p.preposition in ("li", "maa") and _is_outlet(p)]
    told_from = [p for p in behind if p.preposition == "an" and _may_speak(p)]
    speaker = _speaker_behind(layout, cue, behind, content) or _speaker_before(layout, cue, phrases, bounds)
    form = "verb" if content < bounds[1] or cue.first - bounds[0] < 3 else "tail"
    if speaker is None and not outlets and not told_from:
        latest = next((a for a in reversed(earlier) if a.sentence >= sentence - 3), None)
        if latest is None or _names_its_content(layout, cue):
            return None
        return Attribution(latest.chain, "continued", cue.category, cue.first, cue.first, bounds[1], sentence)
    chain = [*outlets, *([speaker] if speaker else []), *told_from[:1]]
    if speaker is None and not told_from and earlier and earlier[-1].sentence >= sentence - 3:
        chain += [link for link in earlier[-1].chain if not _is_outlet(link)]
    known = _chain_of_same_speaker(layout, chain[-1], earlier)
    if known is not None:
        return Attribution(known, form, cue.category, cue.first, cue.first, bounds[1], sentence)
    chain[-1] = _with_name(layout, _with_office(layout, chain[-1], content), content)
    return Attribution(
        _distinct([*chain, *_parallel(chain[-1])]), form, cue.category, cue.first, cue.first, bounds[1], sentence
    )


def _names_its_content(layout: Layout, cue: Cue) -> bool:
    """A word of speech at the head of a sentence with an event right behind it and no 'that': announced the capture."""
    return cue.last < len(layout.words) and "event" in layout.words[cue.last].groups and cue.category != "continue"


def _speaker_behind(layout: Layout, cue: Cue, behind: list[Phrase], content: int) -> Phrase | None:
    """The subject of the verb: the phrase right behind it, known or not."""
    for phrase in behind:
        if phrase.first - cue.last > 2:
            break
        if _may_speak(phrase) and phrase.preposition in ("", "an"):
            return phrase
    return _unknown_speaker(layout, cue.last, content)


def _unknown_speaker(layout: Layout, first: int, content: int) -> Phrase | None:
    """A speaker nobody has listed: a run of words that are no event, no verb and no function word."""
    last = first
    while last < min(content, first + _LONGEST_NAME):
        word, token = layout.words[last], layout.text.tokens[last]
        if token.kind != WORD or word.function or word.verbal or word.preposition or word.groups.keys() & _NO_SPEAKER:
            break
        last += 1
    if last == first or (layout.words[first].conjunction and layout.words[first].hits):
        return None
    phrase = Phrase(SOURCE, "person", first, last)
    phrase.sentence = layout.text.sentence_of[first]
    return _as_party(layout, phrase)


def _as_party(layout: Layout, phrase: Phrase) -> Phrase:
    """The phrase standing for its own words."""
    phrase.entity = Party(None, None, layout.text.words(phrase.first, phrase.last), phrase.head, "explicit", phrase)
    return phrase


def _speaker_before(layout: Layout, cue: Cue, phrases: list[Phrase], bounds: tuple[int, int]) -> Phrase | None:
    """The phrase before the verb, when nothing but a comma, a relative or an auxiliary stands between."""
    ahead = [p for p in phrases if bounds[0] <= p.first and p.last <= cue.first and cue.first - p.last <= 6]
    speaker = next((p for p in reversed(ahead) if _may_speak(p) and not p.preposition), None)
    return speaker if speaker is not None and _next_to_verb(layout, speaker, cue) else None


def _next_to_verb(layout: Layout, speaker: Phrase, cue: Cue) -> bool:
    for at in range(speaker.last, cue.first):
        word = layout.words[at]
        if (
            layout.text.tokens[at].kind != MARK
            and word.function not in ("relative", "particle", "pronoun")
            and word.hits
        ):
            return False
    return True


def _chain_of_same_speaker(layout: Layout, speaker: Phrase, earlier: list[Attribution]) -> list[Phrase] | None:
    """The chain of a speaker named before: by a part of the name, or as 'the source', 'the spokesman'."""
    if _identity(speaker):
        return None
    words = set(fold(speaker.entity.name_ar).split())
    for attribution in reversed(earlier):
        last = attribution.chain[-1]
        if words <= set(fold(last.entity.name_ar).split()):
            return attribution.chain
        stem = layout.words[speaker.first].stem
        if speaker.anaphor and layout.words[speaker.first].article and stem == layout.words[last.first].stem:
            return attribution.chain
    return None


def _identity(phrase: Phrase) -> bool:
    """The phrase stands for something of the tables."""
    return any(getattr(phrase.entity, kind, None) is not None for kind in ("source", "actor", "place"))


def _with_office(layout: Layout, speaker: Phrase, content: int) -> Phrase:
    """A speaker with the body they speak for: a source IN the ministry, the spokesman OF the army."""
    if speaker.last >= content or _identity(speaker):
        return speaker
    word = layout.words[speaker.last]
    tied = word.preposition == "bi" or (
        word.function == "preposition" and word.groups["function"][0].form.entry.id in _OFFICE
    )
    if not tied:
        return speaker
    start = speaker.last + (word.function == "preposition")
    body = next((p for p in layout.annotation.phrases if p.inside is None and p.part_first in (start, start + 1)), None)
    if body is None or body.last > content:
        return speaker
    longer = Phrase(speaker.kind, speaker.head, speaker.first, body.last)
    longer.sentence, longer.group = speaker.sentence, [longer, *_parallel(speaker)]
    return _as_party(layout, longer)


def _parallel(speaker: Phrase) -> list[Phrase]:
    """Speakers coordinated with the first stand one after the other."""
    return speaker.group[speaker.group.index(speaker) + 1 :]


def _with_name(layout: Layout, speaker: Phrase, content: int) -> Phrase:
    """A title with the name set off by a comma: the commander of the resistance, Sheikh X."""
    at = speaker.last
    if at + 1 >= content or layout.text.tokens[at].raw not in "\u060c," or speaker.head not in ("person", "official"):
        return speaker
    name = _unknown_speaker(layout, at + 1, content)
    if name is None:
        return speaker
    longer = Phrase(speaker.kind, speaker.head, speaker.first, name.last)
    longer.sentence = speaker.sentence
    return _as_party(layout, longer)


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


def _by_preposition(
    layout: Layout, cue: Cue, bounds: tuple[int, int], before: Attribution | None, earlier: list[Attribution]
) -> Attribution | None:
    """According to X [from Y]: forwards when it opens the sentence, else backwards to the last one."""
    phrases = [
        p
        for p in layout.annotation.phrases
        if p.inside is None and cue.last <= p.part_first < min(bounds[1], cue.last + _REACH)
    ]
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
    if len(chain) == 1 and _is_outlet(first) and first.preposition == "li" and earlier:
        chain = _distinct([first, *earlier[-1].chain])
    chain += _parallel(chain[-1])
    opens = cue.first - bounds[0] <= 2
    start, end = (cue.first, bounds[1]) if opens else (before.at if before else bounds[0], cue.first)
    sentence = layout.text.sentence_of[cue.first]
    return Attribution(
        _distinct(chain), "opening" if opens else "closing", cue.category, cue.first, start, end, sentence
    )


def _by_colon(layout: Layout, number: int, bounds: tuple[int, int]) -> list[Attribution]:
    """The Observatory: ... at the head of a sentence."""
    for phrase in layout.whos[number]:
        if phrase.first - bounds[0] > _HEADLINE:
            break
        colon = phrase.last < bounds[1] and layout.text.tokens[phrase.last].raw in ":|"
        if (
            colon
            and phrase.kind in (SOURCE, ACTOR)
            and (_identity(phrase) or phrase.head in ("speaker", "official", "person"))
        ):
            return [Attribution([phrase], "colon", "say", phrase.first, phrase.first, bounds[1], number)]
    return []
