"""The knowledge as a whole: what lies in what, which names are too common to count alone, how rich the lists are."""

import pytest

from phrasebook import prepared, world
from rawi.lexicon.names import ACTOR, EVENT, PLACE, SOURCE, Name
from rawi.model import TYPES, Place


def names(sentence: str) -> list[Name]:
    """What the names in a sentence may stand for."""
    tokens = prepared(sentence).tokens
    starts = [world().words.look(token.key).starts for token in tokens]
    found = [world().names.longest(tokens, at, ways) for at, ways in enumerate(starts)]
    return [name for hit in found if hit is not None for name in hit.names]


def test_a_place_lies_in_its_parents_nearest_first() -> None:
    quarter = next(place for place in world().places.values() if place.name_ar == "المشلب")
    chain = [place.name_ar for place in world().within(quarter)]
    assert chain[0] == "الرقة"
    assert chain[-1] == "سوريا"


def test_a_circle_of_parents_ends() -> None:
    one = Place("one", "One", "واحد", "city", "two", "SY", None, None, None)
    two = Place("two", "Two", "اثنان", "city", "one", "SY", None, None, None)
    knowledge = world()
    knowledge.places |= {"one": one, "two": two}
    try:
        assert [place.id for place in knowledge.within(one)] == ["two", "one"]
    finally:
        del knowledge.places["one"], knowledge.places["two"]


def test_every_claim_type_has_event_words() -> None:
    assert {sense.type for entry in world().events for sense in entry.sense} == set(TYPES)


RICH = [
    ("events", 600),
    ("hosts", 120),
    ("speech", 110),
    ("cues", 50),
]


@pytest.mark.parametrize(("table", "least"), RICH)
def test_the_lists_are_not_thinned_out(table: str, least: int) -> None:
    assert len(getattr(world(), table)) >= least


def test_a_theatre_name_leads_to_its_country() -> None:
    assert world().theatres["syria"] == "SY"


def test_phrases_ending_in_a_bound_preposition_are_filed_without_it() -> None:
    text = prepared("تمهيدا لاقتحام المدينة")
    found = world().names.longest(text.tokens, 0, world().words.look(text.tokens[0].key).starts)
    assert found is not None
    assert text.words(found.first, found.last) == "تمهيدا"


def test_event_phrases_of_several_words_are_names() -> None:
    assert EVENT in {name.group for name in names("نفذت الوحدات رمايات مدفعية")}


def test_a_common_word_is_a_place_only_behind_its_kind() -> None:
    risky = [name for name in names("النهضة") if name.group == PLACE]
    assert risky and all(name.needs_head for name in risky)


@pytest.mark.parametrize(
    ("group", "asked", "id"),
    [
        (PLACE, "سورية", "sy"),
        (PLACE, "Syria", "sy"),
        (PLACE, "North Darfur", "sd-north-darfur-gov"),
        (PLACE, "ولاية شمال دارفور", "sd-north-darfur-gov"),
        (ACTOR, "الحوثيّين", "houthi"),
        (ACTOR, "Houthi", "houthi"),
        (ACTOR, "Ansar Allah", "houthi"),
        (SOURCE, "SOHR", "sohr"),
        (SOURCE, "Agence France-Presse", "afp"),
        (SOURCE, "قناة الجزيرة", "aja"),
    ],
)
def test_a_thing_is_known_by_any_of_its_names(group: str, asked: str, id: str) -> None:
    assert world().known_as(group, asked) == (id,)


def test_a_word_for_its_kind_tells_a_province_from_its_town() -> None:
    assert world().known_as(PLACE, "محافظة الرقة") == ("sy-raqqa-gov",)
    assert set(world().known_as(PLACE, "الرقة")) >= {"sy-raqqa-gov", "sy-raqqa"}
    assert world().known_as(PLACE, "محافظة الريح") == ()


@pytest.mark.parametrize(
    ("asked", "id"),
    [
        ("Ar-Raqqah", "sy-raqqa"),
        ("Deir Ezzor", "sy-deir-ez-zor"),
        ("Hodeida", "ye-hodeidah"),
        ("al-Anad", "ye-anad"),
        ("زبداني", "sy-zabadani"),
    ],
)
def test_a_place_is_known_however_its_name_is_romanised_and_without_its_article(asked: str, id: str) -> None:
    assert world().known_as(PLACE, asked) == (id,)


def test_a_bracket_that_says_which_one_is_meant_is_no_name() -> None:
    assert world().known_as(PLACE, "Hodeidah") == ("ye-hodeidah",)
    assert world().spelt_like(PLACE, "Hodeideh")[0] == "Hodeidah"
    assert world().spelt_like(PLACE, "zzzz") == []
