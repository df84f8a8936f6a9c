"""Random and mutated input of every kind: nothing but documented errors, nothing lost.

`make fuzz SECONDS=60` tries inputs for a minute; `python -m tests.fuzz --help` says more. What has
failed once stands in `regressions/` and is an ordinary test.
"""
