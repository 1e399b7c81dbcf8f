"""How real a happening is told to be, as named features: the words that govern it, and the words around it.

A masdar is as real as what it hangs on: *began to*, *in order to*, *failed in*, *will*. The words above the trigger in
the tree of its sentence are read as moods, the nearest first, and coordinated words share what their first one hangs
on. What stands behind the trigger counts as well: the battles *are still going on*, the attack *expected tomorrow*.
"""

from rawi.annotate.mentions import Time
from rawi.extract.context import Context, neighbour
from rawi.extract.drafts import History
from rawi.extract.tree.layout import Layout, bucket
from rawi.extract.tree.nodes import Node
from rawi.lexicon.words import Hit
from rawi.text.tokens import MARK

_BESIDE = frozenset(("conj", "and", "next"))  # labels of coordination: the word shares the governor of the first one
_ABOVE = 3  # governors that are looked at
_BEHIND = 7  # tokens behind a trigger in which a cue may speak of it
_TELLING = ("ongoing", "planned", "possible", "negation", "attempted", "purpose", "demand", "conditional", "since")
_REACH = 5  # tokens before a verb in which a particle (was, had, if) may still colour it
_MODAL = frozenset(("negation", "particle", "complementiser"))
_THAT = "complementiser"
_SHUT = frozenset(("connective", "relative", "where", _THAT))
_FUTURE = "\u0633"  # sa-, before an unknown verb


def factuality_features(layout: Layout, context: Context, kind: str, time: Time | None, history: History) -> list[str]:
    """Features of how real the happening is told to be; each is paired with every value by the decision."""
    pos, tense, shape = _form(context)
    names = [
        "any", f"shape:{shape}", f"T:{kind}", f"left:{context.left}", f"lemma:{context.lemma}",
        f"T:{kind}:{tense}:{pos}", f"left:{context.left}:{pos}{tense}", f"prep:{context.hit.preposition}:{pos}",
    ]  # fmt: skip
    names += [f"host:{effect}:{tie}" for _, effect, tie in context.hosts]
    names += [f"hostid:{name}" for name, _, _ in context.hosts]
    names += [f"cue:{category}:{step}" for category, step in context.cues]
    names += [f"cue:{category}" for category, _ in context.cues]
    if context.trigger.first > 1:
        names.append(f"left2:{neighbour(layout, context.trigger.first - 2, context.trigger)}")
    names += _behind(layout, context)
    names += _governed(layout, context, kind)
    names.append(f"date:{time.rule if time is not None else 'none'}")
    names += _after(layout, context, history, kind)
    return names


def _form(context: Context) -> tuple[str, str, str]:
    """Part of speech, tense and shape as the tree has them: many a masdar is spelt like a verb in the past."""
    node = context.node
    if node is None or context.pos != "verb" or node.kind == "verb":
        return context.pos, context.tense, context.shape
    return "noun", "", "noun" + ("def" if context.hit.article else "") + ("suf" if context.hit.suffix else "")


def _behind(layout: Layout, context: Context) -> list[str]:
    """The word behind the trigger, and the cues there that no comma or further verb shuts off."""
    trigger = context.trigger
    names = [f"right:{context.right}:{context.pos}"]
    for cue in layout.cues[trigger.sentence]:
        away = cue.first - trigger.last
        if 0 <= away < _BEHIND and (cue.group == "host" or cue.category in _TELLING):
            verbs, _, rest = layout.between(trigger.last, cue.first).partition("c")
            if verbs == "v0" and not _says_on(layout, trigger.last, cue.first):
                names += [f"behind:{cue.category}:{cue.group}", f"behind:{cue.category}:{rest}:{bucket(away + 1)}"]
                names.append(f"behindid:{cue.entry.id}")
    return names


def _says_on(layout: Layout, first: int, last: int) -> bool:
    """AND THAT their next goal is the city: of what is told before it a cue behind says nothing."""
    return any(layout.words[at].function == _THAT and layout.words[at].conjunction for at in range(first, last))


def _governed(layout: Layout, context: Context, kind: str) -> list[str]:
    """The moods of the words that the trigger hangs on, the nearest first, and of the verb of its clause."""
    node = context.node
    if node is None:
        return ["node:none"]
    own = mood(layout, node) if node.kind == "verb" else node.kind
    names = [f"own:{own}", f"own:{own}:{kind}", f"own:{own}:{node.label}"]
    names += [f"below:{child.label}:{mood(layout, child)}" for child in node.below if child.kind == "verb"]
    shared = node.first_joined()
    label = shared.label or "root"
    names += [f"tie:{label}", f"tie:{label}:{own}", f"first:{shared is node}"]
    above, way = shared.up, label
    for step in range(_ABOVE):
        if above is None:
            names.append(f"top{step}:{way}")
            break
        told = mood(layout, above)
        names += [f"up{step}:{told}", f"up{step}:{way}:{told}", f"above:{told}"]
        if step == 0:
            names += [f"up0:{told}:{own}", f"up0:{label}:{told}:{kind}", f"up0:{told}:{kind}"]
            names.append(f"upid:{label}:{_entry(layout, above)}")
        first = above.first_joined()
        above, way = first.up, f"{way}^{first.label or 'root'}"
    return names


def mood(layout: Layout, node: Node) -> str:
    """A governing word as a class: what it does to what it governs, its tense, and the particle before it."""
    word = layout.words[node.first]
    host = word.first("host")
    if node.kind != "verb":
        if host is not None:
            return f"noun.{host.form.entry.effect}"
        return "speech" if "speech" in word.groups else node.kind
    best = host or word.first("event") or (word.hits[0] if word.hits else None)
    effect = host.form.entry.effect if host is not None else "speech" if "speech" in word.groups else "plain"
    return f"{effect}.{_tense(best, word.key)}{_particle(layout, node.first)}"


def _tense(hit: Hit | None, folded: str) -> str:
    if hit is None:
        return "future" if _FUTURE in folded[:2] else "present"
    if hit.preposition == "li":
        return "sothat"
    return "future" if hit.future else hit.form.tense


def _particle(layout: Layout, at: int) -> str:
    """The function word right before a verb, when it is one that changes its tense or truth."""
    first = layout.text.sentences[layout.text.sentence_of[at]][0]
    for back in range(at - 1, max(first, at - _REACH) - 1, -1):
        word = layout.words[back]
        if word.function in _MODAL and (back == at - 1 or word.function == "particle"):
            return f".{word.stem}"
        if layout.text.tokens[back].kind == MARK or layout.is_verb(back) or word.function in _SHUT:
            break
    return ""


def _entry(layout: Layout, node: Node) -> str:
    """The entry of a governing word."""
    word = layout.words[node.first]
    hit = word.first("host") or word.first("speech") or word.first("event")
    return f"{hit.form.entry.id}" if hit is not None else node.kind


def _after(layout: Layout, context: Context, history: History, kind: str) -> list[str]:
    """How real the drafts before were: the last of the sentence, the last of the type, the one this word hangs on."""
    if not history.drafts:
        return []
    names = []
    last = history.drafts[-1]
    if last.trigger.sentence == context.trigger.sentence:
        between = layout.between(last.trigger.last, context.trigger.first)
        names += [f"last:{last.factuality}:{between}", f"last:{last.factuality}:{context.hit.conjunction}{context.pos}"]
    alike = next((draft for draft in reversed(history.drafts) if draft.type == kind), None)
    if alike is not None:
        names.append(f"alike:{alike.factuality}:{context.pos}{context.hit.article}")
        if alike.hit.form.entry.id == context.lemma:
            names.append(f"alike:same:{alike.factuality}")
    return names + _tied(context, history)


def _tied(context: Context, history: History) -> list[str]:
    """How real the draft is that this trigger hangs on."""
    node = context.node
    if node is None or node.up is None:
        return []
    above = next((draft for draft in history.recent if context.tree.trigger(draft.trigger) is node.up), None)
    if above is None:
        return []
    label = "beside" if node.label in _BESIDE else node.label
    return [f"tied:{label}:{above.factuality}", f"tied:{node.label}:{above.factuality}:{context.pos}"]
