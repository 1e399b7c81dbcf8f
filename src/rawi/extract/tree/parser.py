"""One pass over a sentence: what each word is, and the node it makes."""

from itertools import pairwise
from typing import Protocol

from rawi.annotate.mentions import ACTOR, PLACE, Phrase, Time, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Clause, Node
from rawi.extract.tree.stamped import is_clock
from rawi.extract.tree.verbs import AND, COMMAS, Verbs
from rawi.lexicon.words import NOUN, Hit, Word
from rawi.text.fold import key
from rawi.text.tokens import MARK, NUMBER, WORD

_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_DASHES = frozenset("-\u2013\u2014")
_LONGEST_ASIDE = 25  # tokens between two dashes that set a remark apart
_ANY = frozenset(("\u0627\u064a", "\u0627\u064a\u0647"))  # ANY attack
_NATION = "adjective"  # a head: TURKISH
_PASSED = frozenset(("measure", "aside"))  # categories of cues: MORE THAN ten; struck, IN RESPONSE, the town
_PRONOUNS = ("\u0647", "\u0647\u0627", "\u0647\u0645")  # that HE, SHE, THEY: most often who speaks


class Notes(Protocol):
    """Where a parser files its nodes: the tree."""

    def note(self, node: Node, trigger: Trigger | None, phrase: Phrase | None) -> None:
        """File a node under the trigger and the phrase it stands for."""

    def note_time(self, node: Node) -> None:
        """File a time."""

    def phrase(self, phrase: Phrase) -> Node | None:
        """The node of a phrase filed before."""


class Parser(Verbs):
    """Reads one sentence into nodes."""

    def __init__(self, notes: Notes, layout: Layout, number: int, bounds: tuple[int, int]):
        super().__init__(layout, number, bounds)
        self.tree = notes
        passed = [cue for cue in layout.cues[number] if cue.category in _PASSED]
        self.inert |= {at for cue in passed for at in range(cue.first, cue.last)}
        self.items = set(layout.lists.starts[number][1:])
        self.brackets = 0
        self.asides = self._find_asides()

    def _find_asides(self) -> dict[int, int]:
        """Where a remark between two dashes opens and closes, when it has a verb or a relative word of its own; or one
        in brackets: the city X (in the north), WHICH Y holds."""
        dashes = [at for at in range(self.first, self.end) if self.tokens[at].raw in _DASHES]
        pairs: dict[int, int] = {}
        for opening, closing in pairwise(dashes):
            inner = range(opening + 1, closing)
            may_open = opening > self.first and opening not in pairs.values() and 1 < len(inner) <= _LONGEST_ASIDE
            if may_open and any(self._is_verb(at) or self.words[at].function == "relative" for at in inner):
                pairs[opening] = closing
        for opening in (at for at in range(self.first + 1, self.end) if self.tokens[at].raw in _OPENING):
            inner = range(opening + 1, min(self.end - 1, opening + _LONGEST_ASIDE))
            closing = next((at for at in inner if self.tokens[at].raw in _CLOSING), self.end - 1)
            if self.words[min(closing + 1, self.end - 1)].function == "relative":
                pairs[opening] = closing
        return pairs

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
        if at in self.items:
            self._begin_item()
            if token.key == AND[0]:
                return at + 1
        if at in self.asides:
            return self._aside(self.asides[at], at + 1)
        if token.kind == MARK:
            if self._is_of_list(at):
                self._pass_over(at)
            elif not is_clock(self.layout.text, at):
                self._mark(token.raw)
            return at + 1
        if self._is_particle(at):
            return at + 1
        phrase = self.layout.phrase_at.get(at)
        trigger = self.triggers.get(at)
        if "compound" in word.groups and self._compound(word):
            return at + 1
        if trigger is not None and (phrase is None or self._is_verb(at)):
            self._trigger(trigger, word)
            return trigger.last
        if phrase is not None:
            self._phrase(phrase)
            return max(phrase.last, at + 1)
        name = self.layout.inner_at.get(at)
        if name is not None and name.inside is not None and name.inside.last <= at and trigger is None:
            self.last_end = name.last  # of who bears the office before
            return name.last
        if at in self.times:
            self._time(self.times[at])
        if at in self.inert or token.kind != WORD or self._counts(word, at):
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

    def _aside(self, closing: int, at: int) -> int:
        """Read a remark set apart by dashes; the sentence goes on behind it as if it were not there."""
        outside = self.clause, list(self.clause.heads), self.last, self.preposition, self.comma
        while at < closing:
            at = self._step(at)
        while self.clause is not outside[0] and self.clause.outer is not None:
            self._settle(self.clause)
            self.clause = self.clause.outer
        self.clause, self.clause.heads, self.last, self.preposition, self.comma = outside
        self.last_end = max(at, closing + 1)
        return self.last_end

    def _begin_item(self) -> None:
        """A further item of a list hangs on nothing before it."""
        self._settle_times(self.clause.head, "time>")
        self._open("item", None)
        self.last, self.last_end, self.comma = None, -1, True

    def _counts(self, word: Word, at: int) -> bool:
        """A number word, or a preposition that before a number is an adverb: *towards* ten is about ten."""
        if "vague" in word.groups:
            return True
        if "number" in word.groups and (not word.is_verb or any(_is_spelt(hit, word) for hit in word.groups["number"])):
            return True
        if at + 1 >= self.end or not (self.tokens[at + 1].kind == NUMBER or "number" in self.words[at + 1].groups):
            return False
        return any(hit.form.entry.kind == "adverb" for hit in word.groups.get("function", ()))

    def _compound(self, word: Word) -> bool:
        """The second word of a preposition of two: at the HAND of, on the PART of."""
        for hit in word.groups["compound"]:
            if hit.form.entry.kind in (self.preposition, word.preposition) and not word.article and not hit.suffix:
                self.preposition = hit.form.entry.id
                return True
        return False

    def _is_particle(self, at: int) -> bool:
        """As for X, IT HAS taken the town: a particle right before a verb, though spelt like "lost"."""
        word = self.words[at]
        return word.function == "particle" and word.is_verb and at + 1 < self.end and self.words[at + 1].is_verb

    def _mark(self, raw: str) -> None:
        if raw in _OPENING:
            self.brackets += 1
        elif raw in _CLOSING:
            self.brackets = max(0, self.brackets - 1)
        elif raw in COMMAS and not self.brackets:
            if self.clause.verb is not None:
                self._settle_times(self.clause.verb, "time>")
            self.comma = True
            verb = self.clause.verb
            self.clause.heads = [verb] if verb is not None else self.clause.heads[:1]
        elif raw == ":":
            self._open("said", self._speaking())
            self.comma = True

    def _is_of_list(self, at: int) -> bool:
        """A colon right behind a preposition: arrested each OF: A and B; behind a kind of places and before the name of
        one: the taking of VILLAGES: A and B, of THE FOLLOWING VILLAGES: A; nobody says what follows."""
        if self.tokens[at].raw != ":" or at == self.first:
            return False
        name = self.layout.phrase_at.get(at + 1)
        kinds = any(_tells_several(word) for word in self.words[max(self.first, at - 2) : at])
        listed = kinds and name is not None and name.kind == PLACE
        return listed or self.words[at - 1].function == "preposition"

    def _speaking(self) -> Node | None:
        return self.clause.head

    def _function(self, word: Word, at: int) -> None:
        kind = word.function
        if kind == "preposition":
            identity = word.groups["function"][0].form.entry.id
            self.preposition = word.stem if identity == "other" else identity
            return
        if kind == "demonstrative" and at + 1 < self.end and self.words[at + 1].article:
            return  # IN THIS attack: in Arabic the noun is still the preposition's
        if word.stem in _ANY:
            self.preposition = word.preposition or self.preposition
            self._pass_over(at)  # OF ANY attack, making ANY advance: nor does this part the noun from what governs it
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

    def _verb(self, first: int, last: int, trigger: Trigger | None) -> None:
        node = Node("verb", first, last)
        hit = self.words[first].hits[0] if self.words[first].hits else None
        node.bound = bool(hit is not None and hit.suffix)
        if trigger is not None:
            node.takes = _takes(trigger)
        self.tree.note(node, trigger, None)
        if self.clause.verb is not None:
            self._next_clause(node, first, self.words[first].conjunction in AND)
        clause = self.clause
        clause.verb = node
        if node.up is None:
            node.hang(clause.anchor, clause.kind)
        self._take_topics(clause, node)
        self._settle_times(node, "time<")
        clause.heads = [node]
        self.last, self.last_end = None, -1
        self.preposition, self.comma = "", False

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
        elif self._says_with_what(trigger, word):
            node = Node("participle", trigger.first, trigger.last)
            node.hang(self.last, "mod")
            self.tree.note(node, trigger, None)
            self.last_end = trigger.last
        else:
            self._event(trigger.first, trigger.last, trigger)

    def _says_with_what(self, trigger: Trigger, word: Word) -> bool:
        """An adjective right behind a happening: the ROCKET shelling, in Arabic behind its noun."""
        if self.last is None or self.last.kind != "event" or self.last_end != trigger.first or word.conjunction:
            return False
        return "nisba" in word.groups and not word.preposition and word.article == self.words[self.last.first].article

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
        node.takes = _takes(trigger) if trigger is not None else _governs(word)
        self.tree.note(node, trigger, None)
        self._attach(node, hit.preposition or self.preposition, hit.conjunction in AND)
        self.clause.heads.append(node)
        self._remember(node, last)

    def _noun(self, at: int) -> None:
        word = self.words[at]
        linked = word.conjunction in AND
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
        if self._opens_beside_noun(phrase):
            self._settle(self.clause)
            before = self.clause
            self.clause = Clause(before.outer, before.kind, before.anchor)
            self.last, self.last_end, self.preposition = None, -1, ""
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
        self._attach(node, preposition or self.preposition, phrase.conjunction in AND)
        self._remember(node, phrase.last)

    def _opens_beside_noun(self, phrase: Phrase) -> bool:
        """RAIDS ON X AND THE ARMY SHELLS Y: behind a happening told by its noun alone, and no party right before it, a
        party with "and" and a verb in the present right behind it begins a clause of its own."""
        clause, last = self.clause, self.last
        if clause.verb is not None or last is None or phrase.conjunction not in AND or phrase.preposition:
            return False
        party = phrase.kind == ACTOR and bool(phrase.names) and phrase.head != _NATION
        between = last.phrase is None or last.phrase.kind != ACTOR or last.phrase.head == _NATION
        if not (party and between and phrase.last < self.end and self._is_verb(phrase.last)):
            return False
        hit = next(iter(self.words[phrase.last].hits), None)
        present = hit is not None and hit.form.tense == "present" and not hit.conjunction
        return present and any(head.kind == "event" for head in clause.heads)

    def _time(self, time: Time) -> None:
        """A time hangs on the verb of its clause; one that opens a clause or follows a comma waits for the next."""
        node = Node("time", time.first, time.last)
        self.tree.note_time(node)
        self.preposition = ""
        verb = self.clause.verb
        if verb is None or self.comma or self.words[time.first].conjunction in AND:
            self.waiting.append(node)
        else:
            node.hang(verb, "time")

    def _pass_over(self, at: int) -> None:
        if self.last_end == at:
            self.last_end = at + 1


def _tells_several(word: Word) -> bool:
    """Villages, towns: told as many, and not whose they are."""
    hit = word.first("kind")
    return hit is not None and not hit.suffix and word.stem != key(hit.form.entry.forms[0])


def _is_spelt(hit: Hit, word: Word) -> bool:
    """The lexicon lists the number so: nine, and not the ninety that SHE STRIVES looks like before a genitive."""
    return any(key(form) == word.stem for form in hit.form.entry.forms)


def _takes(trigger: Trigger) -> frozenset[str]:
    return frozenset().union(*[sense.roles for _, sense in trigger.options])


def _governs(word: Word) -> frozenset[str]:
    """The prepositions of a word that says how real something is: readiness FOR, the failure IN, efforts AIMED AT."""
    hosts = (hit for hit in word.groups.get("host", ()) if hit.form.pos == NOUN or hit.article)
    return frozenset().union(*[hit.form.entry.governs for hit in hosts])
