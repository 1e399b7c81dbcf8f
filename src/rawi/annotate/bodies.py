"""Armed bodies that go by a number: the battalion 301, the commander of the brigade 310."""

from rawi.annotate.search import Search
from rawi.text.fold import key
from rawi.text.tokens import NUMBER

_NUMBERED = frozenset(("katiba", "liwa", "firqa", "fawj", "sariya"))


def has_number(finder: Search, at: int) -> bool:
    """The BATTALION 301, the commander of the BRIGADE 310: one armed body, with its article, where what is counted
    would have none."""
    hit = finder.words[at].first("role")
    if hit is None or hit.form.entry.id not in _NUMBERED or at + 1 >= finder.count:
        return False
    one = finder.words[at].article and finder.words[at].stem == key(hit.form.entry.forms[0])
    return one and finder.tokens[at + 1].kind == NUMBER
