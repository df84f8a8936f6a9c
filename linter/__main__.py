"""`python -m linter` is `sawab`."""

from linter.cli.main import run

run()
