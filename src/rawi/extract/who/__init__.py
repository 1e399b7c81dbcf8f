"""Who did a happening and to whom, who helped, and who is only told of beside it."""
