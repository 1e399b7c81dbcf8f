"""The dead of another happening than the blow that their sentence tells: ten were killed in A, WHILE A MAN was killed
in a blast in B; died OF THE COLD after X shelled the town; a man died OF WOUNDS OF TWO DAYS BEFORE."""

from rawi.annotate.mentions import Cue, Time, Trigger
from rawi.extract.counts.governors import governing
from rawi.extract.counts.singles import Count
from rawi.extract.tree.layout import Layout
from rawi.model import DEATHS
from rawi.text.tokens import COMMAS

_BLOWS = frozenset(("airstrike", "shelling", "bombing", "attack", "chemical"))
_WHILE, _MISHAP, _ANOTHER, _PRIVATE = "contrast", "mishap", "another", "private"  # categories of cues
_ALSO = "\u0643\u0645\u0627"
_OF_WOUNDS = "of_wounds"  # the function word's entry
_WERE, _THEIRS = "kana", 2  # the function word's entry; words from those who died to what they were doing
_PEOPLE = 5  # words of those who died of their wounds
_WOUNDS = (
    "\u062c\u0631\u0627\u062d",
    "\u062c\u0631\u0648\u062d",
    "\u0627\u0635\u0627\u0628",
)  # as their keys have them


def is_apart(layout: Layout, count: Count, blow: Trigger) -> bool:
    """They did not die of the blow: it is theirs, their death has another cause, or a death of its own that blow."""
    first = min(count.at, count.first)
    if _did_it(layout, count, blow):
        return True
    if died_otherwise(layout, count.at) or (blow.first < first and _led_to(layout, count.at, _ANOTHER)):
        return True
    if blow.first < first and _of_old_wounds(layout, count.at) is not None:
        return True
    other = _other_death(layout, count.at)
    return other is not None and first < other < blow.first and _same_clause(layout, other + 1, blow.first)


def _did_it(layout: Layout, count: Count, blow: Trigger) -> bool:
    """A raid killed four men WHO WERE FIRING rockets, who were trying TO FIRE them: that is their own deed."""
    last = count.people.last if count.people is not None else count.last
    if not last < blow.first <= last + _THEIRS or blow.hits[0].suffix or blow.hits[0].form.passive:
        return False
    if not any(other.first < count.first and _is_blow(other) for other in layout.triggers[blow.sentence]):
        return False
    opened = layout.words[last]
    were = any(hit.form.entry.id == _WERE for hit in opened.groups.get("function", ()))
    between = (layout.words[at] for at in range(last + 1, blow.first))
    return (were or opened.function == "relative") and all("host" in word.groups for word in between)


def _is_blow(trigger: Trigger) -> bool:
    return trigger.options[0][1].type in _BLOWS


def died_otherwise(layout: Layout, verb: int) -> bool:
    """Five children DIED in the camp OF THE COLD, were killed IN A ROAD ACCIDENT, in a family quarrel."""
    return _led_to(layout, verb, _MISHAP) or _led_to(layout, verb, _PRIVATE)


def _led_to(layout: Layout, verb: int, category: str) -> bool:
    """A cue of a category stands behind the verb in its clause: two were hurt IN A SIMILAR INCIDENT."""
    cues = (cue for cue in layout.cues[layout.text.sentence_of[verb]] if cue.category == category)
    return any(cue.first > verb and _same_clause(layout, verb + 1, cue.first) for cue in cues)


def killed_beside(layout: Layout, trigger: Trigger) -> bool:
    """TEN WERE KILLED in A, while a soldier was killed in a blast in B: nothing else tells in what the ten died."""
    if trigger.options[0][1].type not in DEATHS or not layout.is_verb(trigger.first):
        return False
    other = _other_death(layout, trigger.first)
    blows = [t for t in layout.triggers[trigger.sentence] if _is_blow(t)]
    if other is None or any(blow.first < other for blow in blows):
        return False
    return any(_same_clause(layout, other + 1, blow.first) for blow in blows)


def died_of_old_wounds(layout: Layout, trigger: Trigger) -> bool:
    """A civilian DIED OF WOUNDS that he had received TWO DAYS BEFORE, of wounds IN THE TOWN: told for its own sake."""
    dies = layout.is_verb(trigger.first) and governing(layout, trigger.first) == "killed"
    if not dies or _of_old_wounds(layout, trigger.first) is None:
        return False
    blows = [t.first for t in layout.triggers[trigger.sentence] if _is_blow(t)]
    joined = any(_joins(layout, cue) for cue in layout.cues_before(trigger.first))
    return not blows or (joined and max(blows) < trigger.first)


def dates_wounds(layout: Layout, trigger: Trigger, time: Time) -> bool:
    """Died of wounds THAT HE RECEIVED TWO DAYS BEFORE: a verb stands between, and the day is that of the wounds."""
    wounds = _of_old_wounds(layout, trigger.first) if trigger.options[0][1].type in DEATHS else None
    return wounds is not None and wounds < time.first and not _same_clause(layout, wounds, time.first)


def _other_death(layout: Layout, verb: int) -> int | None:
    """The next verb of killing, right behind ALSO or WHILE."""
    here = layout.text.sentence_of[verb]
    if governing(layout, verb) != "killed":
        return None
    for cue in layout.cues[here]:
        at = cue.last
        if _joins(layout, cue) and verb < cue.first and at < len(layout.words) and layout.is_verb(at):
            return at if governing(layout, at) == "killed" else None
    return None


def _joins(layout: Layout, cue: Cue) -> bool:
    return cue.category == _WHILE or layout.stem(cue.first) == _ALSO


def _of_old_wounds(layout: Layout, verb: int) -> int | None:
    """Died OF WOUNDS, and of a place or day of its own that stands behind: no dead of what struck another."""
    wounds = wounds_behind(layout, verb)
    if wounds is None or not any(word in layout.text.tokens[wounds + 1].key for word in _WOUNDS):
        return None
    here = layout.text.sentence_of[verb]
    end = layout.text.sentences[here][1]
    told = [place.part_first for place in layout.places[here]] + [time.first for time in layout.times[here]]
    clause = next((at for at in range(wounds, end) if layout.text.tokens[at].raw in COMMAS), end)
    return wounds if any(wounds < at < clause for at in told) else None


def wounds_behind(layout: Layout, verb: int) -> int | None:
    """Where OF HIS WOUNDS stands behind who died."""
    end = layout.text.sentences[layout.text.sentence_of[verb]][1]
    wounds = next((at for at in range(verb + 1, min(verb + _PEOPLE, end - 1)) if is_of_wounds(layout, at)), None)
    return wounds if wounds is not None and _same_clause(layout, verb + 1, wounds) else None


def is_of_wounds(layout: Layout, at: int) -> bool:
    """Was killed, died, OF HIS WOUNDS."""
    told = layout.words[at].groups.get("function", ()) if at < len(layout.words) else ()
    return any(hit.form.entry.id == _OF_WOUNDS for hit in told)


def _same_clause(layout: Layout, first: int, last: int) -> bool:
    return first <= last and layout.between(first, last)[:4] == "v0c0"
