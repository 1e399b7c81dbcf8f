"""What all decisions about one trigger share: its form, its neighbours, the words that govern it."""

from rawi.annotate.mentions import PLACE, Trigger
from rawi.extract.tree.layout import Layout, bucket, few, is_armed, party_class
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import Hit

_CUE_REACH = 7
_AROUND = 6  # words on each side of a trigger that may tell whether it is news
_DESCRIBING = frozenset(("rel", "indef", "mod"))
WEAPON_TYPES = frozenset(("airstrike", "shelling", "bombing", "attack", "clash", "chemical"))


class Context:
    """What all decisions about one trigger share, computed once."""

    __slots__ = (
        "trigger",
        "hit",
        "lemma",
        "shape",
        "hosts",
        "cues",
        "left",
        "right",
        "bare",
        "general",
        "tense",
        "pos",
        "tree",
        "node",
        "governor",
        "argued",
    )

    def __init__(self, layout: Layout, tree: Tree, trigger: Trigger, hit: Hit, armed: str, seen: int):
        self.trigger, self.hit, self.tree = trigger, hit, tree
        self.node = tree.trigger(trigger)
        self.governor = _governor(layout, self.node)
        form = hit.form
        self.lemma: str = form.entry.id
        self.tense = "future" if hit.future else form.tense
        self.pos = form.pos
        marks = ("def" if hit.article else "") + ("suf" if hit.suffix else "") + ("pass" if form.passive else "")
        self.shape = f"{form.pos}{self.tense}{marks}{hit.preposition}"
        self.hosts = _hosts(layout, trigger)
        self.cues = _cues(layout, trigger)
        self.left, self.right = (
            neighbour(layout, trigger.first - 1, trigger),
            neighbour(layout, trigger.last, trigger),
        )
        self.bare = layout.bare_behind(trigger)
        self.argued = "none"
        self.general = self._general(layout, armed, seen)

    def _general(self, layout: Layout, armed: str, seen: int) -> list[str]:
        """Features of the trigger whatever its type may be."""
        trigger = self.trigger
        first, last = layout.text.sentences[trigger.sentence]
        weapon = "weapon" if _beside_weapons(layout, trigger) else "plain"
        names = [
            f"shape:{self.shape}", f"left:{self.left}", f"right:{self.right}", f"armed:{armed}",
            f"topic:{armed[2:]}", f"seen:{few(seen)}",
            f"start:{min(2, trigger.first - first)}", f"long:{min(4, (last - first) // 10)}",
            f"sentence:{min(3, trigger.sentence)}",
            f"whos:{few(len(layout.whos[trigger.sentence]))}", f"places:{few(len(layout.places[trigger.sentence]))}",
            f"others:{weapon}", f"conj:{self.hit.conjunction}{self.pos}",
        ]  # fmt: skip
        names += self._beside(layout)
        names += self._arguments(layout)
        names += [f"host:{effect}:{tie}" for _, effect, tie in self.hosts]
        names += [f"hostid:{name}" for name, _, _ in self.hosts]
        names += [f"cue:{category}:{step}" for category, step in self.cues]
        if seen and self.hit.article:
            names.append("again_definite")
        return names

    def _beside(self, layout: Layout) -> list[str]:
        """The words right before and right behind the trigger, by their entries in the lexicon."""
        trigger = self.trigger
        first, last = layout.text.sentences[trigger.sentence]
        before = entry_of(layout, trigger.first - 1) if trigger.first > first else "none"
        behind = entry_of(layout, trigger.last) if trigger.last < last else "none"
        names = [
            f"prev:{before}", f"prev:{before}:{self.lemma}", f"next:{behind}", f"next:{behind}:{self.lemma}",
        ]  # fmt: skip
        return names + self._words(layout, first, last)

    def _words(self, layout: Layout, first: int, last: int) -> list[str]:
        """The trigger and the words around it as they are: what no table says of them is learned."""
        start, end = self.trigger.first, self.trigger.last
        before = layout.stems(max(first, start - _AROUND), start)[::-1]
        behind = layout.stems(end, min(last, end + _AROUND))
        names = [f"word:{layout.stem(start)}"]
        for side, stems in (("L", before), ("R", behind)):
            names += [f"word:{side}{at}:{stem}" for at, stem in enumerate(stems[:2])]
            names += [f"word:{side}:{stem}" for stem in dict.fromkeys(stems)]
        return names

    def _arguments(self, layout: Layout) -> list[str]:
        """What hangs on the trigger and what it hangs on: a word with a place or a party of its own is news."""
        node = self.node
        if node is None:
            return ["node:none"]
        names = [f"gov:{self.governor}", f"gov:{self.governor}:{self.pos}", f"node:{node.kind}:{node.label}"]
        ties = set()
        places = parties = 0
        for child in node.below:
            phrase = child.phrase
            if phrase is None:
                ties.add(f"below:{child.label}:{child.kind}")
                continue
            named = "named" if phrase.names or phrase.nisba else "anaphor" if phrase.anaphor else "words"
            places += phrase.kind == PLACE
            parties += phrase.kind != PLACE
            ties.add(f"below:{child.label}:{phrase.kind}:{named}")
            ties.add(f"below:{child.label}:{phrase.kind}.{phrase.head}")
        counted = self.trigger.last in layout.number_at or self.trigger.last + 1 in layout.number_at
        names += sorted(ties)
        self.argued = (
            f"{min(places, 1)}{min(parties, 2)}{counted:d}:{self.pos}{self.hit.article:d}{bool(self.hit.suffix):d}"
        )
        names.append(f"args:{self.argued}")
        names.append(f"args:{min(places, 1)}{min(parties, 1)}:{self.lemma}")
        names += self._doing(node)
        return names

    def _doing(self, node: Node) -> list[str]:
        """Who hangs on the trigger and whether a place does: FORCES that enter a TOWN, an ENVOY that enters TALKS."""
        phrases = [child.phrase for child in node.below if child.phrase is not None]
        if node.up is not None and node.up.phrase is not None and node.label in _DESCRIBING:
            phrases.append(node.up.phrase)
        doer = next((party_class(phrase) for phrase in phrases if phrase.kind != PLACE), "none")
        site = next((phrase.head for phrase in phrases if phrase.kind == PLACE), "none")
        where = site != "none"
        arms = "none" if doer == "none" else "armed" if is_armed(doer) else "other"
        return [
            f"doer:{doer}:{where}", f"doer:{doer}:{where}:{self.lemma}", f"doer:{arms}:{where}:{self.pos}",
            f"doer:{arms}:{where}:{self.lemma}", f"site:{site}:{self.lemma}",
        ]  # fmt: skip


def _beside_weapons(layout: Layout, trigger: Trigger) -> bool:
    """Another trigger of the sentence is first of all a strike or a fight."""
    others = layout.triggers[trigger.sentence]
    return any(other.options[0][1].type in WEAPON_TYPES for other in others if other is not trigger)


def _governor(layout: Layout, node: Node | None) -> str:
    """What the trigger hangs on: its tie, and the class of the word above it."""
    if node is None or node.up is None:
        return "none"
    return f"{node.label}:{word_class(layout, node.up)}"


def word_class(layout: Layout, node: Node) -> str:
    """A node as a class: a host by its entry, an event word by its first type, speech, else the kind of node."""
    word = layout.words[node.first]
    host = word.first("host")
    if host is not None:
        return str(host.form.entry.id)
    event = word.first("event")
    if event is not None:
        return f"event.{event.form.entry.sense[0].type}"
    return "speech" if "speech" in word.groups else node.kind


def _hosts(layout: Layout, trigger: Trigger) -> list[tuple[str, str, str]]:
    """(entry, effect, tie) of words that may govern the trigger: directly, by their preposition, or from afar."""
    found = []
    prep = _preposition_before(layout, trigger)
    for cue in layout.cues[trigger.sentence]:
        if cue.group != "host" or cue.first >= trigger.first or trigger.first - cue.last > 8:
            continue
        if layout.between(cue.last, trigger.first)[1] != "0":
            continue
        governs = cue.entry.governs
        tie = "near" if trigger.first == cue.last else "far"
        if prep and prep in governs:
            tie = "prep" if trigger.first - cue.last <= 1 else "prepfar"
        elif not prep and "object" in governs:
            tie = "object" if trigger.first == cue.last else "objectfar"
        elif "anna" in governs and trigger.hits[0].form.pos == "verb":
            tie = "anna"
        found.append((cue.entry.id, cue.category, tie))
    return found[-2:]


def _preposition_before(layout: Layout, trigger: Trigger) -> str:
    attached = trigger.hits[0].preposition
    if attached or trigger.first == 0:
        return attached
    word = layout.words[trigger.first - 1]
    return word.groups["function"][0].form.entry.id if word.function == "preposition" else ""


def _cues(layout: Layout, trigger: Trigger) -> list[tuple[str, str]]:
    """(category, distance step) of cues that end shortly before the trigger."""
    return [
        (cue.category, bucket(trigger.first - cue.last + 1))
        for cue in layout.cues[trigger.sentence]
        if cue.group == "cue" and cue.last <= trigger.first and trigger.first - cue.last < _CUE_REACH
    ]


_TELLING = ("event", "host", "role", "nisba", "kind", "topic", "counted", "speech")


def entry_of(layout: Layout, at: int) -> str:
    """A token by the lexicon's entry for it, or by the party it names; function and unknown words are none."""
    phrase = layout.phrase_at.get(at)
    if phrase is not None and phrase.kind != PLACE and phrase.names:
        return party_class(phrase)
    groups = layout.words[at].groups
    for group in _TELLING:
        if group in groups:
            entry = groups[group][0].form.entry
            return f"{group}.{entry.id or entry.kind}"
    return "none"


def neighbour(layout: Layout, at: int, trigger: Trigger) -> str:
    """The token beside a trigger as a class: a function word, a mark, a phrase's head, a word group."""
    first, last = layout.text.sentences[trigger.sentence]
    if not first <= at < last:
        return "edge"
    token, word = layout.text.tokens[at], layout.words[at]
    if token.kind != "word":
        return token.kind if token.kind != "mark" else token.key.replace("|", "bar")
    phrase = layout.phrase_at.get(at)
    if phrase is not None:
        return f"{phrase.kind}.{phrase.head}"
    if word.function:
        return word.stem
    return next(iter(word.groups), "def" if word.article else "other")
