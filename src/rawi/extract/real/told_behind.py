"""How real a happening is by the adjective behind it: a FAILED attack, the fighting STILL GOING ON."""

from rawi.annotate.mentions import Trigger
from rawi.extract.tree.layout import Layout
from rawi.lexicon.words import NOUN, PARTICIPLE

_FAILED, _LASTING = "fashila", "mustamirra"  # a host, a cue
_SHORTEST = 6  # letters of an adjective with its article; NOW is shorter
_ARTICLE = "\u0627\u0644"


def told_behind(layout: Layout, trigger: Trigger) -> tuple[str, ...] | None:
    """Attempted or ongoing by an adjective that stands behind the noun, another one between them at most."""
    if trigger.hits[0].form.pos != NOUN:
        return None
    end = layout.text.sentences[trigger.sentence][1]
    for at in range(trigger.last, min(end, trigger.last + 2)):
        if _is_failed(layout, at):
            return ("attempted",)
        if trigger.hits[0].article and _is_lasting(layout, at):
            return ("ongoing",)
        if "nisba" not in layout.words[at].groups or layout.words[at].conjunction:
            return None
    return None


def _is_failed(layout: Layout, at: int) -> bool:
    hits = layout.words[at].groups.get("host", ())
    return any(hit.form.entry.id == _FAILED and hit.form.pos == PARTICIPLE for hit in hits)


def _is_lasting(layout: Layout, at: int) -> bool:
    word = layout.words[at]
    lasts = any(hit.form.entry.id == _LASTING for hit in word.groups.get("cue", ()))
    return lasts and len(word.key) >= _SHORTEST and word.key.startswith(_ARTICLE)
