"""What a trigger tells of, and whether it tells of anything."""
