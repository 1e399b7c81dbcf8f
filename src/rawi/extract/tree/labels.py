"""Sets of labels of the tree's branches that many rules ask for: what stands how to the word above it."""

SUBJECT = frozenset(("b1", "pre"))
"""Who does it: first behind the verb, or before it."""
RELATIVE = frozenset(("rel", "indef"))
"""A clause that tells of a noun: WHO SHELLED it; A RAID THAT HIT it."""
