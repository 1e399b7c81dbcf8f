"""How real a happening is told to be: done, going on, planned, tried, denied."""
