"""S: words that the dictionary does not hold."""
