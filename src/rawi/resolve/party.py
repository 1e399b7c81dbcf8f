"""What a who-phrase stands for."""

from rawi.annotate.mentions import Phrase
from rawi.model import Actor, How, Source
from rawi.text.fold import fold


class Party:
    """What a who-phrase stands for: an actor or source of the tables, or only its own words."""

    place = None  # no party is one
    __slots__ = ("actor", "source", "name_ar", "head", "how", "phrase", "key")

    def __init__(self, actor: Actor | None, source: Source | None, name_ar: str, head: str, how: How, phrase: Phrase):
        self.actor, self.source, self.name_ar, self.head, self.how, self.phrase = (
            actor,
            source,
            name_ar,
            head,
            how,
            phrase,
        )
        self.key = self.thing.id if self.thing is not None else fold(name_ar)

    @property
    def thing(self) -> Actor | Source | None:
        """The entry of the tables, if there is one."""
        return self.actor or self.source
