"""The words of time, compiled: months, weekdays, units, pointers."""

from rawi.lexicon.entries import DATA, Group, read_toml
from rawi.text.fold import key
from rawi.text.tokens import NUMBER, Token

ARTICLE = "\u0627\u0644"
_CLITICS = "\u0648\u0641\u0628\u0644"


def _values(table: str) -> dict[str, int]:
    groups = read_toml(DATA / "times.toml", table, Group)
    return {_phrase(form): int(group.value) for group in groups for form in group.forms}


def _phrase(form: str) -> str:
    return " ".join(map(key, form.split()))


class TimeWords:
    """Tables from folded words to what they mean for a date."""

    def __init__(self) -> None:
        self.months, self.hijri = _values("month"), _values("hijri")
        self.weekdays, self.relative, self.ordinals = _values("weekday"), _values("relative"), _values("ordinal")
        self.seasons, self.parts = _values("season"), _values("part")
        self.pointers = {
            key(form): g.kind for g in read_toml(DATA / "times.toml", "pointer", Group) for form in g.forms
        }
        self._units = {key(form): g.kind for g in read_toml(DATA / "times.toml", "unit", Group) for form in g.forms}
        lists = {g.id: frozenset(map(_phrase, g.forms)) for g in read_toml(DATA / "times.toml", "list", Group)}
        self.year_words, self.month_words = lists["year"], lists["month"]
        self.distance_words, self.about_words = lists["distance"], lists["about"]
        self.since_words, self.part_words = lists["since"], lists["part"]
        self.that_day, self.other_day, self.several = lists["that_day"], lists["other_day"], lists["several"]
        self.itself, self.start_words = lists["itself"], lists["start"]
        self.between_words, self.from_words, self.until_words = lists["between"], lists["from"], lists["until"]
        self.begin_words, self.most_words = lists["begin"], lists["most"]
        self.two_days, self.after_it, self.before_it = lists["two_days"], lists["after_it"], lists["before_it"]
        self.end_words, self.night_words = lists["ends"], lists["night"]
        self.next_words, self.moments = lists["next"], lists["moment"]
        self.same_as, self.happenings = lists["same_as"], lists["happenings"]
        self.beginning, self.onset = lists["beginning"], lists["onset"]
        self.day_after, self.anniversary, self.yearly = lists["day_after"], lists["anniversary"], lists["yearly"]
        self.within_words, self.running, self.few = lists["within"], lists["running"], lists["few"]
        self.month_spellings = frozenset(
            word for g in read_toml(DATA / "times.toml", "month", Group) for form in g.forms for word in form.split()
        )
        self._starts = self._first_words()
        self.relative_starts = frozenset(phrase.split()[0] for phrase in self.relative)

    def _first_words(self) -> frozenset[str]:
        tables: tuple[dict[str, int], ...] = (
            self.months,
            self.weekdays,
            self.relative,
            self.ordinals,
            self.seasons,
            self.parts,
        )
        first = {phrase.split()[0] for table in tables for phrase in table}
        lists = self.distance_words | self.year_words | self.day_after | self.anniversary
        lists |= self.within_words | self.running
        return frozenset(first | set(self._units) | {ARTICLE + unit for unit in self._units} | lists) | {
            phrase.split()[0] for phrase in self.after_it | self.before_it
        }

    def single_words(self) -> list[str]:
        """Words of time that belong to no name and no noun phrase, as they are written."""
        bare = {
            *self.weekdays,
            *self.relative,
            *self._units,
            *self.pointers,
            *(ARTICLE + unit for unit in self._units),
            *(word for word in self.seasons if word.startswith(ARTICLE)),
        }
        return sorted(word for word in bare if " " not in word)

    def starts(self, tokens: list[Token]) -> list[int]:
        """The tokens at which a time expression may begin."""
        first = self._starts
        words = ((at, token.kind, token.key) for at, token in enumerate(tokens))
        return [at for at, kind, w in words if kind == NUMBER or w in first or (w[:1] in _CLITICS and w[1:] in first)]

    def unit(self, folded: str) -> tuple[str, int, bool] | None:
        """(kind, count that the form itself carries, has the article) of a unit of time."""
        definite = folded.startswith(ARTICLE) and folded[2:] in self._units
        bare = folded[2:] if definite else folded
        kind = self._units.get(bare)
        if kind is None:
            return None
        return kind, 2 if bare.endswith(("\u064a\u0646", "\u0627\u0646")) and len(bare) > 4 else 1, definite
