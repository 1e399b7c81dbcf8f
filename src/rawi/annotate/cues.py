"""Find cues (negation, aim, doubt, time, cause), hosts (light and aspect verbs) and words of speech."""

from rawi.annotate.mentions import Cue
from rawi.lexicon.names import CUE, HOST, SPEECH, Found
from rawi.lexicon.words import Word

_CATEGORY = {CUE: "category", HOST: "effect", SPEECH: "class_"}
_GROUPS = (HOST, SPEECH, CUE)


def find_cues(words: list[Word], names: list[Found | None]) -> list[Cue]:
    """All cues in text order; a phrase goes before its single words."""
    cues: list[Cue] = []
    for at, word in enumerate(words):
        found = names[at]
        if found is not None and not found.groups.isdisjoint(_GROUPS):
            cues += [
                Cue(name.group, getattr(name.value, _CATEGORY[name.group]), name.value, at, found.last, None)
                for name in found.names
                if name.group in _CATEGORY
            ]
        for group in _GROUPS if not word.sort.isdisjoint(_GROUPS) else ():
            for hit in word.groups.get(group, ()):
                if group != CUE or hit.form.pos != "plain":
                    cues.append(Cue(group, getattr(hit.form.entry, _CATEGORY[group]), hit.form.entry, at, at + 1, hit))
                    break
    return cues
