"""Where a word or phrase hangs, given the clauses that are open: the grammar of attachment, one sentence at a time."""

from rawi.annotate.mentions import PLACE, Trigger
from rawi.extract.tree.nodes import Clause, Node
from rawi.lexicon.words import NOUN, Word

_WITHIN = frozenset(("fi", "bi", "abra", "khilal"))  # in a statement, by a statement, during a conference
_ON = "ala"
_POSITION = "statement"  # a type
_AIMS = frozenset(("li", "bi"))  # a happening behind these may be what any word before it is for, or done by
_BARE = frozenset(("b1", "b2", "b3", "obj"))  # labels of what stands behind a verb without a preposition
_OBJECT, _ACTOR, _UNREAL = "object", "actor", frozenset(("attempted", "planned", "negated"))


class Attachment:
    """The open clauses of a sentence while it is read, and what stands ready to be hung."""

    def __init__(self, words: list[Word]):
        self.words = words
        self.triggers: dict[int, Trigger] = {}  # by their first token
        self.clause = Clause(None, "main", None)
        self.last: Node | None = None  # the last nominal, and where what belongs to it ends
        self.last_end = -1
        self.preposition = ""
        self.comma = True
        self.waiting: list[Node] = []  # times that stand before the verb they belong to

    def _open(self, kind: str, anchor: Node | None) -> Clause:
        self.clause = Clause(self.clause, kind, anchor)
        self.preposition = ""
        return self.clause

    def _latest_head(self) -> Node | None:
        return self.clause.heads[-1] if self.clause.heads else self.clause.head

    def _end_relatives(self) -> Clause:
        """Leave the clauses that only describe a noun; what stands around them goes on."""
        while self.clause.outer is not None and self.clause.kind in ("rel", "where", "indef"):
            self._settle(self.clause)
            self.clause = self.clause.outer
        return self.clause

    def _settle(self, clause: Clause) -> None:
        """A clause that ends without a verb: its first noun carries the rest."""
        if clause.verb is not None or not clause.topics:
            return
        head = clause.topics[0]
        if head.up is None and clause.anchor is not None:
            head.hang(clause.anchor, clause.kind)
        for topic in clause.topics[1:]:
            if topic.up is None:
                topic.hang(head, topic.label or "top")

    def _close_all(self) -> None:
        self._settle_times(self.clause.head, "time>")
        clause: Clause | None = self.clause
        while clause is not None:
            self._settle(clause)
            clause = clause.outer

    def _next_clause(self, node: Node, first: int, linked: bool) -> None:
        """Where a further verb belongs: beside the last one, under it, or to the noun it describes."""
        clause = self.clause
        nominal = self.last if self.last is not None and self.last_end == first else None
        if not linked and nominal is not None and not self.comma and _indefinite(nominal):
            inner = self._open("indef", nominal)
            inner.described = nominal
            return
        if not linked and not self.comma and nominal is None:
            before = clause.verb
            self._open("xcomp", before)
            return
        if self.comma or not linked:
            clause = self._end_relatives()
            if clause.verb is None and not linked:
                return  # the verb of a subject that a relative clause described: THE FORCES that entered X TOOK Y
        before = clause.verb or clause.head
        new = Clause(clause.outer, clause.kind, clause.anchor)
        new.described = clause.described
        self.clause = new
        topic = nominal if nominal is not None and nominal.kind == "phrase" and not linked else None
        if topic is not None and topic.label in ("b1", "b2", "b3", "conj", "top"):
            new.topics = [topic]
            topic.hang(None, "top")
        node.hang(before, "and" if linked or self.comma else "next")

    def _take_topics(self, clause: Clause, node: Node) -> None:
        """What waited before the verb: the last bare one is its subject, the rest stand around it."""
        bare = [topic for topic in clause.topics if topic.up is None and topic.label == "top"]
        for topic in clause.topics:
            if topic.up is None:
                label = "pre" if bare and topic is bare[-1] else topic.label + "<"
                topic.hang(node, label)
        clause.topics = []

    def _remember(self, node: Node, last: int) -> None:
        self.last, self.last_end = node, last
        self.preposition, self.comma = "", False

    def _settle_times(self, verb: Node | None, label: str) -> None:
        for node in self.waiting:
            node.hang(verb, label)
        self.waiting = []

    def _attach(self, node: Node, preposition: str, linked: bool) -> None:
        """Hang a nominal: as a genitive, behind its preposition, or bare on the verb."""
        clause = self.clause
        last = self.last
        adjacent = last is not None and self.last_end == node.first
        if preposition:
            self._attach_preposition(node, preposition)
        elif last is not None and adjacent and not linked and self._is_told_in(last, node):
            self._attach_to_verb(node, clause)
        elif last is not None and adjacent and not linked and last.kind in ("event", "noun"):
            last.bare += 1
            node.hang(last, "gen" if not last.bound else "obj")
        elif last is not None and adjacent and not linked and _are_places(last, node):
            node.hang(last, "in")
        elif linked and last is not None and not (self.comma and clause.verb is None):
            self._attach_linked(node, last)
        elif clause.verb is None:
            head = clause.heads[-1] if clause.heads else None
            fits = node.kind == "phrase" or (head is not None and adjacent and self._lacks_deed(head, node))
            if head is not None and head.kind != "verb" and fits and head.bare and not self.comma:
                head.bare += 1
                node.hang(head, f"gen{head.bare}")
            else:
                node.label = "top"
                clause.topics.append(node)
        else:
            self._attach_bare(node, clause)

    def _attach_bare(self, node: Node, clause: Clause) -> None:
        head = clause.heads[-1] if clause.heads else clause.verb
        if head is not None and head.kind == "event" and head.bare and not self.comma and self._near(head, node):
            head.bare += 1
            node.hang(head, f"gen{head.bare}")
            return
        self._attach_to_verb(node, clause)

    def _attach_to_verb(self, node: Node, clause: Clause) -> None:
        verb = clause.verb
        if verb is not None:
            verb.bare += 1
            node.hang(verb, f"b{min(verb.bare, 3)}")

    def _is_told_in(self, document: Node, node: Node) -> bool:
        """X announced IN A STATEMENT THE TAKING of the town: what the verb of saying still lacks."""
        verb = self.clause.verb
        if verb is None or node.kind != "event" or "speech" not in self.words[verb.first].groups or verb.bare > 1:
            return False
        if document.label == _ON and any(self._is_document(one, verb) for one in verb.below):
            return document.up in (verb, *verb.below)  # in a statement ON TELEGRAM
        whole = self._is_document(document, verb) or self.last_end > document.last  # AT A LATER TIME
        return document.up is verb and document.label in _WITHIN and whole

    def _is_document(self, node: Node, verb: Node) -> bool:
        """In a STATEMENT."""
        return node.up is verb and node.label in _WITHIN and "document" in self.words[node.first].groups

    def _lacks_deed(self, head: Node, node: Node) -> bool:
        """The cause was THE ATTEMPT of X TO ADVANCE: a noun with a genitive that governs the next word."""
        hosts = [hit.form.entry for hit in self.words[head.first].groups.get("host", ()) if hit.form.pos == NOUN]
        wanting = (host for host in hosts if host.subject == _ACTOR and host.effect in _UNREAL)
        return node.kind == "event" and any(_OBJECT in host.governs for host in wanting)

    def _near(self, head: Node, node: Node) -> bool:
        return node.first - head.last <= 8

    def _attach_linked(self, node: Node, last: Node) -> None:
        """And X: beside the last word of its kind."""
        beside = last
        if node.kind in ("event",):
            beside = next((head for head in reversed(self.clause.heads) if head.kind == "event"), last)
        node.hang(beside, "conj")

    def _attach_preposition(self, node: Node, preposition: str) -> None:
        clause = self.clause
        last = self.last
        describes = last is not None and _are_places(last, node) and self.last_end >= node.first - 1
        if describes and preposition in ("fi", "bi", "min"):
            node.hang(last, "in")
            return
        heads = clause.heads
        if not heads:
            if clause.topics and clause.topics[0].kind != "phrase":
                node.hang(clause.topics[0], preposition)
            else:
                node.label = preposition
                clause.topics.append(node)
            return
        taking = next((head for head in reversed(heads) if preposition in head.takes), None)
        if self._is_adjunct(preposition):
            node.hang(clause.verb or heads[0], preposition)
            return
        up = taking if taking is not None and preposition not in ("fi", "bi") else heads[-1]
        if node.kind == "event" and clause.verb in heads and self._awaits(clause.verb, preposition):
            up = clause.verb
        node.hang(up, preposition)
        if up in heads and node.kind != "event":
            del heads[heads.index(up) + 1 :]

    def _awaits(self, verb: Node | None, preposition: str) -> bool:
        """A governing verb that still lacks what it governs, and tells of nothing itself but that somebody says so:
        they MANAGED, after battles with X, TO TAKE the town; PROMISED, on arriving, TO TAKE it."""
        if verb is None or any(child.label == preposition for child in verb.below):
            return False
        governed = {form for hit in self.words[verb.first].groups.get("host", ()) for form in hit.form.entry.governs}
        told = self.triggers.get(verb.first)
        if preposition in _AIMS and told is not None:
            bare = _BARE if _OBJECT in governed else frozenset()
            has = any(child.kind == "event" and child.label in governed | bare for child in verb.below)
            if has or any(sense.type != _POSITION for _, sense in told.options):
                return False
        return preposition in governed

    def _is_adjunct(self, preposition: str) -> bool:
        return not preposition.isascii()


def _are_places(one: Node, other: Node) -> bool:
    """Both nodes are phrases that say where."""
    if one.phrase is None or other.phrase is None:
        return False
    return one.phrase.kind == other.phrase.kind == PLACE


def _indefinite(node: Node) -> bool:
    """The noun phrase stands without article: what follows may describe it without a relative word."""
    if node.phrase is not None:
        return not node.phrase.definite
    return not node.bound
