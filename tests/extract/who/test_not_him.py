"""Whom a happening was not done to, where the words say to whom it was."""

import pytest

from extract.what.test_settled import rows

# sentence, type, to whom
NOT_HIM = [
    ("هدده التنظيم بقتله وعائلته.", "killing", []),
    ("قالت والدته إن اعتقاله جرى أمام زوجته.", "arrest", []),
    ("طالب موظفو الوزارة ببذل الجهود للإفراج عن البكوشي.", "release", []),
    ("أعلنت الشرطة الإفراج عن المعتقلين في سجن بدوش.", "release", ["المعتقلين"]),
    ("اعتقلت الشرطة الناشط بعد اعتقاله قبل عام مع شقيقه.", "arrest", ["الناشط"]),
]


@pytest.mark.parametrize(("text", "kind", "targets"), NOT_HIM)
def test_who_stands_beside_it_was_not_taken(text: str, kind: str, targets: list[str]) -> None:
    assert [row[4] for row in rows(text) if row[0] == kind][-1] == targets


def test_the_united_nations_are_no_side_in_a_battle() -> None:
    found = rows("تدور معارك في تعز التي تشعر الأمم المتحدة بقلق بشأنها.")
    assert all("un" not in (*row[3], *row[4]) for row in found if row[0] == "clash")
