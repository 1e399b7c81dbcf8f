"""What earlier claims lend to later ones: the nearest first, each party or place once."""

from phrasebook import laid_out
from rawi.extract.drafts import Draft, History
from rawi.extract.tree.layout import Layout


def drafts(layout: Layout) -> list[Draft]:
    made = []
    for trigger in layout.annotation.triggers:
        hit, sense = trigger.options[0]
        made.append(Draft(trigger, sense.type, hit, sense, 1.0))
    return made


def test_parties_and_places_are_taken_up_nearest_first_and_once() -> None:
    layout = laid_out("هاجم الجيش العراقي الموصل. ثم هاجم تنظيم الدولة الجيش العراقي في الرمادي.")
    first, second = drafts(layout)
    (army,), (mosul,) = layout.whos[0], layout.places[0]
    first.actor, first.place = army, mosul
    group, again = (p for p in layout.whos[1] if p.inside is None)
    second.actor, second.target, second.place = group, again, layout.places[1][-1]
    history = History()
    history.add(first)
    history.add(second)
    assert [(p.entity.key, back, slot) for p, back, slot in history.carried("actor")] == [
        ("isil", 0, "actor"),
        ("isf", 0, "target"),
    ]
    assert [(p.entity.key, back) for p, back, _ in history.carried("place")] == [("iq-ramadi", 0), ("iq-mosul", 1)]


def with_actor(draft: Draft, layout: Layout) -> Draft:
    draft.actor = next(p for p in layout.whos[draft.trigger.sentence] if p.inside is None)
    return draft


def test_only_the_last_few_are_remembered() -> None:
    layout = laid_out("هاجم الجيش العراقي البلدة. هاجم الحوثيون البلدة. هاجمت حماس البلدة. هاجم تنظيم الدولة البلدة.")
    history = History()
    for draft in drafts(layout):
        history.add(with_actor(draft, layout))
    assert [p.entity.key for p, _, _ in history.carried("actor")] == ["isil", "hamas", "houthi"]


def test_an_empty_history_lends_nothing() -> None:
    assert History().carried("actor") == []
    assert History().carried("place") == []


def test_who_filled_what_and_who_did_something_to_whom_is_counted() -> None:
    layout = laid_out("هاجم الجيش العراقي تنظيم الدولة في القائم.")
    (draft,) = drafts(layout)
    draft.actor, draft.target = (p for p in layout.whos[0] if p.inside is None)
    draft.place = layout.places[0][-1]
    history = History()
    history.add(draft)
    assert history.filled["actor", "attack", "isf"] == history.filled["actor", "", "isf"] == 1
    assert history.filled["place", "", "isf"] == 0
    assert (history.against["isf", "isil"], history.against["isil", "isf"]) == (1, 0)


def test_the_kind_of_the_last_bombardment_is_kept() -> None:
    history = History()
    assert history.strike == "none"
    for draft in drafts(laid_out("قصفت المدفعية البلدة. هاجم الجيش العراقي البلدة.")):
        history.add(draft)
    assert history.strike == "shelling"
