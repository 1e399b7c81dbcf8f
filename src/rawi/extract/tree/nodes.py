"""What a sentence's tree is made of: nodes, and the clauses that are open while it is read."""

from rawi.annotate.mentions import Phrase


class Node:
    """A word or phrase: ``kind`` is verb, event, participle, phrase or noun; ``label`` ties it to ``up``."""

    __slots__ = ("kind", "first", "last", "label", "up", "takes", "bound", "phrase", "bare", "resumes", "below")

    def __init__(self, kind: str, first: int, last: int):
        self.kind, self.first, self.last = kind, first, last
        self.label = ""
        self.up: Node | None = None
        self.takes: frozenset[str] = frozenset()  # prepositions that the lexicon's frame gives a role
        self.bound = False  # an article or a pronoun on it: nothing may follow as its genitive
        self.phrase: Phrase | None = None
        self.bare = 0  # phrases without a preposition that hang on it
        self.below: list[Node] = []
        self.resumes = ""  # the preposition of a pronoun that stands for a noun named elsewhere

    def __repr__(self) -> str:
        return f"Node({self.kind} {self.first}:{self.last} {self.label})"

    def hang(self, up: "Node | None", label: str) -> None:
        """Tie this node below another."""
        if up is self:
            return
        if self.up is not None:
            self.up.below.remove(self)
        self.up, self.label = up, label
        if up is not None:
            up.below.append(self)

    def lineage(self) -> list["Node"]:
        """This word, what it hangs on, what that hangs on, up to the sentence's head."""
        found: list[Node] = []
        at: Node | None = self
        while at is not None and at not in found:
            found.append(at)
            at = at.up
        return found

    def first_joined(self) -> "Node":
        """The first of the words joined by AND that this one stands among; what it hangs on, all of them hang on."""
        node = self
        while node.label == "conj" and node.up is not None:
            node = node.up
        return node


class Clause:
    """An open clause: where its verb will hang, what stands before the verb, and the words that may take phrases."""

    __slots__ = ("outer", "kind", "anchor", "verb", "topics", "heads", "described")

    def __init__(self, outer: "Clause | None", kind: str, anchor: Node | None):
        self.outer, self.kind, self.anchor = outer, kind, anchor
        self.verb: Node | None = None
        self.topics: list[Node] = []
        self.heads: list[Node] = []
        self.described: Node | None = None  # the noun that a relative clause describes

    @property
    def head(self) -> Node | None:
        """The verb, or the first noun of a clause without one."""
        return self.verb or (self.topics[0] if self.topics else None)
