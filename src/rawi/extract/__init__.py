"""From mentions to claims: the grammar proposes candidates, weights decide, and every decision says why."""

from rawi.annotate.mentions import Annotation
from rawi.extract.claims import write_claims
from rawi.extract.decide import Decider
from rawi.extract.scorer import Scorer
from rawi.extract.tree.layout import Layout
from rawi.lexicon.world import World
from rawi.model import Claim, Report

__all__ = ["extract"]


def extract(annotation: Annotation, report: Report, world: World, because: bool = True) -> list[Claim]:
    """The claims of a report whose phrases have been resolved; with ``because`` False the decisions are not told."""
    layout = Layout(annotation, world.outlet_of(report.outlet, report.url))
    scorer = Scorer(world.weights)
    drafts = Decider(layout, scorer, scorer if because else None).drafts()
    return write_claims(layout, drafts, report, world.calibration, world.debris.marks(report.text))
