"""The lint of the knowledge files: the shipped ones pass, and every rule finds the fault it is there for."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from msgspec import structs

import rawi.check
from phrasebook import world
from rawi.check import RULES, check
from rawi.lexicon import World
from rawi.lexicon.entries import CueEntry, EventEntry, HostEntry, Sense
from rawi.model import Allegiance, Place, Source


def test_the_shipped_knowledge_has_no_fault() -> None:
    assert check(world()) == []


@dataclass
class Edited:
    """The shipped knowledge with some tables replaced; only the lint looks at it."""

    shipped: World
    tables: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        return self.tables[name] if name in self.tables else getattr(self.shipped, name)


def edited(**tables: Any) -> Any:
    return Edited(world(), tables)


def event(**fields: Any) -> EventEntry:
    """A sound event entry, with some fields changed."""
    sense = Sense("shelling", {"subject": "actor"}, examples=("قصفت القوات البلدة",))
    return EventEntry(**({"id": "try", "verb": "قصف", "sense": (sense,)} | fields))


def at_one_point(*ids: str) -> dict[str, Place]:
    """Shipped places, moved to one point."""
    return {id: structs.replace(world().places[id], lat=35.0, lon=38.0) for id in ids}


# rule, the knowledge with the fault, what the fault says
FAULTS: list[tuple[str, Callable[[], Any], str]] = [
    ("letters", lambda: edited(events=[event(nouns=("قصـف",))]), "letters or spaces"),
    ("letters", lambda: edited(events=[event(nouns=("قَصف",))]), "letters or spaces"),
    ("letters", lambda: edited(events=[event(nouns=("کردی",))]), "letters or spaces"),
    ("letters", lambda: edited(events=[event(nouns=("قصف ",))]), "letters or spaces"),
    ("letters", lambda: edited(events=[event(past_short="قصـف")]), "letters or spaces"),
    ("letters", lambda: edited(events=[event(sense=(Sense("shelling", with_=("جوّي",)),))]), "letters or spaces"),
    ("unique", lambda: edited(events=[event(), event()]), "try stands 2 times"),
    (
        "unique",
        lambda: edited(
            events=[
                event(
                    nouns=(
                        "قصف",
                        "قصف",
                    )
                ),
            ]
        ),
        "قصف stands 2 times",
    ),
    ("closed_lists", lambda: edited(events=[event(sense=(Sense("looting"),))]), "looting is no claim type"),
    ("closed_lists", lambda: edited(events=[event(sense=(Sense("capture", {"fi": "where"}),))]), "where is no role"),
    ("closed_lists", lambda: edited(hosts=[HostEntry(id="try", effect="sure")]), "sure is no effect"),
    ("closed_lists", lambda: edited(hosts=[HostEntry(id="try", agent="there")]), "there is no place of an agent"),
    (
        "references",
        lambda: edited(places={"x": Place("x", "X", "س", "city", "nowhere", "SY", None, None, None)}),
        "its parent nowhere is in no table",
    ),
    (
        "references",
        lambda: edited(sources={"x": Source("x", "X", "س", "agency", (Allegiance("nobody", None, None),))}),
        "nobody is no actor",
    ),
    ("references", lambda: edited(actors={}), "is no actor"),
    (
        "told_twice",
        lambda: edited(places=at_one_point("gn-284563", "gn-285113")),
        "gn-284563 (عطارة) and gn-285113 (العطارة) are one place with two ids",
    ),
    (
        "told_twice",
        lambda: edited(places=at_one_point("iq-dour", "sy-dur-suwayda")),
        "iq-dour (الدور) and sy-dur-suwayda (الدور) are one place with two ids",
    ),
    ("event_examples", lambda: edited(events=[event(sense=(Sense("capture"),))]), "capture has no example"),
    ("event_examples", lambda: edited(events=[event()]), "shelling is not proposed in: قصفت"),
    ("cue_examples", lambda: edited(cues=[CueEntry(id="try", category="negation")]), "has no example"),
    (
        "cue_examples",
        lambda: edited(cues=[CueEntry(id="try", category="negation", examples=("لم تدخل القوات",))]),
        "is not found in: لم تدخل",
    ),
]


def rule(name: str) -> Callable[[Any], Any]:
    return next(rule for rule in RULES if rule.__name__ == name)


def test_every_rule_has_a_fault() -> None:
    assert {name for name, _, _ in FAULTS} == {rule.__name__ for rule in RULES}


@pytest.mark.parametrize(("name", "knowledge", "told"), FAULTS)
def test_every_rule_finds_its_fault(name: str, knowledge: Callable[[], Any], told: str) -> None:
    assert any(told in fault for fault in rule(name)(knowledge()))


def test_a_counter_example_in_which_the_word_is_found_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    cue = next(entry for entry in world().cues if entry.id == "lam")
    monkeypatch.setattr(rawi.check, "_has_cue", lambda knowledge, sentence, entry: True)
    wrong = CueEntry(id=cue.id, category=cue.category, examples=cue.examples, not_examples=("لم تدخل القوات",))
    assert any("must not be found" in fault for fault in rule("cue_examples")(edited(cues=[wrong])))


def test_an_event_counter_example_in_which_the_sense_is_proposed_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rawi.check, "_proposed", lambda knowledge, sentence, entry: {"shelling"})
    wrong = event(sense=(Sense("shelling", examples=("قصف",), not_examples=("قصف الوقت",)),))
    assert any("must not be proposed" in fault for fault in rule("event_examples")(edited(events=[wrong])))


def test_a_masdar_may_be_written_like_a_participle() -> None:
    twice = event(nouns=("محاصرة",), participles=("محاصرة",))
    assert list(rule("unique")(edited(events=[twice]))) == []


def test_faults_are_sentences_that_name_file_and_entry() -> None:
    faults = check(edited(events=[event(nouns=("قصـف",))]))
    assert faults[0].startswith("events: try: ")
