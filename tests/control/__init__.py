"""Tests of the control room; a package so that its files may bear the names of those they test."""
