"""What somebody is given time for: GAVE Y UNTIL SUNDAY TO WITHDRAW; Y has not left yet, and Sunday dates nothing."""

from rawi.annotate.mentions import Phrase, Time, Trigger
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.who.accusing import named
from rawi.lexicon.words import NOUN, PREPOSITION

_GIVES_TIME = "amhala"  # the event's entry, with the noun for a respite
_RESPITES = frozenset((_GIVES_TIME, "maddada"))  # EXTENDED the truce until
_GIVES = frozenset(("manaha_silah", "ata_silah"))  # entries of giving and granting
_SECOND = "second"  # the agent of hosts: asked Y to
_TO, _UNTIL = "li", "\u062d\u062a\u064a"  # the stem of the preposition
_LEADS = 3  # words from UNTIL to the day: until THE END OF June
_REACH = 20
_TWO = 2
_DUE = "due"  # the category of a cue
_PACTS, _WORDS = frozenset(("agreement", "talks", "statement")), frozenset(("agreement", "statement"))
_OWN = frozenset(("withdraw", "surrender", "handover"))  # what one does oneself


def is_given_time(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """GAVE THEM A DAY TO WITHDRAW: what hangs by TO on a word of giving time is still to come."""
    node = tree.trigger(trigger)
    return node is not None and node.label == _TO and node.up is not None and _gives_time(layout, node.up.first)


def given_time(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """Who is given time to withdraw: the second noun behind the verb, whatever the time is told by; who is granted a
    respite to."""
    node = tree.trigger(trigger)
    if node is None or node.up is None or trigger.options[0][1].type not in _OWN:
        return None
    if node.up.kind != "verb":
        return granted(layout, layout.trigger_at(node.up))[1] if is_given_time(layout, tree, trigger) else None
    bare = named(layout, node.up.last, trigger.first) if is_given_time(layout, tree, trigger) else []
    return bare[1] if len(bare) == _TWO else None


def granted(layout: Layout, trigger: Trigger | None) -> tuple[Phrase | None, Phrase | None]:
    """Who grants and to whom: X GAVE Y A RESPITE, two nouns between a verb of giving and the word for the respite."""
    if trigger is None or trigger.hits[0].form.pos != NOUN or not _gives_time(layout, trigger.first):
        return None, None
    first = layout.text.sentences[trigger.sentence][0]
    before = range(trigger.first - 1, max(first, trigger.first - _REACH) - 1, -1)
    verb = next((at for at in before if layout.is_verb(at)), None)
    if verb is None or not any(hit.form.entry.id in _GIVES for hit in layout.words[verb].groups.get("event", ())):
        return None, None
    bare = named(layout, verb + 1, trigger.first)
    return (bare[0], bare[1]) if len(bare) == _TWO else (None, None)


def is_granted(layout: Layout, trigger: Trigger) -> bool:
    """A respite that somebody gives somebody by name."""
    return granted(layout, trigger)[0] is not None


def is_deadline(layout: Layout, time: Time) -> bool:
    """UNTIL a day, behind a word of giving time, of calling on somebody or of extending: no verb stands between."""
    if not any(_is_until(layout, at) for at in range(max(0, time.first - _LEADS), time.first)):
        return False
    first = layout.text.sentences[layout.text.sentence_of[time.first]][0]
    for at in range(time.first - 1, max(first, time.first - _REACH) - 1, -1):
        if _is_event(layout, at, _RESPITES) or _calls(layout, at):
            return True
        if layout.is_verb(at):
            return False
    return False


def is_due(layout: Layout, kind: str, time: Time) -> bool:
    """Agreed on a withdrawal BY SEPTEMBER, promised it WITHIN TWO DAYS: the withdrawal is due then, and the agreement,
    the promise is made."""
    if time.within and kind in _WORDS:
        return True
    cues = layout.cues[layout.text.sentence_of[time.first]]
    return kind in _PACTS and any(c.category == _DUE and 0 <= time.first - c.last < _LEADS for c in cues)


def _is_until(layout: Layout, at: int) -> bool:
    return layout.words[at].function == PREPOSITION and layout.stem(at) == _UNTIL


def _gives_time(layout: Layout, at: int) -> bool:
    return _is_event(layout, at, frozenset((_GIVES_TIME,)))


def _is_event(layout: Layout, at: int, entries: frozenset[str]) -> bool:
    return any(hit.form.entry.id in entries for hit in layout.words[at].groups.get("event", ()))


def _calls(layout: Layout, at: int) -> bool:
    hit = layout.words[at].first("host")
    return hit is not None and layout.is_verb(at) and hit.form.entry.agent == _SECOND
