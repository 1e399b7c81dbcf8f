"""Who speaks again that was quoted before: by a part of his name, as THE SPOKESMAN, THE AGENCY, THE SAME SOURCE."""

from rawi.annotate.mentions import Phrase
from rawi.extract.said.naming import is_personal
from rawi.extract.said.outlets import has_identity
from rawi.extract.tree.layout import Layout
from rawi.text.tokens import WORD

_SOURCE = "masdar"  # a role's entry
_OUTLETS = {"wakala": "agency", "qanat": "broadcaster", "sahifa": "newspaper"}  # roles' entries, kinds of sources


def chain_of_same(
    layout: Layout, speaker: Phrase, chains: list[list[Phrase]], followed: list[Phrase] | None
) -> list[Phrase] | None:
    """The one of the chains so far, in text order, at whose end a speaker stands; THE SAME SOURCE ends the one that is
    followed, whoever it is; None for somebody new."""
    if has_identity(speaker):
        return None
    role = layout.words[speaker.first].first("role")
    if role is not None and not layout.words[speaker.first].article:
        return None
    if role is not None and role.form.entry.id == _SOURCE and _is_same_behind(layout, speaker) and followed:
        return followed
    own = stems(layout, speaker)
    back = role is not None and speaker.last == speaker.first + 1
    for chain in reversed(chains):
        last = chain[-1]
        if own <= stems(layout, last) | _stems_of_head(layout, last):
            return chain
        other = layout.words[last.first].first("role")
        if back and role is not None and other is not None and role.form.entry is other.form.entry:
            return chain
        if back and role is not None and (outlet := _outlet_in(chain, role.form.entry.id)):
            return outlet
    return None


def stems(layout: Layout, phrase: Phrase) -> set[str]:
    """The words of a name, each without what is written on it."""
    tokens = layout.text.tokens
    return {layout.words[at].stem for at in range(phrase.first, phrase.last) if tokens[at].kind == WORD}


def _outlet_in(chain: list[Phrase], role: str) -> list[Phrase]:
    """THE AGENCY, behind a chain with one by its name: the chain up to that one, without whom it quoted then."""
    kind = _OUTLETS.get(role, "")
    named = (at for at, one in enumerate(chain) if one.entity.source is not None and one.entity.source.kind == kind)
    return next((chain[: at + 1] for at in named), [])


def _is_same_behind(layout: Layout, speaker: Phrase) -> bool:
    """The source ITSELF."""
    end = layout.text.sentences[layout.text.sentence_of[speaker.first]][1]
    return speaker.last < end and "same" in layout.words[speaker.last].groups


def _stems_of_head(layout: Layout, body: Phrase) -> set[str]:
    """Of the name of who heads a listed body: the director of X, SO-AND-SO; the body speaks, and he by his name."""
    man = layout.phrase_at.get(body.last) or layout.inner_at.get(body.last)
    heads = man is not None and man.head == "person" and has_identity(body) and is_personal(layout.words[body.first])
    return stems(layout, man) if man is not None and heads else set()
