"""Figures, run by hand or nightly: `python -m benchmarks.NAME`. Nothing here is a test."""
