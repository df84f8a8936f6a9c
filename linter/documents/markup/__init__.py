"""Prose with markup, each language a module or a few."""
