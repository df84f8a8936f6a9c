"""Recipes that fetch the large sources of the dictionaries and distil them; not part of a wheel."""
