"""Who says a sentence by standing around it: a name and a colon before it, the source that a headline names at its end,
the handle at the foot of a post."""

from rawi.annotate.mentions import ACTOR, SOURCE, Phrase
from rawi.extract.said.communique import opens_statement
from rawi.extract.said.outlets import has_identity, is_outlet, is_own
from rawi.extract.said.speakers import speaker_from
from rawi.extract.said.voices import SPEAKING_HEADS, Attribution, Voices
from rawi.resolve import Party
from rawi.text.fold import key
from rawi.text.tokens import MARK

_POST = 120  # tokens of a post
_LONGEST_HEADLINE = 20  # tokens
_HEADLINE = 12  # tokens before the name that a scraped headline may begin with
_INDIVIDUALS = frozenset(("person", "official", "speaker"))
_BULLETIN, _WITNESS = "nashra", "shahid_witness"  # entries of roles
_FROM, _TO = "an", "li"
_DASHES = "\u2014\u2013-"


class Around(Voices):
    """The attributions of one sentence that no word of speech tells."""

    def but_own(self, chain: list[Phrase]) -> list[Phrase]:
        """The chain without the outlet itself, to which its own sources speak."""
        return [link for link in chain if not is_own(self.layout, link)]

    def has_office(self, speaker: Phrase) -> bool:
        """The first word is a role of somebody who may speak."""
        role = self.words[speaker.first].first("role")
        return role is not None and role.form.entry.kind in SPEAKING_HEADS

    def _is_bulletin(self, speaker: Phrase) -> bool:
        """THE MIDDAY NEWS: a programme's heading, in the outlet's own voice; SEE: above a video, spelt like witness;
        THE DEAD: above their number."""
        word = self.words[speaker.first]
        role = word.first("role")
        if role is None or has_identity(speaker):
            return False
        alone = speaker.last == speaker.first + 1
        sees = role.form.entry.id == _WITNESS and word.key == key(role.form.entry.forms[0])
        return role.form.entry.id == _BULLETIN or (alone and (sees or "counted" in word.groups))

    def posts(self) -> list[Attribution]:
        """The name before a handle at the foot of a post: NAME (@handle) and the day."""
        found: list[Attribution] = []
        for at in range(self.first + 1, self.end - 1):
            if self.tokens[at].raw == "@" and self.tokens[at - 1].raw == "(":
                start = next((i for i in range(at - 2, self.first - 1, -1) if self.tokens[i].raw in _DASHES), -1)
                if 0 <= start < at - 2:
                    name = Phrase(SOURCE, "account", start + 1, at - 1)
                    name.sentence = self.number
                    words = self.layout.text.words(name.first, name.last)
                    name.entity = Party(None, None, words, "account", "explicit", name)
                    known = self.layout.phrase_at.get(start + 1)
                    known = known if known is not None and has_identity(known) else name
                    first = min(self._post_start(start), self.layout.text.sentences[max(0, self.number - 1)][0])
                    found.append(Attribution(self.but_own([known]), "after", "post", at, first, at, self.number))
        return found

    def _post_start(self, at: int) -> int:
        """Where the post begins at whose foot a token stands: behind an empty line."""
        for first in range(at - 1, max(0, at - _POST), -1):
            if self.tokens[first].raw == self.tokens[first - 1].raw == "\n":
                return first + 1
        return at

    def by_colon(self) -> list[Attribution]:
        """The Observatory: ... at the head of a sentence."""
        for phrase in self.layout.whos[self.number]:
            if phrase.first - self.first > _HEADLINE:
                break
            colon = phrase.last < self.end and self.tokens[phrase.last].raw in ":|"
            colon = colon or opens_statement(self.layout, phrase, self.end)
            colon = colon and not self._is_bulletin(phrase)
            if colon and phrase.kind in (SOURCE, ACTOR) and (has_identity(phrase) or phrase.head in _INDIVIDUALS):
                chain = self.but_own(self._told_to(phrase))
                return [Attribution(chain, "colon", "say", phrase.first, phrase.first, self.end, self.number)]
        opening = speaker_from(self.layout, self.first, self.end)
        if (
            opening is not None
            and opening.last < self.end
            and self.tokens[opening.last].raw == ":"
            and self.has_office(opening)
            and not self._is_bulletin(opening)
        ):
            return [Attribution([opening], "colon", "say", opening.first, opening.first, self.end, self.number)]
        return self._by_last_colon()

    def _told_to(self, phrase: Phrase) -> list[Phrase]:
        """Who tells what stands behind a colon, the agency before who told it: REUTERS FROM AN OFFICIAL, AN OFFICIAL TO
        REUTERS; who else stands before the colon is alone."""
        before = [p for p in self.layout.whos[self.number] if p.first == self.first and p.last <= phrase.part_first]
        if phrase.preposition == _FROM and before and is_outlet(before[0]) and not is_outlet(phrase):
            return [before[0], phrase]
        opening = speaker_from(self.layout, self.first, phrase.part_first) if phrase.preposition == _TO else None
        if opening is not None and is_outlet(phrase) and self.has_office(opening) and opening.last >= phrase.first - 1:
            return [phrase, opening]
        return [phrase]

    def _by_last_colon(self) -> list[Attribution]:
        """Two killed in Kirkuk: A SECURITY SOURCE; a headline that nothing but who says it ends. BEIRUT: X, with
        nothing told before the colon, is where and by whom the report was written."""
        end = next((at for at in range(self.end, self.first, -1) if self.tokens[at - 1].kind != MARK), self.first)
        colons = [at for at in range(self.first + 1, end) if self.tokens[at].raw == ":"]
        speaker = speaker_from(self.layout, colons[0] + 1, self.end) if len(colons) == 1 else None
        if speaker is None or (speaker.first, speaker.last) != (colons[0] + 1, end) or is_outlet(speaker):
            return []
        if not any(trigger.first < colons[0] for trigger in self.layout.triggers[self.number]):
            return []
        if end - self.first > _LONGEST_HEADLINE or any(cue.group == "speech" for cue in self.layout.cues[self.number]):
            return []
        if not (has_identity(speaker) or speaker.head in _INDIVIDUALS):
            return []
        return [Attribution(self.but_own([speaker]), "after", "prep", colons[0], self.first, colons[0], self.number)]
