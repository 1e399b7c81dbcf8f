"""The features of a chain as the one on whose word a claim stands."""

from rawi.annotate.mentions import Trigger
from rawi.extract.context import Context
from rawi.extract.drafts import Draft
from rawi.extract.said.attribution import Attribution
from rawi.extract.said.sayings import Sayings, Sources, origin, quote_open
from rawi.extract.said.spoken import is_of_another
from rawi.extract.tree.layout import bucket, few


class Weighing:
    """What the attributions of one report are weighed by."""

    def __init__(self, sayings: Sayings):
        self.sayings, self.layout = sayings, sayings.layout

    def features(self, context: Context, draft: Draft, attribution: Attribution, sources: Sources) -> list[str]:
        """Features of a chain as the one on whose word the claim stands."""
        trigger, form = context.trigger, f"{attribution.form}.{attribution.kind}"
        inside = attribution.first <= trigger.first < attribution.last
        away = max(-1, min(3, trigger.sentence - attribution.sentence))
        names = [
            f"form:{form}",
            f"{attribution.form}:in{inside}:{away}",
            f"away:{away}:{form}",
            f"links:{few(len(attribution.chain))}",
            f"head:{attribution.chain[-1].head}:{attribution.form}",
            *self._speaker(attribution),
        ]
        names += (
            self._same_sentence(context, attribution, form) if away == 0 else self._over(context, attribution, away)
        )
        return names + self._company(draft, attribution, sources, away)

    def _speaker(self, attribution: Attribution) -> list[str]:
        """What the words of the last link tell: its role (a correspondent is the outlet's own, unless he is of another
        that is named), its clitics."""
        link = attribution.chain[-1]
        word = self.layout.words[link.first]
        role = word.first("role") if not is_of_another(self.layout, link) else None
        name = role.form.entry.id if role is not None else "none"
        source = link.entity.source
        kind = source.kind if source is not None else link.kind
        return [
            f"by:{attribution.word}:{attribution.form}",
            f"role:{name}",
            f"role:{name}:{word.article}",
            f"role:{name}:{bool(role is not None and role.suffix)}:{link.last - link.first > 1}",
            f"source:{kind}:{attribution.form}",
            f"led:{link.preposition}:{attribution.form}",
        ]

    def _same_sentence(self, context: Context, attribution: Attribution, form: str) -> list[str]:
        trigger = context.trigger
        side, distance, start, end = self.layout.gap(trigger, attribution.at, attribution.at + 1)
        way = self.sayings.way(context, attribution)
        between = self.layout.between(start, end)
        that = any(self.layout.words[at].function == "complementiser" for at in range(start, end))
        return [
            f"{side}{bucket(distance)}:{attribution.form}",
            f"{side}:{between}:{form}",
            f"{side}:{context.shape}:{attribution.form}",
            f"way:{way}",
            f"way:{way}:{attribution.form}",
            f"that:{that}:{side}:{attribution.form}:{between}",
            f"that:{that}:{side}:{form}:{few(self.layout.triggers_between(start, end))}",
            f"quoted:{quote_open(self.layout, start, end)}:{side}:{that}",
        ]

    def _over(self, context: Context, attribution: Attribution, away: int) -> list[str]:
        trigger = context.trigger
        opening = self._opening(trigger)
        start, end = sorted((attribution.at, trigger.first))
        newline = self.layout.newlines_between(start, end)
        quoted = quote_open(self.layout, start, end)
        return [
            f"newline:{few(newline)}:{away}",
            f"newline:{bool(newline)}:{away}:{attribution.form}",
            f"opening:{opening}:{away}",
            f"opening:{opening}",
            f"quoted:{quoted}",
            f"quoted:{quoted}:{bool(newline)}:{away}",
            f"over:{away}:{context.shape}",
            f"opening:{opening}:{bool(newline)}:{attribution.form}",
            f"opening:{opening}:{attribution.kind}",
        ]

    def _opening(self, trigger: Trigger) -> str:
        """The first word of the trigger's sentence as a class: a function word as written, else its group."""
        word = self.layout.words[self.layout.text.sentences[trigger.sentence][0]]
        return word.stem if word.function else next(iter(word.groups), "other")

    def _company(self, draft: Draft, attribution: Attribution, sources: Sources, away: int) -> list[str]:
        """How the chain stands among the others: how often the report goes by it, whether nearer ones are there."""
        teller = origin(attribution)
        others = [a for a in sources.near if origin(a) != teller]
        names = [
            f"often:{few(self.sayings.counts[teller] - 1)}:{away}",
            f"often:{few(self.sayings.counts[teller] - 1)}:{attribution.form}",
            f"others:{few(len(others))}:{away}",
            f"{draft.type}:{attribution.form}:{away}",
            f"{draft.type}:{attribution.kind}:{away}",
        ]
        before = [a for a in sources.near if a.at <= draft.trigger.first]
        if attribution in before:
            names.append(f"nearest:{few(len(before) - 1 - before.index(attribution))}:{attribution.form}")
        elif attribution in sources.earlier:
            nearest = len(sources.earlier) - 1 - sources.earlier.index(attribution)
            names += [
                f"nearest:earlier{nearest}:{few(len(before))}",
                f"nearest:earlier{nearest}:{few(len(sources.near))}",
            ]
        if draft.actor is not None:
            same = draft.actor.entity.key == attribution.chain[-1].entity.key
            names += [f"actor:{same}:{attribution.form}", f"actor:{same}:{attribution.kind}:{away}"]
        return names

    def silence_features(self, context: Context, sources: Sources) -> list[str]:
        """Features of the outlet's speaking for itself."""
        trigger = context.trigger
        forms = [a.form for a in sources.near if a.at <= trigger.first]
        behind = any(a.form in ("closing", "after") and a.at > trigger.first for a in sources.near)
        opening = self._opening(trigger)
        state = f"{forms[-1] if forms else 'none'}:{behind}"
        names = [
            f"none:near:{state}",
            f"none:opening:{opening}",
            f"none:opening:{opening}:{bool(sources.near)}",
            f"none:sentence:{min(3, trigger.sentence)}:{bool(sources.near)}",
            f"none:report:{few(len(self.sayings.attributions))}",
            f"none:gov:{context.governor}",
        ]
        return names
