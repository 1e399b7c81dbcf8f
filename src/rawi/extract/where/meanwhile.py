"""Places of what is told to go on at the same time or in answer: took two tanks AT A TIME WHEN raids hit X; X was
shelled, AT THE SAME TIME AS THE ATTACK that hit Y; shelled X, AND Y ANSWERED with raids on Z; in X men died AMID
fighting in Y."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.answered import BLOWS
from rawi.extract.tree.labels import RELATIVE
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN

_DURING, _COINCIDES, _ANSWERS = "during", frozenset(("tazamana",)), "radda"  # a cue's category; hosts' entries
_IN, _TIME, _WITH = "fi", "\u0648\u0642\u062a", "maa"
_AMID, _GOES_ON = "wasat", 2  # a cue's entry; words: amid THE CONTINUED SHELLING
_PLACED, _TALKS, _LATER = frozenset(("fi", "bi")), "talks", "temporal_after"  # prepositions, a type, cues
_AFAR = frozenset(("airstrike", "shelling"))
_PRONOMINAL = "pronominal"
_AND = ("\u0648", "\u0641")


def is_of_meanwhile(layout: Layout, trigger: Trigger, phrase: Phrase) -> bool:
    """The place stands behind the words that begin what else went on, and the happening before them; or the attack
    that hit a place behind them, and the place before."""
    if phrase.sentence != trigger.sentence or phrase.first < trigger.last:
        return False
    if _turns(layout, trigger.last, phrase.first):
        return True
    amid = next((at for at in _amid(layout, trigger.sentence) if trigger.last <= at <= phrase.first), None)
    return amid is not None and any(place.last <= amid for place in layout.places[trigger.sentence])


def is_of_before(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase) -> bool:
    """The place is told before AT THE SAME TIME AS THE ATTACK THAT HIT Y; agreed in TALKS HELD IN X, AFTER A RAID; X
    was hit, AND Y ANSWERED with raids from afar."""
    told = is_at_same_time(layout, tree, trigger) or _comes_after_talks(layout, tree, trigger, phrase)
    return (told or _answers_from_afar(layout, trigger, phrase)) and phrase.last <= trigger.first


def _answers_from_afar(layout: Layout, trigger: Trigger, phrase: Phrase) -> bool:
    """AND X ANSWERED stands between a place and bombs or shells; who answers with his rifle is there."""
    if phrase.sentence != trigger.sentence or trigger.options[0][1].type not in _AFAR:
        return False
    return any(_answers(layout, at) for at in range(phrase.last, trigger.first))


def _comes_after_talks(layout: Layout, tree: Tree, trigger: Trigger, phrase: Phrase) -> bool:
    """AFTER stands between a blow and the place of the talks before it: they talked there, and nothing was struck."""
    node = tree.phrase(phrase)
    talks = node.up if node is not None and node.label in _PLACED else None
    if talks is not None and talks.kind == "verb" and talks.label in RELATIVE:
        talks = talks.up
    told = layout.trigger_at(talks) if talks is not None else None
    if told is None or told.options[0][1].type != _TALKS or trigger.options[0][1].type not in BLOWS:
        return False
    return any(c.category == _LATER and phrase.last <= c.first < trigger.first for c in layout.cues[trigger.sentence])


def is_at_same_time(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """At the same time as THE ATTACK THAT HIT Y: another attack, whoever told of the first."""
    node, hit = tree.trigger(trigger), trigger.hits[0]
    if node is None or node.up is None or node.label != _WITH or hit.form.pos != NOUN or not hit.article:
        return False
    told = (*node.below, *(deeper for child in node.below for deeper in child.below))
    return layout.is_host(node.up, _COINCIDES) and any(one.label in RELATIVE for one in told)


def _turns(layout: Layout, first: int, last: int) -> bool:
    """What else went on begins between two words: at a time when, at the same time as, and X answered."""
    sentence = layout.text.sentence_of[first]
    cues = [cue for cue in layout.cues[sentence] if cue.category == _DURING and first <= cue.first <= last]
    if any(_coincides(layout, cue.first) or _is_when(layout, cue.first, cue.last) for cue in cues):
        return True
    return _ANSWERS in layout.readings[sentence] and any(_answers(layout, at) for at in range(first, last))


def _amid(layout: Layout, sentence: int) -> list[int]:
    """Where AMID FIGHTING, AMID CONTINUED SHELLING stand: the word, with a happening behind it."""
    cues = (cue for cue in layout.cues[sentence] if cue.category == _DURING and cue.entry.id == _AMID)
    return [cue.first for cue in cues if layout.triggers_between(cue.last, cue.last + _GOES_ON)]


def _coincides(layout: Layout, at: int) -> bool:
    return any(hit.form.entry.id in _COINCIDES for hit in layout.words[at].groups.get("host", ()))


def is_when(layout: Layout, at: int) -> bool:
    """The words of AT A TIME WHEN end at a token."""
    return any(_is_when(layout, cue.first, at) for cue in layout.cues_before(at))


def _is_when(layout: Layout, first: int, last: int) -> bool:
    """AT A TIME WHEN something happened, in Arabic: at a time in which it did."""
    behind = layout.words[last + 1 : last + 3]
    timed = last == first + 2 and layout.words[first + 1].stem == _TIME
    links = (hit.form.entry for word in behind for hit in word.groups.get("function", ()))
    return timed and any(entry.kind == _PRONOMINAL and entry.id == _IN for entry in links)


def _answers(layout: Layout, at: int) -> bool:
    """AND X ANSWERED, AND ANSWERED IT: a party right behind the verb."""
    hosts = (hit for hit in layout.words[at].groups.get("host", ()) if hit.conjunction in _AND)
    if not any(hit.form.entry.id == _ANSWERS for hit in hosts):
        return False
    subject = layout.phrase_at.get(at + 1)
    return layout.is_verb(at) and subject is not None and subject.entity.actor is not None and not subject.preposition
