"""What is denied once it is told: X took the town, WHICH Y DENIED; BUT Y DENIED THIS; Y denied THESE REPORTS; raids
Y DENIED RESPONSIBILITY for; X claims the town AND Y DENIES."""

from collections.abc import Iterator, Sequence

from rawi.annotate.mentions import Trigger
from rawi.extract.drafts import Draft
from rawi.extract.said.voices import Attribution
from rawi.extract.tree.layout import Layout
from rawi.extract.who.accusing import PART_IN
from rawi.text.tokens import MARK

_STATEMENT = "statement"
_WHAT = "ma"  # the entry of the word in WHICH IS WHAT Y DENIED
_NO_DENIALS = frozenset(("istabaada", "shakkaka", "dahada"))  # rules out, doubts; facts refute as well
_OF_IT = "pronominal"  # a function
_OPENING = 2  # words before the verb of a sentence that opens with a denial: BUT HE


def gainsaid(layout: Layout, drafts: Sequence[Draft], attributions: Sequence[Attribution]) -> Iterator[Draft]:
    """What was told, once more on the word of whoever denies it, hung on the word of denial."""
    for denial in attributions:
        told = _told_before(layout, drafts, denial) if _denies_it(layout, denial) else None
        if told is not None:
            yield _denied(told, denial)


def _denies_it(layout: Layout, denial: Attribution) -> bool:
    if not denial.denies or denial.word in _NO_DENIALS:
        return False
    rules = (_denies_this, _denies_part)
    if any(rule(layout, denial) for rule in rules):
        return True
    return _is_relative(layout, denial.at) or _denies_no_more(layout, denial.at)


def _is_relative(layout: Layout, verb: int) -> bool:
    """WHICH Y denied, in Arabic: which denied-it Y."""
    if verb == 0 or not any(hit.suffix for hit in layout.words[verb].groups.get("speech", ())):
        return False
    before = layout.words[verb - 1]
    hit = before.first("function")
    return before.function == "relative" or (hit is not None and hit.form.entry.id == _WHAT)


def _denies_no_more(layout: Layout, verb: int) -> bool:
    """X announces the taking of the town, AND Y DENIES: a headline's verb, who denies before it, nothing behind."""
    who = next((p for p in layout.whos[layout.text.sentence_of[verb]] if p.last == verb), None)
    if who is None or not who.conjunction or layout.words[verb].conjunction or not layout.is_verb(verb):
        return False
    end = layout.text.sentences[who.sentence][1]
    return verb + 1 >= end or layout.text.tokens[verb + 1].kind == MARK or bool(layout.words[verb + 1].conjunction)


def _denies_this(layout: Layout, denial: Attribution) -> bool:
    """Denied THIS, the truth of THIS, THESE REPORTS: what is pointed to, before anything else happens; behind the
    verb may stand who denies, a source IN X, and where: IN A STATEMENT."""
    for at in range(_behind_denier(denial), denial.last):
        word = layout.words[at]
        if "event" in word.groups or word.function == "complementiser" or _leads_on(layout, at):
            return False
        if word.function == "demonstrative":
            return True
    return False


def _denies_part(layout: Layout, denial: Attribution) -> bool:
    """Denied ITS RESPONSIBILITY FOR IT, any part IN IT: his own, and what was told before."""
    start = _behind_denier(denial) if denial.chain[-1].first > denial.at else denial.at + 1
    for at in range(start, min(start + _OPENING, denial.last - 1)):
        hosts = layout.words[at].groups.get("host", ())
        if any(hit.form.entry.id in PART_IN for hit in hosts):
            return layout.words[at + 1].function == _OF_IT
    return False


def _behind_denier(denial: Attribution) -> int:
    """Past the verb and whoever is named behind it with whatever body he speaks for."""
    return max(denial.at, *(link.last - 1 for link in denial.chain)) + 1


def _leads_on(layout: Layout, at: int) -> bool:
    """A preposition; but not IN A STATEMENT."""
    word, behind = layout.words[at], at + 1
    if word.function == "preposition":
        return not (behind < len(layout.words) and "document" in layout.words[behind].groups)
    return bool(word.preposition)


def _told_before(layout: Layout, drafts: Sequence[Draft], denial: Attribution) -> Draft | None:
    """What a denial takes up: the first that was told on the last word before it, or else in its sentence; of the
    sentence before where it opens one."""
    first = layout.text.sentences[denial.sentence][0]
    here = denial.sentence - (denial.at - first <= _OPENING)
    told = [d for d in drafts if d.trigger.sentence == here and d.trigger.first < denial.at and d.type != _STATEMENT]
    said = [d.attribution.at for d in told if d.attribution is not None and d.attribution.sentence == here]
    last = [d for d in told if d.attribution is not None and d.attribution.at == max(said, default=-1)]
    one = next(iter(last or told), None)
    return None if one is None or one.denied or _speaks(one, denial) else one


def _speaks(told: Draft, denial: Attribution) -> bool:
    """Whoever told it denies something else."""
    spoken = told.attribution.chain if told.attribution is not None else []
    return not {link.entity.key for link in spoken}.isdisjoint(link.entity.key for link in denial.chain)


def _denied(told: Draft, denial: Attribution) -> Draft:
    trigger = Trigger(denial.at, denial.at + 1, told.trigger.hits, told.trigger.options, denial.sentence)
    draft = told.like(trigger, told.type, told.hit, told.sense)
    draft.attribution, draft.disowned, draft.affirmed, draft.again = denial, False, False, True
    return draft
