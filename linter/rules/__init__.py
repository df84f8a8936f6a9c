"""The rules, one family a module. A module put here is found by the registry by itself."""
