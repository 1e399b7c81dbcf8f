"""Where it happened: which place is meant of those that are told, and how much of it."""
