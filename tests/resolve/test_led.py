"""His forces are those of the commander who is told of, and not of whoever the sentence before tells of."""

import pytest

from phrasebook import resolved, words


def his(text: str) -> str | None:
    """Who "his forces" are, the last phrase with that pronoun."""
    annotation = resolved(text)
    own = [p for p in annotation.phrases if words(annotation, p).endswith("ه")]
    actor = own[-1].entity.actor
    return actor.id if actor is not None else None


LED = [
    ("هاجم الجيش السوري مواقع حركة أحرار الشام في جوباس. وقال القائد العسكري للحركة إن مقاتليه صدوا الهجوم.", "ahrar"),
    ("هدد التحالف العربي المجلس الانتقالي في عدن. وقال نائب رئيس المجلس إن قواته باقية في المدينة.", "stc"),
]


@pytest.mark.parametrize(("text", "party"), LED)
def test_his_forces_are_of_the_body_that_he_leads(text: str, party: str) -> None:
    assert his(text) == party


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("دخلت قوات المشير الليبي خليفة حفتر بلدة غريان.", "lna"),
        ("اشتبكت قوات اللواء الليبي السابق خليفة حفتر مع الجماعة.", "lna"),
        ("هاجمت قوات العميد اليمني طارق صالح مواقع الحوثيين.", "nat-resistance"),
    ],
)
def test_the_forces_of_a_leader_are_his_whatever_he_is_called_before_his_name(text: str, party: str) -> None:
    parties = [p.entity.actor.id for p in resolved(text).phrases if p.entity.actor is not None]
    assert party in parties
    assert not {"libya-forces", "ygov"} & set(parties)


def test_the_forces_of_an_unknown_commander_are_of_nobody_told_of_before() -> None:
    assert his("هاجم الجيش السوداني بلدة سنجة. وقال قائد ميداني إن قواته انسحبت من البلدة.") is None


def test_who_only_watches_leads_no_forces() -> None:
    assert his("دخل الجيش السوداني بلدة سنجة. وقال ناشط إن قواته انتشرت في البلدة.") == "saf"


# a leader by title, party and name, whose forces his are
BY_TITLE = [
    ("قال الأمين العام لحزب الله نعيم قاسم إن مقاتليه دمروا دبابة إسرائيلية.", "hezb"),
    ("أعلن القائد العام للجيش السوداني عبد الفتاح البرهان أن قواته دخلت بحري.", "saf"),
    ("أكد الناطق العسكري لحركة حماس أبو عبيدة أن مقاتليه أسروا جنودا.", "hamas"),
]


@pytest.mark.parametrize(("text", "party"), BY_TITLE)
def test_his_forces_are_of_the_party_that_his_title_names(text: str, party: str) -> None:
    assert his(text) == party


def heads(text: str) -> list[tuple[str, str | None]]:
    parties = [(p.head, p.entity.actor) for p in resolved(text).phrases if p.names]
    return [(head, actor.id if actor is not None else None) for head, actor in parties]


def test_members_of_an_armed_group_are_its_men_and_those_of_a_council_are_not() -> None:
    assert ("fighters", "isil") in heads("اعتقلت الشرطة سبعة من أعضاء تنظيم داعش في كركوك.")
    assert all(head != "fighters" for head, _ in heads("قال أعضاء مجلس الأمن إن القصف مستمر."))
