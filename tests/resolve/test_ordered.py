"""The army that a minister gives orders to is that of his nation; one that he only tells of may be another."""

from phrasebook import resolved, words


def army(text: str) -> str | None:
    """Whom the last "the army" of a text means."""
    annotation = resolved(text)
    told = [p for p in annotation.phrases if words(annotation, p) == "الجيش"]
    actor = told[-1].entity.actor
    return actor.id if actor is not None else None


def test_a_minister_orders_the_army_of_his_nation() -> None:
    text = "انتشر الجيش اللبناني في الخيام. وكان رئيس الوزراء الإسرائيلي قد أمر الجيش بدخول البلدة."
    assert army(text) == "isr"


def test_a_minister_may_tell_of_the_army_of_another_nation() -> None:
    text = "دخل الجيش السوري تدمر. وقال وزير الدفاع الروسي إن الجيش استعاد المدينة."
    assert army(text) == "saa"


def test_the_army_that_a_minister_tells_of_first_is_that_of_his_nation() -> None:
    assert army("قال وزير الدفاع الإسرائيلي إن الجيش قصف مواقع للحوثيين في ميناء الحديدة.") == "isr"
    assert army("قال وزير الدفاع اليمني إن الجيش استعاد موقعا في ميناء الحديدة.") == "ygov"


def test_the_forces_of_a_president_or_of_a_foreign_ministry_are_those_of_the_nation() -> None:
    for text, owner in (
        ("قال الرئيس الأوكراني إن قواته سيطرت على بلدة سودجا.", "ukraine"),
        ("أعلنت وزارة الدفاع البريطانية أن قواتها قصفت مواقع للحوثيين في صنعاء.", "uk-forces"),
    ):
        forces = next(p for p in resolved(text).phrases if p.head == "force")
        assert forces.entity.actor is not None and forces.entity.actor.id == owner
