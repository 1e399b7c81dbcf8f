"""What is told only to be called untrue: the stance of who calls it so, or no more than not done."""

import pytest

from extract.what.test_settled import claims

# sentence, type, factuality, stance, ids or names of the chain
UNTRUE = [
    ("قال الناطق باسم الجيش اليمني إن ما يتردد عن انسحاب القوات من مدينة المخا غير صحيح.",
     "withdraw", "actual", "denies"),
    ("أكد مصدر أمني أن خبر اغتيال قائد في مدينة البصرة عار من الصحة.", "killing", "actual", "denies"),
    ("قال المتحدث باسم الجيش الليبي إنه لا صحة للأنباء عن سقوط مدينة غريان.", "capture", "actual", "denies"),
    ("لا صحة لما يشاع عن انسحاب الجيش السوري من بلدة حربل، يقول مصدر عسكري.", "withdraw", "actual", "denies"),
    ("لا صحة للأنباء عن انسحاب الجيش السوري من بلدة حربل.", "withdraw", "negated", "asserts"),
    ("وصف متحدث عسكري الأنباء عن سقوط مدينة الفاشر بأنها شائعات.", "capture", "actual", "denies"),
    ("قال متحدث عسكري إن ما يشاع عن سقوط مدينة الفاشر مجرد أكاذيب.", "capture", "actual", "denies"),
    ("انسحاب الجيش السوداني من مدينة بارا؟ إشاعة نفاها الناطق باسم الجيش.", "withdraw", "actual", "denies"),
    ("مقتل قائد الفرقة في مدينة الدلنج؟ خبر لا أساس له.", "killing", "negated", "asserts"),
    ("قال الناطق باسم الجيش اليمني إن القوات انسحبت من مدينة المخا.", "withdraw", "actual", "asserts"),
    ("عثر الخبراء على أثر لغارة جوية في مدينة الرقة.", "airstrike", "actual", "asserts"),
    ("ترددت أنباء عن انسحاب الحوثيين من مدينة المخا، لكن مصدرا عسكريا أكد أن لا صحة لذلك.",
     "withdraw", "actual", "denies"),
    ("تحدثت تقارير عن سقوط مدينة غريان، غير أن الناطق باسم الجيش الليبي أكد أن لا صحة لها.",
     "capture", "actual", "denies"),
    ("ترددت أنباء عن انسحاب الحوثيين من مدينة المخا، لكن مصدرا عسكريا أكد أن لا صحة لمقتل القائد.",
     "withdraw", "possible", "asserts"),
    ("اعتبر الناطق باسم الجيش الليبي أن الحديث عن مسؤوليته عن قصف سوق في مدينة سرت مزاعم ملفقة.",
     "shelling", "actual", "denies"),
    ("قال قائد عسكري إن ما يدعيه الحوثيون من سيطرة على مدينة حيس كذب.", "capture", "actual", "denies"),
    ("قال الناطق باسم الجيش اليمني إن أنباء انسحاب القوات من مدينة المخا كاذبة.", "withdraw", "actual", "denies"),
    ("قالت مصادر إن معلومات وردت عن قصف غير دقيق على مدينة زبيد.", "shelling", "actual", "asserts"),
    ("أكدت دمشق أن المعارضة فبركت الهجوم الكيميائي في خان شيخون.", "chemical", "actual", "denies"),
    ("اتهمت روسيا المعارضة بفبركة هجوم كيميائي في دوما.", "chemical", "actual", "denies"),
    ("قالت روسيا إن الفصائل مثلت مسرحية الهجوم الكيميائي في دوما.", "chemical", "actual", "denies"),
    ("وصفت دمشق الهجوم الكيميائي في دوما بأنه مفبرك.", "chemical", "actual", "denies"),
    ("وصفت دمشق الهجوم الكيميائي في دوما بأنه جريمة.", "chemical", "actual", "asserts"),
    ("اختلقت الحكومة ذريعة لقصف مدينة دوما.", "shelling", "actual", "asserts"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "factuality", "stance"), UNTRUE)
def test_what_is_called_untrue_is_denied(text: str, kind: str, factuality: str, stance: str) -> None:
    assert (kind, factuality, stance) in [(c.type, c.factuality, c.stance) for c in claims(text)]


def test_who_speaks_behind_the_happening_denies_it() -> None:
    claim = claims("انسحاب الجيش السوداني من مدينة بارا؟ إشاعة نفاها الناطق باسم الجيش.")[0]
    assert claim.chain
    assert all(claim.chain for claim in claims("لا صحة لما يشاع عن انسحاب الجيش السوري من بلدة حربل، يقول مصدر."))


def test_fabricated_reports_that_falsify_a_massacre_do_not_deny_it() -> None:
    told = claims("وعثر المقاتلون على تقارير مفبركة تزور الحقائق والمجازر التي ترتكبها قوات الحوثي في عدن.")
    assert [(c.factuality, c.stance) for c in told if c.factuality == "negated" or c.stance == "denies"] == []


def test_whose_talk_is_called_untrue_is_not_who_denies_it() -> None:
    text = "اعتبرت قسد أن حديث وسائل إعلام معارضة عن مسؤوليتها عن قصف مدينة الباب مزاعم ملفقة."
    (claim,) = [claim for claim in claims(text) if claim.type == "shelling"]
    assert ([link.id for link in claim.chain], claim.stance) == (["sdf"], "denies")
