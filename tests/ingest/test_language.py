"""Arabic is told from the languages that share its script, and from those that do not."""

import subprocess
import sys

import pytest

from rawi.ingest.language import language, name_of


@pytest.mark.parametrize(
    "text",
    [
        "سيطرت القوات على القرية",
        "قال المتحدث إن الطائرات قصفت مواقع قرب المطار، وإن ثلاثة أشخاص أصيبوا.",
        "سيطرت قوات (SDF) على حي المشلب في Raqqa",
        # an Arabic desk that types with a Persian keyboard
        "وقالت مصادر محلیة إن الاشتباكات توقفت في المدینة بعد اتفاق، ونقلت عن شهود أن الأهالي عادوا إلى منازلهم.",
        "نقلت صحيفة ڤيدوموستي أن الوفد وصل",
    ],
)
def test_arabic(text: str) -> None:
    assert language(text) == "ar"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("نیروهای دموکراتیک سوریه می‌گویند کنترل بخش‌هایی از شهر رقه را در دست گرفته‌اند و پیشروی ادامه دارد.", "Persian"),
        ("شام کے شہر رقہ میں لڑائی جاری ہے اور ہزاروں لوگ شہر چھوڑ کر جا رہے ہیں۔", "Urdu"),
        ("هێزەکانی سووریای دیموکرات گەڕەکێکی ڕەققەیان کۆنترۆڵ کرد و شەڕ بەردەوامە لە ناو شارەکەدا.", "Kurdish"),
        ("The Syrian Democratic Forces said on Monday that they had entered the city from the east.", "English"),
    ],
)
def test_others_are_named(text: str, name: str) -> None:
    assert name_of(language(text)) == name


@pytest.mark.parametrize("text", ["", "   \n", "12345 -- 67", "\u200f\u200e…"])
def test_without_letters_there_is_no_language(text: str) -> None:
    assert language(text) is None
    assert name_of(None) == "no language"


def test_an_unnamed_language_is_a_foreign_one() -> None:
    assert name_of("xx") == "foreign"


PLAIN = """
import sys
from rawi.ingest.language import language
language("\\u0642\\u0635\\u0641")
print("py3langid" in sys.modules)
"""


def test_plain_arabic_does_not_wait_for_the_model() -> None:
    done = subprocess.run([sys.executable, "-c", PLAIN], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
