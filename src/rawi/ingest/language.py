"""Which language a text is in. Arabic is told by its script; only a doubtful text is asked of the language model."""

import re

ARABIC = "ar"
NAMES = {
    "ar": "Arabic", "fa": "Persian", "ur": "Urdu", "ku": "Kurdish", "ckb": "Kurdish", "sdh": "Kurdish",
    "kmr": "Kurdish", "ps": "Pashto", "ug": "Uyghur", "sd": "Sindhi", "azb": "Azerbaijani", "en": "English",
    "fr": "French", "de": "German", "tr": "Turkish", "ru": "Russian", "he": "Hebrew", "es": "Spanish",
}  # fmt: skip

_SAMPLE = 6_000
_LETTER = re.compile(r"[^\W\d_]")
_ARABIC_LETTER = re.compile(
    "[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"
)
# Letters that Arabic does not write. Left out: alef wasla; veh, which Arabic uses for foreign names; and the Farsi ya
# and kaf, which many Arabic newsrooms type by the keyboard they have.
_FOREIGN_LETTER = re.compile(
    "[\u0672-\u06a3\u06a5-\u06a8\u06aa-\u06cb\u06cd-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u0750-\u077f]"
)
_NOT_ARABIC_SCRIPT = re.compile(f"[^{_ARABIC_LETTER.pattern[1:-1]}]+")
_FARSI_FORMS = re.compile("[\u06cc\u06a9]")
_MOST_FOREIGN, _MOST_FARSI_FORMS = 0.004, 0.03
_LEAST_ARABIC, _ENOUGH_LETTERS, _LEAST_AMONG_MANY = 0.3, 200, 0.12


def language(text: str) -> str | None:
    """The code of a text's language; None when it has no letters.

    >>> language("\u0633\u064a\u0637\u0631\u062a \u0627\u0644\u0642\u0648\u0627\u062a")
    'ar'
    """
    sample = text[:_SAMPLE]
    letters, arabic = len(_LETTER.findall(sample)), len(_ARABIC_LETTER.findall(sample))
    if not letters:
        return None
    share = arabic / letters
    if share < (_LEAST_AMONG_MANY if arabic >= _ENOUGH_LETTERS else _LEAST_ARABIC):
        return _ask_model(sample)
    foreign, farsi = len(_FOREIGN_LETTER.findall(sample)), len(_FARSI_FORMS.findall(sample))
    if foreign <= _MOST_FOREIGN * arabic and farsi <= _MOST_FARSI_FORMS * arabic:
        return ARABIC
    return _ask_model(_NOT_ARABIC_SCRIPT.sub(" ", sample))


def name_of(code: str | None) -> str:
    """A language's English name; of another the model's guess is worth little.

    >>> name_of("fa")
    'Persian'
    """
    return NAMES.get(code, "foreign") if code else "no language"


def _ask_model(sample: str) -> str:
    import py3langid

    code, _ = py3langid.classify(sample)
    return str(code)
