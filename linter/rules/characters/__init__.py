"""U: characters that do not belong, and those that are not seen."""
