"""Who is told of beside a happening and did not do it: who accuses others of it, calls for its end, came under it."""

from rawi.annotate.mentions import Phrase, Trigger
from rawi.extract.real.sentenced import wanted_ones
from rawi.extract.tree.layout import Layout
from rawi.extract.tree.syntax import Tree
from rawi.extract.what.ordered_out import owner_told
from rawi.extract.who.accused import accuser
from rawi.extract.who.addressed import addressee
from rawi.extract.who.against import repliers
from rawi.extract.who.agreed import sponsors
from rawi.extract.who.caused import compelled_by
from rawi.extract.who.concerned import concerned
from rawi.extract.who.deliberating import deliberator
from rawi.extract.who.described_holders import holders_of_outlet, holders_of_struck, owners_of_struck
from rawi.extract.who.disowned import deniers
from rawi.extract.who.feeling import feelers
from rawi.extract.who.fired import downers, launchers
from rawi.extract.who.fought import fought
from rawi.extract.who.in_the_ranks import counting, with_the_hurt
from rawi.extract.who.judged import named_in_verdict, retaliator
from rawi.extract.who.later_clause import later_subjects
from rawi.extract.who.leaving import stayers
from rawi.extract.who.misfit import lays_blame, told_meanwhile
from rawi.extract.who.mourning import bereaved, mourned, spoken_for
from rawi.extract.who.ourselves import others_than_us
from rawi.extract.who.present import claimant
from rawi.extract.who.pursued import pursued
from rawi.extract.who.relief import besiegers
from rawi.extract.who.reporting import announcer, office_holders
from rawi.extract.who.retreated import retreated
from rawi.extract.who.stopped import callers, fearers
from rawi.extract.who.strongholds import behind_his, sitters_struck
from rawi.extract.who.took_them import captors
from rawi.extract.who.unseen import recorder
from rawi.extract.who.withstood import put_to_flight, shelled_out, shocked, withstander


def innocents(layout: Layout, tree: Tree, trigger: Trigger) -> tuple[Phrase, ...]:
    """All who did not do it by the words above a happening, whatever stands nearest to it."""
    single = (
        accuser(layout, tree, trigger),
        deliberator(layout, tree, trigger),
        addressee(layout, tree, trigger),
        mourned(layout, tree, trigger),
        bereaved(layout, tree, trigger),
        spoken_for(layout, tree, trigger),
        owner_told(layout, tree, trigger),
        pursued(layout, tree, trigger),
        claimant(layout, tree, trigger),
        recorder(layout, tree, trigger),
        announcer(layout, tree, trigger),
        retaliator(layout, tree, trigger),
        withstander(layout, tree, trigger),
        shelled_out(layout, tree, trigger),
        put_to_flight(layout, tree, trigger),
        shocked(layout, tree, trigger),
        lays_blame(layout, tree, trigger),
        counting(layout, trigger),
    )
    several = (*callers(layout, tree, trigger), *stayers(layout, tree, trigger), *sponsors(layout, tree, trigger))
    several = (*several, *deniers(layout, tree, trigger), *fought(layout, tree, trigger))
    several = (*several, *others_than_us(layout, trigger), *later_subjects(layout, tree, trigger))
    several = (*several, *office_holders(layout, tree, trigger), *downers(layout, tree, trigger))
    several = (*several, *fearers(layout, trigger))
    several = (*several, *concerned(layout, tree, trigger), *holders_of_struck(layout, tree, trigger))
    several = (*several, *besiegers(layout, tree, trigger), *launchers(layout, tree, trigger))
    several = (*several, *repliers(layout, tree, trigger), *wanted_ones(layout, tree, trigger))
    several = (*several, *feelers(layout, tree, trigger))
    several = (*several, *retreated(layout, tree, trigger), *told_meanwhile(layout, tree, trigger))
    several = (*several, *named_in_verdict(layout, trigger), *compelled_by(layout, tree, trigger))
    several = (
        *several,
        *behind_his(layout, trigger),
        *sitters_struck(layout, tree, trigger),
        *holders_of_outlet(layout, tree, trigger),
        *owners_of_struck(layout, tree, trigger),
        *with_the_hurt(layout, trigger),
        *captors(layout, trigger),
    )
    return (*(phrase for phrase in single if phrase is not None), *several)
