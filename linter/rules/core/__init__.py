"""What every rule is made of: the base classes, the registry, tables and the word index."""
