"""Who backs the actor: by words that describe it, or that are said of its act."""

import pytest

from rawi import read

# sentence, type, ids of supporters
BACKED = [
    ("هاجم مستوطنون بحماية من الجيش الإسرائيلي منازل الفلسطينيين في حوارة.", "attack", ["isr"]),
    ("استعادت قوات سوريا الديمقراطية (قسد)، المدعومة من واشنطن، بلدة هجين.", "capture", ["us"]),
    ("سيطرت قوات حكومة الوفاق، المدعومة من تركيا، على مدينة صرمان.", "capture", ["turkey"]),
    ("سيطرت القوات الحكومية المدعومة من التحالف العربي على مدينة المخا.", "capture", ["acoal"]),
    ("دخلت فصائل مدعومة من تركيا بلدة تل رفعت.", "advance", ["turkey"]),
    ("تقدمت قسد المدعومة أمريكيا في ريف دير الزور.", "advance", ["us"]),
    ("قصفت قوات حفتر المدعومة من مصر وروسيا حي عين زارة.", "shelling", ["egypt", "russia"]),
    ("قصفت قوات حفتر، المدعومة من مصر وروسيا، حي عين زارة.", "shelling", ["egypt", "russia"]),
    ("تدور اشتباكات بين قوات النظام المدعومة من روسيا وإيران والفصائل في سراقب.", "clash", ["russia", "iran"]),
    ("سيطرت قوات الحزام الأمني الموالية للمجلس الانتقالي والمدعومة من الإمارات على لودر.", "capture", ["uae"]),
    ("سيطرت الفصائل على بلدة مارع بدعم جوي من التحالف الدولي.", "capture", ["coalition"]),
    ("سيطرت المقاومة الشعبية يساندها طيران التحالف العربي على مدينة زنجبار.", "capture", ["acoal"]),
    ("بدعم جوي من التحالف الدولي، استعادت القوات العراقية حي الزهور.", "capture", ["coalition"]),
    ("استعادت القوات المدعومة بضربات جوية أميركية مدينة سرت.", "capture", ["us"]),
    ("اقتحم مستوطنون بحماية جيش الاحتلال باحات المسجد الأقصى.", "advance", ["isr"]),
    ("سيطر الجيش العراقي على مدينة هيت بعد انسحاب تنظيم داعش.", "capture", []),
    ("تعرضت مدينة عفرين، منذ سيطرة الفصائل بدعم من تركيا عليها، لقصف مدفعي.", "shelling", []),
    ("تعرضت مدينة عفرين، منذ سيطرة الفصائل بدعم من تركيا عليها، لقصف مدفعي.", "capture", ["turkey"]),
    ("سيطرت مجموعات تؤيدها تركيا على مدينة سرت.", "capture", ["turkey"]),
    ("دخلت قوات حفتر بدعم من مصر وروسيا مدينة سبها.", "advance", ["egypt", "russia"]),
    ("استعاد الجيش السوري، بإسناد من الطيران الروسي وحزب الله، مدينة معلولا.", "capture", ["rus", "hezb"]),
]


@pytest.mark.parametrize(("text", "kind", "supporters"), BACKED)
def test_who_backs_the_actor(text: str, kind: str, supporters: list[str]) -> None:
    claim = next(claim for claim in read(text) if claim.type == kind)
    assert [party.id for party in claim.supporters] == supporters


def test_who_backs_one_side_does_not_back_the_attack_of_the_other() -> None:
    claims = read("صدت القوات الحكومية بمساندة مقاتلي القبائل هجوما للحوثيين في مأرب.")
    assert [claim.supporters for claim in claims if claim.type == "attack"] in ([], [()])


def test_who_backs_an_actor_backs_all_it_does_in_the_sentence() -> None:
    text = "سيطرت قوات الشرعية بإسناد من التحالف العربي على معسكر خالد وطردت الحوثيين من مدينة المخا."
    backed = {claim.trigger.text: [party.id for party in claim.supporters] for claim in read(text)}
    assert backed["سيطرت"] == backed["وطردت"] == ["acoal"]


def test_the_raids_of_a_backer_are_not_backed_by_itself() -> None:
    claims = read("تقدم الجيش العراقي في مدينة الرمادي بدعم من غارات شنها التحالف الدولي.")
    assert all(not claim.supporters for claim in claims if claim.type == "airstrike")


def test_who_backs_the_pursuer_does_not_back_who_left() -> None:
    claims = read("انسحب مسلحو داعش من قرية الشيوخ عقب هجوم لقوات سوريا الديمقراطية بدعم من التحالف الدولي.")
    backed = {claim.type: [party.id for party in claim.supporters] for claim in claims}
    assert backed == {"withdraw": [], "attack": ["coalition"]}


def test_the_adverb_of_a_nation_names_its_government() -> None:
    (claim,) = read("هاجمت الميليشيا المدعومة إيرانيا مدينة مأرب.")
    assert [party.id for party in claim.supporters] == ["iran"]


def test_whoever_gives_raids_and_arms_does_not_take_the_town() -> None:
    text = "مجموعات محلية استعادت بمساعدة ضربات جوية وأسلحة مصرية السيطرة على مدينة سرت."
    taken = [[party.id for party in claim.actors] for claim in read(text) if claim.type == "capture"]
    assert taken == [[None]]
