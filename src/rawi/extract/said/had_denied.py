"""Who had spoken before: X HAD BEFORE DENIED the raid, does not comment AND HAD DENIED it, IS USED TO DENYING it."""

from rawi.annotate.mentions import Cue, Phrase
from rawi.extract.tree.layout import Layout
from rawi.extract.who.accusing import charge
from rawi.lexicon.words import NOUN, VERB, Hit

_BEFORE, _HAD, _PAST, _THAT = "sabaqa", "kana", "\u0642\u062f", "complementiser"
_TO, _OF_IT, _PREPOSITION = "li", "pronominal", "preposition"
_ACCUSES, _DENIES = "accuse", "deny"  # categories of cues
_DOES = frozenset(("actual", "ongoing"))  # effects of words that say no more than that somebody does it


def who_had_before(layout: Layout, cue: Cue) -> Phrase | None:
    """X HAD BEFORE DENIED it, in Arabic: it came before TO X THAT he denied; he HAD DENIED it: the subject so far."""
    at = cue.first
    if _is_past_that(layout, at):
        to = _led_to(layout, at - 1)
        return to if to is not None else _so_far(layout, cue)
    past = at > 1 and layout.words[at - 1].stem == _PAST
    had = layout.words[at - 2].groups.get("function", ()) if past else ()
    return _so_far(layout, cue) if any(hit.form.entry.id == _HAD for hit in had) else None


def _so_far(layout: Layout, cue: Cue) -> Phrase | None:
    """The subject so far; X ACCUSED Y of it, WHICH HAD DENIED it: of a denial, who was accused."""
    here = layout.cues[layout.text.sentence_of[cue.first]]
    accused = [charge(layout, c.first)[1] for c in here if c.category == _ACCUSES and c.first < cue.first]
    accused = [who for who in accused if who is not None]
    return accused[-1] if accused and cue.category == _DENIES else layout.subjects[cue.first]


def used_to_deny(layout: Layout, cue: Cue) -> Phrase | None:
    """X IS USED TO DENYING it, GOES ON DENYING it: who does, between the verb and what it governs."""
    if not any(hit.form.pos == NOUN and not hit.suffix for hit in layout.words[cue.first].groups.get("speech", ())):
        return None
    led = layout.words[cue.first - 1].first("function") if cue.first else None
    led = led if led is not None and led.form.entry.kind == _PREPOSITION else None
    end = cue.first - (led is not None)
    here = layout.whos[layout.text.sentence_of[cue.first]]
    who = next((p for p in here if p.last == end and p.inside is None and not p.preposition), None)
    hosts = layout.words[who.first - 1].groups.get("host", ()) if who is not None and who.first else ()
    governed = led.form.entry.id if led is not None else "object"
    return who if any(_says_he_does(hit, governed) for hit in hosts) else None


def _says_he_does(hit: Hit, governed: str) -> bool:
    entry = hit.form.entry
    does = entry.subject == "actor" and entry.effect in _DOES
    return hit.form.pos == VERB and does and governed in entry.governs


def _is_past_that(layout: Layout, at: int) -> bool:
    """IT CAME BEFORE [to X] THAT, right before a verb."""
    if at < 2 or layout.words[at - 1].function != _THAT:
        return False
    to = _led_to(layout, at - 1)
    verb = to.part_first - 1 if to is not None else at - 2 - (layout.words[at - 2].function == _OF_IT)
    hosts = layout.words[verb].groups.get("host", ()) if verb >= 0 else ()
    return any(hit.form.entry.id == _BEFORE for hit in hosts)


def _led_to(layout: Layout, end: int) -> Phrase | None:
    """Who stands behind TO right before a token."""
    here = layout.whos[layout.text.sentence_of[end]]
    return next((p for p in here if p.last == end and p.inside is None and p.preposition == _TO), None)
