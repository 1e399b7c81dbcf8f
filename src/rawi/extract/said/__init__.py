"""On whose word: who speaks, of what, and how far his word reaches."""
