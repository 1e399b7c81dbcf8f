"""The unvocalised forms of Arabic verbs and nouns, from a few stem fields.

Only forms that news prose uses: third person of all numbers, first person plural, indicative, subjunctive and jussive.
Spelling is that of the data files; folding comes later.
"""

from typing import NamedTuple

PAST, PRESENT = "past", "present"


class Stems(NamedTuple):
    """A verb's stem fields. The short stems are those before a consonant and in the jussive."""

    past: str
    present: str | None = None
    past_short: str | None = None
    present_short: str | None = None
    doubled: bool = False
    passive: str | None = None
    passive_present: str | None = None


class Form(NamedTuple):
    """One written form: tense, voice and the subject it agrees with (ms fs md fd mp fp 1p)."""

    text: str
    tense: str
    agreement: str
    passive: bool = False


PRONOUNS = (
    "\u0647\u0645\u0627",
    "\u0647\u0627",
    "\u0647\u0645",
    "\u0647\u0646",
    "\u0646\u0627",
    "\u0647",
    "\u064a",
)  # his, her, their: written on the noun
_ALEFS = ("\u0649", "\u0627")  # maqsura, alef
_YA, _WAW, _ALEF, _TA, _NUN = "\u064a", "\u0648", "\u0627", "\u062a", "\u0646"
_WA_ALEF, _WAW_NUN, _ALEF_NUN, _NUN_ALEF, _TA_ALEF = (
    "\u0648\u0627",
    "\u0648\u0646",
    "\u0627\u0646",
    "\u0646\u0627",
    "\u062a\u0627",
)
_HAMZA_SEATS = {"\u0623": "\u0624"}  # the plural of a verb in final hamza may move it to waw


def _short_past(stems: Stems) -> str:
    past = stems.past
    if stems.past_short:
        return stems.past_short
    if past.endswith("\u0649"):
        return past[:-1] + _YA
    if past.endswith(_ALEF):
        return past[:-1] + _WAW
    return past + past[-1] if stems.doubled else past


def past_forms(stems: Stems, passive: bool = False) -> list[Form]:
    """Past forms of a verb whose third person masculine singular is ``stems.past``."""
    past, short = stems.past, _short_past(stems)
    weak = past.endswith(_ALEFS) and len(past) > 2
    base = past[:-1] if weak or past.endswith(_YA) else past
    fem = base if weak else past
    dual = past[:-1] + _YA if past.endswith("\u0649") else past
    texts = [
        (past, "ms"),
        (fem + _TA, "fs"),
        (dual + _ALEF, "md"),
        (fem + _TA_ALEF, "fd"),
        (base + _WA_ALEF, "mp"),
        (short + _NUN, "fp"),
        (short + (_ALEF if short.endswith(_NUN) else _NUN_ALEF), "1p"),
    ]
    if past[-1] in _HAMZA_SEATS:
        texts.append((past[:-1] + _HAMZA_SEATS[past[-1]] + _WA_ALEF, "mp"))
    return [Form(text, PAST, agreement, passive) for text, agreement in texts]


def present_forms(present: str, present_short: str | None = None, passive: bool = False) -> list[Form]:
    """Present forms of a verb whose third person masculine singular is ``present``."""
    stem = present[1:]
    weak = stem[-1] in ("\u0649", _YA, _WAW)
    base = stem[:-1] if weak else stem
    jussive = present_short[1:] if present_short else base
    dual = stem[:-1] + _YA if stem.endswith("\u0649") else stem
    forms = []
    for prefix, agreement in (("\u064a", "ms"), ("\u062a", "fs"), ("\u0646", "1p")):
        forms += [Form(prefix + stem, PRESENT, agreement, passive), Form(prefix + jussive, PRESENT, agreement, passive)]
    for prefix, masculine in (("\u064a", "m"), ("\u062a", "f")):
        forms += [Form(prefix + dual + ending, PRESENT, masculine + "d", passive) for ending in (_ALEF_NUN, _ALEF)]
    forms += [Form(_YA + base + ending, PRESENT, "mp", passive) for ending in (_WAW_NUN, _WA_ALEF)]
    forms.append(Form(_YA + (jussive if present_short else stem) + _NUN, PRESENT, "fp", passive))
    if stem[-1] in _HAMZA_SEATS:
        forms.append(Form(_YA + stem[:-1] + _HAMZA_SEATS[stem[-1]] + _WAW_NUN, PRESENT, "mp", passive))
    return forms


def verb_forms(stems: Stems) -> list[Form]:
    """All forms of a verb, without repeats, in a fixed order.

    >>> [form.text for form in verb_forms(Stems("\u062f\u062e\u0644", "\u064a\u062f\u062e\u0644"))][:2]
    ['\u062f\u062e\u0644', '\u062f\u062e\u0644\u062a']
    """
    forms = past_forms(stems)
    if stems.present:
        forms += present_forms(stems.present, stems.present_short)
    if stems.passive:
        forms += past_forms(Stems(stems.passive), passive=True)
    if stems.passive_present:
        forms += present_forms(stems.passive_present, passive=True)
    return list(dict.fromkeys(forms))


def noun_forms(noun: str) -> list[str]:
    """A noun and the written forms its cases give it: construct of duals and sound plurals, indefinite accusative."""
    forms = [noun]
    if len(noun) > 4 and noun.endswith(("\u064a\u0646", "\u0648\u0646", "\u0627\u0646")):
        forms.append(noun[:-1])
    elif noun[-1] not in "\u0629\u0621\u0627\u0649\u062a":
        forms.append(noun + _ALEF)
    return forms


def before_suffix(form: str) -> tuple[str, ...]:
    """How a form may be written before an attached pronoun; a final hamza takes the seat of its case."""
    if form.endswith("\u0629"):
        return (form[:-1] + _TA,)
    if form.endswith(_WA_ALEF):
        return (form[:-1],)
    if form.endswith("\u0649"):
        return (form[:-1] + _ALEF,)
    if form.endswith("\u0627\u0621"):
        return form, form[:-1] + "\u0626", form[:-1] + "\u0624"
    return (form,)
