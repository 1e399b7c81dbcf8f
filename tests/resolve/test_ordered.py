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
