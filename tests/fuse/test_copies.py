"""Copies are found though words were changed, spelling too; other reports of the same happening are none."""

import random

from rawi.fuse.copies import LEAST, groups, sketch, stacked

WORDS = [f"كلمة{number}" for number in range(5_000)]


def text(seed: int, length: int = 200) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=length))


def changed(source: str, share: float, seed: int) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) if chance.random() < share else word for word in source.split())


def grouped(texts: list[str]) -> list[list[int]]:
    return [[copy.at for copy in group] for group in groups(stacked(list(map(sketch, texts))))]


def test_the_same_text_in_another_spelling() -> None:
    one = "سيطرت قوات سوريا الديمقراطيّة على المدينة أمس بعد معارك استمرت يومين وانسحب منها التنظيم إلى القرى"
    other = "سيطرت قوات سوريا الديمقراطيه علي المدينه امس بعد معارك استمرت يومين، وانسحب منها التنظيم الى القرى."
    assert grouped([one, text(1), other]) == [[0, 2]]


def test_a_twentieth_of_the_words_changed() -> None:
    originals = [text(seed) for seed in range(100)]
    copies = [changed(original, 0.05, seed) for seed, original in enumerate(originals)]
    found = grouped(originals + copies)
    assert len(found) >= 98
    assert all(len(group) == 2 and group[1] == group[0] + 100 for group in found)


def test_different_texts_are_no_copies() -> None:
    assert grouped([text(seed) for seed in range(500)]) == []


def test_each_copies_the_first_of_its_group_and_not_only_a_neighbour() -> None:
    chain = [text(7)]
    for seed in range(12):
        chain.append(changed(chain[-1], 0.08, seed))
    for group in groups(stacked(list(map(sketch, chain)))):
        assert all(copy.likeness >= LEAST for copy in group)


def test_nothing_and_short_texts() -> None:
    assert grouped([]) == []
    assert grouped(["", "قصف", "قصف"]) == [[1, 2]]
