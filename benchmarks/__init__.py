"""The table under "Speed" in DESIGN.md, measured: `make bench`, or `python -m benchmarks --quick`."""
