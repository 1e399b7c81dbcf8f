"""Candidates against each other: what else the trigger has, and what each was to the happening before."""

from phrasebook import laid_out
from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.contest import Contest
from rawi.extract.context import Context
from rawi.extract.drafts import Draft, History
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.tree.ways import tie


class Case:
    """A report whose first draft has been decided and whose last trigger is being asked."""

    def __init__(self, text: str):
        self.layout: Layout = laid_out(text)
        self.tree = Tree(self.layout)
        self.history = History()
        self.drafts = [self._draft(trigger) for trigger in self.layout.annotation.triggers]

    @staticmethod
    def _draft(trigger: Trigger) -> Draft:
        hit, sense = trigger.options[0]
        return Draft(trigger, sense.type, hit, sense, 1.0)

    def phrase(self, words: str, sentence: int = 0) -> Phrase:
        return next(
            p
            for p in self.layout.annotation.phrases
            if p.sentence == sentence and self.layout.text.words(p.first, p.last) == words
        )

    def remember(self, actor: str, target: str | None = None) -> None:
        first = self.drafts[0]
        first.actor = self.phrase(actor)
        first.target = self.phrase(target) if target else None
        self.history.add(first)

    def contest(self, slot: str, *phrases: Phrase) -> Contest:
        draft = self.drafts[-1]
        sources = ["empty", *(tie(self.tree.path(draft.trigger, phrase)) for phrase in phrases)]
        context = Context(self.layout, self.tree, draft.trigger, draft.hit, "2", 0)
        fit = [False, *(True for _ in phrases)]
        return Contest(context, draft, slot, [None, *phrases], sources, fit, self.history)


def test_whether_any_candidate_fits_is_known_to_all() -> None:
    case = Case("هاجم الجيش العراقي")
    assert "fit:empty:False" in case.contest("actor", case.phrase("الجيش العراقي")).features(0)
    assert "nofit:empty:False" in case.contest("actor").features(0)


def test_what_a_candidate_was_before_is_remembered() -> None:
    case = Case("هاجم الجيش العراقي تنظيم الدولة في القائم.\nثم انسحب تنظيم الدولة.")
    case.remember("الجيش العراقي", "تنظيم الدولة")
    contest = case.contest("actor", case.phrase("الجيش العراقي"), case.phrase("تنظيم الدولة", 1))
    assert contest.before == ["filled", "actor", "target"]
    assert contest.bare == "target"


def test_somebody_new_is_of_one_side_or_another() -> None:
    case = Case("هاجم الجيش العراقي القائم.\nثم انسحب تنظيم الدولة.")
    case.remember("الجيش العراقي")
    assert case.contest("actor", case.phrase("تنظيم الدولة", 1)).before == ["filled", "others"]


def test_of_places_the_same_and_those_around_are_told() -> None:
    case = Case("هاجم الجيش العراقي القائم.\nثم دخل القائم والعراق.")
    case.remember("الجيش العراقي")
    case.drafts[0].place = case.phrase("القائم")
    contest = case.contest("place", case.phrase("القائم", 1), case.phrase("والعراق", 1))
    assert contest.before == ["filled", "same", "outer"]


def test_what_the_last_happening_left_open_is_told() -> None:
    case = Case("هاجم الجيش العراقي القائم.\nثم دخل القائم.")
    case.remember("الجيش العراقي")
    assert case.contest("target").before == ["empty"]


def test_partners_of_the_actor_count_for_the_target_alone() -> None:
    case = Case("هاجم الجيش العراقي والحشد الشعبي تنظيم الدولة")
    case.drafts[-1].actor = case.phrase("الجيش العراقي")
    assert case.contest("target", case.phrase("تنظيم الدولة")).partners == "2"
    assert case.contest("place").partners == "0"


def test_without_a_draft_before_nothing_is_remembered() -> None:
    case = Case("هاجم الجيش العراقي القائم")
    contest = case.contest("actor", case.phrase("الجيش العراقي"))
    assert (contest.before, contest.bare, contest.step) == (["none", "none"], "none", "first")


def test_how_far_away_the_happening_before_is() -> None:
    near = Case("هاجم الجيش العراقي القائم وسيطر على الرمادي")
    near.remember("الجيش العراقي")
    assert near.contest("actor").step == "c>:"
    apart = Case("هاجم الجيش العراقي القائم.\nثم انسحب.")
    apart.remember("الجيش العراقي")
    assert apart.contest("actor").step == "away1"
