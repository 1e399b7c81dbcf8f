"""Who is only described: the forces, WHICH ARE A COALITION that enjoys AMERICAN support, took the town."""

from rawi.annotate.mentions import ACTOR, Phrase, Trigger
from rawi.extract.tree.labels import SUBJECT
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.who.backing import GUARDS
from rawi.lexicon.words import NOUN
from rawi.resolve.passing import in_passing, is_of_backing, is_refused, is_refusing, is_which

_BODIES = frozenset(("force", "group"))
_SUPPORT, _DEPLOYS = "support", "deploy"
_FIGHTS, _WHOM, _DESCRIBES = frozenset(("haraba_war", "qatala_qital")), frozenset(("b1", "b2")), "rel"
_DOES = SUBJECT | {"by", "gen"}
_DEALINGS = frozenset(("talks", "agreement"))


def is_apposition(layout: Layout, phrase: Phrase) -> bool:
    """X, WHICH IS A COALITION, took it: X again, and nobody else."""
    return phrase.head in _BODIES and not phrase.names and is_which(layout.annotation, phrase.first - 1)


def is_backer_in_passing(layout: Layout, phrase: Phrase) -> bool:
    """A coalition that enjoys AMERICAN support: it only backs whom the words describe."""
    return is_of_backing(layout.annotation, phrase) and in_passing(layout.annotation, phrase.first)


def is_only_refused(layout: Layout, phrase: Phrase) -> bool:
    """The movement REFUSING TALKS WITH X did something: X did not, nor was it done to X."""
    return is_refused(layout.annotation, phrase)


def fought_by_doer(layout: Layout, tree: Tree, trigger: Trigger) -> Phrase | None:
    """A raid by X, WHICH FIGHTS Y, hit a market: the clause describes X, and it is not said that Y was hit."""
    own = tree.trigger(trigger)
    for phrase in layout.whos[trigger.sentence]:
        node = tree.phrase(phrase)
        verb = node.up if node is not None and node.label in _WHOM else None
        described = verb.up if verb is not None and verb.label == _DESCRIBES else None
        if verb is None or described is None or own is None or described.phrase is None:
            continue
        if described.up is not own or described.label not in _DOES:
            continue  # fought the groups WHICH FIGHT Y
        fights = any(hit.form.entry.id in _FIGHTS for hit in layout.words[verb.first].groups.get("event", ()))
        if fights and described.phrase.kind == ACTOR and layout.is_verb(verb.first):
            return phrase
    return None


def is_refused_in_passing(layout: Layout, trigger: Trigger) -> bool:
    """X, REFUSING TALKS with Y, took it: nobody talked, and none were offered in this report."""
    return trigger.options[0][1].type in _DEALINGS and is_refusing(layout.annotation, trigger.first - 1)


def is_support_in_passing(layout: Layout, trigger: Trigger) -> bool:
    """X, which enjoys American SUPPORT, took it: nobody gave any in this report. X took it UNDER THE PROTECTION of Y: Y
    backed it, and nobody was sent to protect the town."""
    here = (cue for cue in layout.cues[trigger.sentence] if cue.first <= trigger.first < cue.last)
    if trigger.options[0][1].type == _DEPLOYS and any(getattr(cue.entry, "id", "") == GUARDS for cue in here):
        return True
    if trigger.options[0][1].type != _SUPPORT or not any(hit.form.pos == NOUN for hit in trigger.hits):
        return False
    return in_passing(layout.annotation, trigger.first)
