"""A command called by its area: the commander of THE OPERATIONS of Nineveh is a man, and no operation began."""

from rawi.annotate.campaigns import is_campaign
from rawi.lexicon.names import ACTOR, PLACE, SOURCE, Found
from rawi.lexicon.words import NOUN, Word

_COMMAND = "command"
_COMMANDING = frozenset(("official", "person", "speaker", "government", "group"))
_FIELD = frozenset(("force",))
_ABSOLUTE = "\u0648\u0646"  # ends the plural of men that stand before no genitive: ACTIVISTS recorded operations
_AREA, _AND = frozenset((PLACE, SOURCE)), "\u0648"  # a land may bear a channel's name


def is_command(words: list[Word], names: list[Found | None], at: int) -> bool:
    """The word for operations behind one for who commands them, or behind one for forces and before their area, their
    campaign or whose they are: the ROOM FOR THE OPERATIONS OF X."""
    word, before = words[at], words[at - 1]
    if at == 0 or word.article or word.conjunction or "role" not in before.groups or not _means_command(word):
        return False
    head = before.groups["role"][0]
    if head.suffix or before.article or before.key.endswith(_ABSOLUTE):
        return False
    if head.form.entry.kind in _COMMANDING:
        return True
    found = names[at + 1] if at + 1 < len(names) else None
    if head.form.entry.kind not in _FIELD or found is None:
        return False
    return is_campaign(found) or not found.groups.isdisjoint((ACTOR, PLACE))


def is_commanded(words: list[Word], names: list[Found | None], at: int) -> bool:
    """What the operations of a command are for: the commander of the operations of LIBERATING a town."""
    hit = words[at].first("event")
    if at < 2 or hit is None or hit.form.pos != NOUN or hit.article or hit.suffix or words[at].conjunction:
        return False
    return is_command(words, names, at - 1)


def area_end(words: list[Word], names: list[Found | None], at: int) -> int:
    """Where the name of a command ends whose operations begin at a token, if it is more than one place: the operations
    of a CAMPAIGN; those of (liberating) THE UPPER COURSE OF X AND Y. Else that token."""
    if not is_command(words, names, at) or at + 1 >= len(words):
        return at
    campaign = names[at + 1]
    if campaign is not None and is_campaign(campaign):
        return campaign.last
    start = end = at + 1 + is_commanded(words, names, at + 1)
    areas = 0
    while end < len(words):
        if "part" in words[end].groups and not words[end].conjunction and not areas:
            end += 1
            continue
        found = names[end]
        if found is None or not _is_area(found) or bool(found.conjunction) != bool(areas):
            break
        end, areas = found.last, areas + 1
    return end if areas and (areas > 1 or "part" in words[start].groups) else at


def _is_area(found: Found) -> bool:
    """A place, or a name that a channel shares with one."""
    tied = found.preposition or found.conjunction not in ("", _AND)
    return not tied and not found.groups.isdisjoint(_AREA)


def _means_command(word: Word) -> bool:
    return _COMMAND in word.kinds["cue"]
