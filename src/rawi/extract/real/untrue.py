"""What is told only to be called untrue: what is said of the retreat IS NOT TRUE; there is
news of a retreat, BUT X said that there is NO TRUTH TO IT."""

from rawi.annotate.mentions import Cue, Trigger
from rawi.extract.real.asked import answered_no
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.lexicon.words import NOUN
from rawi.model import DEATHS, FROM_AFAR

_UNTRUE, _HEARSAY = "nafy_sihha", "hearsay"  # an entry, a group of words
_STAGED = frozenset(("fabraka", "ikhtalaqa", "masrahiyya"))
_CALLED_UNTRUE = _STAGED | {_UNTRUE}
_CALLS, _CALLED_SO = frozenset(("itabara", "wasafa")), frozenset(("b2", "obj"))  # words of speech, labels
_RUMOUR, _CONTRAST = "rumour", "contrast"
_TO, _THAT = "li", frozenset(("pronominal", "demonstrative", "connective"))  # TO IT, to this news, to that
_SAME_CLAUSE = "v0c0b0"
_NOT, _OWNED = "negation", frozenset(("an", "bi", "fi"))
_VIOLENT = DEATHS | FROM_AFAR | {"attack", "bombing", "abduct", "destroy"}
_RESPONSIBLE = frozenset(("masuliya", "dulu", "masul"))  # hosts, a role
_ASKS = "\u061f?"
_DENIES = "deny"
_NEAR = 4  # tokens of the answer before the word that denies


def is_untrue(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """It is denied by a word that calls what is told untrue, before or behind it."""
    if not layout.readings[trigger.sentence].isdisjoint(_CALLED_UNTRUE):
        if _is_called_untrue(layout, trigger) or _is_called_staged(layout, tree, trigger):
            return True
        if _is_rumoured(layout, trigger) or _is_taken_back(layout, trigger):
            return True
    return answers(layout, tree, trigger) is not None


def is_disclaimed(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """X said that he has NO LINK TO the attack, confirmed that he is NOT RESPONSIBLE FOR it, its NON-RESPONSIBILITY."""
    node = tree.trigger(trigger)
    violent = trigger.options[0][1].type in _VIOLENT
    owns = node.up if violent and node is not None and node.label in _OWNED else None
    if owns is None or not owns.first:
        return False
    groups = layout.words[owns.first].groups
    entries = {hit.form.entry.id for group in ("host", "role") for hit in groups.get(group, ())}
    before = layout.words[owns.first - 1]
    no = before.function == _NOT or any(
        c.last == owns.first and c.category == _NOT for c in layout.cues[trigger.sentence]
    )
    return no and not entries.isdisjoint(_RESPONSIBLE)


def answers(layout: Layout, tree: Tree, trigger: Trigger) -> Cue | None:
    """The commander killed? A RUMOUR WITHOUT FOUNDATION; did they enter? NO: the word of denial in the sentence behind
    the question."""
    here, text = trigger.sentence, layout.text
    if (no := answered_no(layout, tree, trigger)) is not None:
        return no
    if here + 1 >= len(text.sentences) or text.tokens[text.sentences[here][1] - 1].raw not in _ASKS:
        return None
    first = text.sentences[here + 1][0]
    cues = layout.cues[here + 1]
    if not any(cue.category == _RUMOUR and cue.first == first for cue in cues):
        return None
    return next((c for c in cues if _denies(c) and first < c.first <= first + _NEAR), None)


def _denies(cue: Cue) -> bool:
    return bool(cue.entry.id == _UNTRUE) or (cue.group == "speech" and cue.category == _DENIES)


def _is_called_untrue(layout: Layout, trigger: Trigger) -> bool:
    """THERE IS NO TRUTH in reports of the capture; IT IS NOT TRUE that the forces left."""
    for cue in layout.cues[trigger.sentence]:
        if cue.last <= trigger.first:
            if cue.entry.id == _UNTRUE and _reaches(layout, cue, trigger):
                return True
            if cue.entry.id in _STAGED and _is_staged(layout, cue, trigger):
                return True
    return False


def _is_staged(layout: Layout, cue: Cue, trigger: Trigger) -> bool:
    """X STAGED THE ATTACK, THE PLAY OF the attack: right behind the word, or behind who is said to have staged it;
    made up a PRETEXT FOR shelling is another thing."""
    if trigger.hits[0].form.pos != NOUN:
        return False
    who = layout.phrase_at.get(cue.last)
    return trigger.first in (cue.last, who.last if who is not None and not who.preposition else -1)


def _is_called_staged(layout: Layout, tree: Tree, trigger: Trigger) -> bool:
    """DESCRIBED the attack AS FABRICATED: what the verb that calls it something calls it."""
    node = tree.trigger(trigger)
    verb = node.up if node is not None and node.label in _CALLED_SO else None
    speech = layout.words[verb.first].groups.get("speech", ()) if verb is not None else ()
    if all(hit.form.entry.id not in _CALLS for hit in speech):
        return False
    behind = (c for c in layout.cues[trigger.sentence] if c.entry.id == _UNTRUE and c.first > trigger.last)
    behind = (c for c in behind if layout.words[c.first - 1].function == "complementiser")
    return any(layout.between(trigger.last, cue.first)[:4] == "v0c0" for cue in behind)


def _reaches(layout: Layout, cue: Cue, trigger: Trigger) -> bool:
    """No comma stands between, and no verb behind a mere adjective: FABRICATED reports that FALSIFY the massacres."""
    between = layout.between(cue.last, trigger.first)
    return between[2:4] == "c0" and (between[:2] == "v0" or cue.last > cue.first + 1)


def _is_rumoured(layout: Layout, trigger: Trigger) -> bool:
    """WHAT IS SAID of the retreat IS NOT TRUE: the reports before the happening, what is said of them behind it."""
    cues = layout.cues[trigger.sentence]
    after = trigger.last if trigger.hits[0].article else trigger.last + 1  # shelling that was INACCURATE
    behind = (c for c in cues if c.entry.id == _UNTRUE and c.first >= after)
    if not any(layout.between(trigger.last, cue.first)[:4] == "v0c0" for cue in behind):
        return False
    first = layout.text.sentences[trigger.sentence][0]
    news = [at + 1 for at in range(first, trigger.first) if _HEARSAY in layout.words[at].groups]
    news += [cue.last for cue in cues if cue.last <= trigger.first and (cue.category == _RUMOUR or _is_talk(cue))]
    return any(layout.between(last, trigger.first) == _SAME_CLAUSE for last in news)


def _is_talk(cue: Cue) -> bool:
    """THE TALK of a retreat, THEIR ACCUSATION of shelling it."""
    return cue.group == "speech" and cue.hit is not None and cue.hit.form.pos == NOUN


def _is_taken_back(layout: Layout, trigger: Trigger) -> bool:
    """NEWS of a retreat, BUT X said that there is NO TRUTH TO IT: news opens the clause, a contrast the next one."""
    cues, first = layout.cues[trigger.sentence], layout.text.sentences[trigger.sentence][0]
    news = any(_HEARSAY in layout.words[at].groups for at in range(first, trigger.first))
    if not news or layout.between(first, trigger.first)[2:4] != "c0":
        return False
    untrue = next((c.first for c in cues if c.entry.id == _UNTRUE and _points_back(layout, c)), -1)
    return any(cue.category == _CONTRAST and trigger.last <= cue.first < untrue for cue in cues)


def _points_back(layout: Layout, cue: Cue) -> bool:
    """No truth TO IT, TO THIS news: no word of its own for what is not true."""
    word = layout.words[cue.last] if cue.last < len(layout.words) else None
    if word is None or word.function not in _THAT:
        return False
    return any(_TO in (hit.preposition, hit.form.entry.id) for hit in word.groups.get("function", ()))
