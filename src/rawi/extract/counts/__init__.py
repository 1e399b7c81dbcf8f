"""What is counted with a happening."""
