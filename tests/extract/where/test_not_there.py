"""What somebody denies to have struck is not where he says that the blow fell."""

import pytest

from phrasebook import world
from rawi.pipeline import read

# text, the place of the last claim
CASES = [
    ("نفى التحالف قصف المستشفى وقال إن القصف استهدف موقعا للحوثيين.", None),
    ("نفى الجيش قصف السوق وقال إن الغارة أصابت مخزنا للأسلحة.", None),
    ("نفى التحالف قصف المستشفى وقال إن القصف استهدف مدينة صعدة.", "صعدة"),
    ("نفى الجيش سقوط بلدة سراقب وقال إنه قصف مواقع المسلحين.", "سراقب"),
    ("أكد الجيش قصف بلدة سراقب وقال إن القصف استهدف مخزنا.", "سراقب"),
]


@pytest.mark.parametrize(("text", "name"), CASES)
def test_where_a_blow_was_denied(text: str, name: str | None) -> None:
    last = list(read(text, world=world()))[-1].place
    assert (last and last.name_ar) == name
