"""Whose statement is given whole: ISSUED BY X THE FOLLOWING STATEMENT: what stands behind the colon is told by X."""

from rawi.annotate.mentions import Phrase
from rawi.extract.tree.layout import Layout

_BY, _DOCUMENT, _COLON = "an", "document", ":"
_LONGEST = 4  # words from the issuer to the colon


def opens_statement(layout: Layout, issuer: Phrase, end: int) -> bool:
    """BY X, a word for a statement and a colon, with nothing else told between."""
    if issuer.preposition != _BY:
        return False
    behind = range(issuer.last, min(end, issuer.last + _LONGEST))
    colon = next((at for at in behind if layout.text.tokens[at].raw == _COLON), None)
    if colon is None:
        return False
    return any(_DOCUMENT in word.groups for word in layout.words[issuer.last : colon])
