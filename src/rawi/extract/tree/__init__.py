"""A shallow tree over each sentence, and the lie of what stands in it."""
