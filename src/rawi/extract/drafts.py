"""Claims in the making, and what earlier ones lend to later ones."""

from collections import defaultdict

from rawi.annotate.mentions import ACTOR, Phrase, Time, Trigger
from rawi.extract.said.attribution import Attribution
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import NOUN, Hit
from rawi.model import FROM_AFAR, Decision

_KEPT = 3
_BACKING = frozenset(("support", "arms"))
_PAIRED = 3  # sentences in which "the two sides" are those told of
_COLLECTIVE = frozenset(("name", "force", "fighters", "group", "government"))
_OPERATIONS = frozenset(("operation", "attack"))
_SHARED = (
    "actor", "target", "place", "destination", "supporter", "beside", "time", "attribution", "factuality", "core",
    "because", "disowned", "affirmed", "sure",
)  # fmt: skip
_GOES_ON = "qasafa"  # the entry of SHELLING, which is no one deed
_ATTACK = "attack"
_BLOWS = FROM_AFAR | {_ATTACK, "bombing"}
_MUTUAL = frozenset(("clash", "talks", "agreement", "release"))


class Draft:
    """A trigger judged to tell of a happening, with the phrases chosen for its slots."""

    __slots__ = (
        "trigger", "type", "hit", "sense", "probability", "actor", "target", "place", "time", "attribution",
        "factuality", "supporter", "destination", "because", "core", "disowned", "affirmed", "share",
        "beside", "describes", "again", "sure",
    )  # fmt: skip

    def __init__(self, trigger: Trigger, type_: str, hit: Hit, sense: Sense, probability: float):
        self.trigger, self.type, self.hit, self.sense, self.probability = trigger, type_, hit, sense, probability
        self.actor: Phrase | None = None
        self.target: Phrase | None = None
        self.place: Phrase | None = None
        self.supporter: Phrase | None = None
        self.beside: Phrase | None = None  # who acts with the actor
        self.destination: Phrase | None = None
        self.time: Time | None = None
        self.attribution: Attribution | None = None
        self.factuality = "actual"
        self.core: list[float | str] = []  # probabilities of the choices of place, actor and target, or why none
        self.because: list[Decision] = []
        self.disowned = False  # the party that is said to have done it says that it did not
        self.share: float | None = None  # percent of a place named elsewhere
        self.describes = False  # it is told only to say what place is meant: towards X, WHICH Y HOLDS
        self.sure = False  # words say that it tells of a happening, whatever it was weighed at
        self.again = False  # it was told before: this is who denies it, or claims it as his deed
        self.affirmed = False  # a further word of speech has ended the denial of the sentence

    @property
    def denied(self) -> bool:
        """The source says that it did not happen; a denial reaches no further than its own sentence."""
        source = self.attribution
        if source is None:
            return False
        near = source.sentence == self.trigger.sentence or source.form == "after"
        return self.disowned or (source.denies and near and not self.affirmed)

    def like(self, trigger: Trigger, type_: str, hit: Hit, sense: Sense) -> "Draft":
        """Another happening with the same slots, hung on another word."""
        other = Draft(trigger, type_, hit, sense, self.probability)
        for slot in _SHARED:
            setattr(other, slot, getattr(self, slot))
        return other


class History:
    """The last drafts of a report, nearest first: where a dropped subject or place is taken up from."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.recent: list[Draft] = []
        self.figured: dict[str, list[str]] = {}
        self.told: dict[str, int] = defaultdict(int)
        self.strike = "none"  # the type of the last bombardment
        self.filled: dict[tuple[str, str, str], int] = defaultdict(int)  # slot, type or "" for any, party or place
        self.against: dict[tuple[str, str], int] = defaultdict(int)  # who did something to whom
        self.backed: dict[str, str] = {}  # whom a party supports or arms, the last one

    def add(self, draft: Draft) -> None:
        """Remember a finished draft; notes how each party and place figured in the last two."""
        self.drafts.append(draft)
        self.told[draft.type] += 1
        if draft.type in FROM_AFAR:
            self.strike = draft.type
        self._count(draft)
        self.recent = self.drafts[: -_KEPT - 1 : -1]
        self.figured = {}
        for back, earlier in enumerate(self.recent[:2]):
            for slot in ("actor", "target", "place"):
                phrase: Phrase | None = getattr(earlier, slot)
                if phrase is not None:
                    self.figured.setdefault(phrase.entity.key, []).append(f"was:{slot}{back}:{earlier.type}")

    def begin_anew(self, first: int) -> None:
        """Forget what figured before sentence ``first``: a new entry of a log begins there."""
        if self.recent and self.recent[0].trigger.sentence < first:
            self.strike, self.recent, self.figured = "none", [], {}

    def _count(self, draft: Draft) -> None:
        """Count who and what filled which slot, and who did something to whom."""
        for slot in ("actor", "target", "place"):
            phrase: Phrase | None = getattr(draft, slot)
            if phrase is not None:
                self.filled[slot, "", phrase.entity.key] += 1
                self.filled[slot, draft.type, phrase.entity.key] += 1
        if draft.actor is not None and draft.target is not None:
            self.against[draft.actor.entity.key, draft.target.entity.key] += 1
            if draft.type in _BACKING:
                self.backed[draft.actor.entity.key] = draft.target.entity.key

    def leaver(self, draft: Draft) -> Phrase | None:
        """Who left a place right before, and so LOST this one too, where the verb names nobody."""
        last = self.drafts[-1] if self.drafts else None
        near = last is not None and draft.trigger.sentence - last.trigger.sentence <= 1
        return last.actor if last is not None and near and last.type == "withdraw" else None

    def striker(self, draft: Draft) -> Phrase | None:
        """Whose THE ATTACK ON a town was, if that was told before and somebody told of since is taken for its doer."""
        place, actor, hit = draft.place, draft.actor, draft.hit
        named = place is not None and place.sentence == draft.trigger.sentence and hit.article and hit.form.pos == NOUN
        if not named or actor is None or actor.sentence == draft.trigger.sentence or hit.form.entry.id == _GOES_ON:
            return None
        told = (d for d in reversed(self.drafts) if {d.type, draft.type} <= _BLOWS and d.place is not None and d.actor)
        return next((d.actor for d in told if d.place.entity.key == place.entity.key), None)  # type: ignore[union-attr]

    def attackers(self, draft: Draft) -> tuple[Phrase, Phrase] | None:
        """X attacked Y; ten of X were killed in THE ATTACK: the same attack, and not one of Y on X."""
        hit, actor, target = draft.hit, draft.actor, draft.target
        if draft.type != _ATTACK or not hit.article or hit.form.pos != NOUN or actor is None or target is None:
            return None
        told = (d for d in reversed(self.drafts) if d.type == _ATTACK and d.hit.form.entry.id == hit.form.entry.id)
        last = next(told, None)
        if last is None or last.actor is None or not 0 < draft.trigger.sentence - last.trigger.sentence <= _PAIRED:
            return None
        turned = last.actor.entity.key == target.entity.key != actor.entity.key
        return (last.actor, last.target or actor) if turned else None

    def taker(self, draft: Draft) -> Phrase | None:
        """Who took the place before in the sentence from the same loser: took X from Y, who HAS LOST Z as well."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.type != draft.type or last.trigger.sentence != draft.trigger.sentence:
            return None
        if last.target is None or draft.target is None or last.target.entity.key != draft.target.entity.key:
            return None
        return last.actor

    def pair(self, sentence: int) -> tuple[Phrase, Phrase | None] | None:
        """The last two parties that fought, talked, or did something to each other: actor and target, or one group."""
        for draft in reversed(self.drafts):
            if sentence - draft.trigger.sentence > _PAIRED:
                return None
            if draft.actor is not None and _are_two(draft):
                return draft.actor, draft.target
        return None

    def launcher(self, sentence: int) -> Phrase | None:
        """Whose the last operation is that the text told of."""
        last = next((draft for draft in reversed(self.drafts) if draft.type in _OPERATIONS), None)
        return last.actor if last is not None and sentence - last.trigger.sentence <= _PAIRED else None

    def carried(self, slot: str) -> list[tuple[Phrase, int, str]]:
        """(phrase, how many drafts back, slot it filled there) of who- or place-phrases that may be taken up."""
        slots = ("place", "destination") if slot == "place" else ("actor", "target")
        found: list[tuple[Phrase, int, str]] = []
        seen: set[str] = set()
        for back, draft in enumerate(self.recent):
            for name in slots:
                phrase: Phrase | None = getattr(draft, name)
                if phrase is not None and phrase.entity.key not in seen:
                    seen.add(phrase.entity.key)
                    found.append((phrase, back, name))
        return found


def _are_two(draft: Draft) -> bool:
    """Two parties are named: on two sides, or as a group of a happening that has two."""
    if draft.target is not None:
        return _is_party(draft.actor) and _is_party(draft.target)
    return draft.type in _MUTUAL and draft.actor is not None and len(draft.actor.group) > 1


def _is_party(phrase: Phrase | None) -> bool:
    """Somebody the tables know, or forces, fighters, a group by their word."""
    if phrase is None:
        return False
    known = phrase.entity.actor is not None
    return known or (phrase.kind == ACTOR and phrase.head in _COLLECTIVE)
