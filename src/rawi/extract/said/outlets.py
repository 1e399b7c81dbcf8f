"""Whether a speaker is an outlet, the report's own outlet, or anybody that the tables know."""

from rawi.annotate.mentions import Phrase
from rawi.extract.said.spoken import is_ours
from rawi.extract.tree.layout import Layout

_OUTLETS = frozenset(("agency", "broadcaster", "newspaper", "site", "propaganda_outlet", "military_media"))
_SELF = frozenset(("person", "official"))  # heads
_CORRESPONDENT = "murasil"  # the role's entry
_QUOTING_ITSELF = "monitor"  # whoever publishes observations cites itself by name


def is_outlet(phrase: Phrase) -> bool:
    """An agency, a paper, a channel: somebody who tells what others said."""
    source = phrase.entity.source
    return source is not None and source.kind in _OUTLETS


def is_own(layout: Layout, phrase: Phrase) -> bool:
    """The outlet that publishes the report: told to its own correspondent, it is nobody's word but its own."""
    source = phrase.entity.source
    is_outlet = source is not None and source.id == layout.outlet and source.kind != _QUOTING_ITSELF
    return is_outlet or is_ours(layout, phrase)


def has_identity(phrase: Phrase) -> bool:
    """The phrase stands for something of the tables."""
    return any(getattr(phrase.entity, kind, None) is not None for kind in ("source", "actor", "place"))


def is_reporter(layout: Layout, phrase: Phrase) -> bool:
    """A CORRESPONDENT, whosever."""
    return any(hit.form.entry.id == _CORRESPONDENT for hit in layout.words[phrase.first].groups.get("role", ()))


def is_reporter_of(layout: Layout, chain: list[Phrase], link: Phrase) -> bool:
    """A CORRESPONDENT of Reuters who is not named: it is the agency that tells, as the link before him."""
    nameless = link.last == link.first + 1 and is_reporter(layout, link)
    return nameless and any(other is not link and other.first == link.last and is_outlet(other) for other in chain)


def is_party(layout: Layout, speaker: Phrase) -> bool:
    """A party of the tables, or a man who speaks by his name or office."""
    named = speaker.head in _SELF and not is_reporter(layout, speaker)
    return named or getattr(speaker.entity, "actor", None) is not None
