"""What those may do who mostly speak: the Red Crescent brings aid and takes people out, and shells nobody."""

from rawi.annotate.mentions import Phrase

_HELPERS = frozenset(("ngo", "un_body", "institution"))
_HELP = frozenset(("aid", "evacuate", "release", "talks", "agreement", "statement", "support"))
_ACTOR = "actor"


def may_do(kind: str, slot: str, phrase: Phrase) -> bool:
    """Whether a party may fill a slot: one that the tables know as a helper or an office does deeds of peace only."""
    source = getattr(phrase.entity, "source", None)
    if source is None or source.kind not in _HELPERS or phrase.entity.actor is not None:
        return True
    return slot == _ACTOR and kind in _HELP
