"""What a way through the tree means: its rough shape, the tie it makes, the role that the frame gives its end."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rawi.extract.context import Context
from rawi.extract.tree.nodes import Node
from rawi.lexicon.entries import Sense
from rawi.lexicon.words import VERB, Hit

_REMEMBERED = 50_000
_UP = {
    "gen": "s", "gen2": "s", "obj": "s", "b1": "s", "b2": "s", "b3": "s", "pre": "s", "top": "s", "top<": "s",
    "adj": "s", "conj": "c",
    "and": "c", "next": "c", "xcomp": "c", "that": "t", "thathe": "h",
    "said": "t", "rel": "r", "indef": "r", "mod": "r",
    "link": "l", "where": "l",
}  # fmt: skip


@lru_cache(_REMEMBERED)
def rough_way(way: str) -> str:
    """A way with its steps upwards as classes, each once: s(ame clause), c(oordinate), t(hat), r(elative), l(inked)."""
    up, bar, down = way.partition(">")
    if not bar:
        return way
    steps: list[str] = []
    for label in up.split("^") if up else ():
        step = _UP.get(label, "p" if label.isascii() else "a")
        if step not in steps:
            steps.append(step)
    labels = down.split("/") if down else []
    tail = [label for label in labels if label != "conj"]
    middle = {_UP.get(label, "p" if label.isascii() else "a") for label in tail[:-1] if label != "in"}
    end = (tail[-1] if tail else "") + ("+" if "in" in tail[:-1] else "")
    return "".join(steps) + ">" + "".join(sorted(middle)) + ":" + end


_SUBJECTS = frozenset(("b1", "pre", "top<", "pre<"))


@lru_cache(_REMEMBERED)
def tie(way: str) -> str:
    """A way as one of few ties: a label of the trigger's own, what it describes, a part of the word above."""
    up, bar, down = way.partition(">")
    if not bar:
        return way
    tail = [label for label in down.split("/") if label != "conj"] if down else []
    if not up:
        return "own." + (tail[0] if len(tail) == 1 else "deep" if tail else "self")
    steps = up.split("^")
    if not tail:
        return "described" if len(steps) == 1 else "above"
    plain = all(_UP.get(step, "p" if step.isascii() else "a") in "spa" for step in steps)
    if len(tail) == 1 and tail[0] in _SUBJECTS:
        return "subject" if plain else "subject." + _UP.get(steps[-1], "p")
    return "beside" if plain and len(tail) == 1 else "elsewhere"


_EITHER = frozenset(("clash", "talks", "agreement", "release", "deploy", "protest"))
_TO, _DOER, _TARGET, _ARMS = ">li", "actor", "target", "arms"
_THEY_WE = frozenset(("mp", "1p"))


class Tied(NamedTuple):
    """How a phrase hangs on a trigger: the way through the tree to it, and its role in the frame."""

    way: str
    role: str


def names_no_subject(hit: Hit) -> bool:
    """A verb that says "they" or "we": the noun behind it is its object, its subject stood before or is not named."""
    return hit.form.pos == VERB and hit.form.agreement in _THEY_WE and not hit.form.passive


def is_done_to(kind: str, verb: bool, tied: Tied) -> bool:
    """A party that the frame has only as done to; and "to" behind a verb, which names no doer as behind a noun: a raid
    OF X. Two fight each other; who is deployed deploys."""
    if kind in _EITHER:
        return False
    if kind == _ARMS and tied.role == _TARGET:
        return True  # the smuggling of arms TO X
    if tied.way == _TO:
        return verb and _DOER not in tied.role
    return tied.role == _TARGET


def role_of(context: Context, sense: Sense, way: str) -> str:
    """The role that the lexicon's frame gives a phrase at the end of a way, or the roles, with a stroke between."""
    return _role(context, sense.roles, way).replace("|", "/")


def _role(context: Context, roles: Mapping[str, str], way: str) -> str:
    up, bar, down = way.partition(">")
    node = context.node
    if not bar or node is None:
        return "none"
    subject, object_ = roles.get("subject", "none"), roles.get("object", "none")
    if context.hit.form.passive or context.hit.form.agreement == "1p":
        subject = object_  # of what we did the doers are not named
    if not up:
        label, *rest = down.split("/")
        deeper = "" if set(rest) <= {"conj"} else "in:" if set(rest) <= {"conj", "in"} else "below:"
        if label == "b1" and names_no_subject(context.hit):
            return deeper + object_
        return deeper + _direct_role(node, label.removesuffix("<"), roles, subject, object_)
    if not down and "^" not in up and up in ("rel", "indef", "mod"):
        if node.resumes and node.resumes in roles:
            return roles[node.resumes]
        if up == "mod":
            return "described"
        return object_ if context.hit.suffix else f"described:{subject}"
    if "^" not in up and down in ("b1", "pre", "top<"):
        return f"subject:{_UP.get(up, up)}:{context.governor.partition(':')[2]}"
    if up in ("and", "conj") and down in ("b1", "pre"):
        return f"before:{subject}"
    return "none"


def _direct_role(node: Node, label: str, roles: Mapping[str, str], subject: str, object_: str) -> str:
    """The role of what hangs on the trigger itself."""
    if label in roles:
        return roles[label]
    if label == "from":
        return roles.get("min", "from")
    if label in ("by", "adj"):
        return label
    labels = {child.label for child in node.below}
    if node.kind == "verb":
        if label in ("pre", "top"):
            return subject
        if label == "b1":
            return subject if "b2" in labels else object_ if "pre" in labels else f"alone:{subject}/{object_}"
        return object_ if label in ("b2", "b3") else "none"
    if label == "gen":
        return subject if "gen2" in labels else roles.get("genitive", "none")
    if label in ("gen2", "obj"):
        return object_ if object_ != "none" else roles.get("genitive", "none")
    return "none"
