"""Words that link the phrases of a list or set one apart from it, as ``function.toml`` has them, folded."""

from typing import NamedTuple

from rawi.lexicon.entries import DATA, Group, read_toml
from rawi.text.fold import fold

_TIMES = "times.toml"


class Linking(NamedTuple):
    """``together``: a list of parties goes on, ``added``: one of places; ``beside``: acting with; ``lying``: where
    the place before lies; ``naming``: a whole and its named parts; ``thought``: whose something is believed to be;
    ``located``: words by which a place lies in the one behind; ``leading``: by which a road goes there,
    ``adjoining``: by which something lies beside or above it; ``bound``: by which somebody comes from the place
    behind or goes to it; ``posted``: by which fighters stand there;
    ``owning``: by which a ship or a firm is of the land behind; ``former``, ``latter``: which of the parties
    told of before is meant; ``belongs``: verbs by which men or arms are of the party behind; ``unmanned``,
    ``model``: what stands between an aircraft and whose it is, whole or with a name behind it; ``purpose``: what
    units are for, as their names say, ``use``: what things are for; ``sides``: of the border, with a nation's
    adjective behind; ``arms``: by
    which a unit is told behind its number; ``called``: by which a party is called so by its foes; ``loosed``: what
    it looses, whom it is made up of, no adjective of it; ``honours``: with which places are called after somebody;
    ``qualities``: adjectives that are no part of what a place is called; ``public``: adjectives of houses that are
    words for a time as well; ``among``: behind several places, before the names of some, ``being``: of all;
    ``flags``: what is raised and called after a land; ``votes``: verbs of a parliament; ``causes``: what a front fights
    for, in a party's name; ``stations``, ``services``: a post of the police or the like, by the word for the post and
    the word for whose it is; ``ordinals``: by which points and quarters go; ``beyond``: words that only places stand
    behind, ``above``: by which something flies over a city;
    ``vague``: adjectives of places without a name, ``somewhere``: nouns for such; ``made``: behind the
    adjective of the nation that made something; ``against``: behind an arm, before what it is made for;
    ``each``: before a list of names; ``weekday``: days, as ``times.toml`` has them; ``strength``: by which a unit is as
    many men as the number behind says; ``birthplaces``: before the man who was born there;
    ``command``: what a commander heads; ``general``: behind an officer, of his title; ``press``: of an outlet;
    ``joint``: before "between", by which what two do is done together; ``security``: that stands for those who
    keep it; ``moment``: before a fall, when it came; ``alone``: a place and no other; ``least``: behind men, that
    there were so many or more."""

    together: frozenset[str] = frozenset()
    added: frozenset[str] = frozenset()
    lying: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    thought: frozenset[str] = frozenset()
    located: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    adjoining: frozenset[str] = frozenset()
    bound: frozenset[str] = frozenset()
    posted: frozenset[str] = frozenset()
    owning: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    latter: frozenset[str] = frozenset()
    belongs: frozenset[str] = frozenset()
    unmanned: frozenset[str] = frozenset()
    model: frozenset[str] = frozenset()
    purpose: frozenset[str] = frozenset()
    use: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    arms: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    loosed: frozenset[str] = frozenset()
    honours: frozenset[str] = frozenset()
    qualities: frozenset[str] = frozenset()
    public: frozenset[str] = frozenset()
    among: frozenset[str] = frozenset()
    being: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    votes: frozenset[str] = frozenset()
    causes: frozenset[str] = frozenset()
    stations: frozenset[str] = frozenset()
    services: frozenset[str] = frozenset()
    ordinals: frozenset[str] = frozenset()
    beyond: frozenset[str] = frozenset()
    above: frozenset[str] = frozenset()
    vague: frozenset[str] = frozenset()
    somewhere: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()
    each: frozenset[str] = frozenset()
    weekday: frozenset[str] = frozenset()
    strength: frozenset[str] = frozenset()
    birthplaces: frozenset[str] = frozenset()
    command: frozenset[str] = frozenset()
    general: frozenset[str] = frozenset()
    press: frozenset[str] = frozenset()
    joint: frozenset[str] = frozenset()
    security: frozenset[str] = frozenset()
    moment: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    least: frozenset[str] = frozenset()


def read_linking() -> Linking:
    """The words that ship with Rawi."""
    return Linking(*(_folded(table) for table in Linking._fields))


def _folded(table: str) -> frozenset[str]:
    groups = read_toml(DATA / (_TIMES if table == "weekday" else "function.toml"), table, Group)
    return frozenset(fold(form) for group in groups for form in group.forms)
