"""Tests of the fuse room; a package so that its files may bear the names of those they test."""
