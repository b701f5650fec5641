"""Programs that scripts/benchmark.py starts and measures."""
