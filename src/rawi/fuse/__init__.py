"""Claims into events: the same happening, many tellings; independent origins; disagreement kept."""

from rawi.fuse.clusters import Judgements, Verdict, block
from rawi.fuse.events import begun, fuse, supporters
from rawi.fuse.origins import Root, called, circles, retells, roots, same_words
from rawi.fuse.sites import name_and_town, scope_of, site_of
from rawi.fuse.status import Grade, grade
from rawi.fuse.tellings import Teller, Telling, iso, ordinal

__all__ = [
    "Grade",
    "Judgements",
    "Root",
    "Teller",
    "Telling",
    "Verdict",
    "begun",
    "block",
    "called",
    "circles",
    "fuse",
    "grade",
    "iso",
    "name_and_town",
    "ordinal",
    "retells",
    "roots",
    "same_words",
    "scope_of",
    "site_of",
    "supporters",
]
