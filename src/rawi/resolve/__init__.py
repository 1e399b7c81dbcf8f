"""From phrases to identities: which place, which actor, and what a phrase that only points back stands for."""

from rawi.resolve.actors import resolve_actors
from rawi.resolve.party import Party
from rawi.resolve.places import resolve_places
from rawi.resolve.site import Site

__all__ = ["Party", "Site", "resolve_actors", "resolve_places"]
