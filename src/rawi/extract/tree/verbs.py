"""Whether a word that is spelt like a verb is one where it stands: X TRIES AT LOOTING, spelt like "looted"."""

from rawi.extract.tree.clauses import Attachment
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.lexicon.words import NOUN
from rawi.text.tokens import WORD

AND = ("\u0648", "\u0641")
COMMAS = frozenset("\u060c,;\u061b")
_STOPPED, _UNREAL = "negated", ("ongoing", "planned", "attempted", "possible")  # what a host makes of a happening
_WHOSE, _GOVERNED = ("actor", "none"), ("event", "host")  # who the subject of a host is; groups of words
_NAME = "name"  # the head of a phrase
_ACCUSING, _DENYING = "accuse", "deny"  # classes of words of speech
_PLANS, _OBJECTS = "planned", frozenset(("b1", "b2", "obj", "gen"))  # an effect of hosts, labels
_AGREED_ON = frozenset(("deploy", "withdraw", "evacuate", "handover", "release", "aid", "siege"))  # types


class Verbs(Attachment):
    """The words of a sentence beside its open clauses, which tell a verb from a noun spelt like it."""

    def __init__(self, layout: Layout, number: int, bounds: tuple[int, int]):
        super().__init__(layout.words)
        self.layout, self.tokens = layout, layout.text.tokens
        self.first, self.end = bounds
        self.triggers = {trigger.first: trigger for trigger in layout.triggers[number]}
        self.times = {time.first: time for time in layout.times[number]}
        self.inert = {at for time in layout.times[number] for at in range(time.first, time.last)}

    def _is_verb(self, at: int) -> bool:
        """A verb reading that the word before does not rule out; unknown words with a present prefix count."""
        word = self.words[at]
        if not word.hits:
            return word.looks_like_verb() and not word.starts
        if not word.is_verb:
            return False
        if word.verbal or at == self.first:
            return True
        before = self.words[at - 1]
        if before.function in ("preposition", "demonstrative") or "number" in before.groups or self._is_told_of(at):
            return False
        nouns = (self._is_awaited, self._is_lacked, self._is_further_charge, self._is_agreed, self._is_denied)
        if any(is_noun(at) for is_noun in nouns):
            return False
        adjacent = self.last is not None and self.last_end == at and self.last.kind in ("event", "noun")
        return not (adjacent and self.last is not None and not self.last.bound) or self._launches_it(at)

    def _launches_it(self, at: int) -> bool:
        """An attack THAT X LAUNCHED, in Arabic spelt like "launching it": a verb that says no more, with a pronoun."""
        word, told = self.words[at], self.last is not None and self.last.first in self.triggers
        return told and bool(word.hits[0].suffix) and "host" in word.groups and "event" not in word.groups

    def _is_told_of(self, at: int) -> bool:
        """A noun right behind its verb, though spelt like one: a SHELLING hit; with a definite adjective: ITS heavy
        SHELLING."""
        word, verb = self.words[at], self.clause.verb
        if verb is not None and verb.last == at and self.words[at - 1].verbal and not word.conjunction:
            return True
        behind = self.words[at + 1] if at + 1 < self.end and self.tokens[at + 1].kind == WORD else None
        described = behind is not None and behind.article and not behind.conjunction and "nisba" in behind.groups
        return bool(word.hits[0].suffix) and described and at + 1 not in self.layout.phrase_at

    def _is_awaited(self, at: int) -> bool:
        """A noun behind a remark between commas, which the verb before still lacks: X INTENDS, sources say, THE SENDING
        of troops."""
        verb = self.clause.verb
        if verb is None or self.tokens[at - 1].raw not in COMMAS or self.words[at].conjunction:
            return False
        hosts = self.words[verb.first].groups.get("host", ())
        takes = any("object" in hit.form.entry.governs and hit.form.entry.subject == "actor" for hit in hosts)
        return (takes or self._denies(verb)) and self._is_behind_remark(verb, at)

    def _denies(self, verb: Node) -> bool:
        return any(hit.form.entry.class_ == _DENYING for hit in self.words[verb.first].groups.get("speech", ()))

    def _is_behind_remark(self, verb: Node, at: int) -> bool:
        """Behind the verb's subject and an adjective at most a comma opens the remark, with no verb or comma in it."""
        subject = next((child for child in verb.below if child.label == "b1" and child.phrase is not None), None)
        if subject is None or subject.first != verb.last or self.words[verb.first].hits[0].suffix:
            return False
        opening = next((n for n in range(at - 2, verb.last, -1) if self.tokens[n].raw in COMMAS), verb.last)
        noun = any(hit.form.pos == NOUN for group in _GOVERNED for hit in self.words[at].groups.get(group, ()))
        plain = not any(self.words[n].is_verb for n in range(opening, at - 1))
        return noun and plain and 0 <= opening - subject.last <= 1 and self._is_remark(opening + 1)

    def _is_remark(self, at: int) -> bool:
        """ACCORDING to sources, THE former ally, X and Y: no indefinite noun, which may be what the verb lacks."""
        word, phrase = self.words[at], self.layout.phrase_at.get(at)
        named = phrase is not None and phrase.head == _NAME
        return bool(word.function or word.preposition) or word.article or named

    def _is_lacked(self, at: int) -> bool:
        """What a noun behind its subject still lacks: the army's TRIES at LOOTING, though spelt like a verb; a verb
        that tells of nothing done too, the army STOPPED their ADVANCE, DOES NOT RULE OUT LAUNCHING a raid."""
        head = self.clause.heads[-1] if self.clause.heads else None
        word = self.words[at]
        if (
            head is None
            or head.kind not in ("event", "verb")
            or head.bare != 1
            or self.last_end != at
            or word.conjunction
        ):
            return False
        hits = self.words[head.first].groups.get("host", ())
        told = [hit for group in _GOVERNED for hit in word.groups.get(group, ())]
        hosts = [hit.form for hit in hits if (hit.form.pos == NOUN) == (head.kind == "event")]
        if head.kind == "verb":
            goes_on = any(hit.form.tense == "present" for hit in told)  # ships WENT ON CARRYING aid, a verb
            hosts = [form for form in hosts if form.entry.effect in (_STOPPED, *(() if goes_on else _UNREAL))]
        takes = any("object" in form.entry.governs and form.entry.subject in _WHOSE for form in hosts)
        return takes and any(hit.form.pos == NOUN for hit in told)

    def _is_denied(self, at: int) -> bool:
        """What a verb of denying still lacks behind its subject: X DENIED LAUNCHING an attack, though spelt like
        "launched"."""
        verb, word = self.clause.verb, self.words[at]
        if verb is None or self.last_end != at or word.conjunction:
            return False
        subject = next((child for child in verb.below if child.label == "b1" and child.phrase is not None), None)
        if not self._denies(verb) or subject is None or subject.first != verb.last or subject.last != at:
            return False
        return any(hit.form.pos == NOUN for group in _GOVERNED for hit in word.groups.get(group, ()))

    def _is_further_charge(self, at: int) -> bool:
        """X accused Y OF a breach AND SHELLING: a second noun of what somebody is accused of, though spelt like a verb;
        no comma stands between."""
        verb, word = self.clause.verb, self.words[at]
        if verb is None or self.comma or word.conjunction != AND[0]:
            return False
        accuses = any(hit.form.entry.class_ == _ACCUSING for hit in self.words[verb.first].groups.get("speech", ()))
        of = any(child.kind == "event" and child.label == "bi" for child in verb.below)
        return accuses and of and any(hit.form.pos == NOUN for hit in word.groups.get("event", ()))

    def _is_agreed(self, at: int) -> bool:
        """Agreed on a retreat AND THE DEPLOYMENT of the police: a further noun of what is planned, though spelt like a
        verb; no comma before it, and behind it no subject with an object."""
        verb, word, trigger = self.clause.verb, self.words[at], self.triggers.get(at)
        if verb is None or self.comma or trigger is None or word.conjunction != AND[0]:
            return False
        if trigger.options[0][1].type not in _AGREED_ON or not any(hit.form.pos == NOUN for hit in trigger.hits):
            return False
        entries = [hit.form.entry for hit in self.words[verb.first].groups.get("host", ())]
        governed = {led for entry in entries if entry.effect == _PLANS for led in entry.governs}
        governed |= _OBJECTS if "object" in governed else frozenset()
        deals = [child for child in verb.below if child.kind == "event"]
        planned = [*deals, *(one for deal in deals for one in deal.below)]
        return any(c.kind == "event" and c.label in governed for c in planned) and not self._has_two_behind(at)

    def _has_two_behind(self, at: int) -> bool:
        """AND X DEPLOYED ITS FORCES: one bare phrase right behind another."""
        first = self.layout.phrase_at.get(at + 1)
        second = self.layout.phrase_at.get(first.last) if first is not None else None
        return second is not None and not second.preposition and not second.conjunction
