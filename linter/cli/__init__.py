"""The command line: one module a command; each loads what it needs only when it runs."""
