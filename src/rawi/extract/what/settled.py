"""What the words settle of one trigger before any weight is asked.

Weights learn from what is common, and a denied verb is rare: *did not take* must never be read as *holds* because few
reports say so. What is settled narrows the candidates of a decision; a decision with one candidate left is made.
"""

from rawi.annotate.mentions import Phrase
from rawi.extract.what.holding import is_present
from rawi.extract.who.between import Sides
from rawi.lexicon.words import Hit

_MAN = "person"


class Settled:
    """What is settled of one trigger: its types (None: any), how real it is, who lost which place.

    ``silent``: it tells of nothing, another word tells it. ``sure``: it does tell of a happening; ``plain``: it
    does, though that does not make a claim surer than it was weighed. ``verb``: what may be
    spelt like a noun or a past is a verb in the present here, behind *did not*. ``share``: the percentage of a place
    that is named elsewhere. ``nobody``: the text says that nobody knows who did it. ``lost``: the verb's subject lost
    the place, named or not; ``winner``: to whom; ``holder``: who held it, if it is a taking. ``doer``: who is
    said to have done it; ``teller``: the source whose own position a statement is; ``mourner``: who tells of its own
    dead, or is the victim by the verb above, and did not; ``innocents``: who only accuses others of it
    or calls for an end of it; ``outside``: who is of neither side,
    or only condemns, welcomes or does not comment. ``somebody``: a pronoun
    says that it was somebody told of. ``sides``: between whom it happened; ``both``: two parties are only pointed to.
    ``untrue``: told only to be called untrue, by whoever speaks. ``clause``: the token from which on alone it is told;
    ``until``: the one up to which alone.
    """

    __slots__ = (
        "types", "factuality", "loser", "winner", "place", "silent", "sure", "verb", "share", "nobody", "lost",
        "doer", "teller", "mourner", "innocents", "holder", "outside", "somebody", "sides", "both",
        "untrue", "clause", "until", "plain",
    )  # fmt: skip

    def __init__(self) -> None:
        self.types: frozenset[str] | None = None
        self.factuality: str | None = None
        self.share: float | None = None
        self.loser: Phrase | None = None
        self.holder: Phrase | None = None
        self.winner: Phrase | None = None
        self.place: Phrase | None = None
        self.doer: Phrase | None = None
        self.teller: Phrase | None = None
        self.mourner: Phrase | None = None
        self.innocents: tuple[Phrase, ...] = ()
        self.outside: Phrase | None = None
        self.sides: Sides | None = None
        self.clause: int | None = None
        self.until: int | None = None
        self.both = self.untrue = self.plain = False
        self.silent = self.sure = self.verb = self.nobody = self.somebody = self.lost = False

    def tells(self, kind: str) -> None:
        """It tells of a happening of this type, without doubt."""
        self.types, self.sure = frozenset((kind,)), True

    def allows(self, kind: str) -> bool:
        """Whether the trigger may be of a type."""
        return self.types is None or kind in self.types

    def reads(self, hit: Hit) -> bool:
        """Whether the trigger may be so read."""
        return not self.verb or is_present(hit)

    def fitting(self, slot: str, phrases: list[Phrase | None]) -> dict[int, Phrase | None]:
        """The candidates of a slot that are left, by their number; all when none would be."""
        doer = self.doer or (self.winner if self.loser else None)
        wanted = {"place": self.place, "target": self.loser, "actor": doer}.get(slot)
        every = dict(enumerate(phrases))
        if slot != "place" and self.outside is not None:
            away = {self.outside.entity.key, *(one.entity.key for one in self.outside.group)}
            every = {n: p for n, p in every.items() if p is None or p.entity.key not in away}
        if wanted is not None:
            told: dict[int, Phrase | None] = {
                n: p for n, p in every.items() if p is not None and p.entity.key == wanted.entity.key
            }
            if not told and slot == "actor" and wanted.head == _MAN:
                return {0: None}  # who only is "the man" fills nothing; nobody whom he speaks of did it
            return told or every
        if slot == "actor" and self.nobody:
            return {n: p for n, p in every.items() if p is None}
        if slot == "actor" and self.somebody:
            every = {n: p for n, p in every.items() if p is not None} or every
        others = (self.loser, self.winner, self.mourner, *self.innocents) if slot == "actor" else ()
        keys = {one.entity.key for one in others if one is not None}
        left = {n: p for n, p in every.items() if p is None or p.entity.key not in keys}
        return left or {n: p for n, p in enumerate(phrases) if p is None}
