"""Whose forces ITS FORCES are, THEIR fighters, OUR men, the air arm that BELONGS TO IT: the party that the pronoun
points to."""

from rawi.annotate.mentions import ACTOR, PLACE, Annotation, Phrase
from rawi.lexicon.names import ACTOR as ACTOR_NAME
from rawi.lexicon.names import SOURCE as SOURCE_NAME
from rawi.lexicon.words import NOUN, VERB
from rawi.lexicon.world import HOMELAND, World
from rawi.model import ARMED_KINDS, DEATHS
from rawi.resolve.bearers import forces_of
from rawi.resolve.fallen import fallen_before
from rawi.resolve.his_side import side_of_teller, teller
from rawi.resolve.led import leader_before
from rawi.resolve.party import Party
from rawi.resolve.passing import in_passing, is_broker, is_of_backing, is_opposed
from rawi.resolve.speaking import speaker_of
from rawi.text.fold import key

_INDIVIDUALS = ("person", "official", "speaker", "civilians")
_OWNED = ("force", "fighters", "aircraft", "artillery")
_VOICE = "speaker"  # ITS CHANNEL, its spokesman
_OWN_ARMS = ("force", "aircraft", "artillery")
_ARM, _BELONGING, _TO = "things", "belonging", "\u0644"  # an air ARM is a word for weapons
_OUR = "\u0646\u0627"
_THEIR = ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627", _OUR)  # his, her, their, our
_OTHERS = ("haliif", "khasm", "aduw", "harbi_prisoner")  # allies, foes and prisoners are not the owner's own
_THE_SAME = ("quwat", "jaysh", "milishya")  # the regime AND ITS FORCES are one; its mercenaries are others
_OFFICES = frozenset(("ministry", "institution"))  # their forces are those of whom they serve
_HIS, _HER = "\u0647", "\u0647\u0627"
_STATE, _PLURAL_OF_MEN = "government", ("\u0648\u0646", "\u064a\u0646")
_OFFICIAL, _ADJECTIVE, _BOUND = "official", "adjective", "li"
_EVENT, _BEFORE = "event", "preposition"
_OF_MANY = frozenset(("fasil", "katiba"))  # roles whose broken plurals have no ending
_OF_WOMEN = frozenset(("milishya",))  # feminine without its ending
_BODIES = frozenset(("force", "group", "government", "fighters"))
_SPEAKERS = (_OFFICIAL, _VOICE)
_LEADERS = (*_SPEAKERS, "person")
_AND = "\u0648"
_MOVES = frozenset(("advance", "capture"))
_LEAVES, _FALLS = frozenset(("withdraw", "surrender")), frozenset(("capture", "killing"))
_AGAINST, _WITH, _AGREEMENT = "didd", "maa", "agreement"
_DONE_TO = ("target", "place")
_FORCES, _THAT = frozenset(("ajbara", "arghama")), "complementiser"  # hosts; a function


def is_owned(annotation: Annotation, phrase: Phrase) -> bool:
    """Forces or voices with a pronoun on them, or behind them: ITS forces, THEIR fighters, ITS CHANNEL, the rocket
    force BELONGING TO THEM."""
    hit = annotation.words[phrase.first].first("role")
    if _of_homeland(annotation, phrase):
        return True
    if of_it(annotation, phrase):
        return not phrase.conjunction and len(phrase.group) == 1
    if _belongs_to(annotation, phrase):
        if phrase.conjunction or len(phrase.group) > 1:
            return False  # the army AND THE MILITIAS belonging to it are two
        return phrase.head in _OWNED or (phrase.head == _ARM and _is_subject(annotation, phrase))
    if hit is None or hit.suffix not in _THEIR or phrase.last > phrase.first + 1:
        return False
    if phrase.conjunction or len(phrase.group) > 1:
        return phrase.group[-1] is phrase and hit.form.entry.id in _THE_SAME
    return phrase.head in (*_OWNED, _VOICE) and hit.form.entry.id not in _OTHERS


def _of_homeland(annotation: Annotation, phrase: Phrase) -> bool:
    """The forces of HIS COUNTRY."""
    hit = annotation.words[phrase.last - 1].first("kind")
    own = hit is not None and hit.form.entry.id == HOMELAND and hit.suffix in _THEIR
    return own and phrase.head in _OWNED and phrase.last == phrase.first + 2


def of_it(annotation: Annotation, phrase: Phrase) -> str:
    """The pronoun right behind a post, a vehicle that is told of by no more: hit A POST OF ITS OWN; else nothing."""
    at = phrase.last
    if phrase.head != _ARM or at >= len(annotation.words) or phrase.last > phrase.first + 1 or phrase.definite:
        return ""
    hits = annotation.words[at].groups.get("function", ())
    bound = any(hit.form.entry.kind == "pronominal" and hit.form.entry.id == _BOUND for hit in hits)
    same = annotation.text.sentence_of[at] == phrase.sentence
    return annotation.text.tokens[at].key.removeprefix(_TO) if bound and same else ""


def _belongs_to(annotation: Annotation, phrase: Phrase) -> str:
    """The pronoun behind the word that says whose a phrase is, where it ends in these two; else nothing."""
    last = phrase.last - 1
    if last < phrase.first + 2 or annotation.words[last].function != "pronominal":
        return ""
    tied = _BELONGING in annotation.words[last - 1].ids["cue"]
    return annotation.text.tokens[last].key.removeprefix(_TO) if tied else ""


def is_ours(annotation: Annotation, phrase: Phrase) -> bool:
    """OUR forces, OUR men: those of whoever speaks."""
    hit = annotation.words[phrase.first].first("role")
    return hit is not None and hit.suffix == _OUR


def owner(annotation: Annotation, world: World, phrase: Phrase, published: str | None) -> Party | None:
    """Whose forces they are: the last party named before them in the sentence, or whose commander is, of those that the
    pronoun fits: the ministry and HER forces, the movement in between being no he."""
    hit = annotation.words[phrase.first].first("role")
    if is_ours(annotation, phrase):
        return speaker_of(annotation, world, phrase, published)
    told = teller(annotation, phrase)
    if told is not None and (side := side_of_teller(annotation, world, *told)) is not None:
        return side
    if told is not None and speaks_for_unknown(annotation, phrase):
        return None
    if (fallen := fallen_before(annotation, phrase)) is not None:
        return fallen.entity if fallen.entity.actor is not None else None
    behind = _belongs_to(annotation, phrase) or of_it(annotation, phrase)
    suffix = behind or (hit.suffix if hit is not None else "")
    named = [
        (other, party)
        for other in annotation.phrases
        if (party := named_before(annotation, world, phrase, other, published))
    ]
    named = _without_losers(annotation, phrase, suffix, named)
    named = _without_foes(annotation, phrase, suffix, named)
    named = _without_partners(annotation, phrase, suffix, named)
    named = _without_forcer(annotation, phrase, named)
    if _of_homeland(annotation, phrase):  # those of a statesman's, and not of whom he tells of
        named = [(other, party) for other, party in named if other.head in _LEADERS] or named
    if behind:  # no forces of a command that no table knows
        named = [(other, party) for other, party in named if party.actor is not None]
    if of_it(annotation, phrase):
        named = [(other, party) for other, party in named if not _strikes_it(annotation, other, phrase)]
    fitting = [party for other, party in named if suffix and agrees(annotation, other, suffix)]
    some = fitting or [party for _, party in named]
    if phrase.head in (*_OWN_ARMS, _ARM) and _is_subject(annotation, phrase):
        some = [party for other, party in named if not other.preposition and (not fitting or party in fitting)] or some
    if some or not suffix:
        return some[-1] if some else None
    if leader_before(annotation, phrase) is not None or speaks_for_unknown(annotation, phrase):
        return None  # the men of the commander who is told of; of an army that is not told whose it is
    return _subject_before(annotation, phrase, suffix)


def _without_losers(
    annotation: Annotation, phrase: Phrase, suffix: str, named: list[tuple[Phrase, Party]]
) -> list[tuple[Phrase, Party]]:
    """X announced the flight OF Y and the entry of HER fighters, called on Y to give up, and HER fighters took the
    town: they are not those of who lost or was called on, where the pronoun fits X as well."""
    if not _moves_on(annotation, phrase):
        return named
    acting = [other for other, _ in named if _is_behind_verb(annotation, other) and agrees(annotation, other, suffix)]
    kept = [(other, party) for other, party in named if not _lost(annotation, other, acting)]
    return kept if any(other in acting for other, _ in kept) else named


def _without_foes(
    annotation: Annotation, phrase: Phrase, suffix: str, named: list[tuple[Phrase, Party]]
) -> list[tuple[Phrase, Party]]:
    """X launched an operation AGAINST Y after the killing of HER soldiers: not those of Y, where it fits X as well."""
    before = annotation.words[phrase.first - 1].groups.get("event", ()) if phrase.first else ()
    if not any(sense.type in DEATHS for hit in before if hit.form.pos == NOUN for sense in hit.form.entry.sense):
        return named
    kept = [(other, party) for other, party in named if other.preposition != _AGAINST]
    fits = any(_is_behind_verb(annotation, other) and agrees(annotation, other, suffix) for other, _ in kept)
    return kept if fits else named


def _without_partners(
    annotation: Annotation, phrase: Phrase, suffix: str, named: list[tuple[Phrase, Party]]
) -> list[tuple[Phrase, Party]]:
    """X agreed WITH Y on the withdrawal of ITS men: not those of Y, where it fits X as well."""
    kept = [(other, party) for other, party in named if other.preposition != _WITH]
    if len(kept) == len(named) or not any(agrees(annotation, other, suffix) for other, _ in kept):
        return named
    words = annotation.words[kept[-1][0].last : phrase.first]
    senses = (sense for word in words for hit in word.groups.get(_EVENT, ()) for sense in hit.form.entry.sense[:1])
    return kept if any(sense.type == _AGREEMENT for sense in senses) else named


def _without_forcer(
    annotation: Annotation, phrase: Phrase, named: list[tuple[Phrase, Party]]
) -> list[tuple[Phrase, Party]]:
    """X stormed the camp AND FORCED ITS SOLDIERS to give up: not those of X, which the verb before is told of."""
    before = annotation.words[phrase.first - 1].groups.get("host", ()) if phrase.first else ()
    if not any(hit.form.entry.id in _FORCES and hit.form.pos == VERB for hit in before):
        return named
    acting = [other for other, _ in named if _is_behind_verb(annotation, other) or _is_behind_that(annotation, other)]
    return [(other, party) for other, party in named if not acting or other is not acting[-1]]


def _is_behind_that(annotation: Annotation, phrase: Phrase) -> bool:
    """Said THAT X did it."""
    return phrase.part_first > 0 and annotation.words[phrase.part_first - 1].function == _THAT


def _moves_on(annotation: Annotation, phrase: Phrase) -> bool:
    """AND the entry of her fighters, AND her fighters took: a word of moving or taking right before them."""
    word = annotation.words[phrase.first - 1] if phrase.first else None
    hits = word.groups.get("event", ()) if word is not None and word.conjunction == _AND else ()
    return any(sense.type in _MOVES for hit in hits for sense in hit.form.entry.sense[:1])


def _is_behind_verb(annotation: Annotation, phrase: Phrase) -> bool:
    """The subject right behind its verb."""
    return phrase.part_first > 0 and annotation.words[phrase.part_first - 1].is_verb


def _lost(annotation: Annotation, phrase: Phrase, acting: list[Phrase]) -> bool:
    """The FLIGHT of X, the FALL of X; X called on Y, right behind it: the object of the same verb."""
    if phrase.preposition or phrase.conjunction or not phrase.first:
        return False
    if any(other.last == phrase.part_first for other in acting):
        return True
    hits = annotation.words[phrase.part_first - 1].groups.get("event", ())
    senses = [sense for hit in hits if hit.form.pos == NOUN and not hit.suffix for sense in hit.form.entry.sense[:1]]
    return any(
        sense.type in _LEAVES or (sense.type in _FALLS and sense.roles.get("genitive", "").startswith(_DONE_TO))
        for sense in senses
    )


def _strikes_it(annotation: Annotation, other: Phrase, post: Phrase) -> bool:
    """Whose the raid is that hit a post, or who hit it, no word but of striking between, who launched A STRIKE ON it:
    nobody strikes his own."""
    if other.head == _ADJECTIVE:
        return True
    words = annotation.words[other.last : post.first]
    if words and words[-1].function == _BEFORE and any(_EVENT in word.groups for word in words):
        words = words[:-1]
    return all(word.is_verb or _EVENT in word.groups for word in words)


def _subject_before(annotation: Annotation, phrase: Phrase, suffix: str) -> Party | None:
    """The party that the sentence before tells of first, if it is armed: the group drove them out. ITS MEN blew up."""
    before = (p for p in annotation.phrases if p.sentence == phrase.sentence - 1 and p.kind == ACTOR and not p.inside)
    party = next((p.entity for p in before if p.head not in _INDIVIDUALS and not p.preposition), None)
    if party is None or party.actor is None or party.actor.kind not in ARMED_KINDS:
        return None
    return party if agrees(annotation, party.phrase, suffix) else None


def speaks_for_unknown(annotation: Annotation, phrase: Phrase) -> bool:
    """THE SPOKESMAN OF THE ARMY said that ITS forces took the hill: of nobody told of in the sentence before."""
    here = (p for p in annotation.phrases if p.sentence == phrase.sentence and p.last <= phrase.first and not p.inside)
    unknown = (p for p in here if p.head in _SPEAKERS and p.speaks_for is None)
    spoken = (word.first("role") for p in unknown for word in annotation.words[p.first + 1 : p.last])
    return any(hit is not None and hit.form.entry.kind in _BODIES for hit in spoken)


def _is_subject(annotation: Annotation, phrase: Phrase) -> bool:
    """THAT ITS ARTILLERY shelled: what opens a clause, or stands behind its verb, is of who acted in the one before."""
    before = annotation.words[phrase.first - 1] if phrase.first else None
    return before is not None and (before.function == "complementiser" or before.verbal)


def named_before(
    annotation: Annotation, world: World, phrase: Phrase, other: Phrase, published: str | None
) -> Party | None:
    """The party that a phrase before the forces names: of a ministry its forces or whom it serves on the day, of a
    president his nation."""
    if other.first >= phrase.first or other.sentence != phrase.sentence or other.kind == PLACE or other.inside:
        return None
    if is_of_backing(annotation, other) or (phrase.first - other.first > 1 and in_passing(annotation, other.first)):
        return None  # X, which is A COALITION that enjoys AMERICAN support
    if is_opposed(annotation, other) or is_broker(annotation, other):
        return None  # the movement HOSTILE TO X, and its men
    party: Party = other.entity
    if party.source is not None:
        own = forces_of(world, party.source, published) if party.source.kind in _OFFICES else None
        return Party(own, None, own.name_ar, "government", "explicit", other) if own is not None else None
    if party.actor is not None or (other.head in ("group", "force", "government") and party.how == "explicit"):
        return party
    led = [name.value for name in other.names if name.group == ACTOR_NAME] if other.head in _LEADERS else []
    spoken = other.speaks_for.entity.actor if other.speaks_for is not None else None
    if len(led) != 1 and other.head in _SPEAKERS and spoken is not None:
        led = [spoken]  # the spokesman OF THE ARMY said that ITS forces
    if not led and other.nisba in world.actors and (other.head == _OFFICIAL or _is_office(other)):
        led = [world.actors[other.nisba]]
    return Party(led[0], None, led[0].name_ar, "group", "explicit", other) if len(led) == 1 else None


def _is_office(phrase: Phrase) -> bool:
    """THE BRITISH MINISTRY: a source of the tables by its first words, and of another nation than theirs."""
    return bool(phrase.nisba) and bool(phrase.names) and all(name.group == SOURCE_NAME for name in phrase.names)


def agrees(annotation: Annotation, phrase: Phrase, suffix: str) -> bool:
    """Her and its (of many) need a feminine or broken plural, his a masculine word; names may be either, but of the
    states whose name ends in -a nothing is his."""
    word = annotation.words[phrase.first]
    hit = word.first("role")
    if suffix not in (_HIS, _HER) or hit is None or phrase.head in _LEADERS:
        return True
    many = hit.form.entry.id in _OF_MANY and word.stem != key(hit.form.entry.forms[0])
    feminine = word.looks_feminine() or phrase.plural or many or hit.form.entry.id in _OF_WOMEN
    return feminine if suffix == _HER else not feminine


def are_men(annotation: Annotation, phrase: Phrase) -> bool:
    """The Houthis, the gunmen: told of by the plural of men, of whom nothing is hers or its."""
    word, actor = annotation.words[phrase.first], phrase.entity.actor if phrase.entity is not None else None
    state = actor is not None and actor.kind == _STATE
    return word.article and word.stem.endswith(_PLURAL_OF_MEN) and not state
