"""The rules of publishing, as ``publishing.toml`` has them, checked."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache

import msgspec

from rawi.annotate.lone import Naming
from rawi.errors import InputError, KnowledgeError
from rawi.lexicon.entries import DATA
from rawi.lexicon.inflect import PRONOUNS, before_suffix
from rawi.publish.patterns import contact, point
from rawi.text.fold import fold

Kind = str  # of what is taken out of words: "name", "contact", "point"
_SURE, _WORD, _NEVER, _KNOWN = "sure", "word", "never", "known"


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For whom something is, and what that lets through; None: as it is in the store."""

    id: str
    about: str
    decimals: int | None = None
    least_radius_m: int = 0
    quote: int | None = None
    delay_hours: int = 0
    redact: tuple[Kind, ...] = ()
    withhold: tuple[str, ...] = ()


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is held back and why. ``release``: a person may let single claims, events or places pass it."""

    id: str
    why: str
    types: tuple[str, ...] = ()
    factualities: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    release: bool = False


class Mark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is written where something was taken out."""

    kind: Kind
    ar: str
    en: str


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words, or names, in the spelling of the news; ``id`` where there is more than one list of a kind."""

    forms: tuple[str, ...]
    id: str = ""


class Hosts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hosts of pages that are taken out as a kind of thing: a person's pages, points on a map."""

    kind: Kind
    names: tuple[str, ...]


class Publishing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    profile: tuple[Profile, ...]
    rule: tuple[Rule, ...]
    mark: tuple[Mark, ...]
    title: tuple[Names, ...]
    home: tuple[Names, ...]
    person: tuple[Names, ...]
    kin: tuple[Names, ...]
    calling: tuple[Names, ...]
    first: tuple[Names, ...]
    public: tuple[Names, ...]
    sign: tuple[Names, ...]
    hosts: tuple[Hosts, ...]

    def patterns(self) -> dict[Kind, re.Pattern[str]]:
        """What points and contacts look like."""
        sign = {group.id: group.forms for group in self.sign}
        hosts = {one.kind: one.names for one in self.hosts}
        return {
            "point": point(sign["locating"], sign["degree"], sign["minute"], hosts["point"]),
            "contact": contact(hosts["contact"], sign["channel"], sign["telephone"], sign["numbered"]),
        }

    def naming(self) -> Naming:
        """The words by which the names of private persons are told, folded."""
        return Naming(
            titles=_keys(self.title),
            homes=_keys(self.home),
            persons=_keys(self.person) | _with_pronouns(self.kin),
            callings=_keys(group for group in self.calling if group.id != _KNOWN),
            pointers=_keys(group for group in self.calling if group.id == _KNOWN),
            names=_keys(group for group in self.first if group.id == _SURE),
            words=_keys(group for group in self.first if group.id == _WORD),
            never=_keys(group for group in self.first if group.id == _NEVER),
        )

    def why(self, rule: str) -> str:
        """Why a rule holds something back."""
        return next(one.why for one in self.rule if one.id == rule)

    def marks(self) -> dict[Kind, Mark]:
        """The marks by what they stand for."""
        return {mark.kind: mark for mark in self.mark}


def _keys(groups: Iterable[Names]) -> frozenset[str]:
    return frozenset(fold(form) for group in groups for form in group.forms)


def _with_pronouns(groups: Iterable[Names]) -> frozenset[str]:
    """Words for kin by themselves and with an attached pronoun."""
    forms = [form for group in groups for form in group.forms]
    attached = (stem + pronoun for form in forms for stem in before_suffix(form) for pronoun in PRONOUNS)
    return frozenset(map(fold, (*forms, *attached)))


@cache
def read_publishing() -> Publishing:
    """The rules that ship with Rawi; KnowledgeError where the file is not of their shape."""
    path = DATA / "publishing.toml"
    try:
        found = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Publishing)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{path}: {error}") from error
    known = {rule.id for rule in found.rule}
    for profile in found.profile:
        if unknown := set(profile.withhold) - known:
            raise KnowledgeError(f"{path}: profile {profile.id}: there is no rule {', '.join(sorted(unknown))}")
        if unknown := set(profile.redact) - found.marks().keys():
            raise KnowledgeError(f"{path}: profile {profile.id}: there is no mark for {', '.join(sorted(unknown))}")
    return found


def profile_of(id: str) -> Profile:
    """The profile with an id; InputError names those that there are."""
    profiles = {profile.id: profile for profile in read_publishing().profile}
    if id not in profiles:
        raise InputError(f"there is no profile {id!r}; these are: {', '.join(profiles)}")
    return profiles[id]


def check_rule(rule: str) -> None:
    """Refuse a rule that nobody may let anything pass; InputError names those that one may."""
    free = dict.fromkeys(one.id for one in read_publishing().rule if one.release)
    if rule not in free:
        raise InputError(f"nothing can be let past {rule!r}; the rules that can be: {', '.join(free)}")
