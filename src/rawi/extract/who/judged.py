"""Who only speaks of a deed: X CONDEMNED the shelling, WARNED OF an attack, DID NOT COMMENT on it, ANSWERED it; X:
it IS A CRIME; X did none."""

from collections.abc import Iterator

from rawi.annotate.mentions import ACTOR, SOURCE, Phrase, Trigger
from rawi.extract.real.governed import AS_OBJECT, FEARS, beyond_light, host_of
from rawi.extract.real.unaware import denied_knowledge
from rawi.extract.said.voices import JUDGES
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.nodes import Node
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.holding import phrase_of
from rawi.lexicon.words import NOUN, VERB

_COUNTS = frozenset(("wathaqa", "ahsa", "sajjala"))
_OWN = frozenset(("adj", "gen"))
_COMMENTS, _ANSWERS = frozenset(("allaqa_q",)), frozenset(("radda",))
_CALLS, _CALLED_SO = frozenset(("itabara", "wasafa")), frozenset(("b2", "obj"))
_IN, _NOUNS = "fi", ("event", "noun")
_NOT = "negation"
_ISSUES, _FROM, _CONFIRMS = frozenset(("asdara", "sadara")), frozenset(("an",)), "confirm"
_OBJECTS, _OBJECTED = frozenset(("arada_h", "itarada_h", "ihtajja_h")), AS_OBJECT | {"ala"}
_STEPS = 4
_JUDGED, _FEARED, _ON = AS_OBJECT | {"bi"}, AS_OBJECT | {"min"}, frozenset(("ala",))
_CONFIRMED, _REPORTED = AS_OBJECT | {"that", "min"}, frozenset(("an", _IN))
_SPREAD = frozenset(("an", "bi", "ila", "that", "thathe"))
_MAKES_SURE = frozenset(("taakkada", "tahaqqaqa"))
_MEN, _THINGS = frozenset(("official", "person", "speaker")), "things"
_HEADED, _VERDICT = "said", "verdict"  # the label behind a speaker and a colon; a category of cues
_CONFLICTING, _TIE = "anbaa_mutadariba", 1  # a cue; words by which it is tied
_OF_NOUN = frozenset(("b1", "pre", "min", "an"))


def judge(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who judges or does not comment on the happening by the word that it hangs on."""
    node = tree.trigger(trigger)
    above = node.up if node is not None else None
    if node is None or above is None:
        return None
    said = above if node.label in SUBJECT and above.kind == "verb" else node  # IS A CRIME may look like a verb
    if said.label == _HEADED and said.up is not None and _is_called_a_crime(layout, trigger):
        return said.up.phrase
    if above.kind == "verb" and node.label in _JUDGED and _is_speech(layout, above, JUDGES):
        return phrase_of(above, SUBJECT, ACTOR)
    if node.label in _OBJECTED and layout.is_host(above, _OBJECTS):
        return phrase_of(above, SUBJECT, ACTOR)  # X OBJECTED TO the arming of Y
    if above.kind == "verb" and node.label in _CALLED_SO and _calls_it(layout, trigger, above):
        return phrase_of(above, SUBJECT, ACTOR)  # X REGARDED the arming OF Y as a mistake
    if node.label in _FEARED and (host := host_of(layout, above)) is not None and host.id in FEARS:
        return phrase_of(above, SUBJECT, ACTOR)  # X WARNED OF an attack
    if node.label in _ON and _is_speech(layout, above, _COMMENTS):
        named = phrase_of(above, _OF_NOUN, ACTOR)
        return named or (phrase_of(above.up, SUBJECT, ACTOR) if above.up is not None else None)
    if (verb := _not_confirming(layout, node)) is not None:
        return phrase_of(verb, SUBJECT, ACTOR)  # X DID NOT CONFIRM it
    if denied_knowledge(layout, trigger) is not None:
        return layout.subjects[trigger.first] if above.kind != "verb" else phrase_of(above, SUBJECT, ACTOR)
    return _silent_on(layout, node)


def retaliator(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """X ANSWERED a raid, VOWED TO ANSWER the killing of its leader: it did not do that, but it may be whom it hit."""
    node = tree.trigger(trigger)
    return answering(layout, node) if node is not None else None


def answering(layout: Layout, node: Node) -> Phrase | None:
    """Who answers a happening, vows to, or struck others WITH MISSILES in answer to it."""
    if node.up is None or node.label not in _ON or not layout.is_host(node.up, _ANSWERS):
        return None
    above = (verb for verb in (node.up, node.up.up) if verb is not None)
    told = (phrase_of(verb, SUBJECT, ACTOR) for verb in above)
    own = {c.phrase.entity.key for c in node.below if c.label in _OWN and c.phrase is not None}  # X's men, X's raid
    return next((one for one in told if one is not None and one.head != _THINGS and one.entity.key not in own), None)


def _calls_it(layout: Layout, trigger: Trigger, verb: Node) -> bool:
    """A verb of calling a deed something, the deed being no pronoun's: HIS raid."""
    return trigger.hits[0].form.pos == NOUN and not trigger.hits[0].suffix and _is_speech(layout, verb, _CALLS)


def _counting(layout: Layout, node: Node) -> Node | None:
    """The verb of X DOCUMENTED the killing of ten, COUNTED ten raids."""
    told = beyond_light(layout, node)
    verb = told.up if told.label in AS_OBJECT and told.up is not None and told.up.kind == "verb" else None
    if verb is None or not _is_speech(layout, verb, _COUNTS):
        return None
    return verb if any(phrase_of(verb, SUBJECT, kind) is not None for kind in (ACTOR, SOURCE)) else None


def regarded_by(layout: Layout, tree: Tree, trigger: Trigger) -> int | None:
    """Where the verb stands by which somebody regards a deed as something, COUNTS ten, or that one did it WITH
    SUCCESS: it is on his word."""
    node = tree.trigger(trigger)
    if node is not None and (verb := _counting(layout, node)) is not None:
        return verb.first
    if node is not None and node.label == _IN and node.up is not None and host_of(layout, node.up, _NOUNS) is not None:
        node = node.up
    verb = node.up if node is not None and node.label in _CALLED_SO else None
    if verb is None or verb.kind != "verb" or trigger.hits[0].form.pos != NOUN:
        return None
    return verb.first if _is_speech(layout, verb, _CALLS) else None


def _is_called_a_crime(layout: Layout, trigger: Trigger) -> bool:
    """X: shelling the embassy in the city IS A CRIME, AN ACT OF TERROR: said of it before any verb or comma."""
    verdicts = (cue for cue in layout.cues[trigger.sentence] if cue.category == _VERDICT)
    noun = any(hit.form.pos == NOUN for hit in trigger.hits)
    return noun and any(
        trigger.last <= cue.first and layout.between(trigger.last, cue.first)[:4] == "v0c0" for cue in verdicts
    )


def named_in_verdict(layout: Layout, trigger: Trigger) -> Iterator[Phrase]:
    """An act of TERROR, also a TERRORIST one as Arabic has it: the word of a verdict is nobody who did it."""
    for cue in layout.cues[trigger.sentence]:
        if cue.category == _VERDICT:
            yield from (one for one in layout.whos[trigger.sentence] if cue.first <= one.first and one.last <= cue.last)


def body_of(layout: Layout, man: Phrase) -> Phrase | None:
    """The body behind the title of a man: the spokesman IN THE NAME OF X, an official IN X."""
    if man.head not in _MEN:
        return None
    behind = layout.phrase_at.get(man.last + 1)
    named = behind is not None and behind.kind == ACTOR and layout.words[man.last].function == "preposition"
    return behind if named else None


def _silent_on(layout: Layout, node: Node) -> Phrase | None:
    """NOTHING WAS ISSUED BY X on the attack, that confirms it; no comment BY X was."""
    verb = _unsaid_over(layout, node)
    while verb is not None and node.up is not None and node is not verb:
        node = node.up
        if (silent := phrase_of(node, _FROM, ACTOR)) is not None:
            return silent
    return None


def _unsaid_over(layout: Layout, node: Node) -> Node | None:
    """The denied verb of issuing over what was not spoken of: NO COMMENT on it WAS ISSUED, NOTHING that confirms it."""
    for _ in range(_STEPS):
        if node.up is None:
            return None
        node = node.up
        if node.kind == "verb" and _is_speech(layout, node, _ISSUES):
            return node if _is_denied(layout, node) else None
    return None


def is_unconfirmed(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """NOTHING THAT CONFIRMS IT was issued, X DID NOT CONFIRM it, DID NOT COMMENT on REPORTS OF it, CONFLICTING NEWS of
    it: it may be or not."""
    node = tree.trigger(trigger)
    cues = (cue for cue in layout.cues[trigger.sentence] if cue.entry.id == _CONFLICTING)
    if any(0 <= trigger.first - cue.last <= _TIE for cue in cues):
        return True
    if node is not None and (_not_confirming(layout, node) is not None or _is_uncommented(layout, node)):
        return True
    if node is None or _unsaid_over(layout, node) is None:
        return False
    while node is not None and not _is_confirming(layout, node):
        node = node.up
    return node is not None


def _not_confirming(layout: Layout, node: Node) -> Node | None:
    """The verb of X DID NOT CONFIRM the capture, that they left, a death IN a raid, COULD NOT CONFIRM news OF it."""
    for _ in range(_STEPS):
        above, labels = node.up, _CONFIRMED if node.kind == "verb" else _CONFIRMED | _REPORTED
        if above is None or node.label not in labels:
            return None
        if above.kind == "verb" or _is_confirming(layout, above):
            verb = above if above.kind == "verb" else above.up
            told = verb is not None and verb.kind == "verb" and _is_confirming(layout, above)
            return verb if told and verb is not None and _is_denied(layout, verb) else None
        node = above
    return None


def _is_uncommented(layout: Layout, node: Node) -> bool:
    """X DID NOT COMMENT on REPORTS of it, on reports THAT SPOKE OF it."""
    described = node.up if node.up is not None and node.up.label == "indef" and node.label in _SPREAD else None
    reports = described.up if described is not None else node.up
    reports = reports.up if reports is not None and reports.label == "gen" else reports  # MEDIA reports
    if reports is None or reports.up is None or "hearsay" not in layout.words[reports.first].groups:
        return False
    return reports.label in _ON and _is_speech(layout, reports.up, _COMMENTS) and _is_denied(layout, reports.up)


def _is_denied(layout: Layout, verb: Node) -> bool:
    return any(cue.category == _NOT for cue in layout.cues_before(verb.first))


def _is_confirming(layout: Layout, node: Node) -> bool:
    """A verb or a noun of confirming, of making sure."""
    hits, is_verb = layout.words[node.first].groups.get("speech", ()), node.kind == "verb"
    forms = (hit.form for hit in hits if (hit.form.pos == VERB) == is_verb)
    return any(form.entry.class_ == _CONFIRMS or form.entry.id in _MAKES_SURE for form in forms)


def _is_speech(layout: Layout, node: Node, ids: frozenset[str]) -> bool:
    return any(hit.form.entry.id in ids for hit in layout.words[node.first].groups.get("speech", ()))
