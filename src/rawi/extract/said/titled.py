"""The run of words that names a speaker, read from where it begins: titles, offices, bodies, places, a name."""

from rawi.annotate.mentions import ACTOR, PLACE, Phrase
from rawi.extract.said.naming import (
    INDIVIDUALS,
    LED_HAMZA,
    NO_NAME,
    command_end,
    has_name,
    is_led,
    is_many_people,
    is_namelike,
    is_personal,
    is_rank,
    is_shown,
    is_trade,
    man_of_rank,
    names_nobody,
)
from rawi.extract.said.outlets import is_outlet
from rawi.extract.said.quoted import is_told_in_quotes, opens_quote, quote_end
from rawi.extract.said.spoken import is_ali, is_press
from rawi.extract.tree.layout import Layout
from rawi.text.tokens import COMMAS, LATIN, MARK, NUMBER, WORD

_IN, _WITH = "fi", "bi"
_LONGEST = 18  # tokens of a speaker with titles
_LONGEST_NAME = 6
_LONG = 5
_ASIDE = 10  # tokens between brackets
_ATTACHED = frozenset(("attached", "charter"))  # cues on a body: LOYAL to X, the centre FOR the RIGHTS of man
_BODIES, _BODY = frozenset(("role", "kind")), "group"
_TITLED = frozenset(("person", "official"))
_TIES = frozenset(("fi", "min", "other"))  # prepositions that tie a speaker to a body or place
_NO_LAST = frozenset(("time", "cue", "speech", "number", "vague", "role"))
_NO_TITLE = frozenset(("number", "vague", "percent", "document", "hearsay", "same", "tally"))
_THEN = "background"  # a category of cues
_HYPHENS = "-\u2010\u2011"
_PLURAL = ("\u0648\u0646",)  # -un
_YA = "\u064a"
_THE, _OF_KIND = "\u0627\u0644", ("\u064a", "\u064a\u0647")  # of an adjective made of a noun
_ALI = "\u0639\u0644\u064a"


class Run:
    """The run in the making: where it ends so far, whether a genitive may follow, where its name stands."""

    def __init__(self, layout: Layout, at: int, limit: int):
        self.layout, self.words, self.tokens = layout, layout.words, layout.text.tokens
        self.first, self.limit = at, min(limit, at + _LONGEST)
        self.last = at
        self.open = True  # the last noun stands without article: a genitive may follow
        self.name_first = self.name_last = -1
        self.commas = 0
        self.listed = False  # a listed name has been taken
        self.where = -1  # the token at which it is said where they are
        self.personal = False  # some title is a person's: a name may follow

    def read(self) -> None:
        """Take words as long as they belong to one speaker."""
        at = self.first
        while at < self.limit:
            after = self._aside(at) if self.tokens[at].kind == MARK else self._word(at)
            if after <= at:
                break
            at = after
        if self.personal and self.name_first < 0 and self.commas == 0 and has_name(self.words[self.first]):
            self._late_name()

    def kernel(self) -> int:
        """Where the name of a long one without a personal name ends: residents, and not of which of the villages."""
        return self.where if self.where > 0 and self.last - self.first > _LONG else self.last

    def take_person(self, known: Phrase) -> None:
        """A title and a name that the annotation knows for a person's; a member OF X is called by all of his words."""
        words = range(known.first, known.last)
        first = next((at for at in words if not is_rank(self.layout, at, known.first)), known.last)
        self.last = known.last
        described = first == known.last - 1 and self._is_of_kind(first)
        if first < known.last and self.words[first].function != "preposition" and not described:
            self.name_first, self.name_last = first, known.last

    def _is_of_kind(self, at: int) -> bool:
        """An official OF SHIPPING: an adjective that no table knows, right behind a title without article."""
        titled = at == self.first + 1 and not self.words[self.first].article
        return titled and self.tokens[at].key.endswith(_OF_KIND)

    def _is_named_person(self, at: int, phrase: Phrase) -> bool:
        """Behind a title a rank and a name, or a name, that the annotation knows for a person's."""
        if self.name_first >= 0 or not self.personal or at == self.first or phrase.head != "person":
            return False
        if phrase.names or phrase.preposition or phrase.conjunction or phrase.last > self.limit:
            return False
        titled = "role" not in self.words[at].groups or self.words[at].article
        named = any(not is_rank(self.layout, part, at) for part in range(at, phrase.last))
        return titled and named and phrase.first == at < phrase.last - 1

    def _person(self, phrase: Phrase) -> int:
        self.take_person(phrase)
        self.open = False
        return phrase.last

    def _late_name(self) -> None:
        """A title too long to be read through, then a comma and a name: member of the board for the ..., X, ..."""
        for at in range(self.last, self.limit - 2):
            if self.words[at].is_verb or self.words[at].function in ("complementiser", "relative"):
                return
            if self.tokens[at].raw in COMMAS and self._names(at + 1):
                name = Run(self.layout, at + 1, self.limit)
                name.commas = 1
                name.read()
                if name.name_first == at + 1 and name.name_last - at > 2 and self._closes(name.last):
                    self.last, self.name_first, self.name_last = name.last, name.name_first, name.name_last
                return
        self._name_before(self.limit)

    def _name_before(self, end: int) -> None:
        """Of a title too long to be read through the name right before what is said: member of ..., X, THAT."""
        titles = self.words[self.first].groups.get("role", ())
        if end >= len(self.words) or not any(hit.form.entry.kind in _TITLED for hit in titles):
            return
        told = end
        end = self._past_outlet(end)
        first = end
        while first > self.last and end - first < _LONGEST_NAME and self._names(first - 1):
            first -= 1
        named = self.layout.whos[self.layout.text.sentence_of[first]] if first < end else []
        person = (p.first for p in named if p.head == "person" and p.last == end and not self.words[p.first].hits)
        first = next(person, first)  # the campaign of X, SO-AND-SO
        if any(phrase.first < end and first < phrase.last and phrase.names for phrase in named):
            return  # told to REUTERS, that
        if first < end and (
            opens_quote(self.layout, first) or is_led(self.layout, first) or len(self.tokens[first - 1].key) == 1
        ):
            return  # told to "THE PAPER", that
        if self.words[told].function == "complementiser" and 2 <= end - first < end - self.last:
            self.last, self.name_first, self.name_last = end, first, end

    def _past_outlet(self, end: int) -> int:
        """Back over an outlet right before what is said: the spokesman of X, Y, told REUTERS that."""
        told = self.layout.whos[self.layout.text.sentence_of[end - 1]]
        return next((p.first for p in told if p.last == end and is_outlet(p) and not p.preposition), end)

    def _names(self, at: int) -> bool:
        """A word within reach that may be a name."""
        return at < self.limit and is_namelike(self.layout, at)

    # -- marks --------------------------------------------------------------------------------------------------------

    def _aside(self, at: int) -> int:
        """Past brackets; into an apposition behind a comma; nowhere else."""
        raw = self.tokens[at].raw
        if raw == "(":
            return next((i + 1 for i in range(at, min(at + _ASIDE, self.limit)) if self.tokens[i].raw == ")"), at)
        if raw in COMMAS and self.last > self.first and self.commas < 2:
            return self._apposition(at)
        if self._is_hyphen(at):
            self.name_last = at + 1
            return self._take(at, at + 1, closed=True)
        letter = self.tokens[at - 1].kind == WORD and len(self.tokens[at - 1].raw) == 1
        if raw == "." and letter and self.name_first in (-1, at - 1):
            self.name_first, self.personal = -1, True  # the doctor's abbreviation is his title
            return at + 1
        return at

    def _is_hyphen(self, at: int) -> bool:
        """Jean-Yves: a dash with no space about it, between two parts of a name."""
        tokens = self.tokens
        if self.name_last != at or self.name_first < 0 or tokens[at].raw not in _HYPHENS or not self._names(at + 1):
            return False
        return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start

    def _apposition(self, comma: int) -> int:
        """A name behind a title, or a title behind a name, that what is said or a further comma closes."""
        personal = self.name_first == self.first or is_personal(self.words[self.first])
        if not personal or comma + 1 >= self.limit:
            return comma
        if not self._may_stand_beside(comma + 1):
            return comma
        inner = Run(self.layout, comma + 1, self.limit)
        inner.commas = 2
        officer = man_of_rank(self.layout, comma + 1)
        if officer is not None:
            inner.take_person(officer)
        else:
            inner.read()
        if inner.last == comma + 1 or not self._closes(inner.last):
            return comma
        if inner.last == comma + 2 and "role" not in self.words[comma + 1].groups and self.words[comma + 1].article:
            return comma
        if comma + 1 == inner.name_first == inner.name_last - 1 < inner.last - 1:
            return comma  # of Aden, THE LARGEST town of the south: no name
        self.commas += 1
        self.last = inner.last
        if self.name_first < 0:
            self.name_first, self.name_last = inner.name_first, inner.name_last
        return inner.last

    def _may_stand_beside(self, at: int) -> bool:
        """A person's title, or behind a title a name, may be an apposition."""
        word = self.words[at]
        if is_ali(self.layout, at):
            return self.name_first < 0
        known = self.layout.phrase_at.get(at)
        if word.conjunction or is_led(self.layout, at) or (known is not None and is_outlet(known)):
            return False
        if "role" in word.groups:
            return is_personal(word) or man_of_rank(self.layout, at) is not None
        bare = word.article and not word.hits and not names_nobody(self.layout, at)
        return self.name_first < 0 and (self._names(at) or bare)

    def _closes(self, at: int) -> bool:
        """What an apposition may end at: a mark, 'that', a preposition, a happening, the limit."""
        if at >= self.limit or self.tokens[at].kind == MARK:
            return True
        word = self.words[at]
        led = bool(word.preposition) or word.function in ("complementiser", "preposition", "relative")
        return led or word.groups.keys() == {"event"}

    # -- words --------------------------------------------------------------------------------------------------------

    def _word(self, at: int) -> int:
        token, word = self.tokens[at], self.words[at]
        if at > self.first and opens_quote(self.layout, at):
            return self._quoted(at)
        if token.kind == LATIN:
            return self._take(at, at + 1, closed=True)
        if token.kind != WORD:
            return at
        if self.name_first >= 0 and self.name_last == at and self._continues_name(at):
            return self._name(at)
        if at > self.first and (word.groups.keys() & _NO_TITLE or is_shown(word) or self._tells_when(at)):
            return at
        if at == self.first + 1 and (end := command_end(self.layout, self.first, at)) > at:
            return self._take(at, end, closed=True)
        noun = {"adverb": "nisba", "pronominal": "role"}.get(word.function or "", "")  # spelt like one, or it is one
        if word.function and not (noun in word.groups and at == self.first + 1):
            return self._function(at)
        phrase = self.layout.phrase_at.get(at) or self.layout.inner_at.get(at)
        whole = phrase is not None and phrase.names and not phrase.conjunction  # a name that begins like AND
        if word.conjunction and (word.hits or word.article) and not whole:
            return self._noun(at) if self._is_second_title(at) else at
        if phrase is not None and phrase.kind == PLACE and is_personal(word):
            phrase = None  # a sheikh, not the village called after one
        if phrase is not None and phrase.names and phrase.last <= self.limit and not phrase.preposition:
            if at == self.first and phrase.kind == PLACE and phrase.head == "name":
                return self._name(at) if self._names(at) else at  # a person called like a village
            if self._is_another(at, phrase) or self._is_told_of(at, phrase) or not self._may_take_named(phrase):
                return at
            self.listed = True
            return self._take(at, phrase.last, closed=True)
        if phrase is not None and self._is_named_person(at, phrase):
            return self._person(phrase)
        if word.verbal or self._is_mourned(at):
            return at
        if at > self.first and (is_led(self.layout, at) or token.raw[:2] in LED_HAMZA):
            return self._tied(at, at)
        return self._noun(at)

    def _is_second_title(self, at: int) -> bool:
        """The researcher AND EXPERT so-and-so: two titles of one man, each with the article and no body or name between
        them, and his name behind the second."""
        first, second = self.words[self.first], self.words[at]
        if self.name_first >= 0 or self.listed or self.where >= 0 or not (first.article and second.article):
            return False
        if not (is_personal(first) and is_personal(second)):
            return False
        behind = at + 1
        while behind < self.limit and self.words[behind].article and "nisba" in self.words[behind].groups:
            behind += 1
        return self._names(behind)

    def _tells_when(self, at: int) -> bool:
        """The network, THIS MORNING, ON THE DAY of Saturday, THEN; and no man called like the morning."""
        here = self.layout.text.sentence_of[at]
        times, day = self.layout.times[here], "time" in self.words[at].groups
        if any(cue.first == at and cue.category == _THEN for cue in self.layout.cues[here]):
            return True
        return any(time.first == at < time.last - 1 or (day and time.first == at + 1) for time in times)

    def _is_mourned(self, at: int) -> bool:
        """A title of one man behind a listed body that is whole: the movement X mourned THE LEADER so-and-so."""
        body = self.layout.phrase_at.get(self.first)
        if self.personal or body is None or body.last != at or not body.names or body.kind == PLACE:
            return False
        return body.head not in INDIVIDUALS and self.words[at].article and is_personal(self.words[at])

    def _is_another(self, at: int, phrase: Phrase) -> bool:
        """A party of its own behind a finished one is no part of it: the council accused THE REGIME of the shelling."""
        before = self.layout.phrase_at.get(self.first)
        if before is None or before.last != at or before.head in INDIVIDUALS:
            return False
        finished = not self.open or before.last > before.first + 1
        return finished and phrase.kind == ACTOR and phrase.inside is None

    def _is_told_of(self, at: int, phrase: Phrase) -> bool:
        """X announced THE PROVINCE OF Y free: a place by its kind is no genitive of the man X, who has an article."""
        lone = at == self.first + 1 and not self.open and not self.words[self.first].groups.keys() & _BODIES
        return lone and phrase.kind == PLACE and "kind" in self.words[at].groups

    def _may_take_named(self, phrase: Phrase) -> bool:
        """A listed name goes on a speaker as its genitive or place, not behind a person's full name, nor behind what a
        name has closed: the spokesman of X accused Y; nor an outlet behind an adjective: A SECURITY SOURCE told X."""
        free = self.name_first < 0 and (self.open or not (self.listed or is_outlet(phrase)))
        return phrase.kind == PLACE or free

    def _take(self, at: int, last: int, closed: bool) -> int:
        self.personal = self.personal or is_personal(self.words[at])
        self.last, self.open = last, not closed
        return last

    def _name(self, at: int) -> int:
        if self.name_first < 0:
            self.name_first = at
        self.name_last = at + 1
        return self._take(at, at + 1, closed=True)

    def _continues_name(self, at: int) -> bool:
        """A further part of a personal name: unknown words, with or without article; the name written like 'on'."""
        word = self.words[at]
        if self.tokens[at].start == self.tokens[at - 1].end or is_ali(self.layout, at - 1):
            return True  # one word as written: Abdulwahid
        known = self.layout.phrase_at.get(at)
        if known is not None and is_outlet(known):
            return False  # told REUTERS
        if self.name_last - self.name_first >= _LONGEST_NAME or opens_quote(self.layout, at):
            return False
        if word.function == "preposition":
            ends = at + 1 >= self.limit or self.tokens[at + 1].kind == MARK
            return (ends and self.tokens[at].raw[-1] == _YA) or is_ali(self.layout, at)
        if self._names(at) or self._is_last_name(at):
            return True
        second = at == self.name_first + 1 and not self._is_in_body(at)  # Servant of the PRINCE, but X the SPOKESMAN
        barred = NO_NAME if second else NO_NAME | {"role"}
        return word.article and not word.groups.keys() & barred and not word.preposition

    def _is_last_name(self, at: int) -> bool:
        """A word or an adjective of origin that closes a name before what is said: Michel AOUN, Ahmad THE HOUTHI."""
        word = self.words[at]
        behind = at + 1 < len(self.words)
        ends = behind and (self.words[at + 1].function == "complementiser" or self.tokens[at + 1].raw == ":")
        if not ends or word.function or word.conjunction or is_led(self.layout, at) or word.groups.keys() & _NO_LAST:
            return False
        return (
            not word.groups.keys().isdisjoint(("nisba", "event"))
            if word.article
            else self.name_last - self.name_first == 1 and not word.verbal
        )

    def _function(self, at: int) -> int:
        """A preposition that ties the speaker to a body or a place; any other function word ends the run."""
        word = self.words[at]
        if word.function != "preposition" or at + 1 >= self.limit:
            return at
        written = not self.open and word.stem == _ALI and self.tokens[at].raw[-1] == _YA and self._names(at + 1)
        if written or ((at == self.first or not self.open) and is_ali(self.layout, at)):
            return self._name(at)
        if at == self.first:
            return at
        name = word.groups["function"][0].form.entry.id
        during = "cue" in word.groups and not self.words[at + 1].groups.keys() & {"role", "kind", "part"}
        if name not in _TIES or (during and at + 1 not in self.layout.phrase_at) or "speech" in word.groups:
            return at  # the team, DURING the period; the army, ON its page, in Arabic spelt like one who expresses
        return self._tied(at, at + 1 + self._is_within(at + 1))

    def _is_within(self, at: int) -> bool:
        """A source from WITHIN the town: two prepositions that are one."""
        inside = any(hit.form.entry.id == _IN for hit in self.words[at].groups.get("function", ()))
        return inside and at + 1 < self.limit

    def _tied(self, at: int, inner: int) -> int:
        """In the ministry, of the residents, in the name of the army: taken when a body, kind or name follows."""
        word = self.words[inner]
        groups = word.groups.keys()
        phrase = self.layout.phrase_at.get(inner) or self.layout.inner_at.get(inner)
        if at == self.first or groups & _NO_TITLE or "time" in groups or "speech" in groups or word.function:
            return at
        if phrase is not None and phrase.preposition and (is_outlet(phrase) or phrase.head in INDIVIDUALS):
            return at  # told to a paper, to journalists
        if self.where < 0 and ("kind" in groups or (phrase is not None and phrase.kind == PLACE)):
            self.where = at
        if phrase is not None and phrase.names:
            self.listed = True
            return self._take(at, min(phrase.last, self.limit), closed=True)
        whole = self.layout.phrase_at.get(self.first)
        if whole is not None and whole.head == "speaker" and inner < whole.last <= self.limit:
            return self._take(at, whole.last, closed=True)
        if "event" in groups and not groups & {"role", "kind"}:
            return at
        if self.tokens[inner].raw[:2] in LED_HAMZA:
            return self._take(at, inner + 1, closed=True)
        named = word.article and self.tokens[inner].kind == WORD
        if word.preposition == _WITH and names_nobody(self.layout, inner):
            return at  # hailed THE PART that X played
        if not groups & {"role", "kind", "part"} and not named:
            return at
        return self._take(at, inner + 1, closed=word.article)

    def _noun(self, at: int) -> int:
        """A bare noun, adjective or part of a name."""
        word = self.words[at]
        groups = word.groups.keys()
        alone = not groups & {"role", "kind", "nisba", "direction"}
        if at > self.first and word.article and is_press(word, self.tokens[at].key) and not self._is_body_of(at):
            return at  # told THE JOURNALISTS
        if at > self.first and not self.open and groups == {"event", "kind"}:
            return at  # the army announced THE ELIMINATION of, spelt like a district
        if ("event" in groups or "host" in groups or "speech" in groups) and alone:
            taken = self._governs(at) and not any(hit.suffix for hit in word.hits)
            taken = taken or is_trade(self.layout, at)
            return self._take(at, at + 1, closed=word.article) if taken else at
        if "time" in groups and alone:
            return self._general(at)
        if (at == self.first and names_nobody(self.layout, at)) or (word.article and self._is_described(at)):
            return at  # LOCAL parties blamed THE FORCES
        if word.article or any(hit.form.entry.category in _ATTACHED for hit in word.groups.get("cue", ())):
            return self._take(at, at + 1, closed=True)
        if "nisba" in groups and self.name_first == self.first and self.name_last == at == self.first + 1:
            self.name_first = self.name_last = -1  # a former colleague: no name
            return self._take(at, at + 1, closed=False)
        titled = self.personal and not self.open and self.name_first < 0 and has_name(self.words[self.first])
        titled = titled and not self._is_of_kind(at)
        starts_name = at == self.first or titled
        if starts_name and self._names(at):
            return self._name(at)
        if at == self.first and groups & {"number", "vague"}:
            return self._take(at, at + 1, closed=False)  # one of, some of
        if at == self.first and not groups & {"role", "kind", "hearsay"}:
            return at
        if not self.open and not groups & {"nisba", "role"}:
            return at
        own = any(hit.suffix for hit in word.groups.get("role", ()))
        if not self.open and (self.name_first >= 0 or own or is_many_people(word)):
            return at  # the minister asked RESIDENTS, HIS MEN
        return self._take(at, at + 1, closed="nisba" in groups)

    def _is_in_body(self, at: int) -> bool:
        """X, THE LEADER IN the party Y: his office, and no family's name."""
        tied = at + 2 < self.limit and _IN in self.words[at + 1].ids["function"]
        return tied and "role" in self.words[at + 2].groups

    def _is_described(self, at: int) -> bool:
        """Only a noun and its adjective stand before, both without article: nothing that has one goes on there."""
        before = self.words[at - 1]
        bare = "nisba" in before.groups and "role" not in before.groups and not before.article
        return bare and at - 1 == self.first + 1 and not self.words[self.first].article

    def _is_body_of(self, at: int) -> bool:
        """The union OF JOURNALISTS: the noun of a body stands right before, without article."""
        return self.open and any(hit.form.entry.kind == _BODY for hit in self.words[at - 1].groups.get("role", ()))

    def _governs(self, at: int) -> bool:
        """What stands here may be a genitive, no plural with its -n standing before: ACTIVISTS reported THE KILLING;
        nor SOURCES, which confirmed an ARRIVAL, nor RESIDENTS, who confirmed a FAILURE."""
        key = self.tokens[at - 1].key
        if is_many_people(self.words[at - 1]):
            return False
        if not (has_name(self.words[at - 1]) or self.words[at].article):
            return False
        plural = "role" in self.words[at - 1].groups and key.endswith(_PLURAL)
        return self.open and at > self.first and not plural

    def _general(self, at: int) -> int:
        """The word that means both 'year' and 'general': part of a title, unless it tells a time as other words do."""
        if any(time.first <= at < time.last for time in self.layout.times[self.layout.text.sentence_of[at]]):
            return at
        numbered = at + 1 < len(self.tokens) and self.tokens[at + 1].kind == NUMBER
        if at == self.first or numbered or "role" not in self.words[at - 1].groups:
            return at
        return self._take(at, at + 1, closed=self.tokens[at].key.startswith(_THE))

    def _quoted(self, at: int) -> int:
        """A name between quotation marks that is part of the speaker's; what he says between them is not."""
        end = quote_end(self.layout, at, min(at + _LONGEST_NAME, self.limit))
        governed = self.open and not is_personal(self.words[at - 1])
        if is_told_in_quotes(self.layout, at, end, governed):
            return at
        if end and self.personal and self.name_first < 0 and not governed and self._names(at):
            self.name_first, self.name_last = at, end  # Colonel "SO-AND-SO", a commander of X
        return self._take(at, end, closed=True) if end else at
