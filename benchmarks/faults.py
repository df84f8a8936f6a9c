"""The older name of `benchmarks.composed_errors`, kept for who calls it by that."""

from __future__ import annotations

from benchmarks.composed_errors import main

if __name__ == "__main__":
    main()
