"""A shallow tree over each sentence: verbs, event nouns and phrases, and which hangs on which.

Arabic news prose is read from left to right with a stack of open clauses. A clause is opened by a verb, by *that*, a
relative word or a connective; phrases before its verb wait as topics, phrases behind it hang on the nearest word that
takes them. The tree is a proposal: what is asked of it is the ``path`` from a trigger to a phrase, and whether that
path means actor, target or place is for the weights to say.
"""

from rawi.annotate.mentions import PLACE, Phrase, Time, Trigger
from rawi.extract.layout import Layout
from rawi.lexicon.words import Word
from rawi.text.tokens import MARK, WORD

_LONGEST_WAY = 6
_COMMAS = frozenset("\u060c,;\u061b")
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_PRONOUNS = ("\u0647", "\u0647\u0627", "\u0647\u0645")  # that HE, SHE, THEY: most often who speaks
_AND = ("\u0648", "\u0641")
_NOMINAL = frozenset(("event", "phrase", "noun"))
_ADJUNCT_PREPOSITIONS = frozenset(("other",))  # after, during, because of: they hang on the verb of the clause


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


class Tree:
    """The nodes of a report's sentences, by trigger and by phrase."""

    def __init__(self, layout: Layout):
        self.layout = layout
        self._of_trigger: dict[int, Node] = {}
        self._of_phrase: dict[int, Node] = {}
        self._of_time: dict[int, Node] = {}
        self._paths: dict[tuple[int, int], str] = {}
        for number, bounds in enumerate(layout.text.sentences):
            if layout.triggers[number]:
                _Parser(self, number, bounds).run()

    def trigger(self, trigger: Trigger) -> Node | None:
        """The node of a trigger."""
        return self._of_trigger.get(trigger.first)

    def phrase(self, phrase: Phrase) -> Node | None:
        """The node of a phrase, or of the phrase that its group begins with."""
        return self._of_phrase.get(id(phrase)) or self._of_phrase.get(id(phrase.group[0]))

    def head_of(self, time: Time) -> Node | None:
        """The word that a time hangs on."""
        node = self._of_time.get(time.first)
        return node.up if node is not None else None

    def time_path(self, trigger: Trigger, time: Time) -> str:
        """The way from a trigger to a time, as ``path`` has it."""
        return self._path(self.trigger(trigger), self._of_time.get(time.first))

    def path(self, trigger: Trigger, phrase: Phrase) -> str:
        """The way from a trigger to a phrase: labels upwards, ">", labels downwards; "far" or "none" without one."""
        return self._path(self.trigger(trigger), self.phrase(phrase))

    def _path(self, start: Node | None, end: Node | None) -> str:
        if start is None or end is None:
            return "none"
        key = (id(start), id(end))
        way = self._paths.get(key)
        if way is None:
            way = self._paths[key] = _way(start, end)
        return way

    def note_time(self, node: Node) -> None:
        """File the node of a time."""
        self._of_time[node.first] = node

    def between(self, trigger: Trigger, other: Trigger) -> str:
        """The way from a trigger to another of its sentence."""
        start, end = self.trigger(trigger), self.trigger(other)
        return "none" if start is None or end is None else _way(start, end)

    def note(self, node: Node, trigger: Trigger | None, phrase: Phrase | None) -> None:
        """File a node under what it stands for."""
        if trigger is not None:
            self._of_trigger[trigger.first] = node
        if phrase is not None:
            self._of_phrase[id(phrase)] = node


def _way(start: Node, end: Node) -> str:
    """The labels up to what both nodes hang on and down to the other; plain nouns on the way count for nothing."""
    above: list[Node] = []
    node: Node | None = start
    while node is not None and len(above) <= 2 * _LONGEST_WAY:
        above.append(node)
        node = node.up
    down: list[str] = []
    node = end
    while node is not None and len(down) <= _LONGEST_WAY:
        if node in above:
            up = [step.label for step in above[: above.index(node)] if not _is_transparent(step)]
            if len(up) + len(down) > _LONGEST_WAY:
                return "far"
            return "^".join(up) + ">" + "/".join(reversed(down))
        if not _is_transparent(node):
            down.append(node.label)
        node = node.up
    return "far"


def _is_transparent(node: Node) -> bool:
    """The genitive of a plain noun stands where the noun stands: in the HANDS of X, the RANKS of X."""
    return node.label == "gen" and node.up is not None and node.up.kind == "noun"


class _Parser:
    """One pass over one sentence."""

    def __init__(self, tree: Tree, number: int, bounds: tuple[int, int]):
        self.tree, self.layout = tree, tree.layout
        self.words, self.tokens = self.layout.words, self.layout.text.tokens
        self.first, self.end = bounds
        self.triggers = {trigger.first: trigger for trigger in self.layout.triggers[number]}
        self.times = {time.first: time for time in self.layout.times[number]}
        self.inert = {at for time in self.layout.times[number] for at in range(time.first, time.last)}
        self.waiting: list[Node] = []  # times that stand before the verb they belong to
        self.clause = Clause(None, "main", None)
        self.last: Node | None = None  # the last nominal, and where what belongs to it ends
        self.last_end = -1
        self.preposition = ""
        self.comma = True
        self.brackets = 0

    def run(self) -> None:
        """Read the sentence."""
        at = self.first
        while at < self.end:
            at = self._step(at)
        self._close_all()

    def _share(self, node: Node, first: int, last: int) -> None:
        """Triggers inside a phrase stand where the phrase stands."""
        for at in range(first, last):
            if at in self.triggers:
                self.tree.note(node, self.triggers[at], None)

    def _step(self, at: int) -> int:
        token, word = self.tokens[at], self.words[at]
        if token.kind == MARK:
            self._mark(token.raw)
            return at + 1
        phrase = self.layout.phrase_at.get(at)
        trigger = self.triggers.get(at)
        if self._compound(word):
            return at + 1
        if trigger is not None and (phrase is None or self._is_verb(at)):
            self._trigger(trigger, word)
            return trigger.last
        if phrase is not None:
            self._phrase(phrase)
            return max(phrase.last, at + 1)
        if at in self.times:
            self._time(self.times[at])
        if at in self.inert or token.kind != WORD or "number" in word.groups or "vague" in word.groups:
            self._pass_over(at)
            return at + 1
        if word.function:
            self._function(word, at)
        elif self._is_verb(at):
            self._verb(at, at + 1, None)
        elif "event" in word.groups or "host" in word.groups or "speech" in word.groups:
            self._event(at, at + 1, None)
        else:
            self._noun(at)
        return at + 1

    def _compound(self, word: Word) -> bool:
        """The second word of a preposition of two: at the HAND of, on the PART of."""
        for hit in word.groups.get("compound", ()):
            if hit.form.entry.kind in (self.preposition, word.preposition) and not word.article and not hit.suffix:
                self.preposition = hit.form.entry.id
                return True
        return False

    def _is_verb(self, at: int) -> bool:
        """A verb reading that the word before does not rule out; unknown words with a present prefix count."""
        word = self.words[at]
        if not word.hits:
            return _looks_like_verb(word)
        if not word.is_verb:
            return False
        if word.verbal or at == self.first:
            return True
        before = self.words[at - 1]
        if before.function in ("preposition", "demonstrative") or "number" in before.groups:
            return False
        adjacent = self.last is not None and self.last_end == at and self.last.kind in ("event", "noun")
        return not (adjacent and self.last is not None and not self.last.bound)

    # -- words that open, close and link ------------------------------------------------------------------------------

    def _mark(self, raw: str) -> None:
        if raw in _OPENING:
            self.brackets += 1
        elif raw in _CLOSING:
            self.brackets = max(0, self.brackets - 1)
        elif raw in _COMMAS and not self.brackets:
            if self.clause.verb is not None:
                self._settle_times(self.clause.verb, "time>")
            self.comma = True
            verb = self.clause.verb
            self.clause.heads = [verb] if verb is not None else self.clause.heads[:1]
        elif raw == ":":
            self._open("said", self._speaking())
            self.comma = True

    def _speaking(self) -> Node | None:
        return self.clause.head

    def _open(self, kind: str, anchor: Node | None) -> Clause:
        self.clause = Clause(self.clause, kind, anchor)
        self.preposition = ""
        return self.clause

    def _function(self, word: Word, at: int) -> None:
        kind = word.function
        if kind == "preposition":
            identity = word.groups["function"][0].form.entry.id
            self.preposition = word.stem if identity == "other" else identity
            return
        self.preposition = ""
        if kind == "complementiser":
            self._open("thathe" if word.key.endswith(_PRONOUNS) else "that", self._latest_head())
            self.comma = False
        elif kind == "relative":
            clause = self._open("rel", self.last)
            clause.described = self.last
            self.comma = False
        elif kind == "where":
            self._open("where", self._end_relatives().head)
            self.comma = False
        elif kind == "connective":
            if word.stem not in ("\u0627\u0648", "\u0627\u0645"):  # or
                self._open("link", self._end_relatives().head)
                self.comma = False
        elif kind == "pronominal":
            self._resume(word.groups["function"][0].form.entry.id)

    def _resume(self, preposition: str) -> None:
        """On it, from them: the noun is named elsewhere."""
        heads = self.clause.heads
        taking = next((head for head in reversed(heads) if preposition in head.takes), heads[-1] if heads else None)
        if taking is not None:
            taking.resumes = preposition

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

    # -- verbs ------------------------------------------------------------------------------------------------------

    def _verb(self, first: int, last: int, trigger: Trigger | None) -> None:
        node = Node("verb", first, last)
        hit = self.words[first].hits[0] if self.words[first].hits else None
        node.bound = bool(hit is not None and hit.suffix)
        if trigger is not None:
            node.takes = _takes(trigger)
        self.tree.note(node, trigger, None)
        if self.clause.verb is not None:
            self._next_clause(node, first, self.words[first].conjunction in _AND)
        clause = self.clause
        clause.verb = node
        if node.up is None:
            node.hang(clause.anchor, clause.kind)
        self._take_topics(clause, node)
        self._settle_times(node, "time<")
        clause.heads = [node]
        self.last, self.last_end = None, -1
        self.preposition, self.comma = "", False

    def _next_clause(self, node: Node, first: int, linked: bool) -> None:
        """Where a further verb belongs: beside the last one, under it, or to the noun it describes."""
        clause = self.clause
        nominal = self.last if self.last is not None and self.last_end == first else None
        if not linked and nominal is not None and not self.comma and _indefinite(nominal, self.words):
            inner = self._open("indef", nominal)
            inner.described = nominal
            return
        if not linked and not self.comma and nominal is None:
            before = clause.verb
            self._open("xcomp", before)
            return
        if self.comma or not linked:
            clause = self._end_relatives()
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

    # -- nouns and phrases --------------------------------------------------------------------------------------------

    def _trigger(self, trigger: Trigger, word: Word) -> None:
        if self._is_verb(trigger.first):
            self._verb(trigger.first, trigger.last, trigger)
        elif self._describes(trigger, word):
            node = Node("participle", trigger.first, trigger.last)
            node.takes = _takes(trigger)
            node.hang(self.last, "mod")
            self.tree.note(node, trigger, None)
            self.clause.heads.append(node)
            self.last_end = trigger.last
        else:
            self._event(trigger.first, trigger.last, trigger)

    def _describes(self, trigger: Trigger, word: Word) -> bool:
        """A participle right behind its noun: the BESIEGED quarters, the areas SUBJECT to."""
        last = self.last
        if last is None or self.last_end != trigger.first or word.conjunction or word.preposition:
            return False
        participle = any(hit.form.pos == "participle" for hit in trigger.hits)
        return participle and (last.bound or last.kind != "event") and (word.article or last.kind != "event")

    def _event(self, first: int, last: int, trigger: Trigger | None) -> None:
        node = Node("event", first, last)
        word = self.words[first]
        hit = trigger.hits[0] if trigger is not None else word.hits[0]
        node.bound = hit.article or bool(hit.suffix)
        if trigger is not None:
            node.takes = _takes(trigger)
        self.tree.note(node, trigger, None)
        self._attach(node, hit.preposition or self.preposition, hit.conjunction in _AND)
        self.clause.heads.append(node)
        self._remember(node, last)

    def _noun(self, at: int) -> None:
        word = self.words[at]
        linked = word.conjunction in _AND
        if self.last is not None and self.last_end == at and not linked and not word.preposition:
            self.last_end = at + 1  # a further word of the same noun phrase
            self.last.bound = word.article
            return
        node = Node("noun", at, at + 1)
        node.bound = word.article
        self._attach(node, word.preposition or self.preposition, linked)
        self._remember(node, at + 1)

    def _phrase(self, phrase: Phrase) -> None:
        leader = phrase.group[0]
        shared = self.tree.phrase(leader) if leader is not phrase else None
        if shared is not None:
            self.last, self.last_end = shared, phrase.last
            self._share(shared, phrase.part_first, phrase.last)
            self.preposition = ""
            return
        node = Node("phrase", phrase.part_first, phrase.last)
        node.phrase = phrase
        node.bound = True
        self.tree.note(node, None, phrase)
        self._share(node, phrase.part_first, phrase.last)
        if phrase.head == "adjective" and self.last is not None:
            node.hang(self.last, "adj")
            self.last_end = phrase.last
            return
        preposition = phrase.preposition
        if preposition == "other":
            preposition = self.preposition or "other"
        elif preposition in ("near", "nahwa") and self.preposition:
            preposition = self.preposition
        self._attach(node, preposition, phrase.conjunction in _AND)
        self._remember(node, phrase.last)

    def _remember(self, node: Node, last: int) -> None:
        self.last, self.last_end = node, last
        self.preposition, self.comma = "", False

    def _time(self, time: Time) -> None:
        """A time hangs on the verb of its clause; one that opens a clause or follows a comma waits for the next."""
        node = Node("time", time.first, time.last)
        self.tree.note_time(node)
        verb = self.clause.verb
        if verb is None or self.comma or self.words[time.first].conjunction in _AND:
            self.waiting.append(node)
        else:
            node.hang(verb, "time")

    def _settle_times(self, verb: Node | None, label: str) -> None:
        for node in self.waiting:
            node.hang(verb, label)
        self.waiting = []

    def _pass_over(self, at: int) -> None:
        if self.last_end == at:
            self.last_end = at + 1

    def _attach(self, node: Node, preposition: str, linked: bool) -> None:
        """Hang a nominal: as a genitive, behind its preposition, or bare on the verb."""
        clause = self.clause
        last = self.last
        adjacent = last is not None and self.last_end == node.first
        if preposition:
            self._attach_preposition(node, preposition)
        elif last is not None and adjacent and not linked and last.kind in ("event", "noun"):
            last.bare += 1
            node.hang(last, "gen" if not last.bound else "obj")
        elif linked and last is not None and not (self.comma and clause.verb is None):
            self._attach_linked(node, last)
        elif clause.verb is None:
            head = clause.heads[-1] if clause.heads else None
            if head is not None and head.kind != "verb" and node.kind == "phrase" and head.bare and not self.comma:
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
        verb = clause.verb
        if verb is not None:
            verb.bare += 1
            node.hang(verb, f"b{min(verb.bare, 3)}")

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
        describes = (
            last is not None
            and last.kind == "phrase"
            and last.phrase is not None
            and node.phrase is not None
            and last.phrase.kind == node.phrase.kind == PLACE
            and self.last_end >= node.first - 1
        )
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
        nearest = heads[-1]
        up = taking if taking is not None and preposition not in ("fi", "bi") else nearest
        node.hang(up, preposition)
        if up in heads and node.kind != "event":
            del heads[heads.index(up) + 1 :]

    def _is_adjunct(self, preposition: str) -> bool:
        return not preposition.isascii()


def _looks_like_verb(word: Word) -> bool:
    """An unknown word with the prefix of the present tense (ya-, sa-ya-)."""
    body = word.key[1:] if word.key[:1] in _AND else word.key
    if body[:1] == "\u0633":
        body = body[1:]
    return body[:1] == "\u064a" and len(body) >= 4 and not word.starts and not body.endswith("\u064a")


def _takes(trigger: Trigger) -> frozenset[str]:
    return frozenset(role for _, sense in trigger.options for role in sense.roles)


def _indefinite(node: Node, words: list[Word]) -> bool:
    """The noun phrase stands without article: what follows may describe it without a relative word."""
    if node.phrase is not None:
        return not node.phrase.definite
    return not node.bound
