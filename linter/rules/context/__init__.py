"""C: words of the dictionary in the wrong place."""
