"""An attempt that was foiled is told of its own goal, and not of what was struck before."""

import pytest

from phrasebook import world
from rawi.pipeline import read

# sentence, the places of the fights
CASES = [
    ("دمر «داعش» دبابة غرب مدينة الباب، وأحبط محاولة تسلل للجيش الحر باتجاه قباسين.", ["قباسين"]),
    ("قصف الجيش بلدة دوما، وتصدى لمحاولة تقدم للفصائل نحو بلدة حرستا.", ["حرستا"]),
    ("في محيط مدينة الباب، أحبط «داعش» محاولة تسلل للجيش الحر باتجاه قباسين.", ["الباب"]),
    ("سيطر الجيش على بلدة دوما وأحبط محاولة تقدم للفصائل.", ["دوما"]),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_where_an_attempt_was_foiled(text: str, names: list[str]) -> None:
    found = [claim.place and claim.place.name_ar for claim in read(text, world=world()) if claim.type == "clash"]
    assert found == names
